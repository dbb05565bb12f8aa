// Whether what a clause says happened, or is only feared, planned, asked, denied, possible or usual.
// Doubt reaches forward: a word of doubt covers what follows it in its clause, never what stands before it.

import { elementAt } from '../element-at.ts'
import type { Hit } from './lexicon.ts'
import { hitsAt, hitsIn, isComma, isQuoted, labelled, type Range, type Reading } from './reading.ts'
import { tokenSet, wordSet } from './token-table.ts'
import { foldWord } from './tokens.ts'

/** `feared`: what moved somebody to a deed that was done. */
export type Doubt = 'none' | 'hedged' | 'feared' | 'future' | 'negated' | 'habit' | 'question'

/** Where the clause around a token begins: after a comma, a semicolon, or a conjunction with its own subject. */
export function clauseStart(reading: Reading, index: number, within: Range): number {
  for (let i = index - 1; i >= within.from; i--) {
    const token = reading.tokens[i]
    if (isComma(token) && !isParenthesis(reading, i, within) && !isListed(reading, i)) return i + 1
    if (token?.text === 'but' || turnsSorani(reading, i)) return i + 1
  }
  return within.from
}

/** "بەڵام", and "و" before what was not: the clause of the one is over. */
function turnsSorani({ tokens, order }: Reading, at: number): boolean {
  if (order !== 'speaker-end') return false
  const text = tokens[at]?.text
  return text === 'بەلام' || (text === 'و' && /^(هیچ|کەس|کەسیش|زیانی|بی|بەبی)$/.test(tokens[at + 1]?.text ?? ''))
}

/** A comma that only sets a list or an apposition apart does not end the reach of a doubt at the head. */
function isParenthesis(reading: Reading, comma: number, within: Range): boolean {
  const next = reading.tokens[comma + 1]?.text ?? ''
  return (
    comma - within.from <= 3 && !/^(and|but|while|though|although|when|after|before|which|killing|wounding)$/.test(next)
  )
}

/** "can mean killed, captured or surrendered": the comma stands between deeds, and one doubt covers them all. */
function isListed(reading: Reading, comma: number): boolean {
  const deed = (at: number): boolean => hitsAt(reading, at).some((hit) => hit.label.startsWith('v:'))
  return deed(comma - 1) && deed(comma + 1)
}

/** How the deed named at `index` stands in doubt. */
export function doubtAt(reading: Reading, index: number, within: Range): Doubt {
  if (isQuestion(reading)) return 'question'
  const clause = { from: clauseStart(reading, index, within), to: index + 1 }
  if (reading.order === 'speaker-end')
    return soraniDoubt(reading, { from: clause.from, to: clauseEnd(reading, index, within) })
  const negations = hitsIn(reading, 'negation', clause).filter(({ from }) => !isQuoted(reading, from))
  if (negations.some((hit) => index - hit.from <= NEGATION_REACH || isOfSaying(reading, hit, index))) return 'negated'
  if (isDoneToNobody(reading, index) || isNegatedBeforeAside(reading, index, within)) return 'negated'
  if (hitsIn(reading, 'future', clause).some((hit) => !isOver(reading, hit, index))) return 'future'
  const hedges = hitsIn(reading, 'hedge', clause).filter((hit) => hit.from !== index && !isOver(reading, hit, index))
  if (hedges.length > 0) return hedges.every((hit) => isMotive(reading, hit, clause.from)) ? 'feared' : 'hedged'
  if (hitsIn(reading, 'hedge', { from: index, to: index + 1 }).length > 0) return 'hedged'
  if (hitsIn(reading, 'habit', clause).length > 0) return 'habit'
  if (hitsIn(reading, 'wont', { from: clause.from, to: clauseEnd(reading, index, within) }).length > 0) return 'habit'
  return 'none'
}

/** How far before a deed a word may stand that negates it; a negated saying negates all that would have been said. */
const NEGATION_REACH = 5

/** "No official has said that", "has yet to confirm that": between the negation and the deed stands what nobody said. */
function isOfSaying(reading: Reading, negation: Hit, index: number): boolean {
  const clause = { from: negation.to, to: Math.min(index, negation.to + NEGATION_REACH) }
  return ['say', 'claim'].some((label) =>
    hitsIn(reading, label, clause).some(({ to }) => /^(that|ان)$/.test(reading.tokens[to]?.text ?? '')),
  )
}

