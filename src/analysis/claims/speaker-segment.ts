// Where the subject of a verb of saying stands, in languages where it stands before the verb: past an aside between commas,
// and behind a conjunction or a pronoun that opens its clause.

import { elementAt } from '../element-at.ts'
import type { Hit } from './lexicon.ts'
import { type Range, type Reading, hasOneOf, hitsIn, isComma, isDash } from './reading.ts'
import { SPEAKERS } from './saying.ts'
import { wordSet } from './token-table.ts'

/** The stretch before the verb that may be its subject. */
export function speakerSegment(reading: Reading, hit: Hit, floor: number): Range {
  let start = floor
  if (isDash(elementAt(reading.tokens, hit.from - 1)))
    return { from: lastComma(reading, floor, firstDash(reading, floor, hit.from)), to: hit.from }
  const verb = beforeAuxiliaries(reading, hit.from, floor)
  const comma = lastComma(reading, floor, verb)
  if (comma < verb && !isComma(reading.tokens[verb - 1])) start = comma
  const aside = asideBefore(reading, floor, verb)
  if (start === floor) start = nameBeforeAside(reading, floor, verb) ?? start
  if (start === floor) start = Math.max(start, turnBefore(reading, floor, aside ?? verb) + 1)
  for (const cut of hitsIn(reading, 'subordinator', { from: start, to: hit.from })) {
    if (aside !== null && cut.from >= aside) continue
    const word = reading.tokens[cut.from]
    const opens = word?.text !== 'as' || isComma(elementAt(reading.tokens, cut.from - 1))
    // "cloth that the spokeswoman said", "one of whom the army says": the speaker follows the pronoun.
    const object = word?.text === 'whom' || (word?.text === 'that' && BEGINS_SUBJECT.has(reading.tokens[cut.to]))
    if (opens && cut.to < hit.from && (object || !RELATIVE.has(word))) start = cut.to
  }
  return { from: start, to: hit.from }
}

const BEGINS_SUBJECT = wordSet('the a an it he she they its his her their')
const RELATIVE = wordSet('who which whose where whom that')

/** "..., but an engineer who took part said": the "but" behind a comma that leads over to another speaker; -1 for none. */
function turnBefore({ tokens }: Reading, floor: number, to: number): number {
  for (let i = to - 1; i > floor; i--) {
    if (tokens[i]?.text !== 'but') continue
    return isComma(tokens[i - 1]) && /^(a|an|one|two|the)$/.test(tokens[i + 1]?.text ?? '') ? i : -1
  }
  return -1
}

/** Back over "has", "had also": where the verb with its auxiliaries begins. */
function beforeAuxiliaries(reading: Reading, verb: number, floor: number): number {
  let from = verb
  while (from - 1 > floor && AUXILIARY.has(reading.tokens[from - 1])) from--
  return from
}

const AUXILIARY = wordSet('has had have also since later now already earlier')

/** Begins what is told of a speaker between commas. */
export const OPENS_ASIDE = wordSet(
  'neither none both each his her their which who whose where speaking talking asking requesting insisting fearing citing using giving afraid worried wary',
)
const WHO = wordSet('who which')

/** "Baghdad, which has listed the group since last year, said": where the relative clause between commas begins. */
function asideBefore(reading: Reading, floor: number, verb: number): number | null {
  if (!isComma(elementAt(reading.tokens, verb - 1))) return relativeBefore(reading, floor, verb)
  for (let i = floor + 1; i < verb - 1; i++) {
    if (isComma(reading.tokens[i]) && OPENS_ASIDE.has(reading.tokens[i + 1])) return i + 1
    if (WHO.has(reading.tokens[i]) && turnBefore(reading, floor, i) >= 0) return i
  }
  return null
}

