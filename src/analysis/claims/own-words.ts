// Who "it" is in "The service arrested two men, it said", and whose statement "according to a statement" means where nobody
// is named: the body that the sentence itself begins with. Only where it acts: whoever suffers a deed does not tell it. And
// never where somebody less sure spoke last, who may be meant.

import type { Attribution } from './act.ts'
import { type Range, type Reading, hasOneOf, hitsAt, isComma } from './reading.ts'
import { type ActorKind, type SpeakerReading, lessCertain, readSpeaker, statusOf } from './status.ts'

const BODIES = new Set(['authority', 'armed', 'party', 'monitor'])
const PRONOUN = /^(it|they|both)$/
const STATEMENT =
  /^(a|an|its|their|brief|short|written|official|military|joint|statement|statements|فی|بیان|بیانین|لها|له|لهم|مقتضب|عسکری|رسمی|امنی|صحفی|تلقت|نسخه|منه|لقیادتها|لقیادته|لقیادتهم|صادر|عنها|عنه)$/
/** The statement of a body, whichever; "على ما أعلنت في بيان" leaves the announcer to its verb. */
const OWNED = /^(فی|its|their|official|military|لها|له|لهم|عسکری|رسمی|امنی|لقیادتها|لقیادته|لقیادتهم|عنها|عنه)$/
const FORCE = /^(force|service|command|agency)$/
const NUMBERED = /^(a|an|one|two|three|four|five|six|seven|eight|nine|ten|some|several|dozens|many|\d+)$/
/** One man of a body, not the body. */
const ONE_OF_IT = /^(ضابط|قائد|جندی|شرطی|عنصر|مدیر|رئیس|مسوول|عقید|عمید|لواء|ملازم|مقدم|ناطق|متحدث)/
const ENDS_SUBJECT =
  /^(فی|علی|من|عن|بین|خلال|امس|الیوم|فجر|مساء|صباح|was|were|is|are|has|had|have|will|would|on|in|at)$/
const PASSIVE = /^(was|were|is|are|been)$/
const LONGEST = 9

/** The words that name whoever speaks. `last`: who spoke last; null for nobody. */
export function whoseWords(
  reading: Reading,
  attribution: Attribution,
  actors: ActorKind,
  last: SpeakerReading | null,
): Range | null {
  const own = ownSpeaker(reading, attribution, actors)
  if (own === null) return attribution.speaker
  if (own.bound || last === null) return own.range
  const said = statusOf(readSpeaker(reading, own.range, actors), 'say', false)
  return lessCertain(said, statusOf(last, 'say', false)) === said ? own.range : attribution.speaker
}

interface OwnSpeaker {
  readonly range: Range
  /** The words of the credit can mean nobody else: "its statement". */
  readonly bound: boolean
}

/** The body with which the sentence begins; null where the credit names somebody else, or the body does nothing. */
function ownSpeaker(reading: Reading, { speaker, credit, content }: Attribution, actors: ActorKind): OwnSpeaker | null {
  if (speaker === null || content.from >= credit.from) return null
  const words = reading.tokens.slice(speaker.from, speaker.to).map(({ text }) => text)
  const statement = words.every((word) => STATEMENT.test(word))
  if (!statement && !isAgain(words)) return null
  const verbFirst = reading.order === 'verb-speaker'
  const from = verbFirst ? content.from + 1 : content.from
  const subject = { from, to: endOfSubject(reading, from, content.to) }
  const first = reading.tokens[from]?.text ?? ''
  if (NUMBERED.test(first) || ONE_OF_IT.test(first)) return null
  const bound = statement && words.some((word) => OWNED.test(word))
  // Without vowels nothing tells "the police killed" from "the police were killed".
  if (verbFirst ? !bound && isDeedOfArms(reading, content.from) : isPassive(reading, subject.to)) return null
  const head = verbFirst ? { from, to: Math.min(from + 2, subject.to) } : subject
  if (!hasOneOf(reading, BODIES, head)) return null
  return bound || !statement || isKnown(reading, subject, actors) ? { range: subject, bound } : null
}

/** "it", "the force". */
function isAgain([first = '', second = '', ...rest]: readonly string[]): boolean {
  if (second === '') return PRONOUN.test(first)
  return first === 'the' && FORCE.test(second) && rest.length === 0
}

function endOfSubject(reading: Reading, from: number, limit: number): number {
  const last = Math.min(limit, from + LONGEST)
  for (let i = from; i < last; i++) {
    const token = reading.tokens[i]
    if (token === undefined || isComma(token)) return i
    if (i > from && (ENDS_SUBJECT.test(token.text) || isDeed(reading, i))) return i
  }
  return last
}

function isDeed(reading: Reading, at: number): boolean {
  return hitsAt(reading, at).some(({ label }) => label.startsWith('v:'))
}

function isDeedOfArms(reading: Reading, at: number): boolean {
  return hitsAt(reading, at).some(({ label }) =>
    /^(kill|wound|v:(Attack|Air|Shelling|Remote|Suicide|Armed))/.test(label),
  )
}

/** "The police station in Kirkuk was bombed". */
function isPassive({ tokens }: Reading, from: number): boolean {
  return tokens.slice(from, from + LONGEST).some(({ text }) => PASSIVE.test(text))
}

/** An actor by its name, not a capital or an office among the words. */
function isKnown({ tokens }: Reading, { from, to }: Range, actors: ActorKind): boolean {
  const [first, last] = [tokens[from], tokens[to - 1]]
  return first !== undefined && last !== undefined && actors(first.start, last.end) !== null
}
