// One request at a time to each host, whatever its ports and schemes, with the pause that it asks for between two.

import type { Clock } from '../core/ports/clock.ts'

/** Two requests that stand further apart need no pause: none is longer. */
export const LONGEST_PAUSE_MS = 60_000
/** Hosts that are remembered before those at rest are forgotten. */
const MANY = 1000

interface Host {
  last: Promise<unknown>
  /** Requests that wait or are under way. */
  open: number
  /** When the last one ended, in epoch milliseconds; null before that. */
  endedAt: number | null
}

export interface HostTurns {
  /** True where a request to the host waits, is under way, or ended less than the longest pause ago. */
  isBusy(host: string): boolean
  /** Runs `work` after all that waits for the host, `pause` milliseconds after the last request ended. */
  take<T>(host: string, pause: number, work: () => Promise<T>): Promise<T>
}

/** `wait` resolves after so many milliseconds. */
export function hostTurns(clock: Clock, wait: (milliseconds: number) => Promise<void>): HostTurns {
  const hosts = new Map<string, Host>()
  const isResting = ({ open, endedAt }: Host) =>
    open === 0 && (endedAt === null || clock.now() - endedAt >= LONGEST_PAUSE_MS)

  function hostOf(name: string): Host {
    const known = hosts.get(name)
    if (known !== undefined) return known
    if (hosts.size >= MANY) for (const [other, host] of hosts) if (isResting(host)) hosts.delete(other)
    const host = { last: Promise.resolve(), open: 0, endedAt: null }
    hosts.set(name, host)
    return host
  }

  async function run<T>(host: Host, pause: number, work: () => Promise<T>): Promise<T> {
    const left = host.endedAt === null ? 0 : host.endedAt + Math.min(pause, LONGEST_PAUSE_MS) - clock.now()
    // A clock that was set back must not make a pause of hours.
    if (left > 0) await wait(Math.min(left, LONGEST_PAUSE_MS))
    try {
      return await work()
    } finally {
      host.endedAt = clock.now()
      host.open -= 1
    }
  }

  return {
    isBusy: (name) => {
      const host = hosts.get(name)
      return host !== undefined && !isResting(host)
    },
    take: (name, pause, work) => {
      const host = hostOf(name)
      host.open += 1
      const next = () => run(host, pause, work)
      const turn = host.last.then(next, next)
      host.last = turn.catch(() => undefined)
      return turn
    },
  }
}
