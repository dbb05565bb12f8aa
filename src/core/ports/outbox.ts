// The part of the store that keeps what is to be done after an edition was planned: its errands, the corrections that are
// to be told, and channels of which somebody is to be told that the bot stopped there.

import type { ChannelId } from '../channel.ts'
import type { Edition } from '../edition.ts'
import type { Errand, ErrandOutcome, PlannedErrand } from '../errand.ts'
import type { Obstacle } from '../obstacle.ts'
import type { MadeCorrection } from '../story.ts'

/** A correction that was filed, in the order of filing. */
export interface FiledCorrection extends MadeCorrection {
  readonly number: number
  /** Of the article that makes it. */
  readonly ofVersion: number
}

/** A channel where the bot stopped by itself. */
export interface Stopped {
  readonly channel: ChannelId
  readonly obstacle: Obstacle
  readonly at: string
}

export interface Outbox {
  /** Number of the newest correction that was filed; 0 where there was none. An edition is composed from all up to it. */
  newestCorrection(): Promise<number>
  /** Corrections that `correctionTold` did not settle, oldest first. */
  correctionsToTell(limit: number): Promise<readonly FiledCorrection[]>
  correctionTold(number: number): Promise<void>
  /** Editions with a slot since `from` (ISO instant) that told of an article's story, composed before this correction. */
  editionsBefore(correction: number, article: string, from: string): Promise<readonly Edition[]>
  /**
   * Keeps an edition as it now stands and plans errands for its parts; one that was planned before for the same cause is
   * not planned again, and an edit takes the place of those for its part that are not done. Resolves to how many; to
   * null, and nothing is kept, where what a publisher had taken out is still to leave this edition or its posts.
   */
  planErrands(edition: Edition, errands: readonly PlannedErrand[]): Promise<number | null>
  /** Channels with an errand that may be done at `now`; none that is paused. */
  channelsWithErrands(now: string): Promise<readonly ChannelId[]>
  /** The next errand of a channel; a part is handed on once its edition has no part left to send. Null = none is due. */
  nextErrand(channel: ChannelId, now: string): Promise<Errand | null>
  settleErrand(number: number, outcome: ErrandOutcome, at: string): Promise<void>
  /** Errands of slots at or before `oldest` have failed for good; resolves to how many. */
  expireErrands(oldest: string, at: string): Promise<number>
  /** True where the last errand of this kind that ended in this channel before failed for good: it was said then. */
  failedBefore(errand: Errand): Promise<boolean>
  /** Channels that were paused for an obstacle that nobody was told of. */
  stoppedUntold(): Promise<readonly Stopped[]>
  stoppedTold(channel: ChannelId): Promise<void>
}
