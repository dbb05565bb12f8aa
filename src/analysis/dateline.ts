// The dateline: who reports from where, at the head of an article.
//
//   Shafaq News – Baghdad/ Damascus        outlet, dash, places
//   BAGHDAD, January 14 (Sample Wire) -    places, date, outlet in brackets, dash
//   بغداد - صحيفة نموذجية:                  places, dash, outlet
//   ديالى / وكالة تجريبية -                  places, slash, outlet, dash
//   شفق نيوز/ ...                          outlet, slash
//
// It is read from the head of the first lines only, so that a long text costs no more than a short one.

import type { Dateline, PlaceMention, Span } from '../core/understanding.ts'
import { spansWithin } from './spans-within.ts'

const HEAD_LENGTH = 160
/** A dateline ends with a dash, colon or slash before the first sentence, or with its line. */
const ENDS = /\s[-–—]\s|[:：]\s|\s?\/\s(?=\S)|\s?[–—]\s?(?=\S)|\n/g
const DATE_PART =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?|\d{1,4}(?:st|nd|rd|th)?|[٠-٩۰-۹]{1,4})$/iu
const MOST_WORDS = 5

/** The dateline of a cleaned text, with its span; null where there is none. `named`: the places of the text, in order. */
export function readDateline(text: string, named: readonly PlaceMention[]): Dateline | null {
  const start = behindCredits(text)
  if (start < 0) return null
  const head = text.slice(start, start + HEAD_LENGTH)
  const places = spansWithin(named, { start, end: start + head.length }).map((place) => ({
    ...place,
    start: place.start - start,
    end: place.end - start,
  }))
  if (head.startsWith('(')) return readPlain(head, start, places)
  const cuts = [...head.matchAll(ENDS)].map((cut) => ({ start: cut.index, end: cut.index + cut[0].length }))
  if (cuts.length === 0) return null
  let best: Dateline | null = null
  for (const cut of cuts) {
    const read = readParts(head.slice(0, cut.start), places)
    if (read === null) break
    if (read.outlet === null && read.places.length === 0) continue
    const end = start + head.slice(0, cut.end).trimEnd().length
    best = { start, end, outlet: read.outlet, places: read.places }
    if (cut.end > cut.start && head.slice(cut.start, cut.end).includes('\n')) break
  }
  return best !== null && (best.places.length > 0 || endsFirmly(text, best)) ? best : readPlain(head, start, places)
}

/** Outlets in brackets, or up to five capitalised words ("Rabia"), or both, then a dash and a capital. */
const PLAIN =
  /^(?:\(([^()\n]{3,60})\)\s?)?(?:\p{Lu}[\p{L}'’.-]*(?:[ ,/]{1,2}\p{Lu}[\p{L}'’.-]*){0,4})?\s[-–—](?=\s["“]?\p{Lu})/u

const NOTICE =
  /^(?:correction|clarification|update|updated|breaking|exclusive|analysis|explainer|opinion|watch|live)\b/i

/** A dateline by its form alone: its place may be too small for the map. */
function readPlain(head: string, start: number, named: readonly PlaceMention[]): Dateline | null {
  const match = PLAIN.exec(head)
  if (!match || NOTICE.test(match[0])) return null
  const end = match[0].length
  const places = named.filter((place) => place.end <= end).map(({ id }) => id)
  return { start, end: start + end, outlet: match[1] ?? null, places: [...new Set(places)] }
}

/** Bylines and credits stand before a dateline, on lines of their own. */
const CREDIT =
  /^(?:by\s|from our partners|with reporting|source:|بقلم|كتب[ :]|نقلا|نقلًا|نقلاً|لە ڕاپۆرتی|ئامادەکردنی)[^\n]{0,80}\n\s*/iu

/** Where the text begins behind them; -1 for an empty text. */
function behindCredits(text: string): number {
  const start = text.search(/\S/)
  const credit = start < 0 ? null : CREDIT.exec(text.slice(start, start + HEAD_LENGTH))
  return credit === null ? start : start + credit[0].length
}

/** An outlet without a place is a dateline only where its name says what it is: "شفق نيوز/", "Sample News -". */
function endsFirmly(text: string, dateline: Dateline): boolean {
  return (
    dateline.outlet !== null &&
    OUTLET_WORD.test(dateline.outlet) &&
    /[/–—:\n-]\s*$/.test(text.slice(dateline.start, dateline.end + 1))
  )
}

const OUTLET_WORD =
  /(?:\b(?:news|agency|press|wire|times|post|media|tv|radio|daily|herald|observer|journal|gazette|tribune|brief|chronicle|standard|review|bulletin|monitor|network|reuters|afp|ap|sana|ina)\b|نيوز|وكالة|صحيفة|شبكة|قناة|موقع|اذاعة|إذاعة|سانا|واع|ئاژانس|هەواڵ|نیوز|ڕۆژنامە|تۆڕی)/iu

interface Parts {
  readonly outlet: string | null
  readonly places: readonly string[]
}

/** Null where the head is running text: a part that is no place, no date and no outlet. */
function readParts(head: string, mentions: readonly PlaceMention[]): Parts | null {
  const places: string[] = []
  let outlet: string | null = null
  for (const part of splitParts(head)) {
    const words = head.slice(part.start, part.end).split(/\s+/)
    const inside = mentions.filter((place) => place.start >= part.start && place.end <= part.end)
    const covered = inside.reduce((sum, place) => sum + place.end - place.start, 0)
    if (
      inside.length > 0 &&
      covered * 2 >= part.end - part.start &&
      !OUTLET_WORD.test(head.slice(part.start, part.end))
    ) {
      for (const { id } of inside) if (!places.includes(id)) places.push(id)
    } else if (!words.every((word) => DATE_PART.test(word.replace(/[.,،]$/, '')))) {
      if (outlet !== null || words.length > MOST_WORDS || !looksLikeName(words)) return null
      outlet = head.slice(part.start, part.end)
    }
  }
  return { outlet, places }
}

/** Stretches between the separators of a dateline, without brackets and space around them. */
function splitParts(head: string): Span[] {
  const parts: Span[] = []
  for (const match of head.matchAll(/[^/,،()\n–—:|]+?(?=\s-\s|[/,،()\n–—:|]|$)/gu)) {
    const lead = /^[\s-]*/.exec(match[0])?.[0].length ?? 0
    const words = match[0].slice(lead).trimEnd()
    if (words !== '') parts.push({ start: match.index + lead, end: match.index + lead + words.length })
  }
  return parts
}

/** Latin words with capitals; in Arabic letters, a word that says what it is. */
function looksLikeName(words: readonly string[]): boolean {
  const text = words.join(' ')
  if (/[\u0600-\u06ff]/.test(text)) return OUTLET_WORD.test(text)
  return words.every((word) => /^[\p{Lu}\d(]/u.test(word) || /^(?:of|the|al|el|for|and|in)\b/.test(word))
}
