// Which Sorani words show that a clause looks back or ahead.

import type { TenseCues } from '../language.ts'

const set = (words: string) => new Set(words.split(/\s+/))

/** Folded like text. */
export const tense: TenseCues = {
  past: set(
    'وتی گوتی راگەیاند کرد کران کرا کوژرا کوژران بوو بوون رایگەیاند راگەیەندرا دا هات چوو کردە کردەوە کرایەوە کوشت ' +
      'کوشتیان گرت گرتیان گەیشت گەیشتە گەیشتن کراوە کراون بووە بوونەتە تەقیەوە تەقییەوە کوژراوە کوژراون چوون هاتن',
  ),
  future: set(
    'بریارە چاوەروانە چاوەروان دەکریت دەبیت دەکرین دەچیت دیت بەریوەدەچیت دەکریتەوە داهاتوو تا هەتا دەروات دەرون دەچن ' +
      'دەچیتە دەبن دەبیتەوە دەبنەوە کودەبیتەوە کودەبنەوە دەکات دەکەن دەکاتەوە دەکەنەوە دەکرینەوە دەگات دەگاتە دەگەن ' +
      'دەگەنە دەگەریتەوە دەگەرینەوە دەدریت دەدرین دادەخریت دادەخرین دەنیریت دەنیرن دین دەستپیدەکات پیدەکات ' +
      'ئەنجامدەدریت واژودەکریت واژوودەکریت ناکریتەوە نابیت ناچیت',
  ),
  clauseOpeners: new Set(),
  pastEndings: ['کرد', 'کرا', 'کران', 'یاند', 'ژرا', 'ژران'],
  futureBeginnings: [],
  infinitive: null,
  implicative: new Set(),
  prospective: { prepositions: new Set(), verbs: new Set(), reach: 0 },
  notVerbs: new Set(),
}
