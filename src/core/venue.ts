// What a platform knows of the place where somebody asks, asked at the moment of use and only where it is needed.

import type { ChannelId, HomeId } from './channel.ts'
import type { Post } from './post.ts'
import type { Right } from './right.ts'

/**
 * What only some channels can: a thread a day, publishing to the channels that follow, answers that the asker alone sees.
 */
export type Possibility = 'threads' | 'crosspost' | 'private-answers'

export interface ChannelFacts {
  readonly home: HomeId | null
  /** As people call it; null where it has no name. */
  readonly name: string | null
  /** A forum: each edition is a post of its own. */
  readonly forum: boolean
  readonly can: readonly Possibility[]
  /** Rights that the bot lacks there. */
  readonly missing: readonly Right[]
}

/** A channel that somebody may choose. */
export interface NamedChannel {
  readonly channel: ChannelId
  readonly name: string
}

export interface Venue {
  facts(channel: ChannelId): Promise<ChannelFacts>
  /** Other channels that the asker moderates and may set up from here; empty where the platform has no such way. */
  elsewhere(): Promise<readonly NamedChannel[]>
  /** The way into the asker's private chat, where the bot may take it by itself; elsewhere only the person opens it. */
  readonly inPrivate?: PrivateWay
}

export interface PrivateWay {
  /** Opens the chat; null where the platform does not let it. */
  open(): Promise<ChannelId | null>
  /** Writes there; false where the person takes no messages. */
  tell(chat: ChannelId, post: Post): Promise<boolean>
}

/** Where no platform is: the preview and the command line. */
export const NO_VENUE: Venue = {
  facts: () => Promise.resolve({ home: null, name: null, forum: false, can: [], missing: [] }),
  elsewhere: () => Promise.resolve([]),
}
