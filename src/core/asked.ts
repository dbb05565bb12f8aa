// What somebody asked, as a platform hands it in, and what comes back.

import type { ChannelId, HomeId } from './channel.ts'
import type { Asker } from './command.ts'
import type { Post } from './post.ts'
import type { Pointed } from './pointed.ts'
import type { CommandRequest } from './request.ts'
import type { Venue } from './venue.ts'
import type { Language } from './words/words.ts'

/** What somebody asked, and where: a typed text, the id of a pressed button, or a request. */
export interface Asked {
  /** `given`: options that were filled in after the button was pressed (a modal, a select menu). */
  readonly asked:
    | { readonly text: string }
    | { readonly button: string; readonly given?: Readonly<Record<string, string>> }
    | { readonly request: CommandRequest }
  /** The message of the bot's that it is asked of. */
  readonly pointed?: Pointed
  readonly channel: ChannelId
  /** The channel around a thread, whose settings count where the thread has none. */
  readonly parent?: ChannelId
  /** The server or chat around it; missing where there is none. */
  readonly home?: HomeId
  readonly asker: Asker
  readonly venue: Venue
  readonly private: boolean
  /** The person's own language; it counts where they ask in private and nothing is set there. */
  readonly language?: Language
}

export interface Answer {
  /** Null where no command could be read. */
  readonly request: CommandRequest | null
  readonly post: Post
  readonly error: { readonly code: string; readonly message: string; readonly hint: string } | null
}
