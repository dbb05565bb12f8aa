// How fast an archive is taken in: read, cleaned, understood, placed among stories and stored. Each filing is a deed of
// its own; measured with a commit after each, and with a hundred committed together.

import { join } from 'node:path'
import { importArticles } from '../src/actions/import-articles.ts'
import { buildAnalyser } from '../src/analysis/analyse.ts'
import type { Knowledge } from '../src/core/knowledge.ts'
import type { Store } from '../src/core/ports/store.ts'
import { readFiles } from '../src/sources/read-files.ts'
import { openStore } from '../src/store/open.ts'
import type { Archive } from './archive.ts'
import { bareInsert } from './bare.ts'
import { timeFunction, timeStore } from './stopwatch.ts'
import { percent, table, times, whole } from './table.ts'
import { type Lap, timed } from './timing.ts'

interface Round extends Lap {
  readonly stored: number
  readonly known: number
  readonly refused: number
  /** Milliseconds of `wall`. */
  readonly storing: number
  readonly analysing: number
}

export interface Imported {
  readonly table: string
  /** The database of the last round. */
  readonly file: string
}

/** Filings a commit, in the order of the rounds. */
const COMMITS = [1, 100]

/** Imports the archive `rounds` times each way into fresh files in `folder`; the first round of all runs cold. */
export async function benchImport(
  archive: Archive,
  rounds: number,
  { folder, knowledge, now }: { readonly folder: string; readonly knowledge: Knowledge; readonly now: number },
): Promise<Imported> {
  const rows: string[][] = []
  const bare = await timed(async () => {
    bareInsert(join(folder, 'bare.sqlite'), await textsOf(archive, now))
  })
  let file = ''
  for (const gather of COMMITS) {
    for (let at = 1; at <= rounds; at += 1) {
      file = join(folder, `gather-${gather}-round-${at}.sqlite`)
      const round = await importOnce(archive, openStore(file, { gather }), knowledge, now)
      rows.push([String(gather), String(at), ...cellsOf(round, bare.lap)])
    }
  }
  const head = ['a commit', 'round', 'stored', 'known', 'refused', 'articles/s', 'articles/CPU s']
  return { table: table([...head, 'store', 'analysis', 'bare insert'], rows), file }
}

function cellsOf(round: Round, bare: Lap): string[] {
  const { stored, known, refused, wall, cpu, storing, analysing } = round
  const rate = (stored + known) / (wall / 1000)
  return [
    whole(stored),
    whole(known),
    whole(refused),
    whole(rate),
    whole((stored + known) / (cpu / 1000)),
    percent(storing / wall),
    percent(analysing / wall),
    times(wall / bare.wall),
  ]
}

async function importOnce(archive: Archive, opened: Store, knowledge: Knowledge, now: number): Promise<Round> {
  const { store, spent: storing } = timeStore(opened)
  const { run: analyse, spent: analysing } = timeFunction(buildAnalyser(knowledge))
  const { result, lap } = await timed(() =>
    importArticles(readFiles([archive.file], { source: 'CENTCOM', now }), {
      store,
      knowledge,
      analyse,
      clock: { now: () => now },
      seen: 'published',
    }),
  )
  await opened.close()
  const { stored, known, refused } = result
  return { ...lap, stored, known, refused: refused.length, storing: storing(), analysing: analysing() }
}

async function textsOf(archive: Archive, now: number): Promise<string[]> {
  const texts: string[] = []
  for await (const reading of readFiles([archive.file], { source: 'CENTCOM', now })) {
    if ('ok' in reading) texts.push(reading.ok.text)
  }
  return texts
}
