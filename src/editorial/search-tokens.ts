// The signs of a search as typed, one after the other.
//
// 1. `"`, “ ”, „ and « » hold a phrase; a mark without its other half is a fault. 5" stays five inches.
// 2. A name before a colon that is glued to what follows is a field, in any of the bot's languages. A field that exists
//    may stand apart from its value. Digits (12:30), addresses (https://) and headlines ("Iraq: ...") hold no field.
// 3. OR in capitals joins. أو and یان have no capitals: they join only between two terms, else they are words.
// 4. A minus counts at the beginning of a term, a parenthesis at its beginning or end: "mis-typed" and "camera(s)" are
//    words.

import { fold, searchWords } from '../core/fold.ts'
import { SEARCH_FIELDS, type SearchField } from '../core/search.ts'
import { wordsOf } from '../core/words/catalogue.ts'
import type { SearchFault } from '../core/words/search-words.ts'
import { LANGUAGES } from '../core/words/words.ts'

export type AnyField = SearchField | 'from' | 'to'
export const ANY_FIELDS: readonly AnyField[] = [...SEARCH_FIELDS, 'from', 'to']

export type Token =
  | { readonly kind: 'word' | 'phrase'; readonly text: string; readonly minus: boolean }
  | {
      readonly kind: 'field'
      readonly field: AnyField
      readonly value: string
      /** Where it stands in the query, its minus left out. */
      readonly start: number
      readonly end: number
      readonly minus: boolean
    }
  | { readonly kind: 'open'; readonly minus: boolean }
  | { readonly kind: 'close' }
  /** `text` where it may be only a word. */
  | { readonly kind: 'or'; readonly text: string | null }

/** What was typed cannot be read as a search. */
export class Unreadable extends Error {
  readonly fault: SearchFault
  /** The words that are wrong. */
  readonly typed: string
  /** Where they stand in the query. */
  readonly at: number

  constructor(fault: SearchFault, typed = '', at = 0) {
    super(fault)
    this.fault = fault
    this.typed = typed
    this.at = at
  }
}

const CLOSING: Readonly<Record<string, string>> = { '"': '"“”', '“': '"“”', '”': '"“”', '„': '"“”', '«': '»', '»': '«' }
const QUOTES = /["“”„«»]/u
const INCHES = /^\p{N}+["”]$/u
const WORD = /[^\s()]+(?:\([^\s()]*\)[^\s()]*)*/uy
const NAMED = /^(\p{L}[\p{L}\p{M}_]*):(?!\/\/)(.*)$/su

const FIELDS = new Map<string, AnyField>(
  ANY_FIELDS.flatMap((field) => [
    [field, field] as const,
    ...LANGUAGES.map((language) => [fold(wordsOf(language).search.field[field]), field] as const),
  ]),
)
/** As they are written on an Arabic and a Kurdish keyboard: يان with two dots is a name too (Jan). */
const OR_WORDS: ReadonlySet<string> = new Set(LANGUAGES.map((language) => wordsOf(language).search.or))

/** True for what stands for "or", in capitals or between two terms. */
export function meansOr(text: string): boolean {
  return OR_WORDS.has(text)
}

/** @throws Unreadable */
export function searchTokens(query: string): Token[] {
  const tokens: Token[] = []
  for (let at = spaceEnd(query, 0); at < query.length; at = spaceEnd(query, at)) {
    const minus = /[-−]/u.test(query.charAt(at)) && /[^\s)]/u.test(query.charAt(at + 1))
    const start = minus ? at + 1 : at
    const sign = query.charAt(start)
    if (sign === '(' || sign === ')') {
      tokens.push(sign === '(' ? { kind: 'open', minus } : { kind: 'close' })
      at = start + 1
    } else if (CLOSING[sign] !== undefined) {
      const { text, end } = quoted(query, start)
      tokens.push({ kind: 'phrase', text, minus })
      at = end
    } else {
      const text = wordAt(query, start)
      const field = fieldAt(query, start, text, minus)
      tokens.push(field?.token ?? plainToken(text, minus))
      at = field?.end ?? start + text.length
    }
  }
  return tokens
}

function spaceEnd(query: string, from: number): number {
  let at = from
  while (at < query.length && /\s/u.test(query.charAt(at))) at += 1
  return at
}

function wordAt(query: string, start: number): string {
  WORD.lastIndex = start
  return WORD.exec(query)?.[0] ?? ''
}

/** What stands in the quotation marks that open at `start`. @throws Unreadable */
function quoted(query: string, start: number): { readonly text: string; readonly end: number } {
  const closing = CLOSING[query.charAt(start)] ?? ''
  for (let at = start + 1; at < query.length; at += 1) {
    if (closing.includes(query.charAt(at))) return { text: query.slice(start + 1, at).trim(), end: at + 1 }
  }
  throw new Unreadable('quote')
}

function plainToken(text: string, minus: boolean): Token {
  if (meansOr(text) && !minus) return { kind: 'or', text: /^\p{Lu}+$/u.test(text) ? null : text }
  if (QUOTES.test(text) && !INCHES.test(text)) throw new Unreadable('quote')
  return { kind: 'word', text, minus }
}

/** The field that begins here; null where it is only a word. @throws Unreadable */
function fieldAt(query: string, start: number, text: string, minus: boolean) {
  const [, name = '', rest = ''] = NAMED.exec(text) ?? []
  const field = FIELDS.get(fold(name))
  if (field === undefined) {
    if (searchWords(rest).length > 0) throw new Unreadable('field', name, start)
    return null
  }
  const from = spaceEnd(query, start + name.length + 1)
  const value = CLOSING[query.charAt(from)] === undefined ? unquoted(query, from) : quoted(query, from)
  if (searchWords(value.text).length === 0) throw new Unreadable('empty', name)
  const { end } = value
  return {
    token: { kind: 'field', field, value: value.text, start, end, minus } as const,
    end,
  }
}

function unquoted(query: string, from: number): { readonly text: string; readonly end: number } {
  const text = wordAt(query, from)
  if (QUOTES.test(text)) throw new Unreadable('quote')
  return { text, end: from + text.length }
}
