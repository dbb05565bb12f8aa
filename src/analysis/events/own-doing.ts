// What a body tells that can only be its own doing or its own loss: what it shot down, its men who were hurt, what it admits.

import type { Span } from '../../core/understanding.ts'
import { firstWordFrom, hasTrait, type Range, type Reading } from '../claims/reading.ts'
import { tokenSet } from '../claims/token-table.ts'
import { trait } from '../claims/traits.ts'
import type { Deal } from './deal.ts'
import { tellsCasualties } from './deeds.ts'

const MEN_WORD =
  /^(commandos?|fighters?|guards?|soldiers?|policem[ae]n|officers?|corporals?|sergeants?|lieutenants?|captains?|colonels?|recruits?|conscripts?|sappers?|crewm[ae]n|members?|troops|مقاتل\p{L}*|عناصر|عنصر|جندی\p{L}*|جنود|شرطی\p{L}*|ضابط\p{L}*|ضباط|منتسب\p{L}*|عریف|رقیب|ملازم|نقیب|ئەفسەر\p{L}*|چەکدار\p{L}*|پێشمەرگە\p{L}*)$/u
const MEN = trait(({ text }) => MEN_WORD.test(text))

/** "One commando was wounded, the service said": men of nobody in particular are those of the force that tells it. */
export function losesMen({ reading, content }: Deal): boolean {
  return tellsCasualties(reading, content) && hasTrait(reading, MEN, content)
}

/** "Nine officers were hurt, the police command said": theirs. */
export function losesPolice({ reading, content, speakerText }: Deal): boolean {
  if (speakerText === null || !POLICE.test(speakerText) || !tellsCasualties(reading, content)) return false
  return reading.tokens
    .slice(content.from, content.to)
    .some((token, i, all) => OFFICERS_OF.has(token) && !OF_OTHERS.has(all[i - 1]))
}

const POLICE = /police|شرط|پۆلیس/i
const OFFICERS_OF = tokenSet(
  (
    'officer officers policeman policemen guard guards warder warders ضابط ضباط ضابطا عناصر عنصر عنصرا منتسب منتسبین ' +
    'شرطی شرطیا شرطیین شرطیان حارس حارسا حراس حارسان حارسین ئەفسەر ئەفسەریک کارمەند پاسەوان پاسەوانیک'
  ).split(' '),
)

const OF_OTHERS = tokenSet(
  'army military intelligence customs prison former retired security bank night shop school museum private company border'.split(
    ' ',
  ),
)

/** "job seekers closed the gate, police said": what people did, whoever tells it; "protesters were dispersed" is the police's work. */
export function othersDid({ reading: { tokens, order }, content }: Deal): boolean {
  const words = tokens.slice(content.from, content.from + SUBJECT_REACH)
  const at = words.findIndex((token) => CIVILIANS.has(token))
  if (at < 0 || words.slice(0, at).some(({ mark }) => mark)) return false
  if (order !== 'speaker-verb') return order === 'verb-speaker' && at > 0 && at <= 2 && ACTS_AR.has(words[0])
  return (
    !tokens.slice(content.from + at + 1, content.from + at + PASSIVE_REACH).some((token) => PASSIVE.has(token)) &&
    !words.slice(0, at).some(({ text }) => text === 'it')
  )
}

const SUBJECT_REACH = 7
/** Words to the verb: "villagers held after the attack were released". */
const PASSIVE_REACH = 9
const CIVILIANS = tokenSet(
  (
    'protesters demonstrators workers graduates residents villagers drivers strikers shopkeepers farmers students teachers seekers ' +
    'inmates prisoners smugglers gunmen attackers tribesmen ' +
    'محتجون محتجین متظاهرون متظاهرین عمال خریجون خریجین سایقون سایقین مزارعون طلاب معلمون سجناء مهربون مهربین مسلحون مسلحین'
  ).split(' '),
)
const ACTS_AR = tokenSet('اغلق قطع تظاهر خرج تجمع احتج هاجم احرق اقتحم فر هرب'.split(' '))

/** "were released", "أفرج عن": what is done by whoever holds people. */
export function releases({ tokens }: Reading, { from, to }: Range): boolean {
  for (let i = from; i < to; i++) {
    if (!RELEASES.has(tokens[i])) continue
    if (tokens[i]?.text !== 'released' && tokens[i]?.text !== 'freed') return true
    if (tokens.slice(Math.max(from, i - 3), i).some((token) => PASSIVE.has(token))) return true
  }
  return false
}

