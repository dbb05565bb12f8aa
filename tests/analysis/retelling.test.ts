// The weekday inside an attribution dates what was said; an incident told again keeps its own day. Published Wednesday,
// 8 October 2025.

import { describe, expect, test } from 'vitest'
import type { Event } from '../../src/core/understanding.ts'
import { understand } from './sample.ts'

function told(text: string, words: string, more: { title?: string; language?: string } = {}): Event | undefined {
  return understand(text, more).events.find(({ start, end }) => text.slice(start, end).includes(words))
}

describe('an incident told again has the day that the article gives it elsewhere', () => {
  test.each([
    [
      '2025-10-05',
      'The suicide bombing at Mar Elias church killed 25 people, the ministry said on Monday. A bomber blew himself up during mass on Sunday.',
      '25 people',
    ],
    [
      '2025-10-03',
      'The number of ISIS members killed in an air strike in the Hamrin Mountains has risen to six, the Security Media Cell said on Saturday.\n\nWarplanes carried out the air strike on Friday.',
      'risen to six',
    ],
    [
      '2025-10-03',
      'The death toll from the bombing in Mosul rose to nine, police said on Tuesday.\n\nThe bombing on Friday hit a market.',
      'death toll',
    ],
    [
      '2025-10-03',
      'The attack killed three policemen in Daquq, police said on Sunday.\n\nGunmen attacked the checkpoint on Friday.',
      'three policemen',
    ],
  ])('%s: %s', (date, text, words) => {
    expect(told(text, words)).toMatchObject({ date, dated: true })
  })

  test('the title may give it', () => {
    const text = 'The bombing in Mosul killed nine people, police said on Tuesday.'
    expect(told(text, 'nine people', { title: "Toll of Friday's bombing grows" })).toMatchObject({ date: '2025-10-03' })
  })
})

test('an incident told again without a day anywhere has none but that of publication, assumed', () => {
  const text = 'The suicide bombing at Mar Elias church killed 25 people, the ministry said on Monday.'
  expect(told(text, '25 people')).toMatchObject({ date: '2025-10-08', dated: false, precision: 'approx' })
})

test.each([
  ['2025-10-06', 'Gunmen killed two shepherds near Daquq, police said on Monday.'],
  [
    '2025-10-06',
    'Security forces detected an unprecedented buildup near the border, a security source said on Monday.',
  ],
])('fresh news keeps the day of its attribution, %s: %s', (date, text) => {
  expect(understand(text).events[0]).toMatchObject({ date, dated: true })
})

test.each(['بلغت حصيلة التفجير 25 قتيلا وعشرات الجرحى.', 'ارتفعت حصيلة الهجوم إلى 25 قتيلا.'])(
  'a toll beside other things has no day and is background: %s',
  (toll) => {
    const text = `يرى محللون أن التنظيم يعيد ترتيب صفوفه في البادية السورية.\n\n${toll}`
    expect(told(text, 'حصيلة', { language: 'ar' })).toMatchObject({ date: null, status: 'background' })
  },
)
