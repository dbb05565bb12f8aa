// A question about a word, asked once for each word: a few thousand words make up most texts.

/** A longer string that was cut out of a text keeps the whole text in memory. */
const LONGEST = 12
/** Then all are forgotten; the words of a language that are in use are a third of this. */
const MOST = 20_000

/** The same function, which must depend on the word alone; it keeps at most 20,000 short words and their answers. */
export function rememberedWords<T>(read: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>()
  return (word) => {
    if (word.length > LONGEST) return read(word)
    const found = known.get(word)
    if (found !== undefined) return found
    if (known.size >= MOST) known.clear()
    const answer = read(word)
    known.set(word, answer)
    return answer
  }
}
