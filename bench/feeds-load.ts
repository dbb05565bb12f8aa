// Thousands of feeds in full rounds, from the look into the database to the last article filed. The outlets stand on
// 2,000 addresses of this machine in a process of their own; what is measured is the process that fetches. Its clock runs
// with the wall's inside a round and jumps by a day between rounds, so that every feed is due again.

import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { refreshSources } from '../src/actions/refresh-sources.ts'
import { buildAnalyser } from '../src/analysis/analyse.ts'
import type { Knowledge } from '../src/core/knowledge.ts'
import type { Store } from '../src/core/ports/store.ts'
import { readFetchedFeed } from '../src/sources/fetched-feed.ts'
import { growHeapSlowly } from '../src/live/heap.ts'
import { openFetcher } from '../src/sources/fetcher.ts'
import { INTERNET, type Network } from '../src/sources/guarded-connect.ts'
import { openStore } from '../src/store/open.ts'
import { table, whole } from './table.ts'
import { timed } from './timing.ts'

const HOSTS = 2000
const START = Date.parse('2026-11-23T04:00:00Z')
/** More than any feed is left alone. */
const BETWEEN_MS = 30 * 3_600_000
const SAMPLED_MS = 50
const MIB = 2 ** 20

/**
 * Of a hundred feeds: 10 fail, 5 are slow, 2 hostile, 3 have news and their last article in another form, 1 has its five
 * articles under new addresses; the others answer that nothing changed.
 */
function kindOf(at: number): string {
  const place = at % 100
  if (place < 10) return 'failing'
  if (place < 15) return 'slow'
  if (place < 17) return 'hostile'
  if (place < 20) return 'busy'
  return place === 20 ? 'moving' : 'quiet'
}

interface Setting {
  readonly folder: string
  readonly knowledge: Knowledge
}

/** Asks `count` feeds in two rounds after a first one, which fills the validators. */
export async function benchFeedsLoad(count: number, { folder, knowledge }: Setting): Promise<string> {
  const outlets = fork(join(import.meta.dirname, 'outlets.js'))
  // As the running bot does.
  const asUsual = growHeapSlowly()
  const store = openStore(join(folder, 'feeds.sqlite'))
  try {
    const [port] = (await once(outlets, 'message')) as [number]
    await store.followFeeds(
      Array.from({ length: count }, (_, at) => ({
        url: `http://127.1.${Math.floor((at % HOSTS) / 250)}.${(at % 250) + 1}:${port}/${kindOf(at)}/${at}`,
        source: `outlet-${at % HOSTS}`,
        language: null,
        origin: 'own' as const,
      })),
      new Date(START).toISOString(),
    )
    const network: Network = { ...INTERNET, isPublic: () => true, ports: new Set([String(port)]) }
    const rows = await measure(store, { outlets, network, knowledge, count })
    return table(
      ['round', 'feeds', 'missed', 'answered', 'failed', 'new', 'repeated', 's', 'CPU s', 'MiB at most'],
      rows,
    )
  } finally {
    asUsual()
    outlets.kill()
    await store.close()
  }
}

interface Load {
  readonly outlets: ChildProcess
  readonly network: Network
  readonly knowledge: Knowledge
  readonly count: number
}

async function measure(store: Store, { outlets, network, knowledge, count }: Load): Promise<string[][]> {
  let base = START
  let from = performance.now()
  const clock = { now: () => Math.round(base + performance.now() - from) }
  const fetcher = openFetcher({ contact: null, version: 'bench', allowed: [], clock, network })
  const quiet = () => undefined
  const log = { info: quiet, warn: quiet, error: quiet }
  const deps = { store, knowledge, clock, log, fetcher, pages: null, readFeed: readFetchedFeed, stopping: () => false }
  const run = { ...deps, analyse: buildAnalyser(knowledge) }
  const busy = Array.from({ length: count }, (_, at) => kindOf(at)).filter((kind) => kind === 'busy').length
  let most = 0
  const sampling = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, SAMPLED_MS)
  const rows: string[][] = []
  for (const round of ['first', '1', '2']) {
    most = 0
    const begun = clock.now()
    const { result, lap } = await timed(() => wholeRound(run, begun))
    const missed = (await store.feeds()).filter(({ askedAt }) => Date.parse(askedAt ?? '') < begun || askedAt === null)
    const costs = [(lap.wall / 1000).toFixed(1), (lap.cpu / 1000).toFixed(1), whole(most / MIB)]
    // In later rounds only feeds with news have anything that was not there before.
    const repeated = round === 'first' ? 0 : result.stored - busy
    const counts = [result.answered, result.failed, result.stored, repeated].map(whole)
    rows.push([round, whole(count), whole(missed.length), ...counts, ...costs])
    base = begun + BETWEEN_MS
    from = performance.now()
    outlets.send('next round')
  }
  clearInterval(sampling)
  await fetcher.close()
  return rows
}

/** One tick after another until nothing of what was due is left. */
async function wholeRound(run: Parameters<typeof refreshSources>[0], now: number) {
  const sum = { answered: 0, failed: 0, stored: 0 }
  for (let idle = false; !idle; ) {
    const { answered, failed, stored } = await refreshSources(run, now)
    sum.answered += answered
    sum.failed += failed
    sum.stored += stored
    idle = answered + failed === 0
  }
  return sum
}
