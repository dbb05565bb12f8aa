// What the bot says where its own database cannot be read or written, in Sorani.

import type { TroubleWords } from './trouble-words.ts'

export const trouble: TroubleWords = {
  database: 'ئێستا ناتوانرێت بنکەدراوەی بۆتەکە بەکار بهێنرێت.',
  again: 'هیچ شتێکی هەڵگیراو لەدەست نەچووە. تکایە دواتر هەوڵ بدەوە؛ تۆماری بەڕێوەبەر دەڵێت چی بکرێت.',
  withoutButtons: 'ئێستا هیچ شتێک هەڵناگیرێت، بۆیە ئەم وەڵامە بێ دوگمە دێت.',
}
