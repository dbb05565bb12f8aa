// A bot against local servers whose minutes are called by hand.

import type { Ticker } from '../../src/live/ticker.ts'

export interface HandTicker {
  readonly ticker: Ticker
  /** All works of a minute, at once. */
  readonly minute: () => Promise<void>
}

/** Each work begins at once, and then whenever a minute is called; as with the real ticker never two at a time. */
export function handTicker(): HandTicker {
  let ticks: (() => Promise<void>)[] = []
  return {
    ticker: (_name, work) => {
      let last = work()
      const tick = () => (last = last.then(work))
      ticks.push(tick)
      return {
        stop: async () => {
          ticks = ticks.filter((one) => one !== tick)
          await last
        },
      }
    },
    minute: async () => {
      await Promise.all(ticks.map((tick) => tick()))
    },
  }
}

interface Around {
  readonly database: string
  readonly discord: { readonly token: string; readonly api: string }
  readonly telegram?: { readonly token: string; readonly apiRoot: string }
  /** The one feed that is followed. */
  readonly feed: { readonly url: string; readonly address: string }
}

/** What the bot is started with to meet these servers, and nothing else. */
export function environmentOf({ database, discord, telegram, feed }: Around): Record<string, string> {
  return {
    DISCORD_TOKEN: discord.token,
    DISCORD_API: discord.api,
    ...(telegram === undefined ? {} : { TELEGRAM_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.apiRoot }),
    SITREP_DATABASE: database,
    SITREP_PORT: '0',
    SITREP_FEEDS: feed.url,
    SITREP_KNOWN_FEEDS: 'off',
    SITREP_ALLOWED_ADDRESSES: feed.address,
  }
}
