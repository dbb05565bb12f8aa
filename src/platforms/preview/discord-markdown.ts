// Discord's markdown, as far as messages of the bot use it, read the way Discord's clients read it:
// 1. lines first: code fences, "> " quotations, "#" headings, "-# " small print, "- " and "1. " lists;
// 2. then what stands inside a line or across lines of plain text: bold, italic, underline, strike, spoiler, code, links;
// 3. a backslash before punctuation takes its meaning away; what has no partner is text.
// Mentions stay text: the preview pings nobody.

import { isWebAddress, linesOfRuns, type Line, type Run, type Style, type TextBlock } from './formatted-text.ts'

/** Deeper nesting than any renderer makes; beyond it markers are text. */
const DEEPEST = 8

/** Blocks of a description, a content or a text display. */
export function readMarkdown(source: string): readonly TextBlock[] {
  const blocks: TextBlock[] = []
  const lines = source.replace(/\r\n?/g, '\n').split('\n')
  for (let at = 0; at < lines.length; ) {
    const quoted = isQuoted(lines[at])
    let end = at + 1
    while (end < lines.length && isQuoted(lines[end]) === quoted) end++
    const part = lines.slice(at, end)
    if (quoted)
      blocks.push({ kind: 'quote', expandable: false, lines: readLines(part.map((line) => line.replace(/^ *> /, ''))) })
    else blocks.push({ kind: 'lines', lines: readLines(part) })
    at = end
  }
  return blocks
}

function isQuoted(line: string | undefined): boolean {
  return line !== undefined && /^ *> \S?/.test(line)
}

/** Plain lines that follow each other are read together: a spoiler or bold run may span them. */
function readLines(lines: readonly string[]): readonly Line[] {
  const read: Line[] = []
  let together: string[] = []
  const flush = (): void => {
    if (together.length > 0)
      read.push(...linesOfRuns(readInline(together.join('\n'))).map((runs): Line => ({ kind: 'text', runs })))
    together = []
  }
  for (const line of lines) {
    const special = readSpecialLine(line)
    if (special === null) together.push(line)
    else {
      flush()
      read.push(special)
    }
  }
  flush()
  return read
}

