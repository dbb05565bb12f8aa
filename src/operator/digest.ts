// sitrep digest: a stored edition, or one composed without sending or storing it.

import { type ComposeDeps, composeFor, postOf, settingsOf } from '../actions/compose-edition.ts'
import { deliverParts } from '../actions/deliver-parts.ts'
import { publishEdition } from '../actions/publish-editions.ts'
import { platformOf } from '../core/channel.ts'
import type { Payload } from '../core/delivery.ts'
import type { Edition, Slot } from '../core/edition.ts'
import { renderText } from '../core/plain-text.ts'
import type { Post } from '../core/post.ts'
import { Problem } from '../core/problem.ts'
import { isDay } from '../core/time.ts'
import { wordsOf } from '../core/words/catalogue.ts'
import { lastSlot, slotsOn } from '../editorial/slots.ts'
import { channelOf } from './ask.ts'
import { discordPost, editionParts, previewMessenger, telegramPost } from '../render.ts'
import { type CommonOptions, type Surroundings, type Workbench, withWorkbench } from './workbench.ts'

export interface DigestOptions extends CommonOptions {
  readonly channel?: string
  readonly date?: string
  readonly original?: boolean
  readonly store?: boolean
}

/** Prints an edition; resolves to the exit code. */
export async function digest(options: DigestOptions, surroundings: Surroundings): Promise<number> {
  const channel = channelOf(options.channel)
  if (options.store && platformOf(channel) !== 'preview') {
    throw new Problem(
      'bad-usage',
      `--store is only for preview: channels, and ${channel} is none.`,
      'Leave --store out.',
    )
  }
  if (options.date !== undefined && !isDay(options.date)) {
    throw new Problem('bad-usage', `--date ${options.date} is no day.`, 'Take YYYY-MM-DD.')
  }
  return await withWorkbench(options, surroundings, async (bench) => {
    const slot = await slotOf(bench, channel, options.date)
    const stored = await storedAt(bench, channel, slot)
    if (options.original) {
      if (stored === null)
        throw new Problem(
          'not-found',
          `No edition of ${slot.date} is stored for ${channel}.`,
          'Leave --original out to compose it.',
        )
      const parts = await bench.store.deliveries(stored.id)
      surroundings.terminal.out(JSON.stringify(parts.map(({ payload }) => payload)))
      return 0
    }
    const edition = stored ?? (await composed(bench, channel, slot, options.store === true))
    const post = await postOf(bench, edition)
    const unposted = edition.number === 0 ? `${wordsOf(edition.language).edition.notPosted}\n\n` : ''
    surroundings.terminal.out(options.json ? JSON.stringify(shapeOf(edition, post)) : unposted + renderText(post))
    return 0
  })
}

async function slotOf({ store, clock }: Workbench, channel: string, date: string | undefined): Promise<Slot> {
  const settings = await settingsOf(store, channel)
  const slot = date === undefined ? lastSlot(settings, clock.now()) : slotsOn(settings, date).at(-1)
  if (!slot)
    throw new Problem(
      'not-found',
      `${channel} has no slot ${date === undefined ? 'yet' : `on ${date}`}.`,
      'Name another --date.',
    )
  return slot
}

async function storedAt({ store }: Workbench, channel: string, slot: Slot): Promise<Edition | null> {
  const editions = await store.editionsOn(channel, slot.date)
  return editions.find((edition) => edition.slot.time === slot.time) ?? editions[0] ?? null
}

async function composed(bench: Workbench, channel: string, slot: Slot, keep: boolean): Promise<Edition> {
  const deps: ComposeDeps = bench
  const settings = await settingsOf(bench.store, channel)
  if (!keep) return await composeFor(deps, settings, slot, false)
  const published = await publishEdition(
    { ...bench, render: (...given) => editionParts(...given, null) },
    settings,
    slot,
  )
  await deliverParts({
    ...bench,
    // An edition of the past is delivered as of its slot.
    clock: { now: () => Date.parse(slot.at) },
    messenger: previewMessenger,
    reachable: (one) => one === channel,
    stopping: () => false,
  })
  return published ?? (await composeFor(deps, settings, slot, false))
}

/** The contract's shape. */
function shapeOf(edition: Edition, post: Post): Record<string, unknown> {
  const payloads: Record<'discord' | 'telegram', Payload[]> = {
    discord: discordPost(post, edition.channel),
    telegram: telegramPost(post, edition.channel),
  }
  const { channel, slot, window, health, items, hash } = edition
  return {
    channel,
    slot,
    window,
    health,
    items: items.map((item) => ({
      id: item.id,
      story: item.story,
      section: item.section === 'news' ? (item.topic ?? 'other') : item.section,
      lead: item.lead,
      quote: item.quote,
      attribution: item.attribution,
      status: item.status,
      event: item.event,
      place: item.place,
      figures: item.figures,
      update: item.update,
      links: item.links,
      reprints: item.reprints,
    })),
    hash,
    payloads,
  }
}
