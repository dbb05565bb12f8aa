// Which topics a text belongs to. Works on an article and on one clause with its own actors and places.
//
// 1. A strong phrase qualifies alone. A weak one needs a second signal: an actor or place of the topic, named in other
//    words than the weak phrase itself.
// 2. A dateline is no signal, and no phrase counts in it.
// 3. Phrases match their plural; Arabic ones with and without article and prefixes; Kurdish ones with endings. Arabic and
//    Kurdish phrases are strong. Short abbreviations count in capitals only.
// 4. An exclude phrase that shares a word with the topic's phrases ("Mexican border") takes away what it overlaps; any
//    other ("football") the whole topic.
// 5. In an article of several paragraphs, one phrase in its last part alone is background and does not qualify.
//
// Phrases come from moderators: they are compared word by word, never read as patterns.

import { withoutArabicPrefixes } from '../core/fold.ts'
import type { Topic } from '../core/knowledge.ts'
import type { ActorMention, PlaceMention, Span } from '../core/understanding.ts'
import { tokenize, type Token } from './names/tokens.ts'
import { beginnings, stems } from './names/variants.ts'

/** `off`: an exclude phrase that takes away the whole topic. */
type Strength = 'strong' | 'weak' | 'exclude' | 'off'

interface PhraseEnd {
  readonly topic: number
  readonly strength: Strength
  /** Which words must be in capitals. */
  readonly uppers: readonly boolean[]
}

interface PhraseNode {
  readonly next: Map<string, PhraseNode>
  readonly ends: PhraseEnd[]
}

/** Opaque to callers: hand it to matchTopics. */
export interface CompiledTopics {
  readonly root: PhraseNode
  readonly topics: readonly Topic[]
}

/** What else is known of the text: its mentions (offsets in the same text), its dateline. */
export interface TopicSignals {
  readonly actors: readonly ActorMention[]
  readonly places: readonly PlaceMention[]
  readonly datelineSpan: Span | null
}

/** Code units from which a text has a background part, and where that begins. */
const LONG_TEXT = 500
const LAST_PART = 0.6

interface Hit {
  readonly topic: number
  readonly strength: Strength
  readonly start: number
  readonly end: number
  readonly words: string
}

/** Topics as one tree of words; once for each state of the topics. */
export function compileTopics(topics: readonly Topic[]): CompiledTopics {
  const root: PhraseNode = { next: new Map(), ends: [] }
  topics.forEach(({ strong, weak, ar, ku, exclude }, topic) => {
    for (const phrase of strong) add(root, phrase, topic, 'strong')
    for (const phrase of weak) add(root, phrase, topic, 'weak')
    for (const phrase of [...ar, ...ku]) add(root, phrase, topic, 'strong')
    const own = new Set(
      [...strong, ...weak, ...ar, ...ku].flatMap((phrase) => tokenize(phrase).map(({ word }) => stemOf(word))),
    )
    for (const phrase of exclude) {
      const shares = tokenize(phrase).some(({ word }) => own.has(stemOf(word)))
      add(root, phrase, topic, shares ? 'exclude' : 'off')
    }
  })
  return { root, topics }
}

function add(root: PhraseNode, phrase: string, topic: number, strength: Strength): void {
  const words = tokenize(phrase)
  if (words.length === 0) return
  const uppers = words.map(({ word, upper }) => upper && /^[a-z]{2,3}$/.test(word))
  // Arabic words are filed by their stem; as written too, for Kurdish, which is written in the same letters.
  for (const form of [stemOf, (word: string) => word]) {
    let node = root
    for (const { word } of words) {
      const key = form(word)
      let next = node.next.get(key)
      if (next === undefined) {
        next = { next: new Map(), ends: [] }
        node.next.set(key, next)
      }
      node = next
    }
    if (!node.ends.some((end) => end.topic === topic && end.strength === strength))
      node.ends.push({ topic, strength, uppers })
  }
}

