// Scraped text made readable, without moving what stays.
//
// Rules, in order
// 1. A timestamp on the first line is the publication date, and is taken out.
// 2. Whole lines that are a reader's interface ("font", "Enable Reading Mode", "A-", "A", "A+") are taken out. Nothing
//    else is: datelines, bylines and credits are part of the article.
// 3. Hard-wrapped lines are joined: the line break becomes one space, so every other character keeps its offset. Where
//    the text has no blank lines, a paragraph ends at a line that ends a sentence and had room for the next word: no
//    wrapper breaks there. A line well under the wrap width that ends no sentence is a heading or dateline and stays.
// 4. Cleaning what is clean changes nothing.

import { looksLikeTimestamp } from './stated-date.ts'

export interface CleanText {
  readonly text: string
  /** The timestamp of the first line as it stood; null where there was none. Not yet checked. */
  readonly published: string | null
  /** False where no line was taken out: offsets then count in the text as given. */
  readonly changed: boolean
}

/** Beyond this many characters a line was not wrapped by a reader or mail program. */
const WIDEST_WRAP = 120
/** A line under this share of the width, with no sentence end, was short on purpose. */
const SHORT_SHARE = 0.5

const INTERFACE_LINES =
  /^(?:A[-+−–＋]|Aa|font|font size|text size|(?:enable |disable |exit )?(?:reading|reader) mode|listen to (?:this )?article|(?:تفعيل |إيقاف |تعطيل )?وضع القراءة|حجم الخط|الخط|(?:چالاککردنی )?دۆخی خوێندنەوە|فۆنت|قەبارەی فۆنت)$/iu
/** "A" alone may be the text's own; beside another interface line it is the button between "A-" and "A+". */
const LONE_LETTER = /^A$/
const SENTENCE_END = /[.!?…؟۔][\p{Pe}\p{Pf}"'”’»)\]]*\s*$/u
const STARTS_LOWER = /^[\p{Ps}\p{Pi}"'“‘«([]*\p{Ll}/u

/** Takes interface lines and a leading timestamp out of a scraped text and joins its hard-wrapped lines. */
export function cleanScraped(text: string): CleanText {
  const lines = text.split('\n')
  const { kept, published } = withoutCruft(lines)
  const changed = kept.length !== lines.length
  return { text: joinedWhole(kept), published, changed }
}

function withoutCruft(lines: readonly string[]): { kept: readonly string[]; published: string | null } {
  const kept = lines.filter((line, index) => !isInterface(lines, index, line))
  let published: string | null = null
  let first = kept.findIndex((line) => !isBlank(line))
  while (first !== -1 && looksLikeTimestamp(unmarked(kept[first] ?? ''))) {
    published ??= unmarked(kept[first] ?? '').trim()
    kept.splice(0, first + 1)
    first = kept.findIndex((line) => !isBlank(line))
  }
  return { kept, published }
}

function isInterface(lines: readonly string[], index: number, line: string): boolean {
  if (line.length > 60) return false
  const label = line.trim()
  if (INTERFACE_LINES.test(label)) return true
  return (
    LONE_LETTER.test(label) &&
    [lines[index - 1], lines[index + 1]].some((next) => INTERFACE_LINES.test((next ?? '').trim()))
  )
}

/** Joined lines give a text another width, by which more may be seen to run on: until nothing does. */
function joinedWhole(lines: readonly string[]): string {
  const text = joinWrapped(lines)
  const joined = text.split('\n')
  return joined.length === lines.length ? text : joinedWhole(joined)
}

function joinWrapped(lines: readonly string[]): string {
  const width = wrapWidth(lines)
  if (width === null) return lines.join('\n')
  const parts: string[] = []
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    if (next === undefined) parts.push(line)
    else if (endsParagraph(line, next, width)) parts.push(line, '\n')
    else parts.push(line.endsWith('\r') ? `${line.slice(0, -1)} ` : line, ' ')
  }
  return parts.join('')
}

function endsParagraph(line: string, next: string, width: number): boolean {
  if (isBlank(line) || isBlank(next)) return true
  const length = line.trimEnd().length
  if (SENTENCE_END.test(line)) return length + 1 + firstWordLength(next) <= width
  return length < width * SHORT_SHARE && !STARTS_LOWER.test(next)
}

/**
 * The width at which a text was wrapped; null where it was not. It was where sentences run on over the breaks: into a
 * small letter, or, in scripts without them, at two breaks in five and at three at least.
 */
function wrapWidth(lines: readonly string[]): number | null {
  let width = 0
  for (const line of lines) {
    width = Math.max(width, line.trimEnd().length)
    if (width > WIDEST_WRAP) return null
  }
  let breaks = 0
  let running = 0
  let intoSmall = 0
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    if (next === undefined || isBlank(line) || isBlank(next)) continue
    breaks += 1
    if (SENTENCE_END.test(line)) continue
    if (STARTS_LOWER.test(next)) intoSmall += 1
    if (line.trimEnd().length >= width * SHORT_SHARE) running += 1
  }
  return intoSmall > 0 || (running >= 3 && running * 5 >= breaks * 2) ? width : null
}

function firstWordLength(line: string): number {
  const text = line.trimStart()
  const end = text.search(/\s/)
  return end === -1 ? text.length : end
}

function isBlank(line: string): boolean {
  return line.trim() === ''
}

/** A byte order mark may stand before the first line. */
function unmarked(line: string): string {
  return line.replace(/^\uFEFF/, '')
}
