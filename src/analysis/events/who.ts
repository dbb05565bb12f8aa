// The parties of a deed: who does it, suffers it, signs, is held or accused, also behind a pronoun or a noun. Who merely
// speaks is none, except about itself or about its own work.

import { elementAt } from '../element-at.ts'
import type { ActorMention, Span } from '../../core/understanding.ts'
import { firstWordFrom, type Range, type Reading } from '../claims/reading.ts'
import { tokenSet } from '../claims/token-table.ts'
import { firstFrom, spansWithin } from '../spans-within.ts'
import { blamedIn, isNoParty } from './bystanders.ts'
import type { Deal, Roles } from './deal.ts'
import { inside } from './material.ts'
import { byNoun, isMeantAgain, type Memory } from './party-again.ts'
import { isParty } from './speaker-party.ts'

/** Ids, in order of mention. `memory`: whom the text has told of before. */
export function actorsOf(deal: Deal, actors: readonly ActorMention[], memory: Memory, roles: Roles): readonly string[] {
  const { typeOf, partyOf } = roles
  const { clause, speaker } = deal
  // Few clauses have more than three parties: a list is looked through sooner than a set is made.
  const ids: string[] = []
  const within = spansWithin(actors, clause)
  for (const actor of within) {
    const speaks = speaker !== null && actor.start >= speaker.start && actor.start < speaker.end
    if (!speaks && typeOf(actor.id) !== 'monitor' && !isNoParty(deal, actor, typeOf)) note(ids, actor.id)
  }
  const speakers = speakersOf(deal, actors, memory, roles)
  if (speakers.length > 0 && !isFormer(deal)) {
    const named = within.filter(({ id }) => ids.includes(id))
    const cast = { typeOf, named, speakers: distinct(speakers).length }
    for (const id of speakers) if (isParty(deal, id, cast)) note(ids, id)
  }
  for (const id of blamedIn(deal, actors)) note(ids, id)
  for (const id of outletsOf(deal, actors, ids, roles)) note(ids, id)
  for (const id of isMeantAgain(deal, memory, ids, roles)) note(ids, id)
  return distinct(ids.map(partyOf))
}

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

/** The actors whom the speaker's words name, here or where it was called by its name. */
function speakersOf(
  { reading, speaker, speakerText, clause }: Deal,
  actors: readonly ActorMention[],
  memory: Memory,
  roles: Roles,
): readonly string[] {
  const here = speaker ? naming(reading, actors, speaker).map(({ id }) => id) : []
  if (here.length > 0 || speakerText === null) return here
  // A speaker who is lost behind "and" is the subject of the sentence.
  if (AND_ALONE.test(speakerText)) return subjectOf(reading, actors)
  const called = calledBy(speakerText, reading.text, actors, clause.end)
  if (called !== null) return [called.id]
  if (speaker === null) return []
  const range = tokensWithin(reading, speaker)
  // "The Asayish detained eleven, a spokesman for the force said".
  const [subject] = spansWithin(actors, reading.sentence)
  if (subject !== undefined && firstWordFrom(reading.tokens, subject.start) < SUBJECT && isItself(reading, range)) {
    const itself = byNoun(reading, range, { ...memory, actors: [subject] }, roles)
    if (itself !== null) return [itself]
  }
  // What the same sentence names first may be a part of whoever speaks.
  const earlier = { ...memory, actors: memory.actors.filter(({ end }) => end <= reading.sentence.start) }
  const meant = byNoun(reading, range, earlier, roles)
  return meant === null ? [] : [meant]
}

/** The last of the actors up to `end` whose name, as the text has it there, stands in a speaker's words. */
function calledBy(speaker: string, text: string, actors: readonly ActorMention[], limit: number): ActorMention | null {
  const words = ` ${UNEVEN.test(speaker) ? speaker.replaceAll(/[\s،,]+/gu, ' ') : speaker} `
  for (let i = actors.length - 1; i >= 0; i--) {
    const actor = actors[i]
    if (actor === undefined || actor.end > limit) continue
    const { start, end } = actor
    if (end - start < SHORTEST_NAME || end - start >= words.length) continue
    if (holdsWord(words, text.slice(start, end))) return actor
  }
  return null
}

/** More between words than one blank: few speakers have it. */
const UNEVEN = /[^\S ]|[،,]| {2}/

const AND_ALONE = /^(?:و|and)$/i

function subjectOf(reading: Reading, actors: readonly ActorMention[]): readonly string[] {
  const [subject] = spansWithin(actors, reading.sentence)
  return subject !== undefined && firstWordFrom(reading.tokens, subject.start) < SUBJECT ? [subject.id] : []
}

/** Words in which the subject of a sentence begins. */
const SUBJECT = 3

/** "the force", "the group": not a body over it, as "the ministry" may be. */
function isItself({ tokens }: Reading, { from, to }: Range): boolean {
  return tokens.slice(from, to).some((token) => FORCE.has(token))
}

const FORCE = tokenSet('force group faction movement militia القوه الحرکه الفصیل هیزەکە گرووپەکە'.split(' '))

/** The name as whole words; a space stands around and between those of `text`. */
function holdsWord(text: string, name: string): boolean {
  let at = text.indexOf(name)
  while (at >= 0 && !(text.charAt(at - 1) === ' ' && text.charAt(at + name.length) === ' '))
    at = text.indexOf(name, at + 1)
  return at >= 0
}

const SHORTEST_NAME = 3

function tokensWithin({ tokens }: Reading, span: Span): Range {
  return { from: firstWordFrom(tokens, span.start), to: firstWordFrom(tokens, span.end) }
}

/** Those whom the speaker's words name: also a name that goes on where the words are cut, and what "and" joins to it. */
function naming({ text }: Reading, actors: readonly ActorMention[], { start, end }: Span): readonly ActorMention[] {
  const from = firstFrom(actors, start)
  let to = firstFrom(actors, end)
  for (
    let last = elementAt(actors, to - 1);
    to > from && last !== undefined && last.end > end;
    last = elementAt(actors, to - 1)
  ) {
    const next = actors[to]
    if (next === undefined || !AND.test(text.slice(last.end, next.start))) break
    to += 1
  }
  return actors.slice(from, to)
}

const AND = /^\s+و\s*$/
