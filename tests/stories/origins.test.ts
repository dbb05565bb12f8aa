import { describe, expect, test } from 'vitest'
import { analyseArticles } from '../../src/actions/analyse-articles.ts'
import { COPIES, OWN, type Report } from './families.ts'
import { analyse, knowledge } from '../own-knowledge.ts'

const originsOf = (reports: readonly Report[]) =>
  analyseArticles(
    reports.map((report, at) => ({ id: String(at), url: null, language: null, ...report })),
    analyse,
    knowledge,
  ).map((answer) => answer['origin'])

describe('an article has the origin of the report before it where it is', () => {
  test.each(COPIES)('%s', (_, original, copy) => {
    const [first, second] = originsOf([original, copy])
    expect(second).toBe(first)
  })
})

describe('two articles have origins of their own where', () => {
  test.each(OWN)('%s', (_, one, other) => {
    const [first, second] = originsOf([one, other])
    expect(second).not.toBe(first)
  })
})
