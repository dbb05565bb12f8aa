// Wires, starts, stops. The only file that knows every adapter: what is below it gets what it needs handed down.

import { existsSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { commands } from '../commands/index.ts'
import { answerCommand } from './actions/answer-command.ts'
import { settingsOf } from './actions/compose-edition.ts'
import { type Unsettled, deliverWhile } from './actions/deliver-parts.ts'
import { publishDue } from './actions/publish-due.ts'
import type { PublishDeps } from './actions/publish-editions.ts'
import { runErrands } from './actions/run-errands.ts'
import { tellHeld } from './actions/tell-held.ts'
import { tellTakenOut } from './actions/tell-taken-out.ts'
import { tellCorrections } from './actions/tell-corrections.ts'
import { tellNotHandedOn, tellStopped } from './actions/tell-moderators.ts'
import { tellReports } from './actions/tell-reports.ts'
import { limitAsking } from './actions/limit-asking.ts'
import type { Config } from './config.ts'
import type { Asked } from './core/asked.ts'
import type { ChannelSettings } from './core/channel.ts'
import type { PartsOf } from './core/command.ts'
import type { Clock } from './core/ports/clock.ts'
import type { RunningPlatform } from './core/ports/platform.ts'
import type { Store } from './core/ports/store.ts'
import { Problem } from './core/problem.ts'
import { lazyDrawing } from './drawing.ts'
import { type Connections, type PlatformStart, connect } from './live/connect.ts'
import { type Lease, holdLease } from './live/lease.ts'
import { platformDeps } from './live/platform-deps.ts'
import { type Ticker, minuteTicker } from './live/ticker.ts'
import { dailyUpkeep } from './live/upkeep.ts'
import { type Watch, type WatchedParts, openWatch } from './live/watch.ts'
import { FEW_DAYS } from './operator/checks.ts'
import type { Terminal } from './operator/terminal.ts'
import { type LazyFinder, lazyFinder } from './operator/lazy-finder.ts'
import {
  type CommonOptions,
  type Surroundings,
  type Workbench,
  bareWorkbench,
  runningClock,
} from './operator/workbench.ts'
import { packageVersion } from './package.ts'
import { type Preview, startPreview } from './platforms/preview/server.ts'
import { previewPages } from './console/pages.ts'
import { editionParts, previewMessenger, unnamedParts } from './render.ts'
import { SAMPLE_NOW, previewRoom } from './console/room.ts'
import { openStore } from './store/open.ts'

const draw = lazyDrawing()
/** The preview's one channel. */
const PREVIEW_CHANNEL = 'preview:main'

export interface StartOptions extends CommonOptions {
  readonly sample?: boolean
}

export interface Running {
  /** The preview. */
  readonly url: string
  /** Finishes what is under way, then closes. */
  stop(): Promise<void>
  /** Resolves where the bot has to end by itself: another process took the database over. */
  readonly ended: Promise<void>
}

/** Without a finder no feeds are asked. */
type Bench = Omit<Workbench, 'answer' | 'finder'> & Partial<Pick<Workbench, 'finder'>> & { readonly watch: Watch }
type Stop = () => Promise<void>

/**
 * Starts the bot: every platform whose token is set, the preview, the schedules. Without a token the preview alone, on
 * what is stored, or on the sample archive where nothing is (or where asked).
 * @throws Problem where configuration, database or port stand in the way, another bot runs on the database, or every
 * platform refused its token
 */
export async function start(options: StartOptions, surroundings: Surroundings): Promise<Running> {
  const { systemClock } = surroundings
  const given = bareWorkbench(options, surroundings, (iso) => runningClock(iso, systemClock))
  const { config } = given
  const watch = await watchOf(given, surroundings)
  const bare = { ...given, log: watch.log, watch }
  const live = config.discord !== null || config.telegram !== null
  if (options.sample === true || (!live && (await isEmpty(config.database)))) {
    return await startSample(bare, options, surroundings)
  }
  const stops: Stop[] = []
  try {
    return await startLive({ ...bare, store: opened(config, stops) }, surroundings, stops)
  } catch (error) {
    await stopAll(stops)
    throw error
  }
}

/** The preview on the sample archive: its clock stands, and nothing is posted or fetched. */
async function startSample(
  bare: Omit<Bench, 'store'>,
  options: StartOptions,
  surroundings: Surroundings,
): Promise<Running> {
  const { terminal } = surroundings
  const clock: Clock = options.now === undefined ? { now: () => SAMPLE_NOW } : bare.clock
  const stops: Stop[] = []
  try {
    const { prepareSample } = await import('./operator/sample.ts')
    const store = openStore(await prepareSample(bare, terminal))
    stops.push(() => store.close())
    const preview = await openPreview({ ...bare, clock, store }, surroundings, true)
    stops.push(() => preview.close())
    await tell(bare.watch, { store, clock, writable: () => true, platforms: () => [] }, terminal, stops)
    terminal.out(
      `Sitrep's preview on the sample archive: ${preview.url}\nIts clock stands at 28 June 2025, 20:00 Baghdad. Stop with Ctrl+C.`,
    )
    return { url: preview.url, stop: () => stopAll(stops), ended: new Promise(() => undefined) }
  } catch (error) {
    await stopAll(stops)
    throw error
  }
}

/** What is opened is to be closed in turn, last first, before the database is. */
async function startLive(given: Bench, surroundings: Surroundings, stops: Stop[]): Promise<Running> {
  const { store, config, log, clock, watch } = given
  const { terminal, systemClock } = surroundings
  const { lease, ended } = await leased(given, systemClock)
  stops.push(() => lease.release())
  const wanted = [config.discord, config.telegram].filter((one) => one !== null).length
  const finder = wanted > 0 ? lazyFinder(config, clock) : null
  if (finder !== null) stops.push(() => finder.close())
  const bench = finder === null ? given : { ...given, finder }
  const interrupted = await store.recoverDeliveries()
  if (interrupted > 0) log.warn('deliveries-interrupted', { parts: interrupted })
  const preview = await openPreview(bench, surroundings, false)
  stops.push(() => preview.close())
  // Buttons of editions name the bot on Telegram, which is known once it is connected.
  const names = { telegram: (): string | null => null }
  const partsOf: PartsOf = (...given) => editionParts(...given, names.telegram())
  const connections = connect(await startsOf(bench, partsOf), {
    log,
    previewMessenger,
    connected: (platform, running) => {
      log.info('platform-connected', { platform, as: running.as, invite: running.invite })
      terminal.out(welcomeOf(platform, running))
    },
    refused: (platform, problem) => {
      log.error('platform-refused', { platform, reason: problem.message })
      terminal.err(`sitrep: ${problem.message} ${problem.hint}\n`)
    },
  })
  names.telegram = () => connections.telegramName()
  stops.push(() => connections.stop())
  await tell(
    watch,
    { store, clock, writable: () => lease.writable(), platforms: connections.platforms },
    terminal,
    stops,
  )
  const refused = await connections.tried
  if (wanted > 0 && refused.length === wanted) throw allRefused(refused)
  stops.push(startSchedules(bench, connections, watch.ticker))
  terminal.out(`Sitrep's preview: ${preview.url}\nStop with Ctrl+C.`)
  if (config.keepDays !== null && config.keepDays < FEW_DAYS) log.warn('few-days-kept', { days: config.keepDays })
  log.info('started', { platforms: wanted - refused.length })
  if (finder !== null) stops.push(await startReading(bench, finder, connections))
  return { url: preview.url, stop: () => stopAll(stops), ended }
}

/** What passes by is counted where the configuration asks for it. */
function watchOf({ config, log }: Pick<Bench, 'config' | 'log'>, { systemClock, ticker = minuteTicker }: Surroundings) {
  const names = commands.map(({ name }) => name)
  return openWatch(config.metrics, { ticker, log, clock: systemClock, commands: names, version: packageVersion() })
}

async function tell(watch: Watch, parts: WatchedParts, terminal: Terminal, stops: Stop[]): Promise<void> {
  const served = await watch.serve(parts)
  if (served === null) return
  stops.push(() => served.close())
  terminal.out(`Health and metrics: port ${served.port}`)
}

/**
 * Follows the feeds. What reads and understands them takes as long to load and build as all that answers: it comes after
 * the bot is there, in turns with whoever asks, and before the first article, which else would hold up an answer.
 */
async function startReading(bench: Bench, finder: LazyFinder, connections: Connections): Promise<Stop> {
  const { fetcher } = await finder.asking()
  const { followFeeds } = await import('./live/feeds.ts')
  const { prepareAnalyser } = await import('./analysis/analyse.ts')
  const analyse = await prepareAnalyser(bench.knowledge, setImmediate)
  return await followFeeds({ ...bench, ...connections, analyse, fetcher }, bench.watch.ticker)
}

function opened(config: Config, stops: Stop[]): Store {
  const store = openStore(config.database)
  stops.push(() => store.close())
  return store
}

async function leased({ store, log }: Bench, clock: Clock): Promise<{ lease: Lease; ended: Promise<void> }> {
  let end: () => void = () => undefined
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  const lease = await holdLease(
    store,
    clock,
    () => {
      log.error('lease-lost', { reason: 'another Sitrep took this database over' })
      end()
    },
    log,
  )
  return { lease, ended }
}

async function startsOf(bench: Bench, partsOf: PartsOf): Promise<PlatformStart[]> {
  const { config, store, knowledge, clock, log, style, finder, watch } = bench
  const limit = limitAsking(clock)
  const given = { commands, store, knowledge, clock, log, style, partsOf, finder, limit, draw }
  const bound = await platformDeps(given, config.operators)
  const deps = { ...bound, answer: watch.timed((asked) => bound.answer(asked)) }
  const { discord, telegram } = config
  const starts: PlatformStart[] = []
  // A platform's library takes a good part of the start to load: only where its token is set.
  if (discord !== null) {
    const { startDiscord } = await import('./platforms/discord/bot.ts')
    starts.push({ platform: 'discord', start: () => startDiscord({ ...deps, ...discord }) })
  }
  if (telegram !== null) {
    const { startTelegram } = await import('./platforms/telegram/bot.ts')
    starts.push({ platform: 'telegram', start: () => startTelegram({ ...deps, ...telegram }) })
  }
  return starts
}

/**
 * Each minute: send what is planned, plan what is due and send that as it comes, then see to what was sent; once a day
 * erase what was left behind.
 */
function startSchedules(bench: Bench, connections: Connections, ticker: Ticker): Stop {
  const { store, clock, log } = bench
  let stopping = false
  const render: PublishDeps['render'] = (post, edition, settings) =>
    editionParts(post, edition, settings, connections.telegramName())
  const unsettled: Unsettled = new Map()
  const deliver = { ...bench, ...connections, draw, stopping: () => stopping, unsettled }
  const upkeep = dailyUpkeep({
    ...bench,
    isOut: connections.isOut,
    keepDays: bench.config.keepDays,
    stopping: () => stopping,
  })
  const ticking = ticker('editions', async () => {
    try {
      await tellCorrections({ ...bench, render, reachable: connections.reachable })
      await tellHeld({ ...bench, render, reachable: connections.reachable })
      await tellTakenOut({ ...bench, render, reachable: connections.reachable })
      await deliverWhile(deliver, async (take) => {
        const channels = await channelsToServe(store, connections.reachable)
        const publish = { ...bench, render, reachable: connections.reachable, stopping: () => stopping }
        await publishDue(publish, channels, clock.now(), take)
      })
      await runErrands({ ...deliver, notHandedOn: (channel) => tellNotHandedOn(deliver, channel) })
      await tellStopped(deliver)
      await tellReports(deliver)
      await upkeep()
    } catch (error) {
      log.error('tick-failed', { work: 'editions', reason: String(error) })
    }
  })
  return async () => {
    stopping = true
    await ticking.stop()
  }
}

/** What is due where a platform is away waits for it: its buttons and limits are known only then. */
async function channelsToServe(store: Store, reachable: Connections['reachable']): Promise<ChannelSettings[]> {
  const posting = (await store.channels()).flatMap(({ settings, pause }) =>
    pause === null && settings.channel !== PREVIEW_CHANNEL && reachable(settings.channel) ? [settings] : [],
  )
  return [await settingsOf(store, PREVIEW_CHANNEL), ...posting]
}

async function openPreview(bench: Bench, { terminal, systemClock }: Surroundings, sample: boolean): Promise<Preview> {
  const { config, log, store, knowledge, clock, style, watch } = bench
  const parts = {
    channel: PREVIEW_CHANNEL,
    store,
    knowledge,
    clock,
    commands,
    style,
    draw,
    log,
    answer: watch.timed((asked: Asked) => answerCommand({ ...bench, commands, partsOf: unnamedParts, draw }, asked)),
    standing: sample,
    fictional: sample,
  }
  const [room, pages] = [previewRoom(parts), previewPages(parts)]
  const preview = await startPreview({
    host: config.host,
    port: config.port,
    ...config.preview,
    room,
    pages,
    clock: systemClock,
    log,
  })
  if (config.port !== 0 && preview.port !== config.port) {
    terminal.err(`Port ${config.port} is in use; the preview took ${preview.port}.\n`)
  }
  return preview
}

function welcomeOf(platform: string, { as, invite }: RunningPlatform): string {
  const name = platform === 'discord' ? 'Discord' : 'Telegram'
  return invite === null ? `${name}: ${as}` : `${name}: ${as}\nAdd it to a server: ${invite}`
}

function allRefused(refused: readonly Problem[]): Problem {
  const [first] = refused
  if (refused.length === 1 && first !== undefined) return first
  return new Problem('bad-token', 'Every platform refused its token.', refused.map(({ hint }) => hint).join(' '))
}

/** In the reverse order of opening; one that fails does not keep the others open. */
async function stopAll(stops: Stop[]): Promise<void> {
  for (let stop = stops.pop(); stop !== undefined; stop = stops.pop()) await stop().catch(() => undefined)
}

/** Looking makes no file. */
async function isEmpty(database: string): Promise<boolean> {
  if (database === ':memory:' || !existsSync(database)) return true
  const store = openStore(database)
  try {
    return (await store.counts()).articles === 0
  } finally {
    await store.close()
  }
}
