// Messages that the bot sends, copies and deletes.

import { z } from 'zod'
import { fileOf } from '../files.ts'
import { keyboardOf, ReplyMarkup } from '../keyboard.ts'
import { bad } from '../refusal.ts'
import { captionText, EntityList, type Formatted, messageText } from '../text.ts'
import { wireMessage } from '../wire.ts'
import type { Chat, File, Sending, Stored } from '../world.ts'
import { ChatId, type Deck, Integer, type Method, method } from './method.ts'

/** Telegram lets bots delete messages of groups and private chats for two days. */
const DELETABLE_MS = 48 * 3_600_000

const Where = z.looseObject({
  chat_id: ChatId,
  message_thread_id: Integer.optional(),
  disable_notification: z.boolean().default(false),
  reply_parameters: z
    .looseObject({ message_id: Integer, allow_sending_without_reply: z.boolean().default(false) })
    .optional(),
  reply_markup: ReplyMarkup.optional(),
})

const Caption = {
  caption: z.string().default(''),
  parse_mode: z.string().optional(),
  caption_entities: EntityList.optional(),
}

const SendMessage = Where.extend({
  text: z.string().default(''),
  parse_mode: z.string().optional(),
  entities: EntityList.optional(),
  link_preview_options: z.looseObject({ is_disabled: z.boolean().default(false) }).optional(),
})

const OneMessage = z.looseObject({ chat_id: ChatId, message_id: Integer })

export const sendingMethods: Readonly<Record<string, Method>> = {
  sendMessage: method(SendMessage, (given, deck) => {
    const text = messageText({ text: given.text, parseMode: given.parse_mode, entities: given.entities })
    const preview = !given.link_preview_options?.is_disabled
    return wireMessage(deck.world, send(deck, given, text, 'text messages', { preview }))
  }),
  sendPhoto: method(Where.extend({ ...Caption, photo: z.string() }), (given, deck, { files }) => {
    const file = fileOf(given.photo, 'photo', files, deck.world.files)
    return wireMessage(deck.world, send(deck, given, captionOf(given), 'photos', { file }))
  }),
  sendDocument: method(Where.extend({ ...Caption, document: z.string() }), (given, deck, { files }) => {
    const file = fileOf(given.document, 'document', files, deck.world.files)
    return wireMessage(deck.world, send(deck, given, captionOf(given), 'documents', { file }))
  }),
  copyMessage: method(
    Where.extend({ from_chat_id: ChatId, message_id: Integer, ...Caption, caption: z.string().optional() }),
    (given, deck) => {
      const original = deck.world.visible(given.from_chat_id).messages.get(given.message_id)
      if (!original) throw bad('message to copy not found')
      if (original.service) throw bad("message can't be copied")
      const { file, preview } = original
      const replaced = file !== undefined && given.caption !== undefined
      const text = replaced ? captionOf({ ...given, caption: given.caption ?? '' }) : original
      const copy = send(deck, given, text, 'text messages', { preview, ...(file ? { file } : {}) })
      return { message_id: copy.id }
    },
  ),
  deleteMessage: method(OneMessage, ({ chat_id, message_id }, { world, watch }) => {
    const chat = world.visible(chat_id)
    const message = chat.messages.get(message_id)
    if (!message) throw bad('message to delete not found')
    const administrator = world.isAdministrator(chat, world.bot.id)
    const fresh = chat.kind === 'channel' || world.now() - message.at <= DELETABLE_MS
    const allowed = administrator || (fresh && (message.from === world.bot.id || chat.kind === 'private'))
    if (!allowed) throw bad("message can't be deleted")
    chat.messages.delete(message_id)
    watch.changed()
    return true
  }),
}

function captionOf(given: z.infer<z.ZodObject<typeof Caption>>): Formatted {
  return captionText({ text: given.caption, parseMode: given.parse_mode, entities: given.caption_entities })
}

/** Puts the bot's message into the chat, where all of Telegram's conditions hold. */
function send(
  { world, flood, watch }: Deck,
  given: z.infer<typeof Where>,
  { text, entities, source }: Formatted,
  what: Sending,
  more: { readonly file?: File; readonly preview?: boolean },
): Stored {
  const chat = world.writable(given.chat_id, what)
  const place = placeOf(chat, given)
  const keyboard = keyboardOf(given.reply_markup)
  flood.send(chat)
  const stored = world.put(chat, {
    from: world.bot.id,
    ...(chat.kind === 'channel' ? { senderChat: chat.id } : {}),
    ...place,
    text,
    entities,
    source,
    keyboard,
    silent: given.disable_notification,
    ...more,
  })
  watch.changed()
  return stored
}

/** The topic and the message replied to. A reply goes where its message stands. */
function placeOf(
  chat: Chat,
  { message_thread_id, reply_parameters }: z.infer<typeof Where>,
): { topic?: number; replyTo?: number } {
  const replied = reply_parameters && chat.messages.get(reply_parameters.message_id)
  const topic = message_thread_id ?? replied?.topic
  if (topic !== undefined) {
    const state = chat.topics.get(topic)
    if (!state) throw bad('message thread not found')
    if (state.closed && !(chat.bot.status === 'administrator' && chat.bot.canManageTopics)) throw bad('TOPIC_CLOSED')
  }
  if (reply_parameters && !replied && !reply_parameters.allow_sending_without_reply)
    throw bad('message to be replied not found')
  return { ...(topic === undefined ? {} : { topic }), ...(replied ? { replyTo: replied.id } : {}) }
}
