// A channel's settings as a panel: what is set, when the next digest comes, and for moderators the controls. Discord
// takes five rows: two lists and two rows of buttons stand here at most. Where a list is a button a value, the panel has
// none, but a button for each part.

import { type ChannelSettings, platformOf } from '../core/channel.ts'
import type { Topic } from '../core/knowledge.ts'
import {
  type Block,
  type Button,
  type Choice,
  type Inline,
  type Post,
  bold,
  button,
  choice,
  plain,
} from '../core/post.ts'
import type { CommandRequest } from '../core/request.ts'
import { clockTimeIn } from '../core/time.ts'
import { cityOf } from '../core/time-zones.ts'
import type { ChannelFacts, NamedChannel } from '../core/venue.ts'
import { wordsOf } from '../core/words/catalogue.ts'
import { LANGUAGES, type Words } from '../core/words/words.ts'
import { nextSlot } from './slots.ts'

/** Sub-panels: one thing to change, with common values. */
export const PARTS = ['topics', 'days', 'times', 'timezone', 'language'] as const
export type Part = (typeof PARTS)[number]

const COMMON_TIMES = ['06:00', '08:00', '12:00', '18:00', '20:00', '22:00']
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
/** A list to choose from holds no more (Discord). */
const MOST_VALUES = 25
const MOST_ELSEWHERE = 20

const TYPED: Readonly<Record<Part, string>> = {
  topics: 'topics:border,isis',
  days: 'days:sun-thu',
  times: 'times:08:00,20:00',
  timezone: 'timezone:Erbil',
  language: 'language:ckb',
}

export interface SettingsView {
  readonly settings: ChannelSettings
  readonly facts: ChannelFacts
  /** Posting is on and nothing stands in its way. */
  readonly live: boolean
  readonly topics: readonly Topic[]
  /** Epoch milliseconds. */
  readonly now: number
  /** Sentences above the settings. */
  readonly notes: readonly string[]
  /** Null for those who may only read. */
  readonly controls: Controls | null
}

export interface Controls {
  readonly part: Part | null
  /** What the switch would do. */
  readonly switchTo: 'on' | 'off'
  /** A channel that is set up from another one: every control names it. */
  readonly channel: string | null
  /** Others that may be set up from here. */
  readonly elsewhere: readonly NamedChannel[]
}

/** The panel, or the part of it that is to be changed, in the channel's language. */
export function settingsPost(view: SettingsView): Post {
  const { settings, facts, notes, controls } = view
  const words = wordsOf(settings.language)
  const part = controls?.part ?? null
  const said = notes.map((note): Block => ({ kind: 'paragraph', text: [plain(note)] }))
  return {
    language: words.language,
    title: [plain([words.settings.title, facts.name].filter(Boolean).join(' · '))],
    blocks: [...said, ...(part === null ? panel(view, words) : partBlocks(part, view, words))],
    buttons:
      controls === null ? [] : part === null ? panelButtons(view, controls, words) : partButtons(controls, part, words),
    ...(controls === null ? {} : { choices: choicesOf(view, controls, words) }),
    tone: 'answer',
  }
}

function panel({ settings, facts, live, now, controls, topics }: SettingsView, words: Words): Block[] {
  const next = live ? nextSlot(settings, now) : null
  const rows: [string, string][] = [
    [words.settings.posting, live ? words.settings.on : words.settings.off],
    ...[...PARTS].map((part) => row(part, settings, topics, now, words)),
    ...(next ? [[words.settings.next, words.moment(next.date, next.time)] as [string, string]] : []),
  ]
  const blocks: Block[] = [{ kind: 'list', items: rows.map((each) => ({ lines: [rowLine(each)] })) }]
  if (facts.forum) blocks.push({ kind: 'note', text: [plain(words.settings.forum)] })
  if ((controls?.elsewhere.length ?? 0) > 0) blocks.push({ kind: 'note', text: [plain(words.settings.elsewhere)] })
  return blocks
}

function rowLine([label, value]: readonly [string, string]): Inline[] {
  return [bold(`${label}: `), plain(value)]
}

function row(
  part: Part,
  settings: ChannelSettings,
  topics: readonly Topic[],
  now: number,
  words: Words,
): [string, string] {
  const { settings: said } = words
  switch (part) {
    case 'topics': {
      const names = settings.topics.map((slug) => topics.find((one) => one.slug === slug)?.name[words.language] ?? slug)
      return [said.topics, names.length === 0 ? said.allTopics : names.join(' · ')]
    }
    case 'days':
      return [
        said.days,
        settings.days.length === 0 ? said.everyDay : words.list(inRun(settings.days).map(said.weekday)),
      ]
    case 'times':
      return [said.times, words.list(settings.times.map(said.time))]
    case 'timezone':
      return [said.zone, said.zoneNow(settings.timeZone, clockTimeIn(settings.timeZone, now))]
    case 'language':
      return [said.language, words.languageName(settings.language)]
  }
}

/** From the day behind the longest gap on: Sunday to Thursday, not Monday to Thursday and Sunday. */
function inRun(days: readonly number[]): number[] {
  const sorted = [...days].sort()
  const gaps = sorted.map((day, at) => (day - (sorted.at(at - 1) ?? day) + 7) % 7)
  const start = Math.max(0, gaps.indexOf(Math.max(...gaps)))
  return [...sorted.slice(start), ...sorted.slice(0, start)]
}

