// Denials in other words than "denied": what is said to be false, to have no part in, or not to have been done; and claims in
// other words than "claimed": what is said to be one's own deed.

import { elementAt } from '../element-at.ts'
import type { SpeakerKind } from '../../core/understanding.ts'
import type { Act, Attribution } from './act.ts'
import { hasLabel, hasOneOf, hitsIn, type Range, type Reading } from './reading.ts'
import { wordSet } from './token-table.ts'
import { type Token, foldWord } from './tokens.ts'

/** "said the claim was without foundation", "said it had nothing to do with the raid": a denial in other words. */
export function actOf(reading: Reading, { act, credit }: Attribution, content: Range, kind: SpeakerKind): Act {
  if (act === 'judge' && isCounted(reading, credit, content)) return 'say'
  if (act === 'deny') return act
  if (act === 'judge') return callsBaseless(reading, content, kind) ? 'deny' : act
  if (deniesBehind(reading, credit.to + 1) || answersNo(reading, credit)) return 'deny'
  const real = hitsIn(reading, 'false', content).some((hit) => isPredicate(reading, hit, content))
  if (real || callsFake(reading, content) || deniesPart(reading, content) || deniesDeed(reading, content)) return 'deny'
  if (OF_FORCE.includes(kind) && deniesActing(reading, content)) return 'deny'
  if (hasLabel(reading, 'contrary', content) && hasLabel(reading, 'negation', headOf(content))) return 'deny'
  if (MAY_BE_BLAMED.includes(kind) && (deniesAccusation(reading, content) || deniesThatThereWas(reading, content)))
    return 'deny'
  return act === 'say' && kind !== 'authority' && claimsDeed(reading, content) ? 'claim' : act
}

/** "قدر المنظمون عدد المشاركين بألفين": a number is told, however it was reached. */
function isCounted({ tokens }: Reading, { from }: Range, content: Range): boolean {
  if (!/^و?قدرت?$/.test(tokens[from]?.text ?? '')) return false
  return tokens
    .slice(from, content.from + COUNT_REACH)
    .some(({ text }) => /^(عدد|اعداد|حصیله|خسائر|الخسائر|اضرار|الاضرار|کلفه)$/.test(text))
}

const COUNT_REACH = 4

const FAKE = /^(fake|faked|forged|forgery|doctored|bogus|staged|manipulated)$/
const TOLD =
  /^(videos?|footage|reports?|claims?|statements?|pictures?|photos?|recordings?|audio|story|news|account|letter|post|allegations?|accusations?)$/

/** "said the video was fake"; not "the papers were forged", which is a deed. */
function callsFake(reading: Reading, content: Range): boolean {
  if (reading.order !== 'speaker-verb') return false
  const words = reading.tokens.slice(content.from, content.to)
  const at = words.findIndex(({ text }) => FAKE.test(text))
  if (at < 0 || !isPredicate(reading, { from: content.from + at, to: content.from + at + 1 }, content)) return false
  return words.slice(0, Math.min(at, 3)).some(({ text }) => TOLD.test(text))
}

/** ", denying it", ", calling the reports lies": what a speaker adds behind the credit. */
function deniesBehind(reading: Reading, at: number): boolean {
  const text = reading.tokens[at]?.text ?? ''
  if (/^(denying|refuting|disputing)$/.test(text)) return true
  if (!/^(calling|branding|labelling|labeling|describing|dismissing|rejecting)$/.test(text)) return false
  return hasLabel(reading, 'false', { from: at, to: reading.tokens.length })
}

/** "اعتبرت الوزارة أن الاتهامات لا أساس لها": whoever may be meant judges nothing by that. */
function callsBaseless(reading: Reading, content: Range, kind: SpeakerKind): boolean {
  if (reading.order !== 'verb-speaker' || !MAY_BE_BLAMED.includes(kind)) return false
  return hasLabel(reading, 'false', content) && !hasLabel(reading, 'hedge', content)
}

const ANSWERS = wordSet(foldWord('رد ردت ورد وردت أجاب أجابت علق علقت'))
const NO_AR = wordSet(foldWord('بالنفي نافيا نافية'))
const ANSWER_REACH = 10

/** What is said not to be: "أكدت القيادة عدم صحة الأنباء". */
export const NOT_SO_AR = wordSet(
  foldWord('صحة وقوع حدوث حصول تعرض مسؤولية مسؤوليته مسؤوليتها ضلوعه ضلوعها تورطه تورطها علاقته علاقتها'),
)

/** "ردت الوزارة بالنفي على تقارير". */
function answersNo({ tokens, order }: Reading, { from }: Range): boolean {
  if (order !== 'verb-speaker') return false
  const words = tokens.slice(from, from + ANSWER_REACH)
  if (ANSWERS.has(tokens[from])) return words.some((token) => NO_AR.has(token))
  return words.some(({ text }, i) => text === 'عدم' && i > 0 && NOT_SO_AR.has(words[i + 1]))
}

