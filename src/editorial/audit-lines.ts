// The trail of what moderators decide, in words: who changed what, field by field.

import type { AuditEntry } from '../core/audit.ts'
import { type ChannelSettings, defaultSettings } from '../core/channel.ts'
import type { AskerId } from '../core/command.ts'
import type { Knowledge } from '../core/knowledge.ts'
import { type Inline, bold, plain } from '../core/post.ts'
import { clockTimeIn, dayIn } from '../core/time.ts'
import type { Words } from '../core/words/words.ts'
import { type Part, type SettingChange, settingChanges, valueOf } from './settings-values.ts'

export interface Telling {
  readonly words: Words
  readonly knowledge: Knowledge
  readonly timeZone: string
}

/** One change: when, by whom and where, then what. `here`: the channel that is looked at. */
export function changeLines(entry: AuditEntry, here: string, telling: Telling): Inline[][] {
  const { words } = telling
  const { audit } = words
  const head: Inline[] = [
    bold(`${audit.number(words.number(entry.number))} · ${momentOf(entry.at, telling)}`),
    plain(' · '),
    ...person(entry.by, words),
    ...(entry.channel === here ? [] : [plain(' · '), place(entry.channel)]),
  ]
  const mark =
    entry.undoes !== null ? audit.takesBack(words.number(entry.undoes)) : entry.settled ? audit.takenBack : null
  return [
    mark === null ? head : [...head, { text: ` · ${mark}`, style: 'italic' }],
    ...whatChanged(entry, telling).map((line) => [plain(line)]),
  ]
}

/** What a change did, a sentence each. */
export function whatChanged(entry: AuditEntry, telling: Telling): string[] {
  const { words } = telling
  const { audit } = words
  const { what, name, settings } = entry
  if (what !== 'settings') {
    const said = entry.before === null ? audit.added : entry.after === null ? audit.removed : audit.altered
    return [said[what](name)]
  }
  if (settings === null) return []
  const { after } = settings
  const before = settings.before ?? defaultSettings(after.channel)
  const changed = changesIn(before, after, entry.at, telling)
  const lines = changed.map(({ label, was, is }) => audit.change(label, was, is))
  const first = settings.before === null ? [audit.setUp] : changed.length === 0 ? [audit.same] : []
  return [...first, ...lines]
}

/** The settings that read differently, as they read when they were changed. */
function changesIn(
  before: ChannelSettings,
  after: ChannelSettings,
  at: string,
  { words, knowledge }: Telling,
): SettingChange[] {
  const context = { ...knowledge, now: Date.parse(at), words }
  // The panel says what time it is there; that would be of no use later.
  const valueIn = (part: Part, settings: ChannelSettings) =>
    part === 'timezone' ? settings.timeZone : valueOf(part, settings, context)
  return settingChanges(before, after, valueIn, words)
}

/** "28 June 2025, 20:15" */
export function momentOf(at: string, { words, timeZone }: Pick<Telling, 'words' | 'timeZone'>): string {
  return words.moment(dayIn(timeZone, Date.parse(at)), clockTimeIn(timeZone, Date.parse(at)))
}

/** Shown by name where the platform can; pings nobody. */
export function person(id: AskerId, { audit }: Words): Inline[] {
  // Who had themselves forgotten has no id any more.
  if (id === '') return [plain('–')]
  if (id === 'preview:visitor') return [plain(audit.preview)]
  return [id === 'operator' ? plain(audit.operator) : { text: id, names: 'person' }]
}

function place(channel: string): Inline {
  return { text: channel, names: 'channel' }
}
