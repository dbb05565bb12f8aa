// Settings at a desk: fields for the parts that are chosen most, what a choice changes, and the whole next digest as it
// would be. What changes and how it is saved is said by /settings itself.

import { settings as settingsCommand } from '../commands/settings.ts'
import { type Changes, changeSettings } from './actions/change-settings.ts'
import { checkOptions } from './actions/check-options.ts'
import { postOf, settingsOf } from './actions/compose-edition.ts'
import { drawnPost } from './actions/draw-picture.ts'
import { knowledgeFor } from './actions/own-topics.ts'
import { previewEdition } from './actions/preview-edition.ts'
import { toldDays } from './actions/told-days.ts'
import type { Asked } from './core/asked.ts'
import { type ChannelSettings, homeOf } from './core/channel.ts'
import type { Knowledge } from './core/knowledge.ts'
import { dayIn } from './core/time.ts'
import { NO_VENUE } from './core/venue.ts'
import { wordsOf } from './core/words/catalogue.ts'
import { type Offering, listOf, presetsOf } from './editorial/settings-lists.ts'
import { type Part, labelOf } from './editorial/settings-values.ts'
import { isPaused } from './editorial/slots.ts'
import type { DeskField, DeskView } from './platforms/preview/pages.ts'
import { type RoomParts, ownerAsks } from './room.ts'
import type { HouseStyle } from './core/house-style.ts'

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

export interface DeskParts extends RoomParts {
  readonly style: HouseStyle
}

/** The desk with what is chosen there (options of /settings as the form gives them), or after a button was pressed. */
export async function settingsDesk(
  parts: DeskParts,
  given: { readonly chosen: Readonly<Record<string, string>> } | { readonly button: string },
): Promise<DeskView> {
  const { channel, store } = parts
  const before = await settingsOf(store, channel)
  const knowledge = await knowledgeFor(store, parts.knowledge, homeOf(before))
  const chosen = 'chosen' in given ? differing(given.chosen, fieldsOf(before, knowledge)) : {}
  const asked: Asked['asked'] =
    'button' in given ? { button: given.button } : { request: { command: 'settings', options: chosen } }
  const { post, error } = await parts.answer({ asked, ...ownerAsks(channel) })
  const base = await settingsOf(store, channel)
  const after = error === null ? await draftOf(parts, base, chosen, knowledge) : base
  const now = parts.clock.now()
  const live = after.on && (await store.pauseOf(channel)) === null && !isPaused(after, now)
  const { slot, edition } = await previewEdition(parts, after, { now, live })
  const words = wordsOf(after.language)
  return {
    post,
    refused: error !== null,
    fields: fieldsOf(after, knowledge),
    next: {
      moment: slot === null ? null : words.moment(slot.date, slot.time),
      post: await drawnPost(await postOf(parts, edition), parts),
    },
  }
}

/** The settings as they would be after these options; as they are where that changes nothing. */
async function draftOf(
  { store, clock }: DeskParts,
  base: ChannelSettings,
  chosen: Readonly<Record<string, string>>,
  knowledge: Knowledge,
): Promise<ChannelSettings> {
  if (Object.keys(chosen).length === 0) return base
  const words = wordsOf(base.language)
  const now = clock.now()
  const context = { knowledge, words, today: dayIn(base.timeZone, now), example: '/settings' }
  const changes: Changes = checkOptions(chosen, settingsCommand.options, context)
  const facts = await NO_VENUE.facts(base.channel)
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

function fieldsOf(settings: ChannelSettings, { topics }: Knowledge): DeskField[] {
  const words = wordsOf(settings.language)
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
