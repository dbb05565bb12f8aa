// The classes of a number, by its shape and what stands beside it (symbols.ts lists them), as the bits of an integer.
// They are worked out where a rule looks at the number, once. Rules:
// 1. A number glued to other letters or to a model's name (F-16, 5km) and one beside a currency or % is no date.
// 2. BYEAR is a year that may stand alone: 1900-2059 unless something is counted ("2000 rifles"), else after a
//    preposition; OLDYEAR is one only where the text has other years of its time (reckoning.ts).
// 3. Only words are looked up beside a number: a number that asked the next for its classes would ask them all.

import { Context, type Knowledge } from './contexts.ts'
import type { Senses } from './senses.ts'
import { bitOf, NUMBER_CLASSES } from './symbols.ts'
import { CLOCK, INSTANT, NUMBER, QUANTITY, SIGN, type Tokens, WRITTEN } from '../reading/tokens.ts'
import { DROPPED, LONGEST } from '../reading/writing.ts'

const NUM = bitOf('NUM')
const DAY = bitOf('DAY')
const MONTHNO = bitOf('MONTHNO')
const HOUR = bitOf('HOUR')
const YY = bitOf('YY')
const YEARN = bitOf('YEARN')
const YEAR = bitOf('YEAR')
const BYEAR = bitOf('BYEAR')
const OLDYEAR = bitOf('OLDYEAR')
const ORD = bitOf('ORD')
const ORDDAY = bitOf('ORDDAY')
const DECADE = bitOf('DECADE')
const HHMM = bitOf('HHMM')
const POINTED = bitOf('POINTED')
const YEARHUNDREDS = bitOf('YEARHUNDREDS')
const GLUEDNUM = bitOf('GLUEDNUM')

/** What letters glued to a number make of it: an ordinal (14th), a decade (1980s), or nothing (3pm: OPEN). */
export type Joined = 'ORD' | 'DECADE' | 'OPEN'

/** What the numbers of a language are beside. */
export interface NumberTables {
  readonly senses: Senses
  /** By vocabulary number. */
  readonly joined: readonly (Joined | undefined)[]
  readonly beside: Neighbours
  /** Folded letters by code unit (writing.ts). */
  readonly folded: Uint16Array
}

type Neighbours = Readonly<Record<keyof typeof NEIGHBOURS, Context>>

const NEIGHBOURS = {
  counted: ['MEASURE', 'UNITS'],
  lengths: ['UNITS', 'TIMEUNITS'],
  unit: ['UNIT'],
  notYear: ['NOTYEAR'],
  yearPreposition: ['YEARPREP'],
  counting: ['COUNTS'],
  number: ['NUM'],
  datedPlural: ['DATEDPLURAL'],
  beforeYear: ['BEFOREYEAR', 'M'],
} as const

export function neighbours(knowledge: Knowledge): Neighbours {
  const context = (names: readonly string[]) => new Context(names, false, knowledge)
  return {
    counted: context(NEIGHBOURS.counted),
    lengths: context(NEIGHBOURS.lengths),
    unit: context(NEIGHBOURS.unit),
    notYear: context(NEIGHBOURS.notYear),
    yearPreposition: context(NEIGHBOURS.yearPreposition),
    counting: context(NEIGHBOURS.counting),
    number: context(NEIGHBOURS.number),
    datedPlural: context(NEIGHBOURS.datedPlural),
    beforeYear: context(NEIGHBOURS.beforeYear),
  }
}

const APOSTROPHE = 39
const DASH = 45
const BRACKET = 40
const POINT = 46
const SLASH = 47
const ALEF = 0x627
const TANWIN = 0x64b
const LETTER_A = 97
const LETTER_H = 104
const LETTER_Q = 113
const LETTER_S = 115
const LETTER_W = 119
const LETTER_Z = 122
const PERCENT = 37
const UNDERSCORE = 95
const CURRENCY: ReadonlySet<number> = new Set(Array.from('$€£#№+=@_', (sign) => sign.charCodeAt(0)))

/** In the bits above the classes: how many tokens the number takes, and that it was worked out. */
const SIZE = NUMBER_CLASSES.length
const KNOWN = 1 << (SIZE + 2)
const CLASSES = (1 << SIZE) - 1

export class Numerals {
  /** How many numbers were worked out: the work that a text took is measured by it. */
  worked = 0
  private readonly tokens: Tokens
  private readonly tables: NumberTables

  constructor(tokens: Tokens, tables: NumberTables) {
    this.tokens = tokens
    this.tables = tables
  }

  /** The classes of a number, or of an apostrophe that opens one ("'89"); 0 for other signs. */
  classesAt(at: number): number {
    return this.reading(at) & CLASSES
  }

  /** How many tokens the number takes ("14th" two). */
  sizeAt(at: number): number {
    return (this.reading(at) >> SIZE) & 3
  }

