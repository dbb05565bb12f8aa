// An edition after articles were taken out at a publisher's request.
//
// 1. An item whose lead is of such an article says that it was taken out, and nothing else.
// 2. Any other item loses what it has of them: links, figures, corrections, and what it tells beneath the lead in their
//    words. Whose these are is not kept with an item; the words tell.
// 3. A map on which something of theirs is counted shows nothing until it was counted again.

import type { Edition, EditionMap, Item, Mend } from './edition.ts'
import { normaliseText } from './identity.ts'
import { wordsOf } from './words/catalogue.ts'

/** What is taken out. */
export interface TakenOut {
  /** Ids of the articles. */
  readonly articles: ReadonlySet<string>
  /** Ids of the stories that they told, those of merged ones included. */
  readonly stories: ReadonlySet<string>
  /** Every text and title that they had. */
  readonly texts: readonly string[]
}

/** Of the runs of three words of a sentence, so many stand in the text that it was taken from, whatever was changed. */
const SHARE = 0.5
const RUN = 3

/** The edition without them; null where it has nothing of them. */
export function withoutArticles(edition: Edition, taken: TakenOut): Edition | null {
  const texts = taken.texts.map((text) => ` ${normaliseText(text)} `)
  const isTaken = (words: string | null) => words !== null && texts.some((text) => isFrom(words, text))
  const items = edition.items.map((item) => withoutIn(item, edition, taken, isTaken))
  const map = withoutStories(edition.map, taken)
  const changed = map !== edition.map || items.some((item, at) => item !== edition.items[at])
  return changed ? { ...edition, items, map } : null
}

/** What is counted of them cannot be taken off: nothing is shown until it is counted again. */
function withoutStories(map: EditionMap | null, { stories }: TakenOut): EditionMap | null {
  const left = map?.stories.filter((story) => !stories.has(story)) ?? []
  return map === null || left.length === map.stories.length ? map : { ...map, rows: [], origins: 0, stories: left }
}

function withoutIn(
  item: Item,
  { language }: Edition,
  { articles, stories }: TakenOut,
  isTaken: (words: string | null) => boolean,
): Item {
  const named = [...item.links.map(({ article }) => article), ...item.figures.flatMap((figure) => figure.articles)]
  const concerns = stories.has(item.story) || named.some((id) => articles.has(id))
  const [first] = item.links
  if (!concerns || item.takenOut === true) return item
  if (first === undefined || articles.has(first.article)) return emptied(item, language)
  const left: Item = {
    ...item,
    links: item.links.filter(({ article }) => !articles.has(article)),
    figures: item.figures.flatMap((figure) => {
      const others = figure.articles.filter((id) => !articles.has(id))
      return others.length === 0 && figure.articles.length > 0 ? [] : [{ ...figure, articles: others }]
    }),
    mends: item.mends.flatMap((mend) => withoutWords(mend, articles, isTaken)),
    announced: isTaken(item.announced?.lead ?? null) ? null : item.announced,
    beside: item.beside.filter(({ lead }) => !isTaken(lead)),
  }
  return JSON.stringify(left) === JSON.stringify(item) ? item : left
}

/** Number, story and place in the edition stay, so that whoever points at the item still can. */
function emptied(item: Item, language: Edition['language']): Item {
  const { number, id, story, section, topic, update, updateOf, alerted } = item
  const says = wordsOf(language).keeping.takenOut
  const told = { lead: says, quote: null, attribution: '', status: 'reported' as const, dateLabel: says }
  const where = { event: { date: null, precision: 'day' as const }, kind: null, place: null, placeName: null }
  const none = { figures: [], announced: null, beside: [], links: [], reprints: 0, origins: 0, mends: [] }
  const kept = { number, id, story, section, topic, update, updateOf, alerted, leadLanguage: language }
  return { ...kept, ...told, ...where, ...none, takenOut: true }
}

function withoutWords(mend: Mend, articles: ReadonlySet<string>, isTaken: (words: string | null) => boolean): Mend[] {
  const [maker = ''] = mend.cause.split('@')
  if (articles.has(mend.article) || articles.has(maker)) return []
  return isTaken(mend.before) ? [{ ...mend, before: null }] : [mend]
}

/** `text` is normalised, with a space at both ends. */
function isFrom(words: string, text: string): boolean {
  const given = normaliseText(words).split(' ')
  if (given.length < RUN) return text.includes(` ${given.join(' ')} `)
  const runs = given.slice(RUN - 1).map((_, at) => given.slice(at, at + RUN).join(' '))
  return runs.filter((run) => text.includes(` ${run} `)).length >= SHARE * runs.length
}
