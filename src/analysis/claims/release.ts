// A release that an outlet passes on as it came: "The following was issued by the media office of the command.", "بيان صادر عن
// قيادة الشرطة". Its first lines say so in a sentence of their own, which tells nothing else.

import type { Range, Reading } from './reading.ts'
import { tighten } from './reading.ts'

const LINES = 3
const LONGEST = 20
const EN =
  /^(?:(?:the|a|an|this|full|text|of|press) )*(?:following|statement|release|communique|text)(?: (?:was|is|were|as|press|in|full|today)){0,3} (?:issued|released|published|distributed) by /
const AR = /^(?:نص )?(?:البیان|بیان|تصریح|بلاغ)(?: صحفی| رسمی)? (?:الصادر|صادر) عن /

/** The sentence that heads a release, and whom it names; null for a report. */
export function releaseOf(readings: readonly Reading[]): { readonly reading: Reading; readonly issuer: Range } | null {
  for (const reading of readings.slice(0, LINES)) {
    const from = reading.tokens.length > LONGEST ? null : issuerFrom(reading)
    if (from !== null) return { reading, issuer: tighten(reading, { from, to: reading.tokens.length }) }
  }
  return null
}

function issuerFrom({ tokens, order }: Reading): number | null {
  if (order === 'speaker-end') return null
  const joined = tokens.map(({ text }) => text).join(' ')
  const head = order === 'verb-speaker' ? AR : EN
  const match = head.exec(joined)
  return match ? match[0].trim().split(' ').length : null
}
