// Places that a clause names to say which thing, who or when, not where: the two sides of a crossing, where the displaced are
// from, where somebody died of whom the deed is the answer, what something is compared with.

import { elementAt } from '../element-at.ts'
import type { Range, Reading } from '../claims/reading.ts'
import { wordSet } from '../claims/token-table.ts'
import { meansPlaceAgain } from './place-again.ts'
import { FROM } from './prepositions.ts'

/** A place in a clause: its first token, the word before it and what stands with it, its kind. */
export interface Named {
  readonly reading: Reading
  readonly clause: Range
  readonly at: number
  readonly before: number
  readonly kind: string
}

export function isElsewhere(named: Named): boolean {
  return (
    isSideOfCrossing(named) ||
    isOrigin(named) ||
    isOfDisplaced(named) ||
    isWhereFrom(named) ||
    isEarlierDeath(named) ||
    isMeasure(named)
  )
}

const BETWEEN = wordSet('between بین نیوان linking joining')
const GATES = wordSet(
  'crossing crossings gate border frontier bridge',
  'معبر المعبر معابر منفذ المنفذ الحدود جسر الجسر الحدودی',
  'دەروازەی دەروازە سنووری سنوور پردی پرد',
)
/** "the border between Iraq and Syria reopened at Al-Qaim": where, and no side. */
const AT = wordSet('at near around outside reopened opened closed shut', 'عند قرب', 'نزیک')
/** Words from "between" to the second of two long names. */
const SIDES_REACH = 8
/** Words from the noun of a crossing to "between": "معبر سيمالكا الحدودي بين", "دەروازەی سێمالکا لە نێوان". */
const GATE_REACH = 4

/** "The Semalka crossing between the Kurdistan Region and Syria": what lies on its two sides. */
function isSideOfCrossing({ reading: { tokens }, clause, at }: Named): boolean {
  let between = at - 1
  const first = Math.max(clause.from + 1, at - SIDES_REACH)
  while (between >= first && !BETWEEN.has(tokens[between])) {
    if (tokens[between]?.mark === true || AT.has(tokens[between])) return false
    between--
  }
  if (between < first) return false
  return tokens.slice(Math.max(clause.from, between - GATE_REACH), between).some((token) => GATES.has(token))
}

/** "families displaced from Afrin left Qamishli": where they were driven from, long before. */
function isOfDisplaced({ reading: { tokens }, before, at }: Named): boolean {
  if (DRIVEN_OF.has(elementAt(tokens, at - 1))) return true
  return FROM.has(elementAt(tokens, before)) && DRIVEN.has(elementAt(tokens, before - 1))
}

const DRIVEN = wordSet(
  'displaced uprooted refugees evacuees exiles expelled',
  'نازحین النازحین نازحون النازحون نازحه النازحه مهجرین المهجرین المهجرون',
)
/** Sorani says whose they are: "ئاوارەکانی عەفرین". */
const DRIVEN_OF = wordSet('ئاوارەکانی ئاوارەی ئاوارانی')

/** "the man was a shepherd from Yarubiyah", "شاب من أهالي البعاج": where somebody is from; "took men from Hit to Ramadi" is no origin. */
function isOrigin({ reading: { tokens }, before, at }: Named): boolean {
  if (NATIVES.has(elementAt(tokens, before))) return FROM.has(elementAt(tokens, before - 1))
  if (!FROM.has(elementAt(tokens, before)) || !PERSONS.has(elementAt(tokens, before - 1))) return false
  return !tokens.slice(at + 1, at + AWAY_REACH).some((token) => AWAY.has(token))
}

/** Words from the name to "to". */
const AWAY_REACH = 4
const AWAY = wordSet('to into towards', 'الی نحو')
const NATIVES = wordSet('اهالی ابناء سکان')
const PERSONS = wordSet(
  'shepherd farmer trader merchant student teacher driver herder labourer fisherman nurse doctor cleric man woman boy girl ' +
    'father mother couple brothers sheikh native',
  'شاب رجل امراه راع راعی مزارع مزارعا تاجر طالب طالبا سایق معلم فتاه طفل شابا رجلا راعیا تاجرا',
)

const ARRIVES = wordSet(
  'came come coming comes arrived arriving entered entering crossed crossing imported brought smuggled infiltrated returned',
  'قادمه قادما قادمین القادمه القادمین قادمون دخلت دخل دخلوا وصلت وصل وصلوا قدمت عبرت عبر تسللوا مهربه وارده',
)
const WIDE = new Set(['country', 'autonomous_region'])
const ARRIVAL_REACH = 3

/** "forty trucks came in from Syria": they are here, wherever that is. */
function isWhereFrom({ reading: { tokens }, before, kind, clause }: Named): boolean {
  if (!WIDE.has(kind) || !FROM.has(elementAt(tokens, before))) return false
  return tokens.slice(Math.max(clause.from, before - ARRIVAL_REACH), before).some((token) => ARRIVES.has(token))
}

const AFTER = wordSet('after following since over avenge', 'بعد عقب اثر منذ ردا انتقاما', 'دوای لەدوای پاش')
const DEATHS = wordSet(
  'killing assassination death murder funeral',
  'مقتل اغتیال وفاه موت تشییع',
  'کوشتنی کوژرانی تیرورکردنی مردنی',
)
const DEATH_REACH = 9

/** "fired at the base after the killing of a general in Baghdad": what it answers was there, and where it was the clause says. */
function isEarlierDeath({ reading, clause, at }: Named): boolean {
  const after = answered(reading, clause.from, at)
  return after >= 0 && meansPlaceAgain(reading, { from: clause.from, to: after })
}

/** True of a name behind "after the killing of", whose first word is at `at`. */
export function isDeathAnswered(reading: Reading, from: number, at: number): boolean {
  return answered(reading, from, at) >= 0
}

/** The word "after" of a death that a deed answers, or -1. */
function answered({ tokens }: Reading, from: number, at: number): number {
  for (let i = at - 1; i > Math.max(from, at - DEATH_REACH); i--) {
    if (tokens[i]?.mark === true) return -1
    if (!DEATHS.has(tokens[i])) continue
    const after = tokens[i - 1]?.text === 'the' ? i - 2 : i - 1
    return AFTER.has(elementAt(tokens, after)) ? after : -1
  }
  return -1
}

const MEASURES = wordSet('traffic trade share size volume capacity population price prices level likes example')

/** "a tenth of the traffic of Al-Qaim": what it is measured by. */
function isMeasure({ reading: { tokens }, before }: Named): boolean {
  return elementAt(tokens, before)?.text === 'of' && MEASURES.has(tokens[before - 1])
}
