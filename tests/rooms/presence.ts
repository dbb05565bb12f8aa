// Whether a bot is there, of a promise that resolves once one is: asked again each time, waited for at most once.

/** `here` resolves at once while a bot is there, else when one comes. */
export function presence(here: () => Promise<void>): () => Promise<boolean> {
  let waiting = false
  return async () => {
    if (!waiting) {
      waiting = true
      void here().then(() => {
        waiting = false
      })
    }
    await new Promise((resolve) => setImmediate(resolve))
    return !waiting
  }
}
