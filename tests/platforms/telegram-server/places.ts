// The bot comes into a chat, leaves it, and gets other rights in it: `my_chat_member`.

import type { ChatMemberUpdated } from 'grammy/types'
import type { Updates } from './updates.ts'
import { seconds, wireBotMember, wireChat, wireUser } from './wire.ts'
import type { BotPlace, Chat, World } from './world.ts'

/** Changes the bot's place in the chat and tells the bot. */
export function changeBotPlace(world: World, updates: Updates, chat: Chat, by: number, place: BotPlace): void {
  const before = chat.bot
  chat.bot = place
  updates.push({ my_chat_member: placeUpdate(world, chat, by, before, place) })
}

/** What tells of another place. */
export function placeUpdate(
  world: World,
  chat: Chat,
  by: number,
  before: BotPlace,
  after: BotPlace,
): ChatMemberUpdated {
  return {
    chat: wireChat(chat),
    from: wireUser(world, by),
    date: seconds(world.now()),
    old_chat_member: wireBotMember(world, chat, before),
    new_chat_member: wireBotMember(world, chat, after),
  }
}
