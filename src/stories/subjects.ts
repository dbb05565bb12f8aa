// What an article and each of its events can be found by: topics, actors with the bodies they belong to, places with
// what they lie in.

import type { Knowledge } from '../core/knowledge.ts'
import type { SubjectKey } from '../core/story.ts'
import type { ActorMention, Event, Understanding } from '../core/understanding.ts'
import { type Ancestry, buildAncestry } from './ancestry.ts'

export interface SubjectFinder {
  /** Of the article as a whole. */
  readonly ofArticle: (understanding: Understanding) => SubjectKey[]
  /** `named`: the actors that the text names, of which those in the event that belong to its parties count too. */
  readonly ofEvent: (event: Told, named: readonly ActorMention[]) => SubjectKey[]
}

type Told = Pick<Event, 'topics' | 'actors' | 'place' | 'start' | 'end'>

/** Built once from what the bot knows. */
export function buildSubjectFinder(knowledge: Pick<Knowledge, 'actors' | 'places'>): SubjectFinder {
  const above = buildAncestry(knowledge)
  const parents = new Map(knowledge.actors.map((actor) => [actor.id, actor.parent]))
  const keys = (topics: Iterable<string>, actors: Iterable<string>, places: Iterable<string>): SubjectKey[] => [
    ...new Set([
      ...[...topics].map((slug) => `topic:${slug}` as const),
      ...[...actors].flatMap((id) => lineage(id, parents)).map((id) => `actor:${id}` as const),
      ...[...places].flatMap((id) => withAbove(id, above)).map((id) => `place:${id}` as const),
    ]),
  ]
  return {
    ofArticle: ({ topics, actors, places, events }) =>
      keys(
        topics,
        [...actors.map((actor) => actor.id), ...events.flatMap((event) => event.actors)],
        [...places.map((place) => place.id), ...events.flatMap((event) => event.place ?? [])],
      ),
    ofEvent: (event, named) => {
      const own = named
        .filter(({ start, end }) => start >= event.start && end <= event.end)
        .map(({ id }) => id)
        .filter((id) => lineage(id, parents).some((body) => event.actors.includes(body)))
      return keys(event.topics, [...event.actors, ...own], event.place === null ? [] : [event.place])
    },
  }
}

function lineage(id: string, parents: ReadonlyMap<string, string | undefined>): string[] {
  const line = [id]
  for (let up = parents.get(id); up !== undefined && !line.includes(up); up = parents.get(up)) line.push(up)
  return line
}

function withAbove(id: string, above: Ancestry): readonly string[] {
  return [id, ...above(id)]
}
