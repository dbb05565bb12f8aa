// One pass over a text: every stretch that is written like a name, longest first, with all that it may mean.

import { spellingKey, isArticle } from './spelling.ts'
import { tokenize, type Token } from './tokens.ts'
import { wordsOf, type NameEntry, type NameFinder, type NameNode } from './finder.ts'
import { beginnings, stems, type Variant } from './variants.ts'

/** A stretch that is written like a name. */
export interface NameMatch {
  readonly start: number
  readonly end: number
  /** Index of its first word and of the word behind it. */
  readonly first: number
  readonly next: number
  /** Never empty; of more than one thing where names are shared. */
  readonly entries: readonly NameEntry[]
}

/** The words of a text and the names in it, in order and without overlap. */
export interface Scan {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly matches: readonly NameMatch[]
}

export function scanNames(text: string, finder: NameFinder): Scan {
  const tokens = tokenize(text)
  const matches: NameMatch[] = []
  let at = 0
  while (at < tokens.length) {
    const found = longestAt(tokens, at, finder)
    if (found === null) {
      at += 1
      continue
    }
    matches.push(found)
    at = found.next
  }
  return { text, tokens, matches }
}

interface Reach {
  readonly next: number
  readonly entries: readonly NameEntry[]
  readonly front: number
  readonly back: number
}

function longestAt(tokens: readonly Token[], at: number, finder: NameFinder): NameMatch | null {
  const head = tokens[at]
  if (head === undefined) return null
  let best: Reach | null = null
  for (const begin of beginnings(head.word)) {
    const reach = walk(tokens, at, begin, finder.root)
    if (reach !== null && (best === null || reach.next > best.next)) best = reach
  }
  if (best === null) return null
  const last = tokens[best.next - 1] ?? head
  const article = articleBefore(tokens, at)
  const start = article?.start ?? head.offsets[head.from + best.front] ?? head.start
  const end = best.back === 0 ? last.end : (last.offsets[last.from + last.word.length - best.back] ?? last.end)
  return { start, end, first: article === null ? at : at - 1, next: best.next, entries: best.entries }
}

/** Follows the tree as far as the words go; the longest name on the way counts. */
function walk(tokens: readonly Token[], at: number, begin: Variant, root: NameNode): Reach | null {
  let best: Reach | null = null
  let node = root
  for (let i = at; i < tokens.length; i += 1) {
    const token = tokens[i]
    if (token === undefined || (i > at && !token.joined)) break
    const word = i === at ? begin.word : token.word
    best = endingHere(node, tokens, at, i, begin, word) ?? best
    const next = node.next.get(spellingKey(word))
    if (next === undefined) break
    node = next
    const entries = accepted(node, tokens, at, i + 1, begin, null)
    if (entries.length > 0) best = { next: i + 1, entries, front: begin.front, back: 0 }
  }
  return best
}

/** A Kurdish name whose last word carries an ending. */
function endingHere(
  node: NameNode,
  tokens: readonly Token[],
  at: number,
  i: number,
  begin: Variant,
  word: string,
): Reach | null {
  for (const stem of stems(word)) {
    const end = node.next.get(spellingKey(stem.word))
    const entries = end === undefined ? [] : accepted(end, tokens, at, i + 1, begin, stem)
    if (entries.length > 0) return { next: i + 1, entries, front: begin.front, back: stem.back }
  }
  return null
}

function accepted(
  node: NameNode,
  tokens: readonly Token[],
  from: number,
  to: number,
  begin: Variant,
  stem: Variant | null,
): NameEntry[] {
  if (node.entries.length === 0) return []
  const kurdish = begin.kurdish || stem !== null
  return node.entries.filter((entry) => (entry.kurdish || !kurdish) && fits(entry, tokens, from, to, begin, stem))
}

function fits(
  entry: NameEntry,
  tokens: readonly Token[],
  from: number,
  to: number,
  begin: Variant,
  stem: Variant | null,
): boolean {
  for (let i = from; i < to; i += 1) {
    const token = tokens[i]
    if (token === undefined) return false
    if (entry.capitals[i - from] === true && !token.capital) return false
    if (entry.uppers[i - from] === true && !token.upper) return false
  }
  if (entry.article && articleBefore(tokens, from) === null) return false
  if (entry.exact === null) return true
  return entry.exact === exactWords(tokens, from, to, begin, stem)
}

function exactWords(tokens: readonly Token[], from: number, to: number, begin: Variant, stem: Variant | null): string {
  const words = wordsOf(tokens.slice(from, to)).split(' ')
  if (begin.front > 0) words[0] = begin.word
  if (stem !== null) words[words.length - 1] = stem.word
  return words.join(' ')
}

/** The article in Latin letters before the word at `at`: "al-Hol", "Al Hol", or one that takes its sound ("Ar Raqqah"). */
function articleBefore(tokens: readonly Token[], at: number): Token | null {
  const article = tokens[at - 1]
  const word = tokens[at]
  if (article === undefined || word?.joined !== true || !isArticle(article.word)) return null
  if (/^[aeu]l$/.test(article.word)) return article
  // "as" and "at" are English words too: a hyphen or a capital makes the difference.
  return word.word.startsWith(article.word.slice(1)) && (word.hyphenated || article.capital) ? article : null
}
