// The language of a text, by its letters and its most frequent words. Pure and fast: it loads nothing.
//
// 1. The script with most letters decides which languages come into question.
// 2. Letters that only some of them have count (ێ ۆ ڵ ڕ ە; ğ ş ı; ê î û), then frequent words.
// 3. Where that says little (a headline of three words), the hint decides if it is written in that script.

import { characters, codesOf, LETTER, MARK } from '../core/characters.ts'
import { rememberedUnits } from '../core/remembered.ts'
import { openingIn, Openings } from './openings.ts'

const SAMPLE = 1500
const FEW_LETTERS = 12
/** Sorani letters are about a quarter of a Sorani text; one in forty is more than loan words bring. */
const SORANI_SHARE = 1 / 40

const WORDS: Readonly<Record<string, string>> = {
  en: 'the of and in to a said for on with that was at by from as were is it has had an be after who killed two',
  tr: 've bir bu için ile olarak dedi da de olan daha sonra kadar gibi göre çok en ancak türkiye ne oldu etti edildi',
  kmr: 'û li ji di bi ku de ev hat kir dibe bû hatin jî wê wan me bo ser kurd herêma ye dike dikin rojava yên',
  fr: 'le la les des du une dans est sont pour par sur avec qui que au aux ont été selon ce',
  de: 'der die das und ist nicht mit den dem von für auf ein eine im wurde wurden sich nach bei',
  es: 'el los las una que del por con para se fue en su al según dijo entre desde este',
  ar: 'في من على إلى الى أن إن التي الذي عن مع هذا هذه قال كان بعد بين أو ما لم قد وقال خلال كما حيث',
  fa: 'در از که است این را با برای های می شد شده گفت آن کرد به بر ها کرده خود شود دو یک تا نیز',
  ckb: 'لە بە بۆ کە و ئەو دا کرد لەگەڵ دوای ئەم نێوان هەر یەک دەکات بوو سەر هەرێمی ڕایگەیاند کوژران لەلایەن',
  ur: 'کے میں کی ہے اور سے کا کو نے پر ہیں اس کہ یہ',
}
const LANGUAGES = Object.keys(WORDS)
/** Frequent word -> the languages in which it is one, by their places among `LANGUAGES`. */
const LANGUAGES_OF: ReadonlyMap<string, readonly number[]> = languagesOfWords()
const NO_LANGUAGES: readonly number[] = []
const OPENINGS = new Openings()
for (const word of LANGUAGES_OF.keys()) OPENINGS.add(word)
const languagesOf = rememberedUnits((word) => LANGUAGES_OF.get(word) ?? NO_LANGUAGES)
const LATIN = ['en', 'tr', 'kmr', 'fr', 'de', 'es']
const ARABIC = ['ar', 'fa', 'ckb', 'ur']

/** A set of letters, below LETTERS_END. */
type Letters = readonly number[]

/** Behind the Latin and Arabic letters that tell languages apart. */
const LETTERS_END = 0x700

/**
 * Room for the code units of a sample, which has twice as many in lower case where all its letters are a Turkish İ, and for
 * how often each letter stands in it. Nothing in them is meant for the next.
 */
const UNITS = new Uint16Array(2 * SAMPLE)
const FREQUENCIES = new Uint16Array(LETTERS_END)

const lettersOf = (pattern: RegExp): Letters =>
  Array.from({ length: LETTERS_END }, (_, code) => code).filter((code) => pattern.test(String.fromCharCode(code)))

const ARABIC_LETTERS = lettersOf(/[\u0620-\u064a\u066e-\u06d5]/u)
const LATIN_LETTERS = lettersOf(/[A-Za-z\u00c0-\u024f]/u)
const SORANI_LETTERS = lettersOf(/[ێۆڵڕەڤ]/u)
/** Letters that weigh for a language, beyond what all of its script have. */
const LETTERS: Readonly<Record<string, Letters>> = {
  tr: lettersOf(/[ğıİöüĞÖÜ]/u),
  kmr: lettersOf(/[êîûÊÎÛ]/u),
  fr: lettersOf(/[éèàùâœ]/u),
  de: lettersOf(/[äöüß]/u),
  es: lettersOf(/[ñáíóú¿¡]/u),
  ar: lettersOf(/[ةىإأؤيك]/u),
  fa: lettersOf(/[پچگژ]/u),
  ur: lettersOf(/[ٹڈڑںےہھ]/u),
}

/**
 * BCP 47: en, ar, ckb (Sorani), kmr (Kurmanji), tr, fa and a few more; `und` where no letter tells.
 * `hint` is the language that a feed or file states; it decides only where the text says little.
 */
