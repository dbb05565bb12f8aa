// /topics list | show NAME: what this bot follows, and by which words.

import type { Command, CommandContext } from '../src/core/command.ts'
import type { Actor, Place } from '../src/core/knowledge.ts'
import { nameIn } from '../src/core/names.ts'
import { type Block, type Post, bold, button, plain } from '../src/core/post.ts'
import { Problem } from '../src/core/problem.ts'
import { nearestTopics, topicNamed } from '../src/core/topic-names.ts'

/** A list of words longer than this is shortened to its head, with the rest counted. */
const MOST_WORDS = 24
const MOST_NEAREST = 3

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
  ],
  summary: {
    en: 'The topics this bot follows',
    ar: 'المواضيع التي يتابعها البوت',
    ckb: 'ئەو بابەتانەی بۆتەکە بەدوایاندا دەچێت',
  },
  examples: ['/topics list', '/topics show border'],
  run({ command, options }, context) {
    return Promise.resolve(command === 'topics show' ? shown(options['name'] ?? '', context) : listed(context))
  },
}

function listed({ knowledge, words, settings }: CommandContext): Post {
  const followed = new Set(settings.topics)
  const items = knowledge.topics.map((topic) => ({
    lines: [[bold(topic.name[words.language]), plain(` · ${topic.slug}${followed.has(topic.slug) ? ' ✓' : ''}`)]],
  }))
  const buttons = knowledge.topics
    .slice(0, 20)
    .map(({ slug }) => button(slug, { command: 'latest', options: { subject: slug } }))
  return {
    language: words.language,
    title: [plain(words.topics.title)],
    blocks: [{ kind: 'list', items }],
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
  return {
    language: words.language,
    title: [plain(`${topic.name[words.language]} · ${topic.slug}`)],
    blocks,
    buttons: [
      [
        button(words.button.latest, { command: 'latest', options: { subject: topic.slug } }),
        button(words.button.timeline, { command: 'timeline', options: { subject: topic.slug } }),
      ],
    ],
    tone: 'answer',
  }
}

/** The words of others, which the bot does not make its own. */
function quoted(words: string): string {
  return `“${words}”`
}
