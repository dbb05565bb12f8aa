// The live adapter: wires the parts, starts, stops. An update's way: polling or webhook -> the lane of its chat ->
// the desk (`desk.ts`) -> the answer -> the pace -> Telegram.

import { type Bot, GrammyError } from 'grammy'
import type { Update, UserFromGetMe } from 'grammy/types'
import type { PlatformDeps, RunningPlatform } from '../../core/ports/platform.ts'
import { Answers } from './answers.ts'
import { makeBot, TIMEOUT_SECONDS } from './api.ts'
import { answerMessage, answerPress, type Desk } from './desk.ts'
import { badToken, reasonOf, retryAfterOf, sendFailureOf } from './failures.ts'
import { Lanes, turns } from './lanes.ts'
import { isOutOf, migrated, placeChanged } from './membership.ts'
import { telegramMessenger } from './messenger.ts'
import { Pace } from './pace.ts'
import { poll } from './polling.ts'
import { registerCommands } from './register.ts'
import { Rights } from './rights.ts'
import { type After, after as realAfter } from './timers.ts'
import { UPDATES, type UpdateSource } from './updates.ts'
import { serveWebhook, type WebhookPlace } from './webhook.ts'

/** How long stopping waits for what is under way. */
const STOP_MS = 5_000
/** Updates that a webhook sends again are known by their id; so many are remembered. */
const REMEMBERED = 1_000

export interface TelegramOptions extends PlatformDeps {
  readonly token: string
  /** A self-hosted Bot API server; null = Telegram's own. */
  readonly apiRoot: string | null
  /** Null = long polling. */
  readonly webhook: WebhookPlace | null
}

/** What tests set otherwise. */
export interface Timing {
  readonly after: After
  /** How long a request may take. */
  readonly timeoutSeconds: number
}

/**
 * Starts the bot on Telegram.
 * @throws Problem bad-token, address-in-use; any other error where Telegram cannot be reached now
 */
export async function startTelegram(given: TelegramOptions, timing: Partial<Timing> = {}): Promise<RunningPlatform> {
  const { log, token } = given
  const after = timing.after ?? realAfter
  const bot = makeBot(checkedToken(token), given.apiRoot, timing.timeoutSeconds ?? TIMEOUT_SECONDS, log)
  const me = await introduce(bot)
  const pace = new Pace(after, retryAfterOf)
  const lanes = new Lanes((error) => {
    // Somebody blocked the bot or took its rights before it could answer: no fault of the program.
    if (sendFailureOf(error).kind === 'unreachable') log.info('telegram-not-answered', { reason: reasonOf(error) })
    else log.error('telegram-update-failed', { reason: reasonOf(error) })
  })
  const desk = deskFor(given, bot, me, pace, after)
  const take = inbox(desk, lanes)
  bot.on([...UPDATES], ({ update }) => {
    take(update)
  })
  await register(given, bot)
  const source = given.webhook === null ? await polling(bot, given, after) : await serveWebhook(bot, given.webhook, log)
  log.info('telegram-started', { as: me.username, by: given.webhook === null ? 'polling' : 'webhook' })
  return {
    messenger: telegramMessenger(bot.api, pace),
    as: `@${me.username}`,
    invite: null,
    username: me.username,
    online: () => source.online(),
    isOut: (home) => isOutOf(bot.api, home),
    // Polling mends itself, and says in the log what somebody has to do.
    ended: new Promise(() => undefined),
    stop: async () => {
      await atMost(STOP_MS, async () => {
        await source.stop()
        await lanes.idle()
        await pace.idle()
      })
      const dropped = lanes.drop()
      if (dropped > 0) log.warn('telegram-stopped-early', { unanswered: dropped })
      pace.close()
    },
  }
}

function checkedToken(token: string): string {
  if (token.trim() === '') throw badToken()
  return token.trim()
}

/** Who the bot is. @throws Problem bad-token */
async function introduce(bot: Bot): Promise<UserFromGetMe> {
  try {
    // Not `bot.init()`, which tries for ever where Telegram cannot be reached.
    const me = await bot.api.getMe()
    bot.botInfo = me
    return me
  } catch (error) {
    if (error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404)) throw badToken()
    throw new Error(reasonOf(error))
  }
}

function deskFor(given: TelegramOptions, bot: Bot, me: UserFromGetMe, pace: Pace, after: After): Desk {
  const { api } = bot
  const rights = new Rights(api, after)
  return {
    given,
    api,
    username: me.username,
    commands: new Set(given.commands.map(({ name }) => name)),
    rights,
    venue: { api, self: me.id, rights, homes: () => given.homes() },
    answers: new Answers(api, pace, after, (message, asker) => given.rememberAsker(message, asker)),
    turn: turns(() => pace.room()),
  }
}

/** Takes updates, each once, into the lanes of their chats. */
function inbox(desk: Desk, lanes: Lanes): (update: Update) => void {
  const taken = new Set<number>()
  return (update) => {
    if (taken.has(update.update_id)) return
    taken.add(update.update_id)
    const [oldest] = taken
    if (taken.size > REMEMBERED && oldest !== undefined) taken.delete(oldest)
    const chat = (update.message ?? update.callback_query?.message ?? update.my_chat_member)?.chat.id
    // What is posted in a channel asks nothing; the bot is told of it only to be known there.
    if (chat === undefined) return
    if (!lanes.add(chat, () => work(desk, update))) desk.given.log.warn('telegram-flooded', { update: 'dropped' })
  }
}

async function work(desk: Desk, { message, callback_query, my_chat_member }: Update): Promise<void> {
  if (callback_query !== undefined) await answerPress(desk, callback_query)
  if (my_chat_member !== undefined) await placeChanged(desk, my_chat_member)
  if (message !== undefined && !(await migrated(desk, message))) await answerMessage(desk, message)
}

/** Menus are a convenience: the bot works without them. */
async function register({ commands, log }: TelegramOptions, bot: Bot): Promise<void> {
  try {
    const set = await registerCommands(bot.api, commands)
    if (set > 0) log.info('telegram-commands-registered', { menus: set })
  } catch (error) {
    log.warn('telegram-commands-not-registered', { reason: reasonOf(error) })
  }
}

async function polling(bot: Bot, { log }: TelegramOptions, after: After): Promise<UpdateSource> {
  const { url } = await bot.api.getWebhookInfo()
  if (url !== undefined && url !== '') {
    await bot.api.deleteWebhook()
    log.info('telegram-webhook-deleted', { reason: 'the bot polls now' })
  }
  return poll(bot, log, after)
}

/** Waits for `work`, but no longer than so many milliseconds. */
async function atMost(ms: number, work: () => Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms)
  })
  try {
    await Promise.race([work(), over])
  } finally {
    clearTimeout(timer)
  }
}
