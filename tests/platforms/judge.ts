// Judges payloads as the platforms would: by Discord's OpenAPI document (the package's schemas strip unknown keys, so a
// body passes when it parses and the parse equals it), by the machine-readable Bot API where it is at hand, and by the
// limits that neither states. `judgePayloads` gives a list of problems, empty where all is well.

import { existsSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import * as schemas from 'discord-api-spec/zod'
import { z } from 'zod'
import type { Payload } from '../../src/core/delivery.ts'
import { readDiscord } from './discord-reading.ts'
import { readTelegram } from './telegram-reading.ts'

/** True where the folder with both platforms' documents stands beside the project. */
export const HAS_SPECS = existsSync(new URL('../../../shared/checks/discord-spec.mjs', import.meta.url))

type DiscordCheck = (method: string, path: string, body: unknown) => string[]
type TelegramCheck = (method: string, parameters: unknown) => string[]

const discordSpec = (await loaded('discord-spec.mjs', 'loadDiscordSpec')) as DiscordCheck | null
const telegramSpec = (await loaded('telegram-spec.mjs', 'loadTelegramSpec')) as TelegramCheck | null

async function loaded(file: string, name: string): Promise<unknown> {
  if (!HAS_SPECS) return null
  const module: unknown = await import(new URL(`../../../shared/checks/${file}`, import.meta.url).href)
  const load = z
    .record(
      z.string(),
      z.custom<() => unknown>((value) => typeof value === 'function'),
    )
    .parse({ ...Object(module) })[name]
  return load?.() ?? null
}

/** What is wrong with these payloads; empty where the platform would take all of them. */
export function judgePayloads(platform: 'discord' | 'telegram', payloads: readonly Payload[]): string[] {
  if (payloads.length === 0) return ['no payload']
  const judge = platform === 'discord' ? judgeDiscord : judgeTelegram
  return payloads.flatMap((payload, index) =>
    [...judge(payload), ...judgeText(payload)].map((problem) => `part ${index}: ${problem}`),
  )
}

/** True for text no platform refuses: no half surrogates, and every isolate closed within its line. */
function judgeText(payload: Payload): string[] {
  const problems: string[] = []
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      if (/\p{Surrogate}/u.test(value)) problems.push('lone surrogate')
      if (/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/.test(value)) problems.push('control character')
      if (/[\u202a-\u202e\u2066\u2067]/.test(value)) problems.push('direction override')
      for (const line of value.split('\n'))
        if (!balanced(line)) problems.push(`open isolate in ${JSON.stringify(line)}`)
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit)
  }
  visit(payload.body)
  return problems
}

function balanced(line: string): boolean {
  let depth = 0
  for (const char of line) {
    if (char === '\u2068') depth++
    if (char === '\u2069' && --depth < 0) return false
  }
  return depth === 0
}

// Discord

const ROUTES: readonly {
  readonly method: string
  readonly path: RegExp
  readonly schemas: readonly z.core.$ZodType[]
}[] = [
  { method: 'POST', path: /^\/channels\/[^/]+\/messages$/, schemas: [schemas.MessageCreateRequestSchema] },
  { method: 'PATCH', path: /^\/channels\/[^/]+\/messages\/[^/]+$/, schemas: [schemas.MessageEditRequestPartialSchema] },
  { method: 'POST', path: /^\/channels\/[^/]+\/threads$/, schemas: [schemas.CreateForumThreadRequestSchema] },
  {
    method: 'POST',
    path: /^\/interactions\/[^/]+\/[^/]+\/callback$/,
    schemas: [
      schemas.CreateMessageInteractionCallbackRequestSchema,
      schemas.UpdateMessageInteractionCallbackRequestSchema,
    ],
  },
  { method: 'POST', path: /^\/webhooks\/[^/]+\/[^/]+$/, schemas: [schemas.IncomingWebhookRequestPartialSchema] },
  {
    method: 'PATCH',
    path: /^\/webhooks\/[^/]+\/[^/]+\/messages\/[^/]+$/,
    schemas: [schemas.IncomingWebhookUpdateRequestPartialSchema],
  },
]

const DiscordButton = z.object({ custom_id: z.string(), label: z.string() })
const DiscordSelect = z.object({
  custom_id: z.string(),
  placeholder: z.string(),
  min_values: z.number(),
  max_values: z.number(),
  options: z.array(z.object({ value: z.string(), label: z.string(), default: z.boolean().optional() })),
})

const DiscordMessage = z.object({
  content: z.string().optional(),
  embeds: z.array(z.object({ description: z.string(), footer: z.object({ text: z.string() }).optional() })),
  components: z.array(z.object({ components: z.array(z.union([DiscordSelect, DiscordButton])) })).optional(),
  allowed_mentions: z.object({ parse: z.array(z.string()) }).strict(),
  flags: z.number().optional(),
})

