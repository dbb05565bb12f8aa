// How the live bot does over the platforms' protocol servers: from a person's command to its first answer, a thousand at
// once, from start to ready, memory when idle. The bot is a process of its own, started as the operator starts it; the
// servers and the people stand in this one. Beside it a bot that only says "pong", on the same libraries.

import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { projectRoot } from '../src/package.ts'
import { type DiscordServer, startDiscordServer } from '../tests/platforms/discord-server/server.ts'
import { type TelegramServer, startTelegramServer } from '../tests/platforms/telegram-server/server.ts'
import { ms, table, times, whole } from './table.ts'
import { percentile } from './timing.ts'

/** Telegram takes 30 messages a second: people who ask one after the other leave the bot room to be fast. */
const BETWEEN_MS = 40
/** Until what the start left behind is collected. */
const SETTLE_MS = 5_000
const PATIENCE_MS = 120_000

const COMMANDS = [
  { name: 'latest', option: 'subject' },
  { name: 'timeline', option: 'subject' },
  { name: 'search', option: 'query' },
] as const
const SUBJECTS = ['watercraft', 'ISIL', 'destroyed', 'mortar system', 'Tal Afar', 'Mosul', 'vehicle', 'Sinjar']

/** Measures on a database with the archive in it: `runs` commands a row, `burst` at once. Gives markdown. */
export async function benchLive(file: string, runs: number, burst: number): Promise<string> {
  const discord = await startDiscordServer()
  const telegram = await startTelegramServer()
  const servers = { discord, telegram }
  const { channel } = discord.addGuild()
  try {
    const bare = await measured(startBare(servers), async () => ({
      discord: await discordRuns(discord, channel, runs, () => ({ name: 'ping', options: { text: 'x' } })),
      telegram: await telegramRuns(telegram, runs, () => '/ping'),
    }))
    const own = await measured(startOwn(servers, file), async () => ({
      discord: await discordRuns(discord, channel, runs, asked),
      telegram: await telegramRuns(telegram, runs, typed),
      idle: await idleMemory(),
      discordBurst: await discordBurst(discord, channel, burst),
      telegramBurst: await telegramBurst(telegram, burst),
    }))
    return report(own, bare, { runs, burst })
  } finally {
    await Promise.all([discord.close(), telegram.close()])
  }
}

export interface Started {
  readonly child: ChildProcess
  /** Milliseconds from spawning it until it was ready. */
  readonly ready: number
}
export type Servers = { readonly discord: DiscordServer; readonly telegram: TelegramServer }

let current: ChildProcess | null = null

async function measured<T>(starting: Promise<Started>, work: () => Promise<T>): Promise<T & { ready: number }> {
  const { child, ready } = await starting
  current = child
  try {
    return { ...(await work()), ready }
  } finally {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await ended
    current = null
  }
}

function startBare(servers: Servers): Promise<Started> {
  const root = projectRoot()
  return started(servers, [join(root, 'node_modules', '.bin', 'tsx'), join(root, 'bench', 'bare-bots.ts')], /ready/, {})
}

/** The bot itself, on a database; `options` go to `sitrep start`. */
export function startOwn(
  servers: Servers,
  file: string,
  options: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<Started> {
  const cli = join(projectRoot(), 'dist', 'src', 'cli.js')
  return started(servers, [process.execPath, cli, 'start', ...options], /Sitrep's preview/, {
    SITREP_DATABASE: file,
    SITREP_PORT: '0',
    SITREP_FEEDS: '',
    SITREP_KNOWN_FEEDS: 'off',
    SITREP_LOG: 'error',
    ...environment,
  })
}

function started(
  { discord, telegram }: Servers,
  [command = '', ...given]: readonly string[],
  sign: RegExp,
  environment: Readonly<Record<string, string>>,
): Promise<Started> {
  const start = performance.now()
  const child = spawn(command, given, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      DISCORD_TOKEN: discord.token,
      DISCORD_API: discord.api,
      TELEGRAM_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.apiRoot,
      ...environment,
    },
  })
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => {
      reject(new Error(`The bot ended with ${code ?? 'a signal'} before it was ready.`))
    })
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (sign.test(text)) resolve({ child, ready: performance.now() - start })
    })
  })
}

/** The n-th question; no two neighbours are alike. */
function questionOf(number: number): { readonly name: string; readonly option: string; readonly value: string } {
  const command = COMMANDS[number % COMMANDS.length] ?? COMMANDS[0]
  const subject = SUBJECTS[Math.floor(number / COMMANDS.length) % SUBJECTS.length] ?? 'ISIL'
  return { ...command, value: subject }
}

function asked(number: number): { readonly name: string; readonly options: Record<string, string> } {
  const { name, option, value } = questionOf(number)
  return { name, options: { [option]: value } }
}

function typed(number: number): string {
  const { name, value } = questionOf(number)
  return `/${name} ${value}`
}

async function discordRuns(
  server: DiscordServer,
  channel: string,
  runs: number,
  question: (number: number) => { readonly name: string; readonly options: Record<string, string> },
): Promise<number[]> {
  const waits: number[] = []
  for (let number = -20; number < runs; number += 1) {
    const reply = await server.command({ channel, user: { id: String(5_000 + number) }, ...question(number + 20) })
    await reply.settled(PATIENCE_MS)
    if (number >= 0) waits.push(reply.firstAfter)
  }
  return waits
}

