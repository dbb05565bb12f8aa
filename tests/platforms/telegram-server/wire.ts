// What exists, in the shapes in which the Bot API tells it.

import type { Chat as WireChat, ChatMember, Message as WireMessage, User as WireUser } from 'grammy/types'
import type { Entity, Message } from './types.ts'
import { wireEntities } from './text.ts'
import type { BotPlace, Chat, File, Stored, World } from './world.ts'

/** The account that stands for administrators who write as the group. */
export const ANONYMOUS: WireUser = {
  id: 1_087_968_824,
  is_bot: true,
  first_name: 'Group',
  username: 'GroupAnonymousBot',
}

export function wireUser(world: World, id: number): WireUser {
  if (id === ANONYMOUS.id) return ANONYMOUS
  if (id === world.bot.id) return { id, is_bot: true, first_name: world.bot.name, username: world.bot.username }
  const { name, language } = world.user(id)
  return { id, is_bot: false, first_name: name, language_code: language }
}

export function wireChat({ id, kind, title, forum }: Chat): WireChat {
  if (kind === 'private') return { id, type: kind, first_name: title }
  if (kind === 'supergroup') return { id, type: kind, title, ...(forum ? { is_forum: true as const } : {}) }
  return { id, type: kind, title }
}

/** `replies`: with the message that it replies to, which itself comes without one. */
export function wireMessage(world: World, message: Stored, replies = true): WireMessage {
  const chat = world.chat(message.chat)
  const about = {
    message_id: message.id,
    date: seconds(message.at),
    chat: wireChat(chat),
    // In channels nobody is named, not even the bot.
    ...(message.from === 0 || chat.kind === 'channel' ? {} : { from: wireUser(world, message.from) }),
    ...(message.senderChat === undefined ? {} : { sender_chat: wireChat(world.chat(message.senderChat)) }),
    ...(message.topic === undefined ? {} : { message_thread_id: message.topic, is_topic_message: true as const }),
    ...(replies ? replyTo(world, chat, message) : {}),
    ...(message.editedAt === undefined ? {} : { edit_date: seconds(message.editedAt) }),
    ...(message.keyboard.length === 0 ? {} : { reply_markup: { inline_keyboard: message.keyboard } }),
    ...content(message),
    ...message.service,
  }
  // The Bot API's type forbids combinations that cannot come about here, which TypeScript cannot see.
  return about as WireMessage
}

/** A message in a topic that replies to nothing replies to the topic's first, the service message. */
function replyTo(world: World, chat: Chat, { replyTo, topic, service }: Stored): Partial<WireMessage> {
  const target = chat.messages.get(replyTo ?? (service ? 0 : (topic ?? 0)))
  if (!target) return {}
  return { reply_to_message: wireMessage(world, target, false) as NonNullable<WireMessage['reply_to_message']> }
}

function content({ text, entities, file, service, preview }: Stored): Record<string, unknown> {
  if (service) return {}
  const list = wireEntities(entities)
  const plain = preview ? {} : { link_preview_options: { is_disabled: true } }
  if (!file) return { text, ...(list.length === 0 ? {} : { entities: list }), ...plain }
  const caption = text === '' ? {} : { caption: text, ...(list.length === 0 ? {} : { caption_entities: list }) }
  return { ...wireFile(file), ...caption }
}

function wireFile({ kind, id, name, type, bytes, width, height }: File): Record<string, unknown> {
  const about = { file_id: id, file_unique_id: id.slice(-8), file_size: bytes.byteLength }
  return kind === 'photo'
    ? { photo: [{ ...about, width, height }] }
    : { document: { ...about, file_name: name, mime_type: type } }
}

/** The bot's place in a chat. */
export function wireBotMember(world: World, chat: Chat, place: BotPlace = chat.bot): ChatMember {
  const user = wireUser(world, world.bot.id)
  switch (place.status) {
    case 'administrator':
      return administrator(user, chat, place)
    case 'restricted':
      return restricted(user)
    case 'kicked':
      return { status: 'kicked', user, until_date: 0 }
    case 'member':
      return { status: 'member', user }
    default:
      return { status: 'left', user }
  }
}

/** Somebody's place in a chat. */
export function wireMember(world: World, chat: Chat, id: number): ChatMember {
  if (id === world.bot.id) return wireBotMember(world, chat)
  const user = wireUser(world, id)
  if (chat.administrators[0] === id) return { status: 'creator', user, is_anonymous: false }
  if (chat.administrators.includes(id))
    return administrator(user, chat, { status: 'administrator', canPost: true, canManageTopics: true })
  return chat.members.has(id) ? { status: 'member', user } : { status: 'left', user }
}

function administrator(user: WireUser, chat: Chat, { canPost, canManageTopics }: BotPlace): ChatMember {
  return {
    status: 'administrator',
    user,
    can_be_edited: false,
    is_anonymous: false,
    can_manage_chat: true,
    can_delete_messages: true,
    can_manage_video_chats: false,
    can_restrict_members: false,
    can_promote_members: false,
    can_change_info: false,
    can_invite_users: true,
    can_post_stories: false,
    can_edit_stories: false,
    can_delete_stories: false,
    can_send_welcome_messages: false,
    ...(chat.kind === 'channel'
      ? { can_post_messages: canPost, can_edit_messages: canPost }
      : { can_pin_messages: true, ...(chat.forum ? { can_manage_topics: canManageTopics } : {}) }),
  }
}

function restricted(user: WireUser): ChatMember {
  return {
    status: 'restricted',
    user,
    is_member: true,
    can_send_messages: false,
    can_send_audios: false,
    can_send_documents: false,
    can_send_photos: false,
    can_send_videos: false,
    can_send_video_notes: false,
    can_send_voice_notes: false,
    can_send_polls: false,
    can_send_other_messages: false,
    can_add_web_page_previews: false,
    can_react_to_messages: false,
    can_edit_tag: false,
    can_change_info: false,
    can_invite_users: false,
    can_pin_messages: false,
    can_manage_topics: false,
    until_date: 0,
  }
}

/** The message as tests read it: a copy that later edits do not change. */
export function plainMessage(world: World, message: Stored): Message {
  const { id, chat, from, senderChat, text, source, entities, keyboard, silent, topic, at, file } = message
  return {
    id,
    chat,
    from: from === world.bot.id ? 'bot' : (senderChat ?? from),
    text,
    html: source,
    entities: entities.map((entity: Entity) => ({ ...entity })),
    buttons: keyboard,
    ...(message.replyTo === undefined ? {} : { replyTo: message.replyTo }),
    silent,
    edited: message.editedAt !== undefined,
    ...(topic === undefined ? {} : { topic }),
    at,
    ...(file === undefined ? {} : { file: { kind: file.kind, name: file.name, bytes: file.bytes } }),
    pinned: message.pinned,
    reactions: message.reactions,
    preview: message.preview,
  }
}

export function seconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000)
}
