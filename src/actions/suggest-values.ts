// Values for an option while somebody types, best first. A claim in a label says how sure it is and who makes it: what
// is unnamed, claimed, denied or assessed never stands there as if it were known.

import { type ChannelSettings, homeOf } from '../core/channel.ts'
import type { CommandOption, OptionKind, Suggested } from '../core/command.ts'
import type { Item } from '../core/edition.ts'
import { fold } from '../core/fold.ts'
import type { HouseStyle } from '../core/house-style.ts'
import type { Knowledge } from '../core/knowledge.ts'
import { oneLine } from '../core/label.ts'
import { nameIn } from '../core/names.ts'
import type { Clock } from '../core/ports/clock.ts'
import type { Store } from '../core/ports/store.ts'
import type { Story } from '../core/story.ts'
import { suggestPlaces, suggestSubjects } from '../core/subjects.ts'
import { findTimeZones } from '../core/time-zones.ts'
import { EVENT_KINDS } from '../core/understanding.ts'
import { wordsOf } from '../core/words/catalogue.ts'
import { ARTICLE_LANGUAGES, LANGUAGES, type Language, type Words } from '../core/words/words.ts'
import { attributionOf } from '../editorial/attribution.ts'
import { chooseTelling } from '../editorial/item.ts'
import { LEAD_AIMS, leadOf } from '../editorial/lead.ts'
import { leadLine } from '../editorial/lines.ts'
import { tellingsOf } from '../editorial/telling.ts'
import { heardIn } from './heard-here.ts'
import { heldHere } from './held-here.ts'
import { knowledgeFor } from './own-topics.ts'
import { readTimes } from './read-schedule.ts'
import { suggestSettings } from './suggest-settings.ts'

export interface SuggestDeps {
  readonly store: Store
  readonly knowledge: Knowledge
  readonly clock: Clock
  readonly style: HouseStyle
}

/** Discord takes no more, and no longer ones (UTF-16 code units). */
const MOST_SUGGESTED = 25
const LONGEST = 100
/** Room for who says it, so that some is left for what is said. */
const LONGEST_SPEAKER = 45
/** Newest stories that are looked through. */
const MOST_STORIES = 50
/** As many as anybody reads in a list. */
const MOST_ZONES = 10

/** Options in which a topic may be named. */
const WITH_TOPICS: ReadonlySet<OptionKind> = new Set<OptionKind>(['subject', 'topic', 'own-topic', 'topics'])

const COMMON_DAYS: readonly (readonly [string, (words: Words) => string])[] = [
  ['daily', ({ settings }) => settings.everyDay],
  ['sun-thu', ({ settings }) => settings.sundayToThursday],
  ['mon-fri', ({ settings }) => settings.mondayToFriday],
]
const COMMON_TIMES = ['20:00', '08:00', '08:00,20:00', '06:00', '12:00', '18:00', '22:00', '06:00,12:00,18:00']
const COMMON_ZONES = ['Baghdad', 'Damascus', 'Beirut', 'Amman', 'Istanbul', 'Tehran', 'London', 'Berlin', 'UTC']

/** At most 25 values, each and its label at most 100 UTF-16 code units. */
export async function suggestValues(
  deps: SuggestDeps,
  option: CommandOption,
  typed: string,
  settings: ChannelSettings,
): Promise<Suggested[]> {
  const words = wordsOf(settings.language)
  const heard = { ...deps, store: await heardIn(deps.store, homeOf(settings)) }
  const found = await valuesOf(heard, option, typed.slice(0, LONGEST).trim(), settings, words)
  return found
    .filter(({ value }) => value !== '' && value.length <= LONGEST)
    .slice(0, MOST_SUGGESTED)
    .map(({ value, label }) => ({ value, label: oneLine(label, LONGEST) || value }))
}

