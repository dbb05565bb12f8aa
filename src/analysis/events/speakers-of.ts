// Whose words it is: the actors whom the speaker of a claim is or speaks for.

import { elementAt } from '../element-at.ts'
import type { ActorMention, Span } from '../../core/understanding.ts'
import { firstWordFrom, type Range, type Reading, wordsWithin } from '../claims/reading.ts'
import { tokenSet } from '../claims/token-table.ts'
import { firstFrom, spansWithin } from '../spans-within.ts'
import type { Deal, Roles } from './deal.ts'
import { byNoun, type Memory } from './party-again.ts'

/** The actors whom the speaker's words name, here or where it was called by its name. */
export function speakersOf(
  { reading, speaker, speakerText, clause }: Deal,
  memory: Memory,
  roles: Roles,
): readonly string[] {
  const { actors } = memory
  const here = speaker ? naming(reading, actors, speaker).map(({ id }) => id) : []
  if (here.length > 0 || speakerText === null) return here
  const called = speaker === null ? null : namedBehind(reading, actors, speaker)
  if (called !== null) return [called.id]
  const again = speaker === null ? [] : speakingAgain(reading, speaker, memory)
  if (again.length > 0) return again
  // A speaker who is lost behind "and" is the subject of the sentence.
  if (AND_ALONE.test(speakerText)) return subjectOf(reading, actors)
  const byName = calledBy(speakerText, reading.text, actors, clause.end)
  if (byName !== null) return [byName.id]
  if (speaker === null) return []
  const range = tokensWithin(reading, speaker)
  // "The Asayish detained eleven, a spokesman for the force said".
  const [subject] = spansWithin(actors, reading.sentence)
  if (subject !== undefined && firstWordFrom(reading.tokens, subject.start) < SUBJECT && isItself(reading, range)) {
    const itself = byNoun(reading, range, { ...memory, actors: [subject] }, roles)
    if (itself !== null) return [itself]
  }
  // What the same sentence names first may be a part of whoever speaks.
  const earlier = { ...memory, actors: memory.actors.filter(({ end }) => end <= reading.sentence.start) }
  const meant = byNoun(reading, range, earlier, roles)
  return meant === null ? [] : [meant]
}

/** "A little-known group, Saraya Awliya al-Dam, said": the name behind what it is called. */
function namedBehind({ text }: Reading, actors: readonly ActorMention[], { end }: Span): ActorMention | null {
  if (!/[,،]/.test(text.slice(end, end + 2))) return null
  const name = actors[firstFrom(actors, end)]
  if (name === undefined || !APPOSED.test(text.slice(end, name.start))) return null
  return /^\s*[,،]/.test(text.slice(name.end, name.end + 2)) ? name : null
}

const APPOSED = /^\s?[,،]\s(?:the )?$/

/** "The spokesman", "المتحدث باسمها", "the same official": who spoke before, for the same body. */
function speakingAgain(reading: Reading, speaker: Span, { actors, spoke }: Memory): readonly string[] {
  const words = wordsWithin(reading, speaker)
  if (words.some((token) => SAME.has(token) || IN_ITS_NAME.has(token))) return spoke
  if (words.some((token, i) => RANKS_AR.has(token) || (RANKS.has(token) && words[i - 1]?.text === 'the'))) return spoke
  const at = words.findIndex((token) => SPOKESMEN.has(token))
  if (at < 0 || (reading.order === 'speaker-verb' && !words.slice(0, at).some((token) => THE.has(token)))) return []
  const { text, sentence } = reading
  const one = actors.findLast(
    ({ start, end }) => end <= sentence.start && SPEAKS_FOR.test(text.slice(Math.max(0, start - NEAR_NAME), start)),
  )
  return one === undefined ? spoke : [one.id]
}

