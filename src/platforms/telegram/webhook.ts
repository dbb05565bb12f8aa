// Updates by webhook: a small server that takes Telegram's requests, and no others. It answers as soon as an update is
// taken; working on it comes after.

import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http'
import { type Bot, GrammyError, webhookCallback } from 'grammy'
import type { Update } from 'grammy/types'
import type { Log } from '../../core/ports/log.ts'
import { Problem } from '../../core/problem.ts'
import { reasonOf } from './failures.ts'
import { UPDATES, type UpdateSource } from './updates.ts'

/** Telegram's updates are far smaller. */
const MOST_BYTES = 1_000_000
const SECRET_HEADER = 'x-telegram-bot-api-secret-token'
/** A request that is not complete by then is closed. */
const REQUEST_TIMEOUT_MS = 30_000

export interface WebhookPlace {
  /** Where Telegram sends updates; its path counts here, host and port may be those of a proxy. */
  readonly url: string
  readonly secret: string
  readonly host: string
  readonly port: number
}

class Refused extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** Serves the webhook and tells Telegram of it. @throws Problem address-in-use, bad-configuration */
export async function serveWebhook(bot: Bot, place: WebhookPlace, log: Log): Promise<UpdateSource> {
  const handle = webhookCallback(bot, adapter, { secretToken: place.secret })
  const take: Take = async (request, response) => {
    await Promise.resolve(handle(request, response))
  }
  const path = new URL(place.url).pathname
  const server = createServer((request, response) => {
    respond(request, response, path, take).catch((error: unknown) => {
      const status = error instanceof Refused ? error.status : 500
      log.warn('telegram-webhook-refused', { status, reason: reasonOf(error) })
      if (!response.headersSent) response.writeHead(status, { connection: 'close' })
      response.end()
    })
  })
  server.requestTimeout = REQUEST_TIMEOUT_MS
  await listen(server, place)
  try {
    await bot.api.setWebhook(place.url, { secret_token: place.secret, allowed_updates: UPDATES })
  } catch (error) {
    await close(server)
    throw error instanceof GrammyError && error.error_code === 400 ? badAddress(error) : new Error(reasonOf(error))
  }
  // Whether Telegram calls is Telegram's: what is known is that it could.
  return { online: () => server.listening, stop: () => close(server) }
}

type Take = (request: IncomingMessage, response: ServerResponse) => Promise<void>

async function respond(request: IncomingMessage, response: ServerResponse, path: string, take: Take): Promise<void> {
  const [asked] = (request.url ?? '').split('?')
  if (asked !== path) throw new Refused(404, 'another path')
  if (request.method !== 'POST') throw new Refused(405, 'no POST')
  await take(request, response)
}

/** grammY asks for the update only once the secret was right. */
function adapter(request: IncomingMessage, response: ServerResponse) {
  const header = request.headers[SECRET_HEADER]
  return {
    get update() {
      return readUpdate(request)
    },
    ...(typeof header === 'string' ? { header } : {}),
    end: () => {
      response.end()
    },
    respond: (json: string) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(json)
    },
    unauthorized: () => {
      response.writeHead(401, { connection: 'close' }).end()
    },
  }
}

async function readUpdate(request: IncomingMessage): Promise<Update> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MOST_BYTES) throw new Refused(413, 'too large')
    chunks.push(chunk)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Update
  } catch {
    throw new Refused(400, 'no JSON')
  }
}

function badAddress(error: GrammyError): Problem {
  return new Problem(
    'bad-configuration',
    `Telegram does not take the webhook: ${reasonOf(error)}.`,
    'TELEGRAM_WEBHOOK_URL must be https, on port 443, 80, 88 or 8443; without it the bot polls.',
  )
}

function listen(server: Server, { host, port }: WebhookPlace): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? inUse(host, port) : error)
    })
    server.listen(port, host, resolve)
  })
}

function inUse(host: string, port: number): Problem {
  return new Problem('address-in-use', `${host}:${port} is in use.`, 'Give the webhook a port that is free.')
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve()
    })
    server.closeIdleConnections()
  })
}
