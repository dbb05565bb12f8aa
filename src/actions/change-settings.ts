// What a change of settings makes of them, by the rules of posting:
//
// 1. The first time that topics, days, times or zone are chosen, posting is switched on; a language alone does not.
// 2. Whoever says on or off is obeyed.
// 3. Slots count from the moment at which posting was switched or the schedule changed: none that is past is posted.

import type { ChannelSettings } from '../core/channel.ts'
import type { ChannelFacts } from '../core/venue.ts'
import { LANGUAGES } from '../core/words/words.ts'

/** Options of /settings in normal form. */
export type Changes = Readonly<Partial<Record<'on' | 'topics' | 'days' | 'times' | 'timezone' | 'language', string>>>

const CHOSEN = ['topics', 'days', 'times', 'timezone'] as const

export interface Change {
  /** What is to be saved. */
  readonly settings: ChannelSettings
  /** Posting was switched; null where it stayed as it was. */
  readonly switched: 'on' | 'off' | null
}

/**
 * The settings after these changes; null where all of it was so already. `paused`: the bot stopped posting there by
 * itself, so that switching on counts although it is on.
 */
export function changeSettings(
  base: ChannelSettings,
  changes: Changes,
  at: { readonly now: number; readonly paused: boolean; readonly facts: ChannelFacts },
): Change | null {
  const on = switchedTo(base, changes)
  const applied = { ...applyChanges(base, changes), on }
  const resumed = at.paused && changes.on === 'on'
  if (!resumed && JSON.stringify(applied) === JSON.stringify(base)) return null
  const rescheduled = scheduleOf(applied) !== scheduleOf(base)
  const restarted = resumed || rescheduled || on !== base.on || changes.on === 'off'
  return {
    settings: {
      ...applied,
      since: restarted ? new Date(at.now).toISOString() : base.since,
      home: at.facts.home ?? base.home,
      forum: at.facts.forum,
      version: base.version + 1,
    },
    switched: on === base.on && !resumed ? null : on ? 'on' : 'off',
  }
}

function switchedTo(base: ChannelSettings, changes: Changes): boolean {
  if (changes.on !== undefined) return changes.on === 'on'
  // Nobody switched it yet: since would say when.
  const first = base.since === null && CHOSEN.some((name) => changes[name] !== undefined)
  return base.on || first
}

function applyChanges(base: ChannelSettings, { topics, days, times, timezone, language }: Changes): ChannelSettings {
  return {
    ...base,
    topics: topics === undefined ? base.topics : listOf(topics),
    days: days === undefined ? base.days : listOf(days).map(Number),
    times: times === undefined ? base.times : listOf(times),
    timeZone: timezone ?? base.timeZone,
    language: LANGUAGES.find((one) => one === language) ?? base.language,
  }
}

/** `all` is the empty list. */
function listOf(text: string): string[] {
  return text === 'all' ? [] : text.split(',')
}

function scheduleOf({ days, times, timeZone }: ChannelSettings): string {
  return JSON.stringify([days, times, timeZone])
}
