// One of the bot's own messages that somebody points at: by a reply, or by a command on the message. What stands in it is
// only looked up among what is stored, so that a message which imitates one leads nowhere.

/** What says which message it is. */
export interface Pointed {
  /** The mark of its edition; null where it has none. */
  readonly mark: string | null
  /** Ids of what can be pressed in it. */
  readonly buttons: readonly string[]
}

/** The mark in the line that closes a part: "Sitrep #3 · 2025-06-28 · 1/2", the part's number and what no reader sees taken off. */
export function markIn(line: string): string | null {
  const bare = line.replaceAll(/[\u200e\u200f\u2060\u2066-\u2069]/g, '').trim()
  return /^(Sitrep .*?\d{4}-\d{2}-\d{2})(?: · \d+\/\d+)?$/u.exec(bare)?.[1] ?? null
}
