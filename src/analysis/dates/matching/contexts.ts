// What stands beside an expression: `<A|B>` in a pattern, and what numerals.ts asks of a number's neighbours. A context is
// compiled into one byte for each word of the vocabulary, so that asking costs one look-up.

import type { Senses } from './senses.ts'
import { isClass, numberBits, type Symbols } from './symbols.ts'
import { SIGN, type Tokens, WORD } from '../reading/tokens.ts'
import type { Vocabulary } from '../reading/vocabulary.ts'

const ALWAYS = 1
/** Where one of the word's conditional senses holds. */
const PERHAPS = 2

/** What tells the classes of a number (numerals.ts). */
export interface NumberReader {
  classesAt(at: number): number
}

/** What may stand beside: words, classes, and WORD, SIGN, CAPITAL, START, END. */
export class Context {
  readonly negative: boolean
  private readonly words: Uint8Array
  private readonly symbols: Uint8Array
  private readonly numbers: number
  /** What is asked of a token beside its words and classes. */
  private readonly asks: Readonly<Record<'WORD' | 'SIGN' | 'CAPITAL' | 'START' | 'END', boolean>>
  private readonly senses: Senses

  constructor(names: readonly string[], negative: boolean, around: Knowledge) {
    this.asks = {
      WORD: names.includes('WORD'),
      SIGN: names.includes('SIGN'),
      CAPITAL: names.includes('CAPITAL'),
      START: names.includes('START'),
      END: names.includes('END'),
    }
    this.negative = negative
    this.senses = around.senses
    this.numbers = numberBits(names)
    this.words = new Uint8Array(around.vocabulary.size)
    this.symbols = new Uint8Array(around.symbols.size)
    for (const name of names) {
      if (isClass(name)) this.addClass(around.symbols.find(name))
      else this.words[around.vocabulary.numberOf(name)] = ALWAYS
    }
    this.words[0] = 0
  }

  private addClass(symbol: number): void {
    if (symbol === 0) return
    this.symbols[symbol] = 1
    for (const { word, sense } of this.senses.ofClass(symbol))
      if (this.words[word] !== ALWAYS) this.words[word] = this.senses.conditional[sense] === 1 ? PERHAPS : ALWAYS
  }

  /** Whether the context allows an expression beside the token. */
  allows(tokens: Tokens, at: number, numbers: NumberReader): boolean {
    return this.has(tokens, at, numbers) !== this.negative
  }

  /** Whether the token is one of the words or has one of the classes. */
  has(tokens: Tokens, at: number, numbers: NumberReader): boolean {
    if (at < 0) return this.asks.START
    if (at >= tokens.count) return this.asks.END
    if (this.hasWord(tokens, at)) return true
    const kind = tokens.kind(at)
    if (this.asks.CAPITAL && tokens.isCapital(at)) return true
    if (kind === WORD) return this.asks.WORD
    if (kind === SIGN && this.asks.SIGN) return true
    return this.numbers !== 0 && (numbers.classesAt(at) & this.numbers) !== 0
  }

  /** The same for words and signs alone: a number there has none of the classes. */
  hasWord(tokens: Tokens, at: number): boolean {
    if (at < 0 || at >= tokens.count) return false
    const stem = tokens.stem(at)
    if (this.words[tokens.word(at)] === ALWAYS || this.words[stem] === ALWAYS) return true
    return this.words[stem] === PERHAPS && tokens.kind(at) === WORD && this.hasSense(tokens, at, stem)
  }

  /** Whether an entry of two words ends before the token: "back to" 1865. */
  endsPhrase(tokens: Tokens, at: number): boolean {
    if (!tokens.isWord(at - 2)) return false
    const { from, symbols, sizes } = this.senses
    const word = tokens.stem(at - 2)
    for (let sense = from[word] ?? 0; sense < (from[word + 1] ?? 0); sense++)
      if (sizes[sense] === 2 && this.symbols[symbols[sense] ?? 0] === 1 && this.senses.holds(sense, tokens, at - 2))
        return true
    return false
  }

  private hasSense(tokens: Tokens, at: number, word: number): boolean {
    const { from, symbols } = this.senses
    for (let sense = from[word] ?? 0; sense < (from[word + 1] ?? 0); sense++)
      if (this.symbols[symbols[sense] ?? 0] === 1 && this.senses.holds(sense, tokens, at)) return true
    return false
  }
}

/** What the tables of a language know. */
export interface Knowledge {
  readonly vocabulary: Vocabulary
  readonly symbols: Symbols
  readonly senses: Senses
  /** The symbol of each word that a pattern names by itself; 0 for others. By vocabulary number. */
  readonly literals: Uint16Array
}
