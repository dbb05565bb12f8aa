// الخيارات والإعدادات والترحيب بالعربية. Options, settings and the greeting in Arabic.

import type { SettingsWords, WelcomeWords } from './settings-words.ts'
import type { OptionName } from './words.ts'

const WEEKDAYS = ['الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت', 'الأحد']
const RULES = new Intl.PluralRules('ar')

export const option: Readonly<Record<OptionName, string>> = {
  change: 'التغيير المقصود',
  channel: 'القناة التي تُضبط من هنا',
  date: 'يوم (2025-06-25) أو شهر أو سنة، أو كلمات مثل «أمس»',
  days: 'أيام الأسبوع: الأحد-الخميس، أو السبت،الأحد، أو يومياً',
  edit: 'ما يُراد تغييره',
  edition: 'الموجز المقصود',
  from: 'اليوم الأول: 2025-06-25 أو 2025-06 أو 2025 أو 7d أو كلمات',
  item: 'رقم بند من أحدث موجز هنا، أو معرّف قصة',
  kind: 'نوع حدث، أو جزء من اسمه',
  language: 'لغة: en أو ar أو ckb، أو اسمها',
  list: 'التغييرات أو الأخطاء المبلَّغ عنها',
  mistake: 'ما الخطأ: تاريخ، مكان، عدد، أو من قاله',
  name: 'اسم من القائمة',
  on: 'on: تُنشر الموجزات هنا؛ off: لا تُنشر',
  drawn: 'الصفحة كصورة',
  gathered: 'ما يجمعه مدخل واحد من التسلسل',
  page: 'الصفحة',
  place: 'مكان، بأي من أسمائه',
  query: 'كلمات، "عبارة"، -كلمة للاستثناء، أو، مكان: طرف: موضوع: نوع: مصدر: لغة: من: إلى:',
  since: 'ما نُشر منذ هذا اليوم فقط: 2025-06-25 أو 7d أو كلمات',
  source: 'وسيلة إعلام',
  span: 'كم يوماً حتى اليوم: 30 أو 7d أو 2w',
  story: 'معرّف قصة، أو رقم بند من أحدث موجز هنا',
  subject: 'موضوع أو طرف أو مكان أو أي كلمات',
  times: 'أوقات في اليوم، ستة على الأكثر: 20:00 أو 08:00,20:00',
  timezone: 'مدينة أو منطقة زمنية: أربيل أو Asia/Baghdad',
  to: 'اليوم الأخير: 2025-06-25 أو 2025-06 أو 2025 أو كلمات',
  topics: 'مواضيع بينها فواصل: border,isis؛ أو «الكل»',
  url: 'عنوان خلاصة أو موقع: https://...',
  alerts: 'ما يُنشر فوراً: أنواع أحداث بينها فواصل، أو any، أو off',
  among: 'وسائل الإعلام التي تعرضها القائمة',
  answers: 'private: يرى الأجوبة السائل وحده؛ public: يراها الجميع',
  copy: 'قناة تؤخذ إعداداتها',
  crosspost: 'on: تُنشر الموجزات إلى القنوات المتابِعة؛ off: لا تُنشر',
  killed: 'التنبيه عند هذا العدد من القتلى فأكثر، بأدنى رقم؛ 0 لأي عدد',
  length: 'compact أو normal أو full؛ ومع full خريطة أيضاً',
  origins: 'أقل عدد من التقارير المستقلة للبند: من 1 إلى 5',
  pause: 'لا موجز لمدة: 1d أو 3d أو 1w؛ open حتى التفعيل؛ off',
  quiet: 'ساعات بلا تنبيه ولا صوت: 22:00-07:00، أو off',
  reads: 'لغات التقارير: en,ar؛ أو «الكل»',
  save: 'نسخة الإعدادات التي عُرضت',
  silent: 'on: المنشورات بلا صوت؛ off: بصوت',
  sources: 'وسائل الإعلام التي يُنقل عنها',
  where: 'here: هنا، أو thread: موضوع فرعي لكل يوم',
  without: 'وسائل لا يُنقل عنها هنا، بينها فواصل؛ أو none',
}

