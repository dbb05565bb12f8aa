// The Telegram side of the page.

import { html, type Html } from '../../src/platforms/preview/html.ts'
import {
  type Message,
  type Said,
  startTelegramServer,
  type TelegramServer,
} from '../platforms/telegram-server/server.ts'
import { framed } from './show.ts'
import {
  type Action,
  type Entry,
  notHere,
  type Offered,
  type Outcome,
  type Room,
  type Shown,
  type Site,
} from './site.ts'
import { showTelegram } from './telegram-show.ts'
import { telegramTrouble, TELEGRAM_TROUBLES } from './telegram-trouble.ts'
import {
  ANONYMOUS,
  makeTelegramWorld,
  type TelegramPerson,
  type TelegramPlace,
  type TelegramWorld,
} from './telegram-world.ts'

/** A poll lasts 30 seconds where nothing happens, and is known once it has ended. */
const SILENCE_MS = 75_000
const LOG_LINES = 40
const SNIPPET = 80

export async function openTelegram(port: number): Promise<{ readonly server: TelegramServer; readonly site: Site }> {
  const server = await startTelegramServer({ port })
  return { server, site: new TelegramSite(server) }
}

class TelegramSite implements Site {
  readonly platform = 'telegram'
  readonly troubles = TELEGRAM_TROUBLES
  readonly #server: TelegramServer
  readonly #world: TelegramWorld
  /** Chats that the bot is in; in private chats: that have not blocked it. */
  readonly #present: Set<number>
  readonly #forbidden = new Set<number>()

  constructor(server: TelegramServer) {
    this.#server = server
    this.#world = makeTelegramWorld(server)
    const away = this.#world.places.filter(({ room }) => room.writing === 'post').map(({ chat }) => chat)
    this.#present = new Set(this.#world.places.map(({ chat }) => chat).filter((chat) => !away.includes(chat)))
  }

