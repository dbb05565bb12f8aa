// Who is named and yet no party, and who is a party though another part of the sentence names him.

import { elementAt } from '../element-at.ts'
import type { ActorMention, Span } from '../../core/understanding.ts'
import { firstWordEndingBehind, firstWordFrom } from '../claims/reading.ts'
import { tokenSet } from '../claims/token-table.ts'
import type { Token } from '../claims/tokens.ts'
import { spansWithin } from '../spans-within.ts'
import type { Deal, Roles } from './deal.ts'
import { isNamedAside } from './aside-names.ts'
import { isDeathAnswered } from './elsewhere.ts'
import { inside } from './material.ts'

/** True of an actor that a clause names without taking part in what it tells. */
export function isNoParty(deal: Deal, actor: ActorMention, typeOf: Roles['typeOf']): boolean {
  return (
    isOwned(deal, actor) ||
    isAsked(deal, actor) ||
    reports(deal, actor) ||
    isRanked(deal, actor) ||
    isFormerly(deal, actor) ||
    isAddressee(deal, actor) ||
    isAbsent(deal, actor) ||
    isWantedThere(deal, actor) ||
    isNamedAside(deal, actor, typeOf(actor.id)) ||
    (typeOf(actor.id) === 'person' &&
      isDeathAnswered(deal.reading, deal.content.from, firstWordFrom(deal.reading.tokens, actor.start))) ||
    isOnlyCompared(deal, actor, typeOf(actor.id)) ||
    (TROOPS.has(typeOf(actor.id)) && isHosted(deal, actor))
  )
}

/**
 * "the UN-patrolled zone", "after the fall of Assad", "weapons held outside the army", "shells left by the former army": named
 * to say which or when.
 */
function isOnlyCompared({ reading: { tokens, text } }: Deal, { start, end }: Span, type: string): boolean {
  if (COMPOUND.test(text.slice(end, end + COMPOUND_LENGTH))) return true
  const first = firstWordFrom(tokens, start)
  let at = first - 1
  if (OF.has(elementAt(tokens, at))) at--
  if (DOWNFALL.has(elementAt(tokens, at)) && tokens.slice(Math.max(0, at - 2), at).some((token) => SINCE.has(token)))
    return true
  if (
    ERA.has(elementAt(tokens, first - 1)) ||
    (ERA.has(elementAt(tokens, first - 3)) && tokens[first - 2]?.text === 'of')
  )
    return true
  at = first - 1
  if (ARMY.has(elementAt(tokens, at))) at--
  if (LEFT_BY.has(elementAt(tokens, at))) return true
  // Who left a bomb is accused of it.
  if (elementAt(tokens, at)?.text === 'by' && type !== 'non_state_armed')
    return LEFT.has(tokens[at - 1]) || (tokens[at - 1]?.text === 'behind' && LEFT.has(tokens[at - 2]))
  return elementAt(tokens, at)?.text === 'outside' && HELD.has(tokens[at - 1])
}

const COMPOUND =
  /^-(?:patrolled|backed|aligned|linked|funded|trained|armed|built|made|supplied|allied|sponsored|supported|monitored|brokered|mediated)\b/
const COMPOUND_LENGTH = 12
const OF = tokenSet(['of', 'نظام'])
const DOWNFALL = tokenSet('fall overthrow ouster toppling collapse downfall سقوط انهیار رووخانی ڕووخانی'.split(' '))
/** "arms from the era of the former regime", "من عهد النظام السابق". */
const ERA = tokenSet('era days time rule عهد زمن حقبه ایام فتره سەردەمی'.split(' '))
const SINCE = tokenSet('after since before until following بعد منذ قبل عقب دوای لەدوای پیش'.split(' '))
const ARMY = tokenSet('the جیش قوات'.split(' '))
const LEFT_BY = tokenSet('ترکها ترکه خلفها خلفه'.split(' '))
const LEFT = tokenSet('left abandoned'.split(' '))
const HELD = tokenSet('held weapons arms kept arsenals rockets'.split(' '))

