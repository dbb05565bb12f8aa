// The governments whose treaty a clause tells of: "the treaty between Iraq and Türkiye lapsed". They are named as
// countries, which are no parties elsewhere.

import type { PlaceMention } from '../../core/understanding.ts'
import { type Range, type Reading, spanOf } from '../claims/reading.ts'
import { TokenTable, tokenSet } from '../claims/token-table.ts'
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
  const ministers = ministersOf(reading, clause)
  if (ministers.length > 0) return ministers
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

/** "The foreign ministers of Iraq and Syria signed", "وزيرا خارجية العراق وسوريا": those of both. */
function ministersOf({ tokens }: Reading, clause: Range): readonly string[] {
  const to = Math.min(clause.to, clause.from + MINISTERS_REACH)
  for (let i = clause.from; i < to; i++) {
    if (!MINISTERS.has(tokens[i])) continue
    const interior = tokens.slice(Math.max(0, i - 2), i + 3).some((token) => INTERIOR.has(token))
    const nations = tokens.slice(i + 1, i + PAIR_REACH).flatMap((token) => COUNTRIES.get(token) ?? [])
    if (nations.length !== 2) return []
    return nations.flatMap((nation) => (interior ? INTERIOR_OF.get(nation) : undefined) ?? governmentOf(nation) ?? [])
  }
  return []
}

/** "وسوريا" is written in one word. */
const COUNTRIES = new TokenTable<string>(
  (
    [
      ['IQ', 'iraq العراق والعراق عیراق'],
      ['SY', 'syria سوریا وسوریا سوریه وسوریه سووریا'],
      ['TR', 'turkey türkiye turkiye ترکیا وترکیا تورکیا'],
      ['IR', 'iran ایران وایران ییران'],
      ['JO', 'jordan الاردن والاردن اوردن'],
      ['LB', 'lebanon لبنان ولبنان لوبنان'],
    ] as const
  ).flatMap(([nation, words]) => words.split(' ').map((word) => [word, nation] as const)),
)

const MINISTERS = tokenSet(
  'ministers presidents leaders governments delegations وزیرا وزراء رییسا حکومتا وفدا وەزیرانی حکوومەتەکانی سەروکەکانی'.split(
    ' ',
  ),
)
const INTERIOR = tokenSet('interior داخلیه الداخلیه ناوخوی ناوخو'.split(' '))
const INTERIOR_OF: ReadonlyMap<string, string> = new Map([
  ['IQ', 'moi-iq'],
  ['SY', 'syria-moi'],
])
/** Words from the start of a clause to who meets, and from there to the second country. */
const MINISTERS_REACH = 5
const PAIR_REACH = 6

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
