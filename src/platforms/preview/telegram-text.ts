// Telegram's HTML, as the Bot API reads it: a closed list of tags, everything else is text. Parsed and written anew, so
// that no tag or attribute of a payload ever reaches the page. Commands in a text can be pressed, as Telegram makes them.

import { Parser } from 'htmlparser2'
import { isWebAddress, linesOfRuns, type Line, type Run, type Style, type TextBlock } from './formatted-text.ts'

const STYLES: ReadonlyMap<string, Style> = new Map([
  ...['b', 'strong'].map((tag): [string, Style] => [tag, { bold: true }]),
  ...['i', 'em'].map((tag): [string, Style] => [tag, { italic: true }]),
  ...['u', 'ins'].map((tag): [string, Style] => [tag, { underline: true }]),
  ...['s', 'strike', 'del'].map((tag): [string, Style] => [tag, { strike: true }]),
  ...['code', 'pre'].map((tag): [string, Style] => [tag, { code: true }]),
  ['tg-spoiler', { spoiler: true }],
])

interface Part {
  readonly quote: 'none' | 'plain' | 'expandable'
  readonly runs: Run[]
}

/** Blocks of a `text` with `parse_mode: HTML`. */
export function readTelegramHtml(source: string): readonly TextBlock[] {
  const parts: Part[] = [{ quote: 'none', runs: [] }]
  const open: { readonly tag: string; readonly style: Style }[] = []
  const parser = new Parser(
    {
      onopentag(tag, given) {
        if (tag === 'blockquote') parts.push({ quote: 'expandable' in given ? 'expandable' : 'plain', runs: [] })
        open.push({ tag, style: { ...open.at(-1)?.style, ...styleOf(tag, given) } })
      },
      ontext(text) {
        parts.at(-1)?.runs.push({ ...open.at(-1)?.style, text })
      },
      onclosetag(tag) {
        if (tag === 'blockquote') parts.push({ quote: 'none', runs: [] })
        if (open.at(-1)?.tag === tag) open.pop()
      },
    },
    { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: false },
  )
  parser.write(source.slice(0, LONGEST))
  parser.end()
  return blocksOf(parts)
}

/** Blocks of a `text` without a parse mode. */
export function readPlainText(source: string): readonly TextBlock[] {
  return blocksOf([{ quote: 'none', runs: [{ text: source }] }])
}

/** Telegram's own pattern: a slash that no letter, digit or slash precedes, then a command's name. */
const COMMAND = /((?<![\p{L}\p{N}_/<])\/[a-z0-9_]{1,32}(?![\p{L}\p{N}_/]))/u

/** The parser gives a text in pieces, at each entity: neighbours of one style are one run again, then commands are found. */
function withCommands(pieces: readonly Run[]): readonly Run[] {
  const runs: Run[] = []
  for (const piece of pieces) {
    const last = runs.at(-1)
    if (last && sameStyle(last, piece)) runs[runs.length - 1] = { ...last, text: last.text + piece.text }
    else runs.push(piece)
  }
  return runs.flatMap((run) => {
    if (run.href !== undefined || run.code === true) return [run]
    const split = run.text
      .split(COMMAND)
      .map((text, index) => (index % 2 === 1 ? { ...run, text, command: text } : { ...run, text }))
    return split.filter(({ text }) => text !== '')
  })
}

function sameStyle(one: Run, other: Run): boolean {
  return JSON.stringify({ ...one, text: '' }) === JSON.stringify({ ...other, text: '' })
}

/** A message has 4,096 characters once its tags are read; markup makes that some times longer, never this. */
const LONGEST = 100_000

function styleOf(tag: string, given: Readonly<Record<string, string>>): Style {
  if (tag === 'a') return given.href !== undefined && isWebAddress(given.href) ? { href: given.href } : {}
  if (tag === 'span') return given.class === 'tg-spoiler' ? { spoiler: true } : {}
  return STYLES.get(tag) ?? {}
}

/** Telegram draws a quotation as a block, so the line breaks around it are not shown again. */
function blocksOf(parts: readonly Part[]): readonly TextBlock[] {
  return parts.flatMap(({ quote, runs }, index): readonly TextBlock[] => {
    const lines = linesOfRuns(withCommands(runs)).map((line): Line => ({ kind: 'text', runs: line }))
    const before = parts[index - 1]?.quote ?? 'none'
    const after = parts[index + 1]?.quote ?? 'none'
    if (quote !== 'none')
      return isEmpty(lines)
        ? []
        : [{ kind: 'quote', expandable: quote === 'expandable', lines: trimmed(lines, true, true) }]
    const shown = trimmed(lines, before !== 'none', after !== 'none')
    return isEmpty(shown) ? [] : [{ kind: 'lines', lines: shown }]
  })
}

function isEmpty(lines: readonly Line[]): boolean {
  return lines.every((line) => line.runs.length === 0)
}

function trimmed(lines: readonly Line[], first: boolean, last: boolean): readonly Line[] {
  const start = first && lines[0]?.runs.length === 0 ? 1 : 0
  const end = last && lines.length > start && lines.at(-1)?.runs.length === 0 ? -1 : lines.length
  return lines.slice(start, end)
}
