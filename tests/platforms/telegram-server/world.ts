// Who and what exists: people, chats, topics, messages, and where the bot may write. Ids are given as Telegram gives
// them: one sequence of message ids for all private chats and basic groups, one of its own for every supergroup and
// channel; a user's private chat has the user's id.

import { bad, forbidden } from './refusal.ts'
import type { Entity, NewChannel, NewGroup, NewUser } from './types.ts'
import type { Keyboard } from './keyboard.ts'

export interface User {
  readonly id: number
  readonly name: string
  readonly language: string
  started: boolean
  blocked: boolean
}

export interface File {
  readonly kind: 'photo' | 'document'
  readonly id: string
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

export interface Stored {
  readonly id: number
  readonly chat: number
  readonly at: number
  /** A user's or the bot's id; 0 for posts in a channel by others. */
  readonly from: number
  /** Channel posts and anonymous administrators. */
  readonly senderChat?: number
  text: string
  entities: readonly Entity[]
  source: string
  file?: File
  keyboard: Keyboard
  readonly replyTo?: number
  readonly topic?: number
  readonly silent: boolean
  preview: boolean
  editedAt?: number
  /** How often it was edited. */
  edits: number
  pinned: boolean
  reactions: readonly string[]
  /** A service message: the fields that it adds, such as `migrate_to_chat_id`. */
  readonly service?: Readonly<Record<string, unknown>>
}

export type BotStatus = 'none' | 'left' | 'kicked' | 'member' | 'restricted' | 'administrator'

export interface BotPlace {
  readonly status: BotStatus
  readonly canPost: boolean
  readonly canManageTopics: boolean
}

export interface Chat {
  readonly id: number
  readonly kind: 'private' | 'group' | 'supergroup' | 'channel'
  readonly title: string
  readonly forum: boolean
  readonly privacy: boolean
  readonly administrators: number[]
  readonly members: Set<number>
  readonly topics: Map<number, { readonly name: string; closed: boolean }>
  readonly messages: Map<number, Stored>
  bot: BotPlace
  /** False where the chat lets nobody but administrators write. */
  canSend: boolean
  migratedTo?: number
}

/** What is to be sent, as rights are named in refusals. */
export type Sending = 'text messages' | 'photos' | 'documents'

interface NewChat extends Omit<NewGroup, 'id' | 'kind' | 'title'> {
  readonly id: number
  readonly kind: Chat['kind']
  readonly title: string
}

const NOWHERE: BotPlace = { status: 'none', canPost: false, canManageTopics: false }

export class World {
  readonly users = new Map<number, User>()
  readonly chats = new Map<number, Chat>()
  /** By id. */
  readonly files = new Map<string, File>()
  readonly bot: { readonly id: number; readonly username: string; readonly name: string }
  readonly now: () => number
  readonly #ids = { user: 500_001, group: 4_000_001, supergroup: 1_900_000_001 }
  readonly #lastMessage = new Map<number, number>()

  constructor(bot: World['bot'], now: () => number) {
    this.bot = bot
    this.now = now
  }

