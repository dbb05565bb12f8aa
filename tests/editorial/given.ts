// Stories made by hand, so that the editorial rules are tested without the analysis and the store.

import type { HouseStyle } from '../../src/core/house-style.ts'
import type { ArticleHead, Account, RelativeDate, Story, StoredEvent } from '../../src/core/story.ts'
import { houseStyle } from '../../src/editorial/house-style.ts'
import { knowledge } from '../own-knowledge.ts'

export const style = houseStyle(knowledge.wording)
/** A style that finds nothing to mend. */
export const never: HouseStyle = { isLoaded: () => false, withNeutralVerbs: (stretch) => stretch }

/** An article's head; `id` decides what is not given. */
export function head(id: string, given: Partial<ArticleHead> = {}): ArticleHead {
  return {
    id,
    url: `https://sample.example/${id}`,
    source: `source-${id}`,
    sourceName: `Sample ${id}`,
    title: `Title of ${id}`,
    language: 'en',
    published: '2025-06-28T09:00:00Z',
    seen: '2025-06-28T09:00:00.000Z',
    origin: id,
    story: 'ABC123',
    version: 1,
    fictional: false,
    ...given,
  }
}

/** An event of 28 June 2025 whose clause is its sentence. */
export function event(given: Partial<StoredEvent> = {}): StoredEvent {
  const sentenceText = given.sentenceText ?? 'Two people were killed in Kirkuk.'
  const date = given.date === undefined ? '2025-06-28' : given.date
  return {
    article: 'a',
    rank: 0,
    start: 0,
    end: sentenceText.length,
    date,
    precision: 'day',
    days: date === null ? null : { earliest: date, latest: date, precision: 'day' },
    dated: date !== null,
    place: 'iq-kirkuk',
    actors: [],
    kind: 'Attack',
    killed: null,
    wounded: null,
    topics: ['isis'],
    ahead: false,
    status: 'official',
    speaker: null,
    speakerKind: 'outlet',
    toldTo: null,
    sentenceStart: 0,
    sentenceText,
    clauseText: sentenceText,
    attributionText: null,
    relativeDates: [],
    ...given,
  }
}

/** The relative dates of a sentence: `[words, day]`, each found where it first stands. */
export function relative(sentence: string, ...dates: readonly (readonly [string, string])[]): RelativeDate[] {
  return dates.map(([worded, day]) => {
    const start = sentence.indexOf(worded)
    if (start < 0) throw new Error(`${worded} is not in the sentence`)
    return { start, end: start + worded.length, days: { earliest: day, latest: day, precision: 'day' } }
  })
}

export function account(article: ArticleHead, ...events: readonly Partial<StoredEvent>[]): Account {
  return { article, events: events.map((one, rank) => event({ rank, article: article.id, ...one })), corrects: null }
}

/** The same account, which says that it corrects another article. */
export function correcting(one: Account, corrected: string | null): Account {
  const version = corrected === null ? null : 1
  return { ...one, corrects: { article: corrected, version, note: 'Correction', before: null, after: null } }
}

export function story(id: string, accounts: readonly Account[], given: Partial<Story> = {}): Story {
  const seen = accounts.map(({ article }) => article.seen).sort()
  return {
    id,
    thread: id,
    first: seen[0] ?? '2025-06-28T09:00:00.000Z',
    newest: seen.at(-1) ?? '2025-06-28T09:00:00.000Z',
    topics: ['isis'],
    accounts,
    ...given,
  }
}
