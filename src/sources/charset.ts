// Bytes -> text. Order of trust: byte order mark, zero bytes of UTF-16, valid UTF-8, what the server stated, a declaration
// in XML or HTML, UTF-8 with a few broken bytes, and at last a guess between the two legacy Windows code pages that texts
// of the region come in.

/** Whole characters of UTF-8 that one broken byte needs beside it. */
const WHOLE_FOR_A_BROKEN = 8

/** How much of a file is looked at to tell its charset and whether it is text. */
export const SNIFFED_BYTES = 65_536

const XML_DECLARATION = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/i
const META_CHARSET = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i

/** What windows-1252 has from 0x80 on (WHATWG Encoding). */
const WINDOWS_SIGNS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** Beginnings of files that hold no text: PDF, ZIP (and office formats), PNG, GIF, JPEG, gzip, SQLite. */
const BINARY_STARTS = ['%PDF-', 'PK\x03\x04', '\x89PNG', 'GIF8', '\xff\xd8\xff', '\x1f\x8b', 'SQLite format 3']

/**
 * The WHATWG label of the charset that a file's first bytes tell; null where they are no text.
 * `stated` is the charset in the Content-Type of an answer.
 */
export function charsetOf(head: Uint8Array, stated: string | null = null): string | null {
  const bytes = head.subarray(0, SNIFFED_BYTES)
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return isBinary(latin(bytes)) ? null : 'utf-8'
  const wide = wideCharset(bytes)
  if (wide !== null) return wide
  const text = latin(bytes)
  if (isBinary(text)) return null
  const utf8 = isUtf8(bytes)
  // Text of another charset is never valid UTF-8 by chance; a declaration that contradicts it was left by an older copy.
  if (utf8 && /[\x80-\xff]/.test(text)) return 'utf-8'
  const declared = declaredCharset(text)
  const server = stated === null ? null : knownCharset(stated)
  // Servers state Latin for whatever they have: any declaration is worth more.
  const told = server === 'windows-1252' ? (declared ?? server) : (server ?? declared)
  if (told !== null && told !== 'windows-1252') return told
  if (isNearlyUtf8(bytes)) return 'utf-8'
  return told ?? (utf8 ? 'utf-8' : guessLegacy(bytes))
}

/** The charset that a Content-Type states; null where it states none. */
export function charsetOfType(contentType: string | null): string | null {
  return /;\s*charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(contentType ?? '')?.[1] ?? null
}

/** The whole of a file as text; null where it is no text. What cannot be decoded becomes U+FFFD. */
export function decode(bytes: Uint8Array, stated: string | null = null): string | null {
  const charset = charsetOf(bytes, stated)
  return charset === null ? null : windowsSigns(withEllipses(new TextDecoder(charset).decode(bytes), charset))
}

/**
 * Codes that mean nothing in Unicode were signs of windows-1252, quotation marks mostly: carried over by whoever took it
 * for Latin, as Node's own decoder does. A next line (U+0085) stays.
 */
export function windowsSigns(text: string): string {
  return text.replace(/[\x80-\x84\x86-\x9F]/g, (sign) => WINDOWS_SIGNS[sign.charCodeAt(0) - 0x80] ?? sign)
}

/** Node 20's decoder of windows-1252 leaves a code of Latin where the charset has an ellipsis. */
function withEllipses(text: string, charset: string): string {
  return charset === 'windows-1252' ? text.replaceAll('\x85', '…') : text
}

/** A stream of bytes as a stream of text. */
export async function* decodeStream(chunks: AsyncIterable<Uint8Array>, charset: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(charset)
  for await (const chunk of chunks) yield withEllipses(decoder.decode(chunk, { stream: true }), charset)
  yield decoder.decode()
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

/** UTF-16 without a mark: nearly every other byte of a Latin or markup text is zero. */
function wideCharset(bytes: Uint8Array): string | null {
  const zeros = [0, 0]
  const length = Math.min(bytes.length, 512) & ~1
  for (let at = 0; at < length; at += 1) if (bytes[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (length < 4) return null
  if (odd > length * 0.3 && even < length * 0.02) return 'utf-16le'
  return even > length * 0.3 && odd < length * 0.02 ? 'utf-16be' : null
}

function isBinary(text: string): boolean {
  if (text.includes('\0') || BINARY_STARTS.some((start) => text.startsWith(start))) return true
  const controls = text.slice(0, 4096).match(/[\x01-\x08\x0E-\x1A\x1C-\x1F]/g)?.length ?? 0
  return controls > Math.min(text.length, 4096) * 0.05
}

/** A declared charset that the platform knows. A text that could be read so far cannot really be UTF-16. */
function declaredCharset(text: string): string | null {
  const name = (XML_DECLARATION.exec(text.slice(0, 512)) ?? META_CHARSET.exec(text.slice(0, 4096)))?.[1]
  return name === undefined || !/^\s*</.test(text.slice(0, 512)) ? null : knownCharset(name)
}

function knownCharset(name: string): string | null {
  try {
    const { encoding } = new TextDecoder(name)
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding
  } catch {
    return null
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

/**
 * True where broken bytes are few beside whole characters: a text that was cut in a character, or has a word pasted in.
 * Legacy texts give hardly a whole one.
 */
function isNearlyUtf8(bytes: Uint8Array): boolean {
  let whole = 0
  let broken = 0
  for (const sign of new TextDecoder('utf-8').decode(bytes, { stream: true }).match(/[^\0-\x7F]/g) ?? []) {
    if (sign === '\uFFFD') broken += 1
    else whole += 1
  }
  return whole > 0 && whole >= broken * WHOLE_FOR_A_BROKEN
}

/** windows-1256 where its reading gives Arabic words, else windows-1252. */
function guessLegacy(bytes: Uint8Array): string {
  const arabic = new TextDecoder('windows-1256').decode(bytes).match(/[ء-ي]{3,}/g)?.length ?? 0
  const accented = latin(bytes).match(/[A-Za-z][\xC0-\xFF][A-Za-z]/g)?.length ?? 0
  return arabic > accented ? 'windows-1256' : 'windows-1252'
}
