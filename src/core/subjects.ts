// What a person asks about: a topic, an actor, a place, or free text.
//
// 1. Names are compared folded, in every language, by every alias, with and without the article.
// 2. A word that names several things means all of them: "isis" is the topic and the actor, and so is "داعش", because
//    that actor has the topic's name too. A country's name also means its government.
// 3. What names nothing is free text. A single word that comes near a known name is a slip: the nearest are offered.

import { fold, searchWords } from './fold.ts'
import type { Knowledge } from './knowledge.ts'
import { editDistance, trigrams } from './likeness.ts'
import type { Subject } from './story.ts'
import { nameKey, prefixKeys, subjectIndex, type Named, type SubjectIndex } from './subject-index.ts'
import type { Language } from './words/words.ts'

const SUGGESTIONS = 3
/** A slip is one wrong letter in five. */
const LETTERS_A_SLIP = 5
/** Longer input names nothing. */
const LONGEST_NAME = 80
/** How many names, most trigrams in common first, are compared letter by letter. */
const COMPARED = 60

const PLACE = 'place:'

/**
 * The subject that was typed, labelled in `language`; or, for a word that is probably a slip, the three names that come
 * nearest.
 */
export function resolveSubject(
  typed: string,
  knowledge: Knowledge,
  language: Language,
): { readonly subject: Subject } | { readonly nearest: readonly string[] } {
  const text = typed.trim().replaceAll(/\s+/g, ' ')
  const index = subjectIndex(knowledge)
  const wanted = nameKey(text.slice(0, LONGEST_NAME))
  if (wanted === '') return { nearest: labelsOf(index.all, language, SUGGESTIONS) }
  const named = meant(wanted, index)
  const [first] = index.byName.get(wanted) ?? []
  if (first !== undefined) {
    return { subject: { label: first.labels[language], keys: named.map(({ key }) => key), text: null } }
  }
  if (searchWords(text).length === 1) {
    const close = ranked(wanted, index)
    if (close.some(({ slip }) => slip))
      return {
        nearest: labelsOf(
          close.map(({ of }) => of),
          language,
          SUGGESTIONS,
        ),
      }
  }
  return { subject: { label: text, keys: [], text } }
}

function meant(wanted: string, index: SubjectIndex): Named[] {
  const found = new Set(index.byName.get(wanted))
  for (const { names, key } of [...found]) {
    if (!key.startsWith('actor:')) continue
    for (const name of names) {
      for (const same of index.byName.get(name) ?? []) if (same.key.startsWith('topic:')) found.add(same)
    }
  }
  const government = index.governments.get(wanted)
  if (government !== undefined && [...found].some(({ country }) => country)) found.add(government)
  return index.all.filter((each) => found.has(each))
}

/** The `limit` names that come nearest to what was typed, best first; fewer where nothing is alike. */
export function nearestSubjects(typed: string, knowledge: Knowledge, language: Language, limit: number): string[] {
  return labelsOf(nearest(typed, knowledge), language, limit)
}

/** The same among places alone. */
export function nearestPlaces(typed: string, knowledge: Knowledge, language: Language, limit: number): string[] {
  return labelsOf(nearest(typed, knowledge).filter(isPlace), language, limit)
}

/** The same among actors alone. */
export function nearestActors(typed: string, knowledge: Knowledge, language: Language, limit: number): string[] {
  return labelsOf(
    nearest(typed, knowledge).filter(({ key }) => key.startsWith('actor:')),
    language,
    limit,
  )
}

function nearest(typed: string, knowledge: Knowledge): Named[] {
  return ranked(nameKey(typed.slice(0, LONGEST_NAME)), subjectIndex(knowledge)).map(({ of }) => of)
}

/**
 * Subjects for what was typed so far, in any language: first those that are called so, then those with a name that
 * begins so, then those with one that holds it. Empty = the topics.
 */
