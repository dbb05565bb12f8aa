// The outlet that a text credits as where its report comes from: a byline, a dateline, "according to ...", "نقلا عن ...",
// "بە گوێرەی ...". Only what stands where a credit stands counts; an outlet that was told something is not one that is
// copied. A credit in the dateline, the first sentence or the last line is for the whole text; further down the head it
// may be for a detail.

import type { Dateline } from '../core/understanding.ts'
import { creditedOutlet, credits, isKnownOutlet } from './outlets.ts'

export interface Credit {
  /** As compared: the id of a known outlet, else its folded name, behind which words of the text may follow. */
  readonly outlet: string
  /** The whole text is credited, not perhaps a detail. */
  readonly whole: boolean
}

const HEAD = 400
/** A credit that does not stand in the first so many characters' first sentence is for a detail. */
const OPENING = 320
const NAME = String.raw`([\p{Lu}][\p{L}\p{N}'’.-]*(?: (?:of|for|the|[\p{Lu}\p{N}][\p{L}\p{N}'’.-]*)){0,4})`
const WORDS = String.raw`[«"“]?((?:[\p{L}\p{N}]+[ ،»"”.]?){1,5})`
const KINDS_AR = 'وكالة|صحيفة|موقع|قناة|شبكة|منصة|مجلة|إذاعة'
const KINDS_CKB = 'ئاژانسی|کەناڵی|ڕۆژنامەی|ماڵپەڕی|تۆڕی|سایتی|تەلەڤزیۆنی'

const PATTERNS: readonly RegExp[] = [
  new RegExp(String.raw`^\s*By ${NAME}\s*$`, 'mu'),
  new RegExp(String.raw`\(${NAME}\)\s*[-–—]`, 'u'),
  new RegExp(
    String.raw`\b(?:[Ss]ource|[Vv]ia|[Rr]eproduced from|[Oo]riginally published by|[Ff]irst published by):? ${NAME}`,
    'u',
  ),
  new RegExp(
    String.raw`\b(?:[Aa]ccording to|[Cc]iting|[Qq]uoting|[Rr]eports? by|[Rr]eported by|[Cc]ourtesy of) (?:the |a report (?:by|from) )?${NAME}`,
    'u',
  ),
  new RegExp(String.raw`(?:^|[.,;] )(?:[Tt]he )?${NAME} (?:has |have )?(?:reported|reports)\b`, 'mu'),
  new RegExp(String.raw`نقلا\p{M}* عن (?:ال)?(?:(?:${KINDS_AR}) )?${WORDS}`, 'u'),
  new RegExp(
    String.raw`(?:[وف]?(?:ب?حسب|وفقا?\p{M}*)) ?(?:ل(?=[وصمقش]))?(?:ما (?:ذكرته|ذكره|نقلته|نقله|أوردته|أورده|نشرته|نشره|أفادت به|أفاد به) )?(?:(?:${KINDS_AR}) )?${WORDS}`,
    'u',
  ),
  new RegExp(
    String.raw`(?:^|[.،] )(?:و?(?:ذكرت|أفادت|نقلت|أوردت|كشفت|نشرت|أفاد|ذكر|نقل|أورد)) (?:${KINDS_AR}) ${WORDS}`,
    'mu',
  ),
  new RegExp(String.raw`(?:^|\n)\s*(?:المصدر|سەرچاوە)\s*[:：/]\s*${WORDS}`, 'u'),
  new RegExp(
    String.raw`(?:بە گوێرەی|بەگوێرەی|بەپێی|بە پێی|لە زاری|لەزاری|بە وتەی|وەک) (?:(?:هەواڵی|ڕاپۆرتی) )?(?:(?:${KINDS_CKB}) )?${WORDS}`,
    'u',
  ),
  new RegExp(String.raw`(?:^|[.،] )(?:${KINDS_CKB}) ${WORDS}`, 'mu'),
]

/** The outlet credited in the dateline, the head or the last line; null where there is none, or only itself. */
export function creditOf(text: string, dateline: Dateline | null, ownNames: readonly string[]): Credit | null {
  const head = text.slice(0, HEAD)
  const tail = text.slice(Math.max(HEAD, text.length - HEAD / 2))
  const opening = openingOf(head)
  const found: readonly (readonly [whole: boolean, named: readonly string[]])[] = [
    [true, dateline?.outlet == null ? [] : [...creditsIn(dateline.outlet), dateline.outlet]],
    [true, creditsIn(opening)],
    [true, creditsIn(lastLineOf(text))],
    [false, creditsIn(head.slice(opening.length))],
    [false, creditsIn(tail)],
  ]
  for (const [whole, named] of found) {
    for (const name of named) {
      const outlet = creditedOutlet(name)
      if (outlet !== '' && !ownNames.some((own) => credits(outlet, own))) return { outlet, whole }
    }
  }
  return null
}

/** True where two texts that both credit an outlet credit the same one. Only known outlets: a ministry is none. */
export function creditTheSame(a: string | null, b: string | null): boolean {
  return a !== null && a === b && isKnownOutlet(a)
}

function creditsIn(text: string): string[] {
  return PATTERNS.flatMap((pattern) => pattern.exec(text)?.[1] ?? [])
}

/** The dateline and the first sentence. */
function openingOf(head: string): string {
  const start = head.slice(0, OPENING)
  const end = /[.!?؟۔](?=\s+[^\s\p{Ll}\d])|\n\s*\n/u.exec(start.slice(40))
  return end === null ? start : start.slice(0, end.index + 41)
}

/** A last line that is short enough to be a credit and no sentence of the report. */
function lastLineOf(text: string): string {
  const end = text.trimEnd()
  const line = end.slice(end.lastIndexOf('\n') + 1)
  return line.length <= 80 && line.length < end.length ? line : ''
}
