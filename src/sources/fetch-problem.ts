// What went wrong with a fetch, in words for the operator and for moderators. Nothing of a header, and of an address no
// more than what they typed themselves.

import { Refused } from './guarded-connect.ts'

const WORDS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'the name cannot be found',
  ENODATA: 'the name cannot be found',
  EAI_AGAIN: 'the name cannot be looked up at the moment',
  ECONNREFUSED: 'refused the connection',
  ECONNRESET: 'broke the connection off',
  EPIPE: 'broke the connection off',
  UND_ERR_SOCKET: 'broke the connection off',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'broke the connection off',
  EHOSTUNREACH: 'cannot be reached',
  ENETUNREACH: 'cannot be reached',
  EADDRNOTAVAIL: 'cannot be reached',
  ETIMEDOUT: 'cannot be reached',
  UND_ERR_HEADERS_OVERFLOW: 'answered in a way that is not understood',
  UND_ERR_ABORTED: 'was stopped',
  UND_ERR_DESTROYED: 'was stopped',
  UND_ERR_CLOSED: 'was stopped',
  EPROTO: 'no secure connection can be made',
}

/** What the time-outs are, in milliseconds. */
export interface Patience {
  readonly connect: number
  readonly headers: number
  /** Between two stretches of a body. */
  readonly silence: number
  readonly whole: number
}

/** The problem behind anything that a fetch threw. */
export function problemOf(error: unknown, patience: Patience): string {
  if (error instanceof Refused) return error.message
  if (error instanceof Error && error.name === 'TimeoutError') return `took longer than ${seconds(patience.whole)}`
  const code = codeOf(error)
  if (code === 'UND_ERR_CONNECT_TIMEOUT') return `took longer than ${seconds(patience.connect)} to connect`
  if (code === 'UND_ERR_HEADERS_TIMEOUT') return `took longer than ${seconds(patience.headers)} to answer`
  if (code === 'UND_ERR_BODY_TIMEOUT') return `sent nothing for ${seconds(patience.silence)}`
  if (/^(?:CERT_|ERR_TLS_CERT|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|HOSTNAME_MISMATCH)/.test(code))
    return 'the certificate is not valid'
  if (/^ERR_(?:SSL|TLS)_/.test(code)) return 'no secure connection can be made'
  if (/^(?:HPE_|UND_ERR_(?:RES|RESPONSE))/.test(code)) return 'answered in a way that is not understood'
  return WORDS[code] ?? `cannot be fetched${code === '' ? '' : ` (${code})`}`
}

/** Where several addresses were tried, the reason of the first one stands for all. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  if ('code' in error && typeof error.code === 'string') return error.code
  if (error instanceof AggregateError) return codeOf(error.errors[0])
  return codeOf(error.cause)
}

function seconds(milliseconds: number): string {
  return `${milliseconds / 1000} s`
}
