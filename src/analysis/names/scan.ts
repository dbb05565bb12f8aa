// One pass over a text: every stretch that is written like a name, longest first, with all that it may mean.
//
// Names of towns that count only where the document points to them are faint: they are looked for in the same steps and
// kept apart, so that a village that is called like a word never hides a longer or later name.

import { elementAt } from '../element-at.ts'
import { keptWith } from '../../core/remembered.ts'
import type { NameFinder } from './finder.ts'
import { consonantKey, isArticle, spellingKey, withoutJoinedArticle } from './spelling.ts'
import { tokenize, type Token, type Word } from './tokens.ts'
import { endingsBehind, type Ending, type Entrance, type NameEntry, type NameNode } from './tree.ts'
import { stems, type Variant } from './variants.ts'

/** A stretch that is written like a name. */
export interface NameMatch {
  readonly start: number
  readonly end: number
  /** Index of its first word and of the word behind it. */
  readonly first: number
  readonly next: number
  /** Never empty; of more than one thing where names are shared. */
  readonly entries: readonly NameEntry[]
}

/** The words of a text and the names in it. */
export interface Scan {
  readonly text: string
  readonly tokens: readonly Token[]
  /** In order and without overlap. */
  readonly matches: readonly NameMatch[]
  /** In order; they may overlap each other and the others. */
  readonly faint: readonly NameMatch[]
  /** Both kinds by the word behind them, and those of `matches` by their first word. */
  readonly endingAt: ReadonlyMap<number, readonly NameMatch[]>
  readonly startingAt: ReadonlyMap<number, NameMatch>
  /** Look-ups in the tree of names: what the reading cost. */
  readonly steps: number
}

interface Reading {
  readonly tokens: readonly Token[]
  readonly finder: NameFinder
  steps: number
}

export function scanNames(text: string, finder: NameFinder): Scan {
  const reading: Reading = { tokens: tokenize(text), finder, steps: 0 }
  const { tokens } = reading
  const matches: NameMatch[] = []
  const faint: NameMatch[] = []
  let at = 0
  while (at < tokens.length) {
    const found = longestAt(reading, at)
    if (found.faint !== null) faint.push(found.faint)
    if (found.firm !== null) matches.push(found.firm)
    at = found.firm?.next ?? at + 1
  }
  const endingAt = new Map<number, NameMatch[]>()
  for (const match of [...matches, ...faint]) {
    const others = endingAt.get(match.next)
    if (others === undefined) endingAt.set(match.next, [match])
    else others.push(match)
  }
  const startingAt = new Map(matches.map((match) => [match.first, match]))
  return { text, tokens, matches, faint, endingAt, startingAt, steps: reading.steps }
}

/** The name that begins at a word, whatever stands before it; null for none. */
export function nameAt(tokens: readonly Token[], at: number, finder: NameFinder): NameMatch | null {
  return longestAt({ tokens, finder, steps: 0 }, at).firm
}

interface Reach {
  readonly next: number
  readonly entries: readonly NameEntry[]
  readonly front: number
  readonly back: number
}

interface Reaches {
  firm: Reach | null
  faint: Reach | null
}

function longestAt(reading: Reading, at: number): { firm: NameMatch | null; faint: NameMatch | null } {
  const head = reading.tokens[at]
  if (head === undefined) return NOTHING
  const { names, uncapitalised } = reading.finder
  const entrances = (head.capital ? names : uncapitalised).entrances(head.known)
  if (entrances.length === 0) return NOTHING
  reading.steps += 1
  const best: Reaches = { firm: null, faint: null }
  for (const entrance of entrances) walk(reading, at, entrance, best)
  const { firm, faint } = best
  if (firm === null && faint === null) return NOTHING
  return {
    firm: firm === null ? null : matchOf(reading.tokens, at, head, firm),
    faint:
      faint === null || (firm !== null && firm.next >= faint.next) ? null : matchOf(reading.tokens, at, head, faint),
  }
}

const NOTHING = { firm: null, faint: null }

function matchOf(tokens: readonly Token[], at: number, head: Token, reach: Reach): NameMatch {
  const last = tokens[reach.next - 1] ?? head
  const article = articleBefore(tokens, at)
  const start = article?.start ?? head.offsets[head.from + reach.front] ?? head.start
  const end = reach.back === 0 ? last.end : (last.offsets[last.from + last.word.length - reach.back] ?? last.end)
  return { start, end, first: article === null ? at : at - 1, next: reach.next, entries: reach.entries }
}

