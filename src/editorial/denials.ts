// Who denies what, next to who says it. Only what is plainly denied is set beside a denial: a claim about the very party
// that denies it, or what the report says just before "the charge" is rejected. Else the denial stands alone.

import { fold } from '../core/fold.ts'
import type { Actor, Knowledge } from '../core/knowledge.ts'
import type { Account, StoredEvent } from '../core/story.ts'
import { isHistory, placesMeet } from './main-event.ts'
import type { Telling } from './telling.ts'

export interface Dispute {
  readonly said: readonly Telling[]
  /** At least one, in order of time. */
  readonly denied: readonly Telling[]
}

/** A denial that leans on what was told before it. */
const THE_CHARGE =
  /\b(?:the|that|this|those|these) (?:charge|accusation|allegation|claim)s?\b(?! (?:that|of)\b)|(?<!\p{L})(?:هذه|تلك|هذا) (?:الاتهام\p{L}*|المزاعم|الادعاء\p{L}*|التهم\p{L}*)|(?<!\p{L})ئەو (?:تۆمەت|بانگەشە)\p{L}*/iu

/** The denials of a story's own reports, those of one party together. */
export function disputesOf(reports: readonly Account[], knowledge: Knowledge): Dispute[] {
  const tellings = reports.flatMap(({ article, events }) => events.map((event) => ({ article, event })))
  const parties = new Map<string, Telling[]>()
  for (const telling of tellings) {
    if (telling.event.status !== 'denied' || isHistory(telling)) continue
    const party = telling.event.actors.join() || fold(telling.event.speaker ?? telling.article.source)
    const known = parties.get(party) ?? []
    // One denial of each report.
    if (!known.some(({ article }) => article.id === telling.article.id)) parties.set(party, [...known, telling])
  }
  return [...parties.values()].map((denied) => ({
    said: denied
      .flatMap((denial) => saidAgainst(denial, tellings, knowledge))
      .filter((one, at, all) => all.indexOf(one) === at),
    denied,
  }))
}

function saidAgainst(denial: Telling, tellings: readonly Telling[], knowledge: Knowledge): Telling[] {
  const about = tellings.filter((telling) => isAgainst(telling, denial, knowledge))
  if (about.length > 0 || !THE_CHARGE.test(denial.event.clauseText)) return about
  const [before] = tellings
    .filter(({ article, event }) => article.id === denial.article.id && event.start < denial.event.start)
    .sort((a, b) => b.event.start - a.event.start)
  return before !== undefined && isCharge(before) ? [before] : []
}

/** Somebody else's claim that names the party which denies, of the same place. */
function isAgainst(telling: Telling, { event: denial }: Telling, knowledge: Knowledge): boolean {
  const { event } = telling
  const shared = knowledge.actors.filter(({ id }) => denial.actors.includes(id) && event.actors.includes(id))
  const parties = shared.filter((party) => isSpokenBy(denial, party))
  if (!isCharge(telling) || parties.length === 0 || parties.some((party) => isSpokenBy(event, party))) return false
  return placesMeet(event.place, denial.place, knowledge)
}

function isCharge(telling: Telling): boolean {
  const { status } = telling.event
  return (status === 'claimed' || status === 'anonymous' || status === 'assessment') && !isHistory(telling)
}

function isSpokenBy({ speaker }: StoredEvent, { name, aliases: { en, ar, ku } }: Actor): boolean {
  const said = ` ${fold(speaker ?? '')} `
  return [name, ...en, ...ar, ...ku].some((alias) => said.includes(` ${fold(alias)} `))
}
