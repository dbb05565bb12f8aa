import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { foundIn } from './expect-dates.ts'

const FILE = new URL('../../../../shared/articles/000_0e65458d944207e4.txt', import.meta.url)

describe('the example article', () => {
  it.skipIf(!existsSync(FILE))('has its dates found with their values (needs ../shared/articles)', () => {
    const text = readFileSync(FILE, 'utf8').split('\n').slice(1).join('\n')
    expect(foundIn(text, '2025-06-28T16:36:08+00:00', 'en')).toEqual([
      'Saturday = 2025-06-28',
      'Recent weeks = PAST_REF',
      'last Wednesday = 2025-06-25',
      'days = PXD',
      'June 14 = 2025-06-14',
      '2014 = 2014',
      'late 2017 = 2017 END',
      'March 2019 = 2019-03',
    ])
  })
})
