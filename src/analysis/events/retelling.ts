// An incident told again: "the bombing killed 25, the ministry said on Monday", "the number of killed has risen to six".
// The weekday of such an attribution dates what was said. The incident has the day that the article gives it elsewhere:
// in a sentence that names the same kind of incident with a day, else in the title. What is retold is never newer than
// what was said about it, and never much older.

import { daysBetween } from '../../core/time.ts'
import type { DayRange, EventKind } from '../../core/understanding.ts'
import type { SentenceClaims } from '../claims/claims.ts'
import { type Range, type Reading, hasLabel, hitsIn, spanOf } from '../claims/reading.ts'
import type { Material } from './material.ts'
import { datesIn } from './when.ts'

/** Days after an incident in which its toll is still news. */
export const STILL_TOLD = 30
/** Sentences before and after in which its day is looked for: longer texts stay linear. */
const NEARBY = 60
/** Tokens in which a clause opens with its subject. */
const OPENING = 5
/** One incident may be called by any of these: "the bombing", "the attack". */
const ONE_INCIDENT: ReadonlySet<EventKind> = new Set<EventKind>([
  'Suicide bomb',
  'Remote explosive/landmine/IED',
  'Attack',
])
const INCIDENTS: ReadonlySet<string> = new Set([
  'n:Suicide bomb',
  'n:Remote explosive/landmine/IED',
  'n:Attack',
  'n:Air/drone strike',
  'n:Shelling/artillery/missile attack',
  'n:Armed clash',
])
const DEFINITE_AR = /^(ال|لل)(تفجیر|هجوم|انفجار|غاره|قصف|ضربه|اعتداء|عملیه)/
/** Things and people that also open fresh news: "The bomb", "The bodies", "The drone". */
const NOT_ONE_INCIDENT =
  /^(bomb|ied|mine|device|explosives|drones?|jets|warplanes?|aircraft|helicopter|bod(y|ies)|dead|uav)$/

/** A toll that grew or was counted, a wounded person who died. */
export function tellsToll(reading: Reading, clause: Range): boolean {
  if (hasLabel(reading, 'toll', clause)) return true
  return hasLabel(reading, 'rising', clause) && hitsIn(reading, 'kill', clause).length > 0
}

/** A clause about an incident that the reader is taken to know. */
export function isRetelling(reading: Reading, clause: Range): boolean {
  return tellsToll(reading, clause) || opensWithIncident(reading, clause)
}

/** "The suicide bombing at the church killed", "أسفر التفجير عن". */
function opensWithIncident(reading: Reading, clause: Range): boolean {
  const opening = reading.tokens.slice(clause.from, Math.min(clause.to, clause.from + OPENING))
  if (reading.order === 'verb-speaker') return opening.slice(0, 3).some(({ text }) => DEFINITE_AR.test(text))
  if (opening[0]?.text !== 'the') return false
  return reading.hits.some(
    ({ label, from, to }) =>
      INCIDENTS.has(label) &&
      from > clause.from &&
      to <= clause.from + OPENING &&
      !NOT_ONE_INCIDENT.test(reading.tokens[to - 1]?.text ?? ''),
  )
}

/** "said the blast had killed six", "إن الهجوم أسفر", "هێرشەکە": a clause about an incident that was told before. */
export function tellsOfIncident(reading: Reading, clause: Range): boolean {
  if (tellsToll(reading, clause)) return true
  if (reading.order === 'verb-speaker')
    return reading.tokens.slice(clause.from, clause.to).some(({ text }) => DEFINITE_AR.test(text))
  return reading.hits.some(({ label, from, to }) => {
    if (from < clause.from || to > clause.to || !INCIDENTS.has(label)) return false
    const before = reading.tokens.slice(Math.max(clause.from, from - 2), to)
    return before.some(({ text }) => DEFINITE.test(text))
  })
}

const DEFINITE = /^(the|this|that|these|those|its)$|ەکە(ی|دا)?$|ەکان(ی|دا)?$/

/** The day that other sentences, or the title, give an incident of a kind; null where none does. `said` = when it was retold. */
export function dayElsewhere(
  kind: EventKind,
  index: number,
  said: string,
  sentences: readonly SentenceClaims[],
  material: Material,
): DayRange | null {
  const kinds = ONE_INCIDENT.has(kind) ? [...ONE_INCIDENT] : [kind]
  const labels = kinds.flatMap((name) => [`n:${name}`, `v:${name}`])
  const first = Math.max(0, index - NEARBY)
  const days = sentences
    .slice(first, index + NEARBY)
    .flatMap(({ reading, parts }, at) =>
      first + at === index ? [] : parts.flatMap(({ content }) => daysOf(reading, content, labels, material)),
    )
  return latestBefore(days, said) ?? latestBefore(material.titleDays, said)
}

function daysOf(reading: Reading, content: Range, labels: readonly string[], material: Material): readonly DayRange[] {
  if (!labels.some((label) => hasLabel(reading, label, content)) || hasLabel(reading, 'earlier', content)) return []
  return datesIn(material.dates, spanOf(reading, content)).map((date) => date.days)
}

function latestBefore(days: readonly DayRange[], said: string): DayRange | null {
  const fit = days.filter(({ earliest, latest, precision }) => {
    const age = daysBetween(latest, said)
    return precision === 'day' && earliest === latest && age >= 0 && age <= STILL_TOLD
  })
  return fit.toSorted((a, b) => b.latest.localeCompare(a.latest))[0] ?? null
}
