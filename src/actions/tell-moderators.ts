// Tells somebody who can mend it where the platform refuses what they set up: the person who last saved the channel's
// settings, in private, once. Where nobody is known or the platform does not let the bot write to them, the operator's
// log says it, with the cure.

import { type ChannelId, type HomeId, platformOf } from '../core/channel.ts'
import type { Clock } from '../core/ports/clock.ts'
import type { Log } from '../core/ports/log.ts'
import type { Messenger } from '../core/ports/messenger.ts'
import type { Stopped } from '../core/ports/outbox.ts'
import type { Store } from '../core/ports/store.ts'
import type { Post } from '../core/post.ts'
import { SendFailure } from '../core/send-failure.ts'
import { wordsOf } from '../core/words/catalogue.ts'
import { type Troubled, notHandedOnPost, stoppedPost } from '../editorial/stopped-post.ts'
import { settingsOf } from './compose-edition.ts'

/** Changes that are looked through for the last one of the channel's settings. */
const MOST_CHANGES = 200

export interface TellDeps {
  readonly store: Store
  readonly messenger: Pick<Messenger, 'tell'>
  readonly clock: Clock
  readonly log: Log
  /** True where the channel's platform is there. */
  readonly reachable: (channel: ChannelId) => boolean
}

/** Tells of the channels where the bot stopped by itself. What the platform puts off is told the next time. */
export async function tellStopped(deps: TellDeps): Promise<void> {
  for (const stopped of await deps.store.stoppedUntold()) {
    if (deps.reachable(stopped.channel) && (await isTold(stopped, deps))) await deps.store.stoppedTold(stopped.channel)
  }
}

/** Tells that a channel's digests are not handed on to those that follow it. */
export async function tellNotHandedOn(deps: TellDeps, channel: ChannelId): Promise<void> {
  const { language } = await settingsOf(deps.store, channel)
  const post = notHandedOnPost(await troubled(deps.store, channel), wordsOf(language))
  await told(channel, post, wordsOf('en').delivery.handOnCure, deps)
}

async function isTold({ channel, obstacle }: Stopped, deps: TellDeps): Promise<boolean> {
  // Whoever blocked the bot does not want to hear from it.
  if (obstacle === 'blocked') return true
  const { language } = await settingsOf(deps.store, channel)
  const post = stoppedPost(obstacle, await troubled(deps.store, channel), wordsOf(language))
  return await told(channel, post, wordsOf('en').delivery.cure[obstacle], deps)
}

/** False where it may be told later. */
async function told(channel: ChannelId, post: Post, cure: string, deps: TellDeps): Promise<boolean> {
  const { home } = await settingsOf(deps.store, channel)
  const failure = await tellWhoSaved(channel, await whoSaved(deps, channel, home, 'channel'), post, deps)
  if (failure === null) return true
  if (failure.kind === 'later') return false
  deps.log.error('moderator-not-told', { channel, reason: failure.message, cure })
  return true
}

/** Null where it was told. `person`: null where nobody is known. */
export async function tellWhoSaved(
  channel: ChannelId,
  person: string | null,
  post: Post,
  { messenger, log }: Pick<TellDeps, 'messenger' | 'log'>,
): Promise<SendFailure | null> {
  try {
    if (person === null) throw new SendFailure('refused', 'nobody is known who set it up')
    await messenger.tell(person, post)
    log.info('moderator-told', { channel })
    return null
  } catch (error) {
    return error instanceof SendFailure ? error : new SendFailure('refused', String(error))
  }
}

/**
 * Who saved settings last, on the channel's own platform: of the channel itself, or of any in its home; null where
 * that is not known (any more).
 */
export async function whoSaved(
  { store, clock }: Pick<TellDeps, 'store' | 'clock'>,
  channel: ChannelId,
  home: HomeId | null,
  whose: 'channel' | 'home',
): Promise<string | null> {
  const page = { limit: MOST_CHANGES, offset: 0 }
  const changes = await store.audit(channel, home, new Date(clock.now()).toISOString(), page)
  const last = changes.find(
    (change) =>
      change.what === 'settings' &&
      (whose === 'home' || change.channel === channel) &&
      platformOf(change.by) === platformOf(channel),
  )
  return last?.by ?? null
}

/** `around`: its server or chat, where it is not known from the channel's settings. */
export async function troubled(store: Store, channel: ChannelId, around: HomeId | null = null): Promise<Troubled> {
  const home = (await settingsOf(store, channel)).home ?? around
  const name = (await store.homes()).find(({ id }) => id === home)?.name ?? null
  const [, guild] = /^discord:(\d+)$/.exec(home ?? '') ?? []
  const [, id] = /^discord:(\d+)$/.exec(channel) ?? []
  return { name, url: guild === undefined || id === undefined ? null : `https://discord.com/channels/${guild}/${id}` }
}
