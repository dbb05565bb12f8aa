// Whether who speaks is a party to what it tells: where it tells of itself, of its own people, or of its own work.

import { elementAt } from '../element-at.ts'
import type { ActorMention, EventKind } from '../../core/understanding.ts'
import { firstWordFrom, hasLabel, hasTrait, hitsAt, wordsWithin } from '../claims/reading.ts'
import { tokenSet } from '../claims/token-table.ts'
import type { Token } from '../claims/tokens.ts'
import { type Trait, trait } from '../claims/traits.ts'
import type { Deal } from './deal.ts'
import { tellsCasualties } from './deeds.ts'
import type { Draft } from './material.ts'
import {
  admits,
  carriedOut,
  harmsNobody,
  isDefence,
  isOfCourts,
  isTogether,
  losesItsOwn,
  losesMen,
  losesPolice,
  proclaims,
  promises,
  othersDid,
  releases,
  supports,
  tellsOfEscape,
} from './own-doing.ts'

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
const SELF_WORDS = new Set(
  'it its they their we our us itself انها انه انهم اننا خۆی خویان ئەندامیکی ئەندامی'.split(' '),
)
const HIMSELF_WORDS = new Set('he she his her him i my'.split(' '))
/** "عناصرها", "قواته": one's own people. */
const OWN_PEOPLE =
  /^(عناصر|قوات|مقاتل|جنود|افراد|وحدات|قطعات|رجال|مس[ؤو]ولیت|منتسب|ضباط|موظف|کتلت|حزب|ا[ئی]تلاف|تیار|مقر|مقرات|حکومت|فصا[ئی]ل|کوادر|ابطال|طا[ئی]رات|مقاتلات|مسیرات|دبابات|الیات|سفن|فریق|فرق|طواقم|متطوع[یو]|متطوع|مندوب|شاحنات|مدفعیت|اعضا|عضو|موقف)(ه|ها|هم|یه|یها|نا)$|^(سوپاکەی|هیزەکانی|چەکدارەکانی|ئەندامانی|فەرماندەکانی)$|^(هیز|چەکدار|ئەندام|فەرماندە|شەرڤان|جەنگاوەر|سەرباز|پاسەوان|پیشمەرگە|کارمەند|گەریلا|ئەفسەر)(ەکانیان|کانیان|انیان|یکیان)$/
const SELF = trait(({ forms }) => forms.some((form) => SELF_WORDS.has(form) || OWN_PEOPLE.test(form)))
const HIMSELF = trait(({ forms }) => forms.some((form) => HIMSELF_WORDS.has(form) || OWN_PEOPLE.test(form)))
const ACCUSES = /^(accus\w*|blam\w*|attribut\w*|اتهم\p{L}*|حمل\p{L}*)$/u

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

/** Whom a clause names, and who tells it. */
export interface Cast {
  readonly typeOf: (id: string) => string
  readonly named: readonly ActorMention[]
  readonly speakers: readonly string[]
  /** The first event that is told as news. */
  readonly main: Pick<Draft, 'actors'> | null
}

