// sitrep topics: what moderators do with the topics of their server or chat, for the operator. What is asked for is done
// at once; `test` shows what it would find.

import { platformOf } from '../core/channel.ts'
import { Problem } from '../core/problem.ts'
import { type AskOptions, ask, channelOf } from './ask.ts'
import { type Surroundings, withWorkbench } from './workbench.ts'

/** What a topic is asked or given. */
export interface TopicOptions extends AskOptions {
  readonly query?: string
}

/** Resolves to the exit code: 1 where it was refused. */
export async function topics(
  deed: 'list' | 'show' | 'new' | 'edit' | 'test' | 'delete',
  name: string | undefined,
  options: TopicOptions,
  surroundings: Surroundings,
): Promise<number> {
  await known(options, surroundings)
  const decided = deed === 'new' || deed === 'edit' || deed === 'delete'
  const { query } = options
  const given = {
    ...(name === undefined ? {} : { name }),
    ...(query === undefined ? {} : { query }),
    ...(decided ? { edit: 'save' } : {}),
  }
  return await ask({ command: `topics ${deed}`, options: given }, options, surroundings)
}

/** Of a channel on Discord the server is known once it was set up. @throws Problem not-found */
async function known(options: TopicOptions, surroundings: Surroundings): Promise<void> {
  const channel = channelOf(options.channel)
  if (platformOf(channel) !== 'discord') return
  const settings = await withWorkbench(options, surroundings, ({ store }) => store.settings(channel))
  if (settings !== null) return
  throw new Problem(
    'not-found',
    `The channel ${channel} was never set up, so its server is not known.`,
    'Set it up with /settings first, or name another channel of the server.',
  )
}
