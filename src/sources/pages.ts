// The pages that items of feeds lead to: fetched as feeds are, read in their own thread.

import type { Clock } from '../core/ports/clock.ts'
import type { FailedPage, Pages } from '../core/ports/pages.ts'
import { charsetOfType, decode } from './charset.ts'
import { NO_PAGE, type PageFetcher } from './fetcher.ts'
import type { PageReader } from './page-reader.ts'
import { NOT_ALLOWED } from './visits.ts'

/** What tells of one page, not of its host. */
const MISSING = new Set([404, 410])
const OTHERS_MAY_BE_HAD = new Set([NO_PAGE, NOT_ALLOWED])

/** Neither the fetcher nor the reader is closed by this. */
export function openPages(fetcher: PageFetcher, reader: PageReader, clock: Clock): Pages {
  return {
    fetch: async (url, feed) => {
      const answer = await fetcher.page(url, feed)
      if (answer.kind === 'failed') {
        const { problem, retryAfter, host, status } = answer
        const ofHost = !OTHERS_MAY_BE_HAD.has(problem) && !(status !== null && MISSING.has(status))
        return { kind: 'failed', problem, retryAfter, host, ofHost }
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

function noArticle(problem: string): FailedPage {
  return { kind: 'failed', problem, retryAfter: null, host: null, ofHost: false }
}
