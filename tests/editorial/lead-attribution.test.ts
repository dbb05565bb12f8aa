import { describe, expect, test } from 'vitest'
import { sentenceForm } from '../../src/editorial/lead.ts'
import { event, relative } from './given.ts'

const told = (sentenceText: string, attributionText: string | null, given = {}) =>
  event({ sentenceText, attributionText, ...given })

describe('the attribution moves out', () => {
  test('from the end of an English sentence, with a date inside it', () => {
    const sentence =
      'Forces detected an unprecedented buildup near the frontier, a security source revealed on Saturday.'
    const one = told(sentence, 'a security source revealed on Saturday', {
      relativeDates: relative(sentence, ['Saturday', '2025-06-28']),
    })
    expect(sentenceForm(one, 'en')).toBe('Forces detected an unprecedented buildup near the frontier.')
  })

  test('from the front, with its "that"', () => {
    const sentence = 'The source told Shafaq News that Iraqi authorities have launched contingency plans.'
    expect(sentenceForm(told(sentence, 'The source told Shafaq News'), 'en')).toBe(
      'Iraqi authorities have launched contingency plans.',
    )
  })

  test('from the front of an Arabic sentence, with its "إن"', () => {
    const sentence = 'قال مصدر أمني لوكالة نموذج إن القوات قتلت مسلحين اثنين في كركوك.'
    expect(sentenceForm(told(sentence, 'قال مصدر أمني لوكالة نموذج'), 'ar')).toBe('القوات قتلت مسلحين اثنين في كركوك.')
  })

  test('from the end of an Arabic sentence', () => {
    const sentence = 'قُتل مسلحان في كركوك، بحسب مصدر أمني.'
    expect(sentenceForm(told(sentence, 'بحسب مصدر أمني'), 'ar')).toBe('قُتل مسلحان في كركوك.')
  })

  test('from the front of a Sorani sentence, with its "کە"', () => {
    const sentence = 'سەرچاوەیەکی ئەمنی گوتی کە دوو چەکدار لە کەرکووک کوژران.'
    expect(sentenceForm(told(sentence, 'سەرچاوەیەکی ئەمنی گوتی'), 'ckb')).toBe('دوو چەکدار لە کەرکووک کوژران.')
  })

  test.each([
    ['en', 'The two armies announced on Sunday', 'The two armies announced on Sunday a truce around Deir Hafer.'],
    ['en', 'The SDF denied', 'The SDF denied any part in the raid on Sunday.'],
    ['en', 'Daesh said in an online', 'Daesh said in an online bulletin that its men had set off two devices.'],
    ['ar', 'ونفت الكتائب', 'ونفت الكتائب أي صلة لها بالهجوم على القاعدة.'],
    ['ar', 'أفاد مصدر في الشرطة', 'أفاد مصدر في الشرطة بمقتل جندي في كركوك.'],
    ['ar', 'ودعا المنظمون', 'ودعا المنظمون إلى تظاهرة جديدة أمام المبنى.'],
  ])('and stays where the rest says nothing without its verb (%s): %s', (language, attribution, sentence) => {
    expect(sentenceForm(told(sentence, attribution, { status: 'denied' }), language)).toBe(sentence)
  })

  test('an Arabic announcement leaves a headline', () => {
    const sentence = 'أعلنت الخلية مقتل أربعة من عناصر التنظيم في حمرين.'
    expect(sentenceForm(told(sentence, 'أعلنت الخلية'), 'ar')).toBe('مقتل أربعة من عناصر التنظيم في حمرين.')
  })

  test('but stays where it stands in the middle', () => {
    const sentence = 'Two militants, police said, were killed in Kirkuk.'
    expect(sentenceForm(told(sentence, 'police said'), 'en')).toBe(sentence)
  })

  test('and stays where little else would be left', () => {
    expect(sentenceForm(told('Police said so.', 'Police said'), 'en')).toBe('Police said so.')
  })

  test('a denial stays in the words, also where the status says it', () => {
    const sentence = 'The ministry denied that any soldier had been killed.'
    expect(sentenceForm(told(sentence, 'The ministry denied', { status: 'official' }), 'en')).toBe(sentence)
    expect(sentenceForm(told(sentence, 'The ministry denied', { status: 'denied' }), 'en')).toBe(sentence)
  })

  test('a hedge stays in the words unless the status says it', () => {
    const sentence = 'Police believe that the cell fled to Anbar.'
    expect(sentenceForm(told(sentence, 'Police believe', { status: 'reported' }), 'en')).toBe(sentence)
    expect(sentenceForm(told(sentence, 'Police believe', { status: 'assessment' }), 'en')).toBe(
      'The cell fled to Anbar.',
    )
    // What lies ahead is told as announced, and not marked as an assessment.
    expect(sentenceForm(told(sentence, 'Police believe', { status: 'assessment', ahead: true }), 'en')).toBe(sentence)
  })

  test('a quotation that ends with a comma ends with a full stop', () => {
    const sentence = '“The border is quiet tonight,” the commander said.'
    expect(sentenceForm(told(sentence, 'the commander said'), 'en')).toBe('“The border is quiet tonight.”')
  })
})
