// The sample archive as a database: made once by replaying data/sample through the real actions, kept while nothing it
// is made from changes. Sample articles never enter the real database.

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { replayArchive } from '../actions/replay-archive.ts'
import { buildAnalyser } from '../analysis/analyse.ts'
import type { RawArticle } from '../core/article.ts'
import { defaultSettings } from '../core/channel.ts'
import { Problem } from '../core/problem.ts'
import { instantOf } from '../core/time.ts'
import { projectRoot } from '../package.ts'
import { editionParts, previewMessenger } from '../render.ts'
import { SAMPLE_NOW } from '../console/room.ts'
import { readFiles } from '../sources/read-files.ts'
import { removeDatabase } from '../store/copy.ts'
import { openStore } from '../store/open.ts'
import { type Terminal, progressOf } from './terminal.ts'
import type { Workbench } from './workbench.ts'

const FIRST_SLOT_AFTER = instantOf('2025-06-13', '00:00', 'Asia/Baghdad')

/** The file of the sample database, made where it is missing or out of date. */
export async function prepareSample(
  bench: Omit<Workbench, 'store' | 'answer' | 'finder'>,
  terminal: Terminal,
): Promise<string> {
  const folder = join(projectRoot(), 'var')
  const file = join(folder, 'sample.sqlite')
  const keyFile = join(folder, 'sample.key')
  const key = keyOf()
  if (existsSync(file) && existsSync(keyFile) && readFileSync(keyFile, 'utf8') === key) return file
  mkdirSync(folder, { recursive: true })
  // Built beside and renamed, so that a start that was stopped half-way leaves no half archive.
  const building = join(folder, `building-${process.pid}.sqlite`)
  removeDatabase(building)
  await build(building, bench, terminal)
  // A log left beside the old file would be taken for the new one's.
  removeDatabase(file)
  renameSync(building, file)
  writeFileSync(keyFile, key)
  return file
}

async function build(
  file: string,
  bench: Omit<Workbench, 'store' | 'answer' | 'finder'>,
  terminal: Terminal,
): Promise<void> {
  const articles = await sampleArticles()
  const store = openStore(file, { gather: 50 })
  const progress = progressOf('Replaying the sample archive', terminal, false)
  const clock = { now: () => SAMPLE_NOW }
  const { knowledge, log, style } = bench
  try {
    await replayArchive(articles, [defaultSettings('preview:main')], FIRST_SLOT_AFTER, SAMPLE_NOW, {
      file: { store, knowledge, analyse: buildAnalyser(knowledge), clock, seen: 'published' },
      publish: { store, knowledge, style, log, render: (...given) => editionParts(...given, null) },
      messenger: previewMessenger,
      onProgress: (done, total) => {
        progress.show(done, total)
      },
    })
  } finally {
    progress.end()
    await store.close()
  }
}

async function sampleArticles(): Promise<RawArticle[]> {
  const articles: RawArticle[] = []
  for await (const reading of readFiles([join(projectRoot(), 'data', 'sample')], { source: null, now: SAMPLE_NOW })) {
    if ('ok' in reading) articles.push({ ...reading.ok, fictional: true })
  }
  if (articles.length === 0)
    throw new Problem(
      'nothing-stored',
      'The sample archive is missing.',
      'Reinstall the project: data/sample belongs to it.',
    )
  return articles
}

/** Changes with everything that the archive is made from: the data, and the code that reads and tells it. */
function keyOf(): string {
  const hash = createHash('sha256')
  for (const folder of [join(projectRoot(), 'data'), fileURLToPath(new URL('..', import.meta.url))]) {
    for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      if (/\.(jsonl?|js|ts)$/.test(entry)) hash.update(entry).update(readFileSync(join(folder, entry)))
    }
  }
  return hash.digest('hex')
}
