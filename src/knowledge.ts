// Reads and validates data/ once; main and cli hand the result down.
//
// 1. Ids are unique within a file, and every id that points elsewhere (parent, a topic's actors and places) exists.
// 2. A file that is missing or wrong is a Problem('bad-configuration') that names the file and the place in it.
// 3. A file that is the same as when the build checked its shape (checked-data.ts) is not checked again: that is a tenth
//    of a start.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { EVENT_KINDS } from './core/understanding.ts'
import { z } from 'zod'
import { checkedData } from './checked-data.ts'
import type { Actor, Knowledge, Place, Source, Topic } from './core/knowledge.ts'
import { Problem } from './core/problem.ts'
import { isTimeZone } from './core/time.ts'
import { gazetteer, placesOf } from './gazetteer.ts'
import { projectRoot } from './package.ts'

const word = z.string().trim().min(1)
const words = z.array(word)
const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'an id has a-z, 0-9 and - only')
const country = z.string().regex(/^[A-Z]{2}$/, 'a country is two capital letters')
const zone = z.string().refine(isTimeZone, 'no such time zone')
const aliases = z.strictObject({ en: words, ar: words, ku: words })

const actor = z.strictObject({
  id,
  name: word,
  type: word,
  country,
  parent: id.exactOptional(),
  countsAs: id.exactOptional(),
  aliases,
  careful: words.exactOptional(),
  short: words.exactOptional(),
  metonyms: words.exactOptional(),
  style: word.exactOptional(),
})

const place = z.strictObject({
  id,
  name: word,
  country,
  kind: word,
  admin1: z.string(),
  seat: id.exactOptional(),
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
  coordConfidence: z.enum(['high', 'medium', 'low']),
  coordSource: z.enum(['geonames', 'hand']),
  basis: word.exactOptional(),
  aliases,
  careful: words.exactOptional(),
})

const topic = z.strictObject({
  slug: id,
  name: z.strictObject({ en: word, ar: word, ckb: word }),
  commandAliases: words,
  question: z.string(),
  strong: words,
  weak: words,
  ar: words,
  ku: words,
  exclude: words,
  actors: z.array(id),
  places: z.array(id),
  parties: z.array(id).exactOptional(),
  pairs: z.array(id).exactOptional(),
  kinds: z.array(z.enum(EVENT_KINDS)).exactOptional(),
  regions: z.array(id).exactOptional(),
  otherwise: z.array(id).exactOptional(),
  suspect: z.boolean().exactOptional(),
  targets: z.array(id).exactOptional(),
})

const source = z.strictObject({
  id,
  name: word,
  country,
  languages: words,
  kind: word,
  timeZone: zone,
  ownership: z.string(),
  note: z.string(),
  feeds: z.array(z.strictObject({ url: z.url({ protocol: /^https?$/ }), language: word })),
})

const replacements = z.record(word, word)
const wording = z.strictObject({
  restrictedVerbs: z.strictObject({ en: replacements, ar: replacements, ckb: replacements }),
  loadedTerms: words,
})

const timeZones = z.strictObject({
  countries: z.record(country, z.array(zone).min(1)),
  names: z.record(zone, words),
})

const SHAPES = {
  'actors.json': z.strictObject({ actors: z.array(actor) }),
  'places.json': z.strictObject({ places: z.array(place) }),
  'gazetteer.json': gazetteer,
  'topics.json': z.strictObject({ topics: z.array(topic) }),
  'sources.json': z.strictObject({ sources: z.array(source) }),
  'wording.json': wording,
  'time-zones.json': timeZones,
} as const
type FileName = keyof typeof SHAPES

/**
 * Everything in `folder`; without it, in the project's own data/.
 * Throws Problem('bad-configuration') where a file is missing or not as it should be.
 */
export function loadKnowledge(folder: string = ownData()): Knowledge {
  const file = (name: FileName): string => join(folder, name)
  const actors: readonly Actor[] = read(file('actors.json'), SHAPES['actors.json']).actors
  const places: readonly Place[] = [
    ...read(file('places.json'), SHAPES['places.json']).places,
    ...placesOf(read(file('gazetteer.json'), SHAPES['gazetteer.json'])),
  ]
  const topics: readonly Topic[] = read(file('topics.json'), SHAPES['topics.json']).topics
  const sources: readonly Source[] = read(file('sources.json'), SHAPES['sources.json']).sources

  const actorIds = unique(file('actors.json'), actors, (each) => each.id)
  const placeIds = unique(file('places.json'), places, (each) => each.id)
  unique(file('topics.json'), topics, (each) => each.slug)
  unique(file('sources.json'), sources, (each) => each.id)
  for (const { id, parent } of actors) if (parent !== undefined) known(file('actors.json'), id, parent, actorIds)
  for (const {
    slug,
    actors: named,
    parties = [],
    pairs = [],
    targets = [],
    places: where,
    regions = [],
    otherwise = [],
  } of topics) {
    for (const each of [...named, ...parties, ...pairs, ...targets]) known(file('topics.json'), slug, each, actorIds)
    for (const each of [...where, ...regions, ...otherwise]) known(file('topics.json'), slug, each, placeIds)
  }
  return {
    actors,
    places,
    topics,
    sources,
    wording: read(file('wording.json'), SHAPES['wording.json']),
    timeZones: read(file('time-zones.json'), SHAPES['time-zones.json']),
  }
}

/**
 * SHA-256, in hexadecimal, of the project's own files that are as they should be letter by letter, so that what they hold
 * need not be checked again while they stay the same.
 */
export function checkedFiles(): readonly string[] {
  return fileNames().flatMap((name) => {
    const text = readText(join(ownData(), name))
    const given = parse(name, text)
    const parsed = SHAPES[name].safeParse(given)
    return parsed.success && isDeepStrictEqual(parsed.data, given) ? [digest(text)] : []
  })
}

function fileNames(): readonly FileName[] {
  return Object.keys(SHAPES).filter((name): name is FileName => name in SHAPES)
}

function ownData(): string {
  return join(projectRoot(), 'data')
}

function read<T>(path: string, shape: z.ZodType<T>): T {
  const text = readText(path)
  const given = parse(path, text)
  // The build found it to be so, when it was the same.
  if (checkedData.has(digest(text))) return given as T
  const parsed = shape.safeParse(given)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const where = issue === undefined ? '' : ` at ${issue.path.map(String).join('.')}: ${issue.message}`
  throw bad(path, `is not as it should be${where}`, 'Mend that entry, or restore the file as it was delivered.')
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw unreadable(path, cause)
  }
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw unreadable(path, cause)
  }
}

function unreadable(path: string, cause: unknown): Problem {
  const why = cause instanceof Error ? cause.message : 'unknown error'
  return bad(path, `cannot be read: ${why}`, 'Restore the file as it was delivered.')
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function unique<T>(path: string, all: readonly T[], idOf: (each: T) => string): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const each of all) {
    const one = idOf(each)
    if (ids.has(one)) throw bad(path, `has the id ${one} twice`, 'Rename the newer one.')
    ids.add(one)
  }
  return ids
}

function known(path: string, from: string, to: string, ids: ReadonlySet<string>): void {
  if (!ids.has(to)) throw bad(path, `names ${to} in ${from}, which does not exist`, 'Correct the id, or add the entry.')
}

function bad(path: string, what: string, hint: string): Problem {
  return new Problem('bad-configuration', `${path} ${what}`, hint)
}
