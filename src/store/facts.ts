// Running figures, so that counting an archive does not mean reading it.

import type { DeliveryState } from '../core/delivery-state.ts'
import type { Db } from './connection.ts'

type Fact =
  | 'articles'
  | 'stories'
  | 'events'
  | 'editions'
  | `parts-${DeliveryState}`
  | 'story-span'
  | 'feeds-cut-off'
  | 'words-deleted'
  | 'words-cleared'

export interface Facts {
  get(name: Fact): number
  add(name: Fact, count: number): void
  /** Keeps the larger of both. */
  raise(name: Fact, value: number): void
}

export function openFacts(db: Db): Facts {
  const select = db.prepare<[string], { value: number }>('SELECT value FROM facts WHERE name = ?')
  const add = db.prepare<[string, number]>(
    'INSERT INTO facts (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = value + excluded.value',
  )
  const raise = db.prepare<[string, number]>(
    'INSERT INTO facts (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = max(value, excluded.value)',
  )
  return {
    get: (name) => select.get(name)?.value ?? 0,
    add: (name, count) => void add.run(name, count),
    raise: (name, value) => void raise.run(name, value),
  }
}
