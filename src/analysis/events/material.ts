// What the rooms found in one text, as the events read it, and what an event is before its topics and rank are known.

import type {
  ActorMention,
  DateMention,
  DayRange,
  Event,
  EventKind,
  PlaceMention,
  Span,
} from '../../core/understanding.ts'
import type { SentenceClaims } from '../claims/claims.ts'
import type { AnchoredRange } from '../dates/anchored-ranges.ts'
import type { Brief } from './briefs.ts'
import type { Voices } from './voices.ts'

export interface Material {
  readonly dates: readonly DateMention[]
  readonly places: readonly PlaceMention[]
  readonly actors: readonly ActorMention[]
  /** The publication day in the source's zone; null where unknown. */
  readonly published: string | null
  /** Where nothing in the text says where: the one place of title or dateline; null = none. */
  readonly likelyPlace: string | null
  readonly placeKind: (id: string) => string
  /** The governorate that holds a place; null for none. */
  readonly governorateOf: (id: string) => string | null
  /** The town where the offices of a governorate stand; any other place itself. */
  readonly seatOf: (id: string) => string
  /** True of a town where the offices of a governorate stand. */
  readonly isSeat: (id: string) => boolean
  /** True where the first place holds the second. */
  readonly holds: (outer: string, inner: string) => boolean
  readonly actorType: (id: string) => string
  /** The body as which an actor is a party; any other actor itself. */
  readonly partyOf: (id: string) => string
  /** The body that an actor belongs to; null for none. */
  readonly actorParent: (id: string) => string | null
  /** ISO 3166 alpha-2 of an actor; XX for none. */
  readonly actorCountry: (id: string) => string
  /** The items of a round-up; none in any other text. */
  readonly briefs: readonly Brief[]
  /** "days after ...": clauses dated by their distance from another, in text order. */
  readonly anchored: readonly AnchoredRange[]
  /** The days that the title names. */
  readonly titleDays: readonly DayRange[]
  /** Ids of the places that the title names. */
  readonly titlePlaces: readonly string[]
}

export interface Draft extends Omit<Event, 'topics'> {
  readonly paragraph: number
  /** Sentence number in the text. */
  readonly index: number
  /** Told by a verb that says much by itself. */
  readonly strong: boolean
  readonly placed: HowPlaced
  /** First clause of its claim, not one that hangs on it. */
  readonly leads: boolean
}

/** What may change of a draft, once the rest of its sentence or text is known. */
type Change = Partial<
  Pick<
    Draft,
    'status' | 'date' | 'precision' | 'days' | 'dated' | 'place' | 'actors' | 'killed' | 'wounded' | 'casualties'
  >
>

/**
 * The draft with the change. It has the fields of every draft in their order: objects of one shape are read several times as
 * fast as those that a spread makes.
 */
export function redrafted(
  draft: Draft,
  {
    status = draft.status,
    date = draft.date,
    precision = draft.precision,
    days = draft.days,
    dated = draft.dated,
    place = draft.place,
    actors = draft.actors,
    killed = draft.killed,
    wounded = draft.wounded,
    casualties = draft.casualties,
  }: Change,
): Draft {
  return {
    start: draft.start,
    end: draft.end,
    status,
    speaker: draft.speaker,
    speakerKind: draft.speakerKind,
    toldTo: draft.toldTo,
    date,
    precision,
    days,
    dated,
    place,
    placed: draft.placed,
    actors,
    kind: draft.kind,
    killed,
    wounded,
    casualties,
    sentence: draft.sentence,
    attribution: draft.attribution,
    ahead: draft.ahead,
    paragraph: draft.paragraph,
    index: draft.index,
    strong: draft.strong,
    leads: draft.leads,
  }
}

/** By what an event has its place: its own sentence, the town for which its speaker speaks, what the text told before. */
export type HowPlaced = 'sentence' | 'office' | 'before'

/** What the walk through a text remembers. */
export interface Thread {
  /** Every sentence of the text, also those ahead. */
  readonly sentences: readonly SentenceClaims[]
  /** The first event that is told as news. */
  main: Draft | null
  /** What was denied first, with its own day: later details are of it where no event is told before them. */
  denied: Draft | null
  /** The event with a day of its own that was told last. */
  dated: Draft | null
  /** The narrowest place of the news so far. */
  place: string | null
  /** The place that an event of the news named last, and its paragraph. */
  last: { readonly place: string; readonly paragraph: number } | null
  /** The place that was told of last, by an event that has its own. */
  told: string | null
  /** That place, where its own office told it: "the town" is then this one. */
  town: string | null
  /** The places of incidents by the day that they are told with; null for several. */
  readonly ofDay: Map<string, string | null>
  /** Incidents told so far where they have a place of their own: sentence, kind, place. */
  readonly incidents: { readonly index: number; readonly kind: EventKind; readonly place: string }[]
  /** The place of the news is only that of a statement, or of title and dateline. */
  guessed: boolean
  /** The item of a round-up that is being read; null in any other text. */
  brief: Brief | null
  /** Whom the words of the last speaker that is a body named. */
  spoke: readonly string[]
  /** The armed group that claimed something last. */
  claimed: readonly string[]
  /** Speakers heard so far. */
  readonly voices: Voices
}

export function inside(part: Span, whole: Span): boolean {
  return part.start >= whole.start && part.end <= whole.end
}
