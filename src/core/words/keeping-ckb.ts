// Sources that are switched off, what was taken out, and how much is kept, in Sorani.

import { digits, tenths } from './counting-ckb.ts'
import type { KeepingWords } from './keeping-words.ts'

export const keeping: KeepingWords = {
  takenOut: 'لەسەر داوای بڵاوکەرەوە لابرا.',
  postTakenOut: 'ئەم نامەیە لەسەر داوای بڵاوکەرەوە لابرا؛ ‎/digest ئەوە نیشان دەدات کە لە کورتەکە ماوەتەوە.',
  off: 'بەڕێوەبەری بۆتەکە ڕایگرتووە',
  feedsOff: (count) => `فیدی ڕاگیراو لەلایەن بەڕێوەبەری بۆتەکەوە: ${digits(count)}`,
  free: (megabytes) => `${tenths(megabytes)} مێگابایتی بەتاڵە بۆ ئەوەی دێت`,
}
