// What becomes of a text that is sent: parsed, trimmed, measured, its entities found and capped.

import type { MessageEntity } from 'grammy/types'
import { z } from 'zod'
import { parseHtml } from './html.ts'
import { bad } from './refusal.ts'
import type { Entity } from './types.ts'

export const MAX_TEXT = 4096
export const MAX_CAPTION = 1024
/** Of more than these Telegram keeps the first and drops the rest without a word. */
const MAX_ENTITIES = 100

/** What Telegram finds in plain text by itself. The order settles which wins where two overlap. */
const FOUND: readonly (readonly [type: string, pattern: RegExp])[] = [
  ['url', /(?<![\p{L}\p{N}_@.])(?:https?:\/\/|tg:\/\/)[^\s<>"]*[^\s<>".,;:!?)\]]/giu],
  ['email', /[a-zA-Z0-9._+-]+@[a-zA-Z0-9-]+(?:\.[a-zA-Z0-9-]+)*\.[a-zA-Z]{2,}/g],
  [
    'url',
    /(?<![\p{L}\p{N}_@./-])(?:[\p{L}\p{N}-]+\.)+(?:com|org|net|info|iq|sy|me|ly|io|example)(?:\/[^\s<>"]*)?(?![\p{L}\p{N}.])/giu,
  ],
  ['bot_command', /(?<![\p{L}\p{N}_/<>@])\/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?(?![\p{L}\p{N}_/@])/gu],
  ['mention', /(?<![\p{L}\p{N}_/@])@[a-zA-Z0-9_]{2,32}(?![a-zA-Z0-9_])/gu],
  ['hashtag', /(?<![\p{L}\p{N}_#/])#(?=[\p{L}\p{N}_]*[\p{L}_])[\p{L}\p{N}_]{1,256}/gu],
  ['cashtag', /(?<![\p{L}\p{N}_$])\$[A-Z]{3,8}(?![\p{L}\p{N}_])/gu],
]

/** Inside these nothing is found. */
const CLOSED = new Set(['text_link', 'code', 'pre'])

const STYLES = new Set(['bold', 'italic', 'underline', 'strikethrough', 'spoiler'])

export const EntityList = z.array(
  z.looseObject({
    type: z.string(),
    offset: z.int(),
    length: z.int(),
    url: z.string().optional(),
    language: z.string().optional(),
    custom_emoji_id: z.string().optional(),
  }),
)

export interface Formatted {
  readonly text: string
  readonly entities: readonly Entity[]
  /** As it was sent. */
  readonly source: string
}

export interface Unformatted {
  readonly text: string
  readonly parseMode?: string | undefined
  readonly entities?: z.infer<typeof EntityList> | undefined
}

/** The text as Telegram would keep it. Refuses what it cannot parse; lengths and emptiness are the caller's. */
export function formatted({ text, parseMode, entities }: Unformatted): Formatted {
  const parsed = parse(text, parseMode, entities)
  const cleaned = trimmed(
    parsed.text,
    parsed.entities.flatMap((entity) => withoutCode(entity, parsed.entities)),
  )
  const found = foundEntities(cleaned.text, cleaned.entities)
  const all = [...cleaned.entities, ...found].sort((a, b) => a.offset - b.offset || b.length - a.length)
  return { text: cleaned.text, entities: all.slice(0, MAX_ENTITIES), source: text }
}

/** The text of a message. */
export function messageText(given: Unformatted): Formatted {
  const result = formatted(given)
  if (result.text === '') throw bad('message text is empty')
  if (result.text.length > MAX_TEXT) throw bad('message is too long')
  return result
}

/** The caption of a file; may be empty. */
export function captionText(given: Unformatted): Formatted {
  const result = formatted(given)
  if (result.text.length > MAX_CAPTION) throw bad('message caption is too long')
  return result
}

/** What Telegram finds in this text outside of links and code. */
export function foundEntities(text: string, given: readonly Entity[] = []): Entity[] {
  const taken = given.filter(({ type }) => CLOSED.has(type)).map(({ offset, length }) => ({ offset, length }))
  const found: Entity[] = []
  for (const [type, pattern] of FOUND)
    for (const match of text.matchAll(pattern)) {
      const entity = { type, offset: match.index, length: match[0].length }
      if (taken.some((other) => overlap(other, entity))) continue
      taken.push(entity)
      found.push(entity)
    }
  return found.sort((a, b) => a.offset - b.offset)
}

/** Entities as they travel. The types that this server makes are all of Telegram's. */
export function wireEntities(entities: readonly Entity[]): MessageEntity[] {
  return entities.map((entity) => ({ ...entity }) as MessageEntity)
}

function parse(text: string, parseMode: string | undefined, entities: z.infer<typeof EntityList> = []) {
  const mode = parseMode?.toLowerCase() ?? ''
  if (mode === 'html') return parseHtml(text)
  // No text of the project is Markdown; taking it for plain text would hide a mistake.
  if (mode !== '') throw bad(/^markdown(?:v2)?$/.test(mode) ? 'Markdown is not served here' : 'unsupported parse_mode')
  const list: Entity[] = entities.map(({ type, offset, length, url, language, custom_emoji_id }) => ({
    type,
    offset,
    length,
    ...(url === undefined ? {} : { url }),
    ...(language === undefined ? {} : { language }),
    ...(custom_emoji_id === undefined ? {} : { custom_emoji_id }),
  }))
  return { text, entities: list }
}

/** Code can have no style: a bold run around it is cut into what stands before and after. */
function withoutCode(entity: Entity, all: readonly Entity[]): Entity[] {
  if (!STYLES.has(entity.type)) return [entity]
  let pieces = [entity]
  for (const code of all.filter(({ type }) => type === 'code' || type === 'pre'))
    pieces = pieces.flatMap((piece) => {
      const end = piece.offset + piece.length
      const codeEnd = code.offset + code.length
      if (!overlap(piece, code)) return [piece]
      const before = { ...piece, length: code.offset - piece.offset }
      const after = { ...piece, offset: codeEnd, length: end - codeEnd }
      return [before, after].filter(({ length }) => length > 0)
    })
  return pieces
}

/** Control characters become spaces, half surrogates are refused, space at both ends goes. */
function trimmed(text: string, entities: readonly Entity[]): { text: string; entities: Entity[] } {
  if (/\p{Surrogate}/u.test(text)) throw bad('strings must be encoded in UTF-8')
  const clean = text.replaceAll(/[\u0000-\u0009\u000b-\u001f]/g, ' ')
  const from = clean.length - clean.trimStart().length
  const kept = clean.trim()
  const moved = entities
    .map((entity) => {
      const start = Math.max(0, entity.offset - from)
      const end = Math.min(kept.length, entity.offset + entity.length - from)
      return { ...entity, offset: start, length: end - start }
    })
    .filter(({ length }) => length > 0)
  return { text: kept, entities: moved }
}

function overlap(a: { offset: number; length: number }, b: { offset: number; length: number }): boolean {
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length
}
