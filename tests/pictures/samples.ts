// Pictures as they are asked for, in three languages: what is drawn in the tests, and was looked at.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ChartPicture, MapPicture, MapSpot, TimelineMark, TimelinePicture } from '../../src/core/picture.ts'
import { wordsOf } from '../../src/core/words/catalogue.ts'
import type { Language } from '../../src/core/words/words.ts'
import { type Borders, geographyOf } from '../../src/pictures/geography.ts'

const text = readFileSync(join(import.meta.dirname, '../../data/borders.json'), 'utf8')
export const geography = geographyOf(JSON.parse(text) as Borders)

const CREDITS = 'Natural Earth · GeoNames CC BY 4.0'
const SPOTS: readonly Omit<MapSpot, 'name'>[] = [
  { lat: 34.453, lon: 40.919, events: 9, within: 0 },
  { lat: 35.468, lon: 44.392, events: 9, within: 0 },
  { lat: 36.39, lon: 41.15, events: 4, within: 0 },
  { lat: 34.37, lon: 41.09, events: 3, within: 0 },
  { lat: 36.32, lon: 41.87, events: 2, within: 0 },
  { lat: 34.9, lon: 44.1, events: 2, within: 30 },
  { lat: 35.565, lon: 45.43, events: 1, within: 0 },
]
const AREAS = {
  'sy-hasakah-gov': 4,
  'sy-deir-ez-zor-gov': 9,
  'iq-nineveh': 3,
  'iq-anbar': 4,
  'iq-kirkuk-gov': 9,
  'iq-sulaymaniyah-gov': 1,
}

const WRITTEN: Readonly<
  Record<Language, { title: string; subtitle: string; names: readonly string[]; shades: string; area: string }>
> = {
  en: {
    title: 'Islamic State: reported events',
    subtitle: '18–24 November 2026 · 30 events · 9 sources',
    names: ['Al-Bukamal', 'Kirkuk', 'Al-Hol', 'Al-Qa’im', 'Sinjar', 'Hamrin hills', 'Sulaymaniyah'],
    shades: 'Events by governorate',
    area: 'Place not known exactly',
  },
  ar: {
    title: 'داعش: الحوادث المبلَّغ عنها',
    subtitle: '١٨–٢٤ تشرين الثاني ٢٠٢٦ · ٣٠ حادثاً · ٩ مصادر',
    names: ['البوكمال', 'كركوك', 'الهول', 'القائم', 'سنجار', 'تلال حمرين', 'السليمانية'],
    shades: 'الحوادث حسب المحافظة',
    area: 'مكان غير محدد بدقة',
  },
  ckb: {
    title: 'داعش: ڕووداوە ڕاگەیەنراوەکان',
    subtitle: '١٨–٢٤ی تشرینی دووەمی ٢٠٢٦ · ٣٠ ڕووداو · ٩ سەرچاوە',
    names: ['بوکەمال', 'کەرکووک', 'هۆڵ', 'قائیم', 'شەنگال', 'گردەکانی حەمرین', 'سلێمانی'],
    shades: 'ڕووداوەکان بەپێی پارێزگا',
    area: 'شوێن بە وردی نەزانراوە',
  },
}
const COUNTRIES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { iq: 'IRAQ', sy: 'SYRIA', tr: 'TÜRKIYE', ir: 'IRAN', jo: 'JORDAN' },
  ar: { iq: 'العراق', sy: 'سوريا', tr: 'تركيا', ir: 'إيران', jo: 'الأردن' },
  ckb: { iq: 'عێراق', sy: 'سووریا', tr: 'تورکیا', ir: 'ئێران', jo: 'ئوردن' },
}

/** Seven places, two of them on each other's marks, one not known exactly. */
export function sampleMap(language: Language): MapPicture {
  const { title, subtitle, names, shades, area } = WRITTEN[language]
  return {
    kind: 'map',
    language,
    title,
    subtitle,
    credits: CREDITS,
    alt: '',
    areas: Object.entries(AREAS).map(([governorate, events]) => ({ governorate, events })),
    spots: SPOTS.map((spot, index) => ({ ...spot, name: names[index] ?? '' })),
    countries: COUNTRIES[language],
    key: { shades, area },
  }
}

/** A map of nothing. */
export function emptyMap(): MapPicture {
  return { ...sampleMap('en'), areas: [], spots: [] }
}

const KINDS: Readonly<Record<Language, readonly string[]>> = {
  en: ['Attack', 'Arrest', 'Air/drone strike', 'Other'],
  ar: ['هجوم', 'اعتقال', 'ضربة جوية', 'غير ذلك'],
  ckb: ['هێرش', 'دەستگیرکردن', 'هێرشی ئاسمانی', 'هیتر'],
}

