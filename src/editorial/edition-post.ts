// An edition as a post: header (date, window, health), top line, items by topic, disputed or unconfirmed, corrections,
// ahead, and a one-line footer; of a `full` one with a map behind it. Renderers print the mark in every part.

import type { Edition, Item } from '../core/edition.ts'
import type { FeedTroubleState } from '../core/feed-state.ts'
import type { Knowledge } from '../core/knowledge.ts'
import type { MissedWhy } from '../core/obstacle.ts'
import {
  type Block,
  type Button,
  type Choice,
  type Inline,
  type Post,
  bold,
  button,
  choice,
  plain,
} from '../core/post.ts'
import { clockTimeIn, dayIn } from '../core/time.ts'
import { wordsOf } from '../core/words/catalogue.ts'
import type { Words } from '../core/words/words.ts'
import { editionTitle } from './edition-title.ts'
import { mapOfEdition } from './edition-map.ts'
import { hoursSince } from './feed-states.ts'
import { mistakeButton } from './mistake-button.ts'
import { attributionLine, itemLines, leadLine } from './lines.ts'

/** Sources of which nothing comes in that are named of each kind: where there is one kind, and several; more are counted. */
const MOST_NAMED = { alone: 3, beside: 2 }
const TROUBLES: readonly FeedTroubleState[] = ['failing', 'refused', 'gone', 'silent']
/** Missed digests that are named, the newest; more are counted. */
const MOST_MISSED = 3
const BUTTONS_A_ROW = 4
const MOST_STORY_BUTTONS = 8

/**
 * The post of an edition; `outletOf` names the outlet of an article id, for figures that differ. `held`: what stands in
 * the place of an item, by its story.
 */
export function editionPost(
  edition: Edition,
  knowledge: Knowledge,
  outletOf: (article: string) => string,
  held: ReadonlyMap<string, string> = new Map(),
): Post {
  const words = wordsOf(edition.language)
  const linesOf = (item: Item): Inline[][] => {
    const said = held.get(item.story)
    return said === undefined ? itemLines(item, outletOf, words) : [[{ text: said, style: 'italic' }]]
  }
  return {
    language: edition.language,
    title: [plain(editionTitle(edition, words))],
    blocks: [
      ...header(edition, held, words),
      ...sections(edition, knowledge, linesOf, words),
      ...footer(edition, words),
    ],
    buttons: buttonsOf(edition, knowledge, words),
    choices: whyChoices(edition, words),
    ...((edition.map?.rows.length ?? 0) === 0 ? {} : { illustration: mapOfEdition(edition, knowledge, words) }),
    tone: 'edition',
    mark: edition.mark,
  }
}

function header(edition: Edition, held: ReadonlyMap<string, string>, words: Words): Block[] {
  const { window, slot, health } = edition
  const local = (instant: string) =>
    words.moment(dayIn(slot.timeZone, Date.parse(instant)), clockTimeIn(slot.timeZone, Date.parse(instant)))
  const minutes = Math.max(1, Math.round((Date.parse(window.to) - Date.parse(window.from)) / 60_000))
  const lines: Block[] = [
    {
      kind: 'note',
      text: [
        plain(
          `${words.edition.window(local(window.from), local(window.to), slot.timeZone)} · ${words.edition.health(health.answered, health.sources, health.articles, health.followed)}`,
        ),
      ],
    },
  ]
  const trouble = troubleLine(edition, words)
  if (trouble !== '') lines.push({ kind: 'note', text: [plain(trouble)] })
  if (edition.late) lines.push({ kind: 'note', text: [plain(words.edition.late(local(slot.at)))] })
  for (const text of missedLines(edition, words)) lines.push({ kind: 'note', text: [plain(text)] })
  if (edition.fictional) lines.push({ kind: 'note', text: [plain(words.edition.fictional)] })
  const shown = edition.items.filter(({ story, takenOut }) => !held.has(story) && takenOut !== true)
  const first = shown.find((item) => item.section === 'news') ?? shown[0]
  if (edition.items.length === 0) {
    const nothing = words.edition.nothing(minutes, health.answered, health.sources, health.followed)
    lines.push({ kind: 'paragraph', text: [plain(nothing)] })
  } else if (first !== undefined && edition.items.length > 2) {
    lines.push({
      kind: 'paragraph',
      text: [
        bold(`${words.edition.topLine}: `),
        leadLine(first.lead, first.quote, first.leadLanguage),
        attributionLine(first.attribution, first.status, words),
      ],
    })
  }
  return lines
}

/** "The digests of 1 June 2025, 20:00 and 2 earlier ones were not posted: the bot was down." */
function missedLines({ missed }: Edition, words: Words): string[] {
  const line = (why: MissedWhy): string[] => {
    const slots = missed.filter((slot) => slot.why === why)
    if (slots.length === 0) return []
    const named = slots.slice(-MOST_MISSED).map(({ date, time }) => words.moment(date, time))
    const earlier = slots.length - named.length
    const list = words.list(earlier > 0 ? [...named, words.delivery.earlier(earlier)] : named)
    return [words.delivery.missed[why](list, slots.length)]
  }
  return [...line('down'), ...line('refused')]
}

