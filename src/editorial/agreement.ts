// What the reports of one event say alike, and what they do not: date, place, parties, how sure they are.

import type { Status } from '../core/understanding.ts'
import { needsMark } from './certainty.ts'
import type { Telling } from './telling.ts'

/** What somebody says, with everybody who does: one telling of each outlet. */
export interface Said<T> {
  readonly value: T
  readonly by: readonly Telling[]
}

/** What `valuesOf` finds in tellings, each outlet counted once; in the order in which it was first said. */
function saidIn<T>(
  tellings: readonly Telling[],
  valuesOf: (telling: Telling) => readonly (readonly [key: string, value: T])[],
): Said<T>[] {
  const found = new Map<string, { value: T; by: Telling[] }>()
  for (const telling of tellings) {
    for (const [key, value] of valuesOf(telling)) {
      const said = found.get(key) ?? { value, by: [] }
      if (!said.by.some(({ article }) => article.source === telling.article.source)) said.by.push(telling)
      found.set(key, said)
    }
  }
  return [...found.values()]
}

function shared<T>(said: readonly Said<T>[]): Said<T>[] {
  return said.filter(({ by }) => by.length > 1).sort((a, b) => b.by.length - a.by.length)
}

/** The day, month or year that two or more outlets give; null where none do. The value is a telling that gives it. */
export function agreedDate(tellings: readonly Telling[]): Said<Telling> | null {
  const dated = firstOfEach(tellings, ({ event }) => event.dated && event.precision !== 'approx')
  return shared(saidIn(dated, (telling) => [[telling.event.date ?? '', telling]]))[0] ?? null
}

/** The place that two or more outlets name (its id); null where none do. */
export function agreedPlace(tellings: readonly Telling[]): Said<string> | null {
  return shared(saidIn(tellings, ({ event: { place } }) => (place === null ? [] : [[place, place]])))[0] ?? null
}

/** Parties (ids) that two or more outlets name, not all of them on a doubtful claim. */
export function agreedParties(tellings: readonly Telling[]): Said<string>[] {
  return shared(partiesIn(tellings)).filter(({ by }) => by.some(({ event }) => !needsMark(event.status)))
}

/** Parties that doubtful claims name against one another: no telling names both, none names one of them without doubt. */
export function rivalParties(tellings: readonly Telling[]): Said<string>[] {
  const doubtful = partiesIn(tellings).filter(({ value }) =>
    tellings.every(({ event }) => needsMark(event.status) || !event.actors.includes(value)),
  )
  const together = (a: string, b: string) =>
    tellings.some(({ event }) => event.actors.includes(a) && event.actors.includes(b))
  return doubtful.filter(({ value }) =>
    doubtful.some((other) => other.value !== value && !together(value, other.value)),
  )
}

function partiesIn(tellings: readonly Telling[]): Said<string>[] {
  return saidIn(tellings, ({ event }) => event.actors.map((id) => [id, id] as const))
}

/** How sure each outlet was of the event when it first told it, where some were and others were not; else empty. */
export function certainties(tellings: readonly Telling[]): Said<Status>[] {
  const outlets = new Set<string>()
  const first = tellings.filter(({ article: { source } }) => !outlets.has(source) && outlets.add(source))
  const said = saidIn(first, ({ event: { status } }) => [[status, status]])
  const marked = said.filter(({ value }) => needsMark(value)).length
  return marked > 0 && marked < said.length ? said : []
}

/** Of each report the most important telling that fits. */
function firstOfEach(tellings: readonly Telling[], fits: (telling: Telling) => boolean): Telling[] {
  const taken = new Set<string>()
  return tellings.filter((telling) => {
    if (taken.has(telling.article.id) || !fits(telling)) return false
    taken.add(telling.article.id)
    return true
  })
}
