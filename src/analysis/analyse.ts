// The analysis of one text: language, mentions, claims, events, topics. Pure; its tables are built once from what the bot
// knows. Order of work: names and dates -> dateline -> sentences -> who says what (claims) -> what was done (events) ->
// which of it matters most -> topics. The title is read for places, topics and rank; it has no offsets and no events.

import type { DayOrInstant } from '../core/article.ts'
import { bareKnowledge, type Knowledge } from '../core/knowledge.ts'
import { placeAncestors } from '../core/subjects.ts'
import type { TopicReason } from '../core/reasons.ts'
import { publishedDay } from '../core/time.ts'
import type { Span, Understanding } from '../core/understanding.ts'
import { readPhrases } from './article-phrases.ts'
import { readClaims } from './claims/claims.ts'
import { grammarFor } from './claims/grammars.ts'
import { readSentence } from './claims/reading.ts'
import { actorKinds } from './claims/speakers.ts'
import { readDateline } from './dateline.ts'
import { findDates, readDates } from './dates/find-dates.ts'
import { briefsOf } from './events/briefs.ts'
import { findEvents } from './events/events.ts'
import type { Material } from './events/material.ts'
import { rankEvents } from './events/rank.ts'
import { articleTopics, topicReasons } from './events/article-topics.ts'
import { withTopics } from './events/topics-of.ts'
import { detectLanguage } from './language.ts'
import type { NameContext } from './names/evidence.ts'
import { findNames } from './names/find.ts'
import { buildNameFinder, type NameFinder, nameFinderSteps } from './names/finder.ts'
import { splitSentences } from './sentences.ts'
import { type CompiledTopics, compileTopics } from './topics.ts'

export interface AnalysisInput {
  readonly title: string | null
  readonly text: string
  readonly published: DayOrInstant | null
  /** BCP 47 as stated; null where the text must tell. */
  readonly language: string | null
  /** IANA zone of the source: in it "today" counts. */
  readonly timeZone: string
  /** Names of places given beside the text. */
  readonly placeHints: readonly string[]
  /** ISO 3166 alpha-2 of the outlet, where it is known: "the interior ministry" is that of its country. */
  readonly sourceCountry?: string | null
}

export type Analyser = (input: AnalysisInput) => Understanding

/** The same, with what makes the article those topics that it, or one of its events, belongs to. */
export type Explainer = (input: AnalysisInput) => {
  readonly understanding: Understanding
  readonly topics: readonly TopicReason[]
}

interface Tools {
  readonly finder: NameFinder
  readonly topics: CompiledTopics
  readonly actorTypes: ReadonlyMap<string, string>
  readonly actorCountries: ReadonlyMap<string, string>
  readonly actorParents: ReadonlyMap<string, string>
  /** Actor -> the body as which it is a party. */
  readonly parties: ReadonlyMap<string, string>
  readonly placeKinds: ReadonlyMap<string, string>
  /** Governorate -> the town where its offices stand. */
  readonly seats: ReadonlyMap<string, string>
  readonly seatTowns: ReadonlySet<string>
  /** What holds a place, nearest first. */
  readonly above: (id: string) => readonly string[]
}

/** Builds the tables once for what is known; the function it returns never throws on odd text and keeps nothing of a text between calls but the forms of some words. */
export function buildAnalyser(knowledge: Knowledge): Analyser {
  const tools = toolsFor(knowledge)
  return (input) => {
    const { understanding } = analyse(input, tools)
    return understanding
  }
}

/** Names that are made ready in a turn: some milliseconds. */
const NAMES_A_TURN = 100

/** The same in turns, so that nobody waits long meanwhile: `turn` resolves once others had theirs. */
export async function prepareAnalyser(knowledge: Knowledge, turn: () => Promise<void>): Promise<Analyser> {
  const bare = bareKnowledge(knowledge)
  if (!made.has(bare)) {
    const steps = nameFinderSteps(bare)
    for (let count = 1; ; count += 1) {
      const step = steps.next()
      if (step.done === true) {
        toolsWith(step.value, bare)
        break
      }
      if (count % NAMES_A_TURN === 0) await turn()
    }
  }
  await turn()
  return buildAnalyser(knowledge)
}

/** The same for what explains itself; it shares the tables of the analyser. */
export function buildExplainer(knowledge: Knowledge): Explainer {
  const tools = toolsFor(knowledge)
  return (input) => {
    const { understanding, read, material } = analyse(input, tools)
    const { topics, events } = understanding
    const slugs = new Set([...topics, ...events.flatMap((event) => event.topics)])
    const title = input.title ?? ''
    const source = title === '' ? input.text : `${title}\n${input.text}`
    return { understanding, topics: topicReasons(read, material, tools.topics, { slugs, source }) }
  }
}

/** Knowledge never changes, so what is made from it is the same however often it is asked for. */
const made = new WeakMap<Knowledge, Tools>()

function toolsFor(given: Knowledge): Tools {
  const knowledge = bareKnowledge(given)
  return made.get(knowledge) ?? toolsWith(buildNameFinder(knowledge), knowledge)
}

