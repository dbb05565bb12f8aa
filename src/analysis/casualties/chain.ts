// People joined in one phrase: "a father and his two sons", "two soldiers, a guard and one fighter". The phrase is one
// number, its members' together; where a member is not counted ("several guards"), the phrase gives none.

import { elementAt } from '../element-at.ts'
import { isComma } from '../claims/reading.ts'
import type { Counted } from './counted.ts'
import { peopleOf } from './people.ts'
import { type Scene, isMark, word } from './scene.ts'

const QUANTIFIER =
  /^(at|least|about|some|around|another|more|than|over|nearly|almost|up|to|the|his|her|their|its|other|also)$/
const VERB = /^(was|were|is|are|has|had|have|been|be|will)$/
const ENDS =
  /^(in|at|near|on|when|while|after|before|as|by|from|with|during|since|that|which|who|where|because|but|into|said)$/
const STOPS = new RegExp(`${ENDS.source}|^[:(–—;]$`)
/** Words of a member between its noun and "and": "a commander in the group and two guards". */
const MEMBER_REACH = 6

/** "Two brothers, aged 9 and 12, and their cousin". */
function isAged({ reading }: Scene, at: number): boolean {
  return isComma(reading.tokens[at]) && /^(aged|ages)$/.test(word(reading, at + 1))
}

/** The members up to `last`, in order; null where one of them is not counted. `floor`: where the phrase can begin. */
export function chainBack(scene: Scene, last: Counted, floor: number): readonly Counted[] | null {
  const { reading, counted } = scene
  const members = [last]
  for (let first = last; ; ) {
    let at = first.from - 1
    while (at > floor && QUANTIFIER.test(word(reading, at))) at -= 1
    if (reading.taken.some((date) => date.end === elementAt(reading.tokens, at - 1)?.end)) return members
    const joined = word(reading, at) === 'and' || (isComma(elementAt(reading.tokens, at)) && members.length > 1)
    if (!joined || at <= floor) return toldOnce(scene, members)
    const before = counted.findLast((one) => one.to <= at && one.from >= floor && !one.part)
    const gap = before === undefined ? MEMBER_REACH + 1 : at - before.to
    const apart = isComma(reading.tokens[at - 1]) && before?.to !== at - 1 && !(before && isAged(scene, before.to))
    if (apart || (before === undefined && breaks(scene, floor, at))) return toldOnce(scene, members)
    // "Two guards were tied up and one of them was stabbed": two clauses.
    if (before !== undefined && word(reading, at) === 'and' && isToldOf(scene, before.to, at))
      return toldOnce(scene, members)
    const aged = before !== undefined && isAged(scene, before.to)
    if (before === undefined || (!aged && (gap > MEMBER_REACH || breaks(scene, before.to, at)))) {
      const named = namedBefore(scene, floor, at)
      if (named) members.unshift(named)
      return named || !namesPeople(scene, floor, at) ? members : null
    }
    members.unshift(before)
    first = before
  }
}

/** The members from `first` on, in order; null where one of them is not counted. */
export function chainForward(scene: Scene, first: Counted): readonly Counted[] | null {
  const { reading, counted, range } = scene
  const members = [first]
  for (let last = first; ; ) {
    let at = last.to
    const end = Math.min(range.to, at + MEMBER_REACH)
    while (at < end && word(reading, at) !== 'and' && !isComma(reading.tokens[at]) && !stops(scene, at)) at += 1
    const comma = isComma(reading.tokens[at])
    if (at >= end || (word(reading, at) !== 'and' && !comma)) return toldOnce(scene, members)
    const next = counted.find((one) => one.from > at && one.from - at <= 4 && !one.part)
    const follows =
      next !== undefined &&
      !breaks(scene, at + 1, next.from) &&
      !leadsAway(scene, at + 1, next.from) &&
      !startsClause(scene, next.to)
    if (follows && (!comma || isListed(scene, next))) {
      members.push(next)
      last = next
      continue
    }
    return !comma && isUncounted(scene, at + 1) ? null : toldOnce(scene, members)
  }
}

/** "to mines and ambushes in the town": whoever follows stands in another phrase. */
function leadsAway({ reading }: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (ENDS.test(word(reading, i)) && !QUANTIFIER.test(word(reading, i))) return true
  return false
}

/** "a commander known as Abu Salih and two guards": the name goes with him. */
function stops({ reading }: Scene, at: number): boolean {
  const named = word(reading, at) === 'as' && /^(known|identified|named)$/.test(word(reading, at - 1))
  return !named && STOPS.test(word(reading, at))
}

