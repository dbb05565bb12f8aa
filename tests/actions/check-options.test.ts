import { describe, expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import { checkOptions } from '../../src/actions/check-options.ts'
import { Problem } from '../../src/core/problem.ts'
import { wordsOf } from '../../src/core/words/catalogue.ts'
import { LANGUAGES } from '../../src/core/words/words.ts'
import { knowledge } from '../own-knowledge.ts'

const context = { knowledge, words: wordsOf('en'), today: '2025-06-28', example: '/timeline isis' }
const optionsOf = (name: string) => commands.find((one) => one.name === name)?.options ?? []
const check = (name: string, given: Record<string, string>) => checkOptions(given, optionsOf(name), context)
const problemOf = (name: string, given: Record<string, string>): Problem => {
  try {
    check(name, given)
  } catch (error) {
    if (error instanceof Problem) return error
  }
  throw new Error('no problem')
}

const offersOf = ({ offers }: Problem) => offers.map(({ value }) => value)

describe('checkOptions', () => {
  test('gives dates as days: the first of what was meant, for "to" the last', () => {
    expect(check('timeline', { subject: 'isis', from: '2025-06', to: '2025-07' })).toEqual({
      subject: 'isis',
      from: '2025-06-01',
      to: '2025-07-31',
    })
    expect(check('latest', { since: '7d' })).toEqual({ since: '2025-06-21' })
    expect(check('latest', { since: '٧d' })).toEqual({ since: '2025-06-21' })
    expect(check('digest', { date: 'yesterday' })).toEqual({ date: '2025-06-27' })
  })

  test('an instant behind a button stays one for "since", and is a day elsewhere', () => {
    expect(check('latest', { since: '2025-06-28T20:00:00+03:00' })).toEqual({ since: '2025-06-28T17:00:00.000Z' })
    expect(check('timeline', { subject: 'isis', from: '2025-06-28T17:00:00.000Z' })).toEqual({
      subject: 'isis',
      from: '2025-06-28',
    })
    expect(problemOf('latest', { since: '2025-06-28Tnoon' }).code).toBe('bad-value')
  })

  test('gives places as ids, by any alias', () => {
    expect(check('latest', { place: 'iq-kirkuk' })).toEqual({ place: 'iq-kirkuk' })
    for (const place of ['Kirkuk', 'kirkuk', 'كركوك']) expect(check('latest', { place })['place']).toMatch(/^iq-kirkuk/)
  })

  test('an unknown place gets the nearest three places', () => {
    const problem = problemOf('latest', { place: 'Kirkok' })
    expect(problem.message).toContain('Kirkok')
    const near = /^Nearest: (.*)\.$/.exec(problem.hint)?.[1]?.split(/, | and /) ?? []
    expect(near).toHaveLength(3)
    expect(near[0]).toMatch(/^Kirkuk/)
    for (const name of near) expect(knowledge.places.map((place) => place.name)).toContain(name)
  })

  test('a wrong date is refused with the forms that are taken', () => {
    for (const since of ['soon', '2025-06-31', '2025-13', 'Iraq']) {
      expect(problemOf('latest', { since })).toMatchObject({ code: 'bad-value', hint: wordsOf('en').problem.dateHint })
    }
  })

  test('dates in the wrong order are refused', () => {
    expect(problemOf('timeline', { subject: 'isis', from: '2025-07', to: '2025-06' }).message).toBe(
      wordsOf('en').problem.badOrder,
    )
  })

  test('what is missing is named, with an example', () => {
    expect(problemOf('timeline', {})).toMatchObject({ code: 'missing-option', hint: 'For example: /timeline isis' })
    expect(problemOf('timeline', { subject: '   ' }).code).toBe('missing-option')
  })

  test('an option that is not there is refused with those that are, hidden ones left out', () => {
    const problem = problemOf('latest', { colour: 'red' })
    expect(problem.code).toBe('unknown-option')
    expect(problem.hint).toContain('since')
    expect(problem.hint).not.toContain('page')
    expect(problemOf('latest', Object.fromEntries([['__proto__x', '1']])).code).toBe('unknown-option')
  })

  test('kinds of events by their name in any of the channel’s words, or a part of it', () => {
    expect(check('timeline', { subject: 'isis', kind: 'arrests' })['kind']).toBe('Arrests')
    expect(check('timeline', { subject: 'isis', kind: 'drone' })['kind']).toBe('Air/drone strike')
    expect(problemOf('timeline', { subject: 'isis', kind: 'weather' }).code).toBe('bad-value')
    expect(problemOf('timeline', { subject: 'isis', kind: 'ـ' }).code).toBe('bad-value')
    expect(problemOf('timeline', { subject: 'isis', kind: 'arests' })).toMatchObject({ option: 'kind' })
    expect(offersOf(problemOf('timeline', { subject: 'isis', kind: 'arests' }))[0]).toBe('Arrests')
    const common = problemOf('timeline', { subject: 'isis', kind: 'zzz' })
    expect(offersOf(common)).toHaveLength(5)
    expect(common.hint).toMatch(/^For example: Attack, Armed clash/)
    const arabic = { ...context, words: wordsOf('ar') }
    expect(checkOptions({ subject: 'isis', kind: 'اعتقالات' }, optionsOf('timeline'), arabic)['kind']).toBe('Arrests')
  })

  test('languages by code or name', () => {
    for (const language of ['ar', 'Arabic', 'AR']) expect(check('latest', { language })).toEqual({ language: 'ar' })
    for (const language of ['ckb', 'Sorani', 'kurdish'])
      expect(check('latest', { language })).toEqual({ language: 'ckb' })
    expect(check('latest', { language: 'Turkish' })).toEqual({ language: 'tr' })
    expect(problemOf('latest', { language: 'Klingon' }).code).toBe('bad-value')
  })

  test('a channel’s language is one that the bot speaks; these are offered', () => {
    expect(check('settings', { language: 'Sorani' })).toEqual({ language: 'ckb' })
    for (const language of ['tr', 'Persian', 'kmr']) {
      const problem = problemOf('settings', { language })
      expect(problem).toMatchObject({ code: 'bad-value', option: 'language' })
      expect(offersOf(problem)).toEqual(['English', 'Arabic', 'Sorani'])
      for (const offered of offersOf(problem)) expect(check('settings', { language: offered })).not.toEqual({})
    }
  })

  test('of several topics only the wrong one is to be replaced, and is offered by name', () => {
    const problem = problemOf('settings', { topics: 'nonsuch, border' })
    expect(problem).toMatchObject({ code: 'bad-value', option: 'topics' })
    expect(problem.message).toContain('nonsuch')
    expect(problem.offers).toHaveLength(3)
    for (const { value, label } of problem.offers) {
      const [slug, other] = value.split(',')
      expect(other).toBe('border')
      expect(slug).not.toBe('border')
      expect(label).toBe(knowledge.topics.find((topic) => topic.slug === slug)?.name.en)
      expect(problem.hint).toContain(label)
      expect(check('settings', { topics: value })['topics']?.split(',').sort()).toEqual([slug, other].sort())
    }
    const second = problemOf('settings', { topics: 'bordr isis, wether' })
    expect(offersOf(second)[0]).toBe('border,isis,wether')
    expect(problemOf('settings', { topics: offersOf(second)[0] ?? '' }).message).toContain('wether')
    expect(problemOf('settings', { topics: 'islamic stat' }).message).toContain('islamic stat')
  })

  test.each(LANGUAGES)('what is offered for a wrong kind or place is taken, in %s', (language) => {
    const given = { ...context, words: wordsOf(language) }
    for (const [name, value] of [
      ['kind', 'wether'],
      ['kind', 'arests'],
      ['kind', 'هجووم'],
      ['kind', 'zzz'],
    ] as const) {
      try {
        checkOptions({ subject: 'isis', [name]: value }, optionsOf('timeline'), given)
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        expect(offersOf(error).length).toBeGreaterThan(0)
        expect(offersOf(error).length).toBeLessThanOrEqual(5)
        for (const one of offersOf(error)) {
          expect(() => checkOptions({ subject: 'isis', [name]: one }, optionsOf('timeline'), given)).not.toThrow()
        }
      }
    }
  })

  test('places near what was typed are named in the channel’s language', () => {
    const given = { ...context, words: wordsOf('ar') }
    expect(() => checkOptions({ place: 'Kirkok' }, optionsOf('latest'), given)).toThrow(
      expect.objectContaining({ hint: expect.stringContaining('كركوك') as string }),
    )
  })

  test('a known source gives its id, another is taken as named', () => {
    const [source] = knowledge.sources
    expect(check('latest', { source: source?.name ?? '' })).toEqual({ source: source?.id })
    expect(check('latest', { source: 'Sample Wire' })).toEqual({ source: 'Sample Wire' })
  })

  test('a page is a number', () => {
    expect(check('latest', { page: '3' })).toEqual({ page: '3' })
    expect(check('latest', { page: '-1' })).toEqual({ page: '0' })
  })
})
