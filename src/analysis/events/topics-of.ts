// The topics of an event: those of its clause, with the names of parties that stand behind a pronoun. A topic of the
// whole article belongs too where the clause has its name ("the border, which reopened").

import type { Event } from '../../core/understanding.ts'
import { type ArticlePhrases, phrasesWithin } from '../article-phrases.ts'
import type { SentenceClaims } from '../claims/claims.ts'
import { wordsWithin } from '../claims/reading.ts'
import { spansWithin } from '../spans-within.ts'
import { tokenize } from '../names/tokens.ts'
import { findPhrases, type PhraseHit } from '../topic-phrases.ts'
import { type CompiledTopics, ENOUGH, topicsOf } from '../topics.ts'
import type { Draft, Material } from './material.ts'

/** What is known of the article that an event is from. */
export interface ArticleTopics {
  readonly text: string
  readonly sentences: readonly SentenceClaims[]
  readonly phrases: ArticlePhrases
  /** The slugs that the article as a whole has. */
  readonly slugs: readonly string[]
}

export function withTopics(draft: Draft, article: ArticleTopics, material: Material, compiled: CompiledTopics): Event {
  const own = ofClause(draft, article, material, compiled)
  const others = article.slugs.filter((slug) => !own.includes(slug))
  const topics = others.length === 0 ? own : [...own, ...named(draft, others, article, compiled)]
  return eventOf(draft, topics)
}

/** The topics that a clause has by its phrases, and by the names of its parties that stand behind a pronoun. */
function ofClause(
  draft: Draft,
  { text, phrases }: ArticleTopics,
  material: Material,
  compiled: CompiledTopics,
): readonly string[] {
  const actors = spansWithin(material.actors, draft)
  const places = spansWithin(material.places, draft)
  const behind = draft.actors.filter((id) => !actors.some((actor) => actor.id === id))
  const names = behind.map((id) => material.actors.find((actor) => actor.id === id)?.name ?? '')
  const own = phrasesWithin(phrases, draft) ?? phrasesAlone(text, draft, compiled)
  const hits = names.length === 0 ? own : [...own, ...behindAt(draft.end, names, compiled)]
  const signals = { actors, places, datelineSpan: null }
  return topicsOf([{ start: draft.start, weight: ENOUGH }], hits, signals, compiled)
}

/** The phrases of a clause whose ends cut words. */
function phrasesAlone(text: string, { start, end }: Draft, { tree }: CompiledTopics): readonly PhraseHit[] {
  return findPhrases(tokenize(text.slice(start, end)), tree, null).map((hit) => moved(hit, start))
}

/** The phrases of names, as if each stood behind the clause. */
function behindAt(end: number, names: readonly string[], { inName }: CompiledTopics): readonly PhraseHit[] {
  let at = end
  return names.flatMap((name) => {
    const hits = inName(name).map((hit) => moved(hit, at + 1))
    at += name.length + 1
    return hits
  })
}

function moved({ topic, strength, start, end, words }: PhraseHit, by: number): PhraseHit {
  return { topic, strength, start: start + by, end: end + by, words }
}

/** Those of `slugs` whose name the clause has, in their order. */
function named(
  draft: Draft,
  slugs: readonly string[],
  { sentences }: ArticleTopics,
  { byName, nameOpenings }: CompiledTopics,
): readonly string[] {
  const reading = sentences[draft.index]?.reading
  if (reading === undefined) return []
  const found = new Set<string>()
  for (const { forms, opening } of wordsWithin(reading, draft)) {
    if (forms.length === 1 && !nameOpenings.has(opening)) continue
    for (const form of forms) for (const slug of byName.get(form) ?? []) found.add(slug)
  }
  return slugs.filter((slug) => found.has(slug))
}

/** A draft without what only the walk through the text needed. */
function eventOf(draft: Draft, topics: readonly string[]): Event {
  return {
    start: draft.start,
    end: draft.end,
    date: draft.date,
    precision: draft.precision,
    days: draft.days,
    dated: draft.dated,
    place: draft.place,
    actors: draft.actors,
    kind: draft.kind,
    killed: draft.killed,
    wounded: draft.wounded,
    casualties: draft.casualties,
    status: draft.status,
    speaker: draft.speaker,
    speakerKind: draft.speakerKind,
    toldTo: draft.toldTo,
    sentence: draft.sentence,
    attribution: draft.attribution,
    ahead: draft.ahead,
    topics,
  }
}
