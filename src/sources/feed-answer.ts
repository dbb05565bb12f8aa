// An answer over http -> what a fetch came to.

import type { IncomingHttpHeaders } from 'node:http'
import type { Dispatcher } from 'undici'
import type { FetchRequest, FetchResult } from '../core/ports/fetcher.ts'
import { readBody } from './answer-body.ts'
import { freshFor } from './cache-hints.ts'
import { readRetryAfter } from './retry-after.ts'

/** An answer whose body is not wanted is read to its end where that is short, so that the connection can be kept. */
const SHORT_BODY = 65_536
/** A validator that can be sent back as it came. */
const VALIDATOR = /^[\x20-\x7e]{1,500}$/

/** A result before its time is taken. */
export type Fetched = FetchResult extends infer One ? (One extends unknown ? Omit<One, 'took'> : never) : never

export interface Answer {
  readonly statusCode: number
  readonly headers: IncomingHttpHeaders
  readonly body: Dispatcher.ResponseData['body']
}

interface Asked {
  readonly request: FetchRequest
  readonly movedTo: string | null
  /** What answered. */
  readonly end: URL
  readonly now: number
  readonly most: number
}

/**
 * What an answer comes to. `now`: epoch milliseconds; `most`: bytes of its body, packed and unpacked.
 * @throws Refused where the body is too large or cannot be unpacked, and what reading it throws
 */
export async function resultOf(answer: Answer, { request, movedTo, end, now, most }: Asked): Promise<Fetched> {
  const { statusCode, body } = answer
  const fresh = freshFor(answer.headers, now)
  if (statusCode === 200 || statusCode === 203) {
    return {
      kind: 'fresh',
      status: statusCode,
      end: end.href,
      bytes: await readBody(body, headerOf(answer, 'content-encoding'), most),
      contentType: headerOf(answer, 'content-type'),
      etag: validatorOf(answer, 'etag'),
      modified: validatorOf(answer, 'last-modified'),
      freshFor: fresh,
      movedTo,
    }
  }
  await discard(answer)
  const conditional = request.etag !== null || request.modified !== null
  if (statusCode === 304 && conditional) return { kind: 'unchanged', freshFor: fresh, movedTo }
  const wait = statusCode === 429 || statusCode === 503 ? headerOf(answer, 'retry-after') : null
  const retryAfter = readRetryAfter(wait, now)
  return { kind: 'failed', problem: `answered ${statusCode}`, status: statusCode, retryAfter, host: end.hostname }
}

/** The first value of a header; null where it is missing or empty. */
export function headerOf({ headers }: Answer, name: string): string | null {
  const value = headers[name]
  const text = Array.isArray(value) ? value[0] : value
  return text === undefined || text === '' ? null : text
}

function validatorOf(answer: Answer, name: string): string | null {
  const value = headerOf(answer, name)
  return value !== null && VALIDATOR.test(value) ? value : null
}

/** Leaves a body that is not wanted. */
export async function discard({ body }: Answer): Promise<void> {
  await body.dump({ limit: SHORT_BODY })
}
