// ئەوەی دەربارەی بابەتە تایبەتەکانی سێرڤەر دەگوترێت. What is said of a server's own topics, in Sorani.

import { digits } from './counting-ckb.ts'
import type { TopicWords } from './topic-words.ts'

export const ownTopics: TopicWords = {
  own: 'بابەتەکانی ئەم سێرڤەرە یان چاتە',
  newOne: 'بەڕێوەبەر بەم جۆرە بابەتێک زیاد دەکات:',
  query: 'بەدوای ئەمەدا دەگەڕێت',

  testTitle: (title) => `بابەتی «${title}» · تاقیکردنەوە`,
  found: (count, inStories, days, more = false) =>
    `لە دوایین ${digits(days)} ڕۆژدا: ${more ? 'لانیکەم ' : ''}${digits(count)} وتار لە ${digits(inStories)} چیرۆکدا.`,
  nothing: (days) => `لە دوایین ${digits(days)} ڕۆژدا: هیچ وتارێک نییە.`,
  byDay: (from, to) => `ژمارەی وتارەکانی هەر ڕۆژێک، لە ${from} تا ${to}`,
  newest: 'نوێترینەکان',
  matched: (words) => `گونجاو: ${words}`,
  near: 'نزیک بوو بگونجێت',
  lacks: (term, count) => `تەنیا ${term} کەمە لە ${digits(count)} وتاردا، نوێترینیان:`,
  excluded: (term, count) => `تەنیا -${term}، ${digits(count)} وتار دەردەکات، نوێترینیان:`,
  unheard: (word) => `هیچ وتارێکی هەڵگیراو «${word}»ی تێدا نییە.`,
  perhaps: (words) => `مەبەستت ${words} بوو؟`,
  change: 'بە بەراورد لەگەڵ ئەوەی پاشەکەوت کراوە',
  gained: (count) => `زیادبوو: ${digits(count)} وتار`,
  lost: (count) => `کەمبوو: ${digits(count)} وتار`,
  same: 'هەمان وتارەکان دەدۆزێتەوە.',
  notSaved: 'هێشتا هیچ پاشەکەوت نەکراوە.',

  save: 'پاشەکەوتکردن',
  discard: 'وازهێنان',
  test: 'تاقیکردنەوە',
  delete: 'سڕینەوە',
  keep: 'هێشتنەوە',
  saved: (title) => `بابەتی «${title}» پاشەکەوت کرا.`,
  discarded: 'هیچ نەگۆڕا.',
  use: 'بۆ ئەوەی لە کورتەی کەناڵێکدا بێت، لەوێ هەڵیبژێرە:',
  askDelete: (title) => `بابەتی «${title}» بسڕدرێتەوە؟`,
  usedBy: (channels) => `لە کورتەی ئەمانەدایە: ${channels}.`,
  deleted: (title) => `بابەتی «${title}» سڕایەوە.`,
  goOn: (channels) =>
    `لە ئێستاوە بەبێ ئەو: ${channels}. لەو شوێنەی تاکە بابەت بوو، تا بابەتی تر هەڵنەبژێردرێت هەواڵێک نانێردرێت.`,
  undo: 'بۆ گەڕاندنەوەی:',

  unknown: (name) => `لێرە بابەتی تایبەت بە ناوی «${name}» نییە.`,
  none: 'هێشتا لێرە بابەتی تایبەت نییە: /topics new دانەیەک دروست دەکات.',
  badName: (name) => `«${name}» نابێت بە ناوی بابەت.`,
  nameHint: (most) => `پیت و ژمارە و بۆشایی و هێڵ بەکار بهێنە، زۆرترین ${digits(most)} پیت.`,
  taken: (name) => `«${name}» ناوی شتێکە کە بۆتەکە دەیناسێت.`,
  takenHint: 'ناوێکی تر هەڵبژێرە.',
  exists: (title) => `لێرە بابەتێک بە ناوی «${title}» هەیە.`,
  existsHint: 'بە /topics edit بیگۆڕە، یان ناوێکی تر هەڵبژێرە.',
  full: (most) => `لێرە ${digits(most)} بابەتی تایبەت هەیە و زیاتر هەڵناگیرێت.`,
  fullHint: 'سەرەتا یەکێک بە /topics delete بسڕەوە.',
  tooLong: (most) => `گەڕانی بابەتێک زۆرترین ${digits(most)} پیتە.`,
  tooMany: (count, most) => `گەڕانەکە ${digits(count)} وشە و خانە دەخوازێت؛ زۆرترین ${digits(most)} دەبێت.`,
  shorter: 'هەندێکیان لاببە، یان بیکە بە دوو بابەت.',
  noDates: 'بابەت لە: و تا:ی نییە، چونکە بەردەوامە.',
  noDatesHint: 'بەروارەکان لاببە؛ /search وەریان دەگرێت.',
  stale: 'کەسێکی تر لەم ماوەیەدا ئەم بابەتەی گۆڕی؛ هیچ پاشەکەوت نەکرا.',
  staleHint: 'بە /topics show جارێکی تر سەیری بکە، پاشان گۆڕانکارییەکەت دووبارە بکەرەوە.',
}
