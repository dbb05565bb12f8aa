// All that is due in the channels of a running bot: of each platform the editions, then the alerts. Each is made as fast as
// its platform takes it, and no platform waits for another.

import { type ChannelSettings, type Platform, platformOf } from '../core/channel.ts'
import { publishAlerts } from './publish-alerts.ts'
import { type Planned, type PublishDeps, publishDueEditions } from './publish-editions.ts'
import { onceEach, Sharing } from './sharing.ts'

/**
 * Plans the editions and alerts that are due at `now` (epoch milliseconds, when the round began). `planned` hears of each
 * channel that has some; the next one of its platform waits until it resolves.
 */
export async function publishDue(
  deps: PublishDeps,
  channels: readonly ChannelSettings[],
  now: number,
  planned: Planned,
): Promise<void> {
  const sharing = new Sharing()
  const once = onceEach()
  await Promise.all(
    byPlatform(channels).map(async (own) => {
      await publishDueEditions({ ...deps, sharing, once }, own, now, planned)
      // After the editions: what one of them tells now is not alerted beside it.
      await publishAlerts({ ...deps, once }, own, now, planned)
    }),
  )
}

function byPlatform(channels: readonly ChannelSettings[]): ChannelSettings[][] {
  const platforms = new Map<Platform | null, ChannelSettings[]>()
  for (const settings of channels) {
    const platform = platformOf(settings.channel)
    const own = platforms.get(platform) ?? []
    platforms.set(platform, own)
    own.push(settings)
  }
  return [...platforms.values()]
}
