// Text in two directions. Rules:
// 1. Text from outside is cleaned first: its own direction controls go, so none can leak; what a platform refuses
//    (lone surrogates, control characters) goes too. Joiners that spell words (U+200C, U+200D) stay.
// 2. A run that reads against its line stands in an isolate (FSI ... PDI), opened and closed within one piece of text.
// 3. A line whose first letter would mislead a client that guesses direction by it starts with a mark (RLM, LRM).
// Isolates are added last, after splitting, so that no part ever holds half of one. Unicode Annex 9 has the terms.

import type { Direction } from './post.ts'

export const FSI = '\u2068'
export const PDI = '\u2069'
export const LRM = '\u200e'
export const RLM = '\u200f'

/** Hebrew to Arabic Extended-A, presentation forms, and the right-to-left planes: letters, digits and punctuation. */
const RTL = '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}'
/** A word or number of one direction with its vowel signs and inner joiners. */
const WORDS: Readonly<Record<Direction, RegExp>> = {
  ltr: new RegExp(`(?![${RTL}])[\\p{L}\\p{N}](?:(?![${RTL}])[\\p{L}\\p{N}\\p{M}\\u200c\\u200d])*`, 'gu'),
  rtl: new RegExp(`(?=[${RTL}])[\\p{L}\\p{N}](?:(?=[${RTL}])[\\p{L}\\p{N}]|[\\p{M}\\u200c\\u200d])*`, 'gu'),
}
/** What may stand between two words of one run. Arabic punctuation ends a left-to-right run: it belongs to the line. */
const GAPS: Readonly<Record<Direction, RegExp>> = {
  ltr: new RegExp(`^(?:(?![${RTL}])[ \\u00a0\\p{P}\\p{S}]){1,4}$`, 'u'),
  rtl: /^[ \u00a0\p{P}\p{S}\p{N}]{1,16}$/u,
}
const LETTER = /\p{L}/u
/** Nothing to clean and nothing that reads from right to left: most of what is printed. */
const PLAIN = /^[ -~]*$/
const RTL_LETTER = new RegExp(`^[${RTL}]`, 'u')
const OPPOSITE: Readonly<Record<Direction, Direction>> = { ltr: 'rtl', rtl: 'ltr' }
const CLOSER: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '«': '»', '“': '”' }
const CLOSERS = new Set(Object.values(CLOSER))

/**
 * Text from outside, made fit to print: line ends become \n, tabs spaces, lone surrogates U+FFFD; control characters,
 * direction controls, word joiners and deprecated format characters go. Nothing visible is lost.
 */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text
  return (
    text
      // First, so that two halves never become one character by what is taken out between them.
      .replaceAll(/\p{Surrogate}/gu, '\ufffd')
      .replaceAll(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g, '\n')
      .replaceAll('\t', ' ')
      .replaceAll(/[^\P{Cc}\n]|[\u061c\u200e\u200f\u202a-\u202e\u2060\u2066-\u206f\ufeff\ufff9-\ufffb]/gu, '')
  )
}

/** Clean text as it stands in a line of `direction`: every run that reads the other way in an isolate. */
export function isolateRuns(text: string, direction: Direction): string {
  let isolated = ''
  let done = 0
  for (const [start, end] of foreignRuns(text, OPPOSITE[direction])) {
    isolated += `${text.slice(done, start)}${FSI}${text.slice(start, end)}${PDI}`
    done = end
  }
  return isolated + text.slice(done)
}

/** A whole piece of `direction` set into a line of the other: one isolate, edge spaces outside, runs inside isolated too. */
export function isolateWhole(text: string, direction: Direction): string {
  const inner = text.trim()
  if (inner === '') return text
  const start = text.indexOf(inner)
  const mark = firstStrong(inner) === OPPOSITE[direction] ? markOf(direction) : ''
  return `${text.slice(0, start)}${FSI}${mark}${isolateRuns(inner, direction)}${PDI}${text.slice(start + inner.length)}`
}

/**
 * The mark that a line of `direction` needs in front. `own` is its text up to the first isolated piece; a client that
 * goes by the first letter, isolated or not, must find one of the line's direction there. Empty where it does.
 */