async function telegramRuns(
  server: TelegramServer,
  runs: number,
  question: (number: number) => string,
): Promise<number[]> {
  const waits: number[] = []
  for (let number = -20; number < runs; number += 1) {
    const chat = server.addUser({ started: true })
    const start = performance.now()
    await server.say({ chat, from: chat, text: question(number + 20) }).answered(PATIENCE_MS)
    const wait = performance.now() - start
    if (number >= 0) waits.push(wait)
    await pause(Math.max(0, BETWEEN_MS - wait))
  }
  return waits
}

interface DiscordBurst {
  readonly answered: number
  readonly deferred: number
  readonly slowest: number
  /** Seconds until the last of them had its answer. */
  readonly all: number
}

async function discordBurst(server: DiscordServer, channel: string, count: number): Promise<DiscordBurst> {
  const start = performance.now()
  const replies = await Promise.all(
    Array.from({ length: count }, (_, number) =>
      server.command({ channel, user: { id: String(10_000 + number) }, ...asked(number), patience: PATIENCE_MS }),
    ),
  )
  await Promise.all(replies.map((reply) => reply.settled(PATIENCE_MS)))
  return {
    answered: replies.filter(({ type }) => type === 4).length,
    deferred: replies.filter(({ type }) => type === 5).length,
    slowest: Math.max(...replies.map(({ firstAfter }) => firstAfter)),
    all: (performance.now() - start) / 1000,
  }
}

interface TelegramBurst {
  readonly answered: number
  /** How many places an answer came before or after its turn, at most. */
  readonly displaced: number
  readonly floods: number
  readonly all: number
  readonly busiest: number
}

async function telegramBurst(server: TelegramServer, count: number): Promise<TelegramBurst> {
  const chats = Array.from({ length: count }, () => server.addUser({ started: true }))
  const before = server.calls.length
  const floods = server.floods
  const start = performance.now()
  const said = chats.map((chat, number) => server.say({ chat, from: chat, text: typed(number) }))
  const answers = await Promise.all(said.map((one) => one.answered(PATIENCE_MS)))
  const all = (performance.now() - start) / 1000
  const sent = server.calls
    .slice(before)
    .filter(({ method, ok }) => method === 'sendMessage' && ok)
    .sort((a, b) => a.at - b.at)
  const firsts = [...new Set(sent.map(({ parameters }) => Number(parameters['chat_id'])))]
  return {
    answered: answers.length,
    displaced: Math.max(...firsts.map((chat, at) => Math.abs(chats.indexOf(chat) - at))),
    floods: server.floods - floods,
    all,
    busiest: Math.max(...sent.map(({ at }) => sent.filter((one) => one.at > at - 1000 && one.at <= at).length)),
  }
}

/** Resident memory of the bot in MB, a while after it was last asked; null where the system does not tell. */
async function idleMemory(): Promise<number | null> {
  await pause(SETTLE_MS)
  try {
    const status = readFileSync(`/proc/${current?.pid ?? 0}/status`, 'utf8')
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024
  } catch {
    return null
  }
}

interface Runs {
  readonly discord: readonly number[]
  readonly telegram: readonly number[]
  readonly ready: number
}
type Own = Runs & {
  readonly idle: number | null
  readonly discordBurst: DiscordBurst
  readonly telegramBurst: TelegramBurst
}

function report(own: Own, bare: Runs, { runs, burst }: { readonly runs: number; readonly burst: number }): string {
  const row = (name: string, of: readonly number[], other: readonly number[]) => [
    name,
    whole(runs),
    ms(percentile(of, 0.5)),
    ms(percentile(of, 0.99)),
    ms(percentile(other, 0.5)),
    ms(percentile(other, 0.99)),
    times(percentile(of, 0.5) / percentile(other, 0.5)),
  ]
  const answers = table(
    ['platform', 'commands', 'p50 ms', 'p99 ms', 'pong p50 ms', 'pong p99 ms', 'ratio'],
    [row('Discord', own.discord, bare.discord), row('Telegram', own.telegram, bare.telegram)],
  )
  const { discordBurst: d, telegramBurst: t } = own
  const bursts = [
    `- ${whole(burst)} Discord commands at once: ${whole(d.answered)} answered and ${whole(d.deferred)} deferred, the slowest first answer after ${ms(d.slowest)} ms; all had their answer after ${d.all.toFixed(1)} s.`,
    `- ${whole(burst)} Telegram commands from as many private chats at once: ${whole(t.answered)} answered in ${t.all.toFixed(1)} s (${(burst / t.all).toFixed(1)} a second, at most ${t.busiest} in any second), ${t.displaced === 0 ? 'in order' : `in order but for ${t.displaced} places at most, over parallel connections`}, ${t.floods} refused with 429.`,
    `- From start to ready on both platforms: ${ms(own.ready)} ms (pong: ${ms(bare.ready)} ms, not compiled before).`,
    `- Memory when idle: ${own.idle === null ? 'not told here' : `${whole(own.idle)} MB resident`}.`,
  ]
  return `${answers}\n\n${bursts.join('\n')}`
}
