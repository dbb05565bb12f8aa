// What is held is told in no entry of a timeline: its tellings are left out, and where none is left, the sentence that says
// so stands in their place.

import type { Gathered, StoryId, TimelineEntry } from '../core/story.ts'

/** Held stories with what stands in their place, and the story of an article where it is known. */
export interface HeldOf {
  readonly says: ReadonlyMap<StoryId, string>
  readonly storyOf: (article: string) => StoryId | undefined
}

export interface HeldStory {
  readonly story: StoryId
  readonly says: string
}

/** An entry as it may be told; `held`: the story for which nothing of it may be. */
export interface OpenEntry {
  readonly entry: TimelineEntry
  readonly held: HeldStory | null
}

export function openEntry(entry: TimelineEntry, held: HeldOf): OpenEntry {
  if (held.says.size === 0) return { entry, held: null }
  return entry.gathered === null ? openSingle(entry, held) : openGathered(entry, entry.gathered, held)
}

function openSingle(entry: TimelineEntry, { says }: HeldOf): OpenEntry {
  const articles = entry.articles.filter(({ story }) => !says.has(story))
  const [first] = entry.articles.filter(({ story }) => says.has(story))
  if (first === undefined) return { entry, held: null }
  const left = new Set(articles.map(({ id }) => id))
  const outlets = new Set(articles.map(({ source }) => source)).size
  const open = {
    ...entry,
    articles,
    events: entry.events.filter(({ article }) => left.has(article)),
    origins: Math.min(entry.origins, outlets),
  }
  const said = says.get(first.story)
  return { entry: open, held: articles.length === 0 && said !== undefined ? { story: first.story, says: said } : null }
}

/** One outlet alone tells each of what is gathered, so that a telling less is one less of all that is counted. */
function openGathered(entry: TimelineEntry, gathered: Gathered, held: HeldOf): OpenEntry {
  const heldIn = (article: string) => held.says.get(held.storyOf(article) ?? '')
  const shut = gathered.tellings.filter(({ article }) => heldIn(article.id) !== undefined)
  const [first] = shut
  if (first === undefined) return { entry, held: null }
  const places = gathered.places.flatMap(({ place, reports }) => {
    const left = reports - shut.filter((one) => one.place === place).length
    return left > 0 ? [{ place, reports: left }] : []
  })
  const open: Gathered = {
    ...gathered,
    entries: gathered.entries.map((one) => openEntry(one, held)).flatMap((one) => (one.held ? [] : [one.entry])),
    tellings: gathered.tellings.filter(({ article }) => heldIn(article.id) === undefined),
    count: gathered.count - shut.length,
    reports: Math.max(gathered.reports - shut.length, 0),
    places,
  }
  const story = held.storyOf(first.article.id)
  const says = heldIn(first.article.id)
  return {
    entry: { ...entry, gathered: open },
    held: open.count <= 0 && story !== undefined && says !== undefined ? { story, says } : null,
  }
}
