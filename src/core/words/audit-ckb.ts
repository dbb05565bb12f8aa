// What moderators change, post and hold, and what readers report, in Sorani.

import type { AuditWords } from './audit-words.ts'
import { digits } from './counting-ckb.ts'

export const audit: AuditWords = {
  title: 'گۆڕانکارییەکان',
  none: 'لە ٩٠ ڕۆژی ڕابردوودا لێرە هیچ نەگۆڕدراوە.',
  kept: 'گۆڕانکارییەکان ٩٠ ڕۆژ هەڵدەگیرێن.',
  number: (number) => `ژمارە ${number}`,
  operator: 'بەڕێوەبەری بۆتەکە',
  preview: 'ئەوەی پێشبینینی کردەوە',
  setUp: 'کەناڵەکە ڕێک خرا',
  same: 'ناردن دەستی پێ کردەوە',
  change: (label, before, after) => `${label}: لە «${before}» بۆ «${after}»`,
  added: {
    topic: (name) => `بابەتی «${name}» دروست کرا`,
    hold: (name) => `چیرۆکی ${name} ڕاگیرا`,
    source: (name) => `سەرچاوەی «${name}» زیاد کرا`,
  },
  altered: {
    topic: (name) => `بابەتی «${name}» گۆڕدرا`,
    hold: (name) => `ڕاگرتنی چیرۆکی ${name} گۆڕدرا`,
    source: (name) => `سەرچاوەی «${name}» گۆڕدرا`,
  },
  removed: {
    topic: (name) => `بابەتی «${name}» سڕایەوە`,
    hold: (name) => `چیرۆکی ${name} بەردرا`,
    source: (name) => `سەرچاوەی «${name}» لابرا`,
  },
  takenBack: 'لێی پاشگەز بوونەتەوە',
  takesBack: (number) => `پاشگەزبوونەوە لە ژمارە ${number}`,
  undo: 'پاشگەزبوونەوە لە دوا گۆڕانکاری',
  changes: 'گۆڕانکارییەکان',
  reports: 'هەڵە ڕاپۆرتکراوەکان',
  newReports: (count) => `ڕاپۆرتی نوێی خوێنەران لەسەر هەڵە: ${count}.`,
  noReports: 'لە ٩٠ ڕۆژی ڕابردوودا لێرە هیچ هەڵەیەک ڕاپۆرت نەکراوە.',
  reportOf: (story, told) => (told === null ? `چیرۆکی ${story}` : `چیرۆکی ${story} · ${told}`),
  mistakes: (where, count) =>
    count === 1
      ? `خوێنەرێک لە ${where} هەڵەیەکی ڕاپۆرت کرد.`
      : `خوێنەران لە ${where} هەڵەیان ڕاپۆرت کرد: ${digits(count)} ڕاپۆرت.`,
  reportsOfItem: (item, count) => (count === 1 ? item : `${item}: ${digits(count)} ڕاپۆرت`),
  furtherItems: (count) => `بڕگەی تری ڕاپۆرتکراو: ${digits(count)}.`,
  readReports: 'هەموو ڕاپۆرتەکان لەوێ لە ‎/audit دان؛ ‎/hold بڕگەیەک ڕادەگرێت.',
  noMoreWords: 'ڕاپۆرتی تری ئەم بڕگانە لەوێ دەنووسرێن و چیتر نانێردرێن.',

  undone: 'پاشگەزبوونەوە لە:',
  nothingToUndo: 'لێرە هیچ گۆڕانکارییەک نییە کە لێی پاشگەز ببنەوە.',
  nothingToUndoHint: 'فەرمانی ‎/audit نیشانی دەدات چی گۆڕدراوە.',
  overtaken: 'ئەوەی ئەم گۆڕانکارییە دایناوە دواتر دیسان گۆڕدراوە، بۆیە لێی پاشگەز نەبوونەوە.',
  overtakenHint: 'لە ‎/audit بڕوانە، پاشان بە ‎/settings دایبنێ.',

  posted: (digest, items) => `${digest} لە ڕێگەدایە. ژمارەی بڕگەکان: ${items}.`,
  within: 'لە ماوەی یەک خولەکدا دەنێردرێت.',
  due: (moment) => `کاتی کورتەی ${moment} هاتووە و لە ڕێگەدایە.`,
  postedAlready: (moment) => `دوا کورتەی ئێرە هی ${moment}ە، و لەو کاتەوە هیچ نەهاتووە.`,
  postedAlreadyHint: 'هیچ بۆ جاری دووەم نەنێردرا.',
  noPosting: 'لێرەوە هیچ نانێردرێت.',
  noPostingHint: 'لە کەناڵەکە خۆیدا داوای لە بۆتە کارکردووەکە بکە.',
  trial: 'ئەمە ئێستا دەنێردرا. هیچ نەنێردرا.',
  trialInGroup: 'لە گرووپدا هەموو کەس دەیبینێت.',
  trialInPrivate: (command) => `لە گفتوگۆی تایبەتدا ئەمە بۆ بۆتەکە بنێرە: ${command}`,

  heldNow: (story) => `چیرۆکی ${story} ڕاگیراوە: هیچ کورتەیەک لێرە ناگێڕێتەوە، و وەڵامەکان دەڵێن کە ڕاگیراوە.`,
  heldEverywhere: (story) => `چیرۆکی ${story} لە هەموو کەناڵەکانی ئەم بۆتەدا ڕاگیراوە.`,
  release: (story) => `بە دووبارەکردنەوەی ‎/hold ${story} یان بە ‎/undo بەردەدرێت.`,
  releasedNow: (story) => `چیرۆکی ${story} بەردرا.`,
  stillHeld: 'بەڕێوەبەری بۆتەکە هێشتا لە هەموو کەناڵەکاندا ڕایگرتووە.',
  operatorsHold: 'بەڕێوەبەری بۆتەکە لە هەموو کەناڵەکاندا ڕایگرتووە.',
  heldAt: (moment) => `لەلایەن بەڕێوەبەرانەوە لە ${moment}ەوە ڕاگیراوە`,
  whyHeld: 'بەڕێوەبەران ڕایانگرتووە.',

  report: 'ڕاپۆرتکردنی هەڵە',
  reported: 'سوپاس. بەڕێوەبەرانی کەناڵەکە دەتوانن بیخوێننەوە.',
  noPerson: 'لە هیچ شوێنێک هەڵناگیرێت کێ ڕاپۆرتی کردووە.',
  whatIsWrong: (story) => `لە چیرۆکی ${story} چی هەڵەیە؟`,
  reportTyped: 'ئەمە بنێرە و وشەکانت لە جێی خاڵەکان بنووسە:',
  tooManyReports: 'لە ماوەی کاتژمێرێکدا چەند ڕاپۆرتێکت نارد.',
  tooManyReportsHint: 'تکایە پێش ڕاپۆرتی داهاتوو چاوەڕێ بکە.',
  enoughReports: 'پێشتر چەند جارێک ئەم بڕگەیە بە بەڕێوەبەران ڕاگەیەنراوە.',

  tooFast: 'ئەمە بەیەکجار زۆر بوو.',
  wait: (seconds) => `دوای ${seconds} چرکە دووبارە بپرسەوە.`,
}
