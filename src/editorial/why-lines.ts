// The reasons behind an item, one kind a function: its topics, its story, its rank, its section, what was left out.

import type { Knowledge } from '../core/knowledge.ts'
import { nameIn } from '../core/names.ts'
import { type Inline, type ListItem, bold, plain } from '../core/post.ts'
import type { Bond, StoryReasons } from '../core/reasons.ts'
import type { Story } from '../core/story.ts'
import type { Words } from '../core/words/words.ts'
import { needsMark } from './certainty.ts'
import { figuresDiffer } from './figures.ts'
import { type ScorePart, totalOf } from './ranking.ts'
import type { Standing } from './standing.ts'

/** So many topics are shown, and of each so many words. */
const MOST_TOPICS = 4
const MOST_WORDS = 6
/** Likeness from which a copy is told by its text, else by whom it credits. */
const COPIED = 0.5

export interface Speaking {
  readonly knowledge: Knowledge
  readonly words: Words
}

type Line = readonly Inline[]

/** "Border: “border guards”, “smuggling”": the topics of a story with what makes it theirs, `first` first. */
export function topicLines(
  { topics: slugs }: Story,
  { topics: read }: StoryReasons,
  first: string | null,
  { knowledge, words }: Speaking,
): ListItem[] {
  const own = knowledge.topics.filter(({ slug }) => slugs.includes(slug) || slug === first)
  const ordered = own.toSorted((a, b) => Number(b.slug === first) - Number(a.slug === first))
  return ordered.slice(0, MOST_TOPICS).map(({ slug, name }) => {
    const found = read.flatMap(({ topics, language }) =>
      topics.filter(({ topic }) => topic === slug).map((reason) => ({ ...reason, language })),
    )
    const said = new Map<string, Inline>()
    for (const { words: wordings, language } of found)
      for (const text of wordings)
        if (!said.has(text.toLowerCase()))
          said.set(text.toLowerCase(), { text: words.why.quoted(text), lang: language })
    const parties = namesOf(unique(found.flatMap((reason) => reason.parties)), knowledge.actors, words)
    const places = namesOf(unique(found.flatMap(({ place }) => place ?? [])), knowledge.places, words)
    const comma = plain(words.language === 'en' ? ', ' : '، ')
    const quoted = [...said.values()].slice(0, MOST_WORDS).flatMap((one, at) => (at > 0 ? [comma, one] : [one]))
    const reasons = [
      ...(quoted.length > 0 ? [quoted] : []),
      ...(parties.length > 0 ? [[plain(words.why.parties(words.list(parties)))]] : []),
      ...(places.length > 0 ? [[plain(words.why.happened(words.list(places)))]] : []),
    ]
    const head = bold(name[words.language])
    return { lines: [reasons.length === 0 ? [head] : [head, plain(': '), ...separated(reasons)]] }
  })
}

/** Which reports are one story, and what ties each to another; `teller` is the article whose words are told. */
export function groupLines(
  story: Story,
  { topics, bonds }: StoryReasons,
  teller: string | null,
  speaking: Speaking,
): ListItem[] {
  const { why } = speaking.words
  const outlets = new Map(story.accounts.map(({ article }) => [article.id, article.sourceName]))
  if (story.accounts.length === 1) return [{ lines: [[plain(why.alone)]] }]
  const lines = topics.map(({ article }): Line => {
    const outlet = plain(outlets.get(article) ?? article)
    const bond = bonds.find((one) => one.article === article)
    const tied = bond === undefined ? [] : tiesOf(bond, story, outlets.get(bond.report) ?? bond.report, speaking)
    const ties = [...(article === teller ? [why.teller] : []), ...tied]
    return ties.length === 0 ? [outlet] : [outlet, plain(`: ${ties.join(' · ')}`)]
  })
  const rest = story.accounts.length - lines.length
  return [...lines, ...(rest > 0 ? [[plain(why.more(rest))]] : [])].map((line) => ({ lines: [line] }))
}

function tiesOf(bond: Bond, { accounts }: Story, outlet: string, { knowledge, words }: Speaking): string[] {
  const { why } = words
  const isCopy = accounts.some(({ article }) => article.id === bond.article && article.origin !== article.id)
  if (isCopy && bond.copied >= COPIED) return [why.copy(outlet, Math.round(100 * bond.copied))]
  const actors = namesOf(bond.actors, knowledge.actors, words)
  const things = [
    ...(bond.day ? [why.sameDay] : []),
    ...(bond.place ? [why.samePlace] : []),
    ...(bond.kind ? [why.sameKind] : []),
    ...(bond.figures ? [why.sameFigures] : []),
    ...(actors.length > 0 ? [why.bothName(words.list(actors))] : []),
    ...(bond.words > 0 ? [why.sharedWords(bond.words)] : []),
  ]
  return [
    ...(bond.credits ? [why.credits(outlet)] : []),
    ...(things.length > 0 ? [why.common(outlet, words.list(things))] : []),
  ]
}

