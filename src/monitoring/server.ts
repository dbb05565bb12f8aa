// Three pages for programs that watch the bot, and no others; each is read only, and names nobody.
//
// 1. /healthz: the process lives and its works go on; where it says 503, only a restart helps.
// 2. /readyz: everything that it needs is there; 503 passes by itself, or somebody has to mend what it says.
// 3. /metrics: figures for Prometheus.
// 4. Listening on the loopback, it answers nobody who names another host: a page in a browser of this machine could else
//    read it under a name of its own (DNS rebinding). Beyond the loopback names are the operator's.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { isLoopback, namesLoopback } from '../core/loopback.ts'
import type { Log } from '../core/ports/log.ts'
import type { Watched } from '../core/ports/monitoring.ts'
import { Problem } from '../core/problem.ts'
import type { Metrics } from './metrics.ts'

const JSON_TYPE = 'application/json'

export interface MonitoringDeps {
  readonly host: string
  /** 0 = any free one. */
  readonly port: number
  readonly watched: Watched
  readonly metrics: Metrics
  readonly log: Log
}

export interface Monitoring {
  readonly port: number
  close(): Promise<void>
}

interface Page {
  readonly status: number
  readonly type: string
  readonly body: string
}

/** Serves the pages. @throws Problem address-in-use, bad-configuration where the host is none of this machine's */
export async function serveMonitoring(deps: MonitoringDeps): Promise<Monitoring> {
  const server = createServer({ requestTimeout: 15_000, headersTimeout: 10_000 })
  const port = await listen(server, deps)
  server.on('request', (request, response) => {
    void respond(request, response, deps, port)
  })
  return { port, close: () => close(server) }
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  deps: MonitoringDeps,
  port: number,
): Promise<void> {
  const page = await pageFor(request, deps, port)
  response.writeHead(page.status, {
    'content-type': page.type,
    'content-length': Buffer.byteLength(page.body),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(page.status === 405 ? { allow: 'GET, HEAD' } : {}),
  })
  response.end(request.method === 'HEAD' ? undefined : page.body)
}

async function pageFor(request: IncomingMessage, deps: MonitoringDeps, port: number): Promise<Page> {
  if (isLoopback(deps.host) && !namesLoopback(request.headers.host, port)) return json(403, { error: 'another host' })
  if (request.method !== 'GET' && request.method !== 'HEAD') return json(405, { error: 'GET or HEAD' })
  const path = request.url?.split('?')[0]
  try {
    return await pageAt(path, deps)
  } catch (error) {
    deps.log.error('monitoring-failed', { path, reason: error instanceof Error ? error.message : String(error) })
    return json(500, { error: 'see the log' })
  }
}

async function pageAt(path: string | undefined, { watched, metrics }: MonitoringDeps): Promise<Page> {
  if (path === '/healthz') return state('healthy', watched.unhealthy())
  if (path === '/readyz') return state('ready', await watched.unready())
  if (path === '/metrics') {
    return { status: 200, type: metrics.contentType, body: await metrics.text(await watched.readings()) }
  }
  return json(404, { error: 'no such page', pages: ['/healthz', '/readyz', '/metrics'] })
}

function state(name: 'healthy' | 'ready', not: readonly string[]): Page {
  const good = not.length === 0
  return json(good ? 200 : 503, { [name]: good, not })
}

function json(status: number, body: object): Page {
  return { status, type: JSON_TYPE, body: `${JSON.stringify(body)}\n` }
}

function listen(server: Server, { host, port }: MonitoringDeps): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(notListening(error, host, port))
    })
    server.listen(port, host, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}

function notListening(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new Problem(
      'address-in-use',
      `${host}:${port}, for health and metrics, is in use.`,
      'Give SITREP_METRICS_PORT a port that is free.',
    )
  }
  return new Problem(
    'bad-configuration',
    `Health and metrics cannot be served on ${host}:${port}: ${error.code ?? error.message}.`,
    'Take an address of this machine in SITREP_METRICS_HOST, and a port from 1024 on in SITREP_METRICS_PORT.',
  )
}

async function close(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => {
      resolve()
    })
    server.closeAllConnections()
  })
}
