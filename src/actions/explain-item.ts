// Gathers why a story is in an edition of a channel, or in none.

import type { ChannelSettings } from '../core/channel.ts'
import type { Edition } from '../core/edition.ts'
import type { Story } from '../core/story.ts'
import { composeEdition } from '../editorial/compose.ts'
import { lastSlot } from '../editorial/slots.ts'
import { type Standing, standingIn } from '../editorial/standing.ts'
import type { WhyInput } from '../editorial/why-post.ts'
import { type ComposeDeps, inputFor, windowAt } from './compose-edition.ts'
import { explainStory } from './explain-story.ts'
import { editionCovering, editionThatTold, itemOfStory } from './find-edition.ts'

/** `edition`: the one that is meant; null for the newest here that told the story, else the one that weighed it. */
export async function explainItem(
  deps: ComposeDeps,
  story: Story,
  {
    edition,
    settings,
    now,
  }: { readonly edition: Edition | null; readonly settings: ChannelSettings; readonly now: number },
): Promise<Omit<WhyInput, 'style'>> {
  const { store } = deps
  const { channel } = settings
  const newest = await store.newestEdition(channel, new Date(now).toISOString())
  const told = edition ?? (await editionThatTold(store, channel, story.id))
  const weighing = told ?? (await editionCovering(store, channel, story, now))
  const standing =
    weighing !== null
      ? await standingOf(deps, weighing, story, settings)
      : newest === null
        ? await standingIfComposed(deps, story, settings, now)
        : null
  const later = newest !== null && edition === null && told !== null && newest.id !== told.id
  const first = standing?.item?.links[0]?.article ?? standing?.candidate?.telling.article.id ?? null
  return {
    story,
    standing,
    notAgain: later ? await standingOf(deps, newest, story, settings) : null,
    awaits: standing === null && settings.on && newest !== null && isAfter(story, newest),
    reasons: await explainStory(deps, story, first),
  }
}

async function standingOf(
  deps: ComposeDeps,
  edition: Edition,
  story: Story,
  current: ChannelSettings,
): Promise<Standing> {
  const { slot, window, number, late, topics, language, settingsVersion: version, channel } = edition
  const own = current.channel === channel ? current : ((await deps.store.settings(channel)) ?? { ...current, channel })
  const settings = { ...own, topics, language, version }
  const item = await itemOfStory(deps.store, edition, story.id)
  return standingIn(edition, story, item, await inputFor(deps, settings, { slot, window, number, late }))
}

/** In a channel without editions: as the one that /digest composes would have it; null where that does not cover it. */
async function standingIfComposed(
  deps: ComposeDeps,
  story: Story,
  settings: ChannelSettings,
  now: number,
): Promise<Standing | null> {
  const slot = lastSlot(settings, now)
  if (slot === null) return null
  const window = await windowAt(deps.store, settings.channel, slot)
  const input = await inputFor(deps, settings, { slot, window, number: 0, late: false })
  const edition = composeEdition(input)
  const item = edition.items.find((one) => one.story === story.id) ?? null
  const standing = standingIn(edition, story, item, input)
  return standing.absence?.why === 'not-seen' ? null : standing
}

function isAfter({ accounts }: Story, { window }: Edition): boolean {
  return accounts.some(({ article }) => article.seen > window.to)
}
