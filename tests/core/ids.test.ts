import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contentId, readStoryId, sha256 } from '../../src/core/ids.ts'

describe('contentId', () => {
  test('is the same for the same content, of the length asked, in Crockford base32', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 24 }), (content, length) => {
        const id = contentId(content, length)
        expect(id).toBe(contentId(content, length))
        expect(id).toMatch(new RegExp(`^[0-9A-HJKMNP-TV-Z]{${length}}$`))
      }),
    )
  })

  test('differs for thousands of contents', () => {
    expect(new Set(Array.from({ length: 5_000 }, (_, at) => contentId(String(at)))).size).toBe(5_000)
  })
})

describe('readStoryId', () => {
  test('forgives case, space and the letters that look like digits', () => {
    expect(readStoryId(' 7k3m9q ')).toBe('7K3M9Q')
    expect(readStoryId('oil1AB')).toBe('0111AB')
  })

  test('takes nothing else', () => {
    for (const typed of ['', '12345', '1234567', 'ABCDEU', '7K3M9!', 'أبجدهو'])
      expect(readStoryId(typed), typed).toBeNull()
  })

  test('reads every id back', () => {
    fc.assert(
      fc.property(fc.string(), (content) => {
        const id = contentId(content, 6)
        expect(readStoryId(id.toLowerCase())).toBe(id)
      }),
    )
  })
})

test('sha256 is the known one', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})
