// Tells moderators of feeds that they use and of which nothing comes in any more, and when that is over.
//
// Rules
// 1. A feed is told of once it has failed for a day, or is silent (core/feed-state), and again once it is well. It is told
//    once: what was told is stored, until it is over.
// 2. Who uses a feed: the servers and chats with a channel that is on and hears its outlet and language; one that somebody
//    added for their server or chat is used there alone.
// 3. One word in private gathers all there is for a server or chat, at most one a day. It goes to whoever last saved the
//    settings of such a channel, else to whoever added a feed of it, in the language of the channel.
// 4. Whoever blocked or removed the bot is left alone, as is a channel that the platform refuses.
// 5. Where more than half of all feeds fail at once, of several outlets, the bot's own connection is what is wrong: the
//    operator's log says so, and no moderator hears of what was last asked in that time.
// 6. Looking costs one indexed query. Only where what it finds has changed, or some minutes have passed, is it weighed who
//    is to be told.

import { setImmediate } from 'node:timers/promises'
import { type ChannelId, type ChannelSettings, type HomeId, homeOf, platformOf } from '../core/channel.ts'
import type { FollowedFeed } from '../core/feed.ts'
import { FAILING_LONG_MS, type FeedTrouble, feedTrouble } from '../core/feed-state.ts'
import { EVERYWHERE } from '../core/hold.ts'
import type { Knowledge } from '../core/knowledge.ts'
import type { FeedAdder, FeedTelling, FeedWord } from '../core/ports/feed-tellings.ts'
import { instant } from '../core/time.ts'
import { wordsOf } from '../core/words/catalogue.ts'
import { type FeedNews, feedTroublePost } from '../editorial/feed-trouble-post.ts'
import { isFeedHeard } from '../editorial/heard.ts'
import { settingsOf } from './compose-edition.ts'
import { elsewhereThan, homesByFeed } from './followed-feeds.ts'
import { type TellDeps, tellWhoSaved, whoSaved } from './tell-moderators.ts'

const DAY_MS = 86_400_000
/** What waits for its day, or for a platform, is looked at again. */
const LOOK_AGAIN_MS = 10 * 60_000
/** Servers and chats that are told in one go: the rest follows in the next minute. */
const AT_ONCE = 20
/** Fewer outlets may fail together by chance. */
const FEWEST_CUT_OFF = 3
const DOCTOR = 'See the states of the feeds with: sitrep doctor'

export interface TellFeedsDeps extends TellDeps {
  readonly knowledge: Pick<Knowledge, 'sources'>
  /** True once the process is about to end. */
  readonly stopping: () => boolean
}

/** The channels of a server or chat that use feeds, and who added some there. */
interface User {
  readonly home: HomeId
  readonly channels: readonly ChannelSettings[]
  readonly adders: readonly FeedAdder[]
}

interface Troubled {
  readonly feed: FollowedFeed
  readonly trouble: FeedTrouble
}

/** The work of one minute. What it remembers between two saves work, and repeats where nothing can be stored. */
export function feedTeller(deps: TellFeedsDeps): () => Promise<void> {
  const { store, clock } = deps
  const saidAt = new Map<HomeId, number>()
  const isCutOff = cutOffWatch(deps)
  let weighed = { found: '', at: Number.NEGATIVE_INFINITY }
  return async () => {
    const now = clock.now()
    const found = await troubledAt(deps, now)
    const names = found.map(({ feed, trouble }) => `${trouble} ${feed.url}`).join('\n')
    if (names === weighed.found && now - weighed.at < LOOK_AGAIN_MS) return
    weighed = { found: names, at: now }
    if (await isCutOff(now)) return
    const cutOff = (await store.feedsCutOff()) ?? ''
    const credible = found.filter(({ feed }) => (feed.askedAt ?? '') > cutOff)
    // There is more than one go takes, or a platform puts it off.
    if (!(await tellAll(credible, now, saidAt, deps))) weighed.at = Number.NEGATIVE_INFINITY
  }
}

