// The parties of a deed: who does it, suffers it, signs, is held or accused, also behind a pronoun or a noun. Who merely
// speaks is none, except about itself or about its own work.

import type { ActorMention } from '../../core/understanding.ts'
import { elementAt } from '../element-at.ts'
import { spansWithin } from '../spans-within.ts'
import { blamedIn, isNoParty } from './bystanders.ts'
import type { Deal, Roles } from './deal.ts'
import { inside } from './material.ts'
import { isMeantAgain, type Memory } from './party-again.ts'
import { isParty } from './speaker-party.ts'

/** Ids, in order of mention. `speakers`: whom the words of who tells it name. `memory`: whom the text has told of before. */
export function actorsOf(deal: Deal, speakers: readonly string[], memory: Memory, roles: Roles): readonly string[] {
  const { typeOf, partyOf } = roles
  const { actors, main } = memory
  const { clause, speaker } = deal
  // Few clauses have more than three parties: a list is looked through sooner than a set is made.
  const ids: string[] = []
  // What is denied may stand before the words by which it is denied.
  const within = spansWithin(actors, deal.act === 'deny' ? deal.reading.sentence : clause)
  for (const actor of within) {
    const speaks = speaker !== null && actor.start >= speaker.start && actor.start < speaker.end
    if (speaks || typeOf(actor.id) === 'monitor' || isNoParty(deal, actor, typeOf)) continue
    if (isOfBody(deal.reading, actor, within, typeOf)) continue
    note(ids, menOf(deal, actor, speakers, typeOf))
  }
  if (speakers.length > 0 && !isFormer(deal)) {
    const named = within.filter(({ id }) => ids.includes(id))
    const cast = { typeOf, named, speakers: distinct(speakers), main }
    for (const id of speakers) if (isParty(deal, id, cast)) note(ids, id)
  }
  for (const id of blamedIn(deal, actors)) note(ids, id)
  for (const id of outletsOf(deal, actors, ids, roles)) note(ids, id)
  for (const id of isMeantAgain(deal, { ...memory, speakers }, ids, roles)) note(ids, id)
  return distinct(ids.map(partyOf))
}

/** "Iraqi commandos landed, the Counter Terrorism Service said": its own, not the army's. */
function menOf(
  { reading: { text } }: Deal,
  { id, start, end }: ActorMention,
  speakers: readonly string[],
  typeOf: Roles['typeOf'],
): string {
  if (typeOf(id) !== 'state_force' || !COMMANDOS.test(text.slice(start, end))) return id
  return speakers.find((speaker) => typeOf(speaker) === 'state_force') ?? id
}

/** "commandos of the Counter Terrorism Service", "officers of the authority", "جنود من الفرقة": men of the body named behind. */
function isOfBody(
  { text }: Deal['reading'],
  men: ActorMention,
  within: readonly ActorMention[],
  typeOf: Roles['typeOf'],
): boolean {
  if (!MEMBERS.has(typeOf(men.id))) return false
  const body = elementAt(within, within.indexOf(men) + 1)
  if (body === undefined || body.id === men.id || body.start - men.end > OF_REACH) return false
  return OF_BODY.test(text.slice(men.end, body.start)) && BODIES.has(typeOf(body.id))
}

const MEMBERS: ReadonlySet<string> = new Set(['state_force', 'ministry'])
const BODIES: ReadonlySet<string> = new Set(['state_force', 'non_state_armed', 'coalition', 'de_facto_authority'])
/** Characters from "commandos" to the name. */
const OF_REACH = 30
const OF_BODY = /^ (?:of|from) (?:the )?(?:[A-Z]\p{L}+['’]s )?$|^ (?:من|في|تابع\p{L}* ل)\s?$/u

const COMMANDOS = /commando|special forces|مغاوير|القوات الخاصة|کۆماندۆ/i

function note(ids: string[], id: string): void {
  if (!ids.includes(id)) ids.push(id)
}

function distinct(ids: readonly string[]): readonly string[] {
  if (ids.length < 2) return ids
  const found: string[] = []
  for (const id of ids) note(found, id)
  return found
}

/** "A former American envoy", "a retired officer": speaks for no body now. */
function isFormer({ speakerText, armed }: Deal): boolean {
  return !armed && speakerText !== null && FORMER.test(speakerText)
}

const FORMER = /^(?:an? )?(?:former|retired|ex-)|\bسابق(?:ا|ة)?$|متقاعد/i

/** "In a message carried by Amaq, the group said": an armed group's own outlet speaks with it. */
function outletsOf(
  { reading, armed, speaker }: Deal,
  actors: readonly ActorMention[],
  ids: readonly string[],
  { typeOf, parentOf }: Pick<Roles, 'typeOf' | 'parentOf'>,
): readonly string[] {
  if (!armed) return []
  const outlets = spansWithin(actors, reading.sentence).filter(({ id }) => typeOf(id) === 'media_cell')
  return outlets
    .filter((outlet) => ids.includes(parentOf(outlet.id) ?? '') || (speaker !== null && inside(outlet, speaker)))
    .map(({ id }) => id)
}
