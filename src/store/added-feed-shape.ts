// Added feeds as the trail keeps them.

import { z } from 'zod'
import type { AddedFeed } from '../core/added-feed.ts'
import { asJson } from './checks.ts'
import { damaged } from './problems.ts'

const FEED: z.ZodType<AddedFeed> = z.object({
  url: z.string(),
  source: z.string(),
  name: z.string(),
  language: z.string().nullable(),
  known: z.boolean(),
})

/** @throws Problem database where it is none */
export function asAddedFeed(json: string): AddedFeed {
  const parsed = FEED.safeParse(asJson(json))
  if (!parsed.success) throw damaged('a feed')
  return parsed.data
}
