// What every method is made of: parameters checked by a schema, and what it acts on.

import { z } from 'zod'
import type { Flood } from '../limits.ts'
import type { Queries } from '../queries.ts'
import { bad } from '../refusal.ts'
import type { Given } from '../request.ts'
import type { Updates } from '../updates.ts'
import type { Watch } from '../watch.ts'
import type { Webhook } from '../webhook.ts'
import type { World } from '../world.ts'
import type { Profile } from './profile.ts'

/** All that the methods act on. */
export interface Deck {
  readonly world: World
  readonly updates: Updates
  readonly webhook: Webhook
  readonly flood: Flood
  readonly queries: Queries
  readonly profile: Profile
  readonly watch: Watch
}

export interface Request extends Given {
  /** Aborted where the client hangs up. */
  readonly gone: AbortSignal
}

/** Gives the result; throws a `Refusal` where Telegram refuses. */
export type Method = (request: Request, deck: Deck) => unknown

/** Parameters that do not fit the schema; also one of the server's `problems`. */
export class Unreadable extends Error {}

export function method<S extends z.ZodType>(
  schema: S,
  run: (given: z.infer<S>, deck: Deck, request: Request) => unknown,
): Method {
  return (request, deck) => {
    const read = schema.safeParse(request.parameters)
    if (!read.success) throw new Unreadable(z.prettifyError(read.error).replaceAll(/\s+/g, ' '))
    return run(read.data, deck, request)
  }
}

/** A number, also where it is written as text, as forms and careless callers do. */
export const Integer = z.union([
  z.int(),
  z
    .string()
    .regex(/^-?\d+$/)
    .transform(Number),
])

export const ChatId = z.union([z.int(), z.string()])

/** For methods on messages, which Telegram refuses in words where the message is not named. */
export function needed<T>(value: T | undefined, reason: string): T {
  if (value === undefined) throw bad(reason)
  return value
}
