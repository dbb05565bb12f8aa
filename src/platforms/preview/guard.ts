// Who may ask. Any page in the same browser can send requests here, whatever address the preview listens on:
// 1. the Host header must be an address of the preview's own, so that no foreign name can be pointed here (DNS rebinding):
//    the loopback, beyond it an address in numbers, or the name that the operator gave;
// 2. what asks the bot must come from the page itself, by Origin or Sec-Fetch-Site, and carry its token;
// 3. bodies are JSON or the fields of a form, and small.

import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import { isLoopback, namesLoopback } from '../../core/loopback.ts'

/** A command has at most 500 characters; this leaves room for escapes. */
const LONGEST_BODY = 16_384

/** Where the preview is reached. */
export interface Reach {
  /** What it listens on. */
  readonly host: string
  readonly port: number
  /** The address that people type, where that is another one (behind a proxy); null where it is not. */
  readonly url: URL | null
}

/** True where the Host header names the preview itself. */
export function isOwnHost(headers: IncomingHttpHeaders, { host, port, url }: Reach): boolean {
  const given = headers.host ?? ''
  if (url !== null && given.toLowerCase() === url.host) return true
  if (namesLoopback(given, port)) return true
  const [, name = '', asked = '80'] = /^(\[[\da-f:.]+\]|[\d.]+)(?::(\d{1,5}))?$/i.exec(given) ?? []
  return !isLoopback(host) && isIP(name.replace(/[[\]]/g, '')) !== 0 && Number(asked) === port
}

/** True where the page itself sent the request. A request that says nothing about its origin is not from a page. */
export function isOwnPage(headers: IncomingHttpHeaders, { url }: Pick<Reach, 'url'>): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') return false
  const { origin, host = '' } = headers
  if (origin === undefined) return site === 'same-origin'
  return url !== null && host.toLowerCase() === url.host ? origin === url.origin : origin === `http://${host}`
}

export type Body = { readonly value: unknown } | { readonly refused: 400 | 403 | 413 | 415 }

/** The body of a request (JSON, or a form's fields as an object of texts), or the status to refuse it with. */
export async function readBody(request: IncomingMessage): Promise<Body> {
  const type = /^application\/(json|x-www-form-urlencoded)\s*(?:;|$)/i.exec(request.headers['content-type'] ?? '')?.[1]
  if (type === undefined) return { refused: 415 }
  if (Number(request.headers['content-length'] ?? 0) > LONGEST_BODY) return { refused: 413 }
  const chunks: Buffer[] = []
  let size = 0
  // The stream is not destroyed where reading stops early: the refusal still has to go out on it.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    if (!Buffer.isBuffer(chunk)) return { refused: 400 }
    size += chunk.length
    if (size > LONGEST_BODY) return { refused: 413 }
    chunks.push(chunk)
  }
  const text = Buffer.concat(chunks).toString('utf8')
  if (type.toLowerCase() !== 'json') return { value: Object.fromEntries(new URLSearchParams(text)) }
  try {
    const value: unknown = JSON.parse(text)
    return { value }
  } catch {
    return { refused: 400 }
  }
}
