// What a change of settings makes of them, by the rules of posting:
//
// 1. The first time that topics, days, times or zone are chosen, posting is switched on; nothing else does that.
// 2. Whoever says on or off is obeyed, and either ends a pause.
// 3. Slots count from the moment at which posting was switched, the schedule changed or a pause was ended: none that is
//    past is posted, and a day that was told by the old schedule is not told again by the new one.

import { type ChannelSettings, PAUSED_FOR_GOOD } from '../core/channel.ts'
import { EVENT_KINDS } from '../core/understanding.ts'
import type { ChannelFacts } from '../core/venue.ts'
import { LANGUAGES } from '../core/words/words.ts'
import { asWord } from '../editorial/settings-lists.ts'
import { PARTS, type Part } from '../editorial/settings-values.ts'
import { countsFrom } from '../editorial/slots.ts'

/** Options of /settings that change something, in normal form. */
export const CHANGES: readonly SettingOption[] = ['on', ...PARTS.filter(isOption), 'killed']
/** `killed` belongs to the part `alerts`; `copy` takes what another channel has. */
type SettingOption = 'on' | Exclude<Part, 'copy'> | 'killed'
export type Changes = Readonly<Partial<Record<SettingOption, string>>>

const CHOSEN = ['topics', 'days', 'times', 'timezone'] as const
const DAY_MS = 86_400_000

export interface Change {
  /** What is to be saved. */
  readonly settings: ChannelSettings
  /** Posting was switched; null where it stayed as it was. */
  readonly switched: 'on' | 'off' | null
}

/**
 * The settings after these changes; null where all of it was so already. `paused`: the bot stopped posting there by
 * itself, so that switching on counts although it is on. `told`: local dates of the editions of these days.
 */
export function changeSettings(
  base: ChannelSettings,
  changes: Changes,
  at: {
    readonly now: number
    readonly paused: boolean
    readonly facts: Pick<ChannelFacts, 'home' | 'forum'>
    readonly told?: readonly string[]
  },
): Change | null {
  const on = switchedTo(base, changes)
  const applied = { ...applyChanges(base, changes, at.now), on }
  const resumed = (at.paused || base.pausedUntil !== null) && changes.on === 'on'
  if (!resumed && JSON.stringify(applied) === JSON.stringify(base)) return null
  const rescheduled = scheduleOf(applied) !== scheduleOf(base)
  const ended = base.pausedUntil !== null && applied.pausedUntil === null
  const restarted = resumed || ended || rescheduled || on !== base.on || changes.on === 'off'
  return {
    settings: {
      ...applied,
      since: restarted
        ? new Date(countsFrom(applied, at.now, rescheduled ? (at.told ?? []) : [])).toISOString()
        : base.since,
      home: at.facts.home ?? base.home,
      forum: at.facts.forum,
      version: base.version + 1,
    },
    switched: on === base.on && !resumed ? null : on ? 'on' : 'off',
  }
}

/** What would make another channel's settings these, as far as both can be set so: whether and where it posts is its own. */
export function changesTo(settings: ChannelSettings): Changes {
  const { topics, without, days, times, timeZone, language, reads, length } = settings
  const { leastOrigins, quiet, alerts, silent, publicAnswers } = settings
  return {
    topics: joined(topics, 'all'),
    without: joined(without.map(asWord), 'none'),
    days: joined(days.map(String), 'all'),
    times: times.join(','),
    timezone: timeZone,
    language,
    reads: joined(reads, 'all'),
    length,
    origins: String(leastOrigins),
    quiet: quiet === null ? 'off' : `${quiet.from}-${quiet.to}`,
    alerts: alerts === null ? 'off' : joined(alerts.kinds, 'any'),
    ...(alerts === null ? {} : { killed: String(alerts.killed) }),
    silent: silent ? 'on' : 'off',
    answers: publicAnswers ? 'public' : 'private',
  }
}

function switchedTo(base: ChannelSettings, changes: Changes): boolean {
  if (changes.on !== undefined) return changes.on === 'on'
  // Nobody switched it yet: since would say when.
  const first = base.since === null && CHOSEN.some((name) => changes[name] !== undefined)
  return base.on || first
}

function applyChanges(base: ChannelSettings, changes: Changes, now: number): ChannelSettings {
  const { topics, days, times, timezone, language, where, silent, crosspost } = changes
  return {
    ...base,
    topics: topics === undefined ? base.topics : listOf(topics),
    days: days === undefined ? base.days : listOf(days).map(Number),
    times: times === undefined ? base.times : listOf(times),
    timeZone: timezone ?? base.timeZone,
    language: LANGUAGES.find((one) => one === language) ?? base.language,
    ...tellingAfter(base, changes),
    alerts: alertsAfter(base, changes),
    quiet: quietAfter(base, changes),
    silent: silent === undefined ? base.silent : silent === 'on',
    place: where === 'here' || where === 'thread' ? where : base.place,
    publicAnswers: changes.answers === undefined ? base.publicAnswers : changes.answers === 'public',
    crosspost: crosspost === undefined ? base.crosspost : crosspost === 'on',
    pausedUntil: pauseAfter(base, changes, now),
  }
}

/** What is told, and at what length. */
function tellingAfter(base: ChannelSettings, { without, reads, length, origins }: Changes) {
  const lengths: readonly ChannelSettings['length'][] = ['compact', 'normal', 'full']
  return {
    length: lengths.find((one) => one === length) ?? base.length,
    without: without === undefined ? base.without : listOf(without).map(decodeURIComponent),
    reads: reads === undefined ? base.reads : listOf(reads),
    leastOrigins: origins === undefined ? base.leastOrigins : Number(origins),
  }
}

/** A figure alone asks for alerts of every kind. */
function alertsAfter({ alerts: base }: ChannelSettings, { alerts, killed }: Changes): ChannelSettings['alerts'] {
  if (alerts === 'off' || (alerts === undefined && killed === undefined)) return alerts === 'off' ? null : base
  const kinds = alerts === undefined ? (base?.kinds ?? []) : EVENT_KINDS.filter((kind) => listOf(alerts).includes(kind))
  return { kinds, killed: killed === undefined ? (base?.killed ?? 0) : Number(killed) }
}

function quietAfter(base: ChannelSettings, { quiet }: Changes): ChannelSettings['quiet'] {
  if (quiet === undefined) return base.quiet
  const [from, to] = quiet.split('-')
  return from === undefined || to === undefined ? null : { from, to }
}

function pauseAfter(base: ChannelSettings, { on, pause }: Changes, now: number): string | null {
  if (on !== undefined || pause === 'off') return null
  if (pause === undefined) return base.pausedUntil
  return pause === 'open' ? PAUSED_FOR_GOOD : new Date(now + Number.parseInt(pause, 10) * DAY_MS).toISOString()
}

/** `all`, `any` and `none` are the empty list. */
function listOf(text: string): string[] {
  return ['all', 'any', 'none'].includes(text) ? [] : text.split(',')
}

function joined(values: readonly string[], none: string): string {
  return values.length === 0 ? none : values.join(',')
}

function scheduleOf({ days, times, timeZone }: ChannelSettings): string {
  return JSON.stringify([days, times, timeZone])
}

function isOption(part: Part): part is Exclude<Part, 'copy'> {
  return part !== 'copy'
}
