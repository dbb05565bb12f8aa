// A held story is told nowhere in its scope until it is released: no edition has it, and what shows it says that it is held.

import { type ChannelSettings, homeOf } from './channel.ts'
import type { StoryId } from './story.ts'

/** Id of a server or chat, or `EVERYWHERE`. */
export type HoldScope = string

/** What whoever runs the bot holds, is held in every channel. */
export const EVERYWHERE = '*'

export interface Hold {
  readonly scope: HoldScope
  /** Of a story that was merged since, the survivor. */
  readonly story: StoryId
  /** ISO instant. */
  readonly at: string
}

/** A story was held or released, and what was posted is to say so. */
export interface HeldChange extends Hold {
  readonly number: number
  readonly held: boolean
}

/** The scopes that count in a channel. */
export function holdScopesIn(settings: Pick<ChannelSettings, 'channel' | 'home'>): HoldScope[] {
  return [EVERYWHERE, homeOf(settings)]
}
