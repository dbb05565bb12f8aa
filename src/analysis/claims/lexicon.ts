// Word tables of a language, compiled once: each label has words and phrases; one pass over the tokens finds all of them.
// A longer phrase hides a shorter one of the same label; different labels may overlap.

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
  /** The number of its label. */
  readonly number: number
}

export interface Lexicon {
  /** By first word, the longest first. */
  readonly first: ReadonlyMap<string, readonly Entry[]>
  /** How many there are. */
  readonly labels: number
}

/** A phrase found: token indices, `to` not included. */
export interface Hit {
  readonly label: string
  readonly from: number
  readonly to: number
}

export function compileLexicon(...tables: readonly Tables[]): Lexicon {
  const first = new Map<string, Entry[]>()
  const numbers = new Map<string, number>()
  for (const [label, phrases] of tables.flatMap((table) => Object.entries(table))) {
    const number = numbers.get(label) ?? numbers.size
    numbers.set(label, number)
    for (const phrase of phrases) {
      const words = tokenize(phrase, 0, phrase.length).map((token) => token.text)
      const key = words[0]
      if (key === undefined) continue
      const entries = first.get(key)
      if (entries) entries.push({ words, label, number })
      else first.set(key, [{ words, label, number }])
    }
  }
  for (const entries of first.values()) entries.sort((a, b) => b.words.length - a.words.length)
  return { first, labels: numbers.size }
}

/** All phrases in the tokens, in order of their first word. */
export function scan(lexicon: Lexicon, tokens: readonly Token[]): readonly Hit[] {
  const hits: Hit[] = []
  // Of each label: behind which token its phrases reach, and behind which its last phrase begins.
  const reached = new Uint32Array(lexicon.labels)
  const begun = new Uint32Array(lexicon.labels)
  for (let from = 0; from < tokens.length; from++) {
    for (const form of tokens[from]?.forms ?? []) {
      for (const { words, label, number } of lexicon.first.get(form) ?? NONE) {
        if (begun[number] === from + 1 || !follows(words, tokens, from)) continue
        begun[number] = from + 1
        const to = from + words.length
        if ((reached[number] ?? 0) >= to) continue
        reached[number] = to
        hits.push({ label, from, to })
      }
    }
  }
  return hits
}

const NONE: readonly Entry[] = []

function follows(words: readonly string[], tokens: readonly Token[], from: number): boolean {
  for (let i = 1; i < words.length; i++) {
    const word = words[i]
    if (word === undefined || !tokens[from + i]?.forms.includes(word)) return false
  }
  return true
}
