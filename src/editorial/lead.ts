// A lead is a source's own sentence after allowed changes, and nothing else:
//   1. the attribution moves out (it stands in front of the item),
//   2. a weekday or "yesterday" becomes the absolute date,
//   3. whole clauses are left out where the lead is too long,
//   4. words that take a side stand in quotation marks,
//   5. a restricted verb of an attribution that stays becomes neutral ("revealed" -> "said"),
// never so that attribution, negation or hedge is lost, and never cut within a clause.

import type { HouseStyle } from '../core/house-style.ts'
import type { ToldEvent } from '../core/story.ts'
import { withAbsoluteDates } from './absolute-dates.ts'
import { needsMark } from './certainty.ts'
import { DOUBT, shortened } from './leave-out.ts'
import { quotationOf, quoteLoadedWords } from './quotation.ts'

/** What a lead aims at, in characters, by the channel's length (design: editorial rules). */
export const LEAD_AIMS = { compact: 90, normal: 160, full: 280 } as const

/** Less than this many characters are left of no sentence. */
const SHORTEST = 10
/** A clause has to save this much to stand in for its sentence. */
const WORTH_LEAVING_OUT = 12

/** Negation in the attributing words themselves, and doubt, which only a status that says so may carry. */
const NEGATED =
  /\b(?:not|no|never|neither|nor|cannot|without|den(?:y|ies|ied)|refus\w+)\b|n['’]t\b|(?<!\p{L})(?:لم|لن|لا|نفى|نفت|ينفي|تنفي|نە\p{L}+|ڕەتی)(?!\p{L})/iu
const HEDGED =
  /\b(?:believ\w+|suspect\w*|think\w*|fear\w*|expect\w*|(?<!\d\s)may(?!\s+\d)|might|could|possibl\w+|likely|alleg\w+|claim\w*|reportedly|unconfirmed|if)\b|(?<!\p{L})(?:يعتقد|تعتقد|زعم\p{L}*|ربما|قد|پێیوایە|گومان\p{L}*)(?!\p{L})/iu

const PRONOUN = /^(?:they|he|she|it|his|her|their|its)\b/i
const STANDS_ALONE = /^["“«]?[\p{Lu}\p{Lo}\p{N}]|^(?:the|a|an|two|three|four|five|six|seven|eight|nine|ten|at least)\s/u
const LEANS_ON_BEFORE =
  /^(?:(?:which|who|whose|that|where|when|while|and|but|or)\b|[وف]|(?:الذي|التي|الذين|حيث|إذ|مما|بعد|قبل|أن|إن|بأن|کە|بەڵام)(?!\p{L}))/iu

/** What ties a clause to the one before it in time; the entry's date says it already. */
const ANCHOR = /^(?:(?:[a-z]+\s+)?(?:hours?|days?|weeks?|months?)\s+)?(?:after|before)\s+/i
/** A noun with a relative clause behind it, and no verb of its own: "the border, which reopened". */
const NO_VERB = /^[^,]*,\s(?:which|who|whose|where|when)\b[^,]*$/i

export interface Lead {
  readonly text: string
  /** The source's words verbatim where they take a side and are few enough to be quoted; else null. */
  readonly quote: string | null
  /** False where the source's words take a side: they stand in quotation marks. */
  readonly neutral: boolean
}

interface Stretch {
  readonly from: number
  readonly to: number
}

/** The sentence without its attribution, with absolute dates: the longest allowed form. `language` is the article's. */
export function sentenceForm(event: ToldEvent, language: string): string {
  const { from, to } = withoutAttribution(event)
  return finished(withAbsoluteDates(event.sentenceText, event.relativeDates, language, from, to))
}

/**
 * The faithful lead that comes under `aim` characters: trailing clauses are left out, then all but the clause that tells
 * the event; where nothing more may go, the sentence stands whole. `language` is the article's.
 */
export function leadOf(event: ToldEvent, aim: number, language: string, style: HouseStyle): Lead {
  const whole = sentenceForm(event, language)
  const cut = finished(shortened(whole, aim))
  const clause = cut.length > aim ? clauseForm(event, cut.length, language) : null
  const text = neutralised(clause ?? cut, event, language, style)
  if (!style.isLoaded(text)) return { text, quote: null, neutral: true }
  const { from, to } = withoutAttribution(event)
  const verbatim = clause === null ? shortened(event.sentenceText.slice(from, to), aim) : event.clauseText
  const quote = quotationOf(verbatim)
  if (quote !== null) return { text, quote, neutral: false }
  return { text: quoteLoadedWords(text, style.isLoaded), quote: null, neutral: false }
}

/** An attribution that had to stay in the lead, with its restricted verb made neutral. */
function neutralised(text: string, event: ToldEvent, language: string, style: HouseStyle): string {
  const { sentenceText, attributionText, relativeDates } = event
  const at = attributionText === null ? -1 : sentenceText.indexOf(attributionText)
  if (attributionText === null || at < 0) return text
  const worded = withAbsoluteDates(sentenceText, relativeDates, language, at, at + attributionText.length)
  return text.replace(worded, () => style.withNeutralVerbs(worded, language))
}

/** The clause that tells the event alone, where it reads as a sentence of its own; else the lead as it was. */
export function shortLead(lead: Lead, event: ToldEvent, language: string): Lead {
  const clause = lead.neutral ? clauseForm(event, lead.text.length, language) : null
  return clause === null ? lead : { ...lead, text: clause }
}

/**
 * For a dated entry: of a sentence that tells several events, only the stretch that tells this one, though it be no
 * whole sentence ("The border, which officially reopened on June 14."). A reader must not take the rest for its date.
 */
export function entryLead(lead: Lead, event: ToldEvent, language: string): Lead {
  const short = shortLead(lead, event, language)
  const at = clauseStart(event)
  if (short !== lead || at === null || at === 0 || needsMark(event.status) || event.attributionText !== null)
    return short
  const leadIn = ANCHOR.exec(event.clauseText)?.[0].length ?? 0
  const clause = event.clauseText.slice(leadIn)
  if (!STANDS_ALONE.test(clause) || LEANS_ON_BEFORE.test(clause)) return short
  const to = at + event.clauseText.length
  return {
    ...lead,
    text: finished(withAbsoluteDates(event.sentenceText, event.relativeDates, language, at + leadIn, to)),
  }
}

/** Null where the clause cannot stand alone, where the rest doubts, denies or attributes, or where nothing is gained. */
function clauseForm(event: ToldEvent, than: number, language: string): string | null {
  const { sentenceText, clauseText, attributionText, relativeDates } = event
  const at = clauseStart(event)
  const clause = clauseText.trim()
  if (at === null || !STANDS_ALONE.test(clause) || LEANS_ON_BEFORE.test(clause) || NO_VERB.test(clause)) return null
  if (attributionText !== null && clause.includes(attributionText.trim())) return null
  const rest = `${sentenceText.slice(0, at)} ${sentenceText.slice(at + clauseText.length)}`
  if (DOUBT.test(attributionText === null ? rest : rest.split(attributionText).join(' '))) return null
  if (attributionText !== null && !movesOut(attributionText, event)) return null
  if (attributionText !== null && leansOn(attributionText.trim(), sentenceText.slice(0, at), clause)) return null
  const text = finished(withAbsoluteDates(sentenceText, relativeDates, language, at, at + clauseText.length))
  return text.length < than - WORTH_LEAVING_OUT ? text : null
}

/** "The ministry put | the number of dead at five": the clause says nothing without the verb before it. */
function leansOn(attribution: string, before: string, clause: string): boolean {
  return before.trimEnd().endsWith(attribution) && behind(`${attribution} ${clause}`, attribution) === null
}

/** Where the clause begins in its sentence; null where it is not all there. */
function clauseStart({ sentenceText, clauseText, start, sentenceStart }: ToldEvent): number | null {
  const at = start - sentenceStart
  if (sentenceText.startsWith(clauseText, at) && at >= 0) return at
  const found = sentenceText.indexOf(clauseText)
  return found < 0 ? null : found
}

/** The sentence less the attribution at its front or end; one in the middle stays where it is. */
function withoutAttribution(event: ToldEvent): Stretch {
  const { sentenceText, attributionText } = event
  const whole = { from: 0, to: sentenceText.length }
  const stretch = attributionText?.trim() ?? ''
  if (stretch === '' || !movesOut(stretch, event)) return whole
  const body = sentenceText.trimEnd().replace(/[.؟!。۔]+$/u, '')
  const rest = body.endsWith(stretch) ? before(body, stretch) : behind(sentenceText, stretch)
  if (rest === null || rest.to - rest.from < SHORTEST) return whole
  // "The SDF said they had arrested four" needs its speaker to say who "they" are.
  return rest.from > 0 && PRONOUN.test(sentenceText.slice(rest.from)) ? whole : rest
}

function before(body: string, stretch: string): Stretch {
  return { from: 0, to: body.slice(0, -stretch.length).replace(/[\s,،;—–-]+$/u, '').length }
}

function behind(sentence: string, stretch: string): Stretch | null {
  const lead = sentence.length - sentence.trimStart().length
  if (!sentence.startsWith(stretch, lead)) return null
  const rest = sentence.slice(lead + stretch.length)
  const joint = JOINT.exec(rest)?.[0] ?? ''
  if (joint.trim() === '' && (!TAKES_CLAUSE.test(stretch) || IS_NO_CLAUSE.test(rest))) return null
  return { from: lead + stretch.length + joint.length, to: sentence.length }
}

/** What stands between an attribution and what it attributes. */
const JOINT = /^[\s,،:;—–-]*(?:(?:that|بأن|بأنّ|أنّ|أن|إنّ|إن|کە)(?=\s)\s*)?/iu
/**
 * Verbs behind which a whole sentence may follow with nothing between, or a noun that is a headline by itself ("أعلنت ...
 * مقتل أربعة"); "announced a ceasefire" and "denied any part" say nothing without them. The joint of some is part of the words.
 */
const TAKES_CLAUSE =
  /\b(?:said|says?|told|tells|add(?:s|ed)|wr(?:ites|ote)|insist(?:s|ed)|maintain(?:s|ed))\b|(?<!\p{L})(?:that|أن|إن|بأن|أنها?|إنها?|بأنها?|کە)$|(?<!\p{L})و?(?:قال|أضاف|أعلن|أكد|ذكر|كشف|تقول|يقول)ت?(?!\p{L})/iu
/** A noun that the attribution still needs ("said in an online | bulletin that ..."), or its object behind a preposition. */
const IS_NO_CLAUSE = /^\s*(?:[a-z]+\s+that\s|(?:إلى|عن)\s|ب(?=(?:مقتل|وفاة|إصابة|وقوع|اعتقال|تسجيل|سقوط|انفجار|ضبط)))/u

/**
 * True where nothing is lost with the attributing words: what they doubt, the item's status says, but for what lies ahead,
 * which is told as announced. A denial stays: without its words the rest reads as the thing denied.
 */
function movesOut(attribution: string, { status, ahead }: ToldEvent): boolean {
  return !NEGATED.test(attribution) && (!HEDGED.test(attribution) || (needsMark(status) && !ahead))
}

function finished(text: string): string {
  const trimmed = text
    .trim()
    // The bullet of a list that the text was taken from.
    .replace(/^[-–—•*]\s+/u, '')
    .replace(/[\s,،;:—–-]+$/u, '')
    .replace(/,([”"»])$/u, '.$1')
  if (trimmed === '') return trimmed
  const capital = trimmed.charAt(0).toUpperCase() + trimmed.slice(1)
  return /[.!?؟۔”"»]$/u.test(capital) ? capital : `${capital}.`
}
