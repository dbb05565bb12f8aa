// How much an edition holds. Readers' characters are counted, addresses are not: the whole post, so that an edition of
// the length `normal` shows 1,200 to 1,800 of them on a day that has as much.

import type { Item } from '../core/edition.ts'
import type { Inline } from '../core/post.ts'
import type { Words } from '../core/words/words.ts'
import { attributionLine, itemLines } from './lines.ts'

/** Characters of the whole post at most, and the most items (design: 5 to 8, fewer on a thin day). */
export const BUDGETS = {
  compact: { characters: 1_200, items: 6 },
  normal: { characters: 1_800, items: 8 },
  full: { characters: 3_200, items: 8 },
} as const
/** Up to here a long item makes room for the next best that fits; from here on the first that does not fit is the end. */
const RICH_ITEMS = 5
/** The title, the note on the window and the footer. The note on invented articles is no news and is not counted. */
const FRAME = 220

/** The items that an edition has room for, from the best on. `reserved` characters are kept free for what follows. */
export function fitting<T extends { readonly item: Item }>(
  ordered: readonly T[],
  length: keyof typeof BUDGETS,
  reserved: number,
  words: Words,
): T[] {
  const budget = BUDGETS[length]
  const chosen: T[] = []
  let characters = FRAME + reserved
  for (const one of ordered) {
    const added =
      visibleLength(one.item, words) +
      surroundings(
        one.item,
        chosen.map(({ item }) => item),
        words,
      )
    const fits = characters + added <= budget.characters
    if (chosen.length >= budget.items || (!fits && chosen.length >= RICH_ITEMS)) break
    // Where not even the first fits, it stands whole.
    if (!fits && chosen.length > 0) continue
    chosen.push(one)
    characters += added
  }
  return chosen
}

/** Of the items that follow `chosen`, in order, those that there is room for; one is always kept, since it was reserved. */
export function following(
  items: readonly Item[],
  chosen: readonly Item[],
  length: keyof typeof BUDGETS,
  words: Words,
): readonly Item[] {
  let characters = charactersOf(chosen, words)
  const kept: Item[] = []
  for (const item of items) {
    characters += visibleLength(item, words)
    if (kept.length > 0 && characters > BUDGETS[length].characters) break
    kept.push(item)
  }
  return kept
}

/** Characters that are left of an edition with these items, in the order in which they were chosen. */
export function roomBeside(items: readonly Item[], length: keyof typeof BUDGETS, words: Words): number {
  return BUDGETS[length].characters - charactersOf(items, words)
}

function charactersOf(items: readonly Item[], words: Words): number {
  return items.reduce(
    (sum, item, at) => sum + visibleLength(item, words) + surroundings(item, items.slice(0, at), words),
    FRAME,
  )
}

/** Characters of an item that a reader sees. */
export function visibleLength(item: Item, words: Words): number {
  const outletOf = (article: string) => item.links.find((link) => link.article === article)?.source ?? article
  return lengthOf(itemLines(item, outletOf, words).flat()) + 3
}

/** The heading that an item brings along, and the top line with the first one. */
function surroundings(item: Item, before: readonly Item[], words: Words): number {
  const hasHeading = before.some((other) => other.section === item.section && other.topic === item.topic)
  const topLine =
    before.length > 0 ? 0 : item.lead.length + lengthOf([attributionLine(item.attribution, item.status, words)]) + 12
  return (hasHeading ? 0 : 32) + topLine
}

function lengthOf(runs: readonly Inline[]): number {
  return runs.reduce((sum, { text }) => sum + text.length, 0)
}
