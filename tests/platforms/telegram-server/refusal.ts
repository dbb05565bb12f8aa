// What Telegram refuses, in its own words.

export interface RefusalParameters {
  readonly retry_after?: number
  readonly migrate_to_chat_id?: number
}

/** An answer with `ok: false`. */
export class Refusal extends Error {
  readonly code: number
  readonly parameters: RefusalParameters | undefined

  constructor(code: number, description: string, parameters?: RefusalParameters) {
    super(description)
    this.code = code
    this.parameters = parameters
  }
}

export const bad = (reason: string, parameters?: RefusalParameters): Refusal =>
  new Refusal(400, `Bad Request: ${reason}`, parameters)

export const forbidden = (reason: string): Refusal => new Refusal(403, `Forbidden: ${reason}`)

export const conflict = (reason: string): Refusal => new Refusal(409, `Conflict: ${reason}`)

export const tooMany = (seconds: number): Refusal =>
  new Refusal(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds })
