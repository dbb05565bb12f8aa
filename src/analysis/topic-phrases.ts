// The phrases of all topics as one tree of words, and where they stand in a text.
//
// Phrases match their plural; Arabic ones with and without article and prefixes; Kurdish ones with endings. Short
// abbreviations count in capitals only. Phrases come from moderators: they are compared word by word, never read as
// patterns.

import { withoutArabicPrefixes } from '../core/fold.ts'
import type { Topic } from '../core/knowledge.ts'
import { codesOf } from '../core/characters.ts'
import { keptWith } from '../core/remembered.ts'
import type { Span } from '../core/understanding.ts'
import { openingIn, Openings } from './openings.ts'
import { tokenize, type Token, type Word } from './names/tokens.ts'
import { beginnings, stems } from './names/variants.ts'

/** `off`: an exclude phrase that takes away the whole topic. */
type Strength = 'strong' | 'weak' | 'exclude' | 'off'

interface PhraseEnd {
  readonly topic: number
  readonly strength: Strength
  /** Which words must be in capitals; null where none must. */
  readonly uppers: readonly boolean[] | null
}

interface PhraseNode {
  readonly next: Map<string, PhraseNode>
  readonly ends: PhraseEnd[]
}

export interface PhraseTree {
  /** Where phrases go on behind a word of a text that is their first. */
  readonly begunBy: (word: Word) => readonly PhraseNode[]
}

/** A phrase of a topic in a text. */
export interface PhraseHit extends Span {
  /** Which of the topics. */
  readonly topic: number
  readonly strength: Strength
  readonly words: string
}

const NO_NODES: readonly PhraseNode[] = []

/** The phrases of topics as one tree of words; once for each state of the topics. */
export function plantPhrases(topics: readonly Topic[]): PhraseTree {
  const root: PhraseNode = { next: new Map(), ends: [] }
  topics.forEach(({ strong, weak, ar, ku, exclude }, topic) => {
    for (const phrase of strong) add(root, phrase, topic, 'strong')
    for (const phrase of weak) add(root, phrase, topic, 'weak')
    for (const phrase of [...ar, ...ku]) add(root, phrase, topic, 'strong')
    const own = new Set(
      [...strong, ...weak, ...ar, ...ku].flatMap((phrase) => tokenize(phrase).map(({ word }) => stemOf(word))),
    )
    for (const phrase of exclude) {
      const shares = tokenize(phrase).some(({ word }) => own.has(stemOf(word)))
      add(root, phrase, topic, shares ? 'exclude' : 'off')
    }
  })
  const openings = new Openings()
  for (const word of root.next.keys()) openings.add(word)
  const begunBy = keptWith((word: Word) =>
    mayBegin(word, openings) ? firstForms(word.text).flatMap((form) => root.next.get(form) ?? []) : NO_NODES,
  )
  return { begunBy }
}

function add(root: PhraseNode, phrase: string, topic: number, strength: Strength): void {
  const words = tokenize(phrase)
  if (words.length === 0) return
  const uppers = words.map(({ word, upper }) => upper && /^[a-z]{2,3}$/.test(word))
  // Arabic words are filed by their stem; as written too, for Kurdish, which is written in the same letters.
  for (const form of [stemOf, (word: string) => word]) {
    let node = root
    for (const { word } of words) {
      const key = form(word)
      let next = node.next.get(key)
      if (next === undefined) {
        next = { next: new Map(), ends: [] }
        node.next.set(key, next)
      }
      node = next
    }
    if (!node.ends.some((end) => end.topic === topic && end.strength === strength))
      node.ends.push({ topic, strength, uppers: uppers.includes(true) ? uppers : null })
  }
}

/** The phrases among the words of a text, in the order of their first word. None begins in the dateline. */
export function findPhrases(tokens: readonly Token[], tree: PhraseTree, dateline: Span | null): readonly PhraseHit[] {
  const hits: PhraseHit[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token === undefined) continue
    const begun = tree.begunBy(token.known)
    if (begun.length === 0 || (dateline !== null && overlaps(token, dateline))) continue
    for (const node of begun) follow(node, tokens, at, at, hits)
  }
  return hits
}

/** Notes what ends at `node` with the word at `at`, and walks on; the tree is as deep as the longest phrase. */
function follow(
  { ends, next }: PhraseNode,
  tokens: readonly Token[],
  from: number,
  at: number,
  hits: PhraseHit[],
): void {
  if (ends.length > 0) note(ends, tokens, from, at, hits)
  const token = tokens[at + 1]
  if (next.size === 0 || token === undefined || !token.joined) return
  for (const form of laterForms(token.known)) {
    const node = next.get(form)
    if (node !== undefined) follow(node, tokens, from, at + 1, hits)
  }
}

