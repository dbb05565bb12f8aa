// Guilds, channels, messages and threads on REST, for a bot that holds the token.

import type { Answer, Ask, Route } from './ask.ts'
import { draftThread, keepThread, openThread, threadType } from './channels.ts'
import { limited } from './http.ts'
import { byId } from './ids.ts'
import { FLAG, MessageBody, ThreadBody } from './limits.ts'
import {
  deleteMessage,
  draftMessage,
  editMessage,
  keepMessage,
  makeMessage,
  sentMessage,
  viewMessage,
} from './messages.ts'
import { may, PERMISSION, demand, sendingIn } from './permissions.ts'
import type { Rates } from './rates.ts'
import { invalidForm, refuse } from './refusal.ts'
import { viewChannel, viewGuild, viewMember, viewRoles } from './views.ts'
import { CHANNEL, type Channel, type World } from './world.ts'

/** Asks for a page of history beyond this are refused. */
const PAGE = 100

export function guildRoutes(world: World): Route[] {
  const get = (path: string, view: (ask: Ask) => unknown): Route => ({
    method: 'GET',
    path,
    handle: (ask) => ({ status: 200, body: view(ask) }),
  })
  return [
    get('/guilds/:guild', (ask) => viewGuild(world.guild(ask.at('guild')))),
    get('/guilds/:guild/roles', (ask) => viewRoles(world.guild(ask.at('guild')))),
    get('/guilds/:guild/channels', (ask) =>
      world.channelsOf(world.guild(ask.at('guild'))).map((channel) => viewChannel(world, channel)),
    ),
    get('/guilds/:guild/threads/active', (ask) => ({
      threads: world.threadsOf(world.guild(ask.at('guild'))).map((thread) => viewChannel(world, thread)),
      members: [],
    })),
    get('/guilds/:guild/members/:user', (ask) => {
      const guild = world.guild(ask.at('guild'))
      const user = world.users.get(ask.at('user') === '@me' ? world.bot.id : ask.at('user'))
      if (!user || !guild.members.has(user.id)) throw refuse.unknownMember()
      return viewMember(world, guild, user)
    }),
    get('/channels/:channel', (ask) => viewChannel(world, seen(world, ask))),
    get('/channels/:channel/threads/archived/public', (ask) => {
      demand(seen(world, ask), PERMISSION.readHistory)
      return { threads: [], members: [], has_more: false }
    }),
  ]
}

export function messageRoutes(world: World, rates: Rates): Route[] {
  const all = '/channels/:channel/messages'
  const one = '/channels/:channel/messages/:message'
  return [
    { method: 'GET', path: all, handle: (ask) => ({ status: 200, body: history(world, ask) }) },
    { method: 'POST', path: all, handle: (ask) => post(world, rates, ask) },
    {
      method: 'GET',
      path: one,
      handle: (ask) => {
        const channel = seen(world, ask)
        demand(channel, PERMISSION.readHistory)
        return { status: 200, body: viewMessage(world, world.message(channel, ask.at('message'))) }
      },
    },
    {
      method: 'PATCH',
      path: one,
      handle: (ask) => {
        const message = world.message(seen(world, ask), ask.at('message'))
        if (message.author.id !== world.bot.id) throw refuse.notYourMessage()
        editMessage(world, message, ask.read(MessageBody), ask.files)
        return { status: 200, body: viewMessage(world, message) }
      },
    },
    {
      method: 'DELETE',
      path: one,
      handle: (ask) => {
        const channel = seen(world, ask)
        const message = world.message(channel, ask.at('message'))
        if (message.author.id !== world.bot.id) demand(channel, PERMISSION.manageMessages)
        deleteMessage(world, message)
        return { status: 204 }
      },
    },
    { method: 'POST', path: `${one}/crosspost`, handle: (ask) => crosspost(world, ask) },
  ]
}

export function threadRoutes(world: World): Route[] {
  return [
    { method: 'POST', path: '/channels/:channel/threads', handle: (ask) => startThread(world, ask) },
    // Of a thread alone: it is opened again. None goes to rest here but by a fault.
    {
      method: 'PATCH',
      path: '/channels/:channel',
      handle: (ask) => {
        const thread = seen(world, ask)
        if (thread.parent === null) throw refuse.missingPermissions()
        return { status: 200, body: viewChannel(world, thread) }
      },
    },
    {
      method: 'POST',
      path: '/channels/:channel/messages/:message/threads',
      handle: (ask) => {
        const parent = seen(world, ask)
        if (parent.type !== CHANNEL.text && parent.type !== CHANNEL.announcement) throw refuse.wrongChannelType()
        demand(parent, PERMISSION.createPublicThreads)
        const message = world.message(parent, ask.at('message'))
        if (world.channels.has(message.id)) throw refuse.threadExists()
        const { name } = ask.read(ThreadBody)
        const thread = openThread(world, { parent, name, type: threadType(parent), message })
        return { status: 201, body: viewChannel(world, thread) }
      },
    },
  ]
}

