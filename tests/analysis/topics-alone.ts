// The topics of a text read by itself, as one stretch.

import { tokenize } from '../../src/analysis/names/tokens.ts'
import { findPhrases } from '../../src/analysis/topic-phrases.ts'
import { type CompiledTopics, ENOUGH, topicsOf, type TopicSignals } from '../../src/analysis/topics.ts'

export function topicsAlone(text: string, signals: TopicSignals, compiled: CompiledTopics): string[] {
  const hits = findPhrases(tokenize(text), compiled.tree, signals.datelineSpan)
  return topicsOf([{ start: 0, weight: ENOUGH }], hits, signals, compiled)
}
