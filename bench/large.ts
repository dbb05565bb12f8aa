// Answers and editions in archives of a hundred thousand and a million articles, and how much more the larger costs. The
// archive is written straight into the store, grown through the sizes and measured at each.

import { statSync } from 'node:fs'
import { join } from 'node:path'
import { composeFor } from '../src/actions/compose-edition.ts'
import { buildAnalyser } from '../src/analysis/analyse.ts'
import { type ChannelSettings, defaultSettings } from '../src/core/channel.ts'
import type { Knowledge } from '../src/core/knowledge.ts'
import { addDays } from '../src/core/time.ts'
import { slotsOn } from '../src/editorial/slots.ts'
import { type Bench, openBench, runsOf, WARM_UP } from './answers.ts'
import { matchOf } from './bare.ts'
import { openArchiveWriter } from './large-archive.ts'
import { checkLargeArchive } from './large-check.ts'
import { FIRST_DAY, largeDays } from './large-reports.ts'
import { ASKED_COMMANDS, type AskedSubject } from './questions.ts'
import { ms, table, times, whole } from './table.ts'
import { type Lap, median, percentile, watched } from './timing.ts'

/** Known names, words in few and in nearly all articles, and two words together. */
const SUBJECTS: readonly AskedSubject[] = [
  { kind: 'rare', typed: 'watercraft' },
  { kind: 'rare (place)', typed: 'Tal Abyad' },
  { kind: 'common (actor)', typed: 'Islamic State' },
  { kind: 'common (topic)', typed: 'border' },
  { kind: 'common (word)', typed: 'killed' },
  { kind: 'two words', typed: 'police checkpoint' },
  { kind: 'two words that seldom meet', typed: 'tractor smuggler' },
  { kind: 'two words (place)', typed: 'Deir ez-Zor' },
]
const CHANNELS: readonly { readonly said: string; readonly topics: readonly string[] }[] = [
  { said: 'all topics', topics: [] },
  { said: 'three topics', topics: ['border', 'isis', 'drones-strikes'] },
]
/** Questions about dates reach over the whole archive. */
const ASKED_DATES = 400

interface Figures {
  readonly cells: readonly string[]
  /** CPU time, in milliseconds. */
  readonly p50: number
  readonly p99: number
}
interface Setting {
  readonly folder: string
  readonly knowledge: Knowledge
  readonly now: number
}

/** The table of answers and editions, a row for each at each of `sizes`; `runs` of each. */
export async function benchLarge(sizes: readonly number[], runs: number, setting: Setting): Promise<string[]> {
  const { folder, knowledge } = setting
  const analyse = buildAnalyser(knowledge)
  await checkLargeArchive(folder, analyse, knowledge)
  const file = join(folder, 'large.sqlite')
  const made: string[] = []
  const measured: Figures[][] = []
  let stored = 0
  for (const size of sizes) {
    const start = process.cpuUsage()
    const writer = openArchiveWriter(file, stored, analyse, knowledge)
    writer.growTo(size)
    writer.close()
    stored = size
    const { user, system } = process.cpuUsage(start)
    made.push(
      `${whole(size)} articles: ${whole(statSync(file).size / 2 ** 20)} MiB, ${((user + system) / 60e6).toFixed(1)} CPU min`,
    )
    measured.push(await measure(file, size, runs, setting))
  }
  return [`Made: ${made.join('; ')}.`, ...tablesOf(sizes, measured)]
}

/** The same rows at every size. */
export async function measure(file: string, size: number, runs: number, setting: Setting): Promise<Figures[]> {
  const bench = openBench(file, { first: FIRST_DAY, days: largeDays(size) / ASKED_DATES }, setting)
  const rows: Figures[] = []
  for (const command of ASKED_COMMANDS)
    for (const subject of SUBJECTS) await runsOf(bench, command, subject, WARM_UP, runs)
  for (const command of ASKED_COMMANDS) {
    for (const subject of SUBJECTS) {
      const laps = await runsOf(bench, command, subject, runs, 0)
      const bare = median(laps.map((lap) => lap.bare))
      const named = [`/${command}`, subject.typed, subject.kind, whole(bench.bare.count(matchOf(subject.typed)))]
      rows.push(figuresOf(named, laps, bare))
    }
  }
  for (const { said, topics } of CHANNELS) {
    rows.push(figuresOf(['edition', said, 'composed', '200 a day'], await editionsOf(bench, size, topics, runs), null))
  }
  await bench.close()
  return rows
}

/** Editions of days all over the archive, each a first one, which looks back a day. */
async function editionsOf({ deps }: Bench, size: number, topics: readonly string[], runs: number) {
  const settings: ChannelSettings = { ...defaultSettings('preview:main'), topics }
  const laps: (Lap & { readonly held: number })[] = []
  for (let run = -WARM_UP; run < runs; run += 1) {
    const day = 1 + Math.floor(((run + WARM_UP) / (runs + WARM_UP)) * (largeDays(size) - 2))
    const [slot] = slotsOn(settings, addDays(new Date(FIRST_DAY).toISOString().slice(0, 10), day))
    if (slot === undefined) continue
    const { result, lap, held } = await watched(() => composeFor(deps, settings, slot, false))
    if (result.items.length === 0) throw new Error(`The edition of ${slot.date} is empty.`)
    if (run >= 0) laps.push({ ...lap, held })
  }
  return laps
}

function figuresOf(
  named: readonly string[],
  laps: readonly (Lap & { readonly held: number })[],
  bare: number | null,
): Figures {
  const walls = laps.map(({ wall }) => wall)
  const cpus = laps.map(({ cpu }) => cpu)
  const [p50, p99] = [median(walls), percentile(walls, 0.99)]
  const held = Math.max(...laps.map((lap) => lap.held))
  const reference = bare === null ? ['', ''] : [ms(bare), times(p50 / bare)]
  const spent = [median(cpus), percentile(cpus, 0.99)] as const
  return {
    cells: [...named, ms(p50), ms(p99), ms(spent[0]), ms(spent[1]), ms(held), ...reference],
    p50: spent[0],
    p99: spent[1],
  }
}

/** One table a size, the later ones with their growth from the first. */
export function tablesOf(sizes: readonly number[], measured: readonly (readonly Figures[])[]): string[] {
  const head = [
    '',
    'subject',
    'kind',
    'articles',
    'p50 ms',
    'p99 ms',
    'CPU p50',
    'CPU p99',
    'held',
    'bare p50 ms',
    'ratio',
  ]
  const growth = (value: number, first: number | undefined) => times(value / (first ?? value))
  return measured.flatMap((rows, at) => {
    const grown = rows.map((row, index) => {
      const first = measured[0]?.[index]
      return at === 0 ? row.cells : [...row.cells, growth(row.p50, first?.p50), growth(row.p99, first?.p99)]
    })
    const columns = at === 0 ? head : [...head, 'p50 growth', 'p99 growth']
    return [`### ${whole(sizes[at] ?? 0)} articles`, table(columns, grown)]
  })
}
