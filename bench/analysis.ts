// How fast texts are understood: articles of about 400 words, put together from the paragraphs of the sample archive,
// each language by itself, one after another on one core. The engine compiles for thousands of texts, so that the first
// lap says what a small import meets, and the last ones what a bot that runs does.

import { join } from 'node:path'
import { buildAnalyser } from '../src/analysis/analyse.ts'
import type { RawArticle } from '../src/core/article.ts'
import type { Knowledge } from '../src/core/knowledge.ts'
import { projectRoot } from '../src/knowledge.ts'
import { readFiles } from '../src/sources/read-files.ts'
import { ms, table, whole } from './table.ts'
import { type Lap, median, percentile, sum, timed } from './timing.ts'

const WORDS = 400
const LANGUAGES = ['en', 'ar', 'ckb']
const ZONE = 'Asia/Baghdad'

/** Analyses the same `count` texts of each language, lap after lap until they grow no faster; the middle one of the last laps counts. */
export async function benchAnalysis(count: number, knowledge: Knowledge, now: number): Promise<string> {
  const articles = await sampleArticles(now)
  const building = await timed(() => buildAnalyser(knowledge))
  const analyse = building.result
  const rows: string[][] = []
  for (const language of LANGUAGES) {
    const own = articles.filter((article) => article.language === language)
    const texts = textsOf(own, count)
    const laps = await lapsUntilSteady(texts, ({ title, text, published }) =>
      analyse({ title, text, language: null, published, timeZone: ZONE, placeHints: [] }),
    )
    const byCost = [...laps.slice(-SETTLED)].sort((a, b) => costOf(a) - costOf(b))
    const [first, middle, fastest] = [laps[0] ?? [], byCost[byCost.length >> 1] ?? [], byCost[0] ?? []]
    const walls = middle.map(({ wall }) => wall)
    rows.push([
      language,
      whole(median(texts.map(({ text }) => text.split(/\s+/u).length))),
      ms(median(walls)),
      ms(percentile(walls, 0.99)),
      whole(perSecond(middle, 'wall')),
      whole(perSecond(middle, 'cpu')),
      whole(perSecond(fastest, 'cpu')),
      whole(perSecond(first, 'cpu')),
      whole(laps.length),
    ])
  }
  const head = [
    'language',
    'words',
    'p50 ms',
    'p99 ms',
    'articles/s',
    'articles/CPU s',
    'fastest lap',
    'first lap',
    'laps',
  ]
  return `${table(head, rows)}\n\nTables built once, in ${ms(building.lap.wall)} ms.`
}

const MOST_LAPS = 30
/** Laps in succession, and how far their CPU time lies apart at most, where nothing is left to compile. */
const STEADY_LAPS = 5
const STEADY = 0.03
/** Laps at the end of which the middle one is told, and the fastest: on a shared machine one lap alone says little. */
const SETTLED = 10

/** Every run of every lap; the last laps took as long as each other, or there were as many laps as there may be. */
async function lapsUntilSteady<T>(texts: readonly T[], run: (text: T) => unknown): Promise<Lap[][]> {
  const laps: Lap[][] = []
  const costs: number[] = []
  while (laps.length < MOST_LAPS && !isSteady(costs.slice(-STEADY_LAPS))) {
    const runs: Lap[] = []
    for (const text of texts) runs.push((await timed(() => run(text))).lap)
    laps.push(runs)
    costs.push(costOf(runs))
  }
  return laps
}

function costOf(runs: readonly Lap[]): number {
  return sum(runs.map(({ cpu }) => cpu))
}

function isSteady(costs: readonly number[]): boolean {
  return costs.length === STEADY_LAPS && Math.max(...costs) < Math.min(...costs) * (1 + STEADY)
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
