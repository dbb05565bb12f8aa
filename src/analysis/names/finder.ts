// All names that the bot knows as one tree of words, built once for a Knowledge. The cost of reading a text grows with
// the text, not with the names.

import type { Knowledge, Names } from '../../core/knowledge.ts'
import { fold } from '../../core/fold.ts'
import { ARMIES, BODIES, type BodyClass } from './bodies.ts'
import { NOT_NAMES } from './not-names.ts'
import { isDistinct } from './distinct.ts'
import { KIND_WORDS, namesWithKindNouns } from './kind-nouns.ts'
import { knownActor, knownPlace, type KnownActor } from './known.ts'
import { consonantKey, isArticle, spellingKey } from './spelling.ts'
import { tokenize, type Token } from './tokens.ts'
import { step, treeOf, uncapitalised, type Named, type NameEntry, type NameNode, type NameTree } from './tree.ts'
import { findTwins, type Twins } from './twins.ts'

/** Opaque to callers: hand it to findNames. */
export interface NameFinder {
  readonly names: NameTree
  /** Those that need no capital at their head: nearly all do, and most words of a Latin text have none. */
  readonly uncapitalised: NameTree
  readonly actors: ReadonlyMap<string, KnownActor>
  readonly twins: Twins
}

/** Keys shorter than this name too many things. */
const SAFE_KEY_LENGTH = 6
/** Abbreviations up to this length count only in capitals. */
const SHORT_ABBREVIATION = 3

type KnownNames = Pick<Knowledge, 'actors' | 'places' | 'sources'>

