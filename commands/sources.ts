// /sources list | show NAME: whose articles are stored, whose feeds are followed and how they answer, and who owns the
// outlet.

import type { Command, CommandContext } from '../src/core/command.ts'
import type { FollowedFeed } from '../src/core/feed.ts'
import { fold } from '../src/core/fold.ts'
import type { Source } from '../src/core/knowledge.ts'
import type { SourceCount } from '../src/core/ports/store.ts'
import { type Block, type Inline, type ListItem, type Post, bold, button, link, plain } from '../src/core/post.ts'
import { Problem } from '../src/core/problem.ts'
import { feedCounts, stateOfFeed } from '../src/editorial/feed-states.ts'
import { pagingButtons, rangeOf } from '../src/editorial/paging.ts'

const SOURCES_A_PAGE = 20

export const sources: Command = {
  name: 'sources',
  who: 'everybody',
  options: [],
  subcommands: [
    {
      name: 'list',
      options: [{ name: 'page', kind: 'page', required: false, hidden: true }],
      who: 'everybody',
      summary: { en: 'Whose articles are stored', ar: 'أصحاب المقالات المخزّنة', ckb: 'بابەتی کێ هەڵگیراوە' },
    },
    {
      name: 'show',
      options: [{ name: 'name', kind: 'source', required: true }],
      who: 'everybody',
      summary: {
        en: 'One source: ownership, languages, feeds',
        ar: 'مصدر واحد: ملكيته ولغاته وخلاصاته',
        ckb: 'سەرچاوەیەک: خاوەن و زمان و فیدەکانی',
      },
    },
  ],
  summary: {
    en: 'The sources this bot reads',
    ar: 'المصادر التي يقرؤها البوت',
    ckb: 'ئەو سەرچاوانەی بۆتەکە دەیانخوێنێتەوە',
  },
  examples: ['/sources list', '/sources show shafaq'],
  async run({ command, options }, context) {
    const all = await sourcesIn(context)
    return command === 'sources show'
      ? shown(options['name'] ?? '', all, context)
      : listed(all, Number(options['page'] ?? 0), context)
  },
}

/** A source that has articles, or feeds that are followed, or is known. */
interface Met {
  readonly id: string
  readonly name: string
  readonly known: Source | null
  readonly count: SourceCount | null
  /** Its feeds that are followed. */
  readonly feeds: readonly FollowedFeed[]
}

/** Those with articles, most first; then those that are only followed, then those that are only known, by name. */
async function sourcesIn({ store, knowledge }: CommandContext): Promise<Met[]> {
  const { sources: counts } = await store.counts()
  const followed = await store.feeds()
  const ids = new Set(
    [...counts, ...followed].map(({ source }) => source).concat(knowledge.sources.map(({ id }) => id)),
  )
  const met = [...ids].map((id): Met => {
    const known = knowledge.sources.find((source) => source.id === id) ?? null
    const count = counts.find(({ source }) => source === id) ?? null
    const feeds = followed.filter(({ source }) => source === id)
    return { id, name: count?.name ?? known?.name ?? id, known, count, feeds }
  })
  const rank = ({ count, feeds }: Met) => (count !== null ? 0 : feeds.length > 0 ? 1 : 2)
  return met.toSorted((a, b) => rank(a) - rank(b) || (rank(a) === 0 ? 0 : a.name < b.name ? -1 : 1))
}

function listed(all: readonly Met[], asked: number, context: CommandContext): Post {
  const { words } = context
  const named = all.filter(({ count, feeds }) => count !== null || feeds.length > 0)
  const pages = Math.max(1, Math.ceil(named.length / SOURCES_A_PAGE))
  const page = Math.min(asked, pages - 1)
  const first = page * SOURCES_A_PAGE
  const here = named.slice(first, first + SOURCES_A_PAGE)
  const unused = all.length - named.length
  const blocks: Block[] = [
    here.length > 0
      ? { kind: 'list', items: here.map((source) => itemOf(source, context)) }
      : { kind: 'paragraph', text: [plain(words.sources.none)] },
  ]
  if (pages > 1) blocks.push(note(words.sources.page(rangeOf(first + 1, here.length, words), named.length)))
  if (unused > 0) blocks.push(note(words.sources.unused(unused)))
  const buttons = pagingButtons('sources list', {}, page, pages, words)
  return {
    language: words.language,
    title: [plain(words.sources.title)],
    blocks,
    buttons: buttons.length > 0 ? [buttons] : [],
    tone: 'answer',
  }
}

