// /latest: stories, newest development first, each with its absolute date and who said it.

import type { HouseStyle } from '../core/house-style.ts'
import { daysBetween } from '../core/time.ts'
import type { Knowledge } from '../core/knowledge.ts'
import { type Block, type ListItem, type Post, bold, button, link, plain, inRows } from '../core/post.ts'
import type { Story, SubjectKey } from '../core/story.ts'
import type { Words } from '../core/words/words.ts'
import { chooseTelling, itemOf, publishedOrSeen } from './item.ts'
import { itemLines } from './lines.ts'
import { type Telling, originsOf, tellingsOf } from './telling.ts'
import { pagingButtons, rangeOf } from './paging.ts'

export const STORIES_A_PAGE = 6
const BUTTONS_A_ROW = 3

/** "The newest is N days old" is said from this age on (design: over 48 h). */
const STALE_DAYS = 2

export interface LatestInput {
  readonly label: string
  /** The options as asked, for the paging buttons. */
  readonly options: Readonly<Record<string, string>>
  readonly stories: readonly Story[]
  readonly total: number
  /** There are more than `total`. */
  readonly more?: boolean
  /** From 0. */
  readonly page: number
  /** Local day of the clock. */
  readonly today: string
  readonly fictional: boolean
  readonly style: HouseStyle
  /** What was asked about: a telling of it comes before others of the same story. */
  readonly keys: readonly SubjectKey[]
  /** What stands in the place of a held story. */
  readonly held?: ReadonlyMap<string, string>
}

/** One page of stories. */
export function latestPost(input: LatestInput, knowledge: Knowledge, words: Words): Post {
  const { stories, total, page } = input
  const blocks: Block[] = []
  const [newest] = stories
  if (newest !== undefined && page === 0) {
    const age = daysBetween(newest.newest.slice(0, 10), input.today)
    if (age > STALE_DAYS) blocks.push({ kind: 'note', text: [plain(words.latest.newestIs(age))] })
  }
  blocks.push({ kind: 'list', items: stories.map((story) => storyItem(story, input, knowledge, words)) })
  const first = page * STORIES_A_PAGE + 1
  const shown = rangeOf(first, stories.length, words)
  blocks.push({ kind: 'note', text: [plain(words.latest.page(shown, total, input.more))] })
  if (input.fictional) blocks.push({ kind: 'note', text: [plain(words.edition.fictional)] })
  return {
    language: words.language,
    title: [plain(words.latest.title(input.label))],
    blocks,
    buttons: [
      ...inRows(
        stories.map((story) => button(story.id, { command: 'story', options: { story: story.id } })),
        BUTTONS_A_ROW,
      ),
      pagingButtons('latest', input.options, page, Math.ceil(total / STORIES_A_PAGE), words),
    ].filter((row) => row.length > 0),
    tone: 'answer',
  }
}

function isAbout({ event }: Telling, keys: readonly SubjectKey[]): boolean {
  const own = new Set([
    ...event.topics.map((slug) => `topic:${slug}`),
    ...event.actors.map((id) => `actor:${id}`),
    ...(event.place === null ? [] : [`place:${event.place}`]),
  ])
  return keys.some((key) => own.has(key))
}

/** What a list tells of one story; held ones say that alone. */
export function storyItem(
  story: Story,
  { style, keys, held }: Pick<LatestInput, 'style' | 'keys' | 'held'>,
  knowledge: Knowledge,
  words: Words,
): ListItem {
  const said = held?.get(story.id)
  if (said !== undefined) return { lines: [[{ text: said, style: 'italic' }, plain(` · ${story.id}`)]] }
  const context = { words, knowledge, style, length: 'normal' as const }
  const tellings = tellingsOf(story, words.language)
  const about = tellings.filter((telling) => isAbout(telling, keys))
  const telling = chooseTelling(about.length > 0 ? about : tellings, context)
  const heads = story.accounts.map(({ article }) => article)
  if (telling === null) {
    const head = heads.at(-1)
    if (head === undefined) return { lines: [[plain(story.id)]] }
    const rest = ` · ${publishedOrSeen(head, words)} · ${head.sourceName} · ${story.id}`
    return { lines: [[{ ...link(head.title, head.url), lang: head.language }, plain(rest)]] }
  }
  const item = itemOf(story, telling, { novelty: 'new', toldIn: null, topic: null }, context)
  const outletOf = (id: string) => heads.find((head) => head.id === id)?.sourceName ?? id
  const [told = [], ...others] = itemLines(item, outletOf, words)
  const announced = item.section === 'ahead' ? [bold(`${words.edition.ahead} · `)] : []
  const lines = [[...announced, ...told], ...others]
  const counts = words.latest.accounts(heads.length, originsOf(story.accounts).size)
  const last = [...(lines.at(-1) ?? []), plain(` · ${counts} · ${story.id}`)]
  return { lines: [...lines.slice(0, -1), last] }
}
