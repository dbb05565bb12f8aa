// "The army said two men died, and the health directorate confirmed it": who says the same as the speaker before, in a clause
// that adds nothing. Two independent institutions then say one thing, wherever the second stands in the sentence.

import { elementAt } from '../element-at.ts'
import type { Attribution } from './act.ts'
import { type ActorKind, institutionIn } from './joint.ts'
import { type Range, type Reading, hasLabel, hasOneOf, isComma, tighten } from './reading.ts'
import { wordSet } from './token-table.ts'
import { type Token, foldWord } from './tokens.ts'

/** Who seconds, and the clause that says so. */
export interface Second {
  readonly speaker: Range
  readonly clause: Range
}

const CONFIRMS = wordSet('confirmed confirms corroborated corroborates echoed')
/** What is confirmed where it is nothing new: "it", "the toll". */
const THE_SAME = wordSet(
  'it this that them the same version story both toll figure figures number numbers count deaths account report',
)
const LEADS = wordSet('and which that')
const CONFIRMS_AR = wordSet(foldWord('وأكد وأكدت وأيد وأيدت أكد أكدت أيد أيدت'))
const CONFIRMS_IT_AR = wordSet(foldWord('أكدته أكده أكدتها أكدها أيدته أيده أيدتها أيدها'))
const THE_SAME_AR = wordSet(foldWord('ذلك الأمر الخبر النبأ الحصيلة الواقعة الحادث'))
const LEADS_AR = wordSet(foldWord('ما الذي التي'))
const CONFIRMS_CKB = wordSet(foldWord('پشتڕاستی پشتڕاستیان پشتڕاست'))
const DONE_CKB = wordSet(foldWord('کردەوە کردووەتەوە کردۆتەوە دەکاتەوە'))
const LEADS_CKB = wordSet(foldWord('و ئەمەش ئەوەش'))
const REACH = 14

/** The clause that seconds what was said before it in the sentence; null where there is none. */
export function secondIn(reading: Reading): Second | null {
  const { tokens, order } = reading
  for (let at = 3; at < tokens.length; at++) {
    const token = tokens[at]
    const found =
      order === 'speaker-verb'
        ? (CONFIRMS.has(token) || givesTheSame(tokens, at)) && secondBefore(reading, at, LEADS, endsWithTheSame)
        : order === 'speaker-end'
          ? CONFIRMS_CKB.has(token) && secondBefore(reading, at, LEADS_CKB, endsSoon)
          : secondBehind(reading, at)
    // "which the directorate has not confirmed"
    if (found) return hasLabel(reading, 'negation', found.clause) ? null : found
  }
  return null
}

const GIVES = wordSet('gave said reported told')

/** "gave the same number". */
function givesTheSame(tokens: readonly Token[], at: number): boolean {
  return GIVES.has(tokens[at]) && tokens[at + 1]?.text === 'the' && tokens[at + 2]?.text === 'same'
}

/** What was said before the clause that seconds it; whoever seconds says nothing of their own. */
export function saidBefore(attributions: readonly Attribution[], { clause }: Second): readonly Attribution[] {
  return attributions
    .filter(({ act, credit }, i) => i === 0 || act !== 'say' || credit.to <= clause.from)
    .map((attribution) => {
      const { from, to } = attribution.content
      return from < clause.from && to > clause.from
        ? { ...attribution, content: { from, to: clause.from } }
        : attribution
    })
}

/** "…, and Y confirmed it", "…, which Y confirmed", "… و Y پشتڕاستی کردەوە". */
function secondBefore(
  reading: Reading,
  verb: number,
  leads: typeof LEADS,
  ends: (tokens: readonly Token[], from: number) => boolean,
): Second | null {
  const { tokens } = reading
  if (!ends(tokens, verb + 1)) return null
  for (let i = verb - 1; i >= Math.max(2, verb - REACH); i--) {
    if (!leads.has(tokens[i]) && !isTurn(tokens, i)) continue
    // "the army and the police confirmed it": two who speak at once.
    const relative = /^(which|that|ئەمەش|ئەوەش)$/.test(tokens[i]?.text ?? '')
    if (!relative && reading.order === 'speaker-verb' && !isComma(tokens[i - 1]) && !isTurn(tokens, i)) return null
    const speaker = tighten(reading, { from: i + 1, to: verb })
    return speaker.to > speaker.from ? { speaker, clause: { from: i, to: tokens.length } } : null
  }
  return null
}

