// Proxies that time a port or a function while it does its work: what share of a walk is whose.

import type { Store } from '../src/core/ports/store.ts'

/** Adds up the milliseconds spent in what it wraps. */
export interface Stopwatch {
  readonly spent: () => number
  /** Back to nothing; gives what was spent until now. */
  readonly reset: () => number
}

/** The same store; the time from each call until its promise settles is added up. Calls never overlap in one answer. */
export function timeStore(store: Store): Stopwatch & { readonly store: Store } {
  let total = 0
  const proxy = new Proxy(store, {
    get(target, name): unknown {
      const deed: unknown = Reflect.get(target, name)
      if (typeof deed !== 'function') return deed
      return async (...given: unknown[]): Promise<unknown> => {
        const start = performance.now()
        try {
          const result: unknown = await Reflect.apply(deed, target, given)
          return result
        } finally {
          total += performance.now() - start
        }
      }
    },
  })
  return { store: proxy, ...watch() }

  function watch(): Stopwatch {
    return {
      spent: () => total,
      reset: () => {
        const before = total
        total = 0
        return before
      },
    }
  }
}

/** The same function, timed. */
export function timeFunction<A extends readonly unknown[], R>(
  run: (...given: A) => R,
): Stopwatch & { readonly run: (...given: A) => R } {
  let total = 0
  return {
    run: (...given) => {
      const start = performance.now()
      const result = run(...given)
      total += performance.now() - start
      return result
    },
    spent: () => total,
    reset: () => {
      const before = total
      total = 0
      return before
    },
  }
}
