import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import {
  CAPITAL,
  characters,
  CODE_UNITS,
  codesOf,
  LETTER,
  MARK,
  NUMBER,
  SPACE,
  SURROGATE,
} from '../../src/core/characters.ts'

describe('the table of characters', () => {
  it('says of every code unit what Unicode does', () => {
    const kinds = [
      [/\p{L}/u, LETTER],
      [/\p{M}/u, MARK],
      [/\p{N}/u, NUMBER],
      [/\s/u, SPACE],
      [/\p{Lu}/u, CAPITAL],
    ] as const
    const wrong: number[] = []
    for (let code = 0; code < CODE_UNITS; code++) {
      const written = String.fromCharCode(code)
      const half = code >= 0xd800 && code <= 0xdfff
      const bits = half ? SURROGATE : kinds.reduce((sum, [kind, bit]) => (kind.test(written) ? sum | bit : sum), 0)
      if (characters[code] !== bits) wrong.push(code)
    }
    expect(wrong).toEqual([])
  })

  it('reads the code units of any text, half pairs too, into the room it is given', () => {
    const room = new Uint16Array(500)
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
        expect([...codesOf(text)]).toEqual(units)
        expect([...codesOf(text, room).subarray(0, text.length)]).toEqual(units)
      }),
    )
  })
})
