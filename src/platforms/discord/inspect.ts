// Who the bot is on Discord and what it may do in its channels, without going online: for `sitrep doctor`.

import { DiscordAPIError, PermissionFlagsBits, REST } from 'discord.js'
import { z } from 'zod'
import type { ChannelId } from '../../core/channel.ts'
import type { Inspection } from '../../core/ports/platform.ts'
import { badToken, isGone } from './failure.ts'
import { inviteLink, missingRights } from './rights.ts'

const TIMEOUT_MS = 15_000
const THREADS = new Set([10, 11, 12])
const MEMBER_OVERWRITE = 1

const bits = z.string().regex(/^\d+$/).transform(BigInt)
const USER = z.object({ id: z.string(), username: z.string() })
const APPLICATION = z.object({ id: z.string() })
const CHANNEL = z.object({
  type: z.number(),
  guild_id: z.string().optional(),
  parent_id: z.string().nullish(),
  permission_overwrites: z.array(z.object({ id: z.string(), type: z.number(), allow: bits, deny: bits })).default([]),
})
const GUILD = z.object({ owner_id: z.string(), roles: z.array(z.object({ id: z.string(), permissions: bits })) })
const MEMBER = z.object({ roles: z.array(z.string()) })

/** Asks Discord. @throws Problem bad-token; an ordinary error where Discord is not reached */
export async function inspectDiscord(
  given: { readonly token: string; readonly api: string | null },
  channels: readonly ChannelId[],
): Promise<Inspection> {
  const rest = new REST({ ...(given.api === null ? {} : { api: given.api }), timeout: TIMEOUT_MS, retries: 1 })
  rest.setToken(given.token)
  const ask = async <T>(path: `/${string}`, shape: z.ZodType<T>) => shape.parse(await rest.get(path))
  const user = await ask('/users/@me', USER).catch((error: unknown) => {
    throw error instanceof DiscordAPIError && error.status === 401 ? badToken() : error
  })
  const { id } = await ask('/applications/@me', APPLICATION)
  const looked: { channel: ChannelId; missing: Inspection['channels'][number]['missing'] }[] = []
  for (const channel of channels) looked.push({ channel, missing: await missingIn(channel, user.id, ask) })
  return { as: user.username, invite: inviteLink(id), channels: looked }
}

type Ask = <T>(path: `/${string}`, shape: z.ZodType<T>) => Promise<T>

async function missingIn(channel: ChannelId, self: string, ask: Ask) {
  try {
    const found = await ask(`/channels/${channel.slice('discord:'.length)}`, CHANNEL)
    // A private chat has no rights to give.
    if (found.guild_id === undefined) return []
    const thread = THREADS.has(found.type)
    // The overwrites of a thread are its parent's.
    const place = thread && found.parent_id ? await ask(`/channels/${found.parent_id}`, CHANNEL) : found
    const guild = await ask(`/guilds/${found.guild_id}`, GUILD)
    const { roles } = await ask(`/guilds/${found.guild_id}/members/${self}`, MEMBER)
    return missingRights(heldIn(found.guild_id, place, guild, [self, ...roles]), thread)
  } catch (error) {
    if (isGone(error)) return null
    throw error
  }
}

/** Permission bits in a channel, by Discord's order: everyone, roles, then the member's own overwrites. */
function heldIn(
  guildId: string,
  { permission_overwrites: overwrites }: z.infer<typeof CHANNEL>,
  guild: z.infer<typeof GUILD>,
  [self = '', ...roles]: readonly string[],
): bigint {
  const mine = (id: string) => id === guildId || roles.includes(id)
  const held = guild.roles.filter(({ id }) => mine(id)).reduce((all, { permissions }) => all | permissions, 0n)
  if (guild.owner_id === self || held & PermissionFlagsBits.Administrator) return PermissionFlagsBits.Administrator
  const stages = [
    overwrites.filter(({ id }) => id === guildId),
    overwrites.filter(({ id, type }) => id !== guildId && type !== MEMBER_OVERWRITE && mine(id)),
    overwrites.filter(({ id, type }) => type === MEMBER_OVERWRITE && id === self),
  ]
  return stages.reduce((now, stage) => {
    const denied = stage.reduce((all, { deny }) => all | deny, 0n)
    const allowed = stage.reduce((all, { allow }) => all | allow, 0n)
    return (now & ~denied) | allowed
  }, held)
}
