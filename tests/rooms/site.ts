// What the page knows of a platform: rooms, people in them, what each person sees there, and what they do.

import { z } from 'zod'
import type { Html } from '../../src/platforms/preview/html.ts'

export type Platform = 'discord' | 'telegram'

export interface Room {
  readonly id: string
  readonly platform: Platform
  readonly name: string
  /** What it is, in words: "announcement channel". */
  readonly kind: string
  /** Name of the server, forum or group that it stands under. */
  readonly under: string
  /** Ids of who may be here; the first is shown first. */
  readonly people: readonly string[]
  /** The bot is here. */
  readonly present: boolean
  /** The bot may post here. */
  readonly mayPost: boolean
  /** `commands`: a picker; `text`: a line of text; `post`: a line of text in the channel's name. */
  readonly writing: 'commands' | 'text' | 'post'
}

export interface Person {
  readonly id: string
  readonly name: string
  /** What they are, in words: "moderator". */
  readonly role: string
}

/** One message, or a notice of the client. */
export interface Entry {
  readonly id: string
  readonly html: Html
}

export interface Choice {
  readonly name: string
  readonly value: string | number
}

/** What came of a doing, for the page. */
export interface Outcome {
  /** A sentence in the status line. */
  readonly note?: string
  /** A sentence in a window of its own, as Telegram shows alerts. */
  readonly alert?: string
  readonly modal?: { readonly id: string; readonly title: string; readonly html: Html }
  /** Another room to look at. */
  readonly go?: string
  readonly choices?: readonly Choice[]
}

/** A kind of trouble that a person can make. */
export interface Trouble {
  readonly id: string
  readonly label: string
}

/** A command that is offered, with its options as the platform registered them. */
export interface Offered {
  readonly name: string
  readonly subcommand?: string
  readonly description: string
  readonly options: readonly OfferedOption[]
}

export interface OfferedOption {
  readonly name: string
  readonly description: string
  readonly kind: 'text' | 'number' | 'switch'
  readonly required: boolean
  readonly completes: boolean
  readonly choices: readonly Choice[]
}

/** A file of a message. */
export interface Shown {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface Site {
  readonly platform: Platform
  readonly troubles: readonly Trouble[]
  rooms(): readonly Room[]
  people(): readonly Person[]
  /** Oldest first. */
  entries(room: Room, person: string): readonly Entry[]
  offered(room: Room, person: string): readonly Offered[]
  /** Resolves once the bot answered, or rejects with a sentence where it did not. */
  act(room: Room, person: string, action: Action): Promise<Outcome>
  trouble(id: string): string
  file(room: Room, person: string, message: string, at: number): Shown | null
  /** True while a bot is connected. */
  connected(): Promise<boolean>
  /** What the bot asked of the platform last, newest first. */
  log(): readonly string[]
  /** What the platform would not have taken. */
  problems(): readonly string[]
  close(): Promise<void>
}

const text = z.string().max(4096)
const name = z.string().min(1).max(100)
const options = z.record(name, z.union([text, z.number(), z.boolean()]))

/** What a person does in a room. */
export const actionShape = z.discriminatedUnion('do', [
  z.object({ do: z.literal('say'), text }),
  z.object({ do: z.literal('open'), start: z.string().max(64) }),
  z.object({ do: z.literal('command'), name, subcommand: name.optional(), options }),
  z.object({ do: z.literal('complete'), name, subcommand: name.optional(), focused: name, value: text, options }),
  z.object({ do: z.literal('press'), message: name, button: name }),
  z.object({ do: z.literal('select'), message: name, menu: name, values: z.array(text).max(25) }),
  z.object({ do: z.literal('submit'), modal: name, values: z.record(name, text) }),
  z.object({ do: z.literal('add') }),
  z.object({ do: z.literal('remove') }),
  z.object({ do: z.literal('permit'), may: z.boolean() }),
])

export type Action = z.infer<typeof actionShape>

/** Said where a platform has no such doing. */
export function notHere(action: Action): Error {
  return new Error(`Nobody can ${action.do} here.`)
}
