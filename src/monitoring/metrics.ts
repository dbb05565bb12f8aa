// What Prometheus reads, by the rules of its naming (https://prometheus.io/docs/practices/naming): a prefix, base units,
// `_total` for what only grows. Labels come from lists of this program; no text and no id of a person, channel or article
// stands in one.

import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Platform } from '../core/channel.ts'
import { FEED_STATES } from '../core/feed-state.ts'
import type { Readings } from '../core/ports/monitoring.ts'

/** Seconds. Answers take milliseconds; Discord gives up after three seconds. */
const ANSWER_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
/** A command that was not understood. */
const UNKNOWN = 'unknown'

export interface Metrics {
  /** The type that goes with the text. */
  readonly contentType: string
  /** Begins to time an answer; to be called with the name of the command, null where none was understood. */
  timeAnswer(platform: Platform): (command: string | null) => void
  /** A line of the log. */
  countEvent(level: string, event: string): void
  /** All of it, in the text format 0.0.4. */
  text(readings: Readings): Promise<string>
}

/** `commands`: the names that may stand in a label. `version`: of this program. */
export function openMetrics(commands: readonly string[], version: string): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const build = {
    name: 'sitrep_build_info',
    help: 'The version that runs; always 1.',
    labelNames: ['version'] as const,
  }
  new Gauge({ ...build, registers }).set({ version }, 1)
  const answers = new Histogram({
    name: 'sitrep_command_duration_seconds',
    help: 'From a command as the bot takes it up to its answer, without the way over the network.',
    labelNames: ['command', 'platform'] as const,
    buckets: ANSWER_BUCKETS,
    registers,
  })
  const events = new Counter({
    name: 'sitrep_log_events_total',
    help: 'Lines of the log, written or not, by event; docs/self-hosting.md says which are worth an alert.',
    labelNames: ['level', 'event'] as const,
    registers,
  })
  const show = openGauges(registry)
  return {
    contentType: registry.contentType,
    timeAnswer: (platform) => {
      const end = answers.startTimer({ platform })
      return (command) => void end({ command: command !== null && commands.includes(command) ? command : UNKNOWN })
    },
    countEvent: (level, event) => {
      events.inc({ level, event })
    },
    text: async (readings) => {
      show(readings)
      return await registry.metrics()
    },
  }
}

/** What is read anew each time. Where the database cannot be read, what comes from it is left out rather than told as 0. */
function openGauges(registry: Registry): (readings: Readings) => void {
  const registers = [registry]
  const gauge = (name: string, help: string) => new Gauge({ name: `sitrep_${name}`, help, registers })
  const readable = gauge('database_readable', 'Whether the database can be read.')
  const writable = gauge('database_writable', 'Whether the last heartbeat could be stored.')
  const online = new Gauge({
    name: 'sitrep_platform_online',
    help: 'Whether a platform whose token is set is connected.',
    labelNames: ['platform'] as const,
    registers,
  })
  const stored = openStoredGauges(registry)
  return (readings) => {
    readable.set(readings.workload === null ? 0 : 1)
    writable.set(readings.writable ? 1 : 0)
    for (const { platform, state } of readings.platforms) online.set({ platform }, state === 'online' ? 1 : 0)
    stored(readings)
  }
}

function openStoredGauges(registry: Registry): (readings: Readings) => void {
  const registers = [registry]
  const labelled = <L extends string>(name: string, help: string, label: L) =>
    new Gauge({ name: `sitrep_${name}`, help, labelNames: [label], registers })
  const gauge = (name: string, help: string) => new Gauge({ name: `sitrep_${name}`, help, registers })
  const feeds = labelled('feeds', 'Feeds that are followed, by state (docs/sources.md).', 'state')
  const lag = gauge('feed_lag_seconds', 'By how much the feed that waits longest is overdue.')
  const parts = labelled('deliveries', 'Messages of editions, by state (docs/delivery.md).', 'state')
  const figures = {
    articles: gauge('articles', 'Articles that are stored.'),
    stories: gauge('stories', 'Stories that are stored.'),
    events: gauge('events', 'Events that articles tell.'),
    editions: gauge('editions', 'Editions that were planned.'),
    bytes: gauge('database_size_bytes', 'What the database takes, without its log.'),
    free: gauge('database_free_bytes', 'How much of that is free for what comes.'),
  }
  const newest = gauge('newest_article_timestamp_seconds', 'When the newest article was published.')
  return ({ workload, feeds: states, feedLag }) => {
    for (const one of [lag, newest, ...Object.values(figures)]) one.remove()
    for (const one of [feeds, parts]) one.reset()
    if (states !== null) for (const state of FEED_STATES) feeds.set({ state }, states[state])
    if (feedLag !== null) lag.set(feedLag)
    if (workload === null) return
    for (const [state, count] of Object.entries(workload.parts)) parts.set({ state }, count)
    for (const name of ['articles', 'stories', 'events', 'editions', 'bytes', 'free'] as const)
      figures[name].set(workload[name])
    if (workload.newest !== null) newest.set(Date.parse(workload.newest) / 1000)
  }
}