function readSpecialLine(line: string): Line | null {
  const heading = /^ *(#{1,3}) +(\S.*)$/.exec(line)
  if (heading) return { kind: 'heading', level: heading[1]?.length ?? 1, runs: readInline(heading[2] ?? '') }
  const small = /^ *-# +(\S.*)$/.exec(line)
  if (small) return { kind: 'small', runs: readInline(small[1] ?? '') }
  const item = /^( *)([-*]|\d{1,10}\.) +(\S.*)$/.exec(line)
  if (!item) return null
  const [, indent = '', marker = '', text = ''] = item
  return {
    kind: 'item',
    level: Math.floor(indent.length / 2),
    marker: /\d/.test(marker) ? marker : '•',
    runs: readInline(text),
  }
}

/** Runs of inline markdown; never throws, and never reads more than `DEEPEST` levels into each other. */
export function readInline(source: string, style: Style = {}, depth = 0): readonly Run[] {
  const runs: Run[] = []
  let plain = ''
  const flush = (): void => {
    if (plain !== '') runs.push({ ...style, text: plain })
    plain = ''
  }
  for (let at = 0; at < source.length; ) {
    const escaped = /^\\([^0-9A-Za-z\s])/u.exec(source.slice(at, at + 3))
    const found = escaped || depth >= DEEPEST ? null : markAt(source, at, style, depth)
    if (found) {
      flush()
      runs.push(...found.runs)
      at = found.end
    } else {
      const taken = escaped?.[1] ?? source.charAt(at)
      plain += taken
      at += escaped ? 1 + taken.length : 1
    }
  }
  flush()
  return runs
}

interface Found {
  readonly runs: readonly Run[]
  readonly end: number
}

function markAt(source: string, at: number, style: Style, depth: number): Found | null {
  switch (source.charAt(at)) {
    case '`':
      return codeAt(source, at, style)
    case '[':
      return style.href === undefined ? linkAt(source, at, style, depth) : null
    case '<':
    case 'h':
      return style.href === undefined && /^<?http/.test(source.slice(at, at + 5)) ? addressAt(source, at, style) : null
    default:
      return pairAt(source, at, style, depth)
  }
}

const PAIRS: readonly { readonly mark: string; readonly style: Style }[] = [
  { mark: '**', style: { bold: true } },
  { mark: '__', style: { underline: true } },
  { mark: '~~', style: { strike: true } },
  { mark: '||', style: { spoiler: true } },
  { mark: '*', style: { italic: true } },
  { mark: '_', style: { italic: true } },
]

function pairAt(source: string, at: number, style: Style, depth: number): Found | null {
  for (const { mark, style: added } of PAIRS) {
    if (!source.startsWith(mark, at)) continue
    const start = at + mark.length
    const close = closingMark(source, start, mark)
    if (close === -1) continue
    return { runs: readInline(source.slice(start, close), { ...style, ...added }, depth + 1), end: close + mark.length }
  }
  return null
}

/** -1 where there is none: "2 * 3" and "snake_case" stay text. */
function closingMark(source: string, start: number, mark: string): number {
  const single = mark.length === 1
  if (single && /[\s*_]/.test(source.charAt(start))) return -1
  if (mark === '_' && /[\p{L}\p{N}]/u.test(source.charAt(start - 2))) return -1
  for (let at = start; at < source.length; at++) {
    if (source.charAt(at) === '\\') at++
    else if (source.startsWith(mark, at) && at > start) {
      if (!single) return source.startsWith(mark + mark.charAt(0), at) && mark !== '||' ? at + 1 : at
      if (source.charAt(at + 1) === mark) at++
      else if (!/\s/.test(source.charAt(at - 1)) && (mark === '*' || !/[\p{L}\p{N}]/u.test(source.charAt(at + 1))))
        return at
    }
  }
  return -1
}

function codeAt(source: string, at: number, style: Style): Found | null {
  const fence = /^`+/.exec(source.slice(at))?.[0] ?? '`'
  const close = source.indexOf(fence, at + fence.length)
  if (close === -1) return null
  const text = source.slice(at + fence.length, close)
  const shown = fence.length >= 3 ? text.replace(/^[\w+-]*\n/, '').replace(/\n$/, '') : text
  return { runs: [{ ...style, code: true, text: shown }], end: close + fence.length }
}

/** `[text](address)` or `[text](<address>)`; the text may hold escaped brackets. */
function linkAt(source: string, at: number, style: Style, depth: number): Found | null {
  const label = /^\[((?:\\.|[^\\[\]\n]){1,500})\]\(/su.exec(source.slice(at, at + 600))
  if (!label) return null
  const start = at + label[0].length
  const address = /^(?:<([^\s<>]+)>|([^\s()<>]+(?:\([^\s()<>]*\)[^\s()<>]*)*))(?: "[^"\n]*")?\)/.exec(
    source.slice(start, start + 2_100),
  )
  const href = (address?.[1] ?? address?.[2])?.replace(/\\([^0-9A-Za-z\s])/g, '$1')
  if (!address || href === undefined || !isWebAddress(href)) return null
  return { runs: readInline(label[1] ?? '', { ...style, href }, depth + 1), end: start + address[0].length }
}

/** A bare address, in pointed brackets or not; closing punctuation is not part of it. */
function addressAt(source: string, at: number, style: Style): Found | null {
  const rest = source.slice(at, at + 2_100)
  const bracketed = /^<(https?:\/\/[^\s<>]+)>/.exec(rest)
  const href = bracketed?.[1] ?? /^https?:\/\/[^\s<]+[^<.,:;"'\])\s]/.exec(rest)?.[0]
  if (href === undefined || !isWebAddress(href)) return null
  return { runs: [{ ...style, href, text: href }], end: at + (bracketed?.[0] ?? href).length }
}
