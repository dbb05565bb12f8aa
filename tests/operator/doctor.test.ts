import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { createServer } from 'node:http'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { defaultSettings } from '../../src/core/channel.ts'
import { doctor } from '../../src/operator/doctor.ts'
import { openStore } from '../../src/store/open.ts'
import { type DiscordServer, startDiscordServer } from '../platforms/discord-server/server.ts'
import { type TelegramServer, startTelegramServer } from '../platforms/telegram-server/server.ts'

const NOW = Date.parse('2025-06-28T17:00:00Z')
const EMBED_LINKS = 1n << 14n

let folder: string
let discord: DiscordServer
let telegram: TelegramServer
let database: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-doctor-'))
  discord = await startDiscordServer()
  telegram = await startTelegramServer()
})
afterAll(async () => {
  await Promise.all([discord.close(), telegram.close()])
  rmSync(folder, { recursive: true, force: true })
})
let count = 0
beforeEach(() => {
  count += 1
  database = join(folder, `${count}.sqlite`)
})

const environment = (given: Record<string, string> = {}) => ({
  DISCORD_TOKEN: discord.token,
  DISCORD_API: discord.api,
  TELEGRAM_TOKEN: telegram.token,
  TELEGRAM_API_ROOT: telegram.apiRoot,
  SITREP_DATABASE: database,
  ...given,
})
const examine = async (given: Record<string, string> = {}) => {
  const lines: string[] = []
  const terminal = {
    out: (text: string) => lines.push(text),
    err: (text: string) => lines.push(text),
    live: false,
    columns: 80,
  }
  const code = await doctor({}, { environment: environment(given), terminal, systemClock: { now: () => NOW } })
  return { code, text: lines.join('\n') }
}
const setUp = async (channel: string, home: string) => {
  const store = openStore(database)
  await store.saveSettings({ ...defaultSettings(channel), on: true, home, version: 1 })
  return store
}

