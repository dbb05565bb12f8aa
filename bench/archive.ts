// The archive that is measured: 5,605 dated one-line statements of 2014-2016. Where the CENTCOM file is not at hand,
// one of the same size and shape is written from word lists of the bench's own, the same at every run.

import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../src/package.ts'
import { mulberry32 } from './random.ts'

export interface Archive {
  readonly file: string
  readonly rows: number
  /** What it is, in a sentence for the head of the table. */
  readonly said: string
}

const CENTCOM = join(projectRoot(), '..', 'shared', 'articles', 'centcom-strikes.csv')
const ROWS = 5605
/** Rows that say again what one before them said on the same day. */
const REPEATED = 6
const FIRST_DAY = Date.UTC(2014, 7, 8)
const DAYS = 801
const DAY_MS = 86_400_000

const PLACES: readonly (readonly [country: string, place: string])[] = [
  ['Iraq', 'Mosul'],
  ['Iraq', 'Mosul'],
  ['Iraq', 'Sinjar'],
  ['Iraq', 'Ramadi'],
  ['Iraq', 'Tal Afar'],
  ['Iraq', 'Fallujah'],
  ['Iraq', 'Bayji'],
  ['Iraq', 'Qayyarah'],
  ['Iraq', 'Habbaniyah'],
  ['Iraq', 'Kirkuk'],
  ['Iraq', 'Haditha'],
  ['Iraq', 'Al Qaim'],
  ['Syria', 'Ar Raqqah'],
  ['Syria', 'Manbij'],
  ['Syria', 'Al Hasakah'],
  ['Syria', 'Kobani'],
  ['Syria', 'Dayr Az Zawr'],
  ['Syria', 'Abu Kamal'],
]
const COUNTS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight']
const ENGAGED = [
  'tactical unit',
  'large tactical unit',
  'staging area',
  'supply route',
  'sniper position',
  'checkpoint',
]
const TARGETS = [
  'fighting position',
  'vehicle',
  'mortar system',
  'heavy machine gun',
  'weapons cache',
  'tunnel',
  'excavator',
  'command post',
  'oil pump jack',
  'bridge section',
  'supply truck',
  'bunker',
  'rocket rail',
  'barge',
]
/** One target in so many is of the kind that makes the rare subject. */
const RARE_EVERY = 4000
const RARE = 'watercraft'

/** The CENTCOM file; without it, one of its shape, written into `folder`. */
export function findArchive(folder: string): Archive {
  if (existsSync(CENTCOM)) return { file: CENTCOM, rows: ROWS, said: 'the CENTCOM file, 5,605 one-line statements' }
  const file = join(folder, 'strikes.csv')
  writeFileSync(file, written())
  return {
    file,
    rows: ROWS,
    said: 'no CENTCOM file here: 5,605 one-line statements of its shape, written by the bench',
  }
}

function written(): string {
  const random = mulberry32(2014)
  const rows = new Set<string>()
  while (rows.size < ROWS - REPEATED) rows.add(statement(random, rows.size))
  const repeated = [...rows].slice(0, REPEATED)
  return ['date,country,location,number,description,line', ...rows, ...repeated, ''].join('\n')
}

function statement(random: () => number, at: number): string {
  const pick = <T>(from: readonly [T, ...T[]] | readonly T[]): T => from[Math.floor(random() * from.length)]!
  const day = new Date(FIRST_DAY + Math.floor((1 - at / ROWS) * DAYS) * DAY_MS).toISOString()
  const [country, place] = pick(PLACES)
  const count = Math.floor(random() ** 2 * COUNTS.length)
  const strikes = count === 0 ? 'strike' : 'strikes'
  const target = () => (random() * RARE_EVERY < 1 ? RARE : pick(TARGETS))
  const some = () => (random() < 0.4 ? `an ISIL ${target()}` : `${pick(COUNTS.slice(1))} ISIL ${pluralOf(target())}`)
  const list = Array.from({ length: 1 + Math.floor(random() ** 4 * 24) }, some)
  const description = `${strikes} struck an ISIL ${pick(ENGAGED)} and destroyed ${joined(list)}.`
  const date = `${day.slice(5, 7)}/${day.slice(8, 10)}/${day.slice(0, 4)}`
  return `${date},${country},${place},${count + 1},"${description}","- Near ${place}, ${COUNTS[count] ?? ''} ${description}"`
}

function pluralOf(target: string): string {
  return target === RARE ? target : `${target}s`
}

function joined(list: readonly string[]): string {
  return list.length < 2 ? list.join('') : `${list.slice(0, -1).join(', ')} and ${list.at(-1) ?? ''}`
}
