// Quiet hours are wall-clock times in the channel's zone: from `from` (included) to `to` (not included), over midnight
// where `to` is the earlier one. Two equal times are none.

import type { ChannelSettings } from '../core/channel.ts'
import { clockTimeIn } from '../core/time.ts'

/** Whether an instant (epoch milliseconds) lies in the quiet hours of a channel. */
export function isQuiet({ quiet, timeZone }: Pick<ChannelSettings, 'quiet' | 'timeZone'>, at: number): boolean {
  if (quiet === null) return false
  const time = clockTimeIn(timeZone, at)
  const { from, to } = quiet
  return from <= to ? time >= from && time < to : time >= from || time < to
}
