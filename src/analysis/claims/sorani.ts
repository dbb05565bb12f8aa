// Sorani: speaker, verb, کە, what is said; with no کە, what is said stands between speaker and verb.

import type { Act, Attribution } from './act.ts'
import type { Hit } from './lexicon.ts'
import { type Range, type Reading, hasLabel, hasOneOf, hitsIn, isComma, tighten } from './reading.ts'
import { isDay } from './speaker-name.ts'
import { sayingVerbs, SPEAKERS } from './saying.ts'

/** The attributions of a Sorani sentence, in order of their verbs. */
export function endSpeakerAttributions(reading: Reading): readonly Attribution[] {
  const found: Attribution[] = []
  let floor = 0
  for (const hit of sayingVerbs(reading)) {
    if (hit.from < floor) continue
    const end = reading.tokens.length
    const that = reading.tokens[hit.to]?.text === 'کە' ? hit.to + 1 : hit.to
    const verbLast = end - that <= 1
    const last = verbLast ? lastSpeaker(reading, floor, hit.from) : null
    const again = last === null ? goesOn(reading, hit, found) : null
    const segment = last ?? again?.speaker ?? soraniSpeaker(reading, floor, hit.from, verbLast)
    const before = last ? { from: floor, to: last.from } : { from: again ? floor : segment.to, to: hit.from }
    const content = tighten(reading, verbLast ? before : { from: that, to: end })
    const credit = { from: again ? hit.from - 1 : segment.from, to: verbLast && !last && !again ? segment.to : that }
    found.push({
      act: hit.label as Act,
      speaker: segment.to > segment.from ? segment : null,
      credit,
      content,
      told: null,
    })
    floor = that
  }
  return found
}

/** "هێرشەکەی مەحکووم کرد و گوتی کە": a second verb right behind "and" has the speaker of the first. */
function goesOn({ tokens }: Reading, { from }: Hit, found: readonly Attribution[]): Attribution | null {
  const last = found.at(-1)
  return last?.speaker && tokens[from - 1]?.text === 'و' ? last : null
}

/** Words of a speaker's name, a second body that speaks with it included. */
const LONGEST = 10

/** The first words up to the last one that names a kind of speaker; all up to the verb where none does. */
function soraniSpeaker(reading: Reading, floor: number, verb: number, verbLast: boolean): Range {
  const whole = tighten(reading, { from: floor, to: verb })
  const range = verbLast ? whole : tighten(reading, { from: lastClause(reading, whole), to: verb })
  const named = verbLast ? range : cutVenue(reading, behindAs(reading, range))
  if (!verbLast && named.to - named.from <= LONGEST) return named
  const hit = firstSpeaker(reading, range)
  return hit ? { from: range.from, to: Math.min(range.to, hit.to + 1) } : { from: range.from, to: range.from }
}

function firstSpeaker(reading: Reading, range: Range): Hit | null {
  let first: Hit | null = null
  for (const label of SPEAKERS) {
    const [hit] = hitsIn(reading, label, range)
    if (hit !== undefined && (first === null || hit.from < first.from)) first = hit
  }
  return first
}

/** "..., پزیشکێک بە تۆڕەکەمانی گوت": all is said, and who said it stands after the last comma. */
function lastSpeaker(reading: Reading, floor: number, verb: number): Range | null {
  for (let i = verb - 1; i > floor; i--) {
    if (!isComma(reading.tokens[i])) continue
    const range = { from: i + 1, to: verb }
    const own = range.to - range.from === 1 && OF_ITS_OWN.test(reading.tokens[range.from]?.text ?? '')
    return own || hasOneOf(reading, SPEAKERS, range) ? cutVenue(reading, behindAs(reading, range)) : null
  }
  return null
}

/** "بەڕێوەبەرەکەی": somebody's own. */
const OF_ITS_OWN = /(ەکەی|ەکەیان)$/

/** "..., بەڵام وتەبێژێکیان گوتی": the speaker stands after the last comma where a kind of speaker does. */
function lastClause(reading: Reading, range: Range): number {
  for (let i = range.to - 2; i > range.from; i--) {
    if (!isComma(reading.tokens[i])) continue
    if (reading.tokens[i + 1]?.text === 'بەلام') return i + 2
    const from = i + 1
    return hasOneOf(reading, SPEAKERS, { from, to: range.to }) ? from : range.from
  }
  return range.from
}

/** "وەک لە ڕاگەیەندراوەکەدا هاتووە": what a statement says, as it says. */
function behindAs(reading: Reading, { from, to }: Range): Range {
  const { tokens } = reading
  if (tokens[from]?.text !== 'وەک') return { from, to }
  const named = tokens[from + 1]?.text === 'لە' && !hasLabel(reading, 'same', { from, to })
  return { from: named ? from + 2 : from + 1, to }
}

function cutVenue(reading: Reading, range: Range): Range {
  for (let i = range.from + 1; i < range.to; i++) {
    const venue = /^(له|لە|بە|به)$/.test(reading.tokens[i]?.text ?? '')
    const unnamed = reading.hits.some(({ label, from, to }) => label === 'unnamed' && from <= i && to > i)
    if ((venue && !unnamed && !hasLabel(reading, 'same', range)) || isDay(reading, i))
      return { from: range.from, to: i }
  }
  return range
}
