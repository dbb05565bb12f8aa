// A post as lines, the common ground of the renderers: cleaned, blocks flattened, nothing of a platform in it.
// A unit is what should stand together in one part: an item, a paragraph, a heading with what follows it.

import { cleanText, directionMark, isolateRuns, isolateWhole } from './bidi.ts'
import { directionOf, type Block, type Direction, type Inline, type ListItem, type Post } from './post.ts'
import { wordsOf } from './words/catalogue.ts'

type LineKind = 'title' | 'heading' | 'text' | 'item' | 'quote' | 'note'

export interface Line {
  readonly kind: LineKind
  /** Stands before the first line of an item: `3.`, in the digits of the post's language, or `•`. */
  readonly marker: string | null
  /** Clean, without line breaks, no space at either end; neighbours differ in style. */
  readonly runs: readonly Inline[]
  readonly direction: Direction
  /** A blank line stands before it, unless it opens a part. */
  readonly gap: boolean
  /** Belongs to what overflows. */
  readonly more: boolean
  /** Equal for the lines of one block; all of one overflow counts as one block. */
  readonly block: number
}

export type Unit = readonly Line[]

/** Longer addresses are left out, their text stays: Discord's limit for urls in embeds. */
const MAX_HREF = 2048
const VISIBLE = /[^\s\p{Cf}\p{Cc}\u115f\u1160\u2800\u3164\uffa0]/u

interface Draft extends Line {
  /** A heading: stays with what follows. */
  readonly lead: boolean
  readonly opens: boolean
}

/** Post -> its units in reading order. A post without a visible character has none. */
export function unitsOf(post: Post): Unit[] {
  const direction = directionOf(post.language)
  return grouped(stacked(linesOf('title', post.title, direction, true), post.blocks, post.language, null))
}

/** The text of a line without its marker. */
export function textOf(line: Line): string {
  return line.runs.map((run) => run.text).join('')
}

/** A run's text as it stands in a line of `direction`: what reads the other way in isolates. */
export function isolatedText(run: Inline, direction: Direction): string {
  const own = run.lang === undefined ? direction : directionOf(run.lang)
  return own === direction ? isolateRuns(run.text, direction) : isolateWhole(run.text, own)
}

/** The direction mark that a line needs in front; empty where its own words, up to the first foreign run, show it. */
export function leadingMark(line: Line): string {
  const foreign = line.runs.findIndex((run) => run.lang !== undefined && directionOf(run.lang) !== line.direction)
  const own = foreign < 0 ? line.runs : line.runs.slice(0, foreign)
  return directionMark(own.map((run) => run.text).join(''), line.direction)
}

/** Blocks below the lines of a title; all take the number `fixed`, where it is given. A blank line before each block. */
function stacked(
  title: readonly Draft[],
  blocks: readonly Block[],
  language: Post['language'],
  fixed: number | null,
): Draft[] {
  const drafts = [...title]
  for (const block of blocks) {
    const last = drafts.at(-1)
    const lines = blockLines(block, language, fixed ?? (last?.block ?? 0) + 1)
    // Directly under a heading there is no blank line.
    const close = last?.kind === 'heading' && lines[0]?.kind !== 'heading'
    drafts.push(...lines.map((line, index) => (index === 0 ? { ...line, gap: !close } : line)))
  }
  return drafts
}

function blockLines(block: Block, language: Post['language'], number: number): Draft[] {
  const direction = directionOf(language)
  const numbered = (lines: Draft[]) => lines.map((line) => ({ ...line, block: number }))
  switch (block.kind) {
    case 'heading':
      return numbered(linesOf('heading', block.text, direction, true))
    case 'paragraph':
      return numbered(linesOf('text', block.text, direction, false))
    case 'list':
      return numbered(listLines(block.items, language))
    case 'quote':
    case 'note':
      return numbered(linesOf(block.kind, block.text, direction, false))
    case 'more':
      return stacked([], block.blocks, language, number).map((line) => ({ ...line, more: true }))
  }
}

function listLines(items: readonly ListItem[], language: Post['language']): Draft[] {
  const spaced = items.some((item) => item.lines.length > 1)
  return items.flatMap((item) => {
    const lines = item.lines.flatMap((line) => linesOf('item', line, directionOf(language), false))
    const marker = item.number === undefined ? '•' : `${wordsOf(language).number(item.number)}.`
    return lines.map((line, index) =>
      index === 0 ? { ...line, marker, gap: spaced, opens: true } : { ...line, opens: false },
    )
  })
}

/** One line each line of text; lines without a visible character are dropped. */
function linesOf(kind: LineKind, inlines: readonly Inline[], direction: Direction, lead: boolean): Draft[] {
  return cleanLines(inlines).map((runs, index) => ({
    kind,
    marker: null,
    runs,
    direction,
    gap: false,
    more: false,
    block: 0,
    lead,
    opens: index === 0,
  }))
}

function cleanLines(inlines: readonly Inline[]): (readonly Inline[])[] {
  const lines: Inline[][] = [[]]
  for (const inline of inlines) {
    const run = withCleanHref(inline)
    for (const [index, text] of cleanText(inline.text).split('\n').entries()) {
      if (index > 0) lines.push([])
      if (text !== '') append(lines, { ...run, text })
    }
  }
  return lines.map(trimmed).filter((runs) => VISIBLE.test(runs.map((run) => run.text).join('')))
}

function append(lines: readonly Inline[][], run: Inline): void {
  const line = lines.at(-1)
  const last = line?.at(-1)
  if (last && sameLook(last, run)) line?.splice(-1, 1, { ...last, text: last.text + run.text })
  else line?.push(run)
}

function sameLook(a: Inline, b: Inline): boolean {
  const same = a.style === b.style && a.href === b.href && a.lang === b.lang
  if (a.names !== undefined || b.names !== undefined) return false
  return same && (a.spoiler ?? false) === (b.spoiler ?? false) && (a.command ?? false) === (b.command ?? false)
}

/** Runs without the space at both ends of the line. */
function trimmed(runs: readonly Inline[]): readonly Inline[] {
  const text = runs.map((run) => run.text).join('')
  if (text.trim() === text) return runs
  const start = text.length - text.trimStart().length
  return slicedRuns(runs, start, Math.max(start, text.trimEnd().length))
}

/** The runs of the stretch [start, end) of their joined text. */
export function slicedRuns(runs: readonly Inline[], start: number, end: number): Inline[] {
  let at = 0
  return runs.flatMap((run) => {
    const text = run.text.slice(Math.max(0, start - at), Math.max(0, end - at))
    at += run.text.length
    return text === '' ? [] : [{ ...run, text }]
  })
}

/** Only http(s), parseable, of usable length; what could end it early in any markup is percent-encoded. */
function withCleanHref(inline: Inline): Inline {
  if (inline.href === undefined) return inline
  const { href, ...bare } = inline
  const encoded = href.trim().replaceAll(/[\s\p{Cc}\p{Cf}"<>\\]/gu, encodeURIComponent)
  const usable = /^https?:\/\//i.test(encoded) && !/\p{Surrogate}/u.test(encoded) && URL.canParse(encoded)
  return usable && encoded.length <= MAX_HREF ? { ...bare, href: encoded } : bare
}

function grouped(drafts: readonly Draft[]): Unit[] {
  const units: Line[][] = []
  let open = false
  for (const { lead, opens, ...line } of drafts) {
    if (opens && !open) units.push([line])
    else units.at(-1)?.push(line)
    open = lead
  }
  return units
}
