// What a language brings: its words by class, and its rules. Both are tables to be read by a person who knows the
// language; fields.ts says what each class means, patterns.ts how a pattern is written. Here the tables are put together
// into what the finder works with: every word a number, every rule a way through one automaton.

import { Affixes, type Contraction } from './reading/affixes.ts'
import { Automaton } from './matching/automaton.ts'
import { foldSign, isLetter } from './reading/characters.ts'
import { Context, type Knowledge } from './matching/contexts.ts'
import { type Joined, neighbours, type NumberTables } from './matching/numerals.ts'
import { compileRules, labelsOf } from './matching/patterns.ts'
import type { Rule } from './matching/rule.ts'
import { entriesOf, Senses } from './matching/senses.ts'
import { isClass, Symbols } from './matching/symbols.ts'
import { type CompiledCues, compileCues, cueWords, type TenseCues } from './meaning/tense-cues.ts'
import type { Reading } from './reading/tokenise.ts'
import { Trie } from './reading/trie.ts'
import type { WordTable } from './matching/word-table.ts'
import { Vocabulary } from './reading/vocabulary.ts'
import { WordReader } from './reading/word-reader.ts'
import { foldTable, LONGEST, type WritingHabits } from './reading/writing.ts'

/** The tables of a language, as its folder writes them. */
export interface LanguageTables {
  readonly habits: WritingHabits
  readonly words: WordTable
  readonly rules: readonly Rule[]
  /** Phrases that date the clause after them ("days after"); see anchored-ranges.ts. */
  readonly anchors: readonly Rule[]
  /** Letters that may stand before a word as a part of it (و, ب ...), or after it; longest first. */
  readonly prefixes: readonly string[]
  readonly suffixes: readonly string[]
  /** Spellings in which the last letter of a prefix and the first of the word became others; longest first. */
  readonly contractions: readonly Contraction[]
  /** What letters glued to a number make of it. */
  readonly joined: ReadonlyMap<string, Joined>
  /** Which way a clause looks: what its verbs and cue words say. */
  readonly tense: TenseCues
}

export interface Language {
  /** How its texts are cut into tokens. */
  readonly reading: Reading
  readonly numbers: NumberTables
  readonly knowledge: Knowledge
  readonly rules: Automaton
  readonly anchors: Automaton
  readonly cues: CompiledCues
  /** Names of months and weekdays that are written out: the point after one ends its sentence. */
  readonly fullNames: Context
  /** What a range opens with before its "until". */
  readonly opensRange: Context
}

/** Puts the tables of a language together. Throws on a mistake in them, found by any test. */
export function compileLanguage(tables: LanguageTables): Language {
  const { habits, joined, tense } = tables
  const entries = entriesOf(tables.words, (entry) => cut(entry, habits))
  const rules = compileRules(tables.rules)
  const anchors = compileRules(tables.anchors)
  const labels = new Set([...labelsOf(rules), ...labelsOf(anchors)])
  const literals = [...labels].filter((label) => !isClass(label))
  const inEntries = entries.flatMap(({ first, rest }) => [first, ...rest])
  const vocabulary = new Vocabulary(new Set(["'", ...inEntries, ...literals, ...joined.keys(), ...cueWords(tense)]))
  const symbols = new Symbols(labels)
  const senses = new Senses(entries, vocabulary, symbols, tables)
  const literalSymbols = new Uint16Array(vocabulary.size)
  for (const word of literals) literalSymbols[vocabulary.numberOf(word)] = symbols.symbolOf(word)
  const knowledge: Knowledge = { vocabulary, symbols, senses, literals: literalSymbols }
  const folded = foldTable(habits)
  const trie = new Trie(vocabulary, folded)
  const affixes = new Affixes(tables, trie, senses)
  const automata = { rules: new Automaton(rules, knowledge), anchors: new Automaton(anchors, knowledge) }
  return {
    reading: {
      trie,
      openers: automata.rules.begins.map((begun, word) => begun | (automata.anchors.begins[word] ?? 0)),
      reader: new WordReader(habits, vocabulary, trie, affixes, senses),
      signs: vocabulary.signNumbers(),
      monthFirst: habits.monthFirst,
      named: namedNumbers(literals, vocabulary),
    },
    numbers: { senses, joined: joinedByWord(joined, vocabulary), beside: neighbours(knowledge), folded },
    knowledge,
    ...automata,
    fullNames: new Context(['MON', 'MN', 'MAY', 'WD'], false, knowledge),
    opensRange: new Context(['M', 'WD', 'DAY', 'REL', 'YEAR'], false, knowledge),
    cues: compileCues(tense, vocabulary, { folded, longest: LONGEST }),
  }
}

/** The words, numbers and signs of an entry, folded as those of a text are. */
function cut(entry: string, { foldWord }: WritingHabits): string[] {
  const items: string[] = []
  let word = ''
  for (const character of `${entry} `) {
    const code = character.charCodeAt(0)
    if (isLetter(code)) word += character
    else {
      if (word !== '') items.push(foldWord(word))
      word = ''
      if (character !== ' ') items.push(String.fromCharCode(foldSign(code)))
    }
  }
  return items
}

/** The numbers that rules name by their digits. */
function namedNumbers(literals: readonly string[], vocabulary: Vocabulary): ReadonlyMap<number, number> {
  const numbers = literals.filter((word) => /^[1-9]\d*$/.test(word))
  return new Map(numbers.map((word) => [Number(word), vocabulary.numberOf(word)]))
}

function joinedByWord(joined: ReadonlyMap<string, Joined>, vocabulary: Vocabulary): readonly (Joined | undefined)[] {
  const byWord: (Joined | undefined)[] = Array.from({ length: vocabulary.size }, () => undefined)
  for (const [word, what] of joined) byWord[vocabulary.numberOf(word)] = what
  return byWord
}
