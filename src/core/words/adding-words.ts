// What the bot says of feeds that people add, check and remove. What a feed or its server did stands in English, as it is
// logged.

import type { ItemFate } from '../item-fate.ts'

export interface AddingWords {
  readonly found: (name: string) => string
  readonly address: string
  readonly language: string
  readonly newest: string
  readonly undated: string
  readonly perDay: (count: number) => string
  readonly perWeek: (count: number) => string
  readonly rarely: string
  readonly unknownPace: string
  readonly wholeTexts: string
  /** Of about so many characters. */
  readonly shortTexts: (characters: number) => string
  readonly empty: string
  readonly heardHere: string
  readonly several: string
  /** Of so many feeds some are not shown. */
  readonly more: (count: number) => string
  readonly saved: (name: string) => string
  readonly savedNext: string
  readonly undo: string
  readonly there: (name: string) => string
  readonly followed: (name: string) => string
  readonly followedHint: string
  readonly full: (most: number) => string
  readonly fullHint: string
  readonly unwanted: string
  readonly unwantedHint: string
  readonly notFound: (address: string) => string
  readonly notFoundHint: string
  readonly noFinder: string
  readonly noFinderHint: string
  readonly tooMany: string
  readonly again: (minutes: number) => string

  readonly askRemove: (name: string) => string
  readonly removing: string
  readonly remove: string
  readonly removed: (name: string) => string
  readonly bringBack: string
  readonly notAdded: (name: string) => string
  readonly notAddedHint: (names: string) => string
  readonly nothingAdded: string
  /** Before the command that leaves a source out of a channel. */
  readonly leaveOut: string

  readonly here: string
  /** Before who it was. */
  readonly addedOn: (moment: string) => string

  readonly check: (name: string) => string
  readonly whichFeed: (name: string) => string
  readonly noFeeds: (name: string) => string
  readonly answer: string
  readonly answered: (status: number, seconds: string, size: string) => string
  readonly unanswered: string
  readonly moved: string
  readonly redirected: string
  readonly reading: string
  readonly items: (format: string, items: number, dated: number) => string
  readonly withoutText: (count: number) => string
  readonly cutOff: string
  readonly archive: string
  readonly stored: (known: number, fresh: number) => string
  readonly nextTime: string
  readonly state: string
  readonly notFollowed: string
  /** Behind how many items are in it. */
  readonly each: string
  readonly story: (id: string) => string
  readonly fate: Readonly<Record<ItemFate, string>>
  /** On a button. */
  readonly why: (story: string) => string
}
