// Topics of a server's or chat's own: what is known with them, and a new one as it was typed.

import { type HomeId, homeOf } from '../core/channel.ts'
import type { CommandContext } from '../core/command.ts'
import { searchWords } from '../core/fold.ts'
import { bareKnowledge, type Knowledge } from '../core/knowledge.ts'
import { LONGEST_QUERY, LONGEST_TITLE, MOST_TERMS, type OwnTopic, withOwnTopics } from '../core/own-topic.ts'
import type { Store } from '../core/ports/store.ts'
import { Problem } from '../core/problem.ts'
import { termCount } from '../core/search.ts'
import { resolveSubject } from '../core/subjects.ts'
import { nearestTopics, topicNamed } from '../core/topic-names.ts'
import type { Words } from '../core/words/words.ts'
import { readSearch } from '../editorial/search-query.ts'
import { searchText } from '../editorial/search-text.ts'
import { meansAll } from './check-options.ts'
import { resolveSearch } from './resolve-search.ts'

/** Names offered in place of one that is not known (contract). */
const MOST_NEAREST = 3
const NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}\u200c '’()&/.-]*$/u

/** What the bot knows, with the topics of a home. */
export async function knowledgeFor(store: Store, knowledge: Knowledge, home: HomeId): Promise<Knowledge> {
  return withOwnTopics(knowledge, await store.topics(home))
}

type Context = Pick<CommandContext, 'store' | 'knowledge' | 'words' | 'settings' | 'clock'>

/** The topic of the home of this name. @throws Problem not-found with the nearest three */
export async function ownTopicNamed(name: string, { store, knowledge, words, settings }: Context): Promise<OwnTopic> {
  const own = await store.topics(homeOf(settings))
  const known = knowledge.topics.filter((topic) => topic.own !== undefined)
  const slug = topicNamed(name, known)?.slug
  const found = own.find((topic) => topic.slug === slug)
  if (found !== undefined) return found
  const near = nearestTopics(name, known, MOST_NEAREST).map((topic) => topic.name[words.language])
  const hint = near.length === 0 ? words.ownTopics.none : words.problem.nearest(words.list(near))
  throw new Problem('not-found', words.ownTopics.unknown(name), hint, near, 'name')
}

/** A topic by another search: its next version. @throws Problem bad-value */
export async function withQuery(topic: OwnTopic, typed: string, context: Context): Promise<OwnTopic> {
  return { ...topic, ...(await queryOf(typed, context)), version: topic.version + 1 }
}

/** A new topic. @throws Problem bad-value */
export async function newTopic(name: string, typed: string, context: Context): Promise<OwnTopic> {
  const title = name.trim().replaceAll(/\s+/gu, ' ')
  const slug = slugOf(title, context)
  return { home: homeOf(context.settings), slug, title, ...(await queryOf(typed, context)), version: 1 }
}

/** A search that has no name yet. @throws Problem bad-value */
export async function unnamedTopic(typed: string, context: Context): Promise<OwnTopic> {
  const read = await queryOf(typed, context)
  return { home: homeOf(context.settings), slug: '', title: read.query, ...read, version: 0 }
}

async function queryOf(typed: string, context: Context): Promise<Pick<OwnTopic, 'query' | 'all'>> {
  const { words, knowledge } = context
  const { ownTopics: said } = words
  if (typed.length > LONGEST_QUERY) throw wrongQuery(said.tooLong(LONGEST_QUERY), said.shorter)
  const search = readSearch(typed, words)
  if (search.from !== null || search.to !== null) throw wrongQuery(said.noDates, said.noDatesHint)
  // By what the bot knows itself: a topic that were made of others could be made of itself.
  const { all } = await resolveSearch(search, { ...context, knowledge: bareKnowledge(knowledge) })
  const count = termCount(all)
  if (count > MOST_TERMS) throw wrongQuery(said.tooMany(count, MOST_TERMS), said.shorter)
  return { query: searchText({ all, from: null, to: null }, words.search), all }
}

function wrongQuery(sentence: string, hint: string): Problem {
  return new Problem('bad-value', sentence, hint, [], 'query')
}

/** What nothing else is called by. @throws Problem bad-value */
function slugOf(title: string, { knowledge, words }: Pick<Context, 'knowledge' | 'words'>): string {
  const { ownTopics: said } = words
  const slug = searchWords(title).join('-')
  if (title.length > LONGEST_TITLE || !NAME.test(title) || slug === '') {
    throw new Problem('bad-value', said.badName(title), said.nameHint(LONGEST_TITLE), [], 'name')
  }
  const bare = bareKnowledge(knowledge)
  const same = topicNamed(title, knowledge.topics) ?? topicNamed(slug, knowledge.topics)
  if (same?.own !== undefined) {
    throw new Problem('conflict', said.exists(same.name[words.language]), said.existsHint, [], 'name')
  }
  if (meansAll(title) || [title, slug].some((name) => namesSomething(name, bare, words))) {
    throw new Problem('bad-value', said.taken(title), said.takenHint, [], 'name')
  }
  return slug
}

function namesSomething(name: string, knowledge: Knowledge, { language }: Words): boolean {
  const resolved = resolveSubject(name, knowledge, language)
  return 'subject' in resolved && resolved.subject.keys.length > 0
}
