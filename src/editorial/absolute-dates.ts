// Relative dates in a sentence are written out in the sentence's own language: "last Wednesday" -> "on 25 June 2025",
// "Wednesday's raid" -> "the 25 June 2025 raid", "Wednesday evening" -> "the evening of 25 June 2025". What is not one
// day ("last night"), or would not read well ("a Saturday attack"), stays as worded.

import type { RelativeDate } from '../core/story.ts'
import { wordsOf } from '../core/words/catalogue.ts'
import { LANGUAGES, type Words } from '../core/words/words.ts'

/** Only days that are named by their weekday or by where they lie beside today: "a week after the raid" stays as worded. */
const DAY_WORD =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:yesterday|today|tomorrow)\b|(?<!\p{L})(?:ال)?(?:اثنين|إثنين|ثلاثاء|أربعاء|اربعاء|خميس|جمعة|سبت|أحد|احد)(?!\p{L})|(?<!\p{L})(?:أمس|امس|اليوم|غدا|غداً|غد)(?!\p{L})|(?<!\p{L})(?:دوێنێ|ئەمڕۆ|سبەی|سبەینێ|(?:یەک|دوو|سێ|چوار|پێنج)?شەممە|هەینی)/iu
const DAYS_AGO = /^(?:(?:one|two|three|four|five|six|\d) days? ago|قبل يومين|دوو ڕۆژ لەمەوبەر)$/iu
const NAMED = /\p{Nd}|january|february|march|april|may|june|july|august|september|october|november|december/iu
const PART_OF_DAY =
  /\b(?:night|tonight|overnight|morning|evening|afternoon|noon|midnight|dawn|dusk|hours?)\b|مساء|صباح|ليل|ظهر|فجر|ساعة|شەو|بەیانی|ئێوارە|نیوەڕۆ/iu
/** After one of these the date stands without "on". */
const PREPOSITION =
  /\b(?:on|since|from|until|till|by|of|after|before|and|or|to|between|late|early|through|in|during|for|at|around|about|over)\s+$/i
/** After one of these the date belongs to a noun. */
const DETERMINER = /\b(?:the|a|an|this|that|these|those|its|his|her|their|our|same|previous|deadly|every|each)\s+$/i
const POSSESSIVE = /^['’]s?(?!\p{L})/u
/** A noun that takes the date before it; a count would not ("Friday's two raids"). */
const NOUN = /^\s+(?!(?:one|two|three|four|five|six|seven|eight|nine|ten|twin|other|own)\b)\p{Ll}/u
const WEEKDAY = /^(?:last\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^yesterday$/i
/** "Tuesday evening". */
const PART_BEHIND = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday)\s+(morning|afternoon|evening|night)$/i
/** "dawn on Wednesday", "late Thursday"; in Arabic and Sorani the part of the day stands before its day. */
const PART_BEFORE = {
  en: /^(?:(.+\son\s)|((?:early|late)\s))(?=(?:mon|tues|wednes|thurs|fri|satur|sun)day$|yesterday$)/i,
  ar: /^((?:مساء|صباح|ليلة?|ظهر|عصر|فجر)\s)/u,
  ckb: /^((?:شەوی|بەیانی|ئێوارەی|نیوەڕۆی|بەرەبەیانی)\s)/u,
}
/** The date stands behind it already: "on Sunday (29 June)", "يوم الثلاثاء الموافق الأول من تموز". */
const DATED =
  /^[\s,(،]{1,3}(?:\p{Nd}|(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|(?:الموافق|المصادف|ڕێککەوتی|ڕێکەوتی)(?!\p{L}))/iu
const ADVERB = /^(?:yesterday|today|tomorrow|last|next|this)\b|\bago$/i

/** The stretch [from, to) of a sentence with its relative dates as absolute ones; in an unknown language as worded. */
export function withAbsoluteDates(
  sentence: string,
  dates: readonly RelativeDate[],
  language: string,
  from = 0,
  to = sentence.length,
): string {
  const known = LANGUAGES.find((one) => one === language)
  if (known === undefined) return sentence.slice(from, to)
  let text = sentence.slice(from, to)
  let end = to
  let written = ''
  for (const date of [...dates].sort((a, b) => b.start - a.start)) {
    if (date.start < from || date.end > end) continue
    const absolute = absoluteForm(sentence, date, { from, to: end }, wordsOf(known))
    if (absolute === null) continue
    // "today Tuesday" is one day said twice: it is written out once.
    const twice = date.days.earliest === written && sentence.slice(date.end, end).trim() === ''
    const form = absolute.part + (twice ? '' : absolute.day)
    text = text.slice(0, date.start - from) + form + text.slice((twice ? end : absolute.end) - from)
    end = date.start
    written = date.days.earliest
  }
  return text
}

interface AbsoluteForm {
  /** The part of the day before it, as worded; mostly empty. */
  readonly part: string
  readonly day: string
  /** Where what it stands for ends in the sentence. */
  readonly end: number
}

/** Null where the stretch has to stay as worded. */
function absoluteForm(
  sentence: string,
  { start, end, days }: RelativeDate,
  within: { readonly from: number; readonly to: number },
  words: Words,
): AbsoluteForm | null {
  const worded = sentence.slice(start, end)
  const before = sentence.slice(within.from, start)
  const after = sentence.slice(end, within.to)
  if (days.precision !== 'day' || days.earliest !== days.latest || DATED.test(after)) return null
  if (!DAYS_AGO.test(worded) && (!DAY_WORD.test(worded) || NAMED.test(worded))) return null
  if (/[\p{L}\p{N}]$/u.test(before) || /^[\p{L}\p{N}]/u.test(after)) return null
  const date = words.date(days.earliest, 'day')
  const part = PART_BEFORE[words.language].exec(worded)?.[0] ?? ''
  if (words.language !== 'en') return PART_OF_DAY.test(worded.slice(part.length)) ? null : { part, day: date, end }
  if (part !== '') return { part, day: part.endsWith('on ') ? date : `on ${date}`, end }
  return inEnglish(worded, before, after, date, end)
}

function inEnglish(worded: string, before: string, after: string, date: string, end: number): AbsoluteForm | null {
  const form = (day: string, behind = end): AbsoluteForm => ({ part: '', day, end: behind })
  const possessive = POSSESSIVE.exec(after)?.[0] ?? ''
  if (DETERMINER.test(before) || possessive !== '') return asAdjective(worded, before, after, date, end)
  const time = PART_BEHIND.exec(worded)?.[1]?.toLowerCase()
  if (time === undefined && PART_OF_DAY.test(worded)) return null
  if (time !== undefined && /\b(?:late|early)\s+$/i.test(before)) return null
  const day = time === undefined ? date : `the ${time} of ${date}`
  if (before.trim() === '') {
    const isAdverb = time !== undefined || ADVERB.test(worded) || /^\s*,/.test(after)
    return form(isAdverb ? `On ${day}` : day)
  }
  return form(PREPOSITION.test(before) ? day : `on ${day}`)
}

/** "Wednesday's raid", "the Wednesday raid": the date stands before the noun. */
function asAdjective(worded: string, before: string, after: string, date: string, end: number): AbsoluteForm | null {
  const possessive = POSSESSIVE.exec(after)?.[0] ?? ''
  if (!WEEKDAY.test(worded) || !NOUN.test(after.slice(possessive.length))) return null
  const article = /\bthe\s+$/i.test(before)
  if (article) return possessive === '' ? { part: '', day: date, end } : null
  if (DETERMINER.test(before)) return null
  return { part: '', day: `${before.trim() === '' ? 'The' : 'the'} ${date}`, end: end + possessive.length }
}