const TROOPS: ReadonlySet<string> = new Set(['state_force', 'coalition'])

/** "asked the Security Council to meet": whoever is spoken to does nothing. */
function isAsked({ reading }: Deal, { start, end }: Span): boolean {
  const at = firstWordEndingBehind(reading.tokens, start)
  const back = elementAt(reading.tokens, at - 1)?.text === 'the' ? at - 2 : at - 1
  return ASKS.has(elementAt(reading.tokens, back)) && reading.tokens[firstWordFrom(reading.tokens, end)]?.text === 'to'
}

/** "..., Syria Civil Defence reports": who only tells it, in the present. */
function reports({ reading: { tokens }, content }: Deal, { end }: Span): boolean {
  const verb = firstWordFrom(tokens, end)
  if (!REPORTS.has(tokens[verb])) return false
  const behind = tokens[verb + 1]
  return verb + 1 >= content.to || behind === undefined || behind.mark
}

const REPORTS = tokenSet('reports report says say reported writes notes'.split(' '))

/** "Mazloum Abdi, the SDF's commander, signed": the rank of somebody who is named. */
function isRanked({ reading: { tokens, text } }: Deal, { start, end }: Span): boolean {
  const at = firstWordEndingBehind(tokens, start)
  const rank = firstWordFrom(tokens, end)
  const owns = /['’]s$/.test(tokens[rank - 1]?.text ?? '') || /^['’]s/.test(text.slice(end))
  const [the, comma] = [elementAt(tokens, at - 1), elementAt(tokens, at - 2)]
  return (
    owns && RANKS.has(tokens[rank]) && the?.text === 'the' && comma?.mark === true && tokens[at - 3]?.capital === true
  )
}

const RANKS = tokenSet('commander leader chief head president secretary spokesman spokeswoman general'.split(' '))

const ASKS = tokenSet('asked asks urged urges'.split(' '))

/** "its soldiers": whose they are the speaker says, not the country that the text is about. */
function isOwned({ reading: { tokens } }: Deal, { start, end }: Span): boolean {
  const before = firstWordFrom(tokens, start) - 1
  // Also where the noun stands in quotes.
  if (OWNERS.has(elementAt(tokens, elementAt(tokens, before)?.mark === true ? before - 1 : before))) return true
  // "a soldier of the service"
  const of = firstWordFrom(tokens, end)
  if (tokens[of]?.text !== 'of' || tokens[of + 1]?.text !== 'the') return false
  return BODIES.has(tokens[of + 2]) || (ADJECTIVES.has(tokens[of + 2]) && BODIES.has(tokens[of + 3]))
}

/** "A former army officer", "ضابط سابق في الجيش", "ئەفسەرێکی پێشووی سوپا": who was one once. */
function isFormerly({ reading: { tokens } }: Deal, { start, end }: Span): boolean {
  const [first, behind] = [firstWordFrom(tokens, start), firstWordFrom(tokens, end)]
  if (FORMER.has(elementAt(tokens, first - 1))) return tokens[first]?.text !== 'regime' && !GOVERNS.has(tokens[behind])
  if (FORMERLY.has(tokens[behind])) return true
  const rank = elementAt(tokens, first - 1)?.text === 'فی' ? first - 2 : first - 1
  return FORMERLY.has(elementAt(tokens, rank))
}

const FORMER = tokenSet('former retired ex'.split(' '))
const FORMERLY = tokenSet('سابق سابقا سابقین سابقون متقاعد متقاعدا متقاعدین پیشوو پیشووی خانەنشین خانەنشینی'.split(' '))
const GOVERNS = tokenSet('government regime'.split(' '))

/** "in a note to the Security Council", "رسالة إلى مجلس الأمن", "نامەیەک بۆ ئەنجوومەنی ئاسایش": who is written to. */
function isAddressee({ reading: { tokens } }: Deal, { start }: Span): boolean {
  const first = firstWordFrom(tokens, start)
  const to = elementAt(tokens, first - 1)?.text === 'the' ? first - 2 : first - 1
  if (!TO.has(elementAt(tokens, to))) return LETTERS.has(elementAt(tokens, first - 1)) && isGiven(tokens[first])
  return LETTERS.has(elementAt(tokens, to - 1)) || LETTERS.has(elementAt(tokens, to - 2))
}

