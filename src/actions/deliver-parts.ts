// Brings planned parts to their channels. Each part is marked before and after it is handed over, so that a crash
// anywhere resumes at the first part not sent. What a failure leads to:
//
//   later        failed, tried again after the time the platform named, else after a pause that doubles
//   uncertain    looked for first where the platform can be asked, sent again where it did not arrive or nobody can tell
//   refused      failed for good, and the next part goes on
//   unreachable  the channel is paused, and the operator's log says why; who can mend it is told (tell-stopped), and it
//                goes on once they did
//   moved        the chat's new id takes over, and the part goes there
//
// Which refusal of Discord's or Telegram's is which of these stands in platforms/*/failure(s); what people see of each is
// listed in docs/moderating.md, "When something is in the way".
//
// Channels go side by side, the parts of one channel one after the other: a slow chat holds up nobody else.

import type { ChannelId } from '../core/channel.ts'
import type { Delivery } from '../core/delivery.ts'
import { contentId } from '../core/ids.ts'
import type { Clock } from '../core/ports/clock.ts'
import type { Log } from '../core/ports/log.ts'
import type { Messenger } from '../core/ports/messenger.ts'
import type { Store } from '../core/ports/store.ts'
import { SendFailure } from '../core/send-failure.ts'
import { LONGEST_DELAY_MS } from './publish-editions.ts'

/** Channels served at the same time. */
const SIDE_BY_SIDE = 40
const FIRST_PAUSE_MS = 30_000
const LONGEST_PAUSE_MS = 3_600_000

export interface DeliverDeps {
  readonly store: Store
  readonly messenger: Pick<Messenger, 'send' | 'find'>
  readonly clock: Clock
  readonly log: Log
  /** True where the channel's platform is there to take parts; others wait. */
  readonly reachable: (channel: ChannelId) => boolean
  /** True once the process is about to end: no further part is begun. */
  readonly stopping: () => boolean
}

/** Sends what may be sent now. Resolves once every channel has nothing more that is due. */
export async function deliverParts(deps: DeliverDeps): Promise<void> {
  const { store, clock, reachable } = deps
  await store.expireDeliveries(instant(clock.now() - LONGEST_DELAY_MS), instant(clock.now()))
  const waiting = (await store.channelsToDeliver(instant(clock.now()))).filter(reachable)
  const next = waiting.values()
  const serve = async (): Promise<void> => {
    for (const channel of next) await deliverTo(channel, deps)
  }
  await Promise.all(Array.from({ length: Math.min(SIDE_BY_SIDE, waiting.length) }, serve))
}

async function deliverTo(channel: ChannelId, deps: DeliverDeps): Promise<void> {
  try {
    let here: ChannelId | null = channel
    while (here !== null && !deps.stopping()) here = await deliverNext(here, deps)
  } catch (error) {
    deps.log.error('delivery-failed', { channel, reason: String(error) })
  }
}

/** Deals with one part; resolves to the channel to go on with, null where nothing more is to be done now. */
async function deliverNext(channel: ChannelId, deps: DeliverDeps): Promise<ChannelId | null> {
  const { store, clock } = deps
  const claimed = await store.claimDelivery(channel, instant(clock.now()))
  if (claimed === null) return null
  const { delivery, first } = claimed
  try {
    const arrived = delivery.state === 'uncertain' ? await whereabouts(delivery, first, deps) : null
    const messageId = arrived ?? (await deps.messenger.send({ channel, payload: delivery.payload, first })).messageId
    const sent = { state: 'sent', messageId } as const
    await store.settleDelivery(delivery.edition, delivery.part, sent, instant(clock.now()))
    return channel
  } catch (error) {
    return await settleFailure(delivery, error, deps)
  }
}

/** The message id of an uncertain part that arrived; null where it is to be sent again, which is noted first. */
async function whereabouts(delivery: Delivery, first: string | null, deps: DeliverDeps): Promise<string | null> {
  const { store, messenger, clock, log } = deps
  const { channel, payload, edition, part, since } = delivery
  const found = await messenger.find({ channel, payload, first }, since ?? instant(clock.now()))
  if (typeof found === 'object') return found.messageId
  const blind = found === 'unknowable'
  await store.resendDelivery(edition, part, blind)
  if (blind) log.warn('part-sent-again', { channel, edition, part })
  return null
}

async function settleFailure(delivery: Delivery, error: unknown, deps: DeliverDeps): Promise<ChannelId | null> {
  const { store, clock, log } = deps
  const { channel, edition, part } = delivery
  // What is no refusal of the platform's is a fault of ours; whether the part was taken is then not known.
  const failure = error instanceof SendFailure ? error : new SendFailure('uncertain', String(error))
  const reason = failure.message
  const now = clock.now()
  const again = instant(now + (failure.retryAfter ?? pauseBefore(delivery)))
  const settle = (state: 'failed' | 'uncertain', notBefore: string | null) =>
    store.settleDelivery(edition, part, { state, reason, notBefore }, instant(now))
  const details = { channel, edition, part, reason }
  switch (failure.kind) {
    case 'later':
      await settle(delivery.state === 'uncertain' ? 'uncertain' : 'failed', again)
      log.warn('part-waits', { ...details, until: again })
      return null
    case 'uncertain':
      await settle('uncertain', again)
      log.warn('part-uncertain', { ...details, until: again })
      return null
    case 'refused':
      await settle('failed', null)
      log.error('part-refused', details)
      return channel
    case 'unreachable':
      await settle('failed', instant(now))
      if (await store.pauseChannel(channel, reason, instant(now), failure.obstacle))
        log.error('channel-paused', details)
      return null
    case 'moved':
      await settle('failed', instant(now))
      if (failure.to === null || failure.to === channel) return null
      await store.moveChannel(channel, failure.to)
      log.info('channel-moved', { from: channel, to: failure.to })
      return failure.to
  }
}

/** Doubles with each attempt, up to an hour; spread by a fifth, so that channels that failed together part. */
function pauseBefore({ edition, part, attempts }: Delivery): number {
  const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(attempts, 10))
  const spread = parseInt(contentId(`${edition} ${part} ${attempts}`, 2), 32) / 1024
  return Math.round(pause * (0.9 + 0.2 * (Number.isNaN(spread) ? 0.5 : spread)))
}

function instant(at: number): string {
  return new Date(at).toISOString()
}
