// The analyser on the bot's own knowledge, built once for all tests of this folder.

import type { AnalysisInput } from '../../src/analysis/analyse.ts'
import type { Event, Understanding } from '../../src/core/understanding.ts'
import { analyse } from '../own-knowledge.ts'

/** 8 October 2025, a Wednesday. */
export const PUBLISHED = '2025-10-08T12:00:00+03:00'

export function understand(text: string, more: Partial<AnalysisInput> = {}): Understanding {
  return analyse({
    title: null,
    text,
    published: PUBLISHED,
    language: 'en',
    timeZone: 'Asia/Baghdad',
    placeHints: [],
    ...more,
  })
}

/** The first event; fails where there is none. */
export function firstEvent(text: string, language = 'en'): Event {
  const event = understand(text, { language }).events[0]
  if (!event) throw new Error(`no event in: ${text}`)
  return event
}
