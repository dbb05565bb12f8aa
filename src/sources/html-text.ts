// Markup -> plain text: blocks become paragraphs, <br> a line break, white space as a browser shows it. Scripts, styles
// and frames say nothing. Works by events, so that no depth of nesting can exhaust the stack, and in time that grows with
// the text: one item of a feed would otherwise hold up the whole bot.

import { windowsSigns } from './charset.ts'
import { readMarkup } from './markup-events.ts'

const SILENT = new Set('script style noscript template iframe svg head select button'.split(' '))
const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
const MARKUP =
  /<\/?(?:p|br|div|span|a|b|i|em|strong|u|ul|ol|li|h[1-6]|img|table|blockquote|article|section|figure|iframe|script)\b[^<>]*>/i

/** Anything that tidying changes; one line of clean text has none of it. */
const UNTIDY = /[\0-\x1F\x7F-\x9F\u2028\u2029\uFEFF\uD800-\uDFFF]/

const CONTROLS = /[\0-\x08\x0B-\x1F\x7F\uFEFF]/g

/** True where a text holds tags of HTML and is not merely about them. */
export function looksLikeHtml(text: string): boolean {
  return MARKUP.test(text)
}

/** The text of an HTML fragment, paragraphs parted by a blank line. */
export function htmlToText(given: string): string {
  const html = withoutOpenFrames(given)
  const parts: string[] = []
  const silence = silenceIn(html)
  let preformatted = 0
  readMarkup(html, 'html', {
    open(name) {
      silence.open(name)
      if (name === 'pre') preformatted += 1
      if (name === 'br') parts.push('\n')
      else if (BLOCKS.has(name)) parts.push('\n\n')
    },
    close(name) {
      silence.close(name)
      if (name === 'pre') preformatted = Math.max(0, preformatted - 1)
      if (BLOCKS.has(name)) parts.push('\n\n')
    },
    text(text) {
      if (!silence.holds()) parts.push(preformatted > 0 ? text : text.replace(/[\s\u00A0]+/g, ' '))
    },
  })
  return tidyText(parts.join(''))
}

/** The text of something that may be markup, or plain text with or without entities, whose lines are kept. */
export function markupToText(text: string): string {
  if (looksLikeHtml(text) || /<[a-z!/]/i.test(text)) return htmlToText(text)
  return text.includes('&') ? tidyText(decodeEntities(text)) : tidyText(text)
}

function decodeEntities(text: string): string {
  const parts: string[] = []
  const handlers = { open: () => undefined, close: () => undefined, text: (part: string) => parts.push(part) }
  readMarkup(text.replace(/</g, '&lt;'), 'html', handlers)
  return parts.join('')
}

/**
 * Tells whether an element that says nothing is open. One that is never closed silences nothing behind it, but for
 * scripts and styles, whose content is no text of anybody's.
 */
function silenceIn(html: string): { open(name: string): void; close(name: string): void; holds(): boolean } {
  const closers = new Map<string, number>()
  const open = new Map<string, number>()
  let held = 0
  const set = (name: string, count: number) => {
    held += count - (open.get(name) ?? 0)
    open.set(name, count)
  }
  const closersOf = (name: string) => {
    const known = closers.get(name)
    if (known !== undefined) return known
    const count = html.match(new RegExp(`</${name}(?![a-z])`, 'gi'))?.length ?? 0
    closers.set(name, count)
    return count
  }
  return {
    open(name) {
      if (name === 'body') set('head', 0)
      const isCode = name === 'script' || name === 'style'
      if (SILENT.has(name) && (isCode || closersOf(name) > (open.get(name) ?? 0))) set(name, (open.get(name) ?? 0) + 1)
    },
    close(name) {
      if (!SILENT.has(name)) return
      set(name, Math.max(0, (open.get(name) ?? 0) - 1))
      closers.set(name, closersOf(name) - 1)
    },
    holds: () => held > 0,
  }
}

/** A frame that is not closed would make markup behind it its own raw text. */
function withoutOpenFrames(html: string): string {
  if (!/<iframe/i.test(html)) return html
  const end = ([...html.matchAll(/<\/iframe/gi)].at(-1)?.index ?? -1) + 1
  return html.slice(0, end) + html.slice(end).replace(/<iframe[^>]*>?/gi, '')
}

/** One line of text of something that may hold markup and entities, such as a title. */
export function plainLine(text: string): string {
  const line = /[<&]/.test(text) ? htmlToText(text) : text
  return windowsSigns(line.replace(/[\s\u0085]+/g, ' ').replace(CONTROLS, '')).trim()
}

/**
 * A text as it is stored: one kind of line end, no control characters or halves of surrogate pairs, no white space at the
 * ends of lines, at most one blank line between paragraphs.
 */
export function tidyText(text: string): string {
  if (!UNTIDY.test(text)) return text.trim()
  return windowsSigns(text)
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(CONTROLS, '')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
    .split('\n')
    .map(withoutOuterBlanks)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** By hand: an expression for blanks before a line's end tries each of many blanks anew where no line ends. */
function withoutOuterBlanks(line: string): string {
  let start = 0
  let end = line.length
  while (start < end && isBlank(line.charCodeAt(start))) start += 1
  while (end > start && isBlank(line.charCodeAt(end - 1))) end -= 1
  return line.slice(start, end)
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0xa0
}
