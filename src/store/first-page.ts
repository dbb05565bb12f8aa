// Which lines of a timeline stand on its first page: those that weigh most, spread over the time that all of them span.

/** So many of the weightiest lines may stand on a first page. */
export const CANDIDATES = 200

/**
 * The order of days that weigh the same: multiples of the golden section, so that any first ones of it are spread over
 * the whole time. The same of the column `day`.
 */
export const turnOf = (day: number): number => (day * 40_503) & 65_535
export const turnSql = '(day * 40503) & 65535'

export interface Candidate {
  /** Days since 1970, both included. */
  readonly day: number
  readonly until: number
  /** How many entries stand on it, and what the gravest of them weighs (weight.ts). */
  readonly entries: number
  readonly weight: number
}

/** A line as far from its neighbours as even spacing would put it counts as much as one of twice its weight. */
const SPACE = 1
/** Each further entry of a line that gathers several, up to so many. */
const FURTHER = 2
const MOST_FURTHER = 12

/** One after the other, each time the best once what stands there already is counted. Ties go to the first given. */
export function firstPage<T extends Candidate>(candidates: readonly T[], size: number): T[] {
  const places = placesOf(candidates)
  const gaps = candidates.map(() => Number.POSITIVE_INFINITY)
  const heft = candidates.map(({ entries, weight }) =>
    Math.log2(1 + weight + FURTHER * Math.min(MOST_FURTHER, entries - 1)),
  )
  const chosen: T[] = []
  const worth = (at: number): number => (heft[at] ?? 0) + SPACE * Math.min(1, (gaps[at] ?? 0) * size)
  const left = new Set(candidates.keys())
  while (chosen.length < size && left.size > 0) {
    const best = [...left].reduce((first, at) => (worth(at) > worth(first) ? at : first))
    left.delete(best)
    chosen.push(...candidates.slice(best, best + 1))
    for (const at of left) {
      gaps[at] = Math.min(gaps[at] ?? 0, Math.abs((places[at] ?? 0) - (places[best] ?? 0)))
    }
  }
  return chosen
}

/**
 * Where each lies between the first and the last, 0 to 1: half by the calendar, half by its rank, so that neither one
 * entry of long ago nor one crowded month takes the page.
 */
function placesOf(candidates: readonly Candidate[]): number[] {
  const middles = candidates.map(({ day, until }) => (day + until) / 2)
  const days = [...new Set(middles)].sort((a, b) => a - b)
  const ranks = new Map(days.map((day, rank) => [day, rank]))
  const first = days[0] ?? 0
  const span = Math.max(1, (days.at(-1) ?? first) - first)
  const steps = Math.max(1, days.length - 1)
  return middles.map((day) => ((day - first) / span + (ranks.get(day) ?? 0) / steps) / 2)
}
