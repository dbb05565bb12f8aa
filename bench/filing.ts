// What it costs to file one more article where many are stored: understood, sketched, compared with candidates, placed and
// stored, with a commit of its own. Archives of growing size are made from articles of the bench's own, some hundred a
// day, and from one-line statements in one form, in which nearly everything is a candidate.
//
// One archive grows through all sizes and is copied at each, so that the rows differ in how much is stored and in nothing
// else. Then one more article is filed in each in turn, again and again. Medians, since a checkpoint or garbage now and
// then costs as much as many filings.

import { copyFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type FileDeps, fileArticle } from '../src/actions/file-article.ts'
import { buildAnalyser } from '../src/analysis/analyse.ts'
import type { RawArticle } from '../src/core/article.ts'
import type { Knowledge } from '../src/core/knowledge.ts'
import type { Store } from '../src/core/ports/store.ts'
import { openStore } from '../src/store/open.ts'
import { againAnalyser } from './again.ts'
import { reportOf, sameEachTime, statementOf } from './reports.ts'
import { timeStore } from './stopwatch.ts'
import { ms, table, whole } from './table.ts'
import { type Lap, timed } from './timing.ts'

interface Kind {
  readonly said: string
  readonly articleOf: (at: number) => RawArticle
}

const KINDS: readonly Kind[] = [
  { said: 'reports, 200 a day', articleOf: reportOf },
  { said: 'statements in one form, 125 a day', articleOf: statementOf },
]

interface Row {
  readonly stored: number
  readonly wall: number
  readonly cpu: number
  readonly storing: number
  readonly bytes: number
}

/** Filings committed together while the archive grows; what is measured has a commit each. */
const GATHER = 500
/** The newest so many are placed among stories like any other; what is older than anything looks back is only stored. */
const COMPARED = 8000
/** Run before what is measured, so that its code is compiled and its pages are read. */
const WARM = 40

/** Files `repeats` more articles at each of `sizes`; each row's medians beside the first row's. */
export async function benchFiling(
  sizes: readonly number[],
  repeats: number,
  { folder, knowledge, now }: { readonly folder: string; readonly knowledge: Knowledge; readonly now: number },
): Promise<string> {
  const analyse = buildAnalyser(knowledge)
  const deps = { knowledge, clock: { now: () => now } }
  const rows: string[][] = []
  for (const [index, { said, articleOf }] of KINDS.entries()) {
    const grown = join(folder, `filing-${index}.sqlite`)
    const again = againAnalyser(analyse, sameEachTime)
    const archives: Archive[] = []
    let at = 0
    for (const size of sizes) {
      const store = openStore(grown, { gather: GATHER })
      const alone: Store = { ...store, candidates: () => Promise.resolve([]) }
      for (; at < size; at += 1) {
        const nobodyLooks = size - at > COMPARED
        await fileArticle(articleOf(at), { ...deps, analyse: again, store: nobodyLooks ? alone : store })
      }
      await store.close()
      const file = join(folder, `filing-${index}-${size}.sqlite`)
      copyFileSync(grown, file)
      archives.push({ size, file, articleAt: (step) => articleOf(size + step), laps: [] })
    }
    await measure(archives, repeats + WARM, { ...deps, analyse })
    const found = archives.map((archive) => rowOf(archive))
    for (const row of found) rows.push([said, ...cellsOf(row, found[0] ?? row)])
  }
  const head = [
    'archive',
    'stored',
    'ms an article',
    'CPU ms',
    'store ms',
    'ms to the first',
    'CPU to the first',
    'MiB',
  ]
  return table(head, rows)
}

interface Archive {
  readonly size: number
  readonly file: string
  readonly articleAt: (step: number) => RawArticle
  readonly laps: (Lap & { readonly storing: number })[]
}

/** Turn by turn in each archive, so that what else the machine does falls on all of them alike. */
async function measure(archives: readonly Archive[], count: number, deps: Omit<FileDeps, 'store'>): Promise<void> {
  const opened = archives.map(({ file }) => openStore(file))
  const timedStores = opened.map(timeStore)
  for (let step = 0; step < count; step += 1) {
    for (const [index, { articleAt, laps }] of archives.entries()) {
      const timedStore = timedStores[index]
      if (timedStore === undefined) continue
      timedStore.reset()
      const { lap } = await timed(() => fileArticle(articleAt(step), { ...deps, store: timedStore.store }))
      if (step >= WARM) laps.push({ ...lap, storing: timedStore.reset() })
    }
  }
  for (const store of opened) await store.close()
}

function rowOf({ size, file, laps }: Archive): Row {
  const middle = (of: (lap: Archive['laps'][number]) => number) =>
    laps.map(of).sort((a, b) => a - b)[Math.floor(laps.length / 2)] ?? 0
  const [wall, cpu] = [middle((lap) => lap.wall), middle((lap) => lap.cpu)]
  return { stored: size, wall, cpu, storing: middle((lap) => lap.storing), bytes: statSync(file).size }
}

function cellsOf(row: Row, first: Row): string[] {
  const ratio = (value: number, base: number) => (value / base).toFixed(2)
  const costs = [ms(row.wall), ms(row.cpu), ms(row.storing)]
  return [
    whole(row.stored),
    ...costs,
    ratio(row.wall, first.wall),
    ratio(row.cpu, first.cpu),
    whole(row.bytes / 2 ** 20),
  ]
}
