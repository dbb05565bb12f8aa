// The names that the bot knows as one tree of their words, and where a word of a text enters it.

import { codesOf } from '../../core/characters.ts'
import { keptWith } from '../../core/remembered.ts'
import { openingIn, Openings } from '../openings.ts'
import type { BodyClass } from './bodies.ts'
import type { KnownActor, KnownPlace } from './known.ts'
import { holdsDoubled, isLatinUnit, mayHoldArticle, spellingIn, wordsOfKey } from './spelling.ts'
import type { Word } from './tokens.ts'
import { beginnings, isPrefix, stems, type Variant } from './variants.ts'

/** What a name may mean. */
export type Named =
  | { readonly kind: 'place'; readonly place: KnownPlace; readonly regions: readonly string[] }
  | { readonly kind: 'actor'; readonly actor: KnownActor }
  /** A capital or country as a government. */
  | { readonly kind: 'metonym'; readonly actor: KnownActor; readonly army: KnownActor }
  /** A common noun whose nation says which actor it is; `alone` where the document may say so too. */
  | { readonly kind: 'body'; readonly row: BodyClass; readonly alone: boolean }
  /** A phrase that only looks as if it held a name. */
  | { readonly kind: 'none' }

/** One written name of one thing. */
export interface NameEntry {
  readonly named: Named
  readonly careful: boolean
  /** Careful, and counts only where the text names the actor in full too. */
  readonly short: boolean
  /** Counts only where the document clearly points to it: one of thousands of towns. */
  readonly faint: boolean
  /** Its words are long or several, and no name of persons: few other things are called so. */
  readonly distinct: boolean
  /** May be written in one word with the article ("Alhol"). */
  readonly takesArticle: boolean
  /** Written with the article, which this name needs ("Al-Bab"). */
  readonly article: boolean
  readonly kurdish: boolean
  readonly several: boolean
  /** Which words must have capitals, and which must be in capitals throughout; empty for none. */
  readonly capitals: readonly boolean[]
  readonly uppers: readonly boolean[]
  /** The folded words that a short name must match letter by letter; null where the key is enough. */
  readonly exact: string | null
}

export interface NameNode {
  /** Null for a leaf: most nodes are, and thousands of empty maps take time. */
  next: Map<string, NameNode> | null
  readonly entries: NameEntry[]
}

/** A word without its Kurdish ending is the last word of a name. */
export interface Ending {
  readonly stem: Variant
  readonly node: NameNode
}

/** A form of a word that begins a name: what follows the whole form, if anything, and the names that are its stems. */
export interface Entrance {
  readonly begin: Variant
  readonly node: NameNode | undefined
  readonly endings: readonly Ending[]
}

/** Names by their first word. */
export interface NameTree {
  /** Where a word enters, the whole word first; it keeps the answer. */
  readonly entrances: (word: Word) => readonly Entrance[]
}

export function treeOf(root: NameNode): NameTree {
  const openings = new Openings()
  for (const key of root.next?.keys() ?? []) for (const word of wordsOfKey(key)) openings.add(word)
  const entrances = keptWith((word: Word) => (mayBegin(word, openings) ? entrancesOf(word.text, root) : NO_ENTRANCES))
  return { entrances }
}

const NO_ENTRANCES: readonly Entrance[] = []

/** Letters that `beginnings` takes off at most. */
const MOST_FRONT = 3

/** False where no name begins with the word, whatever hangs on it: told by its first letters. */
function mayBegin({ text, initials }: Word, openings: Openings): boolean {
  if (initials) return true
  const units = codesOf(text)
  const to = units.length
  const first = units[0] ?? 0
  if (isLatinUnit(first)) return openings.has(spellingIn(units, 0, to)) || mayHoldArticle(units, 0, to)
  if (openings.has(openingIn(units, 0, to)) || holdsDoubled(units, 0, to)) return true
  if (!isPrefix(first)) return false
  const last = Math.min(to, MOST_FRONT + 1)
  for (let at = 1; at < last; at += 1) if (openings.has(openingIn(units, at, to))) return true
  // The article of "للحسكة" is written otherwise in a name.
  return text.startsWith('لل') || text.startsWith('لل', 1)
}

function entrancesOf(word: string, root: NameNode): readonly Entrance[] {
  let found: Entrance[] | null = null
  for (const begin of beginnings(word)) {
    const node = root.next?.get(begin.key)
    const endings = endingsBehind(root, stems(begin.word))
    if (node !== undefined || endings.length > 0) (found ??= []).push({ begin, node, endings })
  }
  return found ?? NO_ENTRANCES
}

const NO_ENDINGS: readonly Ending[] = []

/** The names that end behind `node` with a word but for its ending. `forms`: the word without it. */
export function endingsBehind({ next }: NameNode, forms: readonly Variant[]): readonly Ending[] {
  if (next === null) return NO_ENDINGS
  let found: Ending[] | null = null
  for (const stem of forms) {
    const node = next.get(stem.key)
    if (node !== undefined && node.entries.length > 0) (found ??= []).push({ stem, node })
  }
  return found ?? NO_ENDINGS
}

/** The node for one more word; a new one where there is none. */
export function step(node: NameNode, key: string): NameNode {
  node.next ??= new Map()
  const known = node.next.get(key)
  if (known !== undefined) return known
  const next: NameNode = { next: null, entries: [] }
  node.next.set(key, next)
  return next
}

/** The part of a tree whose names need no capital at their head. */
export function uncapitalised({ next, entries }: NameNode): NameNode {
  const kept = new Map<string, NameNode>()
  for (const [key, node] of next ?? []) {
    const part = uncapitalised(node)
    if (part.next !== null || part.entries.length > 0) kept.set(key, part)
  }
  return { next: kept.size === 0 ? null : kept, entries: entries.filter(({ capitals }) => capitals[0] !== true) }
}
