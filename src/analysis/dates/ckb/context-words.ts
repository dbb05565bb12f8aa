// Sorani words that never are a date, but tell whether one stands beside them.

import type { WordTable } from '../matching/word-table.ts'

const set = (words: string): Readonly<Record<string, number>> =>
  Object.fromEntries(words.split('|').map((word) => [word.trim(), 1] as const))

export const contextWords: WordTable = {
  /** Before a number of four digits that then is a year. */
  YEARPREP: set('ساڵ | ساڵان | ساڵەکان | نێوان | لەنێوان'),
  COUNTS: set('نزیکەی | زیاتر | دەوروبەری | کەمتر | کۆی | تەنیا | تەنها'),
  NOTYEAR: set('ژمارە | ماددە | مادە | بڕیار | بڕگە | لاپەڕە | مۆدێل | ژوور | جۆر | کۆد'),
  /** What is counted: a number before it is no date. */
  MEASURE: set(
    'کەس | هەزار | ملیۆن | ملیار | دۆلار | دینار | یۆرۆ | تمەن | لیرە | خێزان | ماڵ | کیلۆمەتر | کیلۆگرام | کیلۆ | گرام | ' +
      'مەتر | هێکتار | دۆنم | تەن | بەرمیل | لیتر | مێگاوات | پلە | لەسەد | چەکدار | سەرباز | پێشمەرگە | پۆلیس | زیندانی | ' +
      'بەندکراو | گیراو | دەستگیرکراو | کوژراو | بریندار | قوربانی | ئاوارە | پەنابەر | کۆچبەر | هاووڵاتی | گەشتیار | ' +
      'قوتابی | خوێندکار | مامۆستا | فەرمانبەر | کرێکار | ژن | پیاو | منداڵ | گەنج | مووشەک | ڕۆکێت | درۆن | فڕۆکە | ' +
      'تەقەمەنی | چەک | تفەنگ | بۆمب | ئۆتۆمبێل | بارهەڵگر | خانوو | گوند | قوتابخانە | خێمە | دەنگ | کورسی | کاندید | ' +
      'دەنگدەر | بنکە | وێستگە | پڕۆژە | پارچە | دانە | سەر | نموونە | حاڵەت | هێرش',
  ),
  TIMES: set('جار | جارێک | جاران'),
  /** Before a weekday that names a sermon or a prayer. */
  SERMON: set('گوتار | وتار | نوێژ | خوتبە'),
  /** Before نیسان the make of cars. */
  VEHICLE: set('ئۆتۆمبێل | ئۆتۆمۆبێل | پیکاب | پیکاپ | مارکە | کۆمپانیا'),
  /** Words that only rules name; they stand here to be found with their endings. */
  STEMS: set('نیوە | چارەک | نەورۆز | کوردی | هەتاوی | کۆچی | وەرز | ماوە | جیهانی | کرێکاران | جەژن | دوایی'),
  /** Words (ten and its like, money) that would be dates or numbers if their endings were taken off. */
  OTHER: set('دەدا | دەی | دەش | دەوە | یەکە | یەکەی | یەکەکە | پارە | پارەکە'),
  /** Before a day that is the name of a place. */
  PLACE: set('گەڕەک | شەقام | قوتابخانە | یاریگا | پرد | گۆڕەپان | نەخۆشخانە'),
}