function partBlocks(part: Part, { settings, topics, now, controls }: SettingsView, words: Words): Block[] {
  const channel = controls?.channel ?? null
  const typed = `/settings ${TYPED[part]}${channel === null ? '' : ` channel:${channel}`}`
  const { typeTopics, typeDays, typeTimes, typeZone, typeLanguage } = words.settings
  const says = { topics: typeTopics, days: typeDays, times: typeTimes, timezone: typeZone, language: typeLanguage }[
    part
  ]
  return [
    { kind: 'paragraph', text: rowLine(row(part, settings, topics, now, words)) },
    { kind: 'paragraph', text: [plain(`${says} `), { text: typed, command: true }] },
  ]
}

/** A request about the channel that is set up. */
function asked({ channel }: Pick<Controls, 'channel'>, options: CommandRequest['options'] = {}): CommandRequest {
  return { command: 'settings', options: { ...options, ...(channel === null ? {} : { channel }) } }
}

/** Discord has lists and forms. */
function hasLists({ channel }: ChannelSettings): boolean {
  return platformOf(channel) === 'discord'
}

/** The controls, then the channels that may be set up from here, then the way back from one of them. */
function panelButtons({ settings }: SettingsView, controls: Controls, { settings: said }: Words): Button[][] {
  const { switchTo, channel: target, elsewhere } = controls
  const power = button(switchTo === 'on' ? said.switchOn : said.switchOff, asked(controls, { on: switchTo }))
  const edit = (part: Part, label: string) => button(label, asked(controls, { edit: part }))
  const topics = edit('topics', said.editTopics)
  const days = edit('days', said.editDays)
  const times = edit('times', said.editTimes)
  const zone = edit('timezone', said.editZone)
  const language = edit('language', said.editLanguage)
  const others = elsewhere.slice(0, MOST_ELSEWHERE).map(({ channel, name }) => [button(name, asked({ channel }))])
  const back = target === null ? [] : [[button(said.thisChat, asked({ channel: null }))]]
  const own = hasLists(settings)
    ? [
        [
          power,
          withForm(times, 'times', settings, controls, said),
          withForm(zone, 'timezone', settings, controls, said),
          days,
        ],
      ]
    : [
        [topics, days],
        [times, zone],
        [language, power],
      ]
  return [...own, ...others, ...back]
}

/** A button that first asks for a line of text. */
function withForm(
  given: Button,
  option: 'times' | 'timezone',
  settings: ChannelSettings,
  controls: Controls,
  said: Words['settings'],
): Button {
  const [label, value] =
    option === 'times' ? [said.timesField, settings.times.join(', ')] : [said.zoneField, settings.timeZone]
  return { ...given, asks: { title: given.label, label, value, option, instead: asked(controls) } }
}

function partButtons(controls: Controls, part: Part, { settings: said }: Words): Button[][] {
  const days = (typed: string, label: string) => button(label, asked(controls, { days: typed, edit: 'days' }))
  const common = [
    days('daily', said.everyDay),
    days('sun-thu', said.sundayToThursday),
    days('mon-fri', said.mondayToFriday),
  ]
  return [...(part === 'days' ? [common] : []), [button(said.back, asked(controls))]]
}

function choicesOf({ settings, topics }: SettingsView, controls: Controls, words: Words): Choice[] {
  const main: readonly Part[] = hasLists(settings) ? ['topics', 'language'] : []
  const parts = controls.part === null ? main : [controls.part]
  const request = asked(controls, controls.part === null ? {} : { edit: controls.part })
  return parts.map((part) => choice({ request, ...listOf(part, settings, topics, words) }))
}

/** What a list offers; those that are set are always among them. */
function listOf(
  part: Part,
  settings: ChannelSettings,
  topics: readonly Topic[],
  words: Words,
): Omit<Choice, 'id' | 'request'> {
  const { settings: said } = words
  switch (part) {
    case 'topics': {
      const chosen = topics.filter(({ slug }) => settings.topics.includes(slug))
      const offered = [
        ...chosen,
        ...topics.filter((topic) => !chosen.includes(topic)).slice(0, MOST_VALUES - chosen.length),
      ]
      const values = topics
        .filter((topic) => offered.includes(topic))
        .map((topic) => ({ value: topic.slug, label: topic.name[words.language], chosen: chosen.includes(topic) }))
      return { label: said.topics, option: 'topics', values, several: true, none: 'all' }
    }
    case 'days': {
      const chosen = (day: number) => settings.days.length === 0 || settings.days.includes(day)
      const week = words.language === 'en' ? [1, 2, 3, 4, 5, 6, 7] : [6, 7, 1, 2, 3, 4, 5]
      const values = week.map((day) => ({ value: String(day), label: said.weekday(day), chosen: chosen(day) }))
      return { label: said.days, option: 'days', values, several: true, none: 'all' }
    }
    case 'times': {
      const values = [...new Set([...COMMON_TIMES, ...settings.times])]
        .sort()
        .map((time) => ({ value: time, label: said.time(time), chosen: settings.times.includes(time) }))
      return { label: said.times, option: 'times', values, several: true, none: '' }
    }
    case 'timezone': {
      const values = [...new Set([...COMMON_ZONES, settings.timeZone])].map((zone) => ({
        value: zone,
        label: cityOf(zone),
        chosen: zone === settings.timeZone,
      }))
      return { label: said.zone, option: 'timezone', values, several: false, none: '' }
    }
    case 'language': {
      const values = LANGUAGES.map((language) => ({
        value: language,
        label: wordsOf(language).languageName(language),
        chosen: language === settings.language,
      }))
      return { label: said.language, option: 'language', values, several: false, none: '' }
    }
  }
}
