// What is pressed in the preview, read as Discord's adapter reads it: a button, a menu with what was chosen, a form with
// what was typed. On Telegram every button carries its id alone.

import type { Asked } from '../core/asked.ts'
import type { Payload } from '../core/delivery.ts'
import type { Words } from '../core/words/words.ts'
import { idIn, readAsking, readFilling } from '../platforms/discord/custom-id.ts'
import { modalBody } from '../platforms/discord/modal.ts'
import type { PressGiven } from '../platforms/preview/room.ts'

/** What is asked; or, of a button that asks for a line of text first, the form that Discord opens. */
export function pressedIn(
  id: string,
  { values, typed, label = '' }: PressGiven,
  words: Words,
): { readonly asked: Asked['asked'] } | { readonly form: Payload } {
  const filling = values === undefined && typed === undefined ? null : readFilling(id)
  if (filling !== null) {
    const given = { [filling.option]: typed ?? (values?.join(',') || filling.none) }
    return { asked: { button: filling.id, given } }
  }
  const asking = readAsking(id)
  if (asking === null) return { asked: { button: idIn(id) } }
  return { form: { method: 'POST', path: '/interactions', body: { ...modalBody({ asking, label }, words) } } }
}