export function buildNameFinder(knowledge: KnownNames): NameFinder {
  const steps = nameFinderSteps(knowledge)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** The same, a name or a table a step, for whoever has other work to do in between. */
export function* nameFinderSteps(knowledge: KnownNames): Generator<undefined, NameFinder, undefined> {
  const root: NameNode = { next: null, entries: [] }
  const actors = new Map(knowledge.actors.map((actor) => [actor.id, knownActor(actor)]))
  const regions = new Map<string, readonly string[]>()
  for (const place of knowledge.places) {
    const within = regions.get(place.admin1) ?? regionsOf(place.admin1)
    regions.set(place.admin1, within)
    const named: Named = { kind: 'place', place: knownPlace(place), regions: within }
    addNames(root, named, [], namesWithKindNouns(place), place.careful ?? [])
    yield
  }
  for (const each of knowledge.actors) {
    const actor = actors.get(each.id) ?? knownActor(each)
    addNames(
      root,
      { kind: 'actor', actor },
      [actor.name.replace(/ \(.*$/, '')],
      each.aliases,
      each.careful ?? [],
      each.short,
    )
    for (const name of each.metonyms ?? []) {
      const army = actors.get(ARMIES[actor.country] ?? '') ?? actor
      add(root, name, { kind: 'metonym', actor, army }, /[ێەڕڵۆ]/.test(name))
    }
    yield
  }
  for (const row of BODIES) addNouns(root, row)
  for (const phrase of NOT_NAMES) add(root, phrase, { kind: 'none' })
  for (const { name } of knowledge.sources) if (name.includes(' ')) add(root, name, { kind: 'none' })
  yield
  const names = treeOf(root)
  yield
  const small = treeOf(uncapitalised(root))
  yield
  return { names, uncapitalised: small, actors, twins: findTwins(knowledge.places) }
}

function addNouns(root: NameNode, row: BodyClass): void {
  for (const alone of [true, false]) {
    const nouns = alone ? row.alone : row.national
    if (nouns === null) continue
    for (const list of [nouns.en, nouns.ar, nouns.ku]) {
      for (const noun of list.split(',')) add(root, noun, { kind: 'body', row, alone }, list === nouns.ku)
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
  const shortened = new Set(short.map((name) => fold(name)))
  const wary = new Set([...careful.map((name) => fold(name)), ...shortened])
  const isIn = (names: ReadonlySet<string>, name: string): boolean => names.size > 0 && names.has(fold(name))
  const written = (names: readonly string[], kurdish: boolean): Written[] =>
    names.map((name) => ({ words: tokenize(name), careful: isIn(wary, name), short: isIn(shortened, name), kurdish }))
  const all = [...written([...own, ...aliases.en, ...aliases.ar], false), ...written(aliases.ku, true)]
  const withArticle = all.filter(({ words }) => hasArticle(words))
  const forms = withArticle.length === 0 ? NO_FORMS : formsOf(all, withArticle)
  for (const name of all) addWords(root, name, named, forms)
}

function hasArticle(words: readonly Token[]): boolean {
  return words.length > 1 && isArticle(words[0]?.word ?? '')
}

function formsOf(all: readonly Written[], withArticle: readonly Written[]): Forms {
  const bare = all.filter(({ words }) => !hasArticle(words)).map(({ words }) => wordsOf(words))
  return { bare: new Set(bare), articled: new Set(withArticle.map(({ words }) => wordsOf(words.slice(1)))) }
}

interface Written {
  readonly words: readonly Token[]
  readonly careful: boolean
  readonly short: boolean
  readonly kurdish: boolean
}

/** "Nineveh / Hasakah" -> both; "Baghdad Governorate" -> baghdad. Folded. */
function regionsOf(admin1: string): readonly string[] {
  return admin1
    .split('/')
    .map((region) =>
      fold(region)
        .replace(/ (governorate|\(.*)$/, '')
        .trim(),
    )
    .filter((region) => region !== '')
}

/** How the names of one thing are written. */
interface Forms {
  /** Those without an article. */
  readonly bare: ReadonlySet<string>
  /** Those with one, without it. */
  readonly articled: ReadonlySet<string>
}

const NO_FORMS: Forms = { bare: new Set(), articled: new Set() }

function add(root: NameNode, name: string, named: Named, kurdish = false): void {
  addWords(root, { words: tokenize(name), careful: false, short: false, kurdish }, named, NO_FORMS)
}

function addWords(root: NameNode, name: Written, named: Named, forms: Forms): void {
  const article = hasArticle(name.words)
  const words = article ? name.words.slice(1) : name.words
  if (words.length === 0) return
  const keys = words.map(({ word }) => spellingKey(word))
  const before = keys.slice(0, -1).reduce(step, root)
  const last = keys.at(-1) ?? ''
  const made = entry(named, name, words, keys, forms)
  step(before, last).entries.push(made)
  const consonants = keys.at(-2) === 'al' && keys.length > 2 ? consonantKey(last) : null
  if (consonants !== null) step(before, consonants).entries.push(made)
}

function entry(
  named: Named,
  { careful, short, kurdish, words: all }: Written,
  words: readonly Token[],
  keys: readonly string[],
  forms: Forms,
): NameEntry {
  const latin = (word: Token): boolean => word.word.charCodeAt(0) < 0x600
  const keyLength = keys.reduce((sum, key) => sum + key.length, 0)
  const faint = named.kind === 'place' && named.place.faint
  const written = wordsOf(words)
  const article = words.length < all.length
  const isLatin = words.some(latin)
  return {
    named,
    careful,
    short,
    faint,
    distinct: faint && isDistinct(words, keyLength),
    takesArticle: article || forms.articled.has(written),
    kurdish,
    article: article && !forms.bare.has(written) && !(faint && keyLength >= SAFE_KEY_LENGTH),
    several: words.length > 1,
    capitals: isLatin ? words.map((word, i) => latin(word) && word.capital && isCapitalised(word, i)) : NO_WORDS,
    uppers: isLatin ? words.map((word) => latin(word) && word.upper && isAbbreviation(word)) : NO_WORDS,
    // A Kurdish name in Latin letters is written as it is: Holanda is no Hollande.
    exact: keyLength < SAFE_KEY_LENGTH || (kurdish && isLatin) ? written : null,
  }
}

const NO_WORDS: readonly boolean[] = []

function isCapitalised({ word }: Token, at: number): boolean {
  return /^\D/.test(word) && !isArticle(word) && !(at > 0 && KIND_WORDS.has(word))
}

function isAbbreviation({ word }: Token): boolean {
  return /\D/.test(word) && word.length > 1 && word.length <= SHORT_ABBREVIATION
}

/** The folded words as one string, articles as one. */
export function wordsOf(words: readonly Token[]): string {
  return words.map(({ word }, i) => (i > 0 && isArticle(word) ? 'al' : word)).join(' ')
}
