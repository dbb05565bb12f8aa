// Time that passes. Waiting is by timers alone, never by reading a clock: the bot's clock may be set to stand still, and
// the machine's may be set back.

/** Runs `work` once after so many milliseconds, unless it is cancelled before. */
export type After = (ms: number, work: () => void) => () => void

/** Node's timers. They do not keep the process alive: what waits for them does. */
export const after: After = (ms, work) => {
  const timer = setTimeout(work, ms)
  timer.unref()
  return () => {
    clearTimeout(timer)
  }
}
