// Where a story stands in an edition, or why it does not. What was weighed for the edition is weighed again: composing is
// pure, so that gives what came of it then, unless reports or settings have changed since, which is said.

import type { Edition, Item } from '../core/edition.ts'
import type { Story } from '../core/story.ts'
import { type Candidate, type ComposeInput, type Unfit, composeEdition, selectionOf } from './compose.ts'
import { heardOf } from './heard.ts'
import { type ScorePart, tellsFirst, varietyOf } from './ranking.ts'
import { originsOf } from './telling.ts'

/** Why a story has no item in an edition. */
export type Absence =
  | { readonly why: Exclude<Unfit, 'few-origins'> }
  /** So many outlets report it independently, and so many are asked for. */
  | { readonly why: 'few-origins'; readonly has: number; readonly least: number }
  /** None of its reports was seen in the window of the edition. */
  | { readonly why: 'not-seen' }
  /** It has none of the topics of the channel. */
  | { readonly why: 'other-topics' }
  /** Its reports were old when they were seen. */
  | { readonly why: 'too-old' }
  /** Another story tells the same event, and ranked before it. */
  | { readonly why: 'same-event'; readonly story: string }
  /** `passedOver`: some that ranked behind it were shorter, and found room. */
  | { readonly why: 'no-room'; readonly passedOver: boolean }
  /** By what is stored now it would have one. */
  | { readonly why: 'since' }

/** How a story ranked among those that qualified. */
export interface Rank {
  /** From 1. */
  readonly place: number
  readonly of: number
  /** With what it lost to those before it. */
  readonly parts: readonly ScorePart[]
}

export interface Standing {
  readonly edition: Edition
  /** As the edition has it. */
  readonly item: Item | null
  /** Null where it has an item. */
  readonly absence: Absence | null
  readonly candidate: Candidate | null
  readonly rank: Rank | null
  /** Stories that tell the same event and were left out for it. */
  readonly sameEvent: readonly string[]
  /** How many more would qualify if more outlets reported them. */
  readonly thin: number
  /** Weighed again, the edition comes out as it is. */
  readonly unchanged: boolean
}

/** The standing of a story in an edition that was composed from `input`, or from what was stored in its place then. */
export function standingIn(edition: Edition, story: Story, item: Item | null, input: ComposeInput): Standing {
  const selection = selectionOf(input)
  const { ordered, candidates } = selection
  const candidate = ordered.find((one) => one.story.id === story.id) ?? null
  const at = candidate === null ? -1 : candidates.indexOf(candidate)
  const rank =
    candidate === null || at < 0
      ? null
      : {
          place: at + 1,
          of: candidates.length,
          parts: [...candidate.score, ...varietyOf(candidate, ordered.slice(0, ordered.indexOf(candidate)))],
        }
  const beside = ordered.filter((one) => !candidates.includes(one) && tellsFirst(one, candidates) === candidate)
  return {
    edition,
    item,
    absence: item === null ? absenceOf(story, candidate, edition, input, selection) : null,
    candidate,
    rank,
    sameEvent: beside.map((one) => one.story.id),
    thin: selection.thin,
    unchanged: composeEdition(input, selection).hash === edition.hash,
  }
}

function absenceOf(
  story: Story,
  candidate: Candidate | null,
  { window, topics }: Edition,
  input: ComposeInput,
  { unfit, candidates, chosen }: ReturnType<typeof selectionOf>,
): Absence {
  if (!story.accounts.some(({ article }) => article.seen > window.from && article.seen <= window.to))
    return { why: 'not-seen' }
  // What was weighed knows the topics of the home too.
  const own = input.stories.find(({ id }) => id === story.id)?.topics ?? story.topics
  if (topics.length > 0 && !topics.some((slug) => own.includes(slug))) return { why: 'other-topics' }
  if (!input.stories.some(({ id }) => id === story.id)) return { why: 'too-old' }
  if (candidate === null) {
    const why = unfit.get(story.id) ?? 'nothing-new'
    return why === 'few-origins' ? tooFew(story, input) : { why }
  }
  const first = candidates.includes(candidate) ? undefined : tellsFirst(candidate, candidates)
  if (first !== undefined) return { why: 'same-event', story: first.story.id }
  if (chosen.includes(candidate)) return { why: 'since' }
  const place = candidates.indexOf(candidate)
  return { why: 'no-room', passedOver: chosen.some((one) => candidates.indexOf(one) > place) }
}

function tooFew(story: Story, { settings }: ComposeInput): Absence {
  const heard = heardOf(story, settings)
  const has = typeof heard === 'string' ? 0 : originsOf(heard.accounts).size
  return { why: 'few-origins', has, least: settings.leastOrigins }
}
