// Parties that a clause means without naming them: "the group", "they", "the two sides", "three of the detainees".

import { rememberedWords } from '../../core/remembered.ts'
import type { ActorMention } from '../../core/understanding.ts'
import type { Act } from '../claims/act.ts'
import { type Range, type Reading, hasLabel, hitsIn, spanOf } from '../claims/reading.ts'
import { TokenTable, tokenSet } from '../claims/token-table.ts'
import { foldWord } from '../claims/tokens.ts'
import { spansWithin } from '../spans-within.ts'
import type { Roles } from './deal.ts'
import type { Draft } from './material.ts'

/** Characters back to the name that a noun stands for. */
const NOUN_REACH = 4000
/** Characters back in which one actor alone is what "it" means. */
const PRONOUN_REACH = 300

/** What the text has told before the clause. */
export interface Memory {
  readonly actors: readonly ActorMention[]
  /** The first event that is told as news. */
  readonly main: Draft | null
}

const GROUPS = ['non_state_armed']
const FORCES = ['state_force', 'non_state_armed', 'coalition', 'de_facto_authority']
const OFFICES = ['ministry', 'government', 'state_force']

/** Nouns behind "the", and the types of actor that they can stand for. */
const NOUNS: readonly (readonly [string, readonly string[]])[] = [
  ['force units القوه القوات هێزەکە هیزەکە', FORCES],
  [
    'party movement faction militia group outfit division brigade الحرکه الفصیل الحزب پارتەکە گرووپەکە',
    [...GROUPS, 'party'],
  ],
]
/** The same for offices: of these the last is meant that was called so, as far as one was. */
const OFFICE_NOUNS: readonly (readonly [string, readonly string[]])[] = [
  ['service command agency الجهاز القیاده دەزگاکە', ['state_force', 'coalition']],
  ['ministry الوزاره وەزارەتەکە', OFFICES],
  ['commission council المفوضیه', ['ministry', 'judiciary']],
  ['mission البعثه', ['international', 'coalition']],
]

/** What a noun can stand for. `stem`: how whoever is called so is named; null where any name will do. */
interface Meaning {
  readonly types: readonly string[]
  readonly stem: string | null
}

const MEANINGS = new TokenTable<Meaning>([
  ...meanings(NOUNS, () => null),
  ...meanings(OFFICE_NOUNS, (noun) => noun.replace(/^ال|(?:ه|ەکە|کە)$/g, '')),
])

function meanings(
  rows: typeof NOUNS,
  stemOf: (noun: string) => string | null,
): readonly (readonly [string, Meaning])[] {
  return rows.flatMap(([nouns, types]) =>
    nouns.split(' ').map((noun) => [noun, { types, stem: stemOf(noun) }] as const),
  )
}

const SIDES = tokenSet(
  'governments countries ministries sides parties groups factions forces الجانبان الجانبین الطرفان الطرفین لایەن'.split(
    ' ',
  ),
)
const isHeld = rememberedWords((word) => HELD.test(word))
const HELD =
  /^(detainees?|prisoners?|inmates?|suspects?|fugitives?|escapees?|jihadists?|militants|extremists|cells?|convicts?|معتقل\p{L}*|سجناء|موقوف\p{L}*|مدان\p{L}*|فارین|فارون|مشتبه\p{L}*|خلایا|متطرف\p{L}*|ارهابی\p{L}*)$/u

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
  if (named.length === 0) for (const id of bothSides(reading, clause, memory, typeOf)) note(id)
  const group = onlyGroup(memory, typeOf)
  if (group !== null) {
    const isArmed = (id: string): boolean => typeOf(id) === 'non_state_armed'
    if (group === 'isis' && ![...named, ...found].some(isArmed) && tellsOfHeld(reading, clause)) note(group)
    if (!named.some(isArmed) && tellsOfAttackers(reading, clause)) note(group)
  }
  if (named.length === 0 && found.size === 0) for (const id of ofTheSame(reading, clause, memory)) note(id)
  return [...found]
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
  const sole = first !== undefined && near.every(({ id }) => id === first.id) && FORCES.includes(typeOf(first.id))
  return sole ? first.id : null
}

/** "the group", "the force": the last one of that sort. */
export function byNoun(reading: Reading, clause: Range, { actors }: Memory, roles: Roles): string | null {
  const group = hitsIn(reading, 'group', clause)[0]
  if (group) return lastOf(GROUP, reading, reading.tokens[group.from]?.start ?? 0, actors, roles)
  for (let i = clause.from; i < clause.to; i++) {
    const token = reading.tokens[i]
    const meaning = MEANINGS.get(token)
    if (token === undefined || meaning === undefined || (reading.order === 'speaker-verb' && !isDefinite(reading, i)))
      continue
    if (/^(of|for)$/.test(reading.tokens[i + 1]?.text ?? '')) continue
    return lastOf(meaning, reading, token.start, actors, roles)
  }
  return null
}

const GROUP: Meaning = { types: GROUPS, stem: null }

/** Whom a noun at `at` means of those named before. */
function lastOf(
  { types, stem }: Meaning,
  { text }: Reading,
  at: number,
  actors: readonly ActorMention[],
  { typeOf, parentOf }: Roles,
): string | null {
  const fitting = before(actors, at, NOUN_REACH).filter(({ id }) => types.includes(typeOf(id)))
  if (stem !== null) {
    const called = fitting.findLast(({ start, end }) => foldWord(text.slice(start, end)).includes(stem))
    return (called ?? fitting.at(-1))?.id ?? null
  }
  // The police of those who govern a region are a force, not "the group".
  const police = (id: string): boolean => !types.includes('state_force') && typeOf(parentOf(id) ?? '') === AUTHORITY
  return fitting.findLast(({ id }) => !police(id))?.id ?? null
}

const AUTHORITY = 'de_facto_authority'

/** "the group", "the Yazidi group"; not "a rights group". */
function isDefinite({ tokens }: Reading, at: number): boolean {
  const [before, first] = [tokens[at - 1], tokens[at - 2]]
  return before?.text === 'the' || (first?.text === 'the' && before?.capital === true)
}

/** "The two sides signed": the parties of the news, else the last two. */
function bothSides(
  reading: Reading,
  clause: Range,
  { actors, main }: Memory,
  typeOf: (id: string) => string,
): readonly string[] {
  const said = reading.tokens
    .slice(clause.from, clause.to)
    .some(
      (token, i, all) =>
        SIDES.has(token) && (/^ال/.test(token.text) || /^(two|both|same|دوو|هەردوو)$/.test(all[i - 1]?.text ?? '')),
    )
  if (!said) return []
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
function tellsOfHeld({ tokens }: Reading, clause: Range): boolean {
  return tokens.slice(clause.from, clause.to).some(({ forms }, at, all) => forms.some(isHeld) && !ANY.has(all[at - 1]))
}

const ANY = tokenSet(['any', 'no', 'ای'])

const areAttackers = rememberedWords((word) => ATTACKERS.test(word))
const ATTACKERS =
  /^(attackers?|assailants?|gunmen|gunman|militants?|bombers?|fighters|المهاجم\p{L}*|المسلح\p{L}*|هێرشبەر\p{L}*|چەکدارەکان\p{L}*)$/u

/** "two of the attackers", "المسلحين": its men too. */
function tellsOfAttackers(reading: Reading, clause: Range): boolean {
  return reading.tokens
    .slice(clause.from, clause.to)
    .some(
      ({ text }, i) => areAttackers(text) && (reading.order !== 'speaker-verb' || isDefinite(reading, clause.from + i)),
    )
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
