// The Bot API as the bot speaks to it. Rules:
// 1. What sends or edits a message goes out once: whether it was carried out is not known after the connection broke.
//    After a 429 `pace.ts` sends it again, and answers after a 5xx too (`answers.ts`).
// 2. Everything else is tried again after a 429 whose wait is short; what only reads, once more after any failure.
// 3. What goes wrong while polling is grammY's to mend; here it is said.
// 4. Nothing goes out on a connection that the other side may be about to close: a message lost so may have arrived.

import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import { autoRetry } from '@grammyjs/auto-retry'
import { Bot, HttpError, type Transformer } from 'grammy'
import type { Log } from '../../core/ports/log.ts'
import { reasonOf } from './failures.ts'

/** Seconds that a request may take; more than a long poll waits. */
export const TIMEOUT_SECONDS = 45
const MOST_RETRIES = 2
const LONGEST_RETRY_SECONDS = 20
/**
 * How long a connection that is not in use is kept, ms: less than nginx keeps one (75 s). Where the server names a
 * shorter time, Node takes that less a second, but only from an agent that has a time of its own.
 */
const LONGEST_IDLE_MS = 30_000

/** A client that keeps the rules above. `apiRoot` null: Telegram's own. */
export function makeBot(token: string, apiRoot: string | null, timeoutSeconds: number, log: Log): Bot {
  const root = apiRoot === null ? {} : { apiRoot: apiRoot.replace(/\/+$/, '') }
  const agent = connectionsTo(apiRoot)
  const bot = new Bot(token, { client: { ...root, timeoutSeconds, baseFetchConfig: { agent } } })
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

/** The connections of a client: kept while they are used often, closed before the other side would. */
export function connectionsTo(apiRoot: string | null): HttpAgent {
  const options = { keepAlive: true, timeout: LONGEST_IDLE_MS }
  return apiRoot?.startsWith('http:') === true ? new HttpAgent(options) : new HttpsAgent(options)
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
