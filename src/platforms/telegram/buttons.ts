// Buttons as a Telegram inline keyboard. `callback_data` carries the button's id, never text. A row that is too long
// goes on in the next; a second button with one id is left out, as on Discord.

import type { Button } from '../../core/post.ts'
import { buttonLabel } from '../../core/label.ts'
import { LIMITS } from './limits.ts'

interface KeyboardButton {
  readonly text: string
  readonly callback_data: string
}

/** Rows of buttons -> rows of an inline keyboard; none where there is no button. */
export function keyboard(rows: readonly (readonly Button[])[]): KeyboardButton[][] {
  const seen = new Set<string>()
  const takes = ({ id }: Button) => {
    const fresh = fitsCallback(id) && !seen.has(id) && seen.size < LIMITS.buttons
    if (fresh) seen.add(id)
    return fresh
  }
  return rows.map((row) => row.filter(takes)).flatMap(inEights)
}

function inEights(row: readonly Button[]): KeyboardButton[][] {
  const rows: KeyboardButton[][] = []
  for (let at = 0; at < row.length; at += LIMITS.buttonsPerRow) {
    const buttons = row.slice(at, at + LIMITS.buttonsPerRow)
    rows.push(buttons.map(({ id, label }) => ({ text: buttonLabel(label, LIMITS.label), callback_data: id })))
  }
  return rows
}

function fitsCallback(id: string): boolean {
  return id !== '' && Buffer.byteLength(id) <= LIMITS.callbackData
}