/** Who has men that act. */
const OF_FORCE: readonly SpeakerKind[] = ['authority', 'armed-group', 'party']
const FORCES: ReadonlySet<string> = new Set(['authority', 'armed', 'group', 'same'])
const ACTS_AR =
  /^(یطلق|تطلق|یقصف|تقصف|یستهدف|تستهدف|یهاجم|تهاجم|ینفذ|تنفذ|یشارک|تشارک|یقتل|تقتل|یعتقل|تعتقل|یدخل|تدخل|یشن|تشن|یفتح|تفتح|یضرب|تضرب|یقم|تقم|یرتکب|ترتکب)(وا|ان)?$/
const ACTS_CKB =
  /^نە(کردووە|یکرد|یانکرد|داوە|یدا|یاندا|کوشتووە|یکوشت|یانکوشت|گرتووە|یگرت|یانگرت|هاویشتووە|تەقاندووە|یهاویشت)$/

/** What is fired or flown; as words are folded. */
const WEAPON_CKB = /^(مووشەک|موشەک|درۆن|درون|توپ|بومب|فیشەک|گوللە)/

function deniesActingSorani(reading: Reading, content: Range): boolean {
  const words = reading.tokens.slice(content.from, content.to)
  if (!words.some(({ text }) => ACTS_CKB.test(text))) return false
  if (words.some(({ text }) => WEAPON_CKB.test(text))) return true
  return reading.hits.some(
    ({ label, from }) => from >= content.from && from < content.to && isViolent(label.replace(/^n:/, 'v:')),
  )
}

/** "neither the army nor the police had fired", "الفصيل لم يطلق", "بۆردومان نەکردووە": a force that says it did not act. */
function deniesActing(reading: Reading, content: Range): boolean {
  const head = headOf(content)
  if (reading.order === 'speaker-end') return deniesActingSorani(reading, content)
  const [negation] = hitsIn(reading, 'negation', head)
  if (negation === undefined || negation.from - content.from > FORCE_REACH) return false
  const at = negation.to
  if (reading.order === 'verb-speaker') {
    const subject = { from: content.from, to: negation.from }
    return (
      ACTS_AR.test(reading.tokens[at]?.text ?? '') &&
      (subject.to === subject.from ||
        hasOneOf(reading, FORCES, subject) ||
        reading.tokens.slice(subject.from, subject.to).some(({ text }) => OWN.test(text)))
    )
  }
  const deed = reading.tokens.findIndex(({ text }, i) => i >= at && i < at + DEED_REACH + 1 && ONE_S_DEED.test(text))
  if (
    deed < 0 ||
    deed >= content.to ||
    !/^(had|has|have|did|not|ever|even)$|ed$/.test(reading.tokens[deed - 1]?.text ?? '')
  )
    return false
  if (/^(responsibility|credit|place|part|note)$/.test(reading.tokens[deed + 1]?.text ?? '')) return false
  return hasOneOf(reading, FORCES, { from: content.from, to: deed })
}

const FORCE_REACH = 3

function headOf({ from, to }: Range): Range {
  return { from, to: Math.min(to, from + DENIAL_REACH) }
}

/** "said it was behind the raid", "announced its responsibility", "إنه يقف وراء": whoever speaks calls the deed its own. */
function claimsDeed(reading: Reading, content: Range): boolean {
  const [hit] = hitsIn(reading, 'responsible', content)
  if (hit === undefined || hasLabel(reading, 'negation', { from: content.from, to: hit.from })) return false
  const before = reading.tokens.slice(content.from, Math.min(hit.to + 1, content.to))
  if (hit.from - content.from > NEGATION_REACH) return reading.order === 'speaker-end' && before.some(isOwn)
  return (reading.order === 'verb-speaker' && hit.from === content.from) || before.some(isOwn)
}

function isOwn({ text }: Token): boolean {
  return /^(it|its|they|their|he|his|we|our|خوی|خویان|خۆی)$/.test(text)
}

/** Whose "nobody was beaten" answers a charge; a witness or monitor merely tells. */
const MAY_BE_BLAMED: readonly SpeakerKind[] = ['authority', 'armed-group', 'party', 'unnamed']

/** "no one had been beaten", "the village had not been shelled": what is charged to somebody is said not to have been. */
function deniesAccusation(reading: Reading, content: Range): boolean {
  const head = { from: content.from, to: Math.min(content.to, content.from + DENIAL_REACH) }
  const [negation] = hitsIn(reading, 'negation', head)
  if (negation === undefined || negation.from - content.from > NEGATION_REACH) return false
  return hitsIn(reading, 'accusation', { from: negation.to, to: content.to }).some(
    ({ from }) => from - negation.to <= ACCUSATION_REACH,
  )
}

/** A clause that denies says so at its head, and what it denies soon after. */
const NEGATION_REACH = 5
const ACCUSATION_REACH = 6

