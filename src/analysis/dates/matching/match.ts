// Finds the longest match of a language's rules at each token, left to right, without overlap; of equals, the rule that
// stands first. Work at one token is bounded by the longest pattern, so a text costs time linear in its length.

import { type Automaton, type FlatEnding, PAIRED, START } from './automaton.ts'
import type { Knowledge } from './contexts.ts'
import { type Fields, fillField } from './fields.ts'
import type { Numerals } from './numerals.ts'
import type { Kind } from './rule.ts'
import { SIGN, type Tokens, WORD } from '../reading/tokens.ts'
import { UNKNOWN } from '../reading/vocabulary.ts'

/** One expression found, not yet resolved. Token indexes [from, to). */
export interface Found {
  readonly kind: Kind
  readonly fields: Fields
  readonly from: number
  readonly to: number
  /** The other half of a pair ("6-7 January 1916"), where this is one. */
  readonly partner: 'first' | 'second' | null
}

/** Stands for the sense in steps that have none. */
const LITERAL = -1
const NUMBER_STEP = -2

export class Matcher {
  /** States entered and tokens begun at: the work that a text took is measured by it. */
  steps = 0
  private readonly tokens: Tokens
  private readonly numerals: Numerals
  private readonly tables: Knowledge
  private readonly rules: Automaton
  /** The steps on the way to the present state: over which token, by which symbol and sense. */
  private readonly path: Path = { tokens: [], symbols: [], senses: [] }
  private best: FlatEnding | null = null
  private bestTo = 0
  private bestDepth = 0
  private readonly bestPath: Path = { tokens: [], symbols: [], senses: [] }
  private start = 0

  constructor(tokens: Tokens, numerals: Numerals, tables: Knowledge, rules: Automaton) {
    this.tokens = tokens
    this.numerals = numerals
    this.tables = tables
    this.rules = rules
  }

  /** All expressions of the text, in order. */
  all(): Found[] {
    const found: Found[] = []
    const { openings, openingCount } = this.tokens
    let reached = 0
    for (let opening = 0; opening < openingCount; opening++) {
      const index = openings[opening] ?? 0
      if (index < reached || !this.mayBegin(index)) continue
      this.begin(index)
      if (!this.best) continue
      this.addParts(this.best, found)
      reached = this.bestTo
    }
    return found
  }

  /** Whether a rule may begin with the token, given the next. */
  private mayBegin(index: number): boolean {
    const { tokens } = this
    const { begins, continues } = this.rules
    const begun = (begins[tokens.word(index)] ?? 0) | (begins[tokens.stem(index)] ?? 0)
    if (begun !== PAIRED) return begun !== 0
    const next = index + 1
    return continues[tokens.word(next)] === 1 || continues[tokens.stem(next)] === 1
  }

  private begin(index: number): void {
    this.steps++
    this.best = null
    this.bestTo = index
    this.start = index
    this.walk(START, index, 0)
  }

  /** Tries all ways on from a state; `depth` steps led to it. */
  private walk(state: number, at: number, depth: number): void {
    this.steps++
    if (at > this.bestTo || (at === this.bestTo && this.best)) this.tryEndings(state, at, depth)
    if (at >= this.tokens.count) return
    const word = this.tokens.word(at)
    const stem = this.tokens.stem(at)
    if (word === UNKNOWN && stem === UNKNOWN) return
    // Classes first, in the order of the tables.
    const kind = this.tokens.kind(at)
    if (kind === WORD) this.walkSenses(state, at, depth, stem)
    else if (kind !== SIGN || this.rules.numbers[state] !== 0) this.walkNumber(state, at, depth)
    if (!this.walkLiteral(state, at, depth, word) && stem !== word) this.walkLiteral(state, at, depth, stem)
  }

  private walkSenses(state: number, at: number, depth: number, word: number): void {
    const { senses } = this.tables
    const alone = senses.alone[word] ?? 0
    this.walkRange(state, at, depth, senses.from[word] ?? 0, alone)
    if (alone === (senses.from[word + 1] ?? 0)) return
    const [from, to] = senses.rangeOf(word, this.tokens.word(at + 1))
    this.walkRange(state, at, depth, from, to)
  }

  private walkRange(state: number, at: number, depth: number, from: number, to: number): void {
    const { senses } = this.tables
    for (let sense = from; sense < to; sense++) {
      const symbol = senses.symbols[sense] ?? 0
      const next = this.rules.step(state, symbol)
      if (next === 0 || !senses.holds(sense, this.tokens, at)) continue
      this.note(depth, at, symbol, sense)
      this.walk(next, at + (senses.sizes[sense] ?? 1), depth + 1)
    }
  }

