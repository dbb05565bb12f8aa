// The date finder. Order of work: tokens (tokenise.ts), the longest rule at each place (match.ts), then, in the order of
// the text, what each expression means (resolve.ts) given the publication day, the dates told before it (reckoning.ts)
// and the tense of its clause (tense.ts). Languages are tables: en/, ar/, ckb/.

import { elementAt } from '../element-at.ts'
import type { DayOrInstant, LanguageCode } from '../../core/article.ts'
import { publishedDay } from '../../core/time.ts'
import type { DateMention } from '../../core/understanding.ts'
import { type AnchoredRange, anchoredRanges } from './anchored-ranges.ts'
import { parseDay, weekdayOfNumber } from './calendar/calendar.ts'
import { languageFor } from './languages.ts'
import { type Found, Matcher } from './matching/match.ts'
import { dayRange } from './calendar/periods.ts'
import { beginReckoning, type Direction, type Reckoning, remember, withoutDoubtful } from './meaning/reckoning.ts'
import { resolve } from './meaning/resolve.ts'
import { directionAt } from './meaning/tense.ts'
import { readText, type TextReading } from './reading/text-reading.ts'
import { SIGN, type Tokens } from './reading/tokens.ts'
import { settleNeighbours } from './matching/settle-neighbours.ts'

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
  const reading = readText(text, languageFor(context.language))
  const dates = datesOf(reading, context)
  reading.tokens.release()
  return dates
}

/** The same, with the phrases that date a clause by its distance from one of these dates (anchored-ranges.ts). */
export function readDates(
  text: string,
  context: DateContext,
): { readonly dates: DateMention[]; readonly anchored: AnchoredRange[] } {
  const reading = readText(text, languageFor(context.language))
  const dates = datesOf(reading, context)
  const anchored = anchoredRanges(reading, dates)
  reading.tokens.release()
  return { dates, anchored }
}

function datesOf(reading: TextReading, context: DateContext): DateMention[] {
  const { tokens, numerals, language } = reading
  const found = withoutDoubtful(
    settleNeighbours(new Matcher(tokens, numerals, language.knowledge, language.rules).all()),
  )
  const reckoning = beginReckoning(found, publishedNumber(context))
  const mentions: DateMention[] = []
  found.forEach((expression, index) => {
    const before = elementAt(found, index - 1)
    const apposed = before !== undefined && isApposed(before, expression, tokens)
    const beside = before !== undefined && isBracketed(before, expression, tokens) ? before : undefined
    const after = found[index + 1]
    const next = after !== undefined && isBracketed(expression, after, tokens) ? after : undefined
    const mention = mentionOf(withWeekdayOf(expression, beside ?? next), { reading, reckoning, apposed })
    if (!mention) return
    const last = mentions.at(-1)
    if (beside && last && last.start === tokens.stemStart(beside.from))
      mentions.splice(-1, 2, ...agreed(last, mention, beside, expression))
    else mentions.push(mention)
  })
  return mentions
}

/** "27 June, two days after the vote": a comma, a dash or a bracket between them, no full stop. */
function isApposed(before: Found, found: Found, tokens: Tokens): boolean {
  return found.from - before.to <= 1 && tokens.kind(before.to) === SIGN && tokens.sign(before.to) !== POINT
}

/** "Wednesday (25 June)", "25 June (Wednesday)": a weekday and a day, one of them in brackets beside the other. */
function isBracketed(before: Found, found: Found, tokens: Tokens): boolean {
  if (found.from - before.to !== 1 || tokens.sign(before.to) !== BRACKET) return false
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
  return Number.isNaN(Date.parse(published)) ? null : parseDay(publishedDay(published, timeZone))
}

/** Kinds whose meaning depends on the tense of the clause. */
const LOOKING = new Set([
  'date',
  'dayOfMonth',
  'figures',
  'clearFigures',
  'weekday',
  'nightBefore',
  'laterWeekday',
  'weekdayRange',
  'season',
  'yearPart',
  'holiday',
  'unit',
  'weekAround',
  'distance',
  'laterOffset',
  'hijri',
  'relativeDay',
  'solar',
])

/** A year of its own settles what a date means; in a narrative the tense of a lone one still tells whether it is told. */
function dependsOnTense({ kind, fields }: Found, { narrative }: Reckoning): boolean {
  if (fields.ahead === 1) return true
  return LOOKING.has(kind) && (fields.year === undefined || (narrative && fields.month === undefined))
}

/** In a narrative, what is counted from publication and what lies ahead of the story is not where the story stands. */
function isTold({ kind, fields }: Found, { narrative }: Reckoning, direction: Direction): boolean {
  if (!narrative) return true
  if (kind === 'offset' || kind === 'relativeDay') return false
  // "the previous year" looks back from where the story stands.
  if (kind === 'textUnit' && (fields.shift ?? 0) < 0) return false
  return !(direction === 1 && fields.month === undefined && fields.year !== undefined)
}

/** "20 October.": the point of an abbreviated month ("Oct.") belongs to it, that of a sentence does not. */
function isFullStop({ tokens, language }: TextReading, at: number): boolean {
  if (tokens.sign(at) !== POINT || !tokens.isWord(at - 1)) return false
  return tokens.lengthOf(at - 1) > 4 || language.fullNames.hasWord(tokens, at - 1)
}

const BRACKET = 40
const POINT = 46

interface Surroundings {
  readonly reading: TextReading
  readonly reckoning: Reckoning
  readonly apposed: boolean
}

function mentionOf(found: Found, { reading, reckoning, apposed }: Surroundings): DateMention | null {
  const { tokens } = reading
  const last = found.to - 1
  const paragraph = tokens.paragraph(found.from)
  const direction = dependsOnTense(found, reckoning) ? directionAt(reading, found.from, found.to) : 0
  const resolved = resolve(found, { reckoning, direction, paragraph, apposed })
  if (!resolved) return null
  if (resolved.period && isTold(found, reckoning, direction))
    remember(reckoning, resolved.period, resolved.withYear, paragraph)
  const { type, value, mod, period } = resolved
  const start = tokens.stemStart(found.from)
  const end = (isFullStop(reading, last) ? tokens.starts[last] : tokens.ends[last]) ?? 0
  const days = period ? dayRange(period, mod) : null
  return mod === undefined ? { start, end, type, value, days } : { start, end, type, value, mod, days }
}
