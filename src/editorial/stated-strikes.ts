// How many strikes a clause says there were ("near Mosul, four strikes", "ثلاث غارات", "٤ هێرش"), for the places of a
// day's entry. Never reckoned: a clause that hedges, or that counts twice, says no one number.

import { NUMBER_WORDS, numberOf } from './number-words.ts'

const NUMBER = `\\p{Nd}{1,3}|${[...NUMBER_WORDS.keys()].join('|')}`
const STRIKES = new RegExp(
  `(?<![\\p{L}\\p{Nd}.,])(?:(${NUMBER})\\s+(?:(?:coalition|air|drone|precision)\\s+)?(?:(?:air)?strikes?(?!\\p{L})|غار(?:ات|ة)|ضرب(?:ات|ة)|هێرشی? ئاسمانی)|(غارتين|غارتان|ضربتين|ضربتان))`,
  'giu',
)
const HEDGED =
  /(?:at least|more than|over|up to|about|around|nearly|almost|some|dozens|أكثر من|نحو|حوالي|ما لا يقل عن|على الأقل|زیاتر لە|نزیکەی|لانیکەم)/iu

/** Null where it gives none. */
export function statedStrikes(clause: string): number | null {
  const [found, ...more] = [...clause.matchAll(STRIKES)]
  if (found === undefined || more.length > 0 || HEDGED.test(clause)) return null
  const [, written, dual] = found
  if (dual !== undefined) return 2
  return written === undefined ? null : numberOf(written)
}
