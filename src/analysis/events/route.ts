// A road that is called after both its ends: "the Damascus-Suwayda highway", "طريق بغداد - كركوك". What happened on it
// happened at neither.

import { elementAt } from '../element-at.ts'
import type { PlaceMention } from '../../core/understanding.ts'
import { firstWordFrom, firstWordEndingBehind, type Reading } from '../claims/reading.ts'
import { wordSet } from '../claims/token-table.ts'
import { spansWithin } from '../spans-within.ts'

const ROADS = wordSet(
  'road highway motorway route line railway expressway pipeline',
  'طریق الطریق اوتوستراد الاوتوستراد خط',
  'رێگای ڕیگای ریگای رێگەی ڕیگەی شاریگای هێڵی هیلی',
)
const LINK = /^\s?[-–—/]\s?$/
/** Characters between the names of both ends. */
const LONGEST_LINK = 3
/** Words from an end of the road to its noun. */
const REACH = 3

/** True of a place that only ends the road of which a name tells; `at` is its first token. */
export function isOnRoute(reading: Reading, at: number, place: PlaceMention, places: readonly PlaceMention[]): boolean {
  const { tokens, text, sentence } = reading
  const near = spansWithin(places, sentence)
  const i = near.indexOf(place)
  const linked = (one: PlaceMention | undefined, other: PlaceMention | undefined): boolean =>
    one !== undefined &&
    other !== undefined &&
    other.start - one.end <= LONGEST_LINK &&
    LINK.test(text.slice(one.end, other.start))
  const [before, behind] = [elementAt(near, i - 1), near[i + 1]]
  const first = linked(before, place) ? before : linked(place, behind) ? place : undefined
  if (first === undefined) return false
  const last = first === place ? behind : place
  const [from, to] = [firstWordEndingBehind(tokens, first.start), firstWordFrom(tokens, last?.end ?? at)]
  return tokens
    .slice(Math.max(0, from - 1), from)
    .concat(tokens.slice(to, to + REACH))
    .some((token) => ROADS.has(token))
}
