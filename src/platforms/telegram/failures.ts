// What went wrong with a request, in words that may be logged and in the terms that delivery decides by. Errors of the
// connection hold the address, and the address holds the token: nothing of theirs but a code gets out of this file.

import { GrammyError, HttpError } from 'grammy'
import type { Obstacle } from '../../core/obstacle.ts'
import { Problem } from '../../core/problem.ts'
import { SendFailure } from '../../core/send-failure.ts'
import { Resting, Stopped } from './pace.ts'

/** The connection was never made: the request surely did not arrive. */
const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'])
/** Nothing is wrong with the message: the token was taken back, or another program uses it. */
const TOKEN_TROUBLE = new Set([401, 404, 409])
/** The bot is in the chat and may not write there, as Telegram words it. */
const MUTED =
  /need administrator rights|not enough rights|have no rights|chat_write_forbidden|chat_admin_required|chat_restricted|topic_closed/i
/** Other refusals of the chat or the topic rather than of the message. */
const UNREACHABLE =
  /chat not found|peer_id_invalid|topic_deleted|message thread not found|user is deactivated|group chat was deactivated|bot is not a member|bot was (?:kicked|blocked)/i

/** Why, for the log: Telegram's description or a code, never a token, an address, or somebody's id. */
export function reasonOf(error: unknown): string {
  if (error instanceof GrammyError) return `${error.error_code} ${withoutNames(error.description)}`
  if (error instanceof HttpError) return `no answer from Telegram (${codeOf(error)})`
  if (error instanceof Error) return withoutNames(`${error.name}: ${error.message}`)
  return 'unknown'
}

/** The milliseconds that a 429 asks to wait; null for every other error. */
export function retryAfterOf(error: unknown): number | null {
  if (!(error instanceof GrammyError) || error.error_code !== 429) return null
  return (error.parameters.retry_after ?? 1) * 1000
}

/** True where an edit changes nothing, which is as good as done. */
export function isUnchanged(error: unknown): boolean {
  return error instanceof GrammyError && /message is not modified/i.test(error.description)
}

/** True where the message to be edited is gone, or too old to be edited. */
export function isGone(error: unknown): boolean {
  return (
    error instanceof GrammyError &&
    /message to edit not found|message can't be edited|message_id_invalid/i.test(error.description)
  )
}

/** True for an edit of the words under a picture where the message has no picture. */
export function isWithoutPicture(error: unknown): boolean {
  return error instanceof GrammyError && /there is no caption in the message to edit/i.test(error.description)
}

/** True where the bot is in the chat and may not write there. */
export function isMuted(error: unknown): boolean {
  return error instanceof GrammyError && MUTED.test(error.description)
}

/** True where Telegram answered that it failed itself. A connection that broke, or a time-out, is no answer. */
export function isServerFault(error: unknown): boolean {
  return error instanceof GrammyError && error.error_code >= 500
}

/** Telegram does not know the token: trying again is of no use. */
export function badToken(): Problem {
  return new Problem(
    'bad-token',
    'Telegram does not take this token.',
    'Get the right one from @BotFather: /mybots, choose the bot, API Token; then set TELEGRAM_TOKEN.',
  )
}

/** What a failed request means for its delivery. */
export function sendFailureOf(error: unknown): SendFailure {
  const reason = reasonOf(error)
  if (error instanceof Resting) return new SendFailure('later', error.message, { retryAfter: error.retryAfter })
  if (error instanceof HttpError) return new SendFailure(NEVER_SENT.has(codeOf(error)) ? 'later' : 'uncertain', reason)
  if (error instanceof Stopped) return new SendFailure('later', error.message)
  if (!(error instanceof GrammyError)) return new SendFailure('refused', reason)
  const { error_code: code, description, parameters } = error
  if (parameters.migrate_to_chat_id !== undefined)
    return new SendFailure('moved', reason, { to: `telegram:${parameters.migrate_to_chat_id}` })
  const retryAfter = retryAfterOf(error)
  if (retryAfter !== null) return new SendFailure('later', reason, { retryAfter })
  if (code === 403 || (code === 400 && (MUTED.test(description) || UNREACHABLE.test(description))))
    return new SendFailure('unreachable', reason, { obstacle: obstacleOf(description) })
  if (isServerFault(error)) return new SendFailure('uncertain', reason)
  return new SendFailure(TOKEN_TROUBLE.has(code) ? 'later' : 'refused', reason)
}

/** What stands in the way, as Telegram words it. */
const OBSTACLES: readonly (readonly [RegExp, Obstacle])[] = [
  [/topic_closed/i, 'closed'],
  [/bot was blocked|user is deactivated|can't initiate conversation/i, 'blocked'],
  [/bot was kicked|bot is not a member/i, 'removed'],
  [/chat not found|peer_id_invalid|topic_deleted|message thread not found|group chat was deactivated/i, 'gone'],
]

function obstacleOf(description: string): Obstacle {
  return OBSTACLES.find(([pattern]) => pattern.test(description))?.[1] ?? 'no-right'
}

/** `ECONNRESET`, `timeout` and the like. */
function codeOf({ error }: HttpError): string {
  if (typeof error !== 'object' || error === null) return 'unknown'
  if ('code' in error && typeof error.code === 'string') return error.code
  if ('type' in error && typeof error.type === 'string') return error.type
  return error instanceof Error && /timed out/.test(error.message) ? 'timeout' : 'unknown'
}

/** A text without addresses, user names and long numbers. */
function withoutNames(text: string): string {
  return text
    .replaceAll(/\bhttps?:\/\/\S+/gi, '[address]')
    .replaceAll(/@\w+/g, '[name]')
    .replaceAll(/-?\d{5,}(?::[\w-]+)?/g, '[id]')
}
