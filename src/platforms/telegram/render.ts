// A post as Telegram messages. Rules:
// 1. parse_mode HTML, everything escaped; previews of links off.
// 2. What overflows (`more`) stands in an expandable quotation.
// 3. The closing line of every part carries the post's mark and, of several, which this is.
// 4. Buttons stand under the last part. Under what is posted in a group or channel they are deep links into the bot's
//    private chat: they work for everybody there and add nothing to the channel.
// 5. A file comes in a message of its own, behind them; so does an illustration, with the mark and without a number: it
//    comes and goes without the others. What finds no room under it is left out, whole lines only.

import type { ApiMethods } from 'grammy/types'
import { directionMark, isolateRuns } from '../../core/bidi.ts'
import type { Payload } from '../../core/delivery.ts'
import { oneLine } from '../../core/label.ts'
import { unitsOf, type Line } from '../../core/lines.ts'
import { directionOf, type Illustration, type Post, wordsBeside } from '../../core/post.ts'
import { paginate, type Sheet } from '../../core/split.ts'
import { keyboard } from './buttons.ts'
import { LIMITS } from './limits.ts'
import { escapeText, lineMarkup, QUOTATION_END, quotationOf, quotationTag, separator, unlinked } from './markup.ts'
import { chatIdOf, fileRequest, isPrivate, photoRequest, request, type TelegramTarget } from './target.ts'

/** Stands where a post has no visible character, which Telegram would refuse. */
const EMPTY = '–'
/** More parts than a post ever has: room kept for numbers of so many digits. */
const MANY = 99_999

/** A post -> the requests that bring it to the target, in order; at least one. */
export function renderTelegram(post: Post, target: TelegramTarget): Payload[] {
  const pages = paginate(unitsOf(post), sheetFor(post, LIMITS.text)).map(textOfPage)
  const texts = pages.length > 0 ? pages : [EMPTY]
  const rows = keyboard(post, deepLinkOf(target))
  const messages = texts.map((text, index) => {
    const last = index === texts.length - 1
    const body = {
      text: text + closingLine(post, index, texts.length),
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
      ...(last && rows.length > 0 ? { reply_markup: { inline_keyboard: rows } } : {}),
    } satisfies Omit<Parameters<ApiMethods['sendMessage']>[0], 'chat_id'>
    return request(target, body, index, post.tone === 'refusal')
  })
  return [
    ...messages,
    ...(post.attachment === undefined ? [] : [fileRequest(target, post.attachment)]),
    ...(post.illustration === undefined ? [] : [illustrationMessage(post, post.illustration, target)]),
  ]
}

function illustrationMessage(post: Post, illustration: Illustration, target: TelegramTarget): Payload {
  const { picture, attachment } = illustration
  const words = wordsBeside(post, illustration)
  const [text = EMPTY] = paginate(unitsOf(words), sheetFor(words, LIMITS.caption)).map(textOfPage)
  const body = { caption: text + closingLine(post, 0, 1), parse_mode: 'HTML' } satisfies Omit<
    Parameters<ApiMethods['sendPhoto']>[0],
    'chat_id' | 'photo'
  >
  const payload = photoRequest(target, body)
  return attachment === undefined ? { ...payload, picture } : { ...payload, file: attachment }
}

/** The bot's user name where its buttons lead into its private chat. */
function deepLinkOf(target: TelegramTarget): string | null {
  if (target.to !== 'channel' || target.deepLink === undefined) return null
  const chat = chatIdOf(target.channel)
  return chat !== null && isPrivate(chat) ? null : target.deepLink
}

/** What a part of this post holds beside its closing line, which is one more entity. */
function sheetFor(post: Post, most: number): Sheet {
  return {
    limit: { length: most - closingLine(post, MANY, MANY).length, entities: LIMITS.entities - 1 },
    measure: (line, previous) => {
      const { html, entities } = lineMarkup(line)
      const quotation = quotationOf(line)
      const opens = quotation !== null && (previous === null || quotationOf(previous) !== quotation)
      const length = separator(line, previous).length + html.length
      if (!opens) return { length, entities }
      return { length: length + quotationTag(line).length + QUOTATION_END.length, entities: entities + 1 }
    },
  }
}

function textOfPage(lines: readonly Line[]): string {
  let html = ''
  let open: string | null = null
  for (const [index, line] of lines.entries()) {
    const quotation = quotationOf(line)
    if (open !== null && quotation !== open) html += QUOTATION_END
    html += separator(line, lines[index - 1] ?? null)
    if (quotation !== null && quotation !== open) html += quotationTag(line)
    html += lineMarkup(line).html
    open = quotation
  }
  return open === null ? html : html + QUOTATION_END
}

/** True for a text, as Telegram shows it, that closes as the last of several parts does, which has the buttons. */
export function isLastOfSeveral(text: string): boolean {
  const [, part, parts] = /\n\n(?:[^\n]* · |[\u200e\u200f])?(\d+)\/(\d+)$/u.exec(text) ?? []
  return part !== undefined && part === parts && part !== '1'
}

function closingLine(post: Post, index: number, count: number): string {
  const direction = directionOf(post.language)
  const mark = oneLine(post.mark ?? '', LIMITS.mark)
  const pieces = [unlinked(isolateRuns(mark, direction)), count > 1 ? `${index + 1}/${count}` : ''].filter(
    (piece) => piece !== '',
  )
  return pieces.length === 0 ? '' : `\n\n${directionMark(mark, direction)}<i>${escapeText(pieces.join(' · '))}</i>`
}
