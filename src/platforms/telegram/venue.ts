// What Telegram knows of a chat, asked where a command needs it.

import { type Api, GrammyError } from 'grammy'
import type { ChatFullInfo, ChatMember } from 'grammy/types'
import type { ChannelId } from '../../core/channel.ts'
import type { PlatformDeps } from '../../core/ports/platform.ts'
import type { Right } from '../../core/right.ts'
import type { ChannelFacts, NamedChannel, Venue } from '../../core/venue.ts'
import type { Person } from './calls.ts'
import type { Rights } from './rights.ts'
import { channelOf, chatIdOf, isPrivate } from './target.ts'

/** How many chats are asked at once who their administrators are. */
const AT_ONCE = 10

export interface VenueDeps {
  readonly api: Api
  /** The bot's own id. */
  readonly self: number
  readonly rights: Rights
  readonly homes: PlatformDeps['homes']
}

/** What `person` can see from a chat. Only in private are other chats offered. */
export function venueFor(deps: VenueDeps, person: Person, local: boolean): Venue {
  return {
    facts: (channel) => factsOf(deps, channel),
    elsewhere: () => (local ? moderated(deps, person) : Promise.resolve([])),
  }
}

async function factsOf({ api, self }: VenueDeps, channel: ChannelId): Promise<ChannelFacts> {
  const chat = chatIdOf(channel)
  if (chat === null) return { home: null, name: null, forum: false, can: [], missing: [] }
  const home = channelOf(chat)
  if (isPrivate(chat)) return { home, name: null, forum: false, can: [], missing: [] }
  try {
    const about = await api.getChat(chat)
    const member = await api.getChatMember(chat, self)
    return { home, name: about.title ?? null, forum: false, can: [], missing: missingRights(about, member) }
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code >= 500) throw error
    // The bot may not even look.
    return { home, name: null, forum: false, can: [], missing: ['send-messages'] }
  }
}

function missingRights({ type, permissions }: ChatFullInfo, member: ChatMember): Right[] {
  if (type === 'channel')
    return member.status === 'administrator' && member.can_post_messages === true ? [] : ['post-messages']
  switch (member.status) {
    case 'creator':
    case 'administrator':
      return []
    case 'member':
      return permissions?.can_send_messages === false ? ['send-messages'] : []
    case 'restricted':
      return member.is_member && member.can_send_messages ? [] : ['send-messages']
    default:
      return ['send-messages']
  }
}

/** The groups and channels that the bot is in and the person administers. */
async function moderated({ rights, homes }: VenueDeps, person: Person): Promise<readonly NamedChannel[]> {
  const chats = (await homes()).filter(({ id }) => !isPrivate(chatIdOf(id) ?? 1))
  const found: NamedChannel[] = []
  for (let at = 0; at < chats.length; at += AT_ONCE) {
    const some = chats.slice(at, at + AT_ONCE)
    // A chat that cannot be asked now is left out; the others are still offered.
    const theirs = await Promise.all(some.map(({ id }) => rights.moderates(person, id).catch(() => false)))
    found.push(...some.filter((_, index) => theirs[index]).map(({ id, name }) => ({ channel: id, name })))
  }
  return found
}
