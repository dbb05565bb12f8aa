// The channel that a moderator's command is about: where it is asked, or one that is set up from there.

import { type ChannelId, type ChannelSettings, type HomeId, defaultSettings } from '../src/core/channel.ts'
import { type CommandCall, type CommandContext, decidesAround } from '../src/core/command.ts'
import { Problem } from '../src/core/problem.ts'
import type { NamedChannel } from '../src/core/venue.ts'
import type { Words } from '../src/core/words/words.ts'

export interface Moderated {
  readonly channel: ChannelId
  readonly settings: ChannelSettings
  /** The server or chat around it. */
  readonly home: HomeId | null
  /** Options that every button of the answer carries, so that it stays about this channel. */
  readonly about: Readonly<Record<string, string>>
  /** Others that may be chosen from here. */
  readonly elsewhere: readonly NamedChannel[]
}

/** @throws Problem not-allowed where the asker does not moderate it, or it is not set up from here */
export async function moderatedChannel(
  call: CommandCall,
  { store, settings, words }: CommandContext,
): Promise<Moderated> {
  const { here, channel, venue, asker, options, home } = call
  const wanted = options['channel'] ?? channel
  const elsewhere = call.private ? await venue.elsewhere() : []
  if (wanted === channel || wanted === here) {
    // A thread goes by its parent's settings, which are its moderators' too.
    if (!(await asker.moderates(channel)))
      throw new Problem('not-allowed', words.problem.moderatorsOnly, words.problem.seeHelp)
    return { channel, settings, home: settings.home ?? home, about: {}, elsewhere }
  }
  if (!elsewhere.some((one) => one.channel === wanted)) {
    throw new Problem('not-allowed', words.settings.notYourChannel, words.settings.notYourChannelHint)
  }
  const stored = (await store.settings(wanted)) ?? { ...defaultSettings(wanted), language: settings.language }
  const others = elsewhere.filter((one) => one.channel !== wanted)
  return {
    channel: wanted,
    settings: stored,
    home: stored.home ?? wanted,
    about: { channel: wanted },
    elsewhere: others,
  }
}

/** What is decided there counts in the whole server or chat. @throws Problem not-allowed */
export async function needsHome({ asker }: CommandCall, channel: ChannelId, { words }: CommandContext): Promise<void> {
  if (!(await decidesAround(asker, channel))) throw serverOnly(words)
}

export function serverOnly({ problem }: Words): Problem {
  return new Problem('not-allowed', problem.serverOnly, problem.serverOnlyHint)
}