export function directionMark(own: string, direction: Direction): string {
  const first = firstStrong(own)
  if (first === direction) return ''
  return direction === 'rtl' || first === 'rtl' ? markOf(direction) : ''
}

/** The direction of the first letter; null where there is none. */
export function firstStrong(text: string): Direction | null {
  const letter = LETTER.exec(text)?.[0]
  if (letter === undefined) return null
  return RTL_LETTER.test(letter) ? 'rtl' : 'ltr'
}

function markOf(direction: Direction): string {
  return direction === 'rtl' ? RLM : LRM
}

function* foreignRuns(text: string, direction: Direction): Generator<readonly [number, number]> {
  if (direction === 'rtl' && PLAIN.test(text)) return
  let run: [number, number] | null = null
  for (const match of text.matchAll(WORDS[direction])) {
    const end = match.index + match[0].length
    if (run && joins(text, run, match.index, end, direction)) run[1] = end
    else {
      if (run) yield* withEdges(text, run, direction)
      run = [match.index, end]
    }
  }
  if (run) yield* withEdges(text, run, direction)
}

function joins(
  text: string,
  run: readonly [number, number],
  start: number,
  end: number,
  direction: Direction,
): boolean {
  const gap = text.slice(run[1], start)
  if (gap === '') return true
  if (gap.length > 16 || !GAPS[direction].test(gap)) return false
  // Numbers apart from each other follow the line's order ("2، 5" and "2 5" alike).
  return !(/\s/.test(gap) && isNumber(text.slice(run[0], run[1])) && isNumber(text.slice(start, end)))
}

function isNumber(text: string): boolean {
  return text.length < 40 && /^[\p{N}\p{P}]+$/u.test(text)
}

/** Takes in a bracket, quotation mark, sign or unit that touches the run; a bracket whose partner cannot come along cuts the run. */
function* withEdges(
  text: string,
  run: readonly [number, number],
  direction: Direction,
): Generator<readonly [number, number]> {
  const [start, end] = withPartners(text, run)
  let from = start
  for (const cut of [...unpairedBrackets(text, start, end), end]) {
    const piece = text.slice(from, cut)
    const lead = piece.length - piece.trimStart().length
    if (piece.trim() !== '') yield touching(text, from + lead, from + piece.trimEnd().length, direction)
    from = cut + 1
  }
}

function withPartners(text: string, [start, end]: readonly [number, number]): readonly [number, number] {
  const unpaired = unpairedBrackets(text, start, end).map((at) => text.charAt(at))
  const opens = unpaired[0] !== undefined && CLOSER[text.charAt(start - 1)] === unpaired[0]
  const last = CLOSER[unpaired.at(-1) ?? '']
  const closes = last !== undefined && text.charAt(end) === last
  // A quotation mark that looks alike on both sides belongs to the run where the other one stands in it.
  const quotes = text.slice(start, end).split('"').length % 2 === 0
  const closesQuote = quotes && text.charAt(end) === '"'
  const opensQuote = quotes && !closesQuote && text.charAt(start - 1) === '"'
  return [opens || opensQuote ? start - 1 : start, closes || closesQuote ? end + 1 : end]
}

function touching(text: string, start: number, end: number, direction: Direction): [number, number] {
  if (direction === 'rtl') return [start, end]
  const before = text.charAt(start - 2)
  const signed = /[@#$€£+\-−/]/.test(text.charAt(start - 1)) && (before === '' || /[\s(]/.test(before))
  return [signed ? start - 1 : start, /[%‰°+/]/.test(text.charAt(end)) ? end + 1 : end]
}

/** Offsets of the brackets in the range whose partner is not in it. */
function unpairedBrackets(text: string, start: number, end: number): number[] {
  const open: { readonly at: number; readonly closer: string }[] = []
  const unpaired: number[] = []
  for (let at = start; at < end; at++) {
    const char = text.charAt(at)
    const closer = CLOSER[char]
    if (closer !== undefined) open.push({ at, closer })
    else if (CLOSERS.has(char)) {
      if (open.at(-1)?.closer === char) open.pop()
      else unpaired.push(at)
    }
  }
  return [...unpaired, ...open.map((bracket) => bracket.at)].sort((a, b) => a - b)
}
