// Whether two speak at once: two institutions independent of each other, or both sides, confirm. Two armed groups or two
// parties confirm only what they agreed on with each other: allies say the same of their enemy.

import { type Range, type Reading, hasLabel, hasTrait } from './reading.ts'
import { trait } from './traits.ts'

/** What a known actor is as a speaker. */
export type ActorKind = (start: number, end: number) => 'armed' | 'authority' | 'party' | 'monitor' | 'person' | null

/** `independent`: what they say together is confirmed; `partisan`: only what they agreed on. */
export type Joint = 'no' | 'independent' | 'partisan'

const TELLS_OF_TWO = trait(({ text }) =>
  /\b(both|two|each|either)$|جانب|طرف|^(لل|ال|بال)(قوت|وزارت|قیادت|حکومت|موسست|جیش|جهاز)(ان|ین)$|^هەردوو|^کلا|^کلت/.test(
    text,
  ),
)

const SIDES_EN =
  /\b(both|the two|each|either) (\w+ )?(sides?|part(y|ies)|camps?|forces|agencies|bodies|institutions|organi[sz]ations|directorates|services|ministers|governments?|ministr(y|ies)|arm(y|ies)|militar(y|ies)|commands?|capitals|countries|states|groups|clans|tribes)\b/
const SIDES_AR =
  /(^| )(و?کلا |و?کلتا )?(لل|ال|بال)?(جانبان|طرفان|جانبین|طرفین|(قوت|وزارت|قیادت|حکومت|موسست|جیش|جهاز)(ان|ین))( |$)/
const SIDES_CKB =
  /(^| )هەردوو ?(لا|لایان|(لایەن|حکوومەت|حکومەت|وەزارەت|پارت|سوپا|ولات|هیز|دەزگا|فەرماندەیی)\p{L}*)( |$)/u
/** An office in the dual: "وزارتا الداخلية في العراق وتركيا". */
const DUAL_OFFICE = trait(({ text }) =>
  /^و?(ال)?(وزارت|حکومت|قیادت|مدیریت|رئاست|ریاست|هیئت|هیت|محافظت|سلطت)(ا|ان)$/.test(text),
)

/** Sides that take a side: groups, clans, parties; of one another only what they agreed on is sure. */
export function arePartisan(reading: Reading, { from, to }: Range): boolean {
  return hasTrait(reading, PARTISAN, { from, to })
}

const PARTISAN = trait(({ text }) =>
  /^(groups?|party|parties|clans?|tribes?|camps?|forces|هیز\p{L}*|(ال|لل|بال)?(قوت|فصیل|جماعت|عشیرت|حزب|قبیلت|حرکت)(ان|ین|ا|ی))$/u.test(
    text,
  ),
)

/** "officials on both sides", "بيانين منفصلين للجانبين", "وزارتا الداخلية في البلدين". */
export function isBothSides(reading: Reading, { from, to }: Range): boolean {
  const first = { from, to: Math.min(from + 2, to) }
  if (reading.order === 'verb-speaker' && hasTrait(reading, DUAL_OFFICE, first)) return true
  if (!hasTrait(reading, TELLS_OF_TWO, { from, to })) return false
  const joined = reading.tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ')
  if (reading.order === 'verb-speaker') return SIDES_AR.test(joined)
  return reading.order === 'speaker-end' ? SIDES_CKB.test(joined) : SIDES_EN.test(joined)
}

const EACH_OF_TWO =
  /\b\w+(?:an|i|ish|ese|ch) and \w+(?:an|i|ish|ese|ch)(?: (?:interior|foreign|defence|defense|health|oil|justice))? (?:ministries|armies|governments|militaries)\b/

/** "the Syrian and Lebanese defence ministries": one of each. */
export function areOfTwo(reading: Reading, { from, to }: Range): boolean {
  if (reading.order !== 'speaker-verb') return false
  const words = reading.tokens.slice(from, to)
  return words.some(({ text }) => text === 'and') && EACH_OF_TWO.test(words.map(({ text }) => text).join(' '))
}

const AND_OFFICE =
  /^و(وزار|قیاد|مدیری|رئاس|ریاس|هیی|جهاز|دایر|محافظ|حکوم|(ال)?(عراق|اردن|سوریا|سوریه|ترکیا|ایران|بغداد|دمشق|انقره|طهران|اربیل|واشنطن)$)/
