// A channel is where the bot posts, with its settings.

import type { Language } from './words/words.ts'

/** `discord:<id>`, `telegram:<chat>`, `telegram:<chat>/<topic>` or `preview:<name>`. */
export type ChannelId = string

/** A server (`discord:<guild>`) or chat (`telegram:<chat>`) that has channels. Not a channel id, though it may look like one. */
export type HomeId = string

export type Platform = 'discord' | 'telegram' | 'preview'

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
  readonly silent: boolean
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

/** A channel with what stands in the way of posting there. */
export interface ChannelState {
  readonly settings: ChannelSettings
  /** The bot stopped by itself: the platform refused. Null where nothing is in the way. */
  readonly pause: { readonly reason: string; readonly at: string } | null
}

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
    silent: true,
    on: platformOf(channel) === 'preview',
    since: null,
    home: null,
    forum: false,
    version: 0,
  }
}

/** Null where the text is no channel id. */
export function platformOf(channel: string): Platform | null {
  const match = /^(discord:\d{1,20}|telegram:-?\d{1,20}(\/\d+)?|preview:[\w-]{1,64})$/.exec(channel)
  if (!match) return null
  if (channel.startsWith('discord:')) return 'discord'
  return channel.startsWith('telegram:') ? 'telegram' : 'preview'
}
