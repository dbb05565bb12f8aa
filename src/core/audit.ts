// Who changed what and when: the trail of what moderators decide, kept 90 days.

import type { AddedFeed } from './added-feed.ts'
import type { ChannelId, ChannelSettings, HomeId } from './channel.ts'
import type { OwnTopic } from './own-topic.ts'

/** `topic`: a topic of the server's own; `hold`: an item that is told nowhere; `source`: a feed that was added. */
export type Changed = 'settings' | 'topic' | 'hold' | 'source'

/** Who decided, and when. */
export interface Signature {
  /** Id of an asker (core/command.ts). */
  readonly by: string
  /** ISO instant. */
  readonly at: string
  /** Number of the change that this one takes back. */
  readonly undoes?: number
}

/** One change. `before` and `after` are what stood and stands, as JSON; null where there was or is nothing. */
export interface AuditEntry {
  /** Rises with time; unique in a database. */
  readonly number: number
  readonly at: string
  readonly by: string
  /** Where it was decided. */
  readonly channel: ChannelId
  readonly home: HomeId | null
  readonly what: Changed
  /** Which one: a topic's slug, a story's id, a source's name; empty for settings. */
  readonly name: string
  readonly before: string | null
  readonly after: string | null
  /** The same where settings were changed; else null. */
  readonly settings: { readonly before: ChannelSettings | null; readonly after: ChannelSettings } | null
  /** The same where a topic of the server's own was. */
  readonly topic: { readonly before: OwnTopic | null; readonly after: OwnTopic | null } | null
  /** The same where a feed was added or removed. */
  readonly source: { readonly before: AddedFeed | null; readonly after: AddedFeed | null } | null
  /** It was taken back, or takes another one back. */
  readonly settled: boolean
  /** Number of the change that it takes back; null where it takes none back. */
  readonly undoes: number | null
}

/** Days for which the trail is kept (contract). */
export const AUDIT_DAYS = 90
