import { describe, expect, test } from 'vitest'
import { firstEvent } from './sample.ts'

type Count = [number, number] | null

const ENGLISH: [string, Count, Count][] = [
  ['A bomb killed two soldiers and wounded three in Mosul on Monday.', [2, 2], [3, 3]],
  ['A bomb in Mosul on Monday killed at least five people.', [5, 5], null],
  ['The number of fighters killed in an air strike in the Hamrin Mountains on Friday has risen to six.', [6, 6], null],
  ['Between three and five fighters died in a raid in Hamrin on Monday.', [3, 5], null],
  ['Three to five fighters were killed in Hamrin on Monday.', [3, 5], null],
  ['Dozens were injured when police fired tear gas in Nasiriyah on Friday.', null, [12, 12]],
  ['The attack in Mosul on Monday left five dead and twelve wounded.', [5, 5], [12, 12]],
  [
    'At least 10 people, including three children, were killed and more than 20 others injured in Baghdad on Monday.',
    [10, 10],
    [20, 20],
  ],
  ['Six Peshmerga fighters, among them a colonel, were killed near Makhmour on Friday.', [6, 6], null],
  ['Two members of the SDF were killed and a third was wounded in Raqqa on Monday.', [2, 2], [1, 1]],
  ['The driver was killed in Mosul on Monday.', [1, 1], null],
  ['Twenty-five people were killed in Baghdad on Monday.', [25, 25], null],
  ['A drone hit a tank in Erbil on Monday, causing no casualties.', [0, 0], [0, 0]],
  ['Several people were wounded in Mosul on Monday.', null, null],
  ['The blast in Mosul on 14 March killed a farmer.', [1, 1], null],
  ['Seven people, including two women and three children, were killed in Afrin on Monday.', [7, 7], null],
  ['Police spoke of two killed and four wounded in Mosul on Monday.', [2, 2], [4, 4]],
  ['One of the wounded died in Ramadi on Monday.', [1, 1], null],
]
const ARABIC: [string, Count, Count][] = [
  ['قُتل ثلاثة أشخاص وأصيب ستة آخرون في الموصل الاثنين.', [3, 3], [6, 6]],
  ['أفاد مصدر بمقتل جندي وإصابة أربعة آخرين في الموصل الاثنين.', [1, 1], [4, 4]],
  ['أسفر الهجوم في الموصل الاثنين عن إصابة جنديين.', null, [2, 2]],
  ['أسفر الهجوم في الموصل الاثنين عن مقتل شخصين وإصابة طفلتين.', [2, 2], [2, 2]],
  ['قُتلت امرأة وطفلاها في الموصل الاثنين.', null, null],
  ['سقط خمسة قتلى في هجوم على حاجز في الموصل الاثنين.', [5, 5], null],
  ['قتل 12 مسلحاً في ضربة جوية في حمرين الاثنين.', [12, 12], null],
]
const SORANI: [string, Count, Count][] = [
  ['لە تەقینەوەیەکدا لە داقوق پێنج کەس کوژران و نۆ کەس بریندار بوون.', [5, 5], [9, 9]],
  ['دوێنێ لە کەرکووک سێ پۆلیس کوژران.', [3, 3], null],
]

describe('casualties are what the clause says', () => {
  test.each(ENGLISH)('%s', (text, killed, wounded) => {
    const event = firstEvent(text)
    expect([event.killed, event.wounded]).toEqual([killed, wounded])
  })
  test.each(ARABIC)('%s', (text, killed, wounded) => {
    const event = firstEvent(text, 'ar')
    expect([event.killed, event.wounded]).toEqual([killed, wounded])
  })
  test.each(SORANI)('%s', (text, killed, wounded) => {
    const event = firstEvent(text, 'ckb')
    expect([event.killed, event.wounded]).toEqual([killed, wounded])
  })
  test('numbers that would have to be added are left out', () => {
    expect(firstEvent('A woman and her two children were killed in Afrin on Monday.').killed).toBeNull()
  })
})
