import { expect, test } from 'vitest'
import { codesOf } from '../../src/core/characters.ts'
import { keptWith, rememberedUnits, rememberedWords } from '../../src/core/remembered.ts'

type Ask = (word: string) => string

/** A word alone, and the same in the midst of a text. */
const WAYS: Readonly<Record<string, (read: Ask) => Ask>> = {
  words: rememberedWords,
  units: (read) => {
    const ask = rememberedUnits(read)
    return (word) => {
      const text = `the ${word}, once`
      return ask(codesOf(text), 4, 4 + word.length)
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
    const word = 'a'.repeat(30)
    expect([ask(word), ask(word)]).toEqual([word.toUpperCase(), word.toUpperCase()])
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

test('what is kept with a word is asked once, and again where the number has gone to another word', () => {
  const asked: string[] = []
  const wordOf = rememberedUnits((text, number) => ({ text, number }))
  const lengthOf = keptWith(({ text }: { readonly text: string; readonly number: number }) => {
    asked.push(text)
    return text.length
  })
  const ask = (text: string): number => lengthOf(wordOf(codesOf(text), 0, text.length))
  expect([ask('border'), ask('border'), ask('crossing')]).toEqual([6, 6, 8])
  wordOf.forget()
  expect([ask('dam'), ask('border')]).toEqual([3, 6])
  expect(asked).toEqual(['border', 'crossing', 'dam', 'border'])
})

test('nothing is kept with a word that is too long to be remembered', () => {
  const wordOf = rememberedUnits((text, number) => ({ text, number }))
  const textOf = keptWith(({ text }: { readonly text: string; readonly number: number }) => text)
  const ask = (text: string): string => textOf(wordOf(codesOf(text), 0, text.length))
  expect([ask('a'.repeat(30)), ask('b'.repeat(30))]).toEqual(['a'.repeat(30), 'b'.repeat(30)])
})
