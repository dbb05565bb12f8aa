// What goes wrong with requests on demand. Faults are used in the order in which they were given.

import type { Fault, FaultKind } from './types.ts'

export class Faults {
  #waiting: { readonly fault: Fault; left: number }[] = []

  add(fault: Fault): void {
    this.#waiting.push({ fault, left: fault.times ?? 1 })
  }

  clear(): void {
    this.#waiting = []
  }

  /** The fault for this request, used up once. */
  take(method: string, path: string): FaultKind | null {
    const hit = this.#waiting.find(
      ({ fault }) =>
        (fault.method ?? method) === method && (fault.path?.test(path) ?? true) && (fault.when?.() ?? true),
    )
    if (!hit) return null
    hit.left--
    if (hit.left <= 0) this.#waiting = this.#waiting.filter((other) => other !== hit)
    return hit.fault.with
  }
}
