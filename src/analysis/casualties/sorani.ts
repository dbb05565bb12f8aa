// Whom a Sorani word of killing or wounding struck: its verb stands last, so whoever is counted before it; a verbal noun
// with its link ("کوشتنی دوو سەرباز") is followed by them.

import { isComma } from '../claims/reading.ts'
import type { Counted } from './counted.ts'
import { isThing } from './people.ts'
import { type Mark, NOBODY, NONE, ONE, type Scene, type Victims, floorOf, joint, only, word } from './scene.ts'

const LINKED = /^(کوشتن|کوژران|برینداربوون|برینداربوو|بریندارکردن|شەهیدبوون|تەرم|لاشە)ی?$/
/** What leads up to a figure. */
const LEADS = /^(گەیشت\p{L}*|دەگات\p{L}*|بو|بۆ|لە)$/u
/** "a shepherd killed it": one of whatever stands with the indefinite ending right before the verb. */
const INDEFINITE = /(یک|یکی|ەیەک|ەیەکی)$/

export function soraniVictims(scene: Scene, mark: Mark): Victims {
  const { reading, counted } = scene
  if (word(reading, mark.from - 1) === 'هیچ' || isDenied(scene, mark)) return NONE
  if (isEither(scene, mark) || isOtherTaking(scene, mark)) return NOBODY
  if (isRemains(scene, mark)) return NOBODY
  const linked = LINKED.test(word(reading, mark.from)) && word(reading, mark.from).endsWith('ی')
  if (linked) {
    const behind = counted.find((one) => one.from >= mark.to && one.from - mark.to <= 2 && !one.part)
    if (behind) return only(behind)
  }
  const reached = reachedBy(scene, mark)
  if (reached) return reached
  const floor = floorOf(scene, mark)
  const before = counted.filter((one) => one.from >= floor && one.to <= mark.from && !one.part)
  const last = before.at(-1)
  if (last) {
    return joint(membersTo(scene, before, last))
  }
  if (linked) return NOBODY
  if (mark.from - 1 > floor && INDEFINITE.test(word(reading, mark.from - 1))) return ONE
  return isSubject(scene, mark, floor) ? ONE : NOBODY
}

/** "سێ سەرباز، ئەفسەرێک و شوفێرەکەی": the members of one phrase, in order. */
function membersTo({ reading }: Scene, before: readonly Counted[], last: Counted): readonly Counted[] {
  const members = [last]
  for (let at = before.length - 2; at >= 0; at -= 1) {
    const [one, next] = [before[at], members[0]]
    if (one === undefined || next === undefined || one.to < next.from - 3) return members
    const joined =
      word(reading, next.from - 1) === 'و' || (members.length > 1 && isComma(reading.tokens[next.from - 1]))
    if (!joined) return members
    members.unshift(one)
  }
  return members
}

/** "کوژران یان بریندار بوون": of neither is the number said. */
function isEither({ reading, marks }: Scene, mark: Mark): boolean {
  const other = marks.find(({ from, to, what }) => what !== mark.what && (from - mark.to === 1 || mark.from - to === 1))
  if (other === undefined) return false
  return word(reading, Math.min(mark.to, other.to)) === 'یان'
}

/** "سەند" takes lives only with "گیانی": "گیانی شەش کەسی سەند". */
function isOtherTaking({ reading }: Scene, { from }: Mark): boolean {
  if (!word(reading, from).startsWith('سەند')) return false
  return ![1, 2, 3, 4, 5].some((back) => word(reading, from - back).startsWith('گیان'))
}

/** "بریندار نەبوو", "نەکوژرا", "نە کەس کوژرا". */
function isDenied({ reading }: Scene, mark: Mark): boolean {
  if (/^نە(بوو|کرا|بوون|کران)/.test(word(reading, mark.to)) || word(reading, mark.from).startsWith('نەکوژرا'))
    return true
  return [2, 3].some((back) => word(reading, mark.from - back) === 'نە') && /^کەس/.test(word(reading, mark.from - 1))
}

/** "ڕوفاتی بیست قوربانی": dead of another day. */
function isRemains({ reading }: Scene, { from }: Mark): boolean {
  return [1, 2, 3, 4].some((back) => /^(روفات|رفات|پاشماوە)/.test(word(reading, from - back)))
}

/** "هەنگوینفرۆشێک لە بۆردومانەکەدا بریندار بووە": one of whatever the clause begins with, who is wounded and wounds nobody. */
function isSubject({ reading }: Scene, mark: Mark, floor: number): boolean {
  const [first, next] = [reading.tokens[floor], word(reading, floor + 1)]
  if (first === undefined || !/^(بوو\p{L}*|کرا\p{L}*)$/u.test(word(reading, mark.to))) return false
  return INDEFINITE.test(first.text) && /^(له|لە|بە|به)$/.test(next) && !isThing(first.forms, reading.order)
}

/** "ژمارەی کوژراوان گەیشتە شەش کەس": the figure that a count has reached. */
function reachedBy({ reading, counted }: Scene, mark: Mark): Victims | null {
  const counts = [1, 2].some((back) => /^(ژمارە|ژمارەی|امار|اماری)$/.test(word(reading, mark.from - back)))
  if (!counts) return null
  const figure = counted.find((one) => one.from >= mark.to && !one.part && LEADS.test(word(reading, one.from - 1)))
  return figure ? only(figure) : null
}
