// What a question about events asks of the index: lists of subjects, words, days.

import type { TimelineQuery } from '../core/ports/store.ts'
import { type FiledTerm, type Term, wantedTexts } from '../core/search.ts'
import { places } from './counted.ts'
import { boundUnheard } from './heard.ts'
import { matchTerm, matchWords } from './index-text.ts'
import { dayNumber } from './keys.ts'
import type { IndexKey, Subjects } from './subjects.ts'
import type { TimelinePlan } from './timeline-words.ts'

type PlannedQuery = Omit<TimelineQuery, 'order' | 'limit' | 'offset'>

/** What stands in the sentences that are told; null where it is not asked by words. */
export function wordsOf({ text, match }: PlannedQuery): string | null {
  if (match === undefined) return text === undefined ? null : matchWords(text)
  const of = wantedTexts(match)
  return of.length === 0 ? null : matchTerm({ kind: 'any', of }, () => null)
}

/** Lists of keys, of each of which an event needs one, where a search has no words: its own fields alone. */
function filedLists(term: Term<FiledTerm> | undefined): FiledTerm['keys'][] {
  const filed = (one: Term<FiledTerm>): FiledTerm['keys'] =>
    one.kind === 'filed' ? one.keys : one.kind === 'any' ? one.of.flatMap(filed) : []
  const terms = term === undefined || wantedTexts(term).length > 0 ? [] : alone(term)
  return terms
    .map((one) => filed(one).filter((key) => !/^(?:source|language):/u.test(key)))
    .filter(({ length }) => length > 0)
}

/** What all of holds; an alternative that stands alone is what stands in it. */
function alone(term: Term<FiledTerm>): readonly Term<FiledTerm>[] {
  if (term.kind === 'all') return term.of
  const [only, ...others] = term.kind === 'any' ? term.of : []
  return only !== undefined && others.length === 0 ? alone(only) : [term]
}

/** The lists of subjects that an event must stand in, and its days; null where nothing can answer. */
export function planOf(query: PlannedQuery, subjects: Subjects): TimelinePlan | null {
  const { place, kind, anyOf: given = [], gathered } = query
  const filters: IndexKey[] = []
  if (place !== undefined) filters.push(`place:${place}`)
  if (kind !== undefined) filters.push(`kind:${kind}`)
  const allOf = filters.map(subjects.find)
  const anyOf = given.map(subjects.find).filter((id) => id !== null)
  const everything = subjects.find('all:')
  const gathers = gathered === undefined ? null : subjects.find(`gathers:${gathered.family}`)
  if (everything === null || allOf.includes(null) || (given.length > 0 && anyOf.length === 0)) return null
  if (gathered !== undefined && gathers === null) return null
  const known = allOf.filter((id) => id !== null)
  const sought = filedLists(query.match).map((keys) => keys.map(subjects.find).filter((id) => id !== null))
  if (sought.some(({ length }) => length === 0)) return null
  const lists = [...(given.length > 0 ? [[...new Set(anyOf)]] : []), ...known.map((id) => [id]), ...sought]
  const { from, to } = gathered === undefined ? query : { from: gathered.day, to: gathered.day }
  return {
    lists: lists.length > 0 ? lists : [[everything]],
    everything,
    open: given.length === 0 && filters.length === 0 && sought.length === 0,
    article: query.match === undefined ? null : matchTerm(query.match, (key) => subjects.find(key)),
    from: from === undefined ? null : dayNumber(from),
    to: to === undefined ? null : dayNumber(to),
    line: gathers === null ? null : -gathers,
    unheard: boundUnheard(query.unheard),
  }
}

/** Condition: an entry of a day stands in one of the lists' subjects. `day`, `entry`: columns or places. */
export function hasOne(ids: readonly number[], day: string, entry: string): string {
  return `EXISTS (SELECT 1 FROM entry_subjects f
    WHERE f.subject IN (${places(ids)}) AND f.day = ${day} AND f.entry = ${entry})`
}
