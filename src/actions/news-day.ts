// A local day as a newspaper tells it: its editions as they stand now, the stories that were told on it, and where they
// happened. Nothing is stored for it.

import { homeOf } from '../core/channel.ts'
import type { HouseStyle } from '../core/house-style.ts'
import type { Knowledge } from '../core/knowledge.ts'
import type { MapPicture } from '../core/picture.ts'
import type { Store } from '../core/ports/store.ts'
import type { ListItem, Post } from '../core/post.ts'
import type { StoryId } from '../core/story.ts'
import { addDays, dayIn, instantOf } from '../core/time.ts'
import { wordsOf } from '../core/words/catalogue.ts'
import { storyItem } from '../editorial/latest.ts'
import { mapPost } from '../editorial/map-post.ts'
import { postOf, settingsOf } from './compose-edition.ts'
import { heardIn } from './heard-here.ts'
import { heldHere } from './held-here.ts'
import { knowledgeFor } from './own-topics.ts'

/** A newspaper's column. */
const STORIES_A_PAGE = 12
/** Days of the map, up to the one that is told. */
export const MAP_DAYS = 7

export interface NewsDeps {
  readonly store: Store
  readonly knowledge: Knowledge
  readonly style: HouseStyle
}

export interface ToldEdition {
  readonly id: string
  readonly post: Post
  /** Which story stands behind each number of the post. */
  readonly stories: readonly { readonly number: number; readonly story: StoryId }[]
}

export interface NewsDay {
  /** ISO. */
  readonly date: string
  /** The last one first. */
  readonly editions: readonly ToldEdition[]
  /** Of one page, newest development first. */
  readonly stories: readonly { readonly id: StoryId; readonly item: ListItem }[]
  /** From 0. */
  readonly page: number
  readonly pages: number
}

/** A day of a channel, with the page of its stories that is asked for (from 0). */
export async function newsDay(
  deps: NewsDeps,
  channel: string,
  { date, page, now }: { readonly date: string; readonly page: number; readonly now: number },
): Promise<NewsDay> {
  const { settings, store, knowledge } = await newsroom(deps, channel)
  const editions = (await deps.store.editionsOn(channel, date)).filter(({ slot }) => Date.parse(slot.at) <= now)
  const { stories, total } = await store.latest({
    since: new Date(instantOf(date, '00:00', settings.timeZone)).toISOString(),
    until: new Date(instantOf(addDays(date, 1), '00:00', settings.timeZone) - 1).toISOString(),
    limit: STORIES_A_PAGE,
    offset: page * STORIES_A_PAGE,
  })
  const lines = { style: deps.style, keys: [], held: await heldHere(deps.store, settings) }
  const words = wordsOf(settings.language)
  return {
    date,
    editions: await Promise.all(
      editions.map(async (edition) => ({
        id: edition.id,
        post: await postOf(deps, edition),
        stories: edition.items.map(({ number, story }) => ({ number, story })),
      })),
    ),
    stories: stories.map((story) => ({ id: story.id, item: storyItem(story, lines, knowledge, words) })),
    page,
    pages: Math.ceil(total / STORIES_A_PAGE),
  }
}

/** Where the events of the days up to one happened; null where none is known. */
export async function newsMap(deps: NewsDeps, channel: string, date: string): Promise<MapPicture | null> {
  const { settings, store, knowledge } = await newsroom(deps, channel)
  const from = addDays(date, 1 - MAP_DAYS)
  const held = [...(await heldHere(deps.store, settings)).keys()]
  const tally = await store.tally({ from, to: date, held })
  if (tally.rows.length === 0) return null
  const words = wordsOf(settings.language)
  const about = {
    label: words.latest.everything,
    subject: null,
    from,
    to: date,
    days: MAP_DAYS,
    holds: held.length > 0,
  }
  const { picture } = mapPost(about, tally, knowledge, words)
  return picture?.kind === 'map' ? picture : null
}

/** The day that is shown where none is asked for: that of the newest edition, else the clock's. */
export async function newestDay({ store }: NewsDeps, channel: string, now: number): Promise<string> {
  const newest = await store.newestEdition(channel, new Date(now).toISOString())
  return newest?.slot.date ?? dayIn((await settingsOf(store, channel)).timeZone, now)
}

/** The archive as the channel hears it, with the topics of its home. */
async function newsroom({ store, knowledge }: NewsDeps, channel: string) {
  const settings = await settingsOf(store, channel)
  const home = homeOf(settings)
  return { settings, store: await heardIn(store, home), knowledge: await knowledgeFor(store, knowledge, home) }
}
