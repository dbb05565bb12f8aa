// What a language brings: its words by class, and its rules. Both are tables to be read by a person who knows the
// language; fields.ts says what each class means, patterns.ts how a pattern is written.

import type { Automaton } from './patterns.ts'
import type { WritingHabits } from './tokens.ts'

/** Words of one class with their values: `{ january: 1 }`. A key may be several words ("كانون الثاني"). */
export type WordTable = Readonly<Record<string, Readonly<Record<string, number | string>>>>

export interface Language {
  readonly habits: WritingHabits
  /** Words by first word of the entry. */
  readonly lexicon: Lexicon
  readonly rules: Automaton
  /** Phrases that date the clause after them ("days after"); see anchored-ranges.ts. */
  readonly anchors: Automaton
  /** Letters that may stand before a word as a part of it (و, ب ...), or after it; longest first. */
  readonly prefixes: readonly string[]
  readonly suffixes: readonly string[]
  /** What letters glued to a number make of it: an ordinal (14th), a decade (1980s), or nothing (3pm: OPEN). */
  readonly joined: ReadonlyMap<string, 'ORD' | 'DECADE' | 'OPEN'>
  /** Which way a clause looks: what its verbs and cue words say. */
  readonly tense: TenseCues
}

export interface TenseCues {
  readonly past: ReadonlySet<string>
  readonly future: ReadonlySet<string>
  /** Words that open another clause: a cue after them tells nothing of a date before them ("his vow on Monday that there would"). */
  readonly clauseOpeners: ReadonlySet<string>
  /** Beginnings and endings of past or future verbs; empty where the language has none that can be trusted. */
  readonly pastEndings: readonly string[]
  readonly futureBeginnings: readonly string[]
  /** "to" before a verb looks ahead, unless an implicative verb stands before it ("tried to enter"). */
  readonly infinitive: string | null
  readonly implicative: ReadonlySet<string>
  /** "called for a rally on Tuesday" looks ahead: a preposition at most `reach` words after such a verb. */
  readonly prospective: {
    readonly prepositions: ReadonlySet<string>
    readonly verbs: ReadonlySet<string>
    readonly reach: number
  }
  /** Words that show that the "to" before them is a preposition. */
  readonly notVerbs: ReadonlySet<string>
  /**
   * Of a language whose verb ends its clause: the cues after a date come first. `until` are the prepositions that make
   * the date right after them lie ahead, where it does not close a range ("from 5 until 9 June").
   */
  readonly verbFinal?: { readonly until: ReadonlySet<string> }
}

export interface LexiconEntry {
  /** The words after the first. */
  readonly rest: readonly string[]
  readonly name: string
  readonly value: number | string
}
export type Lexicon = ReadonlyMap<string, readonly LexiconEntry[]>

/** Turns word tables into a lexicon keyed by first word, words folded as the language folds text. */
export function lexiconOf(table: WordTable, cut: (entry: string) => readonly string[]): Lexicon {
  const lexicon = new Map<string, LexiconEntry[]>()
  for (const [name, words] of Object.entries(table)) {
    for (const [entry, value] of Object.entries(words)) {
      const [first, ...rest] = cut(entry)
      if (first === undefined) continue
      const entries = lexicon.get(first) ?? []
      entries.push({ rest, name, value })
      lexicon.set(first, entries)
    }
  }
  return lexicon
}
