// Figures that a count has reached ("has risen to six"), and casualties that belong to another event than the one told
// ("arrested over the killing of five").

import { isComma } from '../claims/reading.ts'
import { trait } from '../claims/traits.ts'
import type { Counted } from './counted.ts'
import { type Mark, type Scene, word } from './scene.ts'

const RISE_REACH = 7
/** "raised the toll of Monday's blast in Aleppo from three to five". */
const RAISE_REACH = 12
const RISE =
  /^(ris(?:e|es|en|ing)|rose|climb\w*|increas\w*|gr(?:ew|own|ows)|rais\w*|revis\w*|stands?|stood|reach\w*|passed|puts?|toll|now|[ول]?ت?رتفع\p{L}*|و?ارتفع\p{L}*|ارتفاع|و?[تی]?رفع\p{L}*)$/u
const COUNT = /^(toll|number|dead|losses|count|casualties|killed|wounded|injured|deaths)$/

const COUNTED = /^(toll|number|count)$/

/** "The number of those killed has risen to six", "put the dead at four"; null where no figure follows so. */
export function tollOf({ reading, counted, range }: Scene, mark: Mark): Counted | null {
  return counted.find((one) => one.from >= mark.to && isReached(one.from)) ?? null

  function isReached(from: number): boolean {
    const lead = word(reading, from - 1)
    if (/^(reached|passed|stood|stands)$/.test(lead)) return true
    if (/^(was|is)$/.test(lead)) return COUNTED.test(word(reading, from - 2))
    if (!/^(to|at|of|الی|بۆ)$/.test(lead)) return false
    if (lead === 'of') return wordsBefore(from - 1, RISE_REACH).includes('toll')
    const before = wordsBefore(from - 1, lead === 'بۆ' ? RISE_REACH : RAISE_REACH)
    if (lead !== 'at') return before.some((text) => RISE.test(text))
    const risen =
      before.some((text) => /^puts?$/.test(text)) || before.slice(-RISE_REACH).some((text) => RISE.test(text))
    return risen && before.some((text) => COUNT.test(text))
  }

  function wordsBefore(to: number, reach: number): readonly string[] {
    return reading.tokens.slice(Math.max(range.from, to - reach), to).map(({ text }) => text)
  }
}

/** What somebody is held for is another event than the holding. */
const CHARGE =
  /^(accused|suspected|suspicion|convicted|charged|charges|wanted|responsible|involved|involvement|guilty|متهم\p{L}*|بتهمه|لتورط\p{L}*|المتورط\p{L}*|متورط\p{L}*|المدان\p{L}*|مدان\p{L}*)$/u
const CHARGE_REACH = 5
const CUSTODY_WORD =
  /^(arrest\w*|detain\w*|sentenc\w*|convict\w*|jail\w*|charg\w*|indict\w*|tried|executed|hanged|اعتقال|اعتقل\p{L}*|القبض|حکم\p{L}*|ادان\p{L}*)$/u
const CUSTODY = trait(({ text }) => CUSTODY_WORD.test(text))
const REASON = /^(for|over|behind|بقتل|لقتل\p{L}*|بقضیه)$/u

/** True where the mark tells why somebody is held. */
export function isTold({ reading, range }: Scene, mark: Mark): boolean {
  if (
    /^(was|were)$/.test(word(reading, mark.from - 1)) ||
    /^(died|drowned|perished|قتلوا|قتلت|قتل)$/.test(word(reading, mark.from))
  )
    return false
  for (let i = mark.from - 1; i >= Math.max(range.from, mark.from - CHARGE_REACH); i -= 1) {
    // "214 suspected cases" charges nobody.
    const judged = word(reading, i) !== 'suspected' || /^(of|in)$/.test(word(reading, i + 1))
    if (judged && CHARGE.test(word(reading, i))) return true
    if (isComma(reading.tokens[i]) || /^(that|which|who|was|were)$/.test(word(reading, i))) break
  }
  if ((reading.traits & CUSTODY) === 0) return false
  // The reason stands behind the last word of custody.
  let reason = false
  for (let i = mark.from - 1; i >= range.from; i -= 1) {
    if (((reading.tokens[i]?.traits ?? 0) & CUSTODY) !== 0) return reason
    reason ||= REASON.test(word(reading, i))
  }
  return false
}