/** True where a speaker is a party to what it tells. */
export function isParty(deal: Deal, id: string, cast: Cast): boolean {
  const type = cast.typeOf(id)
  const named = cast.named.map((actor) => cast.typeOf(actor.id))
  if (type === 'international' && ofItself(deal, SELF, SUBJECT)) return true
  // An armed group's own outlet is the group speaking.
  if (FORUMS.has(type) && !(type === 'media_cell' && deal.armed)) return false
  if (deal.act === 'react') return true
  if (type === 'person') return ofItself(deal, HIMSELF) || ofItself(deal, SELF)
  if (deal.act === 'deny') return !deniesOthers(deal, type) && !isOneOfMany(deal)
  // That an enemy did it is no admission.
  if (admits(deal) && (!named.some((each) => ENEMIES.has(each)) || tellsOfEscape(deal))) return true
  // "a source in the ministry said its forces had stepped in"
  if (!deal.party) return (FORCES.has(type) || type === 'ministry') && (ownPeople(deal) || hisMen(deal, cast))
  if (ofItself(deal, SELF) || plans(deal) || counts(deal) || isTogether(deal) || proclaims(deal)) return true
  if (deal.thought && (type === 'government' || type === 'ministry') && promises(deal)) return true
  // Its enemy's drones; and in Sorani who did it stands in the verb alone.
  if (deal.armed && (isDefence(deal) || carriedOut(deal))) return true
  if (deal.armed && (isOtherSide(id, cast) || tellsOfItsPeople(deal, cast))) return true
  if (cast.speakers.length > 1 && named.length === 0 && (theyMet(deal) || jointly(deal))) return true
  if (deal.act === 'claim') return !accuses(deal) && !deal.thought
  if (ownPeople(deal) || (FORCES.has(type) && (namesHisMen(deal) || losesItsOwn(deal)))) return true
  if (type === 'judiciary' && isOfCourts(deal)) return true
  if (type === 'ministry' && named.length === 0 && losesPolice(deal)) return true
  if (tellsOfEscape(deal)) return ownPeople({ ...deal, content: { from: 0, to: deal.reading.tokens.length } })
  if (type === TELLS_OF_ITS_TRADE) return false
  if (deal.kind === 'Agreement') return !isAmongOthers(deal)
  // "fears that they would use the gap": who looks at others has no part in it.
  if (deal.act === 'judge' && fears(deal)) return false
  if (deal.act === 'judge' && named.some((each) => ENEMIES.has(each))) return false
  if (isOneOfThemNamed(cast)) return false
  if (deal.kind !== 'Arrests' && othersDid(deal)) return false
  if (OWN_WORK.has(deal.kind) || (type !== 'government' && makesArrests(deal)))
    return !named.includes('state_force') && !named.includes('ministry')
  if (!FORCES.has(type)) return false
  if (!deal.told) return harmsNobody(deal) || (named.length === 0 && losesMen(deal))
  if (named.length === 0) return (isDefence(deal) && !WITHOUT_GUNS.has(id)) || losesMen(deal)
  // "announced the killing of three members of ISIS": whoever tells it of an enemy did it; so does an armed group that
  // tells of its enemy's dead.
  const dead = deal.armed && tellsCasualties(deal.reading, deal.content)
  if (dead && cast.named.some((actor) => didIt(deal, actor))) return false
  if (cast.named.some((actor) => killsBy(deal, actor))) return false
  return cast.named.every((actor) => {
    const each = cast.typeOf(actor.id)
    return ENEMIES.has(each) || (dead && FORCES.has(each)) || supports(deal, actor)
  })
}

/** Words in which the subject of what is said stands. */
const SUBJECT = 2

/** Counter-terrorism and security bodies, which often tell of drones first and have nothing to shoot them down with. */
const WITHOUT_GUNS: ReadonlySet<string> = new Set(['ctd', 'cts', 'asayish-kri'])

const POSSESSIVE = tokenSet(['its', 'their'])
const PEOPLE = tokenSet(
  (
    'force forces troops fighter fighters soldier soldiers men guard guards unit units member members officer officers ' +
    'police policemen personnel commander commanders position positions base bases patrol patrols'
  ).split(' '),
)

/** "in coordination with its forces": its own people take part. */
function ownPeople({ reading, content }: Deal): boolean {
  if ((reading.traits & OWNERS) === 0) return false
  for (let i = content.from; i < content.to - 1; i++) {
    if (OFFICERS.has(reading.tokens[i]) && UNITS.has(reading.tokens[i + 1])) return true
    if (!POSSESSIVE.has(reading.tokens[i])) continue
    if (PEOPLE.has(reading.tokens[i + 1]) || PEOPLE.has(reading.tokens[i + 2])) return true
  }
  return false
}

/** "گوتی کە ... هێزەکانی گرتیانەوە": its people, wherever in the sentence. */
function tellsOfItsPeople({ reading, content }: Deal, { named }: Cast): boolean {
  const { tokens } = reading
  return hasTrait(reading, SELF, content, (at) => {
    const token = tokens[at]
    if (token === undefined || !token.forms.some((form) => OWN_PEOPLE.test(form))) return false
    return !named.some(({ start, end }) => start <= token.start && token.start < end)
  })
}

/** "his unit": that of an officer. */
const OFFICERS = tokenSet(['his', 'her'])
const OWNERS = trait((word) => POSSESSIVE.has(word) || OFFICERS.has(word))
const HIS_MEN = tokenSet(
  'soldiers men troops forces fighters guards officers policemen patrol post position checkpoint comrades'.split(' '),
)
const UNITS = tokenSet(['unit', 'battalion', 'brigade', 'regiment', 'company', 'squad', 'platoon'])

/** "The Units said soldiers fired first": one side of the fight tells what the other did to it. */
function isOtherSide(id: string, { named, main }: Cast): boolean {
  if (main === null || !main.actors.includes(id)) return false
  return named.some((other) => other.id !== id && main.actors.includes(other.id))
}

