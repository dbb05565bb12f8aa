// The part of the store that keeps what moderators decide, and what readers report to them.

import type { AuditEntry, Signature } from '../audit.ts'
import type { ChannelId, HomeId } from '../channel.ts'
import type { HeldChange, Hold, HoldScope } from '../hold.ts'
import type { OwnTopic } from '../own-topic.ts'
import type { KeptReport, Report, UntoldReports } from '../report.ts'

export interface Decisions {
  /** The topics of a home's own, by their names. */
  topics(home: HomeId): Promise<readonly OwnTopic[]>
  /**
   * Saves a topic whose version is one more than the stored one, and signs it in the trail. `stale`: another was faster;
   * `full`: the home has as many as it may have. Nothing is changed then.
   */
  saveTopic(topic: OwnTopic, signature: Signature, channel: ChannelId): Promise<'saved' | 'stale' | 'full'>
  /** Deletes a topic that has this version, signed; false, changing nothing, where it has not. */
  dropTopic(
    topic: Pick<OwnTopic, 'home' | 'slug' | 'version'>,
    signature: Signature,
    channel: ChannelId,
  ): Promise<boolean>
  /** What was decided for a channel, or for the server or chat around it, newest first; nothing older than 90 days at `now`. */
  audit(
    channel: ChannelId,
    home: HomeId | null,
    now: string,
    page: { readonly limit: number; readonly offset: number },
  ): Promise<readonly AuditEntry[]>
  /**
   * The newest change that `/undo` takes back there: of the channel's settings, or of what the server or chat shares.
   * `only`: of the channel's settings alone.
   */
  lastChange(channel: ChannelId, home: HomeId | null, now: string, only?: 'settings'): Promise<AuditEntry | null>
  /**
   * Holds or releases a story and writes it into the trail, as decided in `where`; false, changing nothing, where it was
   * so already.
   */
  holdStory(
    hold: Pick<Hold, 'scope' | 'story'>,
    held: boolean,
    where: { readonly channel: ChannelId; readonly home: HomeId | null },
    signature: Signature,
  ): Promise<boolean>
  /** What is held in any of these scopes. */
  holds(scopes: readonly HoldScope[]): Promise<readonly Hold[]>
  /** What was held or released and is to be said in what was posted, oldest first. */
  heldChanges(limit: number): Promise<readonly HeldChange[]>
  heldChangeTold(number: number): Promise<void>
  /**
   * Keeps what a reader reports, for 90 days. `tells`: moderators are to be told, where they do not know of this item from
   * an earlier report.
   */
  keepReport(report: Report, tells: boolean): Promise<void>
  /** What was reported in a channel, or in the server or chat around it, newest first. */
  reports(
    channel: ChannelId,
    home: HomeId | null,
    now: string,
    page: { readonly limit: number; readonly offset: number },
  ): Promise<readonly KeptReport[]>
  /** How many of these no moderator has looked at. */
  unseenReports(channel: ChannelId, home: HomeId | null, now: string): Promise<number>
  /** A moderator looked at all of them. */
  seeReports(channel: ChannelId, home: HomeId | null): Promise<void>
  /** Reports that moderators neither were told of nor looked at, but of channels that had a word in (since, now]. */
  untoldReports(since: string, now: string): Promise<readonly UntoldReports[]>
  /** Moderators of a channel were told of its reports up to this number. */
  reportsTold(channel: ChannelId, upTo: number, at: string): Promise<void>
}