/** The channel of the path, refused where the bot cannot see it. */
function seen(world: World, ask: Ask): Channel {
  const channel = world.channel(ask.at('channel'))
  demand(channel)
  return channel
}

/** Newest first. Without the permission to read history there is none. */
function history(world: World, ask: Ask): unknown[] {
  const channel = seen(world, ask)
  if (channel.type === CHANNEL.forum) throw refuse.wrongChannelType()
  const { limit, before, after, around } = pageOf(ask.query)
  if (!may(channel, PERMISSION.readHistory)) return []
  const ids = channel.messages
  const older = (mark: string) => ids.filter((id) => byId(id, mark) < 0)
  const newer = (mark: string) => ids.filter((id) => byId(id, mark) > 0)
  const half = Math.floor(limit / 2)
  const page =
    before !== null
      ? older(before).slice(-limit)
      : after !== null
        ? newer(after).slice(0, limit)
        : around !== null
          ? [...older(around).slice(-half), ...ids.filter((id) => id === around), ...newer(around).slice(0, half)]
          : ids.slice(-limit)
  return page.toReversed().map((id) => viewMessage(world, world.message(channel, id)))
}

function pageOf(query: URLSearchParams) {
  const limit = Number(query.get('limit') ?? 50)
  const bad = (path: string, code: string, message: string) => invalidForm([{ path: [path], code, message }])
  if (!Number.isInteger(limit) || limit < 1 || limit > PAGE)
    throw bad('limit', 'NUMBER_TYPE_MAX', `int value should be between 1 and ${PAGE}.`)
  const marks = ['before', 'after', 'around'].filter((name) => query.has(name))
  for (const name of marks)
    if (!/^\d{1,20}$/.test(query.get(name) ?? ''))
      throw bad(name, 'NUMBER_TYPE_COERCE', `Value "${query.get(name) ?? ''}" is not snowflake.`)
  return { limit, before: query.get('before'), after: query.get('after'), around: query.get('around') }
}

function post(world: World, rates: Rates, ask: Ask): Answer {
  const channel = seen(world, ask)
  const { headers, refusedFor } = rates.charge(channel.id)
  if (refusedFor !== null) {
    const answer = limited({ retryAfter: refusedFor })
    return { ...answer, headers: { ...answer.headers, ...headers } }
  }
  if (channel.type === CHANNEL.forum) throw refuse.notATextChannel()
  demand(channel, sendingIn(channel))
  const body = ask.read(MessageBody)
  const again = body.enforce_nonce && body.nonce !== undefined ? world.nonces.find(channel.id, body.nonce) : null
  const first = again === null ? undefined : world.messages.get(again)
  if (first) return { status: 200, headers, body: sentMessage(world, first) }
  const message = makeMessage(world, { channel, body, files: ask.files })
  if (body.nonce !== undefined) world.nonces.remember(channel.id, body.nonce, message.id)
  return { status: 200, headers, body: sentMessage(world, message) }
}

function crosspost(world: World, ask: Ask): Answer {
  const channel = seen(world, ask)
  if (channel.type !== CHANNEL.announcement) throw refuse.wrongChannelType()
  demand(channel, PERMISSION.sendMessages)
  const message = world.message(channel, ask.at('message'))
  if (message.flags & FLAG.crossposted) throw refuse.alreadyCrossposted()
  message.flags |= FLAG.crossposted
  return { status: 200, body: viewMessage(world, message) }
}

/** A forum's post with its first message, or a thread that hangs on none. */
function startThread(world: World, ask: Ask): Answer {
  const parent = seen(world, ask)
  if (parent.type === CHANNEL.forum) return startPost(world, parent, ask)
  if (parent.type !== CHANNEL.text && parent.type !== CHANNEL.announcement) throw refuse.wrongChannelType()
  const { name, type = CHANNEL.privateThread } = ask.read(ThreadBody)
  const types = parent.type === CHANNEL.text ? [CHANNEL.thread, CHANNEL.privateThread] : [CHANNEL.announcementThread]
  if (!types.includes(type)) {
    const message = `Value must be one of (${types.join(', ')}).`
    throw invalidForm([{ path: ['type'], code: 'BASE_TYPE_CHOICES', message }])
  }
  demand(parent, type === CHANNEL.privateThread ? PERMISSION.createPrivateThreads : PERMISSION.createPublicThreads)
  return { status: 201, body: viewChannel(world, openThread(world, { parent, name, type })) }
}

/** Posting in a forum takes the permission to send messages, not the one to create threads. */
function startPost(world: World, parent: Channel, ask: Ask): Answer {
  demand(parent, PERMISSION.sendMessages)
  const { name, message: body } = ask.read(ThreadBody.extend({ message: MessageBody }))
  const thread = draftThread(world, { parent, name, type: CHANNEL.thread })
  const message = draftMessage(world, { channel: thread, body, files: ask.files, forum: parent })
  keepThread(world, thread)
  keepMessage(world, message)
  return { status: 201, body: { ...viewChannel(world, thread), message: viewMessage(world, message) } }
}