function judgeDiscord(payload: Payload): string[] {
  const route = ROUTES.find(({ method, path }) => method === payload.method && path.test(payload.path))
  if (!route) return [`no such operation: ${payload.method} ${payload.path}`]
  const taken = route.schemas.some((schema) => {
    const parsed = z.safeParse(schema, payload.body)
    return parsed.success && isDeepStrictEqual(parsed.data, payload.body)
  })
  return [
    ...(taken ? [] : ['the schemas of discord-api-spec do not take it as it is']),
    ...(discordSpec?.(payload.method, payload.path, payload.body) ?? []),
    ...judgeDiscordMessage(
      payload.path.endsWith('/callback')
        ? payload.body.data
        : payload.path.endsWith('/threads')
          ? payload.body.message
          : payload.body,
    ),
  ]
}

type DiscordPart = z.infer<typeof DiscordButton> | z.infer<typeof DiscordSelect>

/** A menu has its row to itself. */
function standsAlone(row: readonly DiscordPart[]): boolean {
  return row.length === 1 || row.every((part) => 'label' in part)
}

function isBadSelect(part: DiscordPart): boolean {
  if (!('options' in part)) return false
  const { options, min_values, max_values, placeholder } = part
  const chosen = options.filter((option) => option.default).length
  return (
    options.length < 1 ||
    options.length > 25 ||
    max_values > options.length ||
    min_values > max_values ||
    chosen > max_values ||
    placeholder.length > 150 ||
    options.some(
      ({ label, value }) => label.trim() === '' || label.length > 100 || value === '' || value.length > 100,
    ) ||
    new Set(options.map(({ value }) => value)).size < options.length
  )
}

function judgeDiscordMessage(body: unknown): string[] {
  const parsed = DiscordMessage.safeParse(body)
  if (!parsed.success) return [`no message of ours: ${parsed.error.message}`]
  const { embeds, components = [], content = '', allowed_mentions } = parsed.data
  const parts = components.flatMap((row) => row.components)
  const buttons = parts.filter((part) => 'label' in part)
  const total = embeds.reduce((sum, embed) => sum + embed.description.length + (embed.footer?.text.length ?? 0), 0)
  const readings = embeds.map((embed) => readDiscord(embed.description))
  return problems([
    [content !== '', 'text in content'],
    [allowed_mentions.parse.length > 0, 'somebody could be pinged'],
    [total > 6000, `${total} characters over all embeds`],
    [embeds.length === 0 || embeds.length > 10, `${embeds.length} embeds`],
    [embeds.some((embed) => embed.description.length > 4096), 'a description over 4,096'],
    [embeds.some((embed) => embed.description.trim() === ''), 'an empty description'],
    [
      components.length > 5 || components.some((row) => row.components.length === 0 || row.components.length > 5),
      'bad rows',
    ],
    [buttons.some((button) => button.label.trim() === '' || button.label.length > 80), 'a bad label'],
    [new Set(parts.map((part) => part.custom_id)).size < parts.length, 'one custom_id twice'],
    [parts.some(({ custom_id }) => custom_id === '' || custom_id.length > 100), 'a bad custom_id'],
    [components.some((row) => row.components.some(isBadSelect) || !standsAlone(row.components)), 'a bad menu'],
    [
      readings.some((reading) => reading.foreign.length > 0),
      `interpreted: ${readings.flatMap((r) => r.foreign).join(', ')}`,
    ],
  ])
}

// Telegram

const TelegramMessage = z.object({
  text: z.string(),
  parse_mode: z.literal('HTML'),
  link_preview_options: z.object({ is_disabled: z.literal(true) }),
  reply_markup: z
    .object({ inline_keyboard: z.array(z.array(z.object({ text: z.string(), callback_data: z.string() }).strict())) })
    .optional(),
})

function judgeTelegram(payload: Payload): string[] {
  // A file comes alone, without a caption.
  if (payload.file !== undefined) {
    const alone = Object.keys(payload.body).every((name) => ['chat_id', 'message_thread_id'].includes(name))
    return payload.method === 'sendDocument' && alone ? [] : ['a file with something else']
  }
  const parsed = TelegramMessage.safeParse(payload.body)
  if (!parsed.success) return [`no message of ours: ${parsed.error.message}`]
  const rows = parsed.data.reply_markup?.inline_keyboard ?? []
  const buttons = rows.flat()
  const reading = readTelegram(parsed.data.text)
  // A command may be one of the bot's own, which are left to be tapped.
  const found = reading.found.filter((hit) => !hit.startsWith('/'))
  return [
    ...(telegramSpec?.(payload.method, payload.body) ?? []),
    ...reading.problems,
    ...problems([
      [!['sendMessage', 'editMessageText'].includes(payload.method), `unknown method ${payload.method}`],
      [payload.path !== `/${payload.method}`, `path ${payload.path}`],
      [reading.text.length > 4096, `${reading.text.length} characters`],
      [reading.text.trim() === '', 'an empty text'],
      [reading.entities > 100, `${reading.entities} entities`],
      [found.length > 0, `found by Telegram: ${found.join(', ')}`],
      [rows.some((row) => row.length === 0 || row.length > 8) || buttons.length > 100, 'bad rows'],
      [buttons.some((button) => button.text.trim() === ''), 'a bad label'],
      [
        buttons.some(({ callback_data }) => callback_data === '' || Buffer.byteLength(callback_data) > 64),
        'bad callback_data',
      ],
    ]),
  ]
}

function problems(checks: readonly (readonly [boolean, string])[]): string[] {
  return checks.filter(([wrong]) => wrong).map(([, problem]) => problem)
}
