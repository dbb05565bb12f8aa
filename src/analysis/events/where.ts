// Where a deed happened: the narrowest place that its clause sets it in. A place that speaks ("Baghdad said"), owns a
// body ("the Kirkuk health directorate") or lies on the way is not it; several of one kind are none.

import type { PlaceMention, Span } from '../../core/understanding.ts'
import type { Range, Reading } from '../claims/reading.ts'
import { spansWithin } from '../spans-within.ts'

const NEAR =
  /^(in|at|near|inside|outside|over|around|within|into|on|across|between|throughout|off|above|under|beside|left|leaving|reached|في|فی|قرب|داخل|وسط|خارج|عند|فوق|لە|له|نزیک|ناو)$/
const FROM = /^(from|departed|left|fled|من|غادر|غادرت|مغادره|مغادرتها)$/
const TOWARD = /^(to|toward|towards|for|باتجاه|الی|نحو|بۆ)$/
const ASIDE = /^(of|شمالی|جنوبی|شرقی|غربی|شمال|جنوب|شرق|غرب|باشووری|باکووری|ڕۆژهەلاتی|روژهەلاتی|روژاوای)$/

const OFFICES =
  /^(ministry|minister|directorate|council|police|governor|government|command|court|officials?|authorities|army|health|provincial|operations|president|parliament|spokes(man|woman|person)|security|interior|defen[cs]e|foreign|central|electricity|oil|joint|border)$/

const FINENESS: Readonly<Record<string, number>> = {
  country: 0,
  autonomous_region: 1,
  governorate: 1,
  province: 1,
  area: 2,
  district: 2,
  city: 2,
  town: 2,
  border_crossing: 3,
  camp: 3,
  prison: 3,
  base: 3,
  energy: 3,
  infrastructure: 3,
  site: 3,
} // prettier-ignore

/** How narrow a kind of place is: 0 country to 3 site. Unknown kinds count as towns. */
export function fineness(kind: string): number {
  return FINENESS[kind] ?? 2
}

interface Candidate {
  readonly id: string
  readonly score: number
  readonly fine: number
  readonly start: number
}

/** The id of the place, or null for none or several. `kindOf` gives the kind of a place id. */
export function placeOf(
  reading: Reading,
  clause: Span,
  places: readonly PlaceMention[],
  excluded: readonly Span[],
  kindOf: (id: string) => string,
): string | null {
  const candidates: Candidate[] = []
  for (const place of spansWithin(places, clause)) {
    if (excluded.some((span) => place.start >= span.start && place.end <= span.end)) continue
    const at = reading.tokens.findIndex((token) => token.end > place.start)
    if (at < 0 || isOwner(reading, at, place)) continue
    const fine = fineness(kindOf(place.id))
    candidates.push({ id: place.id, score: position(reading, at) + 2 * fine, fine, start: place.start })
  }
  const best = [...candidates].sort((a, b) => b.score - a.score || a.start - b.start)[0]
  return !best || isListed(reading, best, candidates) ? null : best.id
}

function position(reading: Reading, at: number): number {
  const near = [1, 2, 3].map((back) => reading.tokens[at - back]?.text ?? '')
  const prefix = reading.tokens[at]?.text ?? ''
  const skip =
    /^(the|a|an|city|town|village|province|district|camp|prison|central|eastern|western|northern|southern|مدینه|محافظه|قضاء|ناحیه|بلده|مخیم|سجن|حقل|منفذ|مطار|شاری|شارۆچکەی|جبال)$/
  let word = near[0] ?? ''
  if (skip.test(word)) word = skip.test(near[1] ?? '') ? (near[2] ?? '') : (near[1] ?? '')
  const before = near[near.indexOf(word) + 1] ?? ''
  if (word === 'of' && before === 'out') return 2
  if (
    word === 'of' &&
    reading.hits.some((hit) => hit.label.startsWith('n:') && hit.to >= at - near.indexOf(word) - 1 && hit.to <= at)
  )
    return 3
  if (FROM.test(word)) return 2
  if (NEAR.test(word) || /^ب\p{L}{3}/u.test(prefix)) return 3
  if (TOWARD.test(word)) return -1
  if (ASIDE.test(word)) return 0
  return reading.order === 'speaker-verb' ? -1 : 1
}

/** "Iraq's Ministry", "Kirkuk health directorate", "Baghdad said". */
function isOwner(reading: Reading, at: number, place: Span): boolean {
  let next = at
  while (next < reading.tokens.length && (reading.tokens[next]?.start ?? 0) < place.end) next++
  const possessive = /['’]s$/.test(reading.tokens[next - 1]?.text ?? '')
  const reach: Range = { from: next, to: next + (possessive ? 4 : 2) }
  if (/^(said|says|announced|denied|wants|agreed|signed|would|will|has|asked)$/.test(reading.tokens[next]?.text ?? ''))
    return true
  return (
    reading.order === 'speaker-verb' &&
    reading.tokens.slice(reach.from, reach.to).some((token) => OFFICES.test(token.text))
  )
}

/** One of several places in a list: "Diyala, Kirkuk and Saladin", "between Kirkuk and Baghdad". */
function isListed(reading: Reading, best: Candidate, all: readonly Candidate[]): boolean {
  return all.some((other) => {
    if (other.id === best.id) return false
    const [from, to] = other.start < best.start ? [other.start, best.start] : [best.start, other.start]
    const between = reading.tokens.filter((token) => token.start > from && token.start < to)
    if (between.length > 9) return false
    const joint = between.some((token) => token.text === 'and' || token.text === 'و') || startsWithAnd(reading, to)
    const names = between.filter((token) => !token.mark && token.text !== 'and' && token.text !== 'و')
    return (
      joint &&
      names.every((token) => isNamed(token.start, all) || /^\p{Lu}|^[^a-z]/u.test(reading.text.charAt(token.start)))
    )
  })
}

function startsWithAnd(reading: Reading, at: number): boolean {
  const token = reading.tokens.find(({ start, end }) => start <= at && end > at)
  return token !== undefined && /^و\p{L}{3}/u.test(token.text) && token.start < at
}

function isNamed(at: number, all: readonly Candidate[]): boolean {
  return all.some(({ start }) => start === at)
}
