// Environment -> one frozen, validated configuration. Every problem is reported at once, each with its cure; no value
// of a secret is ever printed.

import { isIP } from 'node:net'
import { z } from 'zod'
import { isLoopback } from './core/loopback.ts'
import { Problem } from './core/problem.ts'

export interface DiscordConfig {
  readonly token: string
  /** REST root without the version; null = the official one. */
  readonly api: string | null
  /** Commands are registered in this server alone, for trying; null = everywhere. */
  readonly guild: string | null
}

export interface TelegramConfig {
  readonly token: string
  /** A self-hosted Bot API server; null = the official one. */
  readonly apiRoot: string | null
  /** Null = long polling. */
  readonly webhook: {
    readonly url: string
    readonly secret: string
    readonly host: string
    readonly port: number
  } | null
}

export interface FeedsConfig {
  /** Addresses beside or instead of the known sources' feeds. */
  readonly own: readonly string[]
  /** The feeds of data/sources.json are followed too. */
  readonly known: boolean
  /** Pages are fetched for the full text of what feeds give in short. */
  readonly fullText: boolean
  /** `host:port` of private addresses that may be fetched from. */
  readonly allowed: readonly string[]
  /** Stands in the User-Agent: an address or page where the operator can be reached. */
  readonly contact: string | null
}

export interface MetricsConfig {
  readonly host: string
  /** 0 = any free one. */
  readonly port: number
}

export interface PreviewConfig {
  /** Lets people in; null where it is for this machine alone. */
  readonly password: string | null
  /** The address that people type, where a proxy stands before it. */
  readonly url: string | null
}

export interface Config {
  readonly database: string
  readonly host: string
  readonly port: number
  /** Where health and metrics are served; null = nowhere. */
  readonly metrics: MetricsConfig | null
  readonly preview: PreviewConfig
  /** Null where its token is not set. */
  readonly discord: DiscordConfig | null
  readonly telegram: TelegramConfig | null
  readonly feeds: FeedsConfig
  /** Articles are kept for so many days; null = for ever. */
  readonly keepDays: number | null
  /** Ids that count as moderators everywhere: `discord:ID`, `telegram:ID`. */
  readonly operators: readonly string[]
  readonly logLevel: 'info' | 'warn' | 'error' | 'silent'
}

const PORT = 'a whole number from 0 to 65535; 0 takes any free port'
const DAYS = 'a whole number of days, from 1; leave it out to keep all'
const PASSWORD = '12 to 200 characters'
const SECRET = 'one line without spaces, as it was given to you'

const anyPort = z.coerce.number({ error: PORT }).int(PORT).min(0, PORT).max(65_535, PORT)
const port = (usual: number) => anyPort.default(usual)
const webAddress = (message: string) =>
  z
    .string()
    .trim()
    .refine((text) => /^https?:\/\//i.test(text) && URL.canParse(text), message)
    .transform((text) => text.replace(/\/+$/, ''))
const address = z
  .string()
  .trim()
  .refine(
    (host) => isIP(host) !== 0 || host === 'localhost',
    'an address of this machine, such as 127.0.0.1 or 0.0.0.0',
  )
  .default('127.0.0.1')
const list = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(/[\s,]+/)
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  )

