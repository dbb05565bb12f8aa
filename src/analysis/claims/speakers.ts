// What a known actor is when it speaks.

import type { ActorMention } from '../../core/understanding.ts'
import { spansWithin } from '../spans-within.ts'
import type { ActorKind } from './joint.ts'

const KINDS: Readonly<Record<string, ReturnType<ActorKind>>> = {
  non_state_armed: 'armed',
  de_facto_authority: 'armed',
  government: 'authority',
  state_force: 'authority',
  ministry: 'authority',
  judiciary: 'authority',
  joint_command: 'authority',
  state_company: 'authority',
  coalition: 'authority',
  party: 'party',
  monitor: 'monitor',
  ngo: 'monitor',
  international: 'monitor',
}

/** A name of Syria's Interior Ministry that nobody in the north-east bears. */
const DAMASCUS = /ministry|interior|police|وزارة|الداخلية|وەزارەت/i

/** `parents`: the body an actor belongs to; a media outlet of an armed group speaks for the group. */
export function actorKinds(
  text: string,
  actors: readonly ActorMention[],
  types: ReadonlyMap<string, string>,
  parents: ReadonlyMap<string, string>,
): ActorKind {
  // "Internal Security Forces" names Syria's and those of the north-east: beside the latter's names the less certain counts.
  const northEast = actors.some(({ id }) => id === 'asayish-nes' || id === 'aanes' || id === 'sdf')
  const kindOf = ({ id, start, end }: ActorMention): ReturnType<ActorKind> => {
    if (northEast && id === 'syria-moi' && !DAMASCUS.test(text.slice(start, end))) return 'armed'
    const type = types.get(id) ?? ''
    const own = KINDS[type] ?? null
    if (own !== null) return own
    const parent = KINDS[types.get(parents.get(id) ?? '') ?? ''] ?? null
    return type === 'media_cell' && parent === null ? 'authority' : parent
  }
  return (start, end) => {
    const kinds = spansWithin(actors, { start, end }).map(kindOf)
    return kinds.find((kind) => kind === 'armed') ?? kinds.find((kind) => kind !== null) ?? null
  }
}
