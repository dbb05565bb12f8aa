import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LONGEST_SENTENCE, plainBoundaries, splitSentences } from '../../src/analysis/sentences.ts'

const texts = (text: string, from = 0): string[] =>
  splitSentences(text, from).map(({ start, end }) => text.slice(start, end))

describe('sentences', () => {
  test.each([
    ['Gen. Ali Hassan spoke to Dr. Omar. He left.', ['Gen. Ali Hassan spoke to Dr. Omar.', 'He left.']],
    ['The U.S. military said so. Nobody asked.', ['The U.S. military said so.', 'Nobody asked.']],
    ['About 2.5 million left. Others stayed.', ['About 2.5 million left.', 'Others stayed.']],
    ['قال د. أحمد ذلك. ثم غادر.', ['قال د. أحمد ذلك.', 'ثم غادر.']],
    ['هل عاد؟ نعم.', ['هل عاد؟', 'نعم.']],
    ['سەرچاوەیەک گوتی. دوو کەس کوژران.', ['سەرچاوەیەک گوتی.', 'دوو کەس کوژران.']],
  ])('%s', (text, wanted) => {
    expect(texts(text)).toEqual(wanted)
  })

  test('a line break ends a paragraph, and paragraphs are counted', () => {
    const found = splitSentences('One. Two.\n\nThree.')
    expect(found.map(({ paragraph }) => paragraph)).toEqual([0, 0, 1])
  })

  test('a sentence starts after the dateline', () => {
    expect(texts('BAGHDAD - Two were killed.', 9)[0]).toContain('Two were killed.')
  })

  test('a quotation is known to the sentence that holds it', () => {
    const [first, second] = splitSentences('He said “we left”. Nobody asked.')
    expect(first?.quotes).toHaveLength(1)
    expect(second?.quotes).toHaveLength(0)
  })

  test('every text gives sentences in order, inside it, without overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        let last = 0
        for (const { start, end } of splitSentences(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})

describe('texts without an end', () => {
  test.each([
    ['words without a full stop', 'police said '.repeat(4000)],
    ['one word', 'a'.repeat(40_000)],
    ['characters of two halves', '😀'.repeat(20_000)],
    ['unclosed quotations', '“'.repeat(4000)],
  ])('%s give no sentence beyond the longest, and lose no character but white space', (_, text) => {
    const sentences = splitSentences(text)
    expect(Math.max(...sentences.map(({ start, end }) => end - start))).toBeLessThanOrEqual(LONGEST_SENTENCE)
    const kept = sentences.map(({ start, end }) => text.slice(start, end)).join('')
    expect(kept.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
    expect(kept.isWellFormed()).toBe(true)
  })

  test('a sentence across the stretch that is segmented at once stays whole', () => {
    const long = `The court sat in Mosul${' and sat on'.repeat(60)}. `
    const text = long.repeat(20).trim()
    expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(Array(20).fill(long.trim()))
  })
})

describe('marks that stand plainly', () => {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
  const pieces = [
    'A',
    'b',
    'Ab',
    'e.g',
    'U.S',
    '3.5',
    'É',
    'é',
    'ش',
    'ال',
    '١',
    '.',
    '. ',
    '? ',
    '! ',
    '؟ ',
    '۔ ',
    '…',
    ' ',
    ', ',
    '"',
    '”',
    ')',
    '’',
    '(',
    '\u0301',
    '\u200f',
    '\u0085',
    '。',
    '😀',
  ] // prettier-ignore

  test('end sentences where the segmenter ends them', () => {
    let plain = 0
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 15 }), (parts) => {
        const text = parts.join('')
        const found = plainBoundaries(text)
        if (found === null) return
        plain++
        expect(found).toEqual(Array.from(segmenter.segment(text), ({ index, segment }) => index + segment.length))
      }),
      { numRuns: 1000 },
    )
    expect(plain).toBeGreaterThan(100)
  })
})
