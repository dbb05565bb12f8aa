// Arabic words by class. Keys are folded like text (alef, yaa, taa marbuta), so each word stands here once; the article
// is part of a word where it decides (اليوم is today, يوم a day).

import type { WordTable } from '../matching/word-table.ts'
import { cardinalDays, cardinals, constructOrdinals, dativeOrdinals, hours, ordinals, yearParts } from './numbers.ts'

type Words = Readonly<Record<string, number | string>>

/** The words with the article. */
const definite = (words: Words): Words =>
  Object.fromEntries(Object.entries(words).map(([word, value]) => [`ال${word}`, value]))

// Levant and Iraq
const levantine = {
  'كانون الثاني': 1,
  شباط: 2,
  آذار: 3,
  نيسان: 4,
  أيار: 5,
  مايس: 5,
  حزيران: 6,
  تموز: 7,
  أيلول: 9,
  'تشرين الأول': 10,
  'تشرين الثاني': 11,
  'تشرين أول': 10,
  'تشرين ثاني': 11,
  'كانون الأول': 12,
  'كانون ثاني': 1,
  'كانون أول': 12,
}

// Egypt and the Gulf
const egyptian = {
  يناير: 1,
  فبراير: 2,
  أبريل: 4,
  إبريل: 4,
  مايو: 5,
  يونيو: 6,
  يونيه: 6,
  يوليو: 7,
  يوليه: 7,
  أغسطس: 8,
  سبتمبر: 9,
  أكتوبر: 10,
  نوفمبر: 11,
  ديسمبر: 12,
}

// Maghreb
const maghrebi = {
  جانفي: 1,
  فيفري: 2,
  أفريل: 4,
  جويلية: 7,
  غشت: 8,
  شتنبر: 9,
  نونبر: 11,
  دجنبر: 12,
}
const months = { ...levantine, ...egyptian, ...maghrebi }

const weekdays = { الاثنين: 1, الإثنين: 1, الثلاثاء: 2, الأربعاء: 3, الخميس: 4, الجمعة: 5, السبت: 6, الأحد: 7 }

// عقد is a contract as well as a decade, فصل a chapter: they count only with more beside them (rules.ts).
const units = { يوم: 'D', أسبوع: 'W', شهر: 'M', عام: 'Y', سنة: 'Y', قرن: 'CE' }
const plurals = {
  أيام: 'D',
  أسابيع: 'W',
  أشهر: 'M',
  شهور: 'M',
  أعوام: 'Y',
  سنوات: 'Y',
  سنين: 'Y',
  قرون: 'CE',
  يوما: 'D',
  أسبوعا: 'W',
  شهرا: 'M',
  عاما: 'Y',
}
const duals = {
  يومين: 'D',
  يومان: 'D',
  أسبوعين: 'W',
  أسبوعان: 'W',
  شهرين: 'M',
  شهران: 'M',
  عامين: 'Y',
  عامان: 'Y',
  سنتين: 'Y',
  سنتان: 'Y',
  قرنين: 'CE',
  ساعتين: 'TH',
  ساعتان: 'TH',
  دقيقتين: 'TM',
  دقيقتان: 'TM',
}
const decadeUnits = { عقد: 'DE', عقود: 'DE', عقدين: 'DE', عقدان: 'DE' }
const timeUnits = { ساعة: 'TH', دقيقة: 'TM' }
const timePlurals = { ساعات: 'TH', دقائق: 'TM', ثوان: 'TS', ثواني: 'TS' }

/** The units of a compound distance, by their length: singular and plural, then dual. */
const spans = (unit: string) => only({ ...units, ...plurals }, unit, 1)
const twos = (unit: string) => only(duals, unit, 2)
const only = (table: Readonly<Record<string, string>>, unit: string, count: number): Words =>
  Object.fromEntries(Object.entries(table).flatMap(([word, value]) => (value === unit ? [[word, count]] : [])))

const seasons = { ربيع: 'SP', صيف: 'SU', خريف: 'FA', شتاء: 'WI' }

