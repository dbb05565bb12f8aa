// The languages whose claims and deeds the bot reads: their words, compiled when first asked for, and their word order.
// A text in another language is read with the tables of the nearest script: few words match, and little is claimed.

import { ARABIC_EVENTS } from '../events/ar.ts'
import { SORANI_EVENTS } from '../events/ckb.ts'
import { ENGLISH_EVENTS } from '../events/en.ts'
import { ARABIC_CLAIMS } from './ar.ts'
import { SORANI_CLAIMS } from './ckb.ts'
import { ENGLISH_CLAIMS } from './en.ts'
import { ENGLISH_SPEAKERS } from './en-speakers.ts'
import { compileLexicon, type Lexicon } from './lexicon.ts'
import type { Order } from './reading.ts'

export interface Grammar {
  readonly lexicon: Lexicon
  readonly order: Order
}

/** By word order: each of the three languages has its own. */
const COMPILE: Readonly<Record<Order, () => Lexicon>> = {
  'speaker-verb': () => compileLexicon(ENGLISH_CLAIMS, ENGLISH_SPEAKERS, ENGLISH_EVENTS),
  'verb-speaker': () => compileLexicon(ARABIC_CLAIMS, ARABIC_EVENTS),
  'speaker-end': () => compileLexicon(SORANI_CLAIMS, SORANI_EVENTS),
}
const compiled = new Map<Order, Grammar>()

/** The grammar for a BCP 47 language. */
export function grammarFor(language: string): Grammar {
  const order = orderOf(language)
  const known = compiled.get(order)
  if (known) return known
  const grammar = { lexicon: COMPILE[order](), order }
  compiled.set(order, grammar)
  return grammar
}

function orderOf(language: string): Order {
  if (/^ckb\b/.test(language)) return 'speaker-end'
  return /^(ar|fa|ur)\b/.test(language) ? 'verb-speaker' : 'speaker-verb'
}
