// Doctor's checks of what is outside: tokens, the bot's rights in each channel.

import type { Config } from '../config.ts'
import { type ChannelState, platformOf } from '../core/channel.ts'
import type { Log } from '../core/ports/log.ts'
import type { Inspection } from '../core/ports/platform.ts'
import { wordsOf } from '../core/words/catalogue.ts'
import { inspectDiscord } from '../platforms/discord/inspect.ts'
import { inspectTelegram } from '../platforms/telegram/inspect.ts'
import { type Check, failed, passed } from './checks.ts'

/** Each platform whose token is set: who the bot is there, and what it lacks in the channels that are on. */
export async function platformChecks(
  { discord, telegram }: Config,
  channels: readonly ChannelState[],
  log: Log,
): Promise<Check[]> {
  const on = channels.filter(({ settings }) => settings.on)
  const of = (platform: string) => on.filter(({ settings }) => platformOf(settings.channel) === platform)
  const ids = (platform: string) => of(platform).map(({ settings }) => settings.channel)
  if (discord === null && telegram === null) {
    return [passed('platforms', 'no token is set: the preview alone', 'Set DISCORD_TOKEN or TELEGRAM_TOKEN in .env.')]
  }
  return [
    ...(discord === null
      ? []
      : await platformCheck('discord', of('discord'), () => inspectDiscord(discord, ids('discord')))),
    ...(telegram === null
      ? []
      : await platformCheck('telegram', of('telegram'), () => inspectTelegram({ ...telegram, log }, ids('telegram')))),
  ]
}

async function platformCheck(
  name: string,
  states: readonly ChannelState[],
  inspect: () => Promise<Inspection>,
): Promise<Check[]> {
  try {
    const { as, invite, channels } = await inspect()
    const link = invite === null ? null : `Add it to a server: ${invite}`
    return [
      passed(name, `${as}; ${channels.length} channels are on`, link),
      ...channels.flatMap(rightsCheck),
      ...states.flatMap(pauseCheck),
    ]
  } catch (error) {
    return [failed(name, error, `Check that this machine reaches ${name}, and try again.`)]
  }
}

function rightsCheck({ channel, missing }: Inspection['channels'][number]): Check[] {
  const { right } = wordsOf('en').settings
  if (missing === null) {
    const cure = 'Add the bot to its server again, or let a moderator switch the channel off.'
    return [{ name: channel, ok: false, says: 'the bot does not get there.', cure }]
  }
  if (missing.length === 0) return []
  const lacks = missing.map((one) => right[one]).join(', ')
  return [{ name: channel, ok: false, says: `the bot lacks: ${lacks}.`, cure: 'Give it these rights in that channel.' }]
}

function pauseCheck({ settings, pause }: ChannelState): Check[] {
  if (pause === null) return []
  const says = `paused since ${pause.at}: ${pause.reason}.`
  return [{ name: settings.channel, ok: false, says, cure: 'Mend that, then let a moderator save /settings there.' }]
}
