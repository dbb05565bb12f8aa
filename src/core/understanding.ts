// What the bot understood of one article. Offsets are UTF-16 code units of the cleaned text.

export interface Span {
  readonly start: number
  readonly end: number
}

export type Precision = 'day' | 'month' | 'year' | 'approx'

/** TIMEX3 `mod`, the values that the bot uses. */
export type DateModifier = 'START' | 'MID' | 'END' | 'APPROX' | 'BEFORE' | 'AFTER'

/** The days that an expression means, both ends included, as ISO days. */
export interface DayRange {
  readonly earliest: string
  readonly latest: string
  readonly precision: Precision
}

export interface DateMention extends Span {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  /** TIMEX3 value: 2025-06-25, 2019-03, 2017, 2025-W26, 2025-Q2, 2025-SU, 198, PRESENT_REF, P2D ... */
  readonly value: string
  readonly mod?: DateModifier
  /** Null for durations, sets and vague references. */
  readonly days: DayRange | null
}

export interface PlaceMention extends Span {
  readonly id: string
  readonly name: string
  /** ISO 3166 alpha-2. */
  readonly country: string
  readonly lat: number
  readonly lon: number
}

export interface ActorMention extends Span {
  readonly id: string
  readonly name: string
}

/** How sure the source itself is; docs/editorial.md defines each for readers. */
export const STATUSES = [
  'confirmed',
  'official',
  'reported',
  'anonymous',
  'claimed',
  'denied',
  'assessment',
  'background',
] as const

export type Status = (typeof STATUSES)[number]

/** Who speaks: decides the status together with what is said. */
export type SpeakerKind =
  | 'authority'
  | 'unnamed'
  | 'armed-group'
  | 'party'
  | 'monitor'
  | 'outlet'
  | 'witness'
  | 'person'

/** Who says it, how surely, to whom. */
export interface Claim {
  readonly status: Status
  /** As the text names the speaker; null = the outlet itself. */
  readonly speaker: string | null
  readonly speakerKind: SpeakerKind
  /** The outlet that was told ("told Shafaq News"), as worded; null where not said. */
  readonly toldTo: string | null
}

/** [min, max]; equal where the text gives one number. */
export type Range = readonly [number, number]

/** The sorts of people that reports count apart. */
export type VictimCategory = 'civilians' | 'security' | 'militants' | 'children' | 'women'

/** How many of one sort an event struck, as the text says it; the sorts of one event are not added up. */
export interface Casualty {
  readonly what: 'killed' | 'wounded'
  readonly category: VictimCategory
  readonly count: Range
}

/** ACLED sub-event types (ACLED codebook, 2024), or `statement` for what is said and not done. */
export const EVENT_KINDS = [
  'Armed clash',
  'Government regains territory',
  'Non-state actor overtakes territory',
  'Excessive force against protesters',
  'Protest with intervention',
  'Peaceful protest',
  'Violent demonstration',
  'Mob violence',
  'Chemical weapon',
  'Air/drone strike',
  'Suicide bomb',
  'Shelling/artillery/missile attack',
  'Remote explosive/landmine/IED',
  'Grenade',
  'Sexual violence',
  'Attack',
  'Abduction/forced disappearance',
  'Agreement',
  'Arrests',
  'Change to group/activity',
  'Disrupted weapons use',
  'Headquarters or base established',
  'Looting/property destruction',
  'Non-violent transfer of territory',
  'Other',
  'statement',
] as const
export type EventKind = (typeof EVENT_KINDS)[number]

/** A dated thing that an article tells. `start` and `end` span the clause that tells it. */
export interface Event extends Span, Claim {
  /** No finer than what is known (late 2017: `2017`, approx); null where nothing dates it. */
  readonly date: string | null
  readonly precision: Precision
  /** The days meant; for `approx` the range that the text allows (about 19 to 24 June). Null with `date`. */
  readonly days: DayRange | null
  /** False where the date is only the publication day, assumed because nothing in the text dates the event. */
  readonly dated: boolean
  readonly place: string | null
  readonly actors: readonly string[]
  readonly kind: EventKind
  readonly killed: Range | null
  readonly wounded: Range | null
  /** By sort of people, where the text names one, in text order; empty where it names none. */
  readonly casualties: readonly Casualty[]
  /** The whole sentence around the clause. */
  readonly sentence: Span
  /** The stretch that attributes ("a security source revealed on Saturday"), within the sentence; null = none. */
  readonly attribution: Span | null
  /** Topics that this event itself belongs to (its clause, actors, places), not merely its article. */
  readonly topics: readonly string[]
  /** A future event that the article announces ("will reopen on 1 July"): for the edition's *Ahead*, never told as happened. */
  readonly ahead: boolean
}

export interface Understanding {
  readonly language: string
  /** Slugs of the article as a whole. */
  readonly topics: readonly string[]
  readonly dates: readonly DateMention[]
  readonly places: readonly PlaceMention[]
  readonly actors: readonly ActorMention[]
  /** Most important first. */
  readonly events: readonly Event[]
  /** Outlet and places that the dateline names; null where there is none. */
  readonly dateline: Dateline | null
}

export interface Dateline extends Span {
  readonly outlet: string | null
  readonly places: readonly string[]
}
