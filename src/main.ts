// Wires, starts, stops. The only file that knows every adapter: what is below it gets what it needs handed down.

import { existsSync } from 'node:fs'
import { type ScheduledTask, schedule } from 'node-cron'
import { commands } from '../commands/index.ts'
import { answerCommand } from './actions/answer-command.ts'
import { settingsOf } from './actions/compose-edition.ts'
import { publishDueEditions } from './actions/publish-editions.ts'
import type { Clock } from './core/ports/clock.ts'
import type { Store } from './core/ports/store.ts'
import { prepareSample } from './operator/sample.ts'
import { type CommonOptions, type Surroundings, bareWorkbench } from './operator/workbench.ts'
import { startPreview } from './platforms/preview/server.ts'
import { channelParts, previewMessenger } from './render.ts'
import { SAMPLE_NOW, previewRoom } from './room.ts'
import { openStore } from './store/open.ts'

/** The preview's one channel. */
const PREVIEW_CHANNEL = 'preview:main'
const EVERY_MINUTE = '* * * * *'

export interface StartOptions extends CommonOptions {
  readonly sample?: boolean
}

export interface Running {
  readonly url: string
  /** Finishes what is under way, then closes. */
  stop(): Promise<void>
}

/**
 * Starts the preview: on what is stored, or on the sample archive where nothing is (or where asked).
 * @throws Problem where configuration, database or port stand in the way
 */
export async function start(options: StartOptions, surroundings: Surroundings): Promise<Running> {
  const bare = bareWorkbench(options, surroundings)
  const sample = options.sample === true || (await isEmpty(bare.config.database))
  const clock: Clock = sample && options.now === undefined ? { now: () => SAMPLE_NOW } : bare.clock
  const store = openStore(sample ? await prepareSample(bare, surroundings.terminal) : bare.config.database)
  const { knowledge, log, style, config } = bare
  const deps = { commands, store, knowledge, clock, log, style }
  const room = previewRoom({
    channel: PREVIEW_CHANNEL,
    store,
    knowledge,
    clock,
    commands,
    answer: (asked) => answerCommand(deps, asked),
    standing: sample || options.now !== undefined,
    fictional: sample,
  })
  const ticker = sample
    ? null
    : startTicker(async () => {
        const channels = [await settingsOf(store, PREVIEW_CHANNEL)]
        await publishDueEditions({ ...deps, messenger: previewMessenger, render: channelParts }, channels, clock.now())
      })
  try {
    const preview = await startPreview({ host: config.host, port: config.port, room, log })
    if (config.port !== 0 && preview.port !== config.port) {
      surroundings.terminal.err(`Port ${config.port} is in use; the preview took ${preview.port}.\n`)
    }
    surroundings.terminal.out(
      sample
        ? `Sitrep's preview on the sample archive: ${preview.url}\nIts clock stands at 28 June 2025, 20:00 Baghdad. Stop with Ctrl+C.`
        : `Sitrep's preview: ${preview.url}\nStop with Ctrl+C.`,
    )
    return { url: preview.url, stop: () => stopAll(ticker, preview, store) }
  } catch (error) {
    await stopAll(ticker, null, store)
    throw error
  }
}

/** Runs `work` at once and then every minute, never two at a time. */
function startTicker(work: () => Promise<void>): ScheduledTask {
  const task = schedule(EVERY_MINUTE, work, { noOverlap: true, name: 'tick' })
  void task.execute()
  return task
}

async function stopAll(
  ticker: ScheduledTask | null,
  preview: { close(): Promise<void> } | null,
  store: Store,
): Promise<void> {
  await ticker?.destroy()
  await preview?.close()
  await store.close()
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