/** "A member of the Mobilization denied that the dead had been gunmen": one of its people, of others. */
function isOneOfMany({ reading, content, speakerText }: Deal): boolean {
  if (speakerText === null || !ONE_OF_MANY.test(speakerText)) return false
  return !hasTrait(reading, SELF, { from: content.from, to: content.from + 8 })
}

const ONE_OF_MANY =
  /^(?:an?|one) (?:\p{L}+ )?(?:member|fighter|volunteer|officer|soldier|guard)\b|^(?:عضو|عنصر|مقاتل|جندي|ضابط|شرطي) |^(?:ئەندامێک|ئەفسەرێک|سەربازێک)/iu

/** `within`: words from the start of what is said. */
function ofItself({ reading, content }: Deal, whom: Trait, within = 8): boolean {
  const { tokens } = reading
  const from = Math.max(0, content.from - 1)
  const isMeant = (at: number): boolean =>
    !isAmerica(tokens[at]) &&
    !(at + 2 < content.from + within && LIKELY.has(tokens[at + 2])) &&
    !(at > from && WHERE.has(tokens[at - 1]))
  return hasTrait(reading, whom, { from, to: content.from + within }, isMeant)
}

/** "Two men suspected of the rocket attack were detained": its own work, whatever else the clause tells. */
function makesArrests({ told, reading, content }: Deal): boolean {
  return told && (hasLabel(reading, 'v:Arrests', content) || releases(reading, content))
}

/** "The ministry and the ports authority said officers of the authority had found it": one of those who tell it did it. */
function isOneOfThemNamed({ speakers, named }: Cast): boolean {
  return speakers.length > 1 && named.some(({ id }) => speakers.includes(id))
}

/** "An officer said his soldiers had fired", "إن جنوده أطلقوا". */
function hisMen(deal: Deal, cast: Cast): boolean {
  return namesHisMen(deal) || tellsOfItsPeople(deal, cast)
}

function namesHisMen({ reading: { tokens, traits }, content: { from, to } }: Deal): boolean {
  if ((traits & OWNERS) === 0) return false
  for (let i = from; i < to - 1; i++) if (OFFICERS.has(tokens[i]) && HIS_MEN.has(tokens[i + 1])) return true
  return false
}

/** "the hills, where its cells hide": whose they are the clause before says. */
const WHERE = tokenSet(['where', 'whose', 'حیث'])
/** "it was likely" is nobody. */
const LIKELY = tokenSet('likely unlikely possible probable clear unclear'.split(' '))

/** "US trucks" are not us. */
function isAmerica(token: Token | undefined): boolean {
  return token?.text === 'us' && token.capital
}

/** "The army plans to keep a battalion there": its own work to come. */
function plans({ reading, content, act }: Deal): boolean {
  return act === 'judge' && reading.tokens.slice(0, content.from + 1).some(({ text }) => PLANS.test(text))
}

/** "The ministry counted 312 families", "سجلت الوزارة": counting is its work. */
function counts({ reading: { tokens, order }, act, speaker }: Deal): boolean {
  if (act === null || speaker === null) return false
  const verb = order === 'verb-speaker' ? firstWordFrom(tokens, speaker.start) - 1 : firstWordFrom(tokens, speaker.end)
  return COUNTS.has(elementAt(tokens, verb))
}

const COUNTS = tokenSet('counted registered recorded logged احصت واحصت احصی سجلت وسجلت وثقت'.split(' '))

function fears({ reading, content }: Deal): boolean {
  return reading.tokens.slice(Math.max(0, content.from - 3), content.from).some((token) => FEARS.has(token))
}

const FEARS = tokenSet('fear fears feared worry worries worried doubt doubts doubted تخشی یخشی اخشی'.split(' '))
const PLANS =
  /^(plans?|planned|intends?|vow(s|ed)|pledged|promised|threatened|تعتزم|یعتزم|تعهد|تعهدت|توعد|توعدت|هدد|هددت|وعد|وعدت)$/

function accuses({ reading, content }: Deal): boolean {
  return reading.tokens.slice(0, content.from + 1).some(({ text }) => ACCUSES.test(text))
}

/** "a mortar round fired by the army", "the army shelled": the one who is named did it. */
function didIt({ reading }: Deal, { start, end }: ActorMention): boolean {
  const first = firstWordFrom(reading.tokens, start)
  const back = elementAt(reading.tokens, first - 1)?.text === 'the' ? first - 2 : first - 1
  if (AGENTS.has(elementAt(reading.tokens, back))) return true
  let verb = firstWordFrom(reading.tokens, end)
  while (HAD.has(reading.tokens[verb])) verb++
  if (FIRES.has(reading.tokens[verb])) return true
  return reading.tokens[verb]?.capital === false && hitsAt(reading, verb).some(({ label }) => STRIKES.has(label))
}

