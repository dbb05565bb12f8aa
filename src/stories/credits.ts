// The outlet that a text credits as where its report comes from: a byline, a dateline, "according to ...", "نقلا عن ...".
// Only what stands where a credit stands counts; an outlet that was told something is not one that is copied.

import { fold } from '../core/fold.ts'
import type { Dateline } from '../core/understanding.ts'

const HEAD = 400
const NAME = String.raw`([\p{Lu}][\p{L}\p{N}'’.-]*(?: [\p{Lu}][\p{L}\p{N}'’.-]*){0,3})`
const PATTERNS: readonly RegExp[] = [
  new RegExp(String.raw`^\s*By ${NAME}\s*$`, 'mu'),
  new RegExp(String.raw`\(${NAME}\)\s*[-–—]`, 'u'),
  new RegExp(
    String.raw`\b(?:[Ss]ource|[Vv]ia|[Rr]eproduced from|[Oo]riginally published by|[Ff]irst published by):? ${NAME}`,
    'u',
  ),
  new RegExp(String.raw`\b[Aa]ccording to ${NAME} ?(?:,|\.|news|agency)`, 'u'),
  /(?:نقلا|نقلاً) عن (?:وكالة |صحيفة |موقع |قناة )?[«"“]?((?:[\p{L}]+ ?){1,3})/u,
  /(?:بحسب|وفق|وفقا ل|وفقاً ل) ?(?:وكالة|صحيفة|موقع|قناة) ((?:[\p{L}]+ ?){1,3})/u,
]

/** The folded name of the outlet credited in the head or the last line; null where there is none, or only itself. */
export function creditOf(text: string, dateline: Dateline | null, ownNames: readonly string[]): string | null {
  const own = new Set(ownNames.map(outletKey))
  const head = text.slice(0, HEAD)
  const tail = text.slice(Math.max(HEAD, text.length - HEAD / 2))
  const named = [dateline?.outlet ?? null, ...[head, tail].flatMap(creditsIn)]
  for (const name of named) {
    const key = name === null ? '' : outletKey(name)
    if (key !== '' && !own.has(key)) return key
  }
  return null
}

function creditsIn(text: string): string[] {
  return PATTERNS.flatMap((pattern) => pattern.exec(text)?.[1] ?? [])
}

/** The form in which names of outlets are compared: folded, without "the", "agency" and the like. */
export function outletKey(name: string): string {
  return fold(name)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .replaceAll(
      /\b(?:the|news agency|agency|news|network|tv|website)\b|(?<!\p{L})(?:وكاله|صحيفه|قناه|موقع)(?!\p{L})/gu,
      ' ',
    )
    .replaceAll(/\s+/g, ' ')
    .trim()
}
