// The live adapter on the local Bot API server: real grammY, real commands, a real store in memory.

import { expect } from 'vitest'
import { commands as allCommands } from '../../commands/index.ts'
import { answerCommand } from '../../src/actions/answer-command.ts'
import type { Asked } from '../../src/core/asked.ts'
import type { Command } from '../../src/core/command.ts'
import type { FeedFinder } from '../../src/core/ports/feed-finder.ts'
import type { PlatformDeps, RunningPlatform } from '../../src/core/ports/platform.ts'
import type { Store } from '../../src/core/ports/store.ts'
import { type Post, button, plain, requestId, storedButtons } from '../../src/core/post.ts'
import { type Timing, startTelegram, type TelegramOptions } from '../../src/platforms/telegram/bot.ts'
import { type After, after } from '../../src/platforms/telegram/timers.ts'
import { NOW, style } from '../commands/room.ts'
import { type ServerOptions, type TelegramServer, startTelegramServer } from './telegram-server/server.ts'
import { knowledge } from '../own-knowledge.ts'
import { emptyStore } from '../store/empty-store.ts'

const LATER = '2099-01-01T00:00:00.000Z'

/** A small command that a test hands in: its answer shows what it was asked. */
export function command(name: string, run: Command['run'], who: Command['who'] = 'everybody'): Command {
  const summary = { en: `Does ${name}`, ar: `يفعل ${name}`, ckb: `${name} دەکات` }
  const options = [
    { name: 'subject', kind: 'text', required: false },
    { name: 'page', kind: 'page', required: false, hidden: true },
  ] as const
  return { name, who, options, summary, examples: [`/${name}`], run }
}

/** An answer of one line. */
export function says(text: string, more: Partial<Post> = {}): Post {
  return {
    language: 'en',
    title: [],
    blocks: [{ kind: 'paragraph', text: [plain(text)] }],
    buttons: [],
    tone: 'answer',
    ...more,
  }
}

/** Pages of one line each, with a button to the next, and one that asks something else. */
export const pages: Command = command('pages', ({ options }) => {
  const page = Number(options['page'] ?? 0)
  const next = { command: 'pages', options: { page: String(page + 1) } }
  return Promise.resolve(
    says(`page ${page}`, {
      buttons: [[button('Next', next), button('Echo', { command: 'echo', options: { subject: 'x' } })]],
    }),
  )
})
export const echo: Command = command('echo', ({ options, here }) =>
  Promise.resolve(says(`${options['subject'] ?? ''} in ${here}`)),
)

export interface Room {
  readonly server: TelegramServer
  readonly bot: RunningPlatform
  readonly store: Store
  /** What went on at the seam, and what was logged. */
  readonly seen: {
    readonly asked: Asked[]
    readonly entered: string[][]
    readonly left: string[]
    readonly moved: string[][]
  }
  readonly logged: [string, Record<string, unknown>][]
  /** Stops the bot and starts another on the same store. */
  restart(): Promise<void>
  /** Stops all; the server has seen nothing that Telegram would refuse. */
  close(expected?: { floods: number }): Promise<void>
}

export interface RoomOptions {
  readonly commands?: readonly Command[]
  readonly store?: Store
  readonly finder?: FeedFinder
  readonly server?: ServerOptions
  readonly bot?: Partial<TelegramOptions>
  readonly timing?: Partial<Timing>
}

/** Pauses pass twenty times as fast; the server, which counts real seconds, does not count. */
export const quick = {
  timing: { after: ((ms, work) => after(ms / 20, work)) satisfies typeof after },
  server: { limits: false },
} as const

