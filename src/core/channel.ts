// A channel is where the bot posts, with its settings.

import type { Language } from './words/words.ts'

/** `discord:<id>`, `telegram:<chat>`, `telegram:<chat>/<topic>` or `preview:<name>`. */
export type ChannelId = string

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
  /** Counts changes; stored with each edition. */
  readonly version: number
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
