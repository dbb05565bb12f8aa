// What `sitrep analyse` answers: each article understood, and all of them grouped into stories and origins.

import type { DayOrInstant, LanguageCode } from '../core/article.ts'
import type { Analyser } from '../analysis/analyse.ts'
import { cleanScraped } from '../core/clean-text.ts'
import { sha256 } from '../core/ids.ts'
import type { Knowledge } from '../core/knowledge.ts'
import { publishedDay, publishedInstant } from '../core/time.ts'
import type { Event, Understanding } from '../core/understanding.ts'
import { groupArticles } from '../stories/group.ts'
import { sketchOf } from '../stories/sketch.ts'
import { filingTables } from './filing-tables.ts'

export interface GivenArticle {
  readonly id: string
  readonly url: string | null
  readonly source: string | null
  readonly language: LanguageCode | null
  readonly title: string | null
  readonly published: DayOrInstant | null
  readonly text: string
}

/** Without a date, grouping takes the articles for written at one time. */
const UNDATED = '1970-01-01'

/** One answer an article, in the order of the input: the contract's shape. */
export function analyseArticles(
  articles: readonly GivenArticle[],
  analyse: Analyser,
  knowledge: Knowledge,
): Record<string, unknown>[] {
  const { above, resolveSource } = filingTables(knowledge)
  const understood = articles.map((article, at) => {
    const { text, changed } = cleanScraped(article.text)
    const body = changed ? text : article.text
    const { title, language, published } = article
    const source = resolveSource({ stated: article.source, url: article.url, dateline: null })
    const { timeZone, country: sourceCountry } = source
    const understanding = analyse({ title, text: body, language, published, timeZone, placeHints: [], sourceCountry })
    const publishedOn = published === null ? UNDATED : publishedDay(published, source.timeZone)
    const about = {
      text: body,
      title: title ?? '',
      source: source.id,
      sourceName: source.name,
      publishedDay: publishedOn,
      understanding,
    }
    const grouped = {
      // Ids need not be unique in the input. What was published at one instant is placed in the order of its content, so
      // that the answer does not depend on the order of the input.
      id: `${sha256(`${source.id}\n${title ?? ''}\n${article.text}`)}/${at}`,
      source: source.id,
      language: understanding.language,
      publishedAt: publishedInstant(published ?? UNDATED, source.timeZone),
      sketch: sketchOf(about, above),
      events: understanding.events,
    }
    const statedOn = published === null ? null : publishedOn
    return { article, understanding, text: changed ? body : null, grouped, statedOn }
  })
  const groups = groupArticles(
    understood.map(({ grouped }) => grouped),
    above,
  )
  return understood.map(({ article, understanding, text, statedOn }, at) => {
    const { story, origin } = groups[at] ?? { story: String(at), origin: String(at) }
    return { id: article.id, ...(text === null ? {} : { text }), ...answerOf(understanding, story, origin, statedOn) }
  })
}

function answerOf(
  { language, topics, dates, places, actors, events }: Understanding,
  story: string,
  origin: string,
  statedOn: string | null,
) {
  return {
    language,
    story,
    origin,
    topics,
    dates: dates.map(({ start, end, type, value, mod }) => ({ start, end, type, value, ...(mod ? { mod } : {}) })),
    places,
    actors,
    events: events.map((event) => eventOf(event.ahead ? { ...event, date: statedOn, precision: 'approx' } : event)),
  }
}

/** What is only announced has the date of the announcement: the day that it names has seen no event. */
function eventOf({ start, end, date, precision, place, actors, kind, status, speaker, ...event }: Event) {
  const { killed, wounded, casualties } = event
  return { start, end, date, precision, place, actors, kind, status, speaker, killed, wounded, casualties }
}
