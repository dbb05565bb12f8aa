// Relative dates in a sentence are written out in the sentence's own language: "last Wednesday" -> "on 25 June 2025".
// What says more than a day, or belongs to a noun ("Wednesday's raid", "the Saturday attack"), stays as worded.

import type { RelativeDate } from '../core/story.ts'
import { wordsOf } from '../core/words/catalogue.ts'
import { LANGUAGES, type Words } from '../core/words/words.ts'

/** Only days that are named by their weekday or by where they lie beside today: "a week after the raid" stays as worded. */
const DAY_WORD =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:yesterday|today|tomorrow)\b|(?<!\p{L})(?:ال)?(?:اثنين|إثنين|ثلاثاء|أربعاء|اربعاء|خميس|جمعة|سبت|أحد|احد)(?!\p{L})|(?<!\p{L})(?:أمس|امس|اليوم|غدا|غداً)(?!\p{L})|(?<!\p{L})(?:دوێنێ|ئەمڕۆ|سبەی|سبەینێ|(?:یەک|دوو|سێ|چوار|پێنج)?شەممە|هەینی)/iu
const NAMED = /\d|january|february|march|april|may|june|july|august|september|october|november|december/i
const PART_OF_DAY =
  /\b(?:night|tonight|overnight|morning|evening|afternoon|noon|midnight|dawn|dusk|hours?)\b|مساء|صباح|ليل|ظهر|فجر|ساعة|شەو|بەیانی|ئێوارە|نیوەڕۆ/iu
/** After one of these the date stands without "on". */
const PREPOSITION =
  /\b(?:on|since|from|until|till|by|of|after|before|and|or|to|between|late|early|through|in|during|for|at|around|about|over)\s+$/i
/** After one of these the date belongs to a noun. */
const DETERMINER = /\b(?:the|a|an|this|that|these|those|its|his|her|their|our|same|previous|deadly|every|each)\s+$/i
const POSSESSIVE = /^['’]s?(?!\p{L})/u
/** The date stands behind it already: "on Sunday (29 June)". */
const DATED =
  /^[\s,(]{1,3}(?:\p{Nd}|(?:january|february|march|april|may|june|july|august|september|october|november|december)\b)/iu
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
    const absolute = absoluteForm(sentence, date, from, wordsOf(known))
    if (absolute === null) continue
    // "today Tuesday" is one day said twice: it is written out once.
    const twice = date.days.earliest === written && sentence.slice(date.end, end).trim() === ''
    text = text.slice(0, date.start - from) + (twice ? '' : absolute) + text.slice((twice ? end : date.end) - from)
    end = date.start
    written = date.days.earliest
  }
  return text
}

/** Null where the stretch has to stay as worded. */
function absoluteForm(sentence: string, { start, end, days }: RelativeDate, from: number, words: Words): string | null {
  const worded = sentence.slice(start, end)
  const before = sentence.slice(from, start)
  const after = sentence.slice(end)
  if (days.precision !== 'day' || days.earliest !== days.latest) return null
  if (!DAY_WORD.test(worded) || NAMED.test(worded) || PART_OF_DAY.test(worded)) return null
  if (DATED.test(after)) return null
  if (/[\p{L}\p{N}]$/u.test(before) || /^[\p{L}\p{N}]/u.test(after)) return null
  const absolute = words.date(days.earliest, 'day')
  if (words.language !== 'en') return absolute
  if (DETERMINER.test(before) || POSSESSIVE.test(after)) return null
  if (before.trim() === '') return ADVERB.test(worded) || /^\s*,/.test(after) ? `On ${absolute}` : absolute
  return PREPOSITION.test(before) ? absolute : `on ${absolute}`
}
