// A table of words that is asked of every word of a clause: most are passed over by how they open, with nothing hashed.

import { Openings } from '../openings.ts'
import type { Token } from './tokens.ts'

export class TokenTable<T> {
  private readonly words: ReadonlyMap<string, T>
  private readonly openings = new Openings(SMALL)

  constructor(words: Iterable<readonly [word: string, value: T]>) {
    this.words = new Map(words)
    for (const word of this.words.keys()) this.openings.add(word)
  }

  /** What the table has for the token as it stands; undefined for none. */
  get(token: Token | undefined): T | undefined {
    return token !== undefined && this.openings.has(token.opening) ? this.words.get(token.text) : undefined
  }

  has(token: Token | undefined): boolean {
    return token !== undefined && this.openings.has(token.opening) && this.words.has(token.text)
  }
}

/** Bits of an opening that tell the words of a small table apart. */
const SMALL = 11

/** A table that only says whether it has a word. */
export function tokenSet(words: Iterable<string>): TokenTable<true> {
  return new TokenTable(Array.from(words, (word) => [word, true] as const))
}

/** The same of words as people list them: parted by blanks, a line a language. */
export function wordSet(...lines: readonly string[]): TokenTable<true> {
  return tokenSet(lines.flatMap((line) => line.split(' ')))
}
