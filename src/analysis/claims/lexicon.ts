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
}

export interface Lexicon {
  readonly first: ReadonlyMap<string, readonly Entry[]>
}

/** A phrase found: token indices, `to` not included. */
export interface Hit {
  readonly label: string
  readonly from: number
  readonly to: number
}

export function compileLexicon(...tables: readonly Tables[]): Lexicon {
  const first = new Map<string, Entry[]>()
  for (const table of tables) {
    for (const [label, phrases] of Object.entries(table)) {
      for (const phrase of phrases) {
        const words = tokenize(phrase, 0, phrase.length).map((token) => token.text)
        const key = words[0]
        if (key === undefined) continue
        const entries = first.get(key)
        if (entries) entries.push({ words, label })
        else first.set(key, [{ words, label }])
      }
    }
  }
  for (const entries of first.values()) entries.sort((a, b) => b.words.length - a.words.length)
  return { first }
}

/** All phrases in the tokens, in order of their first word. */
export function scan(lexicon: Lexicon, tokens: readonly Token[]): readonly Hit[] {
  const hits: Hit[] = []
  for (let from = 0; from < tokens.length; from++) {
    const token = tokens[from]
    if (!token) continue
    const seen = new Set<string>()
    for (const form of token.forms) {
      for (const { words, label } of lexicon.first.get(form) ?? []) {
        if (seen.has(label) || !follows(words, tokens, from)) continue
        seen.add(label)
        if (!hits.some((hit) => hit.label === label && hit.to >= from + words.length))
          hits.push({ label, from, to: from + words.length })
      }
    }
  }
  return hits
}

function follows(words: readonly string[], tokens: readonly Token[], from: number): boolean {
  for (let i = 1; i < words.length; i++) {
    const word = words[i]
    if (word === undefined || !tokens[from + i]?.forms.includes(word)) return false
  }
  return true
}
