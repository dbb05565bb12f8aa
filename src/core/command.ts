// What a person asked, before and after it was read. Commands know no platform.

import type { HouseStyle } from './house-style.ts'
import type { ChannelId, ChannelSettings, HomeId } from './channel.ts'
import type { Payload } from './delivery.ts'
import type { Edition } from './edition.ts'
import type { Clock } from './ports/clock.ts'
import type { FeedFinder, FindLimit } from './ports/feed-finder.ts'
import type { Store } from './ports/store.ts'
import type { Knowledge } from './knowledge.ts'
import type { Post } from './post.ts'
import type { CommandRequest } from './request.ts'
import type { StoryId } from './story.ts'
import type { Venue } from './venue.ts'
import type { Language, OptionName, Words } from './words/words.ts'

/** `operator`, `discord:ID`, `telegram:ID`, or `preview:visitor`. */
export type AskerId = string

export interface Asker {
  readonly id: AskerId
  /** May change settings there. Asked of the platform at the moment of use, and only where the answer matters. */
  moderates(channel: ChannelId): Promise<boolean>
  /**
   * May decide what counts in the whole server around a channel: what is held, its own topics and sources, erasing it.
   * Missing where whoever moderates a channel may.
   */
  moderatesHome?(channel: ChannelId): Promise<boolean>
  /** Runs the bot, or was named by whoever does; their decisions count in every channel. */
  readonly operates?: boolean
}

export interface CommandCall extends CommandRequest {
  /** Whose settings and editions count: of a thread without settings its parent. */
  readonly channel: ChannelId
  /** Where it was asked. */
  readonly here: ChannelId
  /** The server or chat around it; null where there is none. */
  readonly home: HomeId | null
  readonly asker: Asker
  readonly venue: Venue
  /** The asker's own language, where it is known. */
  readonly language?: Language
  /** A private chat, where Arabic and Sorani command words are understood too. */
  readonly private: boolean
}

export type OptionKind =
  | 'subject'
  | 'text'
  | 'date'
  | 'place'
  | 'kind'
  | 'source'
  /** Of articles. */
  | 'language'
  /** One that the bot itself speaks. */
  | 'own-language'
  | 'story'
  | 'topic'
  /** Of the server or chat itself. */
  | 'own-topic'
  | 'added-source'
  /** A search, taken as it stands behind its key. */
  | 'query'
  /** What something new is to be called. */
  | 'title'
  | 'page'
  /** A number of days up to today. */
  | 'span'
  /** Taken as it stands; set by buttons, or one word behind the command. */
  | 'word'
  | 'topics'
  | 'days'
  | 'times'
  | 'zone'
  | 'switch'
  | 'channel'
  /** Of settings alone. */
  | 'sources'
  | 'languages'
  | 'length'
  | 'where'
  | 'audience'
  | 'count'
  | 'quiet'
  | 'kinds'
  | 'pause'

export interface CommandOption {
  readonly name: OptionName
  readonly kind: OptionKind
  readonly required: boolean
  /** Set by buttons only (paging); never offered to people. */
  readonly hidden?: boolean
}

/** A value offered while somebody types. */
export interface Suggested {
  /** What the option becomes. */
  readonly value: string
  /** What the list shows; a claim in it says how sure it is. */
  readonly label: string
}

/** Everything a command may use. Nothing in it belongs to a platform. */
export interface CommandContext {
  readonly store: Store
  readonly knowledge: Knowledge
  readonly clock: Clock
  readonly settings: ChannelSettings
  readonly words: Words
  /** True for a text with a word that takes a side, outside quotation marks. */
  readonly style: HouseStyle
  /** The ordered list, for /help. */
  readonly commands: readonly Command[]
  /** The requests that bring an edition to its channel; null where nothing can be posted from. */
  readonly partsOf: PartsOf | null
  /** Null where nobody is limited. */
  readonly reportLimit: ReportLimit | null
  /** Null where no feeds are asked. */
  readonly finder: FeedFinder | null
  /** Null where nobody is limited. */
  readonly findLimit: FindLimit | null
}

/** Counts a report of a story by a person: null where it is taken, else whose reports are too many. */
export type ReportLimit = (who: AskerId, story: StoryId) => 'person' | 'item' | null

/** An edition's post -> the exact requests of its channel's platform. */
export type PartsOf = (post: Post, edition: Edition, settings: ChannelSettings) => readonly Payload[]

export interface Command {
  /** a-z, 0-9 and _: Telegram takes no more. */
  readonly name: string
  /** What free words fill, in order; empty for a bare command. */
  readonly options: readonly CommandOption[]
  /** Named parts of a group (`/sources list`, `/sources show`); the first is the bare form. */
  readonly subcommands?: readonly Subcommand[]
  readonly who: 'everybody' | 'moderators'
  /** One line each language, at most 100 characters (Discord's limit for descriptions). */
  readonly summary: Readonly<Record<Language, string>>
  /** Typed as a person would. */
  readonly examples: readonly string[]
  /** Its name in the menu of a message (Discord), at most 32 characters: it may be asked of one of the bot's own. */
  readonly onMessage?: Readonly<Record<Language, string>>
  run(call: CommandCall, context: CommandContext): Promise<Post>
}

export interface Subcommand {
  readonly name: string
  readonly options: readonly CommandOption[]
  readonly who: 'everybody' | 'moderators'
  readonly summary: Readonly<Record<Language, string>>
}

/** May decide what counts in the whole server or chat around a channel. */
export async function decidesAround(asker: Asker, channel: ChannelId): Promise<boolean> {
  if (asker.operates === true) return true
  return asker.moderatesHome === undefined ? await asker.moderates(channel) : await asker.moderatesHome(channel)
}

/** Who may ask what a request names (`topics new`). */
export function whoMay({ subcommands, who }: Command, named: string): Command['who'] {
  const [, subcommand] = named.split(' ')
  return subcommands?.find(({ name }) => name === subcommand)?.who ?? who
}
