// The real client against the server, for the server's own tests. What is started here ends with its test.

import { Bot, GrammyError } from 'grammy'
import { onTestFinished } from 'vitest'
import { startTelegramServer } from './server.ts'
import type { ServerOptions, TelegramServer } from './types.ts'

export async function start(options: ServerOptions = {}): Promise<{ telegram: TelegramServer; bot: Bot }> {
  const telegram = await startTelegramServer(options)
  onTestFinished(() => telegram.close())
  return { telegram, bot: newBot(telegram) }
}

export function newBot(telegram: TelegramServer, token = telegram.token): Bot {
  return new Bot(token, { client: { apiRoot: telegram.apiRoot } })
}

/** Starts long polling. `ended` is what it ended with, once it has. */
export async function polling(bot: Bot): Promise<{ ended: Promise<unknown> }> {
  let ended: Promise<unknown> = Promise.resolve()
  await new Promise<void>((resolve, reject) => {
    ended = bot
      .start({
        onStart: () => {
          resolve()
        },
      })
      .catch((error: unknown) => error)
    ended.then(reject, reject)
  })
  onTestFinished(() => bot.stop())
  return { ended }
}

/** What Telegram said against it: code and description. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  const error = await call.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (error instanceof GrammyError) return `${error.error_code} ${error.description}`
  throw new Error('It was not refused.', { cause: error })
}

/** Somebody who has written to the bot before; their chat. */
export function privateChat(telegram: TelegramServer): number {
  return telegram.addUser({ name: 'Aveen', language: 'ckb', started: true })
}
