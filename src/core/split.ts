// Splits a post into parts at a platform's limits. Rules, in order:
// 1. A unit stays whole: it goes into the part begun, else into a new one.
// 2. A unit larger than a whole part is taken line by line.
// 3. A line larger than a whole part is cut after a sentence, else at a space, else between two graphemes, and only
//    where one grapheme fills a whole part, between two code points. Space at a cut is dropped, nothing else.
// 4. What was styled goes on styled: both halves of a cut line keep the runs' looks. Markup and isolates are made
//    after splitting, so a cut can never fall into them.

import { slicedRuns, textOf, type Line, type Unit } from './lines.ts'

/** What a line takes of a part: UTF-16 code units, and formatted stretches where the platform counts them. */
interface Size {
  readonly length: number
  readonly entities: number
}

export interface Sheet {
  /** What one part holds. Must hold any single code point with its markup. */
  readonly limit: Size
  /** What `line` adds after `previous` (null: it opens the part), its separator included. */
  measure(line: Line, previous: Line | null): Size
}

interface Page {
  readonly lines: Line[]
  length: number
  entities: number
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Units -> parts, each within the sheet's limit, in order. No unit, no part. */
export function paginate(units: readonly Unit[], sheet: Sheet): (readonly Line[])[] {
  const pages: Page[] = []
  for (const unit of units) placeUnit(pages, unit, sheet)
  return pages.map((page) => page.lines)
}

function placeUnit(pages: Page[], unit: Unit, sheet: Sheet): void {
  const page = pages.at(-1)
  if (page && addAll(page, unit, sheet)) return
  const fresh = emptyPage()
  if (addAll(fresh, unit, sheet)) {
    pages.push(fresh)
    return
  }
  // What is left of a nearly full part is no room to begin something that large in.
  if (!page || sheet.limit.length - page.length < sheet.limit.length / 4) pages.push(fresh)
  for (const line of unit) placeLine(pages, line, sheet)
}

function placeLine(pages: Page[], line: Line, sheet: Sheet): void {
  let rest: Line | null = line
  while (rest) {
    const page = pages.at(-1)
    if (page && addAll(page, [rest], sheet)) return
    const fresh = emptyPage()
    if (page && page.lines.length > 0 && addAll(fresh, [rest], sheet)) {
      pages.push(fresh)
      return
    }
    rest = placeHead(pages, rest, sheet)
  }
}

/** Places as much of a too large line as fits; what is left comes back. */
function placeHead(pages: Page[], line: Line, sheet: Sheet): Line | null {
  let page = pages.at(-1)
  let at = page ? headLength(page, line, sheet) : 0
  if (!page || at === 0) {
    if (page?.lines.length !== 0) pages.push((page = emptyPage()))
    at = headLength(page, line, sheet) || firstCodePoint(line)
  }
  const [head, rest] = cutLine(line, at)
  add(page, head, sheet.measure(head, page.lines.at(-1) ?? null))
  // Within one part a line never breaks: what is left of it opens the next.
  if (rest) pages.push(emptyPage())
  return rest
}

/** The best offset to cut the line at, so that its head fits into the page; 0 where none does. */
function headLength(page: Page, line: Line, sheet: Sheet): number {
  const previous = page.lines.at(-1) ?? null
  // No part holds more, so a very long line is looked at no further.
  const near = { ...line, runs: slicedRuns(line.runs, 0, sheet.limit.length + 1) }
  const text = textOf(near)
  const fits = (at: number) => within(page, sheet.measure(cutLine(near, at)[0], previous), sheet.limit)
  let low = 0
  let high = Math.min(text.length, sheet.limit.length - page.length)
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(middle)) low = middle
    else high = middle - 1
  }
  let at = breakBefore(text, low)
  while (at > 0 && !fits(at)) at = breakBefore(text, at - 1)
  return at
}

/**
 * The best offset at or before `most` to break `text` at: after a sentence or at a space, where that is not too far
 * back, else between graphemes, else between code points. 0 where there is none.
 */
export function breakBefore(text: string, most: number): number {
  if (most <= 0 || most >= text.length) return Math.max(0, Math.min(most, text.length))
  let space = 0
  for (let at = most; at > most / 2; at--) {
    if (!/\s/.test(text.charAt(at))) continue
    if (/[.!?؟۔…]["'”’»)\]]?$/.test(text.slice(Math.max(0, at - 2), at))) return at
    if (space === 0) space = at
  }
  if (space > 0) return space
  const grapheme = graphemes.segment(text.slice(0, most + 1)).containing(most)?.index ?? 0
  if (grapheme > 0) return grapheme
  return /[\udc00-\udfff]/.test(text.charAt(most)) && /[\ud800-\udbff]/.test(text.charAt(most - 1)) ? most - 1 : most
}

/** Head and rest of a line, the space around the cut dropped. The rest goes on without marker and without a gap. */
function cutLine(line: Line, at: number): readonly [Line, Line | null] {
  const text = textOf(line)
  const end = text.slice(0, at).trimEnd().length
  const start = text.length - text.slice(at).trimStart().length
  const head = { ...line, runs: slicedRuns(line.runs, 0, end) }
  if (start >= text.length) return [head, null]
  return [head, { ...line, marker: null, gap: false, runs: slicedRuns(line.runs, start, text.length) }]
}

function firstCodePoint(line: Line): number {
  return (textOf(line).codePointAt(0) ?? 0) > 0xffff ? 2 : 1
}

function emptyPage(): Page {
  return { lines: [], length: 0, entities: 0 }
}

/** Adds the lines if all of them fit. */
function addAll(page: Page, lines: readonly Line[], sheet: Sheet): boolean {
  let previous = page.lines.at(-1) ?? null
  let length = 0
  let entities = 0
  for (const line of lines) {
    if (textOf(line).length > sheet.limit.length) return false
    const size = sheet.measure(line, previous)
    length += size.length
    entities += size.entities
    if (!within(page, { length, entities }, sheet.limit)) return false
    previous = line
  }
  page.lines.push(...lines)
  page.length += length
  page.entities += entities
  return true
}

function add(page: Page, line: Line, size: Size): void {
  page.lines.push(line)
  page.length += size.length
  page.entities += size.entities
}

function within(page: Page, size: Size, limit: Size): boolean {
  return page.length + size.length <= limit.length && page.entities + size.entities <= limit.entities
}
