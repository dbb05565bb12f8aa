// A channel is where the bot posts, with its settings.

import type { LanguageCode } from './article.ts'
import type { EventKind } from './understanding.ts'
import type { Language } from './words/words.ts'

/** `discord:<id>`, `telegram:<chat>`, `telegram:<chat>/<topic>` or `preview:<name>`. */
export type ChannelId = string

/** A server (`discord:<guild>`) or chat (`telegram:<chat>`) that has channels. Not a channel id, though it may look like one. */
export type HomeId = string

export type Platform = 'discord' | 'telegram' | 'preview'

/** Most independent origins that a channel may ask for. */
export const MOST_ORIGINS = 5

export interface ChannelSettings {
  readonly channel: ChannelId
  /** Slugs; empty = all topics. */
  readonly topics: readonly string[]
  /** ISO weekday numbers, 1 = Monday; empty = every day. */
  readonly days: readonly number[]
  /** HH:MM, wall clock in `timeZone`. */
  readonly times: readonly string[]
  /** IANA. */
  readonly timeZone: string
  readonly language: Language
  readonly length: 'compact' | 'normal' | 'full'
  /** Ids of sources whose reports are not told here. */
  readonly without: readonly string[]
  /** Languages of the articles that are told; empty = all. */
  readonly reads: readonly LanguageCode[]
  /** Independent origins that a story needs to be told, 1 to MOST_ORIGINS. */
  readonly leastOrigins: number
  /** Posts make no sound. */
  readonly silent: boolean
  /** Null where nothing is told outside the editions. */
  readonly alerts: Alerts | null
  /** Null where every hour is as good as another. */
  readonly quiet: QuietHours | null
  /** `thread`: the editions of a day stand in a thread of that day (Discord). */
  readonly place: 'here' | 'thread'
  /** Answers to commands are seen by everybody (Discord servers). */
  readonly publicAnswers: boolean
  /** Editions are handed on to the channels that follow this one (Discord announcement channels). */
  readonly crosspost: boolean
  /** ISO instant until which a moderator paused posting; null = not paused. */
  readonly pausedUntil: string | null
  /** Editions are posted at the slots. A channel that was never set up has none; the preview always has. */
  readonly on: boolean
  /** ISO instant from which slots count: when posting was switched on or its times were last changed; null = always. */
  readonly since: string | null
  /** The server or chat that it belongs to; null where unknown. */
  readonly home: HomeId | null
  /** A forum: each edition is a post of its own. */
  readonly forum: boolean
  /** Counts changes; stored with each edition. */
  readonly version: number
}

/** What is told at once, without waiting for the next edition. */
export interface Alerts {
  /** Empty = every kind of event. */
  readonly kinds: readonly EventKind[]
  /** Killed, by the lowest figure that is given, at least; 0 = whatever the figure. */
  readonly killed: number
}

/** HH:MM each, wall clock in the channel's zone; over midnight where `to` is the earlier one. Alerts wait for their end, and editions make no sound. */
export interface QuietHours {
  readonly from: string
  readonly to: string
}

/** Reasons of a pause that are nobody's to mend: the server or chat removed the bot, the person of a private chat blocked it. */
export const REMOVED = 'the bot was removed'
export const BLOCKED = 'the person blocked the bot'

/** A channel with what stands in the way of posting there. */
export interface ChannelState {
  readonly settings: ChannelSettings
  /** The bot stopped by itself: the platform refused. Null where nothing is in the way. */
  readonly pause: { readonly reason: string; readonly at: string } | null
}

/** `pausedUntil` of a pause that lasts until somebody ends it: after every slot. */
export const PAUSED_FOR_GOOD = '9999-12-31T00:00:00.000Z'

/** What a channel without settings has. */
export function defaultSettings(channel: ChannelId): ChannelSettings {
  return {
    channel,
    topics: [],
    days: [],
    times: ['20:00'],
    timeZone: 'Asia/Baghdad',
    language: 'en',
    length: 'normal',
    without: [],
    reads: [],
    leastOrigins: 1,
    silent: true,
    alerts: null,
    quiet: null,
    place: 'here',
    publicAnswers: false,
    crosspost: false,
    pausedUntil: null,
    on: platformOf(channel) === 'preview',
    since: null,
    home: null,
    forum: false,
    version: 0,
  }
}

/** The server or chat around a channel; where none is known, the channel is its own: a private chat, the preview. */
export function homeOf({ channel, home }: Pick<ChannelSettings, 'channel' | 'home'>): HomeId {
  return home ?? channel.split('/', 1)[0] ?? channel
}

/** Null where the text is no channel id. */
export function platformOf(channel: string): Platform | null {
  const match = /^(discord:\d{1,20}|telegram:-?\d{1,20}(\/\d+)?|preview:[\w-]{1,64})$/.exec(channel)
  if (!match) return null
  if (channel.startsWith('discord:')) return 'discord'
  return channel.startsWith('telegram:') ? 'telegram' : 'preview'
}
