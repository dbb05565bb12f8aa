// Draws a page of a timeline: numbers along the time above, and below what each of them is.
//
// 1. Time runs as the language is read: from the right where it is Arabic or Kurdish.
// 2. What is known to the day has a point there; what is not has a bar over the days that it may have been, and a broken
//    rim. Numbers that would cover each other are pushed apart and keep their order, each with a line to its point.
// 3. What has to be said of how sure an entry is stands behind it, in a colour of its own.

import type { TimelineMark, TimelinePicture } from '../core/picture.ts'
import { directionOf } from '../core/post.ts'
import { addDays, daysBetween } from '../core/time.ts'
import { COLOURS, FIELD, HEIGHT, WIDTH, fitting, frameOf } from './frame.ts'
import { page, widthOf } from './letters.ts'
import { inLine } from './placing.ts'
import { type Svg, element, sidesOf, textAt, together } from './svg.ts'

const MARGIN = 28
const RADIUS = 17
const GAP = 5
const SURE = '#2f6f9f'
const DOUBTED = '#b8392f'
const HELD = '#6b7280'
const RULE = '#dcd7cb'
/** Where numbers may stand, the line of time below them, and the rows. */
const STRIP = { left: 70, right: WIDTH - 70, top: FIELD.top + 12, bottom: FIELD.top + 128 }
const LINE = STRIP.bottom + 22
const ROWS = { top: LINE + 50, bottom: FIELD.bottom - 6 }
const TALLEST_ROW = 66
const LETTERS = { tick: 15, row: 21, key: 15 }
const KEY_HEIGHT = 26
/** Of the room of a row, at most so much goes to its date. */
const DATE_SHARE = 0.34

/** The timeline as SVG. */
export function timelineSvg(picture: TimelinePicture): Svg {
  return page(WIDTH, HEIGHT, [
    element('rect', { x: 0, y: 0, width: WIDTH, height: HEIGHT, fill: COLOURS.paper }),
    lineOfTime(picture),
    rowsOf(picture),
    keyOf(picture),
    frameOf(picture),
  ])
}

/** Days as places on the line; from the right where lines are read so. */
function scaleOf({ entries, language }: TimelinePicture): (day: string, share?: number) => number {
  const from = entries.reduce((first, { days }) => (days.earliest < first ? days.earliest : first), '9999-12-31')
  const to = entries.reduce((last, { days }) => (days.latest > last ? days.latest : last), '0000-01-01')
  const length = Math.max(1, daysBetween(from, to) + 1)
  const step = (STRIP.right - STRIP.left) / length
  const backwards = directionOf(language) === 'rtl'
  return (day, share = 0) => {
    const along = (daysBetween(from, day) + share) * step
    return backwards ? STRIP.right - along : STRIP.left + along
  }
}

function lineOfTime(picture: TimelinePicture): Svg {
  const { entries } = picture
  if (entries.length === 0) return together([])
  const xOf = scaleOf(picture)
  const points = entries.map(({ days }) => (xOf(days.earliest) + xOf(addDays(days.latest, 1))) / 2)
  const y = (STRIP.top + STRIP.bottom) / 2
  // Those of one day stand as they are read.
  const inReading = (x: number) => (directionOf(picture.language) === 'rtl' ? WIDTH - x : x)
  const marks = inLine(points.map(inReading), 2 * RADIUS + GAP, STRIP).map((x) => ({ x: inReading(x), y }))
  return together([
    ticksOf(picture, xOf),
    element('line', { x1: STRIP.left, x2: STRIP.right, y1: LINE, y2: LINE, stroke: COLOURS.ink, 'stroke-width': 2 }),
    ...entries.flatMap((entry, at) => spanOf(entry, xOf, points[at] ?? 0)),
    ...marks.map(({ x, y }, at) =>
      element('line', { x1: x, y1: y, x2: points[at] ?? x, y2: LINE, stroke: COLOURS.foot, 'stroke-width': 1.2 }),
    ),
    ...marks.flatMap((mark, at) => {
      const entry = entries[at]
      return entry === undefined ? [] : [numberAt(entry, mark.x, mark.y)]
    }),
  ])
}

/** The point of a day, or the bar of all the days that it may have been. */
function spanOf(entry: TimelineMark, xOf: (day: string) => number, point: number): Svg[] {
  const { days, exact } = entry
  const fill = colourOf(entry)
  if (exact) return [element('circle', { cx: point, cy: LINE, r: 6, fill, stroke: COLOURS.paper, 'stroke-width': 1.5 })]
  const [a, b] = [xOf(days.earliest), xOf(addDays(days.latest, 1))]
  const width = Math.max(14, Math.abs(b - a))
  return [
    element('rect', { x: (a + b - width) / 2, y: LINE - 6, width, height: 12, rx: 6, fill, 'fill-opacity': 0.35 }),
  ]
}