/** "did not, as some channels reported, bomb": what stands between the commas takes nothing off the negation. */
function isNegatedBeforeAside({ tokens }: Reading, index: number, within: Range): boolean {
  if (!isComma(elementAt(tokens, index - 1))) return false
  for (let i = index - 2; i > within.from; i--) {
    if (isComma(tokens[i])) return /^(not|never|لم|لن)$|n't$/.test(tokens[i - 1]?.text ?? '')
  }
  return false
}

/** "arrested nobody", "foiled no plot"; "killed no fewer than five" counts them. */
function isDoneToNobody({ tokens, order }: Reading, index: number): boolean {
  if (order !== 'speaker-verb' || !/^(no|nobody|none)$/.test(tokens[index + 1]?.text ?? '')) return false
  return !/^(fewer|less|more|longer|later|doubt|matter|sooner)$/.test(tokens[index + 2]?.text ?? '')
}

const MOTIVE = /^(fear|خشیه|لخشیه|خوفا|تحسبا|ترسی)$/
/** A clause before it that can be moved. */
const LEAST_CLAUSE = 2

/** "refused to board for fear of arrest", "نزحوا خشية القصف": why somebody did what is told before. */
function isMotive({ tokens }: Reading, { from }: Hit, start: number): boolean {
  const text = tokens[from]?.text ?? ''
  if (!MOTIVE.test(text) || from - start < LEAST_CLAUSE) return false
  return text !== 'fear' || /^(for|of|in)$/.test(tokens[from - 1]?.text ?? '')
}

/** "رجلاً يشتبه بصلته", "شخصين في هيت، يشتبه بأنهما": a doubt about whom a deed struck, and not about the deed. */
export function isOfSuspect({ tokens, hits }: Reading, { from }: Range): boolean {
  if (!/^(یشتبه|مشتبه|یعتقد|یرجح|یظن)$/.test(tokens[from]?.text ?? '')) return false
  const [before, next] = [elementAt(tokens, from - 1), tokens[from + 1]?.text ?? '']
  if (before === undefined) return false
  const ofOne = /^(ب?ان(ه|ها|هم|هما)|به|بها|بهم|بهما|فیه|فیهم|فی|ب(?!ان$)\p{L}{2,}(ه|ها|هم|هما))$/u.test(next)
  if (isComma(before)) return ofOne && next !== 'فی'
  const noun = !before.mark && !/^(و|ال|لا|لم|قد$)/.test(before.text)
  return ofOne && noun && !hits.some(({ label, to }) => label === 'that' && to === from)
}

/** A doubt of a relative clause that ended before the deed: another verb stands between. */
function isOver(reading: Reading, hit: Hit, index: number): boolean {
  return isRelative(reading, hit) && index - hit.to >= 2
}

/** The verb stands last and carries the negation. */
function soraniDoubt(reading: Reading, clause: Range): Doubt {
  if (hitsIn(reading, 'negation', clause).length > 0) return 'negated'
  if (reading.tokens.slice(clause.from, clause.to).some(({ text }) => NOT_DONE.test(text))) return 'negated'
  if (hitsIn(reading, 'future', clause).length > 0) return 'future'
  if (endsAhead(reading, clause)) return 'future'
  if (hitsIn(reading, 'hedge', clause).some((hit) => !isAsked(reading, hit, clause))) return 'hedged'
  if (hitsIn(reading, 'habit', clause).length + hitsIn(reading, 'wont', clause).length > 0) return 'habit'
  return 'none'
}

/** "نەیگوت", "نەکردەوە", "نەخستووەتە": the past of common verbs with its negation and who did not; "نەوت" is oil. As words are folded. */
const NOT_DONE =
  /^نە(?:(?:م|ت|ی|یان|مان|تان)وت|(?:م|ت|ی|یان|مان|تان)?(?:گوت|کرد|دا|گرت|کوشت|خست|بینی|هینا|کوژرا|کرا|درا|گیرا|خرا|گوترا))(?:ن|وون|وە|ووە|ەوە|ووەتە|ووەتەوە)?$/u

