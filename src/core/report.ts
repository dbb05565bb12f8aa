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
