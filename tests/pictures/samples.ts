// Pictures as they are asked for, in three languages: what is drawn in the tests, and was looked at.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ChartPicture, MapPicture, MapSpot } from '../../src/core/picture.ts'
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
