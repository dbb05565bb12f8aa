// A database of the first release, which knew neither platforms nor feeds, opened by the bot of today: what was stored is
// answered, found, joined by new reports, and not told again.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { defaultSettings } from '../../src/core/channel.ts'
import { runCommandLine } from '../../src/command-line.ts'
import { type Running, start } from '../../src/main.ts'
import { openStore } from '../../src/store/open.ts'
import { type DiscordServer, startDiscordServer } from '../platforms/discord-server/server.ts'
import { environmentOf, handTicker } from './hand-run.ts'
import { type NewsFeed, startNewsFeed } from './news-feed.ts'

const DUMP = join(import.meta.dirname, 'first-schema.sql')
/** The story of two reports in English and one in Arabic. */
const STORY = '7MZNQQ'
const USER = { id: '910000000000000072' }
/** 20:00 in Baghdad, a day after the edition that is stored. */
const SLOT = Date.parse('2025-06-26T17:00:00Z')

const folder = mkdtempSync(join(tmpdir(), 'sitrep-upgrade-'))
const database = join(folder, 'old.sqlite')
let now = SLOT - 3_600_000
let discord: DiscordServer
let feed: NewsFeed
let running: Running
let channel: string
const log: string[] = []
const { ticker, minute } = handTicker()

const surroundings = () => ({
  environment: environmentOf({ database, discord, feed }),
  terminal: { out: (text: string) => log.push(text), err: (text: string) => log.push(text), live: false, columns: 80 },
  systemClock: { now: () => now },
  ticker,
})

beforeAll(async () => {
  const old = new Database(database)
  // Shadow tables of full-text indexes may be written by no ordinary connection.
  old.unsafeMode(true)
  old.exec(readFileSync(DUMP, 'utf8'))
  old.close()
  discord = await startDiscordServer({ now: () => now })
  feed = await startNewsFeed()
  const guild = discord.addGuild()
  channel = guild.channel
  const store = openStore(database)
  const since = new Date(now).toISOString()
  await store.enterHome(`discord:${guild.id}`, 'Newsroom', since)
  await store.saveSettings({
    ...defaultSettings(`discord:${channel}`),
    on: true,
    since,
    home: `discord:${guild.id}`,
    version: 1,
  })
  await store.close()
  running = await start({}, surroundings())
}, 60_000)
afterAll(async () => {
  await running.stop()
  await Promise.all([discord.close(), feed.close()])
  rmSync(folder, { recursive: true, force: true })
})

const answer = async (name: string, options: Record<string, string>, subcommand?: string) => {
  const given = subcommand === undefined ? {} : { subcommand }
  const reply = await discord.command({ channel, user: USER, name, options, ...given })
  await reply.settled()
  return [reply.message(), ...reply.followUps()]
    .flatMap((message) => message?.embeds.map(({ title = '', description = '' }) => `${title}\n${description}`) ?? [])
    .join('\n')
}
const schemaOf = (file: string) => {
  const db = new Database(file, { readonly: true })
  const rows = db.prepare('SELECT type, name, sql FROM sqlite_master ORDER BY type, name').all()
  db.close()
  // The dump of a virtual table names its own tables with quotes.
  return rows.filter((row) => !/_words_(data|idx|docsize|config)/.test(JSON.stringify(row)))
}
const posted = () =>
  discord
    .messages(channel)
    .filter(({ embeds }) => /Sitrep #\d/.test(embeds.at(-1)?.footer?.text ?? ''))
    .map(({ embeds }) => embeds.map(({ description }) => description).join('\n'))

describe('a database of the first release', () => {
  test('is at the newest schema, with all that was in it', async () => {
    const store = openStore(database, { readonly: true })
    const { articles, stories, editions } = await store.counts()
    expect([articles, stories]).toEqual([4, 2])
    expect(editions).toBeGreaterThanOrEqual(1)
    expect((await store.story(STORY))?.accounts).toHaveLength(3)
    expect((await store.workload()).parts.sent).toBeGreaterThanOrEqual(1)
    const [old] = (await store.channels()).filter(({ settings }) => settings.channel === 'discord:910000000000000001')
    expect(old?.settings).toMatchObject({ times: ['08:00', '20:00'], topics: ['isis'], on: false })
    await store.close()
  })

  test('has the very tables of a new one', async () => {
    const fresh = join(folder, 'fresh.sqlite')
    await openStore(fresh).close()
    expect(schemaOf(database)).toEqual(schemaOf(fresh))
  })

  test('answers about what it holds', async () => {
    expect(await answer('latest', { subject: 'isis' })).toContain('Kirkuk')
    expect(await answer('timeline', { subject: 'Kirkuk' })).toMatch(/25 June 2025/)
    expect(await answer('search', { query: 'checkpoint source:"Example Post"' })).toContain('Example Post')
    expect(await answer('search', { query: 'نقطة تفتيش' })).toContain('Akhbar Example')
    expect(await answer('story', { story: STORY })).toContain('Akhbar Example')
  })

  test('knows what was changed before corrections were told', async () => {
    const store = openStore(database, { readonly: true })
    const [crossing] = (await store.latest({ text: 'qaim', limit: 1, offset: 0 })).stories
    expect((await store.corrections(crossing?.id ?? '')).length).toBe(1)
    await store.close()
  })

  test('takes a new report into the story that it tells', async () => {
    feed.publish({
      title: 'Islamic State attack near Kirkuk kills two policemen',
      text: 'KIRKUK - Two policemen were killed on Wednesday in an attack by Islamic State on a checkpoint near Kirkuk, the interior ministry said on Thursday.',
      at: now - 1_800_000,
    })
    now += 1_800_000
    await minute()
    const store = openStore(database, { readonly: true })
    expect((await store.counts()).articles).toBe(5)
    expect((await store.story(STORY))?.accounts).toHaveLength(4)
    await store.close()
  })

  test('gets its editions, and those that it had stay as they were told', async () => {
    now = SLOT + 30_000
    await minute()
    expect(posted()).toHaveLength(1)
    expect(posted()[0]).toContain('Al-Qaim')
    await minute()
    expect(posted()).toHaveLength(1)
    const before = log.length
    const stored = ['digest', '--date', '2025-06-25', '--original', '--now', new Date(now).toISOString()]
    expect(await runCommandLine(stored, surroundings())).toBe(0)
    expect(log.slice(before).join()).toContain('Two policemen were killed and three wounded')
  })

  test('keeps the buttons of what was posted', async () => {
    const store = openStore(database, { readonly: true })
    expect(await store.button('oldbutton', new Date(now).toISOString())).toMatchObject({ command: 'latest' })
    await store.close()
  })
})
