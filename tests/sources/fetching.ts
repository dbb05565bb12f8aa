// Fetching from a server of one test.

import type { RequestListener } from 'node:http'
import { onTestFinished } from 'vitest'
import type { FetchRequest } from '../../src/core/ports/fetcher.ts'
import { type FetcherOptions, openFetcher } from '../../src/sources/fetcher.ts'
import { rss, serve } from './feed-server.ts'
import { NOW } from './folder-of-files.ts'

export const FEED = rss([{ title: 'One', text: 'A bridge was opened.' }])

/** A fetcher for one test, with a clock that stands still. */
export function fetcherFor(options: Partial<FetcherOptions> = {}) {
  const fetcher = openFetcher({ contact: null, version: '1.2.3', allowed: [], clock: { now: () => NOW }, ...options })
  onTestFinished(() => fetcher.close())
  return fetcher
}

/** Serves with `listener` and fetches `/feed` from there. */
export async function fetchFrom(
  listener: RequestListener,
  options: Partial<FetcherOptions> = {},
  request: Partial<FetchRequest> = {},
) {
  const server = await serve(listener)
  const fetcher = fetcherFor({ allowed: [server.address], ...options })
  const result = await fetcher.fetch({
    url: `${server.url}/feed`,
    movedTo: null,
    etag: null,
    modified: null,
    ...request,
  })
  return { server, result, text: 'bytes' in result ? new TextDecoder().decode(result.bytes) : null }
}

/** A failure as a fetch tells it. */
export const failed = (problem: string, retryAfter: number | null = null) => {
  const status = Number(/^answered (\d+)$/.exec(problem)?.[1] ?? 0) || null
  return { kind: 'failed', problem, status, retryAfter, host: status === null ? null : '127.0.0.1', took: 0 }
}
export const PRIVATE = failed('points into a private network')
