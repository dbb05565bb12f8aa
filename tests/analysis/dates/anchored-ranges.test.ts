import { describe, expect, it } from 'vitest'
import { readDates } from '../../../src/analysis/dates/find-dates.ts'

function ranges(text: string, language = 'en', published = '2025-06-28') {
  const { anchored } = readDates(text, { published, language, timeZone: 'Asia/Baghdad' })
  return anchored.map(({ start, end, direction, days }) => [
    text.slice(start, end),
    direction,
    days?.earliest,
    days?.latest,
    days?.precision,
  ])
}

describe('clauses dated by their distance from another', () => {
  it('dates the clause after "days after" one to six days before the governing date', () => {
    const text =
      'Iraqi forces killed two operatives in Kirkuk last\nWednesday, days after a suicide bomber detonated explosives.'
    expect(ranges(text)).toEqual([['days after', 'after', '2025-06-19', '2025-06-24', 'approx']])
  })
  it('is exact where days are counted', () => {
    expect(ranges('They attacked on June 14, two days after the bombing.')).toEqual([
      ['two days after', 'after', '2025-06-12', '2025-06-12', 'day'],
    ])
  })
  it('counts weeks loosely', () => {
    expect(ranges('They attacked on June 14, a week before the vote.')).toEqual([
      ['a week before', 'before', '2025-06-19', '2025-06-23', 'approx'],
    ])
  })
  it('takes the main clause that follows where the phrase opens the sentence', () => {
    expect(ranges('Days after the bombing, forces killed two men on Wednesday.')).toEqual([
      ['Days after', 'after', '2025-06-19', '2025-06-24', 'approx'],
    ])
  })
  it('never takes a date of another sentence', () => {
    expect(ranges('It fell on June 14. Days after a bomber struck the church.')).toEqual([
      ['Days after', 'after', undefined, undefined, undefined],
    ])
  })
  it('reads Arabic', () => {
    expect(ranges('قتل اثنان الأربعاء بعد أيام من تفجير الكنيسة', 'ar')).toEqual([
      ['بعد أيام من', 'after', '2025-06-19', '2025-06-24', 'approx'],
    ])
  })
  it.each([
    ['چوارشەممە دوو کەس کوژران، چەند ڕۆژێک دوای تەقینەوەکە', 'چەند ڕۆژێک دوای', '2025-06-19', '2025-06-24', 'approx'],
    ['دوو ڕۆژ دوای تەقینەوەکە، هێزەکان چوارشەممە دوو کەسیان کوشت', 'دوو ڕۆژ دوای', '2025-06-23', '2025-06-23', 'day'],
    ['چوارشەممە دوای چەند ڕۆژێک لە تەقینەوەکە گیران', 'دوای چەند ڕۆژێک لە', '2025-06-19', '2025-06-24', 'approx'],
    ['چوارشەممە، ڕۆژێک دوای هێرشەکە، گەیشت', 'ڕۆژێک دوای', '2025-06-24', '2025-06-24', 'day'],
  ])('reads Sorani: %s', (text, phrase, earliest, latest, precision) => {
    expect(ranges(text, 'ckb')).toEqual([[phrase, 'after', earliest, latest, precision]])
  })
  it('reads "before" in Sorani', () => {
    expect(ranges('چوارشەممە، سێ ڕۆژ بەر لە هەڵبژاردنەکە، گەیشت', 'ckb')).toEqual([
      ['سێ ڕۆژ بەر لە', 'before', '2025-06-28', '2025-06-28', 'day'],
    ])
  })
})
