// One clause of one claim -> one event, or none.

import { daysBetween } from '../../core/time.ts'
import type { DateMention, DayRange, EventKind, Span, Status } from '../../core/understanding.ts'
import { NO_CASUALTIES, findCasualties } from '../casualties/casualties.ts'
import type { Part } from '../claims/claims.ts'
import { isQuestion } from '../claims/doubt.ts'
import { type Reading, hasLabel, spanOf } from '../claims/reading.ts'
import { spansWithin } from '../spans-within.ts'
import { type Draft, type Material, type Thread, inside } from './material.ts'
import { dayElsewhere, isRetelling, tellsToll } from './retelling.ts'
import { outsideQuotes, wholeQuotes } from './quoted-spans.ts'
import { type When, UNDATED, anchorOf, assumed, datesIn, governing, whenOf } from './when.ts'
import { tellsCasualties } from './deeds.ts'
import { statusFor } from './status-of.ts'
import { type Telling, type Verdict, isUndatedHistory } from './telling.ts'
import { placeFor } from './place-for.ts'
import type { Deal } from './deal.ts'
import { pactParties } from './pacts.ts'
import { actorsOf } from './who.ts'

const PARTIES = new Set(['authority', 'armed-group', 'party'])
/** Days within which a judgement is about what it dates. */
const STATEMENT_DAYS = 31

export function draftOf(telling: Telling, material: Material, thread: Thread): Draft | null {
  const verdict = verdictOf(telling, material, thread)
  if (verdict === 'none') return null
  const { reading, part, clause, deed } = telling
  const dangles = /^(of|about|for|عن)$/.test(reading.tokens[clause.from]?.text ?? '')
  const whole = verdict !== 'event' || part.act === 'claim' || dangles
  const span = !whole ? wholeQuotes(spanOf(reading, clause), reading.sentence) : reading.sentence
  const kind: EventKind = verdict === 'event' ? deed.kind : 'statement'
  const when = whenFor(telling, verdict, material, thread)
  const status = statusFor(telling, verdict, when, material, thread)
  const excluded = creditSpans(reading, part)
  // A number that is denied is none.
  const casualties = status === 'denied' ? NO_CASUALTIES : findCasualties(reading, clause, material.dates)
  const speaker = part.speaker ? spanOf(reading, part.speaker) : null
  const { place, placed } = placeFor({ telling, status, when, excluded }, material, thread)
  const ownAside = clause.aside && status === 'reported'
  return {
    start: span.start,
    end: span.end,
    status,
    speaker: ownAside ? null : part.claim.speaker,
    speakerKind: ownAside ? 'outlet' : part.claim.speakerKind,
    toldTo: part.claim.toldTo,
    date: when.date,
    precision: when.precision,
    days: when.days,
    dated: when.dated,
    place,
    placed,
    actors: partiesOf(dealOf(telling, speaker, verdict, status), material, thread, casualties.killed !== null),
    kind,
    killed: casualties.killed,
    wounded: casualties.wounded,
    casualties: casualties.casualties,
    sentence: { start: reading.sentence.start, end: reading.sentence.end },
    attribution: telling.clause.aside || part.credit === null ? null : outsideQuotes(part.credit, reading.sentence),
    ahead: verdict === 'ahead',
    paragraph: reading.sentence.paragraph,
    index: telling.index,
    strong: deed.told && !deed.faint,
    leads: telling.leads,
  }
}

function partiesOf(deal: Deal, material: Material, thread: Thread, deaths: boolean): readonly string[] {
  const { actors, places, actorType: typeOf, actorParent: parentOf, partyOf, placeKind } = material
  const named = actorsOf(deal, actors, { actors, main: thread.main }, { typeOf, parentOf, partyOf })
  const pact = deaths ? [] : pactParties(deal.reading, deal.content, places, placeKind)
  return pact.length === 0 ? named : [...new Set([...named, ...pact])]
}

function dealOf(
  { reading, part, clause, deed }: Telling,
  speaker: Span | null,
  verdict: Verdict,
  status: Status,
): Deal {
  const { speakerKind, speaker: speakerText } = part.claim
  const party = PARTIES.has(speakerKind)
  const armed = speakerKind === 'armed-group'
  const content = { from: clause.from, to: clause.to }
  return {
    reading,
    clause: spanOf(reading, clause),
    content,
    act: part.act,
    kind: deed.kind,
    told: verdict === 'event',
    thought: status === 'assessment' && part.act !== 'judge',
    speaker,
    speakerText,
    party,
    armed,
  }
}

function creditSpans(reading: Reading, part: Part): readonly Span[] {
  return part.credit && inside(part.credit, reading.sentence) ? [part.credit] : []
}

