// Where sentences, paragraphs and quotations begin and end. Offsets count in the text as given; nothing is changed.
// 1. A line break ends a paragraph and a sentence. 2. Inside a paragraph the platform's segmenter decides, except that an
// abbreviation ("Gen.", "د."), an initial or a decimal never ends a sentence. 3. A dateline is no part of a sentence.

import type { Span } from '../core/understanding.ts'

export interface Sentence extends Span {
  /** Counts paragraphs from 0. */
  readonly paragraph: number
  readonly quotes: readonly Span[]
}

const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof st jr sr vs no nos fig gen lt col maj sgt cpl capt cmdr brig adm gov sen rep pres hon rev inc ltd co ' +
    'corp dept est approx jan feb mar apr jun jul aug sept sep oct nov dec u.s u.n u.k e.g i.e a.m p.m al ' +
    'د م أ ا ص ب ع ق هـ دکتۆر پ'
  ).split(' '),
)

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** Sentences in order, without surrounding white space. `from`: where the body starts after a dateline. */
export function splitSentences(text: string, from = 0): readonly Sentence[] {
  const sentences: Sentence[] = []
  let paragraph = 0
  for (const line of lines(text, from)) {
    const quotes = findQuotes(text, line)
    for (const piece of mergeAbbreviations(text, segments(text, line))) {
      const span = trim(text, piece)
      if (span.end <= span.start) continue
      sentences.push({ ...span, paragraph, quotes: quotes.filter((q) => q.start < span.end && q.end > span.start) })
    }
    paragraph++
  }
  return sentences
}

function* lines(text: string, from: number): Generator<Span> {
  const breaks = /[\n\r\u2028\u2029]+/g
  breaks.lastIndex = from
  let start = from
  for (let match = breaks.exec(text); match; match = breaks.exec(text)) {
    if (match.index > start) yield { start, end: match.index }
    start = match.index + match[0].length
  }
  if (start < text.length) yield { start, end: text.length }
}

function segments(text: string, line: Span): readonly Span[] {
  const found: Span[] = []
  for (const { index, segment } of segmenter.segment(text.slice(line.start, line.end))) {
    found.push({ start: line.start + index, end: line.start + index + segment.length })
  }
  return found
}

function mergeAbbreviations(text: string, pieces: readonly Span[]): readonly Span[] {
  const merged: Span[] = []
  for (const piece of pieces) {
    const before = merged.at(-1)
    if (before && !endsSentence(text.slice(Math.max(before.start, before.end - 24), before.end))) {
      merged[merged.length - 1] = { start: before.start, end: piece.end }
    } else {
      merged.push(piece)
    }
  }
  return merged
}

/** False where the piece ends in an abbreviation, an initial, or without any end mark. */
function endsSentence(tail: string): boolean {
  const trimmed = tail.trimEnd()
  if (!/[.!?؟۔…。][\p{Pe}\p{Pf}"'’”»]*$/u.test(trimmed)) return false
  const last = /(?:^|[\s(\u201c"«])(\p{L}[\p{L}.]*)\.$/u.exec(trimmed)
  const word = last?.[1]
  if (word === undefined) return true
  return !(ABBREVIATIONS.has(word.toLowerCase()) || /^\p{Lu}$/u.test(word))
}

function trim(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && /\s/.test(text.charAt(start))) start++
  while (end > start && /\s/.test(text.charAt(end - 1))) end--
  return { start, end }
}

const QUOTES = /“[^”\n]*”|«[^»\n]*»|"[^"\n]*"|„[^“”\n]*[“”]/gu

/** Quoted stretches inside a line, with their marks. An unclosed mark opens no quotation. */
export function findQuotes(text: string, within: Span): readonly Span[] {
  const found: Span[] = []
  for (const match of text.slice(within.start, within.end).matchAll(QUOTES)) {
    found.push({ start: within.start + match.index, end: within.start + match.index + match[0].length })
  }
  return found
}
