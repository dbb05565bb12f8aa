// A rule of a language: a pattern and what a match means.

import type { Fields } from './fields.ts'

/** What a match means: which way it is resolved (resolve.ts has one function for each). */
export type Kind =
  | 'date' // calendar date or part of one: year, month, day, weekday
  | 'dayOfMonth' // a day alone: the 27th
  | 'figures' // day and month in figures: 22/4
  | 'clearFigures' // the same where nothing but the figures tells: only where one of them is no month
  | 'toldYearDate' // March of that year: the year of the date last told
  | 'weekday' // a weekday beside the publication day
  | 'nightBefore' // the night to Friday: of the day before
  | 'textWeekday' // the following Friday: beside the date last told
  | 'laterWeekday' // Friday, after a weekday: the next one
  | 'weekdayRange' // Tuesday to Thursday
  | 'unit' // last week, this month: `shift` units from now
  | 'textUnit' // that year, the following month: `shift` units from the date last told
  | 'textMonth' // the following April: beside the date last told
  | 'offset' // two weeks ago, in three days: from the publication day
  | 'conjunction' // two days after the vote: a length, and the date beside it or what it leads to from the date last told
  | 'adjacentDay' // the day after the vote: the date beside it, else from the date last told
  | 'textOffset' // two days later: from the date last told
  | 'laterOffset' // the same, but a length where it tells how long ago something began: he returned after 14 years
  | 'distance' // two years, a month and 21 days ago
  | 'textDistance' // the same from the date last told
  | 'span' // two years and three months
  | 'relativeDay' // yesterday, tomorrow: `shift` days from publication
  | 'season'
  | 'decade'
  | 'century'
  | 'yearPart' // quarters and halves
  | 'weekOf' // the third week of March; week 10
  | 'nthWeekday' // the first Friday of July
  | 'weekAround' // the week of 16 September
  | 'holiday'
  | 'hijri'
  | 'hijriYear'
  | 'solar'
  | 'duration'
  | 'set'
  | 'ref'
  | 'clock'
  | 'countedWeekday' // two Sundays ago: from the publication day
  | 'offsetFrom' // two days from tomorrow, a week from Monday
  | 'rest' // the rest of the week: what is left of it
  | 'toDate' // the year to date: what has passed of it
  | 'fiscal' // fiscal 2013
  | 'turn' // the turn of the century
  | 'yearFigures' // 2016-11: a month or two years (settle-neighbours.ts)
  | 'notDate' // what looks like a date and is none: a name, a count

export interface Rule {
  readonly pattern: string
  readonly kind: Kind
  readonly fixed: Fields
}
