// The date finder. Order of work: tokens (tokens.ts), labels (labels.ts), the longest rule at each place (match.ts),
// then, in the order of the text, what each expression means (resolve.ts) given the publication day, the dates told
// before it (reckoning.ts) and the tense of its clause (tense.ts). Languages are tables: en/, ar/, ckb/.

import type { DayOrInstant, LanguageCode } from '../../core/article.ts'
import { publishedDay } from '../../core/time.ts'
import type { DateMention } from '../../core/understanding.ts'
import { parseDay, weekdayOfNumber } from './calendar.ts'
import { labelTokens, type Labeller } from './labels.ts'
import { languageFor } from './languages.ts'
import type { Language } from './language.ts'
import { matchAll, type Found } from './match.ts'
import { dayRange } from './periods.ts'
import { beginReckoning, type Direction, type Reckoning, remember, withoutDoubtful } from './reckoning.ts'
import { resolve } from './resolve.ts'
import { directionAt } from './tense.ts'
import { tokenise } from './tokens.ts'
import { settleYears } from './year-figures.ts'

export interface DateContext {
  /** When the article was published; null where unknown: relative dates are then left out. */
  readonly published: DayOrInstant | null
  /** BCP 47; languages without tables are read as English. */
  readonly language: LanguageCode
  /** IANA zone in which an instant of publication has its day. */
  readonly timeZone: string
}

/** The dates, times, durations and sets of a text, sorted by start, never overlapping. Never throws on odd text. */
export function findDates(text: string, context: DateContext): DateMention[] {
  const language = languageFor(context.language)
  const labeller = labelTokens(tokenise(text, language.habits), language)
  const found = withoutDoubtful(settleYears(matchAll(labeller, language.rules)))
  const reckoning = beginReckoning(found, publishedNumber(context))
  const mentions: DateMention[] = []
  found.forEach((expression, index) => {
    const before = found[index - 1]
    const apposed = before !== undefined && expression.from - before.to <= 1 && labeller.is(before.to, 'SIGN')
    const beside = before !== undefined && isBracketed(before, expression, labeller) ? before : undefined
    const after = found[index + 1]
    const next = after !== undefined && isBracketed(expression, after, labeller) ? after : undefined
    const mention = mentionOf(withWeekdayOf(expression, beside ?? next), { labeller, reckoning, language, apposed })
    if (!mention) return
    const last = mentions.at(-1)
    if (beside && last && last.start === labeller.tokens[beside.from]?.stemStart)
      mentions.splice(-1, 2, ...agreed(last, mention, beside, expression))
    else mentions.push(mention)
  })
  return mentions
}

/** "Wednesday (25 June)", "25 June (Wednesday)": a weekday and a day, one of them in brackets beside the other. */
function isBracketed(before: Found, found: Found, { tokens }: Labeller): boolean {
  if (found.from - before.to !== 1 || tokens[before.to]?.text !== '(') return false
  return (before.kind === 'weekday' && isDay(found)) || (isDay(before) && found.kind === 'weekday')
}

function isDay({ kind, fields }: Found): boolean {
  return kind === 'date' && (fields.written !== undefined || (fields.month !== undefined && fields.day !== undefined))
}

/** The weekday beside a date tells its year. */
function withWeekdayOf(found: Found, beside: Found | undefined): Found {
  const weekday = beside?.kind === 'weekday' ? beside.fields.weekday : undefined
  return weekday === undefined || found.kind !== 'date' ? found : { ...found, fields: { weekday, ...found.fields } }
}

/** Both mentions, the weekday with the day of the date where it is that weekday. */
function agreed(first: DateMention, second: DateMention, before: Found, found: Found): readonly DateMention[] {
  const weekday = before.kind === 'weekday' ? before.fields.weekday : found.fields.weekday
  const [date, other] = before.kind === 'weekday' ? [second, first] : [first, second]
  const days = date.days
  if (days?.precision !== 'day' || weekdayOfNumber(parseDay(days.earliest)) !== weekday) return [first, second]
  const same: DateMention = { ...other, value: date.value, days }
  return before.kind === 'weekday' ? [same, second] : [first, same]
}

function publishedNumber({ published, timeZone }: DateContext): number | null {
  if (published === null) return null
  // A publication date that is none tells nothing; the text's own dates are still found.
  if (Number.isNaN(Date.parse(published))) return null
  return parseDay(publishedDay(published, timeZone))
}

/** Kinds whose meaning depends on the tense of the clause. */
const LOOKING = new Set([
  'date',
  'dayOfMonth',
  'figures',
  'clearFigures',
  'weekday',
  'laterWeekday',
  'weekdayRange',
  'season',
  'holiday',
  'unit',
  'weekAround',
  'distance',
  'relativeDay',
  'solar',
])

/** In a narrative, what is counted from publication and what lies ahead of the story is not where the story stands. */
function isTold({ kind, fields }: Found, { narrative }: Reckoning, direction: Direction): boolean {
  if (!narrative) return true
  if (kind === 'offset' || kind === 'relativeDay') return false
  // "the previous year" looks back from where the story stands.
  if (kind === 'textUnit' && (fields.shift ?? 0) < 0) return false
  return !(direction === 1 && fields.month === undefined && fields.year !== undefined)
}

/** "20 October.": the point of an abbreviated month ("Oct.") belongs to it, that of a sentence does not. */
function isFullStop({ tokens, is }: Labeller, index: number): boolean {
  if (tokens[index]?.text !== '.') return false
  return (tokens[index - 1]?.text.length ?? 0) > 4 || ['MON', 'MN', 'MAY', 'WD'].some((name) => is(index - 1, name))
}

interface Surroundings {
  readonly labeller: Labeller
  readonly reckoning: Reckoning
  readonly language: Language
  readonly apposed: boolean
}

function mentionOf(found: Found, { labeller, reckoning, language, apposed }: Surroundings): DateMention | null {
  const first = labeller.tokens[found.from]
  const last = labeller.tokens[found.to - 1]
  if (!first || !last) return null
  const direction =
    LOOKING.has(found.kind) && (found.fields.year === undefined || reckoning.narrative)
      ? directionAt(labeller, found.from, found.to, language.tense)
      : 0
  const resolved = resolve(found, { reckoning, direction, paragraph: first.paragraph, apposed })
  if (!resolved) return null
  if (resolved.period && isTold(found, reckoning, direction))
    remember(reckoning, resolved.period, resolved.withYear, first.paragraph)
  return {
    start: first.stemStart,
    end: isFullStop(labeller, found.to - 1) ? last.start : last.end,
    type: resolved.type,
    value: resolved.value,
    ...(resolved.mod === undefined ? {} : { mod: resolved.mod }),
    days: resolved.period ? dayRange(resolved.period, resolved.mod) : null,
  }
}
