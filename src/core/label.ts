// Short texts that must stand on one line within a platform's limit: labels of buttons, marks.

import { cleanText } from './bidi.ts'
import { breakBefore } from './split.ts'

/** `text` cleaned, on one line, at most `limit` UTF-16 code units: cut at a word where one is near, else a grapheme. */
export function oneLine(text: string, limit: number): string {
  const line = cleanText(text).replaceAll(/\s+/g, ' ').trim()
  return line.slice(0, breakBefore(line, limit)).trimEnd()
}

/** A button's label, never empty: a platform refuses one without a visible character. */
export function buttonLabel(label: string, limit: number): string {
  const line = oneLine(label, limit)
  return /[^\s\p{Cf}]/u.test(line) ? line : '–'
}
