// Whom an Arabic word of killing or wounding struck. The frames:
//   verb or verbal noun   "قُتل ثلاثة جنود", "مقتل مدني وإصابة آخر", "أودى بحياة سبعة": what follows it
//   plural verb           "ثلاثة جنود قتلوا": what stands before it
//   counted noun          "14 قتيلاً", "ستة قتلى", "جثث ثلاثة رجال": the number beside it; a dual is its own number

import { elementAt } from '../element-at.ts'
import type { Counted } from './counted.ts'
import { peopleOf } from './people.ts'
import { type Mark, NOBODY, NONE, ONE, SAME, type Scene, type Victims, isMark, joint, only, word } from './scene.ts'
import { isTold, tollOf } from './toll.ts'

const COUNT_NOUN =
  /^(قتیل|قتیلا|قتلی|جریح|جریحا|جرحی|شهید|شهیدا|شهداء|مصاب|مصابا|مصابین|مصابون|جثه|جثث|جثامین|وفیات|ضحایا|ضحیه|اصابات|حروق|کسور|رضوض|اختناق)$/
const DUAL = /^(?:(قتیل|جریح|شهید|مصاب|جثت)(ان|ین)|جثت[ای])$/
/** "أصيبا": both of whoever was named before. */
const DUAL_VERB = /^[وف]?(اصیبا|قتلا|جرحا|توفیا|استشهدا|اصیبتا|قتلتا|توفیتا)$/
/** "بعد إصابتهم": whoever the clause has counted before. */
const THEIRS = /^[بول]*(اصابتهم|مقتلهم|وفاتهم|استشهادهم|مصرعهم)$/
/** "راح سبعة مدنيين ضحية": who stands before it, or nobody. */
const BEHIND = /^(ضحیه|حتفهم|حتفه|مصرعهم|مصرعه|مصرعها|حتفها)$/
const SINGLE = /^(قتیل|قتیلا|جریح|جریحا|شهید|شهیدا|جثه|جثمان)$/
const PLURAL_VERB =
  /^(یتلقون|یخضعون|تلقوا|قتلوا|اصیبوا|جرحوا|اصیبا|قتلا|استشهدوا|توفوا|لقوا|قضوا|سقطوا|قضیا|قضتا|لقیا|لقیتا|سقطا)$/
const STOPS = /^(فی|خلال|جراء|اثر|عقب|بعد|قبل|قرب|اثناء|نتیجه|وسط|عند|بینما|فیما|حین|دون|الذی|التی|الذین)$/
/** "more than three", "at least six", "a number of". */
const QUANTIFIER = /^(اکثر|یقل|یزید|الاقل|اقل|عدد|نحو|حوالی|قرابه|زهاء|لا|ما|من|عن|علی)$/
/** "a leader in the organisation": what somebody belongs to. */
const BODY =
  /^(ال)?(تنظیم|صفوف|قوات|جیش|جهاز|میلیشیا|فصیل|حرکه|حشد|شرطه|فوج|لواء|حزب|ناحیه|قضاء|قریه|بلده|مدینه|محافظه|حی|منطقه|ریف)$/
const VERB = /^[وف]?(قتل|قتلت|اصیب|اصیبت|جرح|جرحت|استشهد|استشهدت|توفی|توفیت|قضی|قضت|لقی|لقیت|اغتیل|اغتیلت)$/
const REACH = 6
const PHRASE_REACH = 10
const MEMBER_REACH = 5
const KIN = /(ه|ها|هم)$/

