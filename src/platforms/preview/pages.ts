// The second seam of the preview: what the pages beside the chat room may ask of the bot. As there, the root answers with
// the very posts that Discord and Telegram get; a page only sets them differently.

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
  /** The next digest as it would be; `moment` null where none comes. */
  readonly next: { readonly moment: string | null; readonly post: Post }
}

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
  /** Settings with what is chosen and not saved (options of /settings), or after a button of theirs was pressed. */
  desk(given: { readonly chosen: Readonly<Record<string, string>> } | { readonly button: string }): Promise<DeskView>
  /** What a search would have found as a topic in the last 30 days. */
  tryTopic(query: string): Promise<ReadAnswer>
}
