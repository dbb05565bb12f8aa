// Who may ask. The preview listens on the loopback only, yet any page in the same browser can send requests there:
// 1. the Host header must name the loopback and this port, so that no foreign name can be pointed here (DNS rebinding);
// 2. what asks the bot must come from the page itself, by Origin or Sec-Fetch-Site;
// 3. bodies are JSON, and small.

import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { namesLoopback } from '../../core/loopback.ts'

/** A command has at most 500 characters; this leaves room for escapes. */
const LONGEST_BODY = 16_384

/** True where the Host header names the loopback and this port. */
export function isOwnHost(headers: IncomingHttpHeaders, port: number): boolean {
  return namesLoopback(headers.host, port)
}

/** True where the page itself sent the request. A request that says nothing about its origin is not from a page. */
export function isOwnPage(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') return false
  if (headers.origin !== undefined) return headers.origin === `http://${headers.host ?? ''}`
  return site === 'same-origin'
}

export type Body = { readonly value: unknown } | { readonly refused: 400 | 413 | 415 }

/** The JSON body of a request, or the status to refuse it with. */
export async function readBody(request: IncomingMessage): Promise<Body> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) return { refused: 415 }
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
  try {
    const value: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'))
    return { value }
  } catch {
    return { refused: 400 }
  }
}
