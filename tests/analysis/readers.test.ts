// What readers saw wrong once, a row each: a rule of the analysis stands behind every one.

import { describe, expect, test } from 'vitest'
import type { Event } from '../../src/core/understanding.ts'
import { understand } from './sample.ts'

const told = (text: string, words: string, language = 'en'): Event | undefined =>
  understand(text, { language }).events.find(({ start, end }) => text.slice(start, end).includes(words))

describe('history without a date enters no timeline', () => {
  const fire = 'The fire at the Baiji refinery was put out on Tuesday, police said. '
  test.each([
    [
      'the outlet tells of an old war',
      `${fire}It was badly damaged in the fighting with ISIS and has been rebuilt.`,
      'damaged',
    ],
    ['the outlet tells of another one', `${fire}Five men were killed in the first one.`, 'first one'],
    ['the outlet tells what was said before', `${fire}The ministry had first listed four dead.`, 'four dead'],
  ])('%s', (_, text, words) => {
    const event = told(text, words)
    if (event) expect([event.date, event.dated]).toEqual([null, false])
  })
  test.each([
    'The flow has been stopped many times in recent years.',
    'The term can mean killed, captured or surrendered.',
    'The crossing has worked from 08:00 to 16:00 many times.',
  ])('%s is no event', (sentence) => {
    expect(told(`${fire}${sentence}`, sentence.slice(4, 20))).toBeUndefined()
  })
  test('a correction names the old error, and tells no event', () => {
    const text = 'Correction: an earlier version of this story said three people were killed in the fire in Mosul.'
    expect(understand(text).events).toEqual([])
  })
})

describe('the article’s own news', () => {
  test.each([
    ['The Alouk water station has begun to pump again, a UN official said on Tuesday.', 'Other'],
    ['A scanner that is to speed up traffic left Trebil on Tuesday, an official said.', 'Other'],
    ['Two of six men said to have been taken in a village have been released, relatives said on Tuesday.', 'Other'],
  ])('%s is told as an event', (text, kind) => {
    expect(understand(text).events[0]).toMatchObject({ kind, ahead: false })
  })
  test('the main clause tells, not the one that hangs on it', () => {
    const text = 'The crossing reopened on Tuesday after the two governments signed a protocol.'
    expect(understand(text).events[0]?.kind).toBe('Other')
  })
  test('the clause that only dates the news stands behind it', () => {
    const text =
      'Two drones were shot down over Kirkuk on Tuesday, two weeks after a similar attack stopped production.'
    expect(understand(text).events[0]?.date).toBe('2025-10-07')
  })
  test.each([
    'will reopen on 20 October.',
    'closed since May, will reopen on 20 October, the ministry said on Wednesday.',
  ])('The crossing %s lies ahead', (rest) => {
    const text = `The crossing${rest.startsWith('closed') ? ',' : ''} ${rest}`
    expect(understand(text).events[0]).toMatchObject({ ahead: true, date: '2025-10-20' })
  })
  test('people taken to hospital and towns held by an army are no arrests', () => {
    for (const text of [
      'The wounded were taken to hospital in Mosul on Tuesday.',
      'The town was held by ISIS until 2017.',
    ])
      expect(understand(text).events[0]?.kind).not.toBe('Arrests')
  })
})