/** Whether the bot's own connection is what fails; the log says so once a day. */
function cutOffWatch({ store, log }: TellFeedsDeps): (now: number) => Promise<boolean> {
  let saidAt = Number.NEGATIVE_INFINITY
  return async (now) => {
    const { feeds, failing, failingSources } = await store.feedTotals()
    if (failing * 2 <= feeds || failingSources < FEWEST_CUT_OFF) return false
    await store.noteFeedsCutOff(instant(now))
    if (now - saidAt >= DAY_MS) {
      saidAt = now
      log.error('feeds-cut-off', { feeds, failing, cure: 'Check that this machine reaches the web.' })
    }
    return true
  }
}

async function troubledAt({ store }: TellFeedsDeps, now: number): Promise<Troubled[]> {
  const feeds = await store.feedsInDoubt(instant(now - FAILING_LONG_MS), instant(now))
  return feeds.flatMap((feed) => {
    const trouble = feedTrouble(feed, now)
    return trouble === null ? [] : [{ feed, trouble }]
  })
}

/** False where something is left to tell soon. `saidAt`: when this process last had a word with a server or chat. */
async function tellAll(
  found: readonly Troubled[],
  now: number,
  saidAt: Map<HomeId, number>,
  deps: TellFeedsDeps,
): Promise<boolean> {
  const { store } = deps
  if (found.length === 0 && (await store.homesToldSince(instant(0))).length === 0) return true
  const told = new Set(await store.homesToldSince(instant(now - DAY_MS)))
  const adders = await store.feedAdders()
  const addedBy = homesByFeed(adders)
  let words = 0
  let putOff = false
  for (const user of await usersOf(adders, deps)) {
    if (told.has(user.home) || now - (saidAt.get(user.home) ?? Number.NEGATIVE_INFINITY) < DAY_MS) continue
    if (words >= AT_ONCE || deps.stopping()) return false
    // Others get their turn: there may be thousands.
    await setImmediate()
    const elsewhere = elsewhereThan(user.home, addedBy)
    const hears = (feed: FollowedFeed) => isHeard(feed, user, elsewhere)
    const said = await store.feedTellings(user.home)
    const { used, unused } = byUse(said, hears)
    const news = newsFor(
      found.filter(({ feed }) => hears(feed)),
      used,
      now,
    )
    if (unused.length > 0) await store.noteFeedWord(user.home, { told: [], over: unused }, null)
    if (news.failing.length + news.silent.length + news.over.length === 0) continue
    words += 1
    if (await isTold(user, news, now, deps)) {
      saidAt.set(user.home, now)
      await store.noteFeedWord(user.home, wordOf(news), instant(now))
    } else putOff = true
  }
  return !putOff
}

function wordOf(news: FeedNews): FeedWord {
  const told = (['failing', 'silent'] as const).flatMap((trouble) => news[trouble].map(({ url }) => ({ url, trouble })))
  return { told, over: news.over.map(({ feed }) => feed.url) }
}

/** What a server or chat was not told yet of the feeds that it hears. */
function newsFor(found: readonly Troubled[], said: readonly FeedTelling[], now: number): FeedNews {
  const known = new Map(said.map(({ url, trouble }) => [url, trouble]))
  const troubled = new Set(found.map(({ feed }) => feed.url))
  const untold = found.filter(({ feed, trouble }) => known.get(feed.url) !== trouble)
  const of = (wanted: FeedTrouble) => untold.filter(({ trouble }) => trouble === wanted).map(({ feed }) => feed)
  const over = said.flatMap(({ url, trouble, feed }) =>
    feed === null || troubled.has(url) || !isWell(feed, now) ? [] : [{ feed, trouble }],
  )
  return { failing: of('failing'), silent: of('silent'), over }
}

