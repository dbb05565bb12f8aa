import { describe, expect, test } from 'vitest'
import { changeBetween, correctionNote } from '../../src/stories/corrections.ts'
import { placeArticle } from '../../src/stories/place.ts'
import { above, type GivenArticle, stored, told } from './told.ts'

const BODY = 'Three guards were killed near Kirkuk on Wednesday, the police said.'

describe('a correction is read', () => {
  test.each([
    ['Correction: two killed, not five', BODY],
    ['CORRECTED-Two guards killed near Kirkuk', BODY],
    ['Guards killed near Kirkuk', `${BODY}\n\nCorrection: The day was given as Tuesday. It was Wednesday.`],
    ['Guards killed near Kirkuk', `${BODY}\n\n(An earlier version of this story said that six had been killed.)`],
    ['Guards killed near Kirkuk', `${BODY} This article was amended on 26 June to mend the name of the village.`],
    ['Guards killed near Kirkuk', `${BODY}\n\nIn our earlier report we incorrectly said that a bank was hit.`],
    ['Guards killed near Kirkuk', `(Corrects number of dead in second paragraph)\n\n${BODY}`],
    ['تصحيح: قتيلان لا خمسة في كركوك', 'قتل شخصان في كركوك.'],
    ['قتيلان في كركوك', 'قتل شخصان في كركوك.\n\nذكرت نسخة سابقة من هذا الخبر أن خمسة قتلوا. والصحيح اثنان.'],
    ['قتيلان في كركوك', 'تنويه: ورد خطأ في خبر سابق أن خمسة قتلوا.'],
    ['ڕاستکردنەوە: دوو کەس کوژران نەک پێنج', 'دوو کەس لە کەرکوک کوژران.'],
    ['دوو کەس کوژران', 'دوو کەس کوژران. لە وەشانی پێشووی ئەم هەواڵە هاتبوو کە پێنج کەس کوژراون.'],
  ])('in %j, %j', (title, text) => {
    expect(correctionNote(title, text)).not.toBeNull()
  })
  test.each([
    ['Corrections officers strike', BODY],
    ['Guards killed near Kirkuk', 'The ministry corrected its figures and spoke of three dead instead of six.'],
    ['Guards killed near Kirkuk', 'Officials denied an earlier report that six guards had been killed.'],
    ['Guards killed near Kirkuk', 'The court corrected the sentence of a man held in a correctional house.'],
    ['إصلاح وتصحيح مسار الحكومة', 'دعا النائب إلى تصحيح المسار السياسي.'],
    ['وزارة الدفاع تنفي', 'نفت الوزارة ما ورد في تقرير المنظمة.'],
  ])('not in %j, %j', (title, text) => {
    expect(correctionNote(title, text)).toBeNull()
  })
  test.each([
    ['Correction: two killed, not five', 'five', 'two killed'],
    [
      'Correction: An earlier version of this story said that six guards were killed. It was three.',
      'six guards were killed',
      'three',
    ],
    ['تصحيح: قتيلان لا خمسة', 'خمسة', 'قتيلان'],
    ['تصحيح: ذكرت نسخة سابقة أن خمسة قتلوا. والصحيح اثنان', 'خمسة قتلوا', 'اثنان'],
    ['ڕاستکردنەوە: دوو کەس کوژران نەک پێنج', 'پێنج', 'دوو کەس کوژران'],
    ['Correction: guards killed near Kirkuk', null, null],
  ])('with what was said and what is said in %j', (title, before, after) => {
    expect(correctionNote(title, '')).toMatchObject({ before, after })
  })
})

describe('a changed text', () => {
  test('tells which sentence took the place of which', () => {
    const now = `${BODY.replace('Three', 'Four')} The road is open again.`
    expect(changeBetween(`${BODY} The road is closed.`, now)).toEqual({
      before: BODY,
      after: BODY.replace('Three', 'Four'),
    })
  })
  test('that only grew tells what came', () => {
    expect(changeBetween(BODY, `${BODY} A guard is missing.`)).toEqual({ before: null, after: 'A guard is missing.' })
  })
})

describe('what says that it corrects', () => {
  const place = (given: GivenArticle, ...candidates: ReturnType<typeof stored>[]) => {
    const article = told(given)
    return placeArticle(article, article.sketch, article.events, candidates, above)
  }
  const first = stored({ id: 'first', source: 'Sample Wire', published: '2025-06-25T08:00:00Z' }, 'S1')
  const other = stored({ id: 'other', source: 'Other', published: '2025-06-25T09:00:00Z' }, 'S1')
  const mending = { title: 'Correction: three killed, not two', published: '2025-06-26T08:00:00Z' }
  test('is linked to the outlet’s own earlier report, in its story', () => {
    const placed = place({ id: 'c', source: 'Sample Wire', ...mending, events: [{ killed: [3, 3] }] }, first, other)
    expect(placed).toMatchObject({ story: 'S1', corrects: 'first' })
  })
  test('is linked to nothing where the outlet has no report of that', () => {
    expect(place({ id: 'c', source: 'Third', ...mending }, first, other)).toMatchObject({ story: 'S1', corrects: null })
  })
  test('is no correction where it does not say so', () => {
    expect(place({ id: 'c', source: 'Sample Wire' }, first)).toMatchObject({ story: 'S1', corrects: null })
  })
})
