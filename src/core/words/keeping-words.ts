// What the bot says of sources that are switched off, of what was taken out, and of how much it keeps.

export interface KeepingWords {
  /** In the place of what was told before. */
  readonly takenOut: string
  /** In the place of a whole post. */
  readonly postTakenOut: string
  /** Behind a source. */
  readonly off: string
  readonly feedsOff: (count: number) => string
  /** Behind the size of the database: space in it that is free. */
  readonly free: (megabytes: number) => string
}