/** "شكوى لمجلس الأمن". */
function isGiven(token: Token | undefined): boolean {
  return token?.text.startsWith('ل') === true
}

const TO = tokenSet('to الی بو'.split(' '))
const LETTERS = tokenSet(
  (
    'note letter letters message memo memorandum complaint complaints petition appeal briefing ' +
    'رساله رسالتین مذکره شکوی شکاوی برقیه کتاب نامەیەک نامەیەکدا نامە یادداشتیک سکالایەک سکالای'
  ).split(' '),
)

/** "without a clash with the police", "من دون احتكاك مع الشرطة", "بەبێ پێکدادان لەگەڵ پۆلیس": who took no part. */
function isAbsent({ reading: { tokens, order }, content }: Deal, { start }: Span): boolean {
  const first = firstWordFrom(tokens, start)
  for (let i = first - 1; i >= Math.max(content.from, first - ABSENT_REACH); i--) {
    if (tokens[i]?.mark === true || tokens[i]?.text === 'by') return false
    if (!WITHOUT.has(tokens[i])) continue
    const between = tokens.slice(i + 1, first)
    return (
      order !== 'speaker-verb' ||
      between.some((token) => MEETINGS.has(token)) ||
      between.every(({ text }) => text === 'the')
    )
  }
  return false
}

const ABSENT_REACH = 5
const WITHOUT = tokenSet('without دون بدون بلا بەبی'.split(' '))
const MEETINGS = tokenSet('clash clashes friction contact confrontation interference trouble incident fight'.split(' '))

/** "demanding that the army be deployed again", "مطالباً بإعادة نشر الجيش": whom somebody wants to be there. */
function isWantedThere({ reading: { tokens }, content }: Deal, { start }: Span): boolean {
  const first = firstWordFrom(tokens, start)
  const from = Math.max(content.from, first - WANTED_REACH)
  const words = tokens.slice(from, first)
  const sends = words.findLastIndex((token) => SENDS.has(token))
  if (sends < 0 || words.slice(sends).some(({ mark }) => mark)) return false
  return words.slice(0, sends).some((token) => DEMANDS.has(token))
}

const WANTED_REACH = 8
const SENDS = tokenSet(
  'deployment redeployment return sending dispatch deploy redeploy send نشر بنشر انتشار بانتشار ارسال بارسال عوده بعوده تدخل بتدخل ناردنی گەرانەوەی بلاوکردنەوەی'.split(
    ' ',
  ),
)
const DEMANDS = tokenSet(
  (
    'demanding demanded demands calling called urging urged requested asked ' +
    'مطالبا مطالبه مطالبین طالب طالبت طالبوا داعیا داعیه دعا دعت یطالب تطالب داوای داوا'
  ).split(' '),
)

const BODIES = tokenSet('service force forces group unit'.split(' '))
const ADJECTIVES = tokenSet('elite special same armed militant jihadist banned'.split(' '))
const OWNERS = tokenSet('its their his our'.split(' '))

/** "the base, which hosts US troops", "قاعدة تستضيف قوات أميركية", "بنکەیەک کە هێزەکانی ئەمەریکای تێدایە": they only tell of a place. */
function isHosted({ reading: { tokens } }: Deal, { start, end }: Span): boolean {
  const [first, behind] = [firstWordFrom(tokens, start), firstWordFrom(tokens, end)]
  if (HOSTED.has(tokens[behind])) return true
  const by = elementAt(tokens, first - 1)?.text === 'the' ? first - 2 : first - 1
  if (elementAt(tokens, by)?.text === 'by' && USED.has(tokens[by - 1])) return true
  for (let at = first - 1; at >= Math.max(0, first - HOST_REACH); at--) {
    const text = tokens[at]?.text ?? ''
    if (HOSTS.has(tokens[at]) || (text === 'home' && tokens[at + 1]?.text === 'to')) return true
    if (HOLDS.has(tokens[at]) && RELATIVES.has(tokens[at - 1]))
      return tokens.slice(Math.max(0, at - 1 - HOST_REACH), at - 1).some((token) => SITES.has(token))
    if (WHERE.has(tokens[at])) return text !== 'where' || (BE.has(tokens[behind]) && STATIONED.has(tokens[behind + 1]))
  }
  return false
}

