// Which article and which of its events tells a story best: an original before its copies, the reader's language, what
// happened before what was said about it, the surer before the less sure, the newer before the older.

import type { Account, ArticleHead, Story, StoredEvent } from '../core/story.ts'
import { daysBetween } from '../core/time.ts'
import { certaintyOf } from './certainty.ts'

/** An event older than this at its report is background to it. */
const LONGEST_NEWS_DAYS = 4

/** Events of an article that may tell the story; they come most important first. */
const MOST_EVENTS = 6

export interface Telling {
  readonly article: ArticleHead
  readonly event: StoredEvent
}

/** Tellings of a story from best to worst. `among` limits them to those articles; empty where nothing tells an event. */
export function tellingsOf(story: Story, language: string, among?: ReadonlySet<string>): Telling[] {
  return inOrder(story, language, among, MOST_EVENTS)
}

/** The same with what stands deeper in an article: what is only said, among others. */
export function allTellingsOf(story: Story, language: string, among?: ReadonlySet<string>): Telling[] {
  return inOrder(story, language, among, Infinity)
}

function inOrder(story: Story, language: string, among: ReadonlySet<string> | undefined, most: number): Telling[] {
  return story.accounts
    .filter(({ article }) => among === undefined || among.has(article.id))
    .flatMap(({ article, events }) => events.slice(0, most).map((event) => ({ article, event })))
    .map((telling) => ({ telling, weight: weightOf(telling, language) }))
    .sort((a, b) => b.weight - a.weight || b.telling.article.seen.localeCompare(a.telling.article.seen))
    .map(({ telling }) => telling)
}

/** Outlets with a report of their own: copies count once, and so do several reports of one outlet. */
export function originsOf(accounts: readonly Account[]): Set<string> {
  const sources = new Map(accounts.map(({ article }) => [article.id, article.source]))
  return new Set(accounts.map(({ article }) => sources.get(article.origin) ?? article.source))
}

/** Articles that are copies of another one here. */
export function reprintsIn(articles: readonly ArticleHead[]): number {
  return articles.length - new Set(articles.map((article) => article.origin)).size
}

function weightOf({ article, event }: Telling, language: string): number {
  const original = article.origin === article.id ? 2 : 0
  const readable = article.language === language ? 6 : 0
  const happened = event.kind === 'statement' ? 0 : 8
  const current = event.status === 'background' ? -12 : 0
  const rank = -4 * event.rank
  const announced = event.ahead ? -14 : 0
  const retold = isRetold(event, article) ? -10 : 0
  const detail = (event.place ? 1 : 0) + (event.killed || event.wounded ? 1 : 0) + (event.dated ? 1 : 0)
  const vague = isVague(event) || comparesOnly(event) ? -6 : 0
  return (
    original + readable + happened + current + announced + retold + rank + detail + vague + certaintyOf(event.status)
  )
}

/** "A look back at a week of violence": not when, and neither where nor who nor how many. */
function isVague({ dated, place, actors, killed, wounded }: StoredEvent): boolean {
  return !dated && (place === null || (actors.length === 0 && killed === null && wounded === null))
}

/** "More people were held than first announced": that a count changed, and not to what. */
function comparesOnly({ clauseText }: StoredEvent): boolean {
  return COMPARES.test(clauseText) && !/\p{N}/u.test(clauseText)
}

const COMPARES =
  /\b(?:more|fewer|less|higher|lower|larger|smaller)\b[^.]*\bthan\s+(?:(?:was|were|had been)\s+)?(?:first|earlier|previously|initially|originally)\b|(?:أكثر|أقل|أعلى|أدنى)\s+(?:مما|ممّا|من)\s+(?:\p{L}+\s+)?(?:أعلن|ذكر|أفيد|المعلن)|(?:زیاتر|کەمتر)ە?\s+لەوەی/iu

/** An event that lies well before its report is history told again, whatever the words say. */
export function isRetold({ days }: StoredEvent, { published, seen }: ArticleHead): boolean {
  const reported = (published ?? seen).slice(0, 10)
  return days !== null && daysBetween(days.latest, reported) > LONGEST_NEWS_DAYS
}
