// The state of a feed after real answers of a real server, and what people read of it.

import type { RequestListener } from 'node:http'
import { beforeEach, describe, expect, test } from 'vitest'
import { type RefreshDeps, refreshSources } from '../../src/actions/refresh-sources.ts'
import { feedState } from '../../src/core/feed-state.ts'
import { wordsOf } from '../../src/core/words/catalogue.ts'
import { LANGUAGES } from '../../src/core/words/words.ts'
import { stateOfFeed } from '../../src/editorial/feed-states.ts'
import { rss } from '../sources/feed-server.ts'
import { type FeedWorld, feedWorld, giving, HOUR, item, MINUTE, START } from './feed-world.ts'

const DAY = 24 * HOUR

let world: FeedWorld
const worlds = feedWorld()
beforeEach(() => {
  world = worlds()
})

const state = async () => feedState(await world.onlyFeed(), world.now)
const said = async (language: (typeof LANGUAGES)[number] = 'en') =>
  stateOfFeed(await world.onlyFeed(), { now: world.now, timeZone: 'UTC', words: wordsOf(language) })
    .map(({ text }) => text)
    .join('')

/** Follows a feed and asks it each time it is due, until a moment. */
async function followed(listener: RequestListener, more: Partial<RefreshDeps> = {}) {
  const { deps } = await world.following(listener)
  const refresh = () => refreshSources({ ...deps, ...more })
  const until = async (moment: number) => {
    while (Date.parse((await world.onlyFeed()).nextAt) <= moment) {
      await world.waitUntilDue()
      await refresh()
    }
    world.now = moment
  }
  return { refresh, until }
}
const answering =
  (status: number): RequestListener =>
  (_, response) =>
    response.writeHead(status).end()
const news = (): RequestListener => giving(() => rss([item('Mosul', START - HOUR)]))

describe('a feed', () => {
  test('that was not asked is new', async () => {
    await followed(news())
    expect(await state()).toBe('new')
    expect(await said()).toBe('not asked yet')
  })

  test('that has news is fine', async () => {
    const { refresh } = await followed(news())
    await refresh()
    expect(await state()).toBe('fine')
    expect(await said()).toBe('fine, last answered on 23 November 2026, 04:00')
  })

  test('that took long is slow, in whatever time its answer was read', async () => {
    const { refresh } = await followed((request, response) => {
      world.now += 14_000
      news()(request, response)
    })
    await refresh()
    expect(await state()).toBe('slow')
    expect(await said()).toMatch(/^slow: took 14 s, last answered on/)
  })

  test('that answers with nothing new is silent after thrice its gap, also where it answers 304', async () => {
    const dates = [1, 13, 25, 37, 49].map((hours) => item(`Town ${hours}`, START - hours * HOUR))
    const { refresh, until } = await followed((request, response) => {
      if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end()
      else response.writeHead(200, { etag: '"1"' }).end(rss(dates))
    })
    await refresh()
    expect((await world.onlyFeed()).gap).toBe(12 * HOUR)
    await until(START + 35 * HOUR)
    expect(await state()).toBe('fine')
    await until(START + 37 * HOUR)
    expect(await state()).toBe('silent')
    expect(await said()).toMatch(/^nothing new for 37 h, last answered on/)
  })

  test('that never has anything is silent after a week', async () => {
    const { refresh, until } = await followed(giving(() => rss([])))
    await refresh()
    expect(await state()).toBe('fine')
    await until(START + 6 * DAY)
    expect(await state()).toBe('fine')
    await until(START + 8 * DAY)
    expect(await state()).toBe('silent')
    expect(await said()).toMatch(/^nothing new for 8 days/)
  })

  test.each([
    [410, 'gone', 'gone'],
    [404, 'failing', 'gone'],
    [401, 'refused', 'refused'],
    [403, 'refused', 'refused'],
    [451, 'refused', 'refused'],
    [500, 'failing', 'failing'],
  ])('that answers %i is %s, and after two days %s', async (status, first, later) => {
    const { refresh, until } = await followed(answering(status))
    await refresh()
    expect(await state()).toBe(first)
    await until(START + 2 * DAY)
    expect(await state()).toBe(later)
    expect(await said()).toContain(`since 23 November 2026, 04:00: answered ${status} · next try on`)
  })

  test('that is a web page by now, or refuses the connection, is failing', async () => {
    const { refresh } = await followed(giving(() => '<!DOCTYPE html><html><body>Moved</body></html>'))
    await refresh()
    expect(await said()).toContain('failing since 23 November 2026, 04:00: answered with a web page, not a feed')
    await world.follow(['http://127.0.0.1:9/rss'])
    const refused = world.deps(['127.0.0.1:9'])
    world.now += MINUTE
    await refreshSources(refused)
    expect(await said()).toContain('refused the connection')
    expect(await said('ar')).toContain('رُفض الاتصال')
  })

  test('is well again with its next answer', async () => {
    let status = 500
    const { refresh, until } = await followed((request, response) => {
      if (status === 200) news()(request, response)
      else answering(status)(request, response)
    })
    await refresh()
    status = 200
    await until(START + HOUR)
    expect(await state()).toBe('fine')
  })
})

describe('what failed last is said in the language of the reader', () => {
  test.each([
    ['answered 404', 'أجاب الخادم برمز 404', 'ڕاژەکە بە کۆدی 404 وەڵامی دایەوە'],
    ['took longer than 20 s', 'استغرق أكثر من ٢٠ ثانية', 'زیاتر لە ٢٠ چرکەی خایاند'],
    ['sent more than 10 MB', 'محتوى يتجاوز ١٠ ميغابايت', 'زیاتر لە ١٠ مێگابایتی نارد'],
    ['cannot be fetched (ERR_X)', 'تعذّر الجلب (ERR_X)', 'ناهێنرێت (ERR_X)'],
    ['no feed: Invalid feed format', 'ليست خلاصة: Invalid feed format', 'فید نییە: Invalid feed format'],
    ['is no http(s) address', 'ليس عنوان http(s)', 'ناونیشانی http(s) نییە'],
    ['something new', 'something new', 'something new'],
  ])('%s', async (problem, arabic, sorani) => {
    const { refresh } = await followed(answering(500))
    await refresh()
    const feed = { ...(await world.onlyFeed()), problem }
    const words = (language: 'ar' | 'ckb') =>
      stateOfFeed(feed, { now: world.now, timeZone: 'UTC', words: wordsOf(language) })
        .slice(1, -1)
        .map(({ text }) => text)
        .join('')
    expect([words('ar'), words('ckb')]).toEqual([arabic, sorani])
  })
})