/** "was killed by an ISIS cell", "لەلایەن شانەیەکی داعشەوە", "على يد": whoever tells it did not do it. */
function killsBy({ reading: { tokens }, content }: Deal, { start }: ActorMention): boolean {
  const first = firstWordFrom(tokens, start)
  for (let i = Math.max(content.from, first - AGENT_REACH); i < first; i++) {
    if (BY.has(tokens[i])) return true
    if (BEHIND.has(tokens[i])) return tokens[i - 1]?.text === 'علی'
  }
  return tokens
    .slice(first, first + AGENT_REACH)
    .some(({ text }, i, all) => text === 'behind' && WAS.test(all[i - 1]?.text ?? ''))
}

/** Words from "by" to the name, and from the name to "was behind". */
const AGENT_REACH = 4
const BY = tokenSet('by لەلایەن'.split(' '))
const BEHIND = tokenSet('ید ایدی'.split(' '))
const WAS = /^(was|were|is|are|stood)$/

/** What the verb alone does not tell, but what follows: "fired two missiles". */
const FIRES = tokenSet('fired launched dropped'.split(' '))
const HAD = tokenSet('had has have'.split(' '))
const AGENTS = tokenSet('by اطلقها اطلقه اطلقتها اطلقته قصفت قصف'.split(' '))
const STRIKES: ReadonlySet<string> = new Set([
  'v:Shelling/artillery/missile attack',
  'v:Air/drone strike',
  'v:Remote explosive/landmine/IED',
  'v:Looting/property destruction',
])

/** Offices of civil life. */
const TRADES = tokenSet(
  (
    'energy electricity oil gas health water transport agriculture education ' +
    'الطاقه الکهرباء النفط الغاز الصحه المایه النقل الزراعه التربیه وزە کارەبا نەوت تەندروستی گواستنەوە'
  ).split(' '),
)
const SUFFERED = tokenSet(
  (
    'bombed attacked hit struck shelled blown sabotaged targeted damaged tampered لهجوم لقصف لاعتداء لتخریب استهداف قصف ' +
    'تفجیر تیکدرا تیکدرابیت تیکدراوە بوردومان تەقینرابیت تەقینراوەتەوە'
  ).split(' '),
)

/** "The Energy Ministry denied that the line had been bombed": what nobody could lay at its door. */
function deniesOthers(deal: Deal, type: string): boolean {
  const { reading, content, speaker } = deal
  if (!CIVIL.has(type) || speaker === null || ofItself(deal, SELF) || ownPeople(deal)) return false
  if (!wordsWithin(reading, speaker).some((token) => TRADES.has(token))) return false
  return reading.tokens.slice(content.from, content.to).some((token) => SUFFERED.has(token))
}

const CIVIL: ReadonlySet<string> = new Set(['government', 'ministry', TELLS_OF_ITS_TRADE])

/** "A truce between two clans was holding, the police chief said": no agreement of whoever tells it. */
function isAmongOthers({ reading, content }: Deal): boolean {
  return reading.tokens.slice(content.from, content.to).some((token) => CLANS.has(token))
}

const CLANS = tokenSet(
  (
    'clan clans tribe tribes tribal family families villages villagers ' +
    'عشیرتین عشیرتان العشیرتین العشیرتان عشایر العشایر قبیلتین قبیلتان العایلتین عایلتین عایلات خیل هوز عەشیرەت عەشیرەتەکە بنەمالە'
  ).split(' '),
)

/** "announced that they had met": two who tell it together, and name nobody else. */
function theyMet({ reading, content }: Deal): boolean {
  return reading.tokens.slice(content.from, content.to).some((token) => MEETS.has(token))
}

/** "jointly announced that three divisions would be drawn from both": what they will do together. */
function jointly({ speakerText, reading, content }: Deal): boolean {
  return /\bjointly\b|مشترك/.test(
    `${speakerText ?? ''} ${reading.text.slice(reading.sentence.start, reading.tokens[content.from]?.start)}`,
  )
}

const MEETS = tokenSet(
  (
    'met agreed signed اجتمعا اجتمعتا التقیا التقتا اتفقا اتفقتا وقعا وقعتا توصلا توصلتا کوبوونەتەوە کوبوونەوە کوبوونەوەیان ' +
    'کوبوونەوەیەکیان ریککەوتوون ریککەوتن ریککەوتنیان گەیشتوونەتە'
  ).split(' '),
)
