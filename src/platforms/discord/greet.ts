// Where a server is greeted: its channel for system messages, else the first text channel, of those where the bot may.

import { ChannelType, type Guild, PermissionFlagsBits, type TextChannel } from 'discord.js'

const NEEDED = [PermissionFlagsBits.ViewChannel, PermissionFlagsBits.SendMessages, PermissionFlagsBits.EmbedLinks]

/** The channel's id; null where the bot may write nowhere. */
export function placeToGreet(guild: Guild): string | null {
  const { me } = guild.members
  if (me === null) return null
  const texts = [...guild.channels.cache.values()]
    .filter((channel): channel is TextChannel => channel.type === ChannelType.GuildText)
    .sort((a, b) => a.rawPosition - b.rawPosition || (BigInt(a.id) < BigInt(b.id) ? -1 : 1))
  const ordered = guild.systemChannel === null ? texts : [guild.systemChannel, ...texts]
  return ordered.find((channel) => channel.permissionsFor(me).has(NEEDED))?.id ?? null
}
