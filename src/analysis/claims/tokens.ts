// Words of a sentence, folded for look-up, with exact offsets. Claims, events and casualties all read these.
// Arabic words are also offered without their one-letter prefixes and the article, so that tables list bare words.

import type { Span } from '../../core/understanding.ts'

export interface Token extends Span {
  /** Folded: lower case, no vowel signs, one letter where writers use several. Marks stand as they are. */
  readonly text: string
  /** `text` first, then what is left without prefixes (Arabic) or a possessive (English). */
  readonly forms: readonly string[]
  readonly capital: boolean
  readonly mark: boolean
}

const TOKEN = /\p{N}+(?:[.,٫٬]\p{N}+)*(?:-\p{L}+)*|[\p{L}\p{M}\u0640\u200c]+(?:['’ʼ-][\p{L}\p{N}]+)*|\S/gu

/** The tokens of `text` from `start` to `end`, in order. */
export function tokenize(text: string, start: number, end: number): readonly Token[] {
  const tokens: Token[] = []
  for (const match of text.slice(start, end).matchAll(TOKEN)) {
    const raw = match[0]
    const at = start + match.index
    const first = raw.charCodeAt(0)
    const mark = raw.length <= 2 && !/[\p{L}\p{N}]/u.test(raw)
    const folded = mark ? raw : foldWord(raw)
    tokens.push({
      start: at,
      end: at + raw.length,
      text: folded,
      forms: mark ? [raw] : formsOf(folded),
      capital: first < 128 ? first >= 65 && first <= 90 : /^\p{Lu}/u.test(raw),
      mark,
    })
  }
  return tokens
}

const FOLDS: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ی',
  ي: 'ی',
  ێ: 'ی',
  ك: 'ک',
  ة: 'ه',
  ڕ: 'ر',
  ڵ: 'ل',
  ۆ: 'و',
  ؤ: 'و',
  '\u0640': '',
  '\u200c': '',
  '’': "'",
  ʼ: "'",
} // prettier-ignore

/** One word as the tables are keyed. */
export function foldWord(word: string): string {
  if (isAscii(word)) return word.toLowerCase()
  return foldArabic(word) ?? foldAny(word)
}

function foldAny(word: string): string {
  return word
    .normalize('NFC')
    .replace(/ه\u200c/g, 'ە')
    .replace(/[أإآٱىيێكةڕڵۆؤ\u0640\u200c’ʼ]/g, (letter) => FOLDS[letter] ?? letter)
    .replace(/\p{M}/gu, '')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .toLowerCase()
}

const ARABIC_START = 0x600
/** What each letter of the Arabic block folds to; null where that depends on the letter before it (hamza and madda). */
const ARABIC_FOLDS = Array.from({ length: 0x100 }, (_, at) =>
  at >= 0x53 && at <= 0x55 ? null : foldAny(String.fromCharCode(ARABIC_START + at)),
)

/** The same for a word of Arabic letters alone, letter by letter: most words of most texts; null for any other. */
function foldArabic(word: string): string | null {
  let folded = ''
  for (let at = 0; at < word.length; at += 1) {
    const letter = ARABIC_FOLDS[word.charCodeAt(at) - ARABIC_START] ?? null
    if (letter === null) return null
    folded += letter
  }
  return folded
}

function isAscii(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) > 127) return false
  return true
}

const ARABIC_PREFIX = /^([وف])?(?:([بکل])?(ال)|(لل)|([بکل]))?(?=..)/

function formsOf(word: string): readonly string[] {
  if (word.endsWith("'s") || word.endsWith("s'"))
    return [word, word.slice(0, word.length - (word.endsWith("'s") ? 2 : 1))]
  const first = word.charCodeAt(0)
  if (first < 0x600 || first > 0x6ff || word.length < 3) return [word]
  const match = ARABIC_PREFIX.exec(word)
  if (!match || match[0] === '') return [word]
  const forms = new Set([word])
  const conjunction = match[1] ?? ''
  if (conjunction && word.length > 3) forms.add(word.slice(1))
  const bare = word.slice(match[0].length)
  if (bare.length > 1) forms.add(bare)
  return [...forms]
}
