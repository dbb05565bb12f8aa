// Every name that a person may type, ready to be looked up: by the name as compared, and by its trigrams.

import { searchWords, withoutArabicPrefixes } from './fold.ts'
import { type Actor, bareKnowledge, type Knowledge, type Topic } from './knowledge.ts'
import { trigrams } from './likeness.ts'
import { nameIn } from './names.ts'
import type { SubjectKey } from './story.ts'
import type { Language } from './words/words.ts'

export interface Named {
  readonly key: SubjectKey
  /** As the person reads it back in each language; typed again, it leads to the same subject. */
  readonly labels: Readonly<Record<Language, string>>
  /** Names as compared, without doubles. */
  readonly names: readonly string[]
  readonly country: boolean
}

export interface SubjectIndex {
  /** Topics first, then actors, then places. */
  readonly all: readonly Named[]
  readonly byName: Pick<ReadonlyMap<string, readonly Named[]>, 'get'>
  /** Governments by the name of their country. */
  readonly governments: ReadonlyMap<string, Named>
  readonly names: readonly { readonly name: string; readonly grams: number; readonly of: Named }[]
  /** Trigram -> positions in `names`. */
  readonly byGram: Pick<ReadonlyMap<string, readonly number[]>, 'get'>
}

/** One index a Knowledge, which never changes: edited topics come as a new one. */
const INDEXES = new WeakMap<Knowledge, SubjectIndex>()

export function subjectIndex(knowledge: Knowledge): SubjectIndex {
  const known = INDEXES.get(knowledge)
  if (known !== undefined) return known
  const bare = bareKnowledge(knowledge)
  const own = knowledge.topics.filter((topic) => topic.own !== undefined)
  const index = bare === knowledge ? buildIndex(knowledge) : layered(subjectIndex(bare), own)
  INDEXES.set(knowledge, index)
  return index
}

/** The topics of a home before all that is known everywhere, of which nothing is made again. */
function layered(bare: SubjectIndex, topics: readonly Topic[]): SubjectIndex {
  const own = indexOf(topics.map(namedTopic))
  const at = bare.names.length
  return {
    all: [...own.all, ...bare.all],
    byName: { get: (name) => own.byName.get(name) ?? bare.byName.get(name) },
    governments: bare.governments,
    names: [...bare.names, ...own.names],
    byGram: {
      get: (gram) => [...(bare.byGram.get(gram) ?? []), ...(own.byGram.get(gram) ?? []).map((place) => place + at)],
    },
  }
}

const ARTICLE = /^(?:al|el|the|ar|as|ash|at|az|ad|an) /

/** Doubled letters tell abbreviations apart (PKK), not words (Falluja, Faluja). */
const LONG_WORD = /\p{L}{5,}/gu
const DOUBLED = /(\p{L})\1+/gu

/** A name as compared: folded words without the article before them, doubled letters of words single. */
export function nameKey(name: string): string {
  const words = searchWords(name).join(' ').replace(ARTICLE, '')
  const bare = /^\p{Script=Arabic}/u.test(words) ? withoutArabicPrefixes(words) : words
  return bare.replaceAll(LONG_WORD, (word) => word.replaceAll(DOUBLED, '$1'))
}

/** The ways in which a name may begin that was typed so far: its word may grow long, and then has doubled letters single. */
export function prefixKeys(key: string): string[] {
  return [...new Set([key, key.replaceAll(DOUBLED, '$1')])]
}

function named(key: SubjectKey, labels: Named['labels'], names: readonly string[], country = false): Named {
  return { key, labels, names: [...new Set(names.map(nameKey))].filter((name) => name !== ''), country }
}

function namedTopic({ slug, name, commandAliases }: Topic): Named {
  return named(`topic:${slug}`, name, [slug, name.en, name.ar, name.ckb, ...commandAliases])
}

function buildIndex(knowledge: Knowledge): SubjectIndex {
  const actors = knowledge.actors.map((actor) => named(`actor:${actor.id}`, labelsOf(actor), namesOf(actor)))
  const all: Named[] = [
    ...knowledge.topics.map(namedTopic),
    ...actors,
    ...knowledge.places.map((place) =>
      named(`place:${place.id}`, labelsOf(place), namesOf(place), place.kind === 'country'),
    ),
  ]
  const governments = new Map<string, Named>()
  knowledge.actors.forEach(({ metonyms = [] }, i) => {
    const actor = actors[i]
    if (actor !== undefined) for (const name of metonyms) governments.set(nameKey(name), actor)
  })
  return { ...indexOf(all), governments }
}

function indexOf(all: readonly Named[]) {
  const byName = new Map<string, Named[]>()
  const names: { name: string; grams: number; of: Named }[] = []
  const byGram = new Map<string, number[]>()
  for (const of of all) {
    for (const name of of.names) {
      push(byName, name, of)
      const grams = trigrams(name)
      for (const gram of grams) push(byGram, gram, names.length)
      names.push({ name, grams: grams.size, of })
    }
  }
  return { all, byName, names, byGram }
}

function labelsOf(one: Pick<Actor, 'name' | 'aliases'>): Named['labels'] {
  return { en: one.name, ar: nameIn(one, 'ar'), ckb: nameIn(one, 'ckb') }
}

/** Country ids that are English words. */
const WORDS_TOO: ReadonlySet<string> = new Set(['in', 'it', 'so', 'be', 'am', 'es', 'se', 'de'])

function namesOf({ id, name, aliases }: Pick<Actor, 'id' | 'name' | 'aliases'>): string[] {
  const own = [name, name.replace(/ \(.*\)$/, ''), ...aliases.en, ...aliases.ar, ...aliases.ku]
  return WORDS_TOO.has(id) ? own : [id, ...own]
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
