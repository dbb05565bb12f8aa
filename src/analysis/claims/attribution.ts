// Who is credited in one sentence, and with which stretch of it. Three word orders, one result.
// A verb of saying counts only outside quotations, in the active voice, and with a speaker beside it.

import { elementAt } from '../element-at.ts'
import type { Span } from '../../core/understanding.ts'
import { ACTS, type Attribution } from './act.ts'
import { leadingSpeakerAttributions } from './speaker-first.ts'
import { endSpeakerAttributions } from './sorani.ts'
import type { Hit } from './lexicon.ts'
import { type Range, type Reading, hasOneOf, hitsIn, isComma, labelled, spanOf, tighten } from './reading.ts'
import { OPENS_ASIDE } from './speaker-segment.ts'
import { tokenSet } from './token-table.ts'
import { verbFirstAttributions } from './verb-first.ts'

const RULES = new Set('law laws constitution budget schedule قانون دستور موازنه یاسای یاسا'.split(' '))

/** All attributions of a sentence, in order of their content. */
export function findAttributions(reading: Reading): readonly Attribution[] {
  const found = creditsBy(reading)
  if (reading.order === 'verb-speaker') found.push(...verbFirstAttributions(reading))
  else if (reading.order === 'speaker-end') found.push(...endSpeakerAttributions(reading))
  else found.push(...leadingSpeakerAttributions(reading))
  return found.sort((a, b) => a.content.from - b.content.from)
}

/** "according to X": the credit follows what it covers, or leads it before a comma. */
function creditsBy(reading: Reading): Attribution[] {
  const credits: Attribution[] = []
  for (const hit of [...labelled(reading, 'per'), ...asSaidBy(reading)]) {
    const act = isOpinion(reading, hit) ? 'judge' : isClaimed(reading, hit) ? 'claim' : 'say'
    const end = endOfName(reading, hit.to)
    if (end === hit.to || isRule(reading, hit)) continue
    const credit = { from: hit.from, to: end }
    const speaker = tighten(reading, { from: hit.to, to: end })
    const quoted = quotedContent(reading, end)
    if (quoted) {
      credits.push({ act, speaker, credit, content: quoted, told: null })
      continue
    }
    const leads = hit.from <= 1
    const content = leads
      ? { from: behindAside(reading, end), to: reading.tokens.length }
      : { from: 0, to: isParenthesis(reading, hit.from, end) ? reading.tokens.length : hit.from }
    credits.push({ act, speaker, credit, content: tighten(reading, content), told: null })
  }
  return [...credits, ...viewsOf(reading)]
}

const ACTS_OF_SAYING: ReadonlySet<string> = new Set(ACTS)
const OPENING = 6
const LEAST_REST = 3

/** "The force, according to the statement, seized two rifles": all is said, around the credit. */
function isParenthesis(reading: Reading, from: number, end: number): boolean {
  const { tokens } = reading
  if (hasOneOf(reading, ACTS_OF_SAYING, { from: 0, to: from })) return false
  const set = isComma(tokens[from - 1]) && isComma(tokens[end])
  return (
    set &&
    from <= OPENING &&
    tokens.length - end > LEAST_REST &&
    !/^(and|but|which|who)$/.test(tokens[end + 1]?.text ?? '')
  )
}

/** "in the view of", "برأي", "بە بۆچوونی": what somebody thinks. */
function isOpinion({ tokens }: Reading, { from, to }: Range): boolean {
  return tokens.slice(from, to).some(({ forms }) => forms.some((form) => OPINION.test(form)))
}

/** "the raid was claimed by". */
function isClaimed({ tokens }: Reading, { from, to }: Range): boolean {
  return tokens.slice(from, to).some(({ text }) => text === 'claimed')
}

const OPINION =
  /^(view|opinion|eyes|estimation|judge?ment|assessment|reckoning|رای|برای|نظر|بنظر|تقدیر|بتقدیر|بوچوونی|بەبوچوونی|رای|بروای|باوەری)$/
const VIEW = tokenSet(
  'view opinion eyes estimation judgement judgment assessment reckoning account telling count estimate'.split(' '),
)
const POSSESSOR_REACH = 6