/** "دەدرێن", "دەکرێتەوە" at the end: the Sorani present, which tells what is to come; "دەکرد" is past. */
function endsAhead(reading: Reading, clause: Range): boolean {
  const last = reading.tokens.slice(clause.from, clause.to).findLast(({ mark }) => !mark)
  return (
    last !== undefined &&
    /^(نا|دە)\p{L}+(یت|ات|ین|ەن|یتەوە|ینەوە|ەنەوە|اتەوە)$/u.test(last.text) &&
    !/^دەلی/.test(last.text)
  )
}

/** "خۆپیشاندانیان کرد و داوای مووچەیان کرد": what is asked for after a deed leaves the deed alone. */
function isAsked(reading: Reading, hit: Hit, clause: Range): boolean {
  if (!/^داوا/.test(reading.tokens[hit.from]?.text ?? '')) return false
  return reading.hits.some(({ label, from, to }) => label.startsWith('v:') && from >= clause.from && to <= hit.from)
}

export function clauseEnd(reading: Reading, index: number, within: Range): number {
  for (let i = index + 1; i < within.to; i++) if (isComma(reading.tokens[i]) || turnsSorani(reading, i)) return i
  return within.to
}

export function isQuestion(reading: Reading): boolean {
  const [last, before] = [reading.tokens.at(-1)?.text, reading.tokens.at(-2)?.text]
  return last === '?' || last === '؟' || before === '?' || before === '؟'
}

/**
 * True where the head of what is said is in doubt: a hedge or a future before its first told deed. A hedge inside an
 * aside (", believed to be the buyer,") and one that follows the deed ("detected ... allegedly seeking") leave it alone.
 */
export function isHedgedHead(reading: Reading, content: Range): boolean {
  if (isQuestion(reading)) return true
  const head = { from: content.from, to: headEnd(reading, content) }
  if (holdsJudgement(reading, head)) return true
  const doubts = (hit: Hit): boolean => {
    if (isQuoted(reading, hit.from) || isAside(reading, hit.from, content) || isRelative(reading, hit)) return false
    if (isMotive(reading, hit, content.from)) return false
    return (
      reading.order === 'speaker-end' ||
      hit.from <= firstDeed(reading, head, reading.tokens[hit.from]?.text ?? '') ||
      isPredicate(reading, hit)
    )
  }
  return (
    hitsIn(reading, 'hedge', head).some(doubts) ||
    hitsIn(reading, 'future', head).some(doubts) ||
    (reading.order === 'speaker-end' && endsAhead(reading, { from: content.from, to: firstToldEnd(reading, content) }))
  )
}

/** Where a Sorani verb that tells what has been ("بینراوە") ends the first of two clauses joined by "and"; else the end. */
function firstToldEnd(reading: Reading, { from, to }: Range): number {
  for (let i = from + 1; i < to; i++) {
    if (reading.tokens[i]?.text === 'و' && HAS_BEEN.test(reading.tokens[i - 1]?.text ?? '')) return i
  }
  return to
}

/** The perfect, and the past of "was"; as words are folded. */
const HAS_BEEN = /(?:راوە|راون|دووە|تووە|ووە|وون|کرد|کران|کرا|بوون|بوو)$/u

const THINKS = tokenSet(
  (
    'suspect believe think fear expect reckon doubt suspects believes thinks fears expects reckons doubts ' +
    'suspected believed thought feared expected reckoned doubted'
  ).split(' '),
)
const THOUGHT = /^(that|the|a|an|it|they|he|she|its|their|his|her|some|one|two|three)$/
const NOT_SUBJECT = /^(the|a|an|of|by|main|prime|other|one|no|any|to|was|were|is|are|been|be|had|has|have)$/

/** "said investigators suspect the same group", "said he believed it was": what others think is passed on, not known. */
function holdsJudgement(reading: Reading, head: Range): boolean {
  if (reading.order !== 'speaker-verb') return false
  const last = Math.min(head.to, head.from + FAR_VERB)
  for (let i = head.from + 1; i < last; i++) {
    const token = reading.tokens[i]
    if (!THINKS.has(token) || isQuoted(reading, i)) continue
    const [before, next] = [reading.tokens[i - 1], reading.tokens[i + 1]]
    if (before === undefined || before.mark || NOT_SUBJECT.test(before.text)) continue
    if (next !== undefined && (THOUGHT.test(next.text) || next.capital)) return true
  }
  return false
}