/** "none of its fighters had launched anything", "its units had not shelled": violence of one's own that is said not to have been. */
function deniesDeed(reading: Reading, content: Range): boolean {
  const head = { from: content.from, to: Math.min(content.to, content.from + DENIAL_REACH) }
  const [negation] = hitsIn(reading, 'negation', head)
  if (negation === undefined || HABITS.has(elementAt(reading.tokens, negation.from - 1))) return false
  // "No rocket was fired from its area": what was not done stands first, whose it would be behind it.
  const reach = negation.from === content.from ? OWN_BEHIND : OWN_BEFORE
  const own = reading.tokens
    .slice(head.from, Math.min(content.to, head.from + reach))
    .some(({ forms }) => forms.some((form) => OWN.test(form)))
  if (!own) return false
  const last = Math.min(content.to, negation.to + DEED_REACH)
  return (
    reading.tokens.slice(negation.to, last).some(({ text }) => ONE_S_DEED.test(text)) ||
    reading.hits.some(({ label, from }) => from >= negation.to && from < last && isViolent(label))
  )
}

/** "We do not take away the wall", "they would not shell a school": of no deed that anybody told. */
const HABITS = wordSet('do does will would can could should must')
const DEED_REACH = 7
const OWN_BEFORE = 4
const OWN_BEHIND = 10

/** "There was no attack on the base", "لم يقع أي هجوم", "هیچ هێرشێک ڕووی نەداوە": what others tell of did not happen. */
function deniesThatThereWas(reading: Reading, content: Range): boolean {
  const { from, to } = content
  const { tokens, hits } = reading
  const named = (at: number, reach: number): boolean =>
    hits.some(
      ({ label, from: deed }) => deed > at && deed < Math.min(to, at + reach) && isViolent(label.replace(/^n:/, 'v:')),
    )
  if (reading.order === 'verb-speaker')
    return tokens[from]?.text === 'لم' && HAPPENS_AR.has(tokens[from + 1]) && named(from, 5)
  if (reading.order === 'speaker-end')
    return NONE_CKB.has(tokens[from]) && HAPPENED_NOT_CKB.has(tokens[to - 1]) && named(from, 4)
  if (tokens[from]?.text !== 'there' || !/^(was|were|had|has|have)$/.test(tokens[from + 1]?.text ?? '')) return false
  const no = tokens[from + 2]?.text === 'been' ? from + 3 : from + 2
  if (!/^(no|never|not)$/.test(tokens[no]?.text ?? '')) return false
  return named(no, 4)
}

const HAPPENS_AR = wordSet(foldWord('يقع تقع يحدث تحدث يحصل تحصل يسجل تسجل يكن تكن'))
const NONE_CKB = wordSet(foldWord('هیچ'))
const HAPPENED_NOT_CKB = wordSet(foldWord('نەداوە نەبووە نەدا نەبوو نەکراوە نەکرا'))

function isViolent(label: string): boolean {
  return /^v:(Attack|Air|Shelling|Remote|Suicide|Armed|Abduction|Excessive|Arrests)/.test(label)
}

/** Deeds that one may be blamed for. */
const ONE_S_DEED =
  /^(launch|carry|fire|target|take|took|shell|plant|detain|enter|cross|open|order|send|attack|bomb|strike|struck|hit|kill|shoot|shot|beat|beaten|torture|loot|burn|plan|join|use|harm|participate|supply|launched|carried|fired|targeted|taken|shelled|planted|detained|entered|crossed|opened|ordered|sent|attacked|bombed|killed|tortured|looted|burned|burnt|planned|joined|harmed|participated|supplied|stormed|raided)$/
const DENIAL_REACH = 10
const OWN =
  /^(its|their|his|it|they|our|we|(مقاتل|مسلح|منتسب)(ی|و)(ه|ها|هم|نا)|(افراد|رجال|جنود|طایرات|وحدات|مدافع|دبابات|مسیرات|صواریخ|فصایل)(ه|ها|هم|نا)|انها|انه|انهم|قواته|قواتها|عناصره|عناصرها|قواتنا)$/

/** "the report was false", "denounced as baseless"; not "a false plate", which is said of no claim. */
function isPredicate(reading: Reading, { from, to }: Range, content: Range): boolean {
  if (reading.order !== 'speaker-verb' || to - from > 1) return true
  const before = reading.tokens[from - 1]?.text ?? ''
  const next = reading.tokens[to]
  if (/^(is|are|was|were|as|be|been|being|entirely|wholly|completely|totally|simply|utterly|"|“)$/.test(before))
    return true
  return next === undefined || next.mark || to >= content.to
}

/** What somebody says of themselves: "it had no part in", "its men were not involved". */
function deniesPart(reading: Reading, content: Range): boolean {
  const [hit] = hitsIn(reading, 'unrelated', content)
  if (hit === undefined) return false
  const self = reading.tokens.slice(content.from, hit.from)
  // "the two had no part in it": others are cleared, nothing is denied.
  if (/^(two|three|four|dead|men|man|victims?|pair|brothers?|boys?|women|detainees?)$/.test(self[1]?.text ?? ''))
    return false
  return self.length <= 6 && (self.length === 0 || self.some(({ forms }) => forms.some((form) => SELF.test(form))))
}

const SELF =
  /^(موکله|موکلها|موکلی|موکلیه|it|its|they|their|he|his|she|her|we|our|i|the|انه|انها|انهم|قواته|قواتها|خۆی|خویان)$/
