// Takes the last change back: what it set is as it was before, and all that was changed besides stays. Where somebody set
// the same again since, nothing is taken back. What takes a change back stands in the trail too, and is not taken back
// itself: undoing again goes further back.

import type { AuditEntry, Changed } from '../core/audit.ts'
import { type ChannelSettings, defaultSettings, homeOf } from '../core/channel.ts'
import { EVERYWHERE, type HoldScope } from '../core/hold.ts'
import type { Store } from '../core/ports/store.ts'
import { Problem } from '../core/problem.ts'
import type { Words } from '../core/words/words.ts'

/** Settings that people choose. */
const CHOSEN = [
  'on',
  'topics',
  'days',
  'times',
  'timeZone',
  'language',
  'length',
  'without',
  'reads',
  'leastOrigins',
  'silent',
  'alerts',
  'quiet',
  'place',
  'publicAnswers',
  'crosspost',
  'pausedUntil',
] as const satisfies readonly (keyof ChannelSettings)[]
type ChosenSetting = (typeof CHOSEN)[number]

export interface UndoContext {
  readonly store: Store
  readonly words: Words
  /** Id of whoever takes it back. */
  readonly by: string
  /** Whose decisions count in every channel. */
  readonly operates: boolean
  /** Epoch milliseconds. */
  readonly now: number
}

/** @throws Problem conflict where it was overtaken, not-allowed where it is not taken back so */
export async function undoChange(entry: AuditEntry, context: UndoContext): Promise<void> {
  const { words } = context
  if (!(await UNDO[entry.what](entry, context)))
    throw new Problem('conflict', words.audit.overtaken, words.audit.overtakenHint)
}

const UNDO: Readonly<Record<Changed, (entry: AuditEntry, context: UndoContext) => Promise<boolean>>> = {
  settings: undoSettings,
  topic: undoTopic,
  hold: undoHold,
  source: undoSource,
}

async function undoSettings(entry: AuditEntry, { store, by, now }: UndoContext): Promise<boolean> {
  const { settings } = entry
  const current = await store.settings(entry.channel)
  if (settings === null || current === null) return false
  const before = settings.before ?? defaultSettings(entry.channel)
  const fields = changedFields(before, settings.after)
  const differing = changedFields(settings.after, current)
  if (fields.some((field) => differing.includes(field))) return false
  const at = new Date(now).toISOString()
  return await store.saveSettings(restored(current, before, fields, at), { by, at, undoes: entry.number })
}

/** The settings that differ. */
function changedFields(before: ChannelSettings, after: ChannelSettings): ChosenSetting[] {
  return CHOSEN.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
}

/** Slots count anew where posting is switched or the schedule is another one: none that is past is posted. */
function restored(
  current: ChannelSettings,
  before: ChannelSettings,
  fields: readonly ChosenSetting[],
  at: string,
): ChannelSettings {
  const back = Object.fromEntries(fields.map((field) => [field, before[field]]))
  const next: ChannelSettings = { ...current, ...back, version: current.version + 1 }
  const rescheduled = fields.some((field) => ['on', 'days', 'times', 'timeZone'].includes(field))
  return rescheduled ? { ...next, since: next.on ? at : before.since } : next
}

/** A topic that was changed again since stays as it is. */
async function undoTopic(entry: AuditEntry, { store, by, now }: UndoContext): Promise<boolean> {
  const { topic, channel, name, home } = entry
  if (topic === null || home === null) return false
  const current = (await store.topics(home)).find(({ slug }) => slug === name) ?? null
  if (current?.query !== topic.after?.query || current?.title !== topic.after?.title) return false
  const signature = { by, at: new Date(now).toISOString(), undoes: entry.number }
  const { before } = topic
  if (before === null) return current !== null && (await store.dropTopic(current, signature, channel))
  return (await store.saveTopic({ ...before, version: (current?.version ?? 0) + 1 }, signature, channel)) === 'saved'
}

/** A feed that was added goes, one that was removed comes back. */
async function undoSource(entry: AuditEntry, { store, by, now }: UndoContext): Promise<boolean> {
  const { source, channel, home } = entry
  if (source === null || home === null) return false
  const signature = { by, at: new Date(now).toISOString(), undoes: entry.number }
  const { before, after } = source
  if (after !== null) return await store.dropFeed(after.url, home, signature, channel)
  return before !== null && (await store.addFeed(before, home, signature, channel)) === 'added'
}

async function undoHold(entry: AuditEntry, { store, by, operates, now, words }: UndoContext): Promise<boolean> {
  const scope = scopeIn(entry)
  // What whoever runs the bot decided for every channel, no moderator of one takes back.
  if (scope === EVERYWHERE && !operates) {
    throw new Problem('not-allowed', words.audit.operatorsHold, words.audit.nothingToUndoHint)
  }
  const { channel, home } = entry
  const signature = { by, at: new Date(now).toISOString(), undoes: entry.number }
  return await store.holdStory({ scope, story: entry.name }, entry.after === null, { channel, home }, signature)
}

function scopeIn({ before, after, channel, home }: AuditEntry): HoldScope {
  return (after ?? before ?? '').includes(`"scope":"${EVERYWHERE}"`) ? EVERYWHERE : homeOf({ channel, home })
}
