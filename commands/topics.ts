// /topics list | show NAME: what this bot follows, and by which words, with the topics that moderators made for their
// server or chat; new, edit, test and delete are theirs (own-topics.ts).

import type { Command, CommandContext, CommandOption } from '../src/core/command.ts'
import type { Actor, Place, Topic } from '../src/core/knowledge.ts'
import { nameIn } from '../src/core/names.ts'
import { type Block, type Post, bold, button, plain } from '../src/core/post.ts'
import { Problem } from '../src/core/problem.ts'
import { nearestTopics, topicNamed } from '../src/core/topic-names.ts'
import { queryBlock } from '../src/editorial/topic-post.ts'
import { needsHome } from './moderated.ts'
import { deleteTopic, editTopic, makeTopic, tryTopic } from './own-topics.ts'

/** A list of words longer than this is shortened to its head, with the rest counted. */
const MOST_WORDS = 24
const MOST_NEAREST = 3
const NEW_ONE = '/topics new name:Water query:drought OR dam'

const NAME: CommandOption = { name: 'name', kind: 'own-topic', required: true }
const QUERY: CommandOption = { name: 'query', kind: 'query', required: true }
/** What changes a topic changes it for the whole server or chat. */
const SHARED: readonly string[] = ['topics new', 'topics edit', 'topics delete']
/** What is decided about what was shown. */
const DECIDED: CommandOption = { name: 'edit', kind: 'text', required: false, hidden: true }

export const topics: Command = {
  name: 'topics',
  who: 'everybody',
  options: [],
  subcommands: [
    {
      name: 'list',
      options: [],
      who: 'everybody',
      summary: { en: 'All topics', ar: 'كل المواضيع', ckb: 'هەموو بابەتەکان' },
    },
    {
      name: 'show',
      options: [{ name: 'name', kind: 'topic', required: true }],
      who: 'everybody',
      summary: {
        en: 'One topic: its words, actors and places',
        ar: 'موضوع واحد: كلماته وأطرافه وأماكنه',
        ckb: 'بابەتێک: وشە و لایەن و شوێنەکانی',
      },
    },
    {
      name: 'new',
      options: [{ name: 'name', kind: 'title', required: true }, QUERY, DECIDED],
      who: 'moderators',
      summary: {
        en: 'A topic of this server: its name and what it looks for, tested before it is saved',
        ar: 'موضوع لهذا الخادم: اسمه وما يبحث عنه، يُجرَّب قبل حفظه',
        ckb: 'بابەتێک بۆ ئەم سێرڤەرە: ناو و گەڕانەکەی، پێش پاشەکەوتکردن تاقی دەکرێتەوە',
      },
    },
    {
      name: 'edit',
      options: [NAME, QUERY, DECIDED],
      who: 'moderators',
      summary: {
        en: 'Another query for a topic of this server, tested before it is saved',
        ar: 'بحث آخر لموضوع من مواضيع هذا الخادم، يُجرَّب قبل حفظه',
        ckb: 'گەڕانێکی تر بۆ بابەتێکی ئەم سێرڤەرە، پێش پاشەکەوتکردن تاقی دەکرێتەوە',
      },
    },
    {
      name: 'test',
      options: [
        { ...NAME, required: false },
        { ...QUERY, required: false },
      ],
      who: 'moderators',
      summary: {
        en: 'What a topic or query found in the last 30 days, and what it nearly found',
        ar: 'ما وجده موضوع أو بحث في آخر ٣٠ يوماً، وما كاد يجده',
        ckb: 'ئەوەی بابەتێک یان گەڕانێک لە دوایین ٣٠ ڕۆژدا دۆزییەوە، یان نزیک بوو بیدۆزێتەوە',
      },
    },
    {
      name: 'delete',
      options: [NAME, DECIDED],
      who: 'moderators',
      summary: {
        en: 'Delete a topic of this server; it asks first',
        ar: 'حذف موضوع من مواضيع هذا الخادم، بعد السؤال',
        ckb: 'سڕینەوەی بابەتێکی ئەم سێرڤەرە، سەرەتا دەپرسێت',
      },
    },
  ],
  summary: {
    en: 'The topics this bot follows',
    ar: 'المواضيع التي يتابعها البوت',
    ckb: 'ئەو بابەتانەی بۆتەکە بەدوایاندا دەچێت',
  },
  examples: ['/topics list', '/topics show border', NEW_ONE, '/topics test query:drought -"oil price"'],
  async run(call, context) {
    if (SHARED.includes(call.command)) await needsHome(call, call.here, context)
    switch (call.command) {
      case 'topics show':
        return shown(call.options['name'] ?? '', context)
      case 'topics new':
        return await makeTopic(call, context)
      case 'topics edit':
        return await editTopic(call, context)
      case 'topics test':
        return await tryTopic(call, context)
      case 'topics delete':
        return await deleteTopic(call, context)
      default:
        return listed(context)
    }
  },
}

