// What the map of a `full` edition shows: the events of the stories that it was chosen from, as the reports of its window
// tell them.
//
// 1. An event counts once, however many stories tell it: by the key that it has in timelines. What has none there (what is
//    only said, expected, denied or announced) is on no map either.
// 2. News alone counts: history told again is not of these days.
// 3. It counts where the event itself is of the channel's topics, or of what is followed there; all that a story tells is of
//    a topic of the home's own.
// 4. It is as sure as its best-attested telling.

import type { Edition, EditionMap, MapRow, Window } from '../core/edition.ts'
import type { Knowledge } from '../core/knowledge.ts'
import type { Account, Story, StoredEvent } from '../core/story.ts'
import { dayIn } from '../core/time.ts'
import { STATUSES, type Status } from '../core/understanding.ts'
import { wordsOf } from '../core/words/catalogue.ts'
import { type MapInput, isToBeShown } from '../editorial/edition-map.ts'
import { asOf, heardOf, isBorneOut } from '../editorial/heard.ts'
import { isRetold } from '../editorial/telling.ts'
import { entryKeysOf } from '../stories/entry-key.ts'
import { filingTables } from './filing-tables.ts'
import type { Sharing } from './sharing.ts'

/** The edition with its map, as far as its length has one. */
export function withMap(edition: Edition, input: MapInput, sharing?: Sharing): Edition {
  return input.settings.length === 'full' ? { ...edition, map: mapOf(input, sharing) } : edition
}

/** What a map of these stories shows; null where it would be empty. */
export function mapOf(input: MapInput, sharing?: Sharing): EditionMap | null {
  const count = () => countMap(input)
  return sharing === undefined ? count() : sharing.map(input, count)
}

function countMap(input: MapInput): EditionMap | null {
  const { settings, window, held, knowledge } = input
  const counted = new Map<string, Counted>()
  const origins = new Set<string>()
  const stories = new Set<string>()
  for (const story of heardStories(input)) {
    const sources = new Map(story.accounts.map(({ article }) => [article.id, article.source]))
    for (const account of story.accounts.filter(({ article }) => isIn(window, article.seen))) {
      const events = eventsOf(account, story, input)
      for (const { key, event } of events) add(counted, key, event)
      if (events.length === 0) continue
      origins.add(sources.get(account.article.origin) ?? account.article.source)
      stories.add(story.id)
    }
  }
  const rows = rowsOf(counted)
  if (!isToBeShown({ rows }, knowledge, wordsOf(settings.language))) return null
  return { rows, origins: origins.size, stories: [...stories], holds: input.stories.some(({ id }) => held?.has(id)) }
}

type Counted = Pick<StoredEvent, 'place' | 'status'>

/** As a channel hears them at the end of the window, without those that are not told there at all. */
function heardStories({ stories, settings, window, held }: MapInput): Story[] {
  const heard = stories
    .flatMap((story) => asOf(story, window.to))
    .flatMap((story) => {
      const told = heardOf(story, settings)
      return typeof told === 'string' ? [] : [told]
    })
  return heard.filter(({ id, accounts }) => isBorneOut(accounts, settings) && held?.has(id) !== true)
}

/** What an account tells that is to be counted, each with its key. */
function eventsOf(
  { article, events }: Account,
  story: Story,
  { settings, window, followed, knowledge }: MapInput,
): { readonly key: string; readonly event: StoredEvent }[] {
  const lastDay = dayIn(settings.timeZone, Date.parse(window.to))
  const keys = entryKeysOf(events, filingTables(knowledge).above)
  return events.flatMap((event, at) => {
    const key = keys[at]?.key
    if (key === undefined || event.status === 'background' || isRetold(event, article)) return []
    if (event.days === null || event.days.latest > lastDay) return []
    return isWanted(event, story, { settings, followed, knowledge }) ? [{ key, event }] : []
  })
}

function isWanted(
  event: StoredEvent,
  story: Story,
  { settings: { topics }, followed, knowledge }: Pick<MapInput, 'settings' | 'followed' | 'knowledge'>,
): boolean {
  if (topics.length === 0 && (followed ?? null) === null) return true
  if (event.topics.some((slug) => topics.includes(slug))) return true
  if (isOfOwnTopic(story, topics, knowledge) || followed?.stories.includes(story.id) === true) return true
  const subjects = filingTables(knowledge).subjects.ofEvent(event, [])
  return followed?.keys.some((key) => subjects.includes(key)) === true
}

/** Nothing is filed under a topic of the home: all that a story of it tells is its. */
function isOfOwnTopic(story: Story, topics: readonly string[], knowledge: Knowledge): boolean {
  return knowledge.topics.some(
    ({ own, slug }) => own !== undefined && topics.includes(slug) && story.topics.includes(slug),
  )
}

function add(counted: Map<string, Counted>, key: string, { place, status }: Counted): void {
  const known = counted.get(key)
  if (known === undefined || isSurer(status, known.status)) counted.set(key, { place: known?.place ?? place, status })
}

/** Statuses stand from the surest on. */
function isSurer(one: Status, other: Status): boolean {
  return STATUSES.indexOf(one) < STATUSES.indexOf(other)
}

function rowsOf(counted: ReadonlyMap<string, Counted>): MapRow[] {
  const rows = new Map<string, MapRow>()
  for (const { place, status } of counted.values()) {
    const key = `${place ?? ''} ${status}`
    rows.set(key, { place, status, events: (rows.get(key)?.events ?? 0) + 1 })
  }
  return [...rows.values()].sort(
    (a, b) => (a.place ?? '').localeCompare(b.place ?? '') || (isSurer(a.status, b.status) ? -1 : 1),
  )
}

function isIn({ from, to }: Window, seen: string): boolean {
  const at = Date.parse(seen)
  return at > Date.parse(from) && at <= Date.parse(to)
}
