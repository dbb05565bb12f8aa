// A sentence read once: its tokens and every table word in it. All later questions ask this.

import type { Span } from '../../core/understanding.ts'
import type { Sentence } from '../sentences.ts'
import { spansWithin } from '../spans-within.ts'
import { anonymityIn } from './anonymity.ts'
import { type Hit, type Lexicon, scan } from './lexicon.ts'
import { type Token, tokenize } from './tokens.ts'

/** Token indices, `to` not included. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** How a language orders verb and speaker. */
export type Order = 'speaker-verb' | 'verb-speaker' | 'speaker-end'

export interface Reading {
  readonly sentence: Sentence
  readonly text: string
  readonly order: Order
  readonly tokens: readonly Token[]
  readonly hits: readonly Hit[]
  /** Stretches that mean something else already: dates. */
  readonly taken: readonly Span[]
}

/**
 * `taken`: stretches that mean something else already (dates), so that "May" is no "may" and "March" no march. The "after"
 * of "two days after" still joins clauses.
 */
export function readSentence(
  text: string,
  sentence: Sentence,
  lexicon: Lexicon,
  order: Order,
  taken: readonly Span[] = [],
): Reading {
  const tokens = tokenize(text, sentence.start, sentence.end)
  const near = spansWithin(taken, sentence)
  const isTaken = (hit: Hit): boolean => {
    if (hit.label === 'subordinator') return false
    const start = tokens[hit.from]?.start ?? 0
    const end = tokens[hit.to - 1]?.end ?? 0
    return near.some((span) => start >= span.start && end <= span.end)
  }
  const hits = [...scan(lexicon, tokens), ...anonymityIn(tokens)]
  return {
    sentence,
    text,
    order,
    tokens,
    taken: near,
    hits: near.length > 0 ? hits.filter((hit) => !isTaken(hit)) : hits,
  }
}

/** The characters that tokens cover. */
export function spanOf(reading: Reading, range: Range): Span {
  const first = reading.tokens[range.from]
  const last = reading.tokens[range.to - 1]
  if (!first || !last) return { start: reading.sentence.start, end: reading.sentence.start }
  return { start: first.start, end: Math.max(first.start, last.end) }
}

export function textOf(reading: Reading, range: Range): string {
  const { start, end } = spanOf(reading, range)
  return reading.text.slice(start, end)
}

/** The tokens that lie wholly within a stretch of characters. */
export function wordsWithin(reading: Reading, span: Span): readonly Token[] {
  return spansWithin(reading.tokens, span)
}

/** Hits with a label, whose first word lies in the range. */
export function hitsIn(reading: Reading, label: string, range: Range): readonly Hit[] {
  return reading.hits.filter((hit) => hit.label === label && hit.from >= range.from && hit.from < range.to)
}

export function hasLabel(reading: Reading, label: string, range: Range): boolean {
  return reading.hits.some((hit) => hit.label === label && hit.from >= range.from && hit.to <= range.to)
}

/** True where the token lies in a quotation. */
export function isQuoted(reading: Reading, index: number): boolean {
  const token = reading.tokens[index]
  return (
    token !== undefined && reading.sentence.quotes.some((quote) => token.start > quote.start && token.end < quote.end)
  )
}

export function isComma(token: Token | undefined): boolean {
  return token !== undefined && /^[,،;؛]$/.test(token.text)
}

export function isDash(token: Token | undefined): boolean {
  return token !== undefined && /^[—–-]$/.test(token.text)
}

/** Cuts marks and empty ends off a range. */
export function tighten(reading: Reading, range: Range): Range {
  let { from, to } = range
  while (from < to && reading.tokens[from]?.mark && !/^[“"«(]$/.test(reading.tokens[from]?.text ?? '')) from++
  while (to > from && reading.tokens[to - 1]?.mark && !/^[”"»)%]$/.test(reading.tokens[to - 1]?.text ?? '')) to--
  return { from, to }
}
