// The preview's room: the very actions and renderers that serve Discord and Telegram.

import type { Answer, Asked } from './core/asked.ts'
import { postOf } from './actions/compose-edition.ts'
import { type Draw, drawnPost } from './actions/draw-picture.ts'
import { knowledgeFor } from './actions/own-topics.ts'
import { subjectsLike } from './actions/suggest-values.ts'
import { type ChannelId, defaultSettings, homeOf } from './core/channel.ts'
import type { Command } from './core/command.ts'
import { identify } from './core/identity.ts'
import type { Knowledge } from './core/knowledge.ts'
import type { Clock } from './core/ports/clock.ts'
import type { Log } from './core/ports/log.ts'
import type { Store } from './core/ports/store.ts'
import type { Post } from './core/post.ts'
import { type CommandRequest, isPersonal } from './core/request.ts'
import { instantOf } from './core/time.ts'
import { NO_VENUE } from './core/venue.ts'
import { wordsOf } from './core/words/catalogue.ts'
import type { PreviewRoom, Rendered, RoomAnswer, Suggestion } from './platforms/preview/room.ts'
import { pressedIn } from './press.ts'
import { discordAnswer, discordPost, telegramAnswer, telegramPost } from './render.ts'

/** Dates that the picker offers. */
const MOST_DATES = 400
const MOST_SUGGESTIONS = 10

export interface RoomParts {
  readonly channel: ChannelId
  readonly store: Store
  readonly knowledge: Knowledge
  readonly clock: Clock
  readonly commands: readonly Command[]
  readonly draw: Draw
  readonly log: Log
  readonly answer: (asked: Asked) => Promise<Answer>
  /** The clock stands still: the sample archive. */
  readonly standing: boolean
  /** What is stored is invented: the sample archive. */
  readonly fictional: boolean
}

/** A room on what is stored. */
export function previewRoom(parts: RoomParts): PreviewRoom {
  const { channel, store, clock } = parts
  const settings = async () => (await store.settings(channel)) ?? defaultSettings(channel)
  const answered = async (asked: Asked['asked'], typed: string | null): Promise<RoomAnswer> => {
    const { post, request, error } = await parts.answer({ asked, ...ownerAsks(channel) })
    const text = typed ?? (request ? typedText(request, parts.commands) : '')
    // A turned page and a panel's own controls change the message that they stand under.
    const panel = typed === null && request !== null && (request.command === 'settings' || isPersonal(request))
    const edit = request?.options['page'] !== undefined || panel
    return { asked: text, says: answerAs(post, channel), refused: error !== null, edit }
  }
  return {
    async facts() {
      const { timeZone, language } = await settings()
      const dates = await store.editionDates(channel, MOST_DATES)
      const { standing, fictional } = parts
      return {
        channel,
        language,
        timeZone,
        now: clock.now(),
        standing,
        fictional,
        dates,
        examples: await examplesFor(parts),
      }
    },
    async edition(date) {
      const now = new Date(clock.now()).toISOString()
      const edition =
        date === null ? await store.newestEdition(channel, now) : ((await store.editionsOn(channel, date))[0] ?? null)
      if (edition === null) return null
      const post = await drawnPost(await postOf(parts, edition), parts)
      return { date: edition.slot.date, postedAt: Date.parse(edition.slot.at), says: editionAs(post, channel) }
    },
    ask: (text) => answered({ text: text.startsWith('/') ? text : `/search ${text}` }, text),
    press: async (id, given) => {
      const pressed = pressedIn(id, given, wordsOf((await settings()).language))
      return 'form' in pressed ? pressed : await answered(pressed.asked, null)
    },
    language: async () => (await settings()).language,
    suggest: async (text) => {
      const here = await settings()
      const knowledge = await knowledgeFor(store, parts.knowledge, homeOf(here))
      return await suggestionsFor(text, { ...parts, knowledge }, here.language)
    },
    article: (id) => store.article(id),
    articleByUrl: (url) =>
      store.article(identify({ url, source: '', published: null, retrieved: '', title: null, text: '' }).id),
  }
}

/** Whoever reaches the preview may do there what a moderator may. */
export function ownerAsks(channel: ChannelId): Omit<Asked, 'asked'> {
  const asker = { id: 'preview:visitor', moderates: () => Promise.resolve(true) }
  return { channel, asker, venue: NO_VENUE, private: true }
}

