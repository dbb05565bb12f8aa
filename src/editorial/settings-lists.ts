// What the panel offers for each part: a list of common values, or buttons for a few, and what may be typed. What is set
// is always among them.

import { type ChannelSettings, MOST_ORIGINS } from '../core/channel.ts'
import type { Topic } from '../core/knowledge.ts'
import type { Choice } from '../core/post.ts'
import { cityOf } from '../core/time-zones.ts'
import { EVENT_KINDS } from '../core/understanding.ts'
import type { NamedChannel } from '../core/venue.ts'
import { wordsOf } from '../core/words/catalogue.ts'
import { ARTICLE_LANGUAGES, LANGUAGES, type Words } from '../core/words/words.ts'
import type { Part } from './settings-values.ts'

const COMMON_TIMES = ['06:00', '08:00', '12:00', '18:00', '20:00', '22:00']
export const COMMON_QUIET = ['22:00-06:00', '22:00-07:00', '23:00-06:00', '23:00-07:00', '00:00-06:00', '21:00-08:00']
const COMMON_ZONES = [
  'Asia/Baghdad',
  'Asia/Damascus',
  'Asia/Beirut',
  'Asia/Amman',
  'Europe/Istanbul',
  'Asia/Tehran',
  'Europe/London',
  'Europe/Berlin',
  'UTC',
]
export const COMMON_PAUSES = [1, 3, 7]
const COMMON_KILLED = [0, 1, 3, 5, 10]
/** A list to choose from holds no more (Discord). */
const MOST_VALUES = 25
/** Outlets on a page of their list. */
export const SOURCES_A_PAGE = 20

/** What may be typed, behind `/settings`. */
export const TYPED: Readonly<Record<Part, string>> = {
  topics: 'topics:border,isis',
  without: 'without:Rudaw,NINA',
  days: 'days:sun-thu',
  times: 'times:08:00,20:00',
  timezone: 'timezone:Erbil',
  language: 'language:ckb',
  reads: 'reads:en,ar',
  length: 'length:compact',
  origins: 'origins:2',
  quiet: 'quiet:22:00-07:00',
  alerts: 'alerts:attack,air strike killed:5',
  where: 'where:thread',
  silent: 'silent:off',
  answers: 'answers:public',
  crosspost: 'crosspost:on',
  pause: 'pause:3d',
  copy: 'copy:discord:123456789',
}

export interface Offering {
  readonly settings: ChannelSettings
  readonly topics: readonly Topic[]
  /** Outlets that have given articles. */
  readonly outlets: readonly { readonly id: string; readonly name: string }[]
  /** Of their list. */
  readonly page: number
  /** Channels whose settings may be taken over. */
  readonly models: readonly NamedChannel[]
}

export type Listed = Pick<Choice, 'label' | 'option' | 'values' | 'several' | 'none'>
type Values = Choice['values']

/** The list of a part; null where buttons say all there is. */
export function listOf(part: Part, offering: Offering, words: Words): Listed | null {
  const { settings } = offering
  const { panel, settings: said } = words
  const one = (label: string, values: Values): Listed => ({ label, option: part, values, several: false, none: '' })
  const some = (label: string, none: string, values: Values): Listed => ({
    label,
    option: part,
    values,
    several: true,
    none,
  })
  switch (part) {
    case 'topics':
      return some(said.topics, 'all', topicValues(offering, words))
    case 'without':
      return { ...some(panel.sources, 'none', outletValues(offering)), option: 'sources' }
    case 'days':
      return some(said.days, 'all', dayValues(settings, words))
    case 'times':
      return some(said.times, '', timeValues(settings, words))
    case 'timezone':
      return one(said.zone, valuesOf([...COMMON_ZONES, settings.timeZone], [settings.timeZone], cityOf))
    case 'language':
      return one(
        said.language,
        valuesOf(LANGUAGES, [settings.language], (code) => wordsOf(code).languageName(code)),
      )
    case 'reads':
      return some(panel.reads, 'all', valuesOf(ARTICLE_LANGUAGES, settings.reads, words.languageName))
    case 'quiet': {
      const own = settings.quiet === null ? [] : [`${settings.quiet.from}-${settings.quiet.to}`]
      const named = (value: string) => panel.hours(...ends(value))
      return one(panel.quiet, valuesOf([...COMMON_QUIET, ...own], own, named))
    }
    case 'alerts':
      return some(panel.alerts, 'any', kindValues(settings, words))
    case 'copy': {
      const named = (channel: string) => offering.models.find((model) => model.channel === channel)?.name ?? channel
      const channels = offering.models.map(({ channel }) => channel)
      return channels.length === 0 ? null : one(panel.copy, valuesOf(channels, [], named).slice(0, MOST_VALUES))
    }
    default:
      return null
  }
}

