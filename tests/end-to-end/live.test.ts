// The real root against both platforms' protocol servers and a local feed: articles come in, digests go out at the slots
// of each channel, every command is answered, and a restart in the middle loses and repeats nothing.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFailed, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import { type Running, start } from '../../src/main.ts'
import { openStore } from '../../src/store/open.ts'
import { type DiscordServer, startDiscordServer } from '../platforms/discord-server/server.ts'
import { type TelegramServer, startTelegramServer } from '../platforms/telegram-server/server.ts'
import { environmentOf, handTicker } from './hand-run.ts'
import { type NewsFeed, startNewsFeed } from './news-feed.ts'

const MANAGER = { id: '910000000000000071', permissions: (1n << 4n) | (1n << 10n) | (1n << 11n) }
const MEMBER = { id: '910000000000000072' }
const HOUR = 3_600_000
/** A machine that does much else at the time may take seconds for what takes milliseconds. */
const PATIENT = { timeout: 20_000 }
/** 20:00 in Baghdad and Damascus, 19:00 in Berlin, 18:00 in London. */
const EVENING = Date.parse('2025-06-28T17:00:00Z')

const folder = mkdtempSync(join(tmpdir(), 'sitrep-live-'))
const database = join(folder, 'live.sqlite')
let now = EVENING - 6 * HOUR
let discord: DiscordServer
let telegram: TelegramServer
let feed: NewsFeed
let running: Running
/** Of every start, so that the last test sees all of it. */
const log: string[] = []
const printed: string[] = []
const { ticker, minute } = handTicker()
const startBot = async () => {
  running = await start(
    {},
    {
      environment: environmentOf({ database, discord, telegram, feed }),
      terminal: {
        out: (text) => printed.push(text),
        err: (text) => log.push(text),
        live: false,
        columns: 80,
      },
      systemClock: { now: () => now },
      ticker,
    },
  )
}

let server: { id: string; channels: readonly string[] }
let group: number
let broadcast: number
let administrator: number
let reader: number

beforeAll(async () => {
  discord = await startDiscordServer({ now: () => now })
  // Its clock stands still between two steps: its limits, which count seconds, are proved elsewhere.
  telegram = await startTelegramServer({ now: () => now, limits: false })
  feed = await startNewsFeed()
  server = discord.addGuild({
    name: 'Newsroom',
    channels: [{ name: 'general' }, { name: 'border' }, { name: 'digests', type: 'forum' }],
  })
  administrator = telegram.addUser({ name: 'Administrator', started: true })
  reader = telegram.addUser({ name: 'Reader', started: true })
  group = telegram.addGroup({
    title: 'Watchers',
    kind: 'supergroup',
    administrators: [administrator],
    members: [reader],
  })
  broadcast = telegram.addChannel({ title: 'Digest', administrators: [administrator] })
  feed.publish({
    title: 'Two killed in attack near Kirkuk',
    text: 'KIRKUK - Two policemen were killed on Saturday in an attack on a checkpoint near Kirkuk, police said.',
    at: now - HOUR,
  })
  await startBot()
}, 60_000)

afterAll(async () => {
  await running.stop()
  await Promise.all([discord.close(), telegram.close(), feed.close()])
  rmSync(folder, { recursive: true, force: true })
})

const discordText = (channel: string) =>
  discord.messages(channel).map(({ embeds }) => embeds.map(({ description }) => description).join('\n'))
