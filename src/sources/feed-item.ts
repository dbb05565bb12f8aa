// What a feed comes to, whichever dialect it was written in.

import { looksLikeHtml } from './html-text.ts'

/** Texts are markup: where a feed declares one as plain, its signs are escaped. Dates and addresses are as stated. */
export interface FeedItem {
  /** As written: a guid, an Atom id, an RDF address. Never resolved. */
  readonly id: string | null
  readonly title: string | null
  readonly link: string | null
  /** What `link` is relative to, where the item says so (xml:base); it may be relative itself. */
  readonly base: string | null
  readonly published: string | null
  readonly updated: string | null
  readonly authors: readonly string[]
  readonly summary: string | null
  readonly content: string | null
  readonly language: string | null
}

export interface Feed extends Pick<FeedItem, 'title' | 'link' | 'base' | 'language'> {
  readonly items: readonly FeedItem[]
  /** False where the feed was cut off, and what came after the last whole item is missing. */
  readonly whole: boolean
}

/** Plain text as markup that reads as itself. */
export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}

/**
 * A text construct of Atom (RFC 4287, section 3.1, and Atom 0.3) as markup. One without a type is plain by the standard;
 * where it holds markup or entities all the same, its author meant them.
 */
export function asMarkup(value: string, type: string | null): string {
  const stated = type?.trim().toLowerCase() ?? ''
  if (stated === 'text' || stated === 'text/plain') return escaped(value)
  if (stated !== '') return value
  return looksLikeHtml(value) || /&(?:#\d+|#x[\da-f]+|[a-z]\w*);/i.test(value) ? value : escaped(value)
}

/** The name in "Name <address>", "address (Name)" or "Name (address)"; the address where there is no other. */
export function nameOfPerson(text: string): string {
  const line = text.trim()
  if (line.length > 500 || !line.includes('@')) return line
  const name = line
    .replace(/mailto:/i, '')
    .replace(/[<(]?[^\s<>()]+@[^\s<>()]+[>)]?/g, ' ')
    .trim()
    .replace(/^\((.*)\)$/, '$1')
    .replace(/^["'](.*)["']$/, '$1')
    .trim()
  return /\p{L}/u.test(name) ? name : line
}
