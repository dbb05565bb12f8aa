// Waiting, but not for ever.

/** True where the promise settles, well or not, within `ms` milliseconds. Never rejects. */
export function settledWithin(ms: number, promise: Promise<unknown>): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms, false)
    const settled = () => {
      clearTimeout(timer)
      resolve(true)
    }
    promise.then(settled, settled)
  })
}

/** What the promise gives within `ms` milliseconds, else `otherwise`, also where it rejects. */
export async function within<T>(ms: number, promise: Promise<T>, otherwise: T): Promise<T> {
  const given = promise.catch(() => otherwise)
  return (await settledWithin(ms, given)) ? given : otherwise
}
