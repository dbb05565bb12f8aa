// Maps and charts in English.

import type { PictureWords } from './picture-words.ts'

const counted = (count: number, one: string, many: string) =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString('en')} ${many}`

export const picture: PictureWords = {
  mapTitle: (subject) => `Reported events · ${subject}`,
  chartTitle: (subject) => `Reported events over time · ${subject}`,
  covers: (from, to, events, sources) => `${from} to ${to} · ${events} · ${sources}`,
  events: (count, more) => `${more ? 'at least ' : ''}${counted(count, 'event', 'events')}`,
  sources: (count) => counted(count, 'independent source', 'independent sources'),
  lessSure: (status, count) => `${status}: ${count}`,
  ofThese: (list) => `Of these ${list}`,
  shades: 'Events by governorate',
  area: 'Place not known exactly',
  gap: 'No stored articles',
  inexact: 'Day not known exactly',
  otherKinds: 'Other kinds',
  elsewhere: (count) => `${counted(count, 'event has', 'events have')} no place that this map shows.`,
  morePlaces: (count) => `${counted(count, 'place has', 'places have')} no mark of their own.`,
  gapDays: (count) =>
    `No article is stored of ${counted(count, 'day', 'days')}: that nothing is drawn there does not mean that nothing happened.`,
  entry: (name, count) => `${name}: ${count}`,
  about: (name) => `near ${name}`,
  none: (subject, from, to) => `No dated event of ${subject} is stored from ${from} to ${to}.`,
  held: 'What the moderators hold is not counted.',
  nothingLeft: 'The digest was edited; nothing of it stands on this map any more.',
  credits: 'Borders: Natural Earth · Places: GeoNames, CC BY 4.0',
  badSpan: (typed) => `“${typed}” is no number of days.`,
  spanHint: 'Give 1 to 3660 days: 30, 7d, 2w.',
  show: { map: 'Map', chart: 'Chart', timeline: 'As a picture' },
  day: (date) => new Date(date).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }),
  week: (from) => `from ${from}`,
}
