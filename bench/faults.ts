// Editions on their way while the platforms fail at random: 429 with its wait, 5xx, connections cut and answers that come
// 20 s late, before and after the message was taken, and messages that are taken after the bot gave up waiting. Time runs
// faster for the bot, the servers and everything that either waits for, all by the same factor.

import { setTimeout as pause } from 'node:timers/promises'
import { join } from 'node:path'
import { deliverParts } from '../src/actions/deliver-parts.ts'
import type { Clock } from '../src/core/ports/clock.ts'
import type { Store } from '../src/core/ports/store.ts'
import { openStore } from '../src/store/open.ts'
import type { FaultKind } from '../tests/platforms/discord-server/server.ts'
import type { Trouble } from '../tests/platforms/telegram-server/server.ts'
import { type DeliveryRoom, openRoom, planFor } from './delivery-room.ts'
import { added, COUNT_HEAD, type Counts, countCells, countsOf, NONE } from './kills.ts'
import { mulberry32 } from './random.ts'
import { openSenders, SILENT } from './senders.ts'
import { table, whole } from './table.ts'

const CHANNELS = 20
const PARTS = 5
/** 15 s, which Discord's requests are waited for, become 300 ms. */
const HASTE = 50
/** Rooms at the same time: most of a run is waiting. */
const ROOMS = 5
const RUNS_A_ROOM = 20
/** Of all requests; each of the kinds equally often. */
const STRUCK = 0.25
const SEED = 11
const STALL_MS = 20_000 / HASTE
/** Longer than the bot waits for Telegram. */
const LONG_STALL_MS = 60_000 / HASTE
/** Far more than a run takes that goes on. */
const LONGEST_RUN_MS = 180_000

interface Tally {
  readonly counts: Counts
  readonly struck: number
}

/** `runs` editions to every channel. Gives markdown. */
export async function benchFaults(runs: number, folder: string): Promise<string> {
  const rooms = Array.from({ length: Math.ceil(runs / RUNS_A_ROOM) }, (_, number) => number)
  let total: Tally = { counts: NONE, struck: 0 }
  const next = rooms.values()
  const work = async (): Promise<void> => {
    for (const number of next) {
      const { counts, struck } = await roomOfFaults(number, Math.min(RUNS_A_ROOM, runs), folder)
      total = { counts: added(total.counts, counts), struck: total.struck + struck }
    }
  }
  await Promise.all(Array.from({ length: ROOMS }, work))
  return table(
    ['runs', 'requests struck', ...COUNT_HEAD],
    [[whole(runs), whole(total.struck), ...countCells(total.counts)]],
  )
}

async function roomOfFaults(number: number, runs: number, folder: string): Promise<Tally> {
  const start = { at: Date.now(), mark: performance.now() }
  const clock: Clock = { now: () => Math.round(start.at + (performance.now() - start.mark) * HASTE) }
  const room = await openRoom(CHANNELS, () => clock.now())
  const store = openStore(join(folder, `faults-${number}.sqlite`))
  const { discord, telegram } = room
  const messenger = openSenders({ discord, telegram, clock, haste: HASTE })
  const tally = { counts: NONE, struck: 0 }
  strike(room, mulberry32(SEED + number), () => tally.struck++)
  for (let run = 0; run < runs; run += 1) {
    const editions = await planFor(store, room.channels, { number: run, parts: PARTS, at: clock.now() })
    await delivered(store, editions, () =>
      deliverParts({ store, messenger, clock, log: SILENT, reachable: () => true, stopping: () => false }),
    )
    const again = new Map<string, number>()
    for (const edition of editions)
      for (const { part, sentAgain } of await store.deliveries(edition)) again.set(`${edition} ${part}`, sentAgain)
    tally.counts = added(tally.counts, await countsOf({ room, store }, editions, (key) => again.get(key) ?? 0))
  }
  await store.close()
  await room.close()
  return tally
}

/** Rounds until every part is sent, or failed for good. */
async function delivered(store: Store, editions: readonly string[], round: () => Promise<void>): Promise<void> {
  for (const start = performance.now(); performance.now() - start < LONGEST_RUN_MS; ) {
    await round()
    const parts = (await Promise.all(editions.map((edition) => store.deliveries(edition)))).flat()
    if (parts.every(({ state, notBefore }) => state === 'sent' || (state === 'failed' && notBefore === null))) break
    await pause(20)
  }
  // What was given up may still be taken.
  await pause(LONG_STALL_MS)
}

function strike({ discord, telegram }: DeliveryRoom, random: () => number, struck: () => void): void {
  const waits = () => 1 + Math.floor(random() * 20)
  const onDiscord: readonly (() => FaultKind)[] = [
    () => ({ rateLimit: { retryAfter: waits() / HASTE } }),
    () => ({ rateLimit: { retryAfter: waits() / HASTE, global: true } }),
    () => ({ status: 502 }),
    () => ({ status: 500, after: true }),
    () => ({ drop: true }),
    () => ({ drop: true, after: true }),
    () => ({ stall: STALL_MS }),
    () => ({ stall: STALL_MS, heedless: true }),
    () => ({ stall: STALL_MS, after: true }),
  ]
  const onTelegram: readonly (() => Trouble)[] = [
    () => ({ retryAfter: waits() }),
    () => ({ status: 502 }),
    () => ({ drop: true }),
    () => ({ drop: true, after: true }),
    () => ({ stall: STALL_MS }),
    () => ({ stall: STALL_MS, after: true }),
    () => ({ stall: LONG_STALL_MS }),
    () => ({ stall: LONG_STALL_MS, after: true }),
  ]
  const when = (kinds: number) => () => {
    const hit = random() < STRUCK / kinds
    if (hit) struck()
    return hit
  }
  const times = Number.POSITIVE_INFINITY
  for (const kind of onDiscord)
    discord.fail({
      times,
      when: when(onDiscord.length),
      get with() {
        return kind()
      },
    })
  for (const kind of onTelegram)
    telegram.fail({
      method: 'sendMessage',
      times,
      when: when(onTelegram.length),
      get with() {
        return kind()
      },
    })
}
