// A sentence read once: its tokens and every table word in it. All later questions ask this.

import { elementAt } from '../element-at.ts'
import type { Span } from '../../core/understanding.ts'
import type { Sentence } from '../sentences.ts'
import { spansWithin } from '../spans-within.ts'
import { anonymityIn } from './anonymity.ts'
import { aheadIn } from './ahead.ts'
import { type Hit, type Lexicon, scan } from './lexicon.ts'
import { type Token, tokenize } from './tokens.ts'
import type { Trait } from './traits.ts'

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
  /** The traits of all of them. */
  readonly traits: number
  /** In order of their first word. */
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
  let traits = 0
  for (const token of tokens) traits |= token.traits
  const found = allHits(lexicon, tokens, traits, order)
  const things = found.filter(({ label }) => label === 'thing')
  const free = things.length === 0 ? found : found.filter((hit) => !things.some((thing) => isPartOf(hit, thing)))
  const hits = near.length > 0 ? free.filter((hit) => !isTaken(hit)) : free
  return { sentence, text, order, tokens, traits, taken: near, hits }
}

/** "a warning shot": the words of its name say nothing by themselves. */
function isPartOf(hit: Hit, thing: Hit): boolean {
  return hit.from >= thing.from && hit.to <= thing.to && hit.to - hit.from < thing.to - thing.from
}

/** By their first word. */
function allHits(lexicon: Lexicon, tokens: readonly Token[], traits: number, order: Order): readonly Hit[] {
  const hits = scan(lexicon, tokens)
  const named = anonymityIn(tokens, traits)
  const free = order === 'verb-speaker' ? [...named, ...aheadIn(tokens)] : named
  return free.length === 0 ? hits : [...hits, ...free].sort((a, b) => a.from - b.from)
}

/** The characters that tokens cover. */
export function spanOf(reading: Reading, range: Range): Span {
  const first = reading.tokens[range.from]
  const last = elementAt(reading.tokens, range.to - 1)
  if (!first || !last) return { start: reading.sentence.start, end: reading.sentence.start }
  return { start: first.start, end: Math.max(first.start, last.end) }
}

export function textOf(reading: Reading, range: Range): string {
  const { start, end } = spanOf(reading, range)
  return reading.text.slice(start, end)
}

/** The tokens that lie wholly within a stretch of characters. */
export function wordsWithin({ tokens }: Reading, { start, end }: Span): readonly Token[] {
  const from = firstWordFrom(tokens, start)
  let to = from
  for (let token = tokens[to]; token !== undefined && token.end <= end; token = tokens[to]) to += 1
  return tokens.slice(from, to)
}

/** The index of the first word that starts at `offset` or behind it; their number where none does. */
export function firstWordFrom(tokens: readonly Token[], offset: number): number {
  let low = 0
  for (let high = tokens.length; low < high; ) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The same for the first that ends behind `offset`. */
export function firstWordEndingBehind(tokens: readonly Token[], offset: number): number {
  const next = firstWordFrom(tokens, offset)
  return (elementAt(tokens, next - 1)?.end ?? 0) > offset ? next - 1 : next
}

/** Whether a word of the range has a trait, and passes a test of where it stands. */
export function hasTrait(
  { tokens, traits }: Reading,
  trait: Trait,
  { from, to }: Range,
  stands: (at: number) => boolean = anywhere,
): boolean {
  if ((traits & trait) === 0) return false
  for (let at = from; at < to; at++) if (((tokens[at]?.traits ?? 0) & trait) !== 0 && stands(at)) return true
  return false
}

function anywhere(): boolean {
  return true
}

const NONE: readonly Hit[] = []

/** Most lists have one hit, and room for one: what is pushed to an empty list makes room for many. */
function withOneMore(found: Hit[] | null, hit: Hit): Hit[] {
  if (found === null) return [hit]
  found.push(hit)
  return found
}

/** All hits with a label, in order. */
export function labelled({ hits }: Reading, label: string): readonly Hit[] {
  let found: Hit[] | null = null
  for (const hit of hits) if (hit.label === label) found = withOneMore(found, hit)
  return found ?? NONE
}

/** Hits with a label, whose first word lies in the range. */
export function hitsIn({ hits }: Reading, label: string, { from, to }: Range): readonly Hit[] {
  let found: Hit[] | null = null
  for (const hit of hits) {
    if (hit.from >= to) break
    if (hit.label === label && hit.from >= from) found = withOneMore(found, hit)
  }
  return found ?? NONE
}

export function hasLabel({ hits }: Reading, label: string, { from, to }: Range): boolean {
  for (const hit of hits) {
    if (hit.from >= to) return false
    if (hit.label === label && hit.from >= from && hit.to <= to) return true
  }
  return false
}

/** Whether a hit with one of the labels lies in the range. */
export function hasOneOf({ hits }: Reading, labels: ReadonlySet<string>, { from, to }: Range): boolean {
  for (const hit of hits) {
    if (hit.from >= to) return false
    if (hit.from >= from && hit.to <= to && labels.has(hit.label)) return true
  }
  return false
}

/** The hits whose first word is the one at `index`. */
export function hitsAt({ hits }: Reading, index: number): readonly Hit[] {
  let low = 0
  for (let high = hits.length; low < high; ) {
    const middle = (low + high) >> 1
    if ((hits[middle]?.from ?? 0) < index) low = middle + 1
    else high = middle
  }
  let end = low
  while (hits[end]?.from === index) end++
  return low === end ? NONE : hits.slice(low, end)
}

/** True where the token lies in a quotation. */
export function isQuoted(reading: Reading, index: number): boolean {
  const token = reading.tokens[index]
  return (
    token !== undefined && reading.sentence.quotes.some((quote) => token.start > quote.start && token.end < quote.end)
  )
}

const COMMAS = ',،;؛'
const DASHES = '—–-'

export function isComma(token: Token | undefined): boolean {
  return token?.mark === true && COMMAS.includes(token.text)
}

export function isDash(token: Token | undefined): boolean {
  return token?.mark === true && DASHES.includes(token.text)
}

/** Marks that open a stretch of text, and such as close one: they stay. */
const OPENERS = '“"«('
const CLOSERS = '”"»)%'

/** Cuts marks and empty ends off a range. */
export function tighten(reading: Reading, range: Range): Range {
  let { from, to } = range
  while (from < to && isCut(reading.tokens[from], OPENERS)) from++
  while (to > from && isCut(reading.tokens[to - 1], CLOSERS)) to--
  return { from, to }
}

function isCut(token: Token | undefined, kept: string): boolean {
  return token?.mark === true && !kept.includes(token.text)
}
