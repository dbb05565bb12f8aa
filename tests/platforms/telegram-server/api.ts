// Carries calls out and writes them down.

import type { Faults } from './faults.ts'
import { refusalOf } from './faults.ts'
import { chatMethods } from './methods/chats.ts'
import { editingMethods } from './methods/editing.ts'
import { type Deck, type Method, type Request, Unreadable } from './methods/method.ts'
import { profileMethods } from './methods/profile.ts'
import { receivingMethods } from './methods/receiving.ts'
import { sendingMethods } from './methods/sending.ts'
import { bad, Refusal } from './refusal.ts'
import { judgeCall } from './spec.ts'
import type { Call, Trouble } from './types.ts'

const METHODS: Readonly<Record<string, Method>> = {
  ...profileMethods,
  ...receivingMethods,
  ...sendingMethods,
  ...editingMethods,
  ...chatMethods,
}

/** Telegram does not mind the case of a method's name. */
const NAMES = new Map(Object.keys(METHODS).map((name) => [name.toLowerCase(), name]))

/** What goes back to the client; null where the connection is dropped. */
export interface Answer {
  readonly code: number
  readonly body: Readonly<Record<string, unknown>>
  /** Milliseconds, or for ever, until it goes. */
  readonly stall?: number | 'forever'
}

export class Api {
  readonly calls: Call[] = []
  readonly problems: string[] = []
  floods = 0
  readonly #deck: Deck
  readonly #faults: Faults

  constructor(deck: Deck, faults: Faults) {
    this.#deck = deck
    this.#faults = faults
  }

  async call(called: string, request: Request): Promise<Answer | null> {
    const method = NAMES.get(called.toLowerCase()) ?? called
    const trouble = this.#faults.take(method, request.parameters.chat_id)
    const at = this.#deck.world.now()
    const note = (answer: Answer | null): Answer | null => {
      if (answer?.code === 429) this.floods++
      const outcome = answer ? { ok: answer.code === 200, code: answer.code } : { ok: false }
      this.calls.push({ at, method, parameters: request.parameters, ...outcome })
      this.#deck.watch.changed()
      return answer
    }
    if (!trouble) return note(await this.#carryOut(method, request))
    const refusal = refusalOf(trouble)
    if (refusal) return note(refused(refusal))
    return this.#disturbed(trouble, () => this.#carryOut(method, request), note)
  }

  /** Trouble of the connection, before or after the call is carried out. */
  async #disturbed(
    trouble: Trouble,
    carryOut: () => Promise<Answer>,
    note: (answer: Answer | null) => Answer | null,
  ): Promise<Answer | null> {
    const after = 'after' in trouble
    if ('drop' in trouble) {
      note(after ? await carryOut() : null)
      return null
    }
    const stall = 'stall' in trouble ? trouble.stall : 0
    if (after) {
      const answer = note(await carryOut())
      return answer && { ...answer, stall }
    }
    if (stall === 'forever') {
      note(null)
      return { code: 200, body: {}, stall }
    }
    await new Promise((resolve) => setTimeout(resolve, stall).unref())
    return note(await carryOut())
  }

  async #carryOut(method: string, request: Request): Promise<Answer> {
    try {
      const run = METHODS[method]
      const problems = run ? judgeCall(method, request.parameters) : [`${method}: not served here`]
      if (!run || problems.length > 0) return this.#unreadable(problems, run === undefined)
      const result = await run(request, this.#deck)
      return { code: 200, body: { ok: true, result } }
    } catch (error) {
      if (error instanceof Refusal) return refused(error)
      if (error instanceof Unreadable) return this.#unreadable([`${method}: ${error.message}`])
      const what = error instanceof Error ? (error.stack ?? error.message) : 'unknown'
      this.problems.push(`${method}: the server failed: ${what}`)
      return refused(new Refusal(500, 'Internal Server Error'))
    }
  }

  #unreadable(problems: readonly string[], unknown = false): Answer {
    this.problems.push(...problems)
    return refused(unknown ? new Refusal(404, 'Not Found: method not found') : bad(problems[0] ?? 'unreadable'))
  }
}

export function refused({ code, message, parameters }: Refusal): Answer {
  return {
    code,
    body: { ok: false, error_code: code, description: message, ...(parameters ? { parameters } : {}) },
  }
}
