// The part of the store about what is not to be kept: what publishers had taken out, what grew too old, and sources that
// are not asked any more. As elsewhere: whole deeds, asynchronous by signature.

import type { ChannelId } from '../channel.ts'
import type { PlannedPart } from '../delivery.ts'
import type { Edition } from '../edition.ts'
import type { PlannedErrand } from '../errand.ts'
import type { Forgettable, ForgottenMark } from '../forgotten.ts'

/** What is stored of it. */
export interface Holdings {
  readonly articles: number
  /** Earlier texts of these articles. */
  readonly versions: number
  /** Editions and alerts that told one of their stories. */
  readonly editions: number
  /** Titles of some, the oldest first. */
  readonly titles: readonly string[]
}

/** How far a walk through articles went. */
export interface Removed {
  readonly removed: number
  /** Where to go on; null = the end. */
  readonly next: number | null
}

/** An edition whose posts are still to lose what was taken out. */
export interface TakenOutEdition {
  readonly edition: string
  readonly channel: ChannelId
  /** ISO instant. */
  readonly at: string
  /** How often new words for it could not be made. */
  readonly attempts: number
  /** ISO instant before which that is not tried again; null = at once. */
  readonly notBefore: string | null
}

export interface SourceOff {
  readonly source: string
  /** What it is called; its id where that is not known. */
  readonly name: string
}

export interface Keeping {
  /** Of these marks, those that are set. */
  forgotten(marks: readonly ForgottenMark[]): Promise<readonly ForgottenMark[]>
  /** From now on nothing of it is stored. True where that is new. */
  markForgotten(what: Forgettable, at: string): Promise<boolean>
  /**
   * It may be stored again, an article in whichever form of its address it was forgotten; what was deleted stays deleted.
   * A source that was switched off by forgetting it is on again. False where it was not forgotten.
   */
  liftForgotten(what: Forgettable): Promise<boolean>
  holdings(what: Forgettable): Promise<Holdings>
  /**
   * Deletes up to `limit` of its articles with everything that was worked out from them, marks each, and takes them out of
   * stored editions. An edition of which nothing was sent yet is gone, so that it is composed anew; others wait in
   * `takenOut`. `after`: where the last walk ended; null = begin.
   */
  forget(what: Forgettable, after: number | null, limit: number, at: string): Promise<Removed>
  /** One step of clearing deleted words out of the index. Resolves to true while there is more to do. */
  clearIndex(): Promise<boolean>
  /** True where words were deleted since the last such clearing that came to its end. */
  hasWordsToClear(): Promise<boolean>
  /** Lets the file hold nothing of what was deleted, so far as nobody reads it meanwhile. */
  clearFile(): Promise<void>

  /** Editions that wait, the newest first. */
  takenOut(): Promise<readonly TakenOutEdition[]>
  /** The edition of an id as it now stands, and whether it is an alert; null where there is none. */
  editionById(id: string): Promise<{ readonly edition: Edition; readonly alert: boolean } | null>
  /**
   * Gives the parts of an edition that waits other payloads, keeps it as it is told by them, and plans these errands; it
   * waits no more then. Changes nothing where the edition is not what was read any more, which resolves to false.
   */
  retell(
    read: Edition,
    told: Edition,
    parts: readonly PlannedPart[],
    errands: readonly PlannedErrand[],
  ): Promise<boolean>
  /** New words for an edition could not be made; it waits on. `notBefore`: ISO instant. */
  putOffRetelling(edition: string, notBefore: string): Promise<void>

  /**
   * Deletes articles that were both published and first seen before `before`, of up to `limit` that it looks at, save
   * what is cited: by an edition or alert that told their story, by a hold, as a correction of such, or as its origin.
   */
  prune(before: string, after: number | null, limit: number): Promise<Removed>

  /** Switches a source off, so that none of its feeds is asked, or on again. False where it was so already. */
  switchSource(source: string, off: boolean, at: string): Promise<boolean>
  /** The sources that are switched off, by id. */
  sourcesOff(): Promise<readonly SourceOff[]>
}
