// العدد والمعدود. Counting in Arabic: one and two stand without a numeral, and the noun takes the form that its number wants.

const RULES = new Intl.PluralRules('ar')

/** What is counted: one and two stand without a numeral. */
interface Noun {
  /** "مقال واحد" */
  readonly one: string
  /** The dual. */
  readonly two: string
  /** Behind 3 to 10. */
  readonly few: string
  /** Behind 11 to 99, in the accusative. */
  readonly many: string
  /** Behind 0, 100 and the like. */
  readonly other: string
}

export function counted(count: number, noun: Noun): string {
  const rule = RULES.select(count)
  if (rule === 'one' || rule === 'two') return noun[rule]
  return `${digits(count)} ${noun[rule === 'few' || rule === 'many' ? rule : 'other']}`
}

/** How many others. */
export function one(count: number): string {
  return count === 1 ? 'واحد' : count === 2 ? 'اثنان' : digits(count)
}

/** How many of several feeds, which are feminine. */
export function oneOfThem(count: number): string {
  return count === 1 ? 'واحدة' : count === 2 ? 'اثنتان' : digits(count)
}

export function tenths(value: number): string {
  return value.toLocaleString('ar-IQ', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
}

export function digits(value: number): string {
  return value.toLocaleString('ar-IQ')
}

// What is counted; with OF_ as it stands behind a preposition, where the dual differs.
export const ARTICLES: Noun = { one: 'مقال واحد', two: 'مقالان', few: 'مقالات', many: 'مقالاً', other: 'مقال' }
export const OF_ARTICLES: Noun = { ...ARTICLES, two: 'مقالين' }
export const STORIES: Noun = { one: 'قصة واحدة', two: 'قصتان', few: 'قصص', many: 'قصة', other: 'قصة' }
export const EVENTS: Noun = { one: 'حدث واحد', two: 'حدثان', few: 'أحداث', many: 'حدثاً', other: 'حدث' }
export const DATED_ENTRIES: Noun = {
  one: 'مدخل مؤرخ واحد',
  two: 'مدخلان مؤرخان',
  few: 'مداخل مؤرخة',
  many: 'مدخلاً مؤرخاً',
  other: 'مدخل مؤرخ',
}
export const OF_DATED_ENTRIES: Noun = { ...DATED_ENTRIES, two: 'مدخلين مؤرخين' }
export const REPORTS: Noun = { one: 'تقرير واحد', two: 'تقريران', few: 'تقارير', many: 'تقريراً', other: 'تقرير' }
export const MISTAKE_REPORTS: Noun = {
  one: 'بلاغ واحد',
  two: 'بلاغان',
  few: 'بلاغات',
  many: 'بلاغاً',
  other: 'بلاغ',
}
export const PLACES: Noun = { one: 'مكان واحد', two: 'مكانان', few: 'أماكن', many: 'مكاناً', other: 'مكان' }
export const STRIKES: Noun = { one: 'ضربة واحدة', two: 'ضربتان', few: 'ضربات', many: 'ضربة', other: 'ضربة' }
export const SOURCES: Noun = { one: 'مصدر واحد', two: 'مصدران', few: 'مصادر', many: 'مصدراً', other: 'مصدر' }
export const OF_SOURCES: Noun = { ...SOURCES, two: 'مصدرين' }
export const OTHER_SOURCES: Noun = {
  one: 'مصدر آخر',
  two: 'مصدرين آخرين',
  few: 'مصادر أخرى',
  many: 'مصدراً آخر',
  other: 'مصدر آخر',
}
export const ACCOUNTS: Noun = { one: 'رواية واحدة', two: 'روايتان', few: 'روايات', many: 'رواية', other: 'رواية' }
export const FEEDS: Noun = { one: 'خلاصة واحدة', two: 'خلاصتان', few: 'خلاصات', many: 'خلاصة', other: 'خلاصة' }
export const REPRINTS: Noun = { one: 'نقل واحد', two: 'نقلان', few: 'نقول', many: 'نقلاً', other: 'نقل' }
export const DAYS: Noun = { one: 'يوم واحد', two: 'يومان', few: 'أيام', many: 'يوماً', other: 'يوم' }
export const OF_DAYS: Noun = { ...DAYS, two: 'يومين' }
export const OF_HOURS: Noun = { one: 'ساعة واحدة', two: 'ساعتين', few: 'ساعات', many: 'ساعة', other: 'ساعة' }
export const OF_MINUTES: Noun = { one: 'دقيقة واحدة', two: 'دقيقتين', few: 'دقائق', many: 'دقيقة', other: 'دقيقة' }
export const OF_SECONDS: Noun = { one: 'ثانية واحدة', two: 'ثانيتين', few: 'ثوان', many: 'ثانية', other: 'ثانية' }
