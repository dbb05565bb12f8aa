// پانێڵی ڕێکخستن بە سۆرانی. The panel of settings in Sorani.

import { digits } from './counting-ckb.ts'
import type { PanelWords } from './panel-words.ts'

export const panel: PanelWords = {
  whatToChange: 'چی دەگۆڕدرێت',
  sources: 'دەزگاکانی ڕاگەیاندن',
  allSources: 'هەموو',
  withoutSources: (names) => `هەموو جگە لە ${names}`,
  reads: 'زمانی ڕاپۆرتەکان',
  allLanguages: 'هەموو',
  length: 'درێژی',
  lengths: { compact: 'کورت', normal: 'ئاسایی', full: 'تەواو' },
  corroboration: 'کەمترین ڕاپۆرتی سەربەخۆ',
  origins: (count) => `${digits(count)} ڕاپۆرتی سەربەخۆ`,
  quiet: 'کاتی بێدەنگی',
  noQuiet: 'نییە',
  hours: (from, to) => `${clock(from)} تا ${clock(to)}`,
  alerts: 'ئاگادارکردنەوەکان',
  noAlerts: 'ڕاگیراون',
  anyKind: 'هەر جۆرە ڕووداوێک',
  killed: (count) => `${digits(count)} کوژراو یان زیاتر`,
  anyFigure: 'ژمارەکان هەرچییەک بن',
  where: 'شوێن',
  wheres: { here: 'لە کەناڵەکەدا', thread: 'تۆپیکێک بۆ هەر ڕۆژێک' },
  sound: 'دەنگ',
  silent: 'بێدەنگ',
  loud: 'بە دەنگ',
  answers: 'وەڵامی فەرمانەکان',
  audiences: { private: 'تەنیا پرسیارکەر دەیبینێت', public: 'هەموو کەس دەیبینێت' },
  crosspost: 'بڵاوکردنەوە بۆ کەناڵە دواکەوتووەکان',
  pause: 'وەستانی کاتی',
  notPaused: 'نییە',
  pausedUntil: (moment) => `تا ${moment}`,
  pausedForGood: 'تا کەسێک ناردن کارا دەکاتەوە',
  days: (count) => (count === 7 ? 'هەفتەیەک' : `${digits(count)} ڕۆژ`),
  copy: 'لەبەرگرتنەوە لە کەناڵێکی تر',
  chooseCopy: 'ڕێکخستنی کام کەناڵ وەربگیرێت؛ هێشتا هیچ پاشەکەوت ناکرێت:',
  nothingToCopy: 'هیچ کەناڵێکی تر ڕێک نەخراوە کە بتوانیت لێی وەربگریت.',

  orType: 'هەڵبژێرە، یان بنووسە:',
  typeIt: 'نووسین…',
  page: (page, pages) => `لاپەڕەی ${digits(page)} لە ${digits(pages)}`,

  notSaved: 'هێشتا پاشەکەوت نەکراوە. ئەوەی دەگۆڕێت:',
  before: (value) => ` (ئێستا: ${value})`,
  nextWouldBe: (moment, minutes) =>
    `کورتەی داهاتوو لە ${moment} دێت. لە ڕاپۆرتەکانی ${minutes < 60 ? `${digits(minutes)} خولەکی` : `${digits(Math.round(minutes / 60))} کاتژمێری`} ڕابردوو ئەمە دەبوو:`,
  noneComes: 'هیچ کورتەیەک نایەت تا ناردن کارا نەکرێتەوە.',
  itemsOf: (items, left) => `${digits(items)} بڕگە، ${digits(left)} نەهێنراوە.`,
  nothingToTell: 'هیچ: هیچ ڕاپۆرتێک ناگونجێت.',
  moreItems: (count) => `و ${digits(count)}ی تر`,
  save: 'پاشەکەوتکردن',
  discard: 'وازلێهێنان',
  changeMore: 'گۆڕینی زیاتر',
  discarded: 'وازی لێ هێنرا: هیچ نەگۆڕدرا.',

  badValue: (value, names) => `«${value}» لەمانە نییە: ${names}.`,
  badCount: (value, most) => `«${value}» ژمارەیەک نییە لە ١ تا ${digits(most)}.`,
  badQuiet: (value) => `«${value}» ماوەیەکی ڕۆژ نییە.`,
  quietHint: 'دوو کات بنووسە، وەک 22:00-07:00، یان off.',
  badPause: (value) => `«${value}» ماوەی وەستان نییە.`,
  pauseHint: '1d، 3d، 1w، open (تا ناردن کارا دەکرێتەوە) یان off بنووسە.',
  notHere: (part) => `ئەم کەناڵە ئەم ڕێکخستنەی نییە: ${part}.`,
  notHereHint: 'بە ‎/settings سەیر بکە چی لێرە ڕێک دەخرێت.',
  noCopy: (value) => `«${value}» کەناڵێک نییە کە ڕێکخستنەکانی لێرە وەربگیرێن.`,
  copyHint: 'دەبێت پێشتر ڕێک خرابێت، لەم سێرڤەر یان گفتوگۆیە بێت، یان خۆت بەڕێوەبەری بیت.',
  valueHint: 'یەکێکیان بنووسە.',
}

function clock(time: string): string {
  return time.replaceAll(/\d/g, (digit) => digits(Number(digit)))
}