const RELEASES = tokenSet('released freed الافراج افرج افرجت اخلاء اخلی اخلت'.split(' '))
const PASSIVE = tokenSet('was were been be being'.split(' '))

/** "with support from the coalition", "بإسناد من طيران التحالف": who helps; whoever tells it did the deed. */
export function supports({ reading: { tokens } }: Deal, { start }: Span): boolean {
  const first = firstWordFrom(tokens, start)
  return tokens.slice(Math.max(0, first - SUPPORT_REACH), first).some((token) => SUPPORTS.has(token))
}

const SUPPORT_REACH = 4
const SUPPORTS = tokenSet(
  (
    'support backing help assistance backed supported assisted cover coordination alongside ' +
    'باسناد اسناد بدعم دعم بمساندة بمسانده مسانده بمساعده بالتنسیق بغطاء بمشارکه بالتعاون پشتیوانی پشتیوانیی هاوکاری هاوکاریی هەماهەنگی'
  ).split(' '),
)

/** "Four convicts escaped, the Justice Ministry said": no work of whoever tells it; "men who had escaped were caught" is. */
export function tellsOfEscape({ reading: { tokens }, content }: Deal): boolean {
  for (let i = content.from; i < content.to; i++) {
    const away = OUT.has(tokens[i + 1]) && BREAKS.has(tokens[i])
    if (!away && !ESCAPES.has(tokens[i])) continue
    if (!tokens.slice(Math.max(content.from, i - RELATIVE_REACH), i).some((token) => RELATIVES.has(token))) return true
  }
  return false
}

const OUT = tokenSet(['out', 'away'])
const BREAKS = tokenSet('broke break breaking broken got slipped'.split(' '))
const RELATIVES = tokenSet('who which that الذین الذی التی ممن'.split(' '))
/** Words from the relative to its verb. */
const RELATIVE_REACH = 3
const ESCAPES = tokenSet(
  'escaped escape fled fugitives jailbreak breakout فر فروا فرار فرت فرار هرب هربوا هروب هەلات هەلاتن هەلاتوون هەلاتووە رایانکرد'.split(
    ' ',
  ),
)

/** "acknowledged carrying out the raid", "أقر بتنفيذ الغارة": its own doing. */
export function admits({ reading: { tokens }, act, speaker }: Deal): boolean {
  if (act === null || speaker === null) return false
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (token === undefined || token.start > speaker.end + ADMITS_REACH) return false
    if (ADMITS.has(token)) return true
  }
  return false
}

/** Characters from a speaker to the verb. */
const ADMITS_REACH = 25
const ADMITS = tokenSet(
  'admitted admits acknowledged acknowledges conceded confessed اقر واقر اقرت واقرت اعترف واعترف اعترفت واعترفت'.split(
    ' ',
  ),
)

/** "said that with the army it had begun a search", "لەگەڵ سوپا": what it does with somebody. */
export function isTogether({ reading: { tokens }, content, act }: Deal): boolean {
  return act === 'say' && tokens.slice(content.from, content.from + 2).some((token) => TOGETHER.has(token))
}

const TOGETHER = tokenSet('together alongside jointly لەگەل بالاشتراک بالتعاون بالتنسیق'.split(' '))

/** "said the targets were safe houses": whoever knows its targets struck them. */
const TARGETS = tokenSet(['targets', 'الاهداف'])
const SHOT_DOWN = tokenSet(
  'shot brought downed intercepted foiled thwarted defused اسقاط اسقطت اعتراض احباط خستەخوارەوە خستووەتە خستیە خستیانە خستوتە خستە'.split(
    ' ',
  ),
)
const DEFENDS = trait((word) => TARGETS.has(word) || SHOT_DOWN.has(word))

/** "two drones were shot down over the field, the ministry said": what no side is named for, the force that tells it did. */
export function isDefence({ reading, content }: Deal): boolean {
  if ((reading.traits & DEFENDS) === 0) return false
  return reading.tokens.slice(content.from, content.to).some((token, i, all) => {
    if (TARGETS.has(token) && (token.text !== 'targets' || all[i - 1]?.text === 'the')) return true
    if (!SHOT_DOWN.has(token)) return false
    return !/^(shot|brought)$/.test(token.text) || all[i + 1]?.text === 'down'
  })
}

