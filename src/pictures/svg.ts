// Writes SVG. Every text and attribute is escaped here, so nothing from outside is ever markup.

import type { Language } from '../core/words/words.ts'
import { directionOf } from '../core/post.ts'

/** A finished piece of SVG. */
export type Svg = string & { readonly svg: true }

type Attributes = Readonly<Record<string, string | number | undefined>>

/** An element with these attributes (those that are undefined are left out) around finished pieces. */
export function element(name: string, attributes: Attributes, ...children: readonly Svg[]): Svg {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(typeof value === 'number' ? rounded(value) : value)}"`],
  )
  return finished(`<${name}${written.join('')}>${children.join('')}</${name}>`)
}

/** Pieces one after the other. */
export function together(pieces: readonly Svg[]): Svg {
  return finished(pieces.join(''))
}

export interface TextStyle {
  /** Pixels. */
  readonly size: number
  readonly bold?: boolean
  readonly fill: string
  /** A rim around the letters, so that they can be read on any ground. */
  readonly halo?: string
  readonly spacing?: number
}

/** The family of a text's letters first: letters taken from another one lose their weight. */
const FAMILIES = { latin: 'Noto Sans, Noto Sans Arabic', arabic: 'Noto Sans Arabic, Noto Sans' }
const ARABIC = /\p{Script=Arabic}/u
/** What begins in Arabic letters runs from the right, Latin names in it and all. */
const FROM_RIGHT = /^\P{L}*\p{Script=Arabic}/u
const HALO_WIDTH = 4

/** A line of text whose `anchor` stands at `x`, its baseline at `y`. */
export function textAt(
  text: string,
  { x, y, anchor = 'start' }: { readonly x: number; readonly y: number; readonly anchor?: 'start' | 'middle' | 'end' },
  { size, bold = false, fill, halo, spacing }: TextStyle,
): Svg {
  return element(
    'text',
    {
      x,
      y,
      'text-anchor': anchor,
      'font-family': ARABIC.test(text) ? FAMILIES.arabic : FAMILIES.latin,
      'font-size': size,
      'font-weight': bold ? 700 : 400,
      'letter-spacing': spacing,
      fill,
      ...(halo === undefined
        ? {}
        : { stroke: halo, 'stroke-width': HALO_WIDTH, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }),
    },
    finished(FROM_RIGHT.test(text) ? `\u2067${escaped(text)}\u2069` : escaped(text)),
  )
}

/** Where lines of a language begin and end: the renderer has no direction of its own. */
export function sidesOf(
  language: Language,
  left: number,
  right: number,
): { readonly start: { x: number; anchor: 'start' | 'end' }; readonly end: { x: number; anchor: 'start' | 'end' } } {
  const atLeft = { x: left, anchor: 'start' } as const
  const atRight = { x: right, anchor: 'end' } as const
  return directionOf(language) === 'rtl' ? { start: atRight, end: atLeft } : { start: atLeft, end: atRight }
}

function finished(text: string): Svg {
  return text as Svg
}

/** Control characters are no XML; marks of direction from outside could turn around what stands beside them. */
function escaped(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF\u2066-\u2069\u200E\u200F\u202A-\u202E]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

function rounded(value: number): string {
  return String(Math.round(value * 100) / 100)
}
