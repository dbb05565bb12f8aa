// What the bot says of what moderators change, take back, post now and hold, of mistakes that readers report, and to
// whoever asks too much at once. Counts come as the language writes them.

/** What stands in the trail beside settings. */
type Named = 'topic' | 'hold' | 'source'

export interface AuditWords {
  readonly title: string
  readonly none: string
  /** How long it is kept. */
  readonly kept: string
  /** "No. 12" */
  readonly number: (number: string) => string
  /** Whoever runs the bot, by the command line. */
  readonly operator: string
  /** Who has no name: the preview is open to whoever reaches it. */
  readonly preview: string
  readonly setUp: string
  /** Settings that stayed as they were: posting was only resumed. */
  readonly same: string
  readonly change: (label: string, before: string, after: string) => string
  readonly added: Readonly<Record<Named, (name: string) => string>>
  readonly altered: Readonly<Record<Named, (name: string) => string>>
  readonly removed: Readonly<Record<Named, (name: string) => string>>
  readonly takenBack: string
  readonly takesBack: (number: string) => string
  readonly undo: string
  readonly changes: string
  readonly reports: string
  readonly newReports: (count: string) => string
  readonly noReports: string
  /** `told`: which digest told it, or the story alone. */
  readonly reportOf: (story: string, told: string | null) => string

  /** To whoever set the channel up; `where`: its server or chat, `count`: of reports. */
  readonly mistakes: (where: string, count: number) => string
  /** `item`: as `reportOf` names it. */
  readonly reportsOfItem: (item: string, count: number) => string
  /** Behind those that are named. */
  readonly furtherItems: (count: number) => string
  readonly readReports: string
  readonly noMoreWords: string

  readonly undone: string
  readonly nothingToUndo: string
  readonly nothingToUndoHint: string
  readonly overtaken: string
  readonly overtakenHint: string

  readonly posted: (digest: string, items: string) => string
  readonly within: string
  readonly due: (moment: string) => string
  readonly postedAlready: (moment: string) => string
  readonly postedAlreadyHint: string
  readonly noPosting: string
  readonly noPostingHint: string
  readonly trial: string
  readonly trialInGroup: string
  /** `command`: what to send in private. */
  readonly trialInPrivate: (command: string) => string

  readonly heldNow: (story: string) => string
  readonly heldEverywhere: (story: string) => string
  readonly release: (story: string) => string
  readonly releasedNow: (story: string) => string
  readonly stillHeld: string
  readonly operatorsHold: string
  /** In the place of an item. */
  readonly heldAt: (moment: string) => string
  readonly whyHeld: string

  readonly report: string
  readonly reported: string
  readonly noPerson: string
  readonly whatIsWrong: (story: string) => string
  readonly reportTyped: string
  readonly tooManyReports: string
  readonly tooManyReportsHint: string
  readonly enoughReports: string

  readonly tooFast: string
  readonly wait: (seconds: string) => string
}
