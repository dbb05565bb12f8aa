// One message as a platform would show it: cards of formatted text, and keys under them. Both platforms' payloads are
// read into this, and it becomes HTML here.

import type { Payload } from '../../core/delivery.ts'
import type { PageWords } from '../../core/words/page-words.ts'
import { linksOf, showBlocks, type LinkTarget, type LinkTo, type TextBlock } from './formatted-text.ts'
import { attributes, html, type Html } from './html.ts'
import { type Menu, showMenu } from './menu.ts'

export interface Card {
  /** A Discord embed or container has a frame with a coloured edge; other text stands free. */
  readonly framed: boolean
  /** `#rrggbb`; null for the page's own. */
  readonly color: string | null
  readonly blocks: readonly TextBlock[]
}

/** A button: it asks (`press`) or leads away (`href`). */
export interface Key {
  readonly label: string
  readonly press: string | null
  readonly href: string | null
  readonly look: 'plain' | 'primary' | 'danger'
  readonly disabled: boolean
}

export interface Message {
  readonly cards: readonly Card[]
  /** Rows of buttons; a menu has a row of its own. */
  readonly keys: readonly (readonly (Key | Menu)[])[]
  /** A file that is an image, as an address that holds it; null where there is none. */
  readonly picture: { readonly src: string; readonly alt: string } | null
  /** Seen by the asker alone. */
  readonly onlyAsker: boolean
}

/** The image that goes with a payload. */
export function pictureOf({ file }: Payload): Message['picture'] {
  if (file === undefined || !/^image\/(?:png|jpeg)$/.test(file.type)) return null
  return { src: `data:${file.type};base64,${Buffer.from(file.bytes).toString('base64')}`, alt: file.alt ?? '' }
}

/** A payload that is no message of its platform reads as null. */
export type ReadMessage = (payload: Payload) => Message | null

/** Every link in a message, with the words around it. */
export function linksOfMessage(message: Message): readonly { readonly href: string; readonly near: string }[] {
  return message.cards.flatMap((card) => linksOf(card.blocks))
}

/** A message as HTML. */
export function showMessage(message: Message, linkTo: LinkTo, words: PageWords): Html {
  return html`<div class="message">
    ${message.cards.map((card) => showCard(card, linkTo, words))}
    ${message.picture && html`<img class="picture" src="${message.picture.src}" alt="${message.picture.alt}" width="1200" height="900">`}
    ${message.onlyAsker && html`<p class="aside">${words.onlyYou}</p>`}
    ${message.keys.length > 0 && html`<div class="keys">${message.keys.map((row) => html`<div class="row">${row.map((key) => ('menu' in key ? showMenu(key, words) : showKey(key, linkTo)))}</div>`)}</div>`}
  </div>`
}

/** What is shown for a payload that could not be read: the payload itself, so that nothing is hidden. */
export function showUnreadable(payload: Payload, words: PageWords): Html {
  return html`<div class="message"><div class="card"><p>${words.unreadable}</p><pre class="code" dir="ltr">${JSON.stringify(payload, null, 2)}</pre></div></div>`
}

/** The edge is drawn as a picture, since the page's policy takes no inline style. */
function showCard(card: Card, linkTo: LinkTo, words: PageWords): Html {
  const edge =
    card.framed &&
    html`<svg class="edge" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true"><rect width="1" height="1"${attributes({ fill: card.color })}/></svg>`
  return html`<div class="${card.framed ? 'card framed' : 'card'}">${edge}<div class="text">${showBlocks(card.blocks, linkTo, words)}</div></div>`
}

function showKey(key: Key, linkTo: LinkTo): Html {
  if (key.press !== null) {
    const given = { class: `key ${key.look}`, 'data-press': key.press, disabled: key.disabled, dir: 'auto' }
    return html`<button type="button"${attributes(given)}>${key.label}</button>`
  }
  const target: LinkTarget = key.href === null ? { href: '', stored: false } : linkTo(key.href, key.label)
  if (target.href === '') return html`<span class="key" dir="auto">${key.label}</span>`
  const given = { class: 'key away', href: target.href, target: '_blank', rel: 'noopener noreferrer', dir: 'auto' }
  return html`<a${attributes(given)}>${key.label}</a>`
}
