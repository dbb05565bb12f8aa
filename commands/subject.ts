// What the commands that take a subject have in common: finding it, and saying so where nothing is known of it.

import type { CommandContext } from '../src/core/command.ts'
import { type Post, plain } from '../src/core/post.ts'
import { Problem } from '../src/core/problem.ts'
import { nearestSubjects, resolveSubject } from '../src/core/subjects.ts'
import type { Subject } from '../src/core/story.ts'
import type { Words } from '../src/core/words/words.ts'

/**
 * A topic, actor or place with every alias; any other words are looked for as text.
 * @throws Problem unknown-subject with the nearest three, for a word that is probably a slip
 */
export function subjectFor(typed: string, { knowledge, words }: CommandContext): Subject {
  const resolved = resolveSubject(typed, knowledge, words.language)
  if ('subject' in resolved) return resolved.subject
  const { nearest } = resolved
  throw new Problem(
    'unknown-subject',
    words.problem.unknownSubject(typed),
    nearestHint(nearest, words),
    nearest,
    'subject',
  )
}

/** Several topics together, by their names; all of them where `slugs` is empty. */
export function topicsTogether(slugs: readonly string[], { knowledge, words }: CommandContext): Subject {
  if (slugs.length === 0) return { label: words.latest.everything, keys: [], text: null }
  const nameOf = (slug: string) => knowledge.topics.find((one) => one.slug === slug)?.name[words.language] ?? slug
  return { label: words.list(slugs.map(nameOf)), keys: slugs.map((slug) => `topic:${slug}` as const), text: null }
}

/**
 * The answer where nothing matched: a sentence for a known subject or one narrowed by other options.
 * @throws Problem nothing-stored, or unknown-subject with the nearest three
 */
export async function nothingFound(
  subject: Subject,
  options: Readonly<Record<string, string>>,
  { store, knowledge, words }: CommandContext,
  sentence: (label: string) => string,
): Promise<Post> {
  const { articles } = await store.counts()
  if (articles === 0) throw new Problem('nothing-stored', words.problem.nothingStored, words.problem.nothingStoredHint)
  const narrowed = Object.keys(options).some((name) => name !== 'subject' && name !== 'page')
  if (subject.text !== null && !narrowed) {
    const near = nearestSubjects(subject.text, knowledge, words.language, 3)
    throw new Problem(
      'unknown-subject',
      words.problem.unknownSubject(subject.label),
      nearestHint(near, words),
      near,
      'subject',
    )
  }
  return {
    language: words.language,
    title: [],
    blocks: [{ kind: 'paragraph', text: [plain(sentence(subject.label))] }],
    buttons: [],
    tone: 'answer',
  }
}

/** Nothing may come near. */
function nearestHint(near: readonly string[], words: Words): string {
  return near.length > 0 ? words.problem.nearest(words.list(near)) : words.problem.seeHelp
}
