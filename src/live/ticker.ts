// The minute's tick, by node-cron. Only a ticker: which slots are due is worked out from the database, so that nothing is
// lost where a tick is missed, and nothing comes twice where the clock is set back.

import { schedule } from 'node-cron'

const EVERY_MINUTE = '* * * * *'

export interface Ticking {
  /** Runs no more, once what runs now is done. */
  stop(): Promise<void>
}

/** Calls `work` at once and then every minute, never two at a time. `work` never rejects. */
export type Ticker = (name: string, work: () => Promise<void>) => Ticking

export const minuteTicker: Ticker = (name, work) => {
  let running: Promise<void> | null = null
  const run = async (): Promise<void> => {
    if (running !== null) return
    running = work().finally(() => {
      running = null
    })
    await running
  }
  const task = schedule(EVERY_MINUTE, run, { noOverlap: true, name })
  void run()
  return {
    stop: async () => {
      await task.destroy()
      await running
    },
  }
}