/** Words for people that say nothing of who they are: who they are may follow. */
const ANYBODY = /^(people|persons|members|relatives|civilians|villagers|residents|siblings|family|household)$/

/** Whoever these are, soldiers and gunmen are others. */
const UNARMED = /^(civilians|villagers|residents)$/
const ARMED: ReadonlySet<string | null> = new Set(['security', 'militants'])

/** "three members of a family, a woman and two of her children": the same three, told twice. */
function toldOnce({ reading }: Scene, members: readonly Counted[]): readonly Counted[] {
  const [first, ...others] = members
  if (first === undefined || others.length === 0 || !/^[,:(–—-]$/.test(word(reading, first.to))) return members
  const group =
    /^(family|group|couple|party)$/.test(word(reading, first.from - 2)) && word(reading, first.from - 1) === 'of'
  const anybody = reading.tokens.slice(first.from, first.to).some(({ text }) => ANYBODY.test(text))
  if (UNARMED.test(word(reading, first.to - 1)) && others.some(({ category }) => ARMED.has(category))) return members
  const total = others.reduce((sum, { min }) => sum + min, 0)
  return group || (anybody && first.min === total) ? [first] : members
}

/** "two soldiers, three policemen and a child": an "and" follows, so the comma lists. */
function isListed({ reading }: Scene, next: Counted): boolean {
  return [0, 1, 2, 3].some((step) => word(reading, next.to + step) === 'and')
}

/** "and several guards", "and members of his family": people without a number. */
function isUncounted(scene: Scene, at: number): boolean {
  const { reading } = scene
  for (let i = at; i < at + 3; i += 1) {
    const token = reading.tokens[i]
    if (token === undefined || token.mark || isMark(scene, i) || ENDS.test(token.text) || /(ed|ing)$/.test(token.text))
      return false
    if (peopleOf(token.forms, reading.order) !== undefined) return !startsClause(scene, i + 1)
  }
  return false
}

/** "and two others were wounded", "and four wounded": the number belongs to what follows. */
function startsClause(scene: Scene, at: number): boolean {
  return isMark(scene, at) || VERB.test(word(scene.reading, at)) || /ed$/.test(word(scene.reading, at))
}

/** A verb of being right behind who is counted. */
function isToldOf({ reading }: Scene, from: number, to: number): boolean {
  return from + 1 < to && VERB.test(word(reading, from))
}

function breaks(scene: Scene, from: number, to: number): boolean {
  const { hits } = scene.reading
  for (let i = from; i < to; i += 1) {
    if (isMark(scene, i) || VERB.test(word(scene.reading, i))) return true
    if (hits.some((hit) => hit.from === i && hit.label.startsWith('v:'))) return true
    if (isFinite(scene, i)) return true
  }
  return false
}

/** "landed in", "turned water cannon on", "fell near": a verb that no table lists; "an armed man" is none. */
function isFinite({ reading }: Scene, at: number): boolean {
  const text = word(reading, at)
  if (/^(fell|hit|struck|came|went|broke|blew|caught|took|began)$/.test(text)) return true
  return /[^e]ed$/.test(text) && !/^(a|an|the|two|three|several|unidentified)$/.test(word(reading, at - 1))
}

/** "Colonel Haidar Jasim and his driver": one, by a name that fills the clause up to there. */
function namedBefore(scene: Scene, floor: number, at: number): Counted | null {
  const { reading } = scene
  let from = at
  while (from > floor && reading.tokens[from - 1]?.capital === true) from -= 1
  if (from === at) from = singleBefore(scene, floor, at)
  const alone = from === floor || isComma(reading.tokens[from - 1])
  if (!alone || at - from < 2 || !/^(his|her)$/.test(word(reading, at + 1))) return null
  return { from, to: at, min: 1, max: 1, category: null, part: false, inside: -1 }
}

/** "a boatman and his brother": where one begins by a noun that no table lists; `at` where none does. */
function singleBefore({ reading }: Scene, floor: number, at: number): number {
  for (let i = at - 2; i >= Math.max(floor, at - 4); i -= 1) {
    const noun = !/(s|ing|ed)$/.test(word(reading, at - 1))
    if (/^(a|an|the)$/.test(word(reading, i))) return noun ? i : at
  }
  return at
}

function namesPeople({ reading }: Scene, from: number, to: number): boolean {
  return reading.tokens
    .slice(from, to)
    .some(({ forms, capital }) => capital || peopleOf(forms, reading.order) !== undefined)
}