async function valuesOf(
  deps: SuggestDeps,
  { kind }: CommandOption,
  typed: string,
  settings: ChannelSettings,
  words: Words,
): Promise<Suggested[]> {
  const { store } = deps
  const knowledge = WITH_TOPICS.has(kind) ? await knowledgeFor(store, deps.knowledge, homeOf(settings)) : deps.knowledge
  switch (kind) {
    case 'subject':
      return subjectsLike(typed, knowledge, words.language, MOST_SUGGESTED).map(labelled)
    case 'topic':
      return matching(typed, topicsOf(knowledge, words))
    case 'own-topic':
      return matching(typed, topicsOf({ topics: knowledge.topics.filter(({ own }) => own !== undefined) }, words))
    case 'topics':
      return topicLists(typed, knowledge, words)
    case 'source':
      return matching(typed, await sourcesOf(store, knowledge, settings))
    case 'added-source':
      return matching(typed, await addedHere(store, knowledge, settings))
    case 'story':
      return await storiesOf(deps, typed, settings, words)
    case 'place':
      return placesLike(typed, knowledge, words)
    case 'kind':
      return matching(
        typed,
        EVENT_KINDS.map((one) => ({ value: one, label: words.kind[one] })),
      )
    case 'zone':
      return zonesLike(typed, knowledge)
    case 'days':
      return matching(
        typed,
        COMMON_DAYS.map(([value, label]) => ({ value, label: label(words) })),
      )
    case 'times':
      return timesLike(typed, words)
    case 'language':
      return matching(
        typed,
        ARTICLE_LANGUAGES.map((one) => ({ value: one, label: words.languageName(one) })),
      )
    case 'own-language':
      return matching(
        typed,
        LANGUAGES.map((one) => ({ value: one, label: wordsOf(one).languageName(one) })),
      )
    case 'switch':
      return matching(typed, switches(words))
    case 'sources':
      return suggestSettings(kind, typed, await sourcesOf(store, knowledge, settings), words)
    default:
      return suggestSettings(kind, typed, [], words)
  }
}

export interface SuggestedSubject {
  readonly value: string
  /** The full name of a topic; null for what is called by its value. */
  readonly name: string | null
}

/** Topics by their short names first, then everything that is called so. */
export function subjectsLike(
  typed: string,
  knowledge: Knowledge,
  language: Language,
  limit: number,
): SuggestedSubject[] {
  const wanted = fold(typed.trim())
  const topics = knowledge.topics.filter(({ slug, commandAliases }) =>
    [slug, ...commandAliases].some((one) => fold(one).startsWith(wanted)),
  )
  const named = new Set(topics.map(({ name }) => name[language]))
  return [
    ...topics.map(({ slug, name }) => ({ value: slug, name: name[language] })),
    ...suggestSubjects(typed, knowledge, language, limit)
      .filter((label) => !named.has(label))
      .map((label) => ({ value: label, name: null })),
  ].slice(0, limit)
}

function labelled({ value, name }: SuggestedSubject): Suggested {
  return { value, label: name === null ? value : `${value} · ${name}` }
}

function topicsOf({ topics }: Pick<Knowledge, 'topics'>, { language }: Words): Suggested[] {
  return topics.map(({ slug, name }) => ({ value: slug, label: `${slug} · ${name[language]}` }))
}

/** Completes the last of several with commas between them; what stands before it is kept. */
function topicLists(typed: string, knowledge: Knowledge, words: Words): Suggested[] {
  const parts = typed.split(/[,،]/u).map((part) => part.trim())
  const before = parts.slice(0, -1).filter((part) => part !== '')
  const next = matching(parts.at(-1) ?? '', topicsOf(knowledge, words)).filter(({ value }) => !before.includes(value))
  if (before.length === 0) {
    const all = { value: 'all', label: words.latest.everything }
    return [...matching(typed, [all]), ...next]
  }
  return next.map(({ value, label }) => ({
    value: [...before, value].join(','),
    label: [...before, label].join(', '),
  }))
}

/** Those with articles first, then what was added here. */
async function sourcesOf(store: Store, knowledge: Knowledge, settings: ChannelSettings): Promise<Suggested[]> {
  const { sources } = await store.counts()
  const all = [...sources, ...(await store.addedFeeds(homeOf(settings))), ...knowledge.sources]
  return [...new Set(all.map(({ name }) => name))].map((name) => named({ name }))
}

async function addedHere(store: Store, { sources }: Knowledge, settings: ChannelSettings): Promise<Suggested[]> {
  const added = await store.addedFeeds(homeOf(settings))
  return added.map(({ source, name }) => named({ name: sources.find(({ id }) => id === source)?.name ?? name }))
}

function switches({ settings }: Words): Suggested[] {
  return [
    { value: 'on', label: settings.switchOn },
    { value: 'off', label: settings.switchOff },
  ]
}