/** Posted editions carry their mark; answers of /digest on Telegram do too, but reply to somebody. */
const editionsIn = {
  discord: (channel: string) =>
    discord
      .messages(channel)
      .filter(({ embeds }) => /Sitrep #\d/.test(embeds.at(-1)?.footer?.text ?? ''))
      .map(({ embeds }) => embeds.map(({ description }) => description).join('\n')),
  forum: (channel: string) => discord.threads(channel).flatMap(({ id }) => editionsIn.discord(id)),
  telegram: (chat: number) =>
    telegram
      .messages(chat)
      .filter(({ text, silent }) => silent && /Sitrep #\u2060?\d/.test(text))
      .map(({ text }) => text),
}
const counts = () => [
  editionsIn.discord(server.channels[0] ?? '').length,
  editionsIn.discord(server.channels[1] ?? '').length,
  editionsIn.forum(server.channels[2] ?? '').length,
  editionsIn.telegram(group).length,
  editionsIn.telegram(broadcast).length,
  editionsIn.telegram(reader).length,
]

beforeEach(() => {
  const before = log.length
  onTestFailed(() => {
    console.error(`What the bot logged meanwhile:\n${log.slice(before).join('')}`)
  })
})

describe('a live bot', () => {
  test('says who it is on each platform, and how to add it', () => {
    expect(printed.join('\n')).toMatch(/Discord: .*\n.*https:\/\/discord\.com\/oauth2\/authorize/)
    expect(printed.join('\n')).toContain(`Telegram: @${telegram.bot.username}`)
  })

  test('greets the server once, and chats that add it', async () => {
    telegram.addBot(group, administrator)
    telegram.addBot(broadcast, administrator, { administrator: true, can_post_messages: true })
    await expect.poll(() => telegram.messages(group).length, PATIENT).toBe(1)
    await expect.poll(() => telegram.messages(administrator).length, PATIENT).toBeGreaterThan(0)
    expect(telegram.messages(broadcast)).toEqual([])
    expect(discordText(server.channels[0] ?? '').filter((text) => text.includes('/settings'))).toHaveLength(1)
  })

  test('stores what the feed has', async () => {
    await minute()
    const store = openStore(database, { readonly: true })
    expect((await store.counts()).articles).toBe(1)
    expect((await store.feeds())[0]).toMatchObject({ failures: 0, problem: null })
    await store.close()
  })

  test('lets moderators set up channels in their own zones, and nobody else', async () => {
    const [general = '', border = '', digests = ''] = server.channels
    const set = async (channel: string, options: Record<string, string>, user: typeof MANAGER | typeof MEMBER) => {
      const reply = await discord.command({ channel, user, name: 'settings', options })
      await reply.settled()
      const parts = (reply.message()?.components ?? []).flatMap(({ components = [] }) => components)
      const save = parts.find(({ label = '' }) => ['Save', 'حفظ'].includes(label))
      if (save?.custom_id !== undefined)
        await (await discord.press({ channel, user, message: reply, customId: save.custom_id })).settled()
      return JSON.stringify(reply.message()?.embeds)
    }
    expect(await set(general, { times: '20:00', timezone: 'Baghdad' }, MEMBER)).toMatch(/moderator/i)
    expect(await set(general, { times: '20:00', timezone: 'Erbil' }, MANAGER)).toContain('Asia/Baghdad')
    expect(await set(border, { times: '19:00', timezone: 'Berlin', language: 'ar' }, MANAGER)).toContain(
      'Europe/Berlin',
    )
    // Nobody can type in a forum itself: in one of its posts the forum is meant.
    const post = discord.addChannel(server.id, { name: 'Rules', type: 'thread', parent: digests })
    expect(await set(post, { times: '18:00', timezone: 'London' }, MANAGER)).toContain('Europe/London')

    const says = async (chat: number, from: number, text: string) => {
      const answer = await telegram.say({ chat, from, text }).answered()
      const data = answer.buttons.flat().find((one) => one.text === 'Save')?.callback_data
      if (data === undefined) return answer.text
      return (await telegram.press({ chat, from, message: answer.id, data }).edited()).text
    }
    expect(await says(group, reader, '/settings times:20:00')).toMatch(/moderator/i)
    expect(await says(group, administrator, '/settings times:20:00 timezone:Damascus')).toContain('Asia/Damascus')
    expect(await says(reader, reader, '/settings times:20:30 timezone:Baghdad')).toContain('Asia/Baghdad')
    const panel = await telegram.say({ chat: administrator, from: administrator, text: '/settings' }).answered()
    const button = panel.buttons.flat().find(({ text }) => text.includes('Digest') && !/digest$/.test(text))
    expect(button, JSON.stringify(panel.buttons)).toBeDefined()
    const pressed = telegram.press({
      chat: administrator,
      from: administrator,
      message: panel.id,
      data: button?.callback_data ?? '',
    })
    const channelPanel = await pressed.edited()
    const on = channelPanel.buttons.flat().find(({ text }) => text === 'Switch on')
    await telegram
      .press({ chat: administrator, from: administrator, message: channelPanel.id, data: on?.callback_data ?? '' })
      .edited()
  })

  test('posts nothing before the slot', async () => {
    now = EVENING - 60_000
    await minute()
    expect(counts()).toEqual([0, 0, 0, 0, 0, 0])
  })

  test('posts each digest at its slot, once', async () => {
    now = EVENING
    await minute()
    expect(counts()).toEqual([1, 1, 1, 1, 1, 0])
    await minute()
    expect(counts()).toEqual([1, 1, 1, 1, 1, 0])
    now = EVENING + HOUR / 2
    await minute()
    expect(counts()).toEqual([1, 1, 1, 1, 1, 1])
    expect(editionsIn.telegram(group)[0]).toContain('Kirkuk')
  })

  test('answers every command on both platforms', async () => {
    const channel = server.channels[0] ?? ''
    for (const command of commands) {
      const subcommands = command.subcommands ?? [null]
      for (const sub of subcommands) {
        const needed = (sub ?? command).options.filter(({ required }) => required)
        const options = Object.fromEntries(needed.map(({ name, kind }) => [name, valueFor(kind)]))
        const reply = await discord.command({
          channel,
          user: MEMBER,
          name: command.name,
          ...(sub === null ? {} : { subcommand: sub.name }),
          options,
        })
        await reply.settled()
        expect([4, 5], command.name).toContain(reply.type)
        expect(reply.message()?.embeds.length, command.name).toBeGreaterThan(0)
        const typed = [command.name, sub?.name, ...Object.values(options)].filter(Boolean).join(' ')
        const asker = telegram.addUser({ started: true })
        const answer = await telegram.say({ chat: asker, from: asker, text: `/${typed}` }).answered()
        expect(answer.text, typed).not.toBe('')
      }
    }
  })

  test('a button under a posted digest answers the presser alone', async () => {
    const [channel = ''] = server.channels
    const edition = discord.messages(channel).find(({ components }) => components.length > 0 && true)
    const before = discord.messages(channel).length
    const customId = edition?.components[0]?.components?.[0]?.custom_id ?? ''
    const reply = await discord.press({ channel, user: MEMBER, message: edition as never, customId })
    await reply.settled()
    expect([reply.ephemeral, discord.messages(channel).length]).toEqual([true, before])
    const link = telegram
      .messages(group)
      .flatMap(({ buttons }) => buttons.flat())
      .find(({ url }) => url !== undefined)
    const [, payload = ''] = /\?start=([\w-]+)$/.exec(link?.url ?? '') ?? []
    const inPrivate = await telegram.openDeepLink({ from: reader, start: payload }).answered()
    expect(inPrivate.chat).toBe(reader)
  })

  test('a restart in the middle of a delivery loses and repeats nothing', async () => {
    feed.publish({
      title: 'Border crossing reopens',
      text: 'QAIM - The crossing at Al-Qaim reopened on Sunday, the ports authority said.',
      at: EVENING + 20 * HOUR,
    })
    now = EVENING + 23 * HOUR
    await minute()
    now = EVENING + 24 * HOUR
    // The bot is asked to stop once the first part of this evening is out.
    const before = counts()
    const ticking = minute()
    const sum = () => counts().reduce((all, count) => all + count, 0)
    const told = sum()
    await expect.poll(sum, { ...PATIENT, interval: 1 }).toBeGreaterThan(told)
    await running.stop()
    await ticking
    now += 5 * 60_000
    await startBot()
    await minute()
    expect(counts().slice(0, 5)).toEqual(before.slice(0, 5).map((count) => count + 1))
    await minute()
    expect(counts().slice(0, 5)).toEqual(before.slice(0, 5).map((count) => count + 1))
    expect(discord.commands.puts).toBe(1)
  })

  test('a button from before the restart still works', async () => {
    const [channel = ''] = server.channels
    const [edition] = discord.messages(channel).filter(({ components }) => components.length > 0)
    const customId = edition?.components.at(-1)?.components?.[0]?.custom_id ?? ''
    const reply = await discord.press({ channel, user: MEMBER, message: edition as never, customId })
    await reply.settled()
    expect(JSON.stringify(reply.message())).not.toMatch(/no longer kept/)
  })

  test('a slot missed while it was down comes late, once, and says so', async () => {
    await running.stop()
    now = EVENING + 50 * HOUR
    const before = counts()
    await startBot()
    await minute()
    expect(counts()[0]).toBe((before[0] ?? 0) + 1)
    expect(editionsIn.discord(server.channels[0] ?? '').at(-1)).toMatch(/Late:/)
    await minute()
    expect(counts()[0]).toBe((before[0] ?? 0) + 1)
  })

  test('a second start on the same database says so and stops', async () => {
    const first = running
    await expect(startBot()).rejects.toMatchObject({ code: 'already-running' })
    running = first
  })

  test('every body was one that the platform takes, and no line of the log holds a secret or a reader', () => {
    expect(discord.problems).toEqual([])
    expect(telegram.problems).toEqual([])
    expect(telegram.floods).toBe(0)
    const lines = log.join('')
    for (const event of ['edition-planned', 'started', 'platform-connected']) expect(lines).toContain(event)
    for (const secret of [discord.token, telegram.token, String(reader), MEMBER.id, MANAGER.id])
      expect(lines).not.toContain(secret)
  })
})

function valueFor(kind: string): string {
  return { subject: 'border', text: 'Kirkuk', story: '1', topic: 'border', source: '127.0.0.1' }[kind] ?? 'border'
}
