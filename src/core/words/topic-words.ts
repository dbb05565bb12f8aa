// What the bot says of topics of a server's or chat's own.

export interface TopicWords {
  readonly own: string
  /** Stands before the command that makes one. */
  readonly newOne: string
  readonly query: string

  readonly testTitle: (title: string) => string
  /** Of the last `days` days; `more`: not all were counted. */
  readonly found: (articles: number, stories: number, days: number, more?: boolean) => string
  readonly nothing: (days: number) => string
  /** Before a number for each day. */
  readonly byDay: (from: string, to: string) => string
  readonly newest: string
  readonly matched: (words: string) => string
  readonly near: string
  /** So many articles lack this one term, or have one that is left out; the newest follows. */
  readonly lacks: (term: string, count: number) => string
  readonly excluded: (term: string, count: number) => string
  readonly unheard: (word: string) => string
  readonly perhaps: (words: string) => string
  readonly change: string
  readonly gained: (count: number) => string
  readonly lost: (count: number) => string
  readonly same: string
  readonly notSaved: string

  readonly save: string
  readonly discard: string
  readonly test: string
  readonly delete: string
  readonly keep: string
  readonly saved: (title: string) => string
  readonly discarded: string
  /** How to have it in the digests. */
  readonly use: string
  readonly askDelete: (title: string) => string
  readonly usedBy: (channels: string) => string
  readonly deleted: (title: string) => string
  readonly goOn: (channels: string) => string
  readonly undo: string

  readonly unknown: (name: string) => string
  readonly none: string
  readonly badName: (name: string) => string
  readonly nameHint: (most: number) => string
  readonly taken: (name: string) => string
  readonly takenHint: string
  readonly exists: (title: string) => string
  readonly existsHint: string
  readonly full: (most: number) => string
  readonly fullHint: string
  readonly tooLong: (most: number) => string
  readonly tooMany: (count: number, most: number) => string
  readonly shorter: string
  readonly noDates: string
  readonly noDatesHint: string
  readonly stale: string
  readonly staleHint: string
}
