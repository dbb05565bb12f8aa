// Which date governs a phrase such as "days after": the last one before it in its sentence; where the phrase opens the
// sentence ("Days after the bombing, forces killed two on Wednesday"), the first one after the next comma. Phrases are
// asked for in the order of the text, so that all of them together read it once.

import { elementAt } from '../element-at.ts'
import type { DateMention, DayRange } from '../../core/understanding.ts'
import { isSentenceEnd } from './meaning/tense.ts'
import type { CompiledCues } from './meaning/tense-cues.ts'
import type { Tokens } from './reading/tokens.ts'

export type DayMention = DateMention & { readonly days: DayRange }

const COMMA = 44

export class Governors {
  private readonly tokens: Tokens
  private readonly cues: CompiledCues
  private readonly dates: readonly DayMention[]
  /** The sentence reached: its first token, and the tokens up to which its start, its end and its commas are known. */
  private sentence = 0
  private read = 0
  private end = -1
  private comma = -1
  /** The first date that ends after the phrase reached, and the first that begins after the comma. */
  private ahead = 0
  private beyond = 0

  constructor(tokens: Tokens, cues: CompiledCues, dates: readonly DateMention[]) {
    this.tokens = tokens
    this.cues = cues
    this.dates = dates.filter((date): date is DayMention => date.days !== null)
  }

  /** The date that governs the phrase at tokens [from, to). */
  of(from: number, to: number): DayMention | undefined {
    const { starts } = this.tokens
    for (; this.read < from; this.read++)
      if (isSentenceEnd(this.tokens, this.read, this.cues)) this.sentence = this.read + 1
    const start = starts[from] ?? 0
    while ((this.dates[this.ahead]?.end ?? Number.POSITIVE_INFINITY) <= start) this.ahead++
    const before = elementAt(this.dates, this.ahead - 1)
    if (before && before.start >= (starts[this.sentence] ?? 0)) return before
    return this.afterComma(to)
  }

  private afterComma(to: number): DayMention | undefined {
    const { starts, count } = this.tokens
    if (this.end < to) this.end = to
    while (this.end < count && !isSentenceEnd(this.tokens, this.end, this.cues)) this.end++
    if (this.comma < to) this.comma = to
    while (this.comma < this.end && this.tokens.sign(this.comma) !== COMMA) this.comma++
    if (this.comma >= this.end) return undefined
    const comma = starts[this.comma] ?? 0
    while ((this.dates[this.beyond]?.start ?? Number.POSITIVE_INFINITY) <= comma) this.beyond++
    const date = this.dates[this.beyond]
    const end = this.end < count ? (starts[this.end] ?? 0) : Number.POSITIVE_INFINITY
    return date && date.end <= end ? date : undefined
  }
}
