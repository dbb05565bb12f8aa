// Which event is the article's main one. The title decides first, then the place in the text; what was done counts more
// than what was said about it, news more than history. An article tells few things: the faintest events are left out.

import type { SentenceClaims } from '../claims/claims.ts'
import { firstWordFrom } from '../claims/reading.ts'
import { type Token, tokenize } from '../claims/tokens.ts'
import type { Span } from '../../core/understanding.ts'
import type { Draft } from './material.ts'

/** Events beyond this number say little that the first ones do not. */
const MOST_EVENTS = 20

/** Most important first. `title` may be empty; `sentences` are those of the text that the drafts are from. */
export function rankEvents(
  drafts: readonly Draft[],
  sentences: readonly SentenceClaims[],
  title: string,
): readonly Draft[] {
  const wanted = new Set<string>()
  for (const token of tokenize(title, 0, title.length)) if (counts(token)) wanted.add(stemOf(token))
  return drafts
    .map((draft, order) => ({ draft, order, score: scoreOf(draft, sentences[draft.index], wanted) }))
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .slice(0, MOST_EVENTS)
    .map(({ draft }) => draft)
}

function scoreOf(draft: Draft, sentence: SentenceClaims | undefined, title: ReadonlySet<string>): number {
  let score = 10 / (1 + draft.index)
  if (draft.paragraph === 0) score += 2
  if (draft.kind === 'statement') score -= 6
  if (draft.status === 'background') score -= 5
  if (draft.strong) score += 2
  if (!draft.leads) score -= 3
  if (draft.killed || draft.wounded) score += 2
  if (draft.dated) score += 1
  if (title.size > 0 && sentence !== undefined) score += (6 * sharedWith(title, sentence, draft)) / title.size
  return score
}

/** How many words of the title a stretch of a sentence has. */
function sharedWith(title: ReadonlySet<string>, { reading: { tokens } }: SentenceClaims, { start, end }: Span): number {
  const shared: string[] = []
  for (let at = firstWordFrom(tokens, start); at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token === undefined || token.end > end) break
    if (!counts(token)) continue
    const stem = stemOf(token)
    if (title.has(stem) && !shared.includes(stem)) shared.push(stem)
  }
  return shared.length
}

function counts({ mark, text }: Token): boolean {
  return !mark && text.length > 2
}

function stemOf({ forms, text }: Token): string {
  return forms[forms.length - 1] ?? text
}
