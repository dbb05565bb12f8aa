// Channels with the same settings that were told the same so far are told the same now. What is read and chosen for the
// first of them is taken for the others: reading and choosing are most of what an edition takes, and at one slot
// thousands of channels are planned. Kept for one run of planning, and only as long as no correction is filed.

import type { EditionMap } from '../core/edition.ts'
import type { Knowledge } from '../core/knowledge.ts'
import type { Store, WindowQuery } from '../core/ports/store.ts'
import type { Story } from '../core/story.ts'
import { type ComposeInput, type Selection, selectionOf } from '../editorial/compose.ts'
import type { MapInput } from '../editorial/edition-map.ts'

/** What is read or worked out under a name is so once; what failed is tried again. */
export type Once = <T>(name: string, work: () => Promise<T>) => Promise<T>

/** For one run of planning: what no correction changes. */
export function onceEach(): Once {
  const done = new Map<string, Promise<unknown>>()
  return <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const made = (done.get(name) as Promise<T> | undefined) ?? work()
    done.set(name, made)
    made.catch(() => done.delete(name))
    return made
  }
}

export class Sharing {
  readonly #stories = new Map<string, Promise<readonly Story[]>>()
  readonly #selections = new Map<string, Selection>()
  readonly #maps = new Map<string, EditionMap | null>()
  readonly #known = new Map<object, number>()
  #corrections: number | null = null

  /** Forgets what was read before another correction was filed: an edition counts as composed after it. */
  upTo(corrections: number): void {
    if (corrections === this.#corrections) return
    this.#corrections = corrections
    this.#stories.clear()
    this.#selections.clear()
    this.#maps.clear()
  }

  /** The stories of a window, read once. */
  stories(store: Store, query: WindowQuery): Promise<readonly Story[]> {
    const key = JSON.stringify(query)
    const read = this.#stories.get(key) ?? store.storiesInWindow(query)
    this.#stories.set(key, read)
    // What could not be read is read again for the next one.
    read.catch(() => this.#stories.delete(key))
    return read
  }

  /** What is chosen of the same, chosen once. */
  selection(input: ComposeInput): Selection {
    const key = this.#keyOf(input)
    const selection = this.#selections.get(key) ?? selectionOf(input)
    this.#selections.set(key, selection)
    return selection
  }

  /** What the map of the same shows, counted once: whatever was told before. */
  map({ settings, window, stories, held, followed, knowledge }: MapInput, count: () => EditionMap | null) {
    const { topics, timeZone, language, without, reads, leastOrigins } = settings
    const read = stories.map((story) => this.#numberOf(story))
    const wishes = {
      topics,
      timeZone,
      language,
      without,
      reads,
      leastOrigins,
      followed,
      held: [...(held ?? [])].sort(),
    }
    const key = JSON.stringify([wishes, window, read, this.#numberOf(knowledge)])
    const known = this.#maps.get(key)
    if (known !== undefined) return known
    const counted = count()
    this.#maps.set(key, counted)
    return counted
  }

  /** All that a selection follows from; which channel it is for is no part of that. */
  #keyOf({ settings, slot, window, stories, told, alerted, recent, held, knowledge, style }: ComposeInput): string {
    const same = { ...settings, channel: '', home: null, version: 0, since: null }
    const before = recent.map((edition) => ({ ...edition, id: '', channel: '', hash: '', settingsVersion: 0 }))
    const read = stories.map((story) => this.#numberOf(story))
    const tables = [this.#numberOf(knowledge), this.#numberOf(style)]
    return JSON.stringify([same, slot, window, read, told, alerted, before, [...(held ?? [])].sort(), tables])
  }

  /** Objects count as the same where they are one: what is read once is. */
  #numberOf(object: Story | Knowledge | ComposeInput['style']): number {
    const number = this.#known.get(object) ?? this.#known.size
    this.#known.set(object, number)
    return number
  }
}
