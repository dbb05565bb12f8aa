// What moderators change, post and hold, and what readers report, in Arabic.

import type { AuditWords } from './audit-words.ts'
import { counted, digits, MISTAKE_REPORTS } from './counting-ar.ts'

export const audit: AuditWords = {
  title: 'التغييرات',
  none: 'لم يتغيّر شيء هنا في آخر ٩٠ يوماً.',
  kept: 'تُحفظ التغييرات ٩٠ يوماً.',
  number: (number) => `رقم ${number}`,
  operator: 'مشغّل البوت',
  preview: 'من فتح المعاينة',
  setUp: 'ضُبطت القناة',
  same: 'استؤنف النشر',
  change: (label, before, after) => `${label}: من «${before}» إلى «${after}»`,
  added: {
    topic: (name) => `أُنشئ الموضوع «${name}»`,
    hold: (name) => `حُجبت القصة ${name}`,
    source: (name) => `أُضيف المصدر «${name}»`,
  },
  altered: {
    topic: (name) => `عُدّل الموضوع «${name}»`,
    hold: (name) => `عُدّل حجب القصة ${name}`,
    source: (name) => `عُدّل المصدر «${name}»`,
  },
  removed: {
    topic: (name) => `حُذف الموضوع «${name}»`,
    hold: (name) => `رُفع الحجب عن القصة ${name}`,
    source: (name) => `أُزيل المصدر «${name}»`,
  },
  takenBack: 'جرى التراجع عنه',
  takesBack: (number) => `تراجع عن رقم ${number}`,
  undo: 'التراجع عن آخر تغيير',
  changes: 'التغييرات',
  reports: 'الأخطاء المبلَّغ عنها',
  newReports: (count) => `بلاغات جديدة من القرّاء عن أخطاء: ${count}.`,
  noReports: 'لم يُبلَّغ عن خطأ هنا في آخر ٩٠ يوماً.',
  reportOf: (story, told) => (told === null ? `القصة ${story}` : `القصة ${story} · ${told}`),
  mistakes: (where, count) =>
    `${counted(count, MISTAKE_REPORTS)} من القرّاء عن ${count === 1 ? 'خطأ' : 'أخطاء'} في ${where}.`,
  reportsOfItem: (item, count) => (count === 1 ? item : `${item}: ${counted(count, MISTAKE_REPORTS)}`),
  furtherItems: (count) => `بنود أخرى أُبلغ عنها: ${digits(count)}.`,
  readReports: 'كل البلاغات هناك في الأمر ‎/audit، ويحجب الأمر ‎/hold بنداً.',
  noMoreWords: 'البلاغات التالية عن هذه البنود تُدرج هناك ولا تُرسل.',

  undone: 'جرى التراجع عن:',
  nothingToUndo: 'لا تغيير هنا يمكن التراجع عنه.',
  nothingToUndoHint: 'يعرض الأمر ‎/audit ما تغيّر.',
  overtaken: 'تغيّر بعد ذلك ما ضبطه هذا التغيير، فلم يجرِ التراجع عنه.',
  overtakenHint: 'انظر ‎/audit ثم اضبط ما تريد بالأمر ‎/settings.',

  posted: (digest, items) => `${digest} في طريقه. عدد البنود: ${items}.`,
  within: 'يُنشر خلال دقيقة.',
  due: (moment) => `موجز ${moment} حان موعده وهو في طريقه.`,
  postedAlready: (moment) => `آخر موجز هنا بتاريخ ${moment}، ولم يرد شيء بعده.`,
  postedAlreadyHint: 'لم يُنشر شيء مرة ثانية.',
  noPosting: 'لا يمكن النشر من هنا.',
  noPostingHint: 'اطلب ذلك من البوت العامل في القناة نفسها.',
  trial: 'هذا ما كان سيُنشر الآن. لم يُنشر شيء.',
  trialInGroup: 'في المجموعة يراه الجميع.',
  trialInPrivate: (command) => `أرسل إلى البوت في محادثة خاصة: ${command}`,

  heldNow: (story) => `القصة ${story} محجوبة: لا يرويها أي موجز هنا، والأجوبة تذكر أنها محجوبة.`,
  heldEverywhere: (story) => `القصة ${story} محجوبة في كل قنوات هذا البوت.`,
  release: (story) => `يُرفع الحجب بإعادة ‎/hold ${story} أو بالأمر ‎/undo.`,
  releasedNow: (story) => `رُفع الحجب عن القصة ${story}.`,
  stillHeld: 'ما زال مشغّل البوت يحجبها في كل القنوات.',
  operatorsHold: 'مشغّل البوت يحجبها في كل القنوات.',
  heldAt: (moment) => `حجبه المشرفون منذ ${moment}`,
  whyHeld: 'يحجبها المشرفون.',

  report: 'الإبلاغ عن خطأ',
  reported: 'شكراً. يستطيع مشرفو القناة قراءة ذلك.',
  noPerson: 'لا يُحفظ في أي مكان مَن أبلغ.',
  whatIsWrong: (story) => `ما الخطأ في القصة ${story}؟`,
  reportTyped: 'أرسل هذا وضع كلماتك مكان النقاط:',
  tooManyReports: 'وصلت منك عدة بلاغات خلال ساعة.',
  tooManyReportsHint: 'انتظر قليلاً قبل البلاغ التالي.',
  enoughReports: 'أُبلغ المشرفون عن هذا البند عدة مرات.',

  tooFast: 'هذه طلبات كثيرة دفعة واحدة.',
  wait: (seconds) => `اطلب مجدداً بعد ${seconds} ثانية.`,
}
