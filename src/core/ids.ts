// Ids that people may have to read or type: Crockford base32, which has no I, L, O or U.

import { createHash } from 'node:crypto'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The first `length` characters of the SHA-256 of `content` in Crockford base32. Same content, same id. */
export function contentId(content: string, length = 12): string {
  let bits = BigInt(`0x${createHash('sha256').update(content).digest('hex').slice(0, 40)}`)
  let id = ''
  while (id.length < length) {
    id += ALPHABET.charAt(Number(bits % 32n))
    bits /= 32n
  }
  return id
}

/** SHA-256 in hex: for content hashes and edition hashes. */
export function sha256(content: string): string {
  return createHash('sha256').update(content).digest('hex')
}

/** A story id as typed by a person -> as stored: upper case, O read as 0, I and L as 1. Null where it can be none. */
export function readStoryId(typed: string): string | null {
  const id = typed.trim().toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  return /^[0-9A-HJKMNP-TV-Z]{6}$/.test(id) ? id : null
}
