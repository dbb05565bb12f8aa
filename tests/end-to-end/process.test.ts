// The bot as the operator runs it, a process of its own: stopped in the middle, killed in the middle, started twice, with
// tokens that are wrong.

import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { defaultSettings } from '../../src/core/channel.ts'
import type { Delivery } from '../../src/core/delivery.ts'
import { projectRoot } from '../../src/package.ts'
import { openStore } from '../../src/store/open.ts'
import { type DiscordServer, startDiscordServer } from '../platforms/discord-server/server.ts'
import { startTelegramServer } from '../platforms/telegram-server/server.ts'
import { filing } from '../store/filings.ts'

const CLI = join(projectRoot(), 'dist', 'src', 'cli.js')
/** Milliseconds for what takes one second on a machine that does nothing else. */
const PATIENCE = 60_000
/** Half a minute after the slot. */
const NOW = '2025-06-28T17:00:30Z'

let folder: string
let database: string
let discord: DiscordServer
let channel: string
let children: ChildProcess[]

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-process-'))
  database = join(folder, 'bot.sqlite')
  children = []
  discord = await startDiscordServer()
  const guild = discord.addGuild()
  channel = guild.channel
  const store = openStore(database)
  await store.enterHome(`discord:${guild.id}`, 'Newsroom', NOW)
  const settings = { ...defaultSettings(`discord:${channel}`), on: true, home: `discord:${guild.id}`, version: 1 }
  await store.saveSettings(settings)
  await store.fileArticle(filing({ name: 'a', published: '2025-06-28T09:00:00Z', events: [{ date: '2025-06-28' }] }))
  await store.close()
})
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL')
  await discord.close()
  rmSync(folder, { recursive: true, force: true })
})

interface Bot {
  readonly child: ChildProcess
  readonly ended: Promise<number | null>
  /** All that it printed so far. */
  said(): string
  /** Resolves once it printed this. */
  says(sign: RegExp): Promise<void>
}

function startBot(environment: Readonly<Record<string, string>> = {}): Bot {
  const child = spawn(process.execPath, [CLI, 'start', '--now', NOW], {
    cwd: folder,
    env: {
      PATH: process.env['PATH'],
      DISCORD_TOKEN: discord.token,
      DISCORD_API: discord.api,
      SITREP_DATABASE: database,
      SITREP_PORT: '0',
      SITREP_KNOWN_FEEDS: 'off',
      ...environment,
    },
  })
  children.push(child)
  let text = ''
  let heard: () => void = () => undefined
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (more: string) => {
      text += more
      heard()
    })
  }
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => {
      resolve(code)
    })
  })
  const says = (sign: RegExp) =>
    new Promise<void>((resolve, reject) => {
      heard = () => {
        if (sign.test(text)) resolve()
      }
      heard()
      void ended.then(() => {
        reject(new Error(`It ended without saying ${String(sign)}: ${text}`))
      })
    })
  return { child, ended, said: () => text, says }
}

const editions = () =>
  discord.messages(channel).filter(({ embeds }) => embeds.at(-1)?.footer?.text.includes('Sitrep #'))
const posting = () => expect.poll(() => discord.requests.some(isPost), { timeout: PATIENCE, interval: 5 }).toBe(true)
const isPost = ({ method, path }: { method: string; path: string }) =>
  method === 'POST' && path === `/channels/${channel}/messages`
const parts = async (): Promise<readonly Delivery[]> => {
  const store = openStore(database, { readonly: true })
  const edition = await store.newestEdition(`discord:${channel}`, NOW)
  const found = await store.deliveries(edition?.id ?? '')
  await store.close()
  return found
}

describe('the bot as a process', { timeout: 4 * PATIENCE }, () => {
  test('asked to stop, it finishes the part in flight and leaves the database to the next at once', async () => {
    discord.fail({ method: 'POST', path: /\/messages$/, with: { stall: 400 } })
    const bot = startBot()
    await posting()
    bot.child.kill('SIGTERM')
    expect(await bot.ended).toBe(0)
    expect((await parts()).map(({ state, attempts }) => [state, attempts])).toEqual([['sent', 1]])
    expect(editions()).toHaveLength(1)

    const next = startBot()
    await next.says(/Sitrep's preview/)
    next.child.kill('SIGTERM')
    expect(await next.ended).toBe(0)
    expect(editions()).toHaveLength(1)
  })

  test('killed while a part was on its way, it posts it once all the same', async () => {
    discord.fail({ method: 'POST', path: /\/messages$/, with: { stall: 'forever', after: true } })
    const bot = startBot()
    await expect.poll(() => editions().length, { timeout: PATIENCE, interval: 5 }).toBe(1)
    bot.child.kill('SIGKILL')
    await bot.ended
    expect((await parts()).map(({ state }) => state)).toEqual(['sending'])

    // As if the dead process had been silent for 30 seconds.
    const db = new Database(database)
    db.exec('DELETE FROM lease')
    db.close()
    const next = startBot()
    await next.says(/Sitrep's preview/)
    await expect.poll(async () => (await parts()).map(({ state }) => state), { timeout: PATIENCE }).toEqual(['sent'])
    expect(editions()).toHaveLength(1)
    next.child.kill('SIGTERM')
    expect(await next.ended).toBe(0)
  })

  test('a second one on the same database says so and stops', async () => {
    const first = startBot()
    await first.says(/Sitrep's preview/)
    const second = startBot()
    expect(await second.ended).toBe(1)
    expect(second.said()).toMatch(/Another Sitrep runs on this database\. Stop it first/)
    first.child.kill('SIGTERM')
    expect(await first.ended).toBe(0)
  })

  test('with a wrong token alone it says where to get a right one, and ends', async () => {
    const bot = startBot({ DISCORD_TOKEN: 'a.wrong.token' })
    expect(await bot.ended).toBe(1)
    expect(bot.said()).toContain('Discord Developer Portal')
    expect(bot.said()).not.toContain('a.wrong.token')
  })

  test('with one wrong token of two the other platform is served', async () => {
    const telegram = await startTelegramServer()
    const bot = startBot({ TELEGRAM_TOKEN: '1:wrong', TELEGRAM_API_ROOT: telegram.apiRoot })
    await bot.says(/Sitrep's preview/)
    expect(bot.said()).toContain('@BotFather')
    await posting()
    bot.child.kill('SIGTERM')
    expect(await bot.ended).toBe(0)
    for (const line of bot
      .said()
      .split('\n')
      .filter((one) => one.startsWith('{'))) {
      expect(() => JSON.parse(line) as unknown).not.toThrow()
      expect(line).not.toMatch(/1:wrong/)
    }
    await telegram.close()
  })
})
