// Who speaks for a force that fights, where no table knows the name: by the group that the sentence tells of, or by the
// fighters whom the speaker calls its own.

import { elementAt } from '../element-at.ts'
import type { Attribution } from './act.ts'
import type { ActorKind } from './joint.ts'
import { hasTrait, type Range, type Reading } from './reading.ts'
import type { SpeakerReading } from './status.ts'
import { tokenSet } from './token-table.ts'
import { trait } from './traits.ts'

const GROUP = tokenSet('force group movement organisation organization faction forces'.split(' '))

/** "a spokesman for the force": the one that the sentence named before, where that is an armed group. */
export function speaksForGroup(reading: Reading, range: Range, actors: ActorKind): boolean {
  const words = reading.tokens.slice(range.from, range.to)
  if (!words.some((word, i) => GROUP.has(word) && elementAt(words, i - 1)?.text === 'the')) return false
  const deed = reading.hits.find(({ label, from }) => label.startsWith('v:') && from < range.from)
  const end = reading.tokens[deed?.from ?? range.from]?.start ?? 0
  return actors(reading.sentence.start, end) === 'armed'
}

/** "its fighters", "اثنين من مقاتليها": whoever speaks of them so, and is nothing that the tables know, has some. */
export function hasFighters(reading: Reading, { content }: Attribution, speaker: SpeakerReading): boolean {
  if (speaker.kind !== 'person' || speaker.judges) return false
  const near = { from: content.from, to: Math.min(content.to, content.from + FIGHTERS_REACH) }
  const areOwn = (at: number): boolean =>
    at > content.from && /^(its|their|his|own)$/.test(reading.tokens[at - 1]?.text ?? '')
  return hasTrait(reading, FIGHTERS_OF, near) || hasTrait(reading, FIGHTERS, near, areOwn)
}

const FIGHTERS_REACH = 14
const FIGHTERS = trait(({ text }) => /^(fighters|militants|gunmen|cadres|guerrillas)$/.test(text))
const FIGHTERS_OF = trait(({ text }) =>
  /^[وبل]?(مقاتل(ی|و)(ها|ه|هم)|مسلحی(ها|ه|هم)|کوادر(ها|ه|هم)|شەروان\p{L}*(ی|یان)|شەرڤان\p{L}*(ی|یان)|گەریلاکانی|چەکدارەکانی)$/u.test(
    text,
  ),
)