export function arabicVictims(scene: Scene, mark: Mark): Victims {
  const { reading, counted } = scene
  if (isTold(scene, mark) || isParticle(scene, mark) || isRemains(scene, mark) || isNamedAmong(scene, mark))
    return NOBODY
  if (isEither(scene, mark)) return NOBODY
  if (TAKES.test(word(reading, mark.from))) return takenBy(scene, mark)
  if (/^و?لم$/.test(word(reading, mark.from - 1))) return NONE
  const toll = tollOf(scene, mark)
  // "ارتفعت حصيلة الضحايا إلى 14 قتيلاً": the noun behind the figure has it.
  if (toll) return isMark(scene, toll.to) && !isMark(scene, toll.from - 1) ? NOBODY : only(toll)
  const forms = reading.tokens[mark.from]?.forms ?? []
  const verb = word(reading, mark.from - 1) === 'قد' ? mark.from - 1 : mark.from
  const left = counted.find((one) => one.to === verb && !one.part)
  if (THEIRS.test(word(reading, mark.from))) {
    const whose = counted.findLast((one) => one.to <= mark.from && !one.part)
    return whose ? only(whose) : NOBODY
  }
  if (forms.some((form) => BEHIND.test(form))) {
    const who = counted.find((one) => one.to === mark.from && !one.part) ?? fallenTo(scene, mark)
    return who ? only(who) : NOBODY
  }
  if (word(reading, mark.from) === 'الی') return broughtIn(scene, mark)
  if (forms.includes('حیاه') && /^و?فارق/.test(word(reading, (left?.from ?? 0) - 1))) return left ? only(left) : NOBODY
  const reached = reachedBy(scene, mark)
  if (reached) return only(reached)
  if (/^احد(هم|هن|اهن|اهم|هما)$/.test(word(reading, mark.from - 1))) return ONE
  if (!left && !/^(ال|لل)/.test(word(reading, mark.from)) && forms.some((form) => DUAL.test(form)))
    return { count: [2, 2], groups: [] }
  const noun = forms.find((form) => COUNT_NOUN.test(form))
  if (noun !== undefined) {
    if (mark.what === 'wound' && isDying(scene, mark)) return NOBODY
    // "أحد القتلى": one of those dead, who are not counted here.
    if (left && /^ال/.test(word(reading, mark.from)) && /احدی?$/.test(word(reading, left.from))) return NOBODY
    if (left) return only(left)
    const inside = counted.find((one) => one.inside >= mark.from && one.inside < mark.to)
    if (inside) return only(inside)
    const right = after(scene, mark)
    if (right.count !== null || right.groups.length > 0) return right
    return SINGLE.test(noun) && !/^ال/.test(word(reading, mark.from)) ? ONE : NOBODY
  }
  if (DUAL_VERB.test(word(reading, mark.from))) return left ? only(left) : { count: [2, 2], groups: [] }
  if (forms.some((form) => PLURAL_VERB.test(form))) {
    const subject =
      left ?? counted.findLast((one) => one.to < verb && verb - one.to <= 2 && !one.part) ?? behindAside(scene, verb)
    if (subject) return only(subject)
  }
  // "إن أحد المطلوبين قُتل وأصيب عنصران": each verb has its own, the first before it.
  if (left && scene.marks.some(({ from }) => from === mark.to)) return only(left)
  if (isSameNumber(scene, mark)) return SAME
  const struck = after(scene, mark)
  if (struck.count !== null || struck.groups.length > 0 || !VERB.test(word(reading, mark.from))) return struck
  const subject = left ?? subjectBefore(scene, verb)
  return subject ? only(subject) : afterPhrase(scene, mark)
}

const SUBJECT_REACH = 3

/** "إن أحد جنود الجيش العراقي أصيب", "أن شرطياً واحداً أصيب": one person, whose body or number stands between. */
function subjectBefore({ reading, counted, range }: Scene, verb: number): Counted | undefined {
  const one = counted.findLast(({ to, min, max, part }) => to < verb && min === 1 && max === 1 && !part)
  if (one === undefined || verb - one.to > SUBJECT_REACH || !opensClause(reading, one.from, range.from))
    return undefined
  const between = reading.tokens.slice(one.to, verb)
  return between.every(({ text }) => /^(ال\p{L}+|واحد(ا|ه)?)$/u.test(text)) ? one : undefined
}

function opensClause({ tokens }: Scene['reading'], at: number, from: number): boolean {
  return at === from || /^[وف]?(ان|بان)$/.test(elementAt(tokens, at - 1)?.text ?? '')
}

const FALLEN_REACH = 12

/** "راح ضحية الانفجار في السوق ثمانية مصلين": who fell to it. */
function fallenTo({ reading, counted, marks }: Scene, { from, to }: Mark): Counted | undefined {
  if (!/^[وف]?(راح|ذهب)$/.test(word(reading, from - 1))) return undefined
  const end = marks.find((other) => other.from >= to)?.from ?? to + FALLEN_REACH
  return counted.find((one) => one.from >= to && one.from < Math.min(end, to + FALLEN_REACH) && !one.part)
}

/** "نقل ثمانية أشخاص إلى المستشفى": who is brought there, where the clause says nothing more of them. */
function broughtIn({ reading, counted, marks }: Scene, { from }: Mark): Victims {
  const who = counted.find(({ to, part }) => to === from && !part)
  if (marks.length > 1 || who === undefined) return NOBODY
  return /^[وف]?(نقل|نقلوا|نقلت|ادخل|ادخلوا|اسعف|اسعفوا|نقلهم)$/.test(word(reading, who.from - 1)) ? only(who) : NOBODY
}

/** "فقد خرج المئات": a particle before a verb, and nobody is lost. */
function isParticle({ reading }: Scene, { from, to }: Mark): boolean {
  return word(reading, from) === 'فقد' && reading.hits.some((hit) => hit.from === to && hit.label.startsWith('v:'))
}

