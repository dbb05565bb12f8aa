import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { defaultSettings } from '../../src/core/channel.ts'
import { holdLease } from '../../src/live/lease.ts'
import { backup, restore } from '../../src/operator/backup.ts'
import { openStore } from '../../src/store/open.ts'
import { edition } from '../store/editions.ts'

const NOW = Date.parse('2025-06-28T18:00:00Z')
const SLOT = '2025-06-28T17:00:00Z'
const systemClock = { now: () => NOW }

let root: string
let folder: string
let count = 0
let out: string[]
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'sitrep-backup-'))
})
afterAll(() => {
  rmSync(root, { recursive: true, force: true })
})
beforeEach(() => {
  count += 1
  folder = join(root, String(count))
  out = []
})
const at = (name: string) => join(folder, name)
const surroundings = () => ({
  environment: { SITREP_DATABASE: at('bot.sqlite') },
  terminal: { out: (text: string) => out.push(text), err: () => undefined, live: false, columns: 80 },
  systemClock,
})
const copy = (name: string, force = false) => backup(at(name), { force }, surroundings())
const putBack = (name: string) => restore(at(name), {}, surroundings())
const save = async (channel: string, database = at('bot.sqlite'), on = true) => {
  const store = openStore(database)
  await store.saveSettings({ ...defaultSettings(channel), on, version: 1 })
  await store.close()
}
const channelsIn = async (database: string) => {
  const store = openStore(database)
  const channels = (await store.channels()).map(({ settings }) => settings.channel)
  await store.close()
  return channels
}

describe('sitrep backup', () => {
  test('copies what is stored, beside a bot that goes on writing, into one file', async () => {
    await save('discord:1')
    const bot = openStore(at('bot.sqlite'))
    await bot.saveSettings({ ...defaultSettings('discord:2'), version: 1 })
    expect(await copy('copy.sqlite')).toBe(0)
    await bot.saveSettings({ ...defaultSettings('discord:3'), version: 1 })
    await bot.close()
    expect(readdirSync(folder).sort()).toEqual(['bot.sqlite', 'copy.sqlite'])
    expect(await channelsIn(at('copy.sqlite'))).toEqual(['discord:1', 'discord:2'])
    expect(out).toEqual([`${at('bot.sqlite')} was copied to ${at('copy.sqlite')} and checked.`])
  })

  test('writes over nothing, unless told to', async () => {
    await save('discord:1')
    writeFileSync(at('copy.sqlite'), 'mine')
    await expect(copy('copy.sqlite')).rejects.toMatchObject({ code: 'bad-usage' })
    await expect(copy('bot.sqlite', true)).rejects.toThrow(/is the database itself/)
    expect(readFileSync(at('copy.sqlite'), 'utf8')).toBe('mine')
    expect(await copy('copy.sqlite', true)).toBe(0)
    expect(await channelsIn(at('copy.sqlite'))).toEqual(['discord:1'])
  })

  test('says where there is no database, and leaves nothing', async () => {
    await expect(copy('copy.sqlite')).rejects.toThrow(/There is no file/)
    expect(existsSync(folder)).toBe(false)
  })
})

describe('sitrep restore', () => {
  test('puts a backup in the place of the database, which is kept aside', async () => {
    await save('discord:1')
    await copy('copy.sqlite')
    await save('discord:2')
    expect(await putBack('copy.sqlite')).toBe(0)
    expect(await channelsIn(at('bot.sqlite'))).toEqual(['discord:1'])
    expect(await channelsIn(at('bot.sqlite.before-2025-06-28T180000'))).toEqual(['discord:1', 'discord:2'])
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  test('is refused while a bot runs, and changes nothing', async () => {
    await save('discord:1')
    await copy('copy.sqlite')
    const bot = openStore(at('bot.sqlite'))
    const lease = await holdLease(bot, systemClock, () => undefined)
    await expect(putBack('copy.sqlite')).rejects.toMatchObject({ code: 'already-running' })
    await lease.release()
    await bot.close()
    expect(readdirSync(folder).sort()).toEqual(['bot.sqlite', 'copy.sqlite'])
  })

  test('takes only databases of Sitrep that are whole', async () => {
    await save('discord:1')
    const strange = new Database(at('strange.sqlite'))
    strange.exec('CREATE TABLE other (x)')
    strange.close()
    writeFileSync(at('text.sqlite'), 'no database '.repeat(200))
    await expect(putBack('strange.sqlite')).rejects.toThrow(/database of another program/)
    await expect(putBack('text.sqlite')).rejects.toThrow(/is no SQLite database/)
    await expect(putBack('absent.sqlite')).rejects.toThrow(/There is no file/)
    expect(await channelsIn(at('bot.sqlite'))).toEqual(['discord:1'])
  })

  test('is the cure of a damaged database, and of one that is gone', async () => {
    await save('discord:1')
    await copy('copy.sqlite')
    rmSync(at('bot.sqlite'))
    await putBack('copy.sqlite')
    expect(await channelsIn(at('bot.sqlite'))).toEqual(['discord:1'])
    writeFileSync(at('bot.sqlite'), 'broken '.repeat(1000))
    await putBack('copy.sqlite')
    expect(await channelsIn(at('bot.sqlite'))).toEqual(['discord:1'])
  })

  test('leaves a channel in which posting was never on as it was: choosing topics switches it on still', async () => {
    await save('discord:1', at('bot.sqlite'), false)
    await copy('copy.sqlite')
    await putBack('copy.sqlite')
    const again = openStore(at('bot.sqlite'))
    expect((await again.settings('discord:1'))?.since).toBeNull()
    await again.close()
  })

  test('posts nothing again that was posted since', async () => {
    await save('discord:1')
    const store = openStore(at('bot.sqlite'))
    for (const channel of ['discord:1', 'telegram:2']) {
      const payload = { method: 'POST', path: '/', body: {} }
      await store.planEdition({ ...edition({ slot: SLOT }), id: channel, channel }, [{ part: 0, payload }])
    }
    await store.close()
    await copy('copy.sqlite')
    await putBack('copy.sqlite')
    const again = openStore(at('bot.sqlite'))
    expect((await again.settings('discord:1'))?.since).toBe('2025-06-28T18:00:00.000Z')
    expect(await again.deliveries('discord:1')).toMatchObject([
      { state: 'uncertain', since: '2025-06-28T17:00:00.000Z' },
    ])
    expect(await again.deliveries('telegram:2')).toMatchObject([{ state: 'failed', notBefore: null }])
    await again.close()
  })
})