const schema = z
  .object({
    DISCORD_TOKEN: z
      .string()
      .trim()
      .regex(/^\S{1,200}$/, SECRET)
      .optional(),
    DISCORD_API: webAddress('the address of a REST root, such as https://discord.com/api').optional(),
    SITREP_DISCORD_GUILD: z
      .string()
      .trim()
      .regex(/^\d{1,20}$/, 'the id of a server: digits')
      .optional(),
    TELEGRAM_TOKEN: z
      .string()
      .trim()
      .regex(/^\S{1,200}$/, SECRET)
      .optional(),
    TELEGRAM_API_ROOT: webAddress('the address of a Bot API server, such as https://api.telegram.org').optional(),
    TELEGRAM_WEBHOOK_URL: webAddress('the public https address that Telegram calls').optional(),
    TELEGRAM_WEBHOOK_SECRET: z
      .string()
      .trim()
      .regex(/^[\w-]{1,256}$/, '1 to 256 of A-Z, a-z, 0-9, _ and -')
      .optional(),
    SITREP_WEBHOOK_HOST: address,
    SITREP_WEBHOOK_PORT: port(8788),
    SITREP_DATABASE: z.string().trim().min(1, 'name a file, or :memory:').default('var/sitrep.sqlite'),
    SITREP_HOST: z
      .string()
      .trim()
      .refine((host) => isIP(host) !== 0 || host === 'localhost', 'an address of this machine, such as 127.0.0.1')
      .default('127.0.0.1'),
    SITREP_PREVIEW_PASSWORD: z.string().trim().min(12, PASSWORD).max(200, PASSWORD).optional(),
    SITREP_PREVIEW_URL: webAddress('the address under which people reach the preview')
      .refine((url) => new URL(url).pathname === '/', 'a host alone, without a path')
      .optional(),
    SITREP_PORT: port(8787),
    SITREP_METRICS_HOST: address,
    SITREP_METRICS_PORT: anyPort.optional(),
    SITREP_FEEDS: list.refine((urls) => urls.every(isWebAddress), 'addresses of feeds, separated by commas'),
    SITREP_KNOWN_FEEDS: z.enum(['on', 'off'], { error: 'on or off' }).default('on'),
    SITREP_FULL_TEXT: z.enum(['on', 'off'], { error: 'on or off' }).default('on'),
    SITREP_ALLOWED_ADDRESSES: list.refine(
      (all) => all.every((one) => /^(\[[\da-f:.]+\]|[\w.-]+):\d{1,5}$/i.test(one)),
      'host:port, separated by commas',
    ),
    SITREP_CONTACT: z
      .string()
      .trim()
      .regex(/^[^\r\n()]{1,200}$/, 'one line without brackets: an address or page')
      .optional(),
    SITREP_KEEP_DAYS: z.coerce.number({ error: DAYS }).int(DAYS).min(1, DAYS).max(36_500, DAYS).optional(),
    SITREP_OPERATORS: list.refine(
      (ids) => ids.every((id) => /^(discord|telegram):\d{1,20}$/.test(id)),
      'a list such as discord:123,telegram:456',
    ),
    SITREP_LOG: z.enum(['info', 'warn', 'error', 'silent'], { error: 'info, warn, error or silent' }).default('info'),
  })
  .refine((given) => (given.TELEGRAM_WEBHOOK_URL === undefined) === (given.TELEGRAM_WEBHOOK_SECRET === undefined), {
    path: ['TELEGRAM_WEBHOOK_SECRET'],
    message: 'belongs to TELEGRAM_WEBHOOK_URL: set both, or neither',
  })
  .refine(
    ({ SITREP_HOST: host, SITREP_PREVIEW_URL: url, SITREP_PREVIEW_PASSWORD: password }) =>
      password !== undefined || (isLoopback(host) && url === undefined),
    {
      path: ['SITREP_PREVIEW_PASSWORD'],
      message: 'needed where the preview can be reached from elsewhere (SITREP_HOST, SITREP_PREVIEW_URL)',
    },
  )

type Given = z.infer<typeof schema>

/**
 * The configuration that an environment gives; empty values count as not set.
 * @throws Problem bad-configuration, naming every variable that is wrong
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  )
  const read = schema.safeParse(given)
  if (!read.success) {
    const problems = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Problem('bad-configuration', `The configuration is wrong: ${problems.join('; ')}.`, 'See .env.example.')
  }
  const { data } = read
  return Object.freeze({
    database: data.SITREP_DATABASE,
    host: data.SITREP_HOST,
    port: data.SITREP_PORT,
    metrics: metricsOf(data),
    preview: Object.freeze({
      password: data.SITREP_PREVIEW_PASSWORD ?? null,
      url: data.SITREP_PREVIEW_URL ?? null,
    }),
    discord: discordOf(data),
    telegram: telegramOf(data),
    feeds: Object.freeze({
      own: Object.freeze(data.SITREP_FEEDS),
      known: data.SITREP_KNOWN_FEEDS === 'on',
      fullText: data.SITREP_FULL_TEXT === 'on',
      allowed: Object.freeze(data.SITREP_ALLOWED_ADDRESSES),
      contact: data.SITREP_CONTACT ?? null,
    }),
    keepDays: data.SITREP_KEEP_DAYS ?? null,
    operators: Object.freeze(data.SITREP_OPERATORS),
    logLevel: data.SITREP_LOG,
  })
}

function discordOf(given: Given): DiscordConfig | null {
  const { DISCORD_TOKEN: token, DISCORD_API: api, SITREP_DISCORD_GUILD: guild } = given
  return token === undefined ? null : Object.freeze({ token, api: api ?? null, guild: guild ?? null })
}

function metricsOf({ SITREP_METRICS_HOST: host, SITREP_METRICS_PORT: at }: Given): MetricsConfig | null {
  return at === undefined ? null : Object.freeze({ host, port: at })
}

function telegramOf(given: Given): TelegramConfig | null {
  const { TELEGRAM_TOKEN: token, TELEGRAM_API_ROOT: apiRoot } = given
  const { TELEGRAM_WEBHOOK_URL: url, TELEGRAM_WEBHOOK_SECRET: secret } = given
  const { SITREP_WEBHOOK_HOST: host, SITREP_WEBHOOK_PORT: webhookPort } = given
  if (token === undefined) return null
  const webhook = url !== undefined && secret !== undefined ? { url, secret, host, port: webhookPort } : null
  return Object.freeze({ token, apiRoot: apiRoot ?? null, webhook })
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text)
}
