// كلمات البوت بالعربية. The bot's words in Arabic; Iraqi and Levantine month names, Arabic-Indic digits, all plural forms.

import { dates } from './dates-ar.ts'
import { countryNames, languageNames } from './display-names.ts'
import { search } from './search-ar.ts'
import { option, settings, welcome } from './settings-ar.ts'
import { why } from './why-ar.ts'
import type { Words } from './words.ts'

const languageName = languageNames('ar')
/** Behind a number of which only so much was counted. */
const AT_LEAST = ' على الأقل'
const RULES = new Intl.PluralRules('ar')

// What is counted; with OF_ as it stands behind a preposition, where the dual differs.
const ARTICLES: Noun = { one: 'مقال واحد', two: 'مقالان', few: 'مقالات', many: 'مقالاً', other: 'مقال' }
const OF_ARTICLES: Noun = { ...ARTICLES, two: 'مقالين' }
const STORIES: Noun = { one: 'قصة واحدة', two: 'قصتان', few: 'قصص', many: 'قصة', other: 'قصة' }
const EVENTS: Noun = { one: 'حدث واحد', two: 'حدثان', few: 'أحداث', many: 'حدثاً', other: 'حدث' }
const DATED_ENTRIES: Noun = {
  one: 'مدخل مؤرخ واحد',
  two: 'مدخلان مؤرخان',
  few: 'مداخل مؤرخة',
  many: 'مدخلاً مؤرخاً',
  other: 'مدخل مؤرخ',
}
const OF_DATED_ENTRIES: Noun = { ...DATED_ENTRIES, two: 'مدخلين مؤرخين' }
const REPORTS: Noun = { one: 'تقرير واحد', two: 'تقريران', few: 'تقارير', many: 'تقريراً', other: 'تقرير' }
const PLACES: Noun = { one: 'مكان واحد', two: 'مكانان', few: 'أماكن', many: 'مكاناً', other: 'مكان' }
const STRIKES: Noun = { one: 'ضربة واحدة', two: 'ضربتان', few: 'ضربات', many: 'ضربة', other: 'ضربة' }
const SOURCES: Noun = { one: 'مصدر واحد', two: 'مصدران', few: 'مصادر', many: 'مصدراً', other: 'مصدر' }
const OF_SOURCES: Noun = { ...SOURCES, two: 'مصدرين' }
const OTHER_SOURCES: Noun = {
  one: 'مصدر آخر',
  two: 'مصدرين آخرين',
  few: 'مصادر أخرى',
  many: 'مصدراً آخر',
  other: 'مصدر آخر',
}
const ACCOUNTS: Noun = { one: 'رواية واحدة', two: 'روايتان', few: 'روايات', many: 'رواية', other: 'رواية' }
const FEEDS: Noun = { one: 'خلاصة واحدة', two: 'خلاصتان', few: 'خلاصات', many: 'خلاصة', other: 'خلاصة' }
const REPRINTS: Noun = { one: 'نقل واحد', two: 'نقلان', few: 'نقول', many: 'نقلاً', other: 'نقل' }
const DAYS: Noun = { one: 'يوم واحد', two: 'يومان', few: 'أيام', many: 'يوماً', other: 'يوم' }
const OF_DAYS: Noun = { ...DAYS, two: 'يومين' }
const OF_HOURS: Noun = { one: 'ساعة واحدة', two: 'ساعتين', few: 'ساعات', many: 'ساعة', other: 'ساعة' }
const OF_MINUTES: Noun = { one: 'دقيقة واحدة', two: 'دقيقتين', few: 'دقائق', many: 'دقيقة', other: 'دقيقة' }