function editionAs(post: Post, channel: ChannelId): Rendered {
  return { discord: discordPost(post, channel), telegram: telegramPost(post, channel) }
}

function answerAs(post: Post, channel: ChannelId): Rendered {
  return { discord: discordAnswer(post), telegram: telegramAnswer(post, channel) }
}

/** A request as a person would type it: without what only buttons carry. */
export function typedText({ command, options }: CommandRequest, commands: readonly Command[]): string {
  const [name, subName] = command.split(' ')
  const known = commands.find((one) => one.name === name)
  const declared = known?.subcommands?.find((one) => one.name === subName)?.options ?? known?.options ?? []
  const hidden = new Set<string>(declared.filter((option) => option.hidden).map((option) => option.name))
  const shown = Object.entries(options).filter(([key]) => !hidden.has(key))
  const [first, ...rest] = shown
  const free =
    first && ['subject', 'query', 'story', 'item', 'name', 'date'].includes(first[0])
      ? [first[1]]
      : first
        ? [keyed(first)]
        : []
  return [`/${command}`, ...free, ...rest.map(keyed)].join(' ')
}

function keyed([name, value]: readonly [string, string]): string {
  return /\s/.test(value) ? `${name}:"${value}"` : `${name}:${value}`
}

/** Four to click; the story is that of the newest edition's first item. */
async function examplesFor({ store, channel, clock }: RoomParts): Promise<string[]> {
  const newest = await store.newestEdition(channel, new Date(clock.now()).toISOString())
  const story = newest?.items[0]?.story
  return ['/latest border', '/timeline isis', '/search الهول', story ? `/story ${story}` : '/story 1']
}

async function suggestionsFor(
  text: string,
  { commands, knowledge, store }: RoomParts,
  language: 'en' | 'ar' | 'ckb',
): Promise<Suggestion[]> {
  const [, name = '', space = '', argument = ''] = /^\/?(\S*)(\s*)(.*)$/su.exec(text) ?? []
  if (space === '') {
    return commands
      .filter((command) => command.name.startsWith(name.toLowerCase()))
      .map((command) => ({ value: `/${command.name} `, label: `/${command.name}`, detail: command.summary[language] }))
  }
  const command = commands.find((one) => one.name === name.toLowerCase())
  if (command === undefined) return []
  if (command.subcommands) return await groupSuggestions(command, argument, knowledge, store)
  if (command.options[0]?.kind !== 'subject') return []
  return subjectSuggestions(command, argument, knowledge, language)
}

function subjectSuggestions(
  { name }: Command,
  typed: string,
  knowledge: Knowledge,
  language: 'en' | 'ar' | 'ckb',
): Suggestion[] {
  return subjectsLike(typed, knowledge, language, MOST_SUGGESTIONS).map(({ value, name: detail }) => ({
    value: `/${name} ${value}`,
    label: value,
    ...(detail === null ? {} : { detail }),
  }))
}

async function groupSuggestions(
  command: Command,
  argument: string,
  knowledge: Knowledge,
  store: Store,
): Promise<Suggestion[]> {
  const shown = /^(show|edit|test|delete|check|remove)\s+(.*)$/iu.exec(argument)
  if (!shown) {
    return (command.subcommands ?? [])
      .filter((sub) => sub.name.startsWith(argument.toLowerCase()))
      .map((sub) => ({ value: `/${command.name} ${sub.name} `, label: sub.name }))
  }
  const [, sub = '', typed = ''] = shown
  const names =
    command.name === 'topics'
      ? knowledge.topics.filter(({ own }) => sub === 'show' || own !== undefined).map(({ slug }) => slug)
      : (await store.counts()).sources.map((source) => source.name)
  return names
    .filter((one) => one.toLowerCase().includes(typed.toLowerCase()))
    .slice(0, MOST_SUGGESTIONS)
    .map((label) => ({ value: `/${command.name} ${sub} ${label}`, label }))
}

/** The instant at which the sample room's clock stands: 28 June 2025, 20:00 Baghdad. */
export const SAMPLE_NOW = instantOf('2025-06-28', '20:00', 'Asia/Baghdad')
