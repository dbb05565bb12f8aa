// The live Discord bot on a local Discord, with a few small commands, the real way of answering and a store in memory.

import { afterEach, expect } from 'vitest'
import { answerCommand } from '../../src/actions/answer-command.ts'
import type { Command, CommandCall } from '../../src/core/command.ts'
import type { FeedFinder } from '../../src/core/ports/feed-finder.ts'
import type { Log } from '../../src/core/ports/log.ts'
import type { PlatformDeps, RunningPlatform } from '../../src/core/ports/platform.ts'
import type { Store } from '../../src/core/ports/store.ts'
import { bold, button, choice, type Post, plain, requestId } from '../../src/core/post.ts'
import { Problem } from '../../src/core/problem.ts'
import { type DiscordGiven, startDiscord } from '../../src/platforms/discord/bot.ts'
import type { Pace } from '../../src/platforms/discord/pace.ts'
import { style } from '../commands/room.ts'
import { type DiscordServer, type Message, type StartGiven, startDiscordServer } from './discord-server/server.ts'
import { knowledge } from '../own-knowledge.ts'
import { emptyStore } from '../store/empty-store.ts'

export const MODERATOR = { id: '700', name: 'moderator', permissions: (1n << 4n) | (1n << 10n) | (1n << 11n) }
export const READER = { id: '800', name: 'reader' }
export const OTHER = { id: '900', name: 'other' }

const SUMMARY = { en: 'Something to ask', ar: 'شيء', ckb: 'شتێک' }

function post(text: string, more: Partial<Post> = {}): Post {
  const blocks = [{ kind: 'paragraph' as const, text: [plain(text)] }]
  return { language: 'en', title: [bold('Answer')], blocks, buttons: [], tone: 'answer', ...more }
}

/** A command that somebody holds back: its answer comes when `release` is called. */
export class Gate {
  #open: (() => void)[] = []
  entered = 0

  wait(): Promise<void> {
    this.entered++
    return new Promise((resolve) => {
      this.#open.push(resolve)
    })
  }

