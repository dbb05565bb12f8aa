// Brings planned parts to their channels. Each part is marked before and after it is handed over, so that a crash
// anywhere resumes at the first part not sent. What a failure leads to:
//
//   later        failed, tried again after the time the platform named, else after a pause that doubles
//   uncertain    looked for first where the platform can be asked, sent again where it did not arrive or nobody can tell
//   refused      failed for good, and the next part goes on
//   unreachable  the channel is paused, and the operator's log says why; who can mend it is told (tell-stopped), and it
//                goes on once they did. A person who blocked the bot is left alone without an alarm, until they write to
//                it again
//   moved        the chat's new id takes over, and the part goes there
//
// Which refusal of Discord's or Telegram's is which of these stands in platforms/*/failure(s); what people see of each is
// listed in docs/moderating.md, "When something is in the way".
//
// Channels go side by side, so many of each platform, the parts of one channel one after the other: neither a slow chat
// nor a slow platform holds up anybody else. Those whose slot is oldest go first, the others in the order of their plans.
//
// What the database cannot take for the moment is kept here and stored in the next round, so that a message that was
// sent is not sent again because of a full disk.

import { BLOCKED, type ChannelId, type Platform, platformOf } from '../core/channel.ts'
import type { Delivery, DeliveryOutcome } from '../core/delivery.ts'
import { contentId } from '../core/ids.ts'
import { Lane } from '../core/lane.ts'
import type { Clock } from '../core/ports/clock.ts'
import type { Messenger, Whereabouts } from '../core/ports/messenger.ts'
import type { Store } from '../core/ports/store.ts'
import { Problem } from '../core/problem.ts'
import { SendFailure } from '../core/send-failure.ts'
import { instant } from '../core/time.ts'
import { type DrawDeps, drawnPart } from './draw-picture.ts'
import { LONGEST_DELAY_MS } from './publish-editions.ts'

/** Channels of one platform served at the same time. */
const SIDE_BY_SIDE = 40
const FIRST_PAUSE_MS = 30_000
const LONGEST_PAUSE_MS = 3_600_000

/** How attempts ended that the store could not be told, by edition and part. */
export type Unsettled = Map<string, () => Promise<void>>

export interface DeliverDeps extends DrawDeps {
  readonly store: Store
  readonly messenger: Pick<Messenger, 'send' | 'find'>
  readonly clock: Clock
  /** True where the channel's platform is there to take parts; others wait. */
  readonly reachable: (channel: ChannelId) => boolean
  /** True once the process is about to end: no further part is begun. */
  readonly stopping: () => boolean
  /** Kept from round to round; without it an attempt whose end could not be stored is taken up at the next start. */
  readonly unsettled?: Unsettled
}

/** Sends what may be sent now. Resolves once every channel has nothing more that is due. */
export async function deliverParts(deps: DeliverDeps): Promise<void> {
  await deliverWhile(deps, () => Promise.resolve())
}

/**
 * Sends what may be sent now while `planning` plans more: `take` serves one more channel, and resolves once no channel of
 * its platform waits for its turn, so that editions are made as fast as they go out and the processor is free for what
 * is sent. Ends, also where planning fails, only once every channel that was taken has nothing more that is due.
 */
export async function deliverWhile(
  deps: DeliverDeps,
  planning: (take: (channel: ChannelId) => Promise<void>) => Promise<void>,
): Promise<void> {
  const { store, clock, reachable } = deps
  await settleLate(deps)
  await store.expireDeliveries(instant(clock.now() - LONGEST_DELAY_MS), instant(clock.now()))
  const lanes = new Map<Platform | null, Lane>()
  const serving = new Map<ChannelId, Promise<void>>()
  const take = (channel: ChannelId): Promise<void> => {
    if (!reachable(channel)) return Promise.resolve()
    const platform = platformOf(channel)
    const lane = lanes.get(platform) ?? new Lane(SIDE_BY_SIDE)
    lanes.set(platform, lane)
    const before = serving.get(channel) ?? Promise.resolve()
    serving.set(
      channel,
      before.then(() => lane.through(() => deliverTo(channel, deps))),
    )
    return lane.clear()
  }
  for (const channel of await store.channelsToDeliver(instant(clock.now()))) void take(channel)
  try {
    await planning(take)
  } finally {
    await Promise.all(serving.values())
  }
}

