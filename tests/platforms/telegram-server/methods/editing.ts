// Edits of the bot's own messages, and reactions to any.

import { z } from 'zod'
import { fileOf } from '../files.ts'
import { keyboardOf, ReplyMarkup } from '../keyboard.ts'
import { bad } from '../refusal.ts'
import { captionText, EntityList, messageText } from '../text.ts'
import { wireMessage } from '../wire.ts'
import type { Stored } from '../world.ts'
import { ChatId, type Deck, Integer, type Method, method, needed } from './method.ts'

const Which = z.looseObject({
  chat_id: ChatId.optional(),
  message_id: Integer.optional(),
  reply_markup: ReplyMarkup.optional(),
})

const Caption = {
  caption: z.string().default(''),
  parse_mode: z.string().optional(),
  caption_entities: EntityList.optional(),
}

const EditText = Which.extend({
  text: z.string().default(''),
  parse_mode: z.string().optional(),
  entities: EntityList.optional(),
  link_preview_options: z.looseObject({ is_disabled: z.boolean().default(false) }).optional(),
})

const Media = z.looseObject({ type: z.string(), media: z.string(), ...Caption })

type Change = Partial<Pick<Stored, 'text' | 'entities' | 'source' | 'file' | 'preview'>>

export const editingMethods: Readonly<Record<string, Method>> = {
  editMessageText: method(EditText, (given, deck) => {
    const text = messageText({ text: given.text, parseMode: given.parse_mode, entities: given.entities })
    const message = editable(deck, given)
    if (message.file) throw bad('there is no text in the message to edit')
    return edit(deck, message, given, { ...text, preview: !given.link_preview_options?.is_disabled })
  }),
  editMessageCaption: method(Which.extend(Caption), (given, deck) => {
    const text = captionText({ text: given.caption, parseMode: given.parse_mode, entities: given.caption_entities })
    const message = editable(deck, given)
    if (!message.file) throw bad('there is no caption in the message to edit')
    return edit(deck, message, given, text)
  }),
  editMessageMedia: method(Which.extend({ media: Media }), ({ media, ...given }, deck, { files }) => {
    if (media.type !== 'photo' && media.type !== 'document') throw bad(`type "${media.type}" is not served here`)
    const text = captionText({ text: media.caption, parseMode: media.parse_mode, entities: media.caption_entities })
    const message = editable(deck, given)
    return edit(deck, message, given, { ...text, file: fileOf(media.media, media.type, files, deck.world.files) })
  }),
  editMessageReplyMarkup: method(Which, (given, deck) => edit(deck, editable(deck, given), given, {})),
  setMessageReaction: method(
    z.looseObject({
      chat_id: ChatId,
      message_id: Integer,
      reaction: z.array(z.looseObject({ emoji: z.string().optional() })).default([]),
    }),
    ({ chat_id, message_id, reaction }, { world, watch }) => {
      const message = world.visible(chat_id).messages.get(message_id)
      if (!message) throw bad('message to react not found')
      if (reaction.length > 1) throw bad('REACTIONS_TOO_MANY')
      message.reactions = reaction.map(({ emoji }) => needed(emoji, 'REACTION_INVALID'))
      watch.changed()
      return true
    },
  ),
}

/** The bot's own message that is named. */
function editable({ world }: Deck, { chat_id, message_id }: z.infer<typeof Which>): Stored {
  const chat = world.visible(needed(chat_id, 'chat_id is empty'))
  const message = chat.messages.get(needed(message_id, 'message identifier is not specified'))
  if (!message) throw bad('message to edit not found')
  if (message.from !== world.bot.id || message.service) throw bad("message can't be edited")
  if (chat.kind === 'channel') world.writable(chat.id)
  return message
}

/** An edit without a keyboard takes the keyboard away. */
function edit({ world, flood, watch }: Deck, message: Stored, given: z.infer<typeof Which>, change: Change): unknown {
  const keyboard = keyboardOf(given.reply_markup)
  const next = { ...message, ...change, keyboard }
  if (looks(next) === looks(message))
    throw bad(
      'message is not modified: specified new message content and reply markup are exactly the same as a current ' +
        'content and reply markup of the message',
    )
  flood.edit()
  Object.assign(message, change, { keyboard, editedAt: world.now(), edits: message.edits + 1 })
  watch.changed()
  return wireMessage(world, message)
}

function looks({ text, entities, file, keyboard, preview }: Stored): string {
  return JSON.stringify([text, entities, file?.id, keyboard, preview])
}
