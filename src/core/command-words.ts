// Arabic and Sorani words for the commands, understood in private chats and the preview.

import { fold } from './fold.ts'

const LOCAL_WORDS: Readonly<Record<string, string>> = {
  آخر: 'latest',
  أخبار: 'latest',
  دوایین: 'latest',
  تسلسل: 'timeline',
  هێڵیکات: 'timeline',
  خريطة: 'map',
  نەخشە: 'map',
  رسم: 'chart',
  هێڵکاری: 'chart',
  بحث: 'search',
  گەڕان: 'search',
  قصة: 'story',
  چیرۆک: 'story',
  موجز: 'digest',
  کورتە: 'digest',
  لماذا: 'why',
  بۆچی: 'why',
  إبلاغ: 'report',
  هەڵە: 'report',
  مواضيع: 'topics',
  بابەتەکان: 'topics',
  مصادر: 'sources',
  سەرچاوەکان: 'sources',
  نشر: 'post',
  ناردن: 'post',
  حجب: 'hold',
  ڕاگرتن: 'hold',
  سجل: 'audit',
  تۆمار: 'audit',
  تراجع: 'undo',
  پاشگەزبوونەوە: 'undo',
  حالة: 'status',
  دۆخ: 'status',
  إعدادات: 'settings',
  الإعدادات: 'settings',
  ڕێکخستن: 'settings',
  ڕێکخستنەکان: 'settings',
  متابعة: 'follow',
  بەدواداچوون: 'follow',
  إلغاء: 'unfollow',
  وازهێنان: 'unfollow',
  خصوصية: 'privacy',
  تایبەتێتی: 'privacy',
  بياناتي: 'mydata',
  زانیارییەکانم: 'mydata',
  انسني: 'forget',
  لەبیرمبکە: 'forget',
  مساعدة: 'help',
  یارمەتی: 'help',
}

/** Folded, so that a word typed without hamza or with the other ی is understood. */
const LOCAL_NAMES = new Map(Object.entries(LOCAL_WORDS).map(([word, name]) => [fold(word), name]))

/** The name of the command that a word means, in whichever language it is; a word that means none, in lower case. */
export function commandNameOf(word: string): string {
  return LOCAL_NAMES.get(fold(word)) ?? word.toLowerCase()
}

/** The Arabic and Sorani words for a command, as they are listed. */
export function localNamesOf(name: string): readonly string[] {
  return Object.entries(LOCAL_WORDS).flatMap(([word, meant]) => (meant === name ? [word] : []))
}
