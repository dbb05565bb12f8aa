// Places and actors of a text, in one pass.
//
// 1. A faint name that the document points to counts where no actor and no longer place stands.
// 2. A town that is named with its state ("Cibolo, Texas") is one mention, of the state.
// 3. The country in the name of its government ("the Government of Iraq") is named too; it lies in the actor's mention.

import { elementAt } from '../element-at.ts'
import type { KnownPlace } from './known.ts'
import type { ActorMention, PlaceMention, Span } from '../../core/understanding.ts'
import { nationOfArmy } from './bodies.ts'
import { type ArmySeen, bodiesAt } from './body-mentions.ts'
import { gatherEvidence, type NameContext } from './evidence.ts'
import type { NameFinder } from './finder.ts'
import { homeFinder } from './home.ts'
import { isBehindTown } from './pointing.ts'
import { placeSigns } from './place-words.ts'
import { meaningOf, placeMeant } from './resolve.ts'
import { nameAt, scanNames, type NameMatch, type Scan } from './scan.ts'
import type { Token } from './tokens.ts'
import { siteMeant } from './twins.ts'

export interface FoundNames {
  /** Without overlap, but they may lie in an actor's mention. */
  readonly places: readonly PlaceMention[]
  readonly actors: readonly ActorMention[]
  /** The words of the text, for whoever reads on. */
  readonly words: readonly Token[]
}

interface Meant {
  readonly match: NameMatch
  readonly place: KnownPlace
}

/** Every place and actor that the text names, in text order, offsets in UTF-16 code units of `text`. */
export function findNames(text: string, finder: NameFinder, context: NameContext): FoundNames {
  const scan = scanNames(text, finder)
  const evidence = gatherEvidence(scan, finder, context)
  const firm: Meant[] = []
  const actors: ActorMention[] = []
  const seen = new Set<string>()
  const nested: Meant[] = []
  const doubtful: NameMatch[] = []
  const home = homeFinder(scan, evidence)
  // A noun may reach back or forward for its nation; no two reach for the same.
  let end = 0
  let army: ArmySeen | null = null
  const note = (mentions: readonly ActorMention[]): void => {
    for (const mention of mentions) {
      if (mention.start < end) continue
      actors.push(mention)
      seen.add(mention.id)
      end = mention.end
    }
  }
  for (const [index, match] of scan.matches.entries()) {
    const bodies = bodiesAt(index, scan, evidence, finder, home, army)
    if (bodies.national.length > 0) {
      note(bodies.national)
      if (bodies.people) army = armySeen(bodies.national, match.first) ?? army
      continue
    }
    const meaning = meaningOf(index, scan, evidence)
    if (meaning === null && isCareful(match)) doubtful.push(match)
    if (meaning === null) {
      const again = bodies.alone ?? shortAgain(match, seen)
      if (again !== null) note([again])
    } else if ('actor' in meaning) {
      const { id, name, country } = meaning.actor
      note([{ start: match.start, end: match.end, id, name }])
      army = armySeen([{ id }], match.first) ?? army
      const within = countryWithin(match, country, scan, finder)
      if (within !== null) nested.push(within)
    } else firm.push({ match, place: siteMeant(meaning.place, match.first, scan.tokens, finder.twins) })
  }
  firm.push(...meantElsewhere(doubtful, firm, scan))
  const faint: Meant[] = []
  for (const match of scan.faint) {
    const place = placeMeant(match, scan, evidence)
    if (place !== null) faint.push({ match, place: siteMeant(place, match.first, scan.tokens, finder.twins) })
  }
  const apart = merged(firm, faint, actors)
  const places = nested.length === 0 ? apart : [...apart, ...nested].sort((a, b) => a.match.start - b.match.start)
  return {
    places: places.map((meant, i) => mention(meant, scan, elementAt(places, i - 1))),
    actors,
    words: scan.tokens,
  }
}

