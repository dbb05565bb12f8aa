// The parties of a deed: who does it, suffers it, signs, is held or accused, also behind a pronoun or a noun. Who merely
// speaks is none, except about itself or about its own work.

import { rememberedWords } from '../../core/remembered.ts'
import type { ActorMention, EventKind, Span } from '../../core/understanding.ts'
import type { Act } from '../claims/act.ts'
import type { Range, Reading } from '../claims/reading.ts'
import { tokenSet } from '../claims/token-table.ts'
import { firstEndingBehind, firstFrom, spansWithin } from '../spans-within.ts'
import { tellsCasualties } from './deeds.ts'
import { inside } from './material.ts'
import { byNoun, isMeantAgain, type Memory } from './party-again.ts'

/** Work that an office does itself: its own statement about it makes it a party. */
const OWN_WORK: ReadonlySet<EventKind> = new Set<EventKind>([
  'Arrests',
  'Disrupted weapons use',
  'Agreement',
  'Change to group/activity',
  'Other',
  'Headquarters or base established',
  'Non-violent transfer of territory',
])
const SELF = new Set('it its they their we our us itself انها انه انهم اننا خۆی خویان ئەندامیکی ئەندامی'.split(' '))
const HIMSELF = new Set('he she his her him i my'.split(' '))
/** "عناصرها", "قواته": one's own people. */
const isOwnPeople = rememberedWords((word) => OWN_PEOPLE.test(word))
const OWN_PEOPLE =
  /^(عناصر|قوات|مقاتل|جنود|افراد|وحدات|قطعات|رجال|مسوولیت|منتسب|ضباط|موظف|کتلت|حزب|ایتلاف|تیار|مقر|مقرات|حکومت|فصایل|کوادر|اعضا|عضو|موقف)(ه|ها|هم|یه|یها|نا)$|^(هیزەکانی|چەکدارەکانی|ئەندامانی|فەرماندەکانی)$/
const ACCUSES = /^(accus\w*|blam\w*|attribut\w*|اتهم\p{L}*|حمل\p{L}*)$/u

export interface Deal {
  readonly reading: Reading
  readonly clause: Span
  readonly content: Range
  readonly act: Act | null
  /** What was done, also where it is only said or expected. */
  readonly kind: EventKind
  /** It is told as done. */
  readonly told: boolean
  /** Who tells it only thinks so. */
  readonly thought: boolean
  readonly speaker: Span | null
  /** The speaker as worded, also where the sentence only says "it". */
  readonly speakerText: string | null
  /** The speaker is an office, a force or an armed group, not a person or a monitor. */
  readonly party: boolean
  /** It is an armed group. */
  readonly armed: boolean
}

/** What is known of actors beside the text. */
export interface Roles {
  readonly typeOf: (id: string) => string
  /** The body that an actor belongs to; null for none. */
  readonly parentOf: (id: string) => string | null
  /** The body as which an actor is a party. */
  readonly partyOf: (id: string) => string
}

/** Ids, in order of mention. `memory`: whom the text has told of before. */
export function actorsOf(
  deal: Deal,
  actors: readonly ActorMention[],
  memory: Memory,
  { typeOf, parentOf, partyOf }: Roles,
): readonly string[] {
  const { clause, speaker } = deal
  const ids = new Set<string>()
  for (const actor of spansWithin(actors, clause)) {
    const speaks = speaker !== null && actor.start >= speaker.start && actor.end <= speaker.end
    if (!speaks && typeOf(actor.id) !== 'monitor' && !isOwned(deal, actor) && !isAsked(deal, actor)) ids.add(actor.id)
  }
  for (const id of speakersOf(deal, actors, memory, typeOf)) {
    const type = typeOf(id)
    if (isParty(deal, type, [...ids].map(typeOf))) ids.add(id)
  }
  for (const id of outletsOf(deal, actors, [...ids], { typeOf, parentOf })) ids.add(id)
  for (const id of isMeantAgain(deal, memory, [...ids], typeOf)) ids.add(id)
  return [...new Set([...ids].map(partyOf))]
}

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

/** "asked the Security Council to meet": whoever is spoken to does nothing. */
function isAsked({ reading }: Deal, { start, end }: Span): boolean {
  const at = firstEndingBehind(reading.tokens, start)
  const back = reading.tokens[at - 1]?.text === 'the' ? at - 2 : at - 1
  return ASKS.has(reading.tokens[back]) && reading.tokens[firstFrom(reading.tokens, end)]?.text === 'to'
}

const ASKS = tokenSet('asked asks urged urges'.split(' '))

/** "its soldiers": whose they are the speaker says, not the country that the text is about. */
function isOwned({ reading }: Deal, { start }: Span): boolean {
  return OWNERS.has(reading.tokens[firstFrom(reading.tokens, start) - 1])
}

const OWNERS = tokenSet('its their his our'.split(' '))

/** The actors whom the speaker's words name, here or where it was called by its name. */
function speakersOf(
  { reading, speaker, speakerText, clause }: Deal,
  actors: readonly ActorMention[],
  memory: Memory,
  typeOf: (id: string) => string,
): readonly string[] {
  const here = speaker ? spansWithin(actors, speaker).map(({ id }) => id) : []
  if (here.length > 0 || speakerText === null) return here
  const words = ` ${speakerText.replaceAll(/[\s،,]+/gu, ' ')} `
  const called = actors.findLast(
    ({ start, end }) =>
      end <= clause.end && end - start < words.length && holdsWord(words, reading.text.slice(start, end)),
  )
  if (called) return [called.id]
  if (speaker === null) return []
  // What the same sentence names first may be a part of whoever speaks.
  const earlier = { ...memory, actors: memory.actors.filter(({ end }) => end <= reading.sentence.start) }
  const meant = byNoun(reading, tokensWithin(reading, speaker), earlier, typeOf)
  return meant === null ? [] : [meant]
}

