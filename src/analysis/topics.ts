// Which topics a text belongs to. Works on an article and on one clause with its own actors and places.
//
// 1. A strong phrase qualifies alone. A weak one needs a second signal: an actor or place of the topic, named in other
//    words than the weak phrase itself. Arabic and Kurdish phrases are strong.
// 2. A dateline is no signal, and no phrase counts in it.
// 3. An exclude phrase that shares a word with the topic's phrases ("Mexican border") takes away what it overlaps; any
//    other ("football") the whole topic.
// 4. In an article of several paragraphs, one phrase in its last part alone is background and does not qualify.

import type { Topic } from '../core/knowledge.ts'
import type { ActorMention, PlaceMention, Span } from '../core/understanding.ts'
import { tokenize } from './names/tokens.ts'
import { overlapping } from './spans-within.ts'
import { findPhrases, overlaps, type PhraseHit, type PhraseTree, plantPhrases } from './topic-phrases.ts'

/** Opaque to callers: hand it to matchTopics. */
export interface CompiledTopics {
  readonly tree: PhraseTree
  readonly topics: readonly Topic[]
  /** One word that names topics -> their slugs. */
  readonly byName: ReadonlyMap<string, readonly string[]>
}

/** What else is known of the text: its mentions (offsets in the same text), its dateline. */
export interface TopicSignals {
  readonly actors: readonly ActorMention[]
  readonly places: readonly PlaceMention[]
  readonly datelineSpan: Span | null
}

/** Code units from which a text has a background part, and where that begins. */
const LONG_TEXT = 500
const LAST_PART = 0.6

/** Topics with their phrases as one tree of words; once for each state of the topics. */
export function compileTopics(topics: readonly Topic[]): CompiledTopics {
  const byName = new Map<string, string[]>()
  for (const { slug, commandAliases } of topics)
    for (const name of new Set([slug, ...commandAliases])) byName.set(name, [...(byName.get(name) ?? []), slug])
  return { tree: plantPhrases(topics), topics, byName }
}

/** The slugs of the topics that the text belongs to, in the order of the topics. */
export function matchTopics(text: string, signals: TopicSignals, compiled: CompiledTopics): string[] {
  const hits = findPhrases(tokenize(text), compiled.tree, signals.datelineSpan)
  return topicsOf({ start: 0, end: text.length }, hits, signals, compiled)
}

/** The same for a stretch of a text whose phrases are known: `hits` are those inside it, by their start. */
export function topicsOf(
  extent: Span,
  hits: readonly PhraseHit[],
  signals: TopicSignals,
  { topics }: CompiledTopics,
): string[] {
  if (hits.length === 0) return []
  const byTopic = new Map<number, PhraseHit[]>()
  for (const hit of hits) {
    const known = byTopic.get(hit.topic)
    if (known === undefined) byTopic.set(hit.topic, [hit])
    else known.push(hit)
  }
  return topics.flatMap((topic, index) => {
    const own = byTopic.get(index)
    return own !== undefined && belongs(topic, own, signals) && !inPassing(own, extent) ? [topic.slug] : []
  })
}

function belongs(topic: Topic, hits: readonly PhraseHit[], signals: TopicSignals): boolean {
  if (hits.some((hit) => hit.strength === 'off')) return false
  const isExcluded = overlapping(hits.filter((hit) => hit.strength === 'exclude'))
  const left = hits.filter((hit) => hit.strength !== 'exclude' && !isExcluded(hit))
  return left.some((hit) => hit.strength === 'strong') || (left.length > 0 && hasSecondSignal(topic, left, signals))
}

/** In an article of several paragraphs, one phrase in its last part alone is background. */
function inPassing(hits: readonly PhraseHit[], { start, end }: Span): boolean {
  const length = end - start
  return (
    length > LONG_TEXT &&
    hits.every((hit) => hit.end === hits[0]?.end) &&
    hits.every((hit) => hit.start - start > length * LAST_PART)
  )
}

type Signal = Span & { readonly id: string; readonly name: string }

/** Whether an actor or place of the topic stands beside one of its weak phrases, named in other words. */
function hasSecondSignal(topic: Topic, weak: readonly PhraseHit[], signals: TopicSignals): boolean {
  const { datelineSpan } = signals
  const counts = (mention: Signal): boolean => datelineSpan === null || !overlaps(mention, datelineSpan)
  const own: readonly Signal[] = [
    ...signals.actors.filter((actor) => topic.actors.includes(actor.id) && counts(actor)),
    ...signals.places.filter((place) => topic.places.includes(place.id) && counts(place)),
  ]
  // By the wording of the phrase: then the first signal that it does not overlap decides, however many there are.
  const others = new Map<string, readonly Signal[]>()
  return weak.some((hit) => {
    const named = others.get(hit.words) ?? own.filter(({ name }) => name.toLowerCase() !== hit.words)
    others.set(hit.words, named)
    return named.some((mention) => !overlaps(mention, hit))
  })
}
