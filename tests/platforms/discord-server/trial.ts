// For the server's own tests: started servers and real clients that are closed after each test, and plain requests.

import {
  ApplicationCommandOptionType,
  Client,
  Events,
  GatewayIntentBits,
  InteractionContextType,
  type ChatInputCommandInteraction,
  type ClientOptions,
  type Interaction,
} from 'discord.js'
import { afterEach } from 'vitest'
import { z } from 'zod'
import { startDiscordServer, type DiscordServer, type StartGiven } from './server.ts'

const open: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close()
})

/** A server, closed after the test. */
export async function serve(given: StartGiven = {}): Promise<DiscordServer> {
  const server = await startDiscordServer(given)
  open.push(() => server.close())
  return server
}

/** A client that is logged in and knows its guilds; destroyed after the test. It retries nothing unless told so. */
export async function logIn(
  server: DiscordServer,
  rest: ClientOptions['rest'] = {},
  intents: number[] = [GatewayIntentBits.Guilds],
): Promise<Client<true>> {
  const client = new Client({ intents, rest: { api: server.api, retries: 0, ...rest } })
  open.push(() => client.destroy())
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve))
  await client.login(server.token)
  return ready
}

/** Answers interactions; what goes wrong meanwhile is kept. */
export function answer(client: Client, how: (interaction: Interaction) => Promise<unknown>): unknown[] {
  const errors: unknown[] = []
  client.on(Events.InteractionCreate, (interaction) => {
    how(interaction).catch((error: unknown) => errors.push(error))
  })
  return errors
}

/** Answers commands alone. */
export function onCommand(
  client: Client,
  how: (interaction: ChatInputCommandInteraction) => Promise<unknown>,
): unknown[] {
  return answer(client, async (interaction) => (interaction.isChatInputCommand() ? how(interaction) : undefined))
}

export interface Desk {
  readonly server: DiscordServer
  readonly client: Client<true>
  readonly guild: string
  readonly channel: string
}

/** A guild with a bot in it that has registered a few commands. */
export async function desk(given: StartGiven = {}): Promise<Desk> {
  const server = await serve(given)
  const { id: guild, channel } = server.addGuild()
  const client = await logIn(server)
  const subject = {
    type: ApplicationCommandOptionType.String as const,
    name: 'subject',
    description: 'What about',
    autocomplete: true,
  }
  const days = {
    type: ApplicationCommandOptionType.Integer as const,
    name: 'days',
    description: 'How many',
    min_value: 1,
    max_value: 30,
  }
  const tone = {
    type: ApplicationCommandOptionType.String as const,
    name: 'tone',
    description: 'How',
    choices: [{ name: 'Short', value: 'short' }],
  }
  const name = {
    type: ApplicationCommandOptionType.String as const,
    name: 'name',
    description: 'Which',
    required: true,
  }
  const show = {
    type: ApplicationCommandOptionType.Subcommand as const,
    name: 'show',
    description: 'One',
    options: [name],
  }
  await client.application.commands.set([
    { name: 'latest', description: 'What is new', options: [subject, days, tone] },
    { name: 'sources', description: 'Sources', options: [show] },
    {
      name: 'audit',
      description: 'Who did what',
      contexts: [InteractionContextType.Guild],
      defaultMemberPermissions: '16',
    },
  ])
  return { server, client, guild, channel }
}

/** A clock that stands still until it is put forward. */
export function clock(start = Date.UTC(2026, 5, 1, 6)) {
  let at = start
  return {
    now: () => at,
    pass: (ms: number) => {
      at += ms
    },
  }
}

const Body = z.looseObject({ id: z.string().optional(), code: z.number().optional() })

export interface Answered {
  readonly status: number
  readonly headers: Headers
  /** Id of what was made, and the code of a refusal. */
  readonly id: string
  readonly code: number
  readonly body: unknown
  /** Everything, to look for the place of an error in it. */
  readonly text: string
}

/** A plain request with the bot's token. */
export async function ask(server: DiscordServer, method: string, path: string, body?: unknown): Promise<Answered> {
  const response = await fetch(`${server.api}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${server.token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  const read: unknown = text === '' ? {} : JSON.parse(text)
  const { id = '', code = 0 } = Array.isArray(read) ? {} : Body.parse(read)
  return { status: response.status, headers: response.headers, id, code, body: read, text }
}
