import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { partGlued } from '../../src/core/glued-words.ts'

const ARTICLES = ['000_0e65458d944207e4.txt', 'centcom-strikes.csv'].map(
  (name) => new URL(`../../../shared/articles/${name}`, import.meta.url),
)

describe('glued words', () => {
  test.each([
    ['Two men were held onWednesday.', 'Two men were held on Wednesday.'],
    ['The source saidonWednesday that', 'The source said on Wednesday that'],
    ['in early 2019, inMarch, and', 'in early 2019, in March, and'],
    ['A drone fell nearErbil; Erbil is calm.', 'A drone fell near Erbil; Erbil is calm.'],
    ['Clashes broke out inBaghdad on Friday.', 'Clashes broke out in Baghdad on Friday.'],
    ["The head ofIraq's army", "The head of Iraq's army"],
  ])('%j becomes %j', (glued, parted) => {
    expect(partGlued(glued)).toBe(parted)
    expect(partGlued(parted)).toBe(parted)
  })

  test.each([
    'onWednesday@outlet.example',
    'https://outlet.example/onWednesday',
    'outlet.example/inBaghdad and x.onFriday',
    '@ofBaghdad #inBaghdad',
    'A driver of inDrive said that inDrive had stopped.',
    'the McDonald, the iPhone, alQaim, vanDyke, eBay',
    'the function toString() and inArray(x)',
    'const onClick = 1;\nconst byDate = {}',
    'The onStar unit',
    'فيWednesday',
  ])('%j stays', (text) => {
    expect(partGlued(text)).toBe(text)
  })

  test('ordinary words stay as they are, in any order', () => {
    const word = fc.constantFrom('on', 'Wednesday', 'in', 'Baghdad', 'said', 'Al-Hol', 'ISIS', 'US-led', '5', 'ال')
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        const text = words.join(' ')
        expect(partGlued(text)).toBe(text)
      }),
    )
  })

  test('nothing but spaces is put in, and parting again changes nothing', () => {
    const piece = fc.constantFrom('on', 'said', 'Wednesday', 'Baghdad', 'inBaghdad', ' ', '.', '@', '/', 'x', 'ofIraq')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('')
        const parted = partGlued(text)
        expect(parted.replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
        expect(partGlued(parted)).toBe(parted)
      }),
    )
  })

  test.skipIf(!ARTICLES.every((file) => existsSync(file)))(
    'the articles beside the project stay as they are (needs ../shared)',
    () => {
      for (const file of ARTICLES) {
        const text = readFileSync(file, 'utf8')
        expect(partGlued(text)).toBe(text)
      }
    },
  )
})
