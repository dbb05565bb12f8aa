// Abbreviations to which the text gives another meaning in brackets: "Japan Self-Defense Forces (SDF)".

import { elementAt } from '../element-at.ts'
import type { Scan } from './scan.ts'

const LONGEST = 5

/** The folded abbreviations that stand in brackets behind capitalised words with these initials and no name that is known. */
export function redefinedIn(scan: Scan): ReadonlySet<string> {
  const found = new Set<string>()
  scan.matches.forEach((match, index) => {
    const token = scan.tokens[match.first]
    if (token?.upper !== true || match.next - match.first > 1 || token.word.length > LONGEST) return
    if (scan.text.charAt(token.start - 1) !== '(' || scan.text.charAt(token.end) !== ')') return
    const before = elementAt(scan.matches, index - 1)
    const known = before?.next === match.first && before.entries.some(({ named }) => named.kind === 'actor')
    if (!known && hasInitials(scan, match.first, token.word)) found.add(token.word)
  })
  return found
}

function hasInitials(scan: Scan, at: number, letters: string): boolean {
  const words = scan.tokens.slice(Math.max(0, at - letters.length), at)
  return words.every(({ capital }) => capital) && words.map(({ word }) => word.charAt(0)).join('') === letters
}
