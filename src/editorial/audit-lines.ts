// The trail of what moderators decide, in words: who changed what, field by field.

import type { AuditEntry } from '../core/audit.ts'
import { type ChannelSettings, type QuietHours, defaultSettings } from '../core/channel.ts'
import type { AskerId } from '../core/command.ts'
import type { Knowledge } from '../core/knowledge.ts'
import { type Inline, bold, plain } from '../core/post.ts'
import { clockTimeIn, dayIn } from '../core/time.ts'
import type { ChosenSetting } from '../core/words/audit-words.ts'
import type { Words } from '../core/words/words.ts'

/** In the order in which they are told. */
export const CHOSEN: readonly ChosenSetting[] = [
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
]

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
  const changed = changedFields(before, after)
  const lines = changed.map((field) =>
    audit.change(audit.field[field], valueOf(before, field, telling), valueOf(after, field, telling)),
  )
  const first = settings.before === null ? [audit.setUp] : changed.length === 0 ? [audit.same] : []
  return [...first, ...lines]
}

/** The settings that differ. */
export function changedFields(before: ChannelSettings, after: ChannelSettings): ChosenSetting[] {
  return CHOSEN.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
}

/** "28 June 2025, 20:15" */
export function momentOf(at: string, { words, timeZone }: Pick<Telling, 'words' | 'timeZone'>): string {
  return words.moment(dayIn(timeZone, Date.parse(at)), clockTimeIn(timeZone, Date.parse(at)))
}

/** Shown by name where the platform can; pings nobody. */
function person(id: AskerId, { audit }: Words): Inline[] {
  // Who had themselves forgotten has no id any more.
  if (id === '') return [plain('–')]
  return [id === 'operator' ? plain(audit.operator) : { text: id, names: 'person' }]
}

function place(channel: string): Inline {
  return { text: channel, names: 'channel' }
}

function valueOf(settings: ChannelSettings, field: ChosenSetting, telling: Telling): string {
  const { words, knowledge } = telling
  const { settings: said, audit } = words
  switch (field) {
    case 'on':
    case 'silent':
    case 'publicAnswers':
    case 'crosspost':
      return settings[field] ? said.on : said.off
    case 'topics':
      return named(settings.topics, said.allTopics, (slug) => {
        const topic = knowledge.topics.find((one) => one.slug === slug)
        return topic?.name[words.language] ?? slug
      })
    case 'days':
      return named(settings.days, said.everyDay, said.weekday)
    case 'times':
      return named(settings.times, audit.nothing, said.time)
    case 'timeZone':
      return settings.timeZone
    case 'language':
      return words.languageName(settings.language)
    case 'length':
      return audit.length[settings.length]
    case 'place':
      return audit.place[settings.place]
    case 'without':
      return named(settings.without, audit.nothing, (id) => {
        return knowledge.sources.find((one) => one.id === id)?.name ?? id
      })
    case 'reads':
      return named(settings.reads, said.allTopics, words.languageName)
    case 'leastOrigins':
      return words.number(settings.leastOrigins)
    case 'alerts':
      return alertsValue(settings, telling)
    case 'quiet':
      return quietValue(settings.quiet, telling)
    case 'pausedUntil':
      return settings.pausedUntil === null ? said.off : audit.until(momentOf(settings.pausedUntil, telling))
  }
}

function named<T>(values: readonly T[], none: string, nameOf: (value: T) => string): string {
  return values.length === 0 ? none : values.map(nameOf).join(' · ')
}

function alertsValue({ alerts }: ChannelSettings, { words }: Telling): string {
  if (alerts === null) return words.settings.off
  const kinds = named(alerts.kinds, words.settings.allTopics, (kind) => words.kind[kind])
  return alerts.killed === 0 ? kinds : `${kinds} · ${words.audit.killed(words.number(alerts.killed))}`
}

function quietValue(quiet: QuietHours | null, { words }: Telling): string {
  const { time, off } = words.settings
  return quiet === null ? off : words.audit.span(time(quiet.from), time(quiet.to))
}
