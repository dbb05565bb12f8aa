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

/** The bits of each code unit; 0 for signs. */
export const characters: Uint8Array = readCharacters()

function readCharacters(): Uint8Array {
  const table = new Uint8Array(CODE_UNITS).fill(SURROGATE, 0xd800, 0xe000)
  const kinds = [
    [/\p{L}/gu, LETTER],
    [/\p{M}/gu, MARK],
    [/\p{N}/gu, NUMBER],
    [/\s/gu, SPACE],
    [/\p{Lu}/gu, CAPITAL],
  ] as const
  // Without the halves of pairs, which would meet and become one character.
  const all = Array.from({ length: CODE_UNITS }, (_, code) => (table[code] === 0 ? String.fromCharCode(code) : ' '))
  const text = all.join('')
  for (const [kind, bit] of kinds) {
    for (const { index } of text.matchAll(kind))
      if (table[index] !== SURROGATE) table[index] = (table[index] ?? 0) | bit
  }
  return table
}
