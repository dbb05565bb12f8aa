// All names that the bot knows as one tree of words, built once for a Knowledge. The cost of reading a text grows with
// the text, not with the names.

import type { Actor, Knowledge, Names, Place } from '../../core/knowledge.ts'
import { fold } from '../../core/fold.ts'
import { ARMIES, BODIES, type BodyClass } from './bodies.ts'
import { NOT_NAMES } from './not-names.ts'
import { isArticle, spellingKey } from './spelling.ts'
import { tokenize, type Token } from './tokens.ts'

/** What a name may mean. */
export type Named =
  | { readonly kind: 'place'; readonly place: Place; readonly regions: readonly string[] }
  | { readonly kind: 'actor'; readonly actor: Actor }
  /** A capital or country as a government. */
  | { readonly kind: 'metonym'; readonly actor: Actor; readonly army: Actor }
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
  /** Written with the article, which this name needs ("Al-Bab"). */
  readonly article: boolean
  readonly kurdish: boolean
  /** Which words must have capitals, and which must be in capitals throughout. */
  readonly capitals: readonly boolean[]
  readonly uppers: readonly boolean[]
  /** The folded words that a short name must match letter by letter; null where the key is enough. */
  readonly exact: string | null
}

export interface NameNode {
  readonly next: Map<string, NameNode>
  readonly entries: NameEntry[]
}

/** Opaque to callers: hand it to findPlaces and findActors. */
export interface NameFinder {
  readonly root: NameNode
  readonly actors: ReadonlyMap<string, Actor>
}

/** Keys shorter than this name too many things. */
const SAFE_KEY_LENGTH = 6
/** Abbreviations up to this length count only in capitals. */
const SHORT_ABBREVIATION = 3

export function buildNameFinder(knowledge: Pick<Knowledge, 'actors' | 'places' | 'sources'>): NameFinder {
  const root: NameNode = { next: new Map(), entries: [] }
  const actors = new Map(knowledge.actors.map((actor) => [actor.id, actor]))
  for (const place of knowledge.places) {
    addNames(
      root,
      { kind: 'place', place, regions: regionsOf(place.admin1) },
      [place.name],
      place.aliases,
      place.careful ?? [],
    )
  }
  for (const actor of knowledge.actors) {
    addNames(
      root,
      { kind: 'actor', actor },
      [actor.name.replace(/ \(.*$/, '')],
      actor.aliases,
      actor.careful ?? [],
      actor.short,
    )
    for (const name of actor.metonyms ?? []) {
      add(
        root,
        name,
        { kind: 'metonym', actor, army: actors.get(ARMIES[actor.country] ?? '') ?? actor },
        { careful: false, kurdish: /[ێەڕڵۆ]/.test(name), bare: new Set() },
      )
    }
  }
  for (const row of BODIES) addNouns(root, row)
  for (const phrase of NOT_NAMES)
    add(root, phrase, { kind: 'none' }, { careful: false, kurdish: false, bare: new Set() })
  for (const source of knowledge.sources) {
    if (source.name.includes(' '))
      add(root, source.name, { kind: 'none' }, { careful: false, kurdish: false, bare: new Set() })
  }
  return { root, actors }
}

function addNouns(root: NameNode, row: BodyClass): void {
  for (const alone of [true, false]) {
    const nouns = alone ? row.alone : row.national
    if (nouns === null) continue
    for (const list of [nouns.en, nouns.ar, nouns.ku]) {
      const manner = { careful: false, kurdish: list === nouns.ku, bare: new Set<string>() }
      for (const noun of list.split(',')) add(root, noun, { kind: 'body', row, alone }, manner)
    }
  }
}

function addNames(
  root: NameNode,
  named: Named,
  own: readonly string[],
  aliases: Names,
  careful: readonly string[],
  short: readonly string[] = [],
): void {
  const wary = new Set([...careful, ...short].map((name) => fold(name)))
  const shortened = new Set(short.map((name) => fold(name)))
  const written = (names: readonly string[], kurdish: boolean): Written[] =>
    names.map((name) => ({
      words: tokenize(name),
      careful: wary.has(fold(name)),
      short: shortened.has(fold(name)),
      kurdish,
    }))
  const all = [...written([...own, ...aliases.en, ...aliases.ar], false), ...written(aliases.ku, true)]
  const bare = new Set(all.filter(({ words }) => !isArticle(words[0]?.word ?? '')).map(({ words }) => wordsOf(words)))
  for (const { words, ...manner } of all) addWords(root, words, named, { ...manner, bare })
}

interface Written {
  readonly words: readonly Token[]
  readonly careful: boolean
  readonly short: boolean
  readonly kurdish: boolean
}

/** "Nineveh / Hasakah" -> both; "Baghdad Governorate" -> baghdad. Folded. */
function regionsOf(admin1: string): string[] {
  return admin1
    .split('/')
    .map((region) =>
      fold(region)
        .replace(/ (governorate|\(.*)$/, '')
        .trim(),
    )
    .filter((region) => region !== '')
}

interface Manner {
  readonly careful: boolean
  readonly short?: boolean
  readonly kurdish: boolean
  /** The same thing's names that are written without an article. */
  readonly bare: ReadonlySet<string>
}

function add(root: NameNode, name: string, named: Named, manner: Manner): void {
  addWords(root, tokenize(name), named, manner)
}

function addWords(root: NameNode, written: readonly Token[], named: Named, manner: Manner): void {
  const article = written.length > 1 && isArticle(written[0]?.word ?? '')
  const words = article ? written.slice(1) : written
  if (words.length === 0) return
  let node = root
  const keys = words.map(({ word }) => spellingKey(word))
  for (const key of keys) {
    let next = node.next.get(key)
    if (next === undefined) {
      next = { next: new Map(), entries: [] }
      node.next.set(key, next)
    }
    node = next
  }
  node.entries.push(entry(named, words, keys, article, manner))
}

function entry(
  named: Named,
  words: readonly Token[],
  keys: readonly string[],
  article: boolean,
  manner: Manner,
): NameEntry {
  const latin = (word: Token): boolean => word.word.charCodeAt(0) < 0x600
  const keyLength = keys.reduce((sum, key) => sum + key.length, 0)
  return {
    named,
    careful: manner.careful,
    short: manner.short === true,
    kurdish: manner.kurdish,
    article: article && !manner.bare.has(wordsOf(words)),
    capitals: words.map((word) => latin(word) && word.capital && /^\D/.test(word.word) && !isArticle(word.word)),
    uppers: words.map(
      (word) =>
        latin(word) &&
        word.upper &&
        /\D/.test(word.word) &&
        word.word.length > 1 &&
        word.word.length <= SHORT_ABBREVIATION,
    ),
    exact: keyLength < SAFE_KEY_LENGTH ? wordsOf(words) : null,
  }
}

/** The folded words as one string, articles as one. */
export function wordsOf(words: readonly Token[]): string {
  return words.map(({ word }, i) => (i > 0 && isArticle(word) ? 'al' : word)).join(' ')
}
