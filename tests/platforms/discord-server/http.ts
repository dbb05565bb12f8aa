// Requests from the socket to their route and back: the body is read, faults strike, the token is checked, Discord's
// description judges, and what happened is kept.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { Ask, matched, type Answer, type Route } from './ask.ts'
import type { Faults } from './faults.ts'
import { readBody, type Read } from './form.ts'
import type { Overall } from './rates.ts'
import { Refusal, refuse } from './refusal.ts'
import { specProblems } from './spec.ts'
import type { FaultKind, SeenRequest } from './types.ts'
import type { World } from './world.ts'

const ROOT = '/api/v10'

export interface RestGiven {
  readonly world: World
  readonly routes: readonly Route[]
  readonly faults: Faults
  readonly overall: Overall
  readonly requests: SeenRequest[]
  readonly problems: string[]
}

type Seen = { -readonly [K in keyof SeenRequest]: SeenRequest[K] }

/** The HTTP server, not yet listening. */
export function restServer(given: RestGiven): Server {
  return createServer((request, response) => {
    respond(given, request, response).catch((error: unknown) => {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
      given.problems.push(`${request.method ?? ''} ${request.url ?? ''}: the server failed: ${message}`)
      send(response, { status: 500, body: { message: '500: Internal Server Error', code: 0 } })
    })
  })
}

async function respond(given: RestGiven, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, search, searchParams } = new URL(request.url ?? '/', 'http://localhost')
  const method = request.method ?? 'GET'
  if (pathname.startsWith('/attachments/')) {
    sendFile(given.world, pathname, response)
    return
  }
  const read = await readBody(request)
  if (!read) return
  const path = pathname.startsWith(`${ROOT}/`) ? pathname.slice(ROOT.length) : pathname
  const seen: Seen = {
    at: given.world.now(),
    arrived: performance.now(),
    method,
    path,
    query: search,
    body: read.body,
    files: read.files.map(({ filename }) => filename),
    status: 0,
  }
  given.requests.push(seen)
  const fault = given.faults.take(method, path)
  const strikesAfter = fault !== null && 'after' in fault && fault.after
  if (fault && !strikesAfter && !(await survived(fault, response, seen))) return
  const known = pathname.startsWith(`${ROOT}/`)
  const answer = known ? answerOf(given, seen, read, searchParams, request) : refused(refuse.notFound())
  if (strikesAfter && !(await survived(fault, response, seen))) return
  seen.status = answer.status
  send(response, answer)
}

/** The fault takes its course; true where the request goes on as usual after it. */
async function survived(fault: FaultKind, response: ServerResponse, seen: Seen): Promise<boolean> {
  if ('drop' in fault) {
    response.socket?.destroy()
    return false
  }
  if ('stall' in fault) return (await stalled(fault.stall, response)) || fault.heedless === true
  const answer = faultAnswer(fault)
  seen.status = answer.status
  send(response, answer)
  return false
}

function faultAnswer(fault: Exclude<FaultKind, { stall: unknown } | { drop: unknown }>): Answer {
  if ('status' in fault) {
    const { status, code = 0, message = `${status}: injected` } = fault
    return { status, body: { message, code } }
  }
  return limited(fault.rateLimit)
}

type Limit = Extract<FaultKind, { rateLimit: unknown }>['rateLimit']

/** 429 as Discord words it; a limit of one route names its bucket. */
export function limited(limit: Limit): Answer {
  const { retryAfter, global = false, scope = global ? 'global' : 'user', code } = limit
  const { message = 'You are being rate limited.' } = limit
  return {
    status: 429,
    headers: {
      'Retry-After': String(Math.ceil(retryAfter)),
      'X-RateLimit-Scope': scope,
      'X-RateLimit-Reset-After': String(retryAfter),
      ...(global ? { 'X-RateLimit-Global': 'true' } : { 'X-RateLimit-Remaining': '0', 'X-RateLimit-Limit': '5' }),
    },
    body: { message, retry_after: retryAfter, global, ...(code === undefined ? {} : { code }) },
  }
}

/** Waits; false where the client gave up meanwhile, which for ever is the only end. */
function stalled(ms: number | 'forever', response: ServerResponse): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = ms === 'forever' ? null : setTimeout(done, ms, true)
    const gaveUp = (): void => {
      done(false)
    }
    response.once('close', gaveUp)
    if (response.destroyed) done(false)
    function done(open: boolean): void {
      if (timer) clearTimeout(timer)
      response.off('close', gaveUp)
      resolve(open)
    }
  })
}

function answerOf(
  given: RestGiven,
  seen: Seen,
  { body, files, broken }: Read,
  query: URLSearchParams,
  request: IncomingMessage,
): Answer {
  const { method, path } = seen
  try {
    if (broken) throw new Refusal(400, 50109, 'The request body contains invalid JSON.')
    const found = routeOf(given.routes, method, path)
    if (!found) throw refuse.notFound()
    if (!found.route.open && request.headers.authorization !== `Bot ${given.world.token}`) throw refuse.unauthorized()
    const wait = found.route.open ? 0 : given.overall.charge()
    if (wait > 0) return limited({ retryAfter: wait, global: true })
    const { world } = given
    const arrived = { at: world.now(), clock: performance.now() }
    const problems = specProblems(method, path, body ?? undefined)
    given.problems.push(...problems.map((problem) => `${method} ${path}: ${problem}`))
    return found.route.handle(new Ask({ parameters: found.parameters, query, body, files, problems, arrived }))
  } catch (error) {
    if (error instanceof Refusal) return refused(error)
    throw error
  }
}

function routeOf(routes: readonly Route[], method: string, path: string) {
  for (const route of routes) {
    const parameters = route.method === method ? matched(route.path, path) : null
    if (parameters) return { route, parameters }
  }
  return null
}

function refused(refusal: Refusal): Answer {
  return { status: refusal.status, body: refusal.body() }
}

function send(response: ServerResponse, { status, body, headers = {} }: Answer): void {
  if (response.destroyed || response.headersSent) return
  const text = body === undefined ? '' : JSON.stringify(body)
  response.writeHead(status, { ...(text === '' ? {} : { 'Content-Type': 'application/json' }), ...headers })
  response.end(text)
}

function sendFile(world: World, pathname: string, response: ServerResponse): void {
  const id = pathname.split('/')[3]
  const files = [...world.messages.values()].flatMap(({ attachments }) => attachments)
  const file = files.find((attachment) => attachment.id === id)
  response.writeHead(file ? 200 : 404, file ? { 'Content-Type': file.content_type } : {})
  response.end(file?.bytes)
}
