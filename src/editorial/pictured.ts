// What the posts of maps and charts have in common.

import { type Button, button } from '../core/post.ts'
import type { Tally, TallyRow } from '../core/ports/tally.ts'
import { STATUSES } from '../core/understanding.ts'
import type { Words } from '../core/words/words.ts'
import { needsMark } from './certainty.ts'

/** What a picture is about. */
export interface Pictured {
  readonly label: string
  /** As asked; null where no subject was named. */
  readonly subject: string | null
  /** ISO days, both included. */
  readonly from: string
  readonly to: string
  readonly days: number
  /** Something is held here: that is not counted, which is said. */
  readonly holds: boolean
}

/** Discord's limit for the words beside a picture. */
const LONGEST_ALT = 1024
/** Offered beside the one that is shown, in days. */
const SPANS = [7, 30, 90, 365]

/** "18 November 2026 to 24 November 2026 · 26 events · 9 independent sources". */
export function coversOf({ from, to }: Pictured, tally: Tally, words: Words): string {
  const { rows, origins, more } = tally
  const events = rows.reduce((sum, row) => sum + row.events, 0)
  return words.picture.covers(
    words.date(from, 'day'),
    words.date(to, 'day'),
    words.picture.events(events, more),
    words.picture.sources(origins),
  )
}

/** How many are claimed, denied and the like; null where none is. */
export function lessSureOf(rows: readonly Pick<TallyRow, 'status' | 'events'>[], words: Words): string | null {
  const parts = STATUSES.filter(needsMark).flatMap((status) => {
    const events = rows.reduce((sum, row) => (row.status === status ? sum + row.events : sum), 0)
    return events === 0 ? [] : [words.picture.lessSure(words.status[status], events)]
  })
  return parts.length === 0 ? null : words.picture.ofThese(words.list(parts))
}

/** Sentences as the words beside a picture, whole ones only. */
export function altOf(parts: readonly string[]): string {
  let alt = ''
  for (const part of parts.filter(Boolean)) {
    const longer = alt === '' ? part : `${alt}\n${part}`
    if (longer.length <= LONGEST_ALT) alt = longer
  }
  return alt
}

/** Other spans, the other picture, the events themselves. */
export function pictureButtons(
  shown: 'map' | 'chart',
  { subject, days, from, to }: Pictured,
  words: Words,
): Button[][] {
  const about = subject === null ? {} : { subject }
  const other = shown === 'map' ? 'chart' : 'map'
  return [
    SPANS.filter((span) => span !== days).map((span) =>
      button(words.panel.days(span), { command: shown, options: { ...about, days: String(span) } }),
    ),
    [
      button(words.picture.show[other], { command: other, options: { ...about, days: String(days) } }),
      ...(subject === null
        ? []
        : [button(words.button.timeline, { command: 'timeline', options: { subject, from, to } })]),
    ],
  ]
}
