// /search over the sample archive, as people type it.

import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Inline, Post } from '../../src/core/post.ts'
import { wordsOf } from '../../src/core/words/catalogue.ts'
import { LANGUAGES } from '../../src/core/words/words.ts'
import { plainTextOf } from '../actions/post-text.ts'
import type { Room } from './room.ts'
import { openSample } from './sample-archive.ts'

let room: Room

beforeAll(async () => {
  room = await openSample()
})
afterAll(async () => {
  expect(room.faults).toEqual([])
  await room.store.close()
})

const ask = (query: string, language = 'en') => room.ask(`/search ${query}`, `preview:${language}`)
const linesOf = ({ blocks }: Post) => blocks.flatMap((block) => (block.kind === 'list' ? block.items : []))
const boldOf = (post: Post) => {
  const runs: readonly Inline[] = linesOf(post).flatMap(({ lines }) => lines.flat())
  return runs.filter(({ style }) => style === 'bold').map(({ text }) => text)
}
/** "1–6 of 37 articles" */
const totalOf = (post: Post) => Number(/ of (\d+) articles?/u.exec(plainTextOf(post))?.[1] ?? 0)
const titleOf = ({ title }: Post) => title.map(({ text }) => text).join('')

describe('/search', () => {
  test('narrows by each field, and by all of them together', async () => {
    const all = totalOf((await ask('ISIS')).post)
    for (const field of ['place:Kirkuk', 'actor:داعش', 'topic:isis', 'source:"sample wire"', 'language:English']) {
      const { post, error } = await ask(`ISIS ${field}`)
      expect(error, field).toBeNull()
      expect(totalOf(post), field).toBeGreaterThan(0)
      expect(totalOf(post), field).toBeLessThanOrEqual(all)
      expect(totalOf((await ask(`ISIS -${field}`)).post) + totalOf(post), field).toBe(all)
    }
    const { post } = await ask('ISIS place:Kirkuk source:"Sample Wire" from:2025-06-20 to:2025-06-26')
    expect(titleOf(post)).toBe('Search · ISIS place:Kirkuk source:"Sample Wire" from:2025-06-20 to:2025-06-26')
    expect(linesOf(post).map(({ lines }) => lines[2]?.map(({ text }) => text).join(''))).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Sample Wire · published 2[0-6] June 2025/u) as string]),
    )
  })

  test('takes a field that stands twice as either/or', async () => {
    const totals = async (query: string) => totalOf((await ask(query)).post)
    const [kirkuk, anbar] = [await totals('place:Kirkuk'), await totals('place:Anbar')]
    const both = await totals('place:Kirkuk place:Anbar')
    expect(both).toBeGreaterThan(Math.max(kirkuk, anbar))
    expect(both).toBeLessThanOrEqual(kirkuk + anbar)
    expect(await totals('place:Kirkuk OR place:Anbar')).toBe(both)
  })

  test('asks the same by every name, in every language, and names the field in the channel’s own', async () => {
    const asked = ['place:Kirkuk from:2025-06', 'مكان:كركوك من:"حزيران 2025"', 'شوێن:کەرکووک لە:2025-06']
    const hits = await Promise.all(asked.map(async (query) => linesOf((await ask(query)).post)))
    expect(hits[0]?.length).toBeGreaterThan(0)
    expect(hits[1]).toEqual(hits[0])
    expect(hits[2]).toEqual(hits[0])
    expect(titleOf((await ask('place:Kirkuk', 'ar')).post)).toBe('بحث · مكان:كركوك')
    expect(titleOf((await ask('مكان:كركوك', 'ckb')).post)).toMatch(/^گەڕان · شوێن:/u)
  })

  test.each([
    ['الهول', ['الهول', 'هۆل', 'هۆڵ', 'والهول', 'بالهول']],
    ['"مخيم الهول"', ['مخيم الهول', 'ومخيم الهول', 'بمخيم الهول', 'لمخيم الهول']],
  ])('marks what %s found, however it is written', async (query, written) => {
    const marked = boldOf((await ask(query)).post)
    expect(marked.length).toBeGreaterThan(2)
    for (const one of marked) expect(written).toContain(one)
  })

  test('turns pages of what was understood: relative dates stay what they were', async () => {
    const { post } = await ask('ISIS from:7d')
    expect(titleOf(post)).toBe('Search · ISIS from:2025-06-21')
    const next = post.buttons.flat().find(({ request }) => request.options['page'] === '1')
    expect(next?.request.options['query']).toBe('ISIS from:2025-06-21')
    const second = await room.press(next?.id ?? '', 'preview:en')
    expect(titleOf(second.post)).toBe(titleOf(post))
    expect(linesOf(second.post)[0]).not.toEqual(linesOf(post)[0])
  })
})

