// Cuts a text into words, numbers and signs, in one pass. Rules:
// 1. A word is a run of letters; digits and letters never share a token ("14th" is 14 + th, glued).
// 2. A number is a run of digits of one script (Latin, Arabic-Indic, Persian); "1,500" and "2.5" are one quantity,
//    which is no day and no year. 10:57 is one clock, 2025-06-25 and 25.06.2025 one written date.
// 3. Every dash is "-" and every apostrophe "'", so that rules need only one of each.
// 4. Offsets are UTF-16 code units of the text; odd input (lone surrogates, controls) becomes signs and harms nothing.

type TokenKind = 'word' | 'number' | 'quantity' | 'clock' | 'date' | 'sign'

export interface Token {
  kind: TokenKind
  /** Folded by the language for words, ASCII digits for numbers. */
  text: string
  /** The word without a prefix that the language writes together with it (وأمس), and where it begins. */
  stem: string
  stemStart: number
  start: number
  end: number
  /** No white space before it. */
  glued: boolean
  /** Begins with a capital letter (Latin script). */
  capital: boolean
  /** Paragraph number, counted by line breaks. */
  paragraph: number
  value: number
  /** Of a written date: [year, month, day], 0 where not written; of a clock: [hour, minute, second]. */
  parts: readonly number[]
}

const NO_PARTS: readonly number[] = []
const APOSTROPHES = "'’‘ʼ`"
const DASHES = '-‐‑‒–—−'
/** Vowel signs, tatweel and joiners: part of a word, never its end. */
const isJoining = (code: number) =>
  (code >= 0x64b && code <= 0x65f) || code === 0x640 || code === 0x670 || code === 0x200c || code === 0x200d

function digitOf(code: number): number {
  if (code >= 48 && code <= 57) return code - 48
  if (code >= 0x660 && code <= 0x669) return code - 0x660
  if (code >= 0x6f0 && code <= 0x6f9) return code - 0x6f0
  return -1
}

function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
  if (code >= 0xc0 && code <= 0x24f) return code !== 0xd7 && code !== 0xf7
  if (code >= 0x600 && code <= 0x6ff)
    return (
      code >= 0x620 &&
      digitOf(code) < 0 &&
      code !== 0x66a &&
      code !== 0x66b &&
      code !== 0x66c &&
      code !== 0x66d &&
      code !== 0x6d4
    )
  return (
    isJoining(code) ||
    (code >= 0x370 && code < 0x600) ||
    (code >= 0x750 && code <= 0x77f) ||
    (code >= 0xfb50 && code <= 0xfefc)
  )
}

const isSpace = (code: number) =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  (code >= 0x2000 && code <= 0x200b) ||
  code === 0x202f ||
  code === 0x3000 ||
  code === 0xfeff ||
  (code >= 0x200e && code <= 0x200f) ||
  (code >= 0x2066 && code <= 0x2069)

/** What a language decides about tokens: the folding of its words, and whether 3/7/2017 is 7 March. */
export interface WritingHabits {
  readonly foldWord: (word: string) => string
  readonly monthFirst: boolean
}

/** The tokens of a text. Linear in the text's length. */
export function tokenise(text: string, habits: WritingHabits): Token[] {
  const tokens: Token[] = []
  let at = 0
  let paragraph = 0
  let spaceBefore = true
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (isSpace(code)) {
      if (code === 10) paragraph++
      spaceBefore = true
      at++
      continue
    }
    const token = isLetter(code)
      ? readWord(text, at, habits.foldWord)
      : digitOf(code) >= 0
        ? readNumber(text, at, habits.monthFirst)
        : signToken(text, at, code)
    token.glued = !spaceBefore
    token.paragraph = paragraph
    tokens.push(token)
    at = token.end
    spaceBefore = false
  }
  return tokens
}

function makeToken(kind: TokenKind, text: string, start: number, end: number): Token {
  return {
    kind,
    text,
    stem: text,
    stemStart: start,
    start,
    end,
    glued: false,
    capital: false,
    paragraph: 0,
    value: 0,
    parts: NO_PARTS,
  }
}

function readWord(text: string, start: number, foldWord: (word: string) => string): Token {
  let end = start + 1
  while (end < text.length && isLetter(text.charCodeAt(end))) end++
  const first = text.charCodeAt(start)
  // No date word is longer than this; a hostile run of letters is not folded.
  const token = makeToken('word', end - start > 40 ? '' : foldWord(text.slice(start, end)), start, end)
  token.capital = first < 128 ? first <= 90 : false
  return token
}

function signToken(text: string, at: number, code: number): Token {
  const sign = text.charAt(at)
  const folded = DASHES.includes(sign) ? '-' : APOSTROPHES.includes(sign) ? "'" : code === 0x60c ? ',' : sign
  return makeToken('sign', folded, at, at + 1)
}

