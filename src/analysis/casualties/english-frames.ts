// Rarer English frames of killing and wounding: who shared a death, what a death is told by, who died of a wound.

import { isComma } from '../claims/reading.ts'
import { chainForward } from './chain.ts'
import type { Counted } from './counted.ts'
import { peopleOf } from './people.ts'
import { type Mark, NOBODY, ONE, type Scene, type Victims, isMark, joint, only, word } from './scene.ts'

const GAP_REACH = 9
const ONE_MORE = /^(another|others?|more|third|fourth|fifth|sixth)$/

/** "Two died on the spot and a third on the way to hospital": what the verb says of them too, without being said again. */
function gapped(scene: Scene, mark: Mark): Counted | undefined {
  const { reading, counted, range } = scene
  for (let i = mark.to; i < Math.min(range.to, mark.to + GAP_REACH); i += 1) {
    if (isMark(scene, i) || /^([,;:—–]|but|when|while|after|before)$/.test(word(reading, i))) return undefined
    const one = word(reading, i) === 'and' ? counted.find(({ from }) => from === i + 1) : undefined
    if (one === undefined) continue
    const more = reading.tokens.slice(one.from, one.to).some(({ text }) => ONE_MORE.test(text))
    return more && !one.part && /^(on|in|at|of|later|from|hours|by)$/.test(word(reading, one.to)) ? one : undefined
  }
  return undefined
}

/** "was killed along with his bodyguard": both. */
export function alongWith(scene: Scene, mark: Mark, victims: Victims): Victims {
  const { reading, counted } = scene
  const with_ = [0, 1].map((step) => word(reading, mark.to + step)).join(' ')
  const at = /^(along|together) with$/.test(with_)
    ? mark.to + 2
    : /^(alongside |with (his|her|their)$)/.test(with_)
      ? mark.to + 1
      : -1
  const more = at < 0 ? gapped(scene, mark) : counted.find((one) => one.from === at && !one.part)
  if (!more || victims.count === null) return victims
  const [min, max] = victims.count
  return { count: [min + more.min, max + more.max], groups: [...victims.groups, more] }
}

/** "left two of his relatives with injuries". */
export function leftWith({ reading, counted }: Scene, mark: Mark): Counted | null {
  let at = mark.from - 1
  while (at > 0 && INJURIES.test(word(reading, at))) at -= 1
  if (word(reading, at) !== 'with') return null
  return (
    counted.find(
      (one) => one.to === at && !one.part && /^(left|leaving|and|received)$/.test(word(reading, one.from - 1)),
    ) ?? null
  )
}

const INJURIES =
  /^(serious|minor|severe|slight|light|superficial|critical|the|their|shrapnel|gunshot|bullet|head|chest|stab|multiple)$/

/** "Nineteen people had been brought in with shrapnel wounds": the verb whose subject has them; null where none does. */
export function broughtWith({ reading }: Scene, mark: Mark): number | null {
  let at = mark.from - 1
  while (at > 0 && INJURIES.test(word(reading, at))) at -= 1
  if (word(reading, at) !== 'with') return null
  while (at > 0 && /^(with|in|to|hospital|there|the|hospitals)$/.test(word(reading, at))) at -= 1
  if (
    !/^(brought|admitted|arrived|came|taken|treated|carried|escaped|survived|emerged|discharged|went)$/.test(
      word(reading, at),
    )
  )
    return null
  while (/^(had|have|has|was|were|been|brought|also)$/.test(word(reading, at - 1))) at -= 1
  return at
}

/** "The army lost three men": people, not positions or contact. */
export function lossOf(scene: Scene, mark: Mark): Victims {
  const { reading, counted } = scene
  const people = counted.find((one) => one.from >= mark.to && one.from - mark.to <= 2)
  if (people === undefined) return NOBODY
  const { tokens, order } = reading
  const named = tokens.slice(people.from, people.to).some(({ forms }) => peopleOf(forms, order) !== undefined)
  if (!named) return NOBODY
  // "lost nine men to mines and snipers" names no more of its dead.
  const listed = /^(and|,)$/.test(word(reading, people.to))
  return listed ? joint(chainForward(scene, people)) : only(people)
}

/** "and as many wounded". */
export function isSameNumber({ reading }: Scene, mark: Mark): boolean {
  const words = [5, 4, 3, 2, 1].map((back) => word(reading, mark.from - back))
  if (!words.includes('many') && words[4] !== 'number') return false
  const before = words.join(' ')
  return /\bas many( (?!as)\w+){0,2}( (was|were))?$|\bthe same number$|\ban equal number$/.test(before)
}

/** "killed Colonel Hasan and two of his guards": one, by a name, and those of his; null where no such phrase follows. */
export function namedAndHis(scene: Scene, from: number): readonly Counted[] | null {
  const { reading, counted } = scene
  let to = from
  while (reading.tokens[to]?.capital === true) to += 1
  const his =
    to > from && word(reading, to) === 'and' ? counted.find((one) => one.from === to + 1 && !one.part) : undefined
  const owned = his !== undefined && reading.tokens.slice(his.from, his.to).some(({ text }) => /^(his|her)$/.test(text))
  const members = owned ? chainForward(scene, his) : null
  return members && [{ from, to, min: 1, max: 1, category: null, part: false, inside: -1 }, ...members]
}

