// A disk that is full, a file that another program holds, a file that may not be written: real files, and what the store
// makes of it while it lasts and afterwards.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { defaultSettings } from '../../src/core/channel.ts'
import type { Store } from '../../src/core/ports/store.ts'
import { connect, type Db } from '../../src/store/connection.ts'
import { storeOn } from '../../src/store/open.ts'
import { edition } from './editions.ts'

const SLOT = '2025-06-28T17:00:00Z'
const settings = { ...defaultSettings('discord:1'), version: 1 }

let folder: string
let file: string
let db: Db
let store: Store

const open = (busyTimeout?: number) => {
  const options = busyTimeout === undefined ? {} : { busyTimeout }
  db = connect(file, options)
  store = storeOn(db, file, options)
}
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-trouble-'))
  file = join(folder, 'bot.sqlite')
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

const planned = { ...edition({ slot: SLOT }), id: 'discord:1 evening', channel: 'discord:1' }
const plan = (size = 10) =>
  store.planEdition(planned, [
    { part: 0, payload: { method: 'POST', path: '/channels/1/messages', body: { content: 'x'.repeat(size) } } },
  ])

describe('a database that another program holds', () => {
  test('is read meanwhile, and written once it is free, without holding the process', async () => {
    open()
    const other = new Database(file)
    other.exec('BEGIN IMMEDIATE')
    let saved = false
    const saving = store.saveSettings(settings).then((done) => {
      saved = done
    })
    expect(await store.settings('discord:1')).toBeNull()
    expect(saved).toBe(false)
    other.exec('COMMIT')
    other.close()
    await saving
    expect(saved).toBe(true)
    expect((await store.settings('discord:1'))?.version).toBe(1)
  })

  test('for long is said to be, with the cure, and nothing is half stored', async () => {
    open(30)
    const other = new Database(file)
    other.exec('BEGIN IMMEDIATE')
    await expect(plan()).rejects.toThrow(/is locked by another program/)
    await expect(plan()).rejects.toMatchObject({ code: 'database', hint: expect.stringMatching(/try again/) as string })
    expect(await store.newestEdition('discord:1', SLOT)).toBeNull()
    other.exec('COMMIT')
    other.close()
    expect(await plan()).toBe(true)
  })
})

describe('a full disk', () => {
  test('is said, leaves nothing half stored, is read meanwhile, and is over once there is room', async () => {
    open()
    await store.saveSettings(settings)
    const { page_count: pages } = db.prepare<[], { page_count: number }>('PRAGMA page_count').get() ?? { page_count: 0 }
    db.exec(`PRAGMA max_page_count = ${pages}`)
    await expect(plan(1_000_000)).rejects.toThrow(/cannot grow: the disk is full/)
    expect(await store.deliveries(planned.id)).toEqual([])
    expect(await store.newestEdition('discord:1', SLOT)).toBeNull()
    expect((await store.settings('discord:1'))?.version).toBe(1)
    db.exec('PRAGMA max_page_count = 1073741823')
    expect(await plan(1_000_000)).toBe(true)
    expect(await store.channelsToDeliver(SLOT)).toEqual(['discord:1'])
  })
})

describe('a file that may not be written', () => {
  test('is said, is read meanwhile, and is written once it may be', async () => {
    open()
    await plan()
    db.exec('PRAGMA query_only = 1')
    await expect(store.claimDelivery('discord:1', SLOT)).rejects.toThrow(/may not be written/)
    expect(await store.deliveries(planned.id)).toMatchObject([{ state: 'planned', attempts: 0 }])
    db.exec('PRAGMA query_only = 0')
    expect((await store.claimDelivery('discord:1', SLOT))?.delivery.part).toBe(0)
  })
})
