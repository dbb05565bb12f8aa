// What an operator's command works with, opened once: the database, what the bot knows, the clock, the log.

import type { HouseStyle } from '../core/house-style.ts'
import { commands } from '../../commands/index.ts'
import { answerCommand } from '../actions/answer-command.ts'
import { type Config, readConfig } from '../config.ts'
import type { Answer, Asked } from '../core/asked.ts'
import type { Knowledge } from '../core/knowledge.ts'
import type { Clock } from '../core/ports/clock.ts'
import type { FeedFinder } from '../core/ports/feed-finder.ts'
import type { Log } from '../core/ports/log.ts'
import type { Store } from '../core/ports/store.ts'
import { Problem } from '../core/problem.ts'
import { houseStyle } from '../editorial/house-style.ts'
import { lazyDrawing } from '../drawing.ts'
import { loadKnowledge } from '../knowledge.ts'
import type { Ticker } from '../live/ticker.ts'
import type { StoreOptions } from '../store/connection.ts'
import { unnamedParts } from '../render.ts'
import { openStore } from '../store/open.ts'
import { jsonLog } from './json-log.ts'
import { lazyFinder } from './lazy-finder.ts'
import type { Terminal } from './terminal.ts'

/** Options that every command has. */
export interface CommonOptions {
  readonly database?: string
  readonly now?: string
  readonly json?: boolean
}

export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly terminal: Terminal
  readonly systemClock: Clock
  /** What calls the minute's work; node-cron unless a test hands in its own. */
  readonly ticker?: Ticker
}

export interface Workbench {
  readonly config: Config
  readonly clock: Clock
  readonly log: Log
  readonly knowledge: Knowledge
  readonly style: HouseStyle
  readonly store: Store
  readonly answer: (asked: Asked) => Promise<Answer>
  readonly finder: FeedFinder
}

/** Everything but a database, for commands that store nothing. */
export function bareWorkbench(
  options: CommonOptions,
  { environment, terminal, systemClock }: Surroundings,
  clockAt: (iso: string) => Clock = fixedClock,
): Omit<Workbench, 'store' | 'answer' | 'finder'> {
  const config = readConfig({ ...environment, ...(options.database ? { SITREP_DATABASE: options.database } : {}) })
  const clock = options.now === undefined ? systemClock : clockAt(options.now)
  const knowledge = loadKnowledge()
  return {
    config,
    clock,
    knowledge,
    log: jsonLog(
      (line) => {
        terminal.err(line)
      },
      clock,
      config.logLevel,
      secretsOf(config),
    ),
    style: houseStyle(knowledge.wording),
  }
}

/** Opens the database and hands the workbench to `work`; closes it whatever happens. */
export async function withWorkbench<T>(
  options: CommonOptions,
  surroundings: Surroundings,
  work: (bench: Workbench) => Promise<T>,
  storeOptions: StoreOptions = {},
): Promise<T> {
  const bare = bareWorkbench(options, surroundings)
  const store = openStore(bare.config.database, storeOptions)
  const finder = lazyFinder(bare.config, surroundings.systemClock)
  try {
    return await work({
      ...bare,
      store,
      finder,
      answer: (asked) => answerCommand({ ...bare, commands, store, finder, partsOf: unnamedParts, draw }, asked),
    })
  } finally {
    await finder.close()
    await store.close()
  }
}

const draw = lazyDrawing()

/** What no log line may hold, wherever a library put it. */
function secretsOf({ discord, telegram }: Config): string[] {
  return [discord?.token, telegram?.token, telegram?.webhook?.secret].filter((one) => one !== undefined)
}

/** A clock that goes on from `iso`. @throws Problem bad-usage where it is no instant */
export function runningClock(iso: string, systemClock: Clock): Clock {
  const ahead = fixedClock(iso).now() - systemClock.now()
  return { now: () => systemClock.now() + ahead }
}

/** A clock that stands still. @throws Problem bad-usage where `iso` is no instant */
export function fixedClock(iso: string): Clock {
  const at = Date.parse(iso)
  if (Number.isNaN(at) || !/^\d{4}-\d{2}-\d{2}/.test(iso)) {
    throw new Problem('bad-usage', `--now ${iso} is no instant.`, 'Take ISO form: 2025-06-28T20:00:00+03:00')
  }
  return { now: () => at }
}
