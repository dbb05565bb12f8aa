// The day of what one clause tells. In order: a phrase that counts from another day ("two days after"), a date of its own,
// that of the incident where it is told again, that of the saying, one that stands before in the sentence, and that of the
// event which it details.

import { elementAt } from '../element-at.ts'
import type { DateMention, DayRange, Span } from '../../core/understanding.ts'
import { daysBetween } from '../../core/time.ts'
import { firstWordFrom, type Reading, hasLabel, spanOf, wordsWithin } from '../claims/reading.ts'
import { tokenSet, wordSet } from '../claims/token-table.ts'
import { spansWithin } from '../spans-within.ts'
import type { Draft, Material, Thread } from './material.ts'
import { dayElsewhere, isRetelling, tellsToll } from './retelling.ts'
import { type Telling, type Verdict, isUndatedHistory } from './telling.ts'
import { type When, UNDATED, anchorOf, assumed, governing, whenOf } from './when.ts'

/** Days within which a judgement is about what it dates. */
const STATEMENT_DAYS = 31

/** When it happened; for what lies ahead, when it will. */
export function whenFor(telling: Telling, verdict: Verdict, material: Material, thread: Thread): When {
  const { reading, clause, deed, part } = telling
  const span = spanOf(reading, clause)
  const at = elementAt(reading.tokens, deed.at)?.start ?? span.start
  const credit = part.credit ? governing(ofSaying(reading, part.credit, material), part.credit, part.credit.end) : null
  const dates = datesOf(reading, span, material.dates, verdict === 'ahead' ? null : material.published)
  const plain = dates.filter((date) => !isOfRelative(reading, date, telling, dates[0]))
  const mains =
    plain.length > 1 ? plain.filter((date) => !isOfParticiple(reading, date) && !isSince(reading, date)) : plain
  const own = governing(credit ? mains.filter((date) => !isLoose(reading, date)) : mains, span, at)
  const anchor = anchorOf(material, span, thread.main)
  // "a day after the raid": the phrase is a date itself, that of the clause before.
  if (anchor && (!own || own.start < anchor.end)) return whenOf(anchor.days)
  if (own && !(verdict === 'statement' && isOfAnotherTime(telling, own.days, material))) return whenOf(own.days)
  const retold = verdict === 'event' ? retoldWhen(telling, credit?.days.latest ?? null, material, thread) : null
  if (retold) return retold
  if (credit && telling.leads) return whenOf(credit.days)
  const beside = besideWhen(telling, material)
  if (beside) return beside
  if (verdict === 'event' && telling.index > 0 && (isUndatedHistory(telling) || !isDetail(telling))) return UNDATED
  const again = countedAgain(telling, thread)
  if (again) return detailOf(again)
  const main = thread.main ?? (spansWithin(material.dates, reading.sentence).length === 0 ? thread.denied : null)
  const told = verdict === 'event' || (verdict === 'statement' && isAccount(telling))
  const detail = told && main !== null && main.date !== null && isDetail(telling)
  return detail ? detailOf(main) : assumed(material.published)
}

/** The dates of a clause that may date its deed; `latest`: the day behind which none does. */
function datesOf(
  reading: Reading,
  clause: Span,
  all: readonly DateMention[],
  latest: string | null,
): readonly DateMention[] {
  const within = spansWithin(all, clause)
  // Most clauses have none.
  if (within.length === 0) return within
  return notAfter(within, latest).filter((date) => !isOfSomebody(reading, date))
}

/** "a commander wanted since 2021": of somebody, and of no deed. */
export function isOfSomebody({ tokens }: Reading, date: Span): boolean {
  const first = firstWordFrom(tokens, date.start)
  if (first === tokens.length) return false
  const since = tokens[first]?.text === 'since' ? first : first - 1
  return elementAt(tokens, since)?.text === 'since' && SOUGHT.test(elementAt(tokens, since - 1)?.text ?? '')
}

const SOUGHT = /^(wanted|sought|hunted|missing|imprisoned|jailed|serving)$/

const RELATIVE = /^(who|which|whose|where|الذی|التی|الذین)$/

/** The dates of an attribution that are those of the saying; not ", which has run the jail since January,". */
function ofSaying(reading: Reading, credit: Span, material: Material): readonly DateMention[] {
  const dates = spansWithin(material.dates, credit)
  if (dates.length === 0) return dates
  const tokens = wordsWithin(reading, credit)
  return dates.filter((date) => {
    if (isOfIncident(reading, date)) return true
    const before = tokens.filter(({ end }) => end <= date.start)
    const pronoun = before.findLastIndex(({ text }) => RELATIVE.test(text))
    return pronoun < 0 || before.slice(pronoun).some(({ text }) => text === ',' || text === '،')
  })
}

/** "who survived Monday's attack": of which he tells. */
function isOfIncident({ tokens, hits }: Reading, { end }: Span): boolean {
  const at = tokens.findIndex((token) => token.start >= end - 2)
  const incident = /^n:(Attack|Air|Suicide|Remote|Armed|Shelling)/
  return hits.some(({ label, from }) => from >= at && from - at <= 3 && incident.test(label))
}

/** "Six men arrested on Sunday were let out on Monday": the day of the participle. */
function isOfParticiple({ tokens }: Reading, date: Span): boolean {
  const next = tokens.findIndex(({ start }) => start >= date.end)
  if (next < 3 || !/^(was|were|is|are|has|have|had)$/.test(tokens[next]?.text ?? '')) return false
  const first = tokens.findIndex(({ start }) => start >= date.start)
  return [1, 2].some((back) => /[a-z](ed|ght|eld)$/.test(tokens[first - back]?.text ?? ''))
}

