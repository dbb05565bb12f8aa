// How fast texts are understood: articles of about 400 words, put together from the paragraphs of the sample archive,
// each language by itself, one after another on one core, in one script as it is installed. The engine compiles for
// thousands of texts, so that the first lap says what a small import meets, and the later ones what a bot that runs does.

import { join } from 'node:path'
import type * as Analyse from '../src/analysis/analyse.ts'
import type { RawArticle } from '../src/core/article.ts'
import type { Knowledge } from '../src/core/knowledge.ts'
import { projectRoot } from '../src/package.ts'
import { readFiles } from '../src/sources/read-files.ts'
import { bundledModule } from './bundled.ts'
import { ms, table, times, whole } from './table.ts'
import { type Lap, median, percentile, sum, timed } from './timing.ts'

const WORDS = 400
const LANGUAGES = ['en', 'ar', 'ckb']
const ZONE = 'Asia/Baghdad'

interface Setting {
  readonly folder: string
  readonly knowledge: Knowledge
  readonly now: number
}

/**
 * Analyses the same `count` texts of each language, lap after lap. Beside every lap runs the yardstick, which says how
 * fast the machine was: the middle one of the later laps in which nothing else took its core is told, and of all later laps.
 */
export async function benchAnalysis(count: number, { folder, knowledge, now }: Setting): Promise<string> {
  const articles = await sampleArticles(now)
  const { buildAnalyser } = (await bundledModule('analysis/analyse.js', folder)) as typeof Analyse
  const building = await timed(() => buildAnalyser(knowledge))
  const analyse = building.result
  const rows: string[][] = []
  for (const language of LANGUAGES) {
    const own = articles.filter((article) => article.language === language)
    const texts = textsOf(own, count)
    const laps = await lapsOf(texts, ({ title, text, published }) =>
      analyse({ title, text, language: null, published, timeZone: ZONE, placeHints: [] }),
    )
    const later = laps.slice(-LATER)
    const quickest = Math.min(...later.map(({ yardstick }) => yardstick))
    const quiet = later.filter(({ yardstick }) => yardstick <= quickest * QUIET)
    const middle = middleOf(quiet)
    const walls = middle.runs.map(({ wall }) => wall)
    rows.push([
      language,
      whole(median(texts.map(({ text }) => text.split(/\s+/u).length))),
      ms(median(walls)),
      ms(percentile(walls, 0.99)),
      whole(perSecond(middle.runs, 'cpu')),
      `${quiet.length} of ${later.length}`,
      times(costOf(middle.runs) / middle.yardstick),
      whole(perSecond(middleOf(later).runs, 'cpu')),
      whole(perSecond(laps[0]?.runs ?? [], 'cpu')),
    ])
  }
  const head = [
    'language',
    'words',
    'p50 ms',
    'p99 ms',
    'articles/CPU s',
    'quiet laps',
    'bare count',
    'all later laps',
    'first lap',
  ]
  return `${table(head, rows)}\n\nTables built once, in ${ms(building.lap.wall)} ms.`
}

const LAPS = 40
/** Laps at the end of which the figures are: before them, the engine still compiles. */
const LATER = 20
/** A lap was quiet if its yardstick took at most this many times the quickest one. */
const QUIET = 1.1

interface MeasuredLap {
  readonly runs: readonly Lap[]
  /** CPU ms of the bare count beside it, before and after in equal parts. */
  readonly yardstick: number
}

async function lapsOf<T extends { readonly text: string }>(
  texts: readonly T[],
  run: (text: T) => unknown,
): Promise<MeasuredLap[]> {
  const laps: MeasuredLap[] = []
  let before = await bareCount(texts)
  while (laps.length < LAPS) {
    const runs: Lap[] = []
    for (const text of texts) runs.push((await timed(() => run(text))).lap)
    const after = await bareCount(texts)
    laps.push({ runs, yardstick: (before + after) / 2 })
    before = after
  }
  return laps
}

/** What the bare engine takes to cut the same texts into words and count each: CPU ms. */
async function bareCount(texts: readonly { readonly text: string }[]): Promise<number> {
  const { lap } = await timed(() => {
    const counts = new Map<string, number>()
    for (const { text } of texts) {
      for (const [word] of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1)
    }
    return counts
  })
  return lap.cpu
}

function middleOf(laps: readonly MeasuredLap[]): MeasuredLap {
  const byCost = laps.toSorted((a, b) => costOf(a.runs) - costOf(b.runs))
  return byCost[byCost.length >> 1] ?? { runs: [], yardstick: 0 }
}

function costOf(runs: readonly Lap[]): number {
  return sum(runs.map(({ cpu }) => cpu))
}

function perSecond(runs: readonly Lap[], clock: keyof Lap): number {
  return runs.length / (sum(runs.map((run) => run[clock])) / 1000)
}

interface Text {
  readonly title: string | null
  readonly text: string
  readonly published: string | null
}

/** Each begins at another paragraph and takes those that follow until it is long enough. */
function textsOf(articles: readonly RawArticle[], count: number): Text[] {
  const paragraphs = articles.flatMap(({ text }) => text.split(/\n+/u)).filter((paragraph) => paragraph.trim() !== '')
  if (paragraphs.length === 0) throw new Error('The sample archive has no text in one of the languages.')
  return Array.from({ length: count }, (_, number) => {
    const chosen: string[] = []
    for (let words = 0, at = number; words < WORDS; at += 1) {
      const paragraph = paragraphs[at % paragraphs.length] ?? ''
      chosen.push(paragraph)
      words += paragraph.split(/\s+/u).length
    }
    const { title, published } = articles[number % articles.length] ?? { title: null, published: null }
    return { title, text: chosen.join('\n\n'), published }
  })
}

async function sampleArticles(now: number): Promise<RawArticle[]> {
  const articles: RawArticle[] = []
  for await (const reading of readFiles([join(projectRoot(), 'data', 'sample')], { source: null, now })) {
    if ('ok' in reading) articles.push(reading.ok)
  }
  return articles
}
