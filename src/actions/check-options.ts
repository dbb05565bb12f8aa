// Options are checked before anything is sent, so that a refusal is the first answer. Checked options are normal forms:
// dates as ISO days (or an instant), places and sources as ids.

import type { CommandOption } from '../core/command.ts'
import type { Knowledge } from '../core/knowledge.ts'
import { fold } from '../core/fold.ts'
import { Problem } from '../core/problem.ts'
import { nearestSubjects, resolveSubject } from '../core/subjects.ts'
import { findTimeZones } from '../core/time-zones.ts'
import { nearestTopics, topicNamed } from '../core/topic-names.ts'
import { EVENT_KINDS } from '../core/understanding.ts'
import { wordsOf } from '../core/words/catalogue.ts'
import { LANGUAGES, type Words } from '../core/words/words.ts'
import { readDays } from './read-dates.ts'
import { readSwitch, readTimes, readWeekdays } from './read-schedule.ts'

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
    const offered = missing.kind === 'subject' ? knowledge.topics.slice(0, MOST_OFFERED).map(({ slug }) => slug) : []
    throw new Problem('missing-option', words.problem.missing(missing.name), words.problem.example(example), offered)
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
      return kindForm(value, context)
    case 'place':
      return placeForm(value, context)
    case 'source':
      return sourceForm(value, context)
    case 'language':
      return languageForm(value, context.words)
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

function kindForm(value: string, { words }: CheckContext): string {
  const wanted = fold(value)
  const named = (test: (name: string) => boolean) =>
    EVENT_KINDS.find((kind) => test(fold(kind)) || test(fold(words.kind[kind])))
  const found = wanted === '' ? undefined : (named((name) => name === wanted) ?? named((name) => name.includes(wanted)))
  if (found === undefined) {
    throw new Problem('bad-value', words.problem.unknownKind(value), words.problem.knownOptions(EVENT_KINDS.join(', ')))
  }
  return found
}

function placeForm(value: string, { knowledge, words }: CheckContext): string {
  if (knowledge.places.some(({ id }) => id === value)) return value
  const resolved = resolveSubject(value, knowledge)
  const keys = 'subject' in resolved ? resolved.subject.keys : []
  const key = keys.find((one) => one.startsWith('place:'))
  if (key) return key.slice('place:'.length)
  const names = new Set(knowledge.places.map(({ name }) => name))
  const near = nearestSubjects(value, knowledge, knowledge.places.length)
    .filter((name) => names.has(name))
    .slice(0, MOST_NEAREST)
  throw new Problem('bad-value', words.problem.unknownPlace(value), words.problem.nearest(words.list(near)))
}

/** A source that is known by id or name gives its id; any other is taken as it is named. */
function sourceForm(value: string, { knowledge }: CheckContext): string {
  const wanted = fold(value)
  return knowledge.sources.find((source) => source.id === wanted || fold(source.name) === wanted)?.id ?? value
}

function languageForm(value: string, words: Words): string {
  const wanted = fold(value)
  const codes = [...LANGUAGES, 'tr', 'fa', 'kmr']
  const catalogues = [words, ...LANGUAGES.map(wordsOf)]
  const found = codes.find(
    (code) => code === wanted || catalogues.some(({ languageName }) => fold(languageName(code)) === wanted),
  )
  if (found) return found
  if (KURDISH.has(wanted)) return 'ckb'
  throw new Problem('bad-value', words.settings.badLanguage(value), words.settings.languageHint(codes.join(', ')))
}

/** Slugs with commas; `all` for all of them. */
function topicsForm(value: string, { name }: CommandOption, { knowledge, words }: CheckContext): string {
  const slugs: string[] = []
  for (const part of value.split(/[,،;؛]/u).filter((one) => one.trim() !== '')) {
    if (ALL.has(fold(part).trim())) return 'all'
    const named = topicNamed(part, knowledge.topics)
    // Words without commas may be topics each: "border isis".
    for (const word of named ? [named.slug] : part.trim().split(/\s+/u)) {
      const topic = topicNamed(word, knowledge.topics)
      if (topic === undefined) {
        const near = nearestTopics(part, knowledge.topics, MOST_NEAREST)
        throw new Problem(
          'bad-value',
          words.problem.unknownTopic(part.trim()),
          words.problem.nearest(words.list(near)),
          near,
          name,
        )
      }
      slugs.push(topic.slug)
    }
  }
  const chosen = knowledge.topics.map(({ slug }) => slug).filter((slug) => slugs.includes(slug))
  return chosen.length === 0 || chosen.length === knowledge.topics.length ? 'all' : chosen.join(',')
}

/** ISO numbers with commas; `all` for every day. */
function daysForm(value: string, { settings }: Words): string {
  const days = readWeekdays(value)
  if ('unread' in days) throw new Problem('bad-value', settings.badDay(days.unread), settings.daysHint)
  return days.read.length === 0 ? 'all' : days.read.join(',')
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
