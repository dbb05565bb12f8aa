// A table of words that is asked of every word of a clause.

import { Places } from './listed-words.ts'
import type { Token } from './tokens.ts'

export class TokenTable<T> {
  private readonly places = new Places()
  /** By place; none stands at 0. */
  private readonly values: (T | undefined)[] = [undefined]

  constructor(words: Iterable<readonly [word: string, value: T]>) {
    for (const [word, value] of words) this.values[this.places.add(word)] = value
  }

  /** What the table has for the token as it stands; undefined for none. */
  get(token: Pick<Token, 'number'> | undefined): T | undefined {
    return token === undefined ? undefined : this.values[this.places.of(token.number)]
  }

  has(token: Pick<Token, 'number'> | undefined): boolean {
    return token !== undefined && this.places.of(token.number) !== 0
  }
}

/** A table that only says whether it has a word. */
export function tokenSet(words: Iterable<string>): TokenTable<true> {
  return new TokenTable(Array.from(words, (word) => [word, true] as const))
}

/** The same of words as people list them: parted by blanks, a line a language. */
export function wordSet(...lines: readonly string[]): TokenTable<true> {
  return tokenSet(lines.flatMap((line) => line.split(' ')))
}
