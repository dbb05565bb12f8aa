import { expect, test } from 'vitest'
import { asEdition } from '../../src/store/shapes.ts'
import { edition } from './editions.ts'

test('an edition that was stored before editions kept their topics is read as one on all of them', () => {
  const { topics, ...before } = { ...edition({ slot: '2025-06-28T17:00:00.000Z' }), topics: ['isis'] }
  expect(asEdition(JSON.stringify({ ...before, topics })).topics).toEqual(['isis'])
  expect(asEdition(JSON.stringify(before)).topics).toEqual([])
})

test('an edition that was stored before sources counted by their feeds reads as it did', () => {
  const { health, ...rest } = edition({ slot: '2025-06-28T17:00:00.000Z' })
  const { answered, sources, articles } = health
  const since = '2025-06-28T08:00:00.000Z'
  const read = (before: object) => asEdition(JSON.stringify({ ...rest, health: before })).health
  const counts = { answered, sources, articles }
  expect(read(counts)).toEqual({ ...counts, followed: false, unreachable: [], silent: [], more: 0 })
  expect(read({ ...counts, unreachable: [{ name: 'Some Wire', since }] })).toMatchObject({
    followed: false,
    unreachable: [{ name: 'Some Wire', since, why: 'failing' }],
  })
})
