// The sketch of an article: what it is compared by, small enough to be kept with every article.

import type { Sketch } from '../core/filing.ts'
import { fold, searchWords } from '../core/fold.ts'
import { addDays } from '../core/time.ts'
import type { PlaceMention, Understanding } from '../core/understanding.ts'
import type { Ancestry } from './ancestry.ts'
import { correctionNote } from './corrections.ts'
import { creditOf } from './credits.ts'
import { conceptsOf } from './concepts.ts'
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
  readonly understanding: Pick<Understanding, 'events' | 'places' | 'actors' | 'dateline' | 'dates'>
}

/** Words beyond this add nothing to the comparison. */
const READ = 40_000
const TERMS = 48
const NUMBERS = 6
const NAMES = 5
const CONCEPTS = 8
const HEADS = 2
const DAYS = 3
/** So old a day is no news. */
const RECENT_DAYS = 4

/** Pure and deterministic; any text is taken. */
export function sketchOf(input: SketchInput, above: Ancestry): Sketch {
  const { events, places, actors, dateline } = input.understanding
  const text = input.text.slice(0, READ)
  // Datelines are alike in all that an outlet writes on one day.
  const own = dateline === null ? text : `${text.slice(0, dateline.start)} ${text.slice(dateline.end)}`
  const title = searchWords(input.title)
  const words = searchWords(own)
  const signature = signatureOf(words)
  const numbers = numbersOf(fold(`${input.title}\n${own}`)).slice(0, NUMBERS)
  const outlet = new Set(searchWords(input.sourceName))
  const said = words.filter((word) => !outlet.has(word))
  const concepts = conceptsOf(title, said, CONCEPTS).map((id) => `~${id}`)
  const others = [...numbers, ...namedIn(input.understanding), ...daysIn(input), ...concepts]
  // A place or actor that was recognised is compared by its id, and its name must not count twice.
  const names = new Set([...places, ...actors].flatMap(({ start, end }) => searchWords(text.slice(start, end))))
  const [heads, plain] = [title, said].map((list) => list.filter((word) => !names.has(word)))
  const terms = [...wordsOf(heads ?? [], plain ?? [], TERMS - others.length), ...others]
  const credit = creditOf(text, dateline, [input.source, input.sourceName])
  return {
    signature,
    bands: bandsOf(signature),
    storyKeys: storyKeysOf({ events, places, publishedDay: input.publishedDay, terms }, above),
    terms,
    credits: credit?.outlet ?? null,
    whollyCredited: credit?.whole ?? false,
    corrects: correctionNote(input.title, text) !== null,
  }
}

/** The recent days that a text names, its dateline apart, behind a mark. */
function daysIn({ understanding: { dates, dateline }, publishedDay }: SketchInput): string[] {
  const first = addDays(publishedDay, -RECENT_DAYS)
  const days = dates
    .filter(({ start, type }) => start >= (dateline?.end ?? 0) && (type === 'DATE' || type === 'TIME'))
    .flatMap(({ value }) => /^\d{4}-\d{2}-\d{2}/.exec(value) ?? [])
    .filter((day) => day >= first && day <= publishedDay)
  return [...new Set(days)].slice(0, DAYS).map((day) => `!${day}`)
}

/** The ids that a text names, those in its dateline apart: they may only be where its writer was. */
function namedIn({ places, actors, dateline }: SketchInput['understanding']): string[] {
  const atHead = (place: PlaceMention) => dateline !== null && place.end <= dateline.end
  const told = places.filter((place) => !atHead(place))
  return [
    ...namesOf(told, '@').slice(0, NAMES),
    ...namesOf(actors, '@').slice(0, NAMES),
    ...namesOf(places.filter(atHead), '^').slice(0, HEADS),
  ]
}
