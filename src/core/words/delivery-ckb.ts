// Digests on their way, in Sorani.

import { digits } from './counting-ckb.ts'
import type { DeliveryWords } from './delivery-words.ts'

const digests = (slots: string, count: number) => (count === 1 ? `کورتەی ${slots}` : `کورتەکانی ${slots}`)
const were = (count: number) => (count === 1 ? 'نەنێردرا' : 'نەنێردران')

export const delivery: DeliveryWords = {
  missed: {
    down: (slots, count) => `${digests(slots, count)} ${were(count)}: بۆتەکە لەکار کەوتبوو.`,
    refused: (slots, count) => `${digests(slots, count)} ${were(count)}: بۆتەکە نەیتوانی لێرە بنێرێت.`,
  },
  earlier: (count) => `${digits(count)}ی پێشووتر`,
  dayThread: (date) => `سیترێپ · ${date}`,

  correctedAt: (time) => `لە کاتژمێر ${time} ڕاستکرایەوە`,
  correctedOn: (moment) => `لە ${moment} ڕاستکرایەوە`,
  nowSays: (outlet) => `${outlet} ئێستا دەڵێت`,
  noLongerSays: (outlet) => `${outlet} چیتر ناڵێت`,
  changedText: (outlet) => `${outlet} دەقی هەواڵەکەی گۆڕی.`,
  before: 'پێشتر',
  sparePart: 'کورتەکەی سەرەوە دەستکاری کرا و کورتتر بوو؛ چیتر هیچی لێرە نییە.',

  stopped: (where) => `سیترێپ ناتوانێت لە ${where} بنێرێت و لەوێ وەستا.`,
  why: {
    removed: 'بۆتەکە چیتر لەوێ نییە.',
    blocked: 'بۆتەکە بلۆک کراوە.',
    gone: 'کەناڵەکە یان چاتەکە یان بابەتەکە چیتر نییە.',
    'no-right': 'بۆتەکە بۆی نییە لەوێ بنووسێت یان بیبینێت.',
    closed: 'بابەتەکە یان زنجیرەکە داخراوە.',
    tag: 'فۆرمەکە بابەتی بێ تاگ وەرناگرێت.',
    kind: 'کەناڵێکی لەم جۆرە پەیامی وا وەرناگرێت.',
  },
  cure: {
    removed: 'بۆتەکە دووبارە زیاد بکە، پاشان بە /settings هەڵیبکە.',
    blocked: 'بلۆکی بۆتەکە لاببە، پاشان بە /settings هەڵیبکە.',
    gone: 'بۆتەکە لە کەناڵێکی تر بە /settings دابنێ.',
    'no-right': 'مافەکانی بۆ بگەڕێنەوە؛ /settings لەوێ دەڵێت چی کەمە. پاشان بە /settings هەڵیبکە.',
    closed: 'دووبارە بیکەرەوە، پاشان بۆتەکە بە /settings هەڵبکە.',
    tag: 'مەرجی تاگ لە ڕێکخستنەکانی فۆرمەکە لاببە، پاشان بۆتەکە بە /settings هەڵبکە.',
    kind: 'بۆتەکە لە کەناڵێکی نووسین بە /settings دابنێ.',
  },
  goesOn: `ئەو کورتانەی ${digits(24)} کاتژمێری ڕابردوو کە چاوەڕێن، ئەو کات دەنێردرێن.`,
  aChannel: 'کەناڵێک',
  openChannel: 'کەناڵەکە بکەرەوە',
  notHandedOn: (where) => `کورتەکە لە ${where} نێردرا، بەڵام نەگەیەنرا بەو کەناڵانەی شوێنی کەوتوون.`,
  handOnCure: 'گەیاندن کەناڵێکی ڕاگەیاندنی دەوێت کە بۆتەکە بۆی هەبێت تێیدا بنێرێت؛ ئەگەرنا لە /settings بیکوژێنەرەوە.',
}
