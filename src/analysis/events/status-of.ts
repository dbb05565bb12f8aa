// How certain an event is: the status of its claim, lowered where it is announced, told of an enemy or long past.

import { elementAt } from '../element-at.ts'
import { daysBetween } from '../../core/time.ts'
import type { DayRange, Span, Status } from '../../core/understanding.ts'
import { firstWordEndingBehind, type Range, type Reading, hasLabel, spanOf } from '../claims/reading.ts'
import { lessCertain } from '../claims/status.ts'
import { tokenSet } from '../claims/token-table.ts'
import { type Token, foldWord } from '../claims/tokens.ts'
import { spansWithin } from '../spans-within.ts'
import { tellsCasualties, VIOLENT } from './deeds.ts'
import type { Material, Thread } from './material.ts'
import { type Telling, type Verdict, isPast } from './telling.ts'
import { type When, datesIn } from './when.ts'

const OLD_DAYS = 14
/** Days before the news from which an earlier event is what the reader is reminded of. */
const HISTORY_DAYS = 4
/** Days before an announcement from which a deed is its occasion, not its news. */
const PAST_THE_NEWS = 3

/** The status of what a clause tells; never more certain than its claim. */
export function statusFor(telling: Telling, verdict: Verdict, when: When, material: Material, thread: Thread): Status {
  const { part, clause } = telling
  if (clause.aside && part.claim.status === 'assessment') {
    if (part.claim.speakerKind === 'unnamed') return 'anonymous'
    return part.claim.speakerKind === 'armed-group' || part.claim.speakerKind === 'party' ? 'claimed' : 'reported'
  }
  if (verdict === 'ahead' || (verdict === 'statement' && part.act === null)) return 'assessment'
  if (isClaimAboutEnemy(telling, material)) return lessCertain(part.claim.status, 'claimed')
  // A sentence whose doubt was seen, but not whose it is, stays doubted.
  const sure = part.claim.status === 'reported' || part.claim.speaker !== null
  if (sure && verdict === 'event' && part.act === null && when.days === null && isPast(telling)) return 'background'
  if (isOldAnnouncement(telling, when, material)) return 'background'
  if (verdict === 'statement')
    return /^(none|negated|feared)$/.test(telling.deed.doubt)
      ? part.claim.status
      : lessCertain(part.claim.status, 'assessment')
  if (
    sure &&
    part.act === null &&
    part.credit === null &&
    verdict === 'event' &&
    isBackground(telling, when, material, thread)
  )
    return 'background'
  return part.claim.status
}

/**
 * A state force on what an armed group did, or on whom it killed beyond its own border: each is the other's enemy. An office
 * that tells of a fight between others, or whom a group lost, is none; nor is whoever fights ISIS, nor two institutions that
 * say the same.
 */
function isClaimAboutEnemy(telling: Telling, material: Material): boolean {
  const { reading, part, clause, deed } = telling
  if (part.claim.status === 'confirmed' || part.claim.speakerKind !== 'authority') return false
  const named = spansWithin(material.actors, spanOf(reading, clause))
  if (named.some(({ id }) => id === 'isis')) return false
  const speakers = part.speaker ? spansWithin(material.actors, spanOf(reading, part.speaker)) : []
  if (callsEnemy(reading, clause) && isAbroad(speakers, telling, material, true)) return true
  if (!VIOLENT.has(deed.kind) || deed.at < 0) return false
  if (blamesForce(telling)) return true
  if (named.some((actor) => isEnemy(actor.id, material) && isAgent(reading, actor, deed.at, clause))) return true
  return killsOthers(reading, clause) && isOwnDeed(reading, clause) && isAbroad(speakers, telling, material, false)
}

/** "mercenaries", "neutralised": words that only an enemy uses. */
const ENEMIES = tokenSet(
  (
    'terrorists terrorist mercenaries mercenary separatists separatist operatives operative neutralised neutralized ' +
    'neutralising eliminated eliminating إرهابيين إرهابيا إرهابي إرهابيان مرتزقة انفصاليين انفصالية انفصالي تحييد حيدت ' +
    'بێلایەن بێلایەنکردن بێلایەنکرد پاکتاو تیرۆریست تیرۆریستی تیرۆریستان تیرۆریستەکان بەکرێگیراو بەکرێگیراوان جیاخواز جیاخوازان'
  )
    .split(' ')
    .map(foldWord),
)

function callsEnemy(reading: Reading, clause: Range): boolean {
  const { tokens } = reading
  for (let i = clause.from; i < clause.to; i++)
    if (ENEMIES.has(tokens[i]) && (tellsCasualties(reading, clause) || !isOwner(reading, i))) return true
  return false
}

