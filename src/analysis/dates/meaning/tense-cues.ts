// The cue words of a language's tenses, as flags of its vocabulary.

import type { Tokens } from '../reading/tokens.ts'
import type { Vocabulary } from '../reading/vocabulary.ts'

export interface TenseCues {
  readonly past: ReadonlySet<string>
  readonly future: ReadonlySet<string>
  /** Deeds told as done: "Friday's bombing", "the shooting on Tuesday" lie back, whatever the verb of the clause. */
  readonly happened?: ReadonlySet<string>
  /** Words that open another clause: a cue after them tells nothing of a date before them ("his vow on Monday that there would"). */
  readonly clauseOpeners: ReadonlySet<string>
  /**
   * Where the verb ends its clause, the cue after a date counts before one that stands before it, and a date after one of
   * these words ("until") lies ahead.
   */
  readonly verbFinal?: { readonly until: ReadonlySet<string> }
  /**
   * Where the verb stands before it, a date after one of these words ("until") lies ahead unless the clause tells the past
   * or a span that began (`since`); what is deferred lies ahead whoever told it.
   */
  readonly until?: {
    readonly words: ReadonlySet<string>
    readonly since: ReadonlySet<string>
    readonly deferring: ReadonlySet<string>
  }
  /** "put off the trial to Monday": behind such a verb a date after one of these prepositions lies ahead. */
  readonly moved?: { readonly prepositions: ReadonlySet<string>; readonly verbs: ReadonlySet<string> }
  /** Verbs that tell a tense only where they head their sentence: elsewhere their letters are a noun's, or tell a habit. */
  readonly heading?: { readonly past: ReadonlySet<string>; readonly future: ReadonlySet<string> }
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
}

export const FUTURE = 1
export const PAST = 2
export const INFINITIVE = 4
export const IMPLICATIVE = 8
export const PROSPECTIVE_PREPOSITION = 16
export const PROSPECTIVE_VERB = 32
export const NOT_VERB = 64
export const PAST_ENDING = 128
export const FUTURE_BEGINNING = 256
export const SENTENCE_END = 512
export const CLAUSE_OPENER = 1024
export const UNTIL = 2048
export const HAPPENED = 4096
export const HEADING_PAST = 8192
export const HEADING_FUTURE = 16384
export const SINCE = 32768
export const DEFERRING = 65536
export const MOVED_TO = 131072
export const MOVED = 262144

const SENTENCE_ENDS: ReadonlySet<string> = new Set(['.', '!', '?', '؟', '۔', ';', '؛'])

/** Shorter words have no ending or beginning that tells a tense. */
const SHORTEST = 4

export interface CompiledCues {
  /** What each word of the vocabulary says. */
  readonly flags: Uint32Array
  /** What a word that the vocabulary lacks says by its ending or beginning: PAST_ENDING, FUTURE_BEGINNING or 0. */
  readonly shapeOf: (tokens: Tokens, start: number, end: number) => number
  /** How many words a prospective verb may stand before its preposition. */
  readonly reach: number
  readonly verbFinal: boolean
}

/** The words that the vocabulary must have. */
export function cueWords(cues: TenseCues): string[] {
  return flaggedSets(cues).flatMap(([, words]) => [...words])
}

export function compileCues(cues: TenseCues, vocabulary: Vocabulary, { folded, longest }: Spelling): CompiledCues {
  const flags = new Uint32Array(vocabulary.size)
  for (const [flag, words] of flaggedSets(cues)) {
    for (const word of words) {
      const number = vocabulary.numberOf(word)
      flags[number] = (flags[number] ?? 0) | flag
    }
  }
  for (const [word, number] of vocabulary.entries())
    if (((flags[number] ?? 0) & NOT_VERB) === 0) flags[number] = (flags[number] ?? 0) | shapeOfWord(word, cues)
  const endings = cues.pastEndings.map(lettersOf)
  const beginnings = cues.futureBeginnings.map(lettersOf)
  const shapeOf = ({ codes }: Tokens, start: number, end: number): number => {
    if (end - start < SHORTEST || end - start > longest) return 0
    const past = endings.some((letters) => spells(folded, codes, end - letters.length, letters))
    const future = beginnings.some((letters) => spells(folded, codes, start, letters))
    return (past ? PAST_ENDING : 0) | (future ? FUTURE_BEGINNING : 0)
  }
  return { flags, shapeOf, reach: cues.prospective.reach, verbFinal: cues.verbFinal !== undefined }
}

/** How the words of a text are spelt (word-reader.ts). */
export interface Spelling {
  readonly folded: Uint16Array
  readonly longest: number
}

function flaggedSets(cues: TenseCues): readonly (readonly [flag: number, words: ReadonlySet<string>])[] {
  return [
    [FUTURE, cues.future],
    [PAST, cues.past],
    [INFINITIVE, new Set(cues.infinitive === null ? [] : [cues.infinitive])],
    [IMPLICATIVE, cues.implicative],
    [PROSPECTIVE_PREPOSITION, cues.prospective.prepositions],
    [PROSPECTIVE_VERB, cues.prospective.verbs],
    [NOT_VERB, cues.notVerbs],
    [SENTENCE_END, SENTENCE_ENDS],
    [CLAUSE_OPENER, cues.clauseOpeners],
    [UNTIL, cues.verbFinal?.until ?? cues.until?.words ?? new Set()],
    [HAPPENED, cues.happened ?? new Set()],
    [HEADING_PAST, cues.heading?.past ?? new Set()],
    [HEADING_FUTURE, cues.heading?.future ?? new Set()],
    [SINCE, cues.until?.since ?? new Set()],
    [DEFERRING, cues.until?.deferring ?? new Set()],
    [MOVED_TO, cues.moved?.prepositions ?? new Set()],
    [MOVED, cues.moved?.verbs ?? new Set()],
  ]
}

function shapeOfWord(word: string, { pastEndings, futureBeginnings }: TenseCues): number {
  if (word.length < SHORTEST) return 0
  return (
    (pastEndings.some((ending) => word.endsWith(ending)) ? PAST_ENDING : 0) |
    (futureBeginnings.some((beginning) => word.startsWith(beginning)) ? FUTURE_BEGINNING : 0)
  )
}

function lettersOf(word: string): readonly number[] {
  return Array.from(word, (letter) => letter.charCodeAt(0))
}

/** Whether the code units from `start` on are these letters, once each is folded. */
function spells(folded: Uint16Array, codes: Uint16Array, start: number, letters: readonly number[]): boolean {
  for (let i = 0; i < letters.length; i++) if (folded[codes[start + i] ?? 0] !== letters[i]) return false
  return true
}
