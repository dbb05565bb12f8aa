// Marks and labels on a map: none covers another.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Box, apart, boxOf, inLine, overlap, placeLabels } from '../../src/pictures/placing.ts'

const FRAME: Box = { left: 0, top: 80, right: 1200, bottom: 860 }
const mark = fc.record({
  x: fc.double({ min: 0, max: 1200, noNaN: true }),
  y: fc.double({ min: 80, max: 860, noNaN: true }),
  radius: fc.double({ min: 10, max: 26, noNaN: true }),
})
const label = fc.record({ width: fc.double({ min: 20, max: 260, noNaN: true }), height: fc.constant(25) })
const marked = fc.array(fc.tuple(mark, label), { minLength: 1, maxLength: 24 })

describe('points on a line', () => {
  const STRIP = { left: 70, right: 1130 }
  const day = fc.double({ min: 70, max: 1130, noNaN: true })

  test('keep their order and stand apart, within the line', () => {
    fc.assert(
      fc.property(fc.array(day, { maxLength: 10 }), (given) => {
        const points = given.toSorted((a, b) => a - b)
        const moved = inLine(points, 39, STRIP)
        for (const [at, x] of moved.entries()) {
          expect(x).toBeGreaterThanOrEqual(STRIP.left - 1e-6)
          expect(x).toBeLessThanOrEqual(STRIP.right + 1e-6)
          expect(x - (moved[at - 1] ?? -Infinity)).toBeGreaterThanOrEqual(39 - 1e-6)
        }
      }),
    )
  })

  test('stay where they are while none covers another', () => {
    expect(inLine([100, 139, 300], 39, STRIP)).toEqual([100, 139, 300])
  })

  test('on one point stand around it', () => {
    expect(inLine([600, 600, 600], 39, STRIP)).toEqual([561, 600, 639])
  })
})

describe('marks', () => {
  test('are pushed so far that none covers another, and stay on the map', () => {
    fc.assert(
      fc.property(marked, (given) => {
        const moved = apart(
          given.map(([one]) => one),
          FRAME,
        )
        for (const [index, a] of moved.entries()) {
          expect(a.x - a.radius).toBeGreaterThanOrEqual(FRAME.left - 0.5)
          expect(a.y + a.radius).toBeLessThanOrEqual(FRAME.bottom + 0.5)
          for (const b of moved.slice(index + 1)) {
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(a.radius + b.radius)
          }
        }
      }),
    )
  })

  test('on one point all find a place', () => {
    const moved = apart(
      Array.from({ length: 24 }, () => ({ x: 600, y: 400, radius: 20 })),
      FRAME,
    )
    for (const [index, a] of moved.entries())
      for (const b of moved.slice(index + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(40)
  })

  test('that have room stay where they are', () => {
    const given = [
      { x: 300, y: 300, radius: 20 },
      { x: 700, y: 500, radius: 12 },
    ]
    expect(apart(given, FRAME)).toEqual(given)
  })
})

describe('labels', () => {
  test('cover no mark, no other label and nothing else, and stay on the map', () => {
    const taken = { left: 16, top: 760, right: 280, bottom: 850 }
    fc.assert(
      fc.property(marked, (given) => {
        const marks = apart(
          given.map(([one]) => one),
          FRAME,
        )
        const boxes = placeLabels(
          marks,
          given.map(([, one]) => one),
          FRAME,
          [taken],
        )
        const placed = boxes.flatMap((box) => box ?? [])
        for (const [index, box] of placed.entries()) {
          expect(box.left >= FRAME.left && box.right <= FRAME.right).toBe(true)
          expect(box.top >= FRAME.top && box.bottom <= FRAME.bottom).toBe(true)
          expect([taken, ...marks.map(boxOf), ...placed.slice(index + 1)].some((other) => overlap(box, other))).toBe(
            false,
          )
        }
      }),
    )
  })

  test('of a mark that stands alone is at its right', () => {
    expect(placeLabels([{ x: 300, y: 300, radius: 20 }], [{ width: 80, height: 25 }], FRAME, [])).toEqual([
      { left: 325, top: 287.5, right: 405, bottom: 312.5 },
    ])
  })
})
