// What a sentence says of killed and wounded belongs to each of its events that has no number of its own: "both sides
// traded fire, and a monitor said five people were killed", "claimed the ambush, saying its men killed five soldiers".

import { type Casualties, findCasualties } from '../casualties/casualties.ts'
import type { SentenceClaims } from '../claims/claims.ts'
import type { Reading } from '../claims/reading.ts'
import { lessCertain } from '../claims/status.ts'
import { type Draft, type Material, redrafted } from './material.ts'

/** The drafts of one sentence. A number told of another day, or by somebody surer or less sure, stays where it stands. */
export function withCountsBeside(
  drafts: readonly Draft[],
  { reading, parts }: SentenceClaims,
  material: Material,
): readonly Draft[] {
  if (drafts.every(hasCounts)) return withOtherHalf(drafts)
  const counted = drafts.filter(hasCounts)
  const rest = counted.length > 0 ? null : wholeOf(reading, material)
  const told = drafts.map((draft) => {
    if (hasCounts(draft) || draft.status === 'denied') return draft
    // Where somebody in the sentence is less sure than the event, the number may be theirs.
    const alike = parts.every(({ claim }) => lessCertain(draft.status, claim.status) === draft.status)
    const beside = alike && rest !== null ? rest : counted.find((other) => isSameTelling(draft, other))
    if (!beside) return draft
    return redrafted(draft, { killed: beside.killed, wounded: beside.wounded, casualties: beside.casualties })
  })
  return withOtherHalf(told)
}

/** "put the dead at four and said six had been hurt": one speaker's dead and wounded of one event are told of both its drafts. */
function withOtherHalf(drafts: readonly Draft[]): readonly Draft[] {
  if (drafts.length < 2) return drafts
  return drafts.map((draft) => {
    if (!hasCounts(draft) || (draft.killed !== null && draft.wounded !== null)) return draft
    const other = drafts.find((one) => one !== draft && isHalf(draft, one))
    if (!other) return draft
    const killed = draft.killed ?? other.killed
    const wounded = draft.wounded ?? other.wounded
    return redrafted(draft, { killed, wounded, casualties: [...draft.casualties, ...other.casualties] })
  })
}

function isHalf(draft: Draft, other: Draft): boolean {
  const missing = draft.killed === null ? other.killed : other.wounded
  if (missing === null || draft.speaker !== other.speaker || draft.status !== other.status) return false
  const when = draft.date === other.date || !draft.dated || !other.dated
  return when && (draft.place === other.place || draft.place === null || other.place === null)
}

function hasCounts({ killed, wounded }: Pick<Draft, 'killed' | 'wounded'>): boolean {
  return killed !== null || wounded !== null
}

function isSameTelling(draft: Draft, other: Draft): boolean {
  // What is told more surely than the event counts it too.
  if (draft.status === 'assessment' || lessCertain(draft.status, other.status) !== draft.status) return false
  return draft.date === other.date || (draft.start < other.end && other.start < draft.end)
}

function wholeOf(reading: Reading, material: Material): Casualties | null {
  const whole = findCasualties(reading, { from: 0, to: reading.tokens.length }, material.dates)
  return hasCounts(whole) ? whole : null
}
