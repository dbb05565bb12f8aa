// A Discord message, its buttons, menus and files as HTML. Text and embeds are drawn as the preview draws them.

import { wordsOf } from '../../src/core/words/catalogue.ts'
import { readDiscord } from '../../src/platforms/preview/discord-view.ts'
import type { LinkTo } from '../../src/platforms/preview/formatted-text.ts'
import { isWebAddress } from '../../src/platforms/preview/formatted-text.ts'
import { attributes, html, type Html } from '../../src/platforms/preview/html.ts'
import { showMessage } from '../../src/platforms/preview/message.ts'
import type { Component, Message, Modal, SelectOption } from '../platforms/discord-server/server.ts'
import { showFiles } from './show.ts'

const TYPE = { row: 1, button: 2, select: 3, label: 18 }
const LOOK: Readonly<Record<number, string>> = { 1: 'primary', 3: 'primary', 4: 'danger' }
const LINK_STYLE = 5
const PARAGRAPH = 2
const EPHEMERAL = 1 << 6
const LOADING = 1 << 7

const { page } = wordsOf('en')
const outside: LinkTo = (href) => ({ href, stored: false })

/** `room` names the room in the addresses of files. */
export function showDiscord(message: Message, room: string, person: string): Html {
  const components = message.components.filter(({ type }) => type !== TYPE.row)
  const rows = message.components.filter(({ type }) => type === TYPE.row)
  const body = { content: message.content, embeds: message.embeds, components }
  const read = readDiscord({ method: 'POST', path: '', body })
  return html`<div class="discord">
    ${(message.flags & LOADING) !== 0 && html`<p class="working"><span class="dots"><i></i><i></i><i></i></span> Sitrep is thinking…</p>`}
    ${read && showMessage(read, outside, page)}
    ${showFiles(message.attachments, { room, person, message: message.id })}
    ${rows.length > 0 && html`<div class="keys">${rows.map(showRow)}</div>`}
    ${(message.flags & EPHEMERAL) !== 0 && html`<p class="aside">Only you can see this</p>`}
  </div>`
}

function showRow({ components = [] }: Component): Html {
  return html`<div class="row">${components.map((part) => (part.type === TYPE.button ? showButton(part) : showSelect(part)))}</div>`
}

function showButton({ style = 2, label = '', custom_id, url, disabled = false }: Component): Html {
  if (style === LINK_STYLE && url !== undefined && isWebAddress(url)) {
    const leads = { class: 'key away', href: url, target: '_blank', rel: 'noopener noreferrer', dir: 'auto' }
    return html`<a${attributes(leads)}>${label}</a>`
  }
  const given = { type: 'button', class: `key ${LOOK[style] ?? 'plain'}`, 'data-button': custom_id, disabled }
  return html`<button${attributes({ ...given, dir: 'auto' })}>${label}</button>`
}

/** A list that opens: one or several choices, sent by its own button. */
function showSelect({ custom_id = '', placeholder = '', options = [], ...menu }: Component): Html {
  const { min_values = 1, max_values = 1 } = menu
  const chosen = options.filter((option) => option.default === true).map(({ label }) => label)
  const several = max_values > 1
  const range = several ? ` (${min_values} to ${max_values})` : ''
  return html`<details class="menu"${attributes({ 'data-menu': custom_id })}>
    <summary dir="auto">${chosen.length > 0 ? chosen.join(', ') : placeholder}</summary>
    <form><fieldset><legend dir="auto">${placeholder}${range}</legend>
      ${options.map((option) => showOption(option, several, custom_id))}
    </fieldset><button class="key primary">Choose</button></form>
  </details>`
}

function showOption(option: SelectOption, several: boolean, menu: string): Html {
  const input = {
    type: several ? 'checkbox' : 'radio',
    name: menu,
    value: option.value,
    checked: option.default === true,
  }
  return html`<label dir="auto"><input${attributes(input)}> ${option.label}${option.description !== undefined && html`<small>${option.description}</small>`}</label>`
}

/** The fields of a modal. */
export function showModal({ components }: Modal): Html {
  return html`${components.map((part) => {
    const input = part.type === TYPE.label ? part.component : part.components?.[0]
    if (input === undefined) return html`<p dir="auto">${part.content ?? ''}</p>`
    const { description } = part as { readonly description?: string }
    return html`<label dir="auto"><span>${part.label ?? input.label ?? ''}</span>${description !== undefined && html`<small>${description}</small>`}${showInput(input)}</label>`
  })}`
}

function showInput(input: Component): Html {
  const { custom_id, value, required = true, max_length, min_length, placeholder } = input
  const given = { name: custom_id, required, maxlength: max_length, minlength: min_length, placeholder, dir: 'auto' }
  if (input.type === TYPE.select) {
    const options = (input.options ?? []).map(
      (option) =>
        html`<option${attributes({ value: option.value, selected: option.default === true })}>${option.label}</option>`,
    )
    return html`<select${attributes({ name: custom_id, required })}>${options}</select>`
  }
  if (input.style === PARAGRAPH) return html`<textarea rows="4"${attributes(given)}>${value ?? ''}</textarea>`
  return html`<input type="text"${attributes({ ...given, value })}>`
}
