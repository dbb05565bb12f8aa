// What maps and charts have in common: the page, its head with title and dates, the credits below.

import type { Picture } from '../core/picture.ts'
import { widthOf } from './letters.ts'
import type { Box } from './placing.ts'
import { type Svg, element, sidesOf, textAt, together } from './svg.ts'

/** Pixels: wide enough for a phone held upright to show labels of 18 px at 6 px, and a desktop at their size. */
export const WIDTH = 1200
export const HEIGHT = 900

const HEAD = 86
const FOOT = 34
const MARGIN = 28

/** Where the picture itself stands. */
export const FIELD: Box = { left: 0, top: HEAD, right: WIDTH, bottom: HEIGHT - FOOT }

export const COLOURS = {
  head: '#1f2937',
  title: '#ffffff',
  subtitle: '#f3cf8d',
  foot: '#5b6472',
  ink: '#22262e',
  paper: '#ffffff',
  page: '#f6f4ee',
} as const

/** The head over the picture, and the credits in the strip below it. */
export function frameOf({ language, title, subtitle, credits }: Picture): Svg {
  const { start, end } = sidesOf(language, MARGIN, WIDTH - MARGIN)
  const room = WIDTH - 2 * MARGIN
  const titleSize = fitting(title, 30, true, room)
  return together([
    element('rect', { x: 0, y: 0, width: WIDTH, height: HEAD, fill: COLOURS.head }),
    textAt(title, { ...start, y: 41 }, { size: titleSize, bold: true, fill: COLOURS.title }),
    textAt(subtitle, { ...start, y: 71 }, { size: fitting(subtitle, 19, false, room), fill: COLOURS.subtitle }),
    element('rect', { x: 0, y: HEIGHT - FOOT, width: WIDTH, height: FOOT, fill: COLOURS.page }),
    textAt(credits, { ...end, y: HEIGHT - 12 }, { size: fitting(credits, 15, false, room), fill: COLOURS.foot }),
  ])
}

/** The size at which a line fits: `wanted`, or smaller. */
export function fitting(text: string, wanted: number, bold: boolean, room: number): number {
  const width = widthOf(text, wanted, bold)
  return width <= room ? wanted : (wanted * room) / width
}
