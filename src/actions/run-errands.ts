// Does what is to be done with parts that were sent, after everything that is to be sent. What a failure leads to:
//
//   later, uncertain, unreachable   tried again after the time the platform named, else after a pause that doubles;
//                                   to repeat an errand changes nothing
//   refused, moved                  failed for good
//   the message is gone             done: what somebody deleted stays deleted
//
// A channel is never paused for an errand: whatever stands in the way there meets the next edition too.

import type { ChannelId } from '../core/channel.ts'
import { type Errand, pauseAfter } from '../core/errand.ts'
import type { Clock } from '../core/ports/clock.ts'
import type { Messenger } from '../core/ports/messenger.ts'
import type { Store } from '../core/ports/store.ts'
import { SendFailure } from '../core/send-failure.ts'
import { instant } from '../core/time.ts'
import { type DrawDeps, drawnPart } from './draw-picture.ts'

/** Channels served at the same time. */
const SIDE_BY_SIDE = 20
/** Errands of editions older than this are of no use to anybody. */
const LONGEST_DELAY_MS = 4 * 86_400_000

export interface ErrandDeps extends DrawDeps {
  readonly store: Store
  readonly messenger: Pick<Messenger, 'edit' | 'crosspost'>
  readonly clock: Clock
  /** True where the channel's platform is there. */
  readonly reachable: (channel: ChannelId) => boolean
  /** True once the process is about to end: no further errand is begun. */
  readonly stopping: () => boolean
  /** A channel's parts are not handed on, said the first time. */
  readonly notHandedOn: (channel: ChannelId) => Promise<void>
}

/** Does what is due. Resolves once every channel has nothing more that is due. */
export async function runErrands(deps: ErrandDeps): Promise<void> {
  const { store, clock, reachable } = deps
  await store.expireErrands(instant(clock.now() - LONGEST_DELAY_MS), instant(clock.now()))
  const next = (await store.channelsWithErrands(instant(clock.now()))).filter(reachable).values()
  const serve = async (): Promise<void> => {
    for (const channel of next) await runIn(channel, deps)
  }
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, serve))
}

async function runIn(channel: ChannelId, deps: ErrandDeps): Promise<void> {
  const { store, clock, log, stopping } = deps
  try {
    while (!stopping()) {
      const errand = await store.nextErrand(channel, instant(clock.now()))
      if (errand === null || !(await run(errand, deps))) return
    }
  } catch (error) {
    log.error('errands-failed', { channel, reason: String(error) })
  }
}

/** True where the next errand of the channel may go on. */
async function run(errand: Errand, deps: ErrandDeps): Promise<boolean> {
  const { store, messenger, clock, log } = deps
  const { channel, payload, first, messageId, kind, edition } = errand
  const details = { channel, edition, part: errand.part, kind }
  try {
    const part = kind === 'edit' ? await drawnPart(payload, deps) : payload
    const came = await messenger[kind]({ channel, payload: part, first }, messageId)
    await store.settleErrand(errand.number, { state: 'done' }, instant(clock.now()))
    if (came === 'gone') log.info('errand-without-message', details)
    if (came === 'words-alone') log.warn('picture-left-out', details)
    return true
  } catch (error) {
    const failure = error instanceof SendFailure ? error : new SendFailure('uncertain', String(error))
    const reason = failure.message
    if (isFinal(errand, failure)) {
      const said = await store.failedBefore(errand)
      await store.settleErrand(errand.number, { state: 'failed', reason, notBefore: null }, instant(clock.now()))
      if (said) return true
      log.error('errand-refused', { ...details, reason })
      if (kind === 'crosspost') await deps.notHandedOn(channel)
      return true
    }
    const notBefore = instant(clock.now() + (failure.retryAfter ?? pauseAfter(errand.attempts)))
    await store.settleErrand(errand.number, { state: 'failed', reason, notBefore }, instant(clock.now()))
    log.warn('errand-waits', { ...details, reason, until: notBefore })
    return false
  }
}

/** A channel that hands nothing on will not do so later. */
function isFinal({ kind }: Errand, failure: SendFailure): boolean {
  if (failure.kind === 'refused' || failure.kind === 'moved') return true
  return kind === 'crosspost' && failure.kind === 'unreachable'
}
