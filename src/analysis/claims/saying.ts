// The verbs that attribute, and, where the speaker stands before the verb, the words that name a speaker.

import { elementAt } from '../element-at.ts'
import { ACTS } from './act.ts'
import type { Hit } from './lexicon.ts'
import { isComma, isQuoted, type Reading } from './reading.ts'
import { wordSet } from './token-table.ts'

/** Labels of words that name a kind of speaker. */
export const SPEAKERS: ReadonlySet<string> = new Set([
  'unnamed',
  'authority',
  'armed',
  'party',
  'monitor',
  'witness',
  'analyst',
  'person',
  'outlet',
  'pronoun',
  'same',
  'actor',
  'both',
])
export const ARTICLES = new Set('the a an this that these those its his her their our of for to with by'.split(' '))

const RANK: ReadonlyMap<string, number> = new Map(ACTS.map((act, rank) => [act, rank]))
const rankOf = ({ label }: Hit): number => RANK.get(label) ?? 0

/** Verbs of attribution outside quotations for which `counts` holds, in order; of one word, as the acts are ordered. */
export function verbsOf(reading: Reading, counts: (reading: Reading, hit: Hit) => boolean): Hit[] {
  const verbs: Hit[] = []
  for (const hit of reading.hits) {
    if (RANK.has(hit.label) && !isQuoted(reading, hit.from) && counts(reading, hit)) verbs.push(hit)
  }
  return verbs.sort((a, b) => a.from - b.from || rankOf(a) - rankOf(b))
}

/** Verbs of attribution outside quotations and in the active voice, in order, the longer first. */
export function sayingVerbs(reading: Reading): readonly Hit[] {
  return verbsOf(reading, isActive).sort((a, b) => a.from - b.from || b.to - a.to)
}

function isActive(reading: Reading, hit: Hit): boolean {
  return !isPassive(reading, hit) && (!SEQUELS.has(reading.tokens[hit.from]) || isSequel(reading, hit))
}

const SEQUELS = wordSet('went goes continued continues concluded')
const SEQUEL_REACH = 7

/** ", he went on.", "went on to say": said, where "the strike continued" is not. */
function isSequel({ tokens }: Reading, { from, to }: Hit): boolean {
  if (/^say/.test(tokens[to - 1]?.text ?? '')) return true
  const next = tokens[to]
  if (next !== undefined && !/^[.,"”]$/.test(next.text)) return false
  return tokens
    .slice(Math.max(0, from - SEQUEL_REACH), from - 1)
    .some((token) => isComma(token) || /^["”]$/.test(token.text))
}

/** "said by telephone": by what, not by whom. */
const MEANS = /^(tele)?phone$|^(e-?mail|video|radio|text|fax|letter|satellite|message|whatsapp|telegram|sms)$/

const GOVERNS = new Set('be been being was were is are to or'.split(' '))

function isPassive(reading: Reading, hit: Hit): boolean {
  const before = elementAt(reading.tokens, hit.from - 1)
  const text = before?.text ?? ''
  const next = [
    reading.tokens[hit.to]?.text ?? '',
    reading.tokens[hit.to + 1]?.text ?? '',
    reading.tokens[hit.to + 2]?.text ?? '',
  ] as const
  if (REBUTS.has(reading.tokens[hit.from]) && hit.label === 'deny' && !isRebuttal(reading, hit)) return true
  if (
    hit.label === 'deny' &&
    next.some((word) =>
      /^(access|entry|permission|freedom|bail|visas?|asylum|parole|treatment|food|water|medical|care|visits|contact)$/.test(
        word,
      ),
    )
  )
    return true
  if (GOVERNS.has(text)) return true
  if (text === 'not') return hit.label !== 'judge'
  if (next[0] === 'by' && hit.label === 'say') return !MEANS.test(next[1])
  // "claimed nine lives": it killed.
  if (hit.label === 'claim' && takesLives(reading, hit.to)) return true
  if (isParticiple(reading, hit, next) || isOrder(reading, hit)) return true
  return ARTICLES.has(text)
}

/** Verbs of denial only before a claim. */
const REBUTS = wordSet('dismissed dismisses played plays brushed brushes shrugged shrugs waved scoffed poured')

/** "dismissed the claim"; but "dismissed the commander" is done, not said. */
function isRebuttal(reading: Reading, hit: Hit): boolean {
  return reading.tokens
    .slice(hit.to, hit.to + 5)
    .some(({ text }) =>
      /^(claims?|reports?|allegations?|accusations?|suggestions?|idea|notion|statements?|talk|rumou?rs?|it|that|as|figures?|charges?|account|story|any)$/.test(
        text,
      ),
    )
}

const PARTICIPLES = /^(suspected|accused|convicted|believed|considered|feared|expected|known|planned|argued)$/

const PUBLISHED = wordSet('posted published tweeted recorded reported quoted cited documented')
/** What is published, and publishes nothing: "in a message posted online, the group said". */
const THINGS = wordSet(
  'message messages video videos statement statements text texts note letter communique footage clip clips recording',
  'picture pictures photograph photographs photo photos images image post posts comment comments interview remarks speech article',
)

/** "people suspected of links", "men said to have been taken", "argued about money": no verb of attribution here. */
function isParticiple(reading: Reading, hit: Hit, next: readonly string[]): boolean {
  const word = reading.tokens[hit.from]?.text ?? ''
  if (PUBLISHED.has(reading.tokens[hit.from]) && THINGS.has(elementAt(reading.tokens, hit.from - 1)))
    return next[0] !== 'that'
  // "an official briefed on the matter said"
  if (word === 'briefed' && /^(on|about|by)$/.test(next[0] ?? '')) return true
  if (isComma(elementAt(reading.tokens, hit.from - 1)) && next[0] === 'to') return PARTICIPLES.test(word)
  if (next[0] === 'to' && /^(have|be|having)$/.test(next[1] ?? '')) return /^(said|reported|known)$/.test(word)
  if (word === 'described' && next[0] === 'as') return true
  return PARTICIPLES.test(word) && /^(of|about|over)$/.test(next[0] ?? '')
}

const TOLD = wordSet('told tells')
const NO_ORDER = wordSet('that it he she they on in at by')

/** "told the army to stay": an order, which is done and not said. */
function isOrder(reading: Reading, hit: Hit): boolean {
  if (!TOLD.has(reading.tokens[hit.from])) return false
  for (let i = hit.to + 1; i < hit.to + 6; i++) {
    const text = reading.tokens[i]?.text ?? ''
    if (text === 'to') return true
    if (!text || NO_ORDER.has(reading.tokens[i]) || reading.tokens[i]?.mark) return false
  }
  return false
}

/** Lives right behind the verb, and no clause that begins before them ("claimed it took ten lives"). */
function takesLives({ tokens }: Reading, from: number): boolean {
  const words = tokens.slice(from, from + 4).map(({ text }) => text)
  const at = words.findIndex((text) => /^(lives|life)$/.test(text))
  return (
    at >= 0 &&
    !words.slice(0, at).some((text) => /^(it|he|she|they|its|their|that|to|had|has|have|was|were)$|ed$/.test(text))
  )
}
