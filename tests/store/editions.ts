// Editions made by hand.

import type { Edition, Item } from '../../src/core/edition.ts'

export function edition(given: {
  readonly slot: string
  readonly number?: number
  readonly stories?: readonly (readonly [string, readonly string[]])[]
}): Edition {
  const date = given.slot.slice(0, 10)
  const time = given.slot.slice(11, 16)
  return {
    id: `preview:main ${date} ${time}`,
    channel: 'preview:main',
    number: given.number ?? 1,
    slot: { date, time, timeZone: 'UTC', at: given.slot },
    window: { from: given.slot, to: given.slot },
    health: { followed: false, answered: 1, sources: 2, articles: 3, unreachable: [], silent: [], more: 0 },
    topics: [],
    settingsVersion: 0,
    language: 'en',
    items: (given.stories ?? []).map(([story, articles], index) => item(story, articles, index + 1)),
    leftOut: 0,
    fictional: true,
    map: null,
    late: false,
    missed: [],
    hash: 'hash',
    mark: `no. ${given.number ?? 1}`,
  }
}

function item(story: string, articles: readonly string[], number: number): Item {
  return {
    number,
    id: story,
    story,
    section: 'news',
    topic: 'isis',
    lead: 'Two were killed.',
    leadLanguage: 'en',
    quote: null,
    attribution: 'The police said',
    status: 'official',
    event: { date: '2025-06-25', precision: 'day' },
    kind: 'Attack',
    dateLabel: '25 June 2025',
    place: 'iq-kirkuk',
    placeName: 'Kirkuk',
    figures: [{ killed: [2, 5], wounded: null, articles }],
    announced: null,
    beside: [],
    update: false,
    updateOf: null,
    alerted: null,
    links: articles.map((article) => ({ article, source: 'Sample Wire', url: null })),
    reprints: 0,
    origins: 1,
    mends: [],
  }
}