function toolsWith(finder: NameFinder, knowledge: Knowledge): Tools {
  const tools: Tools = {
    finder,
    topics: compileTopics(knowledge.topics),
    actorTypes: new Map(knowledge.actors.map(({ id, type }) => [id, type])),
    actorCountries: new Map(knowledge.actors.map(({ id, country }) => [id, country])),
    actorParents: new Map(knowledge.actors.flatMap(({ id, parent }) => (parent === undefined ? [] : [[id, parent]]))),
    parties: new Map(knowledge.actors.flatMap(({ id, countsAs }) => (countsAs === undefined ? [] : [[id, countsAs]]))),
    above: remembered((id) => placeAncestors(id, knowledge)),
    placeKinds: new Map(knowledge.places.map(({ id, kind }) => [id, kind])),
    seats: new Map(knowledge.places.flatMap(({ id, seat }) => (seat === undefined ? [] : [[id, seat]]))),
    seatTowns: new Set(knowledge.places.flatMap(({ seat }) => seat ?? [])),
  }
  made.set(knowledge, tools)
  return tools
}

/** What a text in Sorani leaves unsaid, its readers in the Kurdistan Region know. */
const WHERE_SORANI_IS_READ = 'IQ'

const GOVERNORATE_KINDS: ReadonlySet<string> = new Set(['governorate', 'province'])

function analyse(input: AnalysisInput, tools: Tools) {
  const { text } = input
  const title = input.title ?? ''
  const language = input.language ?? detectLanguage(text)
  const context: NameContext = {
    hints: input.placeHints,
    sourceCountry: input.sourceCountry ?? (language === 'ckb' ? WHERE_SORANI_IS_READ : null),
  }
  const { places: named, actors, words } = findNames(text, tools.finder, context)
  // A country in the name of its government is named, but nothing happened there by that.
  const places = outside(named, actors)
  const dateline = readDateline(text, named)
  const reckoned = { published: input.published, language, timeZone: input.timeZone }
  const { dates, anchored } = readDates(text, reckoned)
  const { lexicon, order } = grammarFor(language)
  const sentences = splitSentences(text, dateline?.end ?? 0)
  const taken = dates.filter(({ type }) => type !== 'DURATION')
  const readings = sentences.map((sentence) => readSentence(text, sentence, lexicon, order, taken))
  const claims = readClaims(readings, actorKinds(text, actors, tools.actorTypes, tools.actorParents))
  const titlePlaces = title === '' ? [] : findNames(title, tools.finder, context).places.map(({ id }) => id)
  const material: Material = {
    dates,
    places,
    actors,
    published: input.published === null ? null : publishedDay(input.published, input.timeZone),
    likelyPlace: onlyPlace(titlePlaces) ?? onlyPlace(dateline?.places ?? []),
    placeKind: (id) => tools.placeKinds.get(id) ?? 'city',
    seatOf: (id) => tools.seats.get(id) ?? id,
    governorateOf: (id) =>
      tools.above(id).find((one) => GOVERNORATE_KINDS.has(tools.placeKinds.get(one) ?? '')) ?? null,
    isSeat: (id) => tools.seatTowns.has(id),
    holds: (outer, inner) => tools.above(inner).includes(outer),
    actorType: (id) => tools.actorTypes.get(id) ?? '',
    partyOf: (id) => tools.parties.get(id) ?? id,
    actorParent: (id) => tools.actorParents.get(id) ?? null,
    briefs: briefsOf(claims, places),
    actorCountry: (id) => tools.actorCountries.get(id) ?? 'XX',
    anchored,
    titlePlaces,
    titleDays: title === '' ? [] : findDates(title, reckoned).flatMap(({ days }) => (days === null ? [] : [days])),
  }
  const phrases = readPhrases(title, text, words, tools.topics.tree, dateline)
  const drafts = rankEvents(findEvents(claims, material), claims, title)
  const read = { phrases, sentences: claims, drafts, dateline }
  const topics = articleTopics(read, material, tools.topics)
  const article = { text, sentences: claims, phrases, slugs: topics }
  const events = drafts.map((draft) => withTopics(draft, article, material, tools.topics))
  const understanding: Understanding = { language, topics, dates, places: named, actors, events, dateline }
  return { understanding, read, material }
}

/** Those of `spans` that lie in none of `others`; both rise. */
function outside<S extends Span>(spans: readonly S[], others: readonly Span[]): S[] {
  let at = 0
  return spans.filter((span) => {
    while ((others[at]?.end ?? Infinity) <= span.start) at += 1
    return span.end <= (others[at]?.start ?? Infinity)
  })
}

/** The same function, asked once for each place. */
function remembered(find: (id: string) => readonly string[]): (id: string) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  return (id) => {
    let found = known.get(id)
    if (found === undefined) {
      found = find(id)
      known.set(id, found)
    }
    return found
  }
}

/** The one distinct id; null for none or several. */
function onlyPlace(ids: readonly string[]): string | null {
  const distinct = new Set(ids)
  return distinct.size === 1 ? (ids[0] ?? null) : null
}
