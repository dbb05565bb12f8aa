// The pages that items of feeds lead to: fetched as feeds are, read in their own thread.

import { hostOf } from '../core/identity.ts'
import type { Clock } from '../core/ports/clock.ts'
import type { FailedPage, Pages } from '../core/ports/pages.ts'
import { siteOf } from '../core/site.ts'
import { charsetOfType, decode } from './charset.ts'
import type { PageFetcher, PageResult } from './fetcher.ts'
import type { PageReader } from './page-reader.ts'

/** What a host answers that is too busy for more. */
const BUSY = new Set([429, 503])
/** What a page answers that is for subscribers, or a host that lets no program in. */
const CLOSED = new Set([401, 403])

/** Neither the fetcher nor the reader is closed by this. */
export function openPages(fetcher: PageFetcher, reader: PageReader, clock: Clock): Pages {
  return {
    fetch: async (url, feed) => {
      const answer = await fetcher.page(url, feed)
      if (answer.kind === 'failed') {
        const { problem, retryAfter, host } = answer
        return { kind: 'failed', problem, retryAfter, host, failing: failingOf(answer, url) }
      }
      if (answer.kind === 'unchanged' || answer.address === null) return noArticle('answered with nothing')
      const html = decode(answer.bytes, charsetOfType(answer.contentType))
      if (html === null) return noArticle('is no text')
      const page = await reader.read(html, clock.now())
      if ('problem' in page) return noArticle(page.problem)
      const { title, published, language, text, url: canonical } = page
      return { kind: 'read', address: answer.address, canonical, title, published, language, text }
    },
  }
}

function failingOf(
  { host, status, refused }: PageResult & { readonly kind: 'failed' },
  url: string,
): FailedPage['failing'] {
  if (refused || (host !== null && siteOf(host) !== siteOf(hostOf(url)))) return 'page'
  if (status !== null && BUSY.has(status)) return 'host'
  return status === null || CLOSED.has(status) || status >= 500 ? 'either' : 'page'
}

function noArticle(problem: string): FailedPage {
  return { kind: 'failed', problem, retryAfter: null, host: null, failing: 'page' }
}
