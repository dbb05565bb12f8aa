// How fast dates are found, beside chrono-node (what most projects on npm take) in the same run: the same texts, the same
// publication day, both run before under the same texts, and lap by lap in turn, so that a busy machine slows both alike.
// chrono-node knows no Sorani, and its Arabic is its own table. Its time grows with the square of a text, so short and long
// texts are told apart. Then our own growth: a text of 5 MB against one of 1 MB.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as chrono from 'chrono-node'
import { findDates } from '../src/analysis/dates/find-dates.ts'
import { projectRoot } from '../src/package.ts'
import { readFiles } from '../src/sources/read-files.ts'
import { table, times, whole } from './table.ts'
import { median, timed } from './timing.ts'

const PUBLISHED = '2025-06-28'
const ZONE = 'Asia/Baghdad'
const MEGABYTE = 1_000_000
/** A lap reads at least this many characters, so that the clock can tell it. */
const LAP = 200_000

interface Texts {
  readonly kind: string
  readonly language: 'en' | 'ar'
  readonly texts: readonly string[]
}

/** Medians of `laps` laps of each text kind, by both finders; the longer the text, the fewer. */
export async function benchDates(laps: number, now: number): Promise<string> {
  const news = await sampleTexts(now)
  const narratives = narrativeTexts()
  const english = joined(news('en'))
  const kinds: readonly Texts[] = [
    { kind: 'English news, each article', language: 'en', texts: news('en') },
    { kind: 'English news, 100 kB at once', language: 'en', texts: [english(MEGABYTE / 10)] },
    { kind: 'English news, 1 MB at once', language: 'en', texts: [english(MEGABYTE)] },
    { kind: 'Arabic news, each article', language: 'ar', texts: news('ar') },
    { kind: 'Arabic news, 100 kB at once', language: 'ar', texts: [joined(news('ar'))(MEGABYTE / 10)] },
    ...(narratives ? [{ kind: 'English history, each text', language: 'en' as const, texts: narratives }] : []),
  ]
  const rows: string[][] = []
  for (const kind of kinds) rows.push(await compared(kind, lapsFor(kind, laps)))
  const head = ['texts', 'words', 'us/word', 'chrono-node us/word', 'ratio', 'found', 'chrono-node found']
  const missing = narratives ? '' : '\n\nEnglish history (WikiWars) was not measured: it lies in ../shared.'
  return `${table(head, rows)}${missing}\n\n${await growth(english, Math.max(3, Math.ceil(laps / 10)))}`
}

/** chrono-node takes seconds for a text of 1 MB. */
function lapsFor({ texts }: Texts, laps: number): number {
  return texts.some(({ length }) => length >= MEGABYTE) ? 3 : laps
}

/** The texts one after another, again and again, cut at a length. */
function joined(texts: readonly string[]): (length: number) => string {
  const unit = `${texts.join('\n\n')}\n\n`
  return (length) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length)
}

async function compared({ kind, language, texts }: Texts, laps: number): Promise<string[]> {
  const words = texts.join(' ').split(/\s+/u).length
  const rounds = Math.ceil(LAP / Math.max(1, texts.join('').length))
  const ours = () =>
    counted(texts, rounds, (text) => findDates(text, { published: PUBLISHED, language, timeZone: ZONE }))
  const parser = language === 'ar' ? chrono.ar.casual : chrono.en.casual
  const reference = new Date(PUBLISHED)
  const theirs = () => counted(texts, 1, (text) => parser.parse(text, reference))
  const walls: [number, number][] = []
  for (let lap = -2; lap < laps; lap++) {
    const own = (await timed(ours)).lap.wall / rounds
    const other = (await timed(theirs)).lap.wall
    if (lap >= 0) walls.push([own, other])
  }
  const own = median(walls.map(([wall]) => wall))
  const other = median(walls.map(([, wall]) => wall))
  const micros = (wall: number) => ((wall * 1000) / words).toFixed(3)
  return [kind, whole(words), micros(own), micros(other), times(other / own), whole(ours() / rounds), whole(theirs())]
}

/** Reads every text `rounds` times; gives how much was found in all. */
function counted(texts: readonly string[], rounds: number, find: (text: string) => readonly unknown[]): number {
  let found = 0
  for (let round = 0; round < rounds; round++) for (const text of texts) found += find(text).length
  return found
}

/** What five times the text costs: 5 where time grows as the text does. */
async function growth(text: (length: number) => string, laps: number): Promise<string> {
  const small = text(MEGABYTE)
  const large = text(5 * MEGABYTE)
  const wall = async (text: string) =>
    (await timed(() => findDates(text, { published: PUBLISHED, language: 'en', timeZone: ZONE }))).lap.wall
  const ratios: number[] = []
  for (let lap = -1; lap < laps; lap++) {
    const before = await wall(small)
    const ratio = (await wall(large)) / before
    if (lap >= 0) ratios.push(ratio)
  }
  return `A text of 5 MB costs ${times(median(ratios))} one of 1 MB (the English news, repeated).`
}

/** The texts of the sample archive by language. */
async function sampleTexts(now: number): Promise<(language: string) => readonly string[]> {
  const texts: { readonly language: string | null; readonly text: string }[] = []
  for await (const reading of readFiles([join(projectRoot(), 'data', 'sample')], { source: null, now })) {
    if ('ok' in reading) texts.push(reading.ok)
  }
  return (language) => texts.filter((text) => text.language === language).map(({ text }) => text)
}

/** Texts of WikiWars without their marks; null where they are not at hand. */
function narrativeTexts(): readonly string[] | null {
  const folder = join(projectRoot(), '..', 'shared', 'suites', 'wikiwars')
  if (!existsSync(folder)) return null
  return readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8').replaceAll(/<[^>]+>/gu, ''))
}
