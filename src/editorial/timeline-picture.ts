// A page of /timeline as a picture, and the same in words: when each entry was, what it was, where, and how sure that is.
//
// 1. What is not known to the day is drawn over all the days that it may have been, and its number stands on no point.
// 2. A status that has to be said stands on the picture and in the words beside; of what is held, only that it is.

import type { TimelineMark, TimelinePicture } from '../core/picture.ts'
import { type Post, button, plain } from '../core/post.ts'
import type { Knowledge } from '../core/knowledge.ts'
import type { Gathered } from '../core/story.ts'
import { addDays, daysBetween } from '../core/time.ts'
import { type DayRange, STATUSES } from '../core/understanding.ts'
import type { Words } from '../core/words/words.ts'
import { needsMark } from './certainty.ts'
import { dateLabel, eventDateLabel } from './date-label.ts'
import { altOf } from './pictured.ts'
import { type Shown, type TimelineInput, pageNote, shownIn } from './timeline.ts'
import { type EntryContext, dayLabel, isFictional, placeName } from './timeline-entry.ts'

/** So long a time has a mark each day, each week, each month; a longer one each year, or each ten. */
const DAYS = { daily: 14, weekly: 100, monthly: 1100, yearly: 40 * 366 }
const WEEK = 7
/** Of what is gathered, so many places are named. */
const PLACES_NAMED = 3

/** The page that `input` gives, as a picture. */
export function timelinePicturePost(input: TimelineInput, knowledge: Knowledge, words: Words): Post {
  const context: EntryContext = { style: input.style, knowledge, words }
  const shown = shownIn(input, context)
  const entries = shown.map((one, at) => markOf(one, words.number(at + 1), context))
  const title = words.timeline.title(input.label)
  const note = pageNote(input, entries.length, words)
  const invented = shown.some(({ entry }) => isFictional(entry)) ? words.edition.fictional : ''
  const notes = [note, invented].filter(Boolean)
  const lines = entries.map(({ date, what, doubt }) => [date, what, doubt].filter(Boolean).join(' · '))
  const picture: TimelinePicture = {
    kind: 'timeline',
    language: words.language,
    title,
    subtitle: note,
    credits: invented,
    alt: altOf([title, ...notes, ...lines.map((line, at) => `${words.number(at + 1)}. ${line}`)]),
    entries,
    ticks: ticksOf(entries, words),
    inexact: words.picture.inexact,
  }
  return {
    language: words.language,
    title: [plain(title)],
    blocks: [
      ...notes.map((text) => ({ kind: 'note' as const, text: [plain(text)] })),
      { kind: 'list', items: lines.map((line, at) => ({ number: at + 1, lines: [[plain(line)]] })) },
    ],
    picture,
    buttons: [[button(words.button.timeline, { command: 'timeline', options: input.options })]],
    tone: 'answer',
  }
}

function markOf({ entry, best, held }: Shown, number: string, context: EntryContext): TimelineMark {
  const { words } = context
  const { days, gathered } = entry
  const mark = { number, days, exact: isExact(days) && entry.precision === 'day', held: held !== null }
  if (held !== null)
    return { ...mark, date: dateLabel(entry, words), what: `${held.says} · ${held.story}`, doubt: null }
  if (gathered !== null) {
    const exact = mark.exact && gathered.tellings.every(({ dated, precision }) => dated && precision === 'day')
    const what = gatheredIn(gathered, context)
    return { ...mark, exact, date: dayLabel(days.earliest, gathered, words), what, doubt: doubtOf(gathered, words) }
  }
  if (best === null) return { ...mark, date: dateLabel(entry, words), what: '', doubt: null }
  const { event } = best
  return {
    ...mark,
    exact: mark.exact && event.dated && event.precision === 'day',
    date: eventDateLabel(event, words),
    // "Other" says nothing.
    what: [event.kind === 'Other' ? '' : words.kind[event.kind], placeName(event.place, context)]
      .filter(Boolean)
      .join(' · '),
    doubt: needsMark(event.status) ? words.status[event.status] : null,
  }
}

function isExact({ earliest, latest }: DayRange): boolean {
  return earliest === latest
}

/** "Air/drone strikes · 12 reports: Mosul, Ramadi, Hit and 4 more places". */
function gatheredIn({ family, places, reports }: Gathered, context: EntryContext): string {
  const { timeline, list } = context.words
  const named = places.slice(0, PLACES_NAMED).map(({ place }) => placeName(place, context) ?? timeline.noPlace)
  const rest = places.length - named.length
  const where = list(rest > 0 ? [...named, timeline.morePlaces(rest)] : named)
  return `${timeline.families[family]} · ${timeline.reports(reports)}: ${where}`
}

/** Every status among them that has to be said. */
function doubtOf({ tellings }: Gathered, { status: named, list }: Words): string | null {
  const doubts = STATUSES.filter((status) => needsMark(status) && tellings.some((one) => one.status === status))
  return doubts.length === 0 ? null : list(doubts.map((status) => named[status]))
}

/** Days, the beginnings of weeks, months or years between the first and the last of the entries. */
function ticksOf(entries: readonly TimelineMark[], words: Words): TimelinePicture['ticks'] {
  const from = least(entries.map(({ days }) => days.earliest))
  const to = least(
    entries.map(({ days }) => days.latest),
    -1,
  )
  if (from === undefined || to === undefined) return []
  const length = daysBetween(from, to)
  if (length <= DAYS.weekly) {
    const step = length <= DAYS.daily ? 1 : WEEK
    return Array.from({ length: Math.floor(length / step) + 1 }, (_, at) => addDays(from, at * step)).map((day) => ({
      day,
      label: words.picture.day(day),
    }))
  }
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
  const every = length <= DAYS.yearly ? 1 : 10
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at)
  const starts =
    length <= DAYS.monthly
      ? years.flatMap((year) => MONTHS.map((month) => `${yearText(year)}-${month}`))
      : years.filter((year) => year % every === 0).map(yearText)
  return starts
    .map((start) => ({ start, day: `${start}-01-01`.slice(0, 10) }))
    .filter(({ day }) => day >= from && day <= to)
    .map(({ start, day }) => ({ day, label: words.date(start, start.length === 4 ? 'year' : 'month') }))
}
const MONTHS = Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, '0'))

function yearText(year: number): string {
  return String(year).padStart(4, '0')
}

/** The first of these days, or with -1 the last. */
function least(days: readonly string[], order = 1): string | undefined {
  return days.toSorted((a, b) => order * a.localeCompare(b))[0]
}
