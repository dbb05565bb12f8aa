// What the bot says on maps and charts, and beside them.

export interface PictureWords {
  readonly mapTitle: (subject: string) => string
  readonly chartTitle: (subject: string) => string
  /** "18 to 24 November 2026 · 26 events · 9 independent sources". `more`: there are more events than were counted. */
  readonly covers: (from: string, to: string, events: string, sources: string) => string
  readonly events: (count: number, more: boolean) => string
  readonly sources: (count: number) => string
  /** "Claimed: 3", and the like: events that are less than reported. */
  readonly lessSure: (status: string, count: number) => string
  /** Behind `lessSure`: "Of these". */
  readonly ofThese: (list: string) => string
  readonly shades: string
  readonly area: string
  readonly gap: string
  /** Beside the mark of what is not known to the day. */
  readonly inexact: string
  readonly otherKinds: string
  /** Events without a place that the map could show. */
  readonly elsewhere: (count: number) => string
  /** Places that have no mark of their own. */
  readonly morePlaces: (count: number) => string
  readonly gapDays: (count: number) => string
  /** "Kirkuk: 4". */
  readonly entry: (name: string, count: number) => string
  /** A place that is not known exactly. */
  readonly about: (name: string) => string
  readonly none: (subject: string, from: string, to: string) => string
  /** Where stories are held. */
  readonly held: string
  /** On the map of a posted digest of whose events none is left. */
  readonly nothingLeft: string
  readonly credits: string
  readonly badSpan: (typed: string) => string
  readonly spanHint: string
  /** What the button says that shows this picture. */
  readonly show: { readonly map: string; readonly chart: string; readonly timeline: string }
  /** A day without its year (ISO -> "24 Nov"). */
  readonly day: (date: string) => string
  /** A bar of more than one day. */
  readonly week: (from: string) => string
}
