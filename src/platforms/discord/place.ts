// Where somebody asks, from what the interaction itself says: it carries the rights of the bot and of the person in that
// channel. Only the name and kind of the channel around a thread are looked up. Nobody writes in a forum itself, so what
// is asked in one of its posts is asked of the forum.

import { type APIInteraction, ChannelType } from 'discord.js'
import type { ChannelId, HomeId } from '../../core/channel.ts'
import type { Asker } from '../../core/command.ts'
import type { Post } from '../../core/post.ts'
import type { ChannelFacts, Possibility, Venue } from '../../core/venue.ts'
import type { Language } from '../../core/words/words.ts'
import { languageOfLocale } from './locale.ts'
import { mayGovern, mayModerate, missingRights } from './rights.ts'
import { idOf } from './target.ts'

/** What is known of a channel by its id. */
export interface KnownChannel {
  readonly name: string | null
  readonly type: ChannelType
}

/** Looks things up that interactions do not tell. */
export interface Directory {
  /** Null where the bot does not know the channel. */
  channel(id: string): KnownChannel | null
  /** Null where the bot does not know the server. */
  ownerOf(guild: string): string | null
  /** Permissions that these roles give in the whole server, no channel's overwrites included; null as above. */
  heldBy(guild: string, roles: readonly string[]): bigint | null
  /** The private chat with a user; null where Discord refuses it. */
  readonly openPrivate?: (user: string) => Promise<ChannelId | null>
  /** False where the user takes no messages. */
  readonly tellPrivate?: (chat: ChannelId, post: Post) => Promise<boolean>
}

export interface Place {
  readonly channel: ChannelId
  /** The channel around a thread. */
  readonly parent: ChannelId | null
  /** The server; null in a private chat. */
  readonly home: HomeId | null
  readonly private: boolean
  readonly userId: string
  /** Of the person's client. */
  readonly language: Language
  readonly asker: Asker
  readonly venue: Venue
}

const THREADS: readonly ChannelType[] = [
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
]
const OPENS_THREADS: readonly ChannelType[] = [ChannelType.GuildText, ChannelType.GuildAnnouncement]
const FORUMS: readonly ChannelType[] = [ChannelType.GuildForum, ChannelType.GuildMedia]

/** Null where the interaction names no channel or nobody. */
export function placeOf(interaction: APIInteraction, directory: Directory): Place | null {
  const { channel, guild_id: guild } = interaction
  const userId = (interaction.member?.user ?? interaction.user)?.id
  if (channel === undefined || userId === undefined) return null
  const around = parentOf(channel)
  const inForum = around !== null && isForum(directory.channel(around)?.type)
  const here = `discord:${inForum ? around : channel.id}`
  const parent = around === null || inForum ? null : `discord:${around}`
  return {
    channel: here,
    parent,
    home: guild === undefined ? null : `discord:${guild}`,
    private: guild === undefined,
    userId,
    language: languageOfLocale('locale' in interaction ? interaction.locale : ''),
    asker: askerOf(interaction, userId, [here, ...(parent === null ? [] : [parent])], directory),
    venue: {
      facts: (asked) => Promise.resolve(factsOf(asked, interaction, directory)),
      elsewhere: () => Promise.resolve([]),
      ...privateWay(userId, directory),
    },
  }
}

/**
 * Rights are those of the interaction: of the channel with its overwrites, and of the whole server by the member's roles.
 * `around`: the channels that they hold for.
 */
function askerOf(
  { guild_id: guild, member }: APIInteraction,
  userId: string,
  around: readonly ChannelId[],
  directory: Directory,
): Asker {
  const id = `discord:${userId}`
  if (guild === undefined) return { id, moderates: (asked) => Promise.resolve(around.includes(asked)) }
  const inChannel = BigInt(member?.permissions ?? 0)
  const governs = () =>
    directory.ownerOf(guild) === userId || mayGovern(directory.heldBy(guild, member?.roles ?? []) ?? 0n)
  return {
    id,
    moderates: (asked) => Promise.resolve(around.includes(asked) && (mayModerate(inChannel) || governs())),
    moderatesHome: (asked) => Promise.resolve(around.includes(asked) && governs()),
  }
}

function privateWay(user: string, directory: Directory): Pick<Venue, 'inPrivate'> {
  const { openPrivate, tellPrivate } = directory
  return openPrivate === undefined || tellPrivate === undefined
    ? {}
    : { inPrivate: { open: () => openPrivate(user), tell: tellPrivate } }
}

function parentOf(channel: NonNullable<APIInteraction['channel']>): string | null {
  return isThread(channel.type) && 'parent_id' in channel ? (channel.parent_id ?? null) : null
}

function isForum(type: ChannelType | undefined): boolean {
  return type !== undefined && FORUMS.includes(type)
}

function isThread(type: ChannelType): boolean {
  return THREADS.includes(type)
}

/** A thread's rights are those of the channel around it, so the interaction's hold for both. */
function factsOf(asked: ChannelId, interaction: APIInteraction, directory: Directory): ChannelFacts {
  const { channel, guild_id: guild } = interaction
  const here = channel !== undefined && idOf(asked) === channel.id
  const name = here && 'name' in channel ? (channel.name ?? null) : null
  if (guild === undefined) return { home: null, name, forum: false, can: [], missing: [] }
  const known = here ? { name, type: channel.type } : directory.channel(idOf(asked))
  const type = known?.type ?? ChannelType.GuildText
  return {
    home: `discord:${guild}`,
    name: known?.name ?? null,
    forum: isForum(type),
    can: possibilitiesOf(type),
    missing: missingRights(BigInt(interaction.app_permissions), isThread(type)),
  }
}

/** A thread has no threads, and a forum makes a post of each edition. */
function possibilitiesOf(type: ChannelType): Possibility[] {
  return [
    ...(OPENS_THREADS.includes(type) ? ['threads' as const] : []),
    ...(type === ChannelType.GuildAnnouncement ? ['crosspost' as const] : []),
    'private-answers',
  ]
}
