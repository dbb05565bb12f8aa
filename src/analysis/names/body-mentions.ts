// The actors that a common noun means by its nation: the one beside it, or the one at home in the text.

import type { ActorMention } from '../../core/understanding.ts'
import { KURDISTAN, NORTHEAST, nationsBeside, type BesideNation } from './beside.ts'
import type { BodyClass } from './bodies.ts'
import type { Evidence } from './evidence.ts'
import type { Named, NameFinder } from './finder.ts'
import type { HomeFinder } from './home.ts'
import type { NameMatch, Scan } from './scan.ts'

type Body = Extract<Named, { readonly kind: 'body' }>

interface Found {
  /** With the nation beside the noun. */
  readonly national: readonly ActorMention[]
  /** With the nation at home; only where none stands beside. */
  readonly alone: ActorMention | null
}

const NOTHING: Found = { national: [], alone: null }

/** "Army Lt. Gen." is an officer. */
const RANK = /^(lt|gen|maj|col|capt|sgt|spc|cpl|pfc|lieutenant|general|major|colonel|captain|sergeant|specialist)$/

/** What the noun at `index` of the scan's matches means. */
export function bodiesAt(index: number, scan: Scan, evidence: Evidence, finder: NameFinder, home: HomeFinder): Found {
  const match = scan.matches[index]
  const body = match?.entries.find((entry) => entry.named.kind === 'body')
  if (match === undefined || body?.named.kind !== 'body') return NOTHING
  const { named } = body
  const construct = body.kurdish || named.row.alone !== null
  const beside = nationsBeside(scan, index, { construct, located: named.alone })
  if (RANK.test(scan.tokens[match.next]?.word ?? '')) return NOTHING
  const person = scan.matches[index + 1]
  if (person?.first === match.next && isPerson(person)) return NOTHING
  if (beside.nations.length > 0) {
    const national = beside.nations.flatMap((nation, i) => {
      const actor = actorFor(named.row, nation.nation, finder)
      return actor === null ? [] : [{ ...spanOf(match, nation, i === 0), id: actor.id, name: actor.name }]
    })
    return { national: national.sort((a, b) => a.start - b.start), alone: null }
  }
  if (!named.alone || beside.foreign) return NOTHING
  const nation = nationAtHome(named, match, evidence, home)
  const actor = nation === null ? null : actorFor(named.row, nation, finder)
  return { national: [], alone: actor && { start: match.start, end: match.end, id: actor.id, name: actor.name } }
}

function nationAtHome({ row }: Body, match: NameMatch, evidence: Evidence, home: HomeFinder): string | null {
  const nation = home(match.first, row)
  if (nation !== 'SY' || row.of[NORTHEAST] === undefined) return nation
  const northEast = evidence.actors.has('aanes') || evidence.asayish
  return northEast && !evidence.actors.has('syria-moi') ? NORTHEAST : nation
}

function actorFor(row: BodyClass, nation: string, finder: NameFinder): { id: string; name: string } | null {
  const id = row.of[nation] ?? (nation === KURDISTAN ? row.of.IQ : undefined)
  return (id === undefined ? undefined : finder.actors.get(id)) ?? null
}

/** The nearest nation is marked with its noun, any other alone: "Syrian", "Israeli officials". */
function spanOf(match: NameMatch, { word }: BesideNation, nearest: boolean): { start: number; end: number } {
  if (word === null) return { start: match.start, end: match.end }
  if (!nearest) return { start: word.start, end: word.end }
  return { start: Math.min(word.start, match.start), end: Math.max(word.end, match.end) }
}

function isPerson({ entries }: NameMatch): boolean {
  return entries.some(({ named }) => named.kind === 'actor' && named.actor.type === 'person')
}
