// The rooms with small bots of their own: real clients, no sleeps.

import { once } from 'node:events'
import { request } from 'node:http'
import {
  ApplicationCommandOptionType,
  ButtonStyle,
  Client,
  ComponentType,
  Events,
  GatewayIntentBits,
  MessageFlags,
  TextInputStyle,
} from 'discord.js'
import { Bot } from 'grammy'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readOptions } from './options.ts'
import { type Rooms, startRooms } from './start.ts'

const HOSTILE = '<img src=x onerror=alert(1)> & "more"'

const Listed = z.object({
  platforms: z.array(z.object({ platform: z.string(), connected: z.boolean() })),
  rooms: z.array(z.object({ id: z.string(), name: z.string(), kind: z.string(), people: z.array(z.string()) })),
  people: z.array(z.object({ id: z.string(), name: z.string() })),
})
const Looked = z.object({
  entries: z.array(z.object({ id: z.string(), html: z.string() })),
  problems: z.array(z.string()),
})
const Done = z.object({
  note: z.string().optional(),
  alert: z.string().optional(),
  failed: z.boolean().optional(),
  go: z.string().optional(),
  modal: z.object({ id: z.string(), title: z.string(), html: z.string() }).optional(),
  choices: z.array(z.object({ name: z.string(), value: z.union([z.string(), z.number()]) })).optional(),
})

let rooms: Rooms
let discord: Client<true>
let telegram: Bot

beforeAll(async () => {
  rooms = await startRooms(0)
  discord = await discordBot()
  telegram = await telegramBot()
})

afterAll(async () => {
  await telegram.stop()
  await discord.destroy()
  await rooms.close()
})

/** Answers `/echo`, completes its option, opens a modal at its first button and edits at its second. */
async function discordBot(): Promise<Client<true>> {
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: rooms.discord.api } })
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isAutocomplete()) {
      const typed = interaction.options.getFocused()
      void interaction.respond([{ name: `${typed} <b>`, value: typed }])
    } else if (interaction.isChatInputCommand()) {
      const said = interaction.options.getString('said') ?? ''
      const button = (custom_id: string) =>
        ({ type: ComponentType.Button, style: ButtonStyle.Secondary, custom_id, label: custom_id }) as const
      const options = ['one', 'two'].map((value) => ({ label: value, value }))
      const menu = { type: ComponentType.StringSelect, custom_id: 'menu', options, max_values: 2 } as const
      void interaction.reply({
        embeds: [{ description: said }],
        components: [
          { type: ComponentType.ActionRow, components: [menu] },
          { type: ComponentType.ActionRow, components: [button('ask'), button('edit')] },
        ],
        flags: MessageFlags.Ephemeral,
      })
    } else if (interaction.isButton() && interaction.customId === 'ask') {
      const component = {
        type: ComponentType.TextInput,
        custom_id: 'name',
        style: TextInputStyle.Short,
        label: 'Name',
      } as const
      void interaction.showModal({
        custom_id: 'modal',
        title: 'Who <are> you',
        components: [{ type: ComponentType.ActionRow, components: [component] }],
      })
    } else if (interaction.isButton()) void interaction.update({ embeds: [{ description: 'edited' }] })
    else if (interaction.isStringSelectMenu())
      void interaction.update({ embeds: [{ description: `chose ${interaction.values.join(' and ')}` }] })
    else if (interaction.isModalSubmit())
      void interaction.reply({ content: `Hello ${interaction.fields.getTextInputValue('name')}` })
  })
  const ready = once(client, Events.ClientReady)
  await client.login(rooms.discord.token)
  await ready
  const said = {
    type: ApplicationCommandOptionType.String,
    name: 'said',
    description: 'What',
    required: true,
    autocomplete: true,
  } as const
  await client.application?.commands.set([{ name: 'echo', description: 'Says it', options: [said] }])
  if (!client.isReady()) throw new Error('The client is not ready.')
  return client
}

