// Inline keyboards: what Telegram takes, and what it refuses.

import { z } from 'zod'
import { checkedLink } from './html.ts'
import { bad } from './refusal.ts'
import type { Button } from './types.ts'

export type Keyboard = readonly (readonly Button[])[]

/** Over these Telegram finds a keyboard too long; it gives no figures, these are what clients have met. */
const MAX_BUTTONS = 100
const MAX_BYTES = 10_000

const WireButton = z.looseObject({
  text: z.string(),
  callback_data: z.string().optional(),
  url: z.string().optional(),
})

/** Any markup; only inline keyboards are kept. */
export const ReplyMarkup = z.looseObject({ inline_keyboard: z.array(z.array(WireButton)).optional() })

/** The keyboard that this markup gives a message; no rows without one. */
export function keyboardOf(markup: z.infer<typeof ReplyMarkup> | undefined): Keyboard {
  const rows = (markup?.inline_keyboard ?? []).filter((row) => row.length > 0)
  const keyboard = rows.map((row) => row.map(buttonOf))
  if (keyboard.flat().length > MAX_BUTTONS || Buffer.byteLength(JSON.stringify(keyboard)) > MAX_BYTES)
    throw bad('reply markup is too long')
  return keyboard
}

function buttonOf({ text, callback_data, url, ...other }: z.infer<typeof WireButton>): Button {
  if (text.trim() === '') throw bad('button text must be non-empty')
  if (callback_data !== undefined) {
    const bytes = Buffer.byteLength(callback_data)
    if (bytes === 0 || bytes > 64) throw bad('BUTTON_DATA_INVALID')
    return { text, callback_data }
  }
  if (url !== undefined) {
    if (checkedLink(url) === null) throw bad('BUTTON_URL_INVALID')
    return { text, url }
  }
  const does = Object.keys(other).some((key) => key !== 'style' && key !== 'icon_custom_emoji_id')
  if (!does) throw bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
  return { text }
}