  valueAt(at: number): number {
    return this.tokens.value(this.tokens.kind(at) === SIGN ? at + 1 : at)
  }

  private reading(at: number): number {
    const number = this.tokens.numberOf(at)
    const known = this.tokens.readings[number] ?? 0
    if (known !== 0) return known
    this.worked++
    const reading = this.read(at) | KNOWN
    if (number > 0) this.tokens.readings[number] = reading
    return reading
  }

  private read(at: number): number {
    const { tokens } = this
    const value = tokens.value(at)
    switch (tokens.kind(at)) {
      case NUMBER:
        return value < 0 || this.isPartOfName(at) ? 0 : this.shapeOf(at, value)
      case QUANTITY:
        return this.quantityAt(at, value)
      case CLOCK:
        return sized(bitOf('CLOCK'), 1)
      case WRITTEN:
        return sized(bitOf('WRITTEN'), 1)
      case INSTANT:
        return sized(bitOf('INSTANT'), 1)
      case SIGN:
        return tokens.sign(at) === APOSTROPHE ? this.shortened(at) : 0
      default:
        return 0
    }
  }

  /** "2.5 years", "1,425 days", "5.30 pm"; large ones count, and only units of time make a length of them. */
  private quantityAt(at: number, value: number): number {
    if (value <= 0 || (value >= 1000 && !this.tables.beside.lengths.hasWord(this.tokens, at + 1))) return 0
    const figures = this.tokens.lengthOf(at)
    const hour = Math.floor(value)
    const minutes = Math.round((value - hour) * 100)
    const pointed = hour > 0 && hour <= 12 && minutes < 60 && figures === (hour < 10 ? 4 : 5)
    return sized(pointed ? NUM | POINTED : NUM, 1)
  }

  /** "'89", "'80s": an apostrophe before two digits. */
  private shortened(at: number): number {
    const { tokens } = this
    if (!tokens.isNumber(at + 1) || !tokens.isGlued(at + 1) || tokens.lengthOf(at + 1) !== 2) return 0
    const joined = this.joinedAt(at + 2)
    if (joined === 'DECADE') return tokens.value(at + 1) % 10 === 0 ? sized(DECADE, 3) : 0
    return this.isGluedWord(at + 2) ? 0 : sized(bitOf('YYA'), 2)
  }

  private isPartOfName(at: number): boolean {
    const { tokens } = this
    const after = at + 1 < tokens.count && tokens.isGlued(at + 1) ? tokens.sign(at + 1) : 0
    if (after === PERCENT || after === UNDERSCORE) return true
    if (at === 0 || !tokens.isGlued(at)) return false
    const before = tokens.sign(at - 1)
    if (CURRENCY.has(before)) return true
    if (tokens.isWord(at - 1)) return this.isNameOrUnit(at - 1)
    return before === DASH && tokens.isGlued(at - 1) && tokens.isWord(at - 2) && !this.hasClass(at - 2)
  }

  /** Latin letters before a number: several that are no word of a date, or one (but h, q and w, of halves, quarters and weeks). */
  private isNameOrUnit(at: number): boolean {
    const letters = this.latinLetters(at)
    if (letters > 1) return !this.hasClass(at)
    const letter = this.foldedAt(this.tokens.starts[at] ?? 0)
    return letters === 1 && letter !== LETTER_H && letter !== LETTER_Q && letter !== LETTER_W
  }

  private shapeOf(at: number, value: number): number {
    const { tokens } = this
    const length = tokens.lengthOf(at)
    if (this.isGluedWord(at + 1)) {
      const joined = this.joinedAt(at + 1)
      if (joined === 'ORD') return sized(value <= 31 ? ORD | ORDDAY : ORD, 2)
      if (joined === 'DECADE') return length === 4 && value % 10 === 0 ? sized(DECADE, 2) : 0
      if (joined !== 'OPEN') return sized(NUM, 1)
    }
    if (length === 8 && isDayOfOurTime(value)) return sized(NUM | bitOf('WRITTEN'), 1)
    if (length > 4) return sized(NUM, 1)
    if (length <= 2) {
      const glued = tokens.isGlued(at) && tokens.isWord(at - 1) ? NUM | GLUEDNUM : NUM
      return sized(glued | shortShape(length, value), 1)
    }
    const clock = length === 4 && value < 2400 && value % 100 < 60 ? HHMM : 0
    if (length === 3 && value >= 100) return sized(NUM | YEARN | YEARHUNDREDS, 1)
    if (length < 4 || value < 1000 || value >= 2200) return sized((value > 0 ? NUM | YEARN : NUM) | clock, 1)
    return sized(NUM | YEARN | YEAR | clock | this.standingOf(at, value), 1)
  }