/** The phrases that are the words from `from` to `last`. */
function note(
  ends: readonly PhraseEnd[],
  tokens: readonly Token[],
  from: number,
  last: number,
  hits: PhraseHit[],
): void {
  const { start = 0, word = '' } = tokens[from] ?? {}
  let words = word
  for (let at = from + 1; at <= last; at += 1) words += ` ${tokens[at]?.word ?? ''}`
  const end = tokens[last]?.end ?? start
  for (const { topic, strength, uppers } of ends) {
    if (uppers === null || uppers.every((upper, i) => !upper || tokens[from + i]?.upper === true))
      hits.push({ topic, strength, start, end, words })
  }
}

/** Letters that may be taken off before the word of a phrase: conjunction, preposition and article, twice at most. */
const MOST_PREFIXED = 7
/** From this length on an English stem keeps the first four letters of its word. */
const PLAIN_PLURAL = 7

/** False where none of the forms of a word begins a phrase. */
function mayBegin({ text, initials }: Word, openings: Openings): boolean {
  const units = codesOf(text)
  const to = units.length
  if (initials || openings.has(openingIn(units, 0, to))) return true
  const first = units[0] ?? 0
  if (first < ARABIC_START) return units[to - 1] === S && isPluralOf(openings, units, to)
  if (!PREFIXES.includes(first)) return false
  const last = Math.min(to, MOST_PREFIXED + 1)
  for (let at = 1; at < last; at += 1) if (openings.has(openingIn(units, at, to))) return true
  // The article is written back into these.
  return text.startsWith('لل') || text.startsWith('لل', 1)
}

/** The same for the singular of a short word in s (`stemOf`); that of a longer one opens as it does. */
function isPluralOf(openings: Openings, units: Uint16Array, to: number): boolean {
  if (to < SHORTEST_PLURAL || to >= PLAIN_PLURAL) return false
  const isChanged = units[to - 2] === E && units[to - 3] === I
  return isChanged || openings.has(openingIn(units, 0, to - 1)) || openings.has(openingIn(units, 0, to - 2))
}

const SHORTEST_PLURAL = 4
const E = 101
const I = 105
const S = 115

/** What conjunction, preposition and article begin with. */
const PREFIXES = Array.from('وفبلكا', (letter) => letter.charCodeAt(0))

const ARABIC_START = 0x600
const SHORTEST_STEM = 4

/** The forms under which the first word of a phrase may stand in a text. */
function firstForms(word: string): readonly string[] {
  return isArabic(word) ? arabicForms(word, true) : latinForms(word)
}

/** The same for the words behind it. */
const laterForms = keptWith(({ text }: Word) => (isArabic(text) ? arabicForms(text, false) : latinForms(text)))

function isArabic(word: string): boolean {
  return word.charCodeAt(0) >= ARABIC_START
}

function latinForms(word: string): readonly string[] {
  const stem = stemOf(word)
  return stem === word ? [word] : [word, stem]
}

function arabicForms(word: string, first: boolean): readonly string[] {
  const forms = new Set([word, stemOf(word)])
  if (first) for (const begin of beginnings(word)) forms.add(begin.word).add(stemOf(begin.word))
  // A shorter rest is an Arabic word as often as a Kurdish stem: "تنفي" denies, and is not the place.
  for (const { word: bare } of stems(word)) if (bare.length >= SHORTEST_STEM) forms.add(bare)
  return [...forms]
}

const SHORTEST_ARABIC = 3
const SHORTEST_DUAL = 4

/** Singular of an English word; an Arabic word without article, feminine and plural endings. Same for text and phrase. */
function stemOf(word: string): string {
  if (isArabic(word)) {
    const bare = withoutArabicPrefixes(word)
    if (!'تنه'.includes(bare.slice(-1))) return bare
    const stem = bare.replace(/(?:ات|تين|تان|ين|ون|ان|ه)$/, '')
    // "جولان" is a name, not twice "جولة".
    return stem.length >= (bare.endsWith('ان') ? SHORTEST_DUAL : SHORTEST_ARABIC) ? stem : bare
  }
  if (word.length <= 3 || !word.endsWith('s') || word.endsWith('ss')) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return /(?:ch|sh|x|z|ss)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1)
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
