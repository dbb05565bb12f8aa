// Digests on their way, in Arabic.

import { digits } from './counting-ar.ts'
import type { DeliveryWords } from './delivery-words.ts'

const digests = (slots: string, count: number) => (count === 1 ? `لم يُنشر موجز ${slots}` : `لم تُنشر موجزات ${slots}`)

export const delivery: DeliveryWords = {
  missed: {
    down: (slots, count) => `${digests(slots, count)}: كان البوت متوقفاً.`,
    refused: (slots, count) => `${digests(slots, count)}: لم يستطع البوت النشر هنا.`,
  },
  earlier: (count) => (count === 1 ? 'واحد قبلها' : `${digits(count)} قبلها`),
  dayThread: (date) => `سيتريب · ${date}`,

  correctedAt: (time) => `صُحّح في الساعة ${time}`,
  correctedOn: (moment) => `صُحّح في ${moment}`,
  nowSays: (outlet) => `يقول ${outlet} الآن`,
  noLongerSays: (outlet) => `لم يعد ${outlet} يقول`,
  changedText: (outlet) => `غيّر ${outlet} نص خبره.`,
  before: 'قبل ذلك',
  sparePart: 'عُدّل الموجز أعلاه وصار أقصر، ولم يعد هنا شيء منه.',

  stopped: (where) => `لا يستطيع سيتريب النشر في ${where}، وقد توقف هناك.`,
  why: {
    removed: 'لم يعد البوت هناك.',
    blocked: 'البوت محظور.',
    gone: 'لم تعد القناة أو المحادثة أو الموضوع موجودة.',
    'no-right': 'لا يحق للبوت الكتابة هناك أو رؤية القناة.',
    closed: 'الموضوع أو سلسلة الرسائل مغلق.',
    tag: 'لا يقبل المنتدى منشوراً بلا وسم.',
    kind: 'لا تقبل قناة من هذا النوع مثل هذه الرسائل.',
  },
  cure: {
    removed: 'أضف البوت من جديد، ثم شغّله عبر /settings.',
    blocked: 'ارفع الحظر عن البوت، ثم شغّله عبر /settings.',
    gone: 'اضبط البوت في قناة أخرى عبر /settings.',
    'no-right': 'أعد إليه صلاحياته؛ يذكر /settings هناك ما ينقص منها. ثم شغّله عبر /settings.',
    closed: 'افتحه من جديد، ثم شغّل البوت عبر /settings.',
    tag: 'عطّل اشتراط الوسوم في إعدادات المنتدى، ثم شغّل البوت عبر /settings.',
    kind: 'اضبط البوت في قناة نصية عبر /settings.',
  },
  goesOn: `تُنشر عندئذ الموجزات المنتظرة من آخر ${digits(24)} ساعة.`,
  aChannel: 'قناة',
  openChannel: 'افتح القناة',
  notHandedOn: (where) => `نُشر الموجز في ${where}، لكنه لم يُمرَّر إلى القنوات التي تتابعها.`,
  handOnCure: 'يحتاج التمرير إلى قناة إعلانات يحق للبوت الإرسال فيها؛ وإلا فأوقفه في /settings.',
}
