// What only the expression that follows can tell, a year mostly, settled before anything is resolved:
// 1. "2016-11" is November 2016, "2011-12" two years: no span of years runs backwards, so figures that are not later
//    than the year's own last ones mean a month.
// 2. "Nov 18 - Feb 5, 2017" begins in 2016: of a pair with one year, the first half is not after the second.
// 3. "January-November" without a year is one span: the month that closes it tells the year (resolve-calendar.ts).
// 4. "كانون الثاني وشباط 2007": of two that stand together ("and" is a letter of the second), the year is that of both;
//    so is the "next" of weekdays and months.

import type { Found } from './match.ts'

/** The expressions with what their neighbours tell them; figures after a year become a month or a second year. */
export function settleNeighbours(found: readonly Found[]): readonly Found[] {
  const joined = (index: number) => index > 0 && found[index]?.from === found[index - 1]?.to
  if (!found.some(({ kind, partner }, index) => kind === 'yearFigures' || partner !== null || joined(index)))
    return found
  // From the last to the first: of three weekdays the second hands on what the third told it.
  const backwards = found.reduceRight<Found[]>((settled, expression, index) => {
    settled.push(...settle(expression, settled.at(-1), joined(index + 1)).toReversed())
    return settled
  }, [])
  return backwards.reverse()
}

function settle(expression: Found, next: Found | undefined, joined: boolean): readonly Found[] {
  if (expression.kind === 'yearFigures') return ofFigures(expression)
  if (joined) return [besideNext(expression, next)]
  return [expression.partner === 'first' ? withClosing(ofOpening(expression, next), next) : expression]
}

function besideNext(first: Found, second: Found | undefined): Found {
  const { kind, fields, partner } = first
  if (second === undefined || partner !== null || fields.shift !== undefined) return first
  const { shift, year, month } = second.fields
  if (second.kind === 'weekday' && shift !== undefined && (kind === 'weekday' || kind === 'laterWeekday'))
    return { ...first, kind: 'weekday', fields: { ...fields, shift } }
  if (kind !== 'date' || second.kind !== 'date' || fields.month === undefined || fields.year !== undefined) return first
  const months = fields.day === undefined && second.fields.day === undefined && second.fields.unit === undefined
  if (months && month !== undefined && shift !== undefined) return { ...first, fields: { ...fields, shift } }
  return month === undefined || year === undefined
    ? first
    : ofOpening({ ...first, fields: { ...fields, year } }, second)
}

function ofFigures(expression: Found): readonly Found[] {
  const { fields, from, to } = expression
  const { year = 0, month = 0, shortYear, ...rest } = fields
  // One figure ("1985-6") stands for the last one of a year, two for the last two.
  const turn = shortYear === undefined ? 100 : 10
  if (month <= year % turn) return [{ ...expression, kind: 'date', fields: { ...rest, year, month } }]
  // The year, a dash or stroke, the figures: one token each.
  return [
    { kind: 'date', fields: { year }, from, to: from + 1, partner: 'first' },
    { kind: 'date', fields: { year: year - (year % turn) + month }, from: to - 1, to, partner: 'second' },
  ]
}

function ofOpening(first: Found, second: Found | undefined): Found {
  const { year, month, day = 0 } = first.fields
  const closing = second?.fields
  if (first.kind !== 'date' || year === undefined || month === undefined) return first
  if (closing?.month === undefined || closing.year !== year) return first
  const after = month > closing.month || (month === closing.month && day > (closing.day ?? day))
  return after ? { ...first, fields: { ...first.fields, year: year - 1 } } : first
}

function withClosing(first: Found, second: Found | undefined): Found {
  const { month, day, year } = first.fields
  const closing = second?.fields
  if (first.kind !== 'date' || month === undefined || day !== undefined || year !== undefined) return first
  if (first.fields.shift !== undefined || closing?.month === undefined || closing.day !== undefined) return first
  return { ...first, fields: { ...first.fields, closingMonth: closing.month } }
}
