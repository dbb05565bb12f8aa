import { expect, test } from 'vitest'
import { markIn } from '../../src/core/pointed.ts'

test.each([
  ['Sitrep #12 · 2025-06-28', 'Sitrep #12 · 2025-06-28'],
  ['\u200f\u2066Sitrep #\u206012 · 2025-06-28\u2069 · 2/3', 'Sitrep #12 · 2025-06-28'],
  ['Sitrep 7K3M9Q · 1/2', 'Sitrep 7K3M9Q'],
  ['Sitrep 2025', null],
  ['2/3', null],
  ['', null],
  ['said the Sitrep #12 · 2025-06-28', null],
])('the mark in %j', (line, mark) => {
  expect(markIn(line)).toBe(mark)
})
