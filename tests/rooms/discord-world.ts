// The Discord server of the rooms. Ids stay the same from start to start, so that a bot knows its channels again.

import type { ChannelGiven, DiscordServer, UserGiven } from '../platforms/discord-server/server.ts'
import type { Person } from './site.ts'

export const GUILD = { id: '1100000000000000001', name: 'Newsroom' }
const FORUM = '1100000000000000005'

const MANAGE_CHANNELS = 1n << 4n
const READING_AND_WRITING = (1n << 10n) | (1n << 11n) | (1n << 16n)

export interface Member extends Person {
  readonly user: Required<Omit<UserGiven, 'roles'>>
}

function member(id: string, name: string, role: string, permissions: bigint): Member {
  return { id, name, role, user: { id, name, permissions } }
}

export const MODERATOR = member('1100000000000000101', 'Dana', 'moderator', READING_AND_WRITING | MANAGE_CHANNELS)
export const READER = member('1100000000000000102', 'Sam', 'member', READING_AND_WRITING)
export const MEMBERS: readonly Member[] = [MODERATOR, READER]

export interface Place extends ChannelGiven {
  readonly id: string
  readonly name: string
  readonly type: NonNullable<ChannelGiven['type']>
}

const PLACES: readonly Place[] = [
  { id: '1100000000000000002', name: 'general', type: 'text' },
  { id: '1100000000000000003', name: 'border', type: 'text' },
  { id: '1100000000000000004', name: 'bulletins', type: 'announcement' },
  { id: FORUM, name: 'digests', type: 'forum' },
  { id: '1100000000000000006', name: 'Daily digest', type: 'thread', parent: FORUM },
]

/** The channels and every thread that stands under them now. */
export function placesOf(server: DiscordServer): readonly Place[] {
  return PLACES.filter(({ type }) => type !== 'thread').flatMap((place) => [
    place,
    ...server.threads(place.id).map(({ id, name }): Place => ({ id, name, type: 'thread', parent: place.id })),
  ])
}

/** The bot is invited, for the first time or once more. */
export function invite(server: DiscordServer, places: readonly Place[] = PLACES): void {
  server.addGuild({ ...GUILD, ownerId: MODERATOR.id, channels: places })
}
