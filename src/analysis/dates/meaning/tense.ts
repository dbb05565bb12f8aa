// Which way a clause looks, from its verbs and cue words: "the parliament will meet on Tuesday" looks ahead, "said on
// Tuesday" back. The nearest cue in the sentence decides: first those before the expression, since the verb precedes
// its date in English and mostly in Arabic; then those after ("On Thursday the parliament will vote").

import type { Direction } from './reckoning.ts'
import type { TextReading } from '../reading/text-reading.ts'
import {
  type CompiledCues,
  CLAUSE_OPENER,
  DEFERRING,
  FUTURE,
  FUTURE_BEGINNING,
  HAPPENED,
  HEADING_FUTURE,
  HEADING_PAST,
  IMPLICATIVE,
  INFINITIVE,
  MOVED,
  MOVED_TO,
  NOT_VERB,
  PAST,
  PAST_ENDING,
  PROSPECTIVE_PREPOSITION,
  PROSPECTIVE_VERB,
  SENTENCE_END,
  SINCE,
  UNTIL,
} from './tense-cues.ts'
import { NUMBER, SIGN, type Tokens, WORD } from '../reading/tokens.ts'

/** How many tokens away a cue may stand. */
const REACH = 24
const POINT = 46
const APOSTROPHE = 39

/** True where the token ends its sentence: a full stop (but that of "Sept. 4" or "a.m."), or the end of its paragraph's line block. */
export function isSentenceEnd(tokens: Tokens, at: number, { flags }: CompiledCues): boolean {
  const next = at + 1
  if (next >= tokens.count) return true
  if (tokens.isApart(next)) return true
  if (((flags[tokens.word(at)] ?? 0) & SENTENCE_END) === 0 || tokens.isGlued(next)) return false
  return tokens.sign(at) !== POINT || tokens.kind(next) !== NUMBER
}

/** The direction of the clause around tokens [from, to). */
export function directionAt(reading: TextReading, from: number, to: number): Direction {
  if (datesDeed(reading, from, to)) return -1
  if (isMovedTo(reading, from, to)) return 1
  if (!reading.language.cues.verbFinal)
    return untilDirection(reading, from, to) ?? (cueBefore(reading, from) || cueAfter(reading, to))
  if (isUntil(reading, from)) return 1
  return cueAfter(reading, to) || cueBefore(reading, from)
}

/** "Friday's bombing", "Friday's deadly bombing", "the shooting on Tuesday". */
function datesDeed({ tokens, language }: TextReading, from: number, to: number): boolean {
  const { cues } = language
  if (tokens.sign(to) === APOSTROPHE && tokens.isGlued(to + 1))
    return says(tokens, to + 2, cues, HAPPENED) || says(tokens, to + 3, cues, HAPPENED)
  return from > 1 && says(tokens, from - 2, cues, HAPPENED) && tokens.isWord(from - 1)
}

/** "until Thursday", "until the day of Thursday"; not "from Monday until Thursday". */
function isUntil(reading: TextReading, from: number): boolean {
  const { tokens, numerals, language } = reading
  const until = untilBefore(reading, from)
  return until !== undefined && !language.opensRange.has(tokens, until - 1, numerals)
}

function untilBefore({ tokens, language }: TextReading, from: number): number | undefined {
  return [from - 1, from - 2].find((at) => at >= 0 && says(tokens, at, language.cues, UNTIL))
}

/** "put off the trial to Monday", "the session was moved to May 4"; not "moved from Monday to Friday". */
function isMovedTo({ tokens, numerals, language }: TextReading, from: number, to: number): boolean {
  const { cues, opensRange } = language
  const preposition = [from - 1, from - 2].find((at) => at >= 0 && says(tokens, at, cues, MOVED_TO))
  if (preposition === undefined || opensRange.has(tokens, preposition - 1, numerals)) return false
  const [step, first] = cues.verbFinal ? [1, to] : [-1, preposition - 1]
  for (let at = first; at >= 0 && at < tokens.count && Math.abs(at - first) < REACH; at += step) {
    if (says(tokens, at, cues, MOVED)) return true
    if (isSentenceEnd(tokens, at, cues)) return false
  }
  return false
}

/** After "until", where the verb stands before it; null for other dates. */
function untilDirection(reading: TextReading, from: number, to: number): Direction | null {
  const until = untilBefore(reading, from)
  if (until === undefined) return null
  const { tokens, numerals, language } = reading
  let told: Direction = 0
  let since = false
  for (let at = until - 1; at >= 0 && at >= until - REACH; at--) {
    if (isSentenceEnd(tokens, at, language.cues) || says(tokens, at, language.cues, CLAUSE_OPENER)) break
    if (says(tokens, at, language.cues, DEFERRING)) return 1
    if (told === 0) told = cueAt(reading, at)
    since ||= says(tokens, at, language.cues, SINCE)
  }
  if (told !== 0) return told
  const ahead = since ? -1 : language.opensRange.has(tokens, until - 1, numerals) ? 0 : 1
  return cueAfter(reading, to) || ahead
}

