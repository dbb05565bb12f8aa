// Lines as Discord markdown, for embed descriptions. Rules:
// 1. Every character of a text that Discord could read as markup, mention, shortcode, timestamp or bare url is escaped
//    with a backslash; the only markup left is what this file writes.
// 2. Discord's link pattern knows no escapes: brackets of a linked text stand beside the link, and every opening
//    parenthesis is escaped, so that no text behind a link can give it another address.
// 3. Styled runs touch neither spaces nor each other (a word joiner parts them), else Discord misreads the asterisks.

import { isolatedText, leadingMark, type Line } from '../../core/lines.ts'
import type { Direction, Inline } from '../../core/post.ts'
import { LIMITS } from './limits.ts'

const WORD_JOINER = '\u2060'
const PREFIX: Readonly<Record<Line['kind'], string>> = {
  title: '## ',
  heading: '### ',
  text: '',
  item: '',
  quote: '> ',
  note: '-# ',
}

/** Lines are measured before they are written: the markup of each is made once. */
const made = new WeakMap<Line, string>()

/** A line as markdown, without line break. */
export function lineMarkup(line: Line): string {
  const known = made.get(line) ?? markupOf(line)
  made.set(line, known)
  return known
}

function markupOf(line: Line): string {
  const mark = leadingMark(line)
  const marker = line.marker === null ? '' : line.marker === '•' ? '• ' : `**${line.marker}** `
  const bare = line.kind === 'title' || line.kind === 'heading'
  const text = runsMarkup(bare ? line.runs.map(withoutBold) : line.runs, line.direction)
  return `${PREFIX[line.kind]}${mark}${marker}${marker === '' ? escapeStart(text) : text}`
}

/** What stands between two lines. Headings bring their own space. */
export function separator(line: Line, previous: Line | null): string {
  if (!previous) return ''
  return line.gap && line.kind !== 'heading' ? '\n\n' : '\n'
}

/** A text with everything escaped that Discord would interpret anywhere in a line. */
function escapeText(text: string): string {
  return text.replaceAll(/[\\*_~`|<>[\](@]|:(?!\s)/g, String.raw`\$&`)
}

/** The start of a line in markup: heading, list and quotation signs escaped, also behind direction controls. */
function escapeStart(markup: string): string {
  return markup.replace(
    /^([\s\u200e\u200f\u2066-\u2069]*)(?:([#+-])|(\d+)([.)]))/,
    (_all, lead: string, sign?: string, digits?: string, dot?: string) =>
      sign === undefined ? `${lead}${digits ?? ''}\\${dot ?? ''}` : `${lead}\\${sign}`,
  )
}

function withoutBold(run: Inline): Inline {
  const { style, ...rest } = run
  return style === 'bold' ? rest : run
}

function runsMarkup(runs: readonly Inline[], direction: Direction): string {
  const spoilers = neighbours(runs, (run) => String(run.spoiler ?? false))
  return spoilers
    .map((group) =>
      group[0]?.spoiler ? spoilerMarkup(stylesMarkup(group, direction)) : stylesMarkup(group, direction),
    )
    .reduce(beside, '')
}

function stylesMarkup(runs: readonly Inline[], direction: Direction): string {
  return neighbours(runs, (run) => run.style ?? '')
    .map((group) => {
      const text = group.map((run) => runMarkup(run, direction)).join('')
      const style = group[0]?.style
      return style === undefined ? text : wrap(style === 'bold' ? '**' : '*', text)
    })
    .reduce(beside, '')
}

function spoilerMarkup(text: string): string {
  return wrap('||', text.endsWith('|') ? text + WORD_JOINER : text)
}

function runMarkup(run: Inline, direction: Direction): string {
  const mention = mentionOf(run)
  if (mention !== null) return mention
  const text = isolatedText(run, direction)
  const href = run.href?.replaceAll(/[()[\]*|~`']/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
  if (href === undefined || href.length > LIMITS.href) return escapeText(text)
  return text
    .split(/([[\]])/)
    .map((piece) => (piece === '[' || piece === ']' ? `\\${piece}` : linked(piece, href)))
    .join('')
}

/** Shown by name; every message forbids pings, and embeds have none. Null for ids of other platforms. */
function mentionOf({ text, names }: Inline): string | null {
  const [, id] = /^discord:(\d{1,20})$/.exec(text) ?? []
  if (names === undefined || id === undefined) return null
  return names === 'person' ? `<@${id}>` : `<#${id}>`
}

function linked(text: string, href: string): string {
  // Direction controls alone are no text to press.
  if (!/[^\s\u200e\u200f\u2066-\u2069]/.test(text)) return escapeText(text)
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? []
  return `${before}[${escapeText(inner)}](${href})${after}`
}

/** Delimiters around the text, its edge spaces outside. */
function wrap(delimiter: string, text: string): string {
  const inner = text.trim()
  if (inner === '') return text
  const start = text.indexOf(inner)
  return `${text.slice(0, start)}${delimiter}${inner}${delimiter}${text.slice(start + inner.length)}`
}

function beside(left: string, right: string): string {
  return /[*|]$/.test(left) && /^[*|]/.test(right) ? left + WORD_JOINER + right : left + right
}

function neighbours(runs: readonly Inline[], key: (run: Inline) => string): Inline[][] {
  const groups: Inline[][] = []
  for (const run of runs) {
    const group = groups.at(-1)
    if (group?.[0] && key(group[0]) === key(run)) group.push(run)
    else groups.push([run])
  }
  return groups
}
