// /chart: how many events of a subject were reported over time, by kind, as a picture and in words.
//
// 1. Up to 62 days each has its bar; of a longer time each week, or each four weeks.
// 2. The kinds with most events have a colour each, the others one together.
// 3. What is not known to the day is left out, and counted nowhere.
// 4. A bar whose days no stored article covers is marked: that nothing is drawn there says nothing.

import type { ChartBar, ChartPicture } from '../core/picture.ts'
import { type Block, type Post, plain } from '../core/post.ts'
import type { Tally } from '../core/ports/tally.ts'
import { addDays, daysBetween } from '../core/time.ts'
import type { EventKind } from '../core/understanding.ts'
import type { Words } from '../core/words/words.ts'
import { type Pictured, altOf, coversOf, lessSureOf, pictureButtons } from './pictured.ts'

const MOST_BARS = 62
const WEEK = 7
const KINDS_SHOWN = 5
const DAYS_TOLD = 5

/** The days of a bar, both included. */
export interface BarSpan {
  readonly from: string
  readonly to: string
}

/** The bars of a picture, oldest first: days, weeks or four weeks, the last one ending with it. */
export function barSpans({ from, to }: Pick<Pictured, 'from' | 'to'>): BarSpan[] {
  const days = daysBetween(from, to) + 1
  const length = days <= MOST_BARS ? 1 : days <= MOST_BARS * WEEK ? WEEK : 4 * WEEK
  const count = Math.ceil(days / length)
  return Array.from({ length: count }, (_, index) => {
    const end = addDays(to, -(count - 1 - index) * length)
    const begin = addDays(end, 1 - length)
    return { from: begin < from ? from : begin, to: end }
  })
}

/** A chart of these events; `covered` says of each span whether an article of it is stored. */
export function chartPost(
  given: Pictured,
  all: Tally,
  { spans, covered }: { readonly spans: readonly BarSpan[]; readonly covered: readonly boolean[] },
  words: Words,
): Post {
  const tally = dated(all)
  const kinds = mostCommon(tally)
  const others = tally.rows.some(({ kind }) => !kinds.includes(kind))
  const bars = spans.map((span, index) => barOf(span, covered[index] !== true, kinds, others, tally, words))
  const title = words.picture.chartTitle(given.label)
  const covers = coversOf(given, tally, words)
  const lessSure = lessSureOf(tally.rows, words)
  const told = fullest(bars, words)
  const byKind = kinds.map((kind) =>
    words.picture.entry(
      words.kind[kind],
      tally.rows.reduce((sum, row) => (row.kind === kind ? sum + row.events : sum), 0),
    ),
  )
  const gapDays = spans.reduce(
    (sum, span, index) => (covered[index] === true ? sum : sum + daysBetween(span.from, span.to) + 1),
    0,
  )
  const notes = [
    ...(lessSure === null ? [] : [lessSure]),
    ...(gapDays > 0 ? [words.picture.gapDays(gapDays)] : []),
    ...(given.holds ? [words.picture.held] : []),
    ...(tally.fictional ? [words.edition.fictional] : []),
  ]
  const picture: ChartPicture = {
    kind: 'chart',
    language: words.language,
    title,
    subtitle: [covers, ...(lessSure === null ? [] : [lessSure])].join(' · '),
    credits: tally.fictional ? words.edition.fictional : '',
    alt: altOf([title, covers, byKind.join(', '), told.join(', '), ...notes]),
    bars,
    kinds: [...kinds.map((kind) => words.kind[kind]), ...(others ? [words.picture.otherKinds] : [])],
    gap: words.picture.gap,
  }
  const blocks: Block[] = [
    { kind: 'note', text: [plain(covers)] },
    ...[byKind, told]
      .filter(({ length }) => length > 0)
      .map((line): Block => ({ kind: 'paragraph', text: [plain(line.join(' · '))] })),
    ...notes.map((text): Block => ({ kind: 'note', text: [plain(text)] })),
  ]
  return {
    language: words.language,
    title: [plain(title)],
    blocks,
    picture,
    buttons: pictureButtons('chart', given, words),
    tone: 'answer',
  }
}

/** What a chart can show. */
export function dated(tally: Tally): Tally {
  return { ...tally, rows: tally.rows.filter(({ day }) => day !== null) }
}

function mostCommon({ rows }: Tally): EventKind[] {
  const events = new Map<EventKind, number>()
  for (const { kind, events: own } of rows) {
    if (kind !== 'Other') events.set(kind, (events.get(kind) ?? 0) + own)
  }
  return [...events]
    .sort(([a, x], [b, y]) => y - x || a.localeCompare(b))
    .slice(0, KINDS_SHOWN)
    .map(([kind]) => kind)
}

function barOf(
  { from, to }: BarSpan,
  gap: boolean,
  kinds: readonly EventKind[],
  others: boolean,
  { rows }: Tally,
  words: Words,
): ChartBar {
  const own = rows.filter(({ day }) => day !== null && day >= from && day <= to)
  const count = (counts: (kind: EventKind) => boolean) =>
    own.reduce((sum, { kind, events }) => (counts(kind) ? sum + events : sum), 0)
  return {
    label: from === to ? words.picture.day(from) : words.picture.week(words.picture.day(from)),
    events: [
      ...kinds.map((kind) => count((one) => one === kind)),
      ...(others ? [count((one) => !kinds.includes(one))] : []),
    ],
    gap,
  }
}

/** The bars with most events, in words. */
function fullest(bars: readonly ChartBar[], words: Words): string[] {
  return bars
    .map((bar) => ({ label: bar.label, events: sumOf(bar) }))
    .filter(({ events }) => events > 0)
    .sort((a, b) => b.events - a.events)
    .slice(0, DAYS_TOLD)
    .map(({ label, events }) => words.picture.entry(label, events))
}

function sumOf({ events }: ChartBar): number {
  return events.reduce((sum, one) => sum + one, 0)
}
