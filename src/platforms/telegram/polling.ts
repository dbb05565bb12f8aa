// Updates by long polling. grammY asks again after failures of the network; what ends its loop is mended here: another
// program that polls with the same token, or a token that was taken back.

import { type Bot, GrammyError } from 'grammy'
import type { Log } from '../../core/ports/log.ts'
import { reasonOf } from './failures.ts'
import type { After } from './timers.ts'
import { UPDATES, type UpdateSource } from './updates.ts'

/** Seconds that Telegram holds a poll open. */
const POLL_SECONDS = 30
const PAUSE_MS = 5_000
/** grammY takes a webhook away before its first poll, and tries that for ever without a word. */
const ASKED_BY_POLLING = ['getUpdates', 'deleteWebhook']

/** Takes updates until it is stopped. */
export function poll(bot: Bot, log: Log, after: After): UpdateSource {
  const answered = watchAnswers(bot)
  const stopping = new AbortController()
  const pause = () =>
    new Promise<void>((resolve) => {
      const cancel = after(PAUSE_MS, resolve)
      stopping.signal.addEventListener('abort', () => {
        cancel()
        resolve()
      })
    })
  const mend = async (error: unknown): Promise<void> => {
    if (stopping.signal.aborted) return
    say(log, error)
    await pause()
  }
  const work = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        await bot.start({ allowed_updates: UPDATES, timeout: POLL_SECONDS })
      } catch (error) {
        await mend(error)
      }
    }
  }
  void work()
  return {
    online: answered,
    stop: async () => {
      stopping.abort()
      // Tells Telegram what was taken. Where that fails the last updates come once more.
      await bot.stop().catch((error: unknown) => {
        log.warn('telegram-poll-failed', { reason: reasonOf(error) })
      })
    },
  }
}

/** Whether the last answer to polling was one. */
function watchAnswers(bot: Bot): () => boolean {
  let answered = true
  bot.api.config.use(async (prev, method, payload, signal) => {
    const result = prev(method, payload, signal)
    if (ASKED_BY_POLLING.includes(method))
      void result.then(
        ({ ok }) => {
          answered = ok
        },
        () => {
          answered = false
        },
      )
    return await result
  })
  return () => answered
}

function say(log: Log, error: unknown): void {
  const reason = reasonOf(error)
  const code = error instanceof GrammyError ? error.error_code : null
  if (code === 409)
    log.error('telegram-conflict', {
      reason,
      cure: 'Another program polls with this token: stop it, or get a new token from @BotFather.',
    })
  else if (code === 401)
    log.error('telegram-token-refused', { reason, cure: 'Get the right token from @BotFather: /mybots, API Token.' })
  else log.warn('telegram-poll-failed', { reason })
}
