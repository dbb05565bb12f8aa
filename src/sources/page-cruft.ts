// What outlets set around their articles and readability or a feed takes along: rows of buttons, "Follow us on Telegram",
// "Read more: ...", credits of photographs, asks for a newsletter, in the three languages of the region.
//
// Rules
// 1. Only whole lines are taken out, and only short ones, as cruft-lines knows them.
// 2. A line that only announces others ("Read also:") takes the headline behind it along; near the end, all that follow
//    it, where none is a sentence.
// 3. A text that would lose all its letters stays as it was.
//
// This is for pages and feeds. A text that is given as such keeps its credits: core/clean-text.

import { fold } from '../core/fold.ts'
import { announcesOthers, isCruft } from './cruft-lines.ts'

/** Longer lines are the article's own. */
const LONGEST = 160
const SENTENCE_END = /[.!?…؟۔][\p{Pe}\p{Pf}"'”’»)\]]*$/u

/** The text without such lines. */
export function withoutCruft(text: string): string {
  const given = text.split('\n')
  const kept: string[] = []
  // How many lines at the end are no sentences: behind an announcement there, all are others' headlines.
  const tail = given.length - 1 - given.findLastIndex((line) => !isNoSentence(line))
  for (let at = 0; at < given.length; at += 1) {
    const line = given[at] ?? ''
    const label = line.trim()
    const folded = label === '' || label.length > LONGEST ? '' : fold(label).trim()
    if (folded !== '' && announcesOthers(folded)) at = lastOfOthers(given, at, tail)
    else if (folded === '' || !isCruft(folded)) kept.push(line)
  }
  if (kept.length === given.length) return text
  const left = kept
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return /\p{L}/u.test(left) ? left : text
}

/** The last line that an announcement at `at` takes along. */
function lastOfOthers(given: readonly string[], at: number, tail: number): number {
  if (at + 1 >= given.length - tail) return given.length - 1
  for (let next = at + 1; next < given.length; next += 1) {
    const line = given[next] ?? ''
    if (line.trim() !== '') return isNoSentence(line) ? next : at
  }
  return at
}

function isNoSentence(line: string): boolean {
  const label = line.trim()
  return label.length <= LONGEST && !SENTENCE_END.test(label)
}
