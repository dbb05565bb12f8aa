// The words that say most about a text, its telling numbers and its names. Words compare texts of one language; a number
// such as 161 (families) or 120,000 (pills) is the same in all, and is kept as `#161`; so is the id of a place or actor,
// kept as `@iq-kirkuk`, a recent day as `!2025-06-25`, and what a text is about, kept as `~flood`.

import { withoutArabicPrefixes } from '../core/fold.ts'
import { conceptWeight } from './concepts.ts'
import { STOP_WORDS } from './stop-words.ts'

/** So few words in common are chance. */
const FEW_WORDS = 8
const TITLE_WEIGHT = 3
/** The opening tells the story; what stands further down is background more often. */
const OPENING_WORDS = 60
const OPENING_WEIGHT = 2
const SHORTEST = 3
/** Below this a number is a count of anything, or a day of a month. */
const TELLING_NUMBER = 32

/** The heaviest words first, at most `kept`, from the folded words of title and text. */
export function wordsOf(title: readonly string[], text: readonly string[], kept: number): string[] {
  const weights = new Map<string, number>()
  const add = (word: string, weight: number): void => {
    const term = termOf(word)
    if (term !== null) weights.set(term, (weights.get(term) ?? 0) + weight)
  }
  for (const word of title) add(word, TITLE_WEIGHT)
  text.forEach((word, at) => {
    add(word, at < OPENING_WORDS ? OPENING_WEIGHT : 1)
  })
  return [...weights]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, kept)
    .map(([term]) => term)
}

/** Numbers as texts print them, thousands joined: "1,200" -> 1200. Years are no telling numbers. */
export function numbersOf(folded: string): string[] {
  const numbers = new Set<string>()
  for (const match of folded.matchAll(/(?<![\d.,/:-])\d{1,3}(?:,\d{3})+(?![\d])|(?<![\d.,/:-])\d{2,9}(?![\d/:-])/g)) {
    const value = Number(match[0].replaceAll(',', ''))
    if (value >= TELLING_NUMBER && !(value >= 1900 && value <= 2100)) numbers.add(`#${value}`)
  }
  return [...numbers]
}

/** The ids that a text names, most often first, behind a mark. */
export function namesOf(mentions: readonly { readonly id: string }[], mark: '@' | '^'): string[] {
  const counts = new Map<string, number>()
  for (const { id } of mentions) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1]).map(([id]) => `${mark}${id}`)
}

/** Terms by what they are; an article is compared with many, so its parts are worked out once. */
interface Parts {
  readonly words: ReadonlySet<string>
  readonly numbers: ReadonlySet<string>
  readonly names: ReadonlySet<string>
  readonly concepts: ReadonlySet<string>
  readonly heads: ReadonlySet<string>
  readonly days: ReadonlySet<string>
}
const MARKS = new Set(['#', '@', '~', '^', '!'])
const known = new WeakMap<readonly string[], Parts>()

function partsOf(terms: readonly string[]): Parts {
  let parts = known.get(terms)
  if (parts === undefined) {
    const marked = (mark: string) => new Set(terms.filter((term) => term.startsWith(mark)))
    const words = new Set(terms.filter((term) => !MARKS.has(term.charAt(0))))
    parts = {
      words,
      numbers: marked('#'),
      names: marked('@'),
      concepts: marked('~'),
      heads: marked('^'),
      days: marked('!'),
    }
    known.set(terms, parts)
  }
  return parts
}

/** Share (0 to 1) of the shorter list of words that stands in both; a list under 8 words counts as one of 8. */
export function wordOverlap(a: readonly string[], b: readonly string[]): number {
  const [first, second] = [partsOf(a).words, partsOf(b).words]
  return shared(first, second) / Math.max(FEW_WORDS, Math.min(first.size, second.size))
}

/** How many of the words that say most stand in both. */
export function sharedWords(a: readonly string[], b: readonly string[]): number {
  return shared(partsOf(a).words, partsOf(b).words)
}

/** One name in common may be chance. */
const FEW_NAMES = 1.5

/** Share (0 to 1) of the shorter list of names that stands in both; `weight` says how much a name tells. */
export function nameOverlap(a: readonly string[], b: readonly string[], weight: (id: string) => number): number {
  const [first, second] = [partsOf(a).names, partsOf(b).names]
  const sum = (names: Iterable<string>) => [...names].reduce((all, name) => all + weight(name.slice(1)), 0)
  const both = [...first].filter((name) => second.has(name))
  return sum(both) / Math.max(FEW_NAMES, Math.min(sum(first), sum(second)))
}

export function sharedNumbers(a: readonly string[], b: readonly string[]): number {
  return shared(partsOf(a).numbers, partsOf(b).numbers)
}

/** The ids of places and actors that a text names, its dateline apart. */
export function idsIn(terms: readonly string[]): string[] {
  return [...partsOf(terms).names].map((name) => name.slice(1))
}

/** True where a text names the place or actor of this id. */
export function namesId(terms: readonly string[], id: string): boolean {
  const { names, heads } = partsOf(terms)
  return names.has(`@${id}`) || heads.has(`^${id}`)
}

/** True where a text names this place in its dateline alone. */
export function onlyHeads(terms: readonly string[], id: string): boolean {
  const { names, heads } = partsOf(terms)
  return heads.has(`^${id}`) && !names.has(`@${id}`)
}

/** True where a text names this day, and it is not long past. */
export function namesDay(terms: readonly string[], day: string): boolean {
  return partsOf(terms).days.has(`!${day}`)
}

/** The first day that a text names, if it is not long past. */
export function firstDay(terms: readonly string[]): string | null {
  for (const day of partsOf(terms).days) return day.slice(1)
  return null
}

/** So little is told by what a text is about that it may be chance. */
const FEW_CONCEPTS = 2

/** Share (0 to 1) of what the shorter text is about, by weight, that both are; null where one says nothing. */
export function conceptOverlap(a: readonly string[], b: readonly string[]): number | null {
  const [first, second] = [partsOf(a).concepts, partsOf(b).concepts]
  if (first.size === 0 || second.size === 0) return null
  const both = [...first].filter((term) => second.has(term))
  return weigh(both) / Math.max(FEW_CONCEPTS, Math.min(weigh(first), weigh(second)))
}

/** True where a text is about this thing. */
export function isAbout(terms: readonly string[], concept: string): boolean {
  return partsOf(terms).concepts.has(`~${concept}`)
}

function weigh(concepts: Iterable<string>): number {
  let sum = 0
  for (const term of concepts) sum += conceptWeight(term.slice(1))
  return sum
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0
  for (const term of a) if (b.has(term)) count += 1
  return count
}

function termOf(word: string): string | null {
  if (word.length < SHORTEST || STOP_WORDS.has(word) || /\d/.test(word)) return null
  const bare = /^[a-z]/.test(word) ? englishStem(word) : withoutArabicPrefixes(word)
  return bare.length < SHORTEST || STOP_WORDS.has(bare) ? null : bare
}

/** Plural and past endings off: enough to make "strikes" and "strike" meet. */
function englishStem(word: string): string {
  if (word.length > 5 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (word.length > 5 && word.endsWith('ing')) return word.slice(0, -3)
  if (word.length > 4 && word.endsWith('ed')) return word.slice(0, -2)
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}
