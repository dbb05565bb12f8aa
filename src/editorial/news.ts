// What a channel was not told yet: a story that is new here, or a told one with something that the earlier item lacks
// (a figure, a status, a later event, a correction). A mere reprint or rewording is nothing new.

import type { Told } from '../core/ports/store.ts'
import type { Account, Story, StoredEvent } from '../core/story.ts'

export type Novelty = 'new' | 'update' | 'correction' | null

export interface Fresh {
  readonly novelty: Novelty
  /** Ids of the articles that bring it. */
  readonly articles: ReadonlySet<string>
  /** Of an update: the events that tell what is new. Null where all that the articles tell is as good. */
  readonly events: ReadonlySet<StoredEvent> | null
  /** Number of the edition that told the story before; null where none did. */
  readonly toldIn: number | null
}

/**
 * What the articles seen in (from, to] add to what this channel was told. `mended`: ids of articles whose corrections were
 * marked in what was posted here since.
 */
export function freshIn(
  story: Story,
  told: readonly Told[],
  window: { from: string; to: string },
  mended: ReadonlySet<string> = new Set(),
): Fresh {
  const seen = story.accounts.filter(({ article }) => inWindow(article.seen, window))
  const ids = new Set(seen.map(({ article }) => article.id))
  const earlier = told.filter((one) => one.story === story.id)
  const last = earlier[0]
  if (last === undefined) {
    return { novelty: seen.length > 0 ? 'new' : null, articles: ids, events: null, toldIn: null }
  }
  const toldIds = new Set(earlier.flatMap((one) => one.articles))
  const corrections = story.accounts.filter(
    (account) => mended.has(account.article.id) || (seen.includes(account) && account.corrects !== null),
  )
  if (corrections.length > 0) {
    return { novelty: 'correction', articles: idsOf(corrections), events: null, toldIn: last.edition }
  }
  const known = story.accounts.filter(({ article }) => toldIds.has(article.id) || article.seen <= last.slotAt)
  const bringing = seen
    .filter(({ article }) => !toldIds.has(article.id))
    .map((account) => ({ account, events: newIn(account, known) }))
    .filter(({ events }) => events.length > 0)
  return {
    novelty: bringing.length > 0 ? 'update' : null,
    articles: idsOf(bringing.map(({ account }) => account)),
    events: new Set(bringing.flatMap(({ events }) => events)),
    toldIn: last.edition,
  }
}

/** Events near the head of an account: what stands deeper is detail. */
const MOST_EVENTS = 2

function newIn(account: Account, known: readonly Account[]): StoredEvent[] {
  if (known.some(({ article }) => article.origin === account.article.origin)) return []
  const before = known.flatMap(({ events }) => events)
  return account.events
    .slice(0, MOST_EVENTS)
    .filter((event) => event.kind !== 'statement' && !event.ahead && isNewBeside(event, before))
}

function isNewBeside(event: StoredEvent, before: readonly StoredEvent[]): boolean {
  if (event.status === 'background') return false
  const figures = new Set(before.map((one) => JSON.stringify([one.killed, one.wounded])))
  if ((event.killed || event.wounded) && !figures.has(JSON.stringify([event.killed, event.wounded]))) return true
  const statuses = new Set(before.map((one) => one.status))
  if ((event.status === 'denied' || event.status === 'confirmed') && !statuses.has(event.status)) return true
  const latest =
    before
      .map((one) => one.days?.latest ?? '')
      .sort()
      .at(-1) ?? ''
  return event.dated && event.days !== null && event.days.earliest > latest
}

function inWindow(instant: string, { from, to }: { from: string; to: string }): boolean {
  const at = Date.parse(instant)
  return at > Date.parse(from) && at <= Date.parse(to)
}

function idsOf(accounts: readonly Account[]): Set<string> {
  return new Set(accounts.map(({ article }) => article.id))
}