const THINGS =
  /^(shelters?|stores?|storehouses?|positions?|targets?|hideouts?|caves?|tunnels?|bases?|camps?|depots?|infrastructure|headquarters|sites?|bunkers?|warehouses?|(ال|ل|و)*(مواقع|اوکار|مخابی|مخابئ|کهوف|مستودعات|ملاجی|ملاجئ|اهداف|مقرات|معسکر|معسکرات|انفاق|قواعد|مغارات|تحصینات)|(ئەشکەوت|پەناگە|بنکە|شوین|مولگە|ئامانج|کوگا|تونیل|حەشارگە)\p{L}*)$/u

/** "shelters used by terrorists", "terrorist positions", "مخابئ الإرهابيين": what a force struck is its own work, whosever it was. */
function isOwner({ tokens }: Reading, at: number): boolean {
  const [before, next] = [tokens[at - 1]?.text ?? '', tokens[at + 1]?.text ?? '']
  return /^(by|of|to|for|the)$/.test(before) || THINGS.test(before) || THINGS.test(next)
}

function isEnemy(id: string, material: Material): boolean {
  return material.actorType(id) === 'non_state_armed'
}

const TROOPS = /^(soldiers|troops|fighters|guards|policemen)$/
const OF_ITS_OWN = /^(men|soldiers|fighters|members|troops|officers|guards|patrol|unit|positions?)$/
const BLAME_REACH = 8

/** "said the soldiers had opened fire first and wounded four of its men": one force on what another did to it. */
function blamesForce({ reading, clause, deed }: Telling): boolean {
  const { tokens, order } = reading
  if (order !== 'speaker-verb') return false
  const before = tokens.slice(Math.max(clause.from, deed.at - BLAME_REACH), deed.at).map(({ text }) => text)
  const at = before.findIndex((text) => TROOPS.test(text))
  if (at < 0 || before.slice(at).some((text) => /^(was|were|been|be)$/.test(text))) return false
  if (/^(its|their|his|our)$/.test(before[at - 1] ?? '')) return false
  // "Kurdish fighters", "Druze fighters": a force called by its people.
  const ofPeople =
    before[at] === 'fighters' &&
    reading.hits.some(
      ({ label, from, to }) =>
        label === 'armed' && to - from === 2 && tokens[to - 1]?.text === 'fighters' && to <= deed.at,
    )
  const own = tokens
    .slice(deed.at, clause.to)
    .some(({ text }, i, rest) => OF_ITS_OWN.test(text) && /^(its|their)$/.test(rest[i - 1]?.text ?? ''))
  return ofPeople || own
}

/** "had been shot at by the PKK". */
function isBehindBy({ tokens }: Reading, { start }: Span): boolean {
  const at = firstWordEndingBehind(tokens, start)
  return tokens[at - 1]?.text === 'by' || tokens[at - 2]?.text === 'by'
}

/** "killed more than a dozen fighters"; not "one of its soldiers was killed". */
function killsOthers(reading: Reading, clause: Range): boolean {
  return (
    tellsCasualties(reading, clause) &&
    !reading.tokens.slice(clause.from, clause.to).some(({ text }) => OWN_DEAD.test(text))
  )
}

const OWN_DEAD = /^(soldiers?|سەرباز\p{L}*|جندی\p{L}*|جنود\p{L}*)$/u

/** Named before the deed, in the active: it does it. A Sorani verb stands last, and whoever does it first. */
function isAgent(reading: Reading, actor: Span, deed: number, clause: Range): boolean {
  if (reading.order === 'speaker-end') {
    const at = firstWordEndingBehind(reading.tokens, actor.start)
    return reading.tokens.slice(clause.from, at).every((token) => isDayWord(reading, token))
  }
  const verb = reading.tokens[deed]
  const before = reading.tokens[deed - 1]?.text ?? ''
  if (isBehindBy(reading, actor)) return true
  return verb !== undefined && actor.end <= verb.start && !/^(was|were|been|being|be|are|is)$/.test(before)
}

/** A word of a date, or one that leads it. */
function isDayWord({ taken }: Reading, { start, end, text }: Token): boolean {
  return (
    /^(لە|کە|پیشتر|دواتر|هەروەها|سەرەتا|دووبارە)$/.test(text) ||
    taken.some((span) => start >= span.start && end <= span.end)
  )
}

/** "it had struck", "إنها استهدفت": the speaker's own deed. */
function isOwnDeed(reading: Reading, clause: Range): boolean {
  const [first, second] = [reading.tokens[clause.from], elementAt(reading.tokens, clause.from - 1)]
  return (
    [first, second].some(
      (token) => token !== undefined && /^(it|its|they|we|انها|انه|انهم|قواته|قواتها)$/.test(token.text),
    ) || reading.order !== 'speaker-verb'
  )
}

/**
 * A force of one country that tells what it did in another; the coalition and its members are asked there. `anywhere`: also
 * where the clause names no place.
 */