/** "farmers who lost land in 2015 gathered", "hit the valley where they had fought on April 9": the day of another deed. */
function isOfRelative(
  { tokens, order }: Reading,
  date: Span,
  { clause, deed }: Telling,
  first: Span | undefined,
): boolean {
  if (order !== 'speaker-verb' || deed.at < 0) return false
  for (let i = firstWordFrom(tokens, date.start) - 1; i > clause.from; i -= 1) {
    const token = tokens[i]
    if (token?.text === ',') return false
    if (!RELATIVES.has(token)) continue
    // The deed stands behind the whole, or the main clause has a day of its own.
    const dated = first !== undefined && first.end <= (token?.start ?? 0)
    return (tokens[deed.at]?.start ?? 0) > date.end || dated
  }
  return false
}

const RELATIVES = wordSet('who whose where whom')

/** "has recorded four since 14 June: the bomb on 18 June": from when on, where another day is told. */
function isSince({ tokens }: Reading, { start }: Span): boolean {
  return SINCE.has(elementAt(tokens, firstWordFrom(tokens, start) - 1))
}

const SINCE = wordSet('since منذ')

/** "since January", "the election of November 11": with a day of its own, the saying is surer of when. */
function isLoose({ text }: Reading, { start, end, days }: DateMention): boolean {
  const before = text.slice(Math.max(0, start - 20), start).toLowerCase()
  if (/\b(elections?|vote|poll|accord|agreement|law|protocol|census) (of|on) (the )?$/.test(before)) return true
  if (days === null || days.precision === 'day') return false
  return /(^|[^\p{L}])(since|منذ) $/u.test(before) || /^(since|منذ) /i.test(text.slice(start, end))
}

/** "blocked the road on Thursday and called for ...", "As of Monday, partners had recorded ...": the day told before. */
function besideWhen({ reading, part, clause }: Telling, { dates, published }: Material): When | null {
  const { credit } = part
  if (credit === null || part.claim.status === 'denied') return null
  const from = reading.sentence.start
  const before = { start: from, end: Math.min(credit.start, spanOf(reading, clause).start) }
  if (before.end <= before.start) return null
  const date = governing(notAfter(dates, published), before, before.end)
  if (date === null || date.days.precision !== 'day' || published === null) return null
  const when = whenOf(date.days)
  // What hangs on another clause has its day, less surely.
  return daysBetween(date.days.latest, published) <= STATEMENT_DAYS
    ? { ...when, precision: 'approx', dated: false }
    : null
}

/** "warned of cuts in July", "denounced a breach of the 1974 agreement": what is judged has another date than the judgement. */
function isOfAnotherTime({ part }: Telling, days: DayRange, { published }: Material): boolean {
  // "A transfer before the end of the year looks improbable": said now, of a time that is not over.
  if (published !== null && days.precision !== 'day' && days.latest > published) return true
  // What nobody says and is no event is a forecast.
  if (part.act !== null && part.act !== 'react' && part.claim.status !== 'assessment') return false
  return published === null || days.precision !== 'day' || daysBetween(days.latest, published) > STATEMENT_DAYS
}

/** "A colonel put the number at four": of what was told last in his paragraph. */
function countedAgain({ reading, part, clause }: Telling, { dated }: Thread): Draft | null {
  if (dated === null || dated.paragraph !== reading.sentence.paragraph || part.act !== 'say') return null
  const from = part.speaker === null ? clause.from : Math.min(part.speaker.from, clause.from)
  return reading.tokens.slice(from, clause.to).some((token) => COUNTS.has(token)) ? dated : null
}

const COUNTS = tokenSet(
  'number figure count total tally العدد عددهم عددهن الحصیلة الحصيلة ژمارەکە ژمارەکەی ژمارەیان'.split(' '),
)

/** What somebody says of the event, without judging or denying: "one of its commanders was among the dead". */
function isAccount({ part, deed }: Telling): boolean {
  return (
    (part.act === 'say' || part.act === 'claim') &&
    (deed.doubt === 'none' || deed.doubt === 'negated') &&
    part.claim.status !== 'assessment' &&
    part.claim.status !== 'denied'
  )
}

/** What belongs to another event has its day, less surely. */
function detailOf({ date, precision, days, dated }: Draft): When {
  return { date, precision: precision === 'day' ? 'approx' : precision, days, dated }
}

/**
 * The day of an incident told again; null where the clause tells none, or is dated like any other. Said with a day of its
 * own and never dated: the publication day, assumed. A toll beside other news, in nobody's words: no day.
 */
function retoldWhen(
  { reading, clause, deed, index }: Telling,
  said: string | null,
  material: Material,
  thread: Thread,
): When | null {
  const toll = tellsToll(reading, clause)
  const now = said ?? material.published
  if (now === null || !(toll || (said !== null && isRetelling(reading, clause)))) return null
  const day = dayElsewhere(deed.kind, index, now, thread.sentences, material)
  if (day) return whenOf(day)
  const { main } = thread
  const same = main?.kind === deed.kind ? main : null
  if (said !== null) return same?.days ? detailOf(same) : assumed(material.published)
  return index > 0 && !same && main?.dated !== true ? UNDATED : null
}

/** Days that lie ahead date no deed that is done. */
function notAfter(dates: readonly DateMention[], published: string | null): readonly DateMention[] {
  return published === null ? dates : dates.filter((date) => date.days === null || date.days.earliest <= published)
}

/** More of the same event, unless the clause speaks of another time. */
function isDetail({ reading, clause }: Telling): boolean {
  return !hasLabel(reading, 'earlier', clause)
}
