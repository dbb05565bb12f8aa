// Composes what one channel is told at one slot. Pure: the same stories, settings and slot give the same edition.

import type { HouseStyle } from '../core/house-style.ts'
import type { ChannelSettings } from '../core/channel.ts'
import type { Edition, Health, Item, MissedSlot, Slot, Window } from '../core/edition.ts'
import { sha256 } from '../core/ids.ts'
import type { Knowledge } from '../core/knowledge.ts'
import type { Told, WindowQuery } from '../core/ports/store.ts'
import type { Story, StoredEvent } from '../core/story.ts'
import { daysBetween } from '../core/time.ts'
import { wordsOf } from '../core/words/catalogue.ts'
import { aheadItems, standingAlone, withAnnouncement } from './ahead.ts'
import { alertedAt } from './alerted.ts'
import { MOST_BESIDE, besides, withBeside } from './beside.ts'
import { fitting, following, roomBeside, visibleLength } from './budget.ts'
import { type Unheard, asOf, heardOf, isBorneOut } from './heard.ts'
import { type ItemContext, chooseTelling, itemOf } from './item.ts'
import { mendedWithin } from './mending.ts'
import { type Fresh, type Novelty, freshIn } from './news.ts'
import { type Ranked, inOrder, onePerEvent, scoreOf } from './ranking.ts'
import { type Telling, allTellingsOf, isRetold, tellingsOf } from './telling.ts'

/** With fewer items than this there is room for all that is announced, else for the nearest. */
const MOST_WITH_ALL_AHEAD = 4

export interface ComposeInput {
  readonly settings: ChannelSettings
  readonly slot: Slot
  readonly window: Window
  /** The number it gets if posted; 0 = not to be posted. */
  readonly number: number
  /** Posted well after its slot. */
  readonly late: boolean
  /** Slots before it whose digests were not posted; none where that is not asked. */
  readonly missed?: readonly MissedSlot[]
  readonly stories: readonly Story[]
  readonly told: readonly Told[]
  /** What alerts told here of these stories, newest first. */
  readonly alerted?: readonly Told[]
  /** Editions of the last days before the slot. */
  readonly recent: readonly Edition[]
  /** Stories that moderators hold. */
  readonly held?: ReadonlySet<string>
  readonly health: Health
  readonly knowledge: Knowledge
  readonly style: HouseStyle
  /** What is followed beside the topics; null or missing where nothing is. */
  readonly followed?: WindowQuery['followed'] | null | undefined
}

/** A story that qualifies for an edition. */
export interface Candidate extends Ranked {
  readonly item: Item
  readonly novelty: Novelty
  /** All that its new reports tell, best first. */
  readonly tellings: readonly Telling[]
}

/** Why a story does not even qualify. */
export type Unfit =
  /** Moderators hold it. */
  | 'held'
  /** Nothing of it was seen in the window that this channel was not told. */
  | 'nothing-new'
  /** No event was understood in its reports. */
  | 'no-event'
  /** It tells history. */
  | 'history'
  /** It only announces something. */
  | 'announced'
  /** Fewer outlets report it independently than the channel asks for. */
  | 'few-origins'
  /** None of its reports is of an outlet, or in a language, that is told here. */
  | Unheard

/** What was weighed for an edition, and what came of it. */
export interface Selection {
  readonly unfit: ReadonlyMap<string, Unfit>
  /** Best first, also those that tell another's event. */
  readonly ordered: readonly Candidate[]
  /** One for each event. */
  readonly candidates: readonly Candidate[]
  /** Those that there is room for. */
  readonly chosen: readonly Candidate[]
  /** Their items, with what else their reports say. */
  readonly items: readonly Item[]
  /** What is announced and stands in no other item. */
  readonly ahead: readonly Item[]
  /** How many would qualify if more outlets reported them. */
  readonly thin: number
}

