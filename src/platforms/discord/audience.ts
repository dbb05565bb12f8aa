// Who sees an answer in a server: the asker, unless the channel wants everybody to. Only what tells news, or what the bot
// has, is for all: settings, and what concerns a person, never are.

import type { PlatformDeps } from '../../core/ports/platform.ts'
import type { Asked } from '../../core/asked.ts'
import { sendFailure } from './failure.ts'

const FOR_ALL: ReadonlySet<string> = new Set([
  'latest',
  'timeline',
  'map',
  'chart',
  'search',
  'story',
  'digest',
  'why',
  'topics list',
  'topics show',
  'sources list',
  'sources show',
  'status',
  'help',
])

/** Whether everybody sees the answer to a command that was typed. Never rejects. */
export async function isForAll(
  { publicIn, log }: Pick<PlatformDeps, 'publicIn' | 'log'>,
  { asked, private: local, channel, parent }: Asked,
): Promise<boolean> {
  if (local || !('request' in asked) || !FOR_ALL.has(asked.request.command)) return false
  try {
    return await publicIn(channel, parent ?? null)
  } catch (error) {
    log.warn('discord-audience-unknown', { reason: sendFailure(error).message })
    return false
  }
}
