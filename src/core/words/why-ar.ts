// سبب ورود بند في الموجز، بالعربية. Why an item is in a digest, in Arabic.

import { digits } from './counting-ar.ts'
import type { WhyWords } from './why-words.ts'

export const why: WhyWords = {
  here: 'لماذا ورد هذا هنا؟',
  button: 'لماذا؟',
  item: (number) => `لماذا ${digits(number)}؟`,
  which: 'أي بند؟',
  noItems: 'لا بند من موجز في تلك الرسالة.',
  noItemsHint: 'اسأل عن موجز، أو عن جواب عن قصة.',
  noItem: (number) => `ليس في ذلك العدد بند رقم ${digits(number)}.`,

  title: (item, edition) => `لماذا البند ${digits(item)} · ${edition}`,
  titleOfStory: (id) => `لماذا · القصة ${id}`,

  topics: 'المواضيع',
  quoted: (word) => `«${word}»`,
  parties: (names) => `أطرافه: ${names}`,
  happened: (place) => `وقع في ${place}`,
  noTopic: 'لا موضوع له؛ هذه القناة تأخذ كل شيء.',

  grouped: 'جُمع في قصة واحدة',
  teller: 'الصياغة المعروضة له',
  alone: 'يرويه تقرير واحد؛ لم يُجمع معه غيره.',
  copy: (outlet, percent) => `نقل عن تقرير ${outlet}، والمتطابق من النص ${digits(percent)}٪`,
  credits: (outlet) => `يذكر ${outlet} مصدراً له`,
  common: (outlet, things) => `المشترك مع تقرير ${outlet}: ${things}`,
  sameDay: 'اليوم',
  samePlace: 'المكان',
  sameKind: 'نوع الحدث',
  sameFigures: 'الأرقام',
  bothName: (names) => `الأطراف (${names})`,
  sharedWords: (count) => `كلمات دالّة (${digits(count)})`,
  more: (count) => `تقارير أخرى: ${digits(count)}`,

  rank: 'الترتيب',
  place: (place, of, points) => `المرتبة ${digits(place)} من ${digits(of)} مما استوفى الشروط، والنقاط ${points}:`,
  points: (value) => (value < 0 ? `ناقص ${digits(-value)}` : `زائد ${digits(value)}`),
  part: {
    origin: (count) => `تقارير مستقلة: ${digits(count)} (يُحسب منها أربعة على الأكثر)`,
    kind: (_, kind) => `نوع الحدث: ${kind}`,
    killed: () => 'يتحدث عن قتلى',
    wounded: () => 'يتحدث عن جرحى',
    freshEvent: () => 'تاريخه في حدود يومين من الموجز',
    undated: () => 'لا شيء في النص يؤرّخه',
    otherLanguage: () => 'نصه بلغة أخرى',
    update: () => 'ورد هنا من قبل',
    certainty: (_, status) => `درجة التأكد: ${status}`,
    sameTopic: (count) => `قبله في الموضوع نفسه: ${digits(count)}`,
    samePlace: (count) => `قبله في المكان نفسه: ${digits(count)}`,
  },
  notRanked: 'ما هو آتٍ لا يُرتَّب بالنقاط: الأقرب يوماً أولاً.',

  section: 'موضعه',
  underTopic: (topic) => `تحت ${topic}، وهو أول مواضيع القناة التي ينتمي إليها حدثه، فإن لم يكن للحدث موضوع فتقاريره.`,
  byStatus: (section, status) => `تحت «${section}»: درجة تأكده «${status}».`,
  byFigures: (section) => `تحت «${section}»: أرقام التقارير مختلفة.`,
  byCorrection: (section) => `تحت «${section}»: صحّحت جهة نشر ما ورد هنا أو غيّرته.`,
  byDate: (section) => `تحت «${section}»: هو معلن ليوم آتٍ.`,

  beside: 'ما تُرك إلى جانبه',
  reprints: (count) => `نقول مطويّة: ${digits(count)}`,
  alsoTold: (outlets) => `صياغة ${outlets}`,
  sameEventIn: (stories) => `الحدث نفسه في ${stories}`,
  noRoomFor: (count) => `قصص مستوفية للشروط لم يتّسع لها الموجز: ${digits(count)}`,
  tooThin: (count) => `قصص تقاريرها أقل مما تطلبه هذه القناة: ${digits(count)}`,

  absent: 'ليس في موجز هنا',
  notIn: (edition) => `ليس في ${edition}:`,
  nothingNew: 'ورد هنا من قبل، ولا تضيف التقارير الأحدث رقماً آخر ولا درجة تأكد أخرى ولا حدثاً لاحقاً.',
  noEvent: 'لم يُفهم من تقاريره حدث.',
  history: 'يروي ما مضى: حدثه أقدم من تقاريره بكثير.',
  announced: 'يعلن عن شيء فقط، ولم يتّسع له المكان أو ورد هنا من قبل.',
  notSeen: 'لم يُرصد أي من تقاريره أول مرة في المدة التي يغطيها.',
  otherTopics: (own, channel) =>
    own === null
      ? `لا موضوع له، وهذه القناة تتابع ${channel}.`
      : `مواضيعه (${own}) ليست مواضيع هذه القناة (${channel}).`,
  otherSources: 'كل تقاريره من وسائل لا تنقل عنها هذه القناة.',
  otherLanguages: 'لا تقرير له بلغة تقرأ بها هذه القناة.',
  fewOrigins: (has, least) => `تقاريره المستقلة: ${digits(has)}، وما تطلبه هذه القناة: ${digits(least)}.`,
  tooOld: 'كان قد مضى على تقاريره أكثر من ٧٢ ساعة.',
  sameEvent: (story) => `القصة ${story} تروي الحدث نفسه (اليوم والمكان والنوع والأطراف) وترتيبها قبله.`,
  tooLong: (place, of) =>
    `كان في المرتبة ${digits(place)} من ${digits(of)}، وكان أطول مما بقي من مساحة، فشغلتها قصص أقصر.`,
  noRoom: (place, of) => `كان في المرتبة ${digits(place)} من ${digits(of)}، دون ما يتّسع له الموجز.`,
  since: 'ما هو مخزّن الآن كان سيدرجه؛ أما الموجز فأُلّف مما كان مخزّناً حينها.',
  awaits: 'جاء بعد أحدث موجز هنا؛ وينظر فيه الموجز التالي.',
  uncovered: 'لا موجز هنا يغطي المدة التي رُصدت فيها تقاريره أول مرة.',
  changed: 'أُعيد الحساب مما هو مخزّن الآن: تغيّرت تقارير أو إعدادات منذ تأليف ذلك الموجز.',
}
