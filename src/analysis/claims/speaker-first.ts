// "A source said that ...", "..., a source said": languages where the speaker stands before the verb.
// What is said stands after the verb or before the speaker.

import { elementAt } from '../element-at.ts'
import type { Act, Attribution } from './act.ts'
import type { Hit } from './lexicon.ts'
import { type Range, type Reading, hasLabel, hasOneOf, hitsIn, isComma, isDash, labelled, tighten } from './reading.ts'
import { isSpeaker } from './is-speaker.ts'
import { subjectFrom } from './own-words.ts'
import { sayingVerbs, SPEAKERS } from './saying.ts'
import { balanced } from './speaker-name.ts'
import { beforeMatter, isBehindAside, speakerSegment, VENUES } from './speaker-segment.ts'
import { wordSet } from './token-table.ts'

const LEADING = wordSet(
  'near in on at after by during following for with before earlier meanwhile separately asked later however also speaking',
)
const SKIPPED = wordSet(
  'had has have also later earlier then meanwhile however but and though although while yet so further jointly together ' +
    'separately',
)

export function leadingSpeakerAttributions(reading: Reading): readonly Attribution[] {
  const found: Attribution[] = []
  let floor = 0
  for (const hit of sayingVerbs(reading)) {
    if (hit.from < floor || isOfSpeaker(reading, hit) || isOwnCount(reading, hit, floor)) continue
    const last = found.at(-1)
    const attribution = readSecond(reading, hit, last) ?? readVerb(reading, hit, floor)
    if (!attribution || isPassedOn(reading, attribution, last)) continue
    found.push(attribution)
    floor = Math.max(attribution.credit.to, hit.to)
  }
  return [...found, ...additions(reading, found)]
}

/** "said investigators suspect ISIS": what others think is passed on by whoever says so. */
function isPassedOn(reading: Reading, { act, speaker }: Attribution, last: Attribution | undefined): boolean {
  if (act !== 'judge' || last?.act !== 'say' || speaker === null || hasLabel(reading, 'pronoun', speaker)) return false
  const { tokens } = reading
  return (
    speaker.from === last.content.from && tokens[speaker.from]?.capital === false && speaker.to - speaker.from === 1
  )
}

/** "said she had counted twenty-three": what is said, and by nobody else. */
function isOwnCount({ tokens }: Reading, { from }: Hit, floor: number): boolean {
  if (floor === 0 || !/^(counted|recorded|documented|listed|described|noted)$/.test(tokens[from]?.text ?? ''))
    return false
  const before = tokens.slice(floor, from).map(({ text }) => text)
  return (
    before.length <= 3 &&
    before.every((text) => /^(he|she|they|had|has|have|also|that)$/.test(text)) &&
    before.length > 0
  )
}

/** "a worker who feared reprisals said": what moves the speaker, who says something else. */
function isOfSpeaker(reading: Reading, hit: Hit): boolean {
  // "did not want his name in print": what is asked for the speaker's name.
  if (labelled(reading, 'anonymity').some(({ from, to }) => from <= hit.from && to > hit.from))
    return hit.label === 'judge'
  if (hit.label !== 'judge' || elementAt(reading.tokens, hit.from - 1)?.text !== 'who') return false
  for (let i = hit.to; i < Math.min(reading.tokens.length, hit.to + RELATIVE_REACH); i++) {
    if (/^(said|says|told|added)$/.test(reading.tokens[i]?.text ?? '')) return true
    if (isComma(reading.tokens[i]) && !/^(said|says|told)$/.test(reading.tokens[i + 1]?.text ?? '')) return false
  }
  return false
}

const RELATIVE_REACH = 12

const JOINS = wordSet('and but')

/** "accused the group of it and called it a crime": the speaker goes on. */
function readSecond(reading: Reading, hit: Hit, last: Attribution | undefined): Attribution | null {
  if (last === undefined || !JOINS.has(reading.tokens[hit.from - 1])) return null
  if (last.content.from > hit.from || last.content.to < hit.to) return null
  const from = contentStart(reading, hit)
  return {
    act: hit.label as Act,
    speaker: last.speaker,
    credit: { from: hit.from - 1, to: from },
    content: tighten(reading, { from, to: reading.tokens.length }),
    told: null,
  }
}

