// What a topic would have found in the last 30 days, what it nearly found and why not, and what a change of it changes.
// Each question is one search of the store; between two everybody else has their turn.

import { setImmediate } from 'node:timers/promises'
import type { CommandContext } from '../core/command.ts'
import type { OwnTopic } from '../core/own-topic.ts'
import type { SearchQuery, Store } from '../core/ports/store.ts'
import { type AllTerm, type FiledTerm, type ReadField, type Term, wantedTexts } from '../core/search.ts'
import { addDays, dayIn, instantOf } from '../core/time.ts'
import { searchText } from '../editorial/search-text.ts'
import type { NearMiss, TopicTest } from '../editorial/topic-post.ts'

/** So long back a topic is tested. */
const DAYS = 30
const NEWEST = 5
/** Terms that are left out one at a time, and those of them that are told. */
const MOST_LEFT_OUT = 8
const MOST_NEAR = 4
/** Words that no article has, and words offered for each. */
const MOST_UNHEARD = 3
const NEAR_A_WORD = 2

type Context = Pick<CommandContext, 'store' | 'words' | 'settings' | 'clock'>
type Range = Pick<SearchQuery, 'since' | 'until'>

/** Replays the last 30 days. `saved`: the topic as it stands; null for a new one. */
export async function testTopic(topic: OwnTopic, saved: OwnTopic | null, context: Context): Promise<TopicTest> {
  const { store, settings, clock } = context
  const { timeZone } = settings
  const today = dayIn(timeZone, clock.now())
  const days = Array.from({ length: DAYS }, (_, back) => addDays(today, back - DAYS + 1))
  const since = new Date(instantOf(days[0] ?? today, '00:00', timeZone)).toISOString()
  const range = { since, until: new Date(clock.now()).toISOString() }
  const { articles, more } = await store.matches({ all: topic.all, ...range })
  const counts = new Map<string, number>()
  for (const { at } of articles) {
    const day = dayIn(timeZone, at)
    counts.set(day, (counts.get(day) ?? 0) + 1)
  }
  const { hits } = await store.search({ all: topic.all, ...range, limit: NEWEST, offset: 0 })
  return {
    topic,
    articles: articles.length,
    stories: new Set(articles.map(({ story }) => story)).size,
    more,
    days: days.map((day) => ({ day, articles: counts.get(day) ?? 0 })),
    newest: hits,
    near: await nearMisses(topic.all, range, context),
    unheard: await unheardWords(topic.all, store),
    change: saved === null ? null : await changeFrom(saved, topic, range, store),
  }
}

async function nearMisses(all: AllTerm<ReadField>, range: Range, { store, words }: Context): Promise<NearMiss[]> {
  const found: NearMiss[] = []
  const ask = async (term: Term<ReadField>, excluded: boolean, less: AllTerm<FiledTerm>) => {
    await setImmediate()
    const { hits, total } = await store.search({ all: less, ...range, limit: 1, offset: 0 })
    const [newest] = hits
    const text = searchText({ all: { kind: 'all', of: [term], without: [] }, from: null, to: null }, words.search)
    const shown = term.kind === 'any' || term.kind === 'all' ? `(${text})` : text
    if (newest !== undefined) found.push({ term: shown, excluded, count: total, newest: newest.article })
  }
  const { of, without } = all
  // With one term alone, what it keeps out is everything.
  for (const term of of.length > 1 ? of.slice(0, MOST_LEFT_OUT) : []) {
    await ask(term, false, { kind: 'all', of: of.filter((one) => one !== term), without: [...without, term] })
  }
  for (const term of without.slice(0, MOST_LEFT_OUT)) {
    await ask(term, true, { kind: 'all', of: [...of, term], without: without.filter((one) => one !== term) })
  }
  return found.toSorted((a, b) => b.count - a.count).slice(0, MOST_NEAR)
}

/** Words that stand in nothing that is stored, with those that come near. */
async function unheardWords(all: AllTerm<ReadField>, store: Store): Promise<TopicTest['unheard']> {
  const unheard: { word: string; near: readonly string[] }[] = []
  for (const term of wantedTexts(all)) {
    if (term.kind !== 'word' || unheard.length >= MOST_UNHEARD) continue
    await setImmediate()
    const { total } = await store.search({ all: { kind: 'all', of: [term], without: [] }, limit: 1, offset: 0 })
    if (total === 0) unheard.push({ word: term.text, near: await store.wordsLike(term.text, NEAR_A_WORD) })
  }
  return unheard
}

async function changeFrom(saved: OwnTopic, topic: OwnTopic, range: Range, store: Store): Promise<TopicTest['change']> {
  const only = async (one: OwnTopic, other: OwnTopic) => {
    await setImmediate()
    const all = { kind: 'all', of: [one.all], without: [other.all] } as const
    const { hits, total } = await store.search({ all, ...range, limit: 1, offset: 0 })
    return { count: total, newest: hits[0]?.article ?? null }
  }
  return { gained: await only(topic, saved), lost: await only(saved, topic) }
}
