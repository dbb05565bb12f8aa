// وشەکانی بۆتەکە بە سۆرانی. The bot's words in Sorani: simple agency prose; Arabic-Indic digits as Kurdish outlets print them.

import { countryNames } from './display-names.ts'
import { option, settings, welcome } from './settings-ckb.ts'
import type { Words } from './words.ts'

const MONTHS = [
  'کانوونی دووەم',
  'شوبات',
  'ئازار',
  'نیسان',
  'ئایار',
  'حوزەیران',
  'تەممووز',
  'ئاب',
  'ئەیلوول',
  'تشرینی یەکەم',
  'تشرینی دووەم',
  'کانوونی یەکەم',
]
const PARTS_OF_YEAR: Readonly<Record<string, string>> = {
  '01-04': 'سەرەتای ساڵی',
  '05-08': 'ناوەڕاستی ساڵی',
  '09-12': 'کۆتایی ساڵی',
}
const LANGUAGE_NAMES: Readonly<Record<string, string>> = {
  en: 'ئینگلیزی',
  ar: 'عەرەبی',
  ckb: 'کوردی (سۆرانی)',
  kmr: 'کوردی (کورمانجی)',
  tr: 'تورکی',
  fa: 'فارسی',
}

export const ckb: Words = {
  language: 'ckb',
  date: (date, precision) => (precision === 'approx' ? `نزیکەی ${calendar(date)}` : calendar(date)),
  dateRange: (from, to) =>
    from.slice(0, 7) === to.slice(0, 7)
      ? `نزیکەی ${digits(Number(from.slice(8)))} بۆ ${calendar(to)}`
      : `نزیکەی ${calendar(from)} بۆ ${calendar(to)}`,
  partOfYear: (from, to) => {
    const part = PARTS_OF_YEAR[`${from.slice(5, 7)}-${to.slice(5, 7)}`]
    return part && from.slice(0, 4) === to.slice(0, 4) ? `${part} ${year(from)}` : null
  },
  moment: (date, time) => `${calendar(date)}، ${time.replaceAll(/\d/g, (digit) => digits(Number(digit)))}`,
  list: (items) => (items.length < 2 ? items.join('') : `${items.slice(0, -1).join('، ')} و ${items.at(-1) ?? ''}`),
  number: digits,
  languageName: (code) => LANGUAGE_NAMES[code] ?? code,
  countryName: countryNames('ckb'),
  status: {
    confirmed: 'پشتڕاستکراوە',
    official: 'فەرمی',
    reported: 'ڕاپۆرتکراو',
    anonymous: 'سەرچاوەی ناونەبراو',
    claimed: 'بانگەشە',
    denied: 'ڕەتکراوە',
    assessment: 'هەڵسەنگاندن',
    background: 'پاشخان',
  },
  kind: {
    'Armed clash': 'پێکدادانی چەکداری',
    'Government regains territory': 'گرتنەوەی ناوچە لەلایەن حکومەتەوە',
    'Non-state actor overtakes territory': 'گرتنی ناوچە لەلایەن لایەنێکی ناحکومی',
    'Excessive force against protesters': 'هێزی زیادەڕۆ دژی خۆپیشاندەران',
    'Protest with intervention': 'خۆپیشاندان لەگەڵ دەستێوەردان',
    'Peaceful protest': 'خۆپیشاندانی ئاشتیانە',
    'Violent demonstration': 'خۆپیشاندانی توندوتیژ',
    'Mob violence': 'توندوتیژی بەکۆمەڵ',
    'Chemical weapon': 'چەکی کیمیایی',
    'Air/drone strike': 'هێرشی ئاسمانی یان درۆن',
    'Suicide bomb': 'تەقینەوەی خۆکوژی',
    'Shelling/artillery/missile attack': 'تۆپباران یان مووشەک',
    'Remote explosive/landmine/IED': 'مین یان بۆمبی چێنراو',
    Grenade: 'نارنجۆک',
    'Sexual violence': 'توندوتیژی سێکسی',
    Attack: 'هێرش',
    'Abduction/forced disappearance': 'ڕفاندن یان بێسەروشوێنکردن',
    Agreement: 'ڕێککەوتن',
    Arrests: 'دەستگیرکردن',
    'Change to group/activity': 'گۆڕانی گرووپ یان چالاکی',
    'Disrupted weapons use': 'ڕێگری لە بەکارهێنانی چەک',
    'Headquarters or base established': 'دامەزراندنی بنکە',
    'Looting/property destruction': 'تاڵانی یان تێکدانی موڵک',
    'Non-violent transfer of territory': 'گواستنەوەی ناوچە بێ توندوتیژی',
    Other: 'ڕووداوی تر',
    statement: 'لێدوان',
  },
  attribution: {
    said: (speaker, toldTo, outlet) => (toldTo ? `${speaker} بە ${toldTo}ی گوت` : `${speaker} گوتی، بەپێی ${outlet}`),
    reported: (outlet) => `${outlet} بڵاوی کردەوە`,
    denied: (speaker, outlet) => (speaker ? `${speaker} ڕەتی کردەوە، بەپێی ${outlet}` : `ڕەتکراوە، بەپێی ${outlet}`),
    claimed: (speaker, outlet) => (speaker ? `بانگەشەی ${speaker}، بەپێی ${outlet}` : `بانگەشە، بەپێی ${outlet}`),
    background: (outlet) => `پاشخان، وەک ${outlet} باسی کردووە`,
    unnamed: (kind) => (kind === 'witness' ? 'شایەتحاڵێک' : 'سەرچاوەیەکی ناونەبراو'),
  },
  figures: {
    killed: (text) => `${text} کوژراو`,
    wounded: (text) => `${text} بریندار`,
    range: (min, max) => `${min} بۆ ${max}`,
    by: (figure, source) => `${source}: ${figure}`,
  },
  edition: {
    title: (number, date) => `سیترێپ ژمارە ${digits(number)} · ${date}`,
    unposted: (date) => `سیترێپ · ${date}`,
    window: (from, to, zone) => `ئەوەی بینرا لە ${from} تا ${to} (${zone})`,
    health: (answered, sources, articles) =>
      `${digits(articles)} بابەت لە ${digits(answered)} لە ${digits(sources)} سەرچاوە`,
    nothing: (minutes, answered, sources) =>
      `لە ${minutes < 60 ? `${digits(minutes)} خولەکدا` : `${digits(Math.round(minutes / 60))} کاتژمێردا`} هیچ ڕاپۆرتێکی گونجاو نەبوو؛ ${digits(answered)} لە ${digits(sources)} سەرچاوە شتێکیان هەبوو.`,
    topLine: 'گرنگترین',
    otherTopics: 'هی تر',
    disputed: 'ناکۆک یان پشتڕاستنەکراو',
    corrections: 'ڕاستکردنەوەکان',
    ahead: 'لە پێشدا',
    update: 'نوێکردنەوە',
    updateOf: (edition) => `نوێکردنەوەی ژمارە ${digits(edition)}`,
    reprints: (count) => `+${digits(count)} بڵاوکردنەوەی دووبارە`,
    leftOut: (count) => `${digits(count)} چیرۆکی تر:`,
    sinceThen: 'لەو کاتەوە',
    late: (due) => `درەنگ: کاتی ئەمە ${due} بوو.`,
    notPosted: 'نەنێردراوە: لە هەڵگیراوەکان بۆ تۆ ئامادە کرا.',
    fictional: 'ئەرشیفی نموونە: ڕووداوەکان داهێنراون و هیچیان بەڵگەی ڕوودانی شتێک نین.',
    footer: 'وەرگیراو لە ڕاپۆرتە بەستراوەکان؛ کاتەکان ناوخۆیین.',
  },
  latest: {
    title: (subject) => `دوایین · ${subject}`,
    everything: 'هەموو بابەتەکان',
    newestIs: (days) => `نوێترینیان ${digits(days)} ڕۆژ لەمەوبەرە.`,
    none: (subject) => `هیچ شتێک دەربارەی ${subject} هەڵنەگیراوە.`,
    noneSince: (subject, moment) => `لە ${moment}ەوە هیچی نوێ نییە · ${subject}.`,
    noneNarrowed: (subject) => `هیچ شتێک دەربارەی ${subject} لەگەڵ ئەم هەڵبژاردانەدا ناگونجێت.`,
    page: (shown, total) => `${shown} لە ${digits(total)}`,
    accounts: (outlets, origins) => `${digits(outlets)} ڕاپۆرت، ${digits(origins)} سەربەخۆ`,
  },
  timeline: {
    title: (subject) => `هێڵی کات · ${subject}`,
    none: (subject) => `هیچ ڕووداوێکی بەروارداری ${subject} هەڵنەگیراوە.`,
    key: (shown, total) => `${digits(shown)} لە باسکراوترینی ${digits(total)} ڕووداو`,
    page: (page, pages, total) => `لاپەڕەی ${digits(page)} لە ${digits(pages)} · ${digits(total)} ڕووداوی بەروارداری`,
    all: 'هەموو، لە کۆنەوە',
    sources: (count) => `${digits(count)} سەرچاوە`,
  },
  search: {
    title: (query) => `گەڕان · ${query}`,
    none: (query) => `هیچی هەڵگیراو لەگەڵ ${query} ناگونجێت.`,
    page: (shown, total) => `${shown} لە ${digits(total)} بابەت`,
    didYouMean: 'مەبەستت ئەمەیە',
  },
  story: {
    title: (id) => `چیرۆکی ${id}`,
    accounts: (count) => `${digits(count)} گێڕانەوە، لە کۆنەوە`,
    figures: 'ژمارەکان',
    published: (date) => `بڵاوکراوەتەوە ${date}`,
    firstSeen: 'یەکەم بینین',
    copy: (origin) => `کۆپیی ${origin}`,
    version: (version) => `گۆڕاوە لەوەتەی بینراوە (وەشانی ${digits(version)})`,
    actors: 'لایەنەکان',
    disagree: 'ڕاپۆرتەکان جیاوازن؛ ژمارەکان لە تەنیشت یەکتر دانراون و کۆ نەکراونەتەوە.',
  },
  digest: {
    none: (date) => `لە ${date} هیچ ژمارەیەک لێرە نەنێردراوە.`,
    future: (date) => `${date} هێشتا نەهاتووە.`,
  },
  topics: {
    title: 'بابەتەکان',
    phrases: 'دەستەواژەکان',
    excludes: 'هەرگیز',
    actors: 'لایەنەکان',
    places: 'شوێنەکان',
    more: (count) => `و ${digits(count)}ی تر`,
  },
  sources: {
    title: 'سەرچاوەکان',
    count: (articles, newest) => `${digits(articles)} بابەت، نوێترین ${newest}`,
    unused: (count) => `${digits(count)}ی تر ناسراون، هێشتا هیچیان لێ هەڵنەگیراوە`,
    country: 'وڵات',
    languages: 'زمانەکان',
    ownership: 'خاوەندارێتی',
    feeds: 'فیدەکان',
    noFeeds: 'هیچ فیدێکی کراوە نەزانراوە',
    none: 'هێشتا لە هیچ سەرچاوەیەک بابەت هەڵنەگیراوە.',
    page: (shown, total) => `${shown} لە ${digits(total)} سەرچاوە`,
    feed: {
      count: (count) => `${digits(count)} فید`,
      state: { new: 'هێشتا داوا نەکراوە', fine: 'باشە', failing: 'کێشەی هەیە', silent: 'دەمێکە هیچی نوێی نییە' },
      tally: {
        new: (count) => `${digits(count)} هێشتا داوا نەکراوە`,
        fine: (count) => `${digits(count)} باشە`,
        failing: (count) => `${digits(count)} کێشەی هەیە`,
        silent: (count) => `${digits(count)} دەمێکە هیچی نوێی نییە`,
      },
      fine: (moment) => `باشە، دوایین وەڵام ${moment}`,
      silent: (days, moment) =>
        `${days === null ? 'هێشتا هیچی نوێی نییە' : `${digits(days)} ڕۆژە هیچی نوێی نییە`}، دوایین وەڵام ${moment}`,
      failing: (moment) => `لە ${moment}ەوە کێشەی هەیە`,
      next: (moment) => `هەوڵی داهاتوو ${moment}`,
    },
  },
  state: {
    title: 'دۆخ',
    stored: (articles, stories, events) =>
      `${digits(articles)} بابەت، ${digits(stories)} چیرۆک، ${digits(events)} ڕووداو`,
    span: (from, to) => `بڵاوکراوەتەوە لە ${from} تا ${to}`,
    empty: 'هێشتا هیچ هەڵنەگیراوە.',
    off: 'ناردن لێرە ڕاگیراوە. بەڕێوەبەران دەتوانن کارای بکەن:',
    nextEdition: (moment, zone) => `ژمارەی داهاتوو لێرە: ${moment} (${zone})`,
    lastEdition: (mark) => `نوێترین ژمارە لێرە: ${mark}`,
    noEdition: 'هێشتا هیچ ژمارەیەک لێرە نەنێردراوە.',
    clock: (moment, zone) => `کاتژمێر: ${moment} (${zone})`,
    size: (megabytes) => `بنکەدراوە: ${tenths(megabytes)} مێگابایت`,
    sources: (count) => `${digits(count)} سەرچاوە بابەتیان هەیە`,
  },
  help: {
    title: 'چی دەتوانیت بپرسیت',
    intro:
      'سیترێپ ڕۆژانە کورتەی هەواڵی ئاسایشی ناوچەکە بڵاو دەکاتەوە و لەو بابەتانەوە وەڵام دەداتەوە کە هەڵیگرتوون. هەر بڕگەیەک دەڵێت کێ گوتی، کەی ڕوویدا و لە کوێ بڵاو کرایەوە.',
    credits: 'پۆتانی شوێنەکان: GeoNames، مۆڵەتی CC BY 4.0.',
    subjects: 'بابەت دەکرێت بابەتێکی ناسراو، لایەنێک، شوێنێک یان هەر وشەیەک بێت، بە کوردی، عەرەبی یان ئینگلیزی.',
  },
  option,
  settings,
  welcome,
  button: {
    next: 'دواتر',
    previous: 'پێشتر',
    timeline: 'هێڵی کات',
    latest: 'دوایین',
    digest: 'نوێترین کورتە',
    item: (number) => `چیرۆکی ${digits(number)}`,
    showToAll: 'پیشانی هەمووانی بدە',
  },
  problem: {
    wrong: 'هەڵەیەک ڕوویدا و تۆمار کرا.',
    unknownCommand: (name) => `فەرمانی ‎/${name} نییە.`,
    seeHelp: 'سەیری ‎/help بکە.',
    unknownSubject: (subject) => `هیچ شتێک دەربارەی «${subject}» نەزانراوە و هەڵنەگیراوە.`,
    nearest: (names) => `نزیکترین: ${names}.`,
    missing: (option) => `ئەوەی کەمە: ${option}.`,
    example: (text) => `بۆ نموونە: ${text}`,
    unknownOption: (option) => `لێرە هەڵبژاردەی «${option}» نییە.`,
    knownOptions: (names) => `هەڵبژاردەکان: ${names}.`,
    badDate: (value) => `«${value}» بەروار نییە.`,
    dateHint: 'ڕۆژێک (2025-06-25)، مانگێک (2025-06)، ساڵێک (2025)، 7d، 2w یان وشەی وەک «دوێنێ» بنووسە.',
    badStory: (value) => `چیرۆکی «${value}» نییە.`,
    storyHint: 'ناسنامەی چیرۆکێک بە شەش پیت، یان ژمارەی بڕگەیەکی نوێترین ژمارەی ئێرە بنووسە.',
    noItem: (number) => `نوێترین ژمارەی ئێرە بڕگەی ${digits(number)}ی نییە.`,
    unknownKind: (value) => `«${value}» جۆری ڕووداو نییە.`,
    unknownPlace: (value) => `شوێنی «${value}» نەناسراوە.`,
    unknownSource: (value) => `سەرچاوەی «${value}» نەناسراوە.`,
    unknownTopic: (value) => `بابەتی «${value}» نییە.`,
    badOrder: 'ڕۆژی یەکەم دوای ڕۆژی کۆتاییە.',
    orderHint: 'from: و to: بگۆڕەوە.',
    expired: 'ئەم دوگمەیە چیتر نەپارێزراوە.',
    expiredHint: 'فەرمانەکە دووبارە بنووسەوە.',
    notYours: 'تەنیا ئەو کەسەی پرسیاری کردووە دەتوانێت ئەم دوگمانە بەکاربهێنێت.',
    notYoursHint: 'خۆت فەرمانەکە بنووسە.',
    moderatorsOnly: 'ئەمە تەنیا بۆ بەڕێوەبەرانی ئەم کەناڵەیە.',
    nothingStored: 'هێشتا هیچ هەڵنەگیراوە.',
    nothingStoredHint: 'بابەت هەڵبگرە بە: sitrep import FILE...',
    tooLong: 'ئەمە درێژترە لە فەرمانێک.',
    tooLongHint: 'ئەوپەڕی ٥٠٠ پیت بنووسە.',
    badSearch: (word) => `لە «${word}»دا وشەیەک بۆ گەڕان نییە.`,
    searchHint: 'وشە بنووسە، یان "دەستەواژە" لە نێوان جووتکەوانەدا؛ ‎-وشە دەریدەکات.',
  },
}

function digits(value: number): string {
  return value.toLocaleString('ar-IQ')
}

function tenths(value: number): string {
  return value.toLocaleString('ar-IQ', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
}

function year(date: string): string {
  return Number(date.slice(0, 4)).toLocaleString('ar-IQ', { useGrouping: false })
}

function calendar(date: string): string {
  const [, month, day] = date.split('-')
  const name = month === undefined ? '' : (MONTHS[Number(month) - 1] ?? '')
  return day === undefined
    ? [name, year(date)].filter(Boolean).join('ی ')
    : `${digits(Number(day))}ی ${name}ی ${year(date)}`
}