export const settings: SettingsWords = {
  title: 'الإعدادات',
  posting: 'النشر',
  on: 'مفعّل',
  off: 'متوقف',
  topics: 'المواضيع',
  allTopics: 'الكل',
  days: 'الأيام',
  everyDay: 'كل يوم',
  weekday: (day) => WEEKDAYS[day - 1] ?? digits(String(day)),
  times: 'الأوقات',
  time: digits,
  zone: 'المنطقة الزمنية',
  zoneNow: (zone, time) => `${zone} (الساعة هناك الآن ${digits(time)})`,
  language: 'اللغة',
  next: 'الموجز التالي',

  neverSet: 'لم يُضبط شيء هنا بعد: هذا ما يبدأ به البوت.',
  ofParent: 'يتبع هذا الموضوع الفرعي إعدادات قناته. ما يُغيَّر هنا يسري عليه وحده.',
  readOnly: 'يستطيع مشرفو هذه القناة تغيير ذلك.',
  readHint: 'يستطيع الجميع قراءة الإعدادات بالأمر ‎/settings.',
  paused: 'رفضت المنصة البوت هنا فتوقف عن النشر. أعد إليه صلاحياته ثم فعّل النشر من جديد.',
  saved: 'حُفظ.',
  nowOn: 'النشر مفعّل من الآن.',
  nowOff: 'النشر متوقف من الآن.',
  unchanged: 'الإعدادات على هذه الحال أصلاً: لم يتغيّر شيء.',
  forum: 'هذا منتدى: كل موجز يصبح منشوراً مستقلاً.',

  right: {
    'view-channel': 'رؤية القناة (View Channel)',
    'send-messages': 'إرسال الرسائل (Send Messages)',
    'send-messages-in-threads': 'إرسال الرسائل في المواضيع الفرعية (Send Messages in Threads)',
    'create-public-threads': 'إنشاء مواضيع فرعية عامة (Create Public Threads)',
    'embed-links': 'تضمين الروابط (Embed Links)',
    'attach-files': 'إرفاق الملفات (Attach Files)',
    'read-message-history': 'قراءة سجل الرسائل (Read Message History)',
    'post-messages': 'نشر الرسائل (Post Messages)',
  },
  lacksForPictures: (right) => `تنقص البوت صلاحية هنا: ${right}. تأتي الخرائط كلماتٍ فقط حتى ينالها.`,
  lacks: (rights) => `تنقص البوت صلاحيات هنا: ${rights}. لن ينجح النشر حتى ينالها.`,
  cureDiscord: 'امنحها للبوت أو لرتبته في إعدادات القناة، تحت Permissions.',
  cureTelegram: 'امنحها للبوت في إعدادات الدردشة، حيث المشرفون والأذونات.',
  savedAllTheSame: 'ومع ذلك حُفظت الإعدادات.',

  switchOn: 'تفعيل النشر',
  switchOff: 'إيقاف النشر',
  back: 'كل الإعدادات',
  thisChat: 'إعدادات هذه المحادثة',
  elsewhere: 'القنوات والمجموعات التي يمكنك ضبطها من هنا:',
  sundayToThursday: 'من الأحد إلى الخميس',
  mondayToFriday: 'من الاثنين إلى الجمعة',

  badSwitch: (value) => `«${value}» ليست تفعيلاً ولا إيقافاً.`,
  switchHint: 'اكتب on أو off؛ وتوضع القيمة ذات الكلمتين بين علامتي اقتباس.',
  badDay: (word) => `«${word}» ليس من أيام الأسبوع.`,
  daysHint: 'اكتب أياماً مثل الأحد-الخميس، أو السبت،الأحد، أو يومياً.',
  badTime: (word) => `«${word}» ليس وقتاً من اليوم.`,
  timesHint: 'اكتب أوقاتاً مثل 20:00 أو 8م أو 08:00,20:00.',
  tooManyTimes: (count, most) => `${times(count)} في اليوم أكثر مما يجوز: ${digits(String(most))} على الأكثر.`,
  badZone: (value) => `لا منطقة زمنية ولا مدينة معروفة باسم «${value}».`,
  severalZones: (value) => `توافق «${value}» مناطق زمنية عدة.`,
  zoneHint: 'اكتب مدينة كبيرة قريبة منك، بين علامتي اقتباس إن كان اسمها كلمتين (timezone:"New York")، أو منطقة زمنية.',
  badLanguage: (value) => `اللغة «${value}» غير معروفة هنا.`,
  languageHint: (names) => `اللغات: ${names}.`,
  notYourChannel: 'لا يمكن ضبط تلك القناة من هنا.',
  notYourChannelHint: 'يجب أن تكون أنت والبوت من مشرفيها.',
  conflict: 'غيّر شخص آخر الإعدادات في هذه الأثناء؛ ولم تُحفظ تغييراتك. هكذا ستكون الآن.',
}

export const welcome: WelcomeWords = {
  title: 'سيتريب هنا',
  about:
    'ينشر سيتريب موجزات لأخبار الأمن في المنطقة، ويجيب من المقالات التي خزّنها. كل بند يذكر من قاله ومتى وقع وأين نُشر.',
  quiet: 'لا يُنشر شيء حتى يختار أحد المشرفين المواضيع أو الأيام أو الأوقات أو المنطقة الزمنية، أو يفعّل النشر.',
  settings: 'اختيار المواضيع والأوقات والمنطقة الزمنية واللغة، وتفعيل النشر',
  digest: 'أحدث موجز',
  latest: 'أحدث التقارير عن موضوع',
  help: 'كل ما يمكنك أن تسأل عنه',
  moderators: 'للمشرفين وحدهم تغيير الإعدادات، وللجميع أن يسألوا.',
  broadcast: 'لقناة بث: اجعل البوت من مشرفيها، ثم أرسل إليه ‎/settings في محادثة خاصة.',
  entered: (channel) => `أصبح سيتريب من مشرفي «${channel}». ما يُنشر هناك يُضبط من هنا.`,
  setUp: (channel) => `ضبط ${channel}`,
  privacy: 'لا يحتفظ سيتريب بسجل لمن يقرأ أو يسأل.',
  helpButton: 'مساعدة',
}

function digits(text: string): string {
  return text.replaceAll(/\d/g, (digit) => Number(digit).toLocaleString('ar-IQ'))
}

function times(count: number): string {
  const rule = RULES.select(count)
  const form = rule === 'few' ? 'أوقات' : rule === 'many' ? 'وقتاً' : rule === 'two' ? 'وقتان' : 'وقت'
  return `${digits(String(count))} ${form}`
}
