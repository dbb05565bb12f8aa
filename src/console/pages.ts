// The preview's pages beside its chat room, on the very actions that serve Discord and Telegram.

import { settingsOf } from '../actions/compose-edition.ts'
import { drawnPost } from '../actions/draw-picture.ts'
import { readFollowed } from '../actions/followed-feeds.ts'
import { MAP_DAYS, newestDay, newsDay, newsMap } from '../actions/news-day.ts'
import { homeOf } from '../core/channel.ts'
import type { LoggedPart } from '../core/delivery.ts'
import type { FollowedFeed } from '../core/feed.ts'
import { feedState } from '../core/feed-state.ts'
import type { Store } from '../core/ports/store.ts'
import { addDays, dayIn } from '../core/time.ts'
import { wordsOf } from '../core/words/catalogue.ts'
import { settingsDesk } from './desk.ts'
import { feedCounts, nameOfFeed, stateOfFeed, worstFeeds } from '../editorial/feed-states.ts'
import type { FeedView, PreviewPages } from '../platforms/preview/pages.ts'
import { type RoomParts, typedText } from './room.ts'
import { channelFor, ownerAsks, visitorAsks } from './visitor.ts'

const FEEDS_A_PAGE = 100
const PARTS_A_PAGE = 50

/** The pages on what is stored. */
export function previewPages(parts: RoomParts): PreviewPages {
  const { channel, store, clock } = parts
  return {
    async read(request) {
      const { post, request: understood, error } = await parts.answer({ asked: { request }, ...ownerAsks(channel) })
      return { post, typed: typedText(understood ?? request, parts.commands), refused: error !== null }
    },
    channel: (id) => channelFor(id, store, channel),
    async tryTopic(query, at) {
      const request = { command: 'topics test', options: { query } }
      // Nothing is changed by it, so that it is nobody's right.
      const asks = await visitorAsks({ channel: at, own: channel, mayChange: true }, store)
      const { post, error } = await parts.answer({ asked: { request }, ...asks })
      return { post, typed: typedText(request, parts.commands), refused: error !== null }
    },
    desk: (given) => settingsDesk(parts, given),
    async day(asked, page) {
      const now = clock.now()
      const date = asked ?? (await newestDay(parts, channel, now))
      const { timeZone } = await settingsOf(store, channel)
      const { oldest } = await store.counts()
      const first = oldest === null ? date : dayIn(timeZone, Date.parse(oldest))
      const map = await newsMap(parts, channel, date)
      const told = await newsDay(parts, channel, { date, page, now })
      const editions = await Promise.all(
        told.editions.map(async (edition) => ({ ...edition, post: await drawnPost(edition.post, parts) })),
      )
      return {
        ...told,
        editions,
        previous: date > first ? addDays(date, -1) : null,
        next: date < dayIn(timeZone, now) ? addDays(date, 1) : null,
        map: map === null ? null : { days: MAP_DAYS, alt: map.alt },
      }
    },
    async dayMap(date) {
      const map = await newsMap(parts, channel, date)
      return map === null ? null : await parts.draw(map)
    },
    feeds: (page) => feedPage(parts, page),
    async deliveries(state, page) {
      const query = { state, limit: PARTS_A_PAGE + 1, offset: page * PARTS_A_PAGE }
      const found = await store.deliveryLog(query)
      const shown = await withPlaces(found.slice(0, PARTS_A_PAGE), store)
      return { parts: shown, page, more: found.length > PARTS_A_PAGE }
    },
  }
}

async function feedPage({ channel, store, knowledge, clock }: RoomParts, page: number): Promise<FeedView> {
  const { language, timeZone } = await settingsOf(store, channel)
  const { feeds } = await readFollowed(store)
  const telling = { now: clock.now(), timeZone, words: wordsOf(language) }
  const nameOf = (feed: FollowedFeed) => nameOfFeed(feed, knowledge, telling.words)
  const worst = worstFeeds(feeds, telling.now)
  const troubled = new Set(worst)
  const others = feeds
    .filter((feed) => !troubled.has(feed))
    .map((feed) => ({ feed, name: nameOf(feed) }))
    .sort((a, b) => a.name.localeCompare(b.name, language))
  const shown = [...worst, ...others.map(({ feed }) => feed)].slice(page * FEEDS_A_PAGE, (page + 1) * FEEDS_A_PAGE)
  return {
    summary: feeds.length === 0 ? '' : feedCounts(feeds, telling),
    feeds: shown.map((feed) => ({
      name: nameOf(feed),
      url: feed.url,
      state: feed.off ? 'off' : feedState(feed, telling.now),
      said: stateOfFeed(feed, telling),
    })),
    page,
    pages: Math.ceil(feeds.length / FEEDS_A_PAGE),
  }
}

/** With the name of the server or chat around each channel, where it is known. */
async function withPlaces(parts: readonly LoggedPart[], store: Store) {
  const names = new Map((await store.homes()).map(({ id, name }) => [id, name]))
  const channels = [...new Set(parts.map(({ channel }) => channel))]
  const places = new Map<string, string | null>()
  for (const channel of channels) {
    places.set(channel, names.get(homeOf(await settingsOf(store, channel))) ?? null)
  }
  return parts.map((part) => ({ ...part, place: places.get(part.channel) ?? null }))
}
