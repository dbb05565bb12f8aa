// What moderators are told in private of the feeds that they use: all that is new at once.

import type { FollowedFeed } from '../core/feed.ts'
import type { FeedTrouble } from '../core/feed-state.ts'
import type { Knowledge } from '../core/knowledge.ts'
import { type Block, type Inline, type ListItem, type Post, bold, link, plain } from '../core/post.ts'
import { nameOfFeed, stateOfFeed, type Telling } from './feed-states.ts'

/** Feeds that are named under each heading; the rest is counted. */
const MOST_NAMED = 8

/** What there is to tell of feeds; one list at least holds some. */
export interface FeedNews {
  readonly failing: readonly FollowedFeed[]
  readonly silent: readonly FollowedFeed[]
  /** Whose trouble is over, and which it was. */
  readonly over: readonly { readonly feed: FollowedFeed; readonly trouble: FeedTrouble }[]
}

/** `where`: the name of the server or chat; null where it is not known, or a private chat. */
export function feedTroublePost(
  news: FeedNews,
  where: string | null,
  knowledge: Pick<Knowledge, 'sources'>,
  telling: Telling,
): Post {
  const { words } = telling
  const say = words.sources.feed.telling
  const named = (feed: FollowedFeed) => link(nameOfFeed(feed, knowledge, words), feed.url)
  const state = (feed: FollowedFeed) => [named(feed), plain(': '), ...stateOfFeed(feed, telling)]
  const troubled = news.failing.length + news.silent.length > 0
  return {
    language: words.language,
    title: [bold(say.title(where === null ? null : words.why.quoted(where)))],
    blocks: [
      ...listed(say.trouble.failing, news.failing, state, telling),
      ...listed(say.trouble.silent, news.silent, state, telling),
      ...listed(say.over, news.over, ({ feed, trouble }) => [named(feed), plain(`: ${say.well[trouble]}`)], telling),
      ...(troubled ? notes(telling) : []),
    ],
    buttons: [],
    tone: 'answer',
  }
}

function listed<T>(heading: string, all: readonly T[], lineOf: (one: T) => Inline[], { words }: Telling): Block[] {
  if (all.length === 0) return []
  const items: ListItem[] = all.slice(0, MOST_NAMED).map((one) => ({ lines: [lineOf(one)] }))
  const more = all.length - items.length
  if (more > 0) items.push({ lines: [[plain(words.topics.more(more))]] })
  return [
    { kind: 'heading', text: [plain(heading)] },
    { kind: 'list', items },
  ]
}

function notes({ words }: Telling): Block[] {
  const { goesOn, leaveOut } = words.sources.feed.telling
  return [
    { kind: 'paragraph', text: [plain(goesOn)] },
    { kind: 'paragraph', text: [plain(`${leaveOut} `), { text: '/settings without:NAME', command: true }] },
  ]
}
