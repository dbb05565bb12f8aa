// The lines that are no article's: how outlets of the region, and the programs that their pages are made with, word them.
// A line comes folded (core/fold), without white space around it. Each rule looks at its start, and where that could begin
// a sentence too, for a word that only such a line has: both in time that grows with the line.

import { fold } from '../core/fold.ts'

interface Rule {
  readonly start: RegExp
  /** Needed somewhere in the line too; null where the start decides. */
  readonly holds: RegExp | null
}

/** Folding makes small letters of the classes' names too. */
const folded = (pattern: string) =>
  new RegExp(
    fold(pattern).replace(/(?<=\\p\{)[ln]/g, (name) => name.toUpperCase()),
    'u',
  )
const line = (pattern: string): Rule => ({ start: folded(`^(?:${pattern})$`), holds: null })
const opening = (pattern: string, holding: string): Rule => ({
  start: folded(`^(?:${pattern})(?![\\p{L}\\p{N}])`),
  holds: folded(`(?<![\\p{L}\\p{N}])(?:${holding})(?![\\p{L}\\p{N}])`),
})

const NETWORKS =
  'telegram|whats ?app|facebook|twitter|x|instagram|youtube|viber|threads|tiktok|linkedin|google news|pinterest|reddit|messenger|bluesky|signal|rss|(?:ال)?ت[لي]+[غجك]+ي?رام|(?:ال)?واتس ?[اآ]ب|(?:ال)?فيس ?بوك|(?:ال)?تويتر|إكس|(?:ال)?[اإ]نست[غق]رام|(?:ال)?يوتيوب|(?:ال)?فايبر|لينكد ?إن|ماسنجر|[جغ]و[جغ]ل نيوز|تێلێ?گرام|تەلەگرام|واتس ?ئ[اە]پ|فەیسبو+ک|تویتەر|ئێکس|ئینستاگرام|یوتیوب|ڤایبەر'
const BUTTONS =
  'shares?|tweet|print|e-?mail|copy link|copied|bookmark|مشاركة|شارك|شاركها|انشر|غرد|طباعة|اطبع|نسخ(?: الرابط)?|إرسال|البريد(?: الإلكتروني)?|ئیمەیڵ|چاپکردن|شەیر|هاوبەشکردن|بڵاوکردنەوە|کۆپی(?: لینک)?'
/** What stands beside them, and may be a word of a table or list alone. */
const BESIDE = 'copy|save|like|listen|link|comments?|send|نشر|حفظ|چاپ|هاوبەشی|لینک|and|on|via|و|في|على|\\d+(?!\\d)'
const OURS = 'us|our|channels?|groups?|pages?|قناتنا|قناة|صفحتنا|کەناڵەکەمان|کەناڵی|پەیجەکەمان|پەیجی'

const RULES: readonly Rule[] = [
  // Following, joining, the outlet's programs.
  opening('(?:please )?follow', NETWORKS),
  opening(
    '(?:please )?(?:join (?:us|our|the)|(?:like|find|add) us|subscribe to (?:us|our|the))',
    `${NETWORKS}|${OURS}`,
  ),
  opening('(?:click|tap|press) here', 'join|follow|subscribe|read|watch|download'),
  opening('(?:download|get) (?:our|the)', 'app|apps'),
  opening('(?:تابعونا|تابعوا|تابعنا|لمتابعتنا|للاشتراك|للانضمام|اشتركوا|انضموا)', `${NETWORKS}|${OURS}`),
  opening(
    '(?:تابع|انضم|اشترك) (?:معنا|الآن|إلينا|آخر|كل|أحدث|أخبار|قناة|إلى قناتنا|في قناتنا|بقناتنا)',
    `${NETWORKS}|قناتنا|قناة|صفحتنا`,
  ),
  opening('لمزيد من الأخبار', `${NETWORKS}|${OURS}`),
  opening('(?:فۆڵۆومان|فۆڵۆی|شوێنمان|بەشداری|بەشداربە|لایکی|سەردانی)', `${NETWORKS}|کەناڵەکەمان|پەیجەکەمان`),
  // Newsletters.
  opening('(?:subscribe|sign up)', 'newsletters?|e-?mails?|inbox|updates|digest|alerts|for free'),
  opening('(?:get|receive|stay)', 'your inbox|up to date|newsletters?'),
  line('(?:enter )?your e-?mail(?: address)?\\*?|subscribe(?: now| today)?|sign up(?: now| here)?'),
  opening('(?:اشترك|اشتركوا|للاشتراك|سجل|سجلوا|احصل|احصلوا)', '(?:ال)?نشرة|نشرتنا|(?:ال)?بريدية'),
  // Sharing, printing, the size of letters.
  line('(?:share|print|save|send|e-?mail) (?:this|the) (?:article|story|page|post|news|link).{0,40}'),
  line(`(?:share|tweet) (?:it )?(?:on|via|with|to)(?: (?:${NETWORKS}|friends|e-?mail|your friends))?`),
  line(`(?:شارك|شاركوا|مشاركة|انشر) (?:هذا )?(?:الخبر|المقال|المقالة|الموضوع|الصفحة|عبر|على)(?: (?:${NETWORKS}))?:?`),
  line('(?:هاوبەشی|بڵاوی|شەیری) (?:پێ )?(?:بکە|بکەن|بکەوە|بکەنەوە)|بڵاوبکەرەوە|بڵاویبکەوە'),
  line('(?:(?:font|text) size|حجم الخط|قەبارەی فۆنت)?:? ?[aا]{1,2}(?: ?[-+] ?| )(?:[aا]{1,2} ?[-+]? ?){0,3}'),
  // Photographs.
  line(
    '[(\\[]?(?:file |cover |lead |main |featured |illustrative |archive )?(?:photo|image|picture|photograph|illustration)s?(?: credits?)?(?: courtesy(?: of)?| by| source)? ?[:/|] ?[^.!?]{1,80}[)\\]]?',
  ),
  line('[(\\[]?(?:file|archive|illustrative|representational|stock) (?:photo|image|picture|footage)s?[)\\]]?'),
  line('(?:photo |image )?(?:©|\\(c\\)) ?[^.!?]{1,60}'),
  line(
    "(?:[\\p{L}.'-]{1,20} ){1,4}[\\p{L}.'-]{1,20} ?(?:/| via ) ?(?:getty(?: images)?|reuters|afp|ap|epa|anadolu|shutterstock)|(?:afp ?/ ?|[(\\[])?getty images[)\\]]?|(?:afp|reuters|ap) via getty images|shutterstock",
  ),
  line(
    '[(\\[]?(?:مصدر الصورة|الصورة|صورة|الصور|صور|تصوير|عدسة)(?: من)?(?: الأرشيف| أرشيفية| تعبيرية)? ?[:/|] ?[^.!؟]{1,80}[)\\]]?',
  ),
  line('[(\\[]?(?:صورة )?(?:أرشيفية|من الأرشيف|تعبيرية)[)\\]]?'),
  line('[(\\[]?(?:وێنە|فۆتۆ|وێنەی ئەرشیف|وێنەگر)(?: ئەرشیف)? ?[:/|] ?[^.!؟]{1,80}[)\\]]?|وێنەی ئەرشیفی?'),
  // Tags, comments, advertisements, players.
  line('(?:tags?|keywords|filed under|categories) ?:.*'),
  line('(?:الكلمات (?:الدلالية|المفتاحية|الدالة)|كلمات (?:دلالية|مفتاحية)|وسوم|الوسوم|هاشتاغ) ?:?.{0,100}'),
  line(
    '(?:\\d+ )?comments?(?: \\(\\d+\\))?|(?:leave|post|add|write) a (?:comment|reply)|be the first to comment|التعليقات|اترك (?:تعليقا|ردا)|[اأ]ضف تعليقا?|بۆچوونەکان|کۆمێنت',
  ),
  line('advertisements?|(?:story|article) continues below.{0,20}|sponsored(?: content)?|إعلانا?ت?|ڕیکلام'),
  line(
    '\\d+ min(?:ute)?s? (?:read|listen)|(?:reading|read) time ?:.{0,20}|(?:مدة|وقت) القراءة.{0,20}|listen to (?:this )?(?:article|story)',
  ),
  line('your browser does not support .{1,60}|please enable javascript.{0,80}|video player is loading\\.?'),
  line('the post .* (?:appeared first|first appeared) on .*'),
  line('back to top|go to top|show more|load more|view (?:gallery|all)|العودة (?:إلى|للأعلى).{0,20}'),
]

/** What announces other articles; a headline may stand on the line or behind it. */
const OTHERS =
  'read (?:more|also|next|the full (?:story|article))(?: here)?|also read|see also|more on this(?: story)?|(?:more )?related(?: (?:articles?|stories|news|posts|topics|content|coverage))?|recommended(?: (?:stories|articles|for you))|you (?:may|might) (?:also )?(?:like|be interested in)|more stories|most (?:read|viewed|popular)|editors? s? ?picks?|latest news|don ?t miss|continue reading|watch(?: also)?' +
  '|[اإأ]قر[أاؤ](?:وا|ي|ئي)? (?:أيضا|المزيد|كذلك)|المزيد|للمزيد|قد يهمك(?: أيضا)?|شاهد (?:أيضا|المزيد)|طالع (?:أيضا|المزيد)|(?:مواضيع|أخبار|مقالات|موضوعات) (?:ذات صلة|متعلقة|مشابهة)|ذات صلة|الأكثر قراءة|تابع القراءة' +
  '|زیاتر بخوێن(?:ن)?ەوە|هەروەها بخوێن(?:ن)?ەوە|بخوێن(?:ن)?ەوە|زیاتر|(?:بابەتی|هەواڵی|بابەتە|هەواڵە) پەیوەندیدار(?:ەکان)?|زۆرترین خوێندراو'
const BARE_OTHERS = folded(`^(?:${OTHERS})[\\s>›‹→←…".*:-]*$`)
const OTHER_HEADLINE = folded(`^(?:${OTHERS}) ?[:|>→…"].+$`)

/** Words of a row of buttons, also without spaces between them, with counts. */
const BUTTON_ROW = folded(`^(?:(?:${NETWORKS}|${BUTTONS}|${BESIDE})[\\s,|/•·:+-]*){1,12}$`)
/** A row needs one of these. */
const BUTTON = folded(`(?<![\\p{L}\\p{N}])(?!x(?![\\p{L}\\p{N}]))(?:${NETWORKS}|${BUTTONS})`)

/** True for a line that only announces other articles: "Read also:". */
export function announcesOthers(folded: string): boolean {
  return BARE_OTHERS.test(folded)
}

/** True for a line that is no part of an article. */
export function isCruft(folded: string): boolean {
  return (
    RULES.some(({ start, holds }) => start.test(folded) && (holds?.test(folded) ?? true)) ||
    OTHER_HEADLINE.test(folded) ||
    (BUTTON_ROW.test(folded) && BUTTON.test(folded))
  )
}
