import { expect, test } from 'vitest'
import { grammarFor } from '../../src/analysis/claims/grammars.ts'
import { hasTrait, readSentence } from '../../src/analysis/claims/reading.ts'
import { tokenize } from '../../src/analysis/claims/tokens.ts'
import { trait } from '../../src/analysis/claims/traits.ts'
import { splitSentences } from '../../src/analysis/sentences.ts'

const TEXT = 'Two gunmen attacked a checkpoint near Hawija on Friday, a source said.'

function read(text: string) {
  const { lexicon, order } = grammarFor('en')
  const [sentence] = splitSentences(text, 0)
  if (sentence === undefined) throw new Error('The text has no sentence.')
  return readSentence(text, sentence, lexicon, order)
}

test('A word has a trait where its question says so, also a word that was read before the question was asked', () => {
  tokenize(TEXT, 0, TEXT.length)
  const armed = trait(({ text }) => /^gunm[ae]n$/.test(text))
  const tokens = tokenize(TEXT, 0, TEXT.length)
  expect(tokens.filter(({ traits }) => (traits & armed) !== 0).map(({ text }) => text)).toEqual(['gunmen'])
})

test('A trait is found wherever a word of the range has it, and nowhere else', () => {
  const long = trait(({ text }) => text.length > 7)
  const reading = read(TEXT)
  const isLong = (at: number): boolean => (reading.tokens[at]?.text.length ?? 0) > 7
  for (let from = 0; from <= reading.tokens.length; from += 1) {
    for (let to = from; to <= reading.tokens.length + 1; to += 1) {
      const expected = reading.tokens.slice(from, to).some((_, i) => isLong(from + i))
      expect(hasTrait(reading, long, { from, to })).toBe(expected)
    }
  }
})

test('What a trait asks of where the word stands is asked too', () => {
  const armed = trait(({ text }) => text === 'source')
  const reading = read(TEXT)
  const whole = { from: 0, to: reading.tokens.length }
  expect(hasTrait(reading, armed, whole, (at) => reading.tokens[at - 1]?.text === 'a')).toBe(true)
  expect(hasTrait(reading, armed, whole, (at) => reading.tokens[at - 1]?.text === 'the')).toBe(false)
})
