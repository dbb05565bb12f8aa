// /sources list | show NAME: whose articles are stored, and who owns the outlet.

import type { Command, CommandContext } from '../src/core/command.ts'
import { fold } from '../src/core/fold.ts'
import { type Block, type Inline, type Post, bold, button, link, plain } from '../src/core/post.ts'
import { Problem } from '../src/core/problem.ts'

/** Outlets named in a list; the rest is counted. */
const MOST_SOURCES = 30

export const sources: Command = {
  name: 'sources',
  who: 'everybody',
  options: [],
  subcommands: [
    {
      name: 'list',
      options: [],
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
  examples: ['/sources', '/sources show shafaq'],
  async run({ command, options }, context) {
    return command === 'sources show' ? await shown(options['name'] ?? '', context) : await listed(context)
  },
}

async function listed({ store, knowledge, words }: CommandContext): Promise<Post> {
  const counts = (await store.counts()).sources
  const unused = knowledge.sources.filter((source) => !counts.some((count) => count.source === source.id)).length
  const items = counts.slice(0, MOST_SOURCES).map((count) => ({
    lines: [
      [
        bold(count.name),
        plain(` · ${words.sources.count(count.articles, words.date(count.newest.slice(0, 10), 'day'))}`),
      ],
    ],
  }))
  const blocks: Block[] = [
    items.length > 0 ? { kind: 'list', items } : { kind: 'paragraph', text: [plain(words.sources.none)] },
  ]
  if (counts.length > MOST_SOURCES)
    blocks.push({ kind: 'note', text: [plain(words.topics.more(counts.length - MOST_SOURCES))] })
  if (unused > 0) blocks.push({ kind: 'note', text: [plain(words.sources.unused(unused))] })
  return { language: words.language, title: [plain(words.sources.title)], blocks, buttons: [], tone: 'answer' }
}

async function shown(name: string, { store, knowledge, words }: CommandContext): Promise<Post> {
  const counts = (await store.counts()).sources
  const wanted = fold(name)
  const known = knowledge.sources.find((source) => source.id === wanted || fold(source.name) === wanted)
  const count = counts.find(
    (one) =>
      one.source === (known?.id ?? one.source) &&
      (known !== undefined || fold(one.name) === wanted || one.source === name),
  )
  if (known === undefined && count === undefined) {
    const names = [...counts.map((one) => one.name), ...knowledge.sources.map((source) => source.name)]
    const near = names.filter((one) => fold(one).includes(wanted.slice(0, 4))).slice(0, 3)
    throw new Problem(
      'not-found',
      words.problem.unknownSource(name),
      near.length > 0 ? words.problem.nearest(words.list(near)) : words.problem.seeHelp,
      near,
    )
  }
  const rows: [string, readonly Inline[]][] = known
    ? [
        [words.sources.country, [plain(known.country)]],
        [words.sources.languages, [plain(known.languages.map((code) => words.languageName(code)).join(' · '))]],
        [words.sources.ownership, [plain(known.ownership)]],
        [
          words.sources.feeds,
          known.feeds.length > 0
            ? known.feeds.flatMap((feed, at) => [...(at > 0 ? [plain(' · ')] : []), link(feed.url, feed.url)])
            : [plain(words.sources.noFeeds)],
        ],
      ]
    : []
  const label = count?.name ?? known?.name ?? name
  return {
    language: words.language,
    title: [plain(label)],
    blocks: [
      ...(count
        ? [
            {
              kind: 'paragraph' as const,
              text: [plain(words.sources.count(count.articles, words.date(count.newest.slice(0, 10), 'day')))],
            },
          ]
        : []),
      ...rows
        .filter(([, runs]) => runs.length > 0)
        .map(([title, runs]): Block => ({ kind: 'paragraph', text: [bold(`${title}: `), ...runs] })),
    ],
    buttons: count ? [[button(words.button.latest, { command: 'latest', options: { source: count.source } })]] : [],
    tone: 'answer',
  }
}
