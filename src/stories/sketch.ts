// The sketch of an article: what it is compared by, small enough to be kept with every article.

import type { Sketch } from '../core/filing.ts'
import { fold, searchWords } from '../core/fold.ts'
import type { Understanding } from '../core/understanding.ts'
import type { Ancestry } from './ancestry.ts'
import { creditOf } from './credits.ts'
import { bandsOf, signatureOf } from './shingles.ts'
import { storyKeysOf } from './story-keys.ts'
import { namesOf, numbersOf, wordsOf } from './terms.ts'

export interface SketchInput {
  /** Cleaned. */
  readonly text: string
  readonly title: string
  /** Id and name of the outlet: a text does not credit itself. */
  readonly source: string
  readonly sourceName: string
  /** Local ISO day in the zone of the source; the retrieved day where it is unknown. */
  readonly publishedDay: string
  readonly understanding: Pick<Understanding, 'events' | 'places' | 'actors' | 'dateline'>
}

/** Words beyond this add nothing to the comparison. */
const READ = 40_000
const TERMS = 40
const NUMBERS = 6
const NAMES = 5

/** Pure and deterministic; any text is taken. */
export function sketchOf(input: SketchInput, above: Ancestry): Sketch {
  const text = input.text.slice(0, READ)
  const words = searchWords(text)
  const signature = signatureOf(words)
  const numbers = numbersOf(fold(`${input.title}\n${text}`)).slice(0, NUMBERS)
  const { events, places, actors, dateline } = input.understanding
  const names = [...namesOf(places).slice(0, NAMES), ...namesOf(actors).slice(0, NAMES)]
  const others = [...numbers, ...names]
  const terms = [...wordsOf(searchWords(input.title), words, TERMS - others.length), ...others]
  return {
    signature,
    bands: bandsOf(signature),
    storyKeys: storyKeysOf({ events, places, publishedDay: input.publishedDay, terms }, above),
    terms,
    credits: creditOf(text, dateline, [input.source, input.sourceName]),
  }
}