/** Whether the clause tells an event, and of which sort. */
function verdictOf(telling: Telling, material: Material, thread: Thread): Verdict {
  const { reading, part, clause, deed } = telling
  if (isQuestion(reading) || hasLabel(reading, 'erratum', { from: 0, to: reading.tokens.length })) return 'none'
  const attributed = part.act !== null
  if (part.act === 'react' || part.act === 'deny' || (part.act === 'claim' && part.speaker === null)) return 'statement'
  if (isAhead(telling, material)) return 'ahead'
  if (part.claim.status === 'assessment' && !clause.aside) return attributed ? 'statement' : 'none'
  if (isPartyLine(telling)) return 'statement'
  if (deed.at < 0) return part.act === 'claim' || isNewVoice(telling, thread) ? 'statement' : 'none'
  if (deed.doubt === 'negated') return isNewVoice(telling, thread) || isOfficeWord(telling) ? 'statement' : 'none'
  const span = spanOf(reading, clause)
  const dated =
    datesIn(material.dates, span).some((date) => !isHour(reading, date)) ||
    anchorOf(material, span, thread.main) !== null
  const repeated = deed.doubt === 'habit' && dated && hasLabel(reading, 'wont', clause)
  if (deed.doubt !== 'none' && !repeated) return attributed && deed.doubt !== 'habit' ? 'statement' : 'none'
  if (!deed.told) {
    if (dated || part.act === 'claim' || part.claim.speakerKind === 'armed-group') return 'event'
    return isNewVoice(telling, thread) ? 'statement' : 'none'
  }
  return deed.faint && !isWorthTelling(telling, dated, thread) ? 'none' : 'event'
}

/** "The command said it had no record of anyone crossing": an office that says what did not happen. */
function isOfficeWord({ part, clause }: Telling): boolean {
  return part.act === 'say' && part.claim.speakerKind === 'authority' && clause.to - clause.from >= 4
}

/** "from 08:00 to 16:00": an hour alone is no date. */
function isHour(reading: Reading, date: Span): boolean {
  return (
    date.end - date.start <= 8 && /^[\d٠-٩۰-۹]{1,2}([:.]|\s?[ap]\.?m)/.test(reading.text.slice(date.start, date.end))
  )
}

/** What a politician says without telling a plain deed: no event, but said by somebody whose words count. */
function isPartyLine({ part, deed }: Telling): boolean {
  return part.claim.speakerKind === 'party' && part.act !== null && (deed.at < 0 || deed.faint)
}

/** Somebody who has not spoken yet, with more than a word or two. */
function isNewVoice({ part, clause }: Telling, thread: Thread): boolean {
  const { speaker } = part.claim
  return (
    part.act !== null && speaker !== null && clause.to - clause.from >= 4 && !thread.speakers.has(speaker.toLowerCase())
  )
}

/** A weak verb needs more: a date, casualties, the lead, or somebody who has not spoken yet. */
function isWorthTelling(telling: Telling, dated: boolean, thread: Thread): boolean {
  const { reading, clause, index } = telling
  if (dated || index === 0) return true
  if (tellsCasualties(reading, clause)) return true
  return isNewVoice(telling, thread)
}

function isAhead({ reading, clause, deed, part }: Telling, material: Material): boolean {
  const { published } = material
  const future = deed.doubt === 'future' || (!deed.told && hasLabel(reading, 'future', clause))
  if (published === null || !future) return false
  const dates = datesIn(material.dates, spanOf(reading, clause))
  return part.claim.status !== 'denied' && dates.some((date) => date.days.latest > published)
}

function whenFor(telling: Telling, verdict: Verdict, material: Material, thread: Thread): When {
  const { reading, clause, deed, part } = telling
  const span = spanOf(reading, clause)
  const at = reading.tokens[deed.at]?.start ?? span.start
  const own = governing(
    notAfter(spansWithin(material.dates, span), verdict === 'ahead' ? null : material.published),
    span,
    at,
  )
  const anchor = anchorOf(material, span, thread.main)
  // "a day after the raid": the phrase is a date itself, that of the clause before.
  if (anchor && (!own || own.start < anchor.end)) return whenOf(anchor.days)
  if (own && !(verdict === 'statement' && isOfAnotherTime(telling, own.days, material))) return whenOf(own.days)
  const credit = part.credit ? governing(material.dates, part.credit, part.credit.end) : null
  const retold = verdict === 'event' ? retoldWhen(telling, credit?.days.latest ?? null, material, thread) : null
  if (retold) return retold
  if (credit && telling.leads) return whenOf(credit.days)
  if (verdict === 'event' && telling.index > 0 && (isUndatedHistory(telling) || !isDetail(telling))) return UNDATED
  const main = thread.main
  const told = verdict === 'event' || (verdict === 'statement' && isAccount(telling))
  const detail = told && main !== null && main.date !== null && isDetail(telling)
  return detail ? detailOf(main) : assumed(material.published)
}

/** "warned of cuts in July", "denounced a breach of the 1974 agreement": what is judged has another date than the judgement. */
function isOfAnotherTime({ part }: Telling, days: DayRange, { published }: Material): boolean {
  if (part.act !== 'react' && part.claim.status !== 'assessment') return false
  return published === null || days.precision !== 'day' || daysBetween(days.latest, published) > STATEMENT_DAYS
}

/** What somebody says of the event, without judging or denying: "one of its commanders was among the dead". */
function isAccount({ part, deed }: Telling): boolean {
  return (
    /^(say|claim)$/.test(part.act ?? '') &&
    /^(none|negated)$/.test(deed.doubt) &&
    !/^(assessment|denied)$/.test(part.claim.status)
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
