import { expect, test } from 'vitest'
import { codesOf } from '../../src/core/characters.ts'
import { rememberedUnits, rememberedWords } from '../../src/core/remembered.ts'

type Ask = (word: string) => string

/** A word alone, and the same in the midst of a text. */
const WAYS: Readonly<Record<string, (read: Ask) => Ask>> = {
  words: rememberedWords,
  units: (read) => {
    const ask = rememberedUnits(read)
    return (word) => {
      const text = `the ${word}, once`
      return ask(text, codesOf(text), 4, 4 + word.length)
    }
  },
}

function counted(way: string): { ask: Ask; asked: () => number } {
  let asked = 0
  const ask = WAYS[way]?.((word) => {
    asked += 1
    return word.toUpperCase()
  })
  return { ask: ask ?? String, asked: () => asked }
}

test.each(Object.keys(WAYS))('a word is read once and answered the same way again: %s', (way) => {
  const { ask, asked } = counted(way)
  expect([ask('border'), ask('border'), ask('toString')]).toEqual(['BORDER', 'BORDER', 'TOSTRING'])
  expect(asked()).toBe(2)
})

test.each(Object.keys(WAYS))(
  'a long word is read each time, so that nothing holds the text that it was cut from: %s',
  (way) => {
    const { ask, asked } = counted(way)
    expect([ask('counter-terrorism'), ask('counter-terrorism')]).toEqual(['COUNTER-TERRORISM', 'COUNTER-TERRORISM'])
    expect(asked()).toBe(2)
  },
)

test.each(Object.keys(WAYS))('what is remembered does not grow without end: %s', (way) => {
  const { ask, asked } = counted(way)
  for (let number = 0; number <= 20_000; number += 1) ask(String(number))
  const before = asked()
  expect(ask('0')).toBe('0')
  expect(asked()).toBe(before + 1)
})

test('words that fall on the same place are told apart', () => {
  const { ask, asked } = counted('units')
  expect(['Aa', 'BB', 'Aa', 'BB'].map(ask)).toEqual(['AA', 'BB', 'AA', 'BB'])
  expect(asked()).toBe(2)
})
