// نەخشە و هێڵکاری. Maps and charts in Sorani.

import { digits } from './counting-ckb.ts'
import type { PictureWords } from './picture-words.ts'

export const picture: PictureWords = {
  mapTitle: (subject) => `ڕووداوە ڕاگەیەنراوەکان · ${subject}`,
  chartTitle: (subject) => `ڕووداوە ڕاگەیەنراوەکان بەپێی کات · ${subject}`,
  covers: (from, to, events, sources) => `لە ${from} تا ${to} · ${events} · ${sources}`,
  events: (count, more) => `${more ? 'لانیکەم ' : ''}${digits(count)} ڕووداو`,
  sources: (count) => `${digits(count)} سەرچاوەی سەربەخۆ`,
  lessSure: (status, count) => `${status}: ${digits(count)}`,
  ofThese: (list) => `لەوانە ${list}`,
  shades: 'ڕووداوەکان بەپێی پارێزگا',
  area: 'شوێن بە وردی نەزانراوە',
  gap: 'هیچ بابەتێک هەڵنەگیراوە',
  inexact: 'ڕۆژ بە وردی نەزانراوە',
  otherKinds: 'جۆرەکانی تر',
  elsewhere: (count) => `${digits(count)} ڕووداو شوێنێکیان نییە کە ئەم نەخشەیە پیشانی بدات.`,
  morePlaces: (count) => `${digits(count)} شوێن نیشانەی تایبەتیان نییە.`,
  gapDays: (count) => `لە ${digits(count)} ڕۆژدا هیچ بابەتێک هەڵنەگیراوە: نەکێشراو بە واتای ڕوونەدان نییە.`,
  entry: (name, count) => `${name}: ${digits(count)}`,
  about: (name) => `نزیک ${name}`,
  none: (subject, from, to) => `هیچ ڕووداوێکی بەرواردار دەربارەی ${subject} لە ${from} تا ${to} هەڵنەگیراوە.`,
  held: 'ئەوەی بەڕێوەبەران ڕایانگرتووە نەژمێردراوە.',
  nothingLeft: 'کورتەکە دەستکاری کرا؛ چیتر هیچی لەسەر ئەم نەخشەیە نییە.',
  credits: 'سنوورەکان: Natural Earth · شوێنەکان: GeoNames, CC BY 4.0',
  badSpan: (typed) => `«${typed}» ژمارەی ڕۆژ نییە.`,
  spanHint: '1 تا 3660 ڕۆژ بنووسە: 30، 7d، 2w.',
  show: { map: 'نەخشە', chart: 'هێڵکاری', timeline: 'وەک وێنە' },
  day: (date) => new Date(date).toLocaleDateString('ar-IQ', { day: 'numeric', month: 'numeric', timeZone: 'UTC' }),
  week: (from) => `لە ${from}ەوە`,
}
