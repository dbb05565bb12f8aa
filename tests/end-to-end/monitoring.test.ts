// The real root, watched from outside: healthy, ready, counted, and what it says when a platform is cut off or refuses the
// token, when the database is taken away, and when a work is stuck.

import { createServer } from 'node:http'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Ticker } from '../../src/live/ticker.ts'
import { type Running, start } from '../../src/main.ts'
import { openStore } from '../../src/store/open.ts'
import { type DiscordServer, startDiscordServer } from '../platforms/discord-server/server.ts'
import { type TelegramServer, startTelegramServer } from '../platforms/telegram-server/server.ts'
import { filing } from '../store/filings.ts'

const NOW = Date.parse('2025-06-28T12:00:00Z')
const PATIENT = { timeout: 20_000 }
const USER = { id: '910000000000000072' }

let folder: string
let database: string
let now: number
let discord: DiscordServer
let telegram: TelegramServer
let guild: ReturnType<DiscordServer['addGuild']>
let running: Running | null
let printed: string[]
let log: string[]
let stuck: boolean

/** Each work begins once, or never. */
const ticker: Ticker = (_name, work) => {
  const done = stuck ? Promise.resolve() : work()
  return { stop: () => done }
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-monitoring-'))
  database = join(folder, 'bot.sqlite')
  now = NOW
  printed = []
  log = []
  running = null
  stuck = false
  discord = await startDiscordServer()
  telegram = await startTelegramServer()
  guild = discord.addGuild()
  const store = openStore(database)
  await store.fileArticle(filing({ name: 'a', published: '2025-06-28T09:00:00Z', events: [{ date: '2025-06-28' }] }))
  await store.close()
})
afterEach(async () => {
  await running?.stop()
  await Promise.all([discord.close(), telegram.close()])
  rmSync(folder, { recursive: true, force: true })
})

const startBot = async (environment: Readonly<Record<string, string>> = {}) => {
  running = await start(
    {},
    {
      environment: {
        DISCORD_TOKEN: discord.token,
        DISCORD_API: discord.api,
        TELEGRAM_TOKEN: telegram.token,
        TELEGRAM_API_ROOT: telegram.apiRoot,
        SITREP_DATABASE: database,
        SITREP_PORT: '0',
        SITREP_METRICS_PORT: '0',
        SITREP_FEEDS: 'https://a.example/rss',
        SITREP_KNOWN_FEEDS: 'off',
        ...environment,
      },
      terminal: { out: (text) => printed.push(text), err: (text) => log.push(text), live: false, columns: 80 },
      systemClock: { now: () => now },
      ticker,
    },
  )
}
const page = async (path: string) => {
  const [, port = ''] = /Health and metrics: port (\d+)/.exec(printed.join('\n')) ?? []
  const response = await fetch(`http://127.0.0.1:${port}${path}`)
  return { status: response.status, text: await response.text() }
}
const states = async () => [(await page('/healthz')).status, (await page('/readyz')).status]

describe('a bot that is watched', () => {
  test('is healthy and ready, and counts what it does without naming anybody', async () => {
    await startBot()
    expect(await states()).toEqual([200, 200])
    const reply = await discord.command({
      channel: guild.channel,
      user: USER,
      name: 'latest',
      options: { subject: 'no such thing at all' },
    })
    await reply.settled()
    const chat = telegram.addUser({ started: true })
    await telegram.say({ chat, from: chat, text: '/status' }).answered()
    const { text } = await page('/metrics')
    expect(text).toMatch(/^sitrep_articles 1$/m)
    expect(text).toMatch(/^sitrep_feeds\{state="\w+"\} 1$/m)
    expect(text).toMatch(/^sitrep_feed_lag_seconds 0$/m)
    expect(text).toMatch(/^sitrep_deliveries\{state="sent"\} \d+$/m)
    expect(text).toContain('sitrep_command_duration_seconds_count{platform="discord",command="latest"} 1')
    expect(text).toContain('sitrep_command_duration_seconds_count{platform="telegram",command="status"} 1')
    expect(text).toContain('sitrep_log_events_total{level="info",event="started"} 1')
    for (const hidden of [
      discord.token,
      telegram.token,
      guild.id,
      guild.channel,
      USER.id,
      String(chat),
      'no such',
      '.example',
    ])
      expect(text).not.toContain(hidden)
  })

  test('is not ready while a platform is away, and healthy all the same', async () => {
    await startBot()
    await Promise.all([discord.close(), telegram.close()])
    await expect.poll(async () => (await page('/readyz')).text, PATIENT).toMatch(/discord: .*telegram: /)
    expect(await states()).toEqual([200, 503])
    const { text } = await page('/metrics')
    expect(text).toContain('sitrep_platform_online{platform="discord"} 0')
  })

  test('says which token was refused', async () => {
    await startBot({ TELEGRAM_TOKEN: '1:wrong' })
    const { status, text } = await page('/readyz')
    expect([status, JSON.parse(text)]).toEqual([
      503,
      { ready: false, not: ['telegram: its token was refused; sitrep doctor says what to do'] },
    ])
  })

  test('is not ready while its database cannot be read, and tells what it knows besides', async () => {
    await startBot()
    const db = new Database(database)
    db.exec('ALTER TABLE facts RENAME TO elsewhere')
    const { status, text } = await page('/readyz')
    expect([status, text]).toEqual([503, '{"ready":false,"not":["database: it cannot be read"]}\n'])
    expect((await page('/metrics')).text).toContain('sitrep_database_readable 0')
    db.exec('ALTER TABLE elsewhere RENAME TO facts')
    db.close()
    expect(await states()).toEqual([200, 200])
  })

  test('is not healthy where a work is stuck', async () => {
    stuck = true
    await startBot()
    now += 16 * 60_000
    const { status, text } = await page('/healthz')
    expect(status).toBe(503)
    expect(text).toContain('editions: it has not run for 960 s')
  })

  test('does not start where its port is taken, and leaves the database to the next', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const bound = other.address()
    const port = typeof bound === 'object' && bound !== null ? String(bound.port) : ''
    await expect(startBot({ SITREP_METRICS_PORT: port })).rejects.toMatchObject({ code: 'address-in-use' })
    await new Promise((resolve) => other.close(resolve))
    await startBot({ SITREP_METRICS_PORT: port })
    expect(await states()).toEqual([200, 200])
  })

  test('tells nothing where no port is given', async () => {
    await startBot({ SITREP_METRICS_PORT: '' })
    expect(printed.join()).not.toContain('metrics')
  })
})
