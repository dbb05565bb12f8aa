// Round-ups of short items, each of which opens with its place as a sentence of its own ("Basra. Gunfire between two clans
// ..."). Every item is news by itself: it takes neither its day nor its place from the one before.

import type { PlaceMention } from '../../core/understanding.ts'
import type { SentenceClaims } from '../claims/claims.ts'
import type { Sentence } from '../sentences.ts'
import { firstFrom } from '../spans-within.ts'

/** An item that opens with its place. */
export interface Brief {
  /** Sentence number at which it begins. */
  readonly index: number
  /** Null for an item that names none. */
  readonly place: string | null
}

const FEWEST = 2

/** The items of a round-up, in text order; none for any other text. */
export function briefsOf(sentences: readonly SentenceClaims[], places: readonly PlaceMention[]): readonly Brief[] {
  const briefs: Brief[] = []
  let paragraph = -1
  sentences.forEach(({ reading }, index) => {
    const { sentence, text } = reading
    if (sentence.paragraph === paragraph) return
    paragraph = sentence.paragraph
    const first = places[firstFrom(places, sentence.start)]
    briefs.push({ index, place: first !== undefined && opensItem(first, sentence, text) ? first.id : null })
  })
  return briefs.filter(({ place }) => place !== null).length < FEWEST ? [] : briefs
}

/** The place is all of the sentence, or stands before a colon or a dash. */
function opensItem({ start, end }: PlaceMention, sentence: Sentence, text: string): boolean {
  if (start !== sentence.start) return false
  return sentence.end <= end + 1 || /^ ?[:–—]\s/.test(text.slice(end, sentence.end + 1))
}
