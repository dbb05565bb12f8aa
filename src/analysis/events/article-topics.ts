// The topics of an article.
//
// 1. Its phrases, by where they stand: title and opening say what it is about; further down it takes two sentences.
// 2. The parties to its main events, what passes between two of these, the kind of the first event.
// 3. A topic of a region has what happened there. What happened elsewhere is not its own by a body that merely speaks.
// 4. In news of an attack, a group that is suspected of such is named once, wherever that is; not in history.
// 5. What no topic has so far goes to the one that takes what else happens in its country.

import type { TopicReason } from '../../core/reasons.ts'
import { daysBetween } from '../../core/time.ts'
import type { Span } from '../../core/understanding.ts'
import type { ArticlePhrases } from '../article-phrases.ts'
import type { SentenceClaims } from '../claims/claims.ts'
import { overlapping } from '../spans-within.ts'
import type { PhraseHit } from '../topic-phrases.ts'
import {
  type CompiledTopics,
  countingPhrases,
  ENOUGH,
  hitsByTopic,
  type KnownTopic,
  speakingPhrases,
  type Stretch,
  topicsOf,
} from '../topics.ts'
import { VIOLENT } from './deeds.ts'
import { type Draft, inside, type Material } from './material.ts'

/** As many of an article's first events say what it is about. */
const MAIN_EVENTS = 3

/** The opening of an article, or of an item of a round-up: as many sentences, and as many if they are its first paragraph. */
const OPENING = 2
const OPENING_PARAGRAPH = 3
const FURTHER_DOWN = ENOUGH / 2

/** What is known of an article whose topics are asked for. */
export interface ArticleReading {
  readonly phrases: ArticlePhrases
  readonly sentences: readonly SentenceClaims[]
  /** Most important first. */
  readonly drafts: readonly Draft[]
  readonly dateline: Span | null
}

/** The slugs of the topics of an article, in the order of the topics. */
export function articleTopics(
  article: ArticleReading,
  material: Material,
  compiled: CompiledTopics,
): readonly string[] {
  const { main, hits, signals, happenedIn } = evidenceOf(article, material, compiled)
  const said = topicsOf(stretchesOf(article, material), hits, signals, compiled)
  const byTopic = hitsByTopic(hits)
  const about = compiled.topics.filter((topic, index) => {
    if (said.includes(topic.slug) || happenedIn(topic.regions)) return true
    const named = byTopic[index] ?? []
    if (partiesIn(topic, main, named).length > 0) return true
    if (topic.kinds.length === 0 && !topic.suspect && topic.targets.length === 0) return false
    const own = countingPhrases(named)
    if (isOfKind(topic, own, main[0]) || isOfTargets(topic, own, main)) return true
    return topic.suspect && isSuspected(own, main, article, material)
  })
  if (about.length > 0) return about.map(({ slug }) => slug)
  return compiled.topics.filter(({ otherwise }) => happenedIn(otherwise)).map(({ slug }) => slug)
}

/** What makes an article those of `slugs` that it belongs to, in the order of the topics. `source`: title and text together. */
export function topicReasons(
  article: ArticleReading,
  material: Material,
  compiled: CompiledTopics,
  { slugs, source }: { readonly slugs: ReadonlySet<string>; readonly source: string },
): readonly TopicReason[] {
  const { main, where, hits, signals, happenedIn } = evidenceOf(article, material, compiled)
  const stretches = stretchesOf(article, material)
  const { start } = article.phrases.extent
  return compiled.topics.flatMap((topic, index) => {
    if (!slugs.has(topic.slug)) return []
    const named = hits.filter((hit) => hit.topic === index)
    const own = countingPhrases(named)
    const words = speakingPhrases(topic, own, stretches, signals).map((hit) =>
      source.slice(hit.start - start, hit.end - start).replaceAll(/\s+/g, ' '),
    )
    const held = happenedIn(topic.regions) || happenedIn(topic.otherwise)
    const parties = [...new Set(partiesIn(topic, main, named))]
    return [{ topic: topic.slug, words: eachOnce(words), parties, place: held ? where : null }]
  })
}

function eachOnce(words: readonly string[]): string[] {
  const folded = new Map(words.toReversed().map((word) => [word.toLowerCase(), word]))
  return [...folded.values()].toReversed()
}

/** What the topics of an article are decided by. */
function evidenceOf(article: ArticleReading, material: Material, compiled: CompiledTopics) {
  const main = article.drafts.filter((draft) => !isHistory(draft, material)).slice(0, MAIN_EVENTS)
  const where = settingOf(main[0], material)
  const happenedIn = (places: readonly string[] | null): boolean =>
    where !== null && places !== null && places.some((place) => place === where || material.holds(place, where))
  const hits = spokenOf(article, where, happenedIn, compiled)
  const signals = { actors: material.actors, places: material.places, datelineSpan: article.dateline }
  return { main, where, hits, signals, happenedIn }
}

