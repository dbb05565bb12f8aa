// Parties that a clause means without naming them: "the group", "they", "the two sides", "three of the detainees".

import { elementAt } from '../element-at.ts'
import type { ActorMention } from '../../core/understanding.ts'
import type { Act } from '../claims/act.ts'
import { type Range, type Reading, hasLabel, hasTrait, hitsIn, spanOf } from '../claims/reading.ts'
import { TokenTable, tokenSet } from '../claims/token-table.ts'
import { foldWord } from '../claims/tokens.ts'
import { trait } from '../claims/traits.ts'
import { spansWithin } from '../spans-within.ts'
import type { Roles } from './deal.ts'
import type { Draft } from './material.ts'
import { countsMenOf, struck, tellsOfTheCounted, tellsOfThem } from './the-men.ts'

/** Characters back to the name that a noun stands for. */
const NOUN_REACH = 4000
/** Characters back in which one actor alone is what "it" means. */
const PRONOUN_REACH = 300

/** What the text has told before the clause. */
export interface Memory {
  readonly actors: readonly ActorMention[]
  /** The first event that is told as news. */
  readonly main: Draft | null
  /** Whom the words of the last speaker that is a body named. */
  readonly spoke: readonly string[]
  /** The armed group that claimed something last. */
  readonly claimed: readonly string[]
  /** Whom the speaker's words name. */
  readonly speakers: readonly string[]
}

const GROUPS = ['non_state_armed']
const FORCES = ['state_force', 'non_state_armed', 'coalition', 'de_facto_authority']
const OFFICES = ['ministry', 'government', 'state_force']

/** Nouns behind "the", and the types of actor that they can stand for. */
const NOUNS: readonly (readonly [string, readonly string[]])[] = [
  ['force squad القوه للقوه هێزەکە هیزەکە', FORCES],
  [
    'party movement faction militia group outfit division brigade الحرکه الفصیل الحزب للحرکه للفصیل للحزب پارتەکە گرووپەکە',
    [...GROUPS, 'party'],
  ],
]
/** The same for offices and units: of these the last is meant that was called so, as far as one was. */
const OFFICE_NOUNS: readonly (readonly [string, readonly string[]])[] = [
  ['service command agency الجهاز القیاده للجهاز للقیاده دەزگاکە', ['state_force', 'coalition']],
  ['ministry الوزاره للوزاره وەزارەتەکە', OFFICES],
  ['units الوحدات للوحدات یەکینەکان', FORCES],
  ['commission council المفوضیه', ['ministry', 'judiciary']],
  ['mission البعثه', ['international', 'coalition']],
]

/** The same, and nobody is meant who was not called so: "the council" may be any town's. */
const OWN_NOUNS: readonly (readonly [string, readonly string[]])[] = [
  ['council المجلس ئەنجوومەنەکە', ['party']],
  ['guards الحرس', ['state_force', 'non_state_armed', 'de_facto_authority']],
  ['القوات للقوات', FORCES],
  [
    'directorate authority administration department المدیریه الاداره الهییه السلطه بەریوەبەرایەتییەکە',
    ['ministry', 'state_force', 'government', 'de_facto_authority'],
  ],
]

/** What a noun can stand for. `stem`: how whoever is called so is named; null where any name will do. */
interface Meaning {
  readonly types: readonly string[]
  readonly stem: string | null
  /** Only who is called so. */
  readonly own: boolean
  /** Also the police; and an armed group only where it is called a force or no state's force was named. */
  readonly force: boolean
}

const MEANINGS = new TokenTable<Meaning>([...meanings(NOUNS, () => null), ...meanings(OFFICE_NOUNS, stemOf)])
const OWN = new TokenTable<Meaning>(meanings(OWN_NOUNS, stemOf, true))
const MEANT = trait((word) => MEANINGS.has(word) || OWN.has(word))

