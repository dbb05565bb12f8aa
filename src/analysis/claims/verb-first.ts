// "قال مصدر أمني إن ...": the verb stands first, then its speaker, then what is said.
// The speaker ends at إن or أن, a comma, a quotation, "in a statement", or the verbal noun that names the deed ("مقتل").

import { elementAt } from '../element-at.ts'
import { SPEAKERS } from './saying.ts'
import type { Act, Attribution } from './act.ts'
import type { Hit } from './lexicon.ts'
import { type Range, type Reading, hasLabel, hasOneOf, hitsAt, hitsIn, isComma, tighten } from './reading.ts'
import { verbsOf } from './saying.ts'
import { NOT_SO_AR } from './denial.ts'
import { isOfSuspect } from './doubt.ts'
import { balanced, isDay } from './speaker-name.ts'

const LONGEST_SPEAKER = 12
const OCCASION = new Set('بیان تصریح حدیث موتمر منشور مقابله مقطع رساله تقریر وقت'.split(' '))

export function verbFirstAttributions(reading: Reading): readonly Attribution[] {
  const verbs = verbsOf(reading, (_, hit) => opensClause(reading, hit) && !isCredit(reading, hit))
  return verbs.map((hit, index) => {
    const read = readVerb(reading, hit, verbs[index + 1]?.from ?? reading.tokens.length)
    return isCallJoined(reading, hit, verbs[index - 1]) ? { ...read, speaker: null } : read
  })
}

const CALLS = /^و(دعا|دعت|دعوا|طالبت?|طالبوا|حثت?|حثوا|ناشدت?|ناشدوا)$/

/** "نددت الوزارة بالعملية ودعت مجلس الأمن إلى": behind the second verb stands who is called upon, and nobody speaks anew. */
function isCallJoined({ tokens }: Reading, hit: Hit, before: Hit | undefined): boolean {
  return before?.label === 'react' && CALLS.test(tokens[hit.from]?.text ?? '')
}

/** "حسبما صرح": read as a credit. */
function isCredit(reading: Reading, hit: Hit): boolean {
  const before = elementAt(reading.tokens, hit.from - 1)?.text ?? ''
  return hit.from > 2 && /^(حسبما|کما|وفقما|مثلما|ما)$/.test(before)
}

/** A verb of saying opens its clause; elsewhere the same letters are often a noun. */
function opensClause(reading: Reading, hit: Hit): boolean {
  const before = elementAt(reading.tokens, hit.from - 1)
  if (isBetween(reading, hit) || isCarried(reading, hit) || isOfSuspect(reading, hit)) return false
  if (DENIAL.test(reading.tokens[hit.from]?.text ?? '')) return renewedBy(reading, hit) !== null
  if (hit.label === 'judge' && FEELS.test(reading.tokens[hit.from]?.text ?? '') && !isJudged(reading, hit)) return false
  if (hit.label !== 'judge' && REJECTS.test(reading.tokens[hit.from]?.text ?? '') && !rejectsClaim(reading, hit))
    return false
  if (BLAMES.test(reading.tokens[hit.from]?.text ?? '') && !laysBlame(reading, hit)) return false
  if (RAISES.test(reading.tokens[hit.from]?.text ?? '') && !raisesToll(reading, hit)) return false
  // "لم يستبعد" is a judgement too.
  if (hasLabel(reading, 'negation', { from: hit.from - 1, to: hit.from })) return hit.label === 'judge'
  if (!before || before.mark || isIn(reading, hit)) return true
  // "في عملية وصفت بالأكبر": called so, by nobody.
  if (/^وصف/.test(reading.tokens[hit.from]?.text ?? '')) return false
  const token = reading.tokens[hit.from]
  if (token && /^[وف]/.test(token.text) && token.forms.length > 1) return true
  if (hit.from <= 2 || /^(الذی|التی|الذین|حیث|فیما|بینما|کما|قد)$/.test(before.text)) return true
  return subjectBefore(reading, hit) !== null
}

