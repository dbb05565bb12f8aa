// Topics by the names that people type.

import { fold } from './fold.ts'
import type { Topic } from './knowledge.ts'
import { editDistance } from './likeness.ts'

/** The topic of this slug, alias or name in any language; undefined where there is none. */
export function topicNamed(name: string, all: readonly Topic[]): Topic | undefined {
  const wanted = fold(name.trim())
  return all.find((topic) => namesOf(topic).some((one) => fold(one) === wanted))
}

/** The topics whose names come nearest, best first. */
export function nearestTopics(name: string, all: readonly Topic[], count: number): Topic[] {
  const wanted = fold(name.trim().slice(0, 80))
  const apart = (topic: Topic) => Math.min(...namesOf(topic).map((one) => editDistance(fold(one), wanted)))
  return all
    .map((topic) => ({ topic, apart: apart(topic) }))
    .sort((a, b) => a.apart - b.apart)
    .slice(0, count)
    .map(({ topic }) => topic)
}

function namesOf({ slug, commandAliases, name }: Topic): string[] {
  return [slug, ...commandAliases, ...Object.values(name)]
}
