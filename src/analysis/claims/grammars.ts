// The languages whose claims and deeds the bot reads: their words, compiled once, and their word order.
// A text in another language is read with the tables of the nearest script: few words match, and little is claimed.

import { ARABIC_EVENTS } from '../events/ar.ts'
import { SORANI_EVENTS } from '../events/ckb.ts'
import { ENGLISH_EVENTS } from '../events/en.ts'
import { ARABIC_CLAIMS } from './ar.ts'
import { SORANI_CLAIMS } from './ckb.ts'
import { ENGLISH_CLAIMS } from './en.ts'
import { compileLexicon, type Lexicon } from './lexicon.ts'
import type { Order } from './reading.ts'

export interface Grammar {
  readonly lexicon: Lexicon
  readonly order: Order
}

const ENGLISH: Grammar = { lexicon: compileLexicon(ENGLISH_CLAIMS, ENGLISH_EVENTS), order: 'speaker-verb' }
const ARABIC: Grammar = { lexicon: compileLexicon(ARABIC_CLAIMS, ARABIC_EVENTS), order: 'verb-speaker' }
const SORANI: Grammar = { lexicon: compileLexicon(SORANI_CLAIMS, SORANI_EVENTS), order: 'speaker-end' }

/** The grammar for a BCP 47 language. */
export function grammarFor(language: string): Grammar {
  if (/^ckb\b/.test(language)) return SORANI
  return /^(ar|fa|ur)\b/.test(language) ? ARABIC : ENGLISH
}