describe('sitrep doctor', () => {
  test('changes nothing in a database of an older version, and says what to do', async () => {
    await openStore(database).close()
    const db = new Database(database)
    db.pragma('user_version = 14')
    db.close()
    const { code, text } = await examine()
    expect(text).toMatch(/ok {3}database: .* is of an older version, \d+ steps? behind .*sitrep backup FILE/)
    expect(code).toBe(0)
    const after = new Database(database, { readonly: true })
    expect(after.pragma('user_version', { simple: true })).toBe(14)
    after.close()
  })

  test('looks at the place of the database, and whether pictures can be drawn', async () => {
    await openStore(database).close()
    const { text } = await examine()
    expect(text).toMatch(/ok {3}rights: .* may be written/)
    expect(text).toMatch(/ok {3}disk: \d+ MB free where the database lies \(\d+ MB\)/)
    expect(text).toContain('ok   pictures: drawn')
  })

  test('asks what answers where health and metrics are served', async () => {
    expect((await examine()).text).toContain('ok   metrics: not served')
    const given = { SITREP_METRICS_PORT: '9' }
    expect((await examine(given)).text).toMatch(/ok {3}metrics: nobody answers on 127\.0\.0\.1:9/)
    const bodies = {
      '{"ready":true,"not":[]}': 'is ready',
      '{"ready":false,"not":["x: y"]}': 'not ready: x: y',
      '[]': 'another program',
    }
    for (const [body, says] of Object.entries(bodies)) {
      const server = createServer((_, response) => response.end(body))
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      const bound = server.address()
      const port = typeof bound === 'object' && bound !== null ? bound.port : 0
      expect((await examine({ SITREP_METRICS_PORT: String(port) })).text).toMatch(new RegExp(`metrics: .*${says}`))
      server.close()
    }
  })

  test('says who the bot is on each platform, and how to add it', async () => {
    const { code, text } = await examine()
    expect(text).toMatch(/ok {3}discord: .*0 channels are on Add it to a server: https:\/\/discord\.com/)
    expect(text).toContain(`ok   telegram: @${telegram.bot.username}`)
    expect(code).toBe(0)
  })

  test('names a token that is wrong and where to get a right one, and looks at the other platform all the same', async () => {
    const { code, text } = await examine({ DISCORD_TOKEN: 'wrong.token' })
    expect(text).toMatch(/FAIL discord: .*Developer Portal/)
    expect(text).toContain('ok   telegram')
    expect(text).not.toContain('wrong.token')
    expect(code).toBe(1)
  })

  test('names the rights that the bot lacks in a channel that is on', async () => {
    const guild = discord.addGuild()
    discord.setPermissions(guild.channel, { deny: EMBED_LINKS })
    await (await setUp(`discord:${guild.channel}`, `discord:${guild.id}`)).close()
    const { code, text } = await examine()
    expect(text).toMatch(new RegExp(`FAIL discord:${guild.channel}: the bot lacks: .*Embed Links`))
    expect(code).toBe(1)
    discord.setPermissions(guild.channel, {})
    expect((await examine()).code).toBe(0)
  })

  test('says where the bot does not get any more', async () => {
    const guild = discord.addGuild()
    await (await setUp(`discord:${guild.channel}`, `discord:${guild.id}`)).close()
    discord.removeGuild(guild.id)
    expect((await examine()).text).toContain(`FAIL discord:${guild.channel}: the bot does not get there.`)
  })

  test('says which channel is paused and why', async () => {
    const administrator = telegram.addUser()
    const group = telegram.addGroup({ administrators: [administrator] })
    telegram.addBot(group, administrator)
    const store = await setUp(`telegram:${group}`, `telegram:${group}`)
    await store.pauseChannel(`telegram:${group}`, '403 Forbidden: bot was kicked', '2025-06-28T10:00:00Z')
    await store.close()
    expect((await examine()).text).toMatch(/FAIL telegram:-\d+: paused since .*: 403 Forbidden: bot was kicked\./)
  })

  const NOW_ISO = new Date(NOW).toISOString()
  const hoursAgo = (hours: number) => new Date(NOW - hours * 3_600_000).toISOString()
  const failure = (status: number) =>
    ({ answered: false, problem: `answered ${status}`, status, took: 20, nextAt: NOW_ISO }) as const
  const answer = (stored: number, took = 20) =>
    ({
      answered: true,
      movedTo: null,
      etag: null,
      modified: null,
      stored,
      gap: null,
      hint: null,
      skips: { hours: [], days: [] },
      took,
      nextAt: NOW_ISO,
    }) as const
  const followed = async (count: number) => {
    const store = openStore(database)
    const urls = Array.from({ length: count }, (_, at) => `https://${at}.example/rss`)
    await store.followFeeds(
      urls.map((url) => ({ url, source: 'a', language: null, origin: 'own' as const })),
      hoursAgo(300),
    )
    return { store, urls }
  }

  test('tells of feeds in each state, with the cure, without failing itself', async () => {
    const { store, urls } = await followed(7)
    const [failing = '', refused = '', gone = '', silent = '', slow = '', fine = ''] = urls
    await store.noteFeed(failing, failure(500), hoursAgo(1))
    await store.noteFeed(refused, failure(403), hoursAgo(9))
    await store.noteFeed(gone, failure(410), hoursAgo(20))
    await store.noteFeed(silent, answer(1), hoursAgo(240))
    await store.noteFeed(silent, answer(0), hoursAgo(1))
    await store.noteFeed(slow, answer(1, 14_000), hoursAgo(1))
    await store.noteFeed(fine, answer(1), hoursAgo(1))
    await store.close()
    const { code, text } = await examine()
    expect(text).toContain(
      'ok   feeds: 7 followed: 1 fine, 1 slow, 1 with nothing new for long, 1 failing, 1 refusing the bot, 1 gone, 1 not asked yet',
    )
    for (const line of [
      `${gone} is gone since ${hoursAgo(20)}: answered 410. The outlet took it away.`,
      `${refused} is refusing the bot since ${hoursAgo(9)}: answered 403. The outlet does not let the bot read it. Set SITREP_CONTACT`,
      `${failing} is failing since ${hoursAgo(1)}: answered 500. Nothing to do for a day or two`,
      `${silent} has had nothing new for 10 days. Open its address`,
      '1 slow. Nothing to do',
    ])
      expect(text).toContain(line)
    expect(text.indexOf(gone)).toBeLessThan(text.indexOf(failing))
    expect(code).toBe(0)
  })

  test('names ten feeds of which nothing comes in, and fails where none answers', async () => {
    const { store, urls } = await followed(13)
    for (const url of urls) await store.noteFeed(url, failure(500), hoursAgo(1))
    await store.close()
    const { code, text } = await examine()
    expect(text).toMatch(/FAIL feeds: 13 followed: 13 failing Check that this machine reaches the web/)
    expect(text.match(/ok {3}feed: https/g)).toHaveLength(10)
    expect(text).toContain('and 3 more of which nothing comes in')
    expect(code).toBe(1)
  })

  test('says that a platform is not reached, without its token', async () => {
    const { code, text } = await examine({ TELEGRAM_API_ROOT: 'http://127.0.0.1:9' })
    expect(text).toMatch(/FAIL telegram: .*try again/)
    expect(text).not.toContain(telegram.token)
    expect(code).toBe(1)
  })
})
