// Plans what is due: composes an edition and stores it with its exact parts in one deed. A second plan for a slot is
// impossible. Nothing is sent here: actions/deliver-parts does that, however often the process starts.

import { setImmediate } from 'node:timers/promises'
import { type ChannelId, type ChannelSettings, platformOf } from '../core/channel.ts'
import type { Payload } from '../core/delivery.ts'
import type { Edition, MissedSlot, Slot } from '../core/edition.ts'
import type { Log } from '../core/ports/log.ts'
import { type Post, storedButtons } from '../core/post.ts'
import { instant } from '../core/time.ts'
import { isQuiet } from '../editorial/quiet-hours.ts'
import { slotsDue } from '../editorial/slots.ts'
import { type ComposeDeps, composeFor, postOf } from './compose-edition.ts'
import { missedBefore } from './missed-slots.ts'
import { onceEach, Sharing } from './sharing.ts'

/** A slot that was missed is posted late, if it is not older than this (contract). */
export const LONGEST_DELAY_MS = 24 * 3_600_000
/** From here on an edition says that it is late: far more than a minute's tick and a busy hour need. */
const LATE_AFTER_MS = 10 * 60_000

export interface PublishDeps extends ComposeDeps {
  readonly log: Log
  /** The parts of an edition as its channel's platform takes them. */
  readonly render: (post: Post, edition: Edition, settings: ChannelSettings) => readonly Payload[]
  /** False where the channel's platform is away: what is due there waits, since its buttons and limits are not known. */
  readonly reachable?: (channel: ChannelId) => boolean
  /** True once the process is about to end: no further edition is begun. */
  readonly stopping?: () => boolean
}

/** Hears of a channel for which something was planned; the next one waits until it resolves. */
export type Planned = (channel: ChannelId) => Promise<void> | void

/**
 * Composes, stores and plans the edition of one slot; null where that slot already has one. `now`: when it is posted; in
 * quiet hours it makes no sound, whatever the settings say.
 */
export async function publishEdition(
  deps: Omit<PublishDeps, 'log'>,
  settings: ChannelSettings,
  slot: Slot,
  late = false,
  missed: readonly MissedSlot[] = [],
  now = Date.parse(slot.at),
): Promise<Edition | null> {
  // Read before: what is filed while it is composed may be missing in it, and is then told as a correction.
  const corrections = await deps.store.newestCorrection()
  deps.sharing?.upTo(corrections)
  const edition = await composeFor(deps, settings, slot, true, late, missed)
  const post = await postOf(deps, edition)
  const silent = settings.silent || isQuiet(settings, now)
  const parts = deps.render(post, edition, { ...settings, silent }).map((payload, part) => ({ part, payload }))
  // Buttons under a posted edition never expire; kept first, so that none is posted that nobody knows.
  await deps.store.keepButtons(storedButtons(post), null)
  return (await deps.store.planEdition(edition, parts, { corrections, crosspost: handsOn(settings) })) ? edition : null
}

/** Discord hands on what stands in an announcement channel itself. */
function handsOn({ channel, crosspost, place, forum }: ChannelSettings): boolean {
  return crosspost && !forum && place === 'here' && platformOf(channel) === 'discord'
}

/**
 * Plans every slot of these channels that is due at `now` (epoch milliseconds) and has no edition yet, oldest first: that
 * of the minute, and what was missed while the bot was down. One channel that fails is logged; the others go on. `planned`
 * hears of each, so that it may be sent while the others are composed. What is late, and which hours are quiet, goes by
 * `now`, when the round began.
 */
export async function publishDueEditions(
  deps: PublishDeps,
  channels: readonly ChannelSettings[],
  now: number,
  planned: Planned = () => undefined,
): Promise<Edition[]> {
  const published: Edition[] = []
  const sharing = deps.sharing ?? new Sharing()
  const once = deps.once ?? onceEach()
  const publishIn = async (settings: ChannelSettings): Promise<void> => {
    for (const slot of await dueSlots(deps, settings, now)) {
      if (!mayBegin(deps, settings.channel)) return
      const late = now - Date.parse(slot.at) > LATE_AFTER_MS
      const missed = await missedBefore(deps.store, settings, slot, { now, longestDelay: LONGEST_DELAY_MS })
      const edition = await publishEdition({ ...deps, sharing, once }, settings, slot, late, missed, now)
      if (edition === null) continue
      published.push(edition)
      logged(deps.log, settings.channel, edition)
      await planned(settings.channel)
    }
  }
  for (const given of channels) {
    // Composing takes its time: whoever asks meanwhile, and the heartbeats of the platforms, get their turn.
    await setImmediate()
    try {
      const settings = await settingsNow(deps, given)
      if (settings !== null) await publishIn(settings)
    } catch (error) {
      deps.log.error('edition-failed', { channel: given.channel, reason: String(error) })
    }
  }
  return published
}

/**
 * Settings as they stand by now: a round lasts as long as sending, and they may have been changed meanwhile. Null where
 * they were erased; those that were never saved stay as given.
 */
export async function settingsNow({ store }: PublishDeps, given: ChannelSettings): Promise<ChannelSettings | null> {
  return (await store.settings(given.channel)) ?? (given.version === 0 ? given : null)
}

/** Whether something may still be planned for a channel: its platform may go away, and the process end, in a long round. */
export function mayBegin({ reachable, stopping }: PublishDeps, channel: ChannelId): boolean {
  return stopping?.() !== true && reachable?.(channel) !== false
}

/** The slots of a channel that are due at `now` (epoch milliseconds) and have no edition yet, oldest first. */
export async function dueSlots(
  { store }: Pick<PublishDeps, 'store'>,
  settings: ChannelSettings,
  now: number,
): Promise<Slot[]> {
  if (!settings.on) return []
  const planned = await store.plannedSlots(settings.channel, instant(now - LONGEST_DELAY_MS), instant(now))
  return slotsDue(settings, planned, now, LONGEST_DELAY_MS)
}

function logged(log: Log, channel: ChannelId, { slot, items, late, missed }: Edition): void {
  log.info('edition-planned', { channel, slot: slot.at, items: items.length, late, missed: missed.length })
}
