// Who the bot is on Telegram and what it may do in its chats, without polling: for `sitrep doctor`.

import { GrammyError } from 'grammy'
import type { ChannelId } from '../../core/channel.ts'
import type { Log } from '../../core/ports/log.ts'
import type { Inspection } from '../../core/ports/platform.ts'
import { makeBot } from './api.ts'
import { badToken } from './failures.ts'
import { Rights } from './rights.ts'
import { venueFor } from './venue.ts'

const TIMEOUT_SECONDS = 15

/** Asks Telegram. @throws Problem bad-token; an ordinary error where Telegram is not reached */
export async function inspectTelegram(
  given: { readonly token: string; readonly apiRoot: string | null; readonly log: Log },
  channels: readonly ChannelId[],
): Promise<Inspection> {
  const { api } = makeBot(given.token, given.apiRoot, TIMEOUT_SECONDS, given.log)
  const { id, username } = await api.getMe().catch((error: unknown) => {
    throw error instanceof GrammyError && [401, 404].includes(error.error_code) ? badToken() : error
  })
  const rights = new Rights(api, () => () => undefined)
  const venue = venueFor({ api, self: id, rights, homes: () => Promise.resolve([]) }, { id: '', telegram: id }, false)
  const looked: { channel: ChannelId; missing: Inspection['channels'][number]['missing'] }[] = []
  for (const channel of channels) looked.push({ channel, missing: (await venue.facts(channel)).missing })
  return { as: `@${username}`, invite: null, channels: looked }
}