function readVerb(reading: Reading, hit: Hit, floor: number): Attribution | null {
  const inverted = readInverted(reading, hit, floor)
  if (inverted) return inverted
  const around = aroundAside(reading, hit, floor)
  const segment = afterDeed(reading, around ?? speakerSegment(reading, hit, floor))
  const speaker = nameOf(reading, segment.name)
  if (!isSpeaker(reading, speaker, hit) || isRelativeObject(reading, speaker)) return null
  const act = hit.label as Act
  const afterwards = hit.to < reading.tokens.length && !isEndMark(reading, hit.to)
  const start = contentStart(reading, hit)
  if (!isLeading(reading, segment.name.from, start) && isTrailing(reading, segment.name.from, floor, afterwards)) {
    const end = nextComma(reading, hit.to)
    return {
      act,
      speaker,
      credit: { from: segment.name.from, to: end },
      content: tighten(reading, { from: floor, to: segment.name.from }),
      told: toldTo(reading, hit),
    }
  }
  return {
    act,
    speaker,
    credit: { from: around === null ? segment.credit : floor, to: start },
    content: tighten(reading, { from: start, to: reading.tokens.length }),
    told: toldTo(reading, hit),
  }
}

const CLOSES_SAID = wordSet(', ” " »')
const TELLS = wordSet('told tells informed')

/** `"...," said a shopkeeper at the march.` */
function readInverted(reading: Reading, hit: Hit, floor: number): Attribution | null {
  const before = elementAt(reading.tokens, hit.from - 1)
  if (!CLOSES_SAID.has(before) || hit.from - floor < 3) return null
  if (isBehindAside(reading, hit, floor) || TELLS.has(reading.tokens[hit.from])) return null
  if (reading.tokens[hit.to]?.text === 'that') return null
  const end = nextComma(reading, hit.to)
  const speaker = nameOf(reading, tighten(reading, { from: hit.to, to: beforeMatter(reading, hit.to, end) }))
  if (speaker.to <= speaker.from || speaker.to - speaker.from > 12 || !isSpeaker(reading, speaker, hit)) return null
  if (hasLabel(reading, 'pronoun', speaker) || hasLabel(reading, 'be', speaker)) return null
  return {
    act: hit.label as Act,
    speaker,
    credit: { from: hit.from, to: end },
    content: tighten(reading, { from: floor, to: hit.from }),
    told: null,
  }
}

/** "The premier ordered an inquiry and told ...": the speaker is the subject of the deed, which is not said but done. */
function afterDeed(reading: Reading, segment: Range): { readonly name: Range; readonly credit: number } {
  const whole = { name: segment, credit: segment.from }
  if (elementAt(reading.tokens, segment.to - 1)?.text !== 'and') return whole
  const deed = reading.hits.find((hit) => hit.label.startsWith('v:') && hit.from > segment.from && hit.to < segment.to)
  return deed ? { name: { from: segment.from, to: deed.from }, credit: segment.to - 1 } : whole
}

/** "Islamic State, the ministry said, had claimed": the subject stands before the aside that was read already. */
function aroundAside(reading: Reading, hit: Hit, floor: number): Range | null {
  if (floor === 0 || hit.from - floor > 3) return null
  const bare = reading.tokens.slice(floor, hit.from).every((token) => token.mark || SKIPPED.has(token))
  if (!bare) return null
  for (let i = 1; i < floor; i++) if (isComma(reading.tokens[i])) return i <= 8 ? { from: 0, to: i } : null
  return null
}

/** The speaker as worded: without conjunctions, auxiliaries, or an apposition. */
function nameOf(reading: Reading, segment: Range): Range {
  let { from, to } = segment
  while (from < to && (reading.tokens[from]?.mark || SKIPPED.has(reading.tokens[from]))) from++
  while (to > from && (reading.tokens[to - 1]?.mark || SKIPPED.has(reading.tokens[to - 1]))) to--
  const leading = LEADING.has(reading.tokens[from])
  for (let i = from; i < to; i++) {
    const token = reading.tokens[i]
    if (leading && isComma(token)) return nameOf(reading, { from: i + 1, to: segment.to })
    if (i > from && (isComma(token) || isDash(token) || CUTS_NAME.has(token))) return { from, to: i }
  }
  return { from, to }
}

