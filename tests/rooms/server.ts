// The page of the rooms, on the loopback only.

import { readFile } from 'node:fs/promises'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname } from 'node:path'
import { type Assets, readAssets } from '../../src/platforms/preview/assets.ts'
import { isOwnHost } from '../../src/platforms/preview/guard.ts'
import { type Reply, send } from '../../src/platforms/preview/reply.ts'
import { NotThere, route, said } from './routes.ts'
import type { Shown, Site } from './site.ts'

/** Pictures that a browser may draw; everything else is only saved. */
const PICTURES: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
}

const OWN = [
  ['parts.css', 'text/css'],
  ['rooms.css', 'text/css'],
  ['rooms.js', 'text/javascript'],
  ['composer.js', 'text/javascript'],
  ['shown.js', 'text/javascript'],
] as const

export interface PageServer {
  /** `http://127.0.0.1:4102/` */
  readonly url: string
  close(): Promise<void>
}

/** Rejects with the error of the socket where the port is taken. */
export async function startPage(port: number, sites: readonly Site[]): Promise<PageServer> {
  const assets = await allAssets()
  const server = createServer({ requestTimeout: 15_000 })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const bound = (server.address() as AddressInfo).port
  server.on('request', (request, response) => {
    const headOnly = request.method === 'HEAD'
    const answer = isOwnHost(request.headers, { host: '127.0.0.1', port: bound, url: null })
      ? route(request, sites, assets)
      : Promise.resolve(said('Only this machine may ask.', 403))
    answer
      .catch((error: unknown) => {
        if (error instanceof NotThere) return said(error.message, 404)
        console.error(error)
        return said('Something went wrong.', 500)
      })
      .then(async (reply) => {
        if ('file' in reply) sendFile(response, reply.file)
        else await send(response, reply, headOnly)
      })
      .catch((error: unknown) => {
        console.error(error)
        response.destroy()
      })
  })
  return { url: `http://127.0.0.1:${bound}/`, close: () => close(server) }
}

/** The preview's own files, whose looks the messages have, and the page's. */
async function allAssets(): Promise<Assets> {
  const own = OWN.map(async ([name, type]): Promise<[string, Reply]> => {
    const body = await readFile(new URL(`./page/${name}`, import.meta.url), 'utf8')
    return [`/rooms/${name}`, { status: 200, type, body }]
  })
  return new Map<string, Reply>([...readAssets(), ...(await Promise.all(own))])
}

function sendFile(response: ServerResponse, { name, bytes }: Shown): void {
  const type = PICTURES[extname(name).toLowerCase()]
  response.writeHead(200, {
    'Content-Type': type ?? 'application/octet-stream',
    'Content-Length': bytes.byteLength,
    'Content-Disposition': type === undefined ? 'attachment' : 'inline',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': 'no-store',
  })
  response.end(bytes)
}

async function close(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => {
      resolve()
    })
    server.closeAllConnections()
  })
}