/** Tells the store what it could not be told before. */
async function settleLate({ unsettled }: DeliverDeps): Promise<void> {
  for (const [part, settle] of unsettled ?? []) {
    await settle()
    unsettled?.delete(part)
  }
}

/** Stores how an attempt ended, or keeps it until the store can take it. */
async function settle(
  { store, clock, unsettled }: DeliverDeps,
  { edition, part }: Delivery,
  outcome: DeliveryOutcome,
): Promise<void> {
  const at = instant(clock.now())
  const tell = () => store.settleDelivery(edition, part, outcome, at)
  try {
    await tell()
  } catch (error) {
    unsettled?.set(`${edition} ${part}`, tell)
    throw error
  }
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
  const { part, payload } = delivery
  let messageId: string
  try {
    const again = delivery.state === 'uncertain' ? await lookFor(delivery, first, deps) : 'absent'
    if (typeof again === 'string') {
      if (delivery.state === 'uncertain') await store.resendDelivery(delivery.edition, part, again === 'unknowable')
      const sent = await deps.messenger.send({ channel, payload: await drawnPart(payload, deps), first })
      messageId = sent.messageId
      if (sent.wordsAlone !== undefined) {
        deps.log.warn('picture-left-out', { channel, edition: delivery.edition, part, reason: sent.wordsAlone })
      }
    } else {
      messageId = again.messageId
    }
  } catch (error) {
    // A store that fails has refused nothing: the part is as it was.
    if (error instanceof Problem) throw error
    return await settleFailure(delivery, error, deps)
  }
  await settle(deps, delivery, { state: 'sent', messageId })
  return channel
}

/** Where an uncertain part is; that one is sent again which may have arrived is said. */
async function lookFor(delivery: Delivery, first: string | null, deps: DeliverDeps): Promise<Whereabouts> {
  const { messenger, clock, log } = deps
  const { channel, payload, edition, part, since } = delivery
  const found = await messenger.find({ channel, payload, first }, since ?? instant(clock.now()))
  if (found === 'unknowable') log.warn('part-sent-again', { channel, edition, part })
  return found
}

async function settleFailure(delivery: Delivery, error: unknown, deps: DeliverDeps): Promise<ChannelId | null> {
  const { store, clock, log } = deps
  const { channel, edition, part } = delivery
  // What is no refusal of the platform's is a fault of ours; whether the part was taken is then not known.
  const failure = error instanceof SendFailure ? error : new SendFailure('uncertain', String(error))
  const reason = failure.message
  const now = clock.now()
  const again = instant(now + (failure.retryAfter ?? pauseBefore(delivery)))
  const end = (state: 'failed' | 'uncertain', notBefore: string | null) =>
    settle(deps, delivery, { state, reason, notBefore })
  const details = { channel, edition, part, reason }
  switch (failure.kind) {
    case 'later':
      await end(delivery.state === 'uncertain' ? 'uncertain' : 'failed', again)
      log.warn('part-waits', { ...details, until: again })
      return null
    case 'uncertain':
      await end('uncertain', again)
      log.warn('part-uncertain', { ...details, until: again })
      return null
    case 'refused':
      await end('failed', null)
      log.error('part-refused', details)
      return channel
    case 'unreachable':
      await end('failed', instant(now))
      if (failure.obstacle === 'blocked') {
        if (await store.pauseChannel(channel, BLOCKED, instant(now)))
          log.info('person-blocked', { platform: platformOf(channel) })
      } else if (await store.pauseChannel(channel, reason, instant(now), failure.obstacle))
        log.error('channel-paused', details)
      return null
    case 'moved':
      await end('failed', instant(now))
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
