// Where the bot is: added, made an administrator, removed, blocked, or moved with a group that became a supergroup.

import type { Api } from 'grammy'
import type { ChatMember, ChatMemberUpdated, Message, User } from 'grammy/types'
import type { HomeId } from '../../core/channel.ts'
import type { PlatformDeps } from '../../core/ports/platform.ts'
import type { Answers } from './answers.ts'
import { languageOf, personOf } from './calls.ts'
import { sendFailureOf } from './failures.ts'
import { channelOf, chatIdOf, isPrivate } from './target.ts'

type SharedChat = Exclude<ChatMemberUpdated['chat'], { type: 'private' }>

interface MembershipDeps {
  readonly given: PlatformDeps
  readonly answers: Answers
}

/** The bot's own place in a chat has changed. A group is greeted in the group, a channel to whoever added the bot. */
export async function placeChanged(deps: MembershipDeps, change: ChatMemberUpdated): Promise<void> {
  const { chat, from, old_chat_member: before, new_chat_member: now } = change
  const home = channelOf(chat.id)
  if (chat.type === 'private') {
    if (!isThere(now)) await deps.given.left(home)
    return
  }
  const works = chat.type === 'channel' ? isAdministrator : isThere
  if (works(now) && !works(before)) await greet(deps, chat, from)
  else if (isThere(before) && !isThere(now)) await deps.given.left(home)
}

/** Follows a group that became a supergroup, whichever of the two tells of it. True where the message says so. */
export async function migrated({ given }: MembershipDeps, message: Message): Promise<boolean> {
  const { chat, migrate_to_chat_id: to, migrate_from_chat_id: from } = message
  if (to === undefined) return from !== undefined
  await given.moved(channelOf(chat.id), channelOf(to))
  return true
}

async function greet({ given, answers }: MembershipDeps, { id, title, type }: SharedChat, by: User): Promise<void> {
  const home = channelOf(id)
  const broadcast = type === 'channel'
  const post = await given.entered(home, title, languageOf(by), broadcast ? 'channel' : 'group')
  if (post === null) return
  try {
    await answers.send(post, { to: 'channel', channel: broadcast ? channelOf(by.id) : home }, personOf(by))
  } catch (error) {
    const { kind, message } = sendFailureOf(error)
    // Whoever added the bot never wrote to it, or the group lets it only read: it is there all the same.
    if (kind !== 'unreachable') throw error
    given.log.info('telegram-not-greeted', { home, reason: message })
  }
}

/**
 * True where Telegram refuses the bot in a chat. A private chat cannot be asked without writing there: that its person
 * blocked the bot was Telegram's own word. @throws where it does not answer
 */
export async function isOutOf(api: Api, home: HomeId): Promise<boolean> {
  const chat = chatIdOf(home)
  if (chat === null || isPrivate(chat)) return true
  try {
    await api.getChat(chat)
    return false
  } catch (error) {
    if (sendFailureOf(error).kind === 'unreachable') return true
    throw error
  }
}

function isThere(member: ChatMember): boolean {
  return member.status === 'restricted'
    ? member.is_member
    : ['creator', 'administrator', 'member'].includes(member.status)
}

function isAdministrator({ status }: ChatMember): boolean {
  return status === 'administrator'
}
