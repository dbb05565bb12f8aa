// A server on this machine for one test, and feeds to answer with.

import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

export interface FeedServer {
  /** Without a slash at its end. */
  readonly url: string
  /** `host:port` */
  readonly address: string
  readonly port: number
  /** What was asked, in order. */
  readonly asked: readonly Pick<IncomingMessage, 'url' | 'headers'>[]
  /** Connections that were made, with or without a request. */
  readonly connections: () => number
}

/** Answers with `listener` until the test has ended. `host`: an address of 127.0.0.0/8, each another host; `at`: its port, 0 = any. */
export async function serve(listener: RequestListener, host = '127.0.0.1', at = 0): Promise<FeedServer> {
  const asked: IncomingMessage[] = []
  let connections = 0
  const server = createServer((request, response) => {
    asked.push(request)
    listener(request, response)
  })
  server.on('connection', () => {
    connections += 1
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(at, host, resolve)
  })
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  )
  const { port } = server.address() as AddressInfo
  const address = `${host}:${port}`
  return { url: `http://${address}`, address, port, asked, connections: () => connections }
}

export interface Item {
  readonly title: string
  readonly text: string
  /** RFC 822; left out where the item has no date. */
  readonly date?: string
}

/** An RSS feed of these items, whose links are `/title` on its own host. */
export function rss(items: readonly Item[], language = 'en'): string {
  const all = items.map(
    ({ title, text, date }) =>
      `<item><title>${title}</title><link>/${encodeURIComponent(title)}</link>${date === undefined ? '' : `<pubDate>${date}</pubDate>`}<description>${text}</description></item>`,
  )
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Some Wire</title><language>${language}</language>${all.join('')}</channel></rss>`
}
