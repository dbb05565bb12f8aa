// Log lines as JSON on standard error.

import type { Clock } from '../core/ports/clock.ts'
import type { Log } from '../core/ports/log.ts'

const LEVELS = ['info', 'warn', 'error', 'silent'] as const

/** A log that writes lines of `level` and above. */
export function jsonLog(write: (line: string) => void, clock: Clock, level: (typeof LEVELS)[number]): Log {
  const from = LEVELS.indexOf(level)
  const at = (name: 'info' | 'warn' | 'error') => (event: string, details?: Readonly<Record<string, unknown>>) => {
    if (LEVELS.indexOf(name) < from) return
    write(`${JSON.stringify({ time: new Date(clock.now()).toISOString(), level: name, event, ...details })}\n`)
  }
  return { info: at('info'), warn: at('warn'), error: at('error') }
}
