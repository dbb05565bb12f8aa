// Numbers as sources write them, in digits and in words of three languages.

import { asciiDigits } from '../core/digits.ts'

/** In each language the words for 1, 2, 3 ...; forms of one number parted by a stroke. */
const NUMBERS: readonly (readonly string[])[] = [
  'one two three four five six seven eight nine ten eleven twelve|dozen thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  'واحد|واحدة اثنين|اثنان|اثنتين ثلاثة|ثلاث أربعة|أربع خمسة|خمس ستة|ست سبعة|سبع ثمانية|ثماني تسعة|تسع عشرة|عشر',
  'یەک دوو سێ چوار پێنج شەش حەوت هەشت نۆ دە یازدە دوازدە سێزدە چواردە پازدە شازدە حەڤدە هەژدە نۆزدە بیست',
].map((row) => row.split(' '))
const TENS: readonly string[] = ['عشرين|عشرون', 'ثلاثين|ثلاثون', 'أربعين|أربعون', 'خمسين|خمسون']

/** Word -> number. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...NUMBERS.flatMap((row) => row.flatMap((forms, at) => forms.split('|').map((form) => [form, at + 1] as const))),
  ...TENS.flatMap((forms, at) => forms.split('|').map((form) => [form, (at + 2) * 10] as const)),
])

/** What a token of digits (with separators of thousands) or a number word means; null for any other. */
export function numberOf(token: string): number | null {
  const digits = asciiDigits(token.replaceAll(/[,٬.]/g, ''))
  return /^\d+$/.test(digits) ? Number(digits) : (NUMBER_WORDS.get(token.toLowerCase()) ?? null)
}
