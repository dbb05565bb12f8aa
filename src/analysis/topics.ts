// Which topics a text belongs to. Works on an article and on one clause with its own actors and places.
//
// 1. A text is read in stretches: its title and its sentences, each with a weight; a clause is one stretch. A stretch
//    with a phrase of the topic speaks for it once, with that weight. As much as ENOUGH together files the text.
// 2. A strong phrase speaks alone. A weak one needs a second signal: an actor or place of the topic, named in other words
//    than the weak phrase itself; where that stands elsewhere in the text only, it speaks half as much. Arabic and
//    Kurdish phrases are strong.
// 3. A dateline is no signal, and no phrase counts in it.
// 4. An exclude phrase that shares a word with the topic's phrases ("Mexican border") takes away what it overlaps; any
//    other ("football") the whole topic.

import type { Topic } from '../core/knowledge.ts'
import type { ActorMention, PlaceMention, Span } from '../core/understanding.ts'
import { tokenize } from './names/tokens.ts'
import { Openings } from './openings.ts'
import { overlapping, spansWithin } from './spans-within.ts'
import { findPhrases, overlaps, type PhraseHit, type PhraseTree, plantPhrases } from './topic-phrases.ts'

/** What is asked of a topic for each text, in objects of one shape: those of data/ leave out the lists that they do not have. */
export interface KnownTopic
  extends Required<
    Pick<Topic, 'slug' | 'actors' | 'places' | 'parties' | 'pairs' | 'kinds' | 'otherwise' | 'targets'>
  > {
  /** Null for a topic of no region. */
  readonly regions: readonly string[] | null
  readonly suspect: boolean
}

/** Opaque to callers: hand it to topicsOf. */
export interface CompiledTopics {
  readonly tree: PhraseTree
  readonly topics: readonly KnownTopic[]
  /** One word that names topics -> their slugs. */
  readonly byName: ReadonlyMap<string, readonly string[]>
  /** Of those words. */
  readonly nameOpenings: Openings
  /** The phrases in the name of an actor, each name read once. */
  readonly inName: (name: string) => readonly PhraseHit[]
}

/** What else is known of the text: its mentions (offsets in the same text), its dateline. */
export interface TopicSignals {
  readonly actors: readonly ActorMention[]
  readonly places: readonly PlaceMention[]
  readonly datelineSpan: Span | null
}

/** A part of a text in which many phrases say no more than one. It ends where the next begins. */
export interface Stretch {
  readonly start: number
  /** How much a phrase in it says of what the text is about. */
  readonly weight: number
}

/** A small integer: if one span ended at Infinity, the engine would keep the offsets of all spans boxed, as it does fractions. */
const BEHIND_ANY_TEXT = 2 ** 31 - 1

/** The weight from which a topic is the text's. */
export const ENOUGH = 1

/** Topics with their phrases as one tree of words; once for each state of the topics. */
export function compileTopics(topics: readonly Topic[]): CompiledTopics {
  const byName = new Map<string, string[]>()
  for (const { slug, commandAliases } of topics)
    for (const name of new Set([slug, ...commandAliases])) byName.set(name, [...(byName.get(name) ?? []), slug])
  const nameOpenings = new Openings()
  for (const name of byName.keys()) nameOpenings.add(name)
  const tree = plantPhrases(topics)
  const known = new Map<string, readonly PhraseHit[]>()
  const inName = (name: string): readonly PhraseHit[] => {
    const hits = known.get(name) ?? findPhrases(tokenize(name), tree, null)
    known.set(name, hits)
    return hits
  }
  return { tree, topics: topics.map(knownTopic), byName, nameOpenings, inName }
}

function knownTopic(topic: Topic): KnownTopic {
  const { slug, actors, places, parties = [], pairs = [], kinds = [], otherwise = [], targets = [] } = topic
  const { regions = null, suspect = false } = topic
  return { slug, actors, places, parties, pairs, kinds, otherwise, targets, regions, suspect }
}

/** The slugs of the topics that a text belongs to by its phrases, in the order of the topics. `stretches` and `hits` by their start; no hit begins before the first. */
export function topicsOf(
  stretches: readonly Stretch[],
  hits: readonly PhraseHit[],
  signals: TopicSignals,
  { topics }: CompiledTopics,
): string[] {
  const slugs: string[] = []
  if (hits.length === 0) return slugs
  hitsByTopic(hits).forEach((own, index) => {
    const topic = topics[index]
    if (topic && isEnough(topic, countingPhrases(own), stretches, signals)) slugs.push(topic.slug)
  })
  return slugs
}

