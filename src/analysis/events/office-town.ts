// The town for which somebody speaks: its mayor, its council, its police, the residents, a force that bears its name. What
// they tell and set nowhere happened there. A minister's or spokesman's city is none, and who holds an office of a whole
// governorate speaks for more than its town.

import { elementAt } from '../element-at.ts'
import type { PlaceMention, Span } from '../../core/understanding.ts'
import type { Part } from '../claims/claims.ts'
import { firstWordEndingBehind, type Reading } from '../claims/reading.ts'
import { wordSet } from '../claims/token-table.ts'
import { spansWithin } from '../spans-within.ts'
import type { Material, Thread } from './material.ts'
import { FROM } from './prepositions.ts'
import { fineness, TOWN } from './fineness.ts'

/** Offices that only a town has. */
const OF_TOWN = wordSet(
  'mayor municipality qaimaqam commissioner',
  'قائممقام قائمقام قائم بلدیه مختار',
  'قایمقامی شارەوانی',
)
/** Offices that a governorate has too: in its capital they speak for all of it. */
const OF_ANY = wordSet('police policeman council asayish', 'شرطه مجلس اسایش', 'پولیسی ئاسایشی ئەنجوومەنی')
const BETWEEN = wordSet(
  'of in from the a an officer officers chief city town district local subdistrict sub-district deputy',
  'مدینه قضاء ناحیه بلده مقام فی شاری شاروچکەی قەزای ناحیەی لە',
)
/** Words between the office and its town. */
const REACH = 4

/** The town whose office, or whose own force, is credited in the sentence; null for none. */
export function officeTown(reading: Reading, { credit, claim }: Part, material: Material): string | null {
  if (credit === null) return null
  for (const place of spansWithin(material.places, credit)) {
    if (fineness(material.placeKind(place.id)) === TOWN && holdsOffice(reading, place, material)) return place.id
  }
  return claim.speakerKind === 'armed-group' ? townInName(reading, credit, material) : null
}

function holdsOffice({ tokens }: Reading, place: PlaceMention, material: Material): boolean {
  const at = firstWordEndingBehind(tokens, place.start)
  let next = at
  while (next < tokens.length && (tokens[next]?.start ?? 0) < place.end) next++
  const isOffice = (index: number): boolean =>
    OF_TOWN.has(elementAt(tokens, index)) || (OF_ANY.has(elementAt(tokens, index)) && !material.isSeat(place.id))
  for (let i = at - 1; i >= at - REACH; i--) {
    if (isOffice(i)) return true
    if (!BETWEEN.has(elementAt(tokens, i))) break
  }
  for (let i = next; i < next + REACH; i++) {
    if (isOffice(i)) return true
    if (!BETWEEN.has(tokens[i])) break
  }
  return false
}

/** "The Sinjar Resistance Units": the town that the force is named after, where the text names it elsewhere. */
function townInName({ text }: Reading, credit: Span, { actors, places, placeKind }: Material): string | null {
  const [force] = spansWithin(actors, credit)
  if (force === undefined) return null
  const name = text.slice(force.start, force.end)
  const town = places.find(({ start, end, id }) => {
    const written = text.slice(start, end)
    return (name.startsWith(`${written} `) || name.endsWith(` ${written}`)) && fineness(placeKind(id)) === TOWN
  })
  return town?.id ?? null
}

/** "Residents of Hit said they heard two blasts"; where somebody is from says little beside the place of the news. */
export function witnessTown(
  { credit, claim }: Part,
  { tokens }: Reading,
  material: Material,
  news: Pick<Thread, 'place'>,
): string | null {
  if (claim.speakerKind !== 'witness' || credit === null) return null
  const [home, other] = spansWithin(material.places, credit)
  if (home === undefined || (other !== undefined && !material.holds(other.id, home.id))) return null
  if (fineness(material.placeKind(home.id)) < TOWN) return null
  const before = firstWordEndingBehind(tokens, home.start)
  // Who treats the hurt tells of what happened elsewhere.
  if (news.place !== null && tokens.slice(Math.max(0, before - MEDIC_REACH), before).some((token) => MEDICS.has(token)))
    return null
  const isFrom = tokens.slice(Math.max(0, before - 2), before).some((token) => FROM.has(token))
  return isFrom && news.place !== null ? null : home.id
}

/** Words from "a nurse" to where it works: "a surgeon at a hospital in". */
const MEDIC_REACH = 6
const MEDICS = wordSet(
  'doctor doctors nurse nurses surgeon surgeons medic medics paramedic paramedics hospital physician',
  'طبیب طبیبه ممرض ممرضه مسعف مسعفون جراح مستشفی مشفی طبی',
  'پزیشک پزیشکیک پەرستار پەرستاریک نەخۆشخانەی نەخوشخانەی',
)
