// Dated future events that articles announce: always attributed, never told as happened. One story takes one item: what
// is announced in a story that has an item anyway stands beneath it.

import type { Item, Window } from '../core/edition.ts'
import type { Told } from '../core/ports/store.ts'
import type { Story, StoredEvent } from '../core/story.ts'
import { type ItemContext, itemOf } from './item.ts'
import type { Telling } from './telling.ts'

const MOST_AHEAD = 3

export interface AheadInput {
  readonly stories: readonly Story[]
  /** What this channel was told of them, newest first. */
  readonly told: readonly Told[]
  readonly window: Window
  /** Local day of the slot. */
  readonly today: string
}

/** The events after the slot's day that reports in the window announce, nearest first: one a story, none told here before. */
export function aheadItems({ stories, told, window, today }: AheadInput, context: ItemContext): Item[] {
  const announced = stories.flatMap((story) => {
    const last = told.find((one) => one.story === story.id) ?? null
    return tellingsAhead(story, window, today)
      .filter(({ event }) => last === null || !wasKnown(event, story, last.slotAt))
      .map((telling) => ({ story, telling, last }))
  })
  const taken = new Set<string>()
  return announced
    .sort((a, b) => (a.telling.event.days?.earliest ?? '').localeCompare(b.telling.event.days?.earliest ?? ''))
    .filter(({ story, telling: { event } }) => {
      const dayAndPlace = `${event.date ?? ''} ${event.place ?? ''}`
      if (taken.has(story.id) || taken.has(dayAndPlace)) return false
      taken.add(story.id).add(dayAndPlace)
      return true
    })
    .map(({ story, telling, last }) => {
      const topic = telling.event.topics[0] ?? null
      return itemOf(
        story,
        telling,
        { novelty: last === null ? 'new' : 'update', toldIn: last?.edition ?? null, topic },
        context,
      )
    })
}

/** An item with what is announced in its story, and the report that announces it among those it cites. */
export function withAnnouncement(item: Item, ahead: Item): Item {
  const { lead, leadLanguage, quote, attribution, status, dateLabel } = ahead
  const cited = new Set(item.links.map(({ article }) => article))
  const source = ahead.links.slice(0, 1).filter(({ article }) => !cited.has(article))
  return {
    ...item,
    links: [...item.links, ...source],
    announced: { lead, leadLanguage, quote, attribution, status, dateLabel },
  }
}

/** Those that have no item of their own story to stand beneath, at most three. */
export function standingAlone(ahead: readonly Item[], chosen: readonly Item[]): Item[] {
  const told = new Set(chosen.map(({ story }) => story))
  return ahead.filter(({ story }) => !told.has(story)).slice(0, MOST_AHEAD)
}

function tellingsAhead({ accounts }: Story, { from, to }: Window, today: string): Telling[] {
  return accounts
    .filter(({ article }) => article.seen > from && article.seen <= to)
    .flatMap(({ article, events }) => events.map((event) => ({ article, event })))
    .filter(({ event: { ahead, days } }) => ahead && days !== null && days.earliest > today)
}

/** Whether a report that was seen when the story was last told here announced the same day. */
function wasKnown({ days }: StoredEvent, { accounts }: Story, toldAt: string): boolean {
  return accounts.some(
    ({ article, events }) =>
      article.seen <= toldAt && events.some((event) => event.ahead && event.days?.earliest === days?.earliest),
  )
}
