// Where adjectives of countries stand in a text. They are no names of places: "Iraqi forces" happened nowhere.

import type { Token } from './tokens.ts'

/** The word at which the adjective of a country stands. */
export interface Adjective {
  readonly at: number
  readonly country: string
}

export function adjectivesIn(tokens: readonly Token[]): Adjective[] {
  const found: Adjective[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const country = tokens[at]?.known.country
    if (country !== undefined) found.push({ at, country })
  }
  return found
}