export const ar: Words = {
  language: 'ar',
  ...dates,
  // Commas before the last: names have conjunctions of their own.
  list: (items) => (items.length < 2 ? items.join('') : `${items.slice(0, -1).join('، ')} و${items.at(-1) ?? ''}`),
  number: digits,
  languageName: (code) => ({ ckb: 'الكردية السورانية', kmr: 'الكردية الكرمانجية' })[code] ?? languageName(code),
  countryName: countryNames('ar'),
  status: {
    confirmed: 'مؤكد',
    official: 'رسمي',
    reported: 'منقول',
    anonymous: 'مصدر لم يُسمَّ',
    claimed: 'ادعاء',
    denied: 'منفي',
    assessment: 'تقدير',
    background: 'خلفية',
  },
  kind: {
    'Armed clash': 'اشتباك مسلح',
    'Government regains territory': 'استعادة الحكومة أرضاً',
    'Non-state actor overtakes territory': 'سيطرة جهة غير حكومية على أرض',
    'Excessive force against protesters': 'قوة مفرطة ضد محتجين',
    'Protest with intervention': 'احتجاج مع تدخل',
    'Peaceful protest': 'احتجاج سلمي',
    'Violent demonstration': 'تظاهرة عنيفة',
    'Mob violence': 'عنف جماعي',
    'Chemical weapon': 'سلاح كيميائي',
    'Air/drone strike': 'ضربة جوية أو بطائرة مسيّرة',
    'Suicide bomb': 'تفجير انتحاري',
    'Shelling/artillery/missile attack': 'قصف مدفعي أو صاروخي',
    'Remote explosive/landmine/IED': 'عبوة ناسفة أو لغم',
    Grenade: 'قنبلة يدوية',
    'Sexual violence': 'عنف جنسي',
    Attack: 'هجوم',
    'Abduction/forced disappearance': 'اختطاف أو إخفاء قسري',
    Agreement: 'اتفاق',
    Arrests: 'اعتقالات',
    'Change to group/activity': 'تغيّر في مجموعة أو نشاطها',
    'Disrupted weapons use': 'إحباط استخدام سلاح',
    'Headquarters or base established': 'إنشاء مقر أو قاعدة',
    'Looting/property destruction': 'نهب أو تدمير ممتلكات',
    'Non-violent transfer of territory': 'انتقال أرض بلا عنف',
    Other: 'حدث آخر',
    statement: 'تصريح',
  },
  attribution: {
    // No verbs: a ministry takes the feminine, spokesmen the plural, and a name does not say which it is.
    said: (speaker, toldTo, outlet) =>
      toldTo ? `بحسب ${speaker}، في حديث لـ${toldTo}` : `بحسب ${speaker}، وفق ${outlet}`,
    reported: (outlet) => `وفق ${outlet}`,
    denied: (speaker, outlet) => (speaker ? `نفي من ${speaker}، بحسب ${outlet}` : `منفي، بحسب ${outlet}`),
    claimed: (speaker, outlet) => (speaker ? `ادعاء ${speaker}، بحسب ${outlet}` : `ادعاء، بحسب ${outlet}`),
    background: (outlet) => `خلفية، كما أوردها ${outlet}`,
    unnamed: (kind) => (kind === 'witness' ? 'شاهد' : 'مصدر لم يُسمَّ'),
  },
  figures: {
    killed: (text) => `القتلى: ${text}`,
    wounded: (text) => `الجرحى: ${text}`,
    range: (min, max) => `${min} إلى ${max}`,
    by: (figure, source) => `${figure} (${source})`,
  },
  edition: {
    title: (number, date) => `سيتريب، العدد ${digits(number)} · ${date}`,
    unposted: (date) => `سيتريب · ${date}`,
    window: (from, to, zone) => `ما رُصد من ${from} إلى ${to} (${zone})`,
    health: (answered, sources, articles) =>
      `${counted(articles, ARTICLES)} من ${digits(answered)} من أصل ${counted(sources, OF_SOURCES)}`,
    unreachable: (sources, more) => `لا استجابة من: ${sources}${more > 0 ? ` و${counted(more, OTHER_SOURCES)}` : ''}`,
    silentFor: (source, hours) => `${source} منذ ${counted(hours, OF_HOURS)}`,
    nothing: (minutes, answered, sources) =>
      `لا تقارير مستوفية للشروط خلال ${minutes < 60 ? counted(minutes, OF_MINUTES) : counted(Math.round(minutes / 60), OF_HOURS)}؛ نشر ${digits(answered)} من ${digits(sources)} من المصادر شيئاً.`,
    topLine: 'الأبرز',
    otherTopics: 'أخرى',
    disputed: 'متنازع عليه أو غير مؤكد',
    corrections: 'تصويبات',
    ahead: 'مواعيد مقبلة',
    update: 'تحديث',
    updateOf: (edition) => `تحديث للعدد ${digits(edition)}`,
    correction: 'تصحيح',
    correctionOf: (edition) => `تصحيح للعدد ${digits(edition)}`,
    reprints: (count) => `و${counted(count, REPRINTS)}`,
    leftOut: (count) => (count === 2 ? 'قصتان أخريان:' : `${counted(count, STORIES)} أخرى:`),
    sinceThen: 'منذ ذلك الحين',
    late: (due) => `متأخر: كان موعده ${due}.`,
    notPosted: 'لم يُنشر: أُعدّ لك مما هو مخزّن.',
    fictional: 'أرشيف نموذجي: الأحداث مختلقة، ولا شيء هنا دليل على وقوع شيء.',
    footer: 'مقتطف من التقارير المرتبطة؛ الأوقات محلية.',
  },
  latest: {
    title: (subject) => `آخر الأخبار · ${subject}`,
    everything: 'كل المواضيع',
    newestIs: (days) => `أحدثها عمره ${counted(days, DAYS)}.`,
    none: (subject) => `لا شيء مخزّن عن ${subject}.`,
    noneSince: (subject, moment) => `لا جديد منذ ${moment} · ${subject}.`,
    noneNarrowed: (subject) => `لا شيء عن ${subject} بهذه الخيارات.`,
    page: (shown, total, more) => `${shown} من ${digits(total)}${more ? AT_LEAST : ''}`,
    accounts: (outlets, origins) => `التقارير: ${digits(outlets)}، المستقل منها: ${digits(origins)}`,
  },
  timeline: {
    title: (subject) => `التسلسل الزمني · ${subject}`,
    none: (subject) => `لا حدث مؤرخ مخزّن عن ${subject}.`,
    key: (shown, total, more) =>
      `${digits(shown)} من أصل ${counted(total, OF_DATED_ENTRIES)}${more ? AT_LEAST : ''}: الأكثر وروداً والأشد وقعاً${more ? '' : ' على امتداد المدة كلها'}`,
    page: (page, pages, total, more) =>
      more
        ? `صفحة ${digits(page)} · ${counted(total, DATED_ENTRIES)}${AT_LEAST}`
        : `صفحة ${digits(page)} من ${digits(pages)} · ${counted(total, DATED_ENTRIES)}`,
    all: 'الكل، من الأقدم',
    sources: (count) => counted(count, SOURCES),
    families: {
      air: 'ضربات جوية أو بالمسيّرات',
      shelling: 'قصف وهجمات صاروخية',
      explosive: 'عبوات وألغام وتفجيرات',
      fight: 'هجمات واشتباكات',
      arrest: 'اعتقالات',
    },
    reports: (count) => counted(count, REPORTS),
    strikes: (count) => counted(count, STRIKES),
    morePlaces: (count) => (count === 1 ? 'مكان آخر' : count === 2 ? 'مكانان آخران' : `${counted(count, PLACES)} أخرى`),
    noPlace: 'دون ذكر مكان',
    others: 'آخرون',
  },
  search: {
    ...search,
    page: (shown, total, more) => `${shown} من ${counted(total, OF_ARTICLES)}${more ? AT_LEAST : ''}`,
  },
  story: {
    title: (id) => `القصة ${id}`,
    accounts: (count) => `${counted(count, ACCOUNTS)}، من الأقدم`,
    agreed: 'ما تتفق عليه تقارير مستقلة',
    notAgreed: 'ما لم تتفق عليه التقارير',
    date: 'التاريخ',
    place: 'المكان',
    killed: 'القتلى',
    wounded: 'الجرحى',
    certainty: 'درجة التأكد',
    saidAndDenied: 'ما قيل وما نُفي',
    firstReported: (figure) => `والرقم الأول ${figure}`,
    published: (date) => `نُشر ${date}`,
    firstSeen: 'رُصد أول مرة',
    copy: (origin) => `منقول عن ${origin}`,
    again: 'يعيد خبره أو يحدّثه',
    corrects: 'يصحّح خبراً سابقاً',
    correctsOf: (moment) => `يصحّح خبره المنشور في ${moment}`,
    changed: (moment) => `تغيّر النص، ورُصد ذلك في ${moment}`,
    before: 'قبل التصحيح',
    now: 'الآن',
    earlier: 'ما سبق في السياق نفسه',
    later: 'ما تلا في السياق نفسه',
    version: (version) => `تغيّر منذ رصده (نسخة ${digits(version)})`,
    actors: 'الأطراف',
    disagree: 'تُعرض الأرقام جنباً إلى جنب ولا تُجمع، وقد لا تخص الأشخاص أنفسهم.',
  },
  digest: {
    none: (date) => `لم يُنشر هنا عدد في ${date}.`,
    future: (date) => `لم يحن ${date} بعد.`,
  },
  topics: {
    title: 'المواضيع',
    phrases: 'العبارات',
    excludes: 'المستثنى',
    actors: 'الأطراف',
    places: 'الأماكن',
    more: (count) => `و${one(count)} غيرها`,
  },
  sources: {
    title: 'المصادر',
    count: (articles, newest) => `${counted(articles, ARTICLES)}، أحدثها ${newest}`,
    unused: (count) => `مصادر أخرى معروفة لم يُخزّن منها شيء بعد: ${digits(count)}`,
    country: 'البلد',
    languages: 'اللغات',
    ownership: 'الملكية',
    feeds: 'الخلاصات',
    noFeeds: 'لا خلاصة مفتوحة معروفة',
    none: 'لا مقال مخزّناً من أي مصدر بعد.',
    page: (shown, total) => `${shown} من ${counted(total, OF_SOURCES)}`,
    feed: {
      count: (count) => counted(count, FEEDS),
      state: { new: 'لم تُطلب بعد', fine: 'سليمة', failing: 'متعثرة', silent: 'بلا جديد منذ مدة' },
      tally: {
        new: (count) => (count === 2 ? 'اثنتان لم تُطلبا بعد' : `${oneOfThem(count)} لم تُطلب بعد`),
        fine: (count) => (count === 2 ? 'اثنتان سليمتان' : `${oneOfThem(count)} سليمة`),
        failing: (count) => (count === 2 ? 'اثنتان متعثرتان' : `${oneOfThem(count)} متعثرة`),
        silent: (count) => `${oneOfThem(count)} بلا جديد منذ مدة`,
      },
      fine: (moment) => `سليمة، آخر جواب في ${moment}`,
      silent: (days, moment) =>
        `${days === null ? 'لا جديد بعد' : `لا جديد منذ ${counted(days, OF_DAYS)}`}، آخر جواب في ${moment}`,
      failing: (moment) => `متعثرة منذ ${moment}`,
      next: (moment) => `المحاولة التالية في ${moment}`,
    },
  },
  state: {
    title: 'الحالة',
    stored: (articles, stories, events) =>
      `${counted(articles, ARTICLES)}، ${counted(stories, STORIES)}، ${counted(events, EVENTS)}`,
    span: (from, to) => `نُشرت من ${from} إلى ${to}`,
    empty: 'لا شيء مخزّناً بعد.',
    off: 'النشر متوقف هنا. للمشرفين تفعيله بالأمر:',
    nextEdition: (moment, zone) => `العدد التالي هنا: ${moment} (${zone})`,
    lastEdition: (mark) => `أحدث عدد هنا: ${mark}`,
    noEdition: 'لم يُنشر هنا عدد بعد.',
    clock: (moment, zone) => `الساعة: ${moment} (${zone})`,
    size: (megabytes) => `قاعدة البيانات: ${tenths(megabytes)} ميغابايت`,
    sources: (count) => `مصادر لها مقالات: ${digits(count)}`,
  },
  help: {
    title: 'ما يمكنك أن تسأل',
    intro:
      'ينشر سيتريب موجزاً يومياً لأخبار الأمن في المنطقة ويجيب من المقالات التي خزّنها. كل بند يذكر من قاله ومتى وقع وأين نُشر.',
    credits: 'أسماء الأماكن وإحداثياتها: GeoNames (geonames.org)، برخصة CC BY 4.0.',
    subjects: 'الموضوع قد يكون موضوعاً معروفاً أو طرفاً أو مكاناً أو أي كلمات، بالعربية أو الكردية أو الإنكليزية.',
  },
  option,
  settings,
  welcome,
  why,
  button: {
    next: 'التالي',
    previous: 'السابق',
    timeline: 'التسلسل الزمني',
    latest: 'آخر الأخبار',
    digest: 'أحدث موجز',
    story: 'القصة',
    item: (number) => `القصة ${digits(number)}`,
    showToAll: 'أظهره للجميع',
  },
  problem: {
    wrong: 'حدث خطأ ما، وقد دُوّن في السجل.',
    unknownCommand: (name) => `لا يوجد أمر ‎/${name}.`,
    seeHelp: 'انظر ‎/help.',
    unknownSubject: (subject) => `لا شيء معروفاً أو مخزّناً عن «${subject}».`,
    nearest: (names) => `الأقرب: ${names}.`,
    missing: (option) => `الناقص: ${option}.`,
    example: (text) => `مثلاً: ${text}`,
    unknownOption: (option) => `لا خيار باسم «${option}» هنا.`,
    knownOptions: (names) => `الخيارات: ${names}.`,
    badDate: (value) => `«${value}» ليس تاريخاً.`,
    dateHint: 'اكتب يوماً (2025-06-25) أو شهراً (2025-06) أو سنة (2025) أو 7d أو 2w أو كلمات مثل «أمس».',
    badStory: (value) => `لا توجد قصة «${value}».`,
    storyHint: 'اكتب معرّف قصة من ستة محارف، أو رقم بند من أحدث عدد هنا.',
    noItem: (number) => `ليس في أحدث عدد هنا بند رقم ${digits(number)}.`,
    unknownKind: (value) => `«${value}» ليس نوع حدث.`,
    unknownPlace: (value) => `المكان «${value}» غير معروف.`,
    unknownActor: (value) => `الطرف «${value}» غير معروف.`,
    unknownSource: (value) => `المصدر «${value}» غير معروف.`,
    unknownTopic: (value) => `لا يوجد موضوع «${value}».`,
    badOrder: 'اليوم الأول بعد الأخير.',
    orderHint: 'بدّل بين from: وto:.',
    expired: 'لم يعد هذا الزر محفوظاً.',
    expiredHint: 'اكتب الأمر من جديد.',
    notYours: 'هذه الأزرار لمن سأل وحده.',
    notYoursHint: 'اكتب الأمر بنفسك.',
    moderatorsOnly: 'هذا لمشرفي هذه القناة فقط.',
    nothingStored: 'لا شيء مخزّناً بعد.',
    nothingStoredHint: 'خزّن مقالات بالأمر: sitrep import FILE...',
    tooLong: 'هذا أطول من أن يكون أمراً.',
    tooLongHint: 'اكتب ٥٠٠ محرف على الأكثر.',
    badSearch: (word) => `لا كلمة للبحث في «${word}».`,
    searchHint:
      'اكتب كلمات، أو "عبارة" بين علامتي اقتباس؛ و«أو» بين خيارين، و-كلمة تستثني، ومكان:كركوك أو من:2025-06 يحصر البحث.',
  },
}

/** What is counted: one and two stand without a numeral. */
interface Noun {
  /** "مقال واحد" */
  readonly one: string
  /** The dual. */
  readonly two: string
  /** Behind 3 to 10. */
  readonly few: string
  /** Behind 11 to 99, in the accusative. */
  readonly many: string
  /** Behind 0, 100 and the like. */
  readonly other: string
}

function counted(count: number, noun: Noun): string {
  const rule = RULES.select(count)
  if (rule === 'one' || rule === 'two') return noun[rule]
  return `${digits(count)} ${noun[rule === 'few' || rule === 'many' ? rule : 'other']}`
}

/** How many others. */
function one(count: number): string {
  return count === 1 ? 'واحد' : count === 2 ? 'اثنان' : digits(count)
}

/** How many of several feeds, which are feminine. */
function oneOfThem(count: number): string {
  return count === 1 ? 'واحدة' : count === 2 ? 'اثنتان' : digits(count)
}

function tenths(value: number): string {
  return value.toLocaleString('ar-IQ', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
}

function digits(value: number): string {
  return value.toLocaleString('ar-IQ')
}
