// Chats and who is in them, topics, pins, and answers to pressed buttons.

import { z } from 'zod'
import { bad } from '../refusal.ts'
import { ANONYMOUS, wireBotMember, wireChat, wireMember, wireMessage } from '../wire.ts'
import type { Chat, World } from '../world.ts'
import { changeBotPlace } from '../places.ts'
import { addTopic, serviceMessage } from '../service.ts'
import { ChatId, Integer, type Method, method } from './method.ts'

const InChat = z.looseObject({ chat_id: ChatId })
const InTopic = InChat.extend({ message_thread_id: Integer })

const ACTIONS = new Set(
  (
    'typing upload_photo record_video upload_video record_voice upload_voice upload_document choose_sticker ' +
    'find_location record_video_note upload_video_note'
  ).split(' '),
)

export const chatMethods: Readonly<Record<string, Method>> = {
  getChat: method(InChat, ({ chat_id }, { world }) => fullChat(world, world.visible(chat_id))),
  getChatMember: method(InChat.extend({ user_id: Integer }), ({ chat_id, user_id }, { world }) => {
    const chat = world.visible(chat_id)
    if (user_id === world.bot.id) return wireBotMember(world, chat)
    if (!world.users.has(user_id) && user_id !== ANONYMOUS.id) throw bad('user not found')
    refuseHiddenMembers(world, chat)
    return wireMember(world, chat, user_id)
  }),
  getChatAdministrators: method(InChat, ({ chat_id }, { world }) => {
    const chat = world.visible(chat_id)
    if (chat.kind === 'private') throw bad('there are no administrators in the private chat')
    refuseHiddenMembers(world, chat)
    const people = chat.administrators.map((id) => wireMember(world, chat, id))
    return world.isAdministrator(chat, world.bot.id) ? [...people, wireBotMember(world, chat)] : people
  }),
  getChatMemberCount: method(InChat, ({ chat_id }, { world }) => world.visible(chat_id).members.size + 1),
  leaveChat: method(InChat, ({ chat_id }, { world, updates }) => {
    const chat = world.visible(chat_id)
    if (chat.kind === 'private') throw bad("chat member status can't be changed in private chats")
    changeBotPlace(world, updates, chat, world.bot.id, { status: 'left', canPost: false, canManageTopics: false })
    return true
  }),
  sendChatAction: method(InChat.extend({ action: z.string() }), ({ chat_id, action }, { world }) => {
    if (!ACTIONS.has(action.toLowerCase())) throw bad('wrong parameter action in request')
    world.writable(chat_id)
    return true
  }),
  pinChatMessage: pinning(true),
  unpinChatMessage: pinning(false),
  createForumTopic: method(InChat.extend({ name: z.string() }), ({ chat_id, name }, { world }) => {
    const chat = world.visible(chat_id)
    if (!chat.forum) throw bad('the chat is not a forum')
    if (!chat.bot.canManageTopics) throw bad('not enough rights to create a topic')
    if (name.trim() === '' || name.length > 128) throw bad('TOPIC_TITLE_EMPTY')
    const topic = addTopic(world, chat, name, world.bot.id)
    return { message_thread_id: topic, name, icon_color: 0x6fb9f0 }
  }),
  closeForumTopic: closing(true),
  reopenForumTopic: closing(false),
  answerCallbackQuery: method(
    z.looseObject({
      callback_query_id: z.string(),
      text: z.string().default(''),
      show_alert: z.boolean().default(false),
      url: z.string().optional(),
    }),
    ({ callback_query_id, text, show_alert, url }, { queries, watch, world }) => {
      if (text.length > 200) throw bad('MESSAGE_TOO_LONG')
      // Without a game only links into a chat with the bot itself may be opened.
      const own = new RegExp(`^(?:https?://)?t\\.me/${world.bot.username}(?:\\?|$)`, 'i')
      if (url && !own.test(url)) throw bad('URL_INVALID')
      queries.answer(callback_query_id, { ...(text ? { text } : {}), alert: show_alert, ...(url ? { url } : {}) })
      watch.changed()
      return true
    },
  ),
}

function fullChat(world: World, chat: Chat): Record<string, unknown> {
  const pinned = [...chat.messages.values()].findLast((message) => message.pinned)
  return {
    ...wireChat(chat),
    accent_color_id: 0,
    max_reaction_count: 11,
    accepted_gift_types: {
      unlimited_gifts: false,
      limited_gifts: false,
      unique_gifts: false,
      premium_subscription: false,
      gifts_from_channels: false,
    },
    ...(pinned ? { pinned_message: wireMessage(world, pinned) } : {}),
  }
}

/** Who is in a channel only its administrators see. */
function refuseHiddenMembers(world: World, chat: Chat): void {
  if (chat.kind === 'channel' && !world.isAdministrator(chat, world.bot.id)) throw bad('member list is inaccessible')
}

function pinning(pinned: boolean): Method {
  return method(InChat.extend({ message_id: Integer }), ({ chat_id, message_id }, { world, watch }) => {
    const chat = world.visible(chat_id)
    if (chat.kind !== 'private' && !world.isAdministrator(chat, world.bot.id))
      throw bad('not enough rights to manage pinned messages in the chat')
    const message = chat.messages.get(message_id)
    if (!message) throw bad(`message to ${pinned ? 'pin' : 'unpin'} not found`)
    message.pinned = pinned
    watch.changed()
    return true
  })
}

function closing(closed: boolean): Method {
  return method(InTopic, ({ chat_id, message_thread_id }, { world }) => {
    const chat = world.visible(chat_id)
    const topic = chat.topics.get(message_thread_id)
    if (!chat.forum) throw bad('the chat is not a forum')
    if (!chat.bot.canManageTopics) throw bad(`not enough rights to ${closed ? 'close' : 'reopen'} the topic`)
    if (!topic) throw bad('TOPIC_ID_INVALID')
    if (topic.closed === closed) throw bad('TOPIC_NOT_MODIFIED')
    topic.closed = closed
    serviceMessage(world, chat, {
      from: world.bot.id,
      topic: message_thread_id,
      service: closed ? { forum_topic_closed: {} } : { forum_topic_reopened: {} },
    })
    return true
  })
}