const SAME = tokenSet('same نفسه نفسها ذاته ذاتها هەمان'.split(' '))
/** "متحدث باسمه": of whoever was heard last. */
const IN_ITS_NAME = tokenSet('باسمه باسمها باسمهم'.split(' '))
const THE = tokenSet('the its their same'.split(' '))
/** "the captain said": whoever spoke before with a rank. */
const RANKS = tokenSet('captain colonel lieutenant sergeant officer soldier'.split(' '))
const RANKS_AR = tokenSet('الضابط العقید النقیب الملازم ئەفسەرەکە'.split(' '))
const SPOKESMEN = tokenSet(
  'spokesman spokeswoman spokesperson المتحدث المتحدثه الناطق الناطقه وتەبیژەکە گوتەبیژەکە وتەبیژەکەی گوتەبیژەکەی'.split(
    ' ',
  ),
)
/** "A spokesman for the", "المتحدث باسم", "وتەبێژی". */
const SPEAKS_FOR =
  /(?:spokes(?:man|woman|person)|متحدث|ناطق|وتەبێژ)\p{L}*(?: (?:for|of|from|at|باسم|with))?(?: the)? $/iu
/** Characters in which that stands before the name. */
const NEAR_NAME = 30

/** The last of the actors up to `end` whose name, as the text has it there, stands in a speaker's words. */
function calledBy(speaker: string, text: string, actors: readonly ActorMention[], limit: number): ActorMention | null {
  const words = ` ${UNEVEN.test(speaker) ? speaker.replaceAll(/[\s،,]+/gu, ' ') : speaker} `
  for (let i = actors.length - 1; i >= 0; i--) {
    const actor = actors[i]
    if (actor === undefined || actor.end > limit) continue
    const { start, end } = actor
    if (end - start < SHORTEST_NAME || end - start >= words.length) continue
    if (holdsWord(words, text.slice(start, end))) return actor
  }
  return null
}

/** More between words than one blank: few speakers have it. */
const UNEVEN = /[^\S ]|[،,]| {2}/

const AND_ALONE = /^(?:و|and)$/i

function subjectOf(reading: Reading, actors: readonly ActorMention[]): readonly string[] {
  const [subject] = spansWithin(actors, reading.sentence)
  return subject !== undefined && firstWordFrom(reading.tokens, subject.start) < SUBJECT ? [subject.id] : []
}

/** Words in which the subject of a sentence begins. */
const SUBJECT = 3

/** "the force", "the group": not a body over it, as "the ministry" may be. */
function isItself({ tokens }: Reading, { from, to }: Range): boolean {
  return tokens.slice(from, to).some((token) => FORCE.has(token))
}

const FORCE = tokenSet('force group faction movement militia القوه الحرکه الفصیل هیزەکە گرووپەکە'.split(' '))

/** The name as whole words; a space stands around and between those of `text`. */
function holdsWord(text: string, name: string): boolean {
  let at = text.indexOf(name)
  while (at >= 0 && !(text.charAt(at - 1) === ' ' && text.charAt(at + name.length) === ' '))
    at = text.indexOf(name, at + 1)
  return at >= 0
}

const SHORTEST_NAME = 3

function tokensWithin({ tokens }: Reading, span: Span): Range {
  return { from: firstWordFrom(tokens, span.start), to: firstWordFrom(tokens, span.end) }
}

/** Those whom the speaker's words name: also a name that goes on where the words are cut, and what "and" joins to it. */
function naming({ text }: Reading, actors: readonly ActorMention[], { start, end }: Span): readonly ActorMention[] {
  const from = firstFrom(actors, start)
  let to = firstFrom(actors, end)
  for (
    let last = elementAt(actors, to - 1);
    to > from && last !== undefined && last.end > end;
    last = elementAt(actors, to - 1)
  ) {
    const next = actors[to]
    if (next === undefined || !AND.test(text.slice(last.end, next.start))) break
    to += 1
  }
  return actors.slice(from, to)
}

const AND = /^\s+و\s*$/
