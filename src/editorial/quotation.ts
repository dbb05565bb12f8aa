// Words that take a side stand in quotation marks: a whole sentence where it is short, else those words alone.

import { QUOTATIONS } from './loaded-words.ts'

/** A quotation is at most this many words (design: editorial rules). */
const LONGEST_QUOTATION_WORDS = 25
/** No loaded term has more words. */
const LONGEST_TERM = 4

/** A source's words as a quotation: verbatim, without the full stop; null where they are too many. */
export function quotationOf(verbatim: string): string | null {
  const bare = verbatim.trim().replace(/[.۔]$/u, '')
  return bare !== '' && bare.split(/\s+/).length <= LONGEST_QUOTATION_WORDS ? bare : null
}

/** `text` with each loaded word in quotation marks, where it does not stand in such already. */
export function quoteLoadedWords(text: string, isLoaded: (text: string) => boolean): string {
  const inQuotes = [...text.matchAll(QUOTATIONS)].map((match) => [match.index, match.index + match[0].length] as const)
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}](?:[^\s“”"«»]*[\p{L}\p{M}\p{N}])?/gu)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start }) => !inQuotes.some(([from, to]) => start >= from && start < to))
  const [open, close] = /\p{Script=Arabic}/u.test(text) ? ['«', '»'] : ['“', '”']
  let quoted = ''
  let done = 0
  for (let at = 0; at < words.length; at += 1) {
    const first = words[at]
    const length = termAt(words.slice(at, at + LONGEST_TERM), text, isLoaded)
    const last = words[at + length - 1]
    if (first === undefined || last === undefined || length === 0) continue
    quoted += `${text.slice(done, first.start)}${open}${text.slice(first.start, last.end)}${close}`
    done = last.end
    at += length - 1
  }
  return quoted + text.slice(done)
}

/** How many of these words are one loaded term, from the first on; 0 where they are none. */
function termAt(
  words: readonly { readonly start: number; readonly end: number }[],
  text: string,
  isLoaded: (text: string) => boolean,
): number {
  const [first] = words
  if (first === undefined) return 0
  for (let length = words.length; length > 0; length -= 1) {
    const stretch = text.slice(first.start, words[length - 1]?.end)
    const rest = length > 1 ? text.slice(words[1]?.start, words[length - 1]?.end) : ''
    const shorter = length > 1 ? text.slice(first.start, words[length - 2]?.end) : ''
    if (isLoaded(stretch) && !isLoaded(shorter) && !isLoaded(rest)) return length
  }
  return 0
}