export async function openTelegram(options: RoomOptions = {}): Promise<Room> {
  const store = options.store ?? emptyStore()
  const server = await startTelegramServer(options.server)
  const logged: Room['logged'] = []
  const seen: Room['seen'] = { asked: [], entered: [], left: [], moved: [] }
  const given = {
    ...deps(store, options.commands ?? [...allCommands], seen, logged, options.finder),
    token: server.token,
    apiRoot: server.apiRoot,
    webhook: null,
    ...options.bot,
  }
  let bot = await startTelegram(given, options.timing).catch(async (error: unknown) => {
    await server.close()
    throw error
  })
  return {
    server,
    get bot() {
      return bot
    },
    store,
    seen,
    logged,
    restart: async () => {
      await bot.stop()
      bot = await startTelegram(given, options.timing)
    },
    close: async ({ floods } = { floods: 0 }) => {
      await bot.stop()
      await server.close()
      expect(server.problems).toEqual([])
      expect(server.floods).toBe(floods)
      const lines = JSON.stringify(logged)
      expect(lines).not.toContain(server.token)
      expect(lines).not.toContain(server.apiRoot)
      if (options.store === undefined) await store.close()
    },
  }
}

function deps(
  store: Store,
  commands: readonly Command[],
  seen: Room['seen'],
  logged: Room['logged'],
  finder?: FeedFinder,
): PlatformDeps {
  const clock = { now: () => NOW }
  const say = (event: string, details: Readonly<Record<string, unknown>> = {}) => void logged.push([event, details])
  const log = { info: say, warn: say, error: say }
  const asking = { commands, store, knowledge, clock, log, style, finder }
  const askers = new Map<string, string>()
  const homes = new Map<string, string>()
  return {
    commands,
    clock,
    log,
    answer: (asked) => {
      seen.asked.push(asked)
      return answerCommand(asking, asked)
    },
    suggest: () => Promise.resolve([]),
    keepRequest: async (request) => {
      await store.keepButtons([{ id: requestId(request), request }], LATER)
      return requestId(request)
    },
    publicIn: () => Promise.resolve(false),
    languageOf: async (channel) => (await store.settings(channel))?.language ?? 'en',
    entered: async (home, name, language, kind) => {
      seen.entered.push([home, name, language, kind])
      if (homes.has(home)) return null
      homes.set(home, name)
      const post = says('Sitrep is here.', { buttons: [[button('Help', { command: 'help', options: {} })]] })
      await store.keepButtons(storedButtons(post), null)
      return post
    },
    left: (home) => {
      homes.delete(home)
      seen.left.push(home)
      return Promise.resolve()
    },
    moved: (from, to) => {
      seen.moved.push([from, to])
      return Promise.resolve()
    },
    homes: () => Promise.resolve([...homes].map(([id, name]) => ({ id, name }))),
    rememberAsker: (message, asker) => {
      askers.set(message, asker)
      return Promise.resolve()
    },
    isAsker: (message, asker) => {
      const kept = askers.get(message)
      return Promise.resolve(kept === undefined ? null : kept === asker)
    },
  }
}

/** Time that passes when it is told to. */
export class ManualTime {
  now = 0
  #timers: { readonly at: number; readonly work: () => void }[] = []

  readonly after: After = (ms, work) => {
    const timer = { at: this.now + ms, work }
    this.#timers.push(timer)
    return () => {
      this.#timers = this.#timers.filter((one) => one !== timer)
    }
  }

  /** Lets so many milliseconds pass, timer by timer; what each sets off is done before the next. */
  async pass(ms: number): Promise<void> {
    const until = this.now + ms
    for (;;) {
      await settled()
      const [next] = this.#timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)
      if (next === undefined) break
      this.#timers = this.#timers.filter((one) => one !== next)
      this.now = Math.max(this.now, next.at)
      next.work()
    }
    this.now = until
  }
}

/** Resolves once everything that needs no time is done. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

/** The callback data of a message's button. */
export function dataOf(
  message: { readonly buttons: readonly (readonly { text: string; callback_data?: string }[])[] },
  label: string,
): string {
  const data = message.buttons.flat().find(({ text }) => text === label)?.callback_data
  if (data === undefined) throw new Error(`There is no button ${label} in ${JSON.stringify(message.buttons)}.`)
  return data
}