function colourOf({ doubt, held }: TimelineMark): string {
  return held ? HELD : doubt === null ? SURE : DOUBTED
}

function numberAt(entry: TimelineMark, x: number, y: number): Svg {
  const { number, exact } = entry
  const colour = colourOf(entry)
  const style = exact
    ? { fill: colour, stroke: COLOURS.paper, 'stroke-width': 2 }
    : { fill: COLOURS.paper, stroke: colour, 'stroke-width': 2.2, 'stroke-dasharray': '4 3' }
  return together([
    element('circle', { cx: x, cy: y, r: RADIUS, ...style }),
    textAt(number, { x, y: y + 6, anchor: 'middle' }, { size: 17, bold: true, fill: exact ? COLOURS.paper : colour }),
  ])
}

/** A line at each, and what is written there where it stands free of the one before. */
function ticksOf({ ticks, language }: TimelinePicture, xOf: (day: string, share?: number) => number): Svg {
  const backwards = directionOf(language) === 'rtl'
  let free = backwards ? WIDTH : 0
  const pieces = ticks.flatMap(({ day, label }) => {
    const x = xOf(day, 0.5)
    const half = widthOf(label, LETTERS.tick) / 2 + 9
    const fits = (backwards ? x + half <= free : x - half >= free) && x - half >= 0 && x + half <= WIDTH
    if (fits) free = backwards ? x - half : x + half
    return [
      element('line', { x1: x, x2: x, y1: STRIP.top, y2: LINE + 8, stroke: RULE, 'stroke-width': fits ? 1.4 : 0.8 }),
      ...(fits
        ? [textAt(label, { x, y: LINE + 28, anchor: 'middle' }, { size: LETTERS.tick, fill: COLOURS.foot })]
        : []),
    ]
  })
  return together(pieces)
}

function rowsOf(picture: TimelinePicture): Svg {
  const { entries, language } = picture
  const bottom = ROWS.bottom - (hasInexact(picture) ? KEY_HEIGHT : 0)
  const height = Math.min(TALLEST_ROW, (bottom - ROWS.top) / Math.max(1, entries.length))
  const { start, end } = sidesOf(language, MARGIN, WIDTH - MARGIN)
  const toEnd = start.anchor === 'start' ? 1 : -1
  const from = start.x + toEnd * (2 * RADIUS + 14)
  const room = Math.abs(end.x - from)
  const dates = Math.min(room * DATE_SHARE, Math.max(0, ...entries.map(({ date }) => widthOf(date, LETTERS.row, true))))
  return together(
    entries.flatMap((entry, at) => {
      const middle = ROWS.top + height * (at + 0.5)
      const { date, what, doubt } = entry
      const y = middle + 7
      const doubtRoom = doubt === null ? 0 : Math.min(room / 3, widthOf(doubt, LETTERS.row, true) + 18)
      const left = room - dates - 18 - doubtRoom
      const size = fitting(what, LETTERS.row, false, left)
      return [
        ...(at === 0
          ? []
          : [
              element('line', {
                x1: MARGIN,
                x2: WIDTH - MARGIN,
                y1: middle - height / 2,
                y2: middle - height / 2,
                stroke: RULE,
                'stroke-width': 1,
              }),
            ]),
        numberAt(entry, start.x + toEnd * RADIUS, middle),
        textAt(
          date,
          { x: from, y, anchor: start.anchor },
          { size: fitting(date, LETTERS.row, true, dates), bold: true, fill: COLOURS.ink },
        ),
        textAt(what, { x: from + toEnd * (dates + 18), y, anchor: start.anchor }, { size, fill: COLOURS.ink }),
        ...(doubt === null
          ? []
          : [
              textAt(
                doubt,
                { x: end.x, y, anchor: end.anchor },
                { size: fitting(doubt, LETTERS.row, true, doubtRoom), bold: true, fill: DOUBTED },
              ),
            ]),
      ]
    }),
  )
}

function hasInexact({ entries }: TimelinePicture): boolean {
  return entries.some(({ exact }) => !exact)
}

/** What a broken rim means. */
function keyOf(picture: TimelinePicture): Svg {
  if (!hasInexact(picture)) return together([])
  const { start } = sidesOf(picture.language, MARGIN, WIDTH - MARGIN)
  const toEnd = start.anchor === 'start' ? 1 : -1
  const y = ROWS.bottom - 6
  return together([
    element('circle', {
      cx: start.x + toEnd * RADIUS,
      cy: y - 5,
      r: 9,
      fill: COLOURS.paper,
      stroke: COLOURS.foot,
      'stroke-width': 2,
      'stroke-dasharray': '4 3',
    }),
    textAt(
      picture.inexact,
      { x: start.x + toEnd * (2 * RADIUS + 14), y, anchor: start.anchor },
      { size: LETTERS.key, fill: COLOURS.foot },
    ),
  ])
}
