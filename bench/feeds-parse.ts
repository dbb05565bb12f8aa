// How fast a large feed is read, beside feedsmith alone, which reads it inside, and rss-parser, which many projects take:
// the same text in the same run, lap by lap in turn, so that a busy machine slows all alike. The aim is at most 1.6 times
// feedsmith's own time, better 1.3. A feed in a shape that feedsmith drops something of is read twice, and told apart.

import { parseFeed } from 'feedsmith'
import Parser from 'rss-parser'
import { readFeed } from '../src/sources/feed.ts'
import { readFetchedFeed } from '../src/sources/fetched-feed.ts'
import { ms, table, times, whole } from './table.ts'
import { median, timed } from './timing.ts'

const SIZE = 5_000_000
const WORDS =
  'crossing opened again after talks between both sides and traders wait for goods at the northern gate of town'.split(
    ' ',
  )

/** Medians of `laps` laps of each reader. */
export async function benchFeeds(laps: number, now: number): Promise<string> {
  const plain = feedOfSize('')
  const based = feedOfSize(' xml:base="https://outlet.example/"')
  const bytes = new TextEncoder().encode(plain)
  const source = { url: 'https://outlet.example/rss', source: 'outlet', language: null }
  const readers: readonly (readonly [string, () => unknown])[] = [
    ['feedsmith alone', () => parseFeed(plain)],
    ['the bot: items', () => readFeed(plain)],
    ['the bot: items, read loosely', () => readFeed(based)],
    ['the bot: bytes to articles, the newest 500', () => readFetchedFeed({ bytes, contentType: null }, source, now)],
    ['rss-parser', () => new Parser().parseString(plain)],
  ]
  const walls = readers.map((): number[] => [])
  for (let lap = -2; lap < laps; lap++)
    for (const [at, [, read]] of readers.entries()) {
      const { wall } = (await timed(read)).lap
      if (lap >= 0) walls[at]?.push(wall)
    }
  const [first = []] = walls
  const ratios = (own: readonly number[]) => median(own.map((wall, lap) => wall / (first[lap] ?? Number.NaN)))
  const rows = readers.map(([name], at) => [name, ms(median(walls[at] ?? [])), times(ratios(walls[at] ?? []))])
  const items = plain.split('<item>').length - 1
  return `${table(['reader', 'ms', 'to feedsmith'], rows)}\n\n${whole(plain.length)} characters, ${whole(items)} items.`
}

/** An RSS feed as outlets of news have it, with both texts of each item. */
function feedOfSize(attributes: string): string {
  const items: string[] = []
  let length = 0
  for (let at = 0; length < SIZE; at++) {
    const words = (count: number) =>
      Array.from({ length: count }, (_, word) => WORDS[(at * 7 + word) % WORDS.length]).join(' ')
    const item = `<item><title>${words(9)} &amp; ${at}</title><link>https://outlet.example/news/${at}</link><guid isPermaLink="false">${at}</guid><dc:creator>Desk</dc:creator><pubDate>Sat, 28 Jun 2025 10:00:00 +0300</pubDate><category>border</category><description>${words(25)}</description><content:encoded><![CDATA[<p>${words(60)}</p><p>${words(50)}</p>]]></content:encoded></item>`
    items.push(item)
    length += item.length
  }
  return `<?xml version="1.0"?><rss version="2.0"${attributes} xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Outlet</title><link>https://outlet.example/</link>${items.join('')}</channel></rss>`
}
