// What went wrong with a request, in the terms that delivery decides by. Messages never hold an address, a token, an id
// or a text of the request: only Discord's status, code and name of the fault, and the fields that it found wrong.

import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js'
import type { Obstacle } from '../../core/obstacle.ts'
import { Problem } from '../../core/problem.ts'
import { SendFailure, type SendFailureKind } from '../../core/send-failure.ts'

/** JSON error codes of the API, by what they mean for a message. */
const UNREACHABLE: ReadonlyMap<number | string, Obstacle> = new Map<number, Obstacle>([
  [10003, 'gone'], // Unknown Channel
  [10004, 'removed'], // Unknown Guild
  [40067, 'tag'], // A tag is required to create a forum post in this channel
  [50001, 'no-right'], // Missing Access
  [50007, 'blocked'], // Cannot send messages to this user: blocked, or no direct messages from a server that both are in
  [50008, 'kind'], // Cannot send messages in a non-text channel
  [50013, 'no-right'], // Missing Permissions
  [50024, 'kind'], // Cannot execute action on this channel type
  [50083, 'closed'], // Thread is archived
  [160005, 'closed'], // Thread is locked
])
const LATER = new Set([
  30046, // Maximum number of edits to messages older than 1 hour
  40333, // Refused before it arrived
  130000, // Overloaded
  160006, // Maximum number of active threads
])
/** Status of what holds more than is taken; somebody on the way may say so too. */
const TOO_LARGE = 413
/** Missing Permissions: of attaching files, or of all. */
const NO_RIGHT = 50013
/** Failures of a connection that was never made: nothing was sent. */
const NOT_CONNECTED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
])

/** Translates what a request threw. */
export function sendFailure(error: unknown): SendFailure {
  if (error instanceof SendFailure) return error
  if (error instanceof RateLimitError) {
    const retryAfter = Math.max(error.retryAfter, error.timeToReset)
    return new SendFailure('later', 'Discord asks to wait', { retryAfter })
  }
  if (error instanceof HTTPError) return new SendFailure('uncertain', `Discord answered ${error.status}`)
  if (error instanceof DiscordAPIError) {
    const kind = kindOf(error)
    const obstacle = UNREACHABLE.get(error.code) ?? 'no-right'
    return new SendFailure(kind, describe(error), kind === 'unreachable' ? { obstacle } : {})
  }
  return brokenConnection(error)
}

/** True where Discord refused the request for what it holds, and so did not carry it out. */
export function isRefusedBody(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError && error.status === 400 && kindOf(error) === 'refused' && !isAcknowledged(error)
  )
}

/** True where Discord refused a request that holds a file, and might take it without. */
export function isRefusedFile(error: unknown): boolean {
  if (!(error instanceof DiscordAPIError)) return false
  return error.status === TOO_LARGE || error.code === NO_RIGHT || kindOf(error) === 'refused'
}

/** True where Discord says that the interaction has its first answer already. */
export function isAcknowledged(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === 40060
}

/** True where Discord answered that it failed. */
export function isFailedThere(error: unknown): boolean {
  return error instanceof HTTPError
}

/** True where the connection was never made, so that nothing was sent. */
export function isUnreached(error: unknown): boolean {
  return NOT_CONNECTED.has(codeOf(error) ?? '')
}

/** True where the bot has no right to it. */
export function isForbidden(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.status === 403
}

/** True where Discord says that there is no such thing for the bot, or not any more. */
export function isGone(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError && (error.status === 403 || error.status === 404) && typeof error.code === 'number'
  )
}

/** True where Discord answers with this code of its API. */
export function isCode(error: unknown, code: number): boolean {
  return error instanceof DiscordAPIError && error.code === code
}

/** Discord does not know the token. */
export function badToken(): Problem {
  return new Problem(
    'bad-token',
    'Discord does not accept DISCORD_TOKEN.',
    'Get the right one in the Discord Developer Portal -> your application -> Bot -> Reset Token, and set it.',
  )
}

/** Discord refuses an intent that the bot asks for. */
export function badIntents(): Problem {
  return new Problem(
    'bad-token',
    'Discord refuses what this bot asks for (disallowed intents).',
    'Check that DISCORD_TOKEN is that of a bot: Discord Developer Portal -> your application -> Bot -> Reset Token.',
  )
}

function kindOf({ status, code }: DiscordAPIError): SendFailureKind {
  // Without a code of the API somebody on the way answered.
  if (typeof code !== 'number' || LATER.has(code)) return 'later'
  if (UNREACHABLE.has(code)) return 'unreachable'
  if (status === 403) return 'unreachable'
  return [401, 408, 409, 429].includes(status) ? 'later' : 'refused'
}

function describe({ status, code, rawError, message }: DiscordAPIError): string {
  const name = 'message' in rawError && typeof rawError.message === 'string' ? `: ${rawError.message}` : ''
  const fields = [...message.matchAll(/^([\w.[\]]+)\[([A-Z_]+)\]:/gm)].map(
    ([, path = '', fault = '']) => `${path} ${fault}`,
  )
  const coded = typeof code === 'number' ? ` (${code})` : ''
  return `Discord answered ${status}${coded}${name}${fields.length > 0 ? `: ${fields.join(', ')}` : ''}`
}

function brokenConnection(error: unknown): SendFailure {
  const code = codeOf(error)
  if (isUnreached(error)) return new SendFailure('later', `Discord was not reached (${code ?? ''})`)
  const name = error instanceof Error && error.name === 'AbortError' ? 'took too long' : (code ?? 'broke off')
  return new SendFailure('uncertain', `The connection to Discord: ${name}`)
}

/** The system's code of a broken connection. */
function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}
