// What is held in a channel, and how that is said there.

import type { ChannelSettings } from '../core/channel.ts'
import type { Edition } from '../core/edition.ts'
import { holdScopesIn } from '../core/hold.ts'
import type { Store } from '../core/ports/store.ts'
import type { StoryId } from '../core/story.ts'
import { clockTimeIn, dayIn } from '../core/time.ts'
import { wordsOf } from '../core/words/catalogue.ts'

/** Held stories, each with what stands in its place: "held by the moderators since ...". */
export type Held = ReadonlyMap<StoryId, string>

export async function heldHere(store: Store, settings: ChannelSettings): Promise<Held> {
  const { timeZone, language } = settings
  const words = wordsOf(language)
  const holds = await store.holds(holdScopesIn(settings))
  return new Map(
    holds.map(({ story, at }) => {
      const instant = Date.parse(at)
      return [story, words.audit.heldAt(words.moment(dayIn(timeZone, instant), clockTimeIn(timeZone, instant)))]
    }),
  )
}

/** Of the items of an edition those that are held now, by the story that each names. */
export async function heldItems(store: Store, edition: Edition, settings: ChannelSettings): Promise<Held> {
  const { language, slot } = edition
  const held = await heldHere(store, { ...settings, language, timeZone: slot.timeZone })
  if (held.size === 0) return held
  const items = new Map<StoryId, string>()
  for (const { story } of edition.items) {
    // A story that another one took in is held with it.
    const said = held.get(story) ?? held.get((await store.story(story))?.id ?? story)
    if (said !== undefined) items.set(story, said)
  }
  return items
}