/** Follows the tree as far as the words go; the longest names on the way count. */
function walk(reading: Reading, at: number, { begin, node: entered, endings }: Entrance, best: Reaches): void {
  const { tokens } = reading
  let node = entered
  // The whole word first: of two names of one length the first counts.
  if (node !== undefined) keep(best, accepted(node, tokens, at, at + 1, begin, null), at + 1, begin.front, 0)
  endingHere(endings, tokens, at, at + 1, begin, best)
  for (let i = at + 1; node !== undefined && node.next !== null; i += 1) {
    const token = tokens[i]
    if (token?.joined !== true) return
    const next = following(reading, node, tokens[i - 1], token.known)
    if (next !== undefined) keep(best, accepted(next, tokens, at, i + 1, begin, null), i + 1, begin.front, 0)
    endingHere(endingsBehind(node, stemsOf(token.known)), tokens, at, i + 1, begin, best)
    node = next
  }
}

/** Words inside names are asked for again and again. */
const keyOf = keptWith(({ text }: Word) => spellingKey(text))
const stemsOf = keptWith(({ text }: Word) => stems(text))
const bareOf = keptWith(({ text }: Word) => withoutJoinedArticle(text))

/** The node behind a word inside a name: its article may be joined to it, and its vowels may slip behind one. */
function following(reading: Reading, node: NameNode, before: Token | undefined, word: Word): NameNode | undefined {
  const key = keyOf(word)
  reading.steps += 1
  const next = node.next?.get(key)
  if (next !== undefined) return next
  if (before !== undefined && isArticle(before.word)) {
    const consonants = consonantKey(key)
    reading.steps += 1
    return consonants === null ? undefined : node.next?.get(consonants)
  }
  const bare = bareOf(word)
  if (bare === null) return undefined
  reading.steps += 2
  return node.next?.get('al')?.next?.get(spellingKey(bare))
}

function keep(best: Reaches, entries: readonly NameEntry[], next: number, front: number, back: number): void {
  if (entries.length === 0) return
  if (entries.every(isFaint)) {
    if (best.faint === null || next > best.faint.next) best.faint = { next, entries, front, back }
  } else if (best.firm === null || next > best.firm.next) best.firm = { next, entries, front, back }
}

function isFaint({ faint }: NameEntry): boolean {
  return faint
}

/** A Kurdish name whose last word, that before `to`, carries an ending. */
function endingHere(
  endings: readonly Ending[],
  tokens: readonly Token[],
  from: number,
  to: number,
  begin: Variant,
  best: Reaches,
): void {
  for (const { stem, node } of endings) {
    const entries = accepted(node, tokens, from, to, begin, stem)
    if (entries.length === 0) continue
    keep(best, entries, to, begin.front, stem.back)
    return
  }
}

const NO_ENTRIES: readonly NameEntry[] = []

function accepted(
  node: NameNode,
  tokens: readonly Token[],
  from: number,
  to: number,
  begin: Variant,
  stem: Variant | null,
): readonly NameEntry[] {
  if (node.entries.length === 0) return NO_ENTRIES
  const kurdish = begin.kurdish || stem !== null
  let found: NameEntry[] | null = null
  for (const entry of node.entries) {
    if ((!entry.kurdish && kurdish) || !fits(entry, tokens, from, to, begin, stem)) continue
    // Most names mean one thing, and what is pushed to an empty list makes room for many.
    if (found === null) found = [entry]
    else found.push(entry)
  }
  return found ?? NO_ENTRIES
}

function fits(
  entry: NameEntry,
  tokens: readonly Token[],
  from: number,
  to: number,
  begin: Variant,
  stem: Variant | null,
): boolean {
  for (let i = from; i < to; i += 1) {
    const token = tokens[i]
    if (token === undefined) return false
    if (entry.capitals[i - from] === true && !token.capital) return false
    if (entry.uppers[i - from] === true && !token.upper) return false
  }
  if (begin.article && !entry.takesArticle) return false
  if (entry.article && !begin.article && articleBefore(tokens, from) === null) return false
  return entry.exact === null || entry.exact === exactWords(tokens, from, to, begin, stem)
}

/** The words of a name as they are written (`wordsOf`), the first and the last without what hangs on them. */
function exactWords(tokens: readonly Token[], from: number, to: number, begin: Variant, stem: Variant | null): string {
  let written = ''
  for (let i = from; i < to; i += 1) {
    let word = tokens[i]?.word ?? ''
    if (i > from && isArticle(word)) word = 'al'
    if (i === from && (begin.front > 0 || begin.article)) word = begin.word
    if (i === to - 1 && stem !== null) word = stem.word
    written = i === from ? word : `${written} ${word}`
  }
  return written
}

/** The article in Latin letters before the word at `at`: "al-Hol", "Al Hol", or one that takes its sound ("Ar Raqqah"). */
function articleBefore(tokens: readonly Token[], at: number): Token | null {
  const article = elementAt(tokens, at - 1)
  const word = tokens[at]
  if (article === undefined || word?.joined !== true || !isArticle(article.word)) return null
  if (/^[aeu]l$/.test(article.word)) return article
  // "as" and "at" are English words too: a hyphen or a capital makes the difference.
  return word.word.startsWith(article.word.slice(1)) && (word.hyphenated || article.capital) ? article : null
}
