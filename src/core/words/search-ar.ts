// ما يقال عن البحث. What is said of searches, in Arabic.

import { digits } from './counting-ar.ts'
import type { SearchWords } from './search-words.ts'

export const search: Omit<SearchWords, 'page'> = {
  title: (query) => `بحث · ${query}`,
  none: (query) => `لا شيء مخزّن يطابق ${query}.`,
  didYouMean: 'هل تقصد',
  field: {
    place: 'مكان',
    actor: 'طرف',
    topic: 'موضوع',
    kind: 'نوع',
    source: 'مصدر',
    language: 'لغة',
    from: 'من',
    to: 'إلى',
  },
  or: 'أو',
  wrong: {
    quote: () => 'علامة اقتباس بلا نظيرتها: ضع علامة في كل طرف من العبارة.',
    or: () => 'تحتاج OR إلى ما يُبحث عنه قبلها وبعدها.',
    orWithout: () => 'لا يجتمع الاستثناء مع «أو»: اكتبه منفرداً.',
    only: () => 'هذا يذكر ما يُستثنى فقط: أضف ما تبحث عنه.',
    field: (name) =>
      `لا يوجد حقل «${name}:»: استعمل مكان أو طرف أو موضوع أو نوع أو مصدر أو لغة أو من أو إلى، أو ضع الكلمات بين علامتي اقتباس.`,
    empty: (name) => `لا قيمة بعد «${name}:»: اكتبها بعد النقطتين، وإن كانت عدة كلمات فبين علامتي اقتباس.`,
    parentheses: () => 'الأقواس غير متطابقة: لكل قوس فتح قوس إغلاق، وبينهما ما يُبحث عنه.',
    dates: () => 'التاريخان من: وإلى: يسريان على البحث كله: اكتب كلاً منهما مرة واحدة، خارج «أو» والأقواس وبلا ناقص.',
    long: () => 'هذا أكثر مما يُبحث عنه دفعة واحدة: اكتب ٣٢ كلمة على الأكثر.',
  },
  right: {
    quote: '"مخيم الهول" حريق',
    or: 'حريق أو انفجار',
    orWithout: 'حريق أو انفجار -تدريب',
    only: 'الهول -حريق',
    field: 'حريق مكان:كركوك',
    empty: 'حريق مكان:"دير الزور"',
    parentheses: '(حريق أو انفجار) الحدود',
    dates: 'حريق من:2025-06 إلى:2025-07',
    long: 'كاميرات حرارية مكان:كركوك',
  },
  loosen: 'بشروط أقل تظهر نتائج.',
  withoutDates: (count) => `بلا تواريخ (${digits(count)})`,
  withoutFields: (count) => `بلا مكان: وما شابه (${digits(count)})`,
  withoutExclusions: (count) => `بلا استثناء (${digits(count)})`,
  anyWord: (count) => `أي منها (${digits(count)})`,
}
