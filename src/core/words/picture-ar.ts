// الخرائط والرسوم البيانية. Maps and charts in Arabic.

import { counted, digits } from './counting-ar.ts'
import type { PictureWords } from './picture-words.ts'

const EVENTS = { one: 'حدث واحد', two: 'حدثان', few: 'أحداث', many: 'حدثاً', other: 'حدث' }
const SOURCES = {
  one: 'مصدر مستقل واحد',
  two: 'مصدران مستقلان',
  few: 'مصادر مستقلة',
  many: 'مصدراً مستقلاً',
  other: 'مصدر مستقل',
}
const PLACES = { one: 'مكان واحد', two: 'مكانان', few: 'أماكن', many: 'مكاناً', other: 'مكان' }
const DAYS = { one: 'يوم واحد', two: 'يومان', few: 'أيام', many: 'يوماً', other: 'يوم' }

export const picture: PictureWords = {
  mapTitle: (subject) => `الأحداث المبلَّغ عنها · ${subject}`,
  chartTitle: (subject) => `الأحداث المبلَّغ عنها عبر الزمن · ${subject}`,
  covers: (from, to, events, sources) => `من ${from} إلى ${to} · ${events} · ${sources}`,
  events: (count, more) => `${more ? 'على الأقل ' : ''}${counted(count, EVENTS)}`,
  sources: (count) => counted(count, SOURCES),
  lessSure: (status, count) => `${status}: ${digits(count)}`,
  ofThese: (list) => `منها ${list}`,
  shades: 'الأحداث حسب المحافظة',
  area: 'مكان غير محدد بدقة',
  gap: 'لا مقالات مخزّنة',
  inexact: 'اليوم غير محدد بدقة',
  otherKinds: 'أنواع أخرى',
  elsewhere: (count) => `${counted(count, EVENTS)} بلا مكان تُظهره هذه الخريطة.`,
  morePlaces: (count) => `${counted(count, PLACES)} بلا علامة خاصة.`,
  gapDays: (count) => `لا مقالات مخزّنة عن ${counted(count, DAYS)}: غياب الرسم هناك لا يعني غياب الأحداث.`,
  entry: (name, count) => `${name}: ${digits(count)}`,
  about: (name) => `قرب ${name}`,
  none: (subject, from, to) => `لا حدث مؤرخ مخزّن عن ${subject} من ${from} إلى ${to}.`,
  held: 'ما يحجبه المشرفون غير محسوب.',
  nothingLeft: 'عُدّل الموجز، ولم يعد شيء منه على هذه الخريطة.',
  credits: 'الحدود: Natural Earth · الأماكن: GeoNames, CC BY 4.0',
  badSpan: (typed) => `«${typed}» ليس عدداً من الأيام.`,
  spanHint: 'اكتب من 1 إلى 3660 يوماً: 30 أو 7d أو 2w.',
  show: { map: 'خريطة', chart: 'رسم بياني', timeline: 'كصورة' },
  day: (date) => new Date(date).toLocaleDateString('ar-IQ', { day: 'numeric', month: 'numeric', timeZone: 'UTC' }),
  week: (from) => `منذ ${from}`,
}
