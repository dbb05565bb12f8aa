// Lines as Telegram HTML. Rules:
// 1. & < > and " of every text are escaped; the only tags are those that this file writes.
// 2. Telegram finds mentions, hashtags, commands, addresses and urls by itself: a word joiner after the sign that would
//    make one keeps outside text plain. Links and the bot's own commands are left to work.
// 3. Length counts the HTML as it is sent, which is never less than the text that Telegram counts; each tag is one entity.

import { isolatedText, leadingMark, type Line } from '../../core/lines.ts'
import type { Direction, Inline } from '../../core/post.ts'
import { LIMITS } from './limits.ts'

const WORD_JOINER = '\u2060'
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const NOTHING: Markup = { html: '', entities: 0 }

interface Markup {
  readonly html: string
  readonly entities: number
}

/** Lines are measured before they are written: the markup of each is made once. */
const made = new WeakMap<Line, Markup>()

/** A line as HTML, without line break and without the quotation around it. */
export function lineMarkup(line: Line): Markup {
  const known = made.get(line) ?? markupOf(line)
  made.set(line, known)
  return known
}

function markupOf(line: Line): Markup {
  const mark = plainMarkup(leadingMark(line))
  const marker = markerMarkup(line.marker)
  const whole = line.kind === 'title' || line.kind === 'heading' ? 'b' : isItalic(line) ? 'i' : null
  const runs = joined(line.runs.map((run) => runMarkup(run, line.direction, whole)))
  return joined([mark, marker, whole === null ? runs : tagged(whole, runs)])
}

/** What stands between two lines. */
export function separator(line: Line, previous: Line | null): string {
  if (!previous) return ''
  return line.gap ? '\n\n' : '\n'
}

/** The tag that opens the quotation a line stands in. */
export function quotationTag(line: Line): string {
  return line.more ? '<blockquote expandable>' : '<blockquote>'
}

export const QUOTATION_END = '</blockquote>'

/** The quotation a line stands in; lines of equal quotation share one tag. Null where it stands in none. */
export function quotationOf(line: Line): string | null {
  if (line.more) return `more ${line.block}`
  return line.kind === 'quote' ? `quote ${line.block}` : null
}

/** A text as HTML that reads as it is written. */
export function escapeText(text: string): string {
  return text.replaceAll(/[&<>"]/g, (char) => ESCAPES[char] ?? char)
}

/** A text in which Telegram finds nothing to make pressable. */
export function unlinked(text: string): string {
  return text
    .replaceAll(/(?<=[@#$])(?=[\p{L}\p{N}_])|(?<=(?<![\p{L}\p{N}_])\/)(?=[\p{L}\p{N}_])|(?<=:)(?=\/\/)/gu, WORD_JOINER)
    .replaceAll(/(?<=[\p{L}\p{N}\p{M}_-]\.)(?=\p{L}{2})/gu, WORD_JOINER)
}

/** HTML in a tag; nothing where it is empty. */
function tagged(tag: string, inner: Markup, attributes = ''): Markup {
  if (inner.html === '') return inner
  return { html: `<${tag}${attributes}>${inner.html}</${tag}>`, entities: inner.entities + 1 }
}

function plainMarkup(text: string): Markup {
  return { html: escapeText(text), entities: 0 }
}

function joined(pieces: readonly Markup[]): Markup {
  return pieces.reduce(
    (all, piece) => ({ html: all.html + piece.html, entities: all.entities + piece.entities }),
    NOTHING,
  )
}

/** Quotations within an overflow cannot be quotations: Telegram nests none. */
function isItalic(line: Line): boolean {
  return line.kind === 'note' || (line.kind === 'quote' && line.more)
}

function markerMarkup(marker: string | null): Markup {
  if (marker === null) return NOTHING
  return marker === '•' ? plainMarkup('• ') : joined([tagged('b', plainMarkup(marker)), plainMarkup(' ')])
}

function runMarkup(run: Inline, direction: Direction, whole: 'b' | 'i' | null): Markup {
  const text = isolatedText(run, direction)
  const href = escapeText(run.href ?? '')
  const linked = href !== '' && href.length <= LIMITS.href
  let markup = plainMarkup(linked || run.command ? text : unlinked(text))
  if (linked) markup = tagged('a', markup, ` href="${href}"`)
  const style = run.style === 'bold' ? 'b' : run.style === 'italic' ? 'i' : null
  if (style !== null && style !== whole) markup = tagged(style, markup)
  return run.spoiler ? tagged('tg-spoiler', markup) : markup
}
