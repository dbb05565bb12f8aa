import { expect, test } from 'vitest'
import { asEdition } from '../../src/store/shapes.ts'
import { edition } from './editions.ts'

test('an edition that was stored before editions kept their topics is read as one on all of them', () => {
  const { topics, ...before } = { ...edition({ slot: '2025-06-28T17:00:00.000Z' }), topics: ['isis'] }
  expect(asEdition(JSON.stringify({ ...before, topics })).topics).toEqual(['isis'])
  expect(asEdition(JSON.stringify(before)).topics).toEqual([])
})
