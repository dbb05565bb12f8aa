// What is followed in a private chat: kept as it was typed, understood anew each time, so that it grows with the names
// that are known.

import type { ChannelId } from '../core/channel.ts'
import { FRESH_MS, type Window } from '../core/edition.ts'
import type { Knowledge } from '../core/knowledge.ts'
import type { Store, WindowQuery } from '../core/ports/store.ts'
import type { Subject } from '../core/story.ts'
import { resolveSubject } from '../core/subjects.ts'
import type { Language } from '../core/words/words.ts'

/** How many subjects a person may follow. */
export const MOST_FOLLOWED = 20
/** Stories that hold followed words, of one window. */
const MOST_BY_WORDS = 200

export interface Followed {
  readonly typed: string
  readonly subject: Subject
}

/** What is followed in a chat, labelled in `language`, oldest first. */
export async function followedIn(
  { store, knowledge }: { readonly store: Store; readonly knowledge: Knowledge },
  chat: ChannelId,
  language: Language,
): Promise<Followed[]> {
  return (await store.follows(chat)).map((typed) => {
    const resolved = resolveSubject(typed, knowledge, language)
    const subject = 'subject' in resolved ? resolved.subject : { label: typed, keys: [], text: typed }
    return { typed, subject }
  })
}

/** True where both mean the same. */
export function isSameSubject(a: Subject, b: Subject): boolean {
  if (a.text !== null || b.text !== null) return a.text?.toLowerCase() === b.text?.toLowerCase()
  return a.keys.length === b.keys.length && a.keys.every((key) => b.keys.includes(key))
}

/** What a window is asked for beside topics; null where nothing is followed. */
export async function followedStories(
  store: Store,
  followed: readonly Followed[],
  { to }: Window,
): Promise<NonNullable<WindowQuery['followed']> | null> {
  if (followed.length === 0) return null
  const since = new Date(Date.parse(to) - FRESH_MS).toISOString()
  const stories: string[] = []
  for (const { subject } of followed) {
    if (subject.text === null) continue
    const page = await store.latest({ text: subject.text, since, until: to, limit: MOST_BY_WORDS, offset: 0 })
    stories.push(...page.stories.map(({ id }) => id))
  }
  return { keys: followed.flatMap(({ subject }) => subject.keys), stories }
}
