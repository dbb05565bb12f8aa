// Places that a clause names though nothing happened there by that: one that speaks or owns a body, an office that tells or
// is talked about, a shop where something was got.

import { elementAt } from '../element-at.ts'
import type { Span } from '../../core/understanding.ts'
import { firstWordFrom, firstWordEndingBehind, type Range, type Reading } from '../claims/reading.ts'
import { wordSet } from '../claims/token-table.ts'
import { FROM, NEAR } from './prepositions.ts'

const OFFICES = wordSet(
  'ministry minister directorate council police governor government command court official officials authorities army',
  'health provincial operations president parliament spokesman spokeswoman spokesperson security interior defense',
  'defence foreign central electricity oil joint border',
)
const SPEAKS = wordSet('said says announced denied wants agreed signed would will has asked')
/** "a dispute over the governor of Kirkuk": an office, and the words between it and what it is a matter of. */
const MATTER = wordSet('over about regarding concerning', 'حول بشان', 'دەربارەی')
const OFFICE = wordSet(
  'governor mayor governorship minister chief head commander council police command',
  'محافظ قائممقام رییس قاید مدیر مجلس',
  'پاریزگاری قایمقامی سەروکی',
)
const OF_OFFICE = wordSet('the a an of new next former acting post job seat police provincial منصب مدینه محافظه پوستی')

/** A clause, and the first token of a place in it. */
interface Standing {
  readonly reading: Reading
  readonly clause: Range
  readonly at: number
}

export function isMerelyNamed(standing: Standing, place: Span): boolean {
  return (
    isPartner(standing) ||
    isMeasure(standing) ||
    isOwner(standing, place) ||
    isMatter(standing) ||
    isDealer(standing) ||
    isTeller(standing, place)
  )
}

/** "the deal with Damascus", "خلاف مع أنقرة": with whom, not where. */
function isPartner({ reading: { tokens }, at }: Standing): boolean {
  return WITH.has(elementAt(tokens, at - 1)) && !WITH_MORE.has(elementAt(tokens, at - 2))
}

/** "from farther away than Hit": what a distance is measured by. */
function isMeasure({ reading: { tokens }, at }: Standing): boolean {
  const back = elementAt(tokens, at - 1)?.text === 'the' ? at - 2 : at - 1
  return elementAt(tokens, back)?.text === 'than'
}

const WITH = wordSet('with against', 'مع ضد', 'لەگەل دژی')
const WITH_MORE = wordSet('along together border frontier', 'الحدود', 'سنووری')

/** "A Basra court sentenced": whose town is named by its court alone. */
export function isOfCourt({ reading: { tokens, order } }: Pick<Standing, 'reading'>, place: Span): boolean {
  return order === 'speaker-verb' && COURTS.has(tokens[firstWordEndingBehind(tokens, place.end)])
}

const COURTS = wordSet('court courts tribunal')

/** "officials in Erbil gave another figure": where an office is that only tells. */
function isTeller({ reading: { tokens, order }, clause, at }: Standing, place: Span): boolean {
  if (order !== 'speaker-verb' || !/^(in|from)$/.test(elementAt(tokens, at - 1)?.text ?? '')) return false
  if (at - clause.from > OFFICE_REACH) return false
  if (TELLS.has(elementAt(tokens, at - 2)) && tokens.slice(at, at + TOLD_REACH).some(({ text }) => text === 'told'))
    return true
  if (tokens[at - 1]?.text !== 'in' || !TELLERS.has(elementAt(tokens, at - 2))) return false
  const verb = firstWordEndingBehind(tokens, place.end)
  return GIVES.has(tokens[verb]) && tokens.slice(verb + 1, verb + OFFICE_REACH).some((token) => ACCOUNTS.has(token))
}

/** Words from the start of a clause to its subject's town, and from a verb to its object. */
const OFFICE_REACH = 6
const TELLERS = wordSet(
  'authorities officials official ministry government command commanders directorate department office spokesman ' +
    'spokeswoman consulate embassy headquarters council diplomats',
)
/** "An officer in Damascus, who would not be named, told the paper". */
const TELLS = wordSet(
  'officer officers official officials commander source sources diplomat diplomats adviser analyst lawyer spokesman ' +
    'spokeswoman general colonel doctor relative activist leader member minister',
)
const TOLD_REACH = 14
const GIVES = wordSet(
  'gave gives offered offers put puts issued told tells disputed contradicted released published had has',
)
const ACCOUNTS = wordSet(
  'account accounts version figure figures number toll count statement story details explanation picture denial comment',
)