/** Words back to the verb: "hosts some two hundred American". */
const HOST_REACH = 4
const HOSTS = tokenSet('hosts hosting houses housing تستضیف یستضیف تووی یووی'.split(' '))
const USED = tokenSet('used run built shared occupied rented'.split(' '))
const HOLDS = tokenSet(['تضم', 'یضم'])
const RELATIVES = tokenSet(['التی', 'الذی'])
const SITES = tokenSet(
  'القاعده قاعده المطار مطار المعسکر معسکر المنطقه الثکنه المقر الموقع المدینه البلده القریه المجمع'.split(' '),
)
const WHERE = tokenSet(['where', 'حیث'])
const BE = tokenSet(['are', 'were', 'is', 'was'])
const STATIONED = tokenSet('stationed based deployed posted present housed'.split(' '))
const HOSTED = tokenSet('تیدایە تیدان تیدابوو لییە جیگیرن'.split(' '))

/** "... were killed, the SDF said, blaming ISIL": whom the same sentence accuses. */
export function blamedIn({ reading, clause, act, speaker }: Deal, actors: readonly ActorMention[]): readonly string[] {
  if (act === null) return []
  const { tokens } = reading
  const blamed: string[] = []
  for (const actor of spansWithin(actors, reading.sentence)) {
    if (isStandingBehind(tokens, firstWordFrom(tokens, actor.start))) blamed.push(actor.id)
    if (inside(actor, clause) || (speaker !== null && inside(actor, speaker))) continue
    const [first, behind] = [firstWordFrom(tokens, actor.start), firstWordFrom(tokens, actor.end)]
    const before = tokens.slice(Math.max(0, first - BLAME_REACH), first)
    const from = before.findLastIndex((token) => BLAMES.has(token))
    const called = before.findLastIndex((token) => DESCRIBES.has(token))
    if (called >= 0 && before.slice(called).some((token) => AS.has(token))) blamed.push(actor.id)
    const names = from >= 0 && !before.slice(from).some(({ mark, text }) => mark || text === 'for')
    if (names || tokens.slice(behind, behind + BLAME_REACH).some((token) => BLAMED.has(token))) blamed.push(actor.id)
  }
  return blamed
}

/** "رجّح وقوف داعش خلف الهجوم": whom the guess is about, also where it reads on from who makes it. */
function isStandingBehind(tokens: readonly Token[], first: number): boolean {
  const at = [first - 1, first - 2].find((back) => STANDING.has(elementAt(tokens, back)))
  return at !== undefined && tokens.slice(first, first + BLAME_REACH).some((token) => BEHIND.has(token))
}

const STANDING = tokenSet('وقوف بوقوف ضلوع بضلوع تورط بتورط'.split(' '))
const BEHIND = tokenSet('خلف وراء فی'.split(' '))

/** Words from the accusation to whom it meets: "blaming the attack on cells of". */
const BLAME_REACH = 6
const BLAMES = tokenSet(
  'blaming accusing blamed blames accused accuses متهما متهمه متهمین محملا محمله محملین'.split(' '),
)
/** "the command, which described them as Daesh couriers", "وصفهم بأنهم من عناصر داعش". */
const DESCRIBES = tokenSet(
  (
    'described describes describing identified identifies identifying called labelled labeled ' +
    'وصفهم وصفتهم وصفهما وصفتهما وصفته وصفه واصفا واصفه معرفا'
  ).split(' '),
)
const AS = tokenSet('as من بانهم بانهما بانه عناصر عنصر ارهابیین'.split(' '))
const BLAMED = tokenSet('تومەتبار تومەتباری تومەتباریان'.split(' '))
