// Word tables of a language, compiled once: each label has words and phrases; one pass over the tokens finds all of them.
// A longer phrase hides a shorter one of the same label; different labels may overlap.

import { listed, Places } from './listed-words.ts'
import { type Token, tokenize } from './tokens.ts'

/** Label -> words and phrases, as a writer would type them. */
export type Tables = Readonly<Record<string, readonly string[]>>

/** Words and phrases from one text, parted by commas or lines: a table that people can read and edit. */
export function phrases(text: string): readonly string[] {
  return text
    .split(/[,\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
}

/** Every word of the first list with every one of the second. */
export function joined(first: string, second: string): readonly string[] {
  const nouns = second.split(' ')
  return first.split(' ').flatMap((word) => nouns.map((noun) => `${word} ${noun}`))
}

interface Entry {
  /** Their numbers. */
  readonly words: readonly number[]
  readonly label: string
  /** Where it stands among the entries with the same first word: the longest first, then as the tables have them. */
  readonly rank: number
}

/** The entries that begin with one word, by their ranks: those with a second word, by that word, and the word alone. */
interface Entries {
  readonly longer: ReadonlyMap<number, readonly Entry[]>
  readonly alone: readonly Entry[]
}

export interface Lexicon {
  /** Of first words. */
  readonly places: Places
  /** By the place of their first word; none stands at 0. */
  readonly entries: readonly (Entries | undefined)[]
}

/** A phrase found: token indices, `to` not included. */
export interface Hit {
  readonly label: string
  readonly from: number
  readonly to: number
}

export function compileLexicon(...tables: readonly Tables[]): Lexicon {
  const places = new Places()
  const first: (Omit<Entry, 'rank'>[] | undefined)[] = [undefined]
  // All are cut into words before any is listed, since what was read before is then forgotten.
  const cut = tables
    .flatMap((table) => Object.entries(table))
    .flatMap(([label, phrases]) => phrases.map((phrase) => ({ label, words: wordsOf(phrase) })))
  for (const { label, words } of cut) {
    const [key] = words
    if (key === undefined) continue
    const entry = { words: words.map(listed), label }
    const place = places.add(key)
    const known = first[place]
    if (known === undefined) first[place] = [entry]
    else known.push(entry)
  }
  return { places, entries: first.map((entries) => entries && ranked(entries)) }
}

function wordsOf(phrase: string): readonly string[] {
  return tokenize(phrase, 0, phrase.length).map(({ text }) => text)
}

function ranked(entries: readonly Omit<Entry, 'rank'>[]): Entries {
  const all = entries
    .toSorted((a, b) => b.words.length - a.words.length)
    .map(({ words, label }, rank) => ({ words, label, rank }))
  const longer = new Map<number, Entry[]>()
  for (const entry of all) {
    const [, second] = entry.words
    if (second !== undefined) longer.set(second, [...(longer.get(second) ?? []), entry])
  }
  return { longer, alone: all.filter(({ words }) => words.length === 1) }
}

/** All phrases in the tokens, in order of their first word. */
export function scan({ places, entries }: Lexicon, tokens: readonly Token[]): readonly Hit[] {
  const hits: Hit[] = []
  // The labels of which a phrase begins at a word, be it hidden or not.
  const begun = new Labels()
  for (let from = 0; from < tokens.length; from++) {
    const token = tokens[from]
    if (token === undefined) continue
    begun.clear()
    for (const number of token.numbers) {
      const begin = entries[places.of(number)]
      if (begin === undefined) continue
      for (const entry of longerWith(begin, tokens[from + 1])) {
        if (follows(entry.words, tokens, from)) add(hits, begun, entry, from)
      }
      for (const entry of begin.alone) add(hits, begun, entry, from)
    }
  }
  return hits
}

/** A few labels, in room that is used again for the next ones. */
class Labels {
  private readonly room: string[] = []
  private count = 0

  clear(): void {
    this.count = 0
  }

  /** Adds a label; false where it is one of them already. */
  add(label: string): boolean {
    for (let i = 0; i < this.count; i++) if (this.room[i] === label) return false
    this.room[this.count++] = label
    return true
  }
}

/** One phrase of a label begins at a word, the first that is found; none ends before an earlier one does. */
function add(hits: Hit[], begun: Labels, { words, label }: Entry, from: number): void {
  if (!begun.add(label)) return
  const to = from + words.length
  if (to > farthest(hits, label)) hits.push({ label, from, to })
}

/** Where the last hit with a label ends, and no earlier one behind it; 0 for none. */
function farthest(hits: readonly Hit[], label: string): number {
  for (let i = hits.length - 1; i >= 0; i--) {
    const hit = hits[i]
    if (hit?.label === label) return hit.to
  }
  return 0
}

const NONE: readonly Entry[] = []

/** The entries whose second word is a form of a token, by their ranks. */
function longerWith({ longer }: Entries, token: Token | undefined): readonly Entry[] {
  if (token === undefined || longer.size === 0) return NONE
  let found = NONE
  for (const number of token.numbers) {
    const more = longer.get(number)
    if (more !== undefined) found = found === NONE ? more : [...found, ...more].sort((a, b) => a.rank - b.rank)
  }
  return found
}

/** Whether the third and later words of a phrase stand in the tokens. */
function follows(words: readonly number[], tokens: readonly Token[], from: number): boolean {
  for (let i = 2; i < words.length; i++) {
    const word = words[i]
    if (word === undefined || !tokens[from + i]?.numbers.includes(word)) return false
  }
  return true
}
