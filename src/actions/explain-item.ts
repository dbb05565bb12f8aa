// Gathers why a story is in an edition of a channel, or in none.

import { type ChannelSettings, homeOf } from '../core/channel.ts'
import type { Edition } from '../core/edition.ts'
import type { Knowledge } from '../core/knowledge.ts'
import { soughtTopics } from '../core/own-topic.ts'
import type { ArticleTopics } from '../core/reasons.ts'
import type { Story } from '../core/story.ts'
import { composeEdition } from '../editorial/compose.ts'
import { lastSlot } from '../editorial/slots.ts'
import { type Standing, standingIn } from '../editorial/standing.ts'
import type { WhyInput } from '../editorial/why-post.ts'
import { type ComposeDeps, inputFor, settingsOf, windowAt } from './compose-edition.ts'
import { ownTopicsOf } from './explain-own-topics.ts'
import { explainStory } from './explain-story.ts'
import { editionCovering, editionThatTold, itemOfStory } from './find-edition.ts'
import { knowledgeFor } from './own-topics.ts'

/** `edition`: the one that is meant; null for the newest here that told the story, else the one that weighed it. */
export async function explainItem(
  deps: ComposeDeps,
  story: Story,
  {
    edition,
    settings,
    now,
  }: { readonly edition: Edition | null; readonly settings: ChannelSettings; readonly now: number },
): Promise<Omit<WhyInput, 'style' | 'held'> & { readonly knowledge: Knowledge }> {
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
  const { knowledge, slugs, topics } = await ownOf(deps, story, standing, settings)
  const reasons = await explainStory(deps, story, first)
  return {
    knowledge,
    story: { ...story, topics: [...story.topics, ...slugs] },
    standing,
    notAgain: later ? await standingOf(deps, newest, story, settings) : null,
    awaits: standing === null && settings.on && newest !== null && isAfter(story, newest),
    reasons: { ...reasons, topics: reasons.topics.map((read) => withOwn(read, topics)) },
  }
}

function withOwn(read: ArticleTopics, own: readonly ArticleTopics[]): ArticleTopics {
  const more = own.filter(({ article }) => article === read.article).flatMap(({ topics }) => topics)
  return { ...read, topics: [...read.topics, ...more] }
}

/** The story's topics among those of the home whose edition is explained. */
async function ownOf(deps: ComposeDeps, story: Story, standing: Standing | null, settings: ChannelSettings) {
  const { store } = deps
  const channel = standing?.edition.channel ?? settings.channel
  const theirs = channel === settings.channel ? settings : await settingsOf(store, channel)
  const knowledge = await knowledgeFor(store, deps.knowledge, homeOf(theirs))
  return { knowledge, ...(await ownTopicsOf(story, soughtTopics(knowledge.topics), store)) }
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