/** "one of whom the army says was ...", "cloth that the spokeswoman said ...": an aside, which attributes no sentence. */
function isRelativeObject(reading: Reading, speaker: Range): boolean {
  if (PRONOUNS.has(reading.tokens[speaker.from])) return true
  const pronoun = elementAt(reading.tokens, speaker.from - 1)?.text ?? ''
  const said = labelled(reading, 'say').some((hit) => hit.to === speaker.from - 1)
  return (
    pronoun === 'whom' ||
    (pronoun === 'that' && !said && speaker.from >= 4 && !isComma(reading.tokens[speaker.from - 2]))
  )
}

const PRONOUNS = wordSet('which who')

/** What begins an apposition of a speaker: "an officer reached by phone", "a statement seen by researchers". */
const CUTS_NAME = wordSet('who which read quoted cited reached contacted interviewed speaking seen asked')

const ASKED = wordSet('asked questioned pressed')

/** "Asked about it, he said: ...", "...; it said yesterday that two men were hurt": behind "that", and behind a semicolon, all is said that follows. */
function isLeading({ tokens }: Reading, speaker: number, content: number): boolean {
  return (
    tokens[content - 1]?.text === 'that' ||
    (ASKED.has(tokens[0]) && tokens[content]?.text === ':') ||
    (elementAt(tokens, speaker - 1)?.text === ';' && tokens[content]?.mark === false)
  )
}

