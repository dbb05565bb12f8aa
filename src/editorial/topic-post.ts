// A server's own topic as a post: what it looks for, and what a test of it found.

import type { OwnTopic } from '../core/own-topic.ts'
import type { SearchHit } from '../core/ports/store.ts'
import { type Block, type Button, type Inline, type ListItem, type Post, bold, link, plain } from '../core/post.ts'
import type { ArticleHead } from '../core/story.ts'
import { publishedDay } from '../core/time.ts'
import type { Words } from '../core/words/words.ts'
import { searchText } from './search-text.ts'

/** Articles that one term alone keeps out of a topic. */
export interface NearMiss {
  readonly term: string
  /** It is left out by the topic, and they have it; else they lack it. */
  readonly excluded: boolean
  readonly count: number
  readonly newest: ArticleHead
}

interface Difference {
  readonly count: number
  readonly newest: ArticleHead | null
}

export interface TopicTest {
  readonly topic: OwnTopic
  readonly articles: number
  readonly stories: number
  /** Not all were counted. */
  readonly more: boolean
  /** Oldest first; local days of the channel. */
  readonly days: readonly { readonly day: string; readonly articles: number }[]
  readonly newest: readonly SearchHit[]
  readonly near: readonly NearMiss[]
  readonly unheard: readonly { readonly word: string; readonly near: readonly string[] }[]
  /** Against the topic as it is saved; null for one that is not. */
  readonly change: { readonly gained: Difference; readonly lost: Difference } | null
}

export interface TopicTestView {
  readonly test: TopicTest
  readonly timeZone: string
  /** It waits to be saved. */
  readonly waits: boolean
  readonly buttons: readonly Button[]
}

/** What a test found. */
export function topicTestPost({ test, timeZone, waits, buttons }: TopicTestView, words: Words): Post {
  const { topic, articles, stories, more, days } = test
  const { ownTopics: said } = words
  const found = articles === 0 ? said.nothing(days.length) : said.found(articles, stories, days.length, more)
  const hits = test.newest.map((hit) => hitLines(hit, timeZone, words))
  const heads = [...test.newest.map(({ article }) => article), ...test.near.map(({ newest }) => newest)]
  return {
    language: words.language,
    title: [plain(said.testTitle(topic.title))],
    blocks: [
      queryBlock(topic, words),
      paragraph([plain(found)]),
      ...(articles === 0 ? [] : [daysBlock(days, words)]),
      ...test.unheard.map(({ word, near }) => paragraph([plain(unheardLine(word, near, words))])),
      ...listed(said.newest, hits),
      ...listed(
        said.near,
        test.near.map((miss) => missLines(miss, timeZone, words)),
      ),
      ...changeBlocks(test, timeZone, words),
      ...(heads.some(({ fictional }) => fictional) ? [note(words.edition.fictional)] : []),
      ...(waits ? [note(said.notSaved)] : []),
    ],
    buttons: buttons.length === 0 ? [] : [buttons],
    tone: 'answer',
  }
}

/** What a topic looks for, in the words of the channel. */
export function queryBlock({ all }: Pick<OwnTopic, 'all'>, words: Words): Block {
  const query = searchText({ all, from: null, to: null }, words.search)
  return paragraph([bold(`${words.ownTopics.query}: `), plain(query)])
}

function daysBlock(days: TopicTest['days'], words: Words): Block {
  const [first, last] = [days[0]?.day ?? '', days.at(-1)?.day ?? '']
  const label = words.ownTopics.byDay(words.date(first, 'day'), words.date(last, 'day'))
  const row = days.map(({ articles }) => words.number(articles)).join(' ')
  return paragraph([bold(`${label}: `), plain(row)])
}

function unheardLine(word: string, near: readonly string[], { ownTopics: said, list }: Words): string {
  return [said.unheard(word), ...(near.length > 0 ? [said.perhaps(list(near))] : [])].join(' ')
}

function hitLines({ article, excerpt, marks }: SearchHit, timeZone: string, words: Words): ListItem {
  const matched = marks.map(({ start, end }) => excerpt.slice(start, end))
  const each = new Map(matched.map((text) => [text.toLowerCase(), text]))
  const lines = headLines(article, timeZone, words)
  return {
    lines: each.size === 0 ? lines : [...lines, [plain(words.ownTopics.matched([...each.values()].join(' · ')))]],
  }
}

function headLines(article: ArticleHead, timeZone: string, words: Words): Inline[][] {
  const day = article.published === null ? article.seen.slice(0, 10) : publishedDay(article.published, timeZone)
  return [
    [{ ...link(article.title, article.url), lang: article.language }],
    [plain(`${article.sourceName} · ${words.story.published(words.date(day, 'day'))} · ${article.story}`)],
  ]
}

function missLines({ term, excluded, count, newest }: NearMiss, timeZone: string, words: Words): ListItem {
  const { ownTopics: said } = words
  const line = excluded ? said.excluded(term, count) : said.lacks(term, count)
  return { lines: [[plain(line)], ...headLines(newest, timeZone, words)] }
}

function changeBlocks({ change }: TopicTest, timeZone: string, words: Words): Block[] {
  if (change === null) return []
  const { ownTopics: said } = words
  const lines = (label: (count: number) => string, { count, newest }: Difference): ListItem => ({
    lines: [[plain(label(count))], ...(newest === null ? [] : headLines(newest, timeZone, words))],
  })
  if (change.gained.count + change.lost.count === 0) return [heading(said.change), paragraph([plain(said.same)])]
  return listed(said.change, [lines(said.gained, change.gained), lines(said.lost, change.lost)])
}

function listed(title: string, items: readonly ListItem[]): Block[] {
  return items.length === 0 ? [] : [heading(title), { kind: 'list', items }]
}

function heading(title: string): Block {
  return { kind: 'heading', text: [plain(title)] }
}

function paragraph(text: readonly Inline[]): Block {
  return { kind: 'paragraph', text }
}

function note(text: string): Block {
  return { kind: 'note', text: [plain(text)] }
}
