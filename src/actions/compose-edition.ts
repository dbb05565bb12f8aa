// Gathers what an edition is composed from, and composes it. Stores nothing.

import { setImmediate } from 'node:timers/promises'
import type { HouseStyle } from '../core/house-style.ts'
import { type ChannelSettings, defaultSettings, homeOf } from '../core/channel.ts'
import type { Edition, EditionMap, MissedSlot, Slot, Window } from '../core/edition.ts'
import type { Knowledge } from '../core/knowledge.ts'
import { soughtTopics } from '../core/own-topic.ts'
import type { Store } from '../core/ports/store.ts'
import type { Post } from '../core/post.ts'
import { type ComposeInput, composeEdition } from '../editorial/compose.ts'
import type { ArticleHead } from '../core/story.ts'
import { addDays, clockTimeIn, dayIn, isDay } from '../core/time.ts'
import { wordsOf } from '../core/words/catalogue.ts'
import { editionPost } from '../editorial/edition-post.ts'
import { mendedWithin } from '../editorial/mending.ts'
import { windowFor } from '../editorial/slots.ts'
import { mapOf, withMap } from './edition-map.ts'
import { healthOf } from './edition-health.ts'
import { hearing } from './heard-here.ts'
import { type Held, heldHere, heldItems } from './held-here.ts'
import { followedIn, followedStories } from './followed.ts'
import { knowledgeFor } from './own-topics.ts'
import type { Once, Sharing } from './sharing.ts'

/** After every slot: the newest edition of all, from which numbers go on. */
const END_OF_TIME = '9999-12-31T00:00:00.000Z'

const RECENT_DAYS = 4

export interface ComposeDeps {
  readonly store: Store
  readonly knowledge: Knowledge
  readonly style: HouseStyle
  /** What is worked out once for channels that are alike; without it each is worked out by itself. */
  readonly sharing?: Sharing
  /** What is the same for all channels of a run, whatever was told in them; without it likewise. */
  readonly once?: Once
}

/** The settings of a channel, or the defaults. */
export async function settingsOf(store: Store, channel: string): Promise<ChannelSettings> {
  return (await store.settings(channel)) ?? defaultSettings(channel)
}

/**
 * The edition of a channel at a slot as it would be posted; `posted` gives it the channel's next number, `late` marks it,
 * `missed` are said in it.
 */
export async function composeFor(
  deps: ComposeDeps,
  settings: ChannelSettings,
  slot: Slot,
  posted: boolean,
  late = false,
  missed: readonly MissedSlot[] = [],
): Promise<Edition> {
  const { store } = deps
  const newest = await store.newestEdition(settings.channel, END_OF_TIME)
  const window = await windowAt(store, settings.channel, slot)
  const number = posted ? (newest?.number ?? 0) + 1 : 0
  const input = await inputFor(deps, settings, { slot, window, number, late, missed })
  return withMap(composeEdition(input, deps.sharing?.selection(input)), input, deps.sharing)
}

/** The window of the edition that a channel has at a slot: since what it was told last. */
export async function windowAt(store: Store, channel: string, slot: Slot): Promise<Window> {
  const last = await store.newestTold(channel, new Date(Date.parse(slot.at) - 1).toISOString())
  return windowFor(slot, last?.window.to ?? null)
}

/** What the edition of a slot is composed from, as far as it is stored now. */
export async function inputFor(
  deps: ComposeDeps,
  settings: ChannelSettings,
  about: {
    readonly slot: Slot
    readonly window: Window
    readonly number: number
    readonly late: boolean
    readonly missed?: readonly MissedSlot[]
  },
): Promise<ComposeInput> {
  const { slot, window } = about
  const { style } = deps
  const { seen, followed, unheard, store, knowledge, held } = await seenIn(deps, settings, window)
  const recent = await editionsBefore(store, settings.channel, slot)
  // What was corrected in an earlier edition is listed, though no report of it need have been seen since.
  const corrected = await store.stories(mendedWithin(recent, window).stories)
  const stories = [...seen, ...corrected.filter(({ id }) => !seen.some((story) => story.id === id))]
  const ids = stories.map(({ id }) => id)
  const told = await store.told(settings.channel, ids)
  const alerted = await store.alerted(settings.channel, ids)
  const health = await healthOf({ ...deps, store, knowledge }, settings, { window, unheard })
  // Reading and composing take their time each: whoever asks meanwhile gets their turn between them.
  await setImmediate()
  return {
    ...about,
    settings,
    stories,
    told: told.filter((one) => one.slotAt < slot.at),
    alerted: alerted.filter((one) => one.slotAt < slot.at),
    recent,
    held,
    health,
    knowledge,
    style,
    followed,
  }
}

