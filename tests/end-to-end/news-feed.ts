// A local outlet: one RSS feed on the loopback whose items a test adds.

import { createServer } from 'node:http'

export interface FeedItem {
  readonly title: string
  readonly text: string
  readonly at: number
}

export interface NewsFeed {
  readonly url: string
  /** `127.0.0.1:PORT`: the operator's permission to fetch from there. */
  readonly address: string
  readonly requests: readonly { readonly conditional: boolean; readonly status: number }[]
  publish(item: FeedItem): void
  close(): Promise<void>
}

export async function startNewsFeed(): Promise<NewsFeed> {
  const items: FeedItem[] = []
  const requests: { conditional: boolean; status: number }[] = []
  const server = createServer((request, response) => {
    const etag = `"${items.length}"`
    const conditional = request.headers['if-none-match'] !== undefined
    const status = request.headers['if-none-match'] === etag ? 304 : 200
    requests.push({ conditional, status })
    response.writeHead(status, { ETag: etag, 'Content-Type': 'application/rss+xml; charset=utf-8' })
    response.end(status === 304 ? undefined : rss(items))
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const bound = server.address()
  const address = `127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}`
  return {
    url: `http://${address}/feed.xml`,
    address,
    requests,
    publish: (item) => items.unshift(item),
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

function rss(items: readonly FeedItem[]): string {
  const written = items.map(
    ({ title, text, at }, index) =>
      `<item><title>${title}</title><link>https://outlet.example/${items.length - index}</link><description>${text}</description><pubDate>${new Date(at).toUTCString()}</pubDate></item>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Test Wire</title><link>https://outlet.example/</link><description>x</description>${written.join('')}</channel></rss>`
}
