// The topics of an article that its phrases do not tell: whoever is a party to its main events, what passes between two
// parties, and the kind of what happened.

import type { Topic } from '../../core/knowledge.ts'
import type { Draft } from './material.ts'

/** As many of an article's first events say what it is about. */
const MAIN_EVENTS = 3

/** `slugs` and those that the events add, in the order of the topics. `drafts`: most important first. */
export function withEventTopics(
  slugs: readonly string[],
  drafts: readonly Draft[],
  topics: readonly Topic[],
): readonly string[] {
  const main = drafts.filter(({ status }) => status !== 'background').slice(0, MAIN_EVENTS)
  const kinds = new Set(main.slice(0, 1).map(({ kind }) => kind))
  const parties = new Set(main.flatMap(({ actors }) => actors))
  const isAbout = (topic: Topic): boolean =>
    (topic.parties ?? []).some((id) => parties.has(id)) ||
    main.some(({ actors }) => (topic.pairs ?? []).filter((id) => actors.includes(id)).length >= 2) ||
    (topic.kinds ?? []).some((kind) => kinds.has(kind))
  return topics.filter((topic) => slugs.includes(topic.slug) || isAbout(topic)).map(({ slug }) => slug)
}
