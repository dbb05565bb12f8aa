// Reads the parameters of a call: from the query, JSON, a form, or a form with files. Forms carry everything as text, so
// what is no text there is made what the Bot API calls it: numbers, truth values, JSON.

import type { IncomingMessage } from 'node:http'
import { bad } from './refusal.ts'

export interface Upload {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

export interface Given {
  readonly parameters: Record<string, unknown>
  /** By the name of the form's field. A parameter that is a file itself stands as `attach://NAME`. */
  readonly files: ReadonlyMap<string, Upload>
}

/** Parameters that are text whatever they look like. */
const TEXTS = new Set([
  ...['text', 'caption', 'parse_mode', 'url', 'secret_token', 'name', 'description', 'short_description'],
  ...['callback_query_id', 'language_code', 'action', 'ip_address', 'business_connection_id', 'message_effect_id'],
])

export async function readRequest(request: IncomingMessage, query: URLSearchParams): Promise<Given> {
  const files = new Map<string, Upload>()
  const parameters = typed(query)
  const type = request.headers['content-type'] ?? ''
  if (request.method === 'GET' || type === '') return { parameters, files }
  const body = await bodyOf(request)
  if (type.startsWith('application/json')) return { parameters: { ...parameters, ...jsonObject(body) }, files }
  if (type.startsWith('application/x-www-form-urlencoded'))
    return { parameters: { ...parameters, ...typed(new URLSearchParams(body.toString())) }, files }
  if (!type.startsWith('multipart/form-data')) return { parameters, files }
  // Deprecated for servers that strangers send to, as it keeps whole bodies in memory; here only tests do.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const form = await new Response(strictForm(body), { headers: { 'Content-Type': type } }).formData()
  const texts: [string, string][] = []
  for (const [name, value] of form) {
    if (typeof value === 'string') texts.push([name, value])
    else {
      files.set(name, { name: value.name, type: value.type, bytes: new Uint8Array(await value.arrayBuffer()) })
      if (['photo', 'document', 'certificate', 'thumbnail'].includes(name)) texts.push([name, `attach://${name}`])
    }
  }
  return { parameters: { ...parameters, ...typed(texts) }, files }
}

/**
 * The client writes `content-disposition:form-data;name="a";filename=b.png`, which Telegram takes and the standard parser
 * does not: spaces and quotation marks are put in. Only lines after a boundary are touched.
 */
function strictForm(body: Buffer): Buffer<ArrayBuffer> {
  const strict = body
    .toString('latin1')
    .replaceAll(
      /(^|\r\n)(--[^\r\n]+\r\n)content-disposition: *form-data; *name="([^"\r\n]*)"(?:; *filename=([^\r\n]*))?\r\n/gi,
      (_all, before: string, boundary: string, name: string, file?: string) => {
        const filename =
          file === undefined ? '' : `; filename="${file.replace(/^"(.*)"$/, '$1').replaceAll('"', '%22')}"`
        return `${before}${boundary}Content-Disposition: form-data; name="${name}"${filename}\r\n`
      },
    )
  return Buffer.from(strict, 'latin1')
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

function jsonObject(body: Buffer): Record<string, unknown> {
  if (body.length === 0) return {}
  try {
    return { ...Object(JSON.parse(body.toString())) } as Record<string, unknown>
  } catch {
    throw bad("can't parse request JSON object")
  }
}

function typed(entries: Iterable<[string, string]>): Record<string, unknown> {
  return Object.fromEntries([...entries].map(([name, value]) => [name, TEXTS.has(name) ? value : typedValue(value)]))
}

function typedValue(text: string): unknown {
  if (/^-?\d{1,16}$/.test(text)) return Number(text)
  if (/^(?:true|false)$/i.test(text)) return text.toLowerCase() === 'true'
  if (!/^[[{]/.test(text)) return text
  try {
    return JSON.parse(text)
  } catch {
    throw bad("can't parse JSON encoded parameter")
  }
}
