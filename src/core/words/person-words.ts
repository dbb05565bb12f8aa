// What the bot says of what a person follows, of what is kept about them, and in alerts.

export interface FollowWords {
  readonly title: string
  readonly nothing: string
  /** Stands before a command to type. */
  readonly type: string
  readonly following: (subject: string) => string
  readonly already: (subject: string) => string
  readonly stopped: (subject: string) => string
  /** A button. */
  readonly stop: (subject: string) => string
  /** The first subject switched the digest on. */
  readonly switchedOn: (time: string, zone: string) => string
  /** The last subject was taken away. */
  readonly switchedOff: string
  readonly full: (most: number) => string
  readonly fullHint: string
  readonly notFollowed: (subject: string) => string
  readonly notFollowedHint: string
  /** Asked where others read. */
  readonly inPrivate: string
  /** A button that leads there. */
  readonly goOn: string
  /** It was done, and said in private. */
  readonly told: string
  readonly closed: string
  readonly closedHint: string
}

export interface DataWords {
  readonly privacyTitle: string
  /** What is kept, a sentence or two each. */
  readonly ofYou: string
  readonly noLog: string
  readonly discordHears: string
  readonly telegramHears: string
  readonly telegramHash: string
  readonly ofModerators: string
  readonly removed: string
  readonly title: string
  readonly follows: (subjects: string) => string
  readonly followsNothing: string
  /** Of the private chat. */
  readonly settings: (on: boolean, times: string, zone: string) => string
  readonly noSettings: string
  readonly editions: (count: number) => string
  readonly changes: (count: number) => string
  readonly answers: (count: number) => string
  readonly nothingElse: string
}

export interface ForgetWords {
  readonly title: string
  /** What goes. */
  readonly asks: string
  readonly button: string
  readonly done: string
  /** A button: the server or chat in place of the person. */
  readonly here: string
  readonly asksHere: string
  readonly buttonHere: string
  readonly doneHere: string
}

export interface AlertWords {
  /** `status`: of what is told, where that is in doubt. */
  readonly title: (status: string | null) => string
  readonly footer: string
  /** Before an item of a digest that was told at once. */
  readonly alerted: (moment: string) => string
}