function stemOf(noun: string): string {
  return noun.replace(/^(?:ال|لل)|(?:ه|ەکە|کە|'s)$/g, '')
}

function meanings(
  rows: typeof NOUNS,
  stem: (noun: string) => string | null,
  own = false,
): readonly (readonly [string, Meaning])[] {
  return rows.flatMap(([nouns, types]) =>
    nouns
      .split(' ')
      .flatMap(withPossessive)
      .map((noun) => [noun, { types, stem: stem(noun), own, force: types === FORCES }] as const),
  )
}

/** "the party's armed wing". */
function withPossessive(noun: string): readonly string[] {
  return /^[a-z]+$/.test(noun) ? [noun, `${noun}'s`] : [noun]
}

const SIDES_WORDS = tokenSet(
  'governments countries ministries sides parties groups factions forces الجانبان الجانبین الطرفان الطرفین لایەن'.split(
    ' ',
  ),
)
const SIDES = trait((word) => SIDES_WORDS.has(word))
const HELD_WORD =
  /^(detainees?|prisoners?|inmates?|suspects?|fugitives?|escapees?|jihadists?|militants|extremists|cells?|convicts?|معتقل\p{L}*|سجناء|موقوف\p{L}*|مدان\p{L}*|فارین|فارون|مشتبه\p{L}*|خلایا|متطرف\p{L}*|ارهابی\p{L}*|زیندانیی\p{L}*|زیندانیان|گیراو\p{L}*|هەلاتوو\p{L}*|بەندکراو\p{L}*)$/u
const HELD = trait(({ forms }) => forms.some((form) => HELD_WORD.test(form)))

/** A clause, and how it is said. */
interface Said {
  readonly reading: Reading
  readonly content: Range
  readonly act: Act | null
}

/** Ids of whom the clause means; `named` are those that it names. */
export function isMeantAgain(
  { reading, content: clause, act }: Said,
  memory: Memory,
  named: readonly string[],
  roles: Roles,
): readonly string[] {
  const { typeOf } = roles
  const found = new Set<string>()
  const note = (id: string | null): void => {
    if (id !== null && !named.includes(id)) found.add(id)
  }
  // In somebody's words "it" is whoever speaks.
  if (act === null) note(byPronoun(reading, clause, memory, typeOf))
  note(byNoun(reading, clause, memory, roles))
  // "the service had killed four of the group's leaders"
  if (hasLabel(reading, 'group', clause)) note(byBodyNoun(reading, clause, memory, roles))
  if (found.size === 0 && tellsOfClaim(reading, clause)) for (const id of memory.claimed) note(id)
  if (named.length === 0) for (const id of bothSides(reading, clause, memory, typeOf)) note(id)
  const isArmed = (id: string): boolean => typeOf(id) === 'non_state_armed'
  const group = onlyGroup(memory, typeOf)
  if (group !== null) {
    const held = tellsOfHeld(reading, clause) || tellsOfThem(reading, clause)
    const others = [...named, ...found].filter((id) => isArmed(id) && !memory.speakers.includes(id))
    if (group === 'isis' && held && others.length === 0) note(group)
    if (named.length === 0 && found.size === 0 && isTheCounted(reading, clause, group, memory)) note(group)
    if (!named.some(isArmed) && tellsOfAttackers(reading, clause)) note(group)
  }
  for (const id of struck(reading, clause, memory.main, typeOf)) note(id)
  if (named.length === 0 && found.size === 0) for (const id of ofTheSame(reading, clause, memory)) note(id)
  return [...found]
}

function isTheCounted(reading: Reading, clause: Range, group: string, { main, actors }: Memory): boolean {
  return main !== null && tellsOfTheCounted(reading, clause) && countsMenOf(group, reading.text, main, actors)
}

function before(actors: readonly ActorMention[], at: number, reach: number): readonly ActorMention[] {
  return spansWithin(actors, { start: Math.max(0, at - reach), end: at })
}

/** "It blew up", "They arrested the driver": the one body named shortly before. */
function byPronoun(reading: Reading, clause: Range, { actors }: Memory, typeOf: (id: string) => string): string | null {
  const [subject, next] = [reading.tokens[clause.from]?.text ?? '', reading.tokens[clause.from + 1]?.text ?? '']
  if (!/^(it|they)$/.test(subject) || /^(was|is|were|are)$/.test(next)) return null
  const near = before(actors, spanOf(reading, clause).start, PRONOUN_REACH)
  const [first] = near
  if (first === undefined || near.some(({ id }) => id !== first.id)) return null
  const type = typeOf(first.id)
  // "They arrested four men": the police of a ministry are many, the ministry is one.
  return FORCES.includes(type) || (subject === 'they' && type === 'ministry') ? first.id : null
}

/** "the group", "the force": the last one of that sort. */
export function byNoun(reading: Reading, clause: Range, { actors, speakers }: Memory, roles: Roles): string | null {
  const one = oneOfGroups(reading, clause)
  if (one !== null) return lastOf(ONE_OF, reading, one, actors, roles)
  const group = hitsIn(reading, 'group', clause)[0]
  if (group) return lastOf(GROUP, reading, reading.tokens[group.from]?.start ?? 0, actors, roles)
  return byBodyNoun(reading, clause, { actors, speakers }, roles)
}

/** "the force", "الجهاز": those nouns that no armed group alone is called by. */
function byBodyNoun(
  reading: Reading,
  clause: Range,
  { actors, speakers }: Pick<Memory, 'actors' | 'speakers'>,
  roles: Roles,
): string | null {
  if ((reading.traits & MEANT) === 0) return null
  for (let i = clause.from; i < clause.to; i++) {
    const token = reading.tokens[i]
    const [own, meaning] = [OWN.get(token), MEANINGS.get(token)]
    if (token === undefined || (own ?? meaning) === undefined) continue
    if (reading.order === 'speaker-verb' && !isDefinite(reading, i)) continue
    if (/^(of|for)$/.test(reading.tokens[i + 1]?.text ?? '')) continue
    // In the words of a force "the force" is that one.
    const itself = meaning?.force === true ? speakers.find((id) => FORCES.includes(roles.typeOf(id))) : undefined
    if (itself !== undefined) return itself
    const called = own === undefined ? null : lastOf(own, reading, token.start, actors, roles)
    if (called !== null) return called
    if (meaning !== undefined) return lastOf(meaning, reading, token.start, actors, roles)
  }
  return null
}

/** Where "one of the parties" begins. */
function oneOfGroups({ tokens }: Reading, { from, to }: Range): number | null {
  for (let i = from + 3; i < to; i++)
    if (MANY.has(tokens[i]) && tokens[i - 1]?.text === 'the' && tokens[i - 2]?.text === 'of')
      return tokens[i]?.start ?? null
  return null
}

const MANY = tokenSet(['parties', 'groups', 'factions', 'militias'])
const ONE_OF: Meaning = { types: ['non_state_armed'], stem: null, own: false, force: false }
const GROUP: Meaning = { types: GROUPS, stem: null, own: false, force: false }

/** Whom a noun at `at` means of those named before. */
function lastOf(
  { types, stem, own, force }: Meaning,
  { text }: Reading,
  at: number,
  actors: readonly ActorMention[],
  { typeOf, parentOf }: Roles,
): string | null {
  const nameOf = ({ start, end }: ActorMention): string => foldWord(text.slice(start, end))
  const fitting = before(actors, at, NOUN_REACH).filter(
    (actor) =>
      !(force && actor.id === 'isis') &&
      (types.includes(typeOf(actor.id)) || (force && POLICE.test(nameOf(actor)))) &&
      !OF_IT.test(text.slice(actor.end, at)) &&
      !TIED_TO.test(text.slice(Math.max(0, actor.start - TIE_LENGTH), actor.start)),
  )
  if (force && stem === null) {
    const troops = fitting.filter((actor) => typeOf(actor.id) !== 'non_state_armed' || CALLED_FORCE.test(nameOf(actor)))
    const one = troops.findLast((actor) => !POLICE.test(nameOf(actor))) ?? troops.at(-1)
    if (one !== undefined) return one.id
  }
  if (stem !== null) {
    const called = fitting.findLast((actor) => nameOf(actor).includes(stem))
    return (called ?? (own ? undefined : fitting.at(-1)))?.id ?? null
  }
  // The police of those who govern a region are a force, not "the group".
  const police = (id: string): boolean => !types.includes('state_force') && typeOf(parentOf(id) ?? '') === AUTHORITY
  return fitting.findLast(({ id }) => !police(id))?.id ?? null
}

/** "The YBS, which is close to the PKK": of whom nothing is told. */
const TIED_TO = /, which (?:is|are|has|have) \w+ (?:to|with) (?:the )?$/
const TIE_LENGTH = 40
/** "soldiers of the elite force". */
const OF_IT = /^ of the (?:\w+ )?$/
const POLICE = /police|شرط|شغب|پولیس/
const CALLED_FORCE = /force|قوات|قوه|قسد|sdf|هیز|هەسەدە/
const AUTHORITY = 'de_facto_authority'

/** "the group", "the Yazidi group"; not "a rights group". */
function isDefinite({ tokens }: Reading, at: number): boolean {
  const [before, first] = [elementAt(tokens, at - 1), elementAt(tokens, at - 2)]
  return (
    before?.text === 'the' ||
    (first?.text === 'the' && KNOWN_AS.has(before)) ||
    (first?.text === 'the' && before?.capital === true)
  )
}

const KNOWN_AS = tokenSet('same elite special armed militant jihadist extremist banned outlawed shadowy'.split(' '))

/** "the claim is false", "هذا الادعاء": that of the group. */
function tellsOfClaim({ tokens, order }: Reading, { from, to }: Range): boolean {
  for (let i = from; i < to; i++) {
    if (!CLAIM.has(tokens[i])) continue
    if (order !== 'speaker-verb' || /^(the|that|this|its)$/.test(tokens[i - 1]?.text ?? '')) return true
  }
  return false
}

const CLAIM = tokenSet('claim boast الادعاء الزعم التبنی بانگەشەکە بانگەشەیە'.split(' '))

/** "The two sides signed": the parties of the news, else the last two. */
function bothSides(
  reading: Reading,
  clause: Range,
  { actors, main }: Memory,
  typeOf: (id: string) => string,
): readonly string[] {
  const { tokens } = reading
  const areBoth = (at: number): boolean =>
    tokens[at]?.text.startsWith('ال') === true ||
    (at > clause.from && /^(two|both|same|دوو|هەردوو)$/.test(tokens[at - 1]?.text ?? ''))
  if (!hasTrait(reading, SIDES, clause, areBoth)) return []
  const parties = (main?.actors ?? []).filter((id) => typeOf(id) !== 'person')
  if (parties.length === 2) return parties
  const last = new Set<string>()
  for (const { id } of [...before(actors, spanOf(reading, clause).start, NOUN_REACH)].reverse()) {
    if ([...FORCES, 'government', 'party'].includes(typeOf(id))) last.add(id)
    if (last.size === 2) return [...last].reverse()
  }
  return []
}

/** The one armed group that the news is about. */
function onlyGroup({ main }: Memory, typeOf: (id: string) => string): string | null {
  const [only, other] = (main?.actors ?? []).filter((id) => typeOf(id) === 'non_state_armed')
  return only !== undefined && other === undefined ? only : null
}

/** "three detainees were killed": its men; "any detainee" is nobody's. */
function tellsOfHeld(reading: Reading, clause: Range): boolean {
  return hasTrait(reading, HELD, clause, (at) => at === clause.from || !ANY.has(reading.tokens[at - 1]))
}

const ANY = tokenSet(['any', 'no', 'ای'])

const ATTACKERS_WORD =
  /^(attackers?|assailants?|gunmen|gunman|militants?|bombers?|fighters|المهاجم\p{L}*|المسلح\p{L}*|هێرشبەر\p{L}*|چەکدارەکان\p{L}*)$/u
const ATTACKERS = trait(({ text }) => ATTACKERS_WORD.test(text))

/** "two of the attackers", "المسلحين": its men too. */
function tellsOfAttackers(reading: Reading, clause: Range): boolean {
  return hasTrait(reading, ATTACKERS, clause, (at) => reading.order !== 'speaker-verb' || isDefinite(reading, at))
}

/** "The previous convoy", "الدفعة السابقة": the parties of the news once more. */
function ofTheSame(reading: Reading, clause: Range, { main }: Memory): readonly string[] {
  if (main === null || main.kind === 'statement' || !hasLabel(reading, 'earlier', clause)) return []
  return reading.hits.some(
    (hit) => hit.from >= clause.from && hit.to <= clause.to && hit.label.endsWith(`:${main.kind}`),
  )
    ? main.actors
    : []
}
