// Options are checked before anything is sent, so that a refusal is the first answer. Checked options are normal forms:
// dates as ISO days (or an instant), places and sources as ids.

import type { CommandOption } from '../core/command.ts'
import { asciiDigits } from '../core/digits.ts'
import type { Knowledge } from '../core/knowledge.ts'
import { fold } from '../core/fold.ts'
import { Problem } from '../core/problem.ts'
import { nearestPlaces, resolveSubject } from '../core/subjects.ts'
import { findTimeZones } from '../core/time-zones.ts'
import { nearestTopics, topicNamed } from '../core/topic-names.ts'
import { EVENT_KINDS, type EventKind } from '../core/understanding.ts'
import { wordsOf } from '../core/words/catalogue.ts'
import { ARTICLE_LANGUAGES, LANGUAGES, type Words } from '../core/words/words.ts'
import { kindsToOffer } from './nearest-kinds.ts'
import { readDays } from './read-dates.ts'
import { readSwitch, readTimes, readWeekdays } from './read-schedule.ts'
import { settingForm } from './setting-forms.ts'

export interface CheckContext {
  readonly knowledge: Knowledge
  readonly words: Words
  /** Local day of the clock, from which relative dates count. */
  readonly today: string
  readonly example: string
}

/** Names offered in place of one that is not known (contract). */
const MOST_NEAREST = 3
/** Subjects offered where one is needed. */
const MOST_OFFERED = 8
/** Days of a map or chart: ten years. */
const MOST_SPAN = 3660
/** Editions a day. */
const MOST_TIMES = 6

const KURDISH = new Set(['kurdish', 'کوردی', 'كردي', 'الكردية', 'كوردي', 'سۆرانی'].map(fold))
const ALL = new Set(['all', 'everything', 'الكل', 'كل', 'جميع', 'كل المواضيع', 'هەموو', 'هەموو بابەتەکان'].map(fold))

/** The options in normal form. @throws Problem missing-option, unknown-option, bad-value */
export function checkOptions(
  given: Readonly<Record<string, string>>,
  known: readonly CommandOption[],
  context: CheckContext,
): Record<string, string> {
  const { words, example, knowledge } = context
  const checked: Record<string, string> = {}
  for (const [name, value] of Object.entries(given)) {
    const option = known.find((one) => one.name === name)
    if (option === undefined) {
      const names = known.filter((one) => !one.hidden).map((one) => one.name)
      throw new Problem(
        'unknown-option',
        words.problem.unknownOption(name),
        words.problem.knownOptions(words.list(names)),
      )
    }
    if (value.trim() !== '') checked[name] = normalForm(value.trim(), option, context)
  }
  const missing = known.find((option) => option.required && checked[option.name] === undefined)
  if (missing) {
    // A command tapped in a menu comes without arguments: subjects are offered.
    const offered = missing.kind === 'subject' ? knowledge.topics.slice(0, MOST_OFFERED) : []
    throw new Problem(
      'missing-option',
      words.problem.missing(missing.name),
      words.problem.example(example),
      offered.map(({ slug, name }) => (words.language === 'en' ? slug : name[words.language])),
    )
  }
  if (checked['from'] && checked['to'] && checked['from'] > checked['to']) {
    throw new Problem('bad-value', words.problem.badOrder, words.problem.orderHint)
  }
  return checked
}

function normalForm(value: string, option: CommandOption, context: CheckContext): string {
  switch (option.kind) {
    case 'date':
      return dateForm(value, option.name, context)
    case 'kind':
      return kindForm(value, option, context)
    case 'place':
      return placeForm(value, option, context)
    case 'source':
      return sourceForm(value, context)
    case 'language':
      return languageForm(value, context.words)
    case 'own-language':
      return languageForm(value, context.words, LANGUAGES)
    case 'topics':
      return topicsForm(value, option, context)
    case 'days':
      return daysForm(value, context.words)
    case 'times':
      return timesForm(value, context.words)
    case 'zone':
      return zoneForm(value, option, context)
    case 'switch':
      return switchForm(value, context.words)
    case 'length':
    case 'where':
    case 'audience':
    case 'count':
    case 'quiet':
    case 'kinds':
    case 'pause':
    case 'languages':
      return settingForm(value, option, option.kind, context.words)
    case 'span':
      return spanForm(value, option, context.words)
    case 'page':
      return /^\d{1,6}$/.test(value) ? value : '0'
    default:
      return value
  }
}

