// What the bot says of a channel's settings, and to a server or chat that it enters.

import type { Right } from '../right.ts'

export interface SettingsWords {
  readonly title: string
  readonly posting: string
  readonly on: string
  readonly off: string
  readonly topics: string
  readonly allTopics: string
  readonly days: string
  readonly everyDay: string
  /** ISO number, 1 = Monday. */
  readonly weekday: (day: number) => string
  readonly times: string
  /** A time of day, HH:MM, in the language's digits. */
  readonly time: (time: string) => string
  readonly zone: string
  /** "Asia/Baghdad (20:00 there now)" */
  readonly zoneNow: (zone: string, time: string) => string
  readonly language: string
  readonly next: string

  readonly neverSet: string
  readonly ofParent: string
  readonly readOnly: string
  /** The cure for those who may not change them. */
  readonly readHint: string
  readonly paused: string
  readonly saved: string
  readonly nowOn: string
  readonly nowOff: string
  readonly unchanged: string
  readonly forum: string

  /** The rights as the platform's own pages name them. */
  readonly right: Readonly<Record<Right, string>>
  readonly lacks: (rights: string) => string
  /** Where that of attaching files alone is missing. */
  readonly lacksForPictures: (right: string) => string
  readonly cureDiscord: string
  readonly cureTelegram: string
  readonly savedAllTheSame: string

  readonly switchOn: string
  readonly switchOff: string
  readonly back: string
  /** Leads from a channel that is set up from elsewhere to the chat where that is done. */
  readonly thisChat: string
  readonly elsewhere: string
  readonly sundayToThursday: string
  readonly mondayToFriday: string

  readonly badSwitch: (value: string) => string
  readonly switchHint: string
  readonly badDay: (word: string) => string
  readonly daysHint: string
  readonly badTime: (word: string) => string
  readonly timesHint: string
  readonly tooManyTimes: (count: number, most: number) => string
  readonly badZone: (value: string) => string
  readonly severalZones: (value: string) => string
  readonly zoneHint: string
  readonly badLanguage: (value: string) => string
  readonly languageHint: (names: string) => string
  readonly notYourChannel: string
  readonly notYourChannelHint: string
  readonly conflict: string
}

export interface WelcomeWords {
  readonly title: string
  /** What it is, in two sentences. */
  readonly about: string
  /** When the first digest comes: what switches posting on. */
  readonly quiet: string
  readonly settings: string
  readonly digest: string
  readonly latest: string
  readonly help: string
  readonly moderators: string
  /** Broadcast channels of Telegram. */
  readonly broadcast: string
  /** In place of that, where the bot was made administrator of one. */
  readonly entered: (channel: string) => string
  readonly setUp: (channel: string) => string
  readonly privacy: string
  readonly helpButton: string
}
