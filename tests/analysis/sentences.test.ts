import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitSentences } from '../../src/analysis/sentences.ts'

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
