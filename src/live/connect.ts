// Connects the platforms, each on its own: one that fails does not stop the other. A refused token is final and said; a
// platform that cannot be reached is tried again for ever, with growing pauses.

import { type ChannelId, type HomeId, type Platform, platformOf } from '../core/channel.ts'
import type { Log } from '../core/ports/log.ts'
import type { Messenger } from '../core/ports/messenger.ts'
import type { RunningPlatform } from '../core/ports/platform.ts'
import { Problem } from '../core/problem.ts'
import type { WatchedPlatform } from '../core/ports/monitoring.ts'
import { SendFailure } from '../core/send-failure.ts'

const FIRST_PAUSE_MS = 5_000
const LONGEST_PAUSE_MS = 300_000
const LONGEST_STOP_MS = 5_000
/** Far more than a platform takes that answers. */
const LONGEST_FIRST_TRY_MS = 15_000

export interface PlatformStart {
  readonly platform: Exclude<Platform, 'preview'>
  /** @throws Problem where trying again is of no use */
  readonly start: () => Promise<RunningPlatform>
}

export interface ConnectDeps {
  readonly log: Log
  readonly previewMessenger: Messenger
  /** A platform is there now. */
  readonly connected: (platform: Platform, running: RunningPlatform) => void
  /** A platform will not come: its token was refused. */
  readonly refused: (platform: Platform, problem: Problem) => void
}

export interface Connections {
  readonly messenger: Messenger
  /** True where the platform of a channel is connected. */
  readonly reachable: (channel: ChannelId) => boolean
  /** True where the platform of a server or chat refuses the bot there; false while it is not connected. */
  readonly isOut: (home: HomeId) => Promise<boolean>
  /** The bot's user name on Telegram; null while it is not connected. */
  readonly telegramName: () => string | null
  /**
   * Resolves once each platform was tried once, or has been given long enough: one that hangs does not hold up the
   * others. To the problems of those that will not come.
   */
  readonly tried: Promise<readonly Problem[]>
  /** Each platform that was to be connected, as it is now. */
  readonly platforms: () => readonly WatchedPlatform[]
  stop(): Promise<void>
}

export function connect(starts: readonly PlatformStart[], deps: ConnectDeps): Connections {
  const running = new Map<Platform, RunningPlatform>()
  const refused = new Set<Platform>()
  const stopping = new AbortController()
  const links = starts.map((one) => link(one, running, stopping.signal, noting(deps, refused)))
  const messengerOf = (channel: ChannelId): Messenger => {
    const platform = platformOf(channel)
    if (platform === 'preview') return deps.previewMessenger
    const there = platform === null ? undefined : running.get(platform)
    if (there === undefined) throw new SendFailure('later', `${platform ?? channel} is not connected`)
    return there.messenger
  }
  return {
    messenger: {
      send: async (part) => await messengerOf(part.channel).send(part),
      find: async (part, since) => await messengerOf(part.channel).find(part, since),
      edit: async (part, messageId) => await messengerOf(part.channel).edit(part, messageId),
      crosspost: async (part, messageId) => await messengerOf(part.channel).crosspost(part, messageId),
      tell: async (person, post) => {
        await messengerOf(person).tell(person, post)
      },
    },
    reachable: (channel) => {
      const platform = platformOf(channel)
      return platform === 'preview' || (platform !== null && running.has(platform))
    },
    isOut: async (home) => {
      const platform = platformOf(home)
      const there = platform === null ? undefined : running.get(platform)
      return there !== undefined && (await there.isOut(home))
    },
    telegramName: () => running.get('telegram')?.username ?? null,
    platforms: () =>
      starts.map(({ platform }) => {
        if (refused.has(platform)) return { platform, state: 'refused' }
        return { platform, state: running.get(platform)?.online() === true ? 'online' : 'away' }
      }),
    tried: firstTries(links, stopping.signal),
    stop: async () => {
      stopping.abort()
      // An attempt under way is given a while: its platform may not answer at all.
      const done = new AbortController()
      const all = Promise.all(links.map((one) => one.done)).finally(() => {
        done.abort()
      })
      await Promise.race([all, elapsed(LONGEST_STOP_MS, done.signal)])
      await Promise.all([...running.values()].map((one) => one.stop()))
    },
  }
}

function noting(deps: ConnectDeps, refused: Set<Platform>): ConnectDeps {
  return {
    ...deps,
    refused: (platform, problem) => {
      refused.add(platform)
      deps.refused(platform, problem)
    },
  }
}

async function firstTries(
  links: readonly { readonly tried: Promise<Problem | null> }[],
  stopping: AbortSignal,
): Promise<readonly Problem[]> {
  const refused: Problem[] = []
  const done = new AbortController()
  const all = Promise.all(
    links.map(async ({ tried }) => {
      const problem = await tried
      if (problem !== null) refused.push(problem)
    }),
  ).finally(() => {
    done.abort()
  })
  await Promise.race([all, elapsed(LONGEST_FIRST_TRY_MS, AbortSignal.any([done.signal, stopping]))])
  return refused
}

/** Tries until the platform is there, its token is refused, or the bot stops. */
function link(
  { platform, start }: PlatformStart,
  running: Map<Platform, RunningPlatform>,
  stopping: AbortSignal,
  { log, connected, refused }: ConnectDeps,
): { readonly tried: Promise<Problem | null>; readonly done: Promise<void> } {
  let told: (problem: Problem | null) => void = () => undefined
  const tried = new Promise<Problem | null>((resolve) => {
    told = resolve
  })
  /** True where trying again is of no use. */
  const attempt = async (): Promise<boolean> => {
    try {
      const there = await start()
      running.set(platform, there)
      connected(platform, there)
      told(null)
      await Promise.race([there.ended, aborted(stopping)])
      if (stopping.aborted) return true
      running.delete(platform)
      log.error('platform-ended', { platform })
      await there.stop()
      return false
    } catch (error) {
      if (error instanceof Problem) {
        refused(platform, error)
        told(error)
        return true
      }
      log.warn('platform-unreachable', { platform, reason: error instanceof Error ? error.message : String(error) })
      told(null)
      return false
    }
  }
  const work = async (): Promise<void> => {
    for (let pause = FIRST_PAUSE_MS; !stopping.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      if (await attempt()) return
      await elapsed(pause, stopping)
    }
  }
  return { tried, done: work() }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    signal.addEventListener(
      'abort',
      () => {
        resolve()
      },
      { once: true },
    )
  })
}

/** Resolves after so many milliseconds, or at once when the bot stops. */
function elapsed(pause: number, stopping: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (stopping.aborted) {
      resolve()
      return
    }
    const timer = setTimeout(resolve, pause)
    stopping.addEventListener(
      'abort',
      () => {
        clearTimeout(timer)
        resolve()
      },
      { once: true },
    )
  })
}
