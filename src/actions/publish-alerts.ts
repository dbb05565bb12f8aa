// Plans what is told at once. Each minute the reports since a channel was last looked at are weighed; what newly reaches
// its threshold is stored and planned like an edition of one item, once for a story, and takes the same way there.
//
// 1. The first look alerts nothing: what stood before alerts were asked for is no news.
// 2. In quiet hours nothing is looked at, so that it comes at their end; while posting is off or paused it is passed over.
// 3. At most five a day: what is more waits for the edition.

import { setImmediate } from 'node:timers/promises'
import type { Alerts, ChannelSettings } from '../core/channel.ts'
import type { Edition } from '../core/edition.ts'
import { storedButtons } from '../core/post.ts'
import { clockTimeIn, dayIn, instant } from '../core/time.ts'
import { type Alertable, alertEdition, alertPost, alertsIn } from '../editorial/alert.ts'
import type { ComposeInput } from '../editorial/compose.ts'
import { isQuiet } from '../editorial/quiet-hours.ts'
import { isPaused } from '../editorial/slots.ts'
import { inputFor, outletsOf } from './compose-edition.ts'
import { LONGEST_DELAY_MS, mayBegin, type Planned, type PublishDeps, settingsNow } from './publish-editions.ts'

/** A day in a channel (design: alerts are rare). */
export const MOST_ALERTS = 5
/** A report counts as seen when it was fetched, and is filed a while later. */
const FILED_WITHIN_MS = 10 * 60_000

/**
 * Plans the alerts of these channels that are due at `now` (epoch milliseconds); `planned` hears of each channel that has
 * some. One channel that fails is logged; the others go on.
 */
export async function publishAlerts(
  deps: PublishDeps,
  channels: readonly ChannelSettings[],
  now: number,
  planned: Planned = () => undefined,
): Promise<Edition[]> {
  const published: Edition[] = []
  for (const given of channels) {
    const { channel } = given
    if (!mayBegin(deps, channel)) continue
    try {
      const settings = await settingsNow(deps, given)
      if (settings === null) continue
      const alerts = await alertsFor(deps, settings, now)
      published.push(...alerts)
      if (alerts.length > 0) await planned(channel)
    } catch (error) {
      deps.log.error('alerts-failed', { channel, reason: String(error) })
    }
  }
  return published
}

async function alertsFor(deps: PublishDeps, settings: ChannelSettings, now: number): Promise<Edition[]> {
  const { store } = deps
  const { channel, alerts } = settings
  const mark = await store.watchedUntil(channel)
  if (alerts === null) {
    if (mark !== null) await store.keepWatch(channel, null)
    return []
  }
  if (mark !== null && isQuiet(settings, now)) return []
  const until = instant(now)
  const from = instant(Math.max(Date.parse(mark ?? until) - FILED_WITHIN_MS, now - LONGEST_DELAY_MS))
  // Where nothing came in, there is nothing to note either.
  if (mark !== null && (await store.coverage(from, until)).articles === 0) return []
  await setImmediate()
  const passed = mark === null || !settings.on || isPaused(settings, now)
  const planned = passed ? [] : await plannedFor(deps, settings, alerts, { from, now })
  // What was passed over stays so: the next look begins where this one ended, and not a while before.
  await store.keepWatch(channel, passed ? instant(now + FILED_WITHIN_MS) : until)
  return planned
}

async function plannedFor(
  deps: PublishDeps,
  settings: ChannelSettings,
  alerts: Alerts,
  { from, now }: { readonly from: string; readonly now: number },
): Promise<Edition[]> {
  const { timeZone, channel } = settings
  const date = dayIn(timeZone, now)
  const today = await deps.store.alertsOn(channel, date)
  const slot = { date, time: clockTimeIn(timeZone, now), timeZone, at: momentOf(now, today.length) }
  const given = await inputFor(deps, settings, { slot, window: { from, to: slot.at }, number: 0, late: false })
  const stories = given.stories.filter(({ id }) => given.held?.has(id) !== true)
  const input = { ...given, stories, recent: [...given.recent, ...today] }
  const planned: Edition[] = []
  for (const [index, found] of alertsIn(input, alerts)
    .slice(0, Math.max(0, MOST_ALERTS - today.length))
    .entries()) {
    const edition = await plan(deps, found, { ...input, slot: { ...slot, at: momentOf(now, today.length + index) } })
    if (edition !== null) planned.push(edition)
  }
  return planned
}

/** No two editions of a channel stand at one instant: slots stand on whole minutes, alerts on a millisecond beside. */
function momentOf(now: number, index: number): string {
  return instant(Math.floor(now / 1000) * 1000 + 1 + index)
}

async function plan(deps: PublishDeps, found: Alertable, input: ComposeInput): Promise<Edition | null> {
  const { store, log } = deps
  const edition = alertEdition(found, input)
  const post = alertPost(edition, input.knowledge, await outletsOf(deps, edition))
  const parts = deps.render(post, edition, input.settings).map((payload, part) => ({ part, payload }))
  await store.keepButtons(storedButtons(post), null)
  if (!(await store.planAlert(edition, parts))) return null
  log.info('alert-planned', { channel: edition.channel, story: found.story.id })
  return edition
}
