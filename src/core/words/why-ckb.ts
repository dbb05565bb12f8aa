// هۆکاری هاتنی بڕگەیەک لە کورتەدا، بە سۆرانی. Why an item is in a digest, in Sorani.

import { digits } from './counting-ckb.ts'
import type { WhyWords } from './why-words.ts'

export const why: WhyWords = {
  here: 'بۆچی ئەمە لێرەیە؟',
  button: 'بۆچی؟',
  item: (number) => `بۆچی ${digits(number)}؟`,
  which: 'کام بڕگە؟',
  noItems: 'هیچ بڕگەیەکی کورتە لەو نامەیەدا نییە.',
  noItemsHint: 'لە کورتەیەک یان لە وەڵامێک دەربارەی چیرۆکێک بپرسە.',
  noItem: (number) => `ئەو ژمارەیە بڕگەی ${digits(number)}ی نییە.`,

  title: (item, edition) => `بۆچی بڕگەی ${digits(item)} · ${edition}`,
  titleOfStory: (id) => `بۆچی · چیرۆکی ${id}`,

  topics: 'بابەتەکان',
  quoted: (word) => `«${word}»`,
  parties: (names) => `لایەنەکانی: ${names}`,
  happened: (place) => `لە ${place} ڕوویداوە`,
  noTopic: 'هیچ بابەتێکی نییە؛ ئەم کەناڵە هەموو شتێک وەردەگرێت.',

  grouped: 'لە یەک چیرۆکدا کۆکراونەتەوە',
  teller: 'بە وشەکانی ئەو گێڕدراوەتەوە',
  alone: 'یەک ڕاپۆرت دەیگێڕێتەوە؛ هیچی لەگەڵ کۆ نەکراوەتەوە.',
  copy: (outlet, percent) => `کۆپیی ڕاپۆرتی ${outlet}، ${digits(percent)}٪ی دەقەکە هەمان شتە`,
  credits: (outlet) => `${outlet} وەک سەرچاوەی خۆی ناودەبات`,
  common: (outlet, things) => `هاوبەش لەگەڵ ڕاپۆرتی ${outlet}: ${things}`,
  sameDay: 'ڕۆژ',
  samePlace: 'شوێن',
  sameKind: 'جۆری ڕووداو',
  sameFigures: 'ژمارەکان',
  bothName: (names) => `لایەنەکان (${names})`,
  sharedWords: (count) => `${digits(count)} وشەی گرنگ`,
  more: (count) => `${digits(count)} ڕاپۆرتی تر`,

  rank: 'ڕیزبەندی',
  place: (place, of, points) => `پلەی ${digits(place)} لە ${digits(of)}ی گونجاو، ${points} خاڵ:`,
  points: (value) => (value < 0 ? `کەم ${digits(-value)}` : `زیاد ${digits(value)}`),
  part: {
    origin: (count) => `${digits(count)} ڕاپۆرتی سەربەخۆ (ئەوپەڕی چوار دەژمێردرێت)`,
    kind: (_, kind) => `جۆری ڕووداو: ${kind}`,
    killed: () => 'باسی کوژراو دەکات',
    wounded: () => 'باسی بریندار دەکات',
    freshEvent: () => 'بەرواری لە ماوەی دوو ڕۆژی کورتەکەدایە',
    undated: () => 'هیچ لە دەقەکەدا بەرواری بۆ دیاری ناکات',
    otherLanguage: () => 'وشەکانی بە زمانێکی ترن',
    update: () => 'پێشتر لێرە گێڕدراوەتەوە',
    certainty: (_, status) => `دۆخ: ${status}`,
    sameTopic: (count) => `${digits(count)} لە پێشیەوە لە هەمان بابەت`,
    samePlace: (count) => `${digits(count)} لە پێشیەوە لە هەمان شوێن`,
  },
  notRanked: 'ئەوەی لە پێشە بە خاڵ ڕیز ناکرێت: نزیکترین ڕۆژ یەکەمە.',

  section: 'شوێنی لە کورتەکەدا',
  underTopic: (topic) =>
    `لەژێر ${topic}، یەکەم بابەتی کەناڵەکە کە ڕووداوەکە لەسەریەتی، ئەگەر ڕووداوەکە بابەتی نەبێت ئەوا ڕاپۆرتەکان.`,
  byStatus: (section, status) => `لەژێر «${section}»: دۆخی «${status}»ە.`,
  byFigures: (section) => `لەژێر «${section}»: ژمارەکانی ڕاپۆرتەکان جیاوازن.`,
  byCorrection: (section) => `لەژێر «${section}»: میدیایەک ئەوەی لێرە گێڕدرابووەوە ڕاستی کردەوە یان گۆڕی.`,
  byDate: (section) => `لەژێر «${section}»: بۆ ڕۆژێکی داهاتوو ڕاگەیەندراوە.`,

  beside: 'ئەوەی لە تەنیشتی نەهێنرا',
  reprints: (count) => `${digits(count)} کۆپی، پێچراونەتەوە`,
  alsoTold: (outlets) => `وشەکانی ${outlets}`,
  sameEventIn: (stories) => `هەمان ڕووداو لە ${stories}`,
  noRoomFor: (count) => `${digits(count)} چیرۆکی گونجاو کە کورتەکە جێی نەبوون`,
  tooThin: (count) => `${digits(count)} چیرۆک کە کەمتر لەوەی ئەم کەناڵە دەیەوێت ڕاپۆرتیان هەیە`,

  absent: 'لە کورتەیەکی ئێرەدا نییە',
  notIn: (edition) => `لە ${edition} نییە:`,
  nothingNew: 'پێشتر لێرە گێڕدراوەتەوە، و ڕاپۆرتە نوێترەکان نە ژمارەی تر و نە دۆخی تر و نە ڕووداوی دواتر دەهێنن.',
  noEvent: 'هیچ ڕووداوێک لە ڕاپۆرتەکانیەوە تێنەگەیشترا.',
  history: 'باسی ڕابردوو دەکات: ڕووداوەکەی زۆر پێش ڕاپۆرتەکانیەتی.',
  announced: 'تەنیا شتێک ڕادەگەیەنێت، کە جێی نەبووەوە یان پێشتر لێرە گێڕدراوەتەوە.',
  notSeen: 'هیچ ڕاپۆرتێکی لەو ماوەیەدا یەکەم جار نەبینراوە.',
  otherTopics: (own, channel) =>
    own === null
      ? `هیچ بابەتێکی نییە، و ئەم کەناڵە بەدوای ${channel}دا دەچێت.`
      : `بابەتەکانی (${own}) بابەتی ئەم کەناڵە (${channel}) نین.`,
  otherSources: 'هەموو ڕاپۆرتەکانی هی ئەو میدیایانەن کە لەم کەناڵەدا ناگوازرێنەوە.',
  otherLanguages: 'هیچ ڕاپۆرتێکی بەو زمانانە نییە کە ئەم کەناڵە دەیانخوێنێتەوە.',
  fewOrigins: (has, least) => `${digits(has)} ڕاپۆرتی سەربەخۆی هەیە، ئەم کەناڵە ${digits(least)} دەوێت.`,
  tooOld: 'ئەوکات زیاتر لە ٧٢ کاتژمێر بەسەر ڕاپۆرتەکانیدا تێپەڕیبوو.',
  sameEvent: (story) => `چیرۆکی ${story} هەمان ڕووداو دەگێڕێتەوە (ڕۆژ، شوێن، جۆر، لایەنەکان) و لە پێشیەوە بوو.`,
  tooLong: (place, of) =>
    `لە پلەی ${digits(place)} لە ${digits(of)} بوو، لەو شوێنەی مابووەوە درێژتر بوو، و کورتترەکان گرتیانەوە.`,
  noRoom: (place, of) => `لە پلەی ${digits(place)} لە ${digits(of)} بوو، خوار ئەوەی جێی دەبووەوە.`,
  since: 'ئەوەی ئێستا هەڵگیراوە دەیخستە ناوی؛ کورتەکە لەوە دانراوە کە ئەوکات هەڵگیرابوو.',
  awaits: 'دوای نوێترین کورتەی ئێرە هاتووە؛ کورتەی داهاتوو هەڵیدەسەنگێنێت.',
  uncovered: 'هیچ کورتەیەکی ئێرە ئەو ماوەیە ناگرێتەوە کە ڕاپۆرتەکانی یەکەم جار تێیدا بینراون.',
  changed: 'دووبارە لەوەی ئێستا هەڵگیراوە ژمێردراوە: لەو کاتەوە ڕاپۆرت یان ڕێکخستن گۆڕاون.',
}
