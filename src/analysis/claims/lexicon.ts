// Word tables of a language, compiled once: each label has words and phrases; one pass over the tokens finds all of them.
// A longer phrase hides a shorter one of the same label; different labels may overlap.

import { Openings } from '../openings.ts'
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

interface Entry {
  readonly words: readonly string[]
  readonly label: string
  /** The number of the label. */
  readonly kind: number
  /** Where it stands among the entries with the same first word: the longest first, then as the tables have them. */
  readonly rank: number
}

/** The entries that begin with one word, by their ranks: those with a second word, by that word, and the word alone. */
interface Entries {
  readonly longer: ReadonlyMap<string, readonly Entry[]>
  readonly alone: readonly Entry[]
}

export interface Lexicon {
  /** By first word. */
  readonly first: ReadonlyMap<string, Entries>
  /** Of those words. */
  readonly openings: Openings
  readonly labels: readonly string[]
}

/** A phrase found: token indices, `to` not included. */
export interface Hit {
  readonly label: string
  readonly from: number
  readonly to: number
}

export function compileLexicon(...tables: readonly Tables[]): Lexicon {
  const first = new Map<string, Omit<Entry, 'rank'>[]>()
  const openings = new Openings()
  const labels: string[] = []
  for (const [label, phrases] of tables.flatMap((table) => Object.entries(table))) {
    if (!labels.includes(label)) labels.push(label)
    for (const phrase of phrases) {
      const words = tokenize(phrase, 0, phrase.length).map((token) => token.text)
      const key = words[0]
      if (key === undefined) continue
      const entry = { words, label, kind: labels.indexOf(label) }
      const entries = first.get(key)
      if (entries) entries.push(entry)
      else first.set(key, [entry])
      openings.add(key)
    }
  }
  return { first: new Map([...first].map(([key, entries]) => [key, ranked(entries)])), openings, labels }
}

function ranked(entries: readonly Omit<Entry, 'rank'>[]): Entries {
  const all = entries
    .toSorted((a, b) => b.words.length - a.words.length)
    .map(({ words, label, kind }, rank) => ({ words, label, kind, rank }))
  const longer = new Map<string, Entry[]>()
  for (const entry of all) {
    const [, second] = entry.words
    if (second !== undefined) longer.set(second, [...(longer.get(second) ?? []), entry])
  }
  return { longer, alone: all.filter(({ words }) => words.length === 1) }
}

/** All phrases in the tokens, in order of their first word. */
export function scan({ first, openings, labels }: Lexicon, tokens: readonly Token[]): readonly Hit[] {
  const hits: Hit[] = []
  // By label: behind the last word at which a phrase began, be it hidden or not, and the farthest that one reaches.
  const begun = new Array<number>(labels.length).fill(0)
  const reached = new Array<number>(labels.length).fill(0)
  // One phrase of a label begins at a word, the first that is found; none ends before an earlier one does.
  const add = ({ words, label, kind }: Entry, from: number): void => {
    if (begun[kind] === from + 1) return
    begun[kind] = from + 1
    const to = from + words.length
    if ((reached[kind] ?? 0) >= to) return
    reached[kind] = to
    hits.push({ label, from, to })
  }
  for (let from = 0; from < tokens.length; from++) {
    const token = tokens[from]
    if (token === undefined || (token.forms.length === 1 && !openings.has(token.opening))) continue
    for (const form of token.forms) {
      const entries = first.get(form)
      if (entries === undefined) continue
      for (const entry of longerWith(entries, tokens[from + 1])) {
        if (follows(entry.words, tokens, from)) add(entry, from)
      }
      for (const entry of entries.alone) add(entry, from)
    }
  }
  return hits
}

const NONE: readonly Entry[] = []

/** The entries whose second word is a form of a token, by their ranks. */
function longerWith({ longer }: Entries, token: Token | undefined): readonly Entry[] {
  if (token === undefined || longer.size === 0) return NONE
  let found = NONE
  for (const form of token.forms) {
    const more = longer.get(form)
    if (more !== undefined) found = found === NONE ? more : [...found, ...more].sort((a, b) => a.rank - b.rank)
  }
  return found
}

/** Whether the third and later words of a phrase stand in the tokens. */
function follows(words: readonly string[], tokens: readonly Token[], from: number): boolean {
  for (let i = 2; i < words.length; i++) {
    const word = words[i]
    if (word === undefined || !tokens[from + i]?.forms.includes(word)) return false
  }
  return true
}