const BLAMES = /^[وف]?حمل(ت|وا)?$/

/** "حملت قسد الجيش مسؤولية القصف"; not "حملت الشاحنة أسلحة". */
function laysBlame({ tokens }: Reading, { to }: Hit): boolean {
  return tokens.slice(to, to + REJECTED_REACH).some(({ text }) => /^(ال)?مسوولیه$/.test(text))
}

/** "بياناً قال فيه التنظيم إن": in a text that was just named. */
function isIn({ tokens }: Reading, { to }: Hit): boolean {
  return /^فیه(ا|م)?$/.test(tokens[to]?.text ?? '')
}

const REJECTS = /^[وف]?((رفض|قلل|سخر|هزئ|هزی)(ت|وا)?|یرفض|ترفض)$/
const REJECTED =
  /^(ب|ل|و)?(ال)?(اتهام|اتهامات|مزاعم|روایه|روایات|ادعاء|ادعاءات|تقاریر|انباء|شایعات|معلومات|شان|صحه|ارقام|حصیله)(ه|ها|هم)?$/
const REJECTED_REACH = 8

/** Verbs of judging only with the word for it somewhere behind: "أعرب النائب عن اعتقاده", "قلل محام من فرص". */
const FEELS = /^[وف]?(قلل|اعرب|عبر|ابد)(ت|ی|وا)?$/
const JUDGED =
  /^(اعتقاد|شکوک|ثقت|امل|تشاوم|تفاول|قلق|مخاوف|خشیت|توقعات)(ه|ها|هم)?$|^(فرص|احتمال|احتمالات|امکانیه|حظوظ|جدوی)$/

function isJudged({ tokens }: Reading, { to }: Hit): boolean {
  return tokens.slice(to, to + REJECTED_REACH).some(({ text }) => JUDGED.test(text))
}

/** "رفضت الكتائب اتهامات الوزارة"; not "رفض السكان العودة". */
function rejectsClaim({ tokens }: Reading, { to }: Hit): boolean {
  return tokens.slice(to, to + REJECTED_REACH).some(({ text }) => REJECTED.test(text))
}

const RAISES = /^[وف]?(رفع|خفض)ت?$/
const TOLL_REACH = 10

/** "رفعت الوزارة، اليوم، حصيلة الكمين إلى عشرة": whoever counts anew tells. */
function raisesToll({ tokens }: Reading, { to }: Hit): boolean {
  return tokens.slice(to, to + TOLL_REACH).some(({ text }, i) => i > 0 && /^(حصیله|حصیلته|حصیلتها)$/.test(text))
}

const DENIAL = /^نفی(ه|ها|هم)$/
const RENEWS = /^[وف]?(جدد|کرر|اکد|اعلن|موکد|مجدد)(ت|ا|وا|ه)?$/
const RENEWAL_REACH = 7

/** "جدد حزب الله نفيه": whoever renews a denial, between the verb and it. */
function renewedBy({ tokens }: Reading, { from }: Hit): Range | null {
  for (let i = from - 1; i >= Math.max(0, from - RENEWAL_REACH); i--) {
    if (!RENEWS.test(tokens[i]?.text ?? '')) continue
    const comma = tokens.slice(i, from).findIndex(isComma)
    return { from: i + 1, to: comma < 0 ? from : i + comma }
  }
  return null
}

/** "نقلت القوات 138 معتقلاً": carried; "نقلت الوكالة عن مصدر" passes on what somebody said. */
function isCarried(reading: Reading, hit: Hit): boolean {
  if (!/^و?(نقل|نقلت)$/.test(reading.tokens[hit.from]?.text ?? '')) return false
  return !reading.tokens.slice(hit.to, hit.to + 8).some(({ text }) => /^(عن|ان|قوله|قولها)$/.test(text))
}

