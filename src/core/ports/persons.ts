// The part of the store that is about persons: what they follow in private, what else is kept about them, and erasing it,
// as well as what is kept of places that sent the bot away.

import type { ChannelId, HomeId } from '../channel.ts'

/** How much is kept about a person, beside what they follow and their settings. */
export interface Kept {
  /** Changes in the trail that bear their id. */
  readonly changes: number
  /** Answers tied to the keyed hash of their id. */
  readonly answers: number
  /** Digests and alerts of their private chat. */
  readonly editions: number
}

/** By table: rows, with their columns by name. */
export type KeptRows = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>

/** A server or chat that removed the bot, or the private chat of somebody who blocked it. */
export interface Forsaken {
  readonly id: HomeId
  readonly private: boolean
}

export interface Persons {
  /** What is followed in a private chat, as it was typed, oldest first. */
  follows(channel: ChannelId): Promise<readonly string[]>
  /** False where it is followed already, or `most` are. */
  follow(channel: ChannelId, subject: string, at: string, most: number): Promise<boolean>
  /** False where it was not followed. */
  unfollow(channel: ChannelId, subject: string): Promise<boolean>
  /** `hash`: the keyed hash under which answers are tied to the person; `chat`: their private chat, where it is known. */
  kept(person: string, hash: string, chat: ChannelId | null): Promise<Kept>
  /** All of that as it is stored: the rows of each table. */
  keptRows(person: string, hash: string, chat: ChannelId | null): Promise<KeptRows>
  /** Leaves nothing of a person and their private chat; what they decided elsewhere stays, and names nobody. */
  erasePerson(person: string, hash: string, chat: ChannelId | null): Promise<void>
  /** Leaves nothing of a server or chat and its channels but that the bot is there. */
  eraseHome(id: HomeId): Promise<void>
  /** Those that removed or blocked the bot at or before an instant. */
  forsaken(before: string): Promise<readonly Forsaken[]>
}