/** The verb of what is said stands among its first words. */
const FAR_VERB = 8

/** "a scanner that is to speed up traffic left ...": the relative clause lies ahead, the deed does not. */
export function isRelative(reading: Reading, hit: Hit): boolean {
  if (reading.order === 'verb-speaker' && isOfSuspect(reading, hit)) return true
  const before = elementAt(reading.tokens, hit.from - 1)?.text ?? ''
  const noun = elementAt(reading.tokens, hit.from - 2)
  const said = labelled(reading, 'say').some((other) => other.to === hit.from - 1)
  if (/^(said|believed|thought|suspected)$/.test(reading.tokens[hit.from]?.text ?? '') && hit.to - hit.from > 1) {
    return !/^(is|are|was|were|been|be|has|have|,)$/.test(before)
  }
  return /^(that|which|who)$/.test(before) && noun !== undefined && !noun.mark && hit.from >= 3 && !said
}

/** What a phrase of doubt ends with that is said of the whole: "looks remote", "is a matter of time", "بعيدة المنال". */
const APPEARS = wordSet('appears appear appeared seems seem seemed')
const PREDICATE = wordSet(
  'doubtful remote slim improbable probable unlikely likely uncertain implausible plausible far-fetched time when reach',
  'doubt thread brink verge nil jeopardy',
  foldWord('المنال وقت قوسين شفا وشك'),
)

/** "whoever sent it was unlikely to be found": what is likely is the whole. */
function isPredicate(reading: Reading, hit: Hit): boolean {
  if (APPEARS.has(reading.tokens[hit.from]) && /^(have|be)$/.test(reading.tokens[hit.to]?.text ?? '')) return true
  if (hit.to - hit.from > 1 && PREDICATE.has(reading.tokens[hit.to - 1])) return true
  if (!/^(un)?likely$|^(im)?probable$/.test(reading.tokens[hit.from]?.text ?? '')) return false
  return /^(is|are|was|were|be|been|very|more|most|highly)$/.test(reading.tokens[hit.from - 1]?.text ?? '')
}

/** "Damascus accepted that local men would guard the prisons": the decision is made, whatever follows from it. */
const DECIDES = tokenSet(
  'accepted decided consented approved authorised authorized conceded ruled granted قرر قررت وافق وافقت قبلت'.split(
    ' ',
  ),
)

const OPEN = /^(may|might|could|can|likely|possibly|perhaps)$/

function firstDeed(reading: Reading, head: Range, hedge: string): number {
  const deeds = reading.hits.filter((hit) => hit.from >= head.from && hit.from < head.to && hit.label.startsWith('v:'))
  const told = deeds.filter((hit) => !/^(to|the|a|an|of)$/.test(elementAt(reading.tokens, hit.from - 1)?.text ?? ''))
  // What was decided is no less so for a "would" behind it; a "might" leaves it open.
  const decided = OPEN.test(hedge)
    ? -1
    : reading.tokens.findIndex((token, i) => i > head.from && i < head.to && DECIDES.has(token))
  return Math.min(...told.map((hit) => hit.from), decided < 0 ? Infinity : decided, head.from + 14)
}

/** Between two commas, right after the first. */
function isAside(reading: Reading, index: number, within: Range): boolean {
  if (!isComma(elementAt(reading.tokens, index - 1))) return false
  for (let i = index + 1; i < Math.min(within.to, index + 10); i++) if (isComma(reading.tokens[i])) return true
  return false
}

const ENDS_HEAD = tokenSet('but while because after which who الذی التی بعد'.split(' '))

function headEnd(reading: Reading, content: Range): number {
  for (let i = content.from + 2; i < content.to; i++) {
    const token = reading.tokens[i]
    if (isComma(token) && i - content.from > 2 && !isAside(reading, i + 1, content)) return i
    if (ENDS_HEAD.has(token)) return i
  }
  return content.to
}