function listed({ knowledge, words, settings }: CommandContext): Post {
  const followed = new Set(settings.topics)
  const itemOf = ({ name, slug }: Topic) => ({
    lines: [[bold(name[words.language]), plain(` · ${slug}${followed.has(slug) ? ' ✓' : ''}`)]],
  })
  const own = knowledge.topics.filter((topic) => topic.own !== undefined)
  const others = knowledge.topics.filter((topic) => topic.own === undefined)
  const ofOwn: Block[] =
    own.length > 0
      ? [{ kind: 'list', items: own.map(itemOf) }]
      : [{ kind: 'paragraph', text: [plain(`${words.ownTopics.newOne} `), { text: NEW_ONE, command: true }] }]
  const buttons = [...own, ...others]
    .slice(0, 20)
    .map(({ slug }) => button(slug, { command: 'latest', options: { subject: slug } }))
  return {
    language: words.language,
    title: [plain(words.topics.title)],
    blocks: [
      { kind: 'list', items: others.map(itemOf) },
      { kind: 'heading', text: [plain(words.ownTopics.own)] },
      ...ofOwn,
    ],
    buttons: Array.from({ length: Math.ceil(buttons.length / 5) }, (_, row) => buttons.slice(row * 5, row * 5 + 5)),
    tone: 'answer',
  }
}

function shown(name: string, { knowledge, words, style }: CommandContext): Post {
  const topic = topicNamed(name, knowledge.topics)
  if (topic === undefined) {
    const near = nearestTopics(name, knowledge.topics, MOST_NEAREST).map((one) => one.name[words.language])
    throw new Problem('not-found', words.problem.unknownTopic(name), words.problem.nearest(words.list(near)), near)
  }
  if (topic.own !== undefined) return { ...shownAs(topic, words), blocks: [queryBlock({ all: topic.own }, words)] }
  const names = (ids: readonly string[], all: readonly (Actor | Place)[]) =>
    ids.map((id) => {
      const known = all.find((one) => one.id === id)
      const shown = known === undefined ? id : nameIn(known, words.language)
      return style.isLoaded(shown) ? quoted(shown) : shown
    })
  const rows: [string, readonly string[]][] = [
    [words.topics.phrases, [...topic.strong, ...topic.weak, ...topic.ar, ...topic.ku].map(quoted)],
    [words.topics.actors, names(topic.actors, knowledge.actors)],
    [words.topics.places, names(topic.places, knowledge.places)],
    [words.topics.excludes, topic.exclude.map(quoted)],
  ]
  const blocks: Block[] = [{ kind: 'paragraph', text: [plain(topic.question)] }]
  for (const [label, values] of rows) {
    if (values.length === 0) continue
    const more = values.length > MOST_WORDS ? ` ${words.topics.more(values.length - MOST_WORDS)}` : ''
    blocks.push({
      kind: 'paragraph',
      text: [bold(`${label}: `), plain(values.slice(0, MOST_WORDS).join(' · ') + more)],
    })
  }
  return { ...shownAs(topic, words), blocks }
}

function shownAs(topic: Topic, words: CommandContext['words']): Omit<Post, 'blocks'> {
  const test = button(words.ownTopics.test, { command: 'topics test', options: { name: topic.slug } })
  return {
    language: words.language,
    title: [plain(`${topic.name[words.language]} · ${topic.slug}`)],
    buttons: [
      [
        button(words.button.latest, { command: 'latest', options: { subject: topic.slug } }),
        button(words.button.timeline, { command: 'timeline', options: { subject: topic.slug } }),
        ...(topic.own === undefined ? [] : [test]),
      ],
    ],
    tone: 'answer',
  }
}

/** The words of others, which the bot does not make its own. */
function quoted(words: string): string {
  return `“${words}”`
}
