import { describe, expect, test } from 'vitest'
import { wordsOf } from '../../src/core/words/catalogue.ts'
import { pagingButtons } from '../../src/editorial/paging.ts'

const pages = (page: number, count: number) =>
  pagingButtons('latest', { subject: 'border' }, page, count, wordsOf('en')).map(({ request }) => request)

describe('pagingButtons', () => {
  test('keep the command and its options, and lead one page on or back', () => {
    const to = (page: string) => ({ command: 'latest', options: { subject: 'border', page } })
    expect(pages(1, 3)).toEqual([to('0'), to('2')])
  })

  test('lead nowhere outside the pages', () => {
    expect(pages(0, 1)).toEqual([])
    expect(pages(0, 0)).toEqual([])
    expect(pages(0, 2).map(({ options }) => options['page'])).toEqual(['1'])
    expect(pages(1, 2).map(({ options }) => options['page'])).toEqual(['0'])
  })
})
