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

export interface Watched<T> extends Timed<T> {
  /**
   * The longest stretch in which nothing else of the process had its turn: its wall time, or its CPU time where that is
   * less. The one counts what other processes take, the other the threads of the collector and the compiler.
   */
  readonly held: number
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

/** Runs `work` once and times it, with an eye on what else waits. */
export async function watched<T>(work: () => Promise<T>): Promise<Watched<T>> {
  let held = 0
  let since = { cpu: process.cpuUsage(), wall: performance.now() }
  const turn = (): void => {
    const { user, system } = process.cpuUsage(since.cpu)
    held = Math.max(held, Math.min((user + system) / 1000, performance.now() - since.wall))
    since = { cpu: process.cpuUsage(), wall: performance.now() }
  }
  let waiting = setImmediate(function again() {
    turn()
    waiting = setImmediate(again)
  })
  try {
    const done = await timed(work)
    turn()
    return { ...done, held }
  } finally {
    clearImmediate(waiting)
  }
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
