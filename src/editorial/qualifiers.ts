// "At least four", "نحو عشرين", "dozens": how a source words a number that it does not give plainly. The number alone would
// be surer than its source, so those words stand beside it as they are, or in its place where there is no number at all.

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

/** In each language the words for 1, 2, 3 ...; forms of one number parted by a stroke. */
const NUMBERS: readonly (readonly string[])[] = [
  'one two three four five six seven eight nine ten eleven twelve|dozen thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  'واحد|واحدة اثنين|اثنان|اثنتين ثلاثة|ثلاث أربعة|أربع خمسة|خمس ستة|ست سبعة|سبع ثمانية|ثماني تسعة|تسع عشرة|عشر',
  'یەک دوو سێ چوار پێنج شەش حەوت هەشت نۆ دە یازدە دوازدە سێزدە چواردە پازدە شازدە حەڤدە هەژدە نۆزدە بیست',
].map((row) => row.split(' '))
const TENS: readonly string[] = ['عشرين|عشرون', 'ثلاثين|ثلاثون', 'أربعين|أربعون', 'خمسين|خمسون']

const VALUES = new Map<string, number>([
  ...NUMBERS.flatMap((row) => row.flatMap((forms, at) => forms.split('|').map((form) => [form, at + 1] as const))),
  ...TENS.flatMap((forms, at) => forms.split('|').map((form) => [form, (at + 2) * 10] as const)),
])

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
      if (valueOf(match.groups?.['number'] ?? '') === value) return { text: match[0], vague: false }
    }
  }
  const vague = VAGUE.find(([, number]) => number === value)?.[0].exec(sentence)
  return vague && !givesNumber(sentence, value) ? { text: vague[0], vague: true } : null
}

function givesNumber(sentence: string, value: number): boolean {
  return (sentence.match(/[\p{L}\p{Nd}]+/gu) ?? []).some((token) => valueOf(token) === value)
}

function valueOf(token: string): number | null {
  const digits = token
    .replaceAll(/[,٬.]/g, '')
    .replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replaceAll(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
  return /^\d+$/.test(digits) ? Number(digits) : (VALUES.get(token.toLowerCase()) ?? null)
}
