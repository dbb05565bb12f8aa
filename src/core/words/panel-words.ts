// What the panel of settings says: its parts, their values, and a change before it is saved.

export interface PanelWords {
  /** Heads the list of parts. */
  readonly whatToChange: string
  readonly sources: string
  readonly allSources: string
  readonly withoutSources: (names: string) => string
  readonly reads: string
  readonly allLanguages: string
  readonly length: string
  readonly lengths: Readonly<Record<'compact' | 'normal' | 'full', string>>
  readonly corroboration: string
  readonly origins: (count: number) => string
  readonly quiet: string
  readonly noQuiet: string
  /** From one time of the day to another. */
  readonly hours: (from: string, to: string) => string
  readonly alerts: string
  readonly noAlerts: string
  readonly anyKind: string
  /** At least so many killed. */
  readonly killed: (count: number) => string
  /** Whatever the figure. */
  readonly anyFigure: string
  readonly where: string
  readonly wheres: Readonly<Record<'here' | 'thread', string>>
  readonly sound: string
  readonly silent: string
  readonly loud: string
  readonly answers: string
  readonly audiences: Readonly<Record<'private' | 'public', string>>
  readonly crosspost: string
  readonly pause: string
  readonly notPaused: string
  readonly pausedUntil: (moment: string) => string
  readonly pausedForGood: string
  /** A pause to choose. */
  readonly days: (count: number) => string
  readonly copy: string
  readonly chooseCopy: string
  readonly nothingToCopy: string

  /** Stands before a command to type. */
  readonly orType: string
  readonly typeIt: string
  readonly page: (page: number, pages: number) => string

  /** Heads a change that is not saved yet. */
  readonly notSaved: string
  /** Behind a value: what stood there. */
  readonly before: (value: string) => string
  /** `minutes`: how long a time its reports come from. */
  readonly nextWouldBe: (moment: string, minutes: number) => string
  /** Nothing comes: posting is off, or paused for good. */
  readonly noneComes: string
  /** Of `left` more there is no room, or too few outlets report them. */
  readonly itemsOf: (items: number, left: number) => string
  readonly nothingToTell: string
  readonly moreItems: (count: number) => string
  readonly save: string
  readonly discard: string
  readonly changeMore: string
  readonly discarded: string

  readonly badValue: (value: string, names: string) => string
  readonly badCount: (value: string, most: number) => string
  readonly badQuiet: (value: string) => string
  readonly quietHint: string
  readonly badPause: (value: string) => string
  readonly pauseHint: string
  /** What this channel cannot: `part` as it is named here. */
  readonly notHere: (part: string) => string
  readonly notHereHint: string
  readonly noCopy: (value: string) => string
  readonly copyHint: string
  readonly valueHint: string
}
