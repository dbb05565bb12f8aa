// What the bot says of searches.

import type { SearchField } from '../search.ts'

/** What can be wrong with the way a search is written. */
export type SearchFault =
  /** A quotation mark without its other half. */
  | 'quote'
  /** OR without something on both sides. */
  | 'or'
  /** An exclusion beside OR. */
  | 'orWithout'
  /** Exclusions alone. */
  | 'only'
  /** A field that does not exist. */
  | 'field'
  /** A field without a value. */
  | 'empty'
  /** A parenthesis without its other half, or with nothing in it. */
  | 'parentheses'
  /** A date twice, excluded, beside OR or in parentheses. */
  | 'dates'
  | 'long'

export interface SearchWords {
  readonly title: (query: string) => string
  readonly none: (query: string) => string
  readonly page: (shown: string, total: number, more?: boolean) => string
  readonly didYouMean: string
  /** How fields are called; the English names are understood everywhere. */
  readonly field: Readonly<Record<SearchField | 'from' | 'to', string>>
  readonly or: string
  /** What is wrong with what was typed, and the cure, in one sentence. */
  readonly wrong: Readonly<Record<SearchFault, (typed: string) => string>>
  /** One search that does it right. */
  readonly right: Readonly<Record<SearchFault, string>>
  readonly loosen: string
  /** Buttons that ask for more: what is left out, and how many there are then. */
  readonly withoutDates: (count: number) => string
  readonly withoutFields: (count: number) => string
  readonly withoutExclusions: (count: number) => string
  readonly anyWord: (count: number) => string
}
