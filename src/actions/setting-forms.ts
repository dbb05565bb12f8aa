// Normal forms of what only /settings takes: a word of a short list, a count, a stretch of the day, kinds of events, a
// pause. Each is its own normal form, since a stored button asks with it again.

import { MOST_ORIGINS } from '../core/channel.ts'
import type { CommandOption } from '../core/command.ts'
import { fold } from '../core/fold.ts'
import { Problem } from '../core/problem.ts'
import { EVENT_KINDS, type EventKind } from '../core/understanding.ts'
import { wordsOf } from '../core/words/catalogue.ts'
import { ARTICLE_LANGUAGES, LANGUAGES, type Words } from '../core/words/words.ts'
import { kindsToOffer } from './nearest-kinds.ts'
import { readSwitch, readTimes } from './read-schedule.ts'

/** Most that may be asked for. */
const MOST_KILLED = 1_000
const MOST_DAYS = 90

/** Kinds of option that are read here. */
export type SettingKind = 'length' | 'where' | 'audience' | 'count' | 'quiet' | 'kinds' | 'pause' | 'languages'

/** Words that stand for everything, and for nothing. */
const ANY = new Set(['any', 'all', 'الكل', 'كل', 'جميع', 'أي', 'هەموو', 'هەر'].map(fold))
const NONE = new Set(['none', 'nothing', 'لا شيء', 'بلا', 'هیچ', 'نییە'].map(fold))
const OPEN = new Set(['open', 'open end', 'forever', 'مفتوح', 'بلا نهاية', 'کراوە', 'بێ کۆتایی'].map(fold))
const DAYS = new RegExp(`^(?:d|days?|${['يوم', 'أيام', 'ڕۆژ'].map(fold).join('|')})?$`, 'u')
const WEEKS = new RegExp(`^(?:w|weeks?|${['أسبوع', 'أسابيع', 'هەفتە'].map(fold).join('|')})$`, 'u')

/** The normal form. @throws Problem bad-value */
export function settingForm(value: string, { name }: CommandOption, kind: SettingKind, words: Words): string {
  switch (kind) {
    case 'length':
      return named(value, ({ panel }) => panel.lengths, name, words)
    case 'where':
      return named(value, ({ panel }) => panel.wheres, name, words)
    case 'audience':
      return named(value, ({ panel }) => panel.audiences, name, words)
    case 'count':
      return countForm(value, name === 'killed' ? [0, MOST_KILLED] : [1, MOST_ORIGINS], words)
    case 'quiet':
      return quietForm(value, words)
    case 'kinds':
      return kindsForm(value, name, words)
    case 'pause':
      return pauseForm(value, words)
    case 'languages':
      return languagesForm(value, words)
  }
}

/** Whether a word stands for nothing, or for off. */
export function saysNone(value: string): boolean {
  return NONE.has(fold(value)) || readSwitch(value) === 'off'
}

/** One of a short list, by its code or its name in any of the bot's languages. */
function named(
  value: string,
  namesIn: (words: Words) => Readonly<Record<string, string>>,
  option: string,
  words: Words,
): string {
  const wanted = fold(value)
  const names = namesIn(words)
  const codes = Object.keys(names)
  const found = codes.find(
    (code) => code === wanted || LANGUAGES.some((language) => fold(namesIn(wordsOf(language))[code] ?? '') === wanted),
  )
  if (found !== undefined) return found
  const offers = codes.map((code) => ({ value: code, label: names[code] ?? code }))
  throw new Problem('bad-value', words.panel.badValue(value, words.list(codes)), words.panel.valueHint, offers, option)
}

function countForm(value: string, [least, most]: readonly [number, number], { panel }: Words): string {
  const count = Number(/^\d{1,4}$/.exec(fold(value).replaceAll(/[+≥\s]/gu, ''))?.[0] ?? Number.NaN)
  if (count >= least && count <= most) return String(count)
  throw new Problem('bad-value', panel.badCount(value, most), panel.valueHint)
}

/** HH:MM-HH:MM; `off`. */
function quietForm(value: string, { panel }: Words): string {
  if (saysNone(value)) return 'off'
  const ends = value.split(/\s*[-–—]\s*|\s+(?:to|until|till|إلى|الى|حتى|تا|بۆ)\s+/u).map(readTimes)
  const times = ends.flatMap((one) => ('read' in one && one.read.length === 1 ? one.read : []))
  const [from, to] = times
  if (ends.length === 2 && from !== undefined && to !== undefined && from !== to) return `${from}-${to}`
  throw new Problem('bad-value', panel.badQuiet(value), panel.quietHint)
}

/** Kinds with commas between them; `any`; `off`. */
function kindsForm(value: string, option: string, words: Words): string {
  if (saysNone(value)) return 'off'
  if (ANY.has(fold(value)) || readSwitch(value) === 'on') return 'any'
  const typed = value.split(/[,،;؛]/u).flatMap((one) => one.trim() || [])
  const kinds = typed.map((one) => {
    const kind = kindNamed(one, words)
    if (kind !== undefined) return kind
    const { near, names } = kindsToOffer(one, words)
    const hint = near ? words.problem.nearest(words.list(names)) : words.problem.example(words.list(names))
    throw new Problem('bad-value', words.problem.unknownKind(one), hint, names, option)
  })
  return EVENT_KINDS.filter((kind) => kinds.includes(kind)).join(',')
}

/** "air strike" is "Air/drone strike": a kind that has all the words. */
function kindNamed(typed: string, words: Words): EventKind | undefined {
  const wanted = wordsIn(typed)
  const namesOf = (kind: EventKind) => [kind, words.kind[kind]].map(wordsIn)
  if (wanted.length === 0) return undefined
  return (
    EVENT_KINDS.find((kind) => namesOf(kind).some((name) => name.join(' ') === wanted.join(' '))) ??
    EVENT_KINDS.find((kind) => namesOf(kind).some((name) => wanted.every((word) => name.includes(word))))
  )
}

function wordsIn(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}

/** `3d`; `open`; `off`. */
function pauseForm(value: string, { panel }: Words): string {
  if (OPEN.has(fold(value))) return 'open'
  if (saysNone(value)) return 'off'
  const [, count = '', unit = ''] = /^(\d{1,2})\s*(\p{L}*)$/u.exec(fold(value)) ?? []
  const weeks = WEEKS.test(unit)
  const days = Number(count) * (weeks ? 7 : 1)
  if ((weeks || DAYS.test(unit)) && days >= 1 && days <= MOST_DAYS) return `${days}d`
  throw new Problem('bad-value', panel.badPause(value), panel.pauseHint)
}

/** Codes with commas between them; `all`. */
function languagesForm(value: string, words: Words): string {
  if (ANY.has(fold(value)) || saysNone(value)) return 'all'
  const typed = value.split(/[,،;؛\s]+/u).filter(Boolean)
  const codes = typed.map((one) => codeOf(one, words))
  return ARTICLE_LANGUAGES.filter((code) => codes.includes(code)).join(',')
}

function codeOf(typed: string, words: Words): string {
  const wanted = fold(typed)
  const catalogues = [words, ...LANGUAGES.map(wordsOf)]
  const found = ARTICLE_LANGUAGES.find(
    (code) => code === wanted || catalogues.some(({ languageName }) => fold(languageName(code)) === wanted),
  )
  if (found !== undefined) return found
  const names = words.list(ARTICLE_LANGUAGES.map(words.languageName))
  throw new Problem('bad-value', words.settings.badLanguage(typed), words.settings.languageHint(names))
}
