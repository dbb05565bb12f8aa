// Whoever opened the preview, at a channel: which there are, and what may be done there.
//
// 1. At the preview's own channel they are its moderator.
// 2. At others they are so too where somebody let them in with a password; what a whole server shares stays its own.
// 3. A private chat is its person's alone: it is neither listed nor opened.

import { settingsOf } from '../actions/compose-edition.ts'
import type { Asked } from '../core/asked.ts'
import { BLOCKED, type ChannelId, type ChannelSettings, homeOf, platformOf, REMOVED } from '../core/channel.ts'
import type { Store } from '../core/ports/store.ts'
import { NO_VENUE, type Venue } from '../core/venue.ts'
import type { ChannelChoice, ChannelView } from '../platforms/preview/pages.ts'

/** A pause that says that the bot is there no more. */
const LEFT: ReadonlySet<string> = new Set([REMOVED, BLOCKED])

/** The channel of an id (`own` where null) among those that may be looked at, or why it is not. */
export async function channelFor(id: string | null, store: Store, own: ChannelId): Promise<ChannelChoice> {
  const names = new Map((await store.homes()).map((home) => [home.id, home.name]))
  const states = (await store.channels()).filter(({ settings }) => settings.channel !== own)
  const there = states.filter(({ pause }) => pause === null || !LEFT.has(pause.reason))
  const others = there.filter(({ settings }) => !isPrivate(settings)).map(({ settings }) => settings)
  const all = [await settingsOf(store, own), ...others].flatMap((settings): ChannelView[] => {
    const platform = platformOf(settings.channel)
    if (platform === null) return []
    return [{ id: settings.channel, platform, place: names.get(homeOf(settings)) ?? null }]
  })
  const here = all.find((one) => one.id === (id ?? own))
  if (here !== undefined) return { here, all, own: here.id === own }
  return { missing: there.some(({ settings }) => settings.channel === id) ? 'private' : 'gone' }
}

/** On Telegram a chat with a person has a positive id; on Discord a channel without a server is one, or not known. */
function isPrivate({ channel, home }: ChannelSettings): boolean {
  const platform = platformOf(channel)
  return platform === 'telegram' ? !channel.startsWith('telegram:-') : platform === 'discord' && home === null
}

/** Asks at a channel as whoever opened the preview. */
export async function visitorAsks(
  { channel, own, mayChange }: { readonly channel: ChannelId; readonly own: ChannelId; readonly mayChange: boolean },
  store: Store,
): Promise<Omit<Asked, 'asked'>> {
  if (channel === own) return ownerAsks(channel)
  const asker = {
    id: 'preview:visitor',
    moderates: () => Promise.resolve(mayChange),
    moderatesHome: () => Promise.resolve(false),
  }
  return { channel, asker, venue: venueOf(await settingsOf(store, channel)), private: false }
}

/** Whoever reaches the preview may do there what a moderator may. */
export function ownerAsks(channel: ChannelId): Omit<Asked, 'asked'> {
  const asker = { id: 'preview:visitor', moderates: () => Promise.resolve(true) }
  return { channel, asker, venue: NO_VENUE, private: true }
}

/** What the platform knows is not asked: home and forum stay as they are. */
function venueOf({ home, forum }: ChannelSettings): Venue {
  return { ...NO_VENUE, facts: () => Promise.resolve({ home, name: null, forum, can: [], missing: [] }) }
}
