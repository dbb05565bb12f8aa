// Men whom a clause means by what was told of them before: "two of the men", "the three had robbed herders", "the guard died".

import type { ActorMention } from '../../core/understanding.ts'
import { hasTrait, type Range, type Reading } from '../claims/reading.ts'
import { tokenSet } from '../claims/token-table.ts'
import { trait } from '../claims/traits.ts'
import { elementAt } from '../element-at.ts'
import { spansWithin } from '../spans-within.ts'
import { VIOLENT } from './deeds.ts'
import type { Draft } from './material.ts'

/** "six more of them had crossed", "two of the men": of the one group that the news is about. */
export function tellsOfThem({ tokens, order }: Reading, { from, to }: Range): boolean {
  if (order === 'speaker-end') return tokens.slice(from, Math.min(to, from + 2)).some((token) => OF_THEM.has(token))
  for (let i = from + 1; i < Math.min(to, from + OPENING); i++) {
    if (elementAt(tokens, i - 1)?.text !== 'of') continue
    if (tokens[i]?.text === 'them' || (tokens[i]?.text === 'the' && MEN.has(tokens[i + 1]))) return true
  }
  return false
}

const OPENING = 5
/** "two of them" in one word. */
const OF_THEM = tokenSet('دووانیان سییانیان سیانیان چواریان دوویان'.split(' '))
const MEN = tokenSet('men four three five six seven eight nine ten dozen wanted'.split(' '))

/** "the three had robbed herders", "إن الثلاثة سرقوا", "هەرسێکیان": as many as were counted before. */
export function tellsOfTheCounted({ tokens }: Reading, { from }: Range): boolean {
  const [first, second, third] = [tokens[from], tokens[from + 1], tokens[from + 2]]
  if (EVERY_ONE.has(first)) return true
  if (first?.text === 'the' || first?.text === 'all') return COUNTS.has(second) && WHO.has(third)
  return COUNTS_AR.has(first) && FROM_SAID.has(elementAt(tokens, from - 1))
}

const COUNTS = tokenSet('two three four five six seven eight nine ten pair'.split(' '))
const WHO = tokenSet('had have were was are men dead suspects belonged robbed came'.split(' '))
const COUNTS_AR = tokenSet('الثلاثه الاربعه الخمسه السته السبعه الاثنین'.split(' '))
const FROM_SAID = tokenSet('ان بان'.split(' '))
const EVERY_ONE = tokenSet('هەرسێکیان هەرسیکیان هەرچواریان هەردووکیان'.split(' '))

/** True where the news counts men of the actor: "killing three ISIS members", "مقتل ثلاثة من عناصر داعش". */
export function countsMenOf(id: string, text: string, { sentence }: Draft, actors: readonly ActorMention[]): boolean {
  return spansWithin(actors, sentence).some(
    (actor) =>
      actor.id === id &&
      !BY.test(text.slice(Math.max(0, actor.start - BY_LENGTH), actor.start)) &&
      (MEN_BEHIND.test(text.slice(actor.end, actor.end + MEN_LENGTH)) ||
        MEN_BEFORE.test(text.slice(Math.max(0, actor.start - MEN_LENGTH), actor.start))),
  )
}

const BY = /\bby (?:the )?$/
const BY_LENGTH = 8
const MEN_LENGTH = 16
const MEN_BEHIND = /^ (?:members|fighters|militants|men|suspects|gunmen|detainees|prisoners|inmates|operatives)\b/
const MEN_BEFORE = /(?:عناصر|مسلحي|عنصرين من|قياديين في|چەکداری|ئەندامی|چەکدارانی)\s(?:تنظيم )?$/

/** "five members of the patrol were dead", "the guard died": the force that the news tells was struck. */
export function struck(
  reading: Reading,
  clause: Range,
  main: Draft | null,
  typeOf: (id: string) => string,
): readonly string[] {
  if (main === null) return []
  const { tokens, order } = reading
  const isTheirs = (at: number): boolean => order !== 'speaker-verb' || elementAt(tokens, at - 1)?.text === 'the'
  if (VIOLENT.has(main.kind) && hasTrait(reading, STRUCK, clause, isTheirs)) return oneOf(main.actors, typeOf, STATES)
  const isKnown = (at: number): boolean => isTheirs(at) && elementAt(tokens, at - 1)?.text !== 'احد'
  return hasTrait(reading, GUARDS, clause, isKnown) ? oneOf(main.actors, typeOf, KEEPERS) : []
}

function oneOf(
  actors: readonly string[],
  typeOf: (id: string) => string,
  types: ReadonlySet<string>,
): readonly string[] {
  const found = actors.filter((id) => id !== 'isis' && types.has(typeOf(id)))
  return found.length === 1 ? found : []
}

const STATES: ReadonlySet<string> = new Set(['state_force', 'ministry'])
/** Who keeps prisons. */
const KEEPERS: ReadonlySet<string> = new Set(['state_force', 'ministry', 'non_state_armed', 'de_facto_authority'])
const STRUCK_WORDS = tokenSet('patrol checkpoint outpost الدوریه للدوریه الحاجز النقطه دەوریەکە'.split(' '))
const STRUCK = trait((word) => STRUCK_WORDS.has(word))
const GUARD_WORDS = tokenSet('guard guards warder warders الحارس الحراس حراسه پاسەوانەکە پاسەوانەکان'.split(' '))
const GUARDS = trait((word) => GUARD_WORDS.has(word))