/** "ما بين خمسة وسبعة", "بين الجانبين": the preposition, unless و leads it or what was explained follows with أن. */
function isBetween(reading: Reading, hit: Hit): boolean {
  if (reading.tokens[hit.from]?.text !== 'بین') return false
  return hitsIn(reading, 'that', { from: hit.to, to: hit.to + LONGEST_SPEAKER }).length === 0
}

function readVerb(reading: Reading, hit: Hit, next: number): Attribution {
  const that = hitsIn(reading, 'that', { from: hit.to, to: Math.min(next, hit.to + 30) })[0]
  const speakerEnd = endOfSpeaker(reading, hit, that?.from ?? next)
  const speaker =
    (DENIAL.test(reading.tokens[hit.from]?.text ?? '') ? renewedBy(reading, hit) : null) ??
    describer(reading, hit) ??
    beforeVerb(reading, hit) ??
    subjectBefore(reading, hit) ??
    knownFrom(reading, hit, speakerEnd) ??
    tighten(reading, { from: isIn(reading, hit) ? hit.to + 1 : hit.to, to: speakerEnd })
  const start = that && that.from - hit.to <= LONGEST_SPEAKER + 8 ? that.to : contentAfter(reading, speakerEnd)
  const after = tighten(reading, { from: start, to: reading.tokens.length })
  const raised = RAISES.test(reading.tokens[hit.from]?.text ?? '')
  const content =
    after.to > after.from && !raised
      ? after
      : tighten(reading, { from: raised ? hit.from : hit.to, to: reading.tokens.length })
  const lead = hit.from
  return {
    act: hit.label as Act,
    speaker: speaker.to > speaker.from ? speaker : null,
    credit: { from: lead, to: Math.max(start, speaker.to) },
    content,
    told: toldTo(reading, { from: hit.to, to: that && that.to === start ? that.from : start }),
  }
}

/** "وصف محلل عسكري الاتفاق بأنه هش": who calls something so stands before it, one noun with what agrees with it. */
function describer({ tokens }: Reading, { from, to }: Hit): Range | null {
  if (!/^[وف]?وصف(ت|وا)?$/.test(tokens[from]?.text ?? '')) return null
  const definite = (at: number): boolean => /^ال\p{L}{3,}/u.test(tokens[at]?.text ?? '')
  let end = to + 1
  if (!definite(to)) while (end < to + 3 && tokens[end]?.mark === false && !definite(end)) end++
  return { from: to, to: end }
}

const OFFICES = new Set(['authority', 'armed', 'party', 'monitor', 'unnamed'])
const LEADS_SUBJECT = /^(ان|لکن|ولکن|فیما|بینما|اما|واما|حیث|الا)$/

/** "غير أن قيادة العمليات نفت": a subject before its verb, right behind the particle or at the head of the sentence. */
function subjectBefore(reading: Reading, hit: Hit): Range | null {
  // "الطائرات قالت مصادر إنها قصفت": whoever stands behind the verb says it.
  if (hasOneOf(reading, SPEAKERS, { from: hit.to, to: hit.to + 1 })) return null
  for (let i = hit.from - 1; i >= Math.max(0, hit.from - LONGEST_SPEAKER); i--) {
    const token = reading.tokens[i]
    const opens = token === undefined || isComma(token) || LEADS_SUBJECT.test(token.text)
    if (!opens && i > 0) continue
    const from = startOfName(reading, opens ? i + 1 : i)
    const known =
      opensWithOffice(reading, from, hit.from) || isDefinite(reading, from, hit.from) || isTopic(reading, from, hit)
    if (!known && !(saysThat(reading, hit) && (i === 0 || LEADS_SUBJECT.test(token?.text ?? '')))) return null
    const told = reading.hits.some(
      ({ label, from: at, to }) => at >= from && to <= hit.from && /^(say|deny|claim|judge|react|that|v:)/.test(label),
    )
    return told ? null : tighten(reading, { from, to: hit.from })
  }
  return null
}

