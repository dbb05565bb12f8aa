// The topics of an event: those of its clause, with the names of parties that stand behind a pronoun. A topic of the
// whole article belongs too where the clause has its name ("the border, which reopened").

import type { Event } from '../../core/understanding.ts'
import { tokenize } from '../claims/tokens.ts'
import { type CompiledTopics, matchTopics } from '../topics.ts'
import { type Draft, inside, type Material } from './material.ts'

/** `ofArticle`: the slugs that the article as a whole has. */
export function withTopics(
  draft: Draft,
  text: string,
  material: Material,
  compiled: CompiledTopics,
  ofArticle: readonly string[],
): Event {
  const actors = material.actors.filter((actor) => inside(actor, draft))
  const places = material.places.filter((place) => inside(place, draft))
  const behind = draft.actors.filter((id) => !actors.some((actor) => actor.id === id))
  const names = behind.map((id) => material.actors.find((actor) => actor.id === id)?.name ?? '')
  const shift = <M extends { readonly start: number; readonly end: number }>(mention: M): M => ({
    ...mention,
    start: mention.start - draft.start,
    end: mention.end - draft.start,
  })
  const clause = [text.slice(draft.start, draft.end), ...names].join('\n')
  const signals = { actors: actors.map(shift), places: places.map(shift), datelineSpan: null }
  const words = new Set(tokenize(text, draft.start, draft.end).flatMap((token) => token.forms))
  const named = compiled.topics.filter(
    ({ slug, commandAliases }) => ofArticle.includes(slug) && [slug, ...commandAliases].some((word) => words.has(word)),
  )
  const topics = new Set([...matchTopics(clause, signals, compiled), ...named.map(({ slug }) => slug)])
  return { ...eventOf(draft), topics: [...topics] }
}

/** A draft without what only the walk through the text needed. */
function eventOf(draft: Draft): Omit<Event, 'topics'> {
  const { start, end, date, precision, days, dated, place, actors, kind, killed, wounded, casualties } = draft
  const { status, speaker, speakerKind, toldTo, sentence, attribution, ahead } = draft
  const what = { start, end, date, precision, days, dated, place, actors, kind, killed, wounded, casualties }
  return { ...what, status, speaker, speakerKind, toldTo, sentence, attribution, ahead }
}
