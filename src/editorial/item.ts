// One story as an item of an edition.

import type { HouseStyle } from '../core/house-style.ts'
import type { Item, ItemLink, Section } from '../core/edition.ts'
import type { Knowledge } from '../core/knowledge.ts'
import { nameIn } from '../core/names.ts'
import type { ArticleHead, Story } from '../core/story.ts'
import type { Words } from '../core/words/words.ts'
import { announcedBy, attributionOf } from './attribution.ts'
import { needsMark } from './certainty.ts'
import { capital, eventDateLabel } from './date-label.ts'
import { figuresDiffer, figuresOf } from './figures.ts'
import { LEAD_AIMS, leadOf } from './lead.ts'
import type { Novelty } from './news.ts'
import { type Telling, originsOf, reprintsIn, tellingsOf } from './telling.ts'

/** A lead aims at a length: the best sentence a little over it goes before the next best under it. */
const FITS = 1.15
/** One link for each outlet, at most this many. */
const MOST_LINKS = 4

export interface ItemContext {
  readonly words: Words
  readonly knowledge: Knowledge
  readonly style: HouseStyle
  readonly length: keyof typeof LEAD_AIMS
}

/** The best telling whose lead is free of loaded words and near the length aimed at, else the best that can be quoted. */
export function chooseTelling(tellings: readonly Telling[], context: ItemContext): Telling | null {
  const aim = LEAD_AIMS[context.length]
  const [first] = tellings
  if (first === undefined) return null
  const peers = tellings.filter(
    (telling) =>
      telling === first ||
      (tellsTheSame(telling, first) &&
        telling.event.rank <= first.event.rank + 1 &&
        telling.event.status === first.event.status &&
        (telling.event.dated || !first.event.dated)),
  )
  const leads = peers.map((telling) => ({
    telling,
    lead: leadOf(telling.event, aim, telling.article.language, context.style),
  }))
  const neutral = leads.filter(({ lead }) => lead.neutral)
  const fitting = neutral.find(({ lead }) => lead.text.length <= aim * FITS)
  const [shortest] = [...neutral].sort((a, b) => a.lead.text.length - b.lead.text.length)
  return (fitting ?? shortest ?? leads.find(({ lead }) => lead.quote !== null) ?? leads[0])?.telling ?? null
}

/** The item for a story told by `telling`; its number is set when the edition is put in order. */
export function itemOf(
  story: Story,
  telling: Telling,
  about: { readonly novelty: Novelty; readonly toldIn: number | null; readonly topic: string | null },
  context: ItemContext,
): Item {
  const { article, event } = telling
  const { words, knowledge } = context
  const same = tellingsOf(story, words.language).filter((other) => tellsTheSame(other, telling))
  const figures = figuresOf(same)
  const lead = leadOf(event, LEAD_AIMS[context.length], article.language, context.style)
  const place = knowledge.places.find(({ id }) => id === event.place)
  return {
    number: 0,
    id: story.id,
    story: story.id,
    section: sectionOf(telling, figuresDiffer(figures), about.novelty),
    topic: about.topic,
    lead: lead.text,
    leadLanguage: article.language,
    quote: lead.quote,
    attribution: event.ahead ? announcedBy(telling, context) : attributionOf(event, article.sourceName, context),
    status: event.status,
    event: { date: event.date, precision: event.precision },
    kind: event.kind,
    dateLabel: eventDateLabel(event, words) || publishedOrSeen(article, words),
    place: event.place,
    placeName: place ? nameIn(place, words.language) : null,
    figures,
    announced: null,
    beside: [],
    update: about.novelty === 'update' || about.novelty === 'correction',
    updateOf: about.toldIn,
    alerted: null,
    links: linksOf(
      story.accounts.map((account) => account.article),
      article,
    ),
    reprints: reprintsIn(story.accounts.map((account) => account.article)),
    origins: originsOf(story.accounts).size,
    mends: [],
  }
}

/** For what nothing dates: when it was published, else when the bot first saw it. */
export function publishedOrSeen({ published, seen }: ArticleHead, words: Words): string {
  const day = words.date((published ?? seen).slice(0, 10), 'day')
  return capital(published === null ? `${words.story.firstSeen} ${day}` : words.story.published(day))
}

/** The article behind the lead first, then one original report for each other outlet. */
export function linksOf(articles: readonly ArticleHead[], first: ArticleHead): ItemLink[] {
  const originals = articles.filter((article) => article.origin === article.id && article.id !== first.id)
  const outlets = new Set<string>()
  return [first, ...originals]
    .filter(({ source }) => !outlets.has(source) && outlets.add(source))
    .slice(0, MOST_LINKS)
    .map(linkOf)
}

export function linkOf({ id, sourceName, url }: ArticleHead): ItemLink {
  return { article: id, source: sourceName, url }
}

function tellsTheSame(other: Telling, telling: Telling): boolean {
  const a = other.event.days
  const b = telling.event.days
  return (
    other.event.kind === telling.event.kind &&
    a !== null &&
    b !== null &&
    a.earliest <= b.latest &&
    b.earliest <= a.latest
  )
}

function sectionOf({ event }: Telling, differs: boolean, novelty: Novelty): Section {
  if (novelty === 'correction') return 'corrections'
  if (event.ahead) return 'ahead'
  return needsMark(event.status) || differs ? 'disputed' : 'news'
}
