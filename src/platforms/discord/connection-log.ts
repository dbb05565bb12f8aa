// Logs how the connection to the gateway fares. While Discord is away the client tries again twice a second: the first
// try is logged, then at most one a minute with the count so far, and at the end for how long it was away.

import { type Client, Events, GatewayCloseCodes } from 'discord.js'
import type { Clock } from '../../core/ports/clock.ts'
import type { Log } from '../../core/ports/log.ts'
import { logLimits } from './api.ts'

const LINE_EVERY_MS = 60_000

/** An outage of one shard; times are of the clock. */
interface Outage {
  readonly since: number
  tries: number
  /** When a line about tries, and one about errors, was last written. */
  readonly told: { tries: number; errors: number }
}

/** Follows the client from before its login on. */
export function logConnection(client: Client, clock: Clock, log: Log): void {
  const outages = new Outages(clock)
  client.on(Events.ShardReconnecting, (shard) => {
    const outage = outages.at(shard)
    outage.tries++
    if (outages.isDue(outage, 'tries')) log.warn('discord-reconnecting', { shard, tries: outage.tries })
  })
  client.on(Events.ShardError, ({ message }, shard) => {
    if (outages.isDue(outages.at(shard), 'errors')) log.warn('discord-connection-failed', { shard, reason: message })
  })
  client.on(Events.ShardResume, (shard, replayed) => {
    log.info('discord-resumed', { shard, replayed, seconds: outages.over(shard) ?? 0 })
  })
  client.on(Events.ShardReady, (shard) => {
    const seconds = outages.over(shard)
    if (seconds !== null) log.info('discord-back', { shard, seconds })
  })
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    log.error('discord-disconnected', { shard, code, reason: GatewayCloseCodes[code] ?? 'unknown' })
  })
  client.on(Events.Error, ({ message }) => {
    log.error('discord-failed', { reason: message })
  })
  client.on(Events.Warn, (reason) => {
    log.warn('discord-warns', { reason })
  })
  logLimits(client.rest, log)
}

class Outages {
  readonly #clock: Clock
  readonly #shards = new Map<number, Outage>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** The outage of a shard, which may begin now. */
  at(shard: number): Outage {
    const never = Number.NEGATIVE_INFINITY
    const known = this.#shards.get(shard)
    const outage = known ?? { since: this.#clock.now(), tries: 0, told: { tries: never, errors: never } }
    this.#shards.set(shard, outage)
    return outage
  }

  /** True where a line is due, which then counts as written. */
  isDue({ told }: Outage, line: keyof Outage['told']): boolean {
    const now = this.#clock.now()
    const due = now - told[line] >= LINE_EVERY_MS
    if (due) told[line] = now
    return due
  }

  /** The shard is back: the seconds for which it was away; null where it was not. */
  over(shard: number): number | null {
    const outage = this.#shards.get(shard)
    this.#shards.delete(shard)
    return outage === undefined ? null : Math.round((this.#clock.now() - outage.since) / 1000)
  }
}
