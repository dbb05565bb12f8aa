// What the bot may do in a channel: its role's permissions, changed by the channel's overwrites; a thread goes by its
// parent. See "Permissions" in Discord's documentation.

import { refuse } from './refusal.ts'
import { CHANNEL, type Channel } from './world.ts'

export const PERMISSION = {
  administrator: 1n << 3n,
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  manageMessages: 1n << 13n,
  embedLinks: 1n << 14n,
  attachFiles: 1n << 15n,
  readHistory: 1n << 16n,
  createPublicThreads: 1n << 35n,
  createPrivateThreads: 1n << 36n,
  sendInThreads: 1n << 38n,
}

/** What the invite link asks for. */
export const INVITED =
  PERMISSION.viewChannel |
  PERMISSION.sendMessages |
  PERMISSION.sendInThreads |
  PERMISSION.createPublicThreads |
  PERMISSION.embedLinks |
  PERMISSION.attachFiles |
  PERMISSION.readHistory

/** What a person may do who was given nothing special. */
export const READER = PERMISSION.viewChannel | PERMISSION.sendMessages | PERMISSION.readHistory

const EVERYTHING = (1n << 53n) - 1n
/** Of no use in a channel where one may not send. */
const NEEDS_SENDING = PERMISSION.embedLinks | PERMISSION.attachFiles

/** The bot's permissions in a channel. */
export function permissionsIn(channel: Channel): bigint {
  if (!channel.guild) return INVITED
  const base = channel.guild.permissions
  if (base & PERMISSION.administrator) return EVERYTHING
  const { allow, deny } = channel.parent ?? channel
  const bits = (base & ~deny) | allow
  if (!(bits & PERMISSION.viewChannel)) return 0n
  const sending = isThread(channel) ? PERMISSION.sendInThreads : PERMISSION.sendMessages
  return bits & sending ? bits : bits & ~NEEDS_SENDING
}

export function isThread(channel: Channel): boolean {
  const threads = [CHANNEL.announcementThread, CHANNEL.thread, CHANNEL.privateThread]
  return threads.includes(channel.type)
}

export function may(channel: Channel, permission: bigint): boolean {
  return (permissionsIn(channel) & permission) === permission
}

/** Refuses a channel that the bot cannot see, and one where it lacks one of the permissions. */
export function demand(channel: Channel, permission = 0n): void {
  if (channel.guild?.gone === true || !may(channel, PERMISSION.viewChannel)) throw refuse.missingAccess()
  if (!may(channel, permission)) throw refuse.missingPermissions()
}

/** The permission that posting here takes. */
export function sendingIn(channel: Channel): bigint {
  return isThread(channel) ? PERMISSION.sendInThreads : PERMISSION.sendMessages
}
