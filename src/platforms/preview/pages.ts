// The second seam of the preview: what the pages beside the chat room may ask of the bot. As there, the root answers with
// the very posts that Discord and Telegram get; a page only sets them differently.

import type { ChannelId, Platform } from '../../core/channel.ts'
import type { LoggedPart } from '../../core/delivery.ts'
import type { DeliveryState } from '../../core/delivery-state.ts'
import type { FeedState } from '../../core/feed-state.ts'
import type { Inline, ListItem, Post } from '../../core/post.ts'
import type { CommandRequest } from '../../core/request.ts'

/** Commands that read and change nothing: their answers have addresses. */
export const READING = ['latest', 'timeline', 'search', 'story', 'map', 'chart', 'why'] as const
export type Reading = (typeof READING)[number]

export interface ReadAnswer {
  readonly post: Post
  /** The same question as a person would type it. */
  readonly typed: string
  readonly refused: boolean
}

export interface DayView {
  /** ISO. */
  readonly date: string
  /** Null where the archive begins, and after the clock's day. */
  readonly previous: string | null
  readonly next: string | null
  readonly editions: readonly {
    readonly id: string
    readonly post: Post
    readonly stories: readonly { readonly number: number; readonly story: string }[]
  }[]
  readonly stories: readonly { readonly id: string; readonly item: ListItem }[]
  /** From 0. */
  readonly page: number
  readonly pages: number
  /** Of the days up to this one; `alt` says in words what the picture shows. Null where nothing is to be shown. */
  readonly map: { readonly days: number; readonly alt: string } | null
}

export interface FeedView {
  /** "28 feeds: 25 fine and 3 failing". */
  readonly summary: string
  /** Those in trouble first. */
  readonly feeds: readonly {
    readonly name: string
    readonly url: string
    readonly state: FeedState | 'off'
    readonly said: readonly Inline[]
  }[]
  readonly page: number
  readonly pages: number
}

export interface DeliveryView {
  /** `place`: the server or chat around its channel; null where its name is not known. */
  readonly parts: readonly (LoggedPart & { readonly place: string | null })[]
  readonly page: number
  /** There is an older page. */
  readonly more: boolean
}

/** A part of the settings, as the option of /settings that changes it. */
export interface DeskField {
  readonly name: string
  readonly label: string
  /** Several values may be chosen, joined with commas. */
  readonly several: boolean
  /** What stands for no value of several. */
  readonly none: string
  readonly values: readonly { readonly value: string; readonly label: string; readonly chosen: boolean }[]
}

export interface DeskView {
  /** What /settings says of it: what is set, or what would change, with the buttons that save it. */
  readonly post: Post
  readonly refused: boolean
  readonly fields: readonly DeskField[]
  /** The next digest as it would be; `slot` null where none comes. */
  readonly next: { readonly slot: { readonly date: string; readonly time: string } | null; readonly post: Post }
  /** The number of the change that can be taken back; null where there is none. */
  readonly undo: string | null
}

/** A channel that may be looked at. */
export interface ChannelView {
  readonly id: ChannelId
  readonly platform: Platform
  /** The server or chat around it; null where its name is not known. */
  readonly place: string | null
}

/** The channel that a page is about and those beside it; or why it is not shown. */
export type ChannelChoice =
  | { readonly here: ChannelView; readonly all: readonly ChannelView[]; readonly own: boolean }
  | { readonly missing: 'gone' | 'private' }

/** What is asked at the desk: what is chosen and not saved (options of /settings), a button of theirs, a change to take back. */
export type DeskGiven = { readonly channel: ChannelId; readonly mayChange: boolean } & (
  | { readonly chosen: Readonly<Record<string, string>> }
  | { readonly button: string }
  | { readonly undo: string }
)

export interface PreviewPages {
  /** Answers a command that only reads. */
  read(request: CommandRequest & { readonly command: Reading }): Promise<ReadAnswer>
  /** A local day (ISO), the newest that was told where null; `page` of its stories, from 0. */
  day(date: string | null, page: number): Promise<DayView>
  /** The map of a day as PNG; null where nothing is to be shown. */
  dayMap(date: string): Promise<Uint8Array | null>
  /** `page` from 0. */
  feeds(page: number): Promise<FeedView>
  deliveries(state: DeliveryState | null, page: number): Promise<DeliveryView>
  /** The channel of this id; the preview's own where null. */
  channel(id: string | null): Promise<ChannelChoice>
  /** Settings with what is chosen, or after what was pressed; without `mayChange` as they stand. */
  desk(given: DeskGiven): Promise<DeskView>
  /** What a search would have found as a topic of that channel in the last 30 days. */
  tryTopic(query: string, channel: ChannelId): Promise<ReadAnswer>
}
