// Sorani words by class. fields.ts says what each class fills. Spellings are folded like text (folding.ts: ێ and ی, ۆ and
// و, ڕ and ر, ڵ and ل count as one), and the ezafe and the case endings (ی, دا, ەوە) are taken off before a word is
// looked up, so each word stands here once.

import type { WordTable } from '../matching/word-table.ts'
import { contextWords } from './context-words.ts'
import { spelled } from './folding.ts'
import { doubtfulMonths, islamicMonths, months, solarMonths } from './months.ts'
import { cardinals, daysOfMonth, decades, ordinals, upToTwelve, yearParts } from './numbers.ts'

/** "دووشەممە", "دوو شەممە", "دووشەمە". */
const numbered = (number: string) =>
  ['شەممە', 'شەمە', 'شەممێ'].flatMap((day) => [`${number}${day}`, `${number} ${day}`]).join('|')

export const words: WordTable = {
  MON: months,
  M: { ...months, ...doubtfulMonths },
  SOLAR: solarMonths,
  HIJRI: islamicMonths,
  MONTHNO: upToTwelve,
  DAY: daysOfMonth,
  ORDDAY: ordinals,
  HOUR: upToTwelve,
  NUM: cardinals,
  ORD: ordinals,
  DECADE: decades,
  ...yearParts,
  WD: spelled(
    [1, `${numbered('دوو')}|${numbered('دو')}`],
    [2, `${numbered('سێ')}|${numbered('سی')}`],
    [3, numbered('چوار')],
    [4, numbered('پێنج')],
    [5, 'هەینی | ئەینی'],
    [6, 'شەممە | شەمە | شەممێ'],
    [7, numbered('یەک')],
  ),
  // A man's name too.
  WA: { جومعە: 5 },
  SEASON: spelled(['SP', 'بەهار'], ['SU', 'هاوین'], ['FA', 'پاییز | پایز'], ['WI', 'زستان']),
  DAYPART: spelled(
    ['MO', 'بەیانی | بەیانیی | بەیانییەوە | بەیانییەکەی | سپێدە | بەرەبەیان | سەرلەبەیانی | پێش نیوەڕۆ | پێشنیوەڕۆ'],
    ['MI', 'نیوەڕۆ'],
    ['AF', 'پاشنیوەڕۆ | پاش نیوەڕۆ | دوای نیوەڕۆ | دوانیوەڕۆ | عەسر'],
    ['EV', 'ئێوارە | ئێوارێ'],
    ['NI', 'شەو | نیوەشەو | درەنگانی شەو'],
  ),
  // Of clock times.
  AMPM: spelled(
    [0, 'بەیانی | بەیانیی | سپێدە | بەرەبەیان | سەرلەبەیانی | پێش نیوەڕۆ | پێشنیوەڕۆ | پ.ن'],
    [12, 'د.ن | نیوەڕۆ | پاشنیوەڕۆ | پاش نیوەڕۆ | دوای نیوەڕۆ | دوانیوەڕۆ | عەسر | ئێوارە | ئێوارێ'],
    [24, 'شەو | نیوەشەو'],
  ),

  UNIT: spelled(
    ['D', 'ڕۆژ | ڕۆژێک'],
    ['W', 'هەفتە | هەفتەیەک'],
    ['M', 'مانگ | مانگێک'],
    ['Y', 'ساڵ | ساڵێک'],
    ['DE', 'دەیە | دەیەیەک'],
    ['CE', 'سەدە | سەدەیەک'],
  ),
  TIMEUNIT: spelled(
    ['TH', 'کاتژمێر | کاتژمێرێک | سەعات | سەعاتێک | سەعاتەک'],
    ['TM', 'خولەک | خولەکێک | دەقیقە | دەقیقەیەک'],
    ['TS', 'چرکە | چرکەیەک'],
  ),
  UNITS: spelled(
    ['D', 'ڕۆژان | ڕۆژەکان'],
    ['W', 'هەفتەکان'],
    ['M', 'مانگان | مانگەکان'],
    ['Y', 'ساڵان | ساڵەکان | ساڵانێک'],
    ['DE', 'دەیەکان'],
    ['CE', 'سەدەکان'],
  ),
  // One of a unit: "ساڵێک" a year.
  ONE: spelled(
    ['D', 'ڕۆژێک'],
    ['W', 'هەفتەیەک'],
    ['M', 'مانگێک'],
    ['Y', 'ساڵێک'],
    ['DE', 'دەیەیەک'],
    ['CE', 'سەدەیەک'],
    ['TH', 'کاتژمێرێک | سەعاتێک'],
    ['TM', 'خولەکێک | دەقیقەیەک'],
  ),
  VAGUE: { چەند: 1, چەندین: 1, چەندان: 1, هەندێک: 1 },
  HALF: { نیو: 1, نیوێک: 1 },

  // Days, nights and years counted from publication.
  REL: spelled(
    [0, 'ئەمڕۆ'],
    [-1, 'دوێنێ | دوێکە'],
    [-2, 'پێرێ'],
    [1, 'سبەی | سبەینێ | سبەینی'],
    [2, 'دووسبەی | دووسبەینێ | دوو سبەی | دوو سبەینێ'],
  ),
  NIGHTREL: spelled([0, 'ئەمشەو | ئەم شەو'], [-1, 'دوێشەو | دوێ شەو'], [-2, 'پێرێشەو | پێرێ شەو']),
  YEARREL: spelled([0, 'ئەمساڵ | ئەم ساڵ'], [-1, 'پار | پارساڵ'], [-2, 'پێرار | پێرارساڵ']),
  SHIFT: spelled([-1, 'ڕابردوو | ڕابوردوو | ڕابردو | پێشوو | پێشو'], [0, 'ئێستا'], [1, 'داهاتوو | داهاتو | ئایندە']),
  // From the date last told.
  TSHIFT: spelled(
    [1, 'دواتر | پاشتر | دوای ئەوە | پاش ئەوە | لەوەودوا'],
    [-1, 'پێشتر | لەوەوبەر | لەوەوپێش | بەر لەوە | پێش ئەوە'],
  ),
  AGO: { لەمەوبەر: 1, لەمەوپێش: 1, 'پێش ئێستا': 1, 'بەر لە ئێستا': 1 },

  PARTN: spelled(
    ['START', 'سەرەتا | سەرەتاکان | دەستپێک'],
    ['MID', 'ناوەڕاست | ناوەڕاستەکان'],
    ['END', 'کۆتایی | کۆتاییەکان | کۆتا'],
  ),
  ABOUT: spelled(
    ['APPROX', 'نزیکەی | دەوروبەری | نزیک لە'],
    ['MORE_THAN', 'زیاتر لە | پتر لە | زیاد لە'],
    ['LESS_THAN', 'کەمتر لە'],
    ['EQUAL_OR_MORE', 'لانیکەم | لانی کەم | بەلایەنی کەم'],
  ),
  HOLIDAY: spelled(
    ['nowruz', 'جەژنی نەورۆز'],
    ['eid-fitr', 'جەژنی ڕەمەزان'],
    ['eid-adha', 'جەژنی قوربان'],
    ['ashura', 'عاشورا | عاشوورا'],
    ['arbaeen', 'ئەربەعین | چلەی ئیمام حوسێن | چلەی ئیمام حسێن'],
    ['christmas', 'کریسمس | کریسماس | جەژنی لەدایکبوونی مەسیح'],
    ['new-year', 'سەری ساڵ | سەری ساڵی نوێ'],
  ),
  REF: spelled(
    ['PRESENT_REF', 'ئێستا | هەنووکە | ئەمڕۆکە | لەم کاتەدا | لەم ساتەدا'],
    ['PAST_REF', 'بەم دواییە | بەم دواییانە | لەم دواییە | لەم دواییانە'],
    ['FUTURE_REF', 'بەم زووانە | بەم نزیکانە | داهاتوویەکی نزیک | ئایندەیەکی نزیک'],
  ),
  SETWORD: spelled(['P1D', 'ڕۆژانە | شەوانە'], ['P1W', 'هەفتانە'], ['P1M', 'مانگانە'], ['P1Y', 'ساڵانە']),

  ...contextWords,
}
