// Text folding: letters that readers take for the same become the same, so that names and searches meet.
//
// Rules, applied letter by letter (so that lengths stay mappable):
// 1. Latin, Greek, Cyrillic: lower case, no diacritics; Turkish ı is i.
// 2. Apostrophes and ayn/hamza modifiers vanish ("Qa'im" is "qaim"), except the English possessive, whose apostrophe
//    becomes a space ("Iraq's" is "iraq s"), so that the name before it ends there. Every dash is "-".
// 3. Arabic: alef and hamza forms are ا, ى ي ی ێ ئ are ي, و ؤ ۆ are و, a lone ء vanishes, ة is ه; tatweel, vowel signs,
//    joiners and direction marks vanish.
// 4. Kurdish: ک is ك, ڵ is ل, ڕ is ر. Sorani ە is ه: it is often typed as ه with a joiner behind it, and the few words
//    that fall together harm less than the many that would be missed. پ چ ژ گ ڤ stay, they are other sounds.
// 5. Arabic-Indic and Persian digits are ASCII digits.

import { characters, CODE_UNITS, codesOf, LETTER, MARK, NUMBER, SURROGATE } from './characters.ts'

/** Folded text with the way back: `offsets[i]` is the offset in the input of folded code unit i; one more for the end. */
export interface Folded {
  /** The code units of the folded text: several times as fast to read as its characters. */
  readonly units: Uint16Array
  readonly offsets: Int32Array
  /** The code units of the text as it was. */
  readonly codes: Uint16Array
}

const ALIKE: readonly (readonly [string, string])[] = [
  ['ا', 'أإآٱٲٳٵ'],
  ['ي', 'ىیېێۍےۓئٸیؽؾؿ'],
  ['و', 'ؤۆۇۋۅۈۉۊٶٷۄ'],
  ['ه', 'ةەہھۀۃۂۿ'],
  ['ك', 'کڪګڬڭڮ'],
  ['ل', 'ڵڶڷڸ'],
  ['ر', 'ڕڒړڔږ'],
  ['-', '‐‑‒–—―−﹘﹣'],
  ['"', '“”„‟«»'],
  ['.', '٫'],
  [',', '٬'],
  ['i', 'ı'],
  ['l', 'ł'],
  ['d', 'đð'],
  ['o', 'ø'],
  ['ss', 'ß'],
  ['ae', 'æ'],
  ['oe', 'œ'],
  ['th', 'þ'],
  ['σ', 'ς'],
]
const ARABIC_DIGITS = '٠١٢٣٤٥٦٧٨٩'
const PERSIAN_DIGITS = '۰۱۲۳۴۵۶۷۸۹'
const APOSTROPHES = "'’‘‛ʼʿʾʻʹˈ`´′＇ˊˋ"
const VANISHING = 'ـء'
const MARKS =
  /[\u00AD\u0300-\u036F\u0483-\u0487\u0610-\u061C\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED\u1AB0-\u1AFF\u1DC0-\u1DFF\u200B-\u200F\u202A-\u202E\u2060-\u2069\u20D0-\u20FF\uFE00-\uFE0F\uFE20-\uFE2F\uFEFF]/g

/** Below the first bound, and among the compatibility forms, letters have other forms; the rest is only lower-cased. */
const TABLE_END = 0x2c00
const FORMS_START = 0xfb00

const ALIKE_LETTERS = alikeLetters()

/** What single code units become, one way: the letters above and what vanishes. */
function alikeLetters(): ReadonlyMap<string, string> {
  const alike = new Map<string, string>()
  for (const [to, from] of ALIKE) for (const letter of from) alike.set(letter, to)
  for (const letter of APOSTROPHES + VANISHING) alike.set(letter, '')
  for (let digit = 0; digit < 10; digit += 1) {
    alike.set(ARABIC_DIGITS.charAt(digit), String(digit)).set(PERSIAN_DIGITS.charAt(digit), String(digit))
  }
  return alike
}

/** What each code unit folds to, worked out when it is first met: of the thousands that there are, texts hold some hundred. */
const LOW: (string | undefined)[] = Array.from({ length: TABLE_END })
const FORMS: (string | undefined)[] = Array.from({ length: CODE_UNITS - FORMS_START })
/** What is known to fold into one code unit wherever it stands, by code unit; 0 for all else. */
const ALONE = new Uint16Array(CODE_UNITS)

/** What a code unit folds to; undefined where it has no other form and is only lower-cased. */
function formOf(code: number): string | undefined {
  if (code < TABLE_END) return (LOW[code] ??= learned(code))
  return code < FORMS_START ? undefined : (FORMS[code - FORMS_START] ??= learned(code))
}

function learned(code: number): string {
  const folded = foldLetter(code)
  if (folded.length === 1) ALONE[code] = folded.charCodeAt(0)
  return folded
}

function foldLetter(code: number): string {
  const letter = String.fromCharCode(code)
  if (code < 0x80) return APOSTROPHES.includes(letter) ? '' : letter.toLowerCase()
  let folded = ALIKE_LETTERS.get(letter) ?? step(letter)
  // One step can lead to a letter that has a step of its own (a ligature with an alef form).
  for (let next = step(folded); next !== folded; next = step(folded)) folded = next
  return /^\s+$/.test(folded) ? ' ' : folded
}

function step(text: string): string {
  let out = ''
  for (const letter of text.normalize('NFKD').toLowerCase().replaceAll(MARKS, '')) {
    out += ALIKE_LETTERS.get(letter) ?? letter
  }
  return out
}