/** Place and points, and for what each was given. */
export function rankLines(
  { rank, candidate }: Standing,
  { words }: Speaking,
): { head: Line; parts: ListItem[] } | null {
  if (rank === null || candidate === null) return null
  const { why } = words
  const { kind, status } = candidate.telling.event
  const named = ({ reason }: ScorePart) =>
    reason === 'kind' ? words.kind[kind] : reason === 'certainty' ? words.status[status] : ''
  return {
    head: [plain(why.place(rank.place, rank.of, words.number(totalOf(rank.parts))))],
    parts: rank.parts.map((part) => ({
      lines: [[plain(`${why.points(part.points)} · ${why.part[part.reason](part.count, named(part))}`)]],
    })),
  }
}

/** Under which heading the item stands, and why; none where it has none. */
export function sectionLines({ item }: Standing, { knowledge, words }: Speaking): Line[] {
  if (item === null) return []
  const { why, edition } = words
  if (item.section === 'corrections') return [[plain(why.byCorrection(edition.corrections))]]
  if (item.section === 'ahead') return [[plain(why.byDate(edition.ahead))], [plain(why.notRanked)]]
  if (item.section === 'disputed') {
    const byStatus = needsMark(item.status) ? [why.byStatus(edition.disputed, words.status[item.status])] : []
    const byFigures = figuresDiffer(item.figures) ? [why.byFigures(edition.disputed)] : []
    return [...byStatus, ...byFigures].map((line) => [plain(line)])
  }
  const topic = knowledge.topics.find(({ slug }) => slug === item.topic)
  return [[plain(topic === undefined ? why.noTopic : why.underTopic(topic.name[words.language]))]]
}

/** What gave way to the item: reprints, other wordings, the same event in other stories, stories without room. */
export function besideLines(
  story: Story,
  { item, edition, sameEvent, thin }: Standing,
  { words }: Speaking,
): ListItem[] {
  if (item === null) return []
  const { why } = words
  const [first] = item.links
  const own = story.accounts.filter(({ article }) => article.origin === article.id && article.id !== first?.article)
  const others = unique(own.map(({ article }) => article.sourceName)).filter((name) => name !== first?.source)
  const lines = [
    ...(item.reprints > 0 ? [why.reprints(item.reprints)] : []),
    ...(others.length > 0 ? [why.alsoTold(words.list(others))] : []),
    ...(sameEvent.length > 0 ? [why.sameEventIn(words.list(sameEvent))] : []),
    ...(edition.leftOut > thin ? [why.noRoomFor(edition.leftOut - thin)] : []),
    ...(thin > 0 ? [why.tooThin(thin)] : []),
  ]
  return lines.map((line) => ({ lines: [[plain(line)]] }))
}

/** Why a story has no item in an edition. */
export function absenceLine(standing: Standing, story: Story, { knowledge, words }: Speaking): string {
  const { absence, edition, rank } = standing
  const { why } = words
  const named = (slugs: readonly string[]) =>
    words.list(knowledge.topics.filter(({ slug }) => slugs.includes(slug)).map(({ name }) => name[words.language]))
  switch (absence?.why) {
    case 'no-event':
      return why.noEvent
    case 'held':
      return words.audit.whyHeld
    case 'history':
      return why.history
    case 'announced':
      return why.announced
    case 'not-seen':
      return why.notSeen
    case 'other-sources':
      return why.otherSources
    case 'other-languages':
      return why.otherLanguages
    case 'few-origins':
      return why.fewOrigins(absence.has, absence.least)
    case 'too-old':
      return why.tooOld
    case 'other-topics':
      return why.otherTopics(story.topics.length === 0 ? null : named(story.topics), named(edition.topics))
    case 'same-event':
      return why.sameEvent(absence.story)
    case 'no-room':
      return (absence.passedOver ? why.tooLong : why.noRoom)(rank?.place ?? 0, rank?.of ?? 0)
    case 'since':
      return why.since
    default:
      return why.nothingNew
  }
}

function separated(parts: readonly Line[]): Line {
  return parts.flatMap((part, at) => (at > 0 ? [plain(' · '), ...part] : part))
}

type Named = Parameters<typeof nameIn>[0] & { readonly id: string }

function namesOf(ids: readonly string[], known: readonly Named[], { language }: Words): string[] {
  return ids.flatMap((id) => known.filter((one) => one.id === id).map((one) => nameIn(one, language)))
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)]
}
