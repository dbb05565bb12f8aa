import { describe, expect, test } from 'vitest'
import { bondsOf } from '../../src/stories/bond.ts'
import { type GivenArticle, above, told } from './told.ts'

/** What ties `b` to `a`. */
function tie(a: GivenArticle, b: GivenArticle, origin = b.id) {
  const reports = [told(a), told(b)].map((report) => ({ ...report, article: report.id, origin: report.id }))
  const [first, second] = reports
  if (first === undefined || second === undefined) throw new Error('two reports')
  return bondsOf([first, { ...second, origin }], above).find(({ article }) => article === b.id)
}

describe('what ties a report to its story', () => {
  test('is the day, place, kind, parties and figures that both have', () => {
    expect(tie({ id: 'a' }, { id: 'b' })).toMatchObject({
      report: 'a',
      day: true,
      place: true,
      kind: true,
      actors: ['isis'],
      figures: true,
    })
  })

  test('is no day beside it, no governorate around it, no other kind of violence, no other figure', () => {
    const other = {
      date: '2025-06-26',
      days: { earliest: '2025-06-26', latest: '2025-06-26', precision: 'day' as const },
      place: 'iq-kirkuk-gov',
      kind: 'Remote explosive/landmine/IED' as const,
      killed: [3, 3] as const,
    }
    expect(tie({ id: 'a' }, { id: 'b', events: [other] })).toMatchObject({
      day: false,
      place: false,
      kind: false,
      figures: false,
    })
  })

  test('a copy is tied to its original, by how much of the text is the same', () => {
    const text = 'Two border guards were killed in an attack near Al-Qaim on Saturday, an army officer said. They fled.'
    expect(tie({ id: 'a', text }, { id: 'b', text }, 'a')).toMatchObject({ report: 'a', copied: 1 })
  })

  test('one report alone is tied to nothing', () => {
    const report = told({ id: 'a' })
    expect(bondsOf([{ ...report, article: 'a', origin: 'a' }], above)).toEqual([])
  })
})
