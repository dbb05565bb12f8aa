import { expect, test } from 'vitest'
import { compileLexicon, scan } from '../../src/analysis/claims/lexicon.ts'
import { TokenTable, wordSet } from '../../src/analysis/claims/token-table.ts'
import { tokenize } from '../../src/analysis/claims/tokens.ts'

const tokensOf = (text: string) => tokenize(text, 0, text.length)

test('a table has its words as they stand, signs too, and no others', () => {
  const table = wordSet('border crossing ,', 'معبر')
  const found = tokensOf('The Border, a crossing: والمعبر معبر').filter((token) => table.has(token))
  expect(found.map(({ text }) => text)).toEqual(['border', ',', 'crossing', 'معبر'])
  expect(table.has(undefined)).toBe(false)
})

test('a table finds words that were read before it was made', () => {
  const text = 'a quagga grazed'
  expect(tokensOf(text).map(({ number }) => number === 0)).toContain(true)
  const table = new TokenTable([['quagga', 7]])
  expect(tokensOf(text).map((token) => table.get(token))).toEqual([undefined, 7, undefined])
})

test('a phrase is found by the numbers of its words, by any form of each', () => {
  const lexicon = compileLexicon({ beast: ['quagga', 'striped quagga herd'], place: ['حدیقه'] })
  expect(scan(lexicon, tokensOf("the striped quagga's herd of a quagga"))).toEqual([
    { label: 'beast', from: 1, to: 4 },
    { label: 'beast', from: 6, to: 7 },
  ])
  expect(scan(lexicon, tokensOf('في الحديقة'))).toEqual([{ label: 'place', from: 1, to: 2 }])
})