const PLAIN_ASCII = /^[\0-&(-_a-\x7f]*$/

function isApostrophe(letter: string): boolean {
  return APOSTROPHES.includes(letter)
}

/** True where the apostrophe at `at` is that of an English possessive: "Iraq's". */
function isPossessive(text: string, at: number): boolean {
  const next = text.charAt(at + 1)
  if ((next !== 's' && next !== 'S') || at === 0) return false
  return isWritten(text.charCodeAt(at - 1)) && !isWritten(text.charCodeAt(at + 2))
}

function isWritten(code: number): boolean {
  return ((characters[code] ?? 0) & (LETTER | MARK | NUMBER)) !== 0
}

function foldUnit(text: string, at: number): string {
  const code = text.charCodeAt(at)
  const folded = formOf(code)
  if (folded === undefined) return lowerAlone(text.charAt(at))
  return folded === '' && isApostrophe(text.charAt(at)) && isPossessive(text, at) ? ' ' : folded
}

/** Lower case, where that keeps one code unit. */
function lowerAlone(letter: string): string {
  const lower = letter.toLowerCase()
  return lower.length === 1 ? lower : letter
}

/** The folded text, for comparing and searching. Any string is taken; folding twice changes nothing more. */
export function fold(text: string): string {
  if (PLAIN_ASCII.test(text)) return text.toLowerCase()
  let out = ''
  for (let at = 0; at < text.length; at += 1) out += foldUnit(text, at)
  return out
}

/** The folded text with the offset in `text` (UTF-16 code units) of each of its code units. */
export function foldWithOffsets(text: string): Folded {
  // Hardly anything grows: what does (a ligature, three dots written as one) mostly finds room at once.
  for (let length = text.length + (text.length >> 4) + 16; ; length *= 2) {
    const room = length <= SHORT.units.length ? SHORT : roomFor(length)
    const folded = foldInto(text, room)
    if (folded >= 0) {
      return {
        units: room.units.slice(0, folded),
        offsets: room.offsets.slice(0, folded + 1),
        codes: room.codes.slice(0, text.length),
      }
    }
  }
}

/** Where a text is folded, before it is known how long it will be. */
interface Room {
  readonly codes: Uint16Array
  readonly units: Uint16Array
  readonly offsets: Int32Array
}

function roomFor(length: number): Room {
  return { codes: new Uint16Array(length), units: new Uint16Array(length), offsets: new Int32Array(length + 1) }
}

/** For names and short texts: nothing in it is meant for the next one, but the room is used again. */
const SHORT = roomFor(4000)

/** The length of the folded text; -1 where it takes more room than given. */
function foldInto(text: string, { codes, units, offsets }: Room): number {
  codesOf(text, codes)
  const end = text.length
  let length = 0
  for (let at = 0; at < end; at += 1) {
    const unit = ALONE[codes[at] ?? 0] ?? 0
    if (unit !== 0) {
      units[length] = unit
      offsets[length++] = at
      continue
    }
    const folded = foldUnit(text, at)
    if (length + folded.length + end - at > units.length) return -1
    for (let k = 0; k < folded.length; k += 1) {
      units[length] = folded.charCodeAt(k)
      offsets[length++] = at
    }
  }
  offsets[length] = end
  return length
}

const WORD_UNIT = LETTER | MARK | NUMBER | SURROGATE

/** True for a code unit that is part of a word (letters, digits, marks, halves of pairs). Counts in folded text. */
export function isWordUnit(code: number): boolean {
  return ((characters[code] ?? 0) & WORD_UNIT) !== 0
}

const WORDS = /[\p{L}\p{M}\p{N}]+/gu

/** The words of a text, folded, in order. */
export function searchWords(text: string): string[] {
  return fold(text).match(WORDS) ?? []
}

const ARABIC_LETTER = /[\u0620-\u06d3]/
/** Article alone, or behind و ف ب ك; لل holds one too. At least three letters must be left. */
const ARTICLE = /^(?:[وف]?(?:[بك]?ال|لل))(?=...)/u
const CONJUNCTION = /^و(?=...)/u
const PREPOSITION = /^[فبلك](?=....)/u

/**
 * A folded Arabic word without its article and what stands before it ("والهول", "بالهول", "للهول" -> "هول"). A word whose
 * rest would be under three letters stays whole, as does any other word.
 */
export function withoutArabicPrefixes(word: string): string {
  // Every article ends in a lam, the second to fourth letter.
  const lam = word.indexOf('ل', 1)
  return lam < 0 || lam > 3 ? word : word.replace(ARTICLE, '')
}

/**
 * The forms under which a folded word is indexed: as it is; an Arabic one also without conjunction, preposition and
 * article. A search asks for the word as typed or `withoutArabicPrefixes` of it, and meets one of these.
 */
export function indexForms(word: string): string[] {
  if (!ARABIC_LETTER.test(word)) return [word]
  const forms = new Set([word, withoutArabicPrefixes(word)])
  const afterAnd = word.replace(CONJUNCTION, '')
  forms.add(afterAnd)
  forms.add(afterAnd.replace(PREPOSITION, ''))
  return [...forms]
}

/** What is written together with the word behind it: and, so, in, to, like. */
const CLITICS = ['و', 'ف', 'ب', 'ل', 'ك']

/** How the first word of a phrase may stand in a text: an Arabic one also with a conjunction or preposition before it. */
export function phraseStarts(word: string): string[] {
  if (!ARABIC_LETTER.test(word)) return [word]
  const toThe = word.startsWith('ال') ? [`لل${word.slice(2)}`] : []
  return [word, ...CLITICS.map((clitic) => clitic + word), ...toThe]
}
