// The stretch of a stored text around the first match, with what matched: whole sentences, so that no attribution is
// cut off; whole words, about 240 characters, where a sentence is longer than can be shown.

import { textOf } from '../core/characters.ts'
import { foldWithOffsets, indexForms, searchWords } from '../core/fold.ts'
import type { SearchHit } from '../core/ports/store.ts'
import { type FiledTerm, type Term, wantedTexts } from '../core/search.ts'
import { questionForms } from './index-text.ts'

/** A match further down is not looked for: an odd text must not hold up an answer. */
const READ = 100_000
const BEFORE = 80
const LENGTH = 240
/** A sentence is shown whole up to this many characters. */
const LONGEST_SENTENCE = 320
const WORDS = /[\p{L}\p{M}\p{N}]+/gu
const CLOSING = /[.!?؟…)\]”’»"]/u
const MARK = /[\p{M}ـ]/u

interface Token {
  readonly word: string
  readonly start: number
  readonly end: number
}
/** Words in a row, each by any of its forms. */
type Pattern = readonly (readonly string[])[]

/** What to mark for a question, made once for all hits. */
export function patternsOf(term: Term<FiledTerm>): Pattern[] {
  return wantedTexts(term).flatMap(({ kind, text }) => {
    const [first, ...rest] = searchWords(text)
    if (first === undefined) return []
    if (kind === 'word') return [first, ...rest].map((word) => [questionForms(word)])
    return [[questionForms(first), ...rest.map((word) => [word])]]
  })
}

/** The excerpt of a text; its beginning, without marks, where only the title matched. */
export function excerptOf(text: string, patterns: readonly Pattern[]): Pick<SearchHit, 'excerpt' | 'marks'> {
  const read = text.slice(0, READ)
  const tokens = tokensOf(read)
  const matches = matchesOf(tokens, patterns)
  const first = matches[0]?.start ?? 0
  const begun = sentenceStart(read, first)
  const start = first - begun <= LONGEST_SENTENCE ? begun : wordStart(tokens, first - BEFORE, first)
  const last = matches[0]?.end ?? 0
  const ended = sentenceEnd(read, last)
  const end = ended - start <= LONGEST_SENTENCE ? ended : closed(read, wordEnd(tokens, start, start + LENGTH, last))
  const marks = matches
    .filter((match) => match.start >= start && match.end <= end)
    .map((match) => ({ start: match.start - start, end: match.end - start }))
  // Line breaks become spaces one by one, so that the offsets stay.
  return { excerpt: read.slice(start, end).replaceAll(/\s/gu, ' '), marks: merged(marks) }
}

function tokensOf(text: string): Token[] {
  const { units, offsets } = foldWithOffsets(text)
  return [...textOf(units, 0, units.length).matchAll(WORDS)].map((match) => {
    const last = offsets[match.index + match[0].length - 1] ?? text.length - 1
    let end = last + 1
    // Vowel signs behind the last letter fold to nothing and still belong to the word.
    while (MARK.test(text.charAt(end))) end += 1
    return { word: match[0], start: offsets[match.index] ?? 0, end }
  })
}

function matchesOf(tokens: readonly Token[], patterns: readonly Pattern[]): { start: number; end: number }[] {
  return tokens.flatMap((token, at) => {
    const forms = indexForms(token.word)
    const best = patterns.find((pattern) => {
      const [head] = pattern
      if (head === undefined || !head.some((form) => forms.includes(form))) return false
      return pattern.every((part, i) => {
        const word = tokens[at + i]?.word
        return i === 0 || (word !== undefined && part.includes(word))
      })
    })
    const end = best === undefined ? undefined : tokens[at + best.length - 1]?.end
    return end === undefined ? [] : [{ start: token.start, end }]
  })
}

/** Behind the last full stop or line break before `at`. */
function sentenceStart(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - LONGEST_SENTENCE - 1), at)
  const ends = [...before.matchAll(/[.!?؟۔]["”»)]*\s+|\n\s*/gu)].at(-1)
  return at - before.length + (ends === undefined ? 0 : ends.index + ends[0].length)
}

/** The end of the sentence that `at` stands in. */
function sentenceEnd(text: string, at: number): number {
  const rest = text.slice(at, at + LONGEST_SENTENCE + 1)
  const stop = /[.!?؟۔]["”»)]*(?=\s|$)|(?=\n)/u.exec(rest)
  return at + (stop === null ? rest.length : stop.index + stop[0].length)
}

/** The first word that begins at or after `wanted`; the text's own beginning where that is near. */
function wordStart(tokens: readonly Token[], wanted: number, match: number): number {
  if (wanted <= 0) return 0
  return tokens.find((token) => token.start >= wanted)?.start ?? match
}

/** The end of the last word that fits; never before the end of the match. */
function wordEnd(tokens: readonly Token[], start: number, wanted: number, match: number): number {
  let end = match
  for (const token of tokens) if (token.start >= start && token.end <= wanted) end = Math.max(end, token.end)
  return end
}

/** With the punctuation that closes the last word. */
function closed(text: string, end: number): number {
  let at = end
  while (CLOSING.test(text.charAt(at))) at += 1
  return at
}

function merged(marks: readonly { start: number; end: number }[]): { start: number; end: number }[] {
  const out: { start: number; end: number }[] = []
  for (const mark of marks) {
    const last = out.at(-1)
    if (last !== undefined && mark.start < last.end) last.end = Math.max(last.end, mark.end)
    else out.push({ ...mark })
  }
  return out
}