/** "..., Ahmed Ali, the mayor of the town, said": where the name begins behind what is said. */
function nameBeforeAside(reading: Reading, floor: number, verb: number): number | null {
  if (!isComma(elementAt(reading.tokens, verb - 1))) return null
  const close = lastComma(reading, floor, verb - 1)
  const open = close > floor ? lastComma(reading, floor, close - 1) : floor
  return open > floor && isName(reading, { from: open, to: close - 1 }) ? open : null
}

const LONGEST_NAME = 5

/** Nothing but words with capitals, and what stands small within names. */
function isName({ tokens }: Reading, { from, to }: Range): boolean {
  if (to <= from || to - from > LONGEST_NAME || tokens[from]?.capital !== true) return false
  return tokens
    .slice(from, to)
    .every(({ capital, text }) => capital || /^(al|el|bin|ibn|al-\S+|of|the|and)$/.test(text))
}

export const VENUES = wordSet(
  'on in at through via late early today yesterday to during by separately jointly together',
)
const OPENS_APPOSITION = wordSet('a an the known also called better formerly itself head director spokesman chief')
const VENUE_REACH = 10
const ASIDE_REACH = 18
const FIRST_COMMA = 8

/** "The group, in a message, claimed Monday's ambush", "The mayor, who saw it, said": a speaker, and between commas more of it. */
export function isBehindAside(reading: Reading, hit: Hit, floor: number): boolean {
  const { tokens } = reading
  const open = tokens.findIndex((token, i) => i > floor && isComma(token))
  if (open < 0 || open > floor + FIRST_COMMA) return false
  const next = tokens[open + 1]
  const aside = OPENS_ASIDE.has(next) || OPENS_APPOSITION.has(next)
  if (!aside && !VENUES.has(next)) return false
  if (hit.from - open > (aside ? ASIDE_REACH : VENUE_REACH)) return false
  const named = { from: floor, to: open }
  const told = reading.hits.some(
    ({ label, from }) => from >= floor && from < open && (label.startsWith('v:') || label === 'be'),
  )
  return !told && (hasOneOf(reading, SPEAKERS, named) || isName(reading, named))
}

const NAME_REACH = 7
const SOMEBODY = wordSet('a an the one two three another some')

/** "A lawyer who has followed the case since 2024 said": the clause that says which lawyer. */
function relativeBefore({ tokens, hits }: Reading, floor: number, verb: number): number | null {
  if (!SOMEBODY.has(tokens[floor])) return null
  for (let i = floor + 1; i < verb; i++) {
    if (tokens[i]?.mark === true) return null
    if (!WHO.has(tokens[i])) continue
    if (i > floor + NAME_REACH || hits.some(({ label, from }) => from > floor && from < i && label.startsWith('v:')))
      return null
    return tokens.slice(i, verb).some(({ mark }) => mark) ? null : i
  }
  return null
}

function firstDash(reading: Reading, from: number, to: number): number {
  for (let i = from; i < to - 1; i++) if (isDash(reading.tokens[i])) return i
  return to
}

const CLOSERS = '”"»'

/** The index after the last comma or quotation mark in the range; `from` where there is none. */
function lastComma(reading: Reading, from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) {
    const token = reading.tokens[i]
    if (i < to - 1 && token?.mark === true && (isComma(token) || CLOSERS.includes(token.text))) return i + 1
  }
  return from
}

const MATTERS = wordSet(
  'report reports claim claims allegation allegations accusation accusations rumour rumours rumor rumors news story stories',
  'suggestion suggestions talk video footage pictures figure figures toll account statement attack raid incident reported alleged',
)
const MATTER_REACH = 5

/** `"Lies," said the ministry of a report that ...`: what was spoken of is no part of the name. */
export function beforeMatter({ tokens }: Reading, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) {
    if (!/^(of|about|on)$/.test(tokens[i]?.text ?? '')) continue
    for (let at = i + 1; at < Math.min(to, i + MATTER_REACH); at++) if (MATTERS.has(tokens[at])) return i
  }
  return to
}
