// One request at a time to each host, whatever its ports and schemes, with the pause that it asks for between two.

import type { Clock } from '../core/ports/clock.ts'
import { Refused } from './guarded-connect.ts'

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
  /**
   * Runs `work` after all that waits for the host, `pause` milliseconds after the last request ended.
   * @throws Refused where it could begin only after `until` (epoch milliseconds), and what `work` throws
   */
  take<T>(host: string, pause: number, until: number, work: () => Promise<T>): Promise<T>
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

  async function run<T>(host: Host, pause: number, until: number, work: () => Promise<T>): Promise<T> {
    try {
      const asked = host.endedAt === null ? 0 : host.endedAt + Math.min(pause, LONGEST_PAUSE_MS) - clock.now()
      // A clock that was set back must not make a pause of hours.
      const left = Math.max(0, Math.min(asked, LONGEST_PAUSE_MS))
      if (clock.now() + left > until) throw new Refused('leads to a host of which too much else is asked')
      if (left > 0) await wait(left)
      return await work().finally(() => {
        host.endedAt = clock.now()
      })
    } finally {
      host.open -= 1
    }
  }

  return {
    isBusy: (name) => {
      const host = hosts.get(name)
      return host !== undefined && !isResting(host)
    },
    take: (name, pause, until, work) => {
      const host = hostOf(name)
      host.open += 1
      const next = () => run(host, pause, until, work)
      const turn = host.last.then(next, next)
      host.last = turn.catch(() => undefined)
      return turn
    },
  }
}
