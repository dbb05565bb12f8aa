// المتابعة وما يُحفظ والتنبيهات بالعربية. Follows, what is kept, and alerts in Arabic.

import type { AlertWords, DataWords, FollowWords, ForgetWords } from './person-words.ts'

const number = (count: number) => count.toLocaleString('ar-IQ')
const digits = (text: string) => text.replaceAll(/\d/g, (digit) => number(Number(digit)))

export const follow: FollowWords = {
  title: 'ما تتابعه',
  nothing: 'لا تتابع شيئاً بعد.',
  type: 'اكتب ما تريد متابعته:',
  following: (subject) => `أنت تتابع الآن «${subject}».`,
  already: (subject) => `أنت تتابع «${subject}» أصلاً.`,
  stopped: (subject) => `لم تعد تتابع «${subject}».`,
  stop: (subject) => `إيقاف: ${subject}`,
  switchedOn: (time, zone) => `موجزك الخاص مفعّل: كل يوم الساعة ${digits(time)} (${zone})، هنا في المحادثة الخاصة.`,
  switchedOff: 'موجزك الخاص متوقف، إذ لم تعد تتابع شيئاً.',
  full: (most) => `تتابع ${number(most)} موضوعاً، وهو أكثر ما يجوز.`,
  fullHint: 'أوقف واحداً منها أولاً بالأمر ‎/unfollow.',
  notFollowed: (subject) => `أنت لا تتابع «${subject}».`,
  notFollowedHint: 'انظر ما تتابعه بالأمر ‎/follow.',
  inPrivate: 'هذا لك وحدك: يتواصل في المحادثة الخاصة مع البوت.',
  goOn: 'المتابعة في محادثة خاصة',
  told: 'كتبتُ إليك في محادثة خاصة.',
  closed: 'لا يُسمح لي بأن أكتب إليك في محادثة خاصة.',
  closedHint: 'اسمح بالرسائل المباشرة من أعضاء هذا الخادم، أو افتح ملفي واكتب الأمر هناك.',
}

export const data: DataWords = {
  privacyTitle: 'ما يُحفظ',
  ofYou: 'عنك: ما تتابعه، وإعدادات محادثتنا الخاصة وموجزاتها. ولا يراها أحد سواك.',
  noLog: 'لا سجل لمن يقرأ أو يسأل. وعدد أسئلتك يُحسب في الذاكرة فقط.',
  discordHears: 'لا يصل البوت من الخادم سوى الأوامر والأزرار المضغوطة والنماذج المملوءة؛ ولا يستطيع قراءة الرسائل.',
  telegramHears: 'في المجموعات لا يصل البوت سوى الأوامر والردود عليه، ولا تصله رسائل أخرى.',
  telegramHash: 'أي جواب في مجموعة هو لك يُحفظ ثلاثين يوماً كبصمة مشفّرة بمفتاح، ولا يُحفظ معرّفك أبداً.',
  ofModerators: 'عن المشرفين: من غيّر ماذا، تسعين يوماً.',
  removed: 'من يزيل البوت أو يحظره لا يصله شيء بعدها فوراً، ويُمحى كل ما يخصه بعد سبعة أيام.',
  title: 'ما يُحفظ عنك',
  follows: (subjects) => `تتابع ${subjects}.`,
  followsNothing: 'لا تتابع شيئاً.',
  settings: (on, times, zone) =>
    `لمحادثتنا الخاصة إعدادات: الموجزات ${on ? 'مفعّلة' : 'متوقفة'}، ${digits(times)}، ${zone}.`,
  noSettings: 'ليس لمحادثتنا الخاصة إعدادات.',
  editions: (count) => `موجزات وتنبيهات أُعدّت لك: ${number(count)}.`,
  changes: (count) => `تغييرات في الإعدادات تحمل معرّفك (90 يوماً): ${number(count)}.`,
  answers: (count) => `أجوبة في مجموعات مرتبطة ببصمة مشفّرة لمعرّفك (30 يوماً): ${number(count)}.`,
  nothingElse: 'هذا كل شيء.',
}

export const forget: ForgetWords = {
  title: 'انسَني',
  asks: 'يُمحى الآن ما تتابعه، وإعدادات محادثتنا الخاصة وموجزاتها، ومعرّفك حيثما ورد. ولا رجعة في ذلك.',
  button: 'امحُه الآن',
  done: 'مُحي. لم يعد يُحفظ عنك شيء.',
  here: 'محو هذا الخادم أو الدردشة…',
  asksHere:
    'تُمحى الآن إعدادات هذا الخادم أو الدردشة كلها وموجزاتها ومواضيعها، ولا يُنشر بعدها شيء في أي من قنواتها. ولا رجعة في ذلك.',
  buttonHere: 'امحُها كلها الآن',
  doneHere: 'مُحي. لم يعد يُحفظ شيء عن هذا الخادم أو الدردشة.',
}

export const alert: AlertWords = {
  title: (status) => (status === null ? 'تنبيه' : `تنبيه · ${status}`),
  footer: 'يُختار ما يُنبَّه إليه بالأمر ‎/settings.',
  alerted: (moment) => `نُبّه إليه ${digits(moment)}`,
}
