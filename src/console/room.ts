// The preview's room: the very actions and renderers that serve Discord and Telegram.

import type { Answer, Asked } from '../core/asked.ts'
import { postOf } from '../actions/compose-edition.ts'
import { type Draw, drawnPost } from '../actions/draw-picture.ts'
import { type ChannelId, defaultSettings } from '../core/channel.ts'
import type { Command } from '../core/command.ts'
import { completionsOf } from './completions.ts'
import type { HouseStyle } from '../core/house-style.ts'
import { identify } from '../core/identity.ts'
import type { Knowledge } from '../core/knowledge.ts'
import type { Clock } from '../core/ports/clock.ts'
import type { Log } from '../core/ports/log.ts'
import type { Store } from '../core/ports/store.ts'
import type { Post } from '../core/post.ts'
import { type CommandRequest, isPersonal } from '../core/request.ts'
import { instantOf } from '../core/time.ts'
import { wordsOf } from '../core/words/catalogue.ts'
import type { PreviewRoom, Rendered, RoomAnswer } from '../platforms/preview/room.ts'
import { pressedIn } from './press.ts'
import { ownerAsks } from './visitor.ts'
import { discordAnswer, discordPost, telegramAnswer, telegramPost } from '../render.ts'

/** Dates that the picker offers. */
const MOST_DATES = 400

export interface RoomParts {
  readonly channel: ChannelId
  readonly store: Store
  readonly knowledge: Knowledge
  readonly clock: Clock
  readonly commands: readonly Command[]
  readonly draw: Draw
  readonly log: Log
  readonly style: HouseStyle
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
    suggest: async (text) => await completionsOf(text, parts, await settings()),
    article: (id) => store.article(id),
    articleByUrl: (url) =>
      store.article(identify({ url, source: '', published: null, retrieved: '', title: null, text: '' }).id),
  }
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

/** The instant at which the sample room's clock stands: 28 June 2025, 20:00 Baghdad. */
export const SAMPLE_NOW = instantOf('2025-06-28', '20:00', 'Asia/Baghdad')
