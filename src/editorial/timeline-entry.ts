// One entry of a timeline as lines: a thing of its own with its best telling, or what was alike on one day.

import type { HouseStyle } from '../core/house-style.ts'
import type { Knowledge } from '../core/knowledge.ts'
import { nameIn } from '../core/names.ts'
import { type Inline, plain } from '../core/post.ts'
import type { Gathered, Teller, TimelineEntry, ToldEvent } from '../core/story.ts'
import type { Claim } from '../core/understanding.ts'
import type { Words } from '../core/words/words.ts'
import { attributionOf } from './attribution.ts'
import { certaintyOf } from './certainty.ts'
import { capital, dateLabel, eventDateLabel } from './date-label.ts'
import { figuresOf } from './figures.ts'
import { LEAD_AIMS, type Lead, entryLead, leadOf } from './lead.ts'
import { attributionLine, figuresLine, linksLine, toldLines, whenAndWhere } from './lines.ts'
import { statedStrikes } from './stated-strikes.ts'

const MOST_LINKS = 3
/** Of so few gathered ones each is told in its words. */
const TOLD_IN_FULL = 3
const PLACES_NAMED = 8
const SPEAKERS_NAMED = 3

export interface EntryContext {
  readonly style: HouseStyle
  readonly knowledge: Knowledge
  readonly words: Words
}

/** An entry with the telling that speaks for it; null where it gathers several, or nothing readable tells it. */
export interface SpokenEntry {
  readonly entry: TimelineEntry
  readonly best: Best | null
}

/** Which telling speaks is asked for choosing, for buttons and for the lines: it is decided once. */
export function spoken(entry: TimelineEntry, context: EntryContext): SpokenEntry {
  return { entry, best: bestAttested(entry, context) }
}

export function entryLines({ entry, best }: SpokenEntry, context: EntryContext): Inline[][] {
  const { gathered } = entry
  if (gathered === null) return singleLines(entry, best, context)
  const { words } = context
  const head = whenAndWhere(dayLabel(entry.days.earliest, gathered, words), words.timeline.families[gathered.family])
  // Of more than so many none was read whole, also where some of them are held.
  return gathered.count > TOLD_IN_FULL || gathered.entries.length < gathered.count
    ? summaryLines(head, gathered, context)
    : [head, ...gathered.entries.flatMap((one) => singleLines(one, bestAttested(one, context), context, 'place'))]
}

/** Whether any of the reports behind it is invented. */
export function isFictional({ articles, gathered }: TimelineEntry): boolean {
  return [...articles, ...(gathered?.tellings.map(({ article }) => article) ?? [])].some(({ fictional }) => fictional)
}

/** Date and place, what was told and by whom, figures that differ, the reports. */
function singleLines(
  entry: TimelineEntry,
  best: Best | null,
  context: EntryContext,
  headed: 'date' | 'place' = 'date',
): Inline[][] {
  const { words } = context
  if (best === null) return [whenAndWhere(dateLabel(entry, words), null)]
  const { event, lead, article } = best
  const place = placeName(event.place, context)
  const head =
    headed === 'date'
      ? whenAndWhere(eventDateLabel(event, words), place)
      : place === null
        ? []
        : whenAndWhere('', place)
  const headOf = new Map(entry.articles.map((one) => [one.id, one]))
  const tellings = entry.events.flatMap((one) => {
    const told = headOf.get(one.article)
    return told ? [{ article: told, event: one }] : []
  })
  const figures = figuresLine(figuresOf(tellings), (id) => headOf.get(id)?.sourceName ?? id, words)
  const links = linksTo([article, ...entry.articles.filter((one) => one.id !== article.id && one.origin === one.id)])
  const sources = entry.origins > 1 ? ` · ${words.timeline.sources(entry.origins)}` : ''
  return [
    ...toldLines(head, { ...lead, language: article.language }, attributionOfEvent(event, article, context), words),
    ...(figures ? [figures] : []),
    [...linksLine(links, 0, words), plain(`${sources} · ${article.story}`)],
  ]
}

