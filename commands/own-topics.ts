// What moderators do with the topics of their server or chat: new and edit show a test before anything is saved, delete
// asks first. What is pressed then carries the version that it is about, so that nobody overwrites another unseen.

import { newTopic, ownTopicNamed, unnamedTopic, withQuery } from '../src/actions/own-topics.ts'
import { testTopic } from '../src/actions/test-topic.ts'
import { type ChannelId, homeOf } from '../src/core/channel.ts'
import type { CommandCall, CommandContext } from '../src/core/command.ts'
import { MOST_OWN_TOPICS, type OwnTopic } from '../src/core/own-topic.ts'
import { type Post, button, plain } from '../src/core/post.ts'
import { Problem } from '../src/core/problem.ts'
import type { CommandRequest } from '../src/core/request.ts'
import { topicNamed } from '../src/core/topic-names.ts'
import { topicTestPost } from '../src/editorial/topic-post.ts'
import { answer, paragraph, sentences, typed } from './plain-answer.ts'

/** Channels that are named where a topic is deleted. */
const MOST_CHANNELS = 5

/** `topics new`. */
export async function makeTopic(call: CommandCall, context: CommandContext): Promise<Post> {
  const { name = '', query = '', edit } = call.options
  if (edit === 'discard') return sentences([context.words.ownTopics.discarded], [], context)
  const topic = await newTopic(name, query, context)
  if (edit !== undefined) return await save(topic, call, context)
  return await shownBeforeSaving(topic, null, 'topics new', context)
}

/** `topics edit`. */
export async function editTopic(call: CommandCall, context: CommandContext): Promise<Post> {
  const { name = '', query = '', edit } = call.options
  if (edit === 'discard') return sentences([context.words.ownTopics.discarded], [], context)
  const before = await ownTopicNamed(name, context)
  const topic = await withQuery(before, query, context)
  if (edit !== undefined) return await save({ ...topic, version: versionOf(edit, topic.version) }, call, context)
  return await shownBeforeSaving(topic, before, 'topics edit', context)
}

/** `topics test`: a topic, a topic by another query, or a query that has no name. */
export async function tryTopic({ options }: CommandCall, context: CommandContext): Promise<Post> {
  const { words, knowledge, settings } = context
  const { name, query } = options
  if (name === undefined && query === undefined) {
    throw new Problem('missing-option', words.problem.missing('query'), words.problem.example('/topics test query:…'))
  }
  const known = name !== undefined && topicNamed(name, knowledge.topics)?.own !== undefined
  // Several words that are no topic's name are a query: "/topics test water OR dam".
  const typed = query ?? (!known && /\s/u.test(name ?? '') ? name : undefined)
  const saved = known || typed === undefined ? await ownTopicNamed(name ?? '', context) : null
  const topic =
    typed === undefined || saved === null
      ? (saved ?? (await unnamedTopic(typed ?? '', context)))
      : await withQuery(saved, typed, context)
  const test = await testTopic(topic, typed === undefined ? null : saved, context)
  return topicTestPost({ test, timeZone: settings.timeZone, waits: false, buttons: [] }, words)
}

/** `topics delete`. */
export async function deleteTopic(call: CommandCall, context: CommandContext): Promise<Post> {
  const { words, store } = context
  const { ownTopics: said } = words
  const { name = '', edit } = call.options
  if (edit === 'discard') return sentences([said.discarded], [], context)
  const topic = await ownTopicNamed(name, context)
  const channels = await channelsWith(topic, call, context)
  const request = (how: string): CommandRequest => ({
    command: 'topics delete',
    options: { name: topic.slug, edit: how },
  })
  if (edit === undefined) {
    const buttons = [button(said.delete, request(`save ${topic.version}`)), button(said.keep, request('discard'))]
    const used = channels === null ? [] : [paragraph([plain(said.usedBy(channels))])]
    return answer([paragraph([plain(said.askDelete(topic.title))]), ...used], buttons, context)
  }
  const version = versionOf(edit, topic.version)
  if (!(await store.dropTopic({ ...topic, version }, signatureOf(call, context), call.channel))) throw stale(context)
  const goOn = channels === null ? [] : [paragraph([plain(said.goOn(channels))])]
  return answer([paragraph([plain(said.deleted(topic.title))]), ...goOn, typed(said.undo, '/undo')], [], context)
}

async function shownBeforeSaving(
  topic: OwnTopic,
  saved: OwnTopic | null,
  command: string,
  context: CommandContext,
): Promise<Post> {
  const { words, settings } = context
  const options = { name: saved === null ? topic.title : topic.slug, query: topic.query }
  const buttons = [
    button(words.ownTopics.save, { command, options: { ...options, edit: `save ${topic.version}` } }),
    button(words.ownTopics.discard, { command, options: { ...options, edit: 'discard' } }),
  ]
  const test = await testTopic(topic, saved, context)
  return topicTestPost({ test, timeZone: settings.timeZone, waits: true, buttons }, words)
}

async function save(topic: OwnTopic, call: CommandCall, context: CommandContext): Promise<Post> {
  const { store, words } = context
  const { ownTopics: said } = words
  const saved = await store.saveTopic(topic, signatureOf(call, context), call.channel)
  if (saved === 'stale') throw stale(context)
  if (saved === 'full') throw new Problem('conflict', said.full(MOST_OWN_TOPICS), said.fullHint)
  const buttons = [
    button(words.button.latest, { command: 'latest', options: { subject: topic.slug } }),
    button(words.button.timeline, { command: 'timeline', options: { subject: topic.slug } }),
  ]
  const use = typed(said.use, `/settings topics:${topic.slug}`)
  return answer([paragraph([plain(said.saved(topic.title))]), use], buttons, context)
}

/** "save 3": the version that is saved. One who types it anyhow means the next. */
function versionOf(edit: string, next: number): number {
  return Number(/^save (\d{1,9})$/u.exec(edit)?.[1] ?? next)
}

function signatureOf({ asker }: CommandCall, { clock }: CommandContext) {
  return { by: asker.id, at: new Date(clock.now()).toISOString() }
}

function stale({ words: { ownTopics: said } }: CommandContext): Problem {
  return new Problem('conflict', said.stale, said.staleHint)
}

/** The channels whose digests have a topic, by name; null where none has. */
async function channelsWith(
  { home, slug }: OwnTopic,
  { venue }: CommandCall,
  { store, words }: CommandContext,
): Promise<string | null> {
  const all = (await store.channels()).map(({ settings }) => settings)
  const using = all.filter((one) => homeOf(one) === home && one.topics.includes(slug)).map(({ channel }) => channel)
  const nameOf = async (channel: ChannelId) => (await venue.facts(channel)).name ?? channel
  const named = await Promise.all(using.slice(0, MOST_CHANNELS).map(nameOf))
  const more = using.length > MOST_CHANNELS ? [words.topics.more(using.length - MOST_CHANNELS)] : []
  return using.length === 0 ? null : words.list([...named, ...more])
}
