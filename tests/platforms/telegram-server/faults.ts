// Trouble that a test asked for.

import { Refusal, tooMany } from './refusal.ts'
import type { Fault, Trouble } from './types.ts'

const STATUS: Readonly<Record<number, string>> = { 500: 'Internal Server Error', 502: 'Bad Gateway' }

export class Faults {
  #faults: { readonly fault: Fault; left: number }[] = []

  add(fault: Fault): void {
    this.#faults.push({ fault, left: fault.times ?? 1 })
  }

  clear(): void {
    this.#faults = []
  }

  /** The trouble for this call, which is then used up by one. The first that was asked for comes first. */
  take(method: string, chat: unknown): Trouble | null {
    const found = this.#faults.find(({ fault }) => fits(fault, method, chat) && (fault.when?.() ?? true))
    if (!found) return null
    if (--found.left <= 0) this.#faults = this.#faults.filter((other) => other !== found)
    return found.fault.with
  }
}

/** The refusal that the trouble amounts to; null for those of the connection. */
export function refusalOf(trouble: Trouble): Refusal | null {
  if ('status' in trouble)
    return new Refusal(trouble.status, trouble.description ?? STATUS[trouble.status] ?? 'Internal Server Error')
  if ('retryAfter' in trouble) return tooMany(trouble.retryAfter)
  if ('error' in trouble) return new Refusal(trouble.error.code, trouble.error.description, trouble.error.parameters)
  return null
}

function fits({ method, chat }: Fault, called: string, where: unknown): boolean {
  const named = method === undefined || (typeof method === 'string' ? method === called : method.test(called))
  return named && (chat === undefined || String(where) === String(chat))
}
