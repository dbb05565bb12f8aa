// The words of the preview's pages around what the bot says: the chat room, and the pages beside it.

import type { DeliveryState } from '../delivery-state.ts'

/** The chat room and what stands around every page. */
export interface PageWords {
  readonly room: string
  readonly tagline: string
  readonly skip: string
  readonly skipToBox: string
  readonly fictional: string
  /** The clock stands still; `city` is that of the time zone. */
  readonly standing: (moment: string, city: string) => string
  readonly running: (moment: string, city: string) => string
  readonly look: string
  readonly discord: string
  readonly telegram: string
  readonly theme: string
  readonly editions: string
  readonly date: string
  readonly previous: string
  readonly next: string
  readonly show: string
  readonly posted: (moment: string) => string
  readonly notPosted: string
  readonly noEdition: string
  readonly noEditionHint: string
  readonly noEditionOn: (date: string) => string
  readonly noEditionOnHint: string
  readonly conversation: string
  readonly app: string
  readonly you: string
  readonly onlyYou: string
  readonly spoiler: string
  readonly more: string
  readonly less: string
  readonly opensStored: string
  readonly try: string
  readonly command: string
  readonly placeholder: string
  readonly send: string
  readonly suggestions: string
  /** `{n}` is filled in by the page's script. */
  readonly suggested: string
  readonly working: string
  readonly answered: string
  readonly gone: string
  readonly slow: string
  readonly wrong: string
  readonly again: string
  /** The page was made before the program was started again, or before its session ended. */
  readonly stale: string
  readonly noScript: string
  readonly unreadable: string
  readonly nothingSent: string
  readonly back: string
  readonly invented: string
  readonly published: string
  readonly unknownDate: string
  readonly seen: string
  readonly version: (version: number) => string
  readonly original: string
  readonly address: string
  readonly cited: string
  readonly noPage: string
  readonly noPageHint: string
  readonly refused: string
  readonly refusedHint: string
  readonly failed: string
  readonly failedHint: string
  readonly badForm: string
  readonly badFormHint: string
  /** A channel that the bot does not know, or no more. */
  readonly noChannel: string
  readonly noChannelHint: string
  /** The private chat of a person. */
  readonly notYours: string
  readonly notYoursHint: string
  /** Of a menu with several values, and of a form. */
  readonly apply: string
  readonly submit: string
  readonly cancel: string

  readonly pages: PageNames
  readonly day: DayWords
  readonly list: ListWords
  readonly feeds: FeedPageWords
  readonly log: DeliveryPageWords
  readonly signIn: SignInWords
  readonly desk: DeskWords
  readonly topicTest: TopicTestWords
}

/** In the navigation, and as titles. */
export interface PageNames {
  /** Names the navigation itself. */
  readonly all: string
  readonly chat: string
  readonly newspaper: string
  readonly timeline: string
  readonly feeds: string
  readonly deliveries: string
  readonly settings: string
  readonly topics: string
}

/** A day of the newspaper. */
export interface DayWords {
  readonly previous: string
  readonly next: string
  readonly choose: string
  readonly editions: string
  readonly noEdition: string
  readonly stories: string
  readonly noStories: string
  readonly noStoriesHint: string
  /** Heads a map of so many days, which end with this one. */
  readonly map: (days: number) => string
  readonly wholeStory: string
  readonly why: string
  /** What is looked for in the archive. */
  readonly search: string
  readonly searching: string
  /** Leads from an answer to other answers. */
  readonly further: string
  readonly inChat: string
  readonly timelineOf: string
}

/** Settings beside the digest that they would make. */
export interface DeskWords {
  readonly choose: string
  /** Where the page does so by itself. */
  readonly show: string
  readonly now: string
  /** Heads the digest that would come at a moment. */
  readonly next: (moment: string) => string
  readonly noNext: string
  readonly others: string
  /** Chooses whose settings are shown. */
  readonly channel: string
  readonly open: string
  /** Why another channel than the preview's own is only shown. */
  readonly readOnly: string
  readonly undo: string
}

export interface TopicTestWords {
  readonly query: string
  readonly test: string
  readonly hint: string
}

export interface SignInWords {
  readonly title: string
  readonly hint: string
  readonly password: string
  readonly enter: string
  readonly wrong: string
  /** After too many wrong ones. */
  readonly wait: (minutes: number) => string
  readonly leave: string
}

/** Long lists in pages. */
export interface ListWords {
  readonly pages: string
  readonly page: (page: number) => string
  readonly newer: string
  readonly older: string
}

export interface FeedPageWords {
  readonly caption: string
  readonly outlet: string
  readonly state: string
  readonly none: string
  readonly noneHint: string
}

export interface DeliveryPageWords {
  readonly caption: string
  readonly intro: string
  readonly which: string
  readonly everything: string
  readonly state: Readonly<Record<DeliveryState, string>>
  readonly edition: string
  /** An edition by its number, or an alert where that is 0. */
  readonly numbered: (number: number) => string
  readonly alert: string
  /** From 1. */
  readonly part: (part: number) => string
  readonly channel: string
  readonly due: string
  readonly how: string
  readonly since: (moment: string) => string
  readonly attempts: (count: number) => string
  readonly sentAgain: (count: number) => string
  readonly nextTry: (moment: string) => string
  readonly none: string
  readonly noneHint: string
}
