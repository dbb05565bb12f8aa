// What is told at once, without waiting for the next edition. Rules:
// 1. A story is alerted when it newly reaches the channel's threshold: its reports seen before did not reach it.
// 2. Only what happened, in the last two days: nothing announced, assessed, or told as background.
// 3. What somebody denies waits for the edition, which tells both sides. Every other doubt is said in title and item.
// 4. One event is alerted once, whichever story tells it, and none that an edition told meanwhile.

import type { Alerts } from '../core/channel.ts'
import type { Edition, Item } from '../core/edition.ts'
import { sha256 } from '../core/ids.ts'
import type { Knowledge } from '../core/knowledge.ts'
import { type Post, button, plain } from '../core/post.ts'
import type { Account, Story, StoredEvent } from '../core/story.ts'
import { daysBetween } from '../core/time.ts'
import type { Status } from '../core/understanding.ts'
import { wordsOf } from '../core/words/catalogue.ts'
import { needsMark } from './certainty.ts'
import { type ComposeInput, isToldByAnother, topicOf } from './compose.ts'
import { chooseTelling, itemOf } from './item.ts'
import { itemLines } from './lines.ts'
import { onePerEvent } from './ranking.ts'
import { isRetold, originsOf, type Telling, tellingsOf } from './telling.ts'

const FRESH_DAYS = 2
const NEVER: readonly Status[] = ['denied', 'assessment', 'background']

export interface Alertable {
  readonly story: Story
  readonly telling: Telling
  readonly item: Item
}

/** What newly reaches the threshold in the window, gravest first. */
export function alertsIn(input: ComposeInput, alerts: Alerts): Alertable[] {
  const found = input.stories.flatMap((story) => alertOf(story, input, alerts))
  return onePerEvent(found.sort((a, b) => killedIn(b.telling.event) - killedIn(a.telling.event)))
}

function alertOf(story: Story, input: ComposeInput, alerts: Alerts): Alertable[] {
  const { window, settings, knowledge, style } = input
  if (isTold(story, input)) return []
  const seenBy = (instant: string) =>
    story.accounts.filter(({ article }) => Date.parse(article.seen) <= Date.parse(instant))
  const reaching = reachingIn(story, seenBy(window.to), input, alerts)
  if (reaching.length === 0 || reachingIn(story, seenBy(window.from), input, alerts).length > 0) return []
  const context = { words: wordsOf(settings.language), knowledge, style, length: settings.length }
  const telling = chooseTelling(reaching, context)
  if (telling === null || isDenied(telling.event, story) || isToldByAnother(telling.event, story, input.recent))
    return []
  const topic = topicOf(story, telling.event.topics, input)
  return [{ story, telling, item: itemOf(story, telling, { novelty: 'new', toldIn: null, topic }, context) }]
}

/** Alerted before, or told by an edition since the window began. */
function isTold({ id }: Story, { told, alerted = [], window }: ComposeInput): boolean {
  return (
    alerted.some(({ story }) => story === id) || told.some(({ story, slotAt }) => story === id && slotAt > window.from)
  )
}

/** Tellings that reach the threshold, as far as so many independent reports bear the story out. */
function reachingIn(story: Story, accounts: readonly Account[], input: ComposeInput, alerts: Alerts): Telling[] {
  const { settings, slot } = input
  if (originsOf(accounts).size < settings.leastOrigins) return []
  return tellingsOf({ ...story, accounts }, settings.language).filter(
    ({ event, article }) =>
      (alerts.kinds.length === 0 ? event.kind !== 'statement' : alerts.kinds.includes(event.kind)) &&
      killedIn(event) >= alerts.killed &&
      !NEVER.includes(event.status) &&
      !event.ahead &&
      !isRetold(event, article) &&
      event.days !== null &&
      daysBetween(event.days.latest, slot.date) <= FRESH_DAYS,
  )
}

/** By the lowest figure that is given. */
function killedIn({ killed }: StoredEvent): number {
  return killed?.[0] ?? 0
}

function isDenied({ kind }: StoredEvent, { accounts }: Story): boolean {
  return accounts.some(({ events }) => events.some((event) => event.status === 'denied' && event.kind === kind))
}

/** The alert as an edition of one item. */
export function alertEdition({ story, item }: Alertable, { settings, slot, window, health }: ComposeInput): Edition {
  const items = [{ ...item, number: 1 }]
  return {
    id: `${settings.channel} alert ${story.id}`,
    channel: settings.channel,
    number: 0,
    slot,
    window,
    health,
    settingsVersion: settings.version,
    topics: settings.topics,
    language: settings.language,
    items,
    leftOut: 0,
    fictional: story.accounts.some(({ article }) => article.fictional),
    map: null,
    late: false,
    missed: [],
    hash: sha256(JSON.stringify([settings.channel, slot, window, items])),
    mark: `Sitrep ${story.id} · ${slot.date}`,
  }
}

/** The post of an alert; its title says what is in doubt. `outletOf` names the outlet of an article id. */
export function alertPost(edition: Edition, knowledge: Knowledge, outletOf: (article: string) => string): Post {
  const words = wordsOf(edition.language)
  const [item] = edition.items
  if (item === undefined) throw new Error('an alert without its item')
  const topic = knowledge.topics.find(({ slug }) => slug === item.topic)?.name[edition.language]
  const status = needsMark(item.status) ? words.status[item.status] : null
  const notes = [...(edition.fictional ? [words.edition.fictional] : []), words.alert.footer]
  return {
    language: edition.language,
    title: [plain([words.alert.title(status), ...(topic === undefined ? [] : [topic])].join(' · '))],
    blocks: [
      { kind: 'list', items: [{ lines: itemLines(item, outletOf, words) }] },
      ...notes.map((note) => ({ kind: 'note' as const, text: [plain(note)] })),
    ],
    buttons: [[button(words.button.story, { command: 'story', options: { story: item.story } })]],
    tone: 'edition',
    mark: edition.mark,
  }
}
