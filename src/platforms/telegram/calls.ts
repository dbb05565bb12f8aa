// What a message asks, who asks it, and where. Texts that start with a slash are commands, in private also those that
// start with a command word; in groups many bots listen, so what is not surely for this one is left alone.

import type { Chat, Message, User } from 'grammy/types'
import type { Asked } from '../../core/asked.ts'
import type { ChannelId } from '../../core/channel.ts'
import type { AskerId } from '../../core/command.ts'
import { commandNameOf } from '../../core/command-words.ts'
import { markIn, type Pointed } from '../../core/pointed.ts'
import type { Language } from '../../core/words/words.ts'
import { channelOf } from './target.ts'

/** What is asked; `greeting` for a bare `/start`. */
export type Call = Asked['asked'] | 'greeting'

/** Somebody who asks: a person, or a chat in whose name an administrator or another chat writes. */
export interface Person {
  readonly id: AskerId
  /** Telegram's id of the person or chat. */
  readonly telegram: number
  /** That of their client; nobody knows it of a chat. */
  readonly language?: Language
}

const HELP: Call = { text: '/help' }

/** What a message asks of this bot; null where nothing. `commands`: the names of its own. */
export function callOf(
  { text, chat, is_automatic_forward }: Message,
  username: string,
  commands: ReadonlySet<string>,
): Call | null {
  if (text === undefined || is_automatic_forward) return null
  const local = chat.type === 'private'
  const [, name, addressee, rest = ''] = /^\/([^\s@]+)(?:@(\w+))?(?:\s+(.*))?$/su.exec(text.trim()) ?? []
  if (name === undefined) return local ? saidInPrivate(text, commands) : null
  if (addressee !== undefined && addressee.toLowerCase() !== username.toLowerCase()) return null
  const known = commands.has(name.toLowerCase())
  if (!known && !local && addressee === undefined) return null
  if (known || name.toLowerCase() !== 'start') return { text }
  if (!local) return HELP
  return /^[\w-]{1,64}$/.test(rest) ? { button: rest } : 'greeting'
}

/** A text without a slash. */
function saidInPrivate(text: string, commands: ReadonlySet<string>): Call {
  const [word = ''] = text.trim().split(/\s/u)
  return commands.has(commandNameOf(word)) ? { text } : HELP
}

/** Who wrote it; null for other bots. Who writes as the group is an administrator whose name nobody learns. */
export function writerOf({ from, sender_chat }: Message): Person | null {
  if (sender_chat !== undefined) return { id: channelOf(sender_chat.id), telegram: sender_chat.id }
  return from === undefined || from.is_bot ? null : personOf(from)
}

export function personOf(user: User): Person {
  return { id: `telegram:${user.id}`, telegram: user.id, language: languageOf(user) }
}

/** Where a message stands: a topic of a forum is a channel of its own, within the group. */
export function placeOf(message: {
  readonly chat: Chat
  readonly message_thread_id?: number
  readonly is_topic_message?: boolean
}): { readonly channel: ChannelId; readonly parent?: ChannelId } {
  const { chat, message_thread_id: topic, is_topic_message } = message
  if (is_topic_message !== true || topic === undefined) return { channel: channelOf(chat.id) }
  return { channel: channelOf(chat.id, topic), parent: channelOf(chat.id) }
}

/** The message that this one replies to; what stands in a topic always points to the topic's own first message. */
export function repliedTo({ reply_to_message: replied, message_thread_id: topic, is_topic_message }: Message) {
  return replied === undefined || (is_topic_message === true && replied.message_id === topic) ? null : replied
}

/** The message of the bot's own that this one replies to: its mark stands in its last line, ids behind its buttons. */
export function pointedIn(message: Message, self: number): Pointed | null {
  const replied = repliedTo(message)
  if (replied?.from?.id !== self) return null
  const buttons = replied.reply_markup?.inline_keyboard.flat() ?? []
  const ids = buttons.flatMap((button) => {
    if ('callback_data' in button) return [button.callback_data]
    return 'url' in button ? (/[?&]start=([\w-]+)$/.exec(button.url)?.[1] ?? []) : []
  })
  return { mark: markIn(replied.text?.split('\n').at(-1) ?? ''), buttons: ids }
}

/** The language of somebody's client, as far as the bot speaks it. Telegram's clients call Sorani `ckb` or `ku`. */
export function languageOf({ language_code: code = 'en' }: User): Language {
  if (/^ar\b/.test(code)) return 'ar'
  return /^(?:ckb|ku)\b/.test(code) ? 'ckb' : 'en'
}