/** "In the Observatory's view the calm will hold", ", by the army's count": the owner of a view. */
function viewsOf(reading: Reading): Attribution[] {
  if (reading.order !== 'speaker-verb') return []
  const { tokens } = reading
  const views: Attribution[] = []
  for (let at = 0; at < tokens.length; at++) {
    if (!VIEW.has(tokens[at]) || !/['’]s?$/.test(tokens[at - 1]?.text ?? '')) continue
    const from = startOfView(reading, at)
    if (from === null) continue
    const credit = { from, to: at + 1 }
    const leads = from <= 1
    const content = leads ? { from: at + 1, to: tokens.length } : { from: 0, to: from }
    const act = isOpinion(reading, { from: at, to: at + 1 }) ? ('judge' as const) : ('say' as const)
    views.push({ act, speaker: { from: from + 1, to: at }, credit, content: tighten(reading, content), told: null })
  }
  return views
}

function startOfView({ tokens }: Reading, at: number): number | null {
  for (let i = at - 2; i >= Math.max(0, at - POSSESSOR_REACH); i--) {
    if (/^(in|by)$/.test(tokens[i]?.text ?? '')) return i === 0 || isComma(tokens[i - 1]) ? i : null
  }
  return null
}

/** "According to a delegate, who would not be named, ...": behind what is told of the speaker between commas. */
function behindAside(reading: Reading, end: number): number {
  if (!isComma(reading.tokens[end]) || !OPENS_ASIDE.has(reading.tokens[end + 1])) return end
  for (let i = end + 2; i < Math.min(reading.tokens.length, end + ASIDE_REACH); i++) {
    if (isComma(reading.tokens[i])) return i + 1
  }
  return end
}

const ASIDE_REACH = 16

/** "حسبما صرح به المدير", "وفق ما ذكرت الوزارة", "كما أفاد متطوع": a verb of saying behind a word of likeness. */
function asSaidBy(reading: Reading): readonly Hit[] {
  if (reading.order !== 'verb-speaker') return []
  return hitsIn(reading, 'say', { from: 1, to: reading.tokens.length }).flatMap((verb) => {
    const [word, before] = [
      reading.tokens[verb.from - 1]?.text ?? '',
      elementAt(reading.tokens, verb.from - 2)?.text ?? '',
    ]
    const alone = /^(حسبما|کما|وفقما|مثلما)$/.test(word) && verb.from > 2
    const two = word === 'ما' && /^و?(حسب|بحسب|وفق|وفقا|علی)$/.test(before)
    if (!alone && !two) return []
    const to = /^(به|بها|عنه|فیه)$/.test(reading.tokens[verb.to]?.text ?? '') ? verb.to + 1 : verb.to
    return [{ label: 'per', from: verb.from - (two ? 2 : 1), to }]
  })
}

/** "according to the law", "the plan", "quoted by Sample Monitor": what it names does not speak, or only passes on. */
function isRule(reading: Reading, hit: Hit): boolean {
  const words = reading.tokens.slice(hit.to, hit.to + 3)
  if (/^(quoted|cited)$/.test(reading.tokens[hit.from]?.text ?? '')) {
    const before = reading.tokens[hit.from - 1]?.text ?? ''
    if (words[0]?.text === 'by' || /^(was|were|been|be|is|are)$/.test(before)) return true
  }
  return words.some(({ forms }) => forms.some((form) => RULES.has(form)))
}

/** "quoted a source as saying that ...". */
function quotedContent(reading: Reading, at: number): Range | null {
  if (reading.tokens[at]?.text !== 'as' || reading.tokens[at + 1]?.text !== 'saying') return null
  const from = reading.tokens[at + 2]?.text === 'that' ? at + 3 : at + 2
  return tighten(reading, { from, to: reading.tokens.length })
}

const ENDS_NAME = '.!?؟:“"«('
const LEAVES_NAME = new Set(
  'who which show shows showed showing seen after before while when although فان فانه فانها فانهم فانهما'.split(' '),
)

function endOfName(reading: Reading, from: number): number {
  let to = from
  while (to < reading.tokens.length && to - from < 16) {
    const token = reading.tokens[to]
    if (!token || isComma(token) || (token.mark && ENDS_NAME.includes(token.text))) break
    const next = reading.tokens[to + 1]?.text ?? ''
    if (token.text === 'as' && next === 'saying') break
    if (to > from && LEAVES_NAME.has(token.text)) break
    if ((token.text === 'and' || token.text === 'but') && /^(was|were|is|are|has|had|have|will|would)$/.test(next))
      break
    to++
  }
  return to
}

export function creditSpan(reading: Reading, attribution: Attribution): Span {
  return spanOf(reading, tighten(reading, attribution.credit))
}