/** The slugs of the topics that the text belongs to, in the order of the topics. */
export function matchTopics(text: string, signals: TopicSignals, compiled: CompiledTopics): string[] {
  const hits = findPhrases(text, compiled, signals.datelineSpan)
  const byTopic = new Map<number, Hit[]>()
  for (const hit of hits) byTopic.set(hit.topic, [...(byTopic.get(hit.topic) ?? []), hit])
  const slugs: string[] = []
  compiled.topics.forEach((topic, index) => {
    const topicHits = byTopic.get(index) ?? []
    if (belongs(topic, topicHits, signals) && !inPassing(topicHits, text.length)) slugs.push(topic.slug)
  })
  return slugs
}

function belongs(topic: Topic, hits: readonly Hit[], signals: TopicSignals): boolean {
  if (hits.some((hit) => hit.strength === 'off')) return false
  const excludes = hits.filter((hit) => hit.strength === 'exclude')
  const left = hits.filter((hit) => hit.strength !== 'exclude' && !excludes.some((exclude) => overlaps(hit, exclude)))
  return left.some((hit) => hit.strength === 'strong' || hasSecondSignal(topic, hit, signals))
}

/** In an article of several paragraphs, one phrase in its last part alone is background. */
function inPassing(hits: readonly Hit[], length: number): boolean {
  return (
    length > LONG_TEXT &&
    new Set(hits.map((hit) => hit.end)).size === 1 &&
    hits.every((hit) => hit.start > length * LAST_PART)
  )
}

function hasSecondSignal(topic: Topic, weak: Hit, { actors, places, datelineSpan }: TopicSignals): boolean {
  const signal = (mention: Span & { readonly name: string }): boolean =>
    !overlaps(mention, weak) &&
    !(datelineSpan !== null && overlaps(mention, datelineSpan)) &&
    mention.name.toLowerCase() !== weak.words
  return (
    actors.some((actor) => topic.actors.includes(actor.id) && signal(actor)) ||
    places.some((place) => topic.places.includes(place.id) && signal(place))
  )
}

function findPhrases(text: string, { root }: CompiledTopics, dateline: Span | null): Hit[] {
  const tokens = tokenize(text)
  const hits: Hit[] = []
  tokens.forEach((token, at) => {
    if (dateline !== null && overlaps(token, dateline)) return
    follow(root, tokens, at, at, hits)
  })
  return hits
}

/** Walks on from `node` with the word at `at`; the tree is as deep as the longest phrase. */
function follow(node: PhraseNode, tokens: readonly Token[], from: number, at: number, hits: Hit[]): void {
  const token = tokens[at]
  if (token === undefined || (at > from && !token.joined)) return
  for (const form of formsOf(token.word, at === from)) {
    const next = node.next.get(form)
    if (next === undefined) continue
    for (const end of next.ends) {
      const words = tokens.slice(from, at + 1)
      if (words.some((word, i) => end.uppers[i] === true && !word.upper)) continue
      const start = words[0]?.start ?? token.start
      hits.push({
        topic: end.topic,
        strength: end.strength,
        start,
        end: token.end,
        words: words.map(({ word }) => word).join(' '),
      })
    }
    follow(next, tokens, from, at + 1, hits)
  }
}

/** The forms under which a word of a text may meet a word of a phrase. */
function formsOf(word: string, first: boolean): readonly string[] {
  const stem = stemOf(word)
  if (word.charCodeAt(0) < 0x600) return stem === word ? [word] : [word, stem]
  const forms = new Set([word, stem])
  if (first) for (const begin of beginnings(word)) forms.add(begin.word).add(stemOf(begin.word))
  for (const { word: bare } of stems(word)) forms.add(bare)
  return [...forms]
}

/** Singular of an English word; an Arabic word without article, feminine and plural endings. Same for text and phrase. */
function stemOf(word: string): string {
  if (word.charCodeAt(0) >= 0x600) {
    const bare = withoutArabicPrefixes(word)
    const stem = bare.replace(/(?:ات|تين|تان|ين|ون|ان|ه)$/, '')
    return stem.length >= 3 ? stem : bare
  }
  if (word.length <= 3 || !word.endsWith('s') || word.endsWith('ss')) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return /(?:ch|sh|x|z|ss)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1)
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