function isTurn(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  return token?.mark === true && /^[;؛]$/.test(token.text)
}

const TIMES = wordSet('later afterwards separately too today yesterday also')

/** Nothing behind the verb, or nothing new. */
function endsWithTheSame(tokens: readonly Token[], from: number): boolean {
  let at = from
  while (at < tokens.length && (THE_SAME.has(tokens[at]) || TIMES.has(tokens[at]))) at++
  return tokens[at] === undefined || tokens[at]?.mark === true
}

function endsSoon(tokens: readonly Token[], from: number): boolean {
  return DONE_CKB.has(tokens[from]) && tokens.length - from <= 2
}

/** "وأكدت ذلك مديرية الصحة", "وهو ما أكدته مديرية الصحة". */
function secondBehind(reading: Reading, verb: number): Second | null {
  const { tokens } = reading
  const relative = CONFIRMS_IT_AR.has(tokens[verb]) && LEADS_AR.has(tokens[verb - 1])
  const again = CONFIRMS_AR.has(tokens[verb]) && THE_SAME_AR.has(tokens[verb + 1])
  if (!relative && !again) return null
  const from = relative ? verb + 1 : verb + 2
  let to = from
  while (to < tokens.length && tokens[to]?.mark !== true) to++
  const speaker = tighten(reading, { from, to })
  if (speaker.to <= speaker.from) return null
  let start = verb
  while (start > 0 && !isComma(tokens[start - 1])) start--
  return { speaker, clause: { from: start === 0 ? verb : start, to: tokens.length } }
}

const PEOPLE: ReadonlySet<string> = new Set(['witness', 'person', 'analyst', 'unnamed', 'anonymity', 'pronoun'])
/** Anybody's, or one man of a body. */
const ANYBODY = wordSet(
  'its their his her a an one another officer officers official officials colonel general captain spokesman spokeswoman',
  'spokesperson commander source hospital',
  foldWord('مصدر مسؤول ضابط متحدث ناطق قائد مستشفى أحد'),
  foldWord('بەرپرسێک بەرپرسێکی ئەفسەرێک ئەفسەرێکی وتەبێژێک وتەبێژێکی سەرچاوەیەک نەخۆشخانەی'),
)
/** Words of many a body's name, which tell none from another. */
const COMMON = wordSet(
  'the of for in and ministry directorate department office command provincial local state national service council',
  foldWord('وزارة مديرية دائرة مكتب قيادة مجلس في من و'),
  foldWord('وەزارەتی بەڕێوەبەرایەتی بەڕێوەبەرایەتیی نووسینگەی فەرماندەیی لە و'),
)

/** Whether the second is an institution, and another than the first: independent of each other, they confirm. */
export function isConfirmedBy(reading: Reading, first: Range, second: Range, actors: ActorKind): boolean {
  if (hasOneOf(reading, PEOPLE, second) || hasOneOf(reading, PEOPLE, first)) return false
  const { tokens } = reading
  const words = tokens.slice(second.from, second.to)
  if (words.some((token) => ANYBODY.has(token))) return false
  const known = new Set(tokens.slice(first.from, first.to).map(({ text }) => text))
  if (!words.some((token) => !COMMON.has(token) && !known.has(token.text))) return false
  const both = [officeIn(reading, first, actors), officeIn(reading, second, actors)]
  return !both.includes(null) && both.includes('sure') && !sharesName(reading, first, second)
}

/** Also an office of one word: "الشرطة". */
function officeIn(reading: Reading, range: Range, actors: ActorKind): ReturnType<typeof institutionIn> {
  const office = range.to - range.from === 1 && hasLabel(reading, 'authority', range)
  return institutionIn(reading, range, actors) ?? (office ? 'sure' : null)
}

/** "The army ..., which the Iraqi army confirmed". */
function sharesName({ tokens }: Reading, first: Range, second: Range): boolean {
  const [one, other] = [elementAt(tokens, first.to - 1), elementAt(tokens, second.to - 1)]
  return one !== undefined && one.text === other?.text && !COMMON.has(one)
}
