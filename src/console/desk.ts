// Settings at a desk: fields for the parts that are chosen most, what a choice changes, and the whole next digest as it
// would be. What changes and how it is saved is said by /settings itself.

import { settings as settingsCommand } from '../../commands/settings.ts'
import { type Changes, changeSettings } from '../actions/change-settings.ts'
import { checkOptions } from '../actions/check-options.ts'
import { postOf, settingsOf } from '../actions/compose-edition.ts'
import { drawnPost } from '../actions/draw-picture.ts'
import { heardIn } from '../actions/heard-here.ts'
import { knowledgeFor } from '../actions/own-topics.ts'
import { previewEdition } from '../actions/preview-edition.ts'
import { toldDays } from '../actions/told-days.ts'
import type { Asked } from '../core/asked.ts'
import { type ChannelSettings, homeOf } from '../core/channel.ts'
import type { Knowledge } from '../core/knowledge.ts'
import { dayIn } from '../core/time.ts'
import type { ChannelFacts } from '../core/venue.ts'
import { wordsOf } from '../core/words/catalogue.ts'
import type { Words } from '../core/words/words.ts'
import { type Offering, listOf, presetsOf } from '../editorial/settings-lists.ts'
import { type Part, labelOf } from '../editorial/settings-values.ts'
import { isPaused } from '../editorial/slots.ts'
import type { DeskField, DeskGiven, DeskView } from '../platforms/preview/pages.ts'
import type { RoomParts } from './room.ts'
import { visitorAsks } from './visitor.ts'

/** In the order of the form; the others are set in the chat. */
const FIELDS: readonly Part[] = [
  'topics',
  'days',
  'times',
  'timezone',
  'language',
  'reads',
  'length',
  'origins',
  'quiet',
  'silent',
]

/** The desk of a channel, as it is after what was asked there. Its fields speak the preview's language, its digest the channel's. */
export async function settingsDesk(parts: RoomParts, given: DeskGiven): Promise<DeskView> {
  const { store } = parts
  const { channel, mayChange } = given
  const before = await settingsOf(store, channel)
  const home = homeOf(before)
  const knowledge = await knowledgeFor(store, parts.knowledge, home)
  const said = wordsOf((await settingsOf(store, parts.channel)).language)
  const chosen = mayChange && 'chosen' in given ? differing(given.chosen, fieldsOf(before, knowledge, said)) : {}
  const asks = await visitorAsks({ channel, own: parts.channel, mayChange }, store)
  const { post, error } = await parts.answer({ asked: await askedOf(given, chosen, parts), ...asks })
  const base = await settingsOf(store, channel)
  const facts = await asks.venue.facts(channel)
  const after = error === null ? await draftOf(parts, { base, chosen, knowledge, facts }) : base
  const now = parts.clock.now()
  const live = after.on && (await store.pauseOf(channel)) === null && !isPaused(after, now)
  const heard = { ...parts, knowledge, store: await heardIn(store, home) }
  const { slot, edition } = await previewEdition(heard, after, { now, live })
  // Of a server's channel only what was set for that channel: the rest is decided there.
  const only = channel === parts.channel ? undefined : 'settings'
  const last = await store.lastChange(channel, null, new Date(now).toISOString(), only)
  const words = wordsOf((await settingsOf(store, parts.channel)).language)
  return {
    post,
    refused: error !== null,
    fields: fieldsOf(after, knowledge, words),
    next: { slot, post: await drawnPost(await postOf(parts, edition), parts) },
    undo: last === null || !mayChange ? null : String(last.number),
  }
}

/** Of the buttons that are stored only those of /settings are pressed here. */
async function askedOf(
  given: DeskGiven,
  chosen: Readonly<Record<string, string>>,
  { store, clock }: RoomParts,
): Promise<Asked['asked']> {
  if ('undo' in given) return { request: { command: 'undo', options: { change: given.undo } } }
  if ('chosen' in given) return { request: { command: 'settings', options: chosen } }
  const kept = await store.button(given.button, new Date(clock.now()).toISOString())
  const fits = kept === null || kept.command === 'settings'
  return fits ? { button: given.button } : { request: { command: 'settings', options: {} } }
}

interface Draft {
  readonly base: ChannelSettings
  readonly chosen: Readonly<Record<string, string>>
  readonly knowledge: Knowledge
  readonly facts: ChannelFacts
}

/** The settings as they would be after these options; as they are where that changes nothing. */
async function draftOf(
  { store, clock }: RoomParts,
  { base, chosen, knowledge, facts }: Draft,
): Promise<ChannelSettings> {
  if (Object.keys(chosen).length === 0) return base
  const words = wordsOf(base.language)
  const now = clock.now()
  const context = { knowledge, words, today: dayIn(base.timeZone, now), example: '/settings' }
  const changes: Changes = checkOptions(chosen, settingsCommand.options, context)
  const told = await toldDays(store, base.channel, now)
  return changeSettings(base, changes, { now, paused: false, facts, told })?.settings ?? base
}

/** Without what stands there already: a form gives all of its fields, and the first choice switches posting on. */
function differing(chosen: Readonly<Record<string, string>>, fields: readonly DeskField[]): Record<string, string> {
  const standing = new Map(fields.map(({ name, none, values }) => [name, valueIn(values) || none]))
  const known = Object.entries(chosen).filter(([name, value]) => standing.has(name) && value !== standing.get(name))
  return Object.fromEntries(known)
}

function valueIn(values: DeskField['values']): string {
  return values
    .filter((one) => one.chosen)
    .map(({ value }) => value)
    .join(',')
}

function fieldsOf(settings: ChannelSettings, { topics }: Knowledge, words: Words): DeskField[] {
  const offering: Offering = { settings, topics, outlets: [], page: 0, models: [] }
  return FIELDS.map((part) => {
    const list = listOf(part, offering, words)
    // Of days the presets are short for several of the list.
    const presets = part === 'days' ? [] : presetsOf(part, offering, words)
    const values = [
      ...presets.map(({ changes, label, chosen }) => ({ value: changes[part] ?? '', label, chosen })),
      ...(list?.values ?? []),
    ]
    return { name: part, label: labelOf(part, words), several: list?.several ?? false, none: list?.none ?? '', values }
  })
}
