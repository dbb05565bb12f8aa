// A Telegram message, its files and its inline keyboard as HTML. Text is drawn as the preview draws it.

import { wordsOf } from '../../src/core/words/catalogue.ts'
import type { LinkTo } from '../../src/platforms/preview/formatted-text.ts'
import { isWebAddress } from '../../src/platforms/preview/formatted-text.ts'
import { attributes, html, type Html } from '../../src/platforms/preview/html.ts'
import { showMessage } from '../../src/platforms/preview/message.ts'
import { readTelegram } from '../../src/platforms/preview/telegram-view.ts'
import type { Button, Message } from '../platforms/telegram-server/server.ts'
import { showFiles } from './show.ts'

const { page } = wordsOf('en')
const outside: LinkTo = (href) => ({ href, stored: false })

/** `bot` is the bot's user name: links into its private chat are opened here. */
export function showTelegram(
  message: Message,
  given: { readonly bot: string; readonly room: string; readonly person: string },
): Html {
  const { bot, room, person } = given
  const files = message.file ? [{ filename: message.file.name }] : []
  return html`<div class="telegram">
    ${showFiles(files, { room, person, message: String(message.id) })}
    ${showText(message)}
    ${message.buttons.length > 0 && html`<div class="keys">${message.buttons.map((row) => html`<div class="row">${row.map((key) => showKey(key, bot))}</div>`)}</div>`}
    ${message.reactions.length > 0 && html`<p class="aside">${message.reactions.join(' ')}</p>`}
  </div>`
}

/** What was sent without markup reads the same before and after parsing. A deep link shows as the bare command. */
function showText({ from, text, html: source }: Message): Html | null {
  if (source === '') return null
  if (from !== 'bot') return showPlain(text.replace(/^\/start \S+$/, '/start'))
  if (source === text) return showPlain(text)
  const body = { text: source, parse_mode: 'HTML' }
  const read = readTelegram({ method: 'sendMessage', path: '', body })
  return read && showMessage(read, outside, page)
}

function showPlain(text: string): Html | null {
  const read = readTelegram({ method: 'sendMessage', path: '', body: { text } })
  return read && showMessage(read, outside, page)
}

function showKey({ text, callback_data, url }: Button, bot: string): Html {
  if (callback_data !== undefined) {
    const given = { type: 'button', class: 'key', 'data-button': callback_data, dir: 'auto' }
    return html`<button${attributes(given)}>${text}</button>`
  }
  const start = startOf(url ?? '', bot)
  if (start !== null) {
    const given = { type: 'button', class: 'key', 'data-start': start, dir: 'auto', title: 'Opens the private chat' }
    return html`<button${attributes(given)}>${text} ↗</button>`
  }
  if (url === undefined || !isWebAddress(url)) return html`<span class="key" dir="auto">${text}</span>`
  const leads = { class: 'key away', href: url, target: '_blank', rel: 'noopener noreferrer', dir: 'auto' }
  return html`<a${attributes(leads)}>${text}</a>`
}

/** What a deep link to the bot hands over. */
function startOf(url: string, bot: string): string | null {
  const [, name, start] = /^https:\/\/t\.me\/(\w+)\?start=([\w-]{1,64})$/.exec(url) ?? []
  return name === bot && start !== undefined ? start : null
}
