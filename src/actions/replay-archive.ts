// Replays an archive of articles day by day through the real actions, as if the bot had been there: at each slot the
// articles published by then are filed, then the edition is published. So editions have a history, and what a later
// edition calls an update is one.

import type { RawArticle } from '../core/article.ts'
import type { ChannelSettings } from '../core/channel.ts'
import type { Messenger } from '../core/ports/messenger.ts'
import { publishedInstant } from '../core/time.ts'
import { slotsBetween } from '../editorial/slots.ts'
import { type FileDeps, fileArticle } from './file-article.ts'
import { type DeliverDeps, deliverParts } from './deliver-parts.ts'
import { type PublishDeps, publishEdition } from './publish-editions.ts'

export interface ReplayDeps {
  readonly file: FileDeps
  readonly publish: PublishDeps
  readonly messenger: Messenger
  readonly onProgress: (done: number, total: number) => void
}

/**
 * Files `articles` in order of publication and publishes the slots of `channels` in (from, to] (epoch milliseconds).
 * Articles without a date are filed first.
 */
export async function replayArchive(
  articles: readonly RawArticle[],
  channels: readonly ChannelSettings[],
  from: number,
  to: number,
  deps: ReplayDeps,
): Promise<void> {
  const publishedAt = ({ published }: RawArticle) =>
    published === null ? 0 : publishedInstant(published, 'Asia/Baghdad')
  const queue = [...articles].sort((a, b) => publishedAt(a) - publishedAt(b))
  const slots = channels
    .flatMap((settings) =>
      slotsBetween(settings, from, to).map((slot) => ({ settings, slot, at: Date.parse(slot.at) })),
    )
    .sort((a, b) => a.at - b.at)
  let filed = 0
  const fileUntil = async (at: number) => {
    for (let next = queue[filed]; next !== undefined && publishedAt(next) <= at; next = queue[filed]) {
      await fileArticle(next, deps.file)
      filed += 1
      deps.onProgress(filed, queue.length)
    }
  }
  for (const { settings, slot, at } of slots) {
    await fileUntil(at)
    await publishEdition(deps.publish, settings, slot)
    await deliverParts(deliverAt(at, deps))
  }
  await fileUntil(to)
}

function deliverAt(at: number, { publish: { store, log }, messenger }: ReplayDeps): DeliverDeps {
  return { store, log, messenger, clock: { now: () => at }, reachable: () => true, stopping: () => false }
}
