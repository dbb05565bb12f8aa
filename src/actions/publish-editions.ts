// Publishes what is due: compose, store the edition with its plan in one deed, then send part by part, each marked
// before and after. A second plan for a slot is impossible.

import type { ChannelSettings } from '../core/channel.ts'
import type { Payload } from '../core/delivery.ts'
import type { Edition, Slot } from '../core/edition.ts'
import type { Log } from '../core/ports/log.ts'
import type { Messenger } from '../core/ports/messenger.ts'
import type { Post } from '../core/post.ts'
import { lastSlot } from '../editorial/slots.ts'
import { type ComposeDeps, composeFor, postOf } from './compose-edition.ts'

export interface PublishDeps extends ComposeDeps {
  readonly messenger: Messenger
  readonly log: Log
  /** The parts of a post as the channel's platform takes them. */
  readonly render: (post: Post, channel: string) => Payload[]
}

/** Publishes the edition of one slot; null where that slot already has one. */
export async function publishEdition(
  deps: PublishDeps,
  settings: ChannelSettings,
  slot: Slot,
): Promise<Edition | null> {
  const edition = await composeFor(deps, settings, slot, true)
  const post = await postOf(deps, edition)
  const parts = deps.render(post, settings.channel).map((payload, part) => ({ part, payload }))
  // Buttons under a posted edition never expire; kept first, so that none is posted that nobody knows.
  await deps.store.keepButtons(post.buttons.flat(), null)
  if (!(await deps.store.planEdition(edition, parts))) return null
  await deliver(deps, edition)
  return edition
}

/** Publishes the newest slot of each channel that is due at `now` (epoch milliseconds) and was not told yet. */
export async function publishDueEditions(
  deps: PublishDeps,
  channels: readonly ChannelSettings[],
  now: number,
): Promise<Edition[]> {
  const published: Edition[] = []
  for (const settings of channels) {
    const slot = lastSlot(settings, now)
    if (slot === null) continue
    const newest = await deps.store.newestEdition(settings.channel, slot.at)
    if (newest?.slot.at === slot.at) continue
    const edition = await publishEdition(deps, settings, slot)
    if (edition !== null) {
      published.push(edition)
      deps.log.info('edition-published', { channel: settings.channel, slot: slot.at, items: edition.items.length })
    }
  }
  return published
}

async function deliver({ store, messenger, log }: PublishDeps, edition: Edition): Promise<void> {
  for (const { part, payload, state } of await store.deliveries(edition.id)) {
    if (state === 'sent') continue
    await store.markDelivery(edition.id, part, 'sending', null)
    try {
      const { messageId } = await messenger.send(edition.channel, payload)
      await store.markDelivery(edition.id, part, 'sent', messageId)
    } catch (error) {
      await store.markDelivery(edition.id, part, 'failed', null)
      log.error('part-failed', { edition: edition.id, part, reason: String(error) })
      return
    }
  }
}
