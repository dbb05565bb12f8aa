// Dated future events that articles announce: always attributed, never told as happened.

import type { Item, Window } from '../core/edition.ts'
import type { Story } from '../core/story.ts'
import { type ItemContext, itemOf } from './item.ts'

const MOST_AHEAD = 3

/** At most three announced events after the slot's day, nearest first. */
export function aheadItems(stories: readonly Story[], window: Window, today: string, context: ItemContext): Item[] {
  const announced = stories.flatMap((story) =>
    story.accounts
      .filter(({ article }) => article.seen > window.from && article.seen <= window.to)
      .flatMap(({ article, events }) => events.map((event) => ({ story, telling: { article, event } })))
      .filter(({ telling: { event } }) => event.ahead && event.days !== null && event.days.earliest > today),
  )
  const taken = new Set<string>()
  return announced
    .sort((a, b) => (a.telling.event.days?.earliest ?? '').localeCompare(b.telling.event.days?.earliest ?? ''))
    .filter(({ telling: { event } }) => {
      const key = `${event.date ?? ''} ${event.place ?? ''}`
      return !taken.has(key) && taken.add(key)
    })
    .slice(0, MOST_AHEAD)
    .map(({ story, telling }) =>
      itemOf(story, telling, { novelty: 'new', toldIn: null, topic: telling.event.topics[0] ?? null }, context),
    )
}
