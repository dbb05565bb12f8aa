// What Arabic says with a letter or a particle before the verb: "سينقلون" lies ahead, "قد ينهار" may be. Tables cannot list all
// verbs; what begins like one and is none is told by its own pattern.

import type { Hit } from './lexicon.ts'
import { tokenSet } from './token-table.ts'
import type { Token } from './tokens.ts'
import { trait } from './traits.ts'

const WILL =
  /^[وف]?(سن(واصل|عمل|رد|قوم|ستمر|قاتل|لاحق|حاسب|عود)|س[یت](ت\p{L}{2,}|ن\p{L}{3,}|[بعقشخفجحغمزکلثضذه]\p{L}{2,}|ص\p{L}+|و\p{L}{2,}|[ؤئا]\p{L}{3,}|د(خل|فع|رس|عم|عو|ار|لی|شن)\p{L}*|ط(لق|رح|لب|بق|ال)\p{L}*|ر(فع|سل|حل|تفع|کز|د|اف|اجع)\p{L}*|س(لم|تمر|افر|تقبل|تانف|تخدم|عی|مح|تغرق)\p{L}*|ی\p{L}{3,}))$/u
/** Begin with the same letters. */
const NOUNS =
  /^[وف]?(سیار|سیاس|سیاد|سیاح|سیاج|سیاق|سیان|سیول|سیبیر|سیجار|سیکولوج|سیلان|سیمون|سیمیل|سیناریو|سینما|سیحون|سیفر|سیلیکون|سیخ|ستوکهولم|ستمای|ستمئ|ستمی|ستین|ستای|ستار|ستاد|ستالین|ستانبول|ستیفن|ستیف|سییر|سیئ|سیوط)/
const PAST_WITH_T =
  /^ت(م|مت|وفی|وفیت|مکن|مکنت|عرض|عرضت|بنی|بنت|سلم|سلمت|راجع|راجعت|قدم|قدمت|وصل|وصلت|عهد|عهدت|حول|حولت|حدث|حدثت|وجه|وجهت|وقف|وقفت|سبب|سببت|لقی|لقت|عطل|عطلت|دخل|دخلت|زامن|زامنت|ولی|ولت|اسس|اسست|قرر|قررت|جاوز|جاوزت|صاعد|صاعدت|ضرر|ضررت|رک|رکت|کبد|کبدت|صدی|صدت|ظاهر|ظاهرت|جمع|جمعت|عاون|عاونت|باحث|باحثت|ناول|ناولت|داول|داولت)$/
const MAY = /^[یت]\p{L}{3,}$/u

const AHEAD = trait(({ text }) => WILL.test(text) && !NOUNS.test(text))
const POSSIBLE = trait(({ text }) => MAY.test(text) && !PAST_WITH_T.test(text))
const PARTICLE = tokenSet(['قد', 'وقد', 'فقد'])

/** Hits labelled `future` and `hedge`. */
export function aheadIn(tokens: readonly Token[]): readonly Hit[] {
  let found: Hit[] | null = null
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token === undefined) continue
    if ((token.traits & AHEAD) !== 0) {
      found ??= []
      found.push({ label: 'future', from: at, to: at + 1 })
    }
    if (PARTICLE.has(token) && mayBe(tokens, at)) {
      found ??= []
      found.push({ label: 'hedge', from: at, to: at + 2 })
    }
  }
  return found ?? NONE
}

const NONE: readonly Hit[] = []

/** "قد ينهار"; not "كانت قد توقفت", "قد تم". */
function mayBe(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at + 1]
  if (verb === undefined || (verb.traits & POSSIBLE) === 0) return false
  if (verb.text.startsWith('ی')) return true
  return !tokens.slice(Math.max(0, at - REACH), at).some(({ text }) => /^[وف]?کان(ت|وا)?$/.test(text))
}

const REACH = 6
