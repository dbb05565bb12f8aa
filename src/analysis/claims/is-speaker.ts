// Whether the words beside a verb of saying name a speaker: by a word that the tables know, a name, or, with the verbs that
// nothing but speaking means, any noun.

import { isBothSides } from './joint.ts'
import type { Hit } from './lexicon.ts'
import { isBoth } from './own-words.ts'
import { type Range, type Reading, hasLabel, hasOneOf, hitsIn, isComma } from './reading.ts'
import { ARTICLES, SPEAKERS } from './saying.ts'
import type { Token } from './tokens.ts'

// Forms that are nouns or adjectives as often as verbs: they need a known kind of speaker right before them.
const DOUBTFUL = new Set(
  'claims fears fear plans plan hopes reports reported recorded expected suspected believed estimated considered alleged doubts forecast suspect worry counted described documented feared wants want notes states counts'.split(
    ' ',
  ),
)
/** True where `speaker` may be the subject of the verb `hit`. */
export function isSpeaker(reading: Reading, speaker: Range, hit: Hit): boolean {
  const length = speaker.to - speaker.from
  if (length < 1 || length > 24 || holdsClause(reading, speaker) || hasLabel(reading, 'negation', speaker)) return false
  if (isNounThere(reading, speaker, hit)) return false
  if (hasOneOf(reading, SPEAKERS, speaker) || isBoth(reading, speaker) || isBothSides(reading, speaker)) return true
  if (hit.label === 'judge') return isJudging(reading, speaker, hit)
  if (DOUBTFUL.has(reading.tokens[hit.from]?.text ?? '') && !tellsHow(reading, hit)) return false
  if (isSomebody(reading, speaker, hit)) return true
  const names = reading.tokens
    .slice(speaker.from, speaker.to)
    .filter((token) => token.capital && !ARTICLES.has(token.text)).length
  return names >= 1 && length <= 8
}

const JUDGES =
  /^(expects?|suspects?|believes?|thinks?|thought|predicts?|doubts?|foresees?|assess(es)?|reckons?|anticipates?|warns?|warned|hopes)$/
const JUDGED = /^(that|the|a|an|it|its|their|his|her|they|he|she|more|most|many|few|no)$/

/** "A pollster expects turnout to stay low", "CENTCOM assesses that": somebody, by a noun or a name, who thinks. */
function isJudging(reading: Reading, speaker: Range, hit: Hit): boolean {
  const { tokens } = reading
  if (hit.to - hit.from > 1 || !JUDGES.test(tokens[hit.from]?.text ?? '') || speaker.to - speaker.from > 8) return false
  const next = tokens[hit.to]
  const named = tokens.slice(speaker.from, speaker.to).every(({ capital, text }) => capital || ARTICLES.has(text))
  if (speaker.from >= hit.to) return named || isArticle(tokens[speaker.from])
  const opens = speaker.from === 0 || isComma(tokens[speaker.from - 1])
  if (!opens || next === undefined || next.mark) return false
  return named ? JUDGED.test(next.text) || next.capital : isArticle(tokens[speaker.from])
}

function isArticle(token: Token | undefined): boolean {
  return /^(a|an|one|two|three|some|several)$/.test(token?.text ?? '')
}

/** "described how men were hung by the wrists": said, and not merely called so. */
function tellsHow({ tokens }: Reading, { from, to }: Hit): boolean {
  return tokens[from]?.text === 'described' && /^(how|what|seeing|hearing|being)$/.test(tokens[to]?.text ?? '')
}

const SPEAKS =
  /^(said|says|told|denied|denies|insisted|confirmed|alleged|complained|recalled|added|explained|admitted|argued)$/

/** "a welder said", "said an elder who took part": somebody by a noun that no table lists. */
function isSomebody(reading: Reading, speaker: Range, hit: Hit): boolean {
  if (!SPEAKS.test(reading.tokens[hit.from]?.text ?? '') && !tellsHow(reading, hit)) return false
  const next = reading.tokens[speaker.to]
  const relative = next?.text === 'who' || (isComma(next) && isComma(reading.tokens[hit.from - 1]))
  const article = reading.tokens[speaker.from]?.text ?? ''
  const length = speaker.to - speaker.from
  if (article === 'the' && length <= 4 && speaker.to >= hit.from - 1) return true
  if (!/^(a|an|one|two|three|several|some)$/.test(article)) return false
  const inverted = speaker.from >= hit.to
  return inverted || (length <= 8 && (relative || speaker.to >= hit.from - 1))
}

const BEFORE_NOUN =
  /^(\d+|two|three|four|five|six|seven|eight|nine|ten|several|many|some|dozens|of|on|against|from|with|near|for|at|earlier|previous|such|more|other)$/

/** Several, who do not "state": "nineteen families from three states left". */
const NUMBERED =
  /^(\d+|two|three|four|five|six|seven|eight|nine|ten|\w+teen|eleven|twelve|(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\S*|several|many|some|dozens|hundreds|both)$/

/** "managed to arrest two suspects", "of earlier claims": after a number, a verb or a preposition the word is a noun. */
function isNounThere(reading: Reading, speaker: Range, hit: Hit): boolean {
  if (!DOUBTFUL.has(reading.tokens[hit.from]?.text ?? '') && !/s$/.test(reading.tokens[hit.from]?.text ?? ''))
    return false
  // "Families from three states, according to ...": a sentence that begins with its speaker goes on behind the verb.
  if (/s$/.test(reading.tokens[hit.from]?.text ?? '') && NUMBERED.test(reading.tokens[speaker.from]?.text ?? ''))
    return true
  if (speaker.from === 0 && DOUBTFUL.has(reading.tokens[hit.from]?.text ?? '') && isComma(reading.tokens[hit.to]))
    return true
  const before = reading.tokens[hit.from - 1]?.text ?? ''
  if (BEFORE_NOUN.test(before) || /^(denied|denies|said|says|told|was|were)$/.test(reading.tokens[hit.to]?.text ?? ''))
    return true
  return reading.tokens.slice(speaker.from, speaker.to).some(({ text }, i) => text === 'to' && i > 0)
}
const FINITE = new Set('had has have was were is are been will would could may might did does not'.split(' '))

/** A finite verb: the stretch is a clause, not a name. "A worker reached by phone" is one. */
function holdsClause(reading: Reading, range: Range): boolean {
  if (reading.order !== 'speaker-verb') return false
  for (let i = range.from; i < range.to; i++) if (FINITE.has(reading.tokens[i]?.text ?? '')) return true
  const pronoun = hitsIn(reading, 'pronoun', range)[0]
  return pronoun !== undefined && range.to - range.from > 2
}