const TAKES = /^[وف]?(اودی|اودت|یودی|تودی|لیودی)$/
const TAKES_REACH = 14

/** "أودت غارة على البلدة بأربعة مقاتلين": whom ب names; "أودى بحياة سبعة" has a word of its own. */
function takenBy({ reading, counted, range, marks }: Scene, mark: Mark): Victims {
  for (let i = mark.to; i < Math.min(range.to, mark.to + TAKES_REACH); i += 1) {
    if (/^[,،;؛]$/.test(word(reading, i)) || marks.some(({ from }) => from === i)) return NOBODY
    const one = counted.find(({ from, part }) => from === i && !part)
    if (one && word(reading, i).startsWith('ب')) return only(one)
  }
  return NOBODY
}

/** "بين القتلى قيادي": somebody of those dead, who are not counted here. */
function isNamedAmong({ reading }: Scene, { from }: Mark): boolean {
  return /^ال/.test(word(reading, from)) && /^([وب]?بین|[وب]?ضمن)$/.test(word(reading, from - 1))
}

/** "بين قتيل وجريح", "قتلوا أو أصيبوا", "مقتل وإصابة خمسة": of neither is the number said. */
function isEither({ reading, marks }: Scene, mark: Mark): boolean {
  const other = marks.find(({ from, to, what }) => what !== mark.what && (gap(mark.to, from) || gap(to, mark.from)))
  if (other === undefined) return false
  const [first, second] = mark.from < other.from ? [mark, other] : [other, mark]
  if (second.from > first.to) return word(reading, first.to) === 'او'
  const before = elementAt(reading.tokens, first.from - 1)
  if (before?.text === 'بین') return true
  // "أحد المطلوبين قُتل وأصيب عنصران": each verb has its own.
  const told = before !== undefined && peopleOf(before.forms, reading.order) !== undefined
  return word(reading, second.from).startsWith('و') && !told

  function gap(end: number, next: number): boolean {
    return next === end || next === end + 1
  }
}

/** "قتل خمسة وأصيب مثلهم". */
function isSameNumber({ reading }: Scene, { to }: Mark): boolean {
  const [next, after] = [word(reading, to), word(reading, to + 1)]
  return (
    /^مثل(هم|هما|هن|ه)$/.test(next) ||
    (next === 'العدد' && /^(نفسه|ذاته)$/.test(after)) ||
    (next === 'عدد' && after === 'مماثل')
  )
}

/** "رفات عشرين ضحية": dead of another day. */
function isRemains({ reading }: Scene, { from }: Mark): boolean {
  return [1, 2, 3].some((back) => /^[بول]?رفات$/.test(word(reading, from - back)))
}

/** "توفي صباح اليوم جريح": he is one of the dead. */
function isDying({ reading, range }: Scene, { from }: Mark): boolean {
  for (let i = from - 1; i >= Math.max(range.from, from - 4); i -= 1) {
    if (/^[وف]?(توفیت?|وفاه|فارقت?)$/.test(word(reading, i))) return true
    if (/^[,،]$/.test(word(reading, i))) return false
  }
  return false
}

const ASIDE_REACH = 8

/** "ثلاثة مدنيين، بينهم امرأة، قُتلوا": who stands before what commas set off. */
function behindAside({ reading, counted }: Scene, verb: number): Counted | undefined {
  if (!/^[,،]$/.test(word(reading, verb - 1))) return undefined
  for (let i = verb - 2; i >= Math.max(0, verb - ASIDE_REACH); i -= 1) {
    if (/^[,،]$/.test(word(reading, i))) return counted.find((one) => one.to === i && !one.part)
  }
  return undefined
}

/** "أصيب في الهجوم على المقر ستة من الحراس": the subject behind the phrase of place that follows the verb. */
function afterPhrase({ reading, counted, marks, range }: Scene, mark: Mark): Victims {
  if (!/^(فی|فیه|فیها|خلال|جراء|اثر|علی|قرب)$/.test(word(reading, mark.to))) return NOBODY
  for (let i = mark.to + 1; i < Math.min(range.to, mark.to + PHRASE_REACH); i += 1) {
    if (/^[,،;.؛:]$/.test(word(reading, i)) || marks.some((other) => other.from === i)) return NOBODY
    const one = counted.find((each) => each.from === i && !each.part)
    if (one === undefined || STOPS.test(word(reading, i - 1))) continue
    const people = reading.tokens
      .slice(one.from, one.to)
      .some(({ forms }) => peopleOf(forms, reading.order) !== undefined)
    if (people || word(reading, one.from + 1) === 'من') return only(one)
  }
  return NOBODY
}

const REACHES = /^(و?[فت]?(بلغ|وصل|ارتفع|اصبح|ناهز|تجاوز)ت?)$/