/** "said no one had been beaten": a force tells of its own dealings with people. */
export function harmsNobody({ reading, content }: Deal): boolean {
  const words = reading.tokens.slice(content.from, content.to)
  return words.slice(0, NEAR_START).some((token) => NOBODY.has(token)) && words.some((token) => HANDLED.has(token))
}

const NEAR_START = 4
const NOBODY = tokenSet('no nobody none not لم ای احد هیچ کەس'.split(' '))
const HANDLED = tokenSet(
  (
    'beaten tortured abused mistreated ill-treated harmed arrested detained held ضرب للضرب تعذیب للتعذیب اعتقال یعتقل ' +
    'یتعرض لێدان لیدراوە ئەشکەنجە دەستگیر نەکراوە'
  ).split(' '),
)

/** "declared the defeat of the last pocket", "أعلنت تحرير المدينة", "ئازادکردنی شارەکەی ڕاگەیاند": what a force proclaims, it did. */
export function proclaims({ reading: { tokens, order }, content }: Deal): boolean {
  const [from, to] = order === 'speaker-verb' ? [0, content.from] : [0, tokens.length]
  if (!tokens.slice(from, to).some((token) => PROCLAIMS.has(token))) return false
  return tokens.slice(content.from, content.from + NEAR_START).some((token) => VICTORIES.has(token))
}

const PROCLAIMS = tokenSet(
  'declared proclaimed declares announced اعلن اعلنت واعلن واعلنت یعلن رایگەیاند رایانگەیاند راگەیاند'.split(' '),
)
const VICTORIES = tokenSet(
  (
    'defeat victory liberation recapture mobilisation mobilization هزیمه النصر انتصار تحریر استعاده النفیر ' +
    'شکستی شکست سەرکەوتن سەرکەوتنی ئازادکردنی رزگارکردنی'
  ).split(' '),
)

/** "said salaries would be paid by Thursday": what an office will do. */
export function promises({ reading: { tokens }, content }: Deal): boolean {
  return tokens.slice(content.from, content.to).some((token) => PAID.has(token))
}

const PAID = tokenSet(
  (
    'paid disbursed distributed compensated reimbursed ستصرف سیصرف ستدفع سیدفع ستوزع تصرف صرف توزیع ' +
    'دابەش دەدریت دەدرین خەرج'
  ).split(' '),
)

/** "گوتی کە هێرشەکەی ئەنجام داوە". */
export function carriedOut({ reading: { tokens, order }, content }: Deal): boolean {
  return order === 'speaker-end' && tokens.slice(content.from, content.to).some((token) => CARRIED_OUT.has(token))
}

const CARRIED_OUT = tokenSet(
  (
    'ئەنجام ئەنجامداوە ئەنجامیداوە ئەنجامیانداوە ناردووە ناردوویەتی ناردوویانە هەلداوە هەلیداوە هاویشتووە هاویشتوویەتی ' +
    'تەقاندووە تەقاندووەتەوە تەقاندوویانەتەوە ئاراستەکردووە ئاراستەی رەوانەکردووە رەوانەی پیکاوە پیکاویەتی پیکاویانە ' +
    'سووتاندووە سووتاندوویەتی کوشتووە کوشتوویەتی کوشتوویانە'
  ).split(' '),
)

/** "گوتی کە ... پاسەوانێکیان کوژراوە": one of its own, wherever in the sentence. */
export function losesItsOwn({ reading, content }: Deal): boolean {
  if (reading.order !== 'speaker-end') return false
  return reading.tokens.slice(content.from, content.to).some(({ forms }) => forms.some((form) => ITS_OWN.test(form)))
}

const ITS_OWN = /^(?:پاسەوان|سەرباز|پیشمەرگە|ئەفسەر|کارمەند|چەکدار)(?:یک|ەکان|ان)یان$/

/** "A court in Ramadi ordered them held, the Judicial Council said": its work. */
export function isOfCourts({ reading, content }: Deal): boolean {
  return reading.tokens.slice(content.from, content.to).some((token) => COURTS.has(token))
}

const COURTS = tokenSet(
  'court courts judge judges محکمه المحکمه محاکم قاضی قاضیا قضاه دادگا دادگایەک دادوەر دادوەریک'.split(' '),
)
