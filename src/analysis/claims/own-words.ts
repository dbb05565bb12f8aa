// Who "it" is in "The service arrested two men, it said", and whose statement "according to a statement" means where nobody
// is named: the body that the sentence itself begins with.

import type { Attribution } from './act.ts'
import { type Range, type Reading, hasLabel, hitsAt, isComma } from './reading.ts'

const BODIES = ['authority', 'armed', 'party', 'monitor']
const PRONOUN = /^(it|they|both)$/
const STATEMENT =
  /^(a|an|its|their|brief|short|written|official|military|joint|statement|statements|فی|بیان|بیانین|لها|له|لهم|مقتضب|عسکری|رسمی|امنی|صحفی|تلقت|نسخه|منه|لقیادتها|لقیادته|لقیادتهم|صادر|عنها|عنه)$/
const FORCE = /^(force|service|command|agency)$/
const NUMBERED = /^(a|an|one|two|three|four|five|six|seven|eight|nine|ten|some|several|dozens|many|\d+)$/
const ENDS_SUBJECT =
  /^(فی|علی|من|عن|بین|خلال|امس|الیوم|فجر|مساء|صباح|was|were|is|are|has|had|have|will|would|on|in|at)$/
const LONGEST = 9

/** The words of the sentence that name whoever speaks; null where the credit names somebody else. */
export function ownSpeaker(reading: Reading, { speaker, credit, content }: Attribution): Range | null {
  if (speaker === null || content.from >= credit.from) return null
  const words = reading.tokens.slice(speaker.from, speaker.to).map(({ text }) => text)
  const again = words.length === 2 && words[0] === 'the' && FORCE.test(words[1] ?? '')
  const bare =
    again || words.every((word) => STATEMENT.test(word)) || (words.length === 1 && PRONOUN.test(words[0] ?? ''))
  if (!bare) return null
  const from = reading.order === 'verb-speaker' ? content.from + 1 : content.from
  const subject = { from, to: endOfSubject(reading, from, content.to) }
  if (NUMBERED.test(reading.tokens[from]?.text ?? '')) return null
  // "قتل عنصر من الشرطة": whoever suffers it does not speak. The body must be what the subject begins with.
  const head = reading.order === 'verb-speaker' ? { from, to: Math.min(from + 2, subject.to) } : subject
  return BODIES.some((label) => hasLabel(reading, label, head)) ? subject : null
}

function endOfSubject(reading: Reading, from: number, limit: number): number {
  const last = Math.min(limit, from + LONGEST)
  for (let i = from; i < last; i++) {
    const token = reading.tokens[i]
    if (token === undefined || isComma(token)) return i
    if (i > from && (ENDS_SUBJECT.test(token.text) || hitsAt(reading, i).some(({ label }) => /^v:/.test(label))))
      return i
  }
  return last
}