/** The map of an edition as it would be counted now: of what it was composed from, as far as that is heard and not held. */
export async function mapNow(
  deps: Pick<ComposeDeps, 'store' | 'knowledge' | 'sharing'>,
  { channel, topics, language, window, slot: { timeZone } }: Edition,
): Promise<EditionMap | null> {
  const settings = { ...(await settingsOf(deps.store, channel)), topics, language, timeZone }
  const { seen, ...asked } = await seenIn(deps, settings, window)
  return mapOf({ ...asked, settings, window, stories: seen }, deps.sharing)
}

/** The stories of a window that a channel may be told, and as what it hears and holds them. */
export async function seenIn(
  deps: Pick<ComposeDeps, 'store' | 'knowledge' | 'sharing'>,
  settings: ChannelSettings,
  window: Window,
) {
  const unheard = await deps.store.unheardSources(homeOf(settings))
  const store = hearing(deps.store, unheard)
  const { topics } = settings
  const knowledge = await knowledgeFor(store, deps.knowledge, homeOf(settings))
  const sought = soughtTopics(knowledge.topics).filter(({ slug }) => topics.length === 0 || topics.includes(slug))
  const follows = await followedIn({ store, knowledge }, settings.channel, settings.language)
  const followed = await followedStories(store, follows, window)
  const held: ReadonlySet<string> = new Set((await heldHere(store, settings)).keys())
  const wanted = { ...(followed === null ? {} : { followed }), ...(unheard.length === 0 ? {} : { unheard }) }
  const asked = { from: window.from, to: window.to, topics, sought, ...wanted }
  const seen = await (deps.sharing?.stories(store, asked) ?? store.storiesInWindow(asked))
  return { seen, followed, unheard, store, knowledge, held }
}

/** Those of the last days, whose events a round-up may tell again. */
async function editionsBefore(store: Store, channel: string, slot: Slot): Promise<Edition[]> {
  const editions: Edition[] = []
  for (let back = 0; back <= RECENT_DAYS; back += 1) {
    editions.push(...(await store.editionsOn(channel, addDays(slot.date, -back))))
  }
  return editions.filter((edition) => edition.slot.at < slot.at)
}

/**
 * The post of an edition as it stands: what is held since says so (`given`: what counts as held); with outlets and times
 * read for figures that differ.
 */
export async function postOf(
  deps: Pick<ComposeDeps, 'store' | 'knowledge'>,
  edition: Edition,
  given: Held | null = null,
): Promise<Post> {
  const knowledge = await knowledgeOf(deps, edition)
  const outlets = await outletsOf(deps, edition)
  if (given !== null) return editionPost(edition, knowledge, outlets, given)
  const settings = await settingsOf(deps.store, edition.channel)
  const held = await heldItems(deps.store, edition, settings)
  return editionPost(await withoutHeld(deps, edition, settings), knowledge, outlets, held)
}

/** What was held a moment ago is on no map, though it is still to be counted again. */
async function withoutHeld({ store }: Pick<ComposeDeps, 'store'>, edition: Edition, settings: ChannelSettings) {
  const { map } = edition
  if (map === null) return edition
  const held = await heldHere(store, settings)
  return map.stories.some((story) => held.has(story)) ? { ...edition, map: null } : edition
}

/** Names the outlets of an edition's figures, each with the time of its report. */
export async function outletsOf(
  { store }: Pick<ComposeDeps, 'store'>,
  edition: Edition,
): Promise<(article: string) => string> {
  const ids = edition.items.flatMap((item) => item.figures.flatMap((figure) => figure.articles))
  const heads = await store.heads([...new Set(ids)])
  const reports = new Map(heads.map((head) => [head.id, reportedAt(head, edition)]))
  return (article) => reports.get(article) ?? article
}

/** With the topics of the edition's channel; as it is given where that channel has none. */
async function knowledgeOf({ store, knowledge }: Pick<ComposeDeps, 'store' | 'knowledge'>, { channel }: Edition) {
  const own = await knowledgeFor(store, knowledge, homeOf(await settingsOf(store, channel)))
  return own.bare === undefined ? knowledge : own
}

/** "Sample Wire, 14:10": the outlet, and when it said so; with the day where that is not the edition's. */
function reportedAt({ sourceName, published }: ArticleHead, { slot, language }: Edition): string {
  const comma = language === 'en' ? ', ' : '، '
  const words = wordsOf(language)
  if (published === null) return sourceName
  if (isDay(published)) return `${sourceName}${comma}${words.date(published, 'day')}`
  const at = Date.parse(published)
  const [day, time] = [dayIn(slot.timeZone, at), clockTimeIn(slot.timeZone, at)]
  return `${sourceName}${comma}${day === slot.date ? time : words.moment(day, time)}`
}