function dateForm(value: string, name: string, { today, words }: CheckContext): string {
  const days = readDays(value, today, words.language)
  if (days === null) throw new Problem('bad-value', words.problem.badDate(value), words.problem.dateHint)
  const instant = /^\d{4}-\d{2}-\d{2}T/.test(value) ? Date.parse(value) : Number.NaN
  if (name === 'since' && !Number.isNaN(instant)) return new Date(instant).toISOString()
  return name === 'to' ? days.latest : days.earliest
}

/** A kind of event, by its name in any of the bot's languages, or by a part of it. @throws Problem bad-value */
export function kindForm(
  value: string,
  { name }: Pick<CommandOption, 'name'>,
  { words }: Pick<CheckContext, 'words'>,
): EventKind {
  const wanted = fold(value)
  const catalogues = [words, ...LANGUAGES.map(wordsOf)]
  const named = (test: (one: string) => boolean) =>
    EVENT_KINDS.find((kind) => test(fold(kind)) || catalogues.some((one) => test(fold(one.kind[kind]))))
  const found = wanted === '' ? undefined : (named((one) => one === wanted) ?? named((one) => one.includes(wanted)))
  if (found === undefined) {
    const { near, names } = kindsToOffer(value, words)
    const hint = near ? words.problem.nearest(words.list(names)) : words.problem.example(words.list(names))
    throw new Problem('bad-value', words.problem.unknownKind(value), hint, names, name)
  }
  return found
}

/** The id of a place, by any alias. @throws Problem bad-value with the nearest three */
export function placeForm(
  value: string,
  { name }: Pick<CommandOption, 'name'>,
  { knowledge, words }: Pick<CheckContext, 'knowledge' | 'words'>,
): string {
  if (knowledge.places.some(({ id }) => id === value)) return value
  const resolved = resolveSubject(value, knowledge, words.language)
  const keys = 'subject' in resolved ? resolved.subject.keys : []
  const key = keys.find((one) => one.startsWith('place:'))
  if (key) return key.slice('place:'.length)
  const near = nearestPlaces(value, knowledge, words.language, MOST_NEAREST)
  throw new Problem('bad-value', words.problem.unknownPlace(value), words.problem.nearest(words.list(near)), near, name)
}

/** A source that is known by id or name gives its id; any other is taken as it is named. */
function sourceForm(value: string, { knowledge }: CheckContext): string {
  const wanted = fold(value)
  return knowledge.sources.find((source) => source.id === wanted || fold(source.name) === wanted)?.id ?? value
}

/** A code of `codes`, by itself or by its name in any of the bot's languages. @throws Problem bad-value with all of them */
export function languageForm(value: string, words: Words, codes: readonly string[] = ARTICLE_LANGUAGES): string {
  const wanted = fold(value)
  const catalogues = [words, ...LANGUAGES.map(wordsOf)]
  const found = codes.find(
    (code) => code === wanted || catalogues.some(({ languageName }) => fold(languageName(code)) === wanted),
  )
  if (found) return found
  if (KURDISH.has(wanted)) return 'ckb'
  const names = codes.map(words.languageName)
  throw new Problem(
    'bad-value',
    words.settings.badLanguage(value),
    words.settings.languageHint(words.list(names)),
    names,
    'language',
  )
}

/** True for what stands for all topics. */
export function meansAll(word: string): boolean {
  return ALL.has(fold(word))
}

