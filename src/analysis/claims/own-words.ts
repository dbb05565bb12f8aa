// Who "it" is in "The service arrested two men, it said", and whose statement "according to a statement" means where nobody
// is named: the body that the sentence itself begins with. Only where it acts: whoever suffers a deed does not tell it. And
// never where somebody less sure spoke last, who may be meant.

import type { Attribution } from './act.ts'
import { type ActorKind, isBothSides, jointOf } from './joint.ts'
import { type Range, type Reading, hasOneOf, hitsAt, isComma } from './reading.ts'
import { isDay } from './speaker-name.ts'
import { wordSet } from './token-table.ts'
import type { Token } from './tokens.ts'
import { type SpeakerReading, lessCertain, readSpeaker, statusOf } from './status.ts'

const BODIES = new Set(['authority', 'armed', 'party', 'monitor'])
const PRONOUN = /^(it|they|both)$/
const STATEMENT =
  /^(a|an|its|their|two|brief|short|written|official|military|joint|separate|matching|statement|statements|فی|بیان|بیانین|لها|له|لهم|مقتضب|عسکری|رسمی|امنی|صحفی|مشترک|منفصلین|متطابقین|متزامنین|تلقت|نسخه|منه|صدر|لقیادتها|لقیادته|لقیادتهم|صادر|عنها|عنه|راگەیەندراو|راگەیەندراویکی|راگەیەندراوی|بەیاننامەیەکی|دوو|هاوبەش|جیا|جیادا)$/
/** What is issued: "an official" alone is somebody. */
const ISSUED =
  /^(statements?|بیان|بیانین|راگەیەندراو|راگەیەندراویکی|راگەیەندراوی|راگەیەندراوەکەدا|بەیاننامەیەکی|بەیاننامەیەک)$/
/** What two say: "both said", "the two said", "وفق بيانين لشيخي العشيرتين", "according to a joint statement". */
const TOGETHER = /^(both|the two|each|each of them|both of them|all sides)$/
const TWO_STATEMENTS = /^(joint|separate|matching|statements|بیانین|مشترک|هاوبەش|دوو)$/
/** The statement of a body, whichever; "على ما أعلنت في بيان" leaves the announcer to its verb. */
const OWNED = /^(فی|its|their|official|military|لها|له|لهم|عسکری|رسمی|امنی|لقیادتها|لقیادته|لقیادتهم|عنها|عنه)$/
const FORCE = /^(force|service|command|agency)$/
const NUMBERED = /^(a|an|one|two|three|four|five|six|seven|eight|nine|ten|some|several|dozens|many|\d+)$/
/** One man of a body, not the body. */
const ONE_OF_IT = /^(ضابط|قائد|جندی|شرطی|عنصر|مدیر|رئیس|مسوول|عقید|عمید|لواء|ملازم|مقدم|ناطق|متحدث)/
const ENDS_SUBJECT = wordSet(
  'فی علی من عن بین خلال امس الیوم فجر مساء صباح لە دوینی ئەمرو شەوی رۆژی روژی',
  'gave made told put was were is are has had have will would on in at',
)
const PASSIVE = wordSet('was were is are been')
const LONGEST = 9

/** The words that name whoever speaks. `last`: who spoke last; null for nobody. */
export function whoseWords(
  reading: Reading,
  attribution: Attribution,
  actors: ActorKind,
  last: SpeakerReading | null,
): Range | null {
  const own = ownSpeaker(reading, attribution, actors) ?? peopleBefore(reading, attribution)
  if (own === null) return attribution.speaker
  if (own.bound || last === null) return own.range
  const said = statusOf(readSpeaker(reading, own.range, actors), 'say', false)
  return lessCertain(said, statusOf(last, 'say', false)) === said ? own.range : attribution.speaker
}

/** "Several hundred people marched against a government that, they said, ...": those who march. */
function peopleBefore(reading: Reading, { speaker, credit, content }: Attribution): OwnSpeaker | null {
  if (speaker === null || content.from >= credit.from || speaker.to - speaker.from > 1) return null
  const pronoun = reading.tokens[speaker.from]?.text ?? ''
  const range = subjectFrom(reading, startOfSubject(reading, content), content.to)
  // "A man from the village gave another version: the guards, he said, fired first".
  if (/^(he|she)$/.test(pronoun)) return givesAccount(reading, range, content.to) ? { range, bound: true } : null
  if (pronoun !== 'they') return null
  const people = reading.tokens
    .slice(range.from, range.to)
    .some(({ text }) =>
      /^(people|residents|villagers|relatives|families|protesters|demonstrators|mourners|students|drivers|workers|farmers|graduates|teachers|women|men)$/.test(
        text,
      ),
    )
  return people ? { range, bound: true } : null
}

function givesAccount({ tokens }: Reading, { from, to }: Range, end: number): boolean {
  if (!/^(a|an|one|another)$/.test(tokens[from]?.text ?? '')) return false
  const colon = tokens.findIndex(({ text }, i) => i >= to && i < end && text === ':')
  return colon > 0 && tokens.slice(to, colon).some(({ text }) => /^(gave|tells?|told|has|had|offered)$/.test(text))
}

/** Without the day: "بيان صدر عنه مساء اليوم الاثنين". */
function wordsOf(reading: Reading, { from, to }: Range): readonly string[] {
  let end = to
  while (end > from + 1 && isDay(reading, end - 1)) end--
  return reading.tokens.slice(from, end).map(({ text }) => text)
}

