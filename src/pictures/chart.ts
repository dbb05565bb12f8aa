// Draws a chart: events of each day (or week, or month), by kind, one bar a day.
//
// 1. The scale begins at nothing and has few round lines. Of a bar the whole number stands over it where there is room.
// 2. Time runs as the language is read: from the right where it is Arabic or Kurdish.
// 3. Days that no article covers are hatched, so that nobody takes them for quiet ones.

import type { ChartBar, ChartPicture } from '../core/picture.ts'
import { directionOf } from '../core/post.ts'
import { wordsOf } from '../core/words/catalogue.ts'
import { COLOURS, FIELD, HEIGHT, WIDTH, frameOf } from './frame.ts'
import { page, widthOf } from './letters.ts'
import { type Svg, element, sidesOf, textAt, together } from './svg.ts'

/** Told apart by people who see no red or no green too, by light where there is no colour (Okabe and Ito's, darker). */
const KIND_COLOURS = ['#b8392f', '#e08f2c', '#2f6f9f', '#5ba3a0', '#7a5195', '#6b7280']
const GAP = '#e3dfd4'
const LINE = '#dcd7cb'

const LABELS_BELOW = 46
const KEY_ROW = 34
const SIDE = 78
const SPACE = 0.22

/** The chart as SVG. */
export function chartSvg(picture: ChartPicture): Svg {
  const key = keyOf(picture)
  const field = {
    left: SIDE,
    right: WIDTH - SIDE / 2,
    top: FIELD.top + key.height + 40,
    bottom: FIELD.bottom - LABELS_BELOW,
  }
  const plot = plotOf(picture, field)
  return page(WIDTH, HEIGHT, [
    element('rect', { x: 0, y: 0, width: WIDTH, height: HEIGHT, fill: COLOURS.paper }),
    plot,
    key.svg,
    frameOf(picture),
  ])
}

interface Field {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

function plotOf({ bars, language }: ChartPicture, field: Field): Svg {
  const { number } = wordsOf(language)
  const step = stepOf(Math.max(0, ...bars.map(sumOf)))
  const top = Math.max(step, Math.ceil(Math.max(0, ...bars.map(sumOf)) / step) * step)
  const yOf = (events: number) => field.bottom - ((field.bottom - field.top) * events) / top
  const slot = (field.right - field.left) / Math.max(1, bars.length)
  const fromRight = directionOf(language) === 'rtl'
  const leftOf = (index: number) => (fromRight ? field.right - slot * (index + 1) : field.left + slot * index)
  const lines = Array.from({ length: Math.round(top / step) + 1 }, (_, row) => row * step)
  const every = labelEvery(bars, slot)
  return together([
    ...bars.flatMap((bar, index) =>
      bar.gap
        ? [
            element('rect', {
              x: leftOf(index),
              y: field.top,
              width: slot,
              height: field.bottom - field.top,
              fill: GAP,
            }),
          ]
        : [],
    ),
    ...lines.flatMap((events) => [
      element('line', {
        x1: field.left,
        x2: field.right,
        y1: yOf(events),
        y2: yOf(events),
        stroke: events === 0 ? COLOURS.foot : LINE,
        'stroke-width': events === 0 ? 1.6 : 1,
      }),
      textAt(
        number(events),
        { x: field.left - 10, y: yOf(events) + 6, anchor: 'end' },
        { size: 17, fill: COLOURS.foot },
      ),
    ]),
    ...bars.map((bar, index) => barOf(bar, leftOf(index), slot, yOf, number)),
    ...bars.flatMap(({ label }, index) =>
      index % every === 0
        ? [
            textAt(
              label,
              { x: leftOf(index) + slot / 2, y: field.bottom + 28, anchor: 'middle' },
              { size: 16, fill: COLOURS.ink },
            ),
          ]
        : [],
    ),
  ])
}

function barOf(
  bar: ChartBar,
  left: number,
  slot: number,
  yOf: (events: number) => number,
  number: (events: number) => string,
): Svg {
  const width = slot * (1 - SPACE)
  const x = left + (slot * SPACE) / 2
  let below = 0
  const pieces = bar.events.map((events, kind) => {
    const y = yOf(below + events)
    const height = yOf(below) - y
    below += events
    return element('rect', { x, y, width, height, fill: KIND_COLOURS[kind % KIND_COLOURS.length] ?? COLOURS.foot })
  })
  const total = number(below)
  const fits = below > 0 && widthOf(total, 16, true) + 5 <= slot
  const label = fits
    ? [
        textAt(
          total,
          { x: left + slot / 2, y: yOf(below) - 7, anchor: 'middle' },
          { size: 16, bold: true, fill: COLOURS.ink },
        ),
      ]
    : []
  return together([...pieces, ...label])
}

function sumOf({ events }: ChartBar): number {
  return events.reduce((sum, one) => sum + one, 0)
}

/** 1, 2 or 5 times a power of ten: five lines or fewer. */
function stepOf(most: number): number {
  for (let power = 1; ; power *= 10) {
    const step = [1, 2, 5].map((one) => one * power).find((one) => most / one <= 5)
    if (step !== undefined) return step
  }
}

/** Each label, or every second, third ... so that they stand apart. */
function labelEvery(bars: readonly ChartBar[], slot: number): number {
  const widest = Math.max(0, ...bars.map(({ label }) => widthOf(label, 16))) + 14
  return Math.max(1, Math.ceil(widest / slot))
}

/** What the colours mean, in rows below the head. */
function keyOf({ kinds, bars, language, gap }: ChartPicture): { readonly svg: Svg; readonly height: number } {
  const entries = [
    ...kinds.map((name, kind) => ({ name, fill: KIND_COLOURS[kind % KIND_COLOURS.length] ?? COLOURS.foot })),
    ...(bars.some((bar) => bar.gap) ? [{ name: gap, fill: GAP }] : []),
  ]
  const { start } = sidesOf(language, 28, WIDTH - 28)
  const toEnd = start.anchor === 'start' ? 1 : -1
  const room = WIDTH - 56
  let used = 0
  let row = 0
  const pieces = entries.map(({ name, fill }) => {
    const width = widthOf(name, 18) + 56
    if (used > 0 && used + width > room) {
      row += 1
      used = 0
    }
    const x = start.x + toEnd * used
    const y = FIELD.top + 34 + row * KEY_ROW
    used += width
    return together([
      element('rect', { x: toEnd > 0 ? x : x - 18, y: y - 15, width: 18, height: 18, rx: 3, fill }),
      textAt(name, { x: x + toEnd * 26, y, anchor: start.anchor }, { size: 18, fill: COLOURS.ink }),
    ])
  })
  return { svg: together(pieces), height: entries.length === 0 ? 0 : (row + 1) * KEY_ROW + 8 }
}
