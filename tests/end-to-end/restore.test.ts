// A backup is worth what comes of it: taken beside a running bot, put back after the database was lost, and a bot on it
// that knows its channels, answers, works the buttons of before, posts what is due, and repeats nothing.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommandLine } from '../../src/command-line.ts'
import { defaultSettings } from '../../src/core/channel.ts'
import { type Running, start } from '../../src/main.ts'
import { openStore } from '../../src/store/open.ts'
import { type DiscordServer, startDiscordServer } from '../platforms/discord-server/server.ts'
import { type TelegramServer, startTelegramServer } from '../platforms/telegram-server/server.ts'
import { environmentOf, handTicker } from './hand-run.ts'
import { type NewsFeed, startNewsFeed } from './news-feed.ts'

const HOUR = 3_600_000
/** 20:00 in Baghdad. */
const EVENING = Date.parse('2025-06-28T17:00:00Z')
const USER = { id: '910000000000000072' }

const folder = mkdtempSync(join(tmpdir(), 'sitrep-restore-'))
const database = join(folder, 'bot.sqlite')
const copy = join(folder, 'copy.sqlite')
let now = EVENING - HOUR
let discord: DiscordServer
let telegram: TelegramServer
let feed: NewsFeed
let running: Running
let channel: string
let group: number
const said: string[] = []
const { ticker, minute } = handTicker()
/** Feeds are read before editions are composed, as when a minute lies between. */
const minutes = async () => {
  await minute()
  await minute()
}
const surroundings = () => ({
  environment: environmentOf({ database, discord, telegram, feed }),
  terminal: {
    out: (text: string) => said.push(text),
    err: (text: string) => said.push(text),
    live: false,
    columns: 80,
  },
  systemClock: { now: () => now },
  ticker,
})
const operator = (...args: string[]) => runCommandLine(args, surroundings())
const startBot = async () => {
  running = await start({}, surroundings())
}

beforeAll(async () => {
  discord = await startDiscordServer({ now: () => now })
  telegram = await startTelegramServer({ now: () => now, limits: false })
  feed = await startNewsFeed()
  const guild = discord.addGuild()
  channel = guild.channel
  const administrator = telegram.addUser({ started: true })
  group = telegram.addGroup({ kind: 'supergroup', administrators: [administrator] })
  telegram.addBot(group, administrator)
  const store = openStore(database)
  const since = new Date(now).toISOString()
  const homes = { [`discord:${channel}`]: `discord:${guild.id}`, [`telegram:${group}`]: `telegram:${group}` }
  for (const [id, home] of Object.entries(homes)) {
    await store.enterHome(home, 'Newsroom', since)
    await store.saveSettings({ ...defaultSettings(id), on: true, since, home, times: ['08:00', '20:00'], version: 1 })
  }
  await store.close()
  feed.publish({
    title: 'Two killed in attack near Kirkuk',
    text: 'KIRKUK - Two policemen were killed on Saturday in an attack on a checkpoint near Kirkuk, police said.',
    at: now - HOUR,
  })
  await startBot()
  now = EVENING
  await minutes()
}, 60_000)
afterAll(async () => {
  await running.stop()
  await Promise.all([discord.close(), telegram.close(), feed.close()])
  rmSync(folder, { recursive: true, force: true })
})

const onDiscord = () =>
  discord
    .messages(channel)
    .filter(({ embeds }) => /Sitrep #\d/.test(embeds.at(-1)?.footer?.text ?? ''))
    .map(({ embeds }) => embeds.map(({ description }) => description).join('\n'))
const onTelegram = () =>
  telegram
    .messages(group)
    .filter(({ text, silent }) => silent && /Sitrep #\u2060?\d/.test(text))
    .map(({ text }) => text)
const posted = () => [onDiscord().length, onTelegram().length]

describe('a backup of a running bot', () => {
  test('is taken beside it after the evening’s digest, and the bot goes on', async () => {
    expect(posted()).toEqual([1, 1])
    expect(await operator('backup', copy)).toBe(0)
    feed.publish({
      title: 'Border crossing reopens',
      text: 'QAIM - The border crossing at Al-Qaim reopened on Sunday, the ports authority said.',
      at: EVENING + 10 * HOUR,
    })
    now = EVENING + 11 * HOUR
    await minutes()
    now = EVENING + 12 * HOUR
    await minutes()
    expect(posted()).toEqual([2, 2])
    expect(onDiscord()[1]).toContain('Al-Qaim')
  })

  test('takes the place of what was lost', async () => {
    await running.stop()
    writeFileSync(database, 'Nothing is left of it. '.repeat(500))
    await expect(startBot()).rejects.toMatchObject({ code: 'database' })
    now += HOUR
    expect(await operator('restore', copy)).toBe(0)
    await startBot()
  })

  test('gives a bot that posts none of the slots before, neither those that it knows nor those that it forgot', async () => {
    await minutes()
    expect(posted()).toEqual([2, 2])
  })

  test('gives a bot that answers, and works the buttons of before', async () => {
    const reply = await discord.command({ channel, user: USER, name: 'latest', options: { subject: 'Kirkuk' } })
    await reply.settled()
    expect(JSON.stringify(reply.message()?.embeds)).toContain('Two policemen were killed')
    const chat = telegram.addUser({ started: true })
    expect((await telegram.say({ chat, from: chat, text: '/timeline Kirkuk' }).answered()).text).toContain(
      '28 June 2025',
    )
    const [edition] = discord.messages(channel).filter(({ components }) => components.length > 0)
    const customId = edition?.components[0]?.components?.[0]?.custom_id ?? ''
    const pressed = await discord.press({ channel, user: USER, message: edition as never, customId })
    await pressed.settled()
    expect(JSON.stringify(pressed.message())).not.toMatch(/no longer kept/)
  })

  test('gives a bot that reads its feeds on from there', async () => {
    const store = openStore(database, { readonly: true })
    expect((await store.counts()).articles).toBe(2)
    await store.close()
  })

  test('gives a bot that posts what is due next, once, and nothing of the evening before', async () => {
    feed.publish({
      title: 'Three wounded in Sinjar',
      text: 'SINJAR - Three civilians were wounded on Sunday when a mine exploded near Sinjar, a hospital said.',
      at: EVENING + 20 * HOUR,
    })
    now = EVENING + 23 * HOUR
    await minutes()
    now = EVENING + 24 * HOUR
    await minutes()
    expect(posted()).toEqual([3, 3])
    for (const last of [onDiscord().at(-1), onTelegram().at(-1)]) {
      expect(last).toContain('Sinjar')
      expect(last).not.toContain('Kirkuk')
      // Told in the time that was lost: the bot cannot know, and leaves nothing out.
      expect(last).toContain('Qa')
    }
    await minutes()
    expect(posted()).toEqual([3, 3])
  })
})