/** Says what it was told, with a button that edits and one into the private chat. */
async function telegramBot(): Promise<Bot> {
  const bot = new Bot(rooms.telegram.token, { client: { apiRoot: rooms.telegram.apiRoot } })
  bot.command('echo', async (context) => {
    const url = `https://t.me/${rooms.telegram.bot.username}?start=more`
    const keyboard = [
      [
        { text: 'Edit', callback_data: 'edit' },
        { text: 'More', url },
      ],
    ]
    await context.reply(context.match, { reply_markup: { inline_keyboard: keyboard } })
  })
  bot.command('start', (context) => context.reply(`started with ${context.match}`))
  bot.on('callback_query:data', async (context) => {
    await context.editMessageText('<b>edited</b> &lt;', { parse_mode: 'HTML' })
    await context.answerCallbackQuery({ text: 'done', show_alert: true })
  })
  await new Promise<void>((resolve) => {
    void bot.start({
      onStart: () => {
        resolve()
      },
    })
  })
  return bot
}

async function get(path: string, query: Readonly<Record<string, string>> = {}): Promise<unknown> {
  const reply = await fetch(new URL(`${path}?${new URLSearchParams(query).toString()}`, rooms.url))
  return reply.json()
}

async function post(path: string, body: unknown, origin = rooms.url.slice(0, -1)): Promise<Response> {
  const headers = { 'content-type': 'application/json', origin }
  return fetch(new URL(path, rooms.url), { method: 'POST', headers, body: JSON.stringify(body) })
}

async function act(where: { room: string; person: string }, action: unknown) {
  return Done.parse(await (await post('/api/do', { ...where, action })).json())
}

async function look(where: { room: string; person: string }) {
  return Looked.parse(await get('/api/room', where)).entries
}

/** The room of this name and a person in it. */
async function place(platform: string, name: string, who = 'Dana') {
  const { rooms: all, people } = Listed.parse(await get('/api/rooms'))
  const room = all.find((one) => one.id.startsWith(platform) && one.name === name)
  const person = people.find((one) => one.name === who && room?.people.includes(one.id))
  if (!room || !person) throw new Error(`There is no ${name} with ${who}.`)
  return { room: room.id, person: person.id }
}

describe('the page', () => {
  test('lists the rooms of both platforms and says which bots are connected', async () => {
    const { platforms, rooms: all } = Listed.parse(await get('/api/rooms'))
    expect(platforms).toEqual([
      { platform: 'discord', connected: true },
      { platform: 'telegram', connected: true },
    ])
    expect(all.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['#general', '#border', '#bulletins', 'Daily digest', 'Newsroom', 'General', 'Bulletins']),
    )
  })

  test('is served with its style and scripts, and loads nothing from elsewhere', async () => {
    const page = await (await fetch(rooms.url)).text()
    const parts = [...page.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, path = '']) => path)
    expect(parts.length).toBeGreaterThan(5)
    for (const path of parts) expect((await fetch(new URL(path, rooms.url))).status, path).toBe(200)
    expect(parts.filter((path) => !path.startsWith('/'))).toEqual([])
  })

  test('refuses a foreign Host, and doings that another page sends', async () => {
    const status = await new Promise((resolve, reject) => {
      request(new URL('/api/rooms', rooms.url), { headers: { host: 'evil.example' } }, (reply) => {
        reply.resume()
        resolve(reply.statusCode)
      })
        .on('error', reject)
        .end()
    })
    expect(status).toBe(403)
    const where = await place('telegram', 'Sitrep and Dana')
    const action = { do: 'say', text: '/echo hello' }
    expect((await post('/api/do', { ...where, action }, 'http://evil.example')).status).toBe(403)
    expect((await post('/api/do', { ...where, action: { do: 'fly' } })).status).toBe(400)
    expect((await post('/api/do', { room: 'discord:1', person: '1', action })).status).toBe(200)
  })
})

