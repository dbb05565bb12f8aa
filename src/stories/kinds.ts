// Kinds of events in families: reporters of one event choose neighbouring kinds, so families are what is compared.

import type { EventKind } from '../core/understanding.ts'

export type Family =
  | 'air'
  | 'shelling'
  | 'explosive'
  | 'fight'
  | 'territory'
  | 'protest'
  | 'arrest'
  | 'abduction'
  | 'agreement'
  | 'disrupted'
  | 'damage'
  | 'other'

const FAMILY: Readonly<Record<EventKind, Family>> = {
  'Armed clash': 'fight',
  'Government regains territory': 'territory',
  'Non-state actor overtakes territory': 'territory',
  'Excessive force against protesters': 'protest',
  'Protest with intervention': 'protest',
  'Peaceful protest': 'protest',
  'Violent demonstration': 'protest',
  'Mob violence': 'protest',
  'Chemical weapon': 'shelling',
  'Air/drone strike': 'air',
  'Suicide bomb': 'explosive',
  'Shelling/artillery/missile attack': 'shelling',
  'Remote explosive/landmine/IED': 'explosive',
  Grenade: 'explosive',
  'Sexual violence': 'other',
  Attack: 'fight',
  'Abduction/forced disappearance': 'abduction',
  Agreement: 'agreement',
  Arrests: 'arrest',
  'Change to group/activity': 'other',
  'Disrupted weapons use': 'disrupted',
  'Headquarters or base established': 'other',
  'Looting/property destruction': 'damage',
  'Non-violent transfer of territory': 'territory',
  Other: 'other',
  statement: 'other',
}

const VIOLENT: ReadonlySet<Family> = new Set(['air', 'shelling', 'explosive', 'fight', 'territory'])
/** Pairs that reporters mix up. */
const NEIGHBOURS: ReadonlySet<string> = new Set([
  'arrest disrupted',
  'abduction arrest',
  'arrest fight',
  'disrupted fight',
  'fight protest',
  'disrupted explosive',
])

export function familyOf(kind: EventKind): Family {
  return FAMILY[kind]
}

/** Somebody attacks somebody, by whatever means. */
export function isViolent(kind: EventKind): boolean {
  return VIOLENT.has(FAMILY[kind])
}

/** 1 for one family, 0.5 for neighbours, 0 where one says nothing, -1 for kinds that are not one event. */
export function kindLikeness(a: EventKind, b: EventKind): number {
  const [first, second] = [FAMILY[a], FAMILY[b]]
  if (first === 'other' || second === 'other') return first === second ? 0.25 : 0
  if (first === second) return 1
  if (VIOLENT.has(first) && VIOLENT.has(second)) return 0.5
  return NEIGHBOURS.has([first, second].sort().join(' ')) ? 0.25 : -1
}
