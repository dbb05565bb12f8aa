// The seam between the bot and a platform: what an adapter is handed, and what it hands back.

import type { Answer, Asked } from '../asked.ts'
import type { ChannelId, HomeId } from '../channel.ts'
import type { Command, CommandOption, Suggested } from '../command.ts'
import type { Post } from '../post.ts'
import type { CommandRequest } from '../request.ts'
import type { Right } from '../right.ts'
import type { Language } from '../words/words.ts'
import type { Clock } from './clock.ts'
import type { Log } from './log.ts'
import type { Messenger } from './messenger.ts'

/** What a home is: a Discord server; on Telegram a group, a broadcast channel, or a private chat. */
export type HomeKind = 'server' | 'group' | 'channel' | 'private'

export interface PlatformDeps {
  /** In the order in which people read them. */
  readonly commands: readonly Command[]
  readonly clock: Clock
  readonly log: Log
  /** Answers a command. Never rejects; everything that can be pressed in the post is stored by then. */
  answer(asked: Asked): Promise<Answer>
  /**
   * Values for an option while somebody types, best first; at most 25, of at most 100 characters. `home`: the server
   * around the channel, where the platform names one. Never rejects.
   */
  suggest(option: CommandOption, typed: string, channel: ChannelId, home?: HomeId | null): Promise<readonly Suggested[]>
  /** Stores a request for 30 days; resolves to the id under which a button asks it. */
  keepRequest(request: CommandRequest): Promise<string>
  /** The language of a channel. */
  languageOf(channel: ChannelId): Promise<Language>
  /** Whether everybody is to see answers there. `parent`: the channel around a thread, which counts where that has no settings. */
  publicIn(channel: ChannelId, parent: ChannelId | null): Promise<boolean>
  /** The bot is in a server or chat: the post that greets it, once each time it is added; null where it was greeted. */
  entered(home: HomeId, name: string, language: Language, kind: HomeKind): Promise<Post | null>
  /** The bot was removed from a server or chat. */
  left(home: HomeId): Promise<void>
  /** A chat has another id now. */
  moved(from: ChannelId, to: ChannelId): Promise<void>
  /** Servers and chats of this database that the bot is in. */
  homes(): Promise<readonly { readonly id: HomeId; readonly name: string }[]>
  /** Ties a posted answer (`telegram:<chat>/<message>`) to its asker, by a keyed hash alone. */
  rememberAsker(message: string, asker: string): Promise<void>
  /** Whether that person asked for it; null where that is not known (any more). */
  isAsker(message: string, asker: string): Promise<boolean | null>
}

export interface RunningPlatform {
  readonly messenger: Messenger
  /** Who the bot is there, in a few words for the operator. */
  readonly as: string
  /** For Discord the link that adds the bot to a server; null elsewhere. */
  readonly invite: string | null
  /** For Telegram the bot's user name, for links that open its private chat; null elsewhere. */
  readonly username: string | null
  /** True while it hears of the platform; a cut mends itself. */
  online(): boolean
  /** True where the platform refuses the bot in a server or chat now. @throws where it does not answer */
  isOut(home: HomeId): Promise<boolean>
  /** Resolves where the connection ended for good, as when the token was reset: it has to be started anew. */
  readonly ended: Promise<void>
  /** Takes no more, finishes what is under way, and closes. */
  stop(): Promise<void>
}

/** What looking at a platform without going online there shows. */
export interface Inspection {
  /** Who the bot is there. */
  readonly as: string
  readonly invite: string | null
  /** Rights that the bot lacks in each channel asked about; null where the channel is out of its reach. */
  readonly channels: readonly { readonly channel: ChannelId; readonly missing: readonly Right[] | null }[]
}
