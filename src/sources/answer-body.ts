// The body of an answer, unpacked. What is too large is left as soon as that is known: packed and unpacked bytes have one
// limit, so that a small body cannot become a large one.

import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { brotliDecompress, constants, gunzip, inflate, inflateRaw, type InputType, type ZlibOptions } from 'node:zlib'
import { Lane } from '../core/lane.ts'
import { Refused } from './guarded-connect.ts'
import { megabytes } from './reading.ts'

/** What is asked for; `deflate` is understood, but not asked for, since servers mean two things by it. */
export const ACCEPTED_ENCODINGS = 'gzip, br'

const unzip = promisify<InputType, ZlibOptions, Buffer>(gunzip)
const unbrotli = promisify<InputType, ZlibOptions, Buffer>(brotliDecompress)
const undeflate = promisify<InputType, ZlibOptions, Buffer>(inflate)
const undeflateRaw = promisify<InputType, ZlibOptions, Buffer>(inflateRaw)

/** Bytes of a body that are read whatever else is read: nearly all feeds are smaller. */
const SMALL = 1024 * 1024
/** Larger ones are read, and packed ones unpacked, one or two at a time, so that refused bodies do not fill the memory. */
const large = new Lane(2)
const unpacking = new Lane(1)
/** A large body that takes longer makes room for the next one. */
const LARGE_MS = 5000

/**
 * Reads a body of at most `limit` bytes, packed and unpacked. One that ends early gives what it holds.
 * @throws Refused where it is larger, or cannot be unpacked
 */
export async function readBody(
  body: AsyncIterable<Uint8Array>,
  encoding: string | null,
  limit: number,
): Promise<Uint8Array> {
  const packed = await gathered(body, limit)
  const packing = encoding?.trim().toLowerCase() ?? ''
  if (packed.length === 0 || packing === '' || packing === 'identity') return packed
  try {
    return await unpacking.through(() => unpacked(packed, packing, limit))
  } catch (error) {
    if (error instanceof Refused) throw error
    throw error instanceof RangeError ? tooLarge(limit) : new Refused('sent a body that cannot be unpacked')
  }
}

async function gathered(body: AsyncIterable<Uint8Array>, limit: number): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  const left = body[Symbol.asyncIterator]()
  /** True once the body has ended, false once it holds more than `most` bytes. */
  const readUpTo = async (most: number): Promise<boolean> => {
    while (size <= most) {
      const next = await left.next()
      if (next.done === true) return true
      size += next.value.length
      chunks.push(next.value)
    }
    return false
  }
  try {
    if (!(await readUpTo(Math.min(SMALL, limit))) && !(await large.through(() => inTime(readUpTo(limit)))))
      throw tooLarge(limit)
    return Buffer.concat(chunks, size)
  } finally {
    await left.return?.()
  }
}

/** @throws Refused where the work takes too long; it goes on until its body is left */
async function inTime<T>(work: Promise<T>): Promise<T> {
  const done = new AbortController()
  const late = setTimeout(LARGE_MS, undefined, { signal: done.signal }).then(() => {
    throw new Refused('sent a large body too slowly')
  })
  try {
    return await Promise.race([work, late])
  } finally {
    done.abort()
  }
}

async function unpacked(packed: Buffer, encoding: string, limit: number): Promise<Uint8Array> {
  const options = { maxOutputLength: limit, finishFlush: constants.Z_SYNC_FLUSH }
  switch (encoding) {
    case 'gzip':
    case 'x-gzip':
      return await unzip(packed, options)
    case 'br':
      return await unbrotli(packed, { maxOutputLength: limit, finishFlush: constants.BROTLI_OPERATION_FLUSH })
    case 'deflate':
      // RFC 9110 means zlib's format; some servers send the bare stream. The first byte tells them apart.
      return await ((packed[0] ?? 0) % 16 === 8 ? undeflate : undeflateRaw)(packed, options)
    default:
      throw new Refused('sent a body packed in a way that was not asked for')
  }
}

function tooLarge(limit: number): Refused {
  return new Refused(`sent more than ${megabytes(limit).replace('.0', '')}`)
}