  rooms(): readonly Room[] {
    return this.#world.places.map(({ room, chat }) => ({
      ...room,
      present: this.#present.has(chat),
      mayPost: !this.#forbidden.has(chat),
    }))
  }

  people(): readonly TelegramPerson[] {
    return this.#world.people
  }

  entries(room: Room, person: string): readonly Entry[] {
    const place = this.#place(room)
    const all = this.#messages(place)
    return all.map((message) => this.#entry(message, all, room, person))
  }

  #messages({ chat, topic, room }: TelegramPlace): readonly Message[] {
    const messages = this.#server.messages(chat, topic)
    return room.kind === 'topic' && topic === undefined
      ? messages.filter((message) => message.topic === undefined)
      : messages
  }

  #entry(message: Message, all: readonly Message[], room: Room, person: string): Entry {
    const { id, at, from } = message
    const bot = this.#server.bot.username
    const marks = [
      ...(message.edited ? ['edited'] : []),
      ...(message.silent ? ['silent'] : []),
      ...(message.pinned ? ['pinned'] : []),
    ]
    const app = from === 'bot'
    return framed({
      ...{ id: String(id), at, app, marks },
      name: this.#nameOf(from),
      own: from === this.#person(person).number,
      above: quoted(all.find((one) => one.id === message.replyTo)),
      body: showTelegram(message, { bot, room: room.id, person }),
    })
  }

  #nameOf(from: Message['from']): string {
    if (from === 'bot') return 'Sitrep'
    const person = this.#world.people.find(({ number }) => number === from)
    const place = this.#world.places.find(({ chat }) => chat === from)
    return person?.name ?? (place?.room.under === '' ? place.room.name : place?.room.under) ?? String(from)
  }

  /** As Telegram chooses: the narrowest scope that has commands, in the client's language before the common one. */
  offered(room: Room, person: string): readonly Offered[] {
    const { chat } = this.#place(room)
    const { number, language } = this.#person(person)
    const administers = this.#world.places.some((place) => place.chat === chat && place.by === number)
    const scopes =
      room.kind === 'private chat'
        ? [`chat:${chat}`, 'all_private_chats', 'default']
        : [
            `chat_member:${chat}:${number}`,
            ...(administers ? [`chat_administrators:${chat}`] : []),
            `chat:${chat}`,
            ...(administers ? ['all_chat_administrators'] : []),
            'all_group_chats',
            'default',
          ]
    const lists = scopes.flatMap((scope) => [language, ''].map((tag) => this.#server.commands(scope, tag)))
    const commands = lists.find(({ length }) => length > 0) ?? []
    return commands.map(({ command, description }) => ({ name: command, description, options: [] }))
  }

  async act(room: Room, person: string, action: Action): Promise<Outcome> {
    const place = this.#place(room)
    switch (action.do) {
      case 'say':
        return this.#answered(this.#say(place, person, action.text))
      case 'open':
        return this.#open(person, action.start)
      case 'press':
        return this.#press(place, person, action)
      case 'add':
      case 'remove':
        return this.#move(place, action.do === 'add')
      case 'permit':
        return this.#permit(place, action.may)
      default:
        throw notHere(action)
    }
  }

  #say({ chat, topic, room }: TelegramPlace, person: string, text: string): Said {
    if (text.trim() === '') throw new Error('Nothing was written.')
    if (room.writing === 'post') return this.#server.channelPost({ chat, text })
    const from = this.#person(person).number
    const where = topic === undefined ? { chat } : { chat, topic }
    return this.#server.say({ ...where, from, text, ...(person === ANONYMOUS ? { anonymous: true } : {}) })
  }

  /** Silence is shown, it is no failure: the bot need not answer everything. */
  async #answered(said: Said): Promise<Outcome> {
    try {
      await (said.updateId === 0 ? said.answered(0) : said.answered())
      return {}
    } catch (error) {
      return { note: sentenceOf(error) }
    }
  }

  async #open(person: string, start: string): Promise<Outcome> {
    const { number } = this.#person(person)
    const outcome = await this.#answered(this.#server.openDeepLink({ from: number, start }))
    return { ...outcome, go: `telegram:${number}` }
  }

  async #press(
    { chat }: TelegramPlace,
    person: string,
    { message, button }: Extract<Action, { do: 'press' }>,
  ): Promise<Outcome> {
    const from = this.#person(person).number
    const pressed = this.#server.press({ chat, from, message: Number(message), data: button })
    try {
      const { text = '', alert, url } = await pressed.answered()
      const start = /\?start=([\w-]{1,64})$/.exec(url ?? '')?.[1]
      if (start !== undefined) return await this.#open(person, start)
      return text === '' ? {} : alert ? { alert: text } : { note: text }
    } catch (error) {
      return { note: sentenceOf(error) }
    }
  }

  #move({ chat, by, room }: TelegramPlace, add: boolean): Outcome {
    if (add === this.#present.has(chat)) throw new Error(add ? 'The bot is here already.' : 'The bot is not here.')
    const isPrivate = room.kind === 'private chat'
    if (isPrivate && add) this.#server.unblock(chat)
    else if (isPrivate) this.#server.block(chat)
    else if (add) this.#server.addBot(chat, by, room.writing === 'post' ? { administrator: true } : {})
    else this.#server.removeBot(chat, by)
    this.#forbidden.delete(chat)
    if (add) this.#present.add(chat)
    else this.#present.delete(chat)
    if (isPrivate) return { note: add ? 'The bot may write again.' : 'The bot is blocked.' }
    return { note: `The bot was ${add ? 'added to' : 'removed from'} ${room.under === '' ? room.name : room.under}.` }
  }

  #permit({ chat, by, room }: TelegramPlace, may: boolean): Outcome {
    if (room.kind === 'private chat') throw new Error('Block the bot instead.')
    if (!this.#present.has(chat)) throw new Error('The bot is not here.')
    if (room.writing === 'post') this.#server.addBot(chat, by, { administrator: true, can_post_messages: may })
    else this.#server.restrict(chat, { can_send: may })
    if (may) this.#forbidden.delete(chat)
    else this.#forbidden.add(chat)
    return { note: `The bot may ${may ? '' : 'not '}write here.` }
  }

  trouble(id: string): string {
    return telegramTrouble(this.#server, id)
  }

  file(room: Room, _person: string, id: string): Shown | null {
    return this.#messages(this.#place(room)).find((message) => message.id === Number(id))?.file ?? null
  }

  connected(): Promise<boolean> {
    const last = this.#server.calls.findLast(({ method }) => method === 'getUpdates' || method === 'getMe')
    return Promise.resolve(last !== undefined && Date.now() - last.at < SILENCE_MS)
  }

  log(): readonly string[] {
    return this.#server.calls
      .filter(({ method, ok }) => method !== 'getUpdates' || !ok)
      .slice(-LOG_LINES)
      .reverse()
      .map(({ at, method, parameters, ok, code }) => {
        const chat = typeof parameters['chat_id'] === 'number' ? ` ${parameters['chat_id']}` : ''
        return `${new Date(at).toISOString().slice(11, 19)} ${method}${chat} ${ok ? 'ok' : (code ?? 'cut')}`
      })
  }

  problems(): readonly string[] {
    return this.#server.problems
  }

  close(): Promise<void> {
    return this.#server.close()
  }

  #place(room: Room): TelegramPlace {
    const place = this.#world.places.find((one) => one.room.id === room.id)
    if (!place) throw new Error('There is no such room.')
    return place
  }

  #person(id: string): TelegramPerson {
    const person = this.#world.people.find((one) => one.id === id)
    if (!person) throw new Error('There is no such person.')
    return person
  }
}

function quoted(message: Message | undefined): Html | null {
  if (!message) return null
  const text = message.text.length > SNIPPET ? `${message.text.slice(0, SNIPPET)}…` : message.text
  return html`<p class="replied" dir="auto">${text}</p>`
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