/** True where what is said stands before the speaker. */
function isTrailing(reading: Reading, start: number, floor: number, afterwards: boolean): boolean {
  const before = start - floor
  if (before < 2) return false
  const last = reading.tokens[start - 1]
  if (!isComma(last) && !/^[”"»]$/.test(last?.text ?? '')) return false
  if (!afterwards || isQuotation(reading, { from: floor, to: start })) return true
  const leading = LEADING.has(reading.tokens[floor])
  if (leading && before <= 9) return !hasContentBefore(reading, floor, start)
  return before > 4
}

/** `"Nonsense," the minister said of the report`: a whole quotation is what was said, whatever follows. */
function isQuotation({ tokens }: Reading, { from, to }: Range): boolean {
  return /^["“]$/.test(tokens[from]?.text ?? '') && /^["”]$/.test(tokens[to - 1]?.text ?? '')
}

/** A leading adverbial has no finite clause: nothing in it is said to have happened. */
function hasContentBefore(reading: Reading, from: number, to: number): boolean {
  return to - from <= 9 && !hasLabel(reading, 'be', { from, to })
}

function isEndMark(reading: Reading, index: number): boolean {
  return /^[.!?”"]$/.test(reading.tokens[index]?.text ?? '')
}

const ENDS_CREDIT = '“".'

function nextComma(reading: Reading, from: number): number {
  for (let i = from; i < reading.tokens.length; i++) {
    const token = reading.tokens[i]
    if (token?.mark === true && (isComma(token) || ENDS_CREDIT.includes(token.text))) return i
  }
  return reading.tokens.length
}

/** "put the toll at five": what is said begins right behind these. */
const PUTS = wordSet('put puts raised revised lowered updated')

/** Where what is said begins after the verb: past "that", the outlet that was told, the day and the occasion. */
function contentStart(reading: Reading, hit: Hit): number {
  const limit = Math.min(reading.tokens.length, hit.to + 14)
  for (let i = hit.to; i < limit; i++) {
    const text = reading.tokens[i]?.text ?? ''
    if (text === 'that' || text === 'کە') {
      const condition = reading.tokens[i - 1]?.text === 'condition'
      const from = condition ? behindCondition(reading, i + 1) : i + 1
      if (from === null) break
      return from
    }
    if (text === '“' || text === '"') return i
    if (i === hit.to && isComma(reading.tokens[i])) {
      const close = nextComma(reading, i + 1)
      return reading.tokens[close + 1]?.text === 'that' ? close + 2 : i + 1
    }
    if (isComma(reading.tokens[i]) || !(isBeforeThat(reading, i) || text === 'condition')) break
  }
  let at = hit.to
  if (PUTS.has(reading.tokens[hit.from])) return hit.from + 1
  if (TELLS.has(reading.tokens[hit.from])) at = afterName(reading, at)
  while (VENUES.has(reading.tokens[at]) && at - hit.to < 10) at = afterVenue(reading, at)
  return at
}

/** "said on condition that he not be identified that ...": what he asks for is not what he says. */
function behindCondition(reading: Reading, from: number): number | null {
  const that = reading.tokens.findIndex(({ text }, i) => text === 'that' && i > from && i < from + 10)
  return that < 0 ? null : that + 1
}

const BETWEEN = new Set(
  (
    'on in at through via late early today yesterday to by a an the its his her statement interview post ' +
    'message phone email reporters journalists conference press news briefing separately again also later ' +
    'earlier reports claims suggestions allegations state television telephone short brief written joint ' +
    "separate flash update note letter video recording audio speech report report's monthly weekly daily " +
    'morning afternoon evening night local agency any jointly together both this newspaper website channel radio network ' +
    'correspondent reporter us'
  ).split(' '),
)

/** What may stand between a verb of saying and its "that": the day, the occasion, the outlet that was told. */
function isBeforeThat(reading: Reading, index: number): boolean {
  const token = reading.tokens[index]
  return token !== undefined && (token.capital || /^\d+$/.test(token.text) || BETWEEN.has(token.text))
}

function afterName(reading: Reading, from: number): number {
  let at = from
  if (/^(reporters|journalists|the|state|local)$/.test(reading.tokens[at]?.text ?? '')) at++
  while (reading.tokens[at]?.capital) at++
  return Math.max(at, from + 1)
}

function afterVenue(reading: Reading, from: number): number {
  let at = from + 1
  if (/^(today|yesterday)$/.test(reading.tokens[from]?.text ?? '')) return at
  if (/^(a|an|the|its|his|her|their)$/.test(reading.tokens[at]?.text ?? '')) at += 2
  else while (reading.tokens[at]?.capital || /^\d+$/.test(reading.tokens[at]?.text ?? '')) at++
  return Math.max(at, from + 1)
}

function toldTo(reading: Reading, hit: Hit): string | null {
  const told = hitsIn(reading, 'told', { from: hit.from, to: hit.from + 1 })[0]
  if (!told) return null
  const end = afterName(reading, told.to)
  const last = reading.tokens[end - 1]
  const first = reading.tokens[told.to]
  if (!first || !last || end <= told.to) return null
  const worded = balanced(reading, { from: told.to, to: end }) ?? ''
  return /^(\p{Lu}|the |reporters|journalists|state |local )/u.test(worded) ? worded : null
}

/** ", adding that ...": more by the speaker of the sentence. */
function additions(reading: Reading, found: readonly Attribution[]): readonly Attribution[] {
  const more = hitsIn(reading, 'adding', { from: found[0]?.credit.to ?? 1, to: reading.tokens.length }).filter((hit) =>
    isComma(reading.tokens[hit.from - 1]),
  )
  const [next] = more
  const first = found[0] ?? (next && accountBefore(reading, next))
  if (!first) return []
  return more.map((hit) => ({
    act: 'say',
    speaker: first.speaker,
    credit: first.credit,
    content: tighten(reading, { from: hit.to, to: reading.tokens.length }),
    told: first.told,
  }))
}

/** "The authorities gave a different account, saying that ...", "The army closed the road, saying that ...". */
function accountBefore(reading: Reading, saying: Hit): Pick<Attribution, 'speaker' | 'credit' | 'told'> | null {
  const speaker = subjectFrom(reading, 0, saying.from)
  if (!hasOneOf(reading, SPEAKERS, speaker)) return null
  const account = reading.tokens.slice(speaker.to, saying.from).some(({ text }) => ACCOUNT.test(text))
  return { speaker, credit: { from: account ? 0 : saying.from, to: saying.to }, told: null }
}

/** What somebody gives who tells: nothing is done by it. */
const ACCOUNT =
  /^(accounts?|versions?|figures?|tolls?|explanations?|statements?|details?|picture|higher|lower|differently)$/