function readNumber(text: string, start: number, monthFirst: boolean): Token {
  const first = digitRun(text, start)
  const separator = text.charAt(first.end)
  if (separator === ':' && first.length <= 2) return readClock(text, start, first)
  if (isDateSeparator(separator) && first.length <= 4) {
    const date = readWrittenDate(text, start, first, separator, monthFirst)
    if (date) return date
  }
  let end = first.end
  let quantity = false
  // Thousands ("1,500", "1 500" is left apart) and decimals ("2.5", "٢٫٥").
  while (/[,.٬٫]/.test(text.charAt(end)) && digitOf(text.charCodeAt(end + 1)) >= 0) {
    const group = digitRun(text, end + 1)
    if (text.charAt(end) === ',' && group.length !== 3) break
    end = group.end
    quantity = true
  }
  const token = makeToken(
    quantity ? 'quantity' : 'number',
    first.length > 9 ? '' : String(first.value).padStart(first.length, '0'),
    start,
    end,
  )
  token.value = quantity ? quantityOf(text.slice(start, end)) : first.length > 9 ? -1 : first.value
  return token
}

/** The number that a quantity writes; only short ones can matter ("2.5 years"). */
function quantityOf(written: string): number {
  if (written.length > 12) return -1
  const plain = Array.from(written, (sign) => {
    const digit = digitOf(sign.charCodeAt(0))
    return digit >= 0 ? String(digit) : sign
  })
  return Number(plain.join('').replace(/[,٬]/g, '').replace('٫', '.'))
}

interface DigitRun {
  readonly value: number
  readonly length: number
  readonly end: number
}

function digitRun(text: string, start: number): DigitRun {
  let value = 0
  let end = start
  for (let digit = digitOf(text.charCodeAt(end)); digit >= 0; digit = digitOf(text.charCodeAt(end))) {
    if (end - start < 10) value = value * 10 + digit
    end++
  }
  return { value, length: end - start, end }
}

const isDateSeparator = (sign: string) => sign === '-' || sign === '/' || sign === '.'

/** 2025-06-25, 25/06/2025, 06/25/2025, 25.06.25; an ISO instant keeps its hour and minute as parts 4 and 5. */
function readWrittenDate(
  text: string,
  start: number,
  first: DigitRun,
  separator: string,
  monthFirst: boolean,
): Token | null {
  const second = digitRun(text, first.end + 1)
  if (second.length < 1 || second.length > 2 || text.charAt(second.end) !== separator) return null
  const third = digitRun(text, second.end + 1)
  const yearFirst = first.length === 4
  if (yearFirst ? third.length < 1 || third.length > 2 : third.length !== 4 && third.length !== 2) return null
  if (!yearFirst && first.length > 2) return null
  const next = text.charCodeAt(third.end)
  // A dash after a date in strokes opens the other end of a span: 10/1/2018-10/7/2018.
  const follows = text.charAt(third.end)
  const goesOn = isDateSeparator(follows) ? follows !== '-' || separator !== '/' : follows === ','
  if (goesOn && digitOf(text.charCodeAt(third.end + 1)) >= 0) return null
  const parts = yearFirst
    ? [first.value, second.value, third.value]
    : inOrder(first.value, second.value, third, separator, monthFirst)
  const month = parts[1] ?? 0
  const day = parts[2] ?? 0
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  const token = makeToken('date', '', start, third.end)
  token.parts = parts
  if (next === 84 && yearFirst) addInstant(token, text, third.end + 1)
  return token
}

function inOrder(first: number, second: number, third: DigitRun, separator: string, monthFirst: boolean): number[] {
  const year = third.length === 4 ? third.value : third.value + (third.value < 50 ? 2000 : 1900)
  // Dots are European. Elsewhere, where one number is no month there is no doubt; else the language's habit decides.
  const swap = second > 12 || (first <= 12 && monthFirst && separator !== '.')
  return swap ? [year, first, second] : [year, second, first]
}

function addInstant(token: Token, text: string, at: number): void {
  const match = /^(\d\d):(\d\d)(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?/.exec(text.slice(at, at + 40))
  if (!match) return
  token.parts = [...token.parts, Number(match[1]), Number(match[2])]
  token.end = at + match[0].length
}

function readClock(text: string, start: number, hour: DigitRun): Token {
  const minute = digitRun(text, hour.end + 1)
  if (minute.length !== 2 || hour.value > 24 || minute.value > 59) {
    const token = makeToken('number', String(hour.value), start, hour.end)
    token.value = hour.value
    return token
  }
  const seconds = text.charAt(minute.end) === ':' ? digitRun(text, minute.end + 1) : null
  const token = makeToken('clock', '', start, seconds?.length === 2 ? seconds.end : minute.end)
  token.parts = [hour.value, minute.value]
  return token
}