function named({ name }: { readonly name: string }): Suggested {
  return { value: name, label: name }
}

function placesLike(typed: string, knowledge: Knowledge, { language }: Words): Suggested[] {
  const byId = new Map(knowledge.places.map((place) => [place.id, place]))
  return suggestPlaces(typed, knowledge, language).flatMap((id) => {
    const place = byId.get(id)
    return place === undefined ? [] : [{ value: id, label: nameIn(place, language) }]
  })
}

function zonesLike(typed: string, knowledge: Knowledge): Suggested[] {
  const found =
    typed === ''
      ? COMMON_ZONES.flatMap((city) => findTimeZones(city, knowledge, 1))
      : findTimeZones(typed, knowledge, MOST_ZONES)
  return found.map(({ zone, label }) => ({ value: zone, label }))
}

/** What was typed so far as the bot reads it, then common ones. */
function timesLike(typed: string, { settings, list }: Words): Suggested[] {
  const times = readTimes(typed)
  const own = 'read' in times ? [times.read.join(',')] : []
  const common = COMMON_TIMES.filter((value) => value.startsWith(typed) && !own.includes(value))
  return [...own, ...common].map((value) => ({ value, label: list(value.split(',').map(settings.time)) }))
}

/** The newest edition's items by number, then the newest stories; with words typed, stories that hold them. */
async function storiesOf(
  { store, knowledge, clock, style }: SuggestDeps,
  typed: string,
  settings: ChannelSettings,
  words: Words,
): Promise<Suggested[]> {
  const held = await heldHere(store, settings)
  const edition = await store.newestEdition(settings.channel, new Date(clock.now()).toISOString())
  const items = (edition?.items ?? []).flatMap((item) =>
    held.has(item.story) ? [] : [{ value: item.story, label: itemLabel(item, words) }],
  )
  const newest = (await store.latest({ limit: MOST_STORIES, offset: 0 })).stories
  const offered = [...items, ...labels(newest)].filter(({ label }) => holds(label, typed))
  const searched = /\p{L}{2,}/u.test(typed) && offered.length < MOST_SUGGESTED
  const more = searched ? (await store.latest({ text: typed, limit: MOST_SUGGESTED, offset: 0 })).stories : []
  return onePerValue([...offered, ...labels(more)])

  function labels(stories: readonly Story[]): Suggested[] {
    return stories.flatMap((story) => {
      if (held.has(story.id)) return []
      const telling = chooseTelling(tellingsOf(story, words.language), { words, knowledge, style, length: 'compact' })
      if (telling === null) return []
      const { event, article } = telling
      const { text, quote } = leadOf(event, LEAD_AIMS.compact, article.language, style)
      const says = attributionOf(event, article.sourceName, { words, style })
      const told = leadLine(text, quote, article.language)
      const shown = told.spoiler ? words.kind[event.kind] : told.text
      return [{ value: story.id, label: claimLabel([], event.status, says, shown, words) }]
    })
  }
}

function itemLabel(item: Item, words: Words): string {
  const { number, status, attribution, lead, quote, leadLanguage, dateLabel, placeName: place } = item
  const told = leadLine(lead, quote, leadLanguage)
  const shown = told.spoiler ? [dateLabel, place].filter(Boolean).join(' · ') : told.text
  return claimLabel([words.number(number)], status, attribution, shown, words)
}

/**
 * "3 · claimed · Claimed by ISIS, as reported by A · ...": how sure and who says so come before what is said. Nothing can
 * be hidden in a label, so graphic detail is left out of `told`.
 */
function claimLabel(
  before: readonly string[],
  status: Item['status'],
  attribution: string,
  told: string,
  words: Words,
): string {
  return [...before, words.status[status], oneLine(attribution, LONGEST_SPEAKER), told].join(' · ')
}

/** Those with all the words of what was typed, in value or label. */
function matching(typed: string, all: readonly Suggested[]): Suggested[] {
  return all.filter(({ value, label }) => holds(`${value} ${label}`, typed))
}

function holds(text: string, typed: string): boolean {
  const folded = fold(text)
  return fold(typed)
    .split(/\s+/u)
    .every((word) => folded.includes(word))
}

function onePerValue(all: readonly Suggested[]): Suggested[] {
  const seen = new Set<string>()
  return all.filter(({ value }) => !seen.has(value) && seen.add(value))
}
