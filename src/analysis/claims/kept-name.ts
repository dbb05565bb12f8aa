// Whose name is kept back where a paragraph says that somebody asked for it: the speaker's, or somebody else's.

import type { Attribution } from './act.ts'
import { type Range, type Reading, hasLabel, hitsIn, labelled } from './reading.ts'

/** "An SDF commander, who spoke on condition of anonymity, said": the name that is hidden is this speaker's. */
export function hidesName(reading: Reading, { speaker, credit }: Attribution): boolean {
  if (speaker === null) return false
  const from = Math.min(speaker.from, credit.from)
  return hasLabel(reading, 'anonymity', { from, to: Math.max(speaker.to, credit.to) })
}

const SENTENCES = 3

/** Whether whoever speaks in the sentence asked, here or just behind, not to be named. */
export function isAnonymousParagraph(readings: readonly Reading[], index: number): boolean {
  const here = readings[index]
  if (!here) return false
  for (let i = index; i < Math.min(readings.length, index + SENTENCES); i++) {
    const reading = readings[i]
    if (!reading || reading.sentence.paragraph !== here.sentence.paragraph) break
    const asked = labelled(reading, 'anonymity').some((hit) => !isAnothers(reading, hit))
    if (asked && (i === index || goesOn(reading))) return true
  }
  return false
}

/** "The diplomat declined to be named": more of the one who spoke before. */
function goesOn(reading: Reading): boolean {
  return ['same', 'pronoun'].some((label) => hitsIn(reading, label, { from: 0, to: 3 }).length > 0)
}

const OPENING = { from: 0, to: 2 }

/** "It asked the media not to publish his name", "The ministry withheld their names": a body, and a person's name. */
export function isAnothers(reading: Reading, hit: Range): boolean {
  if (reading.order !== 'speaker-verb') return false
  const { tokens } = reading
  if (
    tokens.slice(hit.from, hit.to).some(({ text }) => /^(publish|release|disclose)$/.test(text)) &&
    isNotDone(reading, hit)
  )
    return true
  const body =
    tokens[0]?.text === 'it' || hasLabel(reading, 'authority', { ...OPENING, to: Math.min(hit.from, SUBJECT) })
  const named = tokens
    .slice(hit.from, hit.to + 2)
    .some(({ text }) => /^(his|her|their|name|names|identity|identities)$/.test(text))
  return body && named && !isOne(reading, hit.from)
}

/** "did not release their names": what a body does; whoever asks for it says "not to". */
function isNotDone({ tokens }: Reading, { from }: Range): boolean {
  return tokens[from]?.text === 'not' && /^(did|do|does|has|have|would|had)$/.test(tokens[from - 1]?.text ?? '')
}

const SUBJECT = 5
/** One man of a body may ask for himself. */
const ONE =
  /^(a|an|one|two|three|some|member|members|whom|who|officer|officers|official|officials|colonel|general|captain|major|spokesman|spokeswoman|adviser|minister|commander|judge|investigator|director|deputy|mayor|governor|secretary|inspector|he|she)$/

function isOne({ tokens }: Reading, to: number): boolean {
  return tokens.slice(0, to).some(({ text }) => ONE.test(text))
}
