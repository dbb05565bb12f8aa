// What discord.js keeps of servers and channels.

import { type Client, PermissionFlagsBits } from 'discord.js'
import type { Directory } from './place.ts'

export function directoryOf(client: Client): Directory {
  return {
    channel(id) {
      const known = client.channels.cache.get(id)
      return known === undefined ? null : { name: 'name' in known ? known.name : null, type: known.type }
    },
    ownerOf: (guild) => client.guilds.cache.get(guild)?.ownerId ?? null,
    heldBy(guild, roles) {
      const known = client.guilds.cache.get(guild)?.roles.cache
      // The role of everybody has the id of the server.
      return known === undefined
        ? null
        : [guild, ...roles].reduce((held, role) => held | (known.get(role)?.permissions.bitfield ?? 0n), 0n)
    },
  }
}

/** Whether the bot may read a channel's history; null where that is not known. */
export function mayReadIn(client: Client<true>) {
  return (id: string): boolean | null => {
    const channel = client.channels.cache.get(id)
    if (channel === undefined || channel.isDMBased()) return channel === undefined ? null : true
    return channel.permissionsFor(client.user)?.has(PermissionFlagsBits.ReadMessageHistory) ?? null
  }
}
