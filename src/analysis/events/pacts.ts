// The governments whose treaty a clause tells of: "the treaty between Iraq and Türkiye lapsed". They are named as
// countries, which are no parties elsewhere.

import type { PlaceMention } from '../../core/understanding.ts'
import { type Range, type Reading, spanOf } from '../claims/reading.ts'
import { tokenSet } from '../claims/token-table.ts'
import { governmentOf } from '../names/bodies.ts'
import { KURDISTAN } from '../names/beside.ts'
import { spansWithin } from '../spans-within.ts'

const PACTS = tokenSet(
  (
    'treaty agreement accord pact deal memorandum protocol understanding talks negotiations ' +
    'معاهده المعاهده اتفاق الاتفاق اتفاقیه الاتفاقیه مذکره تفاهم محادثات مفاوضات ریککەوتنی ریککەوتننامەی'
  ).split(' '),
)
const BETWEEN = tokenSet(['between', 'بین', 'نیوان'])
const WITH = tokenSet(['with', 'مع', 'لەگەل'])
const CAPITAL = /^(iq-baghdad|iq-erbil|sy-damascus|tr-ankara|ir-tehran|ru-moscow|jo-amman|lb-beirut)$/
const AND = /^\s*(?:and|و)\s*$/
/** Words from the pact to what it is between. */
const REACH = 3

/** Ids of both governments; none where the clause tells of no pact between two. */
export function pactParties(
  reading: Reading,
  clause: Range,
  places: readonly PlaceMention[],
  kindOf: (id: string) => string,
): readonly string[] {
  const { tokens, text } = reading
  for (let i = clause.from + 1; i < clause.to; i++) {
    const start = tokens[i]?.start
    if (start === undefined) continue
    if (WITH.has(tokens[i]) && PACTS.has(tokens[i - 1])) {
      const other = partnerAt(reading, i, places, kindOf)
      if (other !== undefined) return [other]
    }
    if (!BETWEEN.has(tokens[i])) continue
    if (!tokens.slice(Math.max(clause.from, i - REACH), i).some((token) => PACTS.has(token))) continue
    const [first, second] = spansWithin(places, { start, end: spanOf(reading, clause).end })
    if (first === undefined || second === undefined || !AND.test(text.slice(first.end, second.start))) return []
    const found = [first, second].flatMap(({ id }) => governmentAt(id, kindOf) ?? [])
    return found.length === 2 ? found : []
  }
  return []
}

/** "talks with Israel", "محادثات مع تركيا": the other side; who this one is the clause says or the text does. */
function partnerAt(
  { tokens, text }: Reading,
  withAt: number,
  places: readonly PlaceMention[],
  kindOf: (id: string) => string,
): string | undefined {
  const start = tokens[withAt]?.end ?? 0
  const [next] = spansWithin(places, { start, end: start + NAME_REACH })
  if (next === undefined || text.slice(start, next.start).trim() !== '') return undefined
  // "talks with Iraq's tribes", "talks with Syrian families": not with its government.
  return /^['’]/.test(text.slice(next.end, next.end + 1)) ? undefined : governmentAt(next.id, kindOf)
}

const NAME_REACH = 30

function governmentAt(id: string, kindOf: (id: string) => string): string | undefined {
  if (id === 'iq-kri' || id === 'iq-erbil') return governmentOf(KURDISTAN)
  return kindOf(id) === 'country' || CAPITAL.test(id) ? governmentOf(id.slice(0, 2).toUpperCase()) : undefined
}
