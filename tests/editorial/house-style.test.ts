import { describe, expect, test } from 'vitest'
import { leadOf } from '../../src/editorial/lead.ts'
import { event, style } from './given.ts'

describe('restricted verbs', () => {
  test.each([
    ['en', 'a source revealed on Friday', 'a source said on Friday'],
    ['en', 'The ministry Pointed out', 'The ministry said'],
    ['en', 'a sourcenoted', 'a sourcenoted'],
    ['ar', 'وكشف مصدر أمني', 'وقال مصدر أمني'],
    ['ar', 'أكدت الوزارة', 'قالت الوزارة'],
    ['ckb', 'سەرچاوەیەک ئاشکرای کرد', 'سەرچاوەیەک گوتی'],
    ['tr', 'kaynak revealed', 'kaynak revealed'],
  ])('become neutral in %s: %s', (language, stretch, neutral) => {
    expect(style.withNeutralVerbs(stretch, language)).toBe(neutral)
  })

  test('stay neutral in a lead that has to keep its attribution', () => {
    const sentenceText = 'Two men, a security source revealed, were arrested in Kirkuk.'
    const one = event({
      sentenceText,
      clauseText: sentenceText,
      attributionText: 'a security source revealed',
      status: 'anonymous',
    })
    expect(leadOf(one, 160, 'en', style).text).toBe('Two men, a security source said, were arrested in Kirkuk.')
  })
})
