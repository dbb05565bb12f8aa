// What the fields of a search mean. Values are found as those of any command's options are, and what is probably a slip
// gets the nearest three: here as the same search with one of them in its place.

import type { CommandContext } from '../core/command.ts'
import type { Knowledge } from '../core/knowledge.ts'
import { nameIn } from '../core/names.ts'
import { soughtTopics, withSought } from '../core/own-topic.ts'
import type { SearchQuery } from '../core/ports/store.ts'
import { Problem } from '../core/problem.ts'
import type { AllTerm, FiledKey, ReadField, ReadSearch, Term } from '../core/search.ts'
import { nearestActors, resolveSubject } from '../core/subjects.ts'
import { addDays, dayIn, instantOf } from '../core/time.ts'
import { nearestTopics, topicNamed } from '../core/topic-names.ts'
import type { Words } from '../core/words/words.ts'
import { fieldText } from '../editorial/search-text.ts'
import type { TypedField, TypedSearch } from '../editorial/search-query.ts'
import { kindForm, languageForm, placeForm } from './check-options.ts'
import { readDays } from './read-dates.ts'
import { storedSource } from './stored-source.ts'

type Context = Pick<CommandContext, 'store' | 'knowledge' | 'words' | 'settings' | 'clock'>
interface Meaning {
  readonly keys: readonly FiledKey[]
  readonly label: string
}

const MOST_NEAREST = 3
const SECOND_MS = 1000

/** The search with its fields and dates understood. @throws Problem bad-value, with searches to try as offers */
export async function resolveSearch(typed: TypedSearch, context: Context): Promise<ReadSearch> {
  const from = dayOf('from', typed.from, context)
  const to = dayOf('to', typed.to, context)
  const { words } = context
  if (from !== null && to !== null && from > to) {
    throw new Problem('bad-value', words.problem.badOrder, words.problem.orderHint)
  }
  return { all: await resolveAll(typed.all, typed.text, context), from, to }
}

/** What the store is asked: days are those of the channel's zone; a server's own topics are what they look for. */
export function searchQuery(
  { all, from, to }: ReadSearch,
  { settings: { timeZone }, knowledge }: Pick<Context, 'settings' | 'knowledge'>,
): Pick<SearchQuery, 'all' | 'since' | 'until'> {
  const midnight = (day: string) => instantOf(day, '00:00', timeZone)
  return {
    all: withSought(all, soughtTopics(knowledge.topics)),
    ...(from === null ? {} : { since: new Date(midnight(from)).toISOString() }),
    ...(to === null ? {} : { until: new Date(midnight(addDays(to, 1)) - SECOND_MS).toISOString() }),
  }
}

function dayOf(end: 'from' | 'to', typed: string | null, { words, settings, clock }: Context): string | null {
  if (typed === null) return null
  const days = readDays(typed, dayIn(settings.timeZone, clock.now()), words.language)
  if (days === null) throw new Problem('bad-value', words.problem.badDate(typed), words.problem.dateHint)
  return end === 'from' ? days.earliest : days.latest
}

async function resolveAll(
  { of, without }: AllTerm<TypedField>,
  query: string,
  context: Context,
): Promise<AllTerm<ReadField>> {
  return {
    kind: 'all',
    of: await resolveTerms(of, query, context),
    without: await resolveTerms(without, query, context),
  }
}

/** One after the other: the first slip is the one that is asked about. */
async function resolveTerms(
  terms: readonly Term<TypedField>[],
  query: string,
  context: Context,
): Promise<Term<ReadField>[]> {
  const resolved: Term<ReadField>[] = []
  for (const term of terms) resolved.push(await resolveTerm(term, query, context))
  return resolved
}

async function resolveTerm(term: Term<TypedField>, query: string, context: Context): Promise<Term<ReadField>> {
  switch (term.kind) {
    case 'any':
      return { kind: 'any', of: await resolveTerms(term.of, query, context) }
    case 'all':
      return await resolveAll(term, query, context)
    case 'field':
      return await resolveField(term, query, context)
    default:
      return term
  }
}

async function resolveField(
  { field, value, start, end }: TypedField,
  query: string,
  context: Context,
): Promise<ReadField> {
  try {
    return { kind: 'filed', field, ...(await meaningOf(field, value, context)) }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const offers = error.offers.map((offer) => ({
      label: offer.label,
      value: query.slice(0, start) + fieldText(field, offer.value, context.words.search) + query.slice(end),
    }))
    throw new Problem(error.code, error.message, error.hint, offers, 'query')
  }
}

async function meaningOf(field: TypedField['field'], value: string, context: Context): Promise<Meaning> {
  const { knowledge, words } = context
  switch (field) {
    case 'place': {
      const id = placeForm(value, { name: 'place' }, context)
      const place = knowledge.places.find((one) => one.id === id)
      return { keys: [`place:${id}`], label: place === undefined ? id : nameIn(place, words.language) }
    }
    case 'actor':
      return actorMeant(value, knowledge, words)
    case 'topic':
      return topicMeant(value, knowledge, words)
    case 'kind': {
      const kind = kindForm(value, { name: 'kind' }, { words })
      return { keys: [`kind:${kind}`], label: words.kind[kind] }
    }
    case 'source': {
      const { source, name } = await storedSource(value, context)
      return { keys: [`source:${source}`], label: name }
    }
    case 'language': {
      const code = languageForm(value, words)
      return { keys: [`language:${code}`], label: words.languageName(code) }
    }
  }
}

function actorMeant(value: string, knowledge: Knowledge, words: Words): Meaning {
  const resolved = resolveSubject(value, knowledge, words.language)
  const named = 'subject' in resolved ? resolved.subject.keys : []
  const keys = named.filter((key) => key.startsWith('actor:'))
  const actor = knowledge.actors.find(({ id }) => keys[0] === `actor:${id}`)
  if (actor !== undefined) return { keys, label: nameIn(actor, words.language) }
  const near = nearestActors(value, knowledge, words.language, MOST_NEAREST)
  throw new Problem('bad-value', words.problem.unknownActor(value), words.problem.nearest(words.list(near)), near)
}

function topicMeant(value: string, { topics }: Knowledge, words: Words): Meaning {
  const topic = topicNamed(value, topics)
  if (topic !== undefined) return { keys: [`topic:${topic.slug}`], label: topic.name[words.language] }
  const near = nearestTopics(value, topics, MOST_NEAREST).map(({ name }) => name[words.language])
  throw new Problem('bad-value', words.problem.unknownTopic(value), words.problem.nearest(words.list(near)), near)
}
