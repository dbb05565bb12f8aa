// Trouble between the bot and Discord, made by hand.

import type { DiscordServer, FaultKind } from '../platforms/discord-server/server.ts'
import type { Trouble } from './site.ts'

const SECONDS = 5
const STALL_MS = 10_000
const MESSAGES = /^\/channels\/\d+\/messages$/
const ANSWERS = /^\/interactions\/.*\/callback$/

export const DISCORD_TROUBLES: readonly Trouble[] = [
  { id: 'socket', label: 'Cut the gateway' },
  { id: 'reconnect', label: 'Ask it to reconnect' },
  { id: 'invalid-session', label: 'End its session' },
  { id: 'outage', label: 'Server outage' },
  { id: 'recover', label: 'Server is back' },
  { id: 'limit', label: `Next message 429 (${SECONDS} s)` },
  { id: 'error', label: 'Next message 500' },
  { id: 'stall', label: 'Next message stalls 10 s' },
  { id: 'lost', label: 'Next message arrives, its answer is lost' },
  { id: 'answer-error', label: 'Next answer to a command 500' },
  { id: 'answer-stall', label: 'Next answer to a command stalls 10 s' },
  { id: 'calm', label: 'No more trouble' },
]

const FAULTS: Readonly<Record<string, { readonly path: RegExp; readonly with: FaultKind; readonly said: string }>> = {
  limit: { path: MESSAGES, with: { rateLimit: { retryAfter: SECONDS } }, said: 'The next message is answered 429.' },
  error: { path: MESSAGES, with: { status: 500 }, said: 'The next message is answered 500.' },
  stall: { path: MESSAGES, with: { stall: STALL_MS }, said: 'The next message stalls for 10 seconds.' },
  lost: { path: MESSAGES, with: { drop: true, after: true }, said: 'The next message arrives, its answer is lost.' },
  'answer-error': { path: ANSWERS, with: { status: 500 }, said: 'The next answer to a command fails with 500.' },
  'answer-stall': { path: ANSWERS, with: { stall: STALL_MS }, said: 'The next answer to a command stalls.' },
}

/** Makes it, and says what was made. */
export function discordTrouble(server: DiscordServer, guild: string, id: string): string {
  const fault = FAULTS[id]
  if (fault) {
    server.fail({ method: 'POST', path: fault.path, with: fault.with })
    return fault.said
  }
  switch (id) {
    case 'socket':
    case 'reconnect':
    case 'invalid-session':
      server.dropGateway(id)
      return 'The gateway was cut.'
    case 'outage':
      server.outage(guild)
      return 'The server is not available.'
    case 'recover':
      server.recover(guild)
      return 'The server is available again.'
    case 'calm':
      server.clearFaults()
      return 'Requests are answered as usual.'
    default:
      throw new Error('There is no such trouble.')
  }
}
