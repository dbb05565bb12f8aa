// What each UTF-16 code unit is by Unicode's general category, as bits in one table: a reader that goes through a text
// letter by letter asks this instead of a pattern.

/** How many code units there are. */
export const CODE_UNITS = 0x1_0000

export const LETTER = 1
export const MARK = 2
export const NUMBER = 4
export const SPACE = 8
/** A capital letter; LETTER stands beside it. */
export const CAPITAL = 16
/** Half of a pair: what the pair is, the table does not know. */
export const SURROGATE = 32

const FIRST_SURROGATE = 0xd800
const LAST_SURROGATE = 0xdfff

/** The bits of each code unit; 0 for signs. */
export const characters: Uint8Array = readCharacters()

function readCharacters(): Uint8Array {
  const table = new Uint8Array(CODE_UNITS).fill(SURROGATE, FIRST_SURROGATE, LAST_SURROGATE + 1)
  const runs = [
    [/\p{L}+/gu, LETTER],
    [/\p{M}+/gu, MARK],
    [/\p{N}+/gu, NUMBER],
    [/\s+/gu, SPACE],
    [/\p{Lu}+/gu, CAPITAL],
  ] as const
  const codes = Array.from(table, (_, code) => code)
  // The halves of pairs would meet and become one character.
  for (const part of [codes.slice(0, FIRST_SURROGATE), codes.slice(LAST_SURROGATE + 1)]) {
    const text = part.map((code) => String.fromCharCode(code)).join('')
    for (const [run, bit] of runs) {
      for (const { 0: found, index } of text.matchAll(run)) {
        const first = index + (part[0] ?? 0)
        for (let code = first; code < first + found.length; code++) table[code] = (table[code] ?? 0) | bit
      }
    }
  }
  return table
}

/**
 * The code units of a text: several times as fast to read as its characters, which the engine keeps in ten ways. `into`:
 * room for them, where there is some.
 */
export function codesOf(text: string, into: Uint16Array = new Uint16Array(text.length)): Uint16Array {
  Buffer.from(into.buffer, into.byteOffset, into.byteLength).write(text, 'utf16le')
  return into
}

/** The text of code units from `from` to `to`. */
export function textOf({ buffer, byteOffset }: Uint16Array, from: number, to: number): string {
  return Buffer.from(buffer, byteOffset + 2 * from, 2 * (to - from)).toString('utf16le')
}

/** `codesOf` for one text at a time of at most `longest` units: the room is used again, so the next text takes its place. */
export function codesInRoom(longest: number): (text: string) => Uint16Array {
  const room = new Uint16Array(longest)
  const bytes = Buffer.from(room.buffer)
  return (text) => {
    if (text.length > longest) return codesOf(text)
    bytes.write(text, 'utf16le')
    return room
  }
}
