// Who speaks for a force that fights, where no table knows the name: by the group that the sentence tells of, or by the
// fighters whom the speaker calls its own.

import { elementAt } from '../element-at.ts'
import type { Attribution } from './act.ts'
import type { ActorKind } from './joint.ts'
import type { Range, Reading } from './reading.ts'
import type { SpeakerReading } from './status.ts'
import { tokenSet } from './token-table.ts'

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
  const words = reading.tokens.slice(content.from, Math.min(content.to, content.from + FIGHTERS_REACH))
  return words.some(
    (word, i) =>
      FIGHTERS_OF.test(word.text) || (FIGHTERS.has(word) && /^(its|their|own)$/.test(words[i - 1]?.text ?? '')),
  )
}

const FIGHTERS_REACH = 14
const FIGHTERS = tokenSet('fighters militants gunmen cadres guerrillas'.split(' '))
const FIGHTERS_OF =
  /^[وبل]?(مقاتل(ی|و)(ها|ه|هم)|مسلحی(ها|ه|هم)|کوادر(ها|ه|هم)|شەروان\p{L}*(ی|یان)|شەرڤان\p{L}*(ی|یان)|گەریلاکانی|چەکدارەکانی)$/u
