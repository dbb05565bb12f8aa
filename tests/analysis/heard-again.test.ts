// What somebody tells who has spoken before, or by a verb that says little: a count of people and an office's own deed are kept.

import { describe, expect, test } from 'vitest'
import type { Status } from '../../src/core/understanding.ts'
import { understand } from './sample.ts'

const LEADS = {
  en: 'A fire broke out in Hillah on Monday, the Interior Ministry said. It gave no cause.',
  ar: 'قالت وزارة الداخلية إن حريقاً اندلع في الحلة يوم الاثنين.',
  ckb: 'دوێنێ لە حیللە ئاگر کەوتەوە.',
} as const

function told(language: keyof typeof LEADS, sentence: string): readonly { status: Status; killed: unknown }[] {
  const lead = LEADS[language]
  return understand(`${lead}\n\n${sentence}`, { language }).events.filter(({ start }) => start >= lead.length)
}

describe('told as an event or a statement', () => {
  test.each<[keyof typeof LEADS, Status, string]>([
    [
      'en',
      'official',
      'It has dismissed the director and two deputies, the ministry said, while it looks into the cause.',
    ],
    ['en', 'official', 'Three of those held, the ministry added, are employees of the plant.'],
    ['en', 'assessment', 'Analysts in Amman consider further fires likely.'],
    ['en', 'assessment', 'A consultant in Beirut saw little reason for hope.'],
    ['en', 'assessment', 'The repairs have little chance of being finished by winter.'],
    ['en', 'denied', 'The ministry rejected an accusation by the union that six workers had been locked in.'],
    ['en', 'denied', 'The governor dismissed all suggestions that the plant had been unsafe.'],
    ['en', 'reported', 'The Syrian Network for Human Rights lists 40 people from the town who are still missing.'],
    ['en', 'official', '"We were there in ten minutes," the mayor of Hillah said by telephone.'],
    ['ar', 'reported', 'لكن أحد سكان الحي قال إن عدد العالقين سبعة وليس خمسة.'],
    ['ar', 'reported', 'غير أن عضواً في نقابة العمال أكد أن ثلاثة من رفاقه ما زالوا في المستشفى.'],
    ['ar', 'background', 'وكان التنظيم قد خسر هيت في نيسان 2016.'],
    ['ckb', 'background', 'دەروازەکە لە 3ی ئازار داخرابوو.'],
    ['ckb', 'background', 'لە ساڵی 2014 سەدان گوند چۆڵ کراون.'],
    ['ckb', 'background', 'ڕۆژی 2ی ئەیلوول مامۆستایان خۆپیشاندانیان کردبوو.'],
  ])('%s, %s: %s', (language, status, sentence) => {
    expect(told(language, sentence).map((event) => event.status)).toEqual([status])
  })
})

describe('told as nothing that happened', () => {
  test.each<[keyof typeof LEADS, string]>([
    ['en', 'Its walls are of brick, it said.'],
    ['en', 'The ministry rejected the budget.'],
    ['ar', 'قضى الموظفون ليلتهم في العراء.'],
    ['ar', 'غير أن الطقس كان حاراً.'],
    ['ckb', 'دیوارەکان لە خشتن.'],
  ])('%s: %s', (language, sentence) => {
    expect(told(language, sentence).filter(({ status }) => status !== 'denied')).toEqual([])
  })
})

test('whose words a quotation with "he" is, is not known', () => {
  const events = told('en', '"They came back in the night," he said, pointing at the door.')
  expect(events.map(({ status }) => status)).not.toContain('official')
})

test('a man who gives an account of his own is the one who "he" is', () => {
  const sentence =
    'A man from the next street gave another version: the guards, he said, left and two workers were hurt.'
  expect(told('en', sentence).map(({ status }) => status)).toEqual(['reported'])
})

test.each([
  ['near by', 3, 'claimed'],
  ['as long ago as nobody remembers', 60, 'reported'],
])('a body is known by a part of its name that was told %s', (_, sentences, status) => {
  const between = 'The market was open all day. '.repeat(sentences)
  const told = `Fighters of the Sinjar Resistance Units manned the post in Sinjar on Sunday. ${between}`
  const { events } = understand(`${told}\n\nThe Units said soldiers opened fire first on Sunday.`, { language: 'en' })
  const last = events.filter(({ start }) => start > told.length)
  expect(last.map((event) => event.status)).toEqual([status])
})
