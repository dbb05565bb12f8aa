// A title made from the lead, for texts that come without one. The words are the source's own.
//
// Rules
// 1. The first sentence after the dateline. A first line that stands alone like a headline is the title.
// 2. Its attribution moves to the front: "..., a security source revealed on Saturday." is "Security source: ...", so that
//    nothing is asserted that was only said, and no verb of saying is chosen. Where it cannot be moved without losing
//    something (anonymity told in an aside, a second speaker, a denial, a warning), the sentence stands as it is.
// 3. A long title loses trailing clauses, whole ones, never one with a doubt, a negation or a speaker; where none may go,
//    it stays long. Only a sentence beyond any title's length is cut between words.

import type { LanguageCode } from '../core/article.ts'
import type { Dateline } from '../core/understanding.ts'
import { ARABIC_CLAIMS } from './claims/ar.ts'
import type { Attribution } from './claims/act.ts'
import { findAttributions } from './claims/attribution.ts'
import { SORANI_CLAIMS } from './claims/ckb.ts'
import { ENGLISH_CLAIMS } from './claims/en.ts'
import { ENGLISH_SPEAKERS } from './claims/en-speakers.ts'
import { compileLexicon, type Lexicon, type Tables } from './claims/lexicon.ts'
import {
  hasLabel,
  isComma,
  type Order,
  type Range,
  type Reading,
  readSentence,
  spanOf,
  textOf,
  tighten,
} from './claims/reading.ts'
import { ARABIC_EVENTS } from './events/ar.ts'
import { type Sentence, splitSentences } from './sentences.ts'

/** Characters that a title aims at. */
const AIM = 110
/** Characters that no title exceeds: Discord's embed title takes 256. */
const LONGEST = 250
/** No first sentence is looked for beyond this many characters. */
const LOOKED_AT = 1500

const WAYS: Readonly<Record<string, { readonly tables: readonly Tables[]; readonly order: Order }>> = {
  en: { tables: [ENGLISH_CLAIMS, ENGLISH_SPEAKERS], order: 'speaker-verb' },
  ar: { tables: [ARABIC_CLAIMS, ARABIC_EVENTS], order: 'verb-speaker' },
  ckb: { tables: [SORANI_CLAIMS], order: 'speaker-end' },
}
/** By language: compiled for the first text without a title, since most come with one. */
const lexicons = new Map<string, Lexicon>()

const CREDIT_LINE =
  /^(?:by|from|photo|picture|image|credit|source|published|updated|reporting|editing|نقلا|نقلاً|بقلم|كتب|تصوير|لە نووسینی)(?![\p{L}\p{M}])/iu
