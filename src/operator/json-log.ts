// Log lines as JSON on standard error.

import type { Clock } from '../core/ports/clock.ts'
import type { Log } from '../core/ports/log.ts'

const LEVELS = ['info', 'warn', 'error', 'silent'] as const

/** Private chats on Telegram go by the ids of their people; those of groups and channels are negative. */
const PRIVATE_CHAT = /\btelegram:[1-9]\d*/g

/** A log that writes lines of `level` and above. Private chats are not named. `secrets` never stand in one: each is replaced, whoever wrote it there. */
export function jsonLog(
  write: (line: string) => void,
  clock: Clock,
  level: (typeof LEVELS)[number],
  secrets: readonly string[] = [],
): Log {
  const from = LEVELS.indexOf(level)
  const hidden = secrets.filter((secret) => secret !== '').map((secret) => JSON.stringify(secret).slice(1, -1))
  const at = (name: 'info' | 'warn' | 'error') => (event: string, details?: Readonly<Record<string, unknown>>) => {
    if (LEVELS.indexOf(name) < from) return
    const line = JSON.stringify({ time: new Date(clock.now()).toISOString(), level: name, event, ...details })
    const withoutSecrets = hidden.reduce((text, secret) => text.replaceAll(secret, '[secret]'), line)
    write(`${withoutSecrets.replaceAll(PRIVATE_CHAT, 'telegram:private')}\n`)
  }
  return { info: at('info'), warn: at('warn'), error: at('error') }
}
