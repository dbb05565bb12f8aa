// A sentence whose speaker was not understood: what it says of sources, rumours, denials or judgements is never the outlet's own word.

import { elementAt } from '../element-at.ts'
import type { Claim, SpeakerKind, Status } from '../../core/understanding.ts'
import type { Act } from './act.ts'
import { isAnothers } from './kept-name.ts'
import { isQuoted, labelled, type Range, type Reading } from './reading.ts'
import { sayingVerbs } from './saying.ts'

/** The claim of a sentence that credits nobody, where a word of it says that somebody else speaks; null where none does. */
export function unreadClaim(reading: Reading): Claim | null {
  return doubtedStatus(reading) ?? unreadStatus(reading)
}

/** Sources, rumours, somebody unnamed. */
function doubtedStatus(reading: Reading): Claim | null {
  const has = (label: string): boolean =>
    labelled(reading, label).some((hit) => !isQuoted(reading, hit.from) && !isHeadless(reading, hit.from))
  if (isDisavowed(reading)) return bySomebody('denied', 'person')
  if (
    has('unnamed') ||
    labelled(reading, 'anonymity').some((hit) => !isQuoted(reading, hit.from) && !isAnothers(reading, hit))
  )
    return bySomebody('anonymous', 'unnamed')
  if (has('rumour')) return bySomebody('claimed', 'person')
  return null
}

/** "denial of access": nobody is contradicted. */
const DENIED_THING =
  /^(access|entry|aid|food|water|care|service|services|treatment|medical|visas?|bail|rights|justice|passage)$/

function isDisavowed(reading: Reading): boolean {
  return labelled(reading, 'disavowal').some(({ to }) => !DENIED_THING.test(reading.tokens[to]?.text ?? ''))
}

/** Its fields in the order of every claim: objects of one shape are read several times as fast. */
function bySomebody(status: Status, speakerKind: SpeakerKind): Claim {
  return { status, speaker: null, speakerKind, toldTo: null }
}

const NET: readonly (readonly [Act, Status])[] = [
  ['deny', 'denied'],
  ['judge', 'assessment'],
  ['claim', 'claimed'],
]

/** A verb of denying or claiming whose speaker was not understood: the outlet does not say it itself. */
function unreadStatus(reading: Reading): Claim | null {
  if (reading.order !== 'speaker-verb' || NET.every(([act]) => labelled(reading, act).length === 0)) return null
  const verbs = sayingVerbs(reading)
  for (const [act, status] of NET) {
    const verb = verbs.find((hit) => hit.label === act && isFinite(reading, hit))
    if (verb) return bySomebody(status, 'person')
  }
  return null
}

/** "denied", "suspects that": a verb, and no noun of the same letters. */
function isFinite({ tokens }: Reading, { label, from, to }: Range & { readonly label: string }): boolean {
  const text = tokens[from]?.text ?? ''
  return label === 'judge' ? /s$/.test(text) && tokens[to]?.text === 'that' : /(ed|ies)$/.test(text)
}

/** "source of", "water sources": no speaker. */
function isHeadless(reading: Reading, index: number): boolean {
  const [before, after] = [elementAt(reading.tokens, index - 1)?.text ?? '', reading.tokens[index + 1]?.text ?? '']
  return after === 'of' || /^(power|water|energy|income|food|heat|open|main|only|major)$/.test(before)
}