interface OwnSpeaker {
  readonly range: Range
  /** The words of the credit can mean nobody else: "its statement". */
  readonly bound: boolean
}

/** The body with which the sentence begins; null where the credit names somebody else, or the body does nothing. */
function ownSpeaker(reading: Reading, { speaker, credit, content }: Attribution, actors: ActorKind): OwnSpeaker | null {
  if (speaker === null || content.from >= credit.from) return null
  const words = wordsOf(reading, speaker)
  const statement = words.every((word) => STATEMENT.test(word)) && words.some((word) => ISSUED.test(word))
  const verbFirst = reading.order === 'verb-speaker'
  const from = verbFirst ? content.from + 1 : startOfSubject(reading, content)
  const subject = doerOf(reading, subjectFrom(reading, from, content.to))
  if (isTogether(reading, speaker)) {
    const two = jointOf(reading, subject, actors) !== 'no' || isBothSides(reading, subject)
    if (two && !isBothOffices(reading, speaker)) return { range: subject, bound: true }
  }
  if (!statement && !isAgain(words)) return null
  const first = reading.tokens[subject.from]?.text ?? ''
  if (NUMBERED.test(first) || ONE_OF_IT.test(first)) return null
  const bound = statement && words.some((word) => OWNED.test(word))
  // Without vowels nothing tells "the police killed" from "the police were killed".
  if (verbFirst ? !bound && isDeedOfArms(reading, content.from) : isPassive(reading, subject.to)) return null
  const head = verbFirst ? { from, to: Math.min(from + 2, subject.to) } : subject
  if (!hasOneOf(reading, BODIES, head) && !isKnown(reading, subject, actors)) return null
  return bound || !statement || isKnown(reading, subject, actors) ? { range: subject, bound } : null
}

/** "A raid by the Asayish on a house ended, the force said": by whom the deed is that the sentence begins with. */
export function doerOf({ tokens }: Reading, { from, to }: Range): Range {
  const by = tokens.slice(from, to).findIndex(({ text }, i) => i > 0 && i <= DOER_REACH && text === 'by')
  if (by < 0) return { from, to }
  const end = tokens.slice(from + by, to).findIndex(({ text }) => /^(on|against|near|of|to)$/.test(text))
  return { from: from + by + 1, to: end < 0 ? to : from + by + end }
}

const DOER_REACH = 4

/** "both", "both governments", "in separate statements": as many as the sentence begins with. */
function isTogether(reading: Reading, speaker: Range): boolean {
  const words = reading.tokens.slice(speaker.from, speaker.to).map(({ text }) => text)
  if (TOGETHER.test(words.join(' ')) || words.some((word) => TWO_STATEMENTS.test(word))) return true
  return isBothSides(reading, speaker)
}

/** "both commands acknowledged": offices by their own word, whoever fought. */
function isBothOffices({ tokens }: Reading, { from, to }: Range): boolean {
  return tokens
    .slice(from, to)
    .some(({ text }) => /^(commands|ministries|governments|armies|militaries|capitals|countries|states)$/.test(text))
}

/** Whether these words say only that two speak. */
export function isBoth(reading: Reading, { from, to }: Range): boolean {
  if (to - from > 3) return false
  return TOGETHER.test(
    reading.tokens
      .slice(from, to)
      .map(({ text }) => text)
      .join(' '),
  )
}

const OPENS_ADVERBIAL = wordSet('after in on at during following before under by with since despite as when late early')
const ADVERBIAL_REACH = 20

/** Behind "After two nights of duels, ". */
export function startOfSubject(reading: Reading, { from, to }: Range): number {
  if (!OPENS_ADVERBIAL.has(reading.tokens[from])) return from
  const last = Math.min(to, from + ADVERBIAL_REACH)
  for (let i = from + 1; i < last; i++) if (isComma(reading.tokens[i])) return i + 1
  return from
}

/** "it", "the force". */
function isAgain([first = '', second = '', ...rest]: readonly string[]): boolean {
  if (second === '') return PRONOUN.test(first)
  return first === 'the' && FORCE.test(second) && rest.length === 0
}

/** Whom a clause is about: from its first word to the deed, a preposition or a comma. */
export function subjectFrom(reading: Reading, from: number, limit: number): Range {
  return { from, to: endOfSubject(reading, from, limit) }
}

function endOfSubject(reading: Reading, from: number, limit: number): number {
  const last = Math.min(limit, from + LONGEST)
  for (let i = from; i < last; i++) {
    const token = reading.tokens[i]
    if (token === undefined || isComma(token)) return i
    if (i > from && (ENDS_SUBJECT.has(token) || isDeed(reading, i) || isPastTense(token))) return i
  }
  return last
}

/** "settled", where no table lists it; "armed factions" are a subject. */
function isPastTense({ text, capital }: Token): boolean {
  return !capital && /[a-z]ed$/.test(text) && !/^(armed|united|allied|unified|hundred|so-called)$|-/.test(text)
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
  return tokens.slice(from, from + LONGEST).some((token) => PASSIVE.has(token))
}

/** An actor by its name, not a capital or an office among the words. */
function isKnown({ tokens }: Reading, { from, to }: Range, actors: ActorKind): boolean {
  const [first, last] = [tokens[from], tokens[to - 1]]
  return first !== undefined && last !== undefined && actors(first.start, last.end) !== null
}
