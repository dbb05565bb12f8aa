// A Telegram request, read as Telegram shows it: text (or the caption of a picture) and the inline keyboard under it.

import { z } from 'zod'
import type { Payload } from '../../core/delivery.ts'
import { isWebAddress } from './formatted-text.ts'
import { type Key, type Message, pictureOf } from './message.ts'
import { readPlainText, readTelegramHtml } from './telegram-text.ts'

const key = z.object({ text: z.string(), callback_data: z.string().optional(), url: z.string().optional() })

const body = z.object({
  text: z.string().optional(),
  caption: z.string().optional(),
  parse_mode: z.string().optional(),
  reply_markup: z.object({ inline_keyboard: z.array(z.array(key)).default([]) }).optional(),
})

/** Null where the payload is no Telegram message. */
export function readTelegram(payload: Payload): Message | null {
  const read = body.safeParse(payload.body)
  if (!read.success) return null
  const picture = pictureOf(payload)
  const text = read.data.text ?? read.data.caption ?? (picture === null ? undefined : '')
  if (text === undefined) return null
  const blocks = read.data.parse_mode === 'HTML' ? readTelegramHtml(text) : readPlainText(text)
  const keys = (read.data.reply_markup?.inline_keyboard ?? []).map((row) => row.map(keyOf))
  const cards = text === '' ? [] : [{ framed: false, color: null, blocks }]
  return { cards, keys, picture, onlyAsker: false }
}

/**
 * A key under a posted edition leads to the bot's private chat with the id to ask (`t.me/<bot>?start=<id>`): here it asks
 * at once.
 */
function keyOf({ text, callback_data: data, url }: z.infer<typeof key>): Key {
  const start = url === undefined ? undefined : /^https:\/\/t\.me\/\w+\?start=([\w-]{1,64})$/.exec(url)?.[1]
  const href = url !== undefined && isWebAddress(url) ? url : null
  const press = data ?? start ?? null
  return { label: text, press, href: press === null ? href : null, look: 'plain', disabled: false }
}
