// Guilds, channels and threads come and go here, and the bot is told.

import { FLAG } from './limits.ts'
import { INVITED } from './permissions.ts'
import type { ChannelGiven, ChannelKind, GuildGiven, GuildHandle } from './types.ts'
import { announcedGuild, viewChannel, viewRoles } from './views.ts'
import { CHANNEL, type Channel, type Guild, type StoredMessage, type World } from './world.ts'

/** Intents without which a bot does not hear of guilds, their channels and threads. */
const GUILDS = 1

const TYPES: Readonly<Record<Exclude<ChannelKind, 'thread'>, number>> = {
  text: CHANNEL.text,
  announcement: CHANNEL.announcement,
  forum: CHANNEL.forum,
}

/** The bot is invited. */
export function addGuild(world: World, given: GuildGiven = {}): GuildHandle {
  const id = given.id ?? world.id()
  const guild: Guild = {
    id,
    name: given.name ?? 'Newsroom',
    ownerId: world.user(given.ownerId).id,
    role: world.id(),
    roles: [],
    permissions: given.permissions ?? INVITED,
    members: new Set([world.bot.id]),
    joinedAt: world.now(),
    gone: false,
    unavailable: false,
    commands: [],
  }
  world.guilds.set(id, guild)
  const made = (given.channels ?? [{ name: 'news' }]).map((channel) => makeChannel(world, guild, channel))
  world.dispatch('GUILD_CREATE', announcedGuild(world, guild), GUILDS)
  const channels = made.map((channel) => channel.id)
  return { id, channels, channel: channels[0] ?? '' }
}

/** A role that people may have; its permissions hold in the whole guild. */
export function addRole(world: World, guild: Guild, permissions: bigint): string {
  const id = world.id()
  guild.roles.push({ id, permissions })
  const role = viewRoles(guild).find((one) => one.id === id)
  world.dispatch('GUILD_ROLE_CREATE', { guild_id: guild.id, role }, GUILDS)
  return id
}

/** The bot is removed. */
export function removeGuild(world: World, id: string): void {
  world.guild(id).gone = true
  world.dispatch('GUILD_DELETE', { id }, GUILDS)
}

export function outage(world: World, id: string, over: boolean): void {
  const guild = world.guild(id)
  guild.unavailable = !over
  if (over) world.dispatch('GUILD_CREATE', announcedGuild(world, guild), GUILDS)
  else world.dispatch('GUILD_DELETE', { id, unavailable: true }, GUILDS)
}

export function addChannel(world: World, guild: Guild, given: ChannelGiven): Channel {
  const channel = makeChannel(world, guild, given)
  const event = channel.parent ? 'THREAD_CREATE' : 'CHANNEL_CREATE'
  world.dispatch(event, viewChannel(world, channel), GUILDS)
  return channel
}

function makeChannel(world: World, guild: Guild, given: ChannelGiven): Channel {
  const parent = given.parent === undefined ? null : world.channel(given.parent)
  const kind = given.type ?? (parent ? 'thread' : 'text')
  if ((kind === 'thread') !== (parent !== null)) throw new Error('a thread has a parent, and nothing else has one')
  const type = kind === 'thread' ? threadType(parent) : TYPES[kind]
  return keep(world, {
    id: given.id ?? world.id(),
    guild,
    type,
    name: given.name ?? kind,
    parent,
    recipient: null,
    allow: 0n,
    deny: given.deny ?? 0n,
    messages: [],
    madeAt: world.now(),
  })
}

/** Threads of announcement channels are of a type of their own. */
export function threadType(parent: Channel | null): number {
  return parent?.type === CHANNEL.announcement ? CHANNEL.announcementThread : CHANNEL.thread
}

export interface ThreadGiven {
  readonly parent: Channel
  readonly name: string
  readonly type: number
  /** Where the thread hangs on a message, whose id it then bears. */
  readonly message?: StoredMessage
}

/** The bot opens a thread. */
export function openThread(world: World, given: ThreadGiven): Channel {
  const thread = draftThread(world, given)
  keepThread(world, thread)
  if (given.message) given.message.flags |= FLAG.hasThread
  return thread
}

/** A thread that nobody sees yet. */
export function draftThread(world: World, { parent, name, type, message }: ThreadGiven): Channel {
  return {
    id: message?.id ?? world.id(),
    guild: parent.guild,
    type,
    name,
    parent,
    recipient: null,
    allow: 0n,
    deny: 0n,
    messages: [],
    madeAt: world.now(),
  }
}

export function keepThread(world: World, thread: Channel): void {
  keep(world, thread)
  world.dispatch('THREAD_CREATE', { ...viewChannel(world, thread), newly_created: true }, GUILDS)
}

/** The channel, its threads and their messages are gone. */
export function deleteChannel(world: World, channel: Channel): void {
  for (const thread of world.threadsOf(channel)) deleteChannel(world, thread)
  for (const id of channel.messages) world.messages.delete(id)
  world.channels.delete(channel.id)
  const event = channel.parent ? 'THREAD_DELETE' : 'CHANNEL_DELETE'
  world.dispatch(event, viewChannel(world, channel), GUILDS)
}

export function setPermissions(world: World, channel: Channel, given: { deny?: bigint; allow?: bigint }): void {
  if (channel.parent) throw new Error('a thread goes by the permissions of its channel')
  channel.allow = given.allow ?? 0n
  channel.deny = given.deny ?? 0n
  world.dispatch('CHANNEL_UPDATE', viewChannel(world, channel), GUILDS)
}

/** The private channel between the bot and a person, the same each time. */
export function privateChannel(world: World, userId: string): Channel {
  const known = [...world.channels.values()].find(({ recipient }) => recipient?.id === userId)
  if (known) return known
  return keep(world, {
    id: world.id(),
    guild: null,
    type: CHANNEL.dm,
    name: '',
    parent: null,
    recipient: world.user(userId),
    allow: 0n,
    deny: 0n,
    messages: [],
    madeAt: world.now(),
  })
}

function keep(world: World, channel: Channel): Channel {
  world.channels.set(channel.id, channel)
  return channel
}
