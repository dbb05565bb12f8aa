// Denials in other words than "denied": what is said to be false, to have no part in, or not to have been done; and claims in
// other words than "claimed": what is said to be one's own deed.

import type { SpeakerKind } from '../../core/understanding.ts'
import type { Act, Attribution } from './act.ts'
import { hasLabel, hitsIn, type Range, type Reading } from './reading.ts'
import type { Token } from './tokens.ts'

/** "said the claim was without foundation", "said it had nothing to do with the raid": a denial in other words. */
export function actOf(reading: Reading, { act, credit }: Attribution, content: Range, kind: SpeakerKind): Act {
  if (act === 'judge' && isCounted(reading, credit, content)) return 'say'
  if (act === 'deny' || act === 'judge') return act
  if (reading.tokens[credit.to + 1]?.text === 'denying') return 'deny'
  const real = hitsIn(reading, 'false', content).some((hit) => isPredicate(reading, hit, content))
  if (real || deniesPart(reading, content) || deniesDeed(reading, content)) return 'deny'
  if (hasLabel(reading, 'contrary', content) && hasLabel(reading, 'negation', headOf(content))) return 'deny'
  if (MAY_BE_BLAMED.includes(kind) && deniesAccusation(reading, content)) return 'deny'
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
  if (negation === undefined) return false
  const own = reading.tokens.slice(head.from, head.from + 4).some(({ forms }) => forms.some((form) => OWN.test(form)))
  if (!own) return false
  const last = Math.min(content.to, negation.to + DEED_REACH)
  return (
    reading.tokens.slice(negation.to, last).some(({ text }) => ONE_S_DEED.test(text)) ||
    reading.hits.some(({ label, from }) => from >= negation.to && from < last && isViolent(label))
  )
}

const DEED_REACH = 7

function isViolent(label: string): boolean {
  return /^v:(Attack|Air|Shelling|Remote|Suicide|Armed|Abduction|Excessive|Arrests)/.test(label)
}

/** Deeds that one may be blamed for. */
const ONE_S_DEED =
  /^(launch|carry|fire|target|take|took|shell|plant|detain|enter|cross|open|order|send|attack|bomb|strike|struck|hit|kill|shoot|shot|beat|beaten|torture|loot|burn|plan|join|use|harm|participate|supply|launched|carried|fired|targeted|taken|shelled|planted|detained|entered|crossed|opened|ordered|sent|attacked|bombed|killed|tortured|looted|burned|burnt|planned|joined|harmed|participated|supplied|stormed|raided)$/
const DENIAL_REACH = 10
const OWN = /^(its|their|his|it|they|our|we|انها|انه|انهم|قواته|قواتها|عناصره|عناصرها|قواتنا)$/

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

const SELF = /^(it|its|they|their|he|his|she|her|we|our|i|the|انه|انها|انهم|قواته|قواتها|خۆی|خویان)$/
