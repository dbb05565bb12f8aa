// The automaton of a language's rules, laid out for matching: states and symbols are numbers, and one table tells where
// each symbol leads from each state. A step costs one look-up.

import { Context, type Knowledge } from './contexts.ts'
import type { Ending, State, Surrounding } from './patterns.ts'
import { NUMBER_CLASSES } from './symbols.ts'
import { NUMERAL } from '../reading/vocabulary.ts'

/** A rule as it ends at a state, its contexts ready to be asked. */
export interface FlatEnding extends Omit<Ending, 'before' | 'after'> {
  readonly before: Context | null
  readonly after: Context | null
}

/** The state in which every match begins; 0 is no state. */
export const START = 1

/** A word that may begin a rule, and one that may begin and end it. */
export const PAIRED = 1
export const ALONE = 2

export class Automaton {
  /** The rules that end at each state; undefined where none does. */
  readonly endings: readonly (readonly FlatEnding[] | undefined)[]
  /** Bits of the classes of numbers that a state has steps for. */
  readonly numbers: Uint32Array
  /** Which words may begin a rule: ALONE where one may end there too, else PAIRED. */
  readonly begins: Uint8Array
  /** 1 for the words that may go on with one. */
  readonly continues: Uint8Array
  private readonly targets: Uint16Array
  private readonly width: number

  constructor(root: State, knowledge: Knowledge) {
    const states = reachable(root)
    const numberOf = new Map(states.map((state, index) => [state, index + START]))
    const rows = states.map(({ next }) =>
      [...next].map(([label, to]) => ({ symbol: knowledge.symbols.symbolOf(label), to: numberOf.get(to) ?? 0 })),
    )
    const contexts = contextsOf(knowledge)
    this.endings = [undefined, ...states.map(({ endings }) => (endings.length > 0 ? endings.map(flat) : undefined))]
    this.numbers = Uint32Array.from([[], ...rows], (row) =>
      row.reduce((bits, { symbol }) => (symbol <= NUMBER_CLASSES.length ? bits | (1 << (symbol - 1)) : bits), 0),
    )
    this.width = knowledge.symbols.size
    this.targets = new Uint16Array((states.length + START) * this.width)
    rows.forEach((row, index) => {
      for (const { symbol, to } of row) this.targets[(index + START) * this.width + symbol] = to
    })
    const [first = [], ...others] = rows
    const ended = new Set(first.filter(({ to }) => this.endings[to] !== undefined).map(({ symbol }) => symbol))
    this.begins = beginnings(new Set(first.map(({ symbol }) => symbol)), ended, knowledge)
    this.continues = continuations(new Set(others.flatMap((row) => row.map(({ symbol }) => symbol))), knowledge)

    function flat(ending: Ending): FlatEnding {
      return { ...ending, before: contexts(ending.before), after: contexts(ending.after) }
    }
  }

  /** The state that a symbol leads to; 0 where it leads nowhere. */
  step(state: number, symbol: number): number {
    return this.targets[state * this.width + symbol] ?? 0
  }
}

/** What may begin a rule: every number is let through, since its classes are not known yet. */
function beginnings(symbols: ReadonlySet<number>, ended: ReadonlySet<number>, knowledge: Knowledge): Uint8Array {
  const { vocabulary, senses, literals } = knowledge
  const begins = Uint8Array.from({ length: vocabulary.size }, (_, word) => {
    if (!symbolsOf(word, knowledge).some((symbol) => symbols.has(symbol))) return 0
    const own = senses.numbersOf(word)
    const alone =
      ended.has(literals[word] ?? 0) ||
      own.some(
        (sense) => senses.isInflected(sense) || (senses.sizes[sense] === 1 && ended.has(senses.symbols[sense] ?? 0)),
      )
    return alone ? ALONE : PAIRED
  })
  for (const number of numberWords(knowledge)) begins[number] = ALONE
  return begins
}

/** What may stand anywhere but first in a rule or in an entry of several words. */
function continuations(symbols: ReadonlySet<number>, knowledge: Knowledge): Uint8Array {
  const { vocabulary, senses } = knowledge
  const seconds = senses.secondWords()
  const continues = Uint8Array.from({ length: vocabulary.size }, (_, word) =>
    seconds.has(word) || symbolsOf(word, knowledge).some((symbol) => symbols.has(symbol)) ? 1 : 0,
  )
  for (const number of numberWords(knowledge)) continues[number] = 1
  return continues
}

function symbolsOf(word: number, { senses, literals }: Knowledge): number[] {
  return [literals[word] ?? 0, ...senses.numbersOf(word).map((sense) => senses.symbols[sense] ?? 0)]
}

/** All numbers, and the apostrophe that may open one. */
function numberWords({ vocabulary }: Knowledge): number[] {
  const named = [...vocabulary.entries()].filter(([word]) => /^(?:'|\d+)$/.test(word))
  return [NUMERAL, ...named.map(([, number]) => number)]
}

/** Contexts of the same words are one. */
function contextsOf(knowledge: Knowledge): (surrounding: Surrounding | null) => Context | null {
  const known = new Map<string, Context>()
  return (surrounding) => {
    if (!surrounding) return null
    const key = `${surrounding.negative ? '!' : ''}${surrounding.labels.join('|')}`
    const context = known.get(key) ?? new Context(surrounding.labels, surrounding.negative, knowledge)
    known.set(key, context)
    return context
  }
}

function reachable(root: State): State[] {
  const states = new Set([root])
  for (const state of states) for (const next of state.next.values()) states.add(next)
  return [...states]
}
