// The channel that /settings is about: the one where it is asked, or one that may be set up from there.

import { type ChannelId, type ChannelSettings, defaultSettings, platformOf } from '../src/core/channel.ts'
import type { CommandCall, CommandContext } from '../src/core/command.ts'
import { Problem } from '../src/core/problem.ts'
import type { ChannelFacts, NamedChannel } from '../src/core/venue.ts'

/** Channels that are offered for taking over their settings. */
const MOST_MODELS = 25

export interface Target {
  readonly channel: ChannelId
  /** What is stored under the channel's own id. */
  readonly stored: ChannelSettings | null
  /** What counts there: of a thread without settings its parent's. */
  readonly shown: ChannelSettings
  /** What a change changes: a thread begins with the settings that it went by, and does not post by itself yet. */
  readonly base: ChannelSettings
  readonly ofParent: boolean
  readonly facts: ChannelFacts
  /** The platform refused the bot there. */
  readonly paused: boolean
  /** Other channels that may be set up from here. */
  readonly elsewhere: readonly NamedChannel[]
}

/** @throws Problem not-allowed where it may not be set up from here */
export async function targetOf(call: CommandCall, { store, settings, words }: CommandContext): Promise<Target> {
  const { here, venue, options } = call
  const channel = options['channel'] ?? here
  const elsewhere = channel !== here || call.private ? await venue.elsewhere() : []
  const named = elsewhere.find((one) => one.channel === channel)
  if (channel !== here && named === undefined) {
    throw new Problem('not-allowed', words.settings.notYourChannel, words.settings.notYourChannelHint)
  }
  const stored = await store.settings(channel)
  const ofParent = channel === here && stored === null && call.channel !== here
  const fresh = { ...defaultSettings(channel), language: settings.language }
  const shown = stored ?? (ofParent ? settings : fresh)
  const facts = await venue.facts(channel)
  return {
    channel,
    stored,
    shown,
    base: stored ?? { ...shown, ...notYet(channel) },
    ofParent,
    facts: { ...facts, name: facts.name ?? named?.name ?? null },
    paused: (await store.pauseOf(shown.channel)) !== null,
    elsewhere: call.private ? elsewhere.filter((one) => one.channel !== channel) : [],
  }
}

function notYet(channel: ChannelId) {
  const { on, since, home, forum, pausedUntil, version } = defaultSettings(channel)
  return { channel, on, since, home, forum, pausedUntil, version }
}

export interface Model extends NamedChannel {
  readonly settings: ChannelSettings
}

/** Channels that are set up, of the same server or chat, or that the asker moderates: their settings may be taken over. */
export async function modelsFor(call: CommandCall, target: Target, { store }: CommandContext): Promise<Model[]> {
  const home = target.facts.home ?? target.base.home
  const theirs = await call.venue.elsewhere()
  const models: Model[] = []
  for (const { settings } of await store.channels()) {
    const { channel } = settings
    const named = theirs.find((one) => one.channel === channel)
    const fits = named !== undefined || (home !== null && settings.home === home)
    if (!fits || channel === target.channel || models.length >= MOST_MODELS) continue
    models.push({ channel, settings, name: named?.name ?? (await nameOf(channel, call)) })
  }
  return models
}

/** Discord knows its channels by name without being asked; elsewhere the id has to do. */
async function nameOf(channel: ChannelId, { venue }: CommandCall): Promise<string> {
  if (platformOf(channel) !== 'discord') return channel
  return (await venue.facts(channel)).name ?? channel
}
