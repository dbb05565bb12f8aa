// The labelled stories as an archive, told one edition a day, and what an editor would hold against those editions. The
// same is asked in acceptance of other stories. Needs ../shared.

import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { deliverParts } from '../../src/actions/deliver-parts.ts'
import { fileArticle } from '../../src/actions/file-article.ts'
import { type PublishDeps, publishEdition } from '../../src/actions/publish-editions.ts'
import { postOf } from '../../src/actions/compose-edition.ts'
import { defaultSettings } from '../../src/core/channel.ts'
import type { Edition, Item } from '../../src/core/edition.ts'
import { addDays, dayIn } from '../../src/core/time.ts'
import { wordsOf } from '../../src/core/words/catalogue.ts'
import { LANGUAGES } from '../../src/core/words/words.ts'
import { slotsOn } from '../../src/editorial/slots.ts'
import { discordPost, editionParts, previewMessenger, telegramPost } from '../../src/render.ts'
import { judgePayloads } from '../platforms/judge.ts'
import { style } from './given.ts'
import { analyse, knowledge } from '../own-knowledge.ts'
import { emptyStore } from '../store/empty-store.ts'

const ZONE = 'Asia/Baghdad'
const CHANNEL = 'preview:main'

const Labelled = z.object({
  url: z.string(),
  source: z.string(),
  language: z.string(),
  title: z.string(),
  published: z.string(),
  text: z.string(),
  gold: z.object({
    story: z.string(),
    events: z.array(z.object({ sentence: z.string(), status: z.string() })),
  }),
})
export type Labelled = z.infer<typeof Labelled>

export interface Told {
  readonly edition: Edition
  readonly item: Item
  /** The labelled articles that its links lead to. */
  readonly articles: readonly Labelled[]
}

export interface SuiteEditions {
  readonly articles: readonly Labelled[]
  readonly editions: readonly Edition[]
  readonly told: readonly Told[]
  /** What the platforms would refuse. */
  readonly refused: readonly string[]
}

export function labelledStories(file: string | URL): Labelled[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => Labelled.parse(JSON.parse(line)))
}

/** All of them filed, then an edition for each day that has articles and for the day after, in order. */
export async function tellEditions(articles: readonly Labelled[]): Promise<SuiteEditions> {
  const store = emptyStore()
  const clock = { now: () => Date.parse('2030-01-01T00:00:00Z') }
  const file = { store, knowledge, analyse, clock, seen: 'published' as const }
  for (const { url, source, language, title, published, text } of articles) {
    const given = { url, source, language, title, published, text, retrieved: null, placeHints: [], fictional: true }
    await fileArticle(given, file)
  }
  const quiet = () => undefined
  const log = { info: quiet, warn: quiet, error: quiet }
  const publish: PublishDeps = { store, knowledge, style, log, render: (...given) => editionParts(...given, null) }
  const settings = defaultSettings(CHANNEL)
  const editions: Edition[] = []
  const refused: string[] = []
  for (const day of daysOf(articles)) {
    for (const slot of slotsOn(settings, day)) {
      const edition = await publishEdition(publish, settings, slot)
      if (edition === null) continue
      await deliverParts({
        store,
        log,
        messenger: previewMessenger,
        clock: { now: () => Date.parse(slot.at) },
        reachable: () => true,
        stopping: () => false,
      })
      editions.push(edition)
      const post = await postOf({ store, knowledge }, edition)
      refused.push(...judgePayloads('discord', discordPost(post, 'discord:1')).map((why) => `${day} discord ${why}`))
      refused.push(
        ...judgePayloads('telegram', telegramPost(post, 'telegram:1')).map((why) => `${day} telegram ${why}`),
      )
    }
  }
  await store.close()
  const byUrl = new Map(articles.map((article) => [article.url, article]))
  const told = editions.flatMap((edition) =>
    edition.items.map((item) => ({
      edition,
      item,
      articles: item.links.flatMap(({ url }) => byUrl.get(url ?? '') ?? []),
    })),
  )
  return { articles, editions, told, refused }
}

function daysOf(articles: readonly Labelled[]): string[] {
  const days = articles.map(({ published }) => dayIn(ZONE, Date.parse(published)))
  return [...new Set(days.flatMap((day) => [day, addDays(day, 1)]))].sort()
}