/** Slugs with commas; `all` for all of them. */
function topicsForm(value: string, { name }: CommandOption, { knowledge, words }: CheckContext): string {
  const typed = topicsTyped(value, knowledge)
  if (typed.some(({ word }) => meansAll(word))) return 'all'
  const slugs = typed.flatMap(({ topic }) => (topic === undefined ? [] : [topic.slug]))
  const wrong = typed.find(({ topic }) => topic === undefined)
  if (wrong === undefined) {
    const chosen = knowledge.topics.map(({ slug }) => slug).filter((slug) => slugs.includes(slug))
    return chosen.length === 0 || chosen.length === knowledge.topics.length ? 'all' : chosen.join(',')
  }
  const others = knowledge.topics.filter(({ slug }) => !slugs.includes(slug))
  const near = nearestTopics(wrong.word, others, MOST_NEAREST).map(({ slug, name: names }) => ({
    // Only the wrong word is replaced; one that is wrong too stays, and is asked about next.
    value: typed.map((one) => (one === wrong ? slug : (one.topic?.slug ?? one.word))).join(','),
    label: names[words.language],
  }))
  const hint = words.problem.nearest(words.list(near.map(({ label }) => label)))
  throw new Problem('bad-value', words.problem.unknownTopic(wrong.word), hint, near, name)
}

/** What stands between commas, each with the topic it names. Words without commas may be topics each: "border isis". */
function topicsTyped(value: string, { topics }: Knowledge) {
  const asTopic = (word: string) => ({ word, topic: topicNamed(word, topics) })
  const parts = value.split(/[,،;؛]/u).map((part) => part.trim())
  return parts.filter(Boolean).flatMap((part) => {
    const whole = asTopic(part)
    const words = whole.topic === undefined ? part.split(/\s+/u).map(asTopic) : []
    return words.some(({ topic }) => topic !== undefined) ? words : [whole]
  })
}

/** ISO numbers with commas; `all` for every day. */
function daysForm(value: string, { settings }: Words): string {
  const days = readWeekdays(value)
  if ('unread' in days) throw new Problem('bad-value', settings.badDay(days.unread), settings.daysHint)
  return days.read.length === 0 ? 'all' : days.read.join(',')
}

/** A number of days: `30`, `7d`, `2w`, with any digits. @throws Problem bad-value */
function spanForm(value: string, { name }: CommandOption, { picture }: Words): string {
  const [, count = '', unit = ''] = /^(\d{1,4})\s*([dw]?)$/i.exec(asciiDigits(value)) ?? []
  const days = Number(count) * (unit.toLowerCase() === 'w' ? 7 : 1)
  if (count === '' || days < 1 || days > MOST_SPAN) {
    throw new Problem('bad-value', picture.badSpan(value), picture.spanHint, ['7', '30', '90', '365'], name)
  }
  return String(days)
}

/** HH:MM with commas, in order. */
function timesForm(value: string, { settings }: Words): string {
  const times = readTimes(value)
  if ('unread' in times) throw new Problem('bad-value', settings.badTime(times.unread), settings.timesHint)
  const { length } = times.read
  if (length > MOST_TIMES) throw new Problem('bad-value', settings.tooManyTimes(length, MOST_TIMES), settings.timesHint)
  return times.read.join(',')
}

/** An IANA zone: the only one called so, or the only one that begins so. */
function zoneForm(value: string, { name }: CommandOption, { knowledge, words: { settings } }: CheckContext): string {
  const found = findTimeZones(value, knowledge, MOST_OFFERED)
  const exact = found.filter((one) => one.exact)
  const [only] = exact.length > 0 ? exact : found.filter(({ near }) => !near)
  const several = exact.length > 1 || (exact.length === 0 && found.length > 1)
  if (only !== undefined && !several) return only.zone
  const zones = (exact.length > 0 ? exact : found).map(({ zone }) => zone)
  const sentence = only === undefined ? settings.badZone(value) : settings.severalZones(value)
  throw new Problem(
    'bad-value',
    sentence,
    settings.zoneHint,
    only === undefined ? zones.slice(0, MOST_NEAREST) : zones,
    name,
  )
}

function switchForm(value: string, { settings }: Words): string {
  const read = readSwitch(value)
  if (read === null) throw new Problem('bad-value', settings.badSwitch(value), settings.switchHint)
  return read
}
