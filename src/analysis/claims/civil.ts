// Bodies that are no state's though they are called like one: an office that documents abuses, a committee for the missing,
// a refugee council. A word of what they care for tells, where no word of the state stands beside it.

import { type Range, type Reading, hitsIn } from './reading.ts'
import { tokenSet } from './token-table.ts'
import { foldWord } from './tokens.ts'

const words = (text: string): readonly string[] => text.split(/\s+/).map(foldWord)

/** What such a body is called, and an office of the state as well. */
const BODY = tokenSet(
  words(
    'office committee council centre center board body bureau union league forum project initiative programme program ' +
      'clinic team group unit agency fund foundation institute platform collective association society network ' +
      'مكتب مركز لجنة مجلس هيئة مجموعة فريق مؤسسة رابطة اتحاد تجمع منصة مبادرة حملة برنامج وحدة',
  ),
)
const BODY_CKB = /^(نووسینگە|سەنتەر|ناوەند|لیژنە|کومەلە|یەکیتی|تور|ریکخراو|دەستە|کومیتە|پروژە|دەزگا)/

/** What it is for, or whose it is. */
const CAUSE = tokenSet(
  words(
    'documents documenting documentation documented violations abuses rights relief refugee refugees displaced missing ' +
      "disappeared victims mothers families widows women women's volunteer volunteers charity charitable humanitarian " +
      'mines demining legal-aid legal aid hunger children peacebuilding monitoring tracks tracking archives independent ' +
      "non-governmental nongovernmental non-profit grassroots citizens citizens' lawyers doctors norwegian danish swedish " +
      'توثيق يوثق توثق حقوقي حقوقية حقوق إغاثة إغاثي إغاثية إنساني إنسانية لاجئين نازحين مفقودين مغيبين مختطفين أمهات ' +
      'ضحايا تطوعي تطوعية خيري خيرية أهلي أهلية مستقل مستقلة رصد انتهاكات معتقلين دراسات أبحاث أغذية ألغام شهداء',
  ),
)
const CAUSE_CKB =
  /^(بەلگەکردن|دوکیومینت|ماف|فریاگوزاری|فریاکەوتن|خیرخواز|مرویی|ئاوارە|پەنابەر|ونبوو|بیسەروشوین|قوربانی|دایکان|خیزان|سەربەخو|ناحکوم|پیشیلکاری|لیکولینەوە|تویژینەوە)/

/** A word of the state: the body is part of it. */
const STATE = tokenSet(
  words(
    "ministry ministries minister minister's ministerial government governmental governor governor's governorate state " +
      "federal presidential president's parliament parliament's parliamentary official security military army army's police " +
      'cabinet court judicial high supreme national general directorate commission department municipality municipal ' +
      'authority provincial ' +
      'وزارة وزير حكومي حكومية حكومة رئاسة رئاسي رئاسية محافظة محافظ برلمان برلمانية نيابية نواب عليا وطنية وطني أمن ' +
      'أمنية شرطة جيش عسكري عسكرية رسمي رسمية مديرية دائرة قيادة قضاء مفوضية بلدية سجناء',
  ),
)
const STATE_CKB = /^(وەزارەت|حکوومەت|حکومەت|پەرلەمان|پاریزگا|بالا|سەربازی|پولیس|ئاسایش|سەرۆک|سەروک|نیشتمان|بەریوەبەر)/

/** Whether the body in `range` is civil by what it cares for. */
export function isCivil(reading: Reading, range: Range): boolean {
  let body = false
  let cause = false
  for (const { text, forms, number, numbers } of reading.tokens.slice(range.from, range.to)) {
    const sorani = reading.order === 'speaker-end'
    const isOne = (table: typeof BODY, pattern: RegExp): boolean =>
      sorani
        ? pattern.test(text)
        : table.has({ number }) || (forms.length > 1 && numbers.some((n) => table.has({ number: n })))
    if (isOne(STATE, STATE_CKB)) return false
    if (isOne(BODY, BODY_CKB)) body = true
    else if (isOne(CAUSE, CAUSE_CKB)) cause = true
  }
  // A phrase of several words is the name of an office: "مؤسسة الشهداء".
  return (
    body &&
    cause &&
    !hitsIn(reading, 'authority', range).some(
      ({ from, to }) => to - from > 1 && reading.tokens[to - 1]?.text !== 'management',
    )
  )
}
