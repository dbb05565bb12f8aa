// What was said, as HTML: who asked, then the answer as Discord and as Telegram show it. Both stand in the page, and
// the page shows one, so that the switch between them loses nothing.

import type { Article } from '../../core/article.ts'
import type { Payload } from '../../core/delivery.ts'
import type { PageWords } from '../../core/words/page-words.ts'
import { resolveLinks } from './citations.ts'
import { readDiscord } from './discord-view.ts'
import { textOfRuns } from './formatted-text.ts'
import { attributes, html, type Html } from './html.ts'
import { linksOfMessage, showMessage, showUnreadable, type Message, type ReadMessage } from './message.ts'
import type { Rendered } from './room.ts'
import { NAME, badge } from './shell.ts'
import { readTelegram } from './telegram-view.ts'

export interface Said {
  /** Both looks of the messages. */
  readonly markup: Html
  /** The first line, to be announced to those who listen. */
  readonly firstLine: string
}

/** Renders one post's payloads for both platforms. */
export async function showSaid(
  says: Rendered,
  articleByUrl: (url: string) => Promise<Article | null>,
  words: PageWords,
): Promise<Said> {
  const discord = readAll(says.discord, readDiscord)
  const telegram = readAll(says.telegram, readTelegram)
  const links = [...discord, ...telegram].flatMap(({ message }) => (message === null ? [] : linksOfMessage(message)))
  const linkTo = await resolveLinks(links, articleByUrl)
  const show = (all: readonly Read[]): Html =>
    html`${all.map(({ payload, message }) => (message === null ? showUnreadable(payload, words) : showMessage(message, linkTo, words)))}${all.length === 0 && html`<p class="aside">${words.nothingSent}</p>`}`
  const markup = html`<div class="as discord">${show(discord)}</div><div class="as telegram">${show(telegram)}</div>`
  return { markup, firstLine: firstLineOf(discord[0]?.message ?? null) }
}

export interface Entry {
  /** Null for an edition, which nobody asked for, and for a button that expired. */
  readonly asked: string | null
  readonly at: string
  readonly said: Html
  readonly refused?: boolean
}

/** One entry of the conversation. */
export function showEntry({ asked, at, said, refused = false }: Entry, words: PageWords): Html {
  return html`<article class="entry"${attributes({ 'data-refused': refused, tabindex: -1, 'aria-label': asked || at })}>
  ${Boolean(asked) && showAsked(asked ?? '', words)}
  <div class="sender">${badge({ class: 'avatar', width: 40, height: 40 })}<span class="name">${NAME}</span> <span class="tag">${words.app}</span> <bdi class="at">${at}</bdi></div>
  <div class="says">${said}</div>
</article>`
}

/** What the visitor typed or pressed. */
export function showAsked(asked: string, words: PageWords): Html {
  return html`<p class="asked"><span class="who">${words.you}</span> <bdi class="typed" dir="auto">${asked}</bdi></p>`
}

interface Read {
  readonly payload: Payload
  readonly message: Message | null
}

function readAll(payloads: readonly Payload[], read: ReadMessage): readonly Read[] {
  return payloads.map((payload) => ({ payload, message: read(payload) }))
}

function firstLineOf(message: Message | null): string {
  const lines = message?.cards.flatMap((card) => card.blocks.flatMap((block) => block.lines)) ?? []
  return lines.map((line) => textOfRuns(line.runs).trim()).find((text) => text !== '') ?? ''
}