const DIES = /^(died|dies|succumbed|perished)$/
const HARD_BREAK = /^(who|which|that|when|while|after|before|because|where|[;:—–])$/

/** The "and" of "and (later) died"; -1 where the verb has a subject of its own. */
function andBefore({ reading }: Scene, death: number): number {
  let at = death - 1
  while (/^(later|then|soon|quickly|subsequently|eventually|both|all|also)$/.test(word(reading, at))) at -= 1
  return /^(and|but|then)$/.test(word(reading, at)) ? at : -1
}

/** "was struck by a bullet and died": whoever is wounded so is one of the dead. */
export function diesOfIt(scene: Scene, mark: Mark): boolean {
  const { reading, marks } = scene
  const death = marks.find(({ from, what }) => from >= mark.to && what === 'kill')
  return death !== undefined && DIES.test(word(reading, death.from)) && andBefore(scene, death.from) >= mark.to
}

/** "was struck by a bullet and died": the "was" whose subject died; -1 where the clause has none before "and died". */
export function sharedVerb(scene: Scene, mark: Mark): number {
  const { reading, range } = scene
  const and = DIES.test(word(reading, mark.from)) ? andBefore(scene, mark.from) : -1
  for (let i = and - 1; i > range.from; i -= 1) {
    if (HARD_BREAK.test(word(reading, i))) return -1
    if (/^(was|were)$/.test(word(reading, i))) return i
  }
  return -1
}

/** "were shot and wounded", "was beaten and badly hurt": the "was" of both participles; -1 for none. `at`: of their "and". */
export function joinedVerb({ reading }: Scene, mark: Mark, at: number): number {
  if (word(reading, at) !== 'and' || !/(ed|dead|hurt)$/.test(word(reading, mark.from))) return -1
  if (!/(ed|shot|hit|struck|run|beaten|cut|thrown)$/.test(word(reading, at - 1))) return -1
  return [2, 3].map((back) => at - back).find((i) => /^(was|were)$/.test(word(reading, i))) ?? -1
}

const DEATH_REACH = 9
const TO_DEATH =
  /^(stabbed|beat|burned|burnt|stoned|crushed|shot|hacked|tortured|bludgeoned|strangled|trampled|clubbed|knifed|battered|kicked|choked|starved|put)$/

/** "stabbed a driver to death": where the words "to death" stand behind a verb and its object; -1 for none. */
export function toDeath({ reading, range }: Scene, from: number): number {
  for (let i = from; i < Math.min(range.to, from + DEATH_REACH); i += 1) {
    if (/^[,;:.]$/.test(word(reading, i))) return -1
    if (word(reading, i) === 'to' && /^deaths?$/.test(word(reading, i + 1))) return i
  }
  return -1
}

/** "stabbed a driver to death": whom the verb before has as its object; null where "death" is told otherwise. */
export function doneToDeath(scene: Scene, mark: Mark): Victims | null {
  const { reading, counted, range } = scene
  if (word(reading, mark.from) !== 'death' || word(reading, mark.from - 1) !== 'to') return null
  for (let i = mark.from - 2; i >= Math.max(range.from, mark.from - DEATH_REACH); i -= 1) {
    if (!TO_DEATH.test(word(reading, i))) continue
    const one = counted.find(({ from, part }) => from > i && from < mark.from && !part)
    return one ? joint(chainForward(scene, one)) : null
  }
  return null
}

/** "cost nine conscripts their lives": whose lives; null where they are told otherwise. */
export function costOf({ reading, counted }: Scene, mark: Mark): Victims | null {
  if (!/^(life|lives)$/.test(word(reading, mark.from)) || !/^(his|her|their)$/.test(word(reading, mark.from - 1)))
    return null
  const one = counted.find(({ to, part }) => to === mark.from - 1 && !part)
  return one && /^costs?$/.test(word(reading, one.from - 1)) ? only(one) : null
}

/** "his sister, 9, wounded", "a guard, aged 30, dead". */
export function isAgedBeside(reading: Scene['reading'], to: number, at: number): boolean {
  if (at - to > 4 || !isComma(reading.tokens[to]) || !isComma(reading.tokens[at - 1])) return false
  return /^\d+$/.test(word(reading, at - 2)) && (at - to === 3 || word(reading, to + 1) === 'aged')
}

/** "killed himself and four guards": attackers are counted too. `at`: of "himself". */
export function withHimself(scene: Scene, at: number): Victims {
  const next = scene.counted.find(({ from, part }) => from === at + 2 && !part)
  if (word(scene.reading, at + 1) !== 'and' || next === undefined) return ONE
  const himself = { from: at, to: at + 1, min: 1, max: 1, category: null, part: false, inside: -1 }
  const others = chainForward(scene, next)
  return joint(others && [himself, ...others])
}

/** "a toll point": money. */
export function isRoadToll({ reading }: Scene, mark: Mark): boolean {
  return (
    word(reading, mark.to - 1) === 'toll' &&
    /^(points?|roads?|booths?|gates?|stations?|fees?|collectors?|plazas?|money)$/.test(word(reading, mark.to))
  )
}

/** "would be executed": a sentence is not carried out yet. */
export function isYetToBe({ reading }: Scene, { from }: Mark): boolean {
  return (
    /^(executed|hanged|beheaded)$/.test(word(reading, from)) &&
    word(reading, from - 1) === 'be' &&
    /^(would|will|could|might|may|should|to)$/.test(word(reading, from - 2))
  )
}