/** Days after which what is told again is no news. */
const OLD = 365

/** What is called so, or was long before the news. */
function isHistory({ status, days }: Draft, { published }: Material): boolean {
  if (status === 'background') return true
  return days !== null && published !== null && daysBetween(days.latest, published) > OLD
}

/** Where the news is. Who is moved from one place to another that the title names is news of the latter. */
function settingOf(first: Draft | undefined, { titlePlaces, placeKind, holds }: Material): string | null {
  const where = first?.place ?? null
  if (first?.kind !== 'Other' || where === null) return where
  const titled = titlePlaces.filter((place) => placeKind(place) !== 'country')
  const same = titled.some((place) => place === where || holds(place, where) || holds(where, place))
  return same ? where : (titled[0] ?? where)
}

/**
 * The phrases of an article. What happened outside a region is not of its topic by an attribution to one of its bodies, and
 * a weak phrase in an attribution says nothing, but of who may have struck.
 */
function spokenOf(
  { phrases, sentences }: ArticleReading,
  where: string | null,
  happenedIn: (places: readonly string[] | null) => boolean,
  { topics }: CompiledTopics,
): readonly PhraseHit[] {
  const outside = topics.map(({ regions }) => where !== null && regions !== null && !happenedIn(regions))
  const isIdle = ({ topic, strength }: PhraseHit): boolean =>
    outside[topic] === true || (strength === 'weak' && topics[topic]?.targets.length === 0)
  if (!phrases.hits.some(isIdle)) return phrases.hits
  const credits: Span[] = []
  for (const { parts } of sentences) for (const { credit } of parts) if (credit !== null) credits.push(credit)
  const isCredit = overlapping(credits.sort((a, b) => a.start - b.start))
  return phrases.hits.filter((hit) => !isIdle(hit) || !isCredit(hit))
}

/** "left behind by ISIS": a phrase that takes others away takes the parties of its sentence too. */
function isTakenAway(named: readonly PhraseHit[], sentence: Span): boolean {
  return named.some((hit) => hit.strength === 'exclude' && inside(hit, sentence))
}

/**
 * The topic's own parties that have a part in the main events, and two or more of its pairs in one of them. A guess at
 * one counts beside an attack. `named`: the topic's phrases.
 */
function partiesIn(
  { parties, pairs }: KnownTopic,
  main: readonly Draft[],
  named: readonly PhraseHit[],
): readonly string[] {
  if (parties.length === 0 && pairs.length === 0) return []
  const told = main.filter(({ sentence }) => !isTakenAway(named, sentence))
  const attack = told.some(({ kind }) => VIOLENT.has(kind))
  return told
    .filter(({ kind, status }) => attack || kind !== 'statement' || status !== 'assessment')
    .flatMap(({ actors }) => {
      const paired = pairs.filter((id) => actors.includes(id))
      return [...parties.filter((id) => actors.includes(id)), ...(paired.length >= 2 ? paired : [])]
    })
}

/** An attack on those whom somebody of the topic strikes, and a word of whom. */
function isOfTargets({ targets }: KnownTopic, own: readonly PhraseHit[], main: readonly Draft[]): boolean {
  if (own.length === 0) return false
  return main.some(({ kind, actors }) => VIOLENT.has(kind) && targets.some((id) => actors.includes(id)))
}

/** The first event is of a kind of the topic, and its clause or the title has one of the topic's words. */
function isOfKind({ kinds }: KnownTopic, own: readonly PhraseHit[], first: Draft | undefined): boolean {
  return first !== undefined && kinds.includes(first.kind) && own.some((hit) => hit.start < 0 || inside(hit, first))
}

/** An attack, and a strong phrase in a sentence that does more than retell. */
function isSuspected(
  own: readonly PhraseHit[],
  main: readonly Draft[],
  { drafts }: ArticleReading,
  material: Material,
): boolean {
  if (!main.some(({ kind }) => VIOLENT.has(kind))) return false
  return own.some((hit) => {
    const told = drafts.filter(({ sentence }) => inside(hit, sentence))
    return hit.strength === 'strong' && (told.length === 0 || told.some((draft) => !isHistory(draft, material)))
  })
}

/** Title and sentences of an article, with what each says of its topics. */
function stretchesOf({ phrases, sentences }: ArticleReading, { briefs }: Material): readonly Stretch[] {
  const openings = new Set(briefs.map(({ index }) => index))
  const first = sentences[0]?.reading.sentence
  let opening = 0
  const stretches = sentences.map(({ reading: { sentence } }, index) => {
    if (openings.has(index)) opening = index
    const since = index - opening
    const opens = since < OPENING || (since < OPENING_PARAGRAPH && sentence.paragraph === first?.paragraph)
    return { start: sentence.start, weight: opens ? ENOUGH : FURTHER_DOWN }
  })
  // Before the first sentence stand the title and the dateline, in which no phrase counts.
  return [{ start: phrases.extent.start, weight: ENOUGH }, ...stretches]
}
