// وشەکانی بۆتەکە بە سۆرانی. The bot's words in Sorani: simple agency prose; Arabic-Indic digits as Kurdish outlets print them.

import { digits, tenths } from './counting-ckb.ts'
import { adding } from './adding-ckb.ts'
import { audit } from './audit-ckb.ts'
import { dates } from './dates-ckb.ts'
import { countryNames } from './display-names.ts'
import { page } from './page-ckb.ts'
import { picture } from './picture-ckb.ts'
import { search } from './search-ckb.ts'
import { option, settings, welcome } from './settings-ckb.ts'
import { panel } from './panel-ckb.ts'
import { ownTopics } from './topic-ckb.ts'
import { keeping } from './keeping-ckb.ts'
import { delivery } from './delivery-ckb.ts'
import { feed } from './feed-ckb.ts'
import { trouble } from './trouble-ckb.ts'
import { alert, data, follow, forget } from './person-ckb.ts'
import { why } from './why-ckb.ts'
import type { Words } from './words.ts'

/** Before a number of which only so much was counted. */
const AT_LEAST = 'لانیکەم '
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
  ...dates,
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
    by: (figure, source) => `${figure} (${source})`,
  },
  edition: {
    title: (number, date) => `سیترێپ ژمارە ${digits(number)} · ${date}`,
    unposted: (date) => `سیترێپ · ${date}`,
    window: (from, to, zone) => `ئەوەی بینرا لە ${from} تا ${to} (${zone})`,
    health: (answered, sources, articles, followed = false) =>
      followed
        ? `${digits(articles)} بابەت؛ ${digits(answered)} لە ${digits(sources)} سەرچاوە وەڵامیان دایەوە`
        : `${digits(articles)} بابەت لە ${digits(answered)} لە ${digits(sources)} سەرچاوە`,
    nothing: (minutes, answered, sources, followed = false) => {
      const span = minutes < 60 ? `${digits(minutes)} خولەکدا` : `${digits(Math.round(minutes / 60))} کاتژمێردا`
      const some = `${digits(answered)} لە ${digits(sources)} سەرچاوە`
      return `لە ${span} هیچ ڕاپۆرتێکی گونجاو نەبوو؛ ${some} ${followed ? 'وەڵامیان دایەوە' : 'شتێکیان هەبوو'}.`
    },
    topLine: 'گرنگترین',
    otherTopics: 'هی تر',
    disputed: 'ناکۆک یان پشتڕاستنەکراو',
    corrections: 'ڕاستکردنەوەکان',
    ahead: 'لە پێشدا',
    also: 'هەروەها',
    update: 'نوێکردنەوە',
    updateOf: (edition) => `نوێکردنەوەی ژمارە ${digits(edition)}`,
    correction: 'ڕاستکردنەوە',
    correctionOf: (edition) => `ڕاستکردنەوەی ژمارە ${digits(edition)}`,
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
    page: (shown, total, more) => `${shown} لە ${more ? AT_LEAST : ''}${digits(total)}`,
    accounts: (outlets, origins) => `${digits(outlets)} ڕاپۆرت، ${digits(origins)} سەربەخۆ`,
  },
  timeline: {
    title: (subject) => `هێڵی کات · ${subject}`,
    none: (subject) => `هیچ ڕووداوێکی بەروارداری ${subject} هەڵنەگیراوە.`,
    key: (shown, total, more) =>
      `${digits(shown)} لە ${more ? AT_LEAST : ''}${digits(total)} تۆماری بەروارداری: باسکراوترین و گرانترینیان${more ? '' : '، لە هەموو ماوەکەدا'}`,
    page: (page, pages, total, more) =>
      more
        ? `لاپەڕەی ${digits(page)} · ${AT_LEAST}${digits(total)} تۆماری بەروارداری`
        : `لاپەڕەی ${digits(page)} لە ${digits(pages)} · ${digits(total)} تۆماری بەروارداری`,
    all: 'هەموو، لە کۆنەوە',
    sources: (count) => `${digits(count)} سەرچاوە`,
    families: {
      air: 'هێرشی ئاسمانی و درۆن',
      shelling: 'تۆپباران و هێرشی مووشەکی',
      explosive: 'بۆمب و مین',
      fight: 'هێرش و پێکدادان',
      arrest: 'دەستگیرکردن',
    },
    reports: (count) => `${digits(count)} ڕاپۆرت`,
    strikes: (count) => `${digits(count)} هێرش`,
    morePlaces: (count) => `${digits(count)} شوێنی تر`,
    noPlace: 'شوێن باس نەکراوە',
    others: 'هی تر',
  },
  picture,
  page,
  search: {
    ...search,
    page: (shown, total, more) => `${shown} لە ${more ? AT_LEAST : ''}${digits(total)} بابەت`,
  },
  story: {
    title: (id) => `چیرۆکی ${id}`,
    accounts: (count) => `${digits(count)} گێڕانەوە، لە کۆنەوە`,
    agreed: 'ئەوەی ڕاپۆرتە سەربەخۆکان لەسەری هاوڕان',
    notAgreed: 'ئەوەی ڕاپۆرتەکان لەسەری هاوڕا نین',
    date: 'بەروار',
    place: 'شوێن',
    killed: 'کوژراوان',
    wounded: 'برینداران',
    certainty: 'ئاستی دڵنیایی',
    saidAndDenied: 'گوتراو و ڕەتکراوە',
    firstReported: (figure) => `یەکەم ژمارە ${figure} بوو`,
    published: (date) => `بڵاوکراوەتەوە ${date}`,
    firstSeen: 'یەکەم بینین',
    copy: (origin) => `کۆپیی ${origin}`,
    again: 'هەواڵی خۆی دووبارە یان نوێ دەکاتەوە',
    corrects: 'هەواڵێکی پێشووتر ڕاست دەکاتەوە',
    correctsOf: (moment) => `هەواڵەکەی ${moment}ی خۆی ڕاست دەکاتەوە`,
    changed: (moment) => `دەقەکە گۆڕاوە، بینراوە لە ${moment}`,
    before: 'پێشتر',
    now: 'ئێستا',
    earlier: 'پێشتر لە هەمان زنجیرەدا',
    later: 'دواتر لە هەمان زنجیرەدا',
    version: (version) => `گۆڕاوە لەوەتەی بینراوە (وەشانی ${digits(version)})`,
    actors: 'لایەنەکان',
    disagree: 'ژمارەکان لە تەنیشت یەکتر دانراون و کۆ نەکراونەتەوە، ڕەنگە باسی هەمان کەسان نەکەن.',
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
    feed,
  },
  state: {
    title: 'دۆخ',
    stored: (articles, stories, events) =>
      `${digits(articles)} بابەت، ${digits(stories)} چیرۆک، ${digits(events)} ڕووداو`,
    span: (from, to) => `بڵاوکراوەتەوە لە ${from} تا ${to}`,
    empty: 'هێشتا هیچ هەڵنەگیراوە.',
    off: 'ناردن لێرە ڕاگیراوە. بەڕێوەبەران دەتوانن کارای بکەن:',
    nextEdition: (moment, zone) => `ژمارەی داهاتوو لێرە: ${moment} (${zone})`,
    lastEdition: (edition) => `نوێترین ژمارە لێرە: ${edition}`,
    noEdition: 'هێشتا هیچ ژمارەیەک لێرە نەنێردراوە.',
    clock: (moment, zone) => `کاتژمێر: ${moment} (${zone})`,
    size: (megabytes) => `بنکەدراوە: ${tenths(megabytes)} مێگابایت`,
    sources: (count) => `${digits(count)} سەرچاوە بابەتیان هەیە`,
  },
  help: {
    title: 'چی دەتوانیت بپرسیت',
    intro:
      'سیترێپ ڕۆژانە کورتەی هەواڵی ئاسایشی ناوچەکە بڵاو دەکاتەوە و لەو بابەتانەوە وەڵام دەداتەوە کە هەڵیگرتوون. هەر بڕگەیەک دەڵێت کێ گوتی، کەی ڕوویدا و لە کوێ بڵاو کرایەوە.',
    credits: 'ناو و پۆتانی شوێنەکان: GeoNames (geonames.org)، مۆڵەتی CC BY 4.0.',
    subjects: 'بابەت دەکرێت بابەتێکی ناسراو، لایەنێک، شوێنێک یان هەر وشەیەک بێت، بە کوردی، عەرەبی یان ئینگلیزی.',
  },
  option,
  settings,
  welcome,
  panel,
  why,
  ownTopics,
  delivery,
  keeping,
  trouble,
  follow,
  data,
  forget,
  alert,
  adding,
  audit,
  button: {
    next: 'دواتر',
    previous: 'پێشتر',
    timeline: 'هێڵی کات',
    latest: 'دوایین',
    digest: 'نوێترین کورتە',
    story: 'چیرۆک',
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
    unknownActor: (value) => `لایەنی «${value}» نەناسراوە.`,
    unknownSource: (value) => `سەرچاوەی «${value}» نەناسراوە.`,
    unknownTopic: (value) => `بابەتی «${value}» نییە.`,
    badOrder: 'ڕۆژی یەکەم دوای ڕۆژی کۆتاییە.',
    orderHint: 'from: و to: بگۆڕەوە.',
    expired: 'ئەم دوگمەیە چیتر نەپارێزراوە.',
    expiredHint: 'فەرمانەکە دووبارە بنووسەوە.',
    notYours: 'تەنیا ئەو کەسەی پرسیاری کردووە دەتوانێت ئەم دوگمانە بەکاربهێنێت.',
    notYoursHint: 'خۆت فەرمانەکە بنووسە.',
    moderatorsOnly: 'ئەمە تەنیا بۆ بەڕێوەبەرانی ئەم کەناڵەیە.',
    serverOnly: 'ئەمە بۆ هەموو سێرڤەرەکەیە، بۆیە مافی بەڕێوەبردنی سێرڤەر (Manage Server)ی دەوێت.',
    serverOnlyHint: 'ڕۆڵێک دەیدات؛ مافی یەک کەناڵ بەس نییە.',
    nothingStored: 'هێشتا هیچ هەڵنەگیراوە.',
    nothingStoredHint: 'بابەت هەڵبگرە بە: sitrep import FILE...',
    tooLong: 'ئەمە درێژترە لە فەرمانێک.',
    tooLongHint: 'ئەوپەڕی ٥٠٠ پیت بنووسە.',
    badSearch: (word) => `لە «${word}»دا وشەیەک بۆ گەڕان نییە.`,
    searchHint:
      'وشە بنووسە، یان "دەستەواژە" لە نێوان جووتکەوانەدا؛ «یان» لە نێوان دوو هەڵبژاردەدا، ‎-وشە دەریدەکات، شوێن:کەرکووک یان لە:2025-06 گەڕانەکە تەسک دەکاتەوە.',
  },
}
