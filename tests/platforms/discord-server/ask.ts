// A request as a route is handed it, and the answer that it gives.

import type { z } from 'zod'
import type { Upload } from './messages.ts'
import { formErrors, invalidForm, refuse } from './refusal.ts'

export interface Answer {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export interface Route {
  readonly method: string
  /** Parts that start with a colon are parameters; `@original` and the like match as parameters do. */
  readonly path: string
  /** Needs no `Authorization`. */
  readonly open?: true
  readonly handle: (ask: Ask) => Answer
}

export interface AskGiven {
  readonly parameters: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly body: unknown
  readonly files: readonly Upload[]
  /** What Discord's description does not take in the body. */
  readonly problems: readonly string[]
  readonly arrived: Arrival
}

/** When the request was taken up: by the injected clock, and by `performance.now()`. */
export interface Arrival {
  readonly at: number
  readonly clock: number
}

export class Ask {
  readonly query: URLSearchParams
  readonly files: readonly Upload[]
  readonly arrived: Arrival
  readonly #given: AskGiven

  constructor(given: AskGiven) {
    this.query = given.query
    this.files = given.files
    this.arrived = given.arrived
    this.#given = given
  }

  /** A parameter of the path. */
  at(name: string): string {
    const value = this.#given.parameters[name]
    if (value === undefined) throw refuse.notFound()
    return value
  }

  /** The body by its schema; refused as Discord refuses forms. */
  read<T>(schema: z.ZodType<T>): T {
    const { body, problems } = this.#given
    const parsed = schema.safeParse(body ?? {})
    if (!parsed.success) throw invalidForm(formErrors(parsed.error.issues))
    if (problems.length > 0)
      throw invalidForm(problems.map((message) => ({ path: [], code: 'NOT_AS_DESCRIBED', message })))
    return parsed.data
  }
}

/** Parameters of a path that the pattern matches, else null. */
export function matched(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/')
  const parts = path.split('/')
  if (wanted.length !== parts.length) return null
  const parameters: Record<string, string> = {}
  for (const [at, part] of parts.entries()) {
    const want = wanted[at] ?? ''
    if (want.startsWith(':')) parameters[want.slice(1)] = decodeURIComponent(part)
    else if (want !== part) return null
  }
  return parameters
}
