// Stories and origins of whole reports, through the analysis: what is misread there must not decide alone.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyseArticles, type GivenArticle } from '../../src/actions/analyse-articles.ts'
import { fileArticle } from '../../src/actions/file-article.ts'
import { pairF1, REPORTS } from './reports.ts'
import { analyse as analyseOnce, knowledge } from '../own-knowledge.ts'
import { emptyStore } from '../store/empty-store.ts'

/** Understood once: what is tested is the grouping. */
const analyse = remembering(analyseOnce)

function remembering<A, R>(run: (given: A) => R): (given: A) => R {
  const known = new Map<string, R>()
  return (given) => {
    const key = JSON.stringify(given)
    const answer = known.get(key) ?? run(given)
    known.set(key, answer)
    return answer
  }
}

function grouped(articles: readonly GivenArticle[]): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const { id, story } of analyseArticles(articles, analyse, knowledge)) {
    groups.set(String(story), [...(groups.get(String(story)) ?? []), String(id)])
  }
  return groups
}
const sets = (articles: readonly GivenArticle[]) =>
  [...grouped(articles).values()].map((ids) => ids.toSorted().join(' ')).sort()

describe('labelled reports', () => {
  const answers = analyseArticles(REPORTS, analyse, knowledge)
  const storyOf = new Map(answers.map(({ id, story }) => [id, story]))
  test('are grouped into the stories that a reader would make of them', () => {
    const wanted = REPORTS.map(({ story }) => story)
    expect(
      pairF1(
        wanted,
        answers.map(({ story }) => String(story)),
      ),
    ).toBeGreaterThan(90)
  })
  test('have the origins that they were made from', () => {
    const wanted = REPORTS.map(({ origin }) => origin)
    expect(
      pairF1(
        wanted,
        answers.map(({ origin }) => String(origin)),
      ),
    ).toBe(100)
  })
  test.each([
    ['two bombings of one day in two towns', 'k01', 'k07'],
    ['two strikes of one party on one day in two provinces', 'k39', 'k41'],
    ['the same place shelled again', 'k39', 'k43'],
    ['a second day of protests', 'k22', 'k27'],
    ['an arrest over an attack', 'k01', 'k09'],
    ['a funeral after a killing', 'k49', 'k51'],
    ['a round-up and what it recounts', 'k29', 'k32'],
    ['a retrospective and what it recalls', 'k29', 'k33'],
    ['two daily statements', 'k54', 'k55'],
  ])('are apart: %s', (_, one, other) => {
    expect(storyOf.get(one)).not.toBe(storyOf.get(other))
  })
  test.each([
    ['a revised toll', 'k01', 'k05'],
    ['three languages', 'k11', 'k13'],
    ['a denial of the deed', 'k16', 'k18'],
    ['a claim of the next day', 'k29', 'k31'],
    ['a comment on an agreement', 'k34', 'k36'],
    ['mourning and other figures on the next day', 'k57', 'k61'],
    ['a sentence in court whose kind was misread', 'k59', 'k60'],
  ])('are together: %s', (_, one, other) => {
    expect(storyOf.get(one)).toBe(storyOf.get(other))
  })
})

describe('filing one article after the other', () => {
  test('makes the stories that grouping them together makes, with one id each', async () => {
    const store = emptyStore()
    const clock = { now: () => Date.parse('2026-09-01T00:00:00Z') }
    const inOrder = REPORTS.toSorted((a, b) => Date.parse(a.published) - Date.parse(b.published))
    const ids: string[] = []
    for (const report of inOrder) {
      const raw = {
        ...report,
        url: `https://sample.example/${report.id}`,
        retrieved: null,
        placeHints: [],
        fictional: true,
      }
      const filed = await fileArticle(raw, { store, knowledge, analyse, clock })
      ids.push('refused' in filed ? '' : filed.story)
    }
    const living = await store.stories(ids)
    const titles = new Map(REPORTS.map(({ id }) => [`https://sample.example/${id}`, id]))
    const filed = living.map(({ accounts }) =>
      accounts
        .map(({ article }) => titles.get(article.url ?? ''))
        .sort()
        .join(' '),
    )
    expect(filed.sort()).toEqual(sets(REPORTS))
    await store.close()
  })
})

describe('grouping', () => {
  const whole = sets(REPORTS)
  test('is the same in whatever order articles are given', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...REPORTS], { minLength: REPORTS.length }), (order) => {
        expect(sets(order)).toEqual(whole)
      }),
      { numRuns: 15 },
    )
  })
  test('of articles of one instant does not depend on their order either', () => {
    const day = REPORTS.map((report) => ({ ...report, published: report.published.slice(0, 10) }))
    const wanted = sets(day)
    fc.assert(
      fc.property(fc.shuffledSubarray(day, { minLength: day.length }), (order) => {
        expect(sets(order)).toEqual(wanted)
      }),
      { numRuns: 15 },
    )
  })
  test('changes in nothing where an article of something else is added', () => {
    const strangers: readonly GivenArticle[] = [
      'A library in Lisbon showed maps of the sixteenth century, its director said.',
      'وصل فريق كرة السلة إلى مدينة الدار البيضاء استعداداً للبطولة.',
      'Rain delayed the harvest of olives in Crete by two weeks, growers said.',
    ].map((text, at) => ({
      id: `stranger-${at}`,
      url: null,
      source: 'Elsewhere',
      language: null,
      title: null,
      published: '',
      text,
    }))
    fc.assert(
      fc.property(fc.constantFrom(...strangers), fc.constantFrom(...REPORTS), (stranger, beside) => {
        const added = { ...stranger, published: beside.published }
        expect(sets([...REPORTS, added])).toEqual([...whole, stranger.id].sort())
      }),
      { numRuns: 20 },
    )
  })
})
