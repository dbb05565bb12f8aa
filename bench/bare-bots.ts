// The peers of the live bench: bots that answer "pong" to everything, on the same libraries and nothing else. What they
// take is what the platforms' clients and the local servers cost.
//
//   tsx bench/bare-bots.ts        with DISCORD_TOKEN, DISCORD_API, TELEGRAM_TOKEN, TELEGRAM_API_ROOT in the environment

import { ApplicationCommandOptionType, Client, Events, GatewayIntentBits, MessageFlags } from 'discord.js'
import { Bot } from 'grammy'

const { DISCORD_TOKEN = '', DISCORD_API = '', TELEGRAM_TOKEN = '', TELEGRAM_API_ROOT = '' } = process.env

const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: DISCORD_API } })
client.on(Events.InteractionCreate, (interaction) => {
  if (interaction.isRepliable()) void interaction.reply({ content: 'pong', flags: MessageFlags.Ephemeral })
})
await client.login(DISCORD_TOKEN)
await client.application?.commands.set([
  {
    name: 'ping',
    description: 'pong',
    options: [{ name: 'text', description: 'any', type: ApplicationCommandOptionType.String }],
  },
])

const bot = new Bot(TELEGRAM_TOKEN, { client: { apiRoot: TELEGRAM_API_ROOT } })
bot.on('message', (context) => context.reply('pong'))
void bot.start({
  onStart: () => {
    process.stdout.write('ready\n')
  },
})

process.once('SIGTERM', () => {
  void Promise.all([bot.stop(), client.destroy()]).then(() => process.exit(0))
})