function isWell(feed: FollowedFeed, now: number): boolean {
  return feed.failingSince === null && feedTrouble(feed, now) === null
}

/** What was told of feeds that are heard, and the addresses of those that are of no use any more: not followed, not heard. */
function byUse(
  said: readonly FeedTelling[],
  hears: (feed: FollowedFeed) => boolean,
): { readonly used: readonly FeedTelling[]; readonly unused: readonly string[] } {
  const isUsed = ({ feed }: FeedTelling) => feed !== null && hears(feed)
  return { used: said.filter(isUsed), unused: said.flatMap((one) => (isUsed(one) ? [] : [one.url])) }
}

function isHeard(feed: FollowedFeed, { channels, adders }: User, elsewhere: ReadonlySet<string>): boolean {
  return (
    channels.some((settings) => isFeedHeard(feed, settings, elsewhere)) ||
    (channels.length === 0 && adders.some((adder) => adder.feed === feed.url))
  )
}

/** Servers and chats that use feeds, with their channels that are on; those where a feed was added, also without one. */
async function usersOf(adders: readonly FeedAdder[], { store, reachable, clock }: TellFeedsDeps): Promise<User[]> {
  const now = instant(clock.now())
  const channels = new Map<HomeId, ChannelSettings[]>()
  const idle = new Set<HomeId>()
  for (const { settings, pause } of await store.channels()) {
    const home = homeOf(settings)
    const posts = settings.on && pause === null && (settings.pausedUntil === null || settings.pausedUntil <= now)
    if (!posts) idle.add(home)
    else if (hasPeople(settings.channel) && reachable(settings.channel))
      channels.set(home, [...(channels.get(home) ?? []), settings])
  }
  const adding = new Map<HomeId, FeedAdder[]>()
  for (const adder of adders.filter(({ home }) => home !== EVERYWHERE))
    adding.set(adder.home, [...(adding.get(adder.home) ?? []), adder])
  const alone = [...adding].filter(
    ([home, [first]]) => !channels.has(home) && !idle.has(home) && first !== undefined && reachable(first.channel),
  )
  return [
    ...[...channels].map(([home, own]) => ({ home, channels: own, adders: adding.get(home) ?? [] })),
    ...alone.map(([home, own]) => ({ home, channels: [], adders: own })),
  ]
}

/** The preview has nobody to write to. */
function hasPeople(channel: ChannelId): boolean {
  return platformOf(channel) !== 'preview'
}

/** False where it may be told later. */
async function isTold(user: User, news: FeedNews, now: number, deps: TellFeedsDeps): Promise<boolean> {
  const { store, knowledge } = deps
  const channel = user.channels[0]?.channel ?? user.adders[0]?.channel ?? user.home
  const { language, timeZone } = user.channels[0] ?? (await settingsOf(store, channel))
  const name = (await store.homes()).find(({ id }) => id === user.home)?.name ?? null
  const post = feedTroublePost(news, name, knowledge, { now, timeZone, words: wordsOf(language) })
  const failure = await tellWhoSaved(channel, await whoModerates(user, deps), post, deps)
  if (failure?.kind === 'later') return false
  if (failure !== null) deps.log.error('moderator-not-told', { channel, reason: failure.message, cure: DOCTOR })
  return true
}

async function whoModerates({ home, channels, adders }: User, deps: TellFeedsDeps): Promise<string | null> {
  for (const { channel } of channels) {
    const person = (await whoSaved(deps, channel, home, 'channel')) ?? whoseChat(channel)
    if (person !== null) return person
  }
  const [first] = channels
  const nearby = first === undefined ? null : await whoSaved(deps, first.channel, home, 'home')
  return nearby ?? adders.find(({ person }) => platformOf(person) !== null)?.person ?? null
}

/** A private chat on Telegram goes by the id of its person. */
function whoseChat(channel: ChannelId): string | null {
  return /^telegram:[1-9]\d*$/.test(channel) ? channel : null
}