/** Thirty days, two of which no article covers. */
export function sampleChart(language: Language): ChartPicture {
  const { title, subtitle } = WRITTEN[language]
  const bars = Array.from({ length: 30 }, (_, day) => {
    const gap = day === 12 || day === 13
    const none = gap || day % 9 === 4
    return { label: String(day + 1), events: none ? [0, 0, 0, 0] : [day % 4, (day * 7) % 5, day % 3, 1], gap }
  })
  const gap = { en: 'No articles', ar: 'لا مقالات', ckb: 'هیچ بابەتێک نییە' }[language]
  return { kind: 'chart', language, title, subtitle, credits: CREDITS, alt: '', bars, kinds: KINDS[language], gap }
}

const ENTRIES: readonly Pick<TimelineMark, 'days' | 'exact'>[] = [
  { days: { earliest: '2014-06-10', latest: '2014-06-10', precision: 'day' }, exact: true },
  { days: { earliest: '2014-08-03', latest: '2014-08-03', precision: 'day' }, exact: true },
  { days: { earliest: '2015-05-01', latest: '2015-05-31', precision: 'month' }, exact: false },
  { days: { earliest: '2016-06-20', latest: '2016-06-20', precision: 'day' }, exact: true },
  { days: { earliest: '2016-06-22', latest: '2016-06-22', precision: 'day' }, exact: true },
  { days: { earliest: '2016-06-23', latest: '2016-06-23', precision: 'day' }, exact: true },
  { days: { earliest: '2017-07-09', latest: '2017-07-09', precision: 'day' }, exact: true },
  { days: { earliest: '2019-03-23', latest: '2019-03-23', precision: 'day' }, exact: true },
]
const TOLD: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'Non-state actor overtakes territory · Mosul',
    'Attack · Sinjar',
    'Armed clash · Ramadi',
    'Air/drone strikes · 12 reports: Mosul, Ramadi, Hit and 4 more places',
    'Suicide bomb · Baghdad',
    'This item is held by the moderators here · st-held',
    'Government regains territory · Mosul',
    '',
  ],
  ar: [
    'سيطرة جهة غير حكومية · الموصل',
    'هجوم · سنجار',
    'اشتباك مسلح · الرمادي',
    'ضربات جوية · ١٢ تقريراً: الموصل والرمادي وهيت و٤ أماكن أخرى',
    'تفجير انتحاري · بغداد',
    'هذا البند محجوب · st-held',
    'استعادة الحكومة للأرض · الموصل',
    '',
  ],
  ckb: [
    'دەستگرتنی لایەنێکی ناحکومی · مووسڵ',
    'هێرش · شەنگال',
    'پێکدادانی چەکداری · ڕومادی',
    'هێرشە ئاسمانییەکان · ١٢ ڕاپۆرت: مووسڵ، ڕومادی، هیت و ٤ شوێنی تر',
    'تەقینەوەی خۆکوژی · بەغدا',
    'ئەم بابەتە ڕاگیراوە · st-held',
    'گەڕاندنەوەی خاک لەلایەن حکومەتەوە · مووسڵ',
    '',
  ],
}

/** Eight entries over five years, three of them in one week, one known to its month, one held, one claimed. */
export function sampleTimeline(language: Language): TimelinePicture {
  const { date, number, status, timeline, picture } = wordsOf(language)
  const entries = ENTRIES.map(({ days, exact }, at): TimelineMark => {
    const told = exact ? date(days.earliest, 'day') : date(days.earliest.slice(0, 7), 'month')
    const what = TOLD[language][at] ?? ''
    return {
      number: number(at + 1),
      days,
      exact,
      date: told,
      what,
      doubt: at === 4 ? status.claimed : null,
      held: at === 5,
    }
  })
  return {
    kind: 'timeline',
    language,
    title: timeline.title(WRITTEN[language].title),
    subtitle: timeline.key(8, 64, false),
    credits: '',
    alt: '',
    entries,
    ticks: ['2015', '2016', '2017', '2018', '2019'].map((year) => ({
      day: `${year}-01-01`,
      label: date(year, 'year'),
    })),
    inexact: picture.inexact,
  }
}

/** Ten entries of one day. */
export function oneDayTimeline(): TimelinePicture {
  const { entries, ...rest } = sampleTimeline('en')
  const [first] = entries
  const same = Array.from({ length: 10 }, (_, at) => ({ ...first, number: String(at + 1), what: 'Attack · Mosul' }))
  return {
    ...rest,
    entries: same.map((entry) => ({
      exact: true,
      days: { earliest: '2014-06-10', latest: '2014-06-10', precision: 'day' },
      date: '10 June 2014',
      doubt: null,
      held: false,
      ...entry,
    })),
    ticks: [{ day: '2014-06-10', label: '10 Jun' }],
  }
}
