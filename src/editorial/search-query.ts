// What a person typed to search: words, "phrases", -words to leave out. Everything else in it is only text.

export interface SearchTerms {
  readonly words: readonly string[]
  readonly phrases: readonly string[]
  readonly without: readonly string[]
}

/** More words than this narrow nothing further. */
const MOST_WORDS = 12

/** The terms of a query; null where it holds no word to look for. */
export function readSearch(query: string): SearchTerms | null {
  const words: string[] = []
  const phrases: string[] = []
  const without: string[] = []
  for (const match of query.matchAll(/(-?)(?:"([^"]+)"|“([^”]+)”|«([^»]+)»|(\S+))/gu)) {
    const text = (match[2] ?? match[3] ?? match[4] ?? match[5] ?? '').trim()
    if (!/[\p{L}\p{N}]/u.test(text)) continue
    if (match[1] === '-') without.push(text)
    else if (match[5] === undefined) phrases.push(text)
    else words.push(text)
  }
  if (words.length + phrases.length === 0) return null
  return {
    words: words.slice(0, MOST_WORDS),
    phrases: phrases.slice(0, MOST_WORDS),
    without: without.slice(0, MOST_WORDS),
  }
}
