// What readers say is wrong. Who says so is kept nowhere.

import type { ChannelId, HomeId } from './channel.ts'
import type { StoryId } from './story.ts'

/** Characters of a report that are kept. */
export const LONGEST_REPORT = 300

export interface Report {
  readonly channel: ChannelId
  readonly home: HomeId | null
  readonly story: StoryId
  /** Id of the edition that told it; null where none did. */
  readonly edition: string | null
  readonly text: string
  /** ISO instant. */
  readonly at: string
}

export interface KeptReport extends Report {
  /** Rises with time; unique in a database. */
  readonly number: number
}

/** An item, or a story that no edition told, with what was reported of it. */
export interface ReportedItem {
  readonly story: StoryId
  readonly edition: string | null
  readonly reports: number
  /** Of the newest one; may be empty. */
  readonly text: string
}

/** What moderators of a channel are to be told of. */
export interface UntoldReports {
  readonly channel: ChannelId
  readonly home: HomeId | null
  /** Most reported first. */
  readonly items: readonly ReportedItem[]
  /** Number of the newest report in it. */
  readonly upTo: number
}
