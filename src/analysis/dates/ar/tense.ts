// Which Arabic words show that a clause looks back or ahead.

import type { TenseCues } from '../meaning/tense-cues.ts'

const set = (words: string) => new Set(words.split(/\s+/))

/** Folded like text. */
export const tense: TenseCues = {
  past: set(
    `قال قالت كان كانت اعلن اعلنت اكد اكدت ذكر ذكرت افاد افادت وقع وقعت شهد شهدت قتل قتلت اصيب اصيبت نفذ نفذت شن شنت بدا بدات
    غادر غادرت اعتقل اعتقلت اصيبوا قتلوا انفجر انفجرت اندلع اندلعت عثر عثرت القت القي اطلق اطلقت استهدف استهدفت دمر دمرت
    سقط سقطت هاجم هاجمت سيطر سيطرت احبط احبطت ضبط ضبطت تعرض تعرضت ادي ادت توفي توفيت وصل وصلت عقد عقدت اضاف اضافت`,
  ),
  future: set(
    `سوف لن المقرر المقرره المزمعه المرتقب المرتقبه  مقرر المتوقع يتوقع يعتزم تعتزم ستعقد سيعقد غدا موعد المزمع حتي وحتي لحين`,
  ),
  clauseOpeners: new Set(),
  pastEndings: [],
  // The particle of the future is written together with its verb: سيعقد, ستبدأ, سنعمل.
  futureBeginnings: ['سي', 'ست', 'وسي', 'وست'],
  infinitive: null,
  implicative: new Set(),
  prospective: { prepositions: set('الي ل'), verbs: set('دعا دعت دعوا يدعو تدعو دعوه وجه ودعا ودعت'), reach: 5 },
  notVerbs:
    set(`سياره سيارات سياسي سياسيه سياسات سيطره سيطر سيطرت سيناء سيده سيدات سيول سيره ستين ستون ستار ستائر سيناريو سيلفي سيادة سياده سيف سيوف
    وسيله وسياسي وسياسيه وسيطر وسيطره وستين وسيط وسيم سيران سيرك ستوكهولم سيدني سيئه سيرجي سياج`),
}