function isAbroad(
  speakers: readonly { readonly id: string }[],
  { reading, clause }: Telling,
  material: Material,
  anywhere: boolean,
): boolean {
  const countries = new Set(spansWithin(material.places, spanOf(reading, clause)).map(({ country }) => country))
  return speakers.some(({ id }) => {
    const home = material.actorCountry(id)
    if (['XX', 'US'].includes(home) || countries.has(home)) return false
    return countries.size > 0 || (anywhere && !TOLD_OF.has(home))
  })
}

/** The countries that the news is about: where no place is named, their forces are at home. */
const TOLD_OF = new Set(['IQ', 'SY'])

/** "Iraq announced the end of its war in December 2017": history, though it names who spoke. */
function isOldAnnouncement({ reading, part, clause }: Telling, when: When, material: Material): boolean {
  if (part.credit === null || when.days === null || material.published === null) return false
  if (part.act !== 'say' && part.act !== 'react' && part.act !== 'judge') return false
  const announced = (part.act === 'judge' ? PROMISED : ANNOUNCED).test(
    reading.text.slice(part.credit.start, part.credit.end),
  )
  if (!announced) return false
  const dates = [spanOf(reading, clause), part.credit].flatMap((span) => datesIn(material.dates, span))
  const isOld = ({ latest }: DayRange): boolean =>
    material.published !== null && daysBetween(latest, material.published) > OLD_DAYS
  if (part.act !== 'judge' && isOld(when.days) && dates.length > 0) return true
  return dates.some((date) => isOld(date.days) && isOfSaying(reading, date))
}

const ANNOUNCED = /\b(announced|declared|called on|urged)\b|أعلن|دعا|داوای کرد|ڕایگەیاند/
const PROMISED = /\b(promised|pledged|vowed|undertook|threatened)\b|تعهد|وعد|بەڵێنی دا/
const SAID_ON =
  /(^|\s)(in (the|their|its|an?|his|her) ([\w-]+ )?(agreement|deal|accord|pact|statement|declaration|letter|speech|message|roadmap|memorandum) (of|on|dated)|(?<!\b(attacks?|raids?|strikes?|bombings?|killings?|ambush|blast|shelling|explosion|crash|clash|clashes|assault|shooting|massacre|protests?|march|vote|elections?|fire|truce|talks|meeting) )on|(اتفاق|إعلان|بيان|رسالة|كلمة)\S*|(?<!(هجوم|تفجير|قصف|انتخابات|مجزرة|غارة|لقاء|اجتماع) )(في|يوم|بتاريخ)) $/i

/** "called on the group on February 27", "in their agreement of March 10": the day of the word, by what leads it. */
function isOfSaying({ text }: Reading, { start, days }: Span & { readonly days: DayRange }): boolean {
  if (days.precision === 'year') return false
  return start === 0 || SAID_ON.test(text.slice(Math.max(0, start - 60), start))
}

/** An earlier event retold by the outlet itself. */
function isBackground({ reading, clause, index }: Telling, when: When, material: Material, thread: Thread): boolean {
  const { published } = material
  if (published === null || when.days === null || !when.dated) return false
  const age = daysBetween(when.days.latest, published)
  if (age > OLD_DAYS) return age > COUNTED_DAYS || !isStillCounted(reading, clause)
  if (index === 0) return false
  // "More guards will stand at churches. The step was decided after the bombing on Sunday": the news is what is planned.
  // Every item of a round-up is news of its own.
  if (!thread.main?.days) return thread.brief === null && age >= PAST_THE_NEWS
  const before = daysBetween(when.days.latest, thread.main.days.earliest)
  if (before >= HISTORY_DAYS && when.precision === 'day' && !clause.aside) return true
  const older = when.days.latest < thread.main.days.earliest
  const longAgo = before >= PAST_THE_NEWS
  return older && (hasLabel(reading, 'earlier', clause) || opensDefinite(reading, clause, longAgo))
}

/** Days within which what was counted is news. */
const COUNTED_DAYS = 365

/** "Nine men have been killed since February", "قُتل تسعة منذ شباط": counted up to now. */
function isStillCounted(reading: Reading, clause: Range): boolean {
  const { order } = reading
  const words = reading.tokens.slice(clause.from, clause.to)
  if (!tellsCasualties(reading, clause) && !words.some(({ text }) => /^\d{1,3}$/.test(text))) return false
  const since = words.some(({ text }, i) =>
    order === 'speaker-end' ? text === 'لە' && /ەوە$/.test(words[i + 1]?.text ?? '') : /^(since|منذ)$/.test(text),
  )
  return since && (order !== 'speaker-verb' || words.some(({ text }) => /^(have|has)$/.test(text)))
}

/** "At Sunday's rally", "The October 15 attack", "وكانت تظاهرة الأحد قد": the reader is reminded. */
function opensDefinite(reading: Reading, clause: Range, longAgo: boolean): boolean {
  const [first, second] = [reading.tokens[clause.from]?.text ?? '', reading.tokens[clause.from + 1]?.text ?? '']
  return (longAgo && first === 'the') || first === 'at' || /^و?کان(ت)?$/.test(first) || /'s$/.test(second)
}