/** "24 reports: Mosul (4 strikes), Ramadi (2 reports) and 6 more places — CENTCOM reported". Nothing is added up but reports. */
function summaryLines(head: readonly Inline[], gathered: Gathered, context: EntryContext): Inline[][] {
  const { words } = context
  const strikes = strikesByPlace(gathered)
  const named = gathered.places
    .map(({ place, reports }) => ({ place, reports, stated: reports === 1 ? (strikes.get(place) ?? null) : null }))
    .sort((a, b) => (b.stated ?? b.reports) - (a.stated ?? a.reports))
    .slice(0, PLACES_NAMED)
  const places = named.map(({ place, reports, stated }) => {
    const name = placeName(place, context) ?? words.timeline.noPlace
    if (stated !== null) return `${name} (${words.timeline.strikes(stated)})`
    return reports > 1 ? `${name} (${words.timeline.reports(reports)})` : name
  })
  const rest = gathered.places.length - named.length
  const listed = words.list(rest > 0 ? [...places, words.timeline.morePlaces(rest)] : places)
  const links = linksTo(gathered.tellings.map(({ article }) => article))
  return [
    [...head, plain(` · ${words.timeline.reports(gathered.reports)}: ${listed}`), saidBy(gathered, context)],
    ...(links.length > 0 ? [linksLine(links, 0, words)] : []),
  ]
}

/** What air strikes each place's one report counts; nothing where it gives no one number. */
function strikesByPlace({ family, tellings }: Gathered): ReadonlyMap<string | null, number> {
  if (family !== 'air') return new Map()
  return new Map(
    tellings.flatMap(({ place, clauseText }) => {
      const stated = statedStrikes(clauseText)
      return stated === null ? [] : [[place, stated] as const]
    }),
  )
}

/** Everybody who says so, each as sure as they are; "and others" where not all are named. */
function saidBy({ tellings, count }: Gathered, context: EntryContext): Inline {
  const { words } = context
  const said = new Set(tellings.map((one) => attributionOfEvent(one, one.article, context).text.trimStart()))
  const named = [...said].slice(0, SPEAKERS_NAMED).map((text) => text.replace(/^— /u, ''))
  const more = said.size > named.length || count > tellings.length
  return {
    text: ` — ${[...named, ...(more ? [words.timeline.others] : [])].join(SEPARATOR[words.language])}`,
    style: 'italic',
  }
}
const SEPARATOR = { en: '; ', ar: '؛ ', ckb: '؛ ' } as const

/** The day of what is gathered, no surer than each telling of it. */
export function dayLabel(day: string, { tellings }: Gathered, words: Words): string {
  if (tellings.every((one) => !one.dated)) return capital(words.story.published(words.date(day, 'day')))
  return words.date(day, tellings.every((one) => one.dated && one.precision === 'day') ? 'day' : 'approx')
}

function linksTo(heads: readonly Pick<Teller, 'id' | 'source' | 'sourceName' | 'url'>[]) {
  return heads
    .filter((head, index) => heads.findIndex((other) => other.source === head.source) === index)
    .slice(0, MOST_LINKS)
    .map((head) => ({ article: head.id, source: head.sourceName, url: head.url }))
}

/** As the language writes it; null where no place is known. */
export function placeName(id: string | null, { knowledge, words }: EntryContext): string | null {
  const place = knowledge.places.find((one) => one.id === id)
  return place ? nameIn(place, words.language) : null
}

function attributionOfEvent(event: Claim, article: Pick<Teller, 'sourceName'>, context: EntryContext): Inline {
  return attributionLine(attributionOf(event, article.sourceName, context), event.status, context.words)
}

interface Best {
  readonly event: ToldEvent
  readonly article: Teller
  readonly lead: Lead
}

/** The surest telling in a readable language whose words take no side; never surer than its own source. */
function bestAttested({ events, articles }: TimelineEntry, { style, words }: EntryContext): Best | null {
  const headOf = new Map(articles.map((article) => [article.id, article]))
  const tellings = events
    .flatMap((event) => {
      const article = headOf.get(event.article)
      return article === undefined ? [] : [{ event, article, weight: weightOf(event, article, words) }]
    })
    .sort((a, b) => b.weight - a.weight)
  let best: (Best & { readonly weight: number }) | null = null
  for (const { event, article, weight } of tellings) {
    // A lead can only take away from the weight: those behind need none.
    if (best !== null && weight <= best.weight) break
    const lead = entryLead(leadOf(event, LEAD_AIMS.full, article.language, style), event, article.language)
    const left = weight - (lead.neutral ? 0 : 6) - (lead.text.length > LEAD_AIMS.full ? 3 : 0)
    if (best === null || left > best.weight) best = { event, article, lead, weight: left }
  }
  return best
}

/** What a telling weighs whose words take no side and are not too long. */
function weightOf({ status, rank }: ToldEvent, { id, origin, language }: Teller, words: Words): number {
  const readable = language === words.language ? 8 : 0
  const original = origin === id ? 2 : 0
  return readable + original + (status === 'background' ? -1 : certaintyOf(status)) - 2 * rank
}
