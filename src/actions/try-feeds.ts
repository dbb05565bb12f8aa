// Looks at many feeds once, several hosts side by side, to tell which of them work. Nothing is stored.

import { hostOf } from '../core/identity.ts'
import type { FeedFinder, Look } from '../core/ports/feed-finder.ts'

const SIDE_BY_SIDE = 16

/** In the order of `urls`. `looked` hears how many were asked so far. */
export async function tryFeeds(
  urls: readonly string[],
  finder: Pick<FeedFinder, 'look'>,
  looked: (done: number) => void,
): Promise<readonly (Look | undefined)[]> {
  const looks = new Map<string, Look>()
  const hosts = new Map<string, string[]>()
  for (const url of urls) {
    const others = hosts.get(hostOf(url))
    if (others === undefined) hosts.set(hostOf(url), [url])
    else others.push(url)
  }
  const queue = [...hosts.values()]
  const serve = async (): Promise<void> => {
    for (let host = queue.shift(); host !== undefined; host = queue.shift()) {
      for (const url of host) {
        looks.set(url, await finder.look({ url, movedTo: null, source: 'unknown', language: null }))
        looked(looks.size)
      }
    }
  }
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, serve))
  return urls.map((url) => looks.get(url))
}
