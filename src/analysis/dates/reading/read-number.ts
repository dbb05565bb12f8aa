// Reads what begins with a digit: a number, a quantity ("1,500", "2.5"), a clock (10:57), a written date (2025-06-25,
// 25.06.2025) or an instant (2025-06-25T16:36).

import { digitOf } from './characters.ts'
import { CLOCK, INSTANT, NUMBER, QUANTITY, type TokenKind, WRITTEN } from './tokens.ts'

const COMMA = 44
const DASH = 45
const POINT = 46
const SLASH = 47
const COLON = 58
const BACKSLASH = 92
const ARABIC_DECIMAL = 0x66b
const ARABIC_THOUSANDS = 0x66c
const LETTER_T = 84

/** What the last number read was. */
export interface NumberRead {
  kind: TokenKind
  end: number
  value: number
}

/** Reads the number that begins at `start` into `read`. */
export function readNumber(codes: Uint16Array, start: number, monthFirst: boolean, read: NumberRead): void {
  const end = endOfDigits(codes, start)
  const length = end - start
  const separator = codes[end] ?? 0
  if (separator === COLON && length <= 2 && readClock(codes, start, end, read)) return
  if (isDateSeparator(separator) && length <= 4 && readWrittenDate(codes, start, end, monthFirst, read)) return
  read.end = endOfQuantity(codes, end)
  read.kind = read.end > end ? QUANTITY : NUMBER
  if (read.kind === QUANTITY) read.value = quantityOf(codes, start, read.end)
  else read.value = length > 9 ? -1 : valueOf(codes, start, end)
}

function endOfDigits(codes: Uint16Array, start: number): number {
  let end = start
  // A text ends with a code unit of 0.
  while (digitOf(codes[end] ?? 0) >= 0) end++
  return end
}

/** The first ten digits tell enough of any number. */
function valueOf(codes: Uint16Array, start: number, end: number): number {
  let value = 0
  for (let i = start; i < end && i < start + 10; i++) value = value * 10 + digitOf(codes[i] ?? 0)
  return value
}

/** Thousands ("1,500"; "1 500" is left apart) and decimals ("2.5", "٢٫٥"). */
function endOfQuantity(codes: Uint16Array, end: number): number {
  let reached = end
  for (;;) {
    const sign = codes[reached]
    if (sign !== COMMA && sign !== POINT && sign !== ARABIC_DECIMAL && sign !== ARABIC_THOUSANDS) return reached
    const group = endOfDigits(codes, reached + 1)
    if (group === reached + 1 || (sign === COMMA && group - reached !== 4)) return reached
    reached = group
  }
}

/** The number that a quantity writes; -1 where it is too long to matter or has two decimal points. */
function quantityOf(codes: Uint16Array, start: number, end: number): number {
  if (end - start > 12) return -1
  let value = 0
  let scale = 0
  for (let i = start; i < end; i++) {
    const sign = codes[i] ?? 0
    const digit = digitOf(sign)
    if (digit >= 0) {
      value = value * 10 + digit
      scale *= 10
    } else if (sign === POINT || sign === ARABIC_DECIMAL) {
      if (scale > 0) return -1
      scale = 1
    }
  }
  return scale > 0 ? value / scale : value
}

function readClock(codes: Uint16Array, start: number, hourEnd: number, read: NumberRead): boolean {
  const minuteEnd = endOfDigits(codes, hourEnd + 1)
  const hour = valueOf(codes, start, hourEnd)
  const minute = valueOf(codes, hourEnd + 1, minuteEnd)
  if (minuteEnd - hourEnd !== 3 || hour > 24 || minute > 59) return false
  const seconds = codes[minuteEnd] === COLON ? endOfDigits(codes, minuteEnd + 1) : 0
  read.kind = CLOCK
  read.end = seconds - minuteEnd === 3 ? seconds : minuteEnd
  read.value = hour * 60 + minute
  return true
}

function isDateSeparator(sign: number): boolean {
  return sign === DASH || sign === SLASH || sign === POINT || sign === BACKSLASH
}

/** 2025-06-25, 25/06/2025, 06/25/2025, 25.06.25; an ISO instant keeps its hour and minute. */
function readWrittenDate(
  codes: Uint16Array,
  start: number,
  firstEnd: number,
  monthFirst: boolean,
  read: NumberRead,
): boolean {
  const secondEnd = endOfDigits(codes, firstEnd + 1)
  const secondLength = secondEnd - firstEnd - 1
  if (secondLength < 1 || secondLength > 2 || codes[secondEnd] !== codes[firstEnd]) return false
  const end = endOfDigits(codes, secondEnd + 1)
  const thirdLength = end - secondEnd - 1
  const yearFirst = firstEnd - start === 4
  if (yearFirst ? thirdLength < 1 || thirdLength > 2 : thirdLength !== 4 && thirdLength !== 2) return false
  if ((!yearFirst && firstEnd - start > 2) || goesOn(codes, end, codes[firstEnd] ?? 0)) return false
  const first = valueOf(codes, start, firstEnd)
  const second = valueOf(codes, firstEnd + 1, secondEnd)
  const third = valueOf(codes, secondEnd + 1, end)
  const year = thirdLength === 4 ? third : inCentury(third)
  const american = monthFirst && codes[firstEnd] !== POINT
  const written = yearFirst ? writtenAs(first, second, third) : inOrder(first, second, year, american)
  if (written === 0) return false
  read.kind = WRITTEN
  read.end = end
  read.value = written
  if (yearFirst && codes[end] === LETTER_T) addTime(codes, read)
  return true
}

/**
 * More figures after the date ("1.2.2003.4"): a version or an address. A dash after a date in strokes opens the other end
 * of a span: 10/1/2018-10/7/2018.
 */
function goesOn(codes: Uint16Array, end: number, separator: number): boolean {
  const next = codes[end] ?? 0
  const more = isDateSeparator(next) ? next !== DASH || separator !== SLASH : next === COMMA
  return more && digitOf(codes[end + 1] ?? 0) >= 0
}

/** Dots are European. Elsewhere, where one number is no month there is no doubt; else the language's habit decides. */
function inOrder(first: number, second: number, year: number, monthFirst: boolean): number {
  return second > 12 || (first <= 12 && monthFirst) ? writtenAs(year, first, second) : writtenAs(year, second, first)
}

function inCentury(year: number): number {
  return year + (year < 50 ? 2000 : 1900)
}

/** 20250625; 0 where month or day cannot be. */
function writtenAs(year: number, month: number, day: number): number {
  return month < 1 || month > 12 || day < 1 || day > 31 ? 0 : year * 10_000 + month * 100 + day
}

/** The hour and minute of an instant: "16:36", with seconds and zone where they are there. */
function addTime(codes: Uint16Array, read: NumberRead): void {
  const written = String.fromCharCode(...codes.subarray(read.end + 1, read.end + 41))
  const match = /^(\d\d):(\d\d)(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?/.exec(written)
  if (!match) return
  read.kind = INSTANT
  read.end += match[0].length + 1
  read.value = read.value * 10_000 + Number(match[1]) * 100 + Number(match[2])
}
