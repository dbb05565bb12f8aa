// From claims to events. The rules, in order:
// 1. A clause tells an event where a deed is told as done. A deed that is feared, planned, asked, denied or usual is none.
// 2. What somebody denies or judges is a `statement`, the whole sentence, so that nothing can be cut off it.
// 3. A weak verb ("left", "began") tells an event only with a date, in the lead, with casualties or with a new speaker.
// 4. An event takes its date and place from its clause, then its sentence, then from the event that it details.
// 5. An older event told by the outlet alone, beside the main one, is background.

import { elementAt } from '../element-at.ts'
import type { SentenceClaims } from '../claims/claims.ts'
import { type Range, type Reading, spanOf } from '../claims/reading.ts'
import { splitClauses } from '../clauses.ts'
import { withCountsBeside } from './counts-beside.ts'
import { readDeed, VIOLENT } from './deeds.ts'
import { isOfSomebody } from './dated.ts'
import { draftOf } from './draft.ts'
import { type Draft, type Material, redrafted, type Thread } from './material.ts'
import { meansThere } from './place-again.ts'
import { Voices } from './voices.ts'
import { anchorOf, datesIn } from './when.ts'
import { fineness, isSite, TOWN } from './fineness.ts'

/** Drafts of all events, in text order. */
export function findEvents(claims: readonly SentenceClaims[], material: Material): readonly Draft[] {
  const thread = threadOf(claims)
  const drafts: Draft[] = []
  const briefs = new Map(material.briefs.map((brief) => [brief.index, brief]))
  claims.forEach((sentence, index) => {
    const brief = briefs.get(index)
    if (brief !== undefined) {
      thread.main = null
      thread.denied = null
      thread.dated = null
      thread.place = null
      thread.guessed = false
      thread.last = null
      thread.told = null
      thread.town = null
      thread.spoke = []
      thread.claimed = []
      thread.brief = brief
    }
    const found = eventsOf(sentence, index, material, thread)
    drafts.push(...found)
    thread.main ??= found.find((draft) => draft.kind !== 'statement' && draft.status !== 'background') ?? null
    thread.main = withDayOf(thread.main, found)
    thread.denied ??= deniedIn(found, sentence, material)
    thread.dated = found.findLast(({ kind, dated }) => dated && kind !== 'statement') ?? thread.dated
    rememberPlace(found, material, thread)
    rememberSpeakers(sentence, thread)
  })
  return drafts
}

function threadOf(sentences: readonly SentenceClaims[]): Thread {
  return {
    sentences,
    main: null,
    denied: null,
    dated: null,
    place: null,
    last: null,
    told: null,
    town: null,
    ofDay: new Map(),
    incidents: [],
    guessed: false,
    brief: null,
    spoke: [],
    claimed: [],
    voices: new Voices(),
  }
}

function eventsOf(sentence: SentenceClaims, index: number, material: Material, thread: Thread): readonly Draft[] {
  const { reading, parts } = sentence
  const drafts: Draft[] = []
  for (const part of parts) {
    const dated = (range: Range): boolean => {
      const span = spanOf(reading, range)
      const dates = datesIn(material.dates, span).filter((date) => !isOfSomebody(reading, date))
      return dates.length > 0 || anchorOf(material, span, thread.main) !== null
    }
    const tells = (range: Range): boolean => readDeed(reading, range, range).at >= 0
    splitClauses(reading, part.content, dated, tells).forEach((clause, i) => {
      const deed = readDeed(reading, clause, part.content)
      const draft = draftOf({ reading, part, clause, deed, index, leads: i === 0 }, material, thread)
      const bare = draft && i > 0 && draft.actors.length === 0 && isWithoutSubject(reading, clause)
      const last = drafts.at(-1)
      if (bare) drafts.push(redrafted(draft, { actors: last?.actors ?? [] }))
      else if (draft && last && i > 0 && meansThere(reading, clause))
        drafts.push(redrafted(draft, { place: last.place }))
      else if (draft) addOnce(drafts, draft)
    })
  }
  return withCountsBeside(withoutEchoes(drafts), sentence, material)
}

/** "killed two men, the army said, adding that a third had fled": what a speaker says beside the event that he tells. */
function withoutEchoes(drafts: readonly Draft[]): readonly Draft[] {
  if (drafts.length < 2) return drafts
  const isEcho = (draft: Draft): boolean =>
    draft.kind === 'statement' &&
    (draft.killed !== null || draft.wounded !== null) &&
    drafts.some(
      (told) =>
        told.kind !== 'statement' &&
        told.speaker === draft.speaker &&
        told.status === draft.status &&
        hasAll(told, draft),
    )
  return drafts.filter((draft) => !isEcho(draft))
}

/** No count of the second is missing from the first. */
function hasAll(told: Draft, { killed, wounded }: Draft): boolean {
  return (killed === null || told.killed !== null) && (wounded === null || told.wounded !== null)
}

/** "denied that it had shelled a school on Monday"; of "denied on Monday" the day is that of the saying. */
function deniedIn(found: readonly Draft[], { reading, parts }: SentenceClaims, { dates }: Material): Draft | null {
  const denied = found.find(({ status, dated, precision }) => status === 'denied' && dated && precision === 'day')
  if (denied === undefined) return null
  const own = parts.some(
    ({ act, content }) =>
      act === 'deny' && datesIn(dates, spanOf(reading, content)).some(({ days }) => days.earliest === denied.date),
  )
  return own ? denied : null
}