  addUser({ id = this.#ids.user++, name = `Person ${id}`, language = 'en', started = false }: NewUser): number {
    this.#mustBeFree(id)
    this.users.set(id, { id, name, language, started, blocked: false })
    this.#addChat({ id, kind: 'private', title: name, members: [id] })
    return id
  }

  addGroup({ kind = 'supergroup', forum = false, title = 'A group', ...given }: NewGroup): number {
    if (forum && kind === 'group') throw new Error('Only supergroups can be forums.')
    const id = given.id ?? this.freeId(kind)
    this.#mustBeFree(id)
    this.#addChat({ ...given, id, kind, forum, title })
    return id
  }

  addChannel({ id = this.freeId('channel'), title = 'A channel', administrators = [] }: NewChannel): number {
    this.#mustBeFree(id)
    this.#addChat({ id, kind: 'channel', title, administrators })
    return id
  }

  freeId(kind: 'group' | 'supergroup' | 'channel'): number {
    return kind === 'group' ? -this.#ids.group++ : -1_000_000_000_000 - this.#ids.supergroup++
  }

  /** For the doings of people: an unknown id is a mistake of the test. */
  user(id: number): User {
    const user = this.users.get(id)
    if (!user) throw new Error(`There is no user ${id}.`)
    return user
  }

  /** For the doings of people: an unknown id is a mistake of the test. */
  chat(id: number): Chat {
    const chat = this.chats.get(id)
    if (!chat) throw new Error(`There is no chat ${id}.`)
    return chat
  }

  /** The chat, where the bot may see it. Refuses as Telegram does. */
  visible(id: number | string): Chat {
    const chat = this.chats.get(Number(id))
    if (!chat) throw bad('chat not found')
    if (chat.migratedTo !== undefined)
      throw bad('group chat was upgraded to a supergroup chat', { migrate_to_chat_id: chat.migratedTo })
    const place = chat.kind === 'channel' || chat.kind === 'supergroup' ? `${chat.kind} chat` : 'group chat'
    if (chat.kind === 'private') return chat
    if (chat.bot.status === 'kicked') throw forbidden(`bot was kicked from the ${place}`)
    if (chat.bot.status === 'left' || (chat.bot.status === 'none' && chat.kind === 'channel'))
      throw forbidden(`bot is not a member of the ${place}`)
    if (chat.bot.status === 'none') throw bad('chat not found')
    return chat
  }

  /** The chat, where the bot may write now. Refuses as Telegram does. */
  writable(id: number | string, what: Sending = 'text messages'): Chat {
    const chat = this.visible(id)
    if (chat.kind === 'private') {
      const user = this.user(chat.id)
      if (user.blocked) throw forbidden('bot was blocked by the user')
      if (!user.started) throw forbidden("bot can't initiate conversation with a user")
    } else if (chat.kind === 'channel') {
      if (chat.bot.status !== 'administrator' || !chat.bot.canPost)
        throw bad('need administrator rights in the channel chat')
    } else if (chat.bot.status === 'restricted' || (!chat.canSend && chat.bot.status !== 'administrator'))
      throw bad(`not enough rights to send ${what} to the chat`)
    return chat
  }

  /** Files a message under the chat's next id. */
  put(chat: Chat, given: Pick<Stored, 'from'> & Partial<Stored>): Stored {
    const stored: Stored = {
      text: '',
      entities: [],
      source: '',
      keyboard: [],
      silent: false,
      preview: true,
      edits: 0,
      pinned: false,
      reactions: [],
      ...given,
      id: this.#nextMessage(chat),
      chat: chat.id,
      at: this.now(),
    }
    chat.messages.set(stored.id, stored)
    return stored
  }

  /** What came into the chat after this message and still stands there. */
  *messagesAfter(chat: Chat, id: number): Generator<Stored> {
    const last = this.#lastMessage.get(sequenceOf(chat)) ?? 0
    for (let next = id + 1; next <= last; next++) {
      const message = chat.messages.get(next)
      if (message) yield message
    }
  }

  /** Makes somebody an administrator, or a plain member. */
  promote(id: number, user: number, administrator: boolean): void {
    const chat = this.chat(id)
    const at = chat.administrators.indexOf(this.user(user).id)
    chat.members.add(user)
    if (administrator && at === -1) chat.administrators.push(user)
    if (!administrator && at !== -1) chat.administrators.splice(at, 1)
  }

  /** True for the bot where it is an administrator, and for people who are. */
  isAdministrator(chat: Chat, user: number): boolean {
    return user === this.bot.id ? chat.bot.status === 'administrator' : chat.administrators.includes(user)
  }

  /** True where the bot is in the chat at present. */
  isPresent(chat: Chat): boolean {
    if (chat.kind === 'private') return !this.user(chat.id).blocked
    return chat.migratedTo === undefined && ['member', 'restricted', 'administrator'].includes(chat.bot.status)
  }

  #nextMessage(chat: Chat): number {
    const key = sequenceOf(chat)
    const next = (this.#lastMessage.get(key) ?? 0) + 1
    this.#lastMessage.set(key, next)
    return next
  }

  #addChat(given: NewChat): void {
    const { id, kind, title, administrators = [], members = [], forum = false, privacy = true } = given
    const people = [...administrators, ...members]
    people.forEach((person) => this.user(person))
    this.chats.set(id, {
      ...{ id, kind, title, forum, privacy },
      administrators: [...administrators],
      members: new Set(people),
      topics: new Map(),
      messages: new Map(),
      bot: NOWHERE,
      canSend: true,
    })
  }

  #mustBeFree(id: number): void {
    if (this.chats.has(id)) throw new Error(`There is a chat ${id} already.`)
  }
}

/** Private chats and basic groups share one sequence of message ids. */
function sequenceOf({ id, kind }: Chat): number {
  return kind === 'private' || kind === 'group' ? 0 : id
}
