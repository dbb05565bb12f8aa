// Which Sorani words show that a clause looks back or ahead. The verb ends its clause, so the cue after a date counts
// before one that stands before it.

import type { TenseCues } from '../meaning/tense-cues.ts'
import { foldWord } from './folding.ts'

const list = (words: string) => words.split(/\s+/).filter(Boolean).map(foldWord)

/** The third person of the present, without its prefix: he does, they do; it is done, they are done. */
const LIGHT_STEMS = list(
  'کات کەن بێت بێ بن چێت چن دات دەن گرێت گرن خات خەن کەوێت کەون نیشێت نیشن گەیەنێت گەیەنن ' +
    'کرێت کرێن درێت درێن گیرێت گیرێن خرێت خرێن برێت برێن گەیەندرێت گەیەنرێت بژێردرێت بژێردرێن',
)
const OTHER_STEMS = list(
  'چێ گات گەن هێنێت هێنن بات بەن نێرێت نێرن مێنێت مێنن ڕوات ڕۆن گەڕێت گەڕێن کشێت کشێن بینێت بینن کۆڵێت پەڕێت پەڕن ' +
    'توانێت توانن گۆڕێت خایەنێت نرێت نرێن نێردرێت نێردرێن گوازرێت گوازرێن بەسترێت بەسترێن کوژرێت کوژرێن هێنرێت هێنرێن',
)
/** What is often written together with a light verb, before its prefix. */
const PREVERBS = list('هەڵ دا ڕا وەر دەر تێ پێ لێ کۆ ڕێک بەڕێوە دەستپێ بڵاو ئەنجام دوا واژۆ واژوو')

/** Every beginning with every stem and ending. */
const forms = (beginnings: readonly string[], stems: readonly string[], endings: readonly string[]) =>
  beginnings.flatMap((beginning) => stems.flatMap((stem) => endings.map((ending) => beginning + stem + ending)))

/** The present (دە), its negation (نا), and the subjunctive (ب, "may do"), which looks ahead too. */
const presentForms = [
  ...forms(['دە', 'نا', 'ب'], [...LIGHT_STEMS, ...OTHER_STEMS], ['', 'ەوە', 'ە']),
  ...forms(
    PREVERBS.flatMap((preverb) => [`${preverb}دە`, `${preverb}ب`]),
    LIGHT_STEMS,
    ['', 'ەوە'],
  ),
]

export const tense: TenseCues = {
  past: new Set(
    list(
      'وتی گوتی وتیان گوتیان ڕایگەیاند ڕایانگەیاند ڕاگەیەندرا ڕاگەیەنرا کرد کردیان کران کرا کوژرا کوژران کوشت کوشتی ' +
        'کوشتیان گرت گرتی گرتیان بوو بوون نەبوو دایان داوە ڕوویدا ڕوویداوە هات هاتن چوو چوون گەیشت گەیشتە گەیشتن ' +
        'کەوت کەوتە کەوتن کەوتەوە کەوتنە مرد کردە کردەوە کردیەوە کرایەوە کراوە کراون بووە بوونەتە بووەوە کۆبووەوە ' +
        'کۆبوونەتەوە تەقیەوە تەقییەوە کوژراوە کوژراون گەڕایەوە گەڕانەوە کشایەوە کشانەوە هێنا هێنایە برد نارد ' +
        'ناردی دوێنێ پێرێ دوێشەو بینرا بینران دەستیپێکرد دەستگیرکرا دەستگیرکران خایاند',
    ),
  ),
  future: new Set([
    ...presentForms,
    ...list(
      'بڕیارە بڕیاروایە چاوەڕوانە چاوەڕوان چاوەڕێیە داهاتوو دێت دێن نایەت نایەن بێت بن نیازە بەنیازە بەنیازن نیازیانە ' +
        'پلانە سبەی سبەینێ سبەینی دووسبەی دواخرا دواخران دواخراوە دواخراون دوادەخات',
    ),
  ]),
  pastEndings: list(
    'کرد کرا کران یاند ژرا ژران درا دران گیرا گیران خرا خران نرا نران وازرا وازران راوە راون رایەوە رانەوە بوو ووە',
  ),
  clauseOpeners: new Set(),
  futureBeginnings: [],
  infinitive: null,
  implicative: new Set(),
  prospective: { prepositions: new Set(), verbs: new Set(), reach: 0 },
  moved: {
    prepositions: new Set(list('بۆ')),
    verbs: new Set(
      list(
        'دواخست دوایخست دوایانخست دواخستووە دوایخستووە دواخستن دواخستنی دواخرا دواخران دواخراوە دواخراون ' +
          'گواسترایەوە گواستییەوە گواستیانەوە درێژکرایەوە درێژکردەوە درێژکردووەتەوە درێژکراوەتەوە',
      ),
    ),
  },
  notVerbs: new Set(),
  verbFinal: { until: new Set(list('تا هەتا تاوەکو هەتاوەکو تاکو هەتاکو')) },
}
