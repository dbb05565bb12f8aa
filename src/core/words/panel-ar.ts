// لوحة الإعدادات بالعربية. The panel of settings in Arabic.

import { counted, digits, OF_HOURS, OF_MINUTES } from './counting-ar.ts'
import type { PanelWords } from './panel-words.ts'

const DAYS = { one: 'يوم واحد', two: 'يومان', few: 'أيام', many: 'يوماً', other: 'يوم' }
const KILLED = { one: 'قتيل واحد', two: 'قتيلان', few: 'قتلى', many: 'قتيلاً', other: 'قتيل' }
const REPORTS = {
  one: 'تقرير مستقل واحد',
  two: 'تقريران مستقلان',
  few: 'تقارير مستقلة',
  many: 'تقريراً مستقلاً',
  other: 'تقرير مستقل',
}

export const panel: PanelWords = {
  whatToChange: 'ما الذي تريد تغييره',
  sources: 'وسائل الإعلام',
  allSources: 'الكل',
  withoutSources: (names) => `الكل ما عدا ${names}`,
  reads: 'لغات التقارير',
  allLanguages: 'الكل',
  length: 'الطول',
  lengths: { compact: 'موجز', normal: 'عادي', full: 'كامل' },
  corroboration: 'أدنى تعدد للمصادر',
  origins: (count) => counted(count, REPORTS),
  quiet: 'ساعات الهدوء',
  noQuiet: 'لا شيء',
  hours: (from, to) => `من ${clock(from)} إلى ${clock(to)}`,
  alerts: 'التنبيهات',
  noAlerts: 'متوقفة',
  anyKind: 'أي نوع من الأحداث',
  killed: (count) => `${counted(count, KILLED)} فأكثر`,
  anyFigure: 'أياً كانت الأرقام',
  where: 'المكان',
  wheres: { here: 'في القناة', thread: 'موضوع فرعي لكل يوم' },
  sound: 'الصوت',
  silent: 'بلا صوت',
  loud: 'بصوت',
  answers: 'الأجوبة عن الأوامر',
  audiences: { private: 'يراها السائل وحده', public: 'يراها الجميع' },
  crosspost: 'النشر إلى القنوات المتابِعة',
  pause: 'إيقاف مؤقت',
  notPaused: 'لا شيء',
  pausedUntil: (moment) => `حتى ${moment}`,
  pausedForGood: 'حتى يفعّل أحد النشر',
  days: (count) => (count === 7 ? 'أسبوع' : counted(count, DAYS)),
  copy: 'نسخ من قناة أخرى',
  chooseCopy: 'إعدادات أي قناة تؤخذ؛ لا يُحفظ شيء بعد:',
  nothingToCopy: 'لا قناة أخرى مضبوطة يمكنك النسخ منها.',

  orType: 'اختر، أو اكتب:',
  typeIt: 'كتابة…',
  page: (page, pages) => `الصفحة ${digits(page)} من ${digits(pages)}`,

  notSaved: 'لم يُحفظ بعد. ما سيتغير:',
  before: (value) => ` (الآن: ${value})`,
  nextWouldBe: (moment, minutes) =>
    `يأتي الموجز التالي في ${moment}. ومن تقارير آخر ${minutes < 60 ? counted(minutes, OF_MINUTES) : counted(Math.round(minutes / 60), OF_HOURS)} يكون:`,
  noneComes: 'لا يأتي موجز حتى يُفعَّل النشر.',
  itemsOf: (items, left) => `البنود: ${digits(items)}؛ ما تُرك: ${digits(left)}.`,
  nothingToTell: 'لا شيء: لا تقرير مناسب.',
  moreItems: (count) => `وغيرها: ${digits(count)}`,
  save: 'حفظ',
  discard: 'تجاهل',
  changeMore: 'تغيير المزيد',
  discarded: 'أُهمل: لم يتغيّر شيء.',

  badValue: (value, names) => `«${value}» ليست من هذه: ${names}.`,
  badCount: (value, most) => `«${value}» ليس عدداً من ١ إلى ${digits(most)}.`,
  badQuiet: (value) => `«${value}» ليست مدة من اليوم.`,
  quietHint: 'اكتب وقتين مثل 22:00-07:00، أو off.',
  badPause: (value) => `«${value}» ليست مدة إيقاف.`,
  pauseHint: 'اكتب 1d أو 3d أو 1w أو open (حتى يُفعَّل النشر) أو off.',
  notHere: (part) => `ليس لهذه القناة هذا الإعداد: ${part}.`,
  notHereHint: 'انظر بالأمر ‎/settings ما يمكن ضبطه هنا.',
  noCopy: (value) => `«${value}» ليست قناة يمكن أخذ إعداداتها هنا.`,
  copyHint: 'يجب أن تكون مضبوطة من قبل، في هذا الخادم أو هذه الدردشة، أو أن تكون من مشرفيها.',
  valueHint: 'اكتب واحدة منها.',
}

function clock(time: string): string {
  return time.replaceAll(/\d/g, (digit) => digits(Number(digit)))
}