/** "Not answering: Sample Wire for 9 h · Nothing new: Sample Post for 9 days, Sample Gazette for 4 days and 2 more". */
function troubleLine({ window, health: { unreachable, silent, more } }: Edition, words: Words): string {
  const { health, span } = words.sources.feed
  const to = Date.parse(window.to)
  const comma = words.language === 'en' ? ', ' : '، '
  const kinds = TROUBLES.flatMap((trouble) => {
    const sources = trouble === 'silent' ? silent : unreachable.filter(({ why }) => why === trouble)
    return sources.length > 0 ? [{ trouble, sources }] : []
  })
  const most = kinds.length > 1 ? MOST_NAMED.beside : MOST_NAMED.alone
  const lines = kinds.map(({ trouble, sources }) => {
    const named = sources.slice(0, most).map(({ name, since }) => health.named(name, span(hoursSince(since, to))))
    return health.trouble[trouble](named.join(comma))
  })
  const others = more + kinds.reduce((sum, { sources }) => sum + Math.max(0, sources.length - most), 0)
  return others > 0 ? health.more(lines.join(' · '), others) : lines.join(' · ')
}

function sections(edition: Edition, knowledge: Knowledge, linesOf: (item: Item) => Inline[][], words: Words): Block[] {
  const blocks: Block[] = []
  const add = (title: string, items: readonly Item[]) => {
    if (items.length === 0) return
    blocks.push({ kind: 'heading', text: [plain(title)] })
    blocks.push({
      kind: 'list',
      items: items.map((item) => ({ number: item.number, lines: linesOf(item) })),
    })
  }
  const news = edition.items.filter((item) => item.section === 'news')
  for (const slug of new Set(news.map((item) => item.topic))) {
    const topic = knowledge.topics.find((one) => one.slug === slug)
    add(
      topic?.name[words.language] ?? words.edition.otherTopics,
      news.filter((item) => item.topic === slug),
    )
  }
  add(
    words.edition.disputed,
    edition.items.filter((item) => item.section === 'disputed'),
  )
  add(
    words.edition.corrections,
    edition.items.filter((item) => item.section === 'corrections'),
  )
  add(
    words.edition.ahead,
    edition.items.filter((item) => item.section === 'ahead'),
  )
  return blocks
}

function footer(edition: Edition, words: Words): Block[] {
  const more: Inline[] =
    edition.leftOut > 0
      ? [plain(`${words.edition.leftOut(edition.leftOut)} `), { text: '/latest', command: true }, plain(' · ')]
      : []
  return [{ kind: 'note', text: [...more, plain(words.edition.footer)] }]
}

/**
 * "Since then", "Report a mistake" and one button a story. They work for everybody and do not expire. The first names the topics, as it may
 * be asked elsewhere: from Telegram in a private chat.
 */
function buttonsOf(edition: Edition, knowledge: Knowledge, words: Words): Button[][] {
  const stories = edition.items
    .slice(0, MOST_STORY_BUTTONS)
    .map(({ number, story }) =>
      button(words.button.item(number), { command: 'story', options: { story, ...namedBy(edition) } }),
    )
  const topics = edition.topics.length > 0 ? edition.topics.join(',') : 'all'
  const named = { since: edition.slot.at, topics, ...ownedBy(edition, knowledge) }
  const since = button(words.edition.sinceThen, { command: 'latest', options: named })
  const rows = edition.number > 0 ? [[since, mistakeButton(namedBy(edition), words)]] : [[since]]
  for (let at = 0; at < stories.length; at += BUTTONS_A_ROW) rows.push(stories.slice(at, at + BUTTONS_A_ROW))
  return rows
}

/** Topics of a home's own are known there alone: the button says whose they are. */
function ownedBy({ channel, topics }: Edition, knowledge: Knowledge): Record<string, string> {
  const own = knowledge.topics.some((topic) => topic.own !== undefined && topics.includes(topic.slug))
  return own ? { channel } : {}
}

/** "Why is this here?" of each item: on Discord a list, which takes one row, elsewhere a button an item. */
function whyChoices(edition: Edition, { why }: Words): Choice[] {
  const values = edition.items.map(({ number, story }) => ({ value: story, label: why.item(number), chosen: false }))
  const request = { command: 'why', options: namedBy(edition) }
  return values.length === 0
    ? []
    : [choice({ label: why.here, request, option: 'item', values, several: false, none: '' })]
}

/** A button of a posted edition says which it is, since it may be pressed elsewhere: from Telegram in a private chat. */
function namedBy({ number, id }: Edition): Record<string, string> {
  return number > 0 ? { edition: id } : {}
}