/** The name as whole words; a space stands around and between those of `text`. */
function holdsWord(text: string, name: string): boolean {
  if (name.length < SHORTEST_NAME) return false
  let at = text.indexOf(name)
  while (at >= 0 && !(text.charAt(at - 1) === ' ' && text.charAt(at + name.length) === ' '))
    at = text.indexOf(name, at + 1)
  return at >= 0
}

const SHORTEST_NAME = 3

function tokensWithin({ tokens }: Reading, span: Span): Range {
  return { from: firstFrom(tokens, span.start), to: firstFrom(tokens, span.end) }
}

/** Bodies that speak of what others do. */
const FORUMS: ReadonlySet<string> = new Set(['media_cell', 'monitor', 'ngo'])
const FORCES: ReadonlySet<string> = new Set([
  'state_force',
  'non_state_armed',
  'coalition',
  'government',
  'de_facto_authority',
])
/** It tells of leaks and cargoes, which nobody need have done. */
const TELLS_OF_ITS_TRADE = 'state_company'
const ENEMIES: ReadonlySet<string> = new Set(['non_state_armed'])

/** True where a speaker is a party to what it tells. `named`: types of those in the clause. */
function isParty(deal: Deal, type: string, named: readonly string[]): boolean {
  // An armed group's own outlet is the group speaking.
  if (FORUMS.has(type) && !(type === 'media_cell' && deal.armed)) return false
  if (deal.act === 'react') return true
  if (type === 'person') return ofItself(deal, HIMSELF) || ofItself(deal, SELF)
  if (deal.act === 'deny') return true
  if (!deal.party) return false
  if (ofItself(deal, SELF) || plans(deal)) return true
  if (deal.act === 'claim') return !accuses(deal) && !deal.thought
  if (ownPeople(deal)) return true
  if (type === TELLS_OF_ITS_TRADE) return false
  if (OWN_WORK.has(deal.kind)) return !named.includes('state_force') || deal.kind === 'Agreement'
  if (!deal.told || !FORCES.has(type)) return false
  if (named.length === 0) return isDefence(deal) || losesMen(deal)
  // "announced the killing of three members of ISIS": whoever tells it of an enemy did it; so does an armed group that
  // tells of its enemy's dead.
  const dead = deal.armed && tellsCasualties(deal.reading, deal.content)
  return named.every((each) => ENEMIES.has(each) || (dead && FORCES.has(each)))
}

const POSSESSIVE = tokenSet(['its', 'their'])
const PEOPLE = tokenSet(
  (
    'force forces troops fighter fighters soldier soldiers men guard guards unit units member members officer officers ' +
    'police policemen personnel commander commanders position positions base bases patrol patrols'
  ).split(' '),
)

/** "in coordination with its forces": its own people take part. */
function ownPeople({ reading, content }: Deal): boolean {
  for (let i = content.from; i < content.to - 1; i++) {
    if (!POSSESSIVE.has(reading.tokens[i])) continue
    if (PEOPLE.has(reading.tokens[i + 1]) || PEOPLE.has(reading.tokens[i + 2])) return true
  }
  return false
}

const MEN =
  /^(commandos?|fighters?|guards?|soldiers?|policem[ae]n|officers?|members?|troops|مقاتل\p{L}*|عناصر|عنصر|جندی\p{L}*|جنود|شرطی\p{L}*|چەکدار\p{L}*|پێشمەرگە\p{L}*)$/u

/** "One commando was wounded, the service said": men of nobody in particular are those of the force that tells it. */
function losesMen({ reading, content }: Deal): boolean {
  return (
    tellsCasualties(reading, content) &&
    reading.tokens.slice(content.from, content.to).some(({ text }) => MEN.test(text))
  )
}

const SHOT_DOWN = tokenSet(
  'shot brought downed intercepted foiled thwarted defused اسقاط اسقطت اعتراض احباط خستەخوارەوە'.split(' '),
)

/** "two drones were shot down over the field, the ministry said": what no side is named for, the force that tells it did. */
function isDefence({ reading, content }: Deal): boolean {
  return reading.tokens.slice(content.from, content.to).some((token, i, all) => {
    if (!SHOT_DOWN.has(token)) return false
    return !/^(shot|brought)$/.test(token.text) || all[i + 1]?.text === 'down'
  })
}

function ofItself({ reading, content }: Deal, words: ReadonlySet<string>): boolean {
  return reading.tokens
    .slice(Math.max(0, content.from - 1), content.from + 8)
    .some(({ forms }) => forms.some((form) => words.has(form) || isOwnPeople(form)))
}

/** "The army plans to keep a battalion there": its own work to come. */
function plans({ reading, content, act }: Deal): boolean {
  return act === 'judge' && reading.tokens.slice(0, content.from + 1).some(({ text }) => PLANS.test(text))
}

const PLANS =
  /^(plans?|planned|intends?|vow(s|ed)|pledged|promised|threatened|تعتزم|یعتزم|تعهد|تعهدت|توعد|توعدت|هدد|هددت|وعد|وعدت)$/

function accuses({ reading, content }: Deal): boolean {
  return reading.tokens.slice(0, content.from + 1).some(({ text }) => ACCUSES.test(text))
}
