// A store that was filled through the real actions, and somebody to ask it.

import { commands } from '../../commands/index.ts'
import { answerCommand } from '../../src/actions/answer-command.ts'
import type { Answer } from '../../src/core/asked.ts'
import { NO_VENUE } from '../../src/core/venue.ts'
import { fileArticle } from '../../src/actions/file-article.ts'
import type { PublishDeps } from '../../src/actions/publish-editions.ts'
import { replayArchive } from '../../src/actions/replay-archive.ts'
import type { RawArticle } from '../../src/core/article.ts'
import type { ChannelSettings } from '../../src/core/channel.ts'
import type { Log } from '../../src/core/ports/log.ts'
import type { Store } from '../../src/core/ports/store.ts'
import { instantOf } from '../../src/core/time.ts'
import { houseStyle } from '../../src/editorial/house-style.ts'
import { editionParts, previewMessenger } from '../../src/render.ts'
import { readFiles } from '../../src/sources/read-files.ts'
import { analyse, knowledge } from '../own-knowledge.ts'
import { emptyStore } from '../store/empty-store.ts'

export const style = houseStyle(knowledge.wording)
/** 28 June 2025, 20:00 Baghdad. */
export const NOW = instantOf('2025-06-28', '20:00', 'Asia/Baghdad')

export interface Room {
  readonly store: Store
  /** What went wrong behind a friendly sentence. */
  readonly faults: readonly unknown[]
  readonly ask: (text: string, channel?: string) => Promise<Answer>
  readonly press: (id: string, channel?: string) => Promise<Answer>
}

/** A room on `articles`, replayed for `channels` where there are any, filed one by one where not. */
export async function openRoom(
  articles: readonly RawArticle[],
  now: number,
  channels: readonly ChannelSettings[] = [],
): Promise<Room> {
  const store = emptyStore()
  return roomOn(store, now, await fillStore(store, articles, now, channels))
}

/** Files `articles` in a store, as above; what went wrong while editions were published. */
export async function fillStore(
  store: Store,
  articles: readonly RawArticle[],
  now: number,
  channels: readonly ChannelSettings[],
): Promise<unknown[]> {
  const faults: unknown[] = []
  const log = keeping(faults)
  const file = { store, knowledge, analyse, clock: { now: () => now }, seen: 'published' as const }
  if (channels.length === 0) for (const raw of articles) await fileArticle(raw, file)
  else {
    for (const settings of channels) await store.saveSettings({ ...settings, version: 1 })
    const from = instantOf('2025-06-13', '00:00', 'Asia/Baghdad')
    const publish: PublishDeps = { store, knowledge, style, log, render: (...given) => editionParts(...given, null) }
    await replayArchive(articles, channels, from, now, {
      file,
      publish,
      messenger: previewMessenger,
      onProgress: () => undefined,
    })
  }
  return faults
}

/** Somebody to ask a store that is filled; `faults` are those of filling it. */
export function roomOn(store: Store, now: number, faults: unknown[] = []): Room {
  const log = keeping(faults)
  const clock = { now: () => now }
  const answer = (asked: { readonly text: string } | { readonly button: string }, channel = 'preview:main') =>
    answerCommand(
      { commands, store, knowledge, clock, log, style },
      {
        asked,
        channel,
        asker: { id: 'preview:visitor', moderates: () => Promise.resolve(false) },
        venue: NO_VENUE,
        private: true,
      },
    )
  return {
    store,
    faults,
    ask: (text, channel) => answer({ text }, channel),
    press: (button, channel) => answer({ button }, channel),
  }
}

/** A log that keeps errors alone. */
function keeping(faults: unknown[]): Log {
  const quiet = () => undefined
  return { info: quiet, warn: quiet, error: (event, details) => faults.push([event, details]) }
}

/** The articles of files or folders; those of the sample archive are marked as invented. */
export async function articlesOf(path: string, fictional: boolean): Promise<RawArticle[]> {
  const articles: RawArticle[] = []
  for await (const reading of readFiles([path], { source: null, now: NOW })) {
    if ('ok' in reading) articles.push({ ...reading.ok, fictional })
  }
  return articles
}
