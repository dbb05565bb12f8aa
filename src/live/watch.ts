// How the bot is watched while it runs: the works of the minute, the answers and the log pass by here and are counted, and
// an endpoint tells of it. Where none is asked for they pass untouched, and what would count them is not even loaded.

import type { MetricsConfig } from '../config.ts'
import type { Answer, Asked } from '../core/asked.ts'
import { type Platform, platformOf } from '../core/channel.ts'
import { countStates } from '../core/feed-state.ts'
import type { Clock } from '../core/ports/clock.ts'
import type { Log } from '../core/ports/log.ts'
import type { Readings, Watched, WatchedPlatform } from '../core/ports/monitoring.ts'
import type { Store } from '../core/ports/store.ts'
import type { Workload } from '../core/ports/workload.ts'
import type { Metrics } from '../monitoring/metrics.ts'
import { watchPulse } from './pulse.ts'
import type { Ticker } from './ticker.ts'

/** All feeds are read for their states: of thousands that takes milliseconds, too many for each time that somebody asks. */
const STATES_KEPT_MS = 60_000

type AnswerAsked = (asked: Asked) => Promise<Answer>

/** What passes by. */
export interface WatchDeps {
  readonly ticker: Ticker
  readonly log: Log
  /** The machine's own. */
  readonly clock: Clock
  /** Names of the commands. */
  readonly commands: readonly string[]
  readonly version: string
}

/** What is looked at besides. */
export interface WatchedParts {
  readonly store: Store
  /** The one that the bot is told, by which feeds are due. */
  readonly clock: Clock
  readonly writable: () => boolean
  readonly platforms: () => readonly WatchedPlatform[]
}

export interface Watch {
  readonly ticker: Ticker
  readonly log: Log
  /** Answers that are timed. */
  readonly timed: (answer: AnswerAsked) => AnswerAsked
  /**
   * Begins to tell. Resolves to what ends it, and the port; null where nothing is told.
   * @throws Problem address-in-use, bad-configuration
   */
  serve(parts: WatchedParts): Promise<{ readonly port: number; close(): Promise<void> } | null>
}

/** A watch that tells where `config` says; null = nowhere. */
export async function openWatch(config: MetricsConfig | null, deps: WatchDeps): Promise<Watch> {
  const { ticker, log, clock } = deps
  if (config === null) return { ticker, log, timed: (answer) => answer, serve: () => Promise.resolve(null) }
  const { openMetrics } = await import('../monitoring/metrics.ts')
  const { serveMonitoring } = await import('../monitoring/server.ts')
  const metrics = openMetrics(deps.commands, deps.version)
  const pulse = watchPulse(ticker, clock)
  const counted = countedLog(log, metrics)
  return {
    ticker: (name, work) => pulse.ticker(name, work),
    log: counted,
    timed: (answer) => timedAnswers(answer, metrics),
    serve: async (parts) => {
      const watched = watchedParts(parts, () => pulse.stuck())
      const server = await serveMonitoring({ ...config, watched, metrics, log: counted })
      log.info('monitoring-served', { host: config.host, port: server.port })
      return server
    },
  }
}

function countedLog(log: Log, metrics: Metrics): Log {
  const level = (name: keyof Log): Log[keyof Log] => {
    return (event, details) => {
      metrics.countEvent(name, event)
      log[name](event, details)
    }
  }
  return { info: level('info'), warn: level('warn'), error: level('error') }
}

function timedAnswers(answer: AnswerAsked, metrics: Metrics): AnswerAsked {
  return async (asked) => {
    const platform: Platform = platformOf(asked.channel) ?? 'preview'
    const end = metrics.timeAnswer(platform)
    const answered = await answer(asked)
    end(answered.request?.command ?? null)
    return answered
  }
}

function watchedParts(parts: WatchedParts, stuck: () => readonly string[]): Watched {
  const { store, clock, writable, platforms } = parts
  const feeds = keptStates(store, clock)
  return {
    unhealthy: stuck,
    unready: async () => [
      ...((await readable(store)) === null ? ['database: it cannot be read'] : []),
      ...(writable() ? [] : ['database: it cannot be written']),
      ...platforms().flatMap(({ platform, state }) => (state === 'online' ? [] : [`${platform}: ${SAYS[state]}`])),
      ...stuck(),
    ],
    readings: async (): Promise<Readings> => {
      const workload = await readable(store)
      const next = workload?.nextFeed ?? null
      const feedLag = next === null ? null : Math.max(0, clock.now() - Date.parse(next)) / 1000
      return { workload, feeds: await feeds(), feedLag, writable: writable(), platforms: platforms() }
    },
  }
}

const SAYS = {
  away: 'it is not connected; it is tried again',
  refused: 'its token was refused; sitrep doctor says what to do',
} as const

/** Null where it fails: what it says stands in the log where it matters. */
async function readable(store: Store): Promise<Workload | null> {
  try {
    return await store.workload()
  } catch {
    return null
  }
}

function keptStates(store: Store, clock: Clock): () => Promise<Readings['feeds']> {
  let kept: { readonly at: number; readonly states: NonNullable<Readings['feeds']> } | null = null
  return async () => {
    const now = clock.now()
    if (kept !== null && Math.abs(now - kept.at) < STATES_KEPT_MS) return kept.states
    try {
      const followed = (await store.feedConditions()).filter(({ off }) => !off)
      kept = { at: now, states: countStates(followed, now) }
      return kept.states
    } catch {
      return null
    }
  }
}