const COUNTRY = /^و?(ال)?(عراق|اردن|سوریا|سوریه|ترکیا|ایران|بغداد|دمشق|انقره|طهران|اربیل|واشنطن)$/
const PEER = new Set('ونظیره ونظیرها ونظیرته ونظیرتها'.split(' '))

/** "a statement confirmed by a spokesman for the Guard", "بيان للوزارة أكده متحدث باسم الحرس": another says the same. */
const SECONDS =
  /^(confirmed|corroborated|echoed|backed|borne|verified|و?(ی|ت)?(اکد|اید|صادق)ت?(ه|ها|هما|علیه|علیها)|پشتراستی|پشتراستیکردەوە)$/

/** "the Interior Ministry and the Kirkuk health directorate", "الوزارة ونظيرتها", "وزارة الدفاع وقسد". */
export function jointOf(reading: Reading, range: Range, actors: ActorKind): Joint {
  const words = reading.tokens.slice(range.from, range.to).map((token) => token.text)
  const cut = words.findIndex((word, i) => {
    if (i === 0) return false
    if (word === 'and' || word === 'و') return true
    if (SECONDS.test(word)) return reading.order !== 'speaker-verb' || words[i + 1] === 'by'
    if (reading.order !== 'verb-speaker' || !word.startsWith('و')) return false
    return AND_OFFICE.test(word) || addsActor(reading, { from: range.from + i, to: range.to }, actors)
  })
  if (cut < 0) return words.some((word) => PEER.has(word)) ? 'independent' : 'no'
  const at = range.from + cut
  const seconded = SECONDS.test(words[cut] ?? '')
  const second =
    seconded && reading.order === 'speaker-verb' ? at + 2 : seconded || /^(and|و)$/.test(words[cut] ?? '') ? at + 1 : at
  const both = [
    institutionIn(reading, { from: range.from, to: at }, actors),
    institutionIn(reading, { from: second, to: range.to }, actors),
  ]
  if (both.includes(null)) return 'no'
  return both.includes('sure') ? 'independent' : 'partisan'
}

/** "وقسد", "والاتحاد الوطني": an actor's name begins behind the letter of "and". */
function addsActor({ tokens }: Reading, { from, to }: Range, actors: ActorKind): boolean {
  const start = tokens[from]?.start ?? 0
  for (const [i, { end }] of tokens.slice(from, to).entries()) {
    if (actors(start + 1, end) === null) continue
    return i === 0 || actors(tokens[from + 1]?.start ?? end, end) === null
  }
  return false
}

/** A body that can speak for itself, not merely a word of its name ("of Migration and Displacement"). */
export function institutionIn(reading: Reading, part: Range, actors: ActorKind): 'sure' | 'partisan' | null {
  const first = reading.tokens[part.from]
  const last = reading.tokens[part.to - 1]
  const known = first && last ? actors(first.start, last.end) : null
  if (known === 'armed' || known === 'party') return 'partisan'
  if (known === 'authority' || known === 'monitor') return 'sure'
  if (part.to - part.from < 2) return COUNTRY.test(first?.text ?? '') ? 'sure' : null
  if (hasLabel(reading, 'authority', part) || hasLabel(reading, 'monitor', part)) return 'sure'
  return hasLabel(reading, 'group', part) ? 'partisan' : null
}

/** What two do with each other, by any word: they agree, meet, exchange. */
const MUTUAL =
  /^(met|settled|swapped|exchanged|jointly|shared?|talks|handed|التقی|اجتمع\p{L}*|تبادل\p{L}*|اتفاق\p{L}*|اتفق\p{L}*|ریککەوت\p{L}*|کوبوون\p{L}*)$/u

/** Two sides that tell what they did with each other confirm it; whom somebody struck is nothing that they agreed on. */
export function agreedBy<S extends { readonly joint: Joint }>(speaker: S, reading: Reading, content: Range): S {
  if (speaker.joint !== 'partisan' || hasLabel(reading, 'kill', content) || hasLabel(reading, 'v:Attack', content))
    return speaker
  const agreed =
    hasLabel(reading, 'v:Agreement', content) ||
    hasLabel(reading, 'n:Agreement', content) ||
    reading.tokens.slice(content.from, content.to).some(({ text }) => MUTUAL.test(text))
  return agreed ? { ...speaker, joint: 'independent' } : speaker
}
