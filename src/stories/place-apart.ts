// Where an article belongs while there are sources that people added, which are not heard everywhere.
//
// 1. What everybody hears is placed as if there were no others: it joins, descends from and continues nothing of theirs. A
//    story of theirs alone that it clearly tells too becomes part of its own, so that where both are heard it is one.
// 2. An article of theirs joins what everybody hears, or else what is theirs, and never makes one of two stories that others
//    hear: a stranger's text would decide what they are told.

import type { Candidate, Placement } from '../core/filing.ts'
import { placeArticle, storiesLike } from './place.ts'

/** What an article is placed among: what everybody hears, and what is of added sources. */
export interface Among {
  readonly common: readonly Candidate[]
  readonly added: readonly Candidate[]
}

type Rest<T extends unknown[]> = T extends [...infer Before, readonly Candidate[], infer Last]
  ? [...Before, Last]
  : never
type Given = Rest<Parameters<typeof placeArticle>>

/** Places an article of a source that everybody hears. */
export function placeCommon({ common, added }: Among, ...[article, sketch, events, above]: Given): Placement {
  const placement = placeArticle(article, sketch, events, common, above)
  const alone = added.filter(({ apart }) => apart === true)
  return { ...placement, merges: [...placement.merges, ...storiesLike(article, sketch, events, alone, above)] }
}

/** Places an article of a source that was added. */
export function placeAdded({ common, added }: Among, ...[article, sketch, events, above]: Given): Placement {
  const alone = added.filter(({ apart }) => apart === true)
  const among = placeArticle(article, sketch, events, common, above)
  const own = placeArticle(article, sketch, events, added, above)
  if (among.story !== null && own.corrects === null)
    return { ...among, merges: storiesLike(article, sketch, events, alone, above) }
  const mayMerge = new Set(alone.map(({ story }) => story))
  return { ...own, thread: own.thread ?? among.thread, merges: own.merges.filter((story) => mayMerge.has(story)) }
}
