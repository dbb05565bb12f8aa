// How many strikes a clause says there were ("near Mosul, four strikes", "ثلاث غارات", "٤ هێرش"), for the places of a
// day's entry. Never reckoned: a clause that hedges, or that counts twice, says no one number.

const ENGLISH = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'
const ARABIC = ['واحدة', 'اثنتان', 'ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثماني', 'تسع', 'عشر']
const SORANI = ['یەک', 'دوو', 'سێ', 'چوار', 'پێنج', 'شەش', 'حەوت', 'هەشت', 'نۆ', 'دە']
const NUMBERS = new Map(
  [ENGLISH.split(' '), ARABIC, SORANI].flatMap((words) => words.map((word, at) => [word, at + 1] as const)),
)

const NUMBER = `\\p{Nd}{1,3}|${[...NUMBERS.keys()].join('|')}`
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
  if (written === undefined) return null
  return NUMBERS.get(written.toLowerCase()) ?? digitsOf(written)
}

/** Latin, Arabic-Indic and Persian digits. */
function digitsOf(written: string): number {
  const value = Array.from(written, (digit) => {
    const code = digit.codePointAt(0) ?? 0
    return code >= 0x6f0 ? code - 0x6f0 : code >= 0x660 ? code - 0x660 : code - 0x30
  })
  return Number(value.join(''))
}