  private walkNumber(state: number, at: number, depth: number): void {
    const wanted = this.rules.numbers[state] ?? 0
    let classes = wanted === 0 ? 0 : this.numerals.classesAt(at) & wanted
    const size = classes === 0 ? 0 : this.numerals.sizeAt(at)
    while (classes !== 0) {
      const symbol = 32 - Math.clz32(classes & -classes)
      classes &= classes - 1
      this.note(depth, at, symbol, NUMBER_STEP)
      this.walk(this.rules.step(state, symbol), at + size, depth + 1)
    }
  }

  private walkLiteral(state: number, at: number, depth: number, word: number): boolean {
    const symbol = this.tables.literals[word] ?? 0
    const next = symbol === 0 ? 0 : this.rules.step(state, symbol)
    if (next === 0) return false
    this.note(depth, at, symbol, LITERAL)
    this.walk(next, at + 1, depth + 1)
    return true
  }

  private note(depth: number, token: number, symbol: number, sense: number): void {
    this.path.tokens[depth] = token
    this.path.symbols[depth] = symbol
    this.path.senses[depth] = sense
  }

  private tryEndings(state: number, at: number, depth: number): void {
    const endings = this.rules.endings[state]
    if (endings === undefined) return
    for (const ending of endings) {
      if (at === this.bestTo && this.best && this.best.order <= ending.order) continue
      if (ending.before && !ending.before.allows(this.tokens, this.start - 1, this.numerals)) continue
      if (ending.after && !ending.after.allows(this.tokens, at, this.numerals)) continue
      this.best = ending
      this.bestTo = at
      this.bestDepth = depth
      for (let i = 0; i < depth; i++) {
        this.bestPath.tokens[i] = this.path.tokens[i] ?? 0
        this.bestPath.symbols[i] = this.path.symbols[i] ?? 0
        this.bestPath.senses[i] = this.path.senses[i] ?? 0
      }
    }
  }

  /** Adds the match as one expression, or as the two of a pair, or the several of a list. */
  private addParts({ rule, between }: FlatEnding, found: Found[]): void {
    const { tokens } = this.bestPath
    const { kind, fixed } = rule
    const length = this.bestDepth
    const gaps = between === null ? [] : between(this.bestNames())
    if (gaps.length === 0) {
      found.push({ kind, fields: this.fieldsOf(0, length, fixed), from: this.start, to: this.bestTo, partner: null })
      return
    }
    const starts = [0, ...gaps.map(([, resume]) => resume)]
    const ends = [...gaps.map(([end]) => end), length]
    const parts = starts.map((start, part) => this.fieldsOf(start, ends[part] ?? length, fixed))
    // The part of the day stays where it is told: "the night of 3-4 May" begins on the third.
    const shared = parts.reduce<Fields>((all, own) => ({ ...all, ...own }), {})
    delete shared.daypart
    parts.forEach((own, part) => {
      const from = part === 0 ? this.start : (tokens[starts[part] ?? 0] ?? this.start)
      const to = part === gaps.length ? this.bestTo : (tokens[ends[part] ?? 0] ?? this.bestTo)
      found.push({ kind, fields: { ...shared, ...own }, from, to, partner: part === 0 ? 'first' : 'second' })
    })
  }

  private bestNames(): string[] {
    return this.bestPath.symbols.slice(0, this.bestDepth).map((symbol) => this.tables.symbols.nameOf(symbol))
  }

  /** What the steps [from, to) of the best match fill in, under the fixed fields of its rule. */
  private fieldsOf(from: number, to: number, fixed: Fields): Fields {
    const { tokens, symbols, senses } = this.bestPath
    const fields: Fields = {}
    for (let i = from; i < to; i++) {
      const sense = senses[i] ?? LITERAL
      if (sense === LITERAL) continue
      const value = sense === NUMBER_STEP ? this.numerals.valueAt(tokens[i] ?? 0) : this.tables.senses.values[sense]
      if (value !== undefined) fillField(fields, this.tables.symbols.nameOf(symbols[i] ?? 0), value)
    }
    return Object.assign(fields, fixed)
  }
}

interface Path {
  readonly tokens: number[]
  readonly symbols: number[]
  readonly senses: number[]
}
