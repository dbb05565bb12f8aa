// Writes archives of any size straight into the store: with its own filing, which is what fills every table and index,
// but with what stands before it done once for each text. What is left out is what articles are compared by before they
// are placed (their bands and story keys): no answer and no edition reads it, and it would be half of the file.

import type { Analyser } from '../src/analysis/analyse.ts'
import { filingTables } from '../src/actions/filing-tables.ts'
import type { Filing, Sketch } from '../src/core/filing.ts'
import { identify } from '../src/core/identity.ts'
import { publishedDay } from '../src/core/time.ts'
import type { Knowledge } from '../src/core/knowledge.ts'
import { connect, type Db } from '../src/store/connection.ts'
import { openFacts } from '../src/store/facts.ts'
import { openFiling } from '../src/store/filing.ts'
import { gathering } from '../src/store/gather.ts'
import { openSubjects } from '../src/store/subjects.ts'
import { entryKeysOf } from '../src/stories/entry-key.ts'
import { againAnalyser } from './again.ts'
import { type LargeReport, largeReport } from './large-reports.ts'

/** Filings a transaction. */
const GATHER = 20_000
/** The whole archive would fit: what is written in no order must not wait for the disk. */
const CACHE_KIBIBYTES = 4_000_000
const ZONE = 'Asia/Baghdad'
const NOTHING_COMPARED: Sketch = {
  signature: [],
  bands: [],
  storyKeys: [],
  terms: [],
  credits: null,
  whollyCredited: false,
  corrects: false,
}

export interface ArchiveWriter {
  /** Goes on until so many articles are stored. */
  readonly growTo: (size: number) => void
  /** Stores one as a story of its own. */
  readonly add: (report: LargeReport) => void
  readonly close: () => void
}

/** The archive in `file`, in which the first `stored` articles are. */
export function openArchiveWriter(
  file: string,
  stored: number,
  analyse: Analyser,
  knowledge: Knowledge,
): ArchiveWriter {
  const db = connect(file)
  writeFast(db)
  const filing = gathering(db, GATHER, openFiling(filingOnly(db), openSubjects(db), openFacts(db)))
  const understood = againAnalyser(analyse, (text) => text)
  let story: string | null = null
  let at = stored
  return {
    growTo: (size) => {
      for (; at < size; at += 1) {
        const report = largeReport(at)
        story = filing.run(filingOf(report, report.first === at ? null : story, understood, knowledge)).story
      }
      filing.finish()
    },
    add: (report) => {
      filing.run(filingOf(report, null, understood, knowledge))
      filing.finish()
    },
    close: () => {
      db.pragma('journal_mode = WAL')
      db.close()
    },
  }
}

/** Nobody else reads the file yet, and a crash loses nothing that could not be made again. */
function writeFast(db: Db): void {
  db.pragma('journal_mode = MEMORY')
  db.pragma('synchronous = OFF')
  db.pragma('foreign_keys = OFF')
  db.pragma(`cache_size = -${CACHE_KIBIBYTES}`)
}

/** The connection as filing gets it: nothing is sketched, and no filing can be undone alone, which would double the time. */
function filingOnly(db: Db): Db {
  const nothing = { run: () => ({ changes: 0 }), get: () => undefined }
  const overrides = {
    prepare: { value: (sql: string) => (sql.includes('sketches') ? nothing : db.prepare(sql)) },
    transaction: { value: (run: unknown) => ({ immediate: run }) },
  }
  return Object.create(db, overrides) as Db
}

/** What actions/file-article would hand to the store, with the story named beforehand. */
function filingOf(report: LargeReport, story: string | null, analyse: Analyser, knowledge: Knowledge): Filing {
  const { above, subjects } = filingTables(knowledge)
  const { source, language, title, told, text, url, published, copied } = report
  const understanding = analyse({
    title,
    text: told,
    language,
    published,
    timeZone: ZONE,
    placeHints: [],
    sourceCountry: null,
  })
  const day = publishedDay(published, ZONE)
  const identity = identify({ url, source, published: day, retrieved: day, title, text })
  const origin = copied ? idOf(largeReport(report.first).url) : identity.id
  return {
    article: {
      ...identity,
      url,
      source,
      sourceName: source,
      title,
      text,
      language,
      published,
      seen: published,
      retrieved: published,
      version: 1,
      fictional: true,
    },
    publishedAt: Date.parse(published),
    understanding,
    sketch: NOTHING_COMPARED,
    placement: { origin, story, thread: null, merges: [], corrects: null },
    correction: null,
    entryKeys: entryKeysOf(understanding.events, above),
    subjects: subjects.ofArticle(understanding),
    eventSubjects: understanding.events.map((event) => subjects.ofEvent(event, understanding.actors)),
  }
}

/** An article with an address is that address, whatever it says. */
function idOf(url: string): string {
  return identify({ url, source: '', published: null, retrieved: '', title: null, text: '' }).id
}
