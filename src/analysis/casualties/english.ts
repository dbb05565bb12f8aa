// Whom an English word of killing or wounding struck. The frames:
//   passive and intransitive   "three soldiers were killed", "two people drowned": the subject before it
//   elliptic                   "and two wounded", "five dead", "twelve deaths": the number at its left
//   active                     "killed three soldiers", "killing a farmer", "death of three": what follows it
//   toll                       "the death toll rose to 14": the figure that a count has reached

import { elementAt } from '../element-at.ts'
import { isComma } from '../claims/reading.ts'
import { chainBack, chainForward } from './chain.ts'
import { type Counted, isCasualty } from './counted.ts'
import {
  alongWith,
  broughtWith,
  costOf,
  diesOfIt,
  doneToDeath,
  isAgedBeside,
  isRoadToll,
  isSameNumber,
  isYetToBe,
  joinedVerb,
  leftWith,
  lossOf,
  namedAndHis,
  sharedVerb,
  toDeath,
  withHimself,
} from './english-frames.ts'
import { isGroup, peopleOf } from './people.ts'
import {
  type Mark,
  NOBODY,
  NONE,
  ONE,
  SAME,
  type Scene,
  type Victims,
  floorOf,
  isMark,
  joint,
  only,
  word,
} from './scene.ts'
import { isTold, tollOf } from './toll.ts'

const INTRANSITIVE = /^(died|dies|drowned|perished|lost|succumbed|burned|burnt|bled|froze|starved|broke|went)$/
const NOUN =
  /^(deaths?|fatalit(?:y|ies)|injur(?:y|ies)|bod(?:y|ies)|corpses?|lives|life|wounds|burns|toll|number|count|tally|killing|wounding|treatment|bruises|fractures|skull|leg|arm|bones|ribs)$/
/** Nouns of a state, which nobody follows: "three deaths", "12 injuries". */
const COUNTED_NOUN =
  /^(deaths?|injur(?:y|ies)|bod(?:y|ies)|corpses?|fatalit(?:y|ies)|lives|number|count|tally|toll|burns|wounds|treatment|hospital|bruises|fractures|skull|bones|ribs)$/
const BE = /^(was|were|been|be|being|are|is|got|get)$/
/** Said of what befell somebody: "were reported killed", "is believed dead", "suffered burns". */
const SAID_OF = /^(reported|confirmed|believed|feared|found|presumed)$/
/** "arrived dead", "were brought dead to the hospital". */
const CAME_DEAD = /^(lay|lying|brought|arrived|taken|carried|delivered|pulled|recovered|declared|pronounced)$/
const BORE = /^(sustained|suffered|received|needed|had|required)$/
const ADVERB =
  /ly$|^(also|either|later|then|already|all|both|since|now|their|his|her|some|minor|serious|critical|medical)$/
