// Which Arabic words show that a clause looks back or ahead. Verbs stand here in the third person (he did) and are put
// into the forms that reports use: she, they, and with "and", "so" written together.

import type { TenseCues } from '../meaning/tense-cues.ts'
import { foldWord } from './folding.ts'

const list = (words: string) => words.trim().split(/\s+/)
const folded = (words: readonly string[]) => new Set(words.map(foldWord))

/** He, she, they did: قال قالت قالوا; a weak last letter goes: دعا دعت دعوا. */
const pastForms = (verb: string) => {
  const stem = /[اى]$/.test(verb) ? verb.slice(0, -1) : verb
  return [verb, `${stem}ت`, `${stem}وا`]
}
const withAnd = (words: readonly string[]) => words.flatMap((word) => [word, `و${word}`, `ف${word}`])
const past = (verbs: string) => withAnd(list(verbs).flatMap(pastForms))

/** Verbs whose letters, without vowel signs, are seldom anything else. */
const pastVerbs = past(`
  قال كان أعلن أكد ذكر أفاد أضاف أوضح أشار حذر هدد توعد صرح شدد لفت نفى تعهد وافق قرر اتهم أبلغ أقر أدان دان رحب اتفق
  اعتبر استبعد رجح ألمح انتقد استنكر ندد دعا التقى استقبل زار عقد وصل غادر عاد سافر وقع شهد قتل أصيب نفذ شن بدأ اعتقل
  انفجر اندلع عثر ألقى أطلق استهدف دمر سقط هاجم سيطر أحبط ضبط تعرض أدى توفي تم قضى لقي اغتال اغتيل استشهد اقتحم داهم
  هز احترق اشتعل أسفر تسبب ارتفع انخفض أصدر أجرى تسلم استعاد انسحب هرب نجا اختطف أفرج أحرق تمكن نجح انتهى
  انطلق افتتح اختتم شارك حضر ناقش أوقف أعدم أيد واصل استمر امتد انهار غرق نزح تبنى انتشل استولى احتل اجتاح
  انضم استقال أقال انتخب أدين أعيد أقيم قيل اختفى اكتشف انعقد اجتمع احتج أغلق أسقط اعترض تصدى أصاب أطاح
  اختار أنهى بقي`)

/** Verbs that are written like a noun: كشف is "revealed" and "the revealing". */
const pastOrNoun = past(`
  كشف بحث رفض نقل نشر طلب طالب توقع تابع وعد سلم أمر سجل قدم أسر كتب دعم خطف قصف فرض حكم جدد توجه صوت ضرب حمل شرح منح طرد
  صادق ظهر جرح فشل تراجع تسلل تحطم تظاهر صدر`).filter((word) => foldWord(word) !== 'وظهر')

/** What is held or comes at a fixed time: at the head of a sentence their present tense announces. */
const announcing = list(`
  يعقد تعقد يزور تزور يلتقي تلتقي يصل تصل يبدأ تبدأ ينتهي تنتهي ينطلق تنطلق يستضيف تستضيف يفتتح تفتتح يختتم تختتم ينعقد
  تنعقد يجتمع تجتمع يتوجه تتوجه يغادر تغادر يستقبل تستقبل يصوت يستأنف تستأنف يحتفل تحتفل تحتضن يحتضن`)

/** "I shall go": without its hamza the beginning is that of "hour" and "square", so the verbs are told one by one. */
const firstPerson = list(`
  سأكون سأخرج سأزور سأعود سأعلن سألتقي سأقدم سأعمل سأغادر سأسافر سأصل سأعقد سأجتمع سأوقع سأشارك سأترشح سأستقيل سأرحل
  سأذهب سأطلب سأقوم سأرسل سأتوجه سأصوت سأطرح سأبحث`)

