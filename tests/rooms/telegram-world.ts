// The chats of the rooms' Telegram. They are made in the same order each time, so that ids stay the same from start to
// start and a bot knows its chats again.

import { type TelegramServer } from '../platforms/telegram-server/server.ts'
import type { Person, Room } from './site.ts'

export interface TelegramPerson extends Person {
  readonly number: number
  readonly language: string
}

/** A chat or topic as a room. */
export interface TelegramPlace {
  readonly room: Omit<Room, 'present' | 'mayPost'>
  readonly chat: number
  readonly topic?: number
  /** Adds the bot, removes it, and gives it rights. */
  readonly by: number
}

export interface TelegramWorld {
  readonly people: readonly TelegramPerson[]
  readonly places: readonly TelegramPlace[]
}

/** Somebody who writes in a supergroup as the group. */
export const ANONYMOUS = 'telegram-anonymous'

export function makeTelegramWorld(server: TelegramServer): TelegramWorld {
  const person = (name: string, role: string, language: string): TelegramPerson => {
    const number = server.addUser({ name, language })
    return { id: `telegram-${number}`, name, role, number, language }
  }
  const dana = person('Dana', 'administrator', 'en')
  const people = [
    dana,
    person('Sam', 'reader', 'en'),
    person('ليلى', 'reader, client in Arabic', 'ar'),
    person('ئاڤین', 'reader, client in Sorani', 'ckb'),
  ]
  const everybody = people.map(({ id }) => id)
  const numbers = people.map(({ number }) => number)
  const group = server.addGroup({ title: 'Newsroom', administrators: [dana.number], members: numbers })
  const forum = server.addGroup({ title: 'Desk', forum: true, administrators: [dana.number], members: numbers })
  const channel = server.addChannel({ title: 'Bulletins', administrators: [dana.number] })
  const topics = ['Border', 'Syria'].map((name) => ({ name, topic: server.addTopic(forum, name) }))
  const by = dana.number
  const place = (
    chat: number,
    name: string,
    kind: string,
    more: Partial<Room> = {},
    topic?: number,
  ): TelegramPlace => ({
    room: {
      id: `telegram:${chat}${topic === undefined ? '' : `:${topic}`}`,
      platform: 'telegram',
      ...{ name, kind, under: '', people: everybody, writing: 'text', ...more },
    },
    chat,
    by,
    ...(topic === undefined ? {} : { topic }),
  })
  const places = [
    ...people.map(({ id, name, number }) => place(number, `Sitrep and ${name}`, 'private chat', { people: [id] })),
    place(group, 'Newsroom', 'supergroup', { people: [...everybody, ANONYMOUS] }),
    place(forum, 'General', 'topic', { under: 'Desk', people: [...everybody, ANONYMOUS] }),
    ...topics.map(({ name, topic }) =>
      place(forum, name, 'topic', { under: 'Desk', people: [...everybody, ANONYMOUS] }, topic),
    ),
    place(channel, 'Bulletins', 'broadcast channel', { writing: 'post' }),
  ]
  server.addBot(group, by)
  server.addBot(forum, by)
  return {
    people: [...people, { id: ANONYMOUS, name: 'Anonymous administrator', role: '', number: by, language: 'en' }],
    places,
  }
}
