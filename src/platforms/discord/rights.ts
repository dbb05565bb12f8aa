// What the bot must be allowed to do, as Discord's permission bits, and the link that asks for it.

import { OAuth2Scopes, PermissionFlagsBits } from 'discord.js'
import type { Right } from '../../core/right.ts'

/** What the invite link asks for. */
const RIGHTS = {
  'view-channel': PermissionFlagsBits.ViewChannel,
  'send-messages': PermissionFlagsBits.SendMessages,
  'send-messages-in-threads': PermissionFlagsBits.SendMessagesInThreads,
  'create-public-threads': PermissionFlagsBits.CreatePublicThreads,
  'embed-links': PermissionFlagsBits.EmbedLinks,
  'attach-files': PermissionFlagsBits.AttachFiles,
  'read-message-history': PermissionFlagsBits.ReadMessageHistory,
} as const satisfies Partial<Record<Right, bigint>>

type DiscordRight = keyof typeof RIGHTS

const ALL: readonly DiscordRight[] = Object.keys(RIGHTS).filter((name): name is DiscordRight => name in RIGHTS)
/** A thread takes messages by a right of its own, and has no threads. */
const IN_THREADS = ALL.filter((right) => right !== 'send-messages' && right !== 'create-public-threads')

/** The link that adds the bot of this application to a server. */
export function inviteLink(applicationId: string): string {
  const permissions = ALL.reduce((bits, right) => bits | RIGHTS[right], 0n)
  const scope = [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands].join('+')
  return `https://discord.com/oauth2/authorize?client_id=${applicationId}&scope=${scope}&permissions=${permissions}`
}

/** Rights for posting that `held` (permission bits, overwrites of the channel included) lacks. */
export function missingRights(held: bigint, thread: boolean): Right[] {
  if (held & PermissionFlagsBits.Administrator) return []
  return (thread ? IN_THREADS : ALL).filter((right) => (held & RIGHTS[right]) === 0n)
}

/** Whoever may manage the server decides what counts in all of it. `held`: by roles, no channel's overwrites included. */
export function mayGovern(held: bigint): boolean {
  return (held & (PermissionFlagsBits.ManageGuild | PermissionFlagsBits.Administrator)) !== 0n
}

/** Whoever may manage the channel is its moderator. */
export function mayModerate(held: bigint): boolean {
  return (held & (PermissionFlagsBits.ManageChannels | PermissionFlagsBits.Administrator)) !== 0n
}
