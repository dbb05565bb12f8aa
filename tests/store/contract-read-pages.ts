// Pages that were asked for full texts. Part of the contract that every store keeps.

import { beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../src/core/ports/store.ts'
import { sha256 } from '../../src/core/ids.ts'

const DAY = 24 * 3_600_000
const START = Date.parse('2026-11-23T04:00:00.000Z')
const iso = (at: number) => new Date(at).toISOString()
const ONE = { article: 'ABCDEFGHJKMN', told: sha256('one') }
const CHANGED = { ...ONE, told: sha256('changed') }
const OTHER = { article: 'ABCDEFGHJKMP', told: sha256('one') }

export function readPagesContract(open: () => Store): void {
  let store: Store
  beforeEach(() => {
    store = open()
    return () => store.close()
  })

  describe('remembers of which items it asked a page', () => {
    test('one by one, and each text that a feed gave of it apart', async () => {
      expect(await store.askedPages([ONE, CHANGED, OTHER])).toEqual([false, false, false])
      await store.notePages([ONE], iso(START))
      expect(await store.askedPages([ONE, CHANGED, OTHER])).toEqual([true, false, false])
      await store.notePages([CHANGED, OTHER], iso(START))
      expect(await store.askedPages([OTHER, ONE, CHANGED])).toEqual([true, true, true])
    })

    test('for thirty days since it last did', async () => {
      await store.notePages([ONE, OTHER], iso(START))
      await store.notePages([OTHER], iso(START + DAY))
      await store.notePages([CHANGED], iso(START + 30 * DAY + 1))
      expect(await store.askedPages([ONE, OTHER, CHANGED])).toEqual([false, true, true])
    })
  })
}
