// Buttons as a Telegram inline keyboard. `callback_data` carries the button's id, never text; so does a deep link, which
// opens the bot's private chat and asks there. A row that is too long goes on in the next; a second button with one id
// is left out, as on Discord. Lists to choose from stand above the buttons, a button a value.

import { type Button, type Choice, type Post, choiceButtons, inRows } from '../../core/post.ts'
import { buttonLabel } from '../../core/label.ts'
import { LIMITS } from './limits.ts'

type KeyboardButton =
  | { readonly text: string; readonly callback_data: string }
  | { readonly text: string; readonly url: string }

/** Choices and rows of buttons -> rows of an inline keyboard; none where there is no button. `deepLink`: the bot's user name. */
export function keyboard(
  { buttons, choices = [] }: Pick<Post, 'buttons' | 'choices'>,
  deepLink: string | null,
): KeyboardButton[][] {
  const seen = new Set<string>()
  const fits = deepLink === null ? fitsCallback : fitsDeepLink
  const takes = ({ id }: Button) => {
    const fresh = fits(id) && !seen.has(id) && seen.size < LIMITS.buttons
    if (fresh) seen.add(id)
    return fresh
  }
  const pressable = ({ id, label }: Button): KeyboardButton => {
    const text = buttonLabel(label, LIMITS.label)
    return deepLink === null ? { text, callback_data: id } : { text, url: `https://t.me/${deepLink}?start=${id}` }
  }
  const chosen = choices.flatMap((choice) => choiceRows(choice, takes))
  const rows = buttons.flatMap((row) => inRows(row.filter(takes), besideEachOther(row)))
  return [...chosen, ...rows].map((row) => row.map(pressable))
}

/** What a phone shows of one row without cutting labels: of long ones two, or three that belong together. */
function besideEachOther(row: readonly Button[]): number {
  return row.length <= THREE || areShort(row) ? LIMITS.buttonsPerRow : 2
}
const THREE = 3

function areShort(buttons: readonly Button[]): boolean {
  return buttons.every(({ label }) => label.length <= LIMITS.shortLabel)
}

/** Short values stand four in a row, others two. */
function choiceRows(choice: Choice, takes: (button: Button) => boolean): Button[][] {
  const buttons = choiceButtons(choice)
  return inRows(buttons.filter(takes), areShort(buttons) ? 4 : 2)
}

/** https://core.telegram.org/bots/features#deep-linking */
function fitsDeepLink(id: string): boolean {
  return /^[\w-]{1,64}$/.test(id)
}

function fitsCallback(id: string): boolean {
  return id !== '' && Buffer.byteLength(id) <= LIMITS.callbackData
}