export function detectLanguage(text: string, hint?: string | null): string {
  const sample = text.slice(0, SAMPLE)
  const frequencies = frequenciesOf(sample)
  const arabic = count(ARABIC_LETTERS, frequencies)
  const latin = count(LATIN_LETTERS, frequencies)
  if (arabic === 0 && latin === 0) return otherScript(sample) ?? tidyHint(hint) ?? 'und'
  const languages = arabic > latin ? ARABIC : LATIN
  const hinted = asScript(tidyHint(hint), arabic > latin)
  if (arabic > latin && count(SORANI_LETTERS, frequencies) > arabic * SORANI_SHARE) return 'ckb'
  const { frequent, articles } = countWords(sample.toLowerCase())
  const scores = languages.map((language) => {
    const article = language === 'ar' ? articles : 0
    const score =
      2 * (frequent[LANGUAGES.indexOf(language)] ?? 0) + article + count(LETTERS[language] ?? [], frequencies)
    return { language, score }
  })
  scores.sort((a, b) => b.score - a.score)
  const [best, second] = scores
  const unsure = best === undefined || best.score === (second?.score ?? 0) || Math.max(arabic, latin) < FEW_LETTERS
  if (unsure && hinted !== null && languages.includes(hinted)) return hinted
  return best === undefined || best.score === 0 ? (arabic > latin ? 'ar' : 'en') : best.language
}

function languagesOfWords(): Map<string, number[]> {
  const languages = new Map<string, number[]>()
  for (const [place, language] of LANGUAGES.entries()) {
    const words = new Set((WORDS[language] ?? '').split(' '))
    for (const word of words) languages.set(word, [...(languages.get(word) ?? []), place])
  }
  return languages
}

interface WordCounts {
  /** Frequent words of each of `LANGUAGES`. */
  readonly frequent: readonly number[]
  /** Words with an Arabic article: four in ten of an Arabic text. */
  readonly articles: number
}

/** Counts among the words of letters and marks. */
function countWords(text: string): WordCounts {
  const frequent = LANGUAGES.map(() => 0)
  let articles = 0
  const { length } = text
  const codes = codesOf(text, UNITS)
  let start = 0
  for (let at = 0; at <= length; at++) {
    if (at < length && ((characters[codes[at] ?? 0] ?? 0) & (LETTER | MARK)) !== 0) continue
    if (at > start) {
      if (hasArticle(codes, start, at)) articles += 1
      if (OPENINGS.has(openingIn(codes, start, at))) {
        for (const language of languagesOf(codes, start, at)) frequent[language] = (frequent[language] ?? 0) + 1
      }
    }
    start = at + 1
  }
  return { frequent, articles }
}

const codeUnits = (letters: string): readonly number[] => Array.from(letters, (letter) => letter.charCodeAt(0))
const BEFORE_ARTICLE = codeUnits('وفبك')
const [ALEF, LAM] = codeUnits('ال')
const LEAST_ARABIC = 0x600

/** ال, alone or behind one letter. */
function hasArticle(codes: Uint16Array, start: number, end: number): boolean {
  const first = codes[start] ?? 0
  if (first < LEAST_ARABIC) return false
  const at = BEFORE_ARTICLE.includes(first) ? start + 1 : start
  return at + 1 < end && codes[at] === ALEF && codes[at + 1] === LAM
}

/** How often each letter stands in a text. */
function frequenciesOf(text: string): Uint16Array {
  FREQUENCIES.fill(0)
  const codes = codesOf(text, UNITS)
  for (let at = 0; at < text.length; at++) {
    const code = codes[at] ?? 0
    if (code < LETTERS_END) FREQUENCIES[code] = (FREQUENCIES[code] ?? 0) + 1
  }
  return FREQUENCIES
}

function count(letters: Letters, frequencies: Uint16Array): number {
  let sum = 0
  for (const code of letters) sum += frequencies[code] ?? 0
  return sum
}

function otherScript(sample: string): string | null {
  if (/\p{Script=Hebrew}/u.test(sample)) return 'he'
  return /\p{Script=Cyrillic}/u.test(sample) ? 'ru' : null
}

function tidyHint(hint: string | null | undefined): string | null {
  const primary = /^([a-z]{2,3})(?:[-_]|$)/i.exec(hint?.trim() ?? '')?.[1]?.toLowerCase()
  return primary === undefined || primary === 'und' ? null : primary
}

/** `ku` is Sorani in Arabic letters and Kurmanji in Latin ones. */
function asScript(hint: string | null, arabic: boolean): string | null {
  return hint === 'ku' ? (arabic ? 'ckb' : 'kmr') : hint
}
