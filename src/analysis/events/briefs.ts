// Round-ups of short items, each of which opens with its place as a sentence of its own ("Basra. Gunfire between two clans
// ..."). Every item is news by itself: it takes neither its day nor its place from the one before.

import type { PlaceMention } from '../../core/understanding.ts'
import type { SentenceClaims } from '../claims/claims.ts'

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
    const place = places.find(({ start, end }) => {
      const rest = text.slice(end, Math.max(end, sentence.end) + 1)
      return start === sentence.start && (sentence.end <= end + 1 || /^ ?[:–—]\s/.test(rest))
    })
    briefs.push({ index, place: place?.id ?? null })
  })
  return briefs.filter(({ place }) => place !== null).length < FEWEST ? [] : briefs
}