/** Words that begin like the future (سيـ, ستـ, سنـ) and are no verbs. */
const notVerbs = list(`
  سيارة سيارات سيارته سيارتها سياسي سياسية سياسيا سياسيين سياسيون سياسة سياسات سياسته سيطرة سيطر سيطرت سيطروا سيناء سيدة سيدات سيد
  سيادة سيادية سيول سيولة سيل سيرة ستين ستون ستار ستارة ستائر ستة سيناريو سيناريوهات سيلفي سيف سيوف سيفو سيوفي وسيلة وسيط وسيم سيران
  سيرك ستوكهولم سيدني سيئة سيئ سيئا سيرجي سياج سياق سياقات سياحة سياحية سياحي سياح سيجارة سيجار سينما سينمائي سيلان سيريلانكا
  سيستاني سيمنز سيراميك سيرفرات ستيف ستيفن ستيفاني ستاندرد ستالين ستراسبورغ ستارمر سترة ستر ستريت سترات ستارلينك سيبيريا
  سيراليون سيناتور سيارتين ستينيات ستينات سنوات سنتين سنتان سنين سنون سنوي سنوية سنويا سنواتها سنجار سنغافورة سنية سنيا سنيين
  سندات سندا سندان سنودن سنان سناب سنابل سنتر سنتيمتر سنتيمترات سنترال سنتكوم سنوار سنيورة سناتور`)

/** What is put off or lasts: before "until" it lies ahead. As object and with the article too: حظرا, الحظر. */
const lasting = list(
  'تأجيل إرجاء تمديد تعليق إغلاق حظر إضراب إجازة عطلة هدنة مهلة مغلق مستمر مستمرة مفتوح ساري سارية',
).flatMap((word) => [word, `ال${word}`, ...(word.endsWith('ة') ? [] : [`${word}ا`])])

export const tense: TenseCues = {
  past: folded([...pastVerbs, ...withAnd(['لم'])]),
  future: folded([
    ...list(`سوف لن المقرر المقررة المزمعة المرتقب المرتقبة مقرر مقررا المتوقع يتوقع يعتزم تعتزم ستعقد سيعقد غدا موعد موعدا المزمع لحين المنتظر
    وسوف فسوف ولن مزمع مرتقب مرتقبة`),
    ...announcing.map((verb) => `و${verb}`),
    ...withAnd(firstPerson),
  ]),
  // That, which, because, while; the colon opens what is quoted.
  clauseOpeners: folded([
    ...withAnd(
      list('أن أنه أنها أنهم أنهما أننا أنني أني الذي التي الذين اللذين اللتين اللواتي حيث فيما بينما لكن عندما'),
    ),
    ...list('بأن بأنه بأنها بأنهم بأننا لأن لأنه لأنها كي لكي ريثما :'),
  ]),
  pastEndings: [],
  // The particle of the future is written together with its verb: سيعقد, ستبدأ, سنعمل.
  futureBeginnings: ['سي', 'ست', 'سن', 'وسي', 'وست', 'وسن'],
  infinitive: null,
  implicative: new Set(),
  prospective: {
    prepositions: folded(list('إلى ل بعقد بإجراء بتنظيم بتأجيل بتسليم بتقديم بتظاهرة بإضراب بجلسة')),
    verbs: folded([...withAnd(list('دعا دعت دعوا يدعو تدعو طالب طالبت طالبوا يطالب تطالب وجه')), 'دعوة']),
    reach: 5,
  },
  notVerbs: folded([...notVerbs, ...notVerbs.map((word) => `و${word}`)]),
  heading: { past: folded(pastOrNoun), future: folded(announcing) },
  until: {
    words: folded(list('حتى وحتى لغاية ولغاية')),
    since: folded(list('منذ ومنذ مدار مدى')),
    deferring: folded([...withAnd(lasting), ...past('أجل تأجل أرجأ أرجئ مدد علق أمهل تمدد أغلق عطل قطع حظر منع')]),
  },
  moved: {
    prepositions: folded(list('إلى الى لغاية')),
    verbs: folded([
      ...past('أجل تأجل أرجأ أرجئ مدد تمدد رحل'),
      ...withAnd(list('تأجيل إرجاء تمديد بتأجيل بإرجاء بتمديد يؤجل تؤجل يرجئ ترجئ يمدد تمدد')),
    ]),
  },
}
