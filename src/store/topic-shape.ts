// The shape of a topic of a server's own, checked when it is read again. The search in it is a tree.

import { z } from 'zod'
import type { OwnTopic } from '../core/own-topic.ts'
import { type AllTerm, type FiledKey, type ReadField, SEARCH_FIELDS, type Term } from '../core/search.ts'
import { asJson } from './checks.ts'
import { damaged } from './problems.ts'

const KEY = z.custom<FiledKey>(
  (key) => typeof key === 'string' && /^(?:topic|actor|place|source|language|kind|all):/u.test(key),
)
const TERM: z.ZodType<Term<ReadField>> = z.lazy(() =>
  z.union([
    z.object({ kind: z.literal('word'), text: z.string() }),
    z.object({ kind: z.literal('phrase'), text: z.string() }),
    z.object({ kind: z.literal('filed'), field: z.enum(SEARCH_FIELDS), keys: z.array(KEY), label: z.string() }),
    z.object({ kind: z.literal('any'), of: z.array(TERM) }),
    ALL,
  ]),
)
const ALL: z.ZodType<AllTerm<ReadField>> = z.lazy(() =>
  z.object({ kind: z.literal('all'), of: z.array(TERM), without: z.array(TERM) }),
)
const TOPIC: z.ZodType<Omit<OwnTopic, 'home'>> = z.object({
  slug: z.string(),
  title: z.string(),
  query: z.string(),
  all: ALL,
  version: z.number(),
})

/** Its home stands beside it, as a chat may get another id. */
export function asTopic(json: string): Omit<OwnTopic, 'home'> {
  const parsed = TOPIC.safeParse(asJson(json))
  if (!parsed.success) throw damaged('a topic')
  return parsed.data
}