/** "Two soldiers have died after a bomb struck them. The bomb went off yesterday": the lead has its day from what dates it. */
function withDayOf(main: Draft | null, found: readonly Draft[]): Draft | null {
  if (main === null || main.dated) return main
  const same = found.find(
    (draft) => draft.dated && draft.precision === 'day' && draft.status !== 'background' && isSameSort(main, draft),
  )
  return same ? redrafted(main, { date: same.date, precision: same.precision, days: same.days, dated: true }) : main
}

function isSameSort(main: Draft, other: Draft): boolean {
  return main.kind === other.kind || (VIOLENT.has(main.kind) && VIOLENT.has(other.kind))
}

/** "claimed the ambush and boasted of having killed nine soldiers": one event, with the parties of both clauses. */
function addOnce(drafts: Draft[], draft: Draft): void {
  const at = drafts.findIndex((other) => isTwice(draft, other))
  const known = elementAt(drafts, at)
  if (known === undefined) drafts.push(draft)
  // "said she was on the list and denied that she had worked for anyone": what is denied must not go under.
  else if (draft.kind === 'statement' && draft.status === 'denied') {
    drafts[at] = redrafted(known, { status: 'denied', actors: [...new Set([...known.actors, ...draft.actors])] })
  } else if (draft.status === 'claimed' && draft.speakerKind === 'armed-group') {
    drafts[at] = redrafted(known, { actors: [...new Set([...known.actors, ...draft.actors])] })
  }
}

/** "claimed the attack and boasted that the bus was destroyed": told in one breath, with whatever verbs. */
function isClaimedTwice(draft: Draft, other: Draft): boolean {
  const claimed = draft.status === 'claimed' && other.status === 'claimed'
  return claimed && draft.start === other.start && draft.end === other.end && draft.date === other.date
}

/** One statement a sentence; "ISIS claimed the bombing, according to a statement" claims it once. */
function isTwice(draft: Draft, other: Draft): boolean {
  if (draft.kind !== other.kind) return isClaimedTwice(draft, other)
  const overlaps = draft.start < other.end && other.start < draft.end
  return draft.kind === 'statement' || (overlaps && draft.status === other.status && draft.date === other.date)
}

/** "Northeast Syria", then "Ghuwayran prison": later sentences mean the narrower one. */
function rememberPlace(found: readonly Draft[], material: Material, thread: Thread): void {
  for (const draft of found) {
    const { place, status, paragraph } = draft
    if (place === null) continue
    if (draft.placed !== 'before') rememberIncident(draft, place, thread)
    if (status === 'background') continue
    if (draft.placed === 'office') thread.town = place
    if (draft.placed !== 'before') thread.told = place
    if (thread.town !== thread.told) thread.town = null
    thread.last = { place, paragraph }
    if (thread.place !== null && !isSurer(draft, place, thread.place, material, thread)) continue
    thread.place = place
    thread.guessed = draft.placed !== 'sentence' || draft.kind === 'statement'
  }
}

function isSurer(draft: Draft, place: string, known: string, material: Material, { guessed }: Thread): boolean {
  if (isNarrower(place, known, material) || isOfTitle(draft, known, material)) return true
  // "Baghdad has suspects ...": the site in it that the first event names.
  if (!guessed || draft.placed !== 'sentence' || draft.kind === 'statement') return false
  const around = material.governorateOf(place)
  return (
    material.holds(known, place) ||
    (around !== null && around === material.governorateOf(known) && isSite(material.placeKind(place)))
  )
}

function isNarrower(place: string, known: string, { placeKind }: Material): boolean {
  const before = fineness(placeKind(known))
  return before < TOWN && before < fineness(placeKind(place))
}

/** "Planes are landing again in Kirkuk": the place of the news is the one that the title names, once an event names it too. */
function isOfTitle({ place, placed }: Draft, known: string, { titlePlaces }: Material): boolean {
  return placed === 'sentence' && place !== null && titlePlaces.includes(place) && !titlePlaces.includes(known)
}

/** "A bomb hit Tikrit on November 18": later "the November 18 bombing" has its place from here. */
function rememberIncident(
  { date, dated, precision, kind, index }: Draft,
  place: string,
  { ofDay, incidents }: Thread,
): void {
  if (!VIOLENT.has(kind)) return
  incidents.push({ index, kind, place })
  if (date === null || !dated || precision !== 'day') return
  const known = ofDay.get(date)
  ofDay.set(date, known === undefined || known === place ? place : null)
}

function rememberSpeakers({ parts }: SentenceClaims, { voices }: Thread): void {
  for (const { claim } of parts) if (claim.speaker !== null) voices.hear(claim.speaker)
}

/** "before being driven out": the subject is that of the clause before. */
function isWithoutSubject(reading: Reading, clause: Range): boolean {
  const [first, second] = [reading.tokens[clause.from]?.text ?? '', reading.tokens[clause.from + 1]?.text ?? '']
  return /^(before|after|and|while)$/.test(first) && /(ing|ed)$/.test(second)
}
