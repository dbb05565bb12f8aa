// A process of its own for the load of feeds: outlets on many addresses of this machine, one server for all. What an
// outlet does is the first part of a feed's path; the port goes to the parent.

import { createServer, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'

const SLOW_MS = 2000
/** Articles of a feed that moves. */
const MOVING = 5
const BOMB = gzipSync(Buffer.alloc(50_000_000))
const ENTITIES = Array.from({ length: 10 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('')

let round = 0
process.on('message', (message) => {
  if (message === 'next round') round += 1
})

const feedOf = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Outlet</title>${items}</channel></rss>`

/** Unchanged since it was last read. */
function quiet(asked: string | undefined, response: ServerResponse): void {
  if (asked === '"1"') response.writeHead(304).end()
  else response.writeHead(200, { etag: '"1"' }).end(feedOf(''))
}

const itemOf = (title: string, link: string, text: string, more = '') =>
  `<item><title>${title}</title><link>${link}</link><description>${text}</description>${more}</item>`

/** One more article each round, and the last one again with another guid, tracking key and date. */
function busy(path: string, response: ServerResponse): void {
  const article = (day: number, query = '', more = '') =>
    itemOf(
      `Checkpoint ${path.slice(1)} opened, day ${day}`,
      `${path}/${day}${query}`,
      `The road at checkpoint ${path.slice(1)} was opened on day ${day}, a police officer said.`,
      more,
    )
  const again = `<guid isPermaLink="false">${round}</guid><pubDate>Mon, 23 Nov 2026 0${round + 1}:00:00 GMT</pubDate>`
  response.end(feedOf(article(round) + (round === 0 ? '' : article(round - 1, `?utm_source=${round}`, again))))
}

/** The same articles, all under new addresses each round. */
function moving(path: string, response: ServerResponse): void {
  const items = Array.from({ length: MOVING }, (_, at) =>
    itemOf(
      `Bridge ${at} of ${path.slice(1)}`,
      `${path}/${round}/${at}`,
      `Bridge ${at} of ${path.slice(1)} was mended.`,
    ),
  )
  response.end(feedOf(items.join('')))
}

function failing(at: number, response: ServerResponse): void {
  if (at % 3 === 0) response.destroy()
  else response.writeHead(at % 3 === 1 ? 404 : 500).end()
}

function hostile(at: number, response: ServerResponse): void {
  if (at % 3 === 0) response.writeHead(200, { 'content-encoding': 'gzip' }).end(BOMB)
  else if (at % 3 === 1)
    response.end(`<!DOCTYPE rss [<!ENTITY l0 "laugh">${ENTITIES}]>${feedOf('<item><title>&l10;</title></item>')}`)
  else {
    const more = () => {
      while (response.write(Buffer.alloc(65_536)));
    }
    response.on('drain', more)
    more()
  }
}

const answer: RequestListener = (request, response) => {
  const path = request.url ?? ''
  const [, kind, number] = path.split('/')
  const unchanged = request.headers['if-none-match']
  if (kind === 'quiet') quiet(unchanged, response)
  else if (kind === 'busy') busy(path, response)
  else if (kind === 'moving') moving(path, response)
  else if (kind === 'slow') setTimeout(quiet, SLOW_MS, unchanged, response)
  else if (kind === 'failing') failing(Number(number), response)
  else if (kind === 'hostile') hostile(Number(number), response)
  else response.writeHead(404).end()
}

const server = createServer(answer)
server.listen(0, '0.0.0.0', () => {
  process.send?.((server.address() as AddressInfo).port)
})
