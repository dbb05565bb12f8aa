// Trouble between the bot and Telegram, made by hand.

import type { TelegramServer, Fault } from '../platforms/telegram-server/server.ts'
import type { Trouble } from './site.ts'

const SECONDS = 5
const STALL_MS = 10_000

export const TELEGRAM_TROUBLES: readonly Trouble[] = [
  { id: 'limit', label: `Next message 429 (${SECONDS} s)` },
  { id: 'error', label: 'Next message 500' },
  { id: 'stall', label: 'Next message stalls 10 s' },
  { id: 'lost', label: 'Next message arrives, its answer is lost' },
  { id: 'edit-error', label: 'Next edit 500' },
  { id: 'updates', label: 'Next three polls 502' },
  { id: 'calm', label: 'No more trouble' },
]

const FAULTS: Readonly<Record<string, { readonly fault: Fault; readonly said: string }>> = {
  limit: {
    fault: { method: 'sendMessage', with: { retryAfter: SECONDS } },
    said: 'The next message is answered 429.',
  },
  error: { fault: { method: 'sendMessage', with: { status: 500 } }, said: 'The next message is answered 500.' },
  stall: {
    fault: { method: 'sendMessage', with: { stall: STALL_MS } },
    said: 'The next message stalls for 10 seconds.',
  },
  lost: {
    fault: { method: 'sendMessage', with: { drop: true, after: true } },
    said: 'The next message arrives, its answer is lost.',
  },
  'edit-error': {
    fault: { method: 'editMessageText', with: { status: 500 } },
    said: 'The next edit is answered 500.',
  },
  updates: {
    fault: { method: 'getUpdates', times: 3, with: { status: 502 } },
    said: 'The next three polls are answered 502.',
  },
}

/** Makes it, and says what was made. */
export function telegramTrouble(server: TelegramServer, id: string): string {
  if (id === 'calm') {
    server.clearFaults()
    return 'Calls are answered as usual.'
  }
  const trouble = FAULTS[id]
  if (!trouble) throw new Error('There is no such trouble.')
  server.fail(trouble.fault)
  return trouble.said
}