/** "rented the lorry from an office in Damascus": where something was got, not where what is told of it was. */
function isDealer({ reading: { tokens }, clause, at }: Standing): boolean {
  let from = at - 1
  while (from > Math.max(clause.from, at - OFFICE_REACH) && !FROM.has(elementAt(tokens, from))) from--
  if (!FROM.has(elementAt(tokens, from))) return false
  return tokens.slice(Math.max(clause.from, from - OFFICE_REACH), from).some((token) => GETS.has(token))
}

const GETS = wordSet(
  'rented hired leased bought purchased borrowed ordered',
  'استاجر استاجرت استاجروا اشتری اشترت اشتروا استعار',
  'کری کریوە کریبوو',
)

/** "broke down over the governor of Kirkuk": an office is spoken of, not where it is. */
function isMatter({ reading, clause, at }: Standing): boolean {
  const { tokens } = reading
  let office = false
  for (let i = at - 1; i >= clause.from; i--) {
    if (MATTER.has(tokens[i])) return office
    if (OFFICE.has(tokens[i])) office = true
    else if (!OF_OFFICE.has(tokens[i])) return false
  }
  return false
}

/** "Iraq's Ministry", "Kirkuk health directorate", "Baghdad said". */
function isOwner({ reading, at }: Standing, place: Span): boolean {
  const { tokens } = reading
  let next = at
  while (next < tokens.length && (tokens[next]?.start ?? 0) < place.end) next++
  const located = NEAR.has(elementAt(tokens, elementAt(tokens, at - 1)?.text === 'the' ? at - 2 : at - 1))
  if (!located && SPEAKS.has(tokens[next])) return true
  if (reading.order !== 'speaker-verb') return false
  const possessive = tokens[next - 1]?.text.endsWith("'s") === true
  for (let i = next; i < next + (possessive ? 4 : 2); i++) {
    const token = tokens[i]
    if (token === undefined || token.mark) return false
    if (OFFICES.has(token)) return true
  }
  return false
}

/** "died in a hospital in Mosul", "is being treated in Dohuk": where the hurt are brought, not where they were hurt. */
export function isTreatedAt({ reading: { tokens }, clause, at }: Standing, place: Span): boolean {
  const behind = firstWordFrom(tokens, place.end)
  const words = tokens.slice(Math.max(clause.from, at - HOSPITAL_REACH), at)
  if (words.some((token) => IN_CARE.has(token))) return true
  const isHurt = tokens.slice(clause.from, clause.from + HOSPITAL_REACH).some((token) => HURT.has(token))
  if (!isHurt && !words.some((token) => HOSPITALS.has(token)) && !HOSPITALS.has(tokens[behind])) return false
  if (isHurt && !TO.has(elementAt(tokens, at - 1))) return false
  return tokens.slice(clause.from, clause.to).some(({ numbers }) => numbers.some((number) => BROUGHT.has({ number })))
}

const HOSPITAL_REACH = 5
const HOSPITALS = wordSet(
  'hospital hospitals clinic morgue infirmary',
  'مستشفی المستشفی مشفی المشفی مستشفیات',
  'نەخوشخانەی نەخۆشخانەی نەخوشخانەیەکی',
)
/** Who is brought away: "the wounded man was flown to Baghdad". */
const HURT = wordSet(
  'wounded injured survivors casualties body bodies',
  'الجریح الجرحی الجریحان الجریحین المصاب المصابین المصابون الجثث الجثه جثث جثامین',
  'بریندارەکە بریندارەکان تەرمەکە تەرمەکان',
)
const TO = wordSet('to', 'الی', 'بو')
const IN_CARE = wordSet('treated recovering hospitalised hospitalized', 'یعالج یعالجون العلاج', 'چارەسەر')
const BROUGHT = wordSet(
  'died dies dead succumbed treated taken rushed brought transferred moved admitted recovering flown airlifted evacuated',
  'توفی توفیت فارق فارقت نقل نقلت نقلوا یعالج یتلقی متاثرا ادخل',
  'گیانی گواسترانەوە گواسترایەوە گواستراوەتەوە گواستراونەتەوە گواستراوەنەتەوە گەیەندرا گەیەندران گەیەندراوە گەیەنرا گەیەنران گەیەنراوە براوە بران چارەسەر',
)

/** "The men were among nine who got out of the Hit jail": the relative tells what is told at all. */
export function isOfThose({ reading: { tokens }, clause: { from }, at }: Standing): boolean {
  return tokens.slice(from, at).some((token) => BELONGS.has(token))
}

const BELONGS = wordSet('belonged belong among', 'ضمن', 'سەر')