describe('Telegram', () => {
  test('a typed command reaches the bot, and its answer is shown escaped', async () => {
    const where = await place('telegram', 'Newsroom')
    expect(await act(where, { do: 'say', text: `/echo ${HOSTILE}` })).toEqual({})
    const shown = (await look(where)).map(({ html }) => html).join('')
    expect(shown).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;more&quot;')
    expect(shown).not.toContain('<img src=x')
  })

  test('a button edits its message and answers the press; a deep link opens the private chat', async () => {
    const where = await place('telegram', 'Newsroom')
    await act(where, { do: 'say', text: '/echo once' })
    const [answer] = (await look(where)).slice(-1)
    expect(answer?.html).toContain('data-start="more"')
    const pressed = await act(where, { do: 'press', message: answer?.id, button: 'edit' })
    expect(pressed).toEqual({ alert: 'done' })
    const [edited] = (await look(where)).slice(-1)
    expect(edited?.html).toContain('<strong>edited</strong> &lt;')
    const own = await place('telegram', 'Sitrep and Dana')
    expect(await act(where, { do: 'open', start: 'more' })).toEqual({ go: own.room })
    expect((await look(own)).at(-1)?.html).toContain('started with more')
  })

  test('silence is said: privacy mode keeps plain words from the bot', async () => {
    const { note } = await act(await place('telegram', 'Newsroom', 'Sam'), { do: 'say', text: 'good morning' })
    expect(note).toContain('never got')
  })

  test('the bot is put into the channel, loses its right to post, and is removed', async () => {
    const where = await place('telegram', 'Bulletins')
    expect((await act(where, { do: 'add' })).note).toContain('added to Bulletins')
    expect((await act(where, { do: 'permit', may: false })).note).toContain('may not write')
    expect((await act(where, { do: 'remove' })).note).toContain('removed')
    expect(await act(where, { do: 'remove' })).toMatchObject({ failed: true })
  })
})

describe('Discord', () => {
  test('a command reaches the bot, and only who asked sees the answer, escaped', async () => {
    const where = await place('discord', '#border')
    expect(await act(where, { do: 'command', name: 'echo', options: { said: HOSTILE } })).toEqual({})
    const [shown] = (await look(where)).slice(-1)
    expect(shown?.html).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(shown?.html).not.toContain('<img src=x')
    expect(shown?.html).toContain('Only you can see this')
    expect(shown?.html).toContain('Dana</span> used')
    expect(await look(await place('discord', '#border', 'Sam'))).toEqual([])
  })

  test('options are completed by the bot', async () => {
    const asked = { do: 'complete', name: 'echo', focused: 'said', value: 'bor', options: {} }
    const { choices } = await act(await place('discord', '#border'), asked)
    expect(choices).toEqual([{ name: 'bor <b>', value: 'bor' }])
  })

  test('a menu and a button edit the message, and a modal is filled in', async () => {
    const where = await place('discord', '#general')
    await act(where, { do: 'command', name: 'echo', options: { said: 'x' } })
    const message = (await look(where)).at(-1)?.id
    await act(where, { do: 'select', message, menu: 'menu', values: ['one', 'two'] })
    expect((await look(where)).at(-1)?.html).toContain('chose one and two')
    await act(where, { do: 'press', message, button: 'edit' })
    expect((await look(where)).at(-1)?.html).toContain('edited')
    const { modal } = await act(where, { do: 'press', message, button: 'ask' })
    expect(modal).toMatchObject({ title: 'Who <are> you', html: expect.stringContaining('name="name"') as string })
    await act(where, { do: 'submit', modal: modal?.id, values: { name: '<i>Ann</i>' } })
    expect((await look(where)).at(-1)?.html).toContain('Hello &lt;i&gt;Ann&lt;/i&gt;')
  })

  test('what a client would not offer is said, and stays to be read', async () => {
    const where = await place('discord', '#bulletins')
    const { note } = await act(where, { do: 'command', name: 'nothing', options: {} })
    expect(note).toContain('/nothing is not registered here')
    expect((await look(where)).at(-1)?.html).toContain('role="note"')
  })

  test('trouble is made by name; removing the bot keeps what stood there', async () => {
    const made = await (await post('/api/trouble', { platform: 'discord', id: 'limit' })).json()
    expect(made).toEqual({ note: 'The next message is answered 429.' })
    expect(await (await post('/api/trouble', { platform: 'discord', id: 'calm' })).json()).toHaveProperty('note')
    const where = await place('discord', '#general')
    const before = (await look(where)).length
    expect((await act(where, { do: 'remove' })).note).toContain('removed from Newsroom')
    expect((await act(where, { do: 'add' })).note).toContain('added to Newsroom')
    expect((await look(where)).length).toBe(before)
  })
})

test('options of the command line are read, and mistakes named', () => {
  expect(readOptions([])).toEqual({ kind: 'start', port: 4100, bot: false })
  expect(readOptions(['--port', '5000', '--bot'])).toEqual({ kind: 'start', port: 5000, bot: true })
  expect(readOptions(['--help'])).toEqual({ kind: 'help' })
  expect(readOptions(['--port', 'x'])).toMatchObject({ kind: 'wrong' })
  expect(readOptions(['extra'])).toMatchObject({ kind: 'wrong' })
})
