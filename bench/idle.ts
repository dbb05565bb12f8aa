// What the whole bot takes when nobody asks: from start to ready, and its memory, on an archive of a hundred thousand
// articles, connected to the local servers of both platforms, with health and metrics served and read.

import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { buildAnalyser } from '../src/analysis/analyse.ts'
import type { Knowledge } from '../src/core/knowledge.ts'
import { startDiscordServer } from '../tests/platforms/discord-server/server.ts'
import { startTelegramServer } from '../tests/platforms/telegram-server/server.ts'
import { openArchiveWriter } from './large-archive.ts'
import { type Started, startOwn } from './live.ts'
import { ms, table, whole } from './table.ts'
import { median } from './timing.ts'

/** Until what the start left behind is collected. */
const SETTLE_MS = 20_000
const METRICS_PORT = '8799'
const QUESTIONS = ['/latest border', '/timeline Mosul', '/search killed', '/story 1', '/status', '/sources']
const ROUNDS = 20

interface Start {
  readonly ready: number
  /** CPU time of all threads until then, ms. */
  readonly cpu: number
  /** MB after a while without a question, and again after questions. */
  readonly fresh: number
  readonly asked: number
  /** Milliseconds that a scrape took, the middle of some. */
  readonly scrape: number
  /** CPU time, ms, that a Node process took just then that does nothing. */
  readonly empty: number
}

/** Starts the bot `starts` times on an archive of `size` articles. Gives markdown. */
export async function benchIdle(
  size: number,
  starts: number,
  { folder, knowledge }: { readonly folder: string; readonly knowledge: Knowledge },
): Promise<string> {
  const file = join(folder, 'idle.sqlite')
  const writer = openArchiveWriter(file, 0, buildAnalyser(knowledge), knowledge)
  writer.growTo(size)
  writer.close()
  return await idleOn(file, size, starts)
}

async function idleOn(file: string, size: number, starts: number): Promise<string> {
  const measured: Start[] = []
  for (let left = starts; left > 0; left -= 1) measured.push(await started(file))
  const row = (of: (name: keyof Start) => number) => [
    whole(of('ready')),
    whole(of('cpu')),
    whole(of('empty')),
    `${(of('cpu') / of('empty')).toFixed(1)} x`,
    whole(of('fresh')),
    whole(of('asked')),
    ms(of('scrape')),
  ]
  const rows = measured.map((one) => row((name) => one[name]))
  const last = row((name) => median(measured.map((one) => one[name])))
  const heads = [
    'ready ms',
    'CPU ms',
    'empty Node CPU ms',
    'ratio',
    'MB idle',
    'MB idle after questions',
    '/metrics ms',
  ]
  return [
    `${whole(size)} articles, ${whole(statSync(file).size / 2 ** 20)} MiB; the last row is the middle of each column.`,
    table(heads, [...rows, last]),
  ].join('\n\n')
}

async function started(file: string): Promise<Start> {
  const discord = await startDiscordServer()
  const telegram = await startTelegramServer()
  discord.addGuild()
  const empty = emptyProcess()
  const bot = await startOwn({ discord, telegram }, file, [], { SITREP_METRICS_PORT: METRICS_PORT })
  try {
    const cpu = cpuOf(bot)
    await pause(SETTLE_MS)
    const fresh = residentOf(bot)
    const scrapes: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const chat = telegram.addUser({ started: true })
      for (const text of QUESTIONS) await telegram.say({ chat, from: chat, text }).answered()
      scrapes.push(await scrape())
    }
    await pause(SETTLE_MS)
    return { ready: bot.ready, cpu, fresh, asked: residentOf(bot), scrape: median(scrapes), empty }
  } finally {
    const ended = new Promise((resolve) => bot.child.once('exit', resolve))
    bot.child.kill('SIGTERM')
    await ended
    await Promise.all([discord.close(), telegram.close()])
  }
}

/** The middle of some. */
function emptyProcess(): number {
  const script = 'const { user, system } = process.cpuUsage(); process.stdout.write(String((user + system) / 1000))'
  return median(Array.from({ length: 5 }, () => Number(execFileSync(process.execPath, ['-e', script]))))
}

async function scrape(): Promise<number> {
  const start = performance.now()
  const response = await fetch(`http://127.0.0.1:${METRICS_PORT}/metrics`)
  await response.text()
  return performance.now() - start
}

/** Resident memory in MB. */
function residentOf({ child }: Started): number {
  const status = readFileSync(`/proc/${child.pid ?? 0}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024
}

/** CPU time so far in ms: fields 14 and 15 of /proc/PID/stat, in ticks of 10 ms (proc(5)). */
function cpuOf({ child }: Started): number {
  const stat = readFileSync(`/proc/${child.pid ?? 0}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}
