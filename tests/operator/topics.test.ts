// sitrep topics: the operator makes a topic of a channel's server or chat, and it is signed.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { topics } from '../../src/operator/topics.ts'
import { openStore } from '../../src/store/open.ts'

const folder = mkdtempSync(join(tmpdir(), 'sitrep-topics-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})
const database = join(folder, 'sitrep.sqlite')
const said: string[] = []
const surroundings = {
  environment: {},
  terminal: { out: (text: string) => said.push(text), err: (text: string) => said.push(text) } as never,
  systemClock: { now: () => Date.parse('2025-06-28T17:00:00Z') },
}

test('the operator makes a topic of a chat at once, signed as the operator', async () => {
  const options = { database, channel: 'telegram:-1/5', query: 'drought OR "water level"', json: true }
  expect(await topics('new', 'Lenses', options, surroundings)).toBe(0)
  expect(JSON.parse(said.at(-1) ?? '')).toMatchObject({ command: 'topics new', error: null })
  const store = openStore(database)
  expect(await store.topics('telegram:-1')).toMatchObject([{ slug: 'lenses', query: 'drought OR "water level"' }])
  const [entry] = await store.audit('telegram:-1/5', 'telegram:-1', '2025-06-28T17:00:00Z', { limit: 1, offset: 0 })
  expect(entry).toMatchObject({ by: 'operator', what: 'topic', name: 'lenses' })
  await store.close()
})

test('a channel on Discord that was never set up has no server that is known', async () => {
  await expect(topics('list', undefined, { database, channel: 'discord:17' }, surroundings)).rejects.toThrow(
    'never set up',
  )
})
