// A post as Discord messages. Rules:
// 1. All text stands in the description of embeds; `content` stays empty, so that no url is ever unfurled.
// 2. One embed holds 4,096 characters and one message 6,000 over its embeds, so neighbours share a message where they
//    fit. What overflows (`more`) opens a message of its own.
// 3. The footer of every message's last embed carries the post's mark and, of several, which this is.
// 4. A file goes with the last message.
// 5. What can be pressed or chosen stands under the last message. Nothing ever pings.
// 6. An illustration comes in a message of its own behind them, with the mark and without a number: it comes and goes
//    without the others.

import type { RESTPostAPIChannelMessageJSONBody } from 'discord.js'
import { directionMark, isolateRuns } from '../../core/bidi.ts'
import type { Payload } from '../../core/delivery.ts'
import { oneLine } from '../../core/label.ts'
import { unitsOf, type Line } from '../../core/lines.ts'
import { fileNameOf } from '../../core/picture.ts'
import { type Attachment, directionOf, type Illustration, type Post, wordsBeside } from '../../core/post.ts'
import { paginate, type Sheet } from '../../core/split.ts'
import { actionRows } from './buttons.ts'
import { LIMITS } from './limits.ts'
import { lineMarkup, separator } from './markup.ts'
import { request, threadRequest, type DiscordTarget } from './target.ts'

/** Accents beside an embed: a refusal looks different from an answer. */
const COLOUR: Readonly<Record<Post['tone'], number>> = { answer: 0x2f6f8f, edition: 0x2f6f8f, refusal: 0xb8860b }
/** Stands where a post has no visible character, which Discord would refuse. */
const EMPTY = '–'
/** More parts than a post ever has: room kept for numbers of so many digits. */
const MANY = 99_999

const SHEET: Sheet = {
  limit: { length: LIMITS.description, entities: Number.POSITIVE_INFINITY },
  measure: (line, previous) => ({ length: separator(line, previous).length + lineMarkup(line).length, entities: 0 }),
}

interface Description {
  readonly text: string
  readonly more: boolean
}

/** A post -> the requests that bring it to the target, in order; at least one. */
export function renderDiscord(post: Post, target: DiscordTarget): Payload[] {
  const messages = shared(descriptions(post), LIMITS.embeds - footerText(post, MANY, MANY).length)
  const rows = actionRows(post)
  const thread = target.to === 'channel' && target.thread ? [threadRequest(target.channel, target.thread.name)] : []
  const sheets = messages.map((texts, index) => {
    const last = index === messages.length - 1
    const footer = footerText(post, index, messages.length)
    const embeds = texts.map((description, at) => ({
      description,
      color: COLOUR[post.tone],
      ...(footer !== '' && at === texts.length - 1 ? { footer: { text: footer } } : {}),
      ...(last && at === texts.length - 1 ? shownIn(post) : {}),
    }))
    const body = {
      embeds,
      allowed_mentions: { parse: [] },
      ...(last && rows.length > 0 ? { components: rows } : {}),
      ...(last && post.attachment ? { attachments: [fileOf(post.attachment)] } : {}),
    } satisfies RESTPostAPIChannelMessageJSONBody
    const payload = request(target, body, index, post.tone === 'refusal')
    return last && post.attachment ? { ...payload, file: post.attachment } : payload
  })
  const { illustration } = post
  if (illustration === undefined) return [...thread, ...sheets]
  return [...thread, ...sheets, illustrationMessage(post, illustration, target, sheets.length)]
}

function illustrationMessage(post: Post, illustration: Illustration, target: DiscordTarget, index: number): Payload {
  const { picture, attachment } = illustration
  const [words] = descriptions(wordsBeside(post, illustration))
  const footer = footerText(post, 0, 1)
  const name = fileNameOf(picture)
  const body = {
    embeds: [
      {
        description: words?.text ?? EMPTY,
        color: COLOUR[post.tone],
        ...(footer === '' ? {} : { footer: { text: footer } }),
        image: { url: `attachment://${name}` },
      },
    ],
    allowed_mentions: { parse: [] },
    attachments: [fileOf({ name, alt: picture.alt })],
  } satisfies RESTPostAPIChannelMessageJSONBody
  const payload = request(target, body, index, false)
  return attachment === undefined ? { ...payload, picture } : { ...payload, file: attachment }
}

/** An image stands in the embed; any other file under it. */
function shownIn({ attachment }: Post) {
  return attachment?.type.startsWith('image/') === true ? { image: { url: `attachment://${attachment.name}` } } : {}
}

function fileOf({ name, alt }: Pick<Attachment, 'name' | 'alt'>) {
  return { id: '0', filename: name, ...(alt === undefined ? {} : { description: oneLine(alt, LIMITS.altText) }) }
}

function descriptions(post: Post): Description[] {
  const units = unitsOf(post)
  const start = units.findIndex((unit) => unit.some((line) => line.more))
  const sections = start < 0 ? [units] : [units.slice(0, start), units.slice(start)]
  const pages = sections.flatMap((section, index) =>
    paginate(section, SHEET).map((lines) => ({ text: descriptionOf(lines), more: index > 0 })),
  )
  return pages.length > 0 ? pages : [{ text: EMPTY, more: false }]
}

function descriptionOf(lines: readonly Line[]): string {
  return lines.map((line, index) => separator(line, lines[index - 1] ?? null) + lineMarkup(line)).join('')
}

/** Descriptions that share a message of so much room. */
function shared(pages: readonly Description[], whole: number): string[][] {
  const messages: string[][] = []
  let room = 0
  let overflow = false
  for (const { text, more } of pages) {
    const message = messages.at(-1)
    if (message && text.length <= room && more === overflow && message.length < LIMITS.embedsPerMessage)
      message.push(text)
    else {
      messages.push([text])
      room = whole
    }
    room -= text.length
    overflow = more
  }
  return messages
}

/** Footers are plain text on Discord: nothing in them is interpreted. */
function footerText(post: Post, index: number, count: number): string {
  const direction = directionOf(post.language)
  const mark = oneLine(post.mark ?? '', LIMITS.mark)
  const pieces = [isolateRuns(mark, direction), count > 1 ? `${index + 1}/${count}` : ''].filter(
    (piece) => piece !== '',
  )
  return pieces.length === 0 ? '' : directionMark(mark, direction) + pieces.join(' · ')
}