/** A value to press: what it changes, and its label. */
export interface Preset {
  readonly changes: Readonly<Record<string, string>>
  readonly label: string
  readonly chosen: boolean
}

/** Values that have a button each. */
export function presetsOf(part: Part, { settings }: Offering, words: Words): Preset[] {
  const { panel, settings: said } = words
  const preset = (value: string, label: string, chosen = false): Preset => ({
    changes: { [part]: value },
    label,
    chosen,
  })
  switch (part) {
    case 'days':
      return [
        preset('daily', said.everyDay),
        preset('sun-thu', said.sundayToThursday),
        preset('mon-fri', said.mondayToFriday),
      ]
    case 'length':
      return (['compact', 'normal', 'full'] as const).map((one) =>
        preset(one, panel.lengths[one], settings.length === one),
      )
    case 'origins':
      return Array.from({ length: MOST_ORIGINS }, (_, at) => at + 1).map((count) =>
        preset(String(count), words.number(count), settings.leastOrigins === count),
      )
    case 'quiet':
      return [preset('off', panel.noQuiet, settings.quiet === null)]
    case 'alerts':
      return alertPresets(settings, words)
    case 'where':
      return (['here', 'thread'] as const).map((one) => preset(one, panel.wheres[one], settings.place === one))
    case 'silent':
      return [preset('on', panel.silent, settings.silent), preset('off', panel.loud, !settings.silent)]
    case 'answers':
      return (['private', 'public'] as const).map((one) =>
        preset(one, panel.audiences[one], settings.publicAnswers === (one === 'public')),
      )
    case 'crosspost':
      return [preset('on', said.on, settings.crosspost), preset('off', said.off, !settings.crosspost)]
    case 'pause':
      return [
        ...COMMON_PAUSES.map((days) => preset(`${days}d`, panel.days(days))),
        preset('open', panel.pausedForGood),
        ...(settings.pausedUntil === null ? [] : [preset('off', panel.notPaused)]),
      ]
    default:
      return []
  }
}

/** Off, and figures from which on. */
function alertPresets({ alerts }: ChannelSettings, { panel }: Words): Preset[] {
  const off = { changes: { alerts: 'off' }, label: panel.noAlerts, chosen: alerts === null }
  const kinds = alerts === null || alerts.kinds.length === 0 ? 'any' : alerts.kinds.join(',')
  const from = COMMON_KILLED.map((killed) => ({
    changes: { alerts: kinds, killed: String(killed) },
    label: killed === 0 ? panel.anyFigure : panel.killed(killed),
    chosen: alerts?.killed === killed,
  }))
  return [off, ...from]
}

function topicValues({ settings, topics }: Offering, { language }: Words): Values {
  const chosen = topics.filter(({ slug }) => settings.topics.includes(slug))
  const others = topics.filter((topic) => !chosen.includes(topic)).slice(0, MOST_VALUES - chosen.length)
  return topics
    .filter((topic) => chosen.includes(topic) || others.includes(topic))
    .map((topic) => ({ value: topic.slug, label: topic.name[language], chosen: chosen.includes(topic) }))
}

/** Those of the page; chosen is what is told. */
function outletValues({ settings, outlets, page }: Offering): Values {
  return outlets
    .slice(page * SOURCES_A_PAGE, (page + 1) * SOURCES_A_PAGE)
    .map(({ id, name }) => ({ value: asWord(id), label: name, chosen: !settings.without.includes(id) }))
}

function dayValues({ days }: ChannelSettings, { language, settings: said }: Words): Values {
  const chosen = (day: number) => days.length === 0 || days.includes(day)
  const week = language === 'en' ? [1, 2, 3, 4, 5, 6, 7] : [6, 7, 1, 2, 3, 4, 5]
  return week.map((day) => ({ value: String(day), label: said.weekday(day), chosen: chosen(day) }))
}

function timeValues({ times }: ChannelSettings, { settings: said }: Words): Values {
  return valuesOf([...COMMON_TIMES, ...times].sort(), times, said.time)
}

/** A statement or another event is no reason for an alert, unless somebody typed it. */
function kindValues({ alerts }: ChannelSettings, { kind: named }: Words): Values {
  const chosen = alerts?.kinds ?? []
  const offered = EVENT_KINDS.filter((kind) => chosen.includes(kind) || (kind !== 'statement' && kind !== 'Other'))
  return valuesOf(offered, chosen, (kind) => named[kind])
}

function valuesOf<T extends string>(all: readonly T[], chosen: readonly T[], labelOf: (value: T) => string): Values {
  return [...new Set(all)].map((value) => ({ value, label: labelOf(value), chosen: chosen.includes(value) }))
}

export function ends(hours: string): [string, string] {
  const [from = '', to = ''] = hours.split('-')
  return [from, to]
}

/** A source's id as a word of a list with commas. */
export function asWord(source: string): string {
  return source.replaceAll('%', '%25').replaceAll(',', '%2C')
}
