// The shapes of what is stored as JSON: editions, payloads, buttons, settings. Checked when they are read again.

import { z } from 'zod'
import type { Payload } from '../core/delivery.ts'
import type { Edition } from '../core/edition.ts'
import type { CommandRequest } from '../core/request.ts'
import { type ChannelSettings, MOST_ORIGINS } from '../core/channel.ts'
import { EVENT_KINDS, STATUSES } from '../core/understanding.ts'
import { asJson } from './checks.ts'
import { MAP_PICTURE } from './picture-shape.ts'
import { damaged } from './problems.ts'

const range = z.tuple([z.number(), z.number()]).nullable()
const language = z.enum(['en', 'ar', 'ckb'])

const status = z.enum(STATUSES)

const ANNOUNCEMENT = z.object({
  lead: z.string(),
  leadLanguage: z.string(),
  quote: z.string().nullable(),
  attribution: z.string(),
  status,
  dateLabel: z.string(),
})

const MEND = z.object({
  cause: z.string(),
  at: z.string(),
  when: z.string(),
  sameDay: z.boolean(),
  source: z.string(),
  article: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  language: z.string(),
})

const ITEM = z.object({
  number: z.number(),
  id: z.string(),
  story: z.string(),
  section: z.enum(['news', 'disputed', 'corrections', 'ahead']),
  topic: z.string().nullable(),
  lead: z.string(),
  leadLanguage: z.string(),
  quote: z.string().nullable(),
  attribution: z.string(),
  status,
  event: z.object({ date: z.string().nullable(), precision: z.enum(['day', 'month', 'year', 'approx']) }),
  // Editions of before have none.
  kind: z.enum(EVENT_KINDS).nullable().default(null),
  dateLabel: z.string(),
  place: z.string().nullable(),
  placeName: z.string().nullable(),
  figures: z.array(z.object({ killed: range, wounded: range, articles: z.array(z.string()) })),
  // Editions of before have none.
  announced: ANNOUNCEMENT.nullable().default(null),
  beside: z.array(ANNOUNCEMENT.extend({ placeName: z.string().nullable() })).default([]),
  update: z.boolean(),
  updateOf: z.number().nullable(),
  // Editions of before have none.
  alerted: z.string().nullable().default(null),
  links: z.array(z.object({ article: z.string(), source: z.string(), url: z.string().nullable() })),
  reprints: z.number(),
  origins: z.number(),
  // Editions of before have none.
  mends: z.array(MEND).default([]),
  takenOut: z.literal(true).optional(),
})

const MAP = z.object({
  rows: z.array(z.object({ place: z.string().nullable(), status, events: z.number() })),
  origins: z.number(),
  stories: z.array(z.string()),
  holds: z.boolean(),
})

const EDITION: z.ZodType<Edition> = z.object({
  id: z.string(),
  channel: z.string(),
  number: z.number(),
  slot: z.object({ date: z.string(), time: z.string(), timeZone: z.string(), at: z.string() }),
  window: z.object({ from: z.string(), to: z.string() }),
  health: z.object({
    // Editions of before count sources by their articles, and know of none why it does not answer.
    followed: z.boolean().default(false),
    answered: z.number(),
    sources: z.number(),
    articles: z.number(),
    unreachable: z
      .array(
        z.object({
          name: z.string(),
          since: z.string(),
          why: z.enum(['failing', 'refused', 'gone']).default('failing'),
        }),
      )
      .default([]),
    silent: z.array(z.object({ name: z.string(), since: z.string() })).default([]),
    more: z.number().default(0),
  }),
  settingsVersion: z.number(),
  topics: z.array(z.string()).default([]),
  language,
  items: z.array(ITEM),
  leftOut: z.number(),
  fictional: z.boolean(),
  late: z.boolean().default(false),
  missed: z.array(z.object({ date: z.string(), time: z.string(), why: z.enum(['down', 'refused']) })).default([]),
  // Editions of before have none.
  map: MAP.nullable().default(null),
  hash: z.string(),
  mark: z.string(),
})

const PAYLOAD: z.ZodType<Payload> = z.object({
  method: z.string(),
  path: z.string(),
  body: z.record(z.string(), z.unknown()),
  had: z.array(z.string()).optional(),
  // Payloads of before have none.
  picture: MAP_PICTURE.optional(),
})

const REQUEST: z.ZodType<CommandRequest> = z.object({
  command: z.string(),
  options: z.record(z.string(), z.string()),
})

const SETTINGS: z.ZodType<ChannelSettings> = z.object({
  channel: z.string(),
  topics: z.array(z.string()),
  days: z.array(z.number()),
  times: z.array(z.string()),
  timeZone: z.string(),
  language,
  length: z.enum(['compact', 'normal', 'full']),
  // Settings of before have none of these.
  without: z.array(z.string()).default([]),
  reads: z.array(z.string()).default([]),
  leastOrigins: z.number().int().min(1).max(MOST_ORIGINS).default(1),
  silent: z.boolean(),
  alerts: z
    .object({ kinds: z.array(z.enum(EVENT_KINDS)), killed: z.number() })
    .nullable()
    .default(null),
  quiet: z.object({ from: z.string(), to: z.string() }).nullable().default(null),
  place: z.enum(['here', 'thread']).default('here'),
  publicAnswers: z.boolean().default(false),
  crosspost: z.boolean().default(false),
  pausedUntil: z.string().nullable().default(null),
  // Those of the first version nothing was posted by.
  on: z.boolean().default(false),
  since: z.string().nullable().default(null),
  home: z.string().nullable().default(null),
  forum: z.boolean().default(false),
  version: z.number(),
})

export const asEdition = (json: string): Edition => read(EDITION, json, 'an edition')
export const asPayload = (json: string): Payload => read(PAYLOAD, json, 'a payload')
export const asRequest = (json: string): CommandRequest => read(REQUEST, json, 'a button')
export const asSettings = (json: string): ChannelSettings => read(SETTINGS, json, 'settings')

function read<T>(shape: z.ZodType<T>, json: string, what: string): T {
  const parsed = shape.safeParse(asJson(json))
  if (!parsed.success) throw damaged(what)
  return parsed.data
}