function cueBefore(reading: TextReading, from: number): Direction {
  const { tokens, language } = reading
  for (let at = from - 1; at >= 0 && at >= from - REACH; at--) {
    if (isSentenceEnd(tokens, at, language.cues)) break
    const direction = cueAt(reading, at)
    if (direction !== 0) return direction
  }
  return 0
}

function cueAfter(reading: TextReading, to: number): Direction {
  const { tokens, language } = reading
  for (let at = to; at < tokens.count && at < to + REACH; at++) {
    if (says(tokens, at, language.cues, SENTENCE_END | CLAUSE_OPENER)) break
    const direction = cueAt(reading, at)
    if (direction !== 0) return direction
  }
  return 0
}

function cueAt(reading: TextReading, at: number): Direction {
  const { tokens } = reading
  const { cues } = reading.language
  if (tokens.kind(at) !== WORD) return 0
  const word = tokens.word(at)
  const meant =
    word === 0 ? cues.shapeOf(tokens, tokens.starts[at] ?? 0, tokens.ends[at] ?? 0) : (cues.flags[word] ?? 0)
  if (meant === 0) return 0
  if ((meant & FUTURE) !== 0) return 1
  if ((meant & HEADING_PAST) !== 0 && headsSentence(reading, at, 1)) return -1
  if ((meant & HEADING_FUTURE) !== 0 && headsSentence(reading, at, HEADLINE)) return 1
  if ((meant & INFINITIVE) !== 0) return infinitiveAt(reading, at)
  if ((meant & PROSPECTIVE_PREPOSITION) !== 0 && anyBefore(tokens, at, cues.reach, PROSPECTIVE_VERB, cues)) return 1
  // "will be held", "to be formed": what stands before a participle decides.
  if ((meant & PAST) !== 0 || ((meant & PAST_ENDING) !== 0 && !tokens.isCapital(at)))
    return anyBefore(tokens, isAdverb(tokens, at - 1) ? at - 1 : at, 1, FUTURE, cues) ? 1 : -1
  return (meant & FUTURE_BEGINNING) !== 0 ? 1 : 0
}

/** Of a headline the subject may stand before its verb: how many tokens back the sentence must open. */
const HEADLINE = 3

/** Whether the sentence, or what follows one of its signs, opens at most `reach` tokens before, with no verb of the past between. */
function headsSentence({ tokens, language: { cues } }: TextReading, at: number, reach: number): boolean {
  for (let i = at - 1; i >= at - reach; i--) {
    if (i < 0 || tokens.kind(i) === SIGN || isSentenceEnd(tokens, i, cues)) return true
    if (says(tokens, i, cues, PAST)) return false
  }
  return false
}

/** "agreed to meet on Thursday" looks ahead; "tried to enter on Tuesday" and "to Baghdad on Tuesday" do not. */
function infinitiveAt({ tokens, numerals, language }: TextReading, at: number): Direction {
  const { cues } = language
  const verb = at + 1
  if (!tokens.isWord(verb) || tokens.isCapital(verb) || says(tokens, verb, cues, NOT_VERB)) return 0
  // "from noon to early evening": a word of dates is no verb.
  if (numerals.hasClass(verb) || endsAsPlural(tokens, verb)) return 0
  return isImplied(tokens, at, cues) ? -1 : 1
}

/** "will probably last": the adverb between. */
function isAdverb({ codes, starts, ends }: Tokens, at: number): boolean {
  const end = ends[at] ?? 0
  return at >= 0 && end - (starts[at] ?? 0) > 4 && codes[end - 2] === LETTER_L && codes[end - 1] === LETTER_Y
}

/** "reopened to travellers": a verb behind its "to" never ends so; "to pass", "to focus" do. */
function endsAsPlural({ codes, starts, ends }: Tokens, at: number): boolean {
  const end = ends[at] ?? 0
  if (end - (starts[at] ?? 0) < 4 || codes[end - 1] !== LETTER_S) return false
  return codes[end - 2] !== LETTER_S && codes[end - 2] !== LETTER_U
}

const LETTER_L = 108
const LETTER_S = 115
const LETTER_U = 117
const LETTER_Y = 121

/** "tried to enter"; but "failed as it planned to meet" looks ahead, by the nearer word. */
function isImplied(tokens: Tokens, at: number, { flags }: CompiledCues): boolean {
  for (let i = at - 1; i >= 0 && i >= at - IMPLICATIVE_REACH; i--) {
    const meant = flags[tokens.word(i)] ?? 0
    if ((meant & IMPLICATIVE) !== 0) return true
    if ((meant & FUTURE) !== 0) return false
  }
  return false
}

/** "foiled an attempt by detainees to break out": how far the implicative word may stand before its "to". */
const IMPLICATIVE_REACH = 5

function says(tokens: Tokens, at: number, { flags }: CompiledCues, flag: number): boolean {
  return at < tokens.count && ((flags[tokens.word(at)] ?? 0) & flag) !== 0
}

function anyBefore(tokens: Tokens, at: number, reach: number, flag: number, { flags }: CompiledCues): boolean {
  for (let i = at - 1; i >= 0 && i >= at - reach; i--) {
    if (((flags[tokens.word(i)] ?? 0) & flag) !== 0) return true
  }
  return false
}
