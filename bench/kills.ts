// Editions on their way while the process that brings them is killed at a random moment and started again. Every part
// must stand in its channel once; on Telegram, which cannot be asked, the one that was in flight in a chat may stand
// there twice.

import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Store } from '../src/core/ports/store.ts'
import { projectRoot } from '../src/package.ts'
import { openStore } from '../src/store/open.ts'
import { copiesOf, type DeliveryRoom, openRoom, planFor } from './delivery-room.ts'
import { mulberry32 } from './random.ts'
import { table, whole } from './table.ts'

const CHANNELS = 20
const PARTS = 5
/** One room holds the messages of so many runs. */
const RUNS_A_ROOM = 20
/** Telegram's pace, so that a run takes less than a second and a kill falls anywhere in it. */
const HASTE = 10
/** In every third run the bot comes back when Discord has forgotten the nonces. */
const LONG_AWAY_MS = 10 * 60_000
const SEED = 7
/** What a platform put off (it was slow, or asked to wait) is brought by the rounds of later minutes; so far apart are those here. */
const LATER_MS = 5 * 60_000
const MOST_ROUNDS = 12

export interface Counts {
  readonly parts: number
  readonly lost: number
  readonly doubledDiscord: number
  /** On Telegram, of parts that were not in flight. */
  readonly doubledTelegram: number
  /** On Telegram, of parts that were. */
  readonly inFlight: number
}

export const NONE: Counts = { parts: 0, lost: 0, doubledDiscord: 0, doubledTelegram: 0, inFlight: 0 }

interface Bench {
  readonly room: DeliveryRoom
  readonly store: Store
  readonly database: string
  /** How far ahead the clocks of the servers and of the bot are. */
  readonly clock: { ahead: number }
}

/** Kills `runs` processes. Gives markdown. */
export async function benchKills(runs: number, folder: string): Promise<string> {
  const random = mulberry32(SEED)
  let counts = NONE
  let killed = 0
  for (let first = 0; first < runs; first += RUNS_A_ROOM) {
    const clock = { ahead: 0 }
    const database = join(folder, `kills-${first}.sqlite`)
    const store = openStore(database)
    const room = await openRoom(CHANNELS, () => Date.now() + clock.ahead)
    const bench = { room, store, database, clock }
    const usual = await undisturbed(bench)
    for (let run = first; run < Math.min(runs, first + RUNS_A_ROOM); run += 1) {
      const away = run % 3 === 2 ? LONG_AWAY_MS : 0
      const result = await oneRun(bench, run, random() * usual, away)
      counts = added(counts, result.counts)
      killed += result.killed ? 1 : 0
    }
    await store.close()
    await room.close()
  }
  return table(['runs', 'killed under way', ...COUNT_HEAD], [[whole(runs), whole(killed), ...countCells(counts)]])
}

export const COUNT_HEAD = ['parts', 'lost', 'doubled on Discord', 'doubled on Telegram', 'in flight there, sent again']

export function countCells({ parts, lost, doubledDiscord, doubledTelegram, inFlight }: Counts): string[] {
  return [parts, lost, doubledDiscord, doubledTelegram, inFlight].map(whole)
}

export function added(one: Counts, other: Counts): Counts {
  return {
    parts: one.parts + other.parts,
    lost: one.lost + other.lost,
    doubledDiscord: one.doubledDiscord + other.doubledDiscord,
    doubledTelegram: one.doubledTelegram + other.doubledTelegram,
    inFlight: one.inFlight + other.inFlight,
  }
}

/** How long a run takes that nobody disturbs, in milliseconds. */
async function undisturbed(bench: Bench): Promise<number> {
  await planFor(bench.store, bench.room.channels, { number: 100_000, parts: PARTS, at: Date.now() + bench.clock.ahead })
  const child = await begun(bench)
  const start = performance.now()
  await ended(child)
  return performance.now() - start
}

async function oneRun(
  bench: Bench,
  number: number,
  after: number,
  away: number,
): Promise<{ readonly counts: Counts; readonly killed: boolean }> {
  const { room, store, clock } = bench
  const editions = await planFor(store, room.channels, { number, parts: PARTS, at: Date.now() + clock.ahead })
  const child = await begun(bench)
  const timer = setTimeout(() => child.kill('SIGKILL'), after)
  const killed = (await ended(child)) === null
  clearTimeout(timer)
  const inFlight = new Set<string>()
  for (const id of editions) {
    for (const { edition, part, state } of await store.deliveries(id))
      if (state === 'sending') inFlight.add(`${edition} ${part}`)
  }
  clock.ahead += away
  if (killed) await ended(await begun(bench))
  for (let round = 0; round < MOST_ROUNDS && (await isWaiting(store, editions)); round += 1) {
    clock.ahead += LATER_MS
    await ended(await begun(bench))
  }
  return { counts: await countsOf(bench, editions, (key) => (inFlight.has(key) ? 1 : 0)), killed }
}

/** Whether anything is still to be sent. */
async function isWaiting(store: Store, editions: readonly string[]): Promise<boolean> {
  for (const id of editions) {
    const deliveries = await store.deliveries(id)
    if (deliveries.some(({ state, notBefore }) => state !== 'sent' && (state !== 'failed' || notBefore !== null)))
      return true
  }
  return false
}

/** `again`: how often a part may stand in a chat of Telegram besides the once. */
export async function countsOf(
  { room, store }: Pick<Bench, 'room' | 'store'>,
  editions: readonly string[],
  again: (key: string) => number,
): Promise<Counts> {
  let counts = NONE
  for (const [at, edition] of editions.entries()) {
    const channel = room.channels[at]
    if (channel === undefined) continue
    const deliveries = await store.deliveries(edition)
    const copies = copiesOf(
      room,
      channel,
      deliveries.map(({ payload }) => payload.body),
    )
    for (const [part, times] of copies.entries()) {
      const more = Math.max(0, times - 1)
      const allowed = channel.id.startsWith('telegram:') ? Math.min(more, again(`${edition} ${part}`)) : 0
      const doubled = more - allowed
      counts = added(counts, {
        parts: 1,
        lost: times === 0 ? 1 : 0,
        doubledDiscord: channel.id.startsWith('discord:') ? doubled : 0,
        doubledTelegram: channel.id.startsWith('telegram:') ? doubled : 0,
        inFlight: allowed,
      })
    }
  }
  return counts
}

/** A sender on the bench's database that has just begun. */
async function begun({ room, database, clock }: Bench): Promise<ChildProcess> {
  const { discord, telegram } = room
  const addresses = JSON.stringify({
    discord: { api: discord.api, token: discord.token, botId: discord.botId },
    telegram: { apiRoot: telegram.apiRoot, token: telegram.token },
  })
  const script = join(projectRoot(), 'dist', 'bench', 'sender.js')
  const given = [script, database, addresses, String(clock.ahead), String(HASTE)]
  const child = spawn(process.execPath, given, { stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise<void>((resolve, reject) => {
    child.once('exit', () => {
      reject(new Error('The sender ended before it began.'))
    })
    child.stdout.once('data', () => {
      resolve()
    })
  })
  return child
}

/** The exit code, null where it was killed. */
function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode)
  return new Promise((resolve) => child.once('exit', resolve))
}
