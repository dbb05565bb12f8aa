// /timeline: the dated events of a subject. The first page of a long one tells the story by its most reported events;
// then all pages follow in order. Precision is shown, never invented.

import type { HouseStyle } from '../core/house-style.ts'
import type { Knowledge } from '../core/knowledge.ts'
import { nameIn } from '../core/names.ts'
import { type Block, type Button, type ListItem, type Post, button, plain } from '../core/post.ts'
import type { ArticleHead, StoredEvent, TimelineEntry } from '../core/story.ts'
import type { Words } from '../core/words/words.ts'
import { attributionOf } from './attribution.ts'
import { certaintyOf } from './certainty.ts'
import { dateLabel, eventDateLabel } from './date-label.ts'
import { figuresOf } from './figures.ts'
import { LEAD_AIMS, type Lead, entryLead, leadOf } from './lead.ts'
import { attributionLine, figuresLine, linksLine, toldLines, whenAndWhere } from './lines.ts'
import { pagingButtons } from './paging.ts'

export const ENTRIES_A_PAGE = 10
const MOST_LINKS = 3

export interface TimelineInput {
  readonly label: string
  readonly options: Readonly<Record<string, string>>
  readonly entries: readonly TimelineEntry[]
  readonly total: number
  /** There are more than `total`. */
  readonly more?: boolean
  /** From 0; null = the first view, the most reported events. */
  readonly page: number | null
  readonly style: HouseStyle
}

/** A page of dated events, oldest first. */
export function timelinePost(input: TimelineInput, knowledge: Knowledge, words: Words): Post {
  const { entries, total, page } = input
  const inOrder = [...entries].sort(
    (a, b) =>
      a.days.earliest.localeCompare(b.days.earliest) || b.days.latest.localeCompare(a.days.latest) || a.id - b.id,
  )
  const pages = Math.ceil(total / ENTRIES_A_PAGE)
  const note =
    page === null && pages > 1
      ? words.timeline.key(entries.length, total, input.more)
      : words.timeline.page((page ?? 0) + 1, Math.max(pages, 1), total, input.more)
  const blocks: Block[] = [
    { kind: 'note', text: [plain(note)] },
    { kind: 'list', items: inOrder.map((entry) => entryLines(entry, input.style, knowledge, words)) },
  ]
  if (entries.some((entry) => entry.articles.some((article) => article.fictional))) {
    blocks.push({ kind: 'note', text: [plain(words.edition.fictional)] })
  }
  return {
    language: words.language,
    title: [plain(words.timeline.title(input.label))],
    blocks,
    buttons: buttonsOf(input, pages, words),
    tone: 'answer',
  }
}

function buttonsOf({ options, page, total }: TimelineInput, pages: number, words: Words): Button[][] {
  if (total <= ENTRIES_A_PAGE) return []
  if (page === null) return [[button(words.timeline.all, { command: 'timeline', options: { ...options, page: '0' } })]]
  return [pagingButtons('timeline', options, page, pages, words)]
}

function entryLines(entry: TimelineEntry, style: HouseStyle, knowledge: Knowledge, words: Words): ListItem {
  const headOf = new Map(entry.articles.map((article) => [article.id, article]))
  const best = bestAttested(entry.events, headOf, style, words)
  const article = best && headOf.get(best.event.article)
  if (!best || !article) return { lines: [whenAndWhere(dateLabel(entry, words), null)] }
  const { event, lead } = best
  const place = knowledge.places.find(({ id }) => id === event.place)
  const tellings = entry.events.flatMap((one) => {
    const head = headOf.get(one.article)
    return head ? [{ article: head, event: one }] : []
  })
  const figures = figuresLine(figuresOf(tellings), (id) => headOf.get(id)?.sourceName ?? id, words)
  const links = [article, ...entry.articles.filter((head) => head.id !== article.id && head.origin === head.id)]
    .filter((head, index, all) => all.findIndex((other) => other.source === head.source) === index)
    .slice(0, MOST_LINKS)
    .map((head) => ({ article: head.id, source: head.sourceName, url: head.url }))
  // An entry reads a few tellings only; of more than those, origins are all that is counted.
  const outlets = new Set(entry.articles.filter((one) => one.origin === one.id).map((one) => one.source)).size
  const independent = entry.origins > entry.articles.length ? entry.origins : outlets
  const sources = independent > 1 ? ` · ${words.timeline.sources(independent)}` : ''
  const label = event.dated ? dateLabel(entry, words) : eventDateLabel(event, words)
  const head = whenAndWhere(label, place ? nameIn(place, words.language) : null)
  const attribution = attributionLine(attributionOf(event, article.sourceName, { words, style }), event.status, words)
  return {
    lines: [
      ...toldLines(head, { ...lead, language: article.language }, attribution, words),
      ...(figures ? [figures] : []),
      [...linksLine(links, 0, words), plain(`${sources} · ${article.story}`)],
    ],
  }
}

/** The surest telling in a readable language whose words take no side; never surer than its own source. */
function bestAttested(
  events: readonly StoredEvent[],
  headOf: ReadonlyMap<string, ArticleHead>,
  style: HouseStyle,
  words: Words,
): { event: StoredEvent; lead: Lead } | null {
  const weighed = events.map((event) => {
    const article = headOf.get(event.article)
    const language = article?.language ?? 'und'
    const lead = entryLead(leadOf(event, LEAD_AIMS.full, language, style), event, language)
    const weight =
      (article?.language === words.language ? 8 : 0) +
      (article?.origin === article?.id ? 2 : 0) +
      (lead.neutral ? 0 : -6) +
      (event.status === 'background' ? -1 : certaintyOf(event.status)) -
      2 * event.rank -
      (lead.text.length > LEAD_AIMS.full ? 3 : 0)
    return { event, lead, weight }
  })
  return weighed.sort((a, b) => b.weight - a.weight)[0] ?? null
}
