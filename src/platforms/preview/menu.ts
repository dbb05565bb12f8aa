// What is chosen from or filled in before the bot is asked, as Discord has it: a select menu under a message, and a form
// that a button opens (a modal). The page's script opens them; what they send goes the way of a pressed button.

import { z } from 'zod'
import { FSI, PDI } from '../../core/bidi.ts'
import type { Payload } from '../../core/delivery.ts'
import { oneLine } from '../../core/label.ts'
import type { PageWords } from '../../core/words/page-words.ts'
import { attributes, html, type Html } from './html.ts'

/** More than Discord takes in a placeholder or a label. */
const MOST_LABEL = 200

export interface Menu {
  /** Goes back with what was chosen. */
  readonly menu: string
  /** What it is for. */
  readonly label: string
  /** How many may be chosen at once, and have to be. */
  readonly most: number
  readonly least: number
  readonly values: readonly { readonly value: string; readonly label: string; readonly chosen: boolean }[]
  readonly disabled: boolean
}

/** Closed, it says what it is for and what is chosen, each label in an isolate of its own. */
export function showMenu({ menu, label, most, least, values, disabled }: Menu, words: PageWords): Html {
  const name = oneLine(label, MOST_LABEL)
  const chosen = values.filter((one) => one.chosen).map((one) => `${FSI}${oneLine(one.label, MOST_LABEL)}${PDI}`)
  const face = [name, chosen.join(' · ')].filter((text) => text !== '').join(': ')
  const several = most > 1
  const list = {
    class: 'values',
    role: 'listbox',
    'aria-label': name,
    'aria-multiselectable': several ? 'true' : null,
  }
  const button = {
    type: 'button',
    class: 'key opens',
    role: 'combobox',
    'aria-label': face,
    'aria-haspopup': 'listbox',
    'aria-expanded': 'false',
    disabled: disabled || values.length === 0,
    dir: 'auto',
  }
  return html`<div class="menu"${attributes({ 'data-menu': menu, 'data-most': most, 'data-least': least })}><button${attributes(button)}>${face} ▾</button><div class="unrolled" hidden><ul${attributes(list)}>${values.map(
    (one) =>
      html`<li role="option"${attributes({ 'aria-selected': String(one.chosen), 'data-value': one.value, dir: 'auto' })}>${oneLine(one.label, MOST_LABEL)}</li>`,
  )}</ul>${several && html`<button type="button" class="key primary apply" tabindex="-1">${words.apply}</button>`}</div></div>`
}

const modal = z.object({
  data: z.object({
    custom_id: z.string(),
    title: z.string(),
    components: z
      .array(
        z.object({
          label: z.string(),
          description: z.string().optional(),
          component: z.object({
            value: z.string().optional(),
            placeholder: z.string().optional(),
            max_length: z.number().int().positive().optional(),
          }),
        }),
      )
      .min(1),
  }),
})

/** The form that a modal's payload opens; null where the payload is none. */
export function showForm({ body }: Payload, words: PageWords): Html | null {
  const read = modal.safeParse(body)
  const field = read.success ? read.data.data.components[0] : undefined
  if (!read.success || field === undefined) return null
  const { custom_id: id, title } = read.data.data
  const { value = '', placeholder, max_length: longest } = field.component
  const hint = field.description
  const box = {
    id: 'fill',
    name: 'typed',
    type: 'text',
    dir: 'auto',
    value,
    placeholder,
    maxlength: longest,
    autocomplete: 'off',
    'aria-describedby': hint === undefined ? null : 'fill-hint',
  }
  return html`<dialog class="form" aria-labelledby="fill-title"><form method="dialog" data-form="${id}"><h2 id="fill-title" dir="auto">${title}</h2><label for="fill" dir="auto">${field.label}</label>${
    hint !== undefined && html`<p class="small" id="fill-hint" dir="auto">${hint}</p>`
  }<input${attributes(box)}><div class="row"><button type="button" class="key cancel">${words.cancel}</button><button class="key primary">${words.submit}</button></div></form></dialog>`
}
