// What each UTF-16 code unit is to the date finder: white space, a letter, a digit or a sign. Odd input (lone
// surrogates, controls) is a sign and harms nothing.

const APOSTROPHES = "'’‘ʼ`"
const DASHES = '-‐‑‒–—−'
const APOSTROPHE = 39
const DASH = 45
const COMMA = 44
const GRAVE = 96
const ARABIC_COMMA = 0x60c

/** The digit that a code unit writes (Latin, Arabic-Indic, Persian); -1 where it writes none. */
export function digitOf(code: number): number {
  if (code < 48) return -1
  if (code <= 57) return code - 48
  if (code >= 0x660 && code <= 0x669) return code - 0x660
  if (code >= 0x6f0 && code <= 0x6f9) return code - 0x6f0
  return -1
}

/** Vowel signs, tatweel and joiners: part of a word, never its end. */
function isJoining(code: number): boolean {
  return (code >= 0x64b && code <= 0x65f) || code === 0x640 || code === 0x670 || code === 0x200c || code === 0x200d
}

/** Percent, decimal, thousands, star and full stop among the Arabic letters. */
const ARABIC_SIGNS: ReadonlySet<number> = new Set([0x66a, 0x66b, 0x66c, 0x66d, 0x6d4])

export function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
  if (code >= 0xc0 && code <= 0x24f) return code !== 0xd7 && code !== 0xf7
  if (code >= 0x600 && code <= 0x6ff) return code >= 0x620 && digitOf(code) < 0 && !ARABIC_SIGNS.has(code)
  return (
    isJoining(code) ||
    (code >= 0x370 && code < 0x600) ||
    (code >= 0x750 && code <= 0x77f) ||
    (code >= 0xfb50 && code <= 0xfefc)
  )
}

function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x202f ||
    code === 0x3000 ||
    code === 0xfeff ||
    (code >= 0x200e && code <= 0x200f) ||
    (code >= 0x2066 && code <= 0x2069)
  )
}

/** How many code units there are. */
export const CODE_UNITS = 0x1_0000

export const SPACE = 1
export const LETTER = 2
export const DIGIT = 3

/** The class of each code unit; 0 = sign. */
export const characterClasses: Uint8Array = classesOfAll()

function classesOfAll(): Uint8Array {
  const classes = new Uint8Array(CODE_UNITS)
  for (let code = 0; code < CODE_UNITS; code++)
    classes[code] = isSpace(code) ? SPACE : isLetter(code) ? LETTER : digitOf(code) >= 0 ? DIGIT : 0
  return classes
}

/** Every dash is "-", every apostrophe "'" and every comma ",", so that rules need only one of each. */
export function foldSign(code: number): number {
  return code < 128 && code !== GRAVE ? code : (FOLDED_SIGNS.get(code) ?? code)
}

/** Every code unit that is written for this sign. */
export function spellingsOf(sign: number): number[] {
  return [sign, ...[...FOLDED_SIGNS].filter(([, folded]) => folded === sign).map(([code]) => code)]
}

const FOLDED_SIGNS: ReadonlyMap<number, number> = new Map([
  ...Array.from(APOSTROPHES, (sign) => [sign.charCodeAt(0), APOSTROPHE] as const),
  ...Array.from(DASHES, (sign) => [sign.charCodeAt(0), DASH] as const),
  [ARABIC_COMMA, COMMA],
])