const decades = {
  عشرينيات: 1920,
  عشرينات: 1920,
  ثلاثينيات: 1930,
  ثلاثينات: 1930,
  أربعينيات: 1940,
  أربعينات: 1940,
  خمسينيات: 1950,
  خمسينات: 1950,
  ستينيات: 1960,
  ستينات: 1960,
  سبعينيات: 1970,
  سبعينات: 1970,
  ثمانينيات: 1980,
  ثمانينات: 1980,
  تسعينيات: 1990,
  تسعينات: 1990,
}

/** Months of the Islamic calendar whose names are nothing else. */
const lunarMonths = {
  'ربيع الأول': 3,
  'ربيع الآخر': 4,
  'ربيع الثاني': 4,
  'جمادى الأولى': 5,
  'جمادى الآخرة': 6,
  'جمادى الثانية': 6,
  'ذو القعدة': 11,
  'ذي القعدة': 11,
  'ذو الحجة': 12,
  'ذي الحجة': 12,
}

const masculineShifts = {
  الماضي: -1,
  الفائت: -1,
  المنصرم: -1,
  الحالي: 0,
  الجاري: 0,
  المقبل: 1,
  القادم: 1,
  الآتي: 1,
}

export const words: WordTable = {
  MON: months,
  // آب is also "father", مارس "practised", ماي and أوت foreign words: they need a day, a year or a month's word beside.
  M: { ...months, آب: 8, مارس: 3, ماي: 5, أوت: 8, جوان: 6 },
  MAY: { آب: 8, مارس: 3 },
  LEVANT: { ...levantine, آب: 8 },
  GULF: { ...egyptian, مارس: 3 },
  WD: weekdays,
  // The first of two days, where the second tells which night is meant.
  NIGHTOF: weekdays,
  WA: { اثنين: 1, ثلاثاء: 2, أربعاء: 3, خميس: 4, جمعة: 5, سبت: 6, أحد: 7 },
  SEASON: { ...seasons, ...definite(seasons) },
  DAYPART: {
    صباح: 'MO',
    فجر: 'MO',
    ظهر: 'MI',
    'بعد ظهر': 'AF',
    عصر: 'AF',
    مساء: 'EV',
    عشية: 'EV',
    ليل: 'NI',
    ليلة: 'NI',
    'منتصف ليل': 'NI',
    صبيحة: 'MO',
    'منتصف ليلة': 'NI',
    ضحى: 'MO',
    ظهيرة: 'MI',
  },
  // "At ten in the morning": as an adverb, and before the day that it belongs to.
  AMPM: { صباحا: 0, فجرا: 0, ظهرا: 12, عصرا: 12, مساء: 12, ليلا: 24, 'بعد الظهر': 12, 'بعد منتصف الليل': 0 },
  NOON: { صباح: 0, فجر: 0, ظهر: 12, عصر: 12, مساء: 12, ليل: 24, 'بعد ظهر': 12 },
  HOURTH: hours,
  MINUTES: {
    النصف: 30,
    الربع: 15,
    الثلث: 20,
    'إلا ربعا': -15,
    'إلا الربع': -15,
    'إلا ثلثا': -20,
    'إلا الثلث': -20,
  },
  UNIT: units,
  UNITS: plurals,
  // One whole unit: يوما كاملا.
  WHOLE: { يوما: 'D', أسبوعا: 'W', شهرا: 'M', عاما: 'Y' },
  DUAL: duals,
  TIMEUNIT: timeUnits,
  TIMEUNITS: timePlurals,
  DECADES: decadeUnits,
  DUNIT: definite({ ...units, عقد: 'DE' }),
  DUNITS: definite({ ...plurals, ...timePlurals, ساعة: 'TH', دقيقة: 'TM', عقود: 'DE' }),
  DDUAL: definite({ ...duals, عقدين: 'DE' }),
  SPANY: spans('Y'),
  SPANM: spans('M'),
  SPANW: spans('W'),
  SPAND: spans('D'),
  TWOY: twos('Y'),
  TWOM: twos('M'),
  TWOW: twos('W'),
  TWOD: twos('D'),
  NUM: { ...cardinals, ...definite(cardinals) },
  VAGUE: { بضعة: 1, بضع: 1, عدة: 1, القليلة: 1, قليلة: 1, عديدة: 1, العديدة: 1 },
  ORD: ordinals,
  ORDDAY: { ...ordinals, ...dativeOrdinals, أول: 1 },
  FORDAY: dativeOrdinals,
  NTH: constructOrdinals,
  CARDDAY: cardinalDays,
  ...yearParts,
  // Feminine and dual forms never belong to a day of a month.
  SHIFTM: masculineShifts,
  SHIFT: {
    ...masculineShifts,
    الماضية: -1,
    الماضيين: -1,
    الفائتة: -1,
    المنصرمة: -1,
    المنصرمين: -1,
    الأخيرة: -1,
    الأخيرين: -1,
    الحالية: 0,
    الجارية: 0,
    المقبلة: 1,
    المقبلين: 1,
    القادمة: 1,
    القادمين: 1,
    الآتية: 1,
  },
  // From the date last told, not from publication.
  TSHIFT: { التالي: 1, التالية: 1, اللاحق: 1, اللاحقة: 1, السابق: -1, السابقة: -1 },
  PARTN: {
    مطلع: 'START',
    أوائل: 'START',
    بداية: 'START',
    بدايات: 'START',
    مستهل: 'START',
    منتصف: 'MID',
    أواسط: 'MID',
    أواخر: 'END',
    نهاية: 'END',
    نهايات: 'END',
    ختام: 'END',
  },
  ABOUT: {
    نحو: 'APPROX',
    حوالي: 'APPROX',
    قرابة: 'APPROX',
    زهاء: 'APPROX',
    'ما يقارب': 'APPROX',
    'ما يقرب من': 'APPROX',
    'أكثر من': 'MORE_THAN',
    'أزيد من': 'MORE_THAN',
    'ما يزيد على': 'MORE_THAN',
    'ما يزيد عن': 'MORE_THAN',
    'أقل من': 'LESS_THAN',
    'ما لا يقل عن': 'EQUAL_OR_MORE',
  },
  DECADE: { ...decades, ...definite(decades) },
  HOLIDAY: {
    'عيد الفطر': 'eid-fitr',
    'عيد الأضحى': 'eid-adha',
    عاشوراء: 'ashura',
    'يوم عاشوراء': 'ashura',
    'عيد نوروز': 'nowruz',
    نوروز: 'nowruz',
    النوروز: 'nowruz',
    'رأس السنة': 'new-year',
    'رأس السنة الميلادية': 'new-year',
    'رأس السنة الهجرية': 'hijri-new-year',
    'زيارة الأربعين': 'arbaeen',
    'زيارة الأربعينية': 'arbaeen',
    'أربعينية الحسين': 'arbaeen',
    'أربعينية الإمام الحسين': 'arbaeen',
    'الزيارة الأربعينية': 'arbaeen',
    'عيد الميلاد': 'christmas',
    'عيد الميلاد المجيد': 'christmas',
    'المولد النبوي': 'mawlid',
    'المولد النبوي الشريف': 'mawlid',
    'يوم عرفة': 'arafah',
    'عيد الغدير': 'ghadir',
    'عيد العمال': 'may-day',
    'عيد الفصح': 'easter',
    'الجمعة العظيمة': 'good-friday',
  },
  // رجب, شعبان, رمضان are names of men too.
  HIJRI: {
    محرم: 1,
    المحرم: 1,
    صفر: 2,
    رجب: 7,
    شعبان: 8,
    رمضان: 9,
    شوال: 10,
    ...lunarMonths,
  },
  HIJRIMON: lunarMonths,
  REF: {
    الآن: 'PRESENT_REF',
    'قبل قليل': 'PAST_REF',
    حاليا: 'PRESENT_REF',
    'الوقت الحالي': 'PRESENT_REF',
    'الوقت الراهن': 'PRESENT_REF',
    مؤخرا: 'PAST_REF',
    'الآونة الأخيرة': 'PAST_REF',
    المستقبل: 'FUTURE_REF',
    'المستقبل القريب': 'FUTURE_REF',
  },
  SETWORD: {
    يوميا: 'P1D',
    أسبوعيا: 'P1W',
    شهريا: 'P1M',
    سنويا: 'P1Y',
    'بشكل يومي': 'P1D',
    'بشكل أسبوعي': 'P1W',
    'بشكل شهري': 'P1M',
    'بشكل سنوي': 'P1Y',
  },
}