describe('what is shown', () => {
  test.each([
    ['Rabia - The council met on Tuesday in Mosul and signed an agreement.', 'The council'],
    ['Sample Nineveh Journal - Security forces arrested two men in Mosul on Tuesday.', 'Security forces'],
    ['(Sample Wire / Sample Journal) Mosul - Iraqi forces arrested two men on Tuesday.', 'Iraqi forces'],
  ])('no sentence begins with the dateline: %s', (text, first) => {
    const event = understand(text).events[0]
    expect(text.slice(event?.sentence.start, event?.end).startsWith(first)).toBe(true)
    expect(event?.start).toBe(event?.sentence.start)
  })

  test.each([
    ['ckb', 'شانەی ڕاگەیاندنی ئەمنی ئەمڕۆ شەممە ڕایگەیاند کە سێ چەکدار لە کەرکووک کوژران.', 'شانەی ڕاگەیاندنی ئەمنی'],
    ['ar', 'قال مدير المنفذ للصحفيين إن ثلاثة أشخاص قُتلوا في كركوك الثلاثاء.', 'مدير المنفذ'],
    ['ar', 'قُتل ثلاثة أشخاص في كركوك الثلاثاء، وفق ما أعلنته خلية الإعلام الأمني.', 'خلية الإعلام الأمني'],
    ['ar', 'وكانت وزارة الداخلية العراقية قد أعلنت الثلاثاء توقيف سبعة أشخاص في كركوك.', 'وزارة الداخلية العراقية'],
    ['ar', 'وتعهد قائد عسكري في الأنبار بملاحقة خلايا داعش.', 'قائد عسكري في الأنبار'],
    [
      'en',
      'A spokesman for the ministry on Tuesday denied that its troops had left Mosul.',
      'A spokesman for the ministry',
    ],
  ])('a speaker has no day, verb, occasion or outlet: %s %s', (language, text, speaker) => {
    expect(understand(text, { language }).events.map((event) => event.speaker)).toContain(speaker)
  })

  test('the outlet that was told keeps both quotation marks or none', () => {
    const text = 'قال مصدر أمني لوكالة "سامبل نيوز" إن جنديين قُتلا في كركوك الثلاثاء.'
    const marks = understand(text, { language: 'ar' }).events[0]?.toldTo?.match(/["“”]/g) ?? []
    expect(marks.length % 2).toBe(0)
  })

  test('a clause never begins inside a quotation that it leaves', () => {
    const text =
      '"What was seen are our own patrols, which were relieved on Monday," the spokesman told Sample Wire on Tuesday.'
    for (const event of understand(text).events)
      expect((text.slice(event.start, event.end).match(/"/g) ?? []).length % 2).toBe(0)
  })

  test('"the border, which reopened" is not at the place of the news', () => {
    const text =
      'A convoy left al-Hol camp on Tuesday. The governor spoke of the border, which officially reopened on October 4.'
    expect(told(text, 'reopened')?.place ?? null).toBeNull()
  })
})

describe('days counted from another', () => {
  test('"a day after" dates its clause by the clause before', () => {
    const text = 'A patrol visited Mosul on Tuesday, a day after soldiers had attacked a checkpoint there.'
    expect(told(text, 'attacked')?.date).toBe('2025-10-06')
  })
  test.each([
    ['en', 'Six days after the bombing, police arrested three men in Mosul.'],
    ['ar', 'بعد ستة أيام على تفجير الكنيسة، أعلنت الحكومة توقيف ثلاثة أشخاص.'],
  ])('%s: counted from nothing told, it is no day ahead', (language, text) => {
    const { dates, events } = understand(text, { language })
    expect(dates.every(({ days }) => days === null || days.earliest <= '2025-10-08')).toBe(true)
    expect(events.every(({ date }) => date === null || date <= '2025-10-08')).toBe(true)
  })
})

describe('never more certain than the source', () => {
  test.each([
    ['claimed', 'A group that calls itself the Sample Brigade on Tuesday claimed the bombing in Damascus.'],
    ['anonymous', 'Party leaders met in Baghdad on Tuesday, two participants said.'],
    ['denied', 'A lawyer said one of the men denied the charges and that his words in Mosul had been forced.'],
    ['reported', 'The strike killed two men on Tuesday, one of whom the United States says was a leader of ISIS.'],
  ])('%s: %s', (status, text) => {
    expect(understand(text).events.map((event) => event.status)).toContain(status)
    expect(understand(text).events.every((event) => event.status !== 'official')).toBe(true)
  })
  test('"denied ISIL access" denies no report', () => {
    const text = 'Near Mosul, one strike denied ISIL access to terrain.'
    expect(understand(text).events.map(({ status }) => status)).not.toContain('denied')
  })
  test('an order that was told is no attribution', () => {
    const text = 'The premier told the army to stay in Kirkuk. Gunmen killed two men in Mosul on Tuesday.'
    expect(told(text, 'Gunmen')?.status).toBe('reported')
  })
})

test('"it" is the armed group where nobody else was named', () => {
  const text = 'ISIS stormed a prison in Hasakah on Monday. It killed three guards there on Tuesday.'
  expect(told(text, 'three guards')?.actors).toContain('isis')
})
