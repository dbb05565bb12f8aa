// Where delivery is tried: the servers of both platforms with channels in them, editions planned for these as the bot
// plans them, and a count of what stands in the channels afterwards.

import type { ChannelId } from '../src/core/channel.ts'
import type { Edition } from '../src/core/edition.ts'
import { contentId } from '../src/core/ids.ts'
import type { Store } from '../src/core/ports/store.ts'
import { type Post, plain } from '../src/core/post.ts'
import { renderDiscord } from '../src/platforms/discord/render.ts'
import { renderTelegram } from '../src/platforms/telegram/render.ts'
import { type DiscordServer, startDiscordServer } from '../tests/platforms/discord-server/server.ts'
import { type TelegramServer, startTelegramServer } from '../tests/platforms/telegram-server/server.ts'

/** Of the ten on Discord so many are forums, whose posts carry no nonce. */
const FORUMS = 2
const ADMINISTRATOR = { administrator: true }

export interface DeliveryRoom {
  readonly discord: DiscordServer
  readonly telegram: TelegramServer
  /** Channels and forums of Discord, then private chats, groups and channels of Telegram. */
  readonly channels: readonly RoomChannel[]
  close(): Promise<void>
}

export interface RoomChannel {
  readonly id: ChannelId
  readonly forum: boolean
}

/** Starts both servers with half of the channels on each. `now`: the clock of the servers. */
export async function openRoom(channels: number, now: () => number): Promise<DeliveryRoom> {
  const discord = await startDiscordServer({ now })
  const telegram = await startTelegramServer({ now, limits: false })
  const half = Math.floor(channels / 2)
  const guild = discord.addGuild({ channels: [] })
  const onDiscord = Array.from({ length: half }, (_, number) => {
    const forum = number < FORUMS
    const id = discord.addChannel(guild.id, { name: `digest-${number}`, type: forum ? 'forum' : 'text' })
    return { id: `discord:${id}`, forum }
  })
  const onTelegram = Array.from({ length: channels - half }, (_, number) => ({
    id: `telegram:${chatOf(telegram, number)}`,
    forum: false,
  }))
  return {
    discord,
    telegram,
    channels: [...onDiscord, ...onTelegram],
    close: async () => {
      await Promise.all([discord.close(), telegram.close()])
    },
  }
}

/** A private chat, a group, a channel, and so on in turn. */
function chatOf(telegram: TelegramServer, number: number): number {
  const person = telegram.addUser({ started: true })
  if (number % 3 === 0) return person
  const chat = number % 3 === 1 ? telegram.addGroup({}) : telegram.addChannel({})
  telegram.addBot(chat, person, ADMINISTRATOR)
  return chat
}

/** Plans an edition of so many parts for every channel; the ids of the editions. */
export async function planFor(
  store: Store,
  channels: readonly RoomChannel[],
  given: { readonly number: number; readonly parts: number; readonly at: number },
): Promise<string[]> {
  const planned: string[] = []
  for (const { id, forum } of channels) {
    const edition = editionOf(id, given.number, given.at)
    const parts = payloadsOf(id, forum, edition, given.parts).map((payload, part) => ({ part, payload }))
    if (!(await store.planEdition(edition, parts))) throw new Error(`${edition.id} was planned before`)
    planned.push(edition.id)
  }
  return planned
}

function editionOf(channel: ChannelId, number: number, at: number): Edition {
  const iso = new Date(at).toISOString()
  return {
    id: `${channel} ${number}`,
    channel,
    number,
    slot: { date: iso.slice(0, 10), time: iso.slice(11, 16), timeZone: 'UTC', at: iso },
    window: { from: iso, to: iso },
    health: { followed: false, answered: 0, sources: 0, articles: 0, unreachable: [], silent: [], more: 0 },
    settingsVersion: 1,
    topics: [],
    language: 'en',
    items: [],
    leftOut: 0,
    fictional: true,
    late: false,
    map: null,
    missed: [],
    hash: '',
    mark: `no. ${number} · ${iso.slice(0, 10)}`,
  }
}

/** Paragraphs until the renderer makes so many parts of them. */
function payloadsOf(channel: ChannelId, forum: boolean, { id, mark }: Edition, parts: number) {
  for (let words = 40; ; words += 40) {
    const text = Array.from({ length: words }, (_, word) => `${mark} word ${word}`).join(', ')
    const post: Post = {
      language: 'en',
      title: [plain(`Sitrep ${mark}`)],
      blocks: [{ kind: 'paragraph', text: [plain(text)] }],
      buttons: [],
      tone: 'edition',
      mark,
    }
    const payloads = channel.startsWith('discord:')
      ? renderDiscord(post, {
          to: 'channel',
          channel,
          silent: true,
          nonce: contentId(id, 20),
          ...(forum ? { forum: { name: `Sitrep ${mark}` } } : {}),
        })
      : renderTelegram(post, { to: 'channel', channel, silent: true })
    if (payloads.length >= parts) return payloads
  }
}

/** How often each part of an edition stands in its channel. */
export function copiesOf(room: DeliveryRoom, channel: RoomChannel, bodies: readonly unknown[]): number[] {
  const standing = textsIn(room, channel)
  return bodies.map((body) => {
    const text = textOf(body)
    return standing.filter((other) => other === text).length
  })
}

function textsIn({ discord, telegram }: DeliveryRoom, { id, forum }: RoomChannel): string[] {
  const [, number = ''] = id.split(':')
  if (id.startsWith('telegram:')) return telegram.messages(Number(number)).map(({ html }) => html)
  const places = forum ? discord.threads(number).map((thread) => thread.id) : [number]
  return places.flatMap((place) => discord.messages(place).map(textOf))
}

/** What a message says, as it was planned and as it stands. */
function textOf(body: unknown): string {
  if (typeof body !== 'object' || body === null) return ''
  if ('text' in body && typeof body.text === 'string') return body.text
  if ('message' in body) return textOf(body.message)
  const embeds = 'embeds' in body && Array.isArray(body.embeds) ? (body.embeds as { description?: string }[]) : []
  return embeds.map(({ description }) => description ?? '').join('\n')
}
