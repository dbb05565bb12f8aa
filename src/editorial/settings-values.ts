// The parts of a channel's settings: what each is called, and what is set, in words.

import { type ChannelSettings } from '../core/channel.ts'
import type { Source, Topic } from '../core/knowledge.ts'
import { clockTimeIn, dayIn } from '../core/time.ts'
import type { ChannelFacts } from '../core/venue.ts'
import type { Words } from '../core/words/words.ts'
import { isOpenEnded, isPaused } from './slots.ts'

/** Parts of the panel, each named as the option that changes it. */
export const PARTS = [
  'topics',
  'without',
  'days',
  'times',
  'timezone',
  'language',
  'reads',
  'length',
  'origins',
  'quiet',
  'alerts',
  'where',
  'silent',
  'answers',
  'crosspost',
  'pause',
  'copy',
] as const
export type Part = (typeof PARTS)[number]

export interface ValueContext {
  readonly topics: readonly Topic[]
  readonly sources: readonly Pick<Source, 'id' | 'name'>[]
  /** Epoch milliseconds. */
  readonly now: number
  readonly words: Words
}

/** Whether a channel has such a setting at all. */
export function has({ can }: Pick<ChannelFacts, 'can'>, part: Part): boolean {
  if (part === 'where') return can.includes('threads')
  if (part === 'crosspost') return can.includes('crosspost')
  return part === 'answers' ? can.includes('private-answers') : true
}

export function labelOf(part: Part, { settings, panel }: Words): string {
  const labels: Readonly<Record<Part, string>> = {
    topics: settings.topics,
    without: panel.sources,
    days: settings.days,
    times: settings.times,
    timezone: settings.zone,
    language: settings.language,
    reads: panel.reads,
    length: panel.length,
    origins: panel.corroboration,
    quiet: panel.quiet,
    alerts: panel.alerts,
    where: panel.where,
    silent: panel.sound,
    answers: panel.answers,
    crosspost: panel.crosspost,
    pause: panel.pause,
    copy: panel.copy,
  }
  return labels[part]
}

/** What is set; empty for what has no value of its own. */
export function valueOf(part: Part, settings: ChannelSettings, context: ValueContext): string {
  const { words } = context
  const { panel, settings: said } = words
  switch (part) {
    case 'topics':
    case 'without':
    case 'reads':
      return whatIsTold(part, settings, context)
    case 'days':
    case 'times':
    case 'timezone':
    case 'pause':
      return whenItComes(part, settings, context)
    case 'language':
      return words.languageName(settings.language)
    case 'length':
      return panel.lengths[settings.length]
    case 'origins':
      return panel.origins(settings.leastOrigins)
    case 'quiet':
      return settings.quiet === null ? panel.noQuiet : panel.hours(settings.quiet.from, settings.quiet.to)
    case 'alerts':
      return alertsIn(settings, words)
    case 'where':
      return panel.wheres[settings.place]
    case 'silent':
      return settings.silent ? panel.silent : panel.loud
    case 'answers':
      return panel.audiences[settings.publicAnswers ? 'public' : 'private']
    case 'crosspost':
      return settings.crosspost ? said.on : said.off
    case 'copy':
      return ''
  }
}

export interface SettingChange {
  readonly label: string
  readonly was: string
  readonly is: string
}

/** Whether it posts, and each part that reads differently. `valueIn`: what is set, in words. */
export function settingChanges(
  before: ChannelSettings,
  after: ChannelSettings,
  valueIn: (part: Part, settings: ChannelSettings) => string,
  words: Words,
): SettingChange[] {
  const { on, off, posting } = words.settings
  const power = (settings: ChannelSettings) => (settings.on ? on : off)
  return [
    { label: posting, was: power(before), is: power(after) },
    ...PARTS.map((part) => ({
      label: labelOf(part, words),
      was: valueIn(part, before),
      is: valueIn(part, after),
    })),
  ].filter(({ was, is }) => was !== is)
}

function whatIsTold(part: 'topics' | 'without' | 'reads', settings: ChannelSettings, context: ValueContext): string {
  const { words, topics, sources } = context
  const { panel, settings: said } = words
  if (part === 'topics') {
    const names = settings.topics.map((slug) => topics.find((one) => one.slug === slug)?.name[words.language] ?? slug)
    return names.length === 0 ? said.allTopics : names.join(' · ')
  }
  if (part === 'reads')
    return settings.reads.length === 0 ? panel.allLanguages : words.list(settings.reads.map(words.languageName))
  const names = settings.without.map((id) => sources.find((one) => one.id === id)?.name ?? id)
  return names.length === 0 ? panel.allSources : panel.withoutSources(words.list(names))
}

function whenItComes(
  part: 'days' | 'times' | 'timezone' | 'pause',
  settings: ChannelSettings,
  { words, now }: ValueContext,
): string {
  const { panel, settings: said } = words
  const { days, times, timeZone, pausedUntil } = settings
  if (part === 'days') return days.length === 0 ? said.everyDay : words.list(inRun(days).map(said.weekday))
  if (part === 'times') return words.list(times.map(said.time))
  if (part === 'timezone') return said.zoneNow(timeZone, clockTimeIn(timeZone, now))
  if (!isPaused(settings, now) || pausedUntil === null) return panel.notPaused
  if (isOpenEnded(settings)) return panel.pausedForGood
  const end = Date.parse(pausedUntil)
  return panel.pausedUntil(words.moment(dayIn(timeZone, end), clockTimeIn(timeZone, end)))
}

function alertsIn({ alerts }: ChannelSettings, words: Words): string {
  const { panel } = words
  if (alerts === null) return panel.noAlerts
  const kinds = alerts.kinds.length === 0 ? panel.anyKind : words.list(alerts.kinds.map((kind) => words.kind[kind]))
  return `${kinds} · ${alerts.killed === 0 ? panel.anyFigure : panel.killed(alerts.killed)}`
}

/** From the day behind the longest gap on: Sunday to Thursday, not Monday to Thursday and Sunday. */
function inRun(days: readonly number[]): number[] {
  const sorted = [...days].sort()
  const gaps = sorted.map((day, at) => (day - (sorted.at(at - 1) ?? day) + 7) % 7)
  const start = Math.max(0, gaps.indexOf(Math.max(...gaps)))
  return [...sorted.slice(start), ...sorted.slice(0, start)]
}
