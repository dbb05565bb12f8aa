// Bodies of requests: JSON, or a form with `payload_json` and `files[n]`.

import type { IncomingMessage } from 'node:http'
import type { Upload } from './messages.ts'

export interface Read {
  /** Null without a body. */
  readonly body: unknown
  readonly files: readonly Upload[]
  /** What came is no JSON, or no form. */
  readonly broken: boolean
}

/** Reads a request to its end; null where the client gave up before. */
export async function readBody(request: IncomingMessage): Promise<Read | null> {
  const chunks: Buffer[] = []
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  } catch {
    return null
  }
  const bytes = Buffer.concat(chunks)
  if (bytes.length === 0) return { body: null, files: [], broken: false }
  const boundary = /^multipart\/form-data;.*boundary="?([^";]+)/.exec(request.headers['content-type'] ?? '')?.[1]
  return boundary === undefined ? { ...readJson(bytes.toString()), files: [] } : readForm(bytes, boundary)
}

function readJson(text: string): { body: unknown; broken: boolean } {
  try {
    return { body: JSON.parse(text) as unknown, broken: false }
  } catch {
    return { body: null, broken: true }
  }
}

function readForm(bytes: Buffer, boundary: string): Read {
  let json: { body: unknown; broken: boolean } = { body: {}, broken: false }
  const files: Upload[] = []
  for (const { head, content } of partsOf(bytes, `--${boundary}`)) {
    const name = /[; ]name="([^"]*)"/.exec(head)?.[1] ?? ''
    const key = /^files\[(\d+)\]$/.exec(name)?.[1]
    if (name === 'payload_json') json = readJson(content.toString())
    if (key === undefined) continue
    const filename = /filename="([^"]*)"/.exec(head)?.[1] ?? 'unnamed'
    const type = /^content-type: *(.+)$/im.exec(head)?.[1] ?? 'application/octet-stream'
    files.push({ key, filename, type, bytes: new Uint8Array(content) })
  }
  return { ...json, files }
}

/** Parts between the boundaries, each a head, an empty line and its content. */
function partsOf(bytes: Buffer, boundary: string): { head: string; content: Buffer }[] {
  const parts: { head: string; content: Buffer }[] = []
  let start = bytes.indexOf(boundary)
  while (start >= 0) {
    const end = bytes.indexOf(`\r\n${boundary}`, start + boundary.length)
    if (end < 0) break
    const part = bytes.subarray(start + boundary.length + 2, end)
    const empty = part.indexOf('\r\n\r\n')
    if (empty >= 0) parts.push({ head: part.subarray(0, empty).toString(), content: part.subarray(empty + 4) })
    start = end + 2
  }
  return parts
}
