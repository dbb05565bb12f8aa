import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

  test('tells of feeds that fail without failing itself, and of a clock that is wrong', async () => {
    const store = openStore(database)
    const now = '2025-06-28T16:00:00.000Z'
    const feeds = ['https://a.example/rss', 'https://b.example/rss']
    await store.followFeeds(
      feeds.map((url) => ({ url, source: 'a', language: null, origin: 'own' as const })),
      now,
    )
    const failure = { answered: false, problem: 'answered 404', status: 404, took: 20, nextAt: now } as const
    await store.noteFeed(feeds[0] ?? '', failure, now)
    await store.close()
    const { code, text } = await examine()
    expect(text).toMatch(/ok {3}feeds: 2 followed: 0 fine, 1 failing, 0 silent, 1 not asked yet/)
    expect(text).toContain('https://a.example/rss fails since 2025-06-28T16:00:00.000Z: answered 404')
    expect(code).toBe(0)
  })

  test('says that a platform is not reached, without its token', async () => {
    const { code, text } = await examine({ TELEGRAM_API_ROOT: 'http://127.0.0.1:9' })
    expect(text).toMatch(/FAIL telegram: .*try again/)
    expect(text).not.toContain(telegram.token)
    expect(code).toBe(1)
  })
})