/** What an edition is made of. */
export function selectionOf(given: ComposeInput): Selection {
  const { settings, slot, window } = given
  // A slot of the past is composed from what was seen by then.
  const seen = given.stories.flatMap((story) => asOf(story, window.to))
  const heard = seen.map((story) => [story.id, heardOf(story, settings)] as const)
  const input = { ...given, stories: heard.flatMap(([, story]) => (typeof story === 'string' ? [] : [story])) }
  const context = contextOf(input)
  const borneOut = input.stories.filter(
    ({ id, accounts }) => isBorneOut(accounts, settings) && input.held?.has(id) !== true,
  )
  const announced = aheadItems({ stories: borneOut, told: input.told, window, today: slot.date }, context)
  const weighed = input.stories.map((story) => [story.id, candidateOf(story, input, announced)] as const)
  const qualified = weighed.flatMap(([, found]) => (typeof found === 'string' ? [] : [found]))
  const ordered = inOrder(qualified.filter(({ story }) => borneOut.includes(story)))
  const thin = qualified.filter(({ story }) => !borneOut.includes(story))
  const candidates = onePerEvent(ordered)
  const alone = standingAlone(
    announced,
    candidates.map(({ item }) => item),
  )
  const [next] = alone
  const reserved = next === undefined ? 0 : visibleLength(next, context.words)
  const chosen = fitting(candidates, settings.length, reserved, context.words)
  const items = chosen.map(({ item }) => item)
  const most = chosen.length < MOST_WITH_ALL_AHEAD ? alone : alone.slice(0, 1)
  const ahead = following(most, items, settings.length, context.words)
  return {
    unfit: new Map<string, Unfit>([
      ...[...heard, ...weighed].flatMap(([id, found]) => (typeof found === 'string' ? [[id, found] as const] : [])),
      ...thin.map(({ story }) => [story.id, 'few-origins'] as const),
    ]),
    ordered,
    candidates,
    chosen,
    items: withBesides(chosen, ahead, input),
    ahead,
    thin: thin.length,
  }
}

/** The chosen items with what else their reports say, one each before a second, as far as there is room. */
function withBesides(chosen: readonly Candidate[], ahead: readonly Item[], input: ComposeInput): Item[] {
  const context = contextOf(input)
  const { words, length } = context
  const items = new Map(chosen.map((one) => [one, one.item]))
  const more = new Map(chosen.map((one) => [one, besidesOf(one, chosen, input)]))
  let room = roomBeside([...items.values(), ...ahead], length, words)
  for (let round = 0; round < MOST_BESIDE[length]; round += 1) {
    for (const [one, item] of items) {
      for (let next = more.get(one)?.shift(); next !== undefined; next = more.get(one)?.shift()) {
        const longer = withBeside(item, next, context)
        const grown = longer === null ? 0 : visibleLength(longer, words) - visibleLength(item, words)
        if (longer === null || grown > room) continue
        items.set(one, longer)
        room -= grown
        break
      }
    }
  }
  return [...items.values()]
}

/** Of the channel's topics, and told in no item; a denial whatever its topics. */
function besidesOf(
  one: Candidate,
  chosen: readonly Candidate[],
  { settings: { topics }, recent, knowledge }: ComposeInput,
): Telling[] {
  // Nothing is filed under a topic of the home: all that a story of it tells is its.
  const own = ownTopicOf(one.story, topics, knowledge) !== undefined
  const others = chosen.filter((other) => other !== one).map(({ telling }) => telling.event)
  const tellings = one.tellings.filter(
    (telling) =>
      (topics.length === 0 ||
        own ||
        telling.event.status === 'denied' ||
        telling.event.topics.some((slug) => topics.includes(slug))) &&
      !others.some((other) => tellsEvent(other, telling.event)) &&
      !isToldByAnother(telling.event, one.story, recent),
  )
  return besides(one.telling, tellings)
}

/** Whether two events may be one: of one kind, day and place. */
function tellsEvent(a: StoredEvent, b: StoredEvent): boolean {
  return a.kind === b.kind && a.date === b.date && a.place === b.place
}

/** The edition of a channel at a slot. `selection`: that of the same input, where it is known. */
export function composeEdition(input: ComposeInput, selection: Selection = selectionOf(input)): Edition {
  const { settings, slot, window, number } = input
  const { candidates, chosen, ahead, thin } = selection
  const items = [...inSections(selection.items), ...ahead].map((item, index) => ({ ...item, number: index + 1 }))
  const used = new Set(items.map((item) => item.story))
  const mark = `Sitrep ${number > 0 ? `#${number} · ` : ''}${slot.date}`
  return {
    id: `${settings.channel} ${slot.date} ${slot.time}`,
    channel: settings.channel,
    number,
    slot,
    window,
    health: input.health,
    settingsVersion: settings.version,
    topics: settings.topics,
    language: settings.language,
    items,
    map: null,
    late: input.late,
    missed: input.missed ?? [],
    leftOut: candidates.length - chosen.length + thin,
    fictional: input.stories.some((story) => used.has(story.id) && isFictional(story)),
    // What is marked later is not what it said.
    hash: sha256(
      JSON.stringify([settings.channel, slot, window, items], (key, value: unknown) =>
        key === 'mends' ? undefined : value,
      ),
    ),
    mark,
  }
}

function isFictional({ accounts }: Story): boolean {
  return accounts.some(({ article }) => article.fictional)
}

