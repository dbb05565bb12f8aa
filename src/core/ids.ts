// Ids that people may have to read or type: Crockford base32, which has no I, L, O or U.

import { asciiDigits } from './digits.ts'
import { createHash } from 'node:crypto'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The first `length` characters (at most 50) of the SHA-256 of `content` in Crockford base32. Same content, same id. */
export function contentId(content: string, length = 12): string {
  let id = ''
  let bits = 0
  let held = 0
  for (const byte of createHash('sha256').update(content).digest()) {
    bits = (bits << 8) | byte
    held += 8
    while (held >= 5 && id.length < length) {
      held -= 5
      id += ALPHABET.charAt((bits >> held) & 31)
    }
    if (id.length >= length) return id
    bits &= (1 << held) - 1
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

/** The number of an item as typed by a person, in Latin or Arabic-Indic digits; null where it is none. */
export function readItemNumber(typed: string): number | null {
  const latin = asciiDigits(typed.trim())
  const [, digits] = /^#?(\d{1,2})$/.exec(latin) ?? []
  return digits === undefined ? null : Number(digits)
}
