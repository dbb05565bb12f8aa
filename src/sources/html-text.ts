// Markup -> plain text: blocks become paragraphs, <br> a line break, white space as a browser shows it. Scripts, styles
// and frames say nothing. Works by events, so that no depth of nesting can exhaust the stack.

import { Parser } from 'htmlparser2'

const SILENT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'object',
  'svg',
  'math',
  'head',
  'select',
  'button',
])
const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
const MARKUP =
  /<\/?(?:p|br|div|span|a|b|i|em|strong|u|ul|ol|li|h[1-6]|img|table|blockquote|article|section|figure|iframe|script)\b[^<>]*>/i

/** Anything that tidying changes; one line of clean text has none of it. */
const UNTIDY = /[\0-\x1F\x7F\u0085\u2028\u2029\uFEFF\uD800-\uDFFF]/

/** True where a text holds tags of HTML and is not merely about them. */
export function looksLikeHtml(text: string): boolean {
  return MARKUP.test(text)
}

/** The text of an HTML fragment, paragraphs parted by a blank line. */
export function htmlToText(html: string): string {
  const parts: string[] = []
  let silent = 0
  let preformatted = 0
  const parser = new Parser({
    onopentag(name) {
      if (SILENT.has(name)) silent += 1
      if (name === 'pre') preformatted += 1
      if (name === 'br') parts.push('\n')
      else if (BLOCKS.has(name)) parts.push('\n\n')
    },
    onclosetag(name) {
      if (SILENT.has(name)) silent = Math.max(0, silent - 1)
      if (name === 'pre') preformatted = Math.max(0, preformatted - 1)
      if (BLOCKS.has(name)) parts.push('\n\n')
    },
    ontext(text) {
      if (silent === 0) parts.push(preformatted > 0 ? text : text.replace(/[\s\u00A0]+/g, ' '))
    },
  })
  parser.end(html)
  return tidyText(parts.join(''))
}

/** One line of text of something that may hold markup and entities, such as a title. */
export function plainLine(text: string): string {
  return (/[<&]/.test(text) ? htmlToText(text) : text).replace(/\s+/g, ' ').trim()
}

/**
 * A text as it is stored: one kind of line end, no control characters or halves of surrogate pairs, no white space at the
 * ends of lines, at most one blank line between paragraphs.
 */
export function tidyText(text: string): string {
  if (!UNTIDY.test(text)) return text.trim()
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[\0-\x08\x0B-\x1F\x7F\uFEFF]/g, '')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
    .replace(/[ \t\u00A0]+\n/g, '\n')
    .replace(/\n[ \t\u00A0]+/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