const SENTENCE_END = /[.!?؟۔…][\p{Pe}\p{Pf}"'”’»]*$/u
/** What a clause begins with that can go without changing what the rest says. */
const SUBORDINATE =
  /^(?:adding|noting|while|as|which|who|where|including|amid|following|according|correcting|raising|lowering|revising|in what|in a|in the (?:first|second|third|latest)|the (?:first|second|third|latest)|a figure|مضيفا|مضيفاً|فيما|بينما|مشيرا|مشيراً|مبينا|مبيناً|هەروەها)(?![\p{L}\p{M}])/iu
/** What may never be left out with a clause. */
const WEIGHTY = [
  'hedge',
  'negation',
  'future',
  'condition',
  'say',
  'deny',
  'claim',
  'judge',
  'per',
  'unnamed',
  'anonymity',
]

/** Makes the title of an article from its text. `dateline` is the stretch at its head that names outlet and places. */
export function titleFromLead(text: string, language: LanguageCode, dateline: Dateline | null): string {
  const head = text.slice(0, (dateline?.end ?? 0) + LOOKED_AT)
  const headline = ownHeadline(head, dateline)
  if (headline !== null) return finished(headline)
  const from =
    dateline === null
      ? 0
      : dateline.end +
        (/^[\s\p{P}\p{S}]*/u.exec(head.slice(dateline.end))?.[0].replace(/[“"«([]+\s*$/u, '').length ?? 0)
  const sentence = afterDateline(head, firstSentence(head, from))
  if (sentence === null) return finished(head)
  const way = WAYS[language]
  if (way === undefined) return finished(head.slice(sentence.start, sentence.end))
  const reading = readSentence(head, sentence, lexiconOf(language, way.tables), way.order)
  const attributed = movedAttribution(reading)
  const content = shortened(
    reading,
    attributed?.content ?? { from: 0, to: reading.tokens.length },
    attributed?.speaker.length ?? 0,
  )
  if (attributed === null) return finished(content)
  const speaker = dateline?.outlet ? attributed.speaker.replace(` ل${dateline.outlet}`, '') : attributed.speaker
  return finished(`${speaker}: ${attributed.informs ? content.replace(/^ب(?=\p{L}{3})/u, '') : content}`)
}

function lexiconOf(language: string, tables: readonly Tables[]): Lexicon {
  const lexicon = lexicons.get(language) ?? compileLexicon(...tables)
  lexicons.set(language, lexicon)
  return lexicon
}

/** A first line that ends no sentence and is no dateline, byline or credit, with the text below it. */
function ownHeadline(text: string, dateline: Dateline | null): string | null {
  const line = /^\s*([^\n]{20,140})\n/.exec(text)
  const words = line?.[1]?.trim() ?? ''
  if (line === null || (dateline !== null && dateline.start < line[0].length)) return null
  const standsAlone = !SENTENCE_END.test(words) && words.split(/\s+/).length >= 4 && !CREDIT_LINE.test(words)
  return standsAlone ? words : null
}

function firstSentence(text: string, from: number): Sentence | null {
  const sentences = splitSentences(text, from)
  const tells = (sentence: Sentence) => {
    const words = text.slice(sentence.start, sentence.end)
    return words.split(/\s+/).length >= 4 && !(CREDIT_LINE.test(words) && !SENTENCE_END.test(words))
  }
  return sentences.find(tells) ?? sentences[0] ?? null
}

/** "BAGHDAD, January 14 (Agency) - " at the head of a sentence, where a byline above hid it. */
const DATELINE = /^\p{Lu}[\p{Lu}'’ -]{2,}(?:,[^\n–—-]{0,40}?)?(?:\([^)\n]{2,40}\))?\s*[-–—]\s+(?=\S)/u

function afterDateline(text: string, sentence: Sentence | null): Sentence | null {
  if (sentence === null) return null
  const dateline = DATELINE.exec(text.slice(sentence.start, sentence.end))?.[0].length ?? 0
  return { ...sentence, start: sentence.start + dateline }
}

interface Attributed {
  readonly speaker: string
  readonly content: Range
  /** "أفاد ... بمقتل": the verb governs its content by ب, which goes with it. */
  readonly informs: boolean
}

/** The attribution of a sentence set apart from what is said; null where it must stay where it is. */
function movedAttribution(reading: Reading): Attributed | null {
  const [attribution] = findAttributions(reading)
  const { speaker, credit } = attribution ?? {}
  if (!attribution || !speaker || !credit || attribution.act !== 'say') return null
  const whole: Range = { from: 0, to: reading.tokens.length }
  if (hasLabel(reading, 'pronoun', speaker) || hasLabel(reading, 'same', speaker)) return null
  if (['hedge', 'negation', 'condition'].some((label) => hasLabel(reading, label, credit))) return null
  if (hasLabel(reading, 'anonymity', whole) && !hasLabel(reading, 'anonymity', speaker)) return null
  const content = contentOf(reading, attribution)
  if (content === null || content.to - content.from < 3) return null
  const namesDeed = hasLabel(reading, 'deed', { from: content.from, to: content.from + 3 })
  const marked = namesDeed || hasLabel(reading, 'that', credit) || hasLabel(reading, 'per', credit)
  if (reading.order === 'verb-speaker' && !marked) return null
  const informs = /(?:^|\s)[وف]?أفاد/.test(textOf(reading, credit))
  return { speaker: speakerName(textOf(reading, speaker)), content, informs }
}

/** What is said, where it fills the sentence but for its attribution and droppable clauses; else null. */
function contentOf(reading: Reading, { credit, content }: Attribution): Range | null {
  const end = reading.tokens.length
  if (content.from >= credit.to)
    return tighten(reading, { from: 0, to: credit.from }).to <= 0 ? { from: content.from, to: end } : null
  if (content.from > 1 || content.to > credit.from) return null
  const rest = tighten(reading, { from: credit.to, to: end })
  return rest.to <= rest.from || isDroppable(reading, rest) ? content : null
}

function isDroppable(reading: Reading, clause: Range): boolean {
  return SUBORDINATE.test(textOf(reading, clause)) && !WEIGHTY.some((label) => hasLabel(reading, label, clause))
}

function speakerName(worded: string): string {
  const name = worded
    .replace(/^(?:a|an|the)\s+/i, '')
    .replace(/\s(?:مساء|صباح|فجر|ليل|ظهر|يوم|اليوم|أمس)(?!\p{L}).*$/u, '')
    .trim()
  return name.charAt(0).toLocaleUpperCase('en') + name.slice(1)
}

function shortened(reading: Reading, content: Range, prefix: number): string {
  let kept = content
  for (let at = content.to - 1; at > content.from + 3 && length(reading, kept) + prefix > AIM; at--) {
    const clause = { from: at + 1, to: kept.to }
    if (
      isComma(reading.tokens[at]) &&
      isBalanced(textOf(reading, { from: content.from, to: at })) &&
      isDroppable(reading, clause)
    )
      kept = { from: content.from, to: at }
  }
  return textOf(reading, kept)
}

function length(reading: Reading, range: Range): number {
  const { start, end } = spanOf(reading, range)
  return end - start
}

function isBalanced(text: string): boolean {
  const count = (mark: string) => text.split(mark).length
  return count('“') === count('”') && count('«') === count('»') && count('(') === count(')') && count('"') % 2 === 1
}

/** One line without list marks and the final full stop, at most as long as a title can be. */
function finished(text: string): string {
  const line = text
    .replace(/\s+/g, ' ')
    .replace(/^[\s•*·–—-]+(?=[\p{L}\p{N}“"«(])/u, '')
    .replace(/[,،;\s]+(["”»]?)$/u, '$1')
    .replace(/(?<![.؟!?\p{Lu}])\.(["”»]?)$/u, '$1')
    .trim()
  if (line.length <= LONGEST) return line
  const room = line.slice(0, LONGEST)
  const clause = Math.max(room.lastIndexOf(', '), room.lastIndexOf('، '), room.lastIndexOf('; '))
  return room.slice(0, clause > AIM / 2 ? clause : Math.max(room.lastIndexOf(' '), AIM)).trim()
}
