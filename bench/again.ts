// Understanding what was understood before on another day: an archive of a hundred thousand articles is made in minutes
// where the same sentences come again. Never used for what is measured.

import type { Analyser } from '../src/analysis/analyse.ts'
import { addDays, daysBetween } from '../src/core/time.ts'
import type { DayRange, Understanding } from '../src/core/understanding.ts'

/** The same analyser; what it is handed again under `keyOf` is moved to the day of publication. */
export function againAnalyser(analyse: Analyser, keyOf: (text: string) => string): Analyser {
  const known = new Map<string, { readonly day: string; readonly understanding: Understanding }>()
  return (material) => {
    const day = material.published?.slice(0, 10) ?? ''
    const key = keyOf(material.text)
    const before = known.get(key)
    if (before !== undefined) return moved(before.understanding, daysBetween(before.day, day))
    const understanding = analyse(material)
    known.set(key, { day, understanding })
    return understanding
  }
}

function moved(understanding: Understanding, by: number): Understanding {
  const isDay = (value: string | null): value is string => value !== null && /^\d{4}-\d{2}-\d{2}(?:T|$)/.test(value)
  const day = (value: string) => addDays(value.slice(0, 10), by) + value.slice(10)
  const range = (days: DayRange | null) =>
    days === null ? null : { ...days, earliest: addDays(days.earliest, by), latest: addDays(days.latest, by) }
  // A year or a season stays: it may have been named.
  return {
    ...understanding,
    dates: understanding.dates.map((date) =>
      isDay(date.value) ? { ...date, value: day(date.value), days: range(date.days) } : date,
    ),
    events: understanding.events.map((event) =>
      isDay(event.date) ? { ...event, date: day(event.date), days: range(event.days) } : event,
    ),
  }
}