/** "بلغ عدد قتلى التفجير سبعة", "عدد القتلى بلغ أربعة", "ارتفع إلى ثلاثة عدد المصابين": the figure, however far. */
function reachedBy({ reading, counted, range }: Scene, mark: Mark): Counted | null {
  const before = [1, 2, 3].map((back) => word(reading, mark.from - back))
  if (!before.includes('عدد')) return null
  const behind = counted.find((one) => one.from >= mark.to && !one.part)
  if (before.some((text) => REACHES.test(text))) return behind ?? null
  const figure = counted.find((one) => one.to === mark.from - 1 && !one.part)
  if (figure && before[0] === 'عدد') return figure
  for (let i = mark.to; i < Math.min(range.to, mark.to + PHRASE_REACH); i += 1) {
    if (!REACHES.test(word(reading, i))) continue
    const at = word(reading, i + 1) === 'الی' ? i + 2 : i + 1
    return counted.find((one) => one.from === at && !one.part) ?? null
  }
  return null
}

function after(scene: Scene, mark: Mark): Victims {
  const { reading, counted, range } = scene
  for (let i = mark.to; i < Math.min(range.to, mark.to + REACH); i += 1) {
    const text = word(reading, i)
    const one = counted.find((each) => each.from === i)
    if (one) {
      if (one.part) return NOBODY
      // "قتل قناص جنديين": who did it, then whom.
      const object = one.max === 1 ? counted.find((each) => each.from === one.to && isObject(scene, each)) : undefined
      if (object) return joint(membersFrom(scene, object))
      const members = membersFrom(scene, one)
      if (i === mark.to || !isAdded(reading, i)) return joint(members)
      return members !== null && KIN.test(word(reading, one.to - 1)) ? joint([single(mark.to, i), ...members]) : NOBODY
    }
    if (/^[,،;.؛:]$/.test(text) || (STOPS.test(text) && !QUANTIFIER.test(text))) return NOBODY
    if (scene.marks.some((other) => other !== mark && other.from === i && i > mark.to)) return NOBODY
    if (i === mark.to && isOneOf(scene, i)) return joint(membersFrom(scene, single(i, i + 1)))
  }
  return NOBODY
}

/** More people right behind the first, and no wounds of his: "جندي ثلاث إصابات". */
function isObject(scene: Scene, { from, to, part }: Counted): boolean {
  return !part && !isAdded(scene.reading, from) && !isMark(scene, to) && !isMark(scene, to - 1)
}

function single(from: number, to: number): Counted {
  return { from, to, min: 1, max: 1, category: null, part: false, inside: -1 }
}

/** "وشقيقه": joined to whoever stands before, whom no table lists. */
function isAdded({ tokens, order }: Scene['reading'], at: number): boolean {
  const token = tokens[at]
  return token?.text.startsWith('و') === true && token.forms.length > 1 && peopleOf([token.text], order) === undefined
}

/** "القيادي", "قائد الفوج", "والدتها": one person with an article or an owner. */
function isOneOf({ reading }: Scene, at: number): boolean {
  const token = reading.tokens[at]
  if (token === undefined) return false
  const people = peopleOf(token.forms, reading.order) !== undefined
  return people && !/(ین|ون|ات)$/.test(token.text) && !KIN.test(token.text.slice(3))
}

/** "قيادي واثنان من مرافقيه": the members of one phrase; null where one of them is not counted. */
function membersFrom(scene: Scene, first: Counted): readonly Counted[] | null {
  const members = [first]
  for (let next = more(scene, first.to); next !== 'none'; ) {
    if (next === 'uncounted') return null
    members.push(next)
    next = more(scene, next.to)
  }
  return members
}

/** The people whom و adds behind `at`. */
function more({ reading, counted, marks }: Scene, at: number): Counted | 'uncounted' | 'none' {
  for (let i = at; i < at + MEMBER_REACH; i += 1) {
    const token = reading.tokens[i]
    if (token === undefined || /^[,،;.؛]$/.test(token.text) || marks.some((mark) => mark.from === i)) return 'none'
    if (token.text === 'فی' && BODY.test(word(reading, i + 1))) continue
    if (STOPS.test(token.text)) return 'none'
    if (!/^و\p{L}/u.test(token.text) || token.forms.length === 1 || /^واحده?$/.test(token.text)) continue
    const one = counted.find((each) => each.from === i && !each.part)
    if (one) return marks.some((mark) => mark.from === one.to) ? 'none' : one
    // "ومساعدوه", "ومرافقيه": his, and nobody says how many.
    const bare = token.forms.map((form) => form.replace(/[وی]?(ه|ها|هم|هما)$/, ''))
    return peopleOf([...token.forms, ...bare], reading.order) === undefined ? 'none' : 'uncounted'
  }
  return 'none'
}