function candidateOf(story: Story, input: ComposeInput, announced: readonly Item[]): Candidate | Unfit {
  if (input.held?.has(story.id) === true) return 'held'
  const context = contextOf(input)
  const fresh = freshIn(story, input.told, input.window, mendedWithin(input.recent, input.window).articles)
  const { novelty, toldIn } = fresh
  if (novelty === null) return 'nothing-new'
  const isNew = novelty === 'new'
  const { language } = input.settings
  const tellings = tellingsOfNews(story, fresh, language)
  const untold = isNew ? tellings.filter((telling) => !isToldAgain(telling, story, input.recent)) : tellings
  const telling = chooseTelling(untold, context)
  if (telling === null) return tellings.length > 0 ? 'history' : 'no-event'
  if (!isNews(telling)) return telling.event.ahead ? 'announced' : 'history'
  const topic = topicOf(story, telling.event.topics, input)
  const item = { ...itemOf(story, telling, { novelty, toldIn, topic }, context), alerted: alertedAt(story, input) }
  const ahead = announced.find((one) => one.story === story.id)
  return {
    story,
    telling,
    topic,
    novelty,
    tellings: allTellingsOf(story, language, fresh.articles).filter(({ event }) => fresh.events?.has(event) ?? true),
    item: ahead === undefined ? item : withAnnouncement(item, ahead),
    score: scoreOf(story, telling, { slotDay: input.slot.date, language, isUpdate: !isNew }),
  }
}

/** All tellings of a story that is new here; of a told one, those of what is new: an update says only that. */
function tellingsOfNews(story: Story, { novelty, articles, events }: Fresh, language: string): Telling[] {
  if (novelty === 'new') return tellingsOf(story, language)
  return tellingsOf(story, language, articles).filter(({ event }) => events?.has(event) ?? true)
}

/** Days after an event from which on a report of it in another story is a round-up or a look back. */
const LATE_DAYS = 2

/** An event that another story's item told here, in a report that comes days after it. */
function isToldAgain({ event, article }: Telling, story: Story, recent: readonly Edition[]): boolean {
  if (event.days === null) return false
  const late = daysBetween(event.days.latest, (article.published ?? article.seen).slice(0, 10)) >= LATE_DAYS
  return late && isToldByAnother(event, story, recent)
}

/** Whether another story's item told a deed of this kind, day and place here. */
export function isToldByAnother(
  { date, precision, place, kind }: StoredEvent,
  story: Story,
  recent: readonly Edition[],
): boolean {
  if (precision !== 'day' || place === null || kind === 'statement') return false
  return recent.some(({ items }) =>
    items.some(
      (item) => item.story !== story.id && item.kind === kind && item.event.date === date && item.place === place,
    ),
  )
}

/** History told again, and what is only announced, is no news of the day. */
function isNews({ event, article }: Telling): boolean {
  return event.status !== 'background' && !event.ahead && !isRetold(event, article)
}

function contextOf({ settings, knowledge, style }: ComposeInput): ItemContext {
  return { words: wordsOf(settings.language), knowledge, style, length: settings.length }
}

/** The first topic of the home that a story has, of those that are followed. */
function ownTopicOf({ topics }: Story, followed: readonly string[], knowledge: Knowledge): string | undefined {
  return knowledge.topics.find(
    ({ own, slug }) => own !== undefined && topics.includes(slug) && (followed.length === 0 || followed.includes(slug)),
  )?.slug
}

/**
 * The topic an item stands under: one of the home's own where the channel follows it, then the event's own before the
 * article's, in the order of the channel's topics.
 */
export function topicOf(
  story: Story,
  own: readonly string[],
  { settings, knowledge }: Pick<ComposeInput, 'settings' | 'knowledge'>,
): string | null {
  const chosen = settings.topics.length > 0 ? ownTopicOf(story, settings.topics, knowledge) : undefined
  if (chosen !== undefined) return chosen
  const followed = settings.topics.length > 0 ? settings.topics : knowledge.topics.map(({ slug }) => slug)
  return followed.find((slug) => own.includes(slug)) ?? followed.find((slug) => story.topics.includes(slug)) ?? null
}

/** In the order in which sections are printed: news by topic, then disputed, then corrections. */
function inSections(items: readonly Item[]): Item[] {
  const topics = [...new Set(items.filter(({ section }) => section === 'news').map(({ topic }) => topic))]
  const inSection = (section: Item['section']) => items.filter((item) => item.section === section)
  return [
    ...topics.flatMap((topic) => inSection('news').filter((item) => item.topic === topic)),
    ...inSection('disputed'),
    ...inSection('corrections'),
  ]
}
