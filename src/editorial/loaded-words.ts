// Words that take a side. A sentence that holds one outside quotation marks is quoted, or another is chosen.

import { fold } from '../core/fold.ts'
import type { Wording } from '../core/knowledge.ts'

/** Finds loaded words on word boundaries; built once. */
export function loadedWordFinder(wording: Wording): (text: string) => boolean {
  const terms = wording.loadedTerms.map((term) => fold(term).trim()).filter((term) => term !== '')
  const escaped = terms
    .map((term) => term.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .sort((a, b) => b.length - a.length)
  if (escaped.length === 0) return () => false
  // Arabic and Kurdish words carry prefixes and suffixes, Latin ones a plural.
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:و|ال|وال|بال|لل)?(?:${escaped.join('|')})s?(?![\p{L}\p{N}])`,
    'u',
  )
  return (text) => pattern.test(fold(withoutQuotations(text)))
}

/** Stretches in quotation marks. */
export const QUOTATIONS = /“[^”]*”|"[^"]*"|«[^»]*»/g

/** Drops what stands in quotation marks: those words are the speaker's own. */
export function withoutQuotations(text: string): string {
  return text.replaceAll(QUOTATIONS, ' ')
}