export function suggestSubjects(prefix: string, knowledge: Knowledge, language: Language, limit: number): string[] {
  return labelsOf(beginningSo(prefix, knowledge, language), language, limit)
}

/** Ids of places in the same order. */
export function suggestPlaces(prefix: string, knowledge: Knowledge, language: Language): string[] {
  return beginningSo(prefix, knowledge, language)
    .filter(isPlace)
    .map(({ key }) => key.slice(PLACE.length))
}

function beginningSo(prefix: string, knowledge: Knowledge, language: Language): Named[] {
  const wanted = nameKey(prefix.slice(0, LONGEST_NAME))
  const { all } = subjectIndex(knowledge)
  const starts = prefixKeys(wanted)
  const tests: ((each: Named) => boolean)[] = [
    ({ labels }) => starts.some((start) => nameKey(labels[language]).startsWith(start)),
    ({ names }) => names.some((name) => starts.some((start) => name.startsWith(start))),
    ({ names }) => names.some((name) => name.includes(wanted)),
  ]
  return [...new Set(tests.flatMap((test) => all.filter(test)))]
}

function isPlace({ key }: Named): boolean {
  return key.startsWith(PLACE)
}

/** Labels, each once: a town and the province around it may share one. */
function labelsOf(found: readonly Named[], language: Language, limit: number): string[] {
  return [...new Set(found.map(({ labels }) => labels[language]))].slice(0, limit)
}

/**
 * The governorates and countries that contain a place (ids, nearest first): its articles are filed under these too.
 * Empty for a country and for an unknown id.
 */
export function placeAncestors(place: string, knowledge: Pick<Knowledge, 'places'>): string[] {
  const inner = knowledge.places.find(({ id }) => id === place)
  if (inner === undefined || inner.kind === 'country') return []
  const within = regions(inner.admin1)
  const outer =
    inner.kind === 'governorate'
      ? []
      : knowledge.places.filter(
          ({ kind, admin1 }) => kind === 'governorate' && within.includes(regions(admin1)[0] ?? ''),
        )
  const countries = new Set([inner.country, ...outer.map(({ country }) => country)])
  const whole = knowledge.places.filter(({ kind, country }) => kind === 'country' && countries.has(country))
  return [...outer, ...whole].map(({ id }) => id)
}

/** "Al-Anbar / Homs" -> both, without the word governorate. */
function regions(admin1: string): string[] {
  return admin1
    .split('/')
    .map((region) => fold(region).replace(' governorate', '').trim())
    .filter((region) => region !== '')
}

interface Ranked {
  readonly of: Named
  readonly score: number
  /** So near that it was probably meant. */
  readonly slip: boolean
}

/** Names by likeness, the larger of trigrams in common (Jaccard) and letters right. */
function ranked(wanted: string, index: SubjectIndex): Ranked[] {
  const grams = trigrams(wanted)
  const common = new Map<number, number>()
  for (const gram of grams) for (const at of index.byGram.get(gram) ?? []) common.set(at, (common.get(at) ?? 0) + 1)
  const near = [...common].map(([at, count]) => ({
    at,
    alike: count / (grams.size + (index.names[at]?.grams ?? 0) - count),
  }))
  near.sort((a, b) => b.alike - a.alike || a.at - b.at)
  const best = new Map<Named, Ranked>()
  for (const { at, alike } of near.slice(0, COMPARED)) {
    const entry = index.names[at]
    if (entry === undefined) continue
    const edits = editDistance(entry.name, wanted)
    const slip = wanted.length > 3 && edits <= Math.max(1, Math.floor(wanted.length / LETTERS_A_SLIP))
    const score = Math.max(alike, 1 - edits / Math.max(entry.name.length, wanted.length))
    if (score > (best.get(entry.of)?.score ?? 0)) best.set(entry.of, { of: entry.of, score, slip })
  }
  return [...best.values()].sort((a, b) => b.score - a.score)
}
