// One of the bot's own messages that somebody points at: by a reply, or by a command on the message. What stands in it is
// only looked up among what is stored, so that a message which imitates one leads nowhere.

import type { StoryId } from './story.ts'

/** What says which message it is. */
export interface Pointed {
  /** The mark of its edition or story; null where it has none. */
  readonly mark: string | null
  /** Ids of what can be pressed in it. */
  readonly buttons: readonly string[]
}

const STORY_MARK = /^Sitrep ([0-9A-HJKMNP-TV-Z]{6})$/

/** The mark of an answer about one story. */
export function storyMark(id: StoryId): string {
  return `Sitrep ${id}`
}

/** The story of such a mark; null for the mark of an edition. */
export function storyOfMark(mark: string): StoryId | null {
  return STORY_MARK.exec(mark)?.[1] ?? null
}

/**
 * The mark in the line that closes a part: "Sitrep #3 · 2025-06-28 · 1/2" or "Sitrep 7K3M9Q", the part's number and what
 * no reader sees taken off.
 */
export function markIn(line: string): string | null {
  const bare = line.replaceAll(/[\u200e\u200f\u2060\u2066-\u2069]/g, '').trim()
  const [, mark] = /^(Sitrep .+?)(?: · \d+\/\d+)?$/u.exec(bare) ?? []
  if (mark === undefined) return null
  return /\d{4}-\d{2}-\d{2}$/.test(mark) || storyOfMark(mark) !== null ? mark : null
}
