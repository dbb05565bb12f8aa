// What brings parts to the platforms, put together as the live bot puts it together, without what listens. Time may be
// made to run faster: then every wait of the senders is shorter by so much.

import { RateLimitError, REST } from 'discord.js'
import type { Clock } from '../src/core/ports/clock.ts'
import type { Log } from '../src/core/ports/log.ts'
import type { Messenger } from '../src/core/ports/messenger.ts'
import { SendFailure } from '../src/core/send-failure.ts'
import { botSender, restOptions } from '../src/platforms/discord/api.ts'
import { Budget } from '../src/platforms/discord/budget.ts'
import { discordMessenger } from '../src/platforms/discord/messenger.ts'
import { PACE } from '../src/platforms/discord/pace.ts'
import { makeBot, TIMEOUT_SECONDS } from '../src/platforms/telegram/api.ts'
import { retryAfterOf } from '../src/platforms/telegram/failures.ts'
import { telegramMessenger } from '../src/platforms/telegram/messenger.ts'
import { Pace } from '../src/platforms/telegram/pace.ts'
import { after } from '../src/platforms/telegram/timers.ts'

export interface Addresses {
  readonly discord: { readonly api: string; readonly token: string; readonly botId: string }
  readonly telegram: { readonly apiRoot: string; readonly token: string }
}

export interface SendersGiven extends Addresses {
  readonly clock: Clock
  /** How many times faster than it is time runs. */
  readonly haste: number
}

/** Sends to the platform of each channel. */
export function openSenders({ discord, telegram, clock, haste }: SendersGiven): Pick<Messenger, 'send' | 'find'> {
  const hasty = { ...PACE, request: PACE.request / haste, longestWait: PACE.longestWait / haste }
  const rest = new REST({ ...restOptions(discord.api, hasty), hashSweepInterval: 0, handlerSweepInterval: 0 })
  const budget = new Budget(PACE.second / haste)
  const online = botSender(rest, discord.token)
  const onDiscord = discordMessenger({
    send: (payload) => budget.run(payload, () => hastened(online(payload), haste)),
    self: discord.botId,
    clock,
    mayRead: () => true,
  })
  const bot = makeBot(telegram.token, telegram.apiRoot, TIMEOUT_SECONDS / haste, SILENT)
  const pace = new Pace((ms, work) => after(ms / haste, work), retryAfterOf)
  const onTelegram = telegramMessenger(bot.api, pace)
  const of = (channel: string) => (channel.startsWith('discord:') ? onDiscord : onTelegram)
  return {
    send: (part) => of(part.channel).send(part),
    find: (part, since) => of(part.channel).find(part, since),
  }
}

/** discord.js waits by the machine's time: what it was asked to wait is longer by a clock that runs faster. */
async function hastened<T>(sending: Promise<T>, haste: number): Promise<T> {
  try {
    return await sending
  } catch (error) {
    if (!(error instanceof RateLimitError)) throw error
    const retryAfter = Math.max(error.retryAfter, error.timeToReset) * haste
    throw new SendFailure('later', 'Discord asks to wait', { retryAfter })
  }
}

export const SILENT: Log = { info: () => undefined, warn: () => undefined, error: () => undefined }
