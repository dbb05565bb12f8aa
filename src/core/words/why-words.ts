// What the bot says of why an item is in a digest.

import type { ScoreReason } from '../reasons.ts'

export interface WhyWords {
  /** The command on a message, at most 32 characters (Discord's limit). */
  readonly here: string
  readonly button: string
  /** Of the button or choice for one item; claims nothing of it. */
  readonly item: (number: number) => string
  /** Asked where a digest has several items. */
  readonly which: string
  readonly noItems: string
  readonly noItemsHint: string
  /** Of a digest that is pointed at. */
  readonly noItem: (number: number) => string

  /** `edition`: as its title says. */
  readonly title: (item: number, edition: string) => string
  readonly titleOfStory: (id: string) => string

  readonly topics: string
  readonly quoted: (word: string) => string
  readonly parties: (names: string) => string
  readonly happened: (place: string) => string
  readonly noTopic: string

  readonly grouped: string
  readonly teller: string
  readonly alone: string
  /** `percent`: how much of the shorter text stands in the other. */
  readonly copy: (outlet: string, percent: number) => string
  readonly credits: (outlet: string) => string
  /** What it has in common with a report of that outlet. */
  readonly common: (outlet: string, things: string) => string
  readonly sameDay: string
  readonly samePlace: string
  readonly sameKind: string
  readonly sameFigures: string
  readonly bothName: (names: string) => string
  readonly sharedWords: (count: number) => string
  readonly more: (count: number) => string

  readonly rank: string
  /** Place among those that qualified. `points`: a number as the language writes it. */
  readonly place: (place: number, of: number, points: string) => string
  /** With its sign. */
  readonly points: (value: number) => string
  /** `count`: how many; `named`: the kind of event, the status. */
  readonly part: Readonly<Record<ScoreReason, (count: number, named: string) => string>>
  readonly notRanked: string

  readonly section: string
  readonly underTopic: (topic: string) => string
  /** `section`: its heading. */
  readonly byStatus: (section: string, status: string) => string
  readonly byFigures: (section: string) => string
  readonly byCorrection: (section: string) => string
  readonly byDate: (section: string) => string

  readonly beside: string
  readonly reprints: (count: number) => string
  readonly alsoTold: (outlets: string) => string
  readonly sameEventIn: (stories: string) => string
  readonly noRoomFor: (count: number) => string
  /** Fewer outlets reported them than the channel asks for. */
  readonly tooThin: (count: number) => string

  readonly absent: string
  /** `edition`: as its title says. */
  readonly notIn: (edition: string) => string
  readonly nothingNew: string
  readonly noEvent: string
  readonly history: string
  readonly announced: string
  readonly notSeen: string
  /** Its topics, null for none; those of the channel. */
  readonly otherTopics: (own: string | null, channel: string) => string
  /** Of no outlet, in no language, that is told here. */
  readonly otherSources: string
  readonly otherLanguages: string
  readonly fewOrigins: (has: number, least: number) => string
  readonly tooOld: string
  readonly sameEvent: (story: string) => string
  readonly noRoom: (place: number, of: number) => string
  /** Shorter ones that ranked behind it found room. */
  readonly tooLong: (place: number, of: number) => string
  readonly since: string
  readonly awaits: string
  readonly uncovered: string
  readonly changed: string
}
