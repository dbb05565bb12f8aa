// Which way a clause looks, from its verbs and cue words: "the parliament will meet on Tuesday" looks ahead, "said on
// Tuesday" back. The nearest cue in the sentence decides: first those before the expression, since the verb precedes
// its date in English and mostly in Arabic; then those after ("On Thursday the parliament will vote"). In a language whose
// verb ends its clause, those after come first: the verb before a date there belongs to another clause.

import type { Labeller } from './labels.ts'
import type { TenseCues } from './language.ts'
import type { Direction } from './reckoning.ts'
import type { Token } from './tokens.ts'

/** How many tokens away a cue may stand. */
const REACH = 24
const SENTENCE_END = new Set(['.', '!', '?', '؟', '۔', ';', '؛'])

/** True where the token ends its sentence: a full stop (but that of "Sept. 4" or "a.m."), or the end of its paragraph's line block. */
export function isSentenceEnd(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  const next = tokens[index + 1]
  if (!token || !next) return true
  if (next.paragraph > token.paragraph + 1) return true
  return SENTENCE_END.has(token.text) && !next.glued && (token.text !== '.' || next.capital || next.kind !== 'number')
}

/** The direction of the clause around tokens [from, to). */
export function directionAt(labeller: Labeller, from: number, to: number, cues: TenseCues): Direction {
  if (!cues.verbFinal) return cueBefore(labeller, from, cues) || cueAfter(labeller, to, cues)
  if (isUntil(labeller, from, cues.verbFinal.until)) return 1
  return cueAfter(labeller, to, cues) || cueBefore(labeller, from, cues)
}

/** "until Thursday", "until the day of Thursday"; not "from Monday until Thursday". */
function isUntil({ tokens, at }: Labeller, from: number, until: ReadonlySet<string>): boolean {
  const index = [from - 1, from - 2].find((i) => until.has(tokens[i]?.text ?? ''))
  return index !== undefined && !at(index - 1).some(({ name }) => RANGE_OPENS_WITH.has(name))
}

/** What the word before "until" is where a range begins with it. */
const RANGE_OPENS_WITH = new Set(['M', 'WD', 'DAY', 'REL', 'YEAR'])

function cueBefore(labeller: Labeller, from: number, cues: TenseCues): Direction {
  const { tokens } = labeller
  for (let i = from - 1; i >= 0 && i >= from - REACH; i--) {
    const token = tokens[i]
    if (!token || isSentenceEnd(tokens, i)) break
    const direction = cueAt(labeller, i, token, cues)
    if (direction !== 0) return direction
  }
  return 0
}

function cueAfter(labeller: Labeller, to: number, cues: TenseCues): Direction {
  const { tokens } = labeller
  for (let i = to; i < tokens.length && i < to + REACH; i++) {
    const token = tokens[i]
    if (!token || SENTENCE_END.has(token.text) || cues.clauseOpeners.has(token.text)) break
    const direction = cueAt(labeller, i, token, cues)
    if (direction !== 0) return direction
  }
  return 0
}

function cueAt(labeller: Labeller, index: number, token: Token, cues: TenseCues): Direction {
  const { tokens } = labeller
  if (token.kind !== 'word') return 0
  const { text } = token
  if (cues.future.has(text)) return 1
  if (cues.infinitive !== null && text === cues.infinitive) return infinitiveAt(labeller, index, cues)
  if (
    cues.prospective.prepositions.has(text) &&
    anyBefore(tokens, index, cues.prospective.reach, cues.prospective.verbs)
  )
    return 1
  const past =
    cues.past.has(text) ||
    (text.length > 3 && !token.capital && cues.pastEndings.some((ending) => text.endsWith(ending)))
  // "will be held", "to be formed": what stands before a participle decides.
  if (past) return cues.future.has(tokens[index - 1]?.text ?? '') ? 1 : -1
  return text.length > 3 && cues.futureBeginnings.some((beginning) => text.startsWith(beginning)) ? 1 : 0
}

/** "agreed to meet on Thursday" looks ahead; "tried to enter on Tuesday" and "to Baghdad on Tuesday" do not. */
function infinitiveAt({ tokens, at, is }: Labeller, index: number, cues: TenseCues): Direction {
  const verb = tokens[index + 1]
  if (verb?.kind !== 'word' || verb.capital || cues.notVerbs.has(verb.text)) return 0
  // "from noon to early evening": a word of dates is no verb, save "to march".
  if (at(index + 1).length > 0 && !is(index + 1, 'MAY')) return 0
  return anyBefore(tokens, index, IMPLICATIVE_REACH, cues.implicative) ? -1 : 1
}

/** "foiled an attempt by detainees to break out": how far the implicative word may stand before its "to". */
const IMPLICATIVE_REACH = 5

function anyBefore(tokens: readonly Token[], index: number, reach: number, words: ReadonlySet<string>): boolean {
  for (let i = index - 1; i >= 0 && i >= index - reach; i--) {
    if (words.has(tokens[i]?.text ?? '')) return true
  }
  return false
}
