// What exists: guilds, channels, people, messages and commands. Plain state with finders that refuse what is not there;
// what may be done with it stands in the other files.

import { byId, snowflakes } from './ids.ts'
import { FLAG } from './limits.ts'
import { Nonces } from './nonces.ts'
import { refuse } from './refusal.ts'
import type { Attachment, Component, Embed, Message, RegisteredCommand } from './types.ts'

/** Channel types of the API. */
export const CHANNEL = {
  text: 0,
  dm: 1,
  announcement: 5,
  announcementThread: 10,
  thread: 11,
  privateThread: 12,
  forum: 15,
}

export interface User {
  readonly id: string
  readonly name: string
  readonly bot: boolean
}

export interface Guild {
  readonly id: string
  readonly name: string
  readonly ownerId: string
  /** The bot's role; @everyone gives nothing. */
  readonly role: string
  /** Of people. */
  readonly roles: { readonly id: string; readonly permissions: bigint }[]
  readonly permissions: bigint
  readonly members: Set<string>
  readonly joinedAt: number
  /** The bot was removed. */
  gone: boolean
  unavailable: boolean
  commands: readonly RegisteredCommand[]
}

export interface Channel {
  readonly id: string
  readonly guild: Guild | null
  readonly type: number
  name: string
  /** Of threads. */
  readonly parent: Channel | null
  /** Of private channels. */
  readonly recipient: User | null
  allow: bigint
  deny: bigint
  /** Ids, oldest first. */
  messages: string[]
  readonly madeAt: number
}

/** The interaction that a message answers, as it is shown with the message. */
export interface Asked {
  readonly id: string
  readonly type: number
  readonly user: User
  readonly name: string | null
}

export interface StoredMessage {
  readonly id: string
  readonly channel: Channel
  readonly author: User
  readonly nonce: string | null
  readonly at: number
  readonly reference: string | null
  readonly asked: Asked | null
  content: string
  embeds: readonly Embed[]
  components: readonly Component[]
  attachments: readonly Attachment[]
  flags: number
  editedAt: number | null
}

export interface WorldGiven {
  readonly token: string
  readonly now: () => number
  /** Tells the bot; `intent` is the bit without which it does not hear of it, 0 for none. */
  readonly dispatch: (event: string, data: unknown, intent: number) => void
}

export class World {
  readonly token: string
  readonly now: () => number
  readonly dispatch: WorldGiven['dispatch']
  readonly id: () => string
  readonly bot: User
  readonly applicationId: string
  readonly nonces: Nonces
  readonly guilds = new Map<string, Guild>()
  readonly channels = new Map<string, Channel>()
  readonly messages = new Map<string, StoredMessage>()
  readonly users = new Map<string, User>()
  commands: readonly RegisteredCommand[] = []
  puts = 0
  /** Where files are fetched, without trailing slash. */
  origin = ''

  constructor({ token, now, dispatch }: WorldGiven) {
    this.token = token
    this.now = now
    this.dispatch = dispatch
    this.id = snowflakes(now)
    this.nonces = new Nonces(now)
    this.applicationId = this.id()
    this.bot = { id: this.applicationId, name: 'sitrep', bot: true }
    this.users.set(this.bot.id, this.bot)
  }

  /** The person of this id; made where it is new. */
  user(id: string = this.id(), name?: string): User {
    const known = this.users.get(id)
    if (known && (name === undefined || name === known.name)) return known
    const user = { id, name: name ?? `reader-${id.slice(-4)}`, bot: false }
    this.users.set(id, user)
    return user
  }

  /** A guild that the bot is in. */
  guild(id: string): Guild {
    const guild = this.guilds.get(id)
    if (!guild || guild.gone) throw refuse.unknownGuild()
    return guild
  }

  channel(id: string): Channel {
    const channel = this.channels.get(id)
    if (!channel) throw refuse.unknownChannel()
    return channel
  }

  /** A message that everybody in the channel sees. */
  message(channel: Channel, id: string): StoredMessage {
    const message = this.messages.get(id)
    if (message?.channel !== channel || message.flags & FLAG.ephemeral) throw refuse.unknownMessage()
    return message
  }

  /** Channels of a guild without its threads. */
  channelsOf(guild: Guild): Channel[] {
    return [...this.channels.values()].filter((channel) => channel.guild === guild && !channel.parent)
  }

  /** Threads of a guild or of a channel, oldest first. */
  threadsOf(of: Guild | Channel): Channel[] {
    return [...this.channels.values()]
      .filter((channel) => channel.parent && (channel.guild === of || channel.parent === of))
      .sort((a, b) => byId(a.id, b.id))
  }

  remove(message: StoredMessage): void {
    message.channel.messages = message.channel.messages.filter((id) => id !== message.id)
    this.messages.delete(message.id)
  }
}

/** A copy for whoever asks, which stays as it is. */
export function copyOf(message: StoredMessage): Message {
  const { channel, author, attachments, id, content, embeds, components, flags, nonce, at, editedAt, reference } =
    message
  return {
    ...structuredClone({ id, content, embeds, components, flags, nonce, at, editedAt, reference }),
    channel: channel.id,
    author: author.id,
    attachments: attachments.map((attachment) => ({ ...attachment })),
  }
}
