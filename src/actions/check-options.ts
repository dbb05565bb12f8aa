// Options are checked before anything is sent, so that a refusal is the first answer. Checked options are normal forms:
// dates as ISO days (or an instant), places and sources as ids.

import type { CommandOption } from '../core/command.ts'
import type { Knowledge } from '../core/knowledge.ts'
import { fold } from '../core/fold.ts'
import { Problem } from '../core/problem.ts'
import { nearestSubjects, resolveSubject } from '../core/subjects.ts'
import { EVENT_KINDS } from '../core/understanding.ts'
import { LANGUAGES, type Words } from '../core/words/words.ts'
import { readDays } from './read-dates.ts'

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
  const found = codes.find((code) => code === wanted || fold(words.languageName(code)) === wanted)
  if (found) return found
  if (['english', 'arabic', 'sorani', 'kurdish'].includes(wanted))
    return { english: 'en', arabic: 'ar' }[wanted] ?? 'ckb'
  throw new Problem('bad-value', words.problem.unknownOption(value), words.problem.knownOptions(codes.join(', ')))
}
