// Which event a story is about, by its best-attested telling, and which other tellings speak of that same event.

import type { Knowledge, Place } from '../core/knowledge.ts'
import type { Account, Story } from '../core/story.ts'
import { daysBetween } from '../core/time.ts'
import { chooseTelling, type ItemContext } from './item.ts'
import { isRetold, type Telling, tellingsOf } from './telling.ts'

/** A report that comes this many days after the event may still lead with it under its own day: "25 dead, they said Monday". */
const NEAR_DAYS = 3

/**
 * Reports of their own, oldest first: of an original and its copies one, the original where it is stored here. What an
 * outlet makes of its own report later on is its own too: a new figure may stand in it.
 */
export function ownReports({ accounts }: Story): Account[] {
  const sources = new Map(accounts.map(({ article }) => [article.id, article.source]))
  const taken = new Map<string, string>()
  return accounts.filter(({ article: { origin, source } }) => {
    const own = sources.get(origin) ?? taken.get(origin) ?? source
    taken.set(origin, own)
    return own === source
  })
}

/** Weighs no telling for its language. */
const NO_LANGUAGE = ''

/** The event that a story is about: of its best tellings, in whatever language, that which most outlets bear out. */
export function mainTelling(story: Story, knowledge: Knowledge): Telling | null {
  const tellings = tellingsOf(story, NO_LANGUAGE)
  const news = tellings.filter((telling) => !isHistory(telling))
  const [best] = news
  if (best === undefined) return tellings[0] ?? null
  const reports = ownReports(story)
  const peers = news
    .filter((telling) => telling === best || isPeer(telling, best))
    .map((telling) => ({ telling, outlets: outletsOf(reports, telling, knowledge) }))
  return [...peers].sort((a, b) => b.outlets - a.outlets)[0]?.telling ?? best
}

/** The telling of the main event that a reader gets: in the reader's language where there is one, its words neutral. */
export function headTelling(story: Story, main: Telling, context: ItemContext): Telling {
  const { language } = context.words
  const tellings = tellingsOf(story, language).filter((telling) => isTold(telling, main, context.knowledge))
  const readable = tellings.filter(({ article }) => article.language === language)
  return chooseTelling(readable.length > 0 ? readable : [main, ...tellings], context) ?? main
}

/** Leads its report, tells the main event, and is dated where that is. */
function isTold(telling: Telling, main: Telling, knowledge: Knowledge): boolean {
  const { event } = telling
  if (event.rank > 1 || (main.event.dated && !event.dated)) return false
  return (event.status === 'denied') === (main.event.status === 'denied') && isSame(telling, main, knowledge)
}

/** The tellings of the main event in each report of its own, reports in order of time, most important first in each. */
export function sameEvent(reports: readonly Account[], main: Telling, knowledge: Knowledge): Telling[] {
  return reports.flatMap(({ article, events }) =>
    events
      .map((event) => ({ article, event }))
      .filter((telling) => telling.event.status !== 'denied' && isSame(telling, main, knowledge)),
  )
}

/** The same, and what reports of the days after lead with: where figures are told. */
export function sameToll(reports: readonly Account[], main: Telling, knowledge: Knowledge): Telling[] {
  const same = new Set(sameEvent(reports, main, knowledge).map(({ event }) => event))
  return reports.flatMap(({ article, events }) =>
    events
      .map((event) => ({ article, event }))
      .filter((telling) => same.has(telling.event) || followsUp(telling, main, knowledge)),
  )
}

function followsUp(telling: Telling, main: Telling, knowledge: Knowledge): boolean {
  const [a, b] = [telling.event, main.event]
  if (isHistory(telling) || a.rank > 0 || a.kind === 'statement' || a.status === 'denied') return false
  if (a.days === null || b.days === null || !placesMeet(a.place, b.place, knowledge)) return false
  const later = daysBetween(b.days.latest, a.days.earliest)
  return later > 0 && later <= NEAR_DAYS
}

/** Told as history, or announced: no telling of the news itself. */
export function isHistory({ event, article }: Telling): boolean {
  return event.status === 'background' || event.ahead || isRetold(event, article)
}

/** True where one place is the other, holds it, or is not named. */
export function placesMeet(a: string | null, b: string | null, { places }: Knowledge): boolean {
  if (a === null || b === null || a === b) return true
  const [one, other] = [a, b].map((id) => places.find((place) => place.id === id))
  return one !== undefined && other !== undefined && (holds(one, other) || holds(other, one))
}

function holds(wide: Place, place: Place): boolean {
  if (wide.country !== place.country) return false
  return wide.kind === 'country' || (wide.kind === 'governorate' && wide.admin1 === place.admin1)
}

function isPeer({ article, event }: Telling, best: Telling): boolean {
  return (
    article.origin === article.id &&
    event.rank === 0 &&
    event.dated === best.event.dated &&
    (event.kind === 'statement') === (best.event.kind === 'statement') &&
    (event.status === 'denied') === (best.event.status === 'denied')
  )
}

function outletsOf(reports: readonly Account[], telling: Telling, knowledge: Knowledge): number {
  return new Set(sameEvent(reports, telling, knowledge).map(({ article }) => article.source)).size
}

function isSame(telling: Telling, main: Telling, knowledge: Knowledge): boolean {
  const [a, b] = [telling.event, main.event]
  if (isHistory(telling) || (a.kind === 'statement') !== (b.kind === 'statement')) return false
  if (!placesMeet(a.place, b.place, knowledge)) return false
  if (a.days === null || b.days === null) return a.rank === 0 && b.rank === 0
  return a.days.earliest <= b.days.latest && b.days.earliest <= a.days.latest
}
