// The doings of people: what they write and press, and where they put the bot. Each queues the update that Telegram
// would send, where it would send one.

import { changeBotPlace, placeUpdate } from './places.ts'
import type { Queries } from './queries.ts'
import { addTopic, serviceMessage } from './service.ts'
import { foundEntities } from './text.ts'
import type { Message, Pressed, Rights, Said, TelegramServer } from './types.ts'
import type { Updates } from './updates.ts'
import type { Watch } from './watch.ts'
import { ANONYMOUS, plainMessage, wireChat, wireMessage, wireUser } from './wire.ts'
import type { Chat, Stored, World } from './world.ts'

const PATIENCE_MS = 5000
const PLAIN_MEMBER = { status: 'member', canPost: false, canManageTopics: false } as const

export interface Doings {
  readonly world: World
  readonly updates: Updates
  readonly queries: Queries
  readonly watch: Watch
}

type Say = Parameters<TelegramServer['say']>[0]
type Press = Parameters<TelegramServer['press']>[0]

export function say(doings: Doings, given: Say): Said {
  const { world } = doings
  const chat = world.chat(given.chat)
  const user = world.user(given.from)
  if (chat.kind === 'channel') throw new Error('In a channel nobody says anything: use channelPost.')
  if (chat.kind === 'private') {
    if (user.id !== chat.id) throw new Error(`Only user ${chat.id} writes there.`)
    user.started = true
  }
  if (given.topic !== undefined && !chat.topics.has(given.topic)) throw new Error(`There is no topic ${given.topic}.`)
  if (given.anonymous && !(chat.kind === 'supergroup' && world.isAdministrator(chat, user.id)))
    throw new Error('Only administrators of supergroups are anonymous.')
  chat.members.add(user.id)
  return wrote(doings, chat, {
    from: given.anonymous ? ANONYMOUS.id : user.id,
    ...(given.anonymous ? { senderChat: chat.id } : {}),
    ...(given.topic === undefined ? {} : { topic: given.topic }),
    ...(given.replyTo === undefined ? {} : { replyTo: given.replyTo }),
    text: given.text,
  })
}

export function channelPost(doings: Doings, { chat: id, text }: { chat: number; text: string }): Said {
  const chat = doings.world.chat(id)
  if (chat.kind !== 'channel') throw new Error(`Chat ${id} is no channel: use say.`)
  return wrote(doings, chat, { from: 0, senderChat: id, text })
}

export function press(doings: Doings, { chat: id, from, message: messageId, data, forged = false }: Press): Pressed {
  const { world, updates, queries, watch } = doings
  const chat = world.chat(id)
  const message = chat.messages.get(messageId)
  const buttons = message?.keyboard.flat() ?? []
  if (!forged && !buttons.some(({ callback_data }) => callback_data === data))
    throw new Error(`Message ${messageId} has no button ${JSON.stringify(data)}: ${JSON.stringify(buttons)}`)
  const query = queries.ask()
  const edits = message?.edits ?? 0
  updates.push({
    callback_query: {
      id: query,
      from: wireUser(world, from),
      message: message ? wireMessage(world, message) : { chat: wireChat(chat), message_id: messageId, date: 0 },
      chat_instance: String(7_000_000_000_000_000 + Math.abs(id)),
      data,
    },
  })
  const missed = (what: string) => () => `The bot did not ${what} after ${JSON.stringify(data)} was pressed.`
  return {
    answered: (patience = PATIENCE_MS) => watch.until(() => queries.answerTo(query), patience, missed('answer')),
    edited: (patience = PATIENCE_MS) =>
      watch.until(() => editedSince(world, chat, messageId, edits), patience, missed('edit the message')),
  }
}

/** Puts the bot into the chat or changes its rights; a group also sees the service message. */
export function addBot(doings: Doings, id: number, by: number, rights: Rights = {}): void {
  const { world, updates } = doings
  const chat = world.chat(id)
  if (chat.kind === 'private') throw new Error('A private chat has the bot in it.')
  const present = world.isPresent(chat)
  const administrator = rights.administrator === true
  const restricted = rights.can_send === false
  changeBotPlace(world, updates, chat, by, {
    status: administrator ? 'administrator' : restricted ? 'restricted' : 'member',
    canPost: administrator && rights.can_post_messages !== false,
    canManageTopics: administrator && rights.can_manage_topics === true,
  })
  if (chat.kind === 'channel' || present) return
  const service = { new_chat_members: [wireUser(world, world.bot.id)] }
  tell(doings, chat, serviceMessage(world, chat, { from: by, service }))
}

export function removeBot({ world, updates }: Doings, id: number, by: number): void {
  changeBotPlace(world, updates, world.chat(id), by, { status: 'kicked', canPost: false, canManageTopics: false })
}

/**
 * Lets the bot write, or not: by a restriction of its own in a supergroup, where it is no administrator any more then, by
 * the group's permissions else.
 */
export function restrict({ world, updates }: Doings, id: number, { can_send }: { can_send: boolean }): void {
  const chat = world.chat(id)
  const [by] = [...chat.administrators, ...chat.members]
  if (chat.kind !== 'supergroup' || by === undefined) chat.canSend = can_send
  else changeBotPlace(world, updates, chat, by, can_send ? PLAIN_MEMBER : { ...PLAIN_MEMBER, status: 'restricted' })
}

