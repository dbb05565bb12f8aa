// The phrases of topics in one article, found once: the article as a whole and each of its clauses take theirs from these.
// Offsets count in the text; the words of the title stand before it, at negative ones.

import type { Span } from '../core/understanding.ts'
import { moved, rejoined, tokenize, type Token } from './names/tokens.ts'
import { firstEndingBehind, spansWithin } from './spans-within.ts'
import { findPhrases, type PhraseHit, type PhraseTree } from './topic-phrases.ts'

export interface ArticlePhrases {
  /** Title and text. */
  readonly extent: Span
  /** The words of the text. */
  readonly words: readonly Token[]
  /** By their start. */
  readonly hits: readonly PhraseHit[]
}

/** `words`: those of the text, as they were read for its names. */
export function readPhrases(
  title: string,
  text: string,
  words: readonly Token[],
  tree: PhraseTree,
  dateline: Span | null,
): ArticlePhrases {
  const extent = { start: title === '' ? 0 : -title.length - 1, end: text.length }
  const all = title === '' ? words : withTitle(title, text, words)
  return { extent, words, hits: findPhrases(all, tree, dateline) }
}

/** A phrase may run on from the title into the text. */
function withTitle(title: string, text: string, words: readonly Token[]): readonly Token[] {
  const first = words[0]
  const by = title.length + 1
  const opening = tokenize(`${title}\n${text.slice(0, first?.end ?? 0)}`).map((token) => moved(token, -by))
  const titled = opening.filter(({ start }) => start < 0)
  if (first === undefined) return titled
  const joined = opening.find(({ start }) => start === first.start)?.joined ?? false
  return [...titled, rejoined(first, joined), ...words.slice(1)]
}

/** The phrases of a stretch of the text, as if it stood alone; null where its ends cut words, which then are others. */
export function phrasesWithin({ words, hits }: ArticlePhrases, span: Span): readonly PhraseHit[] | null {
  const at = firstEndingBehind(words, span.start)
  const [first, second, last] = [words[at], words[at + 1], words[firstEndingBehind(words, span.end)]]
  if ((first !== undefined && first.start < span.start) || (last !== undefined && last.start < span.end)) return null
  // What stands before one letter with a dot decides whether it is an abbreviation, which a name may run over.
  return first?.word.length === 1 && second?.joined === false ? null : spansWithin(hits, span)
}
