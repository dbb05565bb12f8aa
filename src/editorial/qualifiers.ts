// "At least four", "نحو عشرين", "dozens": how a source words a number that it does not give plainly. The number alone would
// be surer than its source, so those words stand beside it as they are, or in its place where there is no number at all.

import { numberOf } from './number-words.ts'

const NUMBER = String.raw`(?<number>[\p{L}\p{Nd}]+(?:[,٬.]\p{Nd}{3})*)`
/** Words before a number that make it a bound or a guess. */
const BEFORE = new RegExp(
  String.raw`(?<!\p{L})(?:at least|at most|(?:no )?(?:more|less|fewer) than|over|under|up to|as many as|about|around|some|nearly|almost|approximately|roughly|(?:ما )?لا يقل عن|أكثر من|أقل من|ما يزيد على|ما يصل إلى|نحو|حوالي|قرابة|زهاء|لانیکەم|لانی کەم|زیاتر لە|کەمتر لە|نزیکەی|دەوروبەری)\s+${NUMBER}`,
  'giu',
)
/** The same behind it: "20 شخصاً على الأقل". */
const BEHIND = new RegExp(
  String.raw`(?<!\p{L})${NUMBER}(?:\s+[\p{L}\p{M}]+){0,2}\s+(?:على الأقل|or more|at least)(?!\p{L})`,
  'giu',
)
/** Words that the reading of figures takes for a number (ACLED's conservative readings), with that number. */
const VAGUE: readonly (readonly [RegExp, number])[] = [
  [/\bdozens\b|(?<!\p{L})(?:و|ال)*عشرات(?!\p{L})|(?<!\p{L})دەیان(?!\p{L})/iu, 12],
  [/\btens\b/iu, 10],
  [/\bscores\b/iu, 20],
  [/\bhundreds\b|(?<!\p{L})(?:و|ال)*مئات(?!\p{L})|(?<!\p{L})سەدان(?!\p{L})/iu, 100],
]

export interface Worded {
  /** As it stands. */
  readonly text: string
  /** True where the source gives no number. */
  readonly vague: boolean
}

/** How a sentence words `value` where it does not give it plainly; null where it does. */
export function wordedIn(sentence: string, value: number): Worded | null {
  for (const pattern of [BEFORE, BEHIND]) {
    for (const match of sentence.matchAll(pattern)) {
      if (numberOf(match.groups?.['number'] ?? '') === value) return { text: match[0], vague: false }
    }
  }
  const vague = VAGUE.find(([, number]) => number === value)?.[0].exec(sentence)
  return vague && !givesNumber(sentence, value) ? { text: vague[0], vague: true } : null
}

function givesNumber(sentence: string, value: number): boolean {
  return (sentence.match(/[\p{L}\p{Nd}]+/gu) ?? []).some((token) => numberOf(token) === value)
}