export function block({ world, updates }: Doings, id: number, blocked: boolean): void {
  const user = world.user(id)
  if (user.blocked === blocked) return
  user.blocked = blocked
  const [before, after] = blocked ? (['member', 'kicked'] as const) : (['kicked', 'member'] as const)
  const place = { ...PLAIN_MEMBER }
  updates.push({
    my_chat_member: placeUpdate(world, world.chat(id), id, { ...place, status: before }, { ...place, status: after }),
  })
}

/** Makes a supergroup of the group; both tell of it. */
export function migrate({ world, updates }: Doings, id: number): number {
  const old = world.chat(id)
  if (old.kind !== 'group') throw new Error('Only a basic group becomes a supergroup.')
  const { title, privacy, administrators, members, bot, canSend } = old
  const next = world.addGroup({ title, privacy, administrators, members: [...members] })
  const chat = world.chat(next)
  const by = administrators[0] ?? [...members][0] ?? ANONYMOUS.id
  const told = serviceMessage(world, old, { from: by, service: { migrate_to_chat_id: next } })
  const wire = wireMessage(world, told)
  Object.assign(chat, { bot, canSend })
  old.migratedTo = next
  if (!world.isPresent(chat)) return next
  updates.push({ message: wire })
  const arrived = serviceMessage(world, chat, { from: ANONYMOUS.id, service: { migrate_from_chat_id: id } })
  updates.push({ message: wireMessage(world, arrived) })
  return next
}

export function openTopic(doings: Doings, id: number, name: string): number {
  const { world } = doings
  const chat = world.chat(id)
  if (!chat.forum) throw new Error(`Chat ${id} is no forum.`)
  const topic = addTopic(world, chat, name, chat.administrators[0] ?? ANONYMOUS.id)
  tell(doings, chat, chat.messages.get(topic))
  return topic
}

export function closeTopic(doings: Doings, id: number, topic: number): void {
  const { world } = doings
  const chat = world.chat(id)
  const state = chat.topics.get(topic)
  if (!state) throw new Error(`There is no topic ${topic}.`)
  state.closed = true
  const from = chat.administrators[0] ?? ANONYMOUS.id
  tell(doings, chat, serviceMessage(world, chat, { from, topic, service: { forum_topic_closed: {} } }))
}

/** A topic goes with its messages. */
export function deleteTopic({ world }: Doings, id: number, topic: number): void {
  const chat = world.chat(id)
  if (!chat.topics.delete(topic)) throw new Error(`There is no topic ${topic}.`)
  for (const message of [...chat.messages.values()]) if (message.topic === topic) chat.messages.delete(message.id)
}

/** Service messages reach every bot that is in the group, whatever its privacy. */
function tell({ world, updates }: Doings, chat: Chat, message: Stored | undefined): void {
  if (message && world.isPresent(chat)) updates.push({ message: wireMessage(world, message) })
}

function wrote(doings: Doings, chat: Chat, given: Pick<Stored, 'from' | 'text'> & Partial<Stored>): Said {
  const { world, updates, watch } = doings
  const message = world.put(chat, { ...given, source: given.text, entities: foundEntities(given.text) })
  const wire = wireMessage(world, message)
  const reaches = world.isPresent(chat) && reachesBot(world, chat, message)
  const kind = chat.kind === 'channel' ? 'channel_post' : 'message'
  const updateId = reaches ? updates.push({ [kind]: wire }) : 0
  const missed = (): string =>
    updateId === 0
      ? `The bot never got ${JSON.stringify(given.text)}: it is not in the chat, or privacy mode keeps it from it.`
      : `The bot did not answer ${JSON.stringify(given.text)}.`
  return {
    messageId: message.id,
    updateId,
    answered: (patience = PATIENCE_MS) => watch.until(() => answerTo(world, chat, message), patience, missed),
  }
}

/** In groups with privacy mode: commands that are not for another bot, replies to this one, and its name. */
function reachesBot(world: World, chat: Chat, { text, entities, replyTo }: Stored): boolean {
  if (chat.kind === 'private' || chat.kind === 'channel') return true
  if (!chat.privacy || chat.bot.status === 'administrator') return true
  const own = `@${world.bot.username}`.toLowerCase()
  const parts = entities.map(({ type, offset, length }) => ({
    type,
    text: text.slice(offset, offset + length).toLowerCase(),
  }))
  const commands = parts.filter((part) => part.type === 'bot_command')
  return (
    commands.some((part) => !part.text.includes('@') || part.text.endsWith(own)) ||
    parts.some((part) => part.type === 'mention' && part.text === own) ||
    chat.messages.get(replyTo ?? 0)?.from === world.bot.id
  )
}

function answerTo(world: World, chat: Chat, said: Stored): Message | null {
  const later = [...world.messagesAfter(chat, said.id)].filter(
    ({ from, topic, service }) => from === world.bot.id && topic === said.topic && !service,
  )
  const answer = later.find(({ replyTo }) => replyTo === said.id) ?? later.find(({ replyTo }) => replyTo === undefined)
  return answer ? plainMessage(world, answer) : null
}

function editedSince(world: World, chat: Chat, id: number, edits: number): Message | null {
  const message = chat.messages.get(id)
  return message && message.edits > edits ? plainMessage(world, message) : null
}
