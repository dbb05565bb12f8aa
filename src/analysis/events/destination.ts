// Where somebody only goes: "left the camp for Raqqa", "towards Hit", "توجه إلى أربيل", "بەرەو هەولێر". Those who return,
// arrive or are brought somewhere are there; those who flee towards a place are looked for there.

import { elementAt } from '../element-at.ts'
import type { Span } from '../../core/understanding.ts'
import type { Range, Reading } from '../claims/reading.ts'
import { type TokenTable, wordSet } from '../claims/token-table.ts'

const TOWARDS = wordSet('toward towards', 'باتجاه نحو صوب', 'بەرەو')
const TO = wordSet('for to', 'الی', 'بو')
const SETS_OUT = wordSet(
  'left leave leaves leaving departed departing headed heading heads bound setting started travelled traveled',
  'غادر غادرت غادروا مغادره توجه توجهت توجهوا متوجها متجها متجهه متجهین انطلق انطلقت',
  'بەجیهیشت نیردرا نیردران نیردراوە نیردراون',
)
/** Things and people that are sent on: "was sent to Erbil for tests", "أرسلت إلى أربيل". */
const SENT = wordSet('sent shipped dispatched forwarded', 'ارسل ارسلت ارسلوا')
const BE = wordSet('was were been be being is are')
const FLEES = wordSet('fled flee fleeing escaped', 'فر فروا فرت هرب هربوا هربت', 'هەلات هەلاتن')
/** Words between the verb and where to. */
const REACH = 10

/** `index` is the word before the name of the place. */
export function isDestination(reading: Reading, index: number, clause: Range): boolean {
  const word = elementAt(reading.tokens, index)
  if (TOWARDS.has(word)) return !hasVerb(reading, FLEES, index, clause)
  if (!TO.has(word) && !isOfHomes(reading, index)) return false
  return hasVerb(reading, SETS_OUT, index, clause) || setsOff(reading, index, clause)
}

/** "for their homes in Afrin", "إلى منازلهم في عفرين": where they have lived is where they go. */
function isOfHomes({ tokens }: Reading, index: number): boolean {
  if (!IN.has(elementAt(tokens, index)) || !HOMES.has(elementAt(tokens, index - 1))) return false
  return TO.has(elementAt(tokens, index - 2)) || TO.has(elementAt(tokens, index - 3))
}

/** "set off", "set out". */
function setsOff({ tokens }: Reading, index: number, clause: Range): boolean {
  for (let i = Math.max(clause.from, index - REACH); i < index; i++)
    if (tokens[i]?.text === 'set' && /^(off|out)$/.test(tokens[i + 1]?.text ?? '')) return true
  return false
}

const IN = wordSet('in', 'فی', 'لە')
const HOMES = wordSet(
  'home homes houses villages towns farms lands areas',
  'منازلهم دیارهم بیوتهم قراهم بلداتهم مناطقهم',
  'مالەکانیان گوندەکانیان شوینەکانیان',
)

/** "the Suwayda-bound bus". */
export function isBound({ text }: Reading, { end }: Span): boolean {
  return text.startsWith('-bound', end)
}

/** The same of where things are sent; `index` is the word before the name of the place. */
export function isSentTo({ tokens, order }: Reading, index: number, clause: Range): boolean {
  if (!TO.has(elementAt(tokens, index))) return isSentInto(tokens, index, clause)
  if (order === 'verb-speaker') return SENT.has(tokens[index - 1])
  for (let i = Math.max(clause.from, index - REACH); i < index; i++)
    if (SENT.has(tokens[i]) && (BE.has(tokens[i - 1]) || BE.has(tokens[i - 2]))) return true
  return false
}

/** "were sent to a centre in Hasakah", "أُرسلوا إلى مركز في الحسكة": the house, and where it stands. */
function isSentInto(tokens: Reading['tokens'], index: number, clause: Range): boolean {
  if (!IN.has(elementAt(tokens, index))) return false
  const house = [index - 1, index - 2].find((at) => HOUSES.has(elementAt(tokens, at)))
  if (house === undefined) return false
  for (let i = Math.max(clause.from + 1, house - HOUSE_REACH); i < house; i++)
    if (TO.has(tokens[i])) return SENT.has(elementAt(tokens, i - 1))
  return false
}

const HOUSE_REACH = 4
const HOUSES = wordSet(
  'centre center prison jail camp facility laboratory lab court hospital',
  'مرکز سجن مخیم مختبر محکمه دار',
  'بنکەیەک زیندانیک',
)

/** Sorani verbs stand last. */
function hasVerb({ tokens, order }: Reading, verbs: TokenTable<true>, index: number, clause: Range): boolean {
  const [from, to] = order === 'speaker-end' ? [index + 1, clause.to] : [Math.max(clause.from, index - REACH), index]
  for (let i = from; i < to; i++) if (verbs.has(tokens[i])) return true
  return false
}
