// What the server sends back, and the headers that every reply carries: nothing from elsewhere is loaded, no script
// and no style but the page's own stands inside it, nobody may frame it, and no address leaks to the outlets that it links to.

import type { ServerResponse } from 'node:http'
import { textOf, type Html } from './html.ts'
import { styleSources } from './styles.ts'

export interface Reply {
  readonly status: number
  readonly type: 'text/html' | 'application/json' | 'text/css' | 'text/javascript' | 'image/svg+xml' | 'image/png'
  readonly body: string | Uint8Array | InParts
  readonly headers?: Readonly<Record<string, string>>
}

/** What is sent at once, and what follows when it is made. */
export interface InParts {
  readonly first: Html
  readonly rest: () => Promise<Html>
}

const policy = (): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${styleSources()}`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

const HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  // Not 'no-referrer': browsers then send forms with `Origin: null`, which is nobody's own page.
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Cache-Control': 'no-cache',
}

/** A page. */
export function pageReply(markup: Html, status = 200): Reply {
  return { status, type: 'text/html', body: textOf(markup) }
}

/** A page whose main part takes a while; what stands around it is shown meanwhile. */
export function partsReply(parts: InParts): Reply {
  return { status: 200, type: 'text/html', body: parts }
}

/** Data for the page's own script. */
export function jsonReply(value: unknown, status = 200): Reply {
  return { status, type: 'application/json', body: JSON.stringify(value) }
}

/** Drawn for this page. */
export function pictureReply(png: Uint8Array): Reply {
  return { status: 200, type: 'image/png', body: png }
}

/** Leads on to a page by GET (RFC 9110, 15.4.4). */
export function seeOther(to: string): Reply {
  return { status: 303, type: 'text/html', body: '', headers: { Location: to } }
}

/** Sends a reply; for HEAD, only its head. Rejects where the rest of a page cannot be made, with its first part sent. */
export async function send(response: ServerResponse, reply: Reply, headOnly: boolean): Promise<void> {
  const { body } = reply
  const empty = headOnly || reply.status === 304
  response.writeHead(reply.status, {
    'Content-Security-Policy': policy(),
    ...HEADERS,
    ...reply.headers,
    ...(reply.status === 304 ? {} : kindOf(reply)),
  })
  if (empty) response.end()
  else if (typeof body === 'string' || body instanceof Uint8Array) response.end(body)
  else {
    // On its way before the rest is made, which may keep the program busy.
    await new Promise<void>((resolve) => {
      response.write(textOf(body.first), () => {
        resolve()
      })
    })
    response.end(textOf(await body.rest()))
  }
}

/** Its type, and its length where that is known before it is sent. */
function kindOf({ type, body }: Reply): Record<string, string | number> {
  const kind = { 'Content-Type': type === 'image/png' ? type : `${type}; charset=utf-8` }
  const whole = typeof body === 'string' || body instanceof Uint8Array
  return whole ? { ...kind, 'Content-Length': Buffer.byteLength(body) } : kind
}
