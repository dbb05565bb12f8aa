// The preview: the bot without a token, as a page on this machine. It listens on the loopback, beyond it only with a
// password, takes the next free port where its own is taken, and shows nobody the insides of an error.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { isLoopback } from '../../core/loopback.ts'
import type { Clock } from '../../core/ports/clock.ts'
import type { Log } from '../../core/ports/log.ts'
import { Problem } from '../../core/problem.ts'
import type { Language } from '../../core/words/words.ts'
import { readAssets } from './assets.ts'
import { countAttempts } from './attempts.ts'
import { enter, type House } from './entrance.ts'
import { textOf } from './html.ts'
import type { PreviewPages } from './pages.ts'
import { pageReply, send } from './reply.ts'
import type { PreviewRoom } from './room.ts'
import { openSessions } from './sessions.ts'
import { brokenOff, notice } from './shell.ts'

const PORTS_TRIED = 20
const MOST_PORT = 65_535

export interface Preview {
  /** `http://127.0.0.1:8787/` */
  readonly url: string
  readonly port: number
  close(): Promise<void>
}

export interface PreviewGiven {
  readonly host: string
  readonly port: number
  /** What lets people in; null for everybody on this machine. */
  readonly password: string | null
  /** The address that people type, where a proxy stands before the preview; null where none does. */
  readonly url: string | null
  readonly room: PreviewRoom
  readonly pages: PreviewPages
  readonly clock: Clock
  readonly log: Log
}

/**
 * Serves the preview. `port` 0 takes any free one; another that is taken leads to the next, up to 20.
 * Rejects with Problem('bad-configuration') where it could be reached from elsewhere without a password,
 * 'address-in-use' where no port was free.
 */
export async function startPreview(given: PreviewGiven): Promise<Preview> {
  const { host, port, password, room, pages, clock, log } = given
  if (password === null && (!isLoopback(host) || given.url !== null)) {
    throw new Problem(
      'bad-configuration',
      'The preview is not shown beyond this machine without a password.',
      'Set SITREP_PREVIEW_PASSWORD, or set SITREP_HOST to 127.0.0.1 and leave SITREP_PREVIEW_URL out.',
    )
  }
  const url = given.url === null ? null : new URL(given.url)
  const secure = url?.protocol === 'https:'
  if (!secure && !isLoopback(host)) log.warn('preview-in-clear', { host })
  const assets = readAssets()
  const server = createServer({ requestTimeout: 15_000, headersTimeout: 10_000 })
  const bound = await listen(server, host, port)
  const sessions = openSessions({ password, secure, clock })
  const reach = { host, port: bound, url }
  const house: House = {
    room: { ...room, language: lastLanguage(room) },
    pages,
    assets,
    reach,
    sessions,
    attempts: countAttempts(),
    clock,
    log,
  }
  server.on('request', (request, response) => {
    void respond(request, response, house)
  })
  const own = `http://${host.includes(':') ? `[${host}]` : host}:${bound}/`
  return { url: own, port: bound, close: () => close(server) }
}

/** The language of the pages; where the store cannot tell it, the one that it told last. */
function lastLanguage(room: PreviewRoom): () => Promise<Language> {
  let last: Language = 'en'
  return async () => {
    last = await room.language().catch(() => last)
    return last
  }
}

async function respond(request: IncomingMessage, response: ServerResponse, house: House): Promise<void> {
  const headOnly = request.method === 'HEAD'
  try {
    await send(response, await enter(request, house), headOnly)
  } catch (error) {
    house.log.error('preview.failed', {
      path: request.url?.split('?')[0],
      error: error instanceof Error ? error.message : String(error),
    })
    const language = await house.room.language()
    if (response.headersSent) response.end(textOf(brokenOff(language)))
    else await send(response, pageReply(notice('failed', language), 500), headOnly)
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
