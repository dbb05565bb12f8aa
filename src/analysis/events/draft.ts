// One clause of one claim -> one event, or none.

import type { EventKind, Span, Status } from '../../core/understanding.ts'
import { findCounted, isPeople } from '../casualties/counted.ts'
import { NO_CASUALTIES, findCasualties } from '../casualties/casualties.ts'
import type { Part } from '../claims/claims.ts'
import { isQuestion } from '../claims/doubt.ts'
import { type Range, type Reading, hasLabel, isQuoted, spanOf } from '../claims/reading.ts'
import { wordSet } from '../claims/token-table.ts'
import { whenFor } from './dated.ts'
import { type Draft, type Material, type Thread, inside } from './material.ts'
import { outsideQuotes, wholeQuotes } from './quoted-spans.ts'
import { anchorOf, datesIn } from './when.ts'
import { tellsCasualties } from './deeds.ts'
import { statusFor } from './status-of.ts'
import type { Telling, Verdict } from './telling.ts'
import { placeFor } from './place-for.ts'
import type { Deal } from './deal.ts'
import { pactParties } from './pacts.ts'
import { speakersOf } from './speakers-of.ts'
import { actorsOf } from './who.ts'

const PARTIES = new Set(['authority', 'armed-group', 'party'])
const DANGLING = wordSet('of about for عن')

export function draftOf(given: Telling, material: Material, thread: Thread): Draft | null {
  const telling = ofThoseStruck(given)
  const verdict = verdictOf(telling, material, thread)
  if (verdict === 'none') return null
  const { reading, part, clause, deed } = telling
  const dangles = DANGLING.has(reading.tokens[clause.from])
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

/** "said the dead were traders whom he had known for years": the habit is not that of the deed. */
function ofThoseStruck(telling: Telling): Telling {
  const { reading, deed } = telling
  if (deed.doubt !== 'habit' || deed.told || !STRUCK.has(reading.tokens[deed.at])) return telling
  return { ...telling, deed: { ...deed, doubt: 'none' } }
}

const STRUCK = wordSet('dead wounded injured victims')

function partiesOf(deal: Deal, material: Material, thread: Thread, deaths: boolean): readonly string[] {
  const { actors, places, actorType: typeOf, actorParent: parentOf, partyOf, placeKind } = material
  const memory = { actors, main: thread.main, spoke: thread.spoke, claimed: thread.claimed, speakers: [] }
  const roles = { typeOf, parentOf, partyOf }
  const speakers = speakersOf(deal, memory, roles)
  if (speakers.length > 0) thread.spoke = speakers
  if (speakers.length > 0 && deal.armed) thread.claimed = speakers
  const named = actorsOf(deal, speakers, memory, roles)
  const pact = deaths ? [] : pactParties(deal.reading, deal.content, places, placeKind)
  if (pact.length === 0) return named
  // Of a government whose ministry signs, the ministry is the party.
  return [...new Set([...named.filter((id) => !pact.some((one) => parentOf(one) === id)), ...pact])]
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
  if (!attributed && isForecast(telling)) return 'statement'
  if (part.claim.status === 'assessment' && !clause.aside) return attributed ? 'statement' : 'none'
  if (isPartyLine(telling)) return 'statement'
  if (deed.at < 0)
    return part.act === 'claim' || isNewVoice(telling, thread) || givesCount(telling) ? 'statement' : 'none'
  if (deed.doubt === 'negated')
    return isNewVoice(telling, thread) || isOfficeWord(telling) || givesCount(telling) ? 'statement' : 'none'
  const span = spanOf(reading, clause)
  const dated =
    datesIn(material.dates, span).some((date) => !isHour(reading, date)) ||
    anchorOf(material, span, thread.main) !== null
  const repeated = deed.doubt === 'habit' && dated && hasLabel(reading, 'wont', clause)
  if (deed.doubt !== 'none' && !repeated) return attributed && deed.doubt !== 'habit' ? 'statement' : 'none'
  if (!deed.told) {
    if (dated || part.act === 'claim' || part.claim.speakerKind === 'armed-group') return 'event'
    return isNewVoice(telling, thread) || givesCount(telling, clause) ? 'statement' : 'none'
  }
  return deed.faint && !isWorthTelling(telling, dated, thread) ? 'none' : 'event'
}

/** "Returns are likely to slow after September": the outlet's own judgement of what will be. */
function isForecast({ reading, clause }: Telling): boolean {
  return clause.to - clause.from >= LEAST_FORECAST && hasLabel(reading, 'forecast', clause)
}

const LEAST_FORECAST = 6

/** "The command said it had no record of anyone crossing": an office that says what did not happen. */
function isOfficeWord(telling: Telling): boolean {
  const { part, clause } = telling
  return (
    part.act === 'say' && part.claim.speakerKind === 'authority' && clause.to - clause.from >= 4 && !isHisWords(telling)
  )
}

/** `"They came at us," he said`: whose words these are the sentence does not say. */
function isHisWords({ reading, part, clause }: Telling): boolean {
  const { speaker } = part
  if (speaker === null || !HE.has(reading.tokens[speaker.from])) return false
  return isQuoted(reading, clause.from + 1) || isQuoted(reading, clause.from)
}

const HE = wordSet('he she they')

/** "Two of those taken, it said, are guards", "the number of escapees is nine": a count of people that somebody stands for. */
function givesCount(telling: Telling, within: Range | null = null): boolean {
  const { reading, part } = telling
  if (part.act !== 'say' || isHisWords(telling)) return false
  return findCounted(reading, within ?? { from: 0, to: reading.tokens.length }, reading.taken).some(isPeople)
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
function isNewVoice({ reading, part, clause }: Telling, thread: Thread): boolean {
  const { speaker } = part.claim
  return (
    part.act !== null &&
    speaker !== null &&
    (clause.to - clause.from >= 4 || tellsCasualties(reading, clause)) &&
    !thread.voices.have(speaker)
  )
}

/** A weak verb needs more: a date, casualties, the lead, or somebody who has not spoken yet. */
function isWorthTelling(telling: Telling, dated: boolean, thread: Thread): boolean {
  const { reading, clause, index } = telling
  if (dated || index === 0) return true
  if (tellsCasualties(reading, clause) || hasLabel(reading, EXPLOSIVE, clause)) return true
  return isNewVoice(telling, thread) || isOfficeWord(telling) || givesCount(telling)
}

/** What is found, seized or planted of it is news. */
const EXPLOSIVE = 'n:Remote explosive/landmine/IED'

function isAhead({ reading, clause, deed, part }: Telling, material: Material): boolean {
  const { published } = material
  const future = deed.doubt === 'future' || (!deed.told && hasLabel(reading, 'future', clause))
  if (published === null || !future) return false
  const dates = datesIn(material.dates, spanOf(reading, clause))
  // "A transfer before the end of the year looks improbable": a judgement, of its own day.
  const judged = part.claim.status === 'assessment'
  return (
    part.claim.status !== 'denied' &&
    dates.some(({ days }) => days.latest > published && !(judged && days.precision !== 'day'))
  )
}