const BREAKS = /^(when|while|after|before|because|but|that|as|since|if|where|which|said|says)$|^[;:(—–]$/
const STOPS =
  /^(in|at|near|on|when|while|after|before|as|by|from|with|during|since|that|which|who|where|because|but|into|across|against|outside|inside|around|amid|following|until|was|were|is|are|has|had|have)$/
const OBJECT_REACH = 4

export function englishVictims(scene: Scene, mark: Mark): Victims {
  const { reading, counted } = scene
  if (
    isSentence(scene, mark) ||
    isYetToBe(scene, mark) ||
    isRemains(scene, mark) ||
    isRoadToll(scene, mark) ||
    isTold(scene, mark)
  )
    return NOBODY
  const toll = tollOf(scene, mark)
  if (toll) return only(toll)
  const told = doneToDeath(scene, mark) ?? costOf(scene, mark)
  if (told) return told
  if (isEither(scene, mark)) return NOBODY
  const inside = counted.find((one) => one.inside >= mark.from && one.inside < mark.to)
  if (inside) return inside.part || diesOf(scene, inside) ? NOBODY : only(inside)
  const verb = verbBefore(scene, mark.from)
  const first = word(reading, mark.from)
  const nominal = (first !== 'lost' && NOUN.test(word(reading, mark.to - 1))) || word(reading, mark.to - 1) === 'of'
  if (BORE.test(verb.text) && nominal) return subjectOf(scene, mark, verb.at)
  if (verb.text === 'those' && word(reading, verb.at - 1) === 'among') return subjectOf(scene, mark, verb.at - 2)
  if (isSameNumber(scene, mark)) return SAME
  if (isPassive(first, verb)) {
    const dies = mark.what === 'wound' && diesOfIt(scene, mark)
    return dies ? NOBODY : alongWith(scene, mark, subjectOf(scene, mark, verb.at))
  }
  if (mark.what === 'wound' && toDeath(scene, mark.to) >= 0) return NOBODY
  const joined = joinedVerb(scene, mark, verb.at)
  if (joined >= 0 && !startsObject(scene, mark.to)) return subjectOf(scene, mark, joined)
  if (isLoose(mark, first)) return looseObject(scene, mark, first)
  if (first === 'dead' && /^(him|her)$/.test(word(reading, mark.from - 1))) return ONE
  const left = counted.find((one) => !one.part && isBeside(scene, one.to, mark.from))
  if (left && nominal && COUNTED_NOUN.test(first)) return only(left)
  if (left && !startsObject(scene, mark.to)) {
    const struck = joint(chainBack(scene, left, floorOf(scene, mark)))
    return INTRANSITIVE.test(first) ? alongWith(scene, mark, struck) : struck
  }
  if (first === 'lost' && mark.to - mark.from === 1) return lossOf(scene, mark)
  const brought = nominal ? broughtWith(scene, mark) : null
  if (brought !== null) return subjectOf(scene, mark, brought)
  const withBurns = nominal ? leftWith(scene, mark) : null
  if (withBurns) return only(withBurns)
  const shared = sharedVerb(scene, mark)
  if (shared >= 0) return subjectOf(scene, { ...mark, from: shared }, shared)
  if (INTRANSITIVE.test(first) && !nominal) {
    const he = /^(he|she)$/.test(word(reading, /^(had|has|later|also)$/.test(verb.text) ? verb.at - 1 : verb.at))
    return he ? ONE : alongWith(scene, mark, subjectOf(scene, mark, mark.from))
  }
  return objectOf(scene, mark, nominal)
}

/** "a wounded man died": he is one of the dead. */
function diesOf({ reading }: Scene, { to }: Counted): boolean {
  const at = /^(has|have|had|later|also)$/.test(word(reading, to)) ? to + 1 : to
  return /^(died|dies|succumbed)$/.test(word(reading, at))
}

/** "killed or wounded": of neither is the number said. */
function isEither({ reading, marks }: Scene, mark: Mark): boolean {
  const next = marks.find((other) => other.from === mark.to + 1 && other.what !== mark.what)
  const before = marks.find((other) => other.to === mark.from - 1 && other.what !== mark.what)
  return (
    (next !== undefined && word(reading, mark.to) === 'or') ||
    (before !== undefined && word(reading, mark.from - 1) === 'or')
  )
}

/** "was cut by glass", "was shot in the leg": these wound only where somebody is their subject. */
function isLoose({ what }: Mark, first: string): boolean {
  return what === 'wound' && /^(cut|hit|shot|struck|burned|burnt|trampled)$/.test(first)
}

/** "shot a farmer"; "burned two sailors", but a store and a hundred dunams are burned too. */
function looseObject(scene: Scene, mark: Mark, first: string): Victims {
  if (/^(hit|shot|struck)$/.test(first)) return objectOf(scene, mark, false)
  const { reading, counted } = scene
  const next = first === 'cut' ? undefined : counted.find(({ from, part }) => from === mark.to && !part)
  const people = reading.tokens
    .slice(next?.from, next?.to ?? 0)
    .some(({ forms }) => peopleOf(forms, reading.order) !== undefined)
  return people ? objectOf(scene, mark, false) : NOBODY
}

/** "five minor injuries", "two more deaths". */
const OF_INJURIES =
  /^(minor|serious|severe|slight|light|critical|more|further|other|additional|confirmed|civilian|fatal)$/
const OF_THE_DEAD = /^(bodies|body|corpses?)$/
const STATE = /(ed|ly|burnt|unknown|headless|-riddled)$/

/** "two dead", "five burnt bodies", and "two guests dead" with a noun that no table lists. */
function isBeside({ reading }: Scene, to: number, at: number): boolean {
  if (to === at || isAgedBeside(reading, to, at)) return true
  if (OF_THE_DEAD.test(word(reading, at))) {
    const between = reading.tokens.slice(to, at)
    return between.length <= 3 && between.every(({ text }) => STATE.test(text))
  }
  if (to + 1 === at && OF_INJURIES.test(word(reading, to)) && NOUN.test(word(reading, at))) return true
  const next = reading.tokens[to]
  const noun = to + 1 === at && next !== undefined && !next.mark && /[^s]s$/.test(next.text)
  return noun && word(reading, at) === 'dead'
}

/** "sentenced two men to death", "on death row", "death threats". */
function isSentence({ reading }: Scene, mark: Mark): boolean {
  if (!/^deaths?$/.test(word(reading, mark.from))) return false
  if (/^(sentences?|penalty|penalties|row|threats?|squads?|warrants?|certificates?)$/.test(word(reading, mark.to)))
    return true
  if (word(reading, mark.from - 1) !== 'to') return false
  return reading.tokens
    .slice(Math.max(0, mark.from - 12), mark.from)
    .some(({ text }) => /^(sentenc\w*|condemn\w*)$/.test(text))
}

/** "the remains of twenty victims": dead of another day. */
function isRemains({ reading, range }: Scene, { from }: Mark): boolean {
  for (let i = from - 1; i >= Math.max(range.from, from - 5); i -= 1) if (word(reading, i) === 'remains') return true
  return false
}

interface Verb {
  readonly text: string
  readonly at: number
}

/** The word that governs a participle, adverbs passed over. */
function verbBefore({ reading }: Scene, from: number): Verb {
  let at = from - 1
  while (at > 0 && (ADVERB.test(word(reading, at)) || /^["“”]$/.test(word(reading, at)))) at -= 1
  return { text: word(reading, at), at }
}

function isPassive(first: string, verb: Verb): boolean {
  if (NOUN.test(first) || /(?<!fight)ing$/.test(first)) return false
  return BE.test(verb.text) || SAID_OF.test(verb.text) || (first === 'dead' && CAME_DEAD.test(verb.text))
}

function startsObject({ reading, counted }: Scene, at: number): boolean {
  if (
    /^(a|an|his|her|their|its|at|himself|herself|itself)$/.test(word(reading, at)) ||
    counted.some((one) => one.from === at)
  )
    return true
  return peopleOf(reading.tokens[at]?.forms ?? [], reading.order) !== undefined
}

function subjectOf(scene: Scene, mark: Mark, verb: number): Victims {
  const { reading, counted } = scene
  const from = subjectStart(scene, mark, verb)
  if (/^(no|none|nobody|neither)$/.test(word(reading, from)) && !/^(fewer|less)$/.test(word(reading, from + 1)))
    return NONE
  const last = counted.findLast(
    (one) =>
      one.from >= from &&
      one.to <= verb &&
      !one.part &&
      !isAdjunct(scene, one.from) &&
      !isParenthesis(scene, one, from, verb) &&
      word(reading, one.from - 1) !== 'not',
  )
  if (last === undefined)
    return !isLoose(mark, word(reading, mark.from)) && isSingular(scene, from, verb) ? ONE : NOBODY
  // "a soldier and several policemen were killed": not all of them are counted.
  for (let i = last.to; i < verb && !isComma(reading.tokens[i]); i += 1)
    if (word(reading, i) === 'and' && i + 1 < verb && !/^(not$|\d)/.test(word(reading, i + 1))) return NOBODY
  return joint(chainBack(scene, last, from))
}

/** "Twelve fighters, six from each side, were killed": the number that commas set off behind another. */
function isParenthesis({ reading, counted }: Scene, one: Counted, from: number, verb: number): boolean {
  if (!isComma(elementAt(reading.tokens, one.from - 1)) || !isComma(reading.tokens[verb - 1])) return false
  return counted.some((other) => other.from >= from && other.to <= one.from - 1 && !other.part && other.min >= one.min)
}

/** Back over "who were killed", parentheses and lists to where the clause begins. */
function subjectStart(scene: Scene, mark: Mark, verb: number): number {
  const { reading } = scene
  const floor = floorOf(scene, mark)
  for (let i = verb - 1; i >= floor; i -= 1) {
    const text = word(reading, i)
    if (i >= verb - 2 && /^(who|that)$/.test(text)) continue
    if (BREAKS.test(text)) return i + 1
    const told = reading.hits.some((hit) => hit.from === i && hit.label.startsWith('v:') && hit.to <= verb)
    if (
      told &&
      !isCasualty(reading, i) &&
      /(ed|ing)$/.test(text) &&
      !/^(in|of|by|on|from|with|at|near)$/.test(word(reading, i + 1))
    )
      return i + 1
  }
  return floor
}

/** "in two attacks", "with five others": no subject. */
function isAdjunct({ reading }: Scene, from: number): boolean {
  return /^(in|on|near|from|with|by|against|for|into|within|after|of)$/.test(word(reading, from - 1))
}

/** "The mechanic was killed": one, and no crew or family; of a name alone no number is said. */
function isSingular({ reading }: Scene, from: number, verb: number): boolean {
  if (!/^(was|is|has)$/.test(word(reading, verb))) return false
  const subject = reading.tokens.slice(Math.max(from, verb - 9), verb)
  const plural =
    /^(no|none|nobody|many|several|dozens|who|which|and|people|police|children|women|men|they|those|some|others)$/
  if (subject.some(({ text }) => isGroup(text) || plural.test(text))) return false
  return subject.some(({ text }) => /^(a|an|the|his|her|their|its|one|he|she)$/.test(text))
}

function objectOf(scene: Scene, mark: Mark, nominal: boolean): Victims {
  const { reading, counted } = scene
  let from = mark.to
  // "killed himself and four guards": attackers are counted too.
  if (/^(himself|herself|itself)$/.test(word(reading, from))) return withHimself(scene, from)
  if (
    nominal &&
    (word(reading, from) === 'of' || (word(reading, from) === 'to' && /^injur/.test(word(reading, from - 1))))
  )
    from += 1
  else if (COUNTED_NOUN.test(word(reading, mark.to - 1))) return NOBODY
  // "the dead were five pilgrims".
  if (word(reading, mark.from - 1) === 'the' && /^(was|were|are)$/.test(word(reading, from))) from += 1
  const named = namedAndHis(scene, from)
  if (named) return joint(named)
  const one = counted.find((each) => each.from >= from && each.from - from <= OBJECT_REACH)
  if (one && !one.part && isClear(scene, from, one.from)) return joint(chainForward(scene, one))
  if (
    /^(nobody|none)$/.test(word(reading, from)) ||
    /^no (one|people)$/.test(`${word(reading, from)} ${word(reading, from + 1)}`)
  )
    return NONE
  if (isHim(scene, from)) return ONE
  const single = singularObject(scene, from)
  return single === null ? NOBODY : joint(chainForward(scene, single))
}

function isClear(scene: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const text = word(scene.reading, i)
    if ((STOPS.test(text) && !/^(at|as)$/.test(text)) || /^([,;.]|and)$/.test(text) || isMark(scene, i)) return false
  }
  return true
}

/** "killed him", "wounding her": one, unless a noun follows. */
function isHim({ reading }: Scene, at: number): boolean {
  const next = reading.tokens[at + 1]
  if (word(reading, at) === 'him') return true
  return word(reading, at) === 'her' && (next === undefined || next.mark || STOPS.test(next.text))
}

/** "a mechanic": one person by a noun that is not listed; null where no one person follows. */
function singularObject({ reading, range }: Scene, from: number): Counted | null {
  if (!/^an?$/.test(word(reading, from))) return null
  for (let i = from + 1; i < Math.min(range.to, from + 5); i += 1) {
    const text = word(reading, i)
    if (isGroup(text) || /^(few|dozen)$/.test(text)) return null
    const next = reading.tokens[i + 1]
    const ends =
      next === undefined ||
      next.mark ||
      i + 1 >= range.to ||
      STOPS.test(next.text) ||
      /^(and|of|to|for)$/.test(next.text)
    if (!ends) continue
    const plural = /s$|^(children|people|men|women|police|troops|personnel)$/.test(text)
    return plural ? null : { from, to: i + 1, min: 1, max: 1, category: null, part: false, inside: -1 }
  }
  return null
}
