// Days, times and switches as people type them, in English, Arabic or Sorani, with any digits. Each reader gives what it
// read, or the first word that it could not read.

import { fold } from '../core/fold.ts'

/** What was read, or the word that was not understood, as it was typed. */
export type Reading<T> = { readonly read: T } | { readonly unread: string }

const WEEKDAYS: readonly (readonly string[])[] = [
  ['mon', 'monday', 'mondays', 'الاثنين', 'اثنين', 'الإثنين', 'دووشەممە', 'دوشەممە', 'دوشەمە'],
  ['tue', 'tues', 'tuesday', 'tuesdays', 'الثلاثاء', 'ثلاثاء', 'سێشەممە', 'سێشەمە'],
  ['wed', 'weds', 'wednesday', 'wednesdays', 'الأربعاء', 'أربعاء', 'چوارشەممە', 'چوارشەمە'],
  ['thu', 'thur', 'thurs', 'thursday', 'thursdays', 'الخميس', 'خميس', 'پێنجشەممە', 'پێنجشەمە'],
  ['fri', 'friday', 'fridays', 'الجمعة', 'جمعة', 'هەینی', 'جومعە', 'جومعه'],
  ['sat', 'saturday', 'saturdays', 'السبت', 'سبت', 'شەممە', 'شەمە'],
  ['sun', 'sunday', 'sundays', 'الأحد', 'أحد', 'یەکشەممە', 'یەکشەمە'],
]
const EVERY_DAY = [
  'daily',
  'all',
  'every day',
  'everyday',
  'يوميا',
  'كل يوم',
  'كل الأيام',
  'الكل',
  'ڕۆژانە',
  'هەموو',
  'هەموو ڕۆژێک',
  'هەموو ڕۆژ',
]
const ON = ['on', 'yes', 'true', 'نعم', 'تشغيل', 'تفعيل', 'شغل', 'فعل', 'بەڵێ', 'کارا', 'کاراکردن', 'هەڵکردن']
const OFF = ['off', 'no', 'false', 'لا', 'إيقاف', 'ايقاف', 'أوقف', 'تعطيل', 'نەخێر', 'ناکارا', 'ڕاگرتن', 'کوژاندنەوە']

const DAY_NUMBERS = new Map(
  WEEKDAYS.flatMap((names, at) => [...names, String(at + 1)].map((name) => [fold(name), at + 1] as const)),
)
const EVERY_DAY_WORDS = new Set(EVERY_DAY.map(fold))
const ON_WORDS = new Set(ON.map(fold))
const OFF_WORDS = new Set(OFF.map(fold))

/** Between the two ends of a range; beside dashes. */
const UNTIL = new Set(['to', 'till', 'until', 'through', 'إلى', 'حتى', 'تا', 'بۆ'].map(fold))
/** Words that say nothing here. */
const FILLERS = new Set(
  ['and', 'from', 'at', 'on', 'on the', 'من', 'و', 'يوم', 'أيام', 'الساعة', 'لە', 'ڕۆژی', 'کاتژمێر'].map(fold),
)
/** Sorani numbers written apart from the day they belong to: "دوو شەممە". */
const APART = new RegExp(
  `(${['یەک', 'دوو', 'دو', 'سێ', 'چوار', 'پێنج'].map(fold).join('|')})\\s+(?=${fold('شەم')})`,
  'gu',
)

/** ISO numbers (1 = Monday), in order; empty = every day. Ranges go over the end of the week: `sat-wed`. */
export function readWeekdays(typed: string): Reading<readonly number[]> {
  const text = fold(typed).trim().replaceAll(/\s+/gu, ' ')
  if (EVERY_DAY_WORDS.has(text)) return { read: [] }
  const days = new Set<number>()
  let last: number | null = null
  let open = false
  for (const word of text.replaceAll(APART, '$1').split(/[\s,،;؛+&/]+|(-)/u)) {
    if (!word || FILLERS.has(word)) continue
    if (word === '-' || UNTIL.has(word)) {
      if (last === null || open) return { unread: typed.trim() }
      open = true
      continue
    }
    const day = DAY_NUMBERS.get(word) ?? DAY_NUMBERS.get(word.replace(/^و/u, ''))
    if (day === undefined) return { unread: asTyped(word, typed) }
    for (const each of open && last !== null ? between(last, day) : [day]) days.add(each)
    last = day
    open = false
  }
  if (days.size === 0 || open) return { unread: typed.trim() }
  return { read: days.size === 7 ? [] : [...days].sort() }
}

function between(first: number, last: number): number[] {
  const count = (last - first + 7) % 7
  return Array.from({ length: count + 1 }, (_, step) => ((first - 1 + step) % 7) + 1)
}

const BEFORE_NOON = ['am', 'a.m.', 'a.m', 'ص', 'صباحا', 'پ.ن', 'بەیانی'].map(fold)
const AFTER_NOON = ['pm', 'p.m.', 'p.m', 'م', 'مساء', 'د.ن', 'ئێوارە'].map(fold)
/** At night twelve is midnight. */
const AT_NIGHT = ['ليلا', 'شەو'].map(fold)
const HALVES = [...BEFORE_NOON, ...AFTER_NOON, ...AT_NIGHT]
  .sort((a, b) => b.length - a.length)
  .map((half) => half.replaceAll('.', '\\.'))
const GLUE = new RegExp(`(\\d)\\s+(?=(?:${HALVES.join('|')})(?![\\p{L}]))`, 'gu')
/** Sorani ties a number to what follows: "٨ی ئێوارە". */
const ENDING = /(?<=\d)ي(?=\s)/gu
const TIME = new RegExp(`^(\\d{1,2})(?:[:.](\\d{2}))?(${HALVES.join('|')})?$|^(\\d{2})(\\d{2})$`, 'u')

/** HH:MM in order, each once. */
export function readTimes(typed: string): Reading<readonly string[]> {
  const times = new Set<string>()
  for (const word of fold(typed)
    .replaceAll(ENDING, '')
    .replaceAll(GLUE, '$1')
    .split(/[\s,،;؛+&]+/u)) {
    if (word === '' || FILLERS.has(word)) continue
    const time = readTime(word) ?? readTime(word.replace(/^و/u, ''))
    if (time === null) return { unread: asTyped(word, typed) }
    times.add(time)
  }
  return times.size === 0 ? { unread: typed.trim() } : { read: [...times].sort() }
}

function readTime(word: string): string | null {
  const [, hours, minutes = '00', half, joined, rest] = TIME.exec(word) ?? []
  const hour = Number(hours ?? joined ?? Number.NaN)
  const minute = rest ?? minutes
  if (Number.isNaN(hour) || Number(minute) > 59) return null
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null
    const late = AFTER_NOON.includes(half) || (AT_NIGHT.includes(half) && hour < 12)
    return clock((hour % 12) + (late ? 12 : 0), minute)
  }
  if (hour > 24 || (hour === 24 && minute !== '00')) return null
  return clock(hour % 24, minute)
}

/** A word of the folded text as it stands in the typed one. */
function asTyped(word: string, typed: string): string {
  return typed.split(/[\s,،;؛+&]+/u).find((one) => fold(one) === word) ?? word
}

function clock(hour: number, minute: string): string {
  return `${String(hour).padStart(2, '0')}:${minute}`
}

/** Null where it says neither. */
export function readSwitch(typed: string): 'on' | 'off' | null {
  const word = fold(typed).trim()
  if (ON_WORDS.has(word)) return 'on'
  return OFF_WORDS.has(word) ? 'off' : null
}
