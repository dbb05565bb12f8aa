// Requests of answers, made again where that does no harm. Rules:
// 1. Discord takes one first answer to an interaction and refuses the next with 40060. After an attempt of which nobody
//    knows whether it arrived, that refusal says that it did.
// 2. To change the original answer twice is to change it once.
// 3. A further message goes again only where Discord answered that it failed, or was never reached: after anything else
//    it might be there twice.
// 4. What Discord refused for a reason is not asked again.

import { setTimeout as pause } from 'node:timers/promises'
import type { Send } from './send.ts'
import { isAcknowledged, isFailedThere, isUnreached, sendFailure } from './failure.ts'
import type { Pace } from './pace.ts'

/** Within the 3 s that Discord waits there is room for three, a second each. */
const FIRST_ATTEMPTS = 3
/** With pauses that double from one second on, far within the 15 minutes of an answer's token. */
const LATER_ATTEMPTS = 5

/** Sends first answers: again at once, then after a pause. `stopped`: no pause is waited for any more. */
export function sendFirstAgain(send: Send, { firstAgain }: Pick<Pace, 'firstAgain'>, stopped: AbortSignal): Send {
  return async (payload) => {
    let unsure: unknown = null
    for (let attempt = 1; ; attempt++) {
      try {
        return await send(payload)
      } catch (error) {
        if (unsure !== null && isAcknowledged(error)) return null
        if (isUncertain(error)) unsure = error
        else if (!isUnreached(error)) throw error
        const last = attempt === FIRST_ATTEMPTS
        if (last || !(await waited((attempt - 1) * firstAgain, stopped))) throw unsure ?? error
      }
    }
  }
}

/** Sends what comes after them: again after pauses that double. */
export function sendLaterAgain(send: Send, { laterAgain }: Pick<Pace, 'laterAgain'>, stopped: AbortSignal): Send {
  return async (payload) => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await send(payload)
      } catch (error) {
        const harmless = isUnreached(error) || (payload.method === 'PATCH' ? isUncertain(error) : isFailedThere(error))
        if (!harmless || attempt === LATER_ATTEMPTS) throw error
        if (!(await waited(laterAgain * 2 ** (attempt - 1), stopped))) throw error
      }
    }
  }
}

function isUncertain(error: unknown): boolean {
  return sendFailure(error).kind === 'uncertain'
}

/** False where the bot stopped meanwhile. */
async function waited(ms: number, stopped: AbortSignal): Promise<boolean> {
  if (ms === 0) return !stopped.aborted
  return pause(ms, true, { signal: stopped }).catch(() => false)
}