/** "لكن أحد الوجهاء قال إن", "غير أن عضواً في النقابة أكد أن": somebody, by whatever noun, since nobody else can say it. */
function saysThat(reading: Reading, { from, to }: Hit): boolean {
  const verb = /^(قال|اکد|ذکر|افاد|اوضح|اضاف|صرح|روی|کشف|بین|نفی|رای|اعتبر|رجح)(ت|وا)?$/
  return verb.test(reading.tokens[from]?.text ?? '') && hasLabel(reading, 'that', { from: to, to: to + 1 })
}

/** A word for an office, or a phrase of several words, among the first two. */
function opensWithOffice(reading: Reading, from: number, verb: number): boolean {
  const begun = { from, to: Math.min(verb, from + 2) }
  return reading.hits.some(
    ({ label, from: at, to }) => OFFICES.has(label) && at >= begun.from && at < begun.to && to <= verb,
  )
}

/** "أما قسد فقالت": whoever stands between "as for" and the verb with its letter of sequence. */
function isTopic({ tokens }: Reading, from: number, { from: verb }: Hit): boolean {
  return /^و?اما$/.test(elementAt(tokens, from - 1)?.text ?? '') && tokens[verb]?.text.startsWith('ف') === true
}

/** "بحسب القائممقام الذي أشار إلى": whom a credit names already. */
function startOfName(reading: Reading, from: number): number {
  return hasLabel(reading, 'per', { from, to: from + 1 }) ? from + 1 : from
}

/** "لكن الوحدات قالت": a noun with its article, alone or with an adjective, right behind the particle. */
function isDefinite({ tokens }: Reading, from: number, verb: number): boolean {
  const [lead, before] = [elementAt(tokens, from - 1)?.text ?? '', elementAt(tokens, from - 2)?.text ?? '']
  const turns = lead === 'ان' ? /^و?(غیر|الا|بید|علی|لکن)$/.test(before) : LEADS_SUBJECT.test(lead)
  if (verb - from > 2 || verb === from || !turns) return false
  return tokens.slice(from, verb).every(({ text }) => /^ال\p{L}{3,}/u.test(text))
}

/** Up to "أن", a comma or the end. */
function nameEnd(reading: Reading, from: number): number {
  const that = hitsIn(reading, 'that', { from, to: from + LONGEST_SPEAKER })[0]?.from
  const comma = reading.tokens.findIndex((token, i) => i >= from && isComma(token))
  return Math.min(that ?? Infinity, comma < 0 ? Infinity : comma, from + LONGEST_SPEAKER, reading.tokens.length)
}

/** "علمت المنصة من مصدر في البلدية أن": whoever the outlet knows it from. */
function knownFrom(reading: Reading, hit: Hit, end: number): Range | null {
  const verb = reading.tokens[hit.from]?.text ?? ''
  const from = /^و?علم(ت|وا)?$/.test(verb) ? 'من' : /^و?نقل(ت|وا)?$/.test(verb) ? 'عن' : null
  if (from === null) return null
  for (let i = hit.to; i < Math.max(end, hit.to + 7); i++) {
    if (reading.tokens[i]?.text === from) return tighten(reading, { from: i + 1, to: nameEnd(reading, i + 1) })
  }
  return null
}

/** "وكانت وزارة الداخلية قد أعلنت": the speaker stands between the auxiliary and the verb. */
function beforeVerb(reading: Reading, hit: Hit): Range | null {
  const particle = hit.from - 1
  if (elementAt(reading.tokens, particle)?.text !== 'قد') return null
  for (let i = particle - 1; i >= Math.max(0, particle - LONGEST_SPEAKER); i--) {
    if (/^و?کان(ت|وا)?$/.test(reading.tokens[i]?.text ?? '')) {
      return particle - i > 1 ? tighten(reading, { from: i + 1, to: particle }) : null
    }
  }
  return null
}

