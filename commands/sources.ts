// /sources list | show NAME: whose articles are stored, whose feeds are followed and how they answer, and who owns the
// outlet; add, check and remove are for moderators (own-sources.ts).

import type { FeedOfHome } from '../src/core/added-feed.ts'
import { homeOf } from '../src/core/channel.ts'
import type { Command, CommandCall, CommandContext, CommandOption } from '../src/core/command.ts'
import type { FollowedFeed } from '../src/core/feed.ts'
import { fold } from '../src/core/fold.ts'
import type { Source } from '../src/core/knowledge.ts'
import type { SourceCount } from '../src/core/ports/store.ts'
import { type Block, type Inline, type ListItem, type Post, bold, button, link, plain } from '../src/core/post.ts'
import { Problem } from '../src/core/problem.ts'
import { feedCounts, stateOfFeed } from '../src/editorial/feed-states.ts'
import { momentOf, person } from '../src/editorial/audit-lines.ts'
import { pagingButtons, rangeOf } from '../src/editorial/paging.ts'
import { needsHome } from './moderated.ts'
import { addSource, checkSource, removeSource } from './own-sources.ts'

const SOURCES_A_PAGE = 20
/** What is decided about what was shown. */
const DECIDED: CommandOption = { name: 'edit', kind: 'word', required: false, hidden: true }

/** What is added is heard in the whole server or chat. */
const SHARED: readonly string[] = ['sources add', 'sources remove']

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
    {
      name: 'add',
      options: [
        { name: 'url', kind: 'text', required: true },
        { name: 'name', kind: 'title', required: false, hidden: true },
        { name: 'language', kind: 'word', required: false, hidden: true },
        DECIDED,
      ],
      who: 'moderators',
      summary: {
        en: 'Add a feed to this server: its address or that of a site, shown before it is saved',
        ar: 'إضافة خلاصة إلى هذا الخادم: عنوانها أو عنوان موقع، تُعرض قبل الحفظ',
        ckb: 'زیادکردنی فیدێک بۆ ئەم سێرڤەرە: ناونیشانی خۆی یان ماڵپەڕێک، پێش پاشەکەوتکردن پیشان دەدرێت',
      },
    },
    {
      name: 'check',
      options: [{ name: 'name', kind: 'source', required: true }],
      who: 'moderators',
      summary: {
        en: 'Ask a feed now: each stage, and where an article was lost',
        ar: 'طلب خلاصة الآن: كل مرحلة، وأين ضاع مقال',
        ckb: 'ئێستا داوای فیدێک بکە: هەموو قۆناغێک، و وتارێک لە کوێ ون بوو',
      },
    },
    {
      name: 'remove',
      options: [{ name: 'name', kind: 'added-source', required: true }, DECIDED],
      who: 'moderators',
      summary: {
        en: 'Remove a feed that was added here; it asks first',
        ar: 'إزالة خلاصة أُضيفت هنا، بعد السؤال',
        ckb: 'لابردنی فیدێک کە لێرە زیاد کراوە، سەرەتا دەپرسێت',
      },
    },
  ],
  summary: {
    en: 'The sources this bot reads',
    ar: 'المصادر التي يقرؤها البوت',
    ckb: 'ئەو سەرچاوانەی بۆتەکە دەیانخوێنێتەوە',
  },
  examples: ['/sources list', '/sources show shafaq', '/sources check shafaq'],
  async run(call, context) {
    if (SHARED.includes(call.command)) await needsHome(call, call.here, context)
    switch (call.command) {
      case 'sources show':
        return await shown(call, await sourcesIn(context), context)
      case 'sources add':
        return await addSource(call, context)
      case 'sources check':
        return await checkSource(call, context)
      case 'sources remove':
        return await removeSource(call, context)
      default:
        return listed(await sourcesIn(context), Number(call.options['page'] ?? 0), context)
    }
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
  /** Those of them that were added here. */
  readonly added: readonly FeedOfHome[]
}

/** Those with articles, most first; then those that are only followed, then those that are only known, by name. */
async function sourcesIn({ store, knowledge, settings }: CommandContext): Promise<Met[]> {
  const here = await store.addedFeeds(homeOf(settings))
  const { sources: counts } = await store.counts()
  const followed = await store.feeds()
  const ids = new Set(
    [...counts, ...followed].map(({ source }) => source).concat(knowledge.sources.map(({ id }) => id)),
  )
  const met = [...ids].map((id): Met => {
    const known = knowledge.sources.find((source) => source.id === id) ?? null
    const count = counts.find(({ source }) => source === id) ?? null
    const feeds = followed.filter(({ source }) => source === id)
    const added = here.filter(({ source }) => source === id)
    return { id, name: known?.name ?? added[0]?.name ?? count?.name ?? id, known, count, feeds, added }
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

function itemOf({ name, count, feeds, added }: Met, context: CommandContext): ListItem {
  const parts = [
    ...(count ? [countOf(count, context)] : []),
    ...(feeds.length > 0 ? [feedCounts(feeds, tellingOf(context))] : []),
    ...(added.length > 0 ? [context.words.adding.here] : []),
  ]
  return { lines: [[bold(name), ...parts.map((part) => plain(` · ${part}`))]] }
}

async function shown(call: CommandCall, all: readonly Met[], context: CommandContext): Promise<Post> {
  const { words } = context
  const source = named(call.options['name'] ?? '', all, context)
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
      ...(await addedBy(source, call, context)),
      ...(feeds.length > 0 ? followedFeeds(source, context) : known ? [knownFeeds(known, all, context)] : []),
    ],
    buttons: count ? [[button(words.button.latest, { command: 'latest', options: { source: count.source } })]] : [],
    tone: 'answer',
  }
}

/** Who added it here, for those who look after the channel. */
async function addedBy({ added }: Met, { asker, here }: CommandCall, context: CommandContext): Promise<Block[]> {
  const { words, settings } = context
  if (added.length === 0 || !(await asker.moderates(here))) return []
  return added.map(({ at, by }) => {
    const moment = momentOf(at, { words, timeZone: settings.timeZone })
    return { kind: 'paragraph', text: [plain(`${words.adding.addedOn(moment)} `), ...person(by, words)] }
  })
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