describe('a slip in a value', () => {
  test.each([
    ['drone place:Kirkok', 'Kirkuk', 'drone place:Kirkuk'],
    ['drone topic:bordr', 'order', 'drone topic:'],
    ['drone source:"Sample Wyre" -x', 'Sample Wire', 'drone source:"Sample Wire" -x'],
    ['drone actor:Hezbllah', 'Hezbollah', 'drone actor:'],
    ['drone place:Kirkuk place:Kirku', 'Kirkuk', 'drone place:Kirkuk place:Kirkuk'],
    ['drone place:\u202aKirkok', 'Kirkuk', 'drone place:Kirkuk'],
    ['drone language:klingon', 'English', 'drone language:English'],
  ])('is refused with the nearest, each in the same search: %s', async (query, name, value) => {
    const { post, error } = await ask(query)
    expect(error?.code).toBe('bad-value')
    expect(post.tone).toBe('refusal')
    const button = post.buttons.flat().find(({ label }) => label.includes(name))
    expect(button?.request.options['query']).toContain(value)
  })

  test('of a date is a sentence', async () => {
    expect((await ask('drone from:soon')).error?.message).toBe(wordsOf('en').problem.badDate('soon'))
    expect((await ask('drone from:2025-07 to:2025-06')).error?.message).toBe(wordsOf('en').problem.badOrder)
  })
})

describe('where nothing is found', () => {
  test.each(LANGUAGES)(
    'it says what was understood and offers what there is with less asked, in %s',
    async (language) => {
      const { search } = wordsOf(language)
      const { post, error } = await ask('ISIS -Hamrin place:Kirkuk to:2024', language)
      expect(error?.code).toBe('not-found')
      expect(error?.message).toContain(`${search.field.to}:2024-12-31`)
      const [without] = post.buttons.flat()
      expect(without?.label).toMatch(new RegExp(`^${search.withoutDates(0).replace(/\(.*/u, '')}`, 'u'))
      const pressed = await room.press(without?.id ?? '', `preview:${language}`)
      expect(pressed.error).toBeNull()
      expect(linesOf(pressed.post).length).toBeGreaterThan(0)
    },
  )

  test('every offer finds what it promises', async () => {
    for (const query of [
      'ISIS place:Basra source:"Sample Wire" to:2025-06-20',
      'drone Hamrin thermal',
      'border -Iraq',
    ]) {
      const { post, error } = await ask(query)
      if (error === null) continue
      expect(post.buttons.flat().length, query).toBeGreaterThan(0)
      for (const { id, label } of post.buttons.flat()) {
        const found = (await room.press(id, 'preview:en')).post
        expect(label).toContain(`(${totalOf(found)})`)
      }
    }
  })

  test('either/or fields are never offered as words', async () => {
    for (const query of ['qqqqzzzz place:Kirkuk', 'qqqqzzzz place:Kirkuk place:Anbar']) {
      expect((await ask(query)).post.buttons, query).toEqual([])
    }
  })

  test('a word that is probably a slip is replaced in the same search', async () => {
    const { post } = await ask('Hamrinn strike place:Iraq')
    expect(post.buttons.flat()[0]?.request.options['query']).toBe('hamrin strike place:Iraq')
  })
})

test('whatever is typed gets a result or a sentence, never a fault of the store', async () => {
  const piece = fc.constantFrom(
    '"',
    '(',
    ')',
    'OR',
    'AND',
    'NOT',
    '-',
    '*',
    '^',
    ':',
    'NEAR(',
    'words:',
    'place:',
    'x',
    'الهول',
    '{',
    '}',
    '+',
    "'",
    ';--',
  )
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(' ')),
    fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join('')),
  )
  await fc.assert(
    fc.asyncProperty(typed, async (query) => {
      const { error } = await ask(query)
      expect(error?.code).not.toBe('database')
    }),
    { numRuns: 200 },
  )
})
