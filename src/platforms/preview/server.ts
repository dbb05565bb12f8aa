// The preview: the bot without a token, as a page on this machine. It listens on the loopback only, takes the next free
// port where its own is taken, and shows nobody the insides of an error.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { isLoopback } from '../../core/loopback.ts'
import type { Log } from '../../core/ports/log.ts'
import { Problem } from '../../core/problem.ts'
import { readAssets, type Assets } from './assets.ts'
import { isOwnHost } from './guard.ts'
import type { PreviewPages } from './pages.ts'
import { pageReply, send } from './reply.ts'
import type { PreviewRoom } from './room.ts'
import type { Bot } from './route.ts'
import { refuse, route } from './routes.ts'
import { notice } from './shell.ts'

const PORTS_TRIED = 20
const MOST_PORT = 65_535

export interface Preview {
  /** `http://127.0.0.1:8787/` */
  readonly url: string
  readonly port: number
  close(): Promise<void>
}

/**
 * Serves the room. `port` 0 takes any free one; another that is taken leads to the next, up to 20.
 * Rejects with Problem('bad-configuration') for a host beyond the loopback, 'address-in-use' where no port was free.
 */
export async function startPreview(given: {
  readonly host: string
  readonly port: number
  readonly room: PreviewRoom
  readonly pages: PreviewPages
  readonly log: Log
}): Promise<Preview> {
  const { host, port, room, pages, log } = given
  if (!isLoopback(host)) {
    throw new Problem(
      'bad-configuration',
      `The preview does not listen on ${host}.`,
      'Set SITREP_HOST to 127.0.0.1, ::1 or localhost.',
    )
  }
  const assets = await readAssets()
  const server = createServer({ requestTimeout: 15_000, headersTimeout: 10_000 })
  const bound = await listen(server, host, port)
  server.on('request', (request, response) => {
    void respond(request, response, { bot: { room, pages }, assets, log, port: bound })
  })
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${bound}/`
  return { url, port: bound, close: () => close(server) }
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  { bot, assets, log, port }: { readonly bot: Bot; readonly assets: Assets; readonly log: Log; readonly port: number },
): Promise<void> {
  const headOnly = request.method === 'HEAD'
  try {
    send(response, isOwnHost(request.headers, port) ? await route(request, bot, assets) : refuse(403), headOnly)
  } catch (error) {
    log.error('preview.failed', {
      path: request.url?.split('?')[0],
      error: error instanceof Error ? error.message : String(error),
    })
    if (!response.headersSent) send(response, pageReply(notice('failed', 'en'), 500), headOnly)
  }
}

async function listen(server: Server, host: string, first: number): Promise<number> {
  for (let port = first; port < first + PORTS_TRIED && port <= MOST_PORT; port++) {
    const bound = await tryPort(server, host, port)
    if (bound !== null) return bound
  }
  throw new Problem(
    'address-in-use',
    `Ports ${first} to ${first + PORTS_TRIED - 1} are taken.`,
    'Set SITREP_PORT to a free port.',
  )
}

/** The port that was taken into use; null where another program has it. */
async function tryPort(server: Server, host: string, port: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      server.removeListener('listening', listening)
      if (error.code === 'EADDRINUSE') resolve(null)
      else reject(error)
    }
    const listening = (): void => {
      server.removeListener('error', failed)
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    }
    server.once('error', failed)
    server.once('listening', listening)
    server.listen(port, host)
  })
}

async function close(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => {
      resolve()
    })
    server.closeAllConnections()
  })
}