  release(): void {
    for (const open of this.#open.splice(0)) open()
  }
}

/** Small commands that show what an adapter does with answers. */
export function smallCommands(gate: Gate): Command[] {
  const common = { who: 'everybody', summary: SUMMARY, options: [], examples: [] } as const
  const page = { name: 'page', kind: 'page', required: false, hidden: true } as const
  return [
    {
      ...common,
      name: 'echo',
      options: [{ name: 'query', kind: 'text', required: false }, page],
      run: ({ options }) => {
        const now = Number(options['page'] ?? 0)
        const next = { command: 'echo', options: { query: options['query'] ?? '', page: String(now + 1) } }
        const other = { command: 'where', options: {} }
        return Promise.resolve(
          post(`${options['query'] ?? ''} page ${now}`, { buttons: [[button('Next', next), button('Where', other)]] }),
        )
      },
    },
    {
      ...common,
      name: 'slow',
      options: [{ name: 'query', kind: 'text', required: false }, page],
      run: async ({ options }) => {
        await gate.wait()
        const next = { command: 'slow', options: { page: '1' } }
        return post(['slow', options['page'] ?? ''].join(' ').trim(), { buttons: [[button('Next', next)]] })
      },
    },
    {
      ...common,
      name: 'refuse',
      run: () => Promise.reject(new Problem('not-found', 'There is no such thing.', 'Try another.')),
    },
    { ...common, name: 'boss', who: 'moderators', run: () => Promise.resolve(post('done')) },
    { ...common, name: 'where', run: async (call) => post(JSON.stringify(await whereOf(call))) },
    { ...common, name: 'long', run: () => Promise.resolve(post('word '.repeat(2000))) },
    {
      ...common,
      name: 'settings',
      options: [
        { name: 'topics', kind: 'text', required: false },
        { name: 'times', kind: 'text', required: false },
      ],
      run: ({ options }) => Promise.resolve(panel(options)),
    },
    {
      ...common,
      name: 'group',
      subcommands: [
        { name: 'list', options: [], who: 'everybody', summary: SUMMARY },
        {
          name: 'show',
          options: [{ name: 'name', kind: 'topic', required: true }],
          who: 'everybody',
          summary: SUMMARY,
        },
      ],
      run: ({ command, options }) => Promise.resolve(post(`${command} ${options['name'] ?? ''}`)),
    },
    {
      ...common,
      name: 'pick',
      options: [
        { name: 'language', kind: 'language', required: false },
        { name: 'on', kind: 'switch', required: false },
        { name: 'subject', kind: 'subject', required: true },
      ],
      run: ({ options }) => Promise.resolve(post(JSON.stringify(options))),
    },
  ]
}

async function whereOf({ channel, here, private: local, venue, asker }: CommandCall) {
  const facts = { channel: await venue.facts(channel), here: await venue.facts(here) }
  return { channel, here, private: local, moderates: await asker.moderates(here), facts }
}

function panel(options: Readonly<Record<string, string>>): Post {
  const { topics = 'all', times = '20:00' } = options
  const values = ['border', 'isis', 'water'].map((value) => ({
    value,
    label: value,
    chosen: topics.split(',').includes(value),
  }))
  const request = { command: 'settings', options: {} }
  const asks = { title: 'Times', label: 'Times', value: times, option: 'times', instead: request }
  return post(`topics ${topics}, times ${times}`, {
    choices: [choice({ label: 'Topics', request, option: 'topics', values, several: true, none: 'all' })],
    buttons: [[{ ...button('Times…', { command: 'settings', options: { times: '?' } }), asks }]],
  })
}

export interface BotRoom {
  readonly server: DiscordServer
  readonly bot: RunningPlatform
  readonly store: Store
  readonly gate: Gate
  /** Events of the log, with their details. */
  readonly logged: { readonly event: string; readonly details: Readonly<Record<string, unknown>> }[]
  readonly left: string[]
  readonly guild: string
  readonly channel: string
  /** Another bot with the same store on the same Discord, as after a restart. */
  readonly restart: () => Promise<RunningPlatform>
  readonly close: () => Promise<void>
}

export interface RoomGiven {
  readonly commands?: (gate: Gate) => readonly Command[]
  readonly pace?: Partial<Pace>
  readonly server?: StartGiven
  readonly deps?: Partial<PlatformDeps>
  readonly guild?: string
  readonly finder?: FeedFinder
  readonly now?: () => number
  /** What is there before the bot comes; by default one server with one channel. */
  readonly before?: (server: DiscordServer) => { readonly id: string; readonly channel: string }
}

export async function openBotRoom(given: RoomGiven = {}): Promise<BotRoom> {
  const server = await startDiscordServer(given.server)
  const { id: guild, channel } = (given.before ?? ((made: DiscordServer) => made.addGuild()))(server)
  const store = emptyStore()
  const gate = new Gate()
  const logged: BotRoom['logged'] = []
  const left: string[] = []
  const note = (event: string, details: Readonly<Record<string, unknown>> = {}) => logged.push({ event, details })
  const log: Log = { info: note, warn: note, error: note }
  const clock = { now: given.now ?? Date.now }
  const commands = (given.commands ?? smallCommands)(gate)
  const deps: DiscordGiven = {
    token: server.token,
    api: server.api,
    guild: null,
    pace: { deferAfter: 60_000, second: 0.5, ...given.pace },
    commands,
    clock,
    log,
    answer: (asked) => answerCommand({ commands, store, knowledge, clock, log, style, finder: given.finder }, asked),
    suggest: (option, typed, where) =>
      Promise.resolve([{ value: `${typed}!`, label: `${option.kind} ${typed} ${where}` }]),
    async keepRequest(request) {
      await store.keepButtons([{ id: requestId(request), request }], null)
      return requestId(request)
    },
    languageOf: () => Promise.resolve('en'),
    publicIn: async (channel, parent) =>
      ((await store.settings(channel)) ?? (await store.settings(parent ?? channel)))?.publicAnswers ?? false,
    entered: async (home, name, language) =>
      (await store.enterHome(home, name, new Date(clock.now()).toISOString())) ? post(`Hello in ${language}`) : null,
    async left(home) {
      left.push(home)
      await store.leaveHome(home, new Date(clock.now()).toISOString())
    },
    moved: () => Promise.resolve(),
    homes: () => store.homes(),
    rememberAsker: () => Promise.resolve(),
    isAsker: () => Promise.resolve(null),
    ...given.deps,
    ...(given.guild === undefined ? {} : { guild: given.guild }),
  }
  const bots = [await startDiscord(deps)]
  return {
    server,
    bot: bots[0]!,
    store,
    gate,
    logged,
    left,
    guild,
    channel,
    restart: async () => {
      await bots.at(-1)?.stop()
      bots.push(await startDiscord(deps))
      return bots.at(-1)!
    },
    close: async () => {
      gate.release()
      await bots.at(-1)?.stop()
      await server.close()
      await store.close()
    },
  }
}

/** Waits for something that the bot does on its own. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve))
}

/** What a message says, without its title and escapes. */
export function said(message: Message | null): string {
  return (message?.embeds ?? [])
    .map(({ description = '' }) => description.replace(/^## .*\n+/, ''))
    .join('\n')
    .replaceAll('\\', '')
}

/** The custom_id of the component whose label begins so. */
export function idOf(message: Message | null, label: string): string {
  const parts = (message?.components ?? []).flatMap((row) => row.components ?? [])
  const found = parts.find((part) => (part.label ?? part.placeholder ?? '').startsWith(label))
  return found?.custom_id ?? `no ${label} among ${parts.map((part) => part.label ?? part.placeholder).join(', ')}`
}

export function labelsOf(message: Message | null): string[] {
  return (message?.components ?? [])
    .flatMap((row) => row.components ?? [])
    .map((part) => part.label ?? part.placeholder ?? '')
}

/** How a test opens its room; after each test it is closed, and the server has seen nothing that Discord would refuse. */
export function botRooms(): (given?: RoomGiven) => Promise<BotRoom> {
  const opened: BotRoom[] = []
  afterEach(async () => {
    for (const room of opened.splice(0)) {
      const { problems } = room.server
      await room.close()
      expect(problems).toEqual([])
    }
  })
  return async (given = {}) => {
    const room = await openBotRoom(given)
    opened.push(room)
    return room
  }
}
