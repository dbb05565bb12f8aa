// How fast texts are understood: articles of about 400 words, put together from the paragraphs of the sample archive,
// each language by itself, one after another on one core.

import { join } from 'node:path'
import { buildAnalyser } from '../src/analysis/analyse.ts'
import type { RawArticle } from '../src/core/article.ts'
import type { Knowledge } from '../src/core/knowledge.ts'
import { projectRoot } from '../src/knowledge.ts'
import { readFiles } from '../src/sources/read-files.ts'
import { ms, table, whole } from './table.ts'
import { median, percentile, sum, timed } from './timing.ts'

const WORDS = 400
const LANGUAGES = ['en', 'ar', 'ckb']
const ZONE = 'Asia/Baghdad'

/** Analyses `count` texts of each language after as many that are not counted. */
export async function benchAnalysis(count: number, knowledge: Knowledge, now: number): Promise<string> {
  const articles = await sampleArticles(now)
  const building = await timed(() => buildAnalyser(knowledge))
  const analyse = building.result
  const rows: string[][] = []
  for (const language of LANGUAGES) {
    const own = articles.filter((article) => article.language === language)
    const texts = textsOf(own, count)
    const run = ({ title, text, published }: Text) =>
      timed(() => analyse({ title, text, language: null, published, timeZone: ZONE, placeHints: [] }))
    for (const text of texts) await run(text)
    const laps = []
    for (const text of texts) laps.push((await run(text)).lap)
    const walls = laps.map(({ wall }) => wall)
    const cpu = sum(laps.map((lap) => lap.cpu))
    rows.push([
      language,
      whole(median(texts.map(({ text }) => text.split(/\s+/u).length))),
      ms(median(walls)),
      ms(percentile(walls, 0.99)),
      whole(texts.length / (sum(walls) / 1000)),
      whole(texts.length / (cpu / 1000)),
    ])
  }
  const head = ['language', 'words', 'p50 ms', 'p99 ms', 'articles/s', 'articles/CPU s']
  return `${table(head, rows)}\n\nTables built once, in ${ms(building.lap.wall)} ms.`
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