/** The hits of each topic that has any, by its number. */
export function hitsByTopic(hits: readonly PhraseHit[]): readonly PhraseHit[][] {
  const byTopic: PhraseHit[][] = []
  for (const hit of hits) {
    const known = byTopic[hit.topic]
    if (known === undefined) byTopic[hit.topic] = [hit]
    else known.push(hit)
  }
  return byTopic
}

/** The phrases of one topic that no exclude phrase takes away. */
export function countingPhrases(hits: readonly PhraseHit[]): readonly PhraseHit[] {
  if (hits.some((hit) => hit.strength === 'off')) return []
  const excluded = hits.filter((hit) => hit.strength === 'exclude')
  if (excluded.length === 0) return hits
  const isExcluded = overlapping(excluded)
  return hits.filter((hit) => hit.strength !== 'exclude' && !isExcluded(hit))
}

/** Whether the stretches of a text say enough for a topic; `hits` are its phrases in them. */
function isEnough(
  topic: KnownTopic,
  hits: readonly PhraseHit[],
  stretches: readonly Stretch[],
  signals: TopicSignals,
): boolean {
  const supported = supportOf(topic, signals)
  let sum = 0
  let at = 0
  for (let index = 0; at < hits.length && index < stretches.length; index += 1) {
    const { start = 0, weight = 0 } = stretches[index] ?? {}
    const end = stretches[index + 1]?.start ?? BEHIND_ANY_TEXT
    let says = 0
    for (let hit = hits[at]; hit !== undefined && hit.start < end; hit = hits[++at])
      if (says < 1) says = Math.max(says, hit.strength === 'strong' ? 1 : supported(hit, { start, end }))
    sum += says * weight
    if (sum >= ENOUGH) return true
  }
  return false
}

/** Of the phrases of one topic, `hits`, those that say something for it. */
export function speakingPhrases(
  topic: KnownTopic,
  hits: readonly PhraseHit[],
  stretches: readonly Stretch[],
  signals: TopicSignals,
): readonly PhraseHit[] {
  const supported = supportOf(topic, signals)
  return hits.filter((hit) => {
    if (hit.strength === 'strong') return true
    const at = stretches.findLastIndex(({ start }) => start <= hit.start)
    return supported(hit, { start: stretches[at]?.start ?? 0, end: stretches[at + 1]?.start ?? BEHIND_ANY_TEXT }) > 0
  })
}

type Signal = Span & { readonly id: string; readonly name: string }

/** Half of what a phrase says that is supported beside it. */
const FROM_AFAR = 0.5

/**
 * How much a weak phrase says: as much as a strong one where an actor or place of the topic, named in other words, stands
 * in its stretch, half of it where one stands elsewhere, else nothing.
 */
function supportOf(topic: KnownTopic, signals: TopicSignals): (hit: PhraseHit, stretch: Span) => number {
  // Most topics have no weak phrase in a text, and ask for none.
  let own: readonly Signal[] | null = null
  // By the wording of the phrase, so that many phrases of one wording cost time once.
  let others: Map<string, readonly Signal[]> | null = null
  return (hit, stretch) => {
    own ??= signalsOf(topic, signals)
    if (own.length === 0) return 0
    others ??= new Map()
    const named = others.get(hit.words) ?? own.filter(({ name }) => name.toLowerCase() !== hit.words)
    others.set(hit.words, named)
    if (spansWithin(named, stretch).some((mention) => !overlaps(mention, hit))) return 1
    return named.some((mention) => !overlaps(mention, hit)) ? FROM_AFAR : 0
  }
}

/** The actors and places of a topic that are named, by their start. */
function signalsOf(topic: KnownTopic, { actors, places, datelineSpan }: TopicSignals): readonly Signal[] {
  const counts = (mention: Signal): boolean => datelineSpan === null || !overlaps(mention, datelineSpan)
  return [
    ...actors.filter((actor) => topic.actors.includes(actor.id) && counts(actor)),
    ...places.filter((place) => topic.places.includes(place.id) && counts(place)),
  ].sort((a, b) => a.start - b.start)
}