const ENDS = '“"«:.('
const LEADS_ON = new Set(['بالنفی', 'عن', 'الی', 'بحسب', 'وفق'])
const OPENS_OCCASION = new Set(['فی', 'خلال', 'عبر'])

function endOfSpeaker(reading: Reading, hit: Hit, limit: number): number {
  const from = hit.to
  const last = Math.min(limit, from + LONGEST_SPEAKER, reading.tokens.length)
  for (let i = from; i < last; i++) {
    const token = reading.tokens[i]
    if (!token || isComma(token) || (token.mark && ENDS.includes(token.text))) return i
    if (i > from && (startsDeed(reading, i, hit) || LEADS_ON.has(token.text))) return i
    if (i > from && token.text === 'عدم' && NOT_SO_AR.has(reading.tokens[i + 1])) return i
    if (token.text === 'علی' && hasLabel(reading, 'that', { from: i + 1, to: i + 2 })) return i
    if (OPENS_OCCASION.has(token.text) && reading.tokens[i + 1]?.forms.some((form) => OCCASION.has(form))) return i
    if (i > from && hasLabel(reading, 'outlet', { from: i, to: i + 1 }) && /^ل(?!ل)\p{L}{3,}/u.test(token.text))
      return i
  }
  return last
}

/** After "claimed" and "denied" any deed is the object ("تبنى تنظيم داعش التفجير"); after "vowed", what ب begins. */
function startsDeed(reading: Reading, index: number, verb: Hit): boolean {
  const object = verb.label === 'claim' || verb.label === 'deny'
  if (verb.label === 'judge' && /^ب(?!اسم)\p{L}{4,}/u.test(reading.tokens[index]?.text ?? '')) return true
  if (verb.label === 'judge' && COUNTS.test(reading.tokens[index]?.text ?? '')) return true
  if (verb.label === 'deny' && /^(تقاریر|انباء|صحه|وجود|ای|ما)$/.test(reading.tokens[index]?.text ?? '')) return true
  return hitsAt(reading, index).some(
    ({ label }) => label === 'deed' || label === 'responsible' || (object && label.startsWith('n:')),
  )
}

/** What is estimated and no guess: a number. */
const COUNTS = /^(عدد|اعداد|حصیله|خسائر|الخسائر|اضرار|الاضرار|کلفه|مساحه|قیمه)$/

/** Past ", اليوم الثلاثاء،" and "في بيان". */
function contentAfter(reading: Reading, from: number): number {
  let at = from
  // "قوات سوريا الديمقراطية (قسد)، اليوم الخميس، توقيف": brackets belong to the name.
  if (reading.tokens[at]?.text === '(') {
    while (at < from + 6 && reading.tokens[at]?.text !== ')') at++
    at++
  }
  if (isComma(reading.tokens[at])) {
    for (let i = at + 1; i < Math.min(at + 8, reading.tokens.length); i++) {
      if (isComma(reading.tokens[i])) return i + 1
    }
    return at + 1
  }
  if (reading.tokens[at]?.text === 'فی') at += 2
  return at
}

function toldTo(reading: Reading, range: Range): string | null {
  for (let i = range.from; i < range.to; i++) {
    const token = reading.tokens[i]
    if (token && /^ل/.test(token.text) && hasLabel(reading, 'outlet', { from: i, to: i + 1 })) {
      let end = i + 1
      while (end < Math.min(i + 5, range.to) && !isEndOfName(reading, end)) end++
      if (!reading.tokens.slice(i, end).some(({ text }) => text === '"')) end = Math.min(end, i + 3)
      return balanced(reading, { from: i, to: end })?.slice(1) ?? null
    }
  }
  return null
}

function isEndOfName(reading: Reading, index: number): boolean {
  const token = reading.tokens[index]
  return !token || isComma(token) || token.text === '.' || isDay(reading, index)
}
