// The Bot API as the bot speaks to it. Rules:
// 1. What sends or edits a message goes out once: whether it was carried out is not known after the connection broke.
//    After a 429 `pace.ts` sends it again, and answers after a 5xx too (`answers.ts`).
// 2. Everything else is tried again after a 429 whose wait is short; what only reads, once more after any failure.
// 3. What goes wrong while polling is grammY's to mend; here it is said.

import { autoRetry } from '@grammyjs/auto-retry'
import { Bot, HttpError, type Transformer } from 'grammy'
import type { Log } from '../../core/ports/log.ts'
import { reasonOf } from './failures.ts'

/** Seconds that a request may take; more than a long poll waits. */
export const TIMEOUT_SECONDS = 45
const MOST_RETRIES = 2
const LONGEST_RETRY_SECONDS = 20

/** A client that keeps the rules above. `apiRoot` null: Telegram's own. */
export function makeBot(token: string, apiRoot: string | null, timeoutSeconds: number, log: Log): Bot {
  const root = apiRoot === null ? {} : { apiRoot: apiRoot.replace(/\/+$/, '') }
  const bot = new Bot(token, { client: { ...root, timeoutSeconds } })
  const obeying = autoRetry({
    maxRetryAttempts: MOST_RETRIES,
    maxDelaySeconds: LONGEST_RETRY_SECONDS,
    rethrowHttpErrors: true,
    rethrowInternalServerErrors: true,
  })
  const retry: Transformer = async (prev, method, payload, signal) => {
    if (method === 'getUpdates' || isMessage(method)) return await prev(method, payload, signal)
    return await obeying(prev, method, payload, signal)
  }
  bot.api.config.use(saidPolls(log), readTwice, retry)
  return bot
}

/** True for what puts a message into a chat or changes one, which `pace.ts` counts. */
function isMessage(method: string): boolean {
  return /^(?:send|edit|copy|forward)/.test(method)
}

const readTwice: Transformer = async (prev, method, payload, signal) => {
  if (method === 'getUpdates' || !method.startsWith('get')) return await prev(method, payload, signal)
  try {
    const result = await prev(method, payload, signal)
    if (result.ok || result.error_code < 500) return result
  } catch (error) {
    if (!(error instanceof HttpError)) throw error
  }
  return await prev(method, payload, signal)
}

function saidPolls(log: Log): Transformer {
  return async (prev, method, payload, signal) => {
    if (method !== 'getUpdates') return await prev(method, payload, signal)
    try {
      const result = await prev(method, payload, signal)
      // A conflict is said where it is mended.
      if (!result.ok && result.error_code !== 409)
        log.warn('telegram-poll-failed', { reason: `${result.error_code} ${result.description}` })
      return result
    } catch (error) {
      if (signal?.aborted !== true) log.warn('telegram-poll-failed', { reason: reasonOf(error) })
      throw error
    }
  }
}