function isCareful({ entries }: NameMatch): boolean {
  return entries.some(({ named, careful }) => careful && named.kind === 'place')
}

/** A name that is also a word or a first name is a place wherever it stands as one, once the text has said so. */
function meantElsewhere(doubtful: readonly NameMatch[], firm: readonly Meant[], scan: Scan): readonly Meant[] {
  if (doubtful.length === 0) return []
  const known = new Set(firm.map(({ place }) => place.id))
  return doubtful.flatMap((match) => {
    const { locative, kind, loose } = placeSigns(scan, match)
    if (!locative && !kind && !loose) return []
    const [entry, other] = match.entries.filter(({ named }) => named.kind === 'place')
    if (entry?.named.kind !== 'place' || other !== undefined) return []
    return known.has(entry.named.place.id) ? [{ match, place: entry.named.place }] : []
  })
}

/** "US trucks left. Rockets wounded five Americans": short for an actor that a common noun has named. */
function shortAgain({ start, end, entries }: NameMatch, seen: ReadonlySet<string>): ActorMention | null {
  for (const { short, named } of entries) {
    if (!short || named.kind !== 'actor' || named.actor.type === 'person') continue
    const { id, name } = named.actor
    if (seen.has(id)) return { start, end, id, name }
  }
  return null
}

function armySeen(named: readonly Pick<ActorMention, 'id'>[], at: number): ArmySeen | null {
  const nation = named.map(({ id }) => nationOfArmy(id)).find((each) => each !== undefined)
  return nation === undefined ? null : { nation, at }
}

/** All in text order; of places that overlap the longer counts, and an actor's name holds no faint one. */
function merged(firm: readonly Meant[], faint: readonly Meant[], actors: readonly Span[]): Meant[] {
  const all: { span: Span; meant: Meant | null }[] = []
  for (const meant of firm) all.push({ span: meant.match, meant })
  for (const meant of faint) all.push({ span: meant.match, meant })
  for (const span of actors) all.push({ span, meant: null })
  all.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  const kept: typeof all = []
  for (const one of all) {
    const last = kept.at(-1)
    if (last === undefined || last.span.end <= one.span.start) kept.push(one)
    else if (last.meant !== null && (one.meant === null || lengthOf(one.span) > lengthOf(last.span))) {
      kept[kept.length - 1] = one
    }
  }
  const places: Meant[] = []
  for (const { meant } of kept) if (meant !== null) places.push(meant)
  return places
}

function lengthOf({ start, end }: Span): number {
  return end - start
}

function mention({ match, place }: Meant, scan: Scan, before: Meant | undefined): PlaceMention {
  const { id, name, country, lat, lon } = place
  const start = place.kind === 'state' ? townBefore(match, scan, before?.match.end ?? 0) : match.start
  return { start, end: match.end, id, name, country, lat, lon }
}

const TOWN_WORDS = 3

/** Where the capitalised words before ", Texas" begin; the name's own start where there are none or they are named. */
function townBefore(match: NameMatch, scan: Scan, from: number): number {
  if (!isBehindTown(scan, match)) return match.start
  let start = match.start
  for (let at = match.first - 1; at >= Math.max(0, match.first - TOWN_WORDS); at -= 1) {
    const token = scan.tokens[at]
    if (token === undefined || !token.capital || token.start < from) break
    start = token.start
    if (!token.joined) break
  }
  return start
}

/** "the Government of Iraq": the country at the end of its own body's name. */
function countryWithin(match: NameMatch, country: string, scan: Scan, finder: NameFinder): Meant | null {
  for (let at = match.first + 1; at < match.next - 1; at += 1) {
    if (scan.tokens[at]?.word !== 'of') continue
    const name = nameAt(scan.tokens, at + 1, finder)
    if (name === null || name.next !== match.next) continue
    for (const { named } of name.entries) {
      if (named.kind === 'place' && named.place.kind === 'country' && named.place.country === country) {
        return { match: name, place: named.place }
      }
    }
  }
  return null
}
