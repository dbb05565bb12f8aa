import { expect, test } from 'vitest'
import { rememberedWords } from '../../src/core/remembered.ts'

function counted(): { ask: (word: string) => string; asked: () => number } {
  let asked = 0
  const ask = rememberedWords((word) => {
    asked += 1
    return word.toUpperCase()
  })
  return { ask, asked: () => asked }
}

test('a word is read once and answered the same way again', () => {
  const { ask, asked } = counted()
  expect([ask('border'), ask('border'), ask('toString')]).toEqual(['BORDER', 'BORDER', 'TOSTRING'])
  expect(asked()).toBe(2)
})

test('a long word is read each time, so that nothing holds the text that it was cut from', () => {
  const { ask, asked } = counted()
  expect([ask('counter-terrorism'), ask('counter-terrorism')]).toEqual(['COUNTER-TERRORISM', 'COUNTER-TERRORISM'])
  expect(asked()).toBe(2)
})

test('what is remembered does not grow without end', () => {
  const { ask, asked } = counted()
  for (let number = 0; number <= 20_000; number += 1) ask(String(number))
  const before = asked()
  expect(ask('0')).toBe('0')
  expect(asked()).toBe(before + 1)
})