/** Two items of one labelled story, in one edition or in two without "Update". */
export function duplicatesIn({ told }: SuiteEditions): string[] {
  const seen = new Map<string, Told>()
  return told.flatMap((one) => {
    const stories = [...new Set(one.articles.map(({ gold }) => gold.story))]
    return stories.flatMap((story) => {
      const before = seen.get(story)
      seen.set(story, one)
      if (before === undefined || (one.item.update && before.edition !== one.edition)) return []
      return [`${story}: ${before.edition.slot.date} ${before.item.lead} | ${one.edition.slot.date} ${one.item.lead}`]
    })
  })
}

/** Labelled stories of three or more outlets that no item tells. */
export function untoldIn({ articles, told }: SuiteEditions): string[] {
  const outlets = new Map<string, Set<string>>()
  for (const { gold, source } of articles) outlets.set(gold.story, (outlets.get(gold.story) ?? new Set()).add(source))
  const known = new Set(told.flatMap((one) => one.articles.map(({ gold }) => gold.story)))
  return [...outlets].filter(([story, of]) => of.size >= 3 && !known.has(story)).map(([story]) => story)
}

/** Links to an article of another labelled story than the first link's. */
export function strayLinksIn({ told }: SuiteEditions): string[] {
  return told.flatMap(({ item, articles }) =>
    articles.filter(({ gold }) => gold.story !== articles[0]?.gold.story).map(({ url }) => `${item.lead} -> ${url}`),
  )
}

const CERTAINTY = ['denied', 'assessment', 'anonymous', 'reported', 'official', 'confirmed']
const level = (status: string) => CERTAINTY.indexOf(status === 'claimed' ? 'anonymous' : status)

/** Items with the labelled status of the sentence that they stand on; those whose sentence has no label are left out. */
export function labelledItems({ told }: SuiteEditions): { readonly item: Item; readonly status: string }[] {
  return told.flatMap(({ item, articles }) => {
    const events = articles[0]?.gold.events ?? []
    const said = events.find(({ sentence }) => likeness(item.quote ?? item.lead, sentence) >= LIKE)
    return said === undefined ? [] : [{ item, status: said.status }]
  })
}

/** Items told as surer than the labelled sentence that they stand on. */
export function upgradesIn(suite: SuiteEditions): string[] {
  return labelledItems(suite)
    .filter(({ item, status }) => status !== 'background' && level(item.status) > level(status))
    .map(({ item, status }) => `${status} told as ${item.status}: ${item.lead}`)
}

/** Share of the lead's words that stand in a sentence, from which on it is taken for that sentence's. */
const LIKE = 0.8

function likeness(lead: string, sentence: string): number {
  const words = wordsIn(lead)
  const has = new Set(wordsIn(sentence))
  return words.filter((word) => has.has(word)).length / Math.max(1, words.length)
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Words of leads and quotations that no linked text holds, allowed changes (a date written out, a neutral verb) aside. */
export function unsupportedIn({ told }: SuiteEditions): string[] {
  return told.flatMap(({ item, articles }) => {
    const has = new Set(articles.flatMap(({ title, text }) => wordsIn(`${title} ${text}`)))
    const dates = [item.announced, ...item.beside].map((one) => one?.dateLabel ?? '')
    const date = new Set(wordsIn(`${writtenOut(item)} ${dates.join(' ')} on said قال قالت گوتی`))
    const words = [item, item.announced, ...item.beside].map((one) => one?.quote ?? one?.lead ?? '').join(' ')
    const alien = wordsIn(words).filter((word) => !has.has(word) && !date.has(word))
    return alien.length > 0 ? [`${alien.join(' ')}: ${item.lead}`] : []
  })
}

/** The day of an item in the languages of leads, and the days around it that a sentence of its reports may name. */
function writtenOut({ event: { date } }: Item): string {
  if (date === null || date.length < 10) return ''
  const days = [-4, -3, -2, -1, 0, 1, 2, 3, 4].map((days) => addDays(date, days))
  return LANGUAGES.flatMap((language) => days.map((day) => wordsOf(language).date(day, 'day'))).join(' ')
}
