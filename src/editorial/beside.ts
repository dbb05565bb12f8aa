// What else the reports of an item's story say, told beneath the item: a denial, another event, somebody else's claim.
// Each keeps its own speaker, status and date, so that two claims of one article never become one. Room that other
// stories need is never taken for it (compose.ts).

import { fold } from '../core/fold.ts'
import type { Aside, Item } from '../core/edition.ts'
import { nameIn } from '../core/names.ts'
import type { StoredEvent } from '../core/story.ts'
import { attributionOf } from './attribution.ts'
import { eventDateLabel } from './date-label.ts'
import { type ItemContext, linkOf } from './item.ts'
import { LEAD_AIMS, leadOf } from './lead.ts'
import { isHistory } from './main-event.ts'
import type { Telling } from './telling.ts'

/** What may stand beneath an item, by the channel's length. */
export const MOST_BESIDE = { compact: 1, normal: 2, full: 3 } as const
/** A sentence this many times the length aimed at is left to `/story`. */
const FITS = 1.5

/** What is told first: that it is denied, what else happened, what somebody states, what somebody judges. */
const ORDER = ['denial', 'deed', 'statement', 'judgement'] as const
type Sort = (typeof ORDER)[number]

/**
 * Of the tellings of a story, best first, those that go beneath the one that its item tells: none of them the same claim
 * or the same event, of each speaker one.
 */
export function besides(telling: Telling, tellings: readonly Telling[]): Telling[] {
  const sorted = tellings.flatMap((one) => {
    const sort = sortOf(one, telling)
    return sort === null ? [] : [{ one, sort }]
  })
  const chosen: Telling[] = []
  for (const sort of ORDER) {
    for (const { one } of sorted.filter((other) => other.sort === sort)) {
      if (!chosen.some((other) => isSameClaim(other.event, one.event))) chosen.push(one)
    }
  }
  return chosen
}

/** Null for what adds nothing beneath the item, or is no news. */
function sortOf(one: Telling, told: Telling): Sort | null {
  const { event } = one
  if (event === told.event || isHistory(one) || isSameClaim(event, told.event)) return null
  if (event.status === 'denied') return 'denial'
  if (isAnotherDeed(event, told.event)) return 'deed'
  if (event.speaker === null || isSameDeed(event, told.event)) return null
  return event.status === 'assessment' ? 'judgement' : 'statement'
}

/** Said by the same, or the same sentence: one of them stands for both. */
function isSameClaim(a: StoredEvent, b: StoredEvent): boolean {
  if (a.article === b.article && a.sentenceStart === b.sentenceStart) return true
  if (a.speaker === null || b.speaker === null) return a.speaker === b.speaker && !isAnotherDeed(a, b)
  return fold(a.speaker) === fold(b.speaker)
}

/** A dated deed of another day, or of another kind at another place. */
function isAnotherDeed(event: StoredEvent, told: StoredEvent): boolean {
  if (event.kind === 'statement' || !event.dated || event.precision !== 'day' || event.place === null) return false
  const elsewhere = event.place !== told.place && event.kind !== told.kind
  return event.date !== told.date ? event.place !== told.place || event.kind !== told.kind : elsewhere
}

function isSameDeed(a: StoredEvent, b: StoredEvent): boolean {
  return a.kind !== 'statement' && a.kind === b.kind && a.date === b.date
}

/** An item with one telling more beneath it, and the report that tells it among those it cites; null where it is too long. */
export function withBeside(item: Item, { article, event }: Telling, context: ItemContext): Item | null {
  const { words, knowledge, style, length } = context
  const aim = LEAD_AIMS[length]
  const lead = leadOf(event, aim, article.language, style)
  // What is only said has neither day nor place of its own.
  const said = event.kind === 'statement'
  const place = said ? undefined : knowledge.places.find(({ id }) => id === event.place && id !== item.place)
  const date = said ? '' : eventDateLabel(event, words)
  if ((lead.quote ?? lead.text).length > aim * FITS || (lead.quote === null && !lead.neutral)) return null
  const aside: Aside = {
    lead: lead.text,
    leadLanguage: article.language,
    quote: lead.quote,
    attribution: attributionOf(event, article.sourceName, context),
    status: event.status,
    dateLabel: date === item.dateLabel ? '' : date,
    placeName: place ? nameIn(place, words.language) : null,
  }
  const cited = item.links.some((link) => link.article === article.id)
  return {
    ...item,
    links: cited ? item.links : [...item.links, linkOf(article)],
    beside: [...item.beside, aside],
  }
}
