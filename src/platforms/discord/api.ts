// Discord's REST, twice: as the bot, within its rate limits, and for answers to interactions, which are not counted and
// carry their own right in the path. What the bot does is never done again here: it might be done twice. Answers are,
// where that does no harm.

import { setMaxListeners } from 'node:events'
import { REST, type RequestData, RequestMethod, RESTEvents, type RESTOptions } from 'discord.js'
import type { Attachment } from '../../core/post.ts'
import { Lane } from '../../core/lane.ts'
import type { Log } from '../../core/ports/log.ts'
import { sendFirstAgain, sendLaterAgain } from './again.ts'
import type { Pace } from './pace.ts'
import type { Send } from './send.ts'

/** First answers under way at once: enough for a thousand within a second at 100 ms each. */
const FIRST_ANSWERS = 100
const LATER_ANSWERS = 50
/** Invalid requests (401, 403, 429) between two warnings; Discord shuts out whoever makes 10,000 in ten minutes. */
const WARN_EVERY = 100
/** What discord.js keeps of an interaction's rate limits is of no use when it is answered. */
const FORGET_MS = 5 * 60_000
/** Far more than anybody sends in a second: these requests are not counted. */
const UNCOUNTED = 1_000_000

const METHODS: Readonly<Record<string, RequestMethod>> = {
  GET: RequestMethod.Get,
  POST: RequestMethod.Post,
  PUT: RequestMethod.Put,
  PATCH: RequestMethod.Patch,
  DELETE: RequestMethod.Delete,
}

/** Options of both clients. `api`: the root without the version; null = the official one. */
export function restOptions(api: string | null, pace: Pace): Partial<RESTOptions> {
  return {
    ...(api === null ? {} : { api: api.replace(/\/+$/, '') }),
    retries: 0,
    timeout: pace.request,
    invalidRequestWarningInterval: WARN_EVERY,
    rejectOnRateLimit: ({ retryAfter, timeToReset }) => Math.max(retryAfter, timeToReset) > pace.longestWait,
  }
}

/** Requests as the bot. discord.js forgets the token when one request is refused with 401, so it is given each time. */
export function botSender(rest: REST, token: string): Send {
  return async (payload) => rest.setToken(token).request(await requestOf(payload))
}

export interface AnswerSender {
  /** Sends the first answer to an interaction, which must not wait behind what may come later. */
  readonly first: Send
  readonly later: Send
  /** Resolves when no first answer waits to be sent. */
  readonly firstOut: () => Promise<void>
  close(): void
}

/** Requests that answer interactions. */
export function answerSender(api: string | null, pace: Pace, log: Log): AnswerSender {
  const firsts = new Lane(FIRST_ANSWERS)
  const stopped = new AbortController()
  // As many as answers wait to be tried again.
  setMaxListeners(0, stopped.signal)
  const quick = answerRest(api, { ...pace, request: pace.firstRequest }, log)
  const patient = answerRest(api, pace, log)
  return {
    first: sendFirstAgain(through(firsts, quick), pace, stopped.signal),
    later: sendLaterAgain(through(new Lane(LATER_ANSWERS), patient), pace, stopped.signal),
    firstOut: () => firsts.clear(),
    close() {
      stopped.abort()
      for (const rest of [quick, patient]) {
        rest.clearHandlerSweeper()
        rest.clearHashSweeper()
      }
    },
  }
}

function answerRest(api: string | null, pace: Pace, log: Log): REST {
  const rest = new REST({
    ...restOptions(api, pace),
    globalRequestsPerSecond: UNCOUNTED,
    handlerSweepInterval: FORGET_MS,
  })
  logLimits(rest, log)
  return rest
}

function through(lane: Lane, rest: REST): Send {
  return (payload) => lane.through(async () => await rest.request({ ...(await requestOf(payload)), auth: false }))
}

/** Logs limits that were met. The route has no ids; its address stays out. */
export function logLimits(rest: REST, log: Log): void {
  rest.on(RESTEvents.InvalidRequestWarning, ({ count, remainingTime }) => {
    log.warn('discord-invalid-requests', { count, remainingTime })
  })
  rest.on(RESTEvents.RateLimited, ({ route, timeToReset, global }) => {
    log.info('discord-rate-limited', { route, wait: timeToReset, global })
  })
}

async function requestOf({
  method,
  path,
  body,
  file,
}: Parameters<Send>[0]): Promise<RequestData & { method: RequestMethod; fullRoute: `/${string}` }> {
  const verb = METHODS[method]
  if (verb === undefined || !isRoute(path)) throw new TypeError(`no request of Discord's: ${method}`)
  const to = { method: verb, fullRoute: path }
  if (file === undefined) return { ...to, ...(body === undefined ? {} : { body }) }
  return { ...to, ...(await formOf(body, file)) }
}

/**
 * A form as bytes. The library would hand on a form of Node's own, which the undici that fetches feeds does not take for
 * one; and that is what carries the requests of a process in which both are loaded.
 */
async function formOf(body: unknown, { name, type, bytes }: Attachment) {
  const form = new FormData()
  form.append('payload_json', JSON.stringify(body ?? {}))
  form.append('files[0]', new Blob([new Uint8Array(bytes)], { type }), name)
  const encoded = new Response(form)
  const headers = { 'Content-Type': encoded.headers.get('content-type') ?? '' }
  return { body: new Uint8Array(await encoded.arrayBuffer()), passThroughBody: true, headers }
}

function isRoute(path: string): path is `/${string}` {
  return path.startsWith('/')
}