  /** Whether a number of four digits may be a year by itself: surely, only in a text full of such years, or not (0). */
  private standingOf(at: number, value: number): number {
    const { tokens } = this
    const { beside } = this.tables
    if (beside.counted.hasWord(tokens, at + 1)) return 0
    if (tokens.sign(at + 1) === DASH && tokens.isGlued(at + 1) && beside.unit.hasWord(tokens, at + 2)) return 0
    if (beside.notYear.hasWord(tokens, at - 1) || this.opensLongNumber(at)) return 0
    if (beside.yearPreposition.hasWord(tokens, at - 1) || beside.yearPreposition.endsPhrase(tokens, at)) return BYEAR
    if (this.countsPlural(at) || this.countsAccusative(at)) return 0
    const counted = beside.counting.hasWord(tokens, at - 1)
    if (value >= 1900 && value <= 2059) return counted && tokens.isWord(at + 1) ? 0 : BYEAR
    const before = tokens.sign(at - 1)
    if (before === BRACKET || before === DASH) return BYEAR
    return counted || beside.number.hasWord(tokens, at - 1) || tokens.isNumber(at - 1) ? 0 : OLDYEAR
  }

  /** "seized 2000 rifles": a bare number between a word that opens no date and a plural, where the language marks it. */
  private countsPlural(at: number): boolean {
    const { tokens } = this
    const { beside } = this.tables
    const plural =
      tokens.isWord(at + 1) &&
      !tokens.isGlued(at + 1) &&
      !tokens.isCapital(at + 1) &&
      this.latinLetters(at + 1) > 3 &&
      this.foldedAt((tokens.ends[at + 1] ?? 0) - 1) === LETTER_S
    if (!plural || beside.datedPlural.hasWord(tokens, at + 1)) return false
    if (!tokens.isWord(at - 1)) return at === 0 || tokens.sign(at - 1) === POINT
    return !beside.beforeYear.hasWord(tokens, at - 1)
  }

  /** "2020 كيلوغراماً": after a bare number the indefinite accusative is what it counts, unless the word is an adverb. */
  private countsAccusative(at: number): boolean {
    const { tokens } = this
    if (!tokens.isWord(at + 1) || tokens.isGlued(at + 1)) return false
    const end = tokens.ends[at + 1] ?? 0
    const [last, other] = [tokens.codes[end - 1], tokens.codes[end - 2]]
    const marked = (last === TANWIN && other === ALEF) || (last === ALEF && other === TANWIN)
    return marked && !this.tables.beside.datedPlural.hasWord(tokens, at + 1)
  }

  /** "2012-5567", "2023/112": the first part of a number of another kind. */
  private opensLongNumber(at: number): boolean {
    const { tokens } = this
    const sign = tokens.sign(at + 1)
    if ((sign !== DASH && sign !== SLASH) || !tokens.isGlued(at + 1)) return false
    if (!tokens.isNumber(at + 2) || !tokens.isGlued(at + 2)) return false
    const length = tokens.lengthOf(at + 2)
    return length > 2 && (length !== 4 || tokens.value(at + 2) > 2200)
  }

  private isGluedWord(at: number): boolean {
    return this.tokens.isWord(at) && this.tokens.isGlued(at)
  }

  private joinedAt(at: number): Joined | undefined {
    return this.isGluedWord(at) ? this.tables.joined[this.tokens.word(at)] : undefined
  }

  /** Whether the word has a class of the tables. */
  hasClass(at: number): boolean {
    const { senses } = this.tables
    const word = this.tokens.stem(at)
    for (let sense = senses.from[word] ?? 0; sense < (senses.from[word + 1] ?? 0); sense++)
      if (senses.holds(sense, this.tokens, at)) return true
    return false
  }

  /** How many letters the word has, all of them Latin; 0 where some are not, or where it is too long for a word. */
  private latinLetters(at: number): number {
    const start = this.tokens.starts[at] ?? 0
    const end = this.tokens.ends[at] ?? 0
    if (end - start > LONGEST) return 0
    let letters = 0
    for (let i = start; i < end; i++) {
      const letter = this.foldedAt(i)
      if (letter === DROPPED) continue
      if (letter < LETTER_A || letter > LETTER_Z) return 0
      letters++
    }
    return letters
  }

  private foldedAt(offset: number): number {
    return this.tables.folded[this.tokens.codes[offset] ?? 0] ?? 0
  }
}

function sized(classes: number, size: number): number {
  return classes | (size << SIZE)
}

/** 20161016: a day in eight figures, of a time that such figures are written of. */
function isDayOfOurTime(value: number): boolean {
  const [year, month, day] = [Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100]
  return year >= 1900 && year < 2060 && month >= 1 && month <= 12 && day >= 1 && day <= 31
}

/** The classes of a number of one or two digits. */
function shortShape(length: number, value: number): number {
  let classes = length === 2 ? YY : 0
  if (value >= 1 && value <= 31) classes |= DAY
  if (value >= 1 && value <= 12) classes |= MONTHNO
  if (value <= 24) classes |= HOUR
  return value > 0 ? classes | YEARN : classes
}