function itemOf({ name, count, feeds }: Met, context: CommandContext): ListItem {
  const parts = [
    ...(count ? [countOf(count, context)] : []),
    ...(feeds.length > 0 ? [feedCounts(feeds, tellingOf(context))] : []),
  ]
  return { lines: [[bold(name), ...parts.map((part) => plain(` · ${part}`))]] }
}

function shown(name: string, all: readonly Met[], context: CommandContext): Post {
  const { words } = context
  const source = named(name, all, context)
  const { known, count, feeds } = source
  const rows: [string, readonly Inline[]][] = known
    ? [
        [words.sources.country, [plain(words.countryName(known.country))]],
        [words.sources.languages, [plain(known.languages.map((code) => words.languageName(code)).join(' · '))]],
        [words.sources.ownership, [plain(known.ownership)]],
      ]
    : []
  return {
    language: words.language,
    title: [plain(source.name)],
    blocks: [
      ...(count ? [{ kind: 'paragraph' as const, text: [plain(countOf(count, context))] }] : []),
      ...rows.map(([title, runs]) => row(title, runs)),
      ...(feeds.length > 0 ? followedFeeds(source, context) : known ? [knownFeeds(known, all, context)] : []),
    ],
    buttons: count ? [[button(words.button.latest, { command: 'latest', options: { source: count.source } })]] : [],
    tone: 'answer',
  }
}

/** @throws Problem not-found with the nearest */
function named(name: string, all: readonly Met[], { words }: CommandContext): Met {
  const wanted = fold(name)
  const found = all.find((one) => one.id === name || one.id === wanted || fold(one.name) === wanted)
  const byKnownName = all.find(({ known }) => known !== null && fold(known.name) === wanted)
  const source = found ?? byKnownName
  if (source) return source
  const near = all.map((one) => one.name).filter((one) => fold(one).includes(wanted.slice(0, 4)))
  throw new Problem(
    'not-found',
    words.problem.unknownSource(name),
    near.length > 0 ? words.problem.nearest(words.list(near.slice(0, 3))) : words.problem.seeHelp,
    near.slice(0, 3),
  )
}

function followedFeeds({ feeds }: Met, context: CommandContext): Block[] {
  const items = feeds.map((feed) => ({
    lines: [[link(feed.url, feed.url)], stateOfFeed(feed, tellingOf(context))],
  }))
  return [
    { kind: 'heading', text: [plain(context.words.sources.feeds)] },
    { kind: 'list', items },
  ]
}

/** Of an outlet of which no feed is followed; where those of others are, that is said. */
function knownFeeds({ feeds }: Source, all: readonly Met[], { words }: CommandContext): Block {
  const links = feeds.flatMap((feed, at) => [...(at > 0 ? [plain(' · ')] : []), link(feed.url, feed.url)])
  if (links.length > 0 && all.some((other) => other.feeds.length > 0))
    links.push(plain(` (${words.sources.feed.notFollowed})`))
  return row(words.sources.feeds, links.length > 0 ? links : [plain(words.sources.noFeeds)])
}

function row(title: string, runs: readonly Inline[]): Block {
  return { kind: 'paragraph', text: [bold(`${title}: `), ...runs] }
}

function note(text: string): Block {
  return { kind: 'note', text: [plain(text)] }
}

function countOf({ articles, newest }: SourceCount, { words }: CommandContext): string {
  return words.sources.count(articles, words.date(newest.slice(0, 10), 'day'))
}

function tellingOf({ clock, settings, words }: CommandContext) {
  return { now: clock.now(), timeZone: settings.timeZone, words }
}
