// How everything here is measured.
//
// 1. Wall time by the monotonic clock, and the CPU time of the process beside it: on a busy machine the first counts
//    what others take, the second does not.
// 2. What is measured ran before under other questions, so that its code is compiled; those runs are not counted.
// 3. Percentiles are of distinct runs, by nearest rank; nothing is averaged away or dropped.

/** Milliseconds of one run. */
export interface Lap {
  readonly wall: number
  /** Of all threads of the process, so it can exceed `wall` while garbage is collected beside it. */
  readonly cpu: number
}

export interface Timed<T> {
  readonly result: T
  readonly lap: Lap
}

/** Runs `work` once and times it. */
export async function timed<T>(work: () => Promise<T> | T): Promise<Timed<T>> {
  const cpu = process.cpuUsage()
  const start = performance.now()
  const result = await work()
  const wall = performance.now() - start
  const spent = process.cpuUsage(cpu)
  return { result, lap: { wall, cpu: (spent.user + spent.system) / 1000 } }
}

/** The value below or at which `share` (0 to 1) of the values lie, by nearest rank. @throws RangeError without values */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
  if (value === undefined) throw new RangeError('No runs, no percentile.')
  return value
}

/** @throws RangeError without values */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
