// Slots are wall-clock times in the channel's zone: each planned time of each local day exactly once, also through
// daylight-saving changes.

import { type ChannelSettings, PAUSED_FOR_GOOD } from '../core/channel.ts'
import { LONGEST_WINDOW_MS, type Slot, type Window } from '../core/edition.ts'
import { addDays, dayIn, daysBetween, instantOf, weekdayOf } from '../core/time.ts'

const DAY_MS = 86_400_000

/** The slots of one local date, earliest first; none on a weekday that the channel does not have. */
export function slotsOn(settings: ChannelSettings, date: string): Slot[] {
  if (settings.days.length > 0 && !settings.days.includes(weekdayOf(date))) return []
  return [...new Set(settings.times)]
    .sort()
    .map((time) => ({
      date,
      time,
      timeZone: settings.timeZone,
      at: new Date(instantOf(date, time, settings.timeZone)).toISOString(),
    }))
    .sort(byInstant)
}

/** The slots in (from, to], epoch milliseconds, earliest first. */
export function slotsBetween(settings: ChannelSettings, from: number, to: number): Slot[] {
  // A time that daylight saving skips just before midnight falls on the next day: the day before is looked at too.
  const first = addDays(dayIn(settings.timeZone, from), -1)
  const days = daysBetween(first, dayIn(settings.timeZone, to))
  return Array.from({ length: days + 1 }, (_, index) => addDays(first, index))
    .flatMap((date) => slotsOn(settings, date))
    .filter((slot) => Date.parse(slot.at) > from && Date.parse(slot.at) <= to)
    .sort(byInstant)
}

/** By the instant that counts; slots that daylight saving puts on one instant keep the order of their clocks. */
function byInstant(a: Slot, b: Slot): number {
  return Date.parse(a.at) - Date.parse(b.at)
}

/** The newest slot at or before `now`; null for a channel that had none in the last eight days. */
export function lastSlot(settings: ChannelSettings, now: number): Slot | null {
  return slotsBetween(settings, now - 8 * DAY_MS, now).at(-1) ?? null
}

/** The first slot that is posted: after `now`, the moment from which slots count, or the end of a pause, within eight days of it; none where only a person ends the pause. */
export function nextSlot(settings: ChannelSettings, now: number): Slot | null {
  if (isOpenEnded(settings)) return null
  const from = Math.max(now, slotsCountFrom(settings))
  return slotsBetween(settings, from, from + 8 * DAY_MS)[0] ?? null
}

/** Epoch milliseconds after which slots count: when posting was switched on or its times were changed, or a pause ends. */
export function slotsCountFrom(settings: ChannelSettings): number {
  return Math.max(settings.since === null ? 0 : Date.parse(settings.since), pauseEnd(settings))
}

/** Whether a moderator paused posting over `now`. */
export function isPaused(settings: ChannelSettings, now: number): boolean {
  return pauseEnd(settings) > now
}

/** A pause that lasts until somebody ends it. */
export function isOpenEnded({ pausedUntil }: ChannelSettings): boolean {
  return pausedUntil === PAUSED_FOR_GOOD
}

function pauseEnd({ pausedUntil }: ChannelSettings): number {
  return pausedUntil === null ? 0 : Date.parse(pausedUntil)
}

/**
 * The slots that are due at `now`, oldest first: after the moment from which slots count, not older than `longestDelay`
 * (milliseconds), and not among those that have an edition (`planned`, ISO instants). None falls into a pause.
 */
export function slotsDue(
  settings: ChannelSettings,
  planned: readonly string[],
  now: number,
  longestDelay: number,
): Slot[] {
  const from = Math.max(now - longestDelay, slotsCountFrom(settings))
  if (!settings.on || from >= now) return []
  return slotsBetween(settings, from, now).filter(({ at }) => !planned.includes(at))
}

/**
 * The moment (epoch milliseconds) from which slots count after the schedule changed at `now`: at once, but a day that was
 * told by the old schedule is not told again by the new one. `told`: local dates of the editions of these days.
 */
export function countsFrom(settings: ChannelSettings, now: number, told: readonly string[]): number {
  const today = dayIn(settings.timeZone, now)
  const already = told.filter((date) => date === today).length
  const last = already === 0 ? undefined : slotsOn(settings, today).slice(0, already).at(-1)
  return last === undefined ? now : Math.max(now, Date.parse(last.at))
}

/**
 * The window of an edition: from the end of the last one delivered here to its own slot, at most 72 h; a first edition
 * looks back one day.
 */
export function windowFor(slot: Slot, lastEnd: string | null): Window {
  const to = Date.parse(slot.at)
  const from = lastEnd === null ? to - DAY_MS : Math.max(Date.parse(lastEnd), to - LONGEST_WINDOW_MS)
  return { from: new Date(from).toISOString(), to: slot.at }
}
