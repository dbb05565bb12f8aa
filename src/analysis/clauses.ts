// Where one sentence tells two dated deeds, the stretch that belongs to each.
// A sentence stays whole unless two parts have a deed and a date each: then it is cut at the conjunction.
// ", which reopened on June 14" takes its antecedent along, so that it can be read alone.

import { isComma, isQuoted, type Order, type Range, type Reading, tighten } from './claims/reading.ts'
import { tokenSet, wordSet } from './claims/token-table.ts'
import type { Token } from './claims/tokens.ts'

export interface Clause extends Range {
  /** A non-restrictive relative clause: the writer's own aside, also inside someone's opinion. */
  readonly aside: boolean
}

const OPENERS = new Set(
  'before after following when while which who where and but since as until although though'.split(' '),
)
/** These open a clause without a comma too; "and" does where a deed and a date stand on both its sides. */
const BARE_OPENERS = new Set('before after since when and'.split(' '))
const OPENERS_AR = new Set('بعد وبعد قبل وقبل فیما بینما الذی التی وکان وکانت حیث عقب اثر منذ'.split(' '))
const ANY_OPENER = tokenSet([...OPENERS, ...BARE_OPENERS, ...OPENERS_AR])
const UNITS = wordSet('day days week weeks month months hours hour year years')
const RELATIVE = wordSet('which who where')
const DETERMINERS = wordSet('the a an its their his her')

/** `dated` tells whether a range holds a date of its own; `tells` whether it names a deed. */
export function splitClauses(
  reading: Reading,
  within: Range,
  dated: (range: Range) => boolean,
  tells: (range: Range) => boolean,
): readonly Clause[] {
  const clauses: Clause[] = []
  let from = within.from
  let aside = false
  for (const cut of openings(reading, within)) {
    if (cut <= from) continue
    const left = { from, to: cut }
    const relative = RELATIVE.has(reading.tokens[cut])
    if (isSecondObject(reading, cut, within)) continue
    if (!relative && !dated(left)) continue
    const right = { from: cut, to: nextOpening(reading, cut, within) }
    if (!dated(right) || !tells(right) || !(relative || tells(left))) continue
    clauses.push(clauseOf(reading, left, aside))
    from = relative ? antecedent(reading, cut, within.from) : cut
    aside = relative && isComma(reading.tokens[cut - 1])
  }
  clauses.push(clauseOf(reading, { from, to: within.to }, aside))
  return clauses
}

/** "destroyed a pickup and a store in the valley where men fought in April": "and" joins two things, no two deeds. */
function isSecondObject({ tokens, hits }: Reading, cut: number, { to }: Range): boolean {
  if (tokens[cut]?.text !== 'and' || !DETERMINERS.has(tokens[cut + 1])) return false
  for (let i = cut + 2; i < to; i++) {
    if (RELATIVE.has(tokens[i])) return true
    if (hits.some(({ from, label }) => from === i && label.startsWith('v:'))) return false
  }
  return false
}

function clauseOf(reading: Reading, range: Range, aside: boolean): Clause {
  const { from, to } = tighten(reading, range)
  return { from, to, aside }
}

function openings(reading: Reading, within: Range): readonly number[] {
  const found: number[] = []
  for (let i = within.from + 2; i < within.to; i++) {
    const [token, before] = [reading.tokens[i], reading.tokens[i - 1]]
    if (!ANY_OPENER.has(token) && !isSemicolon(before)) continue
    const text = token?.text ?? ''
    if (!opens(text, before, reading.order) || isQuoted(reading, i)) continue
    const counted = text === 'after' && UNITS.has(before)
    found.push(counted ? unitStart(reading, i, within.from) : i)
  }
  return found
}

function opens(text: string, before: Token | undefined, order: Order): boolean {
  if (OPENERS.has(text) && (isComma(before) || BARE_OPENERS.has(text))) return true
  if (isSemicolon(before)) return true
  return order === 'verb-speaker' && OPENERS_AR.has(text)
}

function isSemicolon(token: Token | undefined): boolean {
  return token?.mark === true && (token.text === ';' || token.text === '؛')
}

/** ", two days after": the clause begins at the number. */
function unitStart(reading: Reading, after: number, floor: number): number {
  let start = after - 1
  while (start > floor && !isComma(reading.tokens[start - 1]) && after - start < 4) start--
  return start
}

function nextOpening(reading: Reading, from: number, within: Range): number {
  const next = openings(reading, { from: from + 1, to: within.to }).find((index) => isComma(reading.tokens[index - 1]))
  return next ?? within.to
}

/** "the border" before ", which". */
function antecedent(reading: Reading, relative: number, floor: number): number {
  const end = isComma(reading.tokens[relative - 1]) ? relative - 1 : relative
  for (let i = end - 1; i >= Math.max(floor, end - 5); i--) {
    if (DETERMINERS.has(reading.tokens[i])) return i
  }
  return relative
}
