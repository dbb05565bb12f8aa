// One article at several addresses, and what only looks like one.

import { beforeEach, describe, expect, test } from 'vitest'
import { type FileDeps, fileArticle, keepGiven, lookUpArticle } from '../../src/actions/file-article.ts'
import { forgetPublisher } from '../../src/actions/forget-publisher.ts'
import type { RawArticle } from '../../src/core/article.ts'
import { openStore } from '../../src/store/open.ts'
import { NOW } from '../sources/folder-of-files.ts'
import { analyse, knowledge } from '../own-knowledge.ts'

const DAY = 86_400_000
const on = (day: number) => new Date(NOW + day * DAY).toISOString()
const SHORT = 'The dollar rose against the dinar in the markets of Baghdad.'
const LONG = `${SHORT} ${'Traders said that demand was high and that offices on both banks sold at other rates. '.repeat(4)}`
const RAW: RawArticle = {
  url: 'https://outlet.example/news/7',
  source: 'Some Wire',
  title: 'Dollar rises in Baghdad',
  text: LONG,
  language: 'en',
  published: on(-40),
  retrieved: null,
  placeHints: [],
  fictional: false,
}

let deps: FileDeps
beforeEach(() => {
  deps = { store: openStore(':memory:'), knowledge, analyse, clock: { now: () => NOW }, seen: 'now' }
  return () => deps.store.close()
})

async function file(given: Partial<RawArticle>, more: Partial<FileDeps> = {}) {
  const filed = await fileArticle({ ...RAW, ...given }, { ...deps, ...more })
  if (!('outcome' in filed)) throw new Error(filed.refused)
  return filed
}
const count = async () => (await deps.store.counts()).articles

describe('one article', () => {
  test.each([
    'https://m.outlet.example/news/7',
    'http://www.outlet.example/news/7/index.html?from=rss',
    'https://outlet.example/news/7;jsessionid=0A1B?utm_source=rss&fbclid=1#comments',
    'https://outlet.example/amp/news/7/',
  ])('is known at %s, and is a new version where it changed', async (url) => {
    const { article } = await file({})
    expect(await file({ url, published: on(-39) })).toMatchObject({ outcome: 'known', article })
    expect(await file({ url, text: `${LONG} Corrected.` })).toMatchObject({ outcome: 'version', article })
    expect(await count()).toBe(1)
  })

  test('is known at its plain address, whichever form came first', async () => {
    const { article } = await file({ url: 'https://m.outlet.example/news/7?from=rss' })
    expect(await file({ text: `${LONG} Corrected.` })).toMatchObject({ outcome: 'version', article })
    expect(await file({ url: 'https://outlet.example/news/7/index.html', text: `${LONG} Corrected.` })).toMatchObject({
      outcome: 'known',
      article,
    })
  })

  test('moved where a long text comes under a new address within 30 days, or without a date', async () => {
    const { article } = await file({})
    const moved = { url: 'https://new.outlet.example/a/7', published: on(-11) }
    expect(await file(moved)).toMatchObject({ outcome: 'known', article })
    expect(await file({ ...moved, text: `${LONG} Corrected.` })).toMatchObject({ outcome: 'version', article })
    expect(await file({ url: 'https://third.example/7', published: null })).toMatchObject({ outcome: 'known', article })
    expect(await count()).toBe(1)
  })

  test('is known by the other addresses of its page, which need not be the outlet’s own', async () => {
    const addresses = ['https://outlet.example/news/7', 'https://outlet.example/', 'nonsense']
    const { article } = await file({ url: 'http://feeds.feedburner.com/~r/wire/~3/abc/', addresses })
    expect(await file({ text: `${LONG} Corrected.` })).toMatchObject({ outcome: 'version', article })
    const other = { url: 'http://feeds.feedburner.com/~r/wire/~3/def/', text: `${LONG} Corrected twice.` }
    expect(await file({ ...other, addresses })).toMatchObject({ outcome: 'version', article })
    expect(await count()).toBe(1)
  })
})

test('a summary that a feed gave of an article which is stored in full is no new version', async () => {
  const { article } = await file({})
  const given = { ...RAW, text: SHORT }
  await keepGiven(given, article, deps)
  expect(await file(given)).toMatchObject({ outcome: 'known', article })
  expect(await file({ text: `${SHORT} Corrected.` })).toMatchObject({ outcome: 'version', article })
})

describe('two articles', () => {
  test('are what an added source brings and what everybody hears, in whatever form its address comes', async () => {
    const added = { id: 'added-wire', name: 'Some Wire' }
    const { article } = await file({})
    const own = await file({ text: `${LONG} Forged.` }, { added })
    expect(own).toMatchObject({ outcome: 'stored' })
    const forms = ['https://m.outlet.example/news/7', 'https://third.example/7']
    const addresses = ['https://outlet.example/news/7', 'https://outlet.example/canonical/7']
    for (const url of forms) await file({ url, addresses, text: `${LONG} Forged.`, published: null }, { added })
    expect(await count()).toBe(2)
    const canonical = { url: 'https://outlet.example/canonical/7', title: 'Another report', text: 'Another report.' }
    expect(await file(canonical)).toMatchObject({ outcome: 'stored' })
    expect(await deps.store.article(article)).toMatchObject({ version: 1, text: LONG.trim() })
  })

  test('are a short statement that an outlet makes on two days', async () => {
    await file({ text: SHORT })
    expect(await file({ text: SHORT, url: 'https://outlet.example/news/8', published: on(-39) })).toMatchObject({
      outcome: 'stored',
    })
  })

  test('are a long text again after more than 30 days', async () => {
    await file({})
    expect(await file({ url: 'https://outlet.example/news/8', published: on(-9) })).toMatchObject({ outcome: 'stored' })
  })

  test('are one text of two outlets, or under two titles', async () => {
    await file({})
    const url = 'https://outlet.example/news/8'
    expect(await file({ url: 'https://other.example/7', source: 'Other Wire' })).toMatchObject({ outcome: 'stored' })
    expect(await file({ url, title: 'Dollar falls in Basra' })).toMatchObject({ outcome: 'stored' })
  })

  test('are "details follow" at two addresses, once each has its text', async () => {
    const soon = { title: 'Breaking', text: 'Details follow.' }
    const other = 'https://outlet.example/news/8'
    await file(soon)
    expect(await file({ ...soon, url: other })).toMatchObject({ outcome: 'known' })
    await file({ title: 'A bridge was opened', text: 'A bridge was opened in Hilla on Sunday.' })
    const { outcome } = await file({ title: 'A lorry burned', text: 'A lorry burned near Rutba.', url: other })
    expect(outcome).toBe('stored')
    expect(await count()).toBe(2)
  })

  test('are pages that call the same page canonical, where their titles differ', async () => {
    const addresses = ['https://outlet.example/news/all']
    await file({ addresses })
    const next = { url: 'https://outlet.example/news/8', title: 'A lorry burned', text: 'A lorry burned near Rutba.' }
    expect(await file({ ...next, addresses })).toMatchObject({ outcome: 'stored' })
  })

  test('are a page that calls an address of another outlet canonical, and what stands there', async () => {
    const url = 'https://other.example/7'
    await file({ addresses: [url] })
    const theirs = { ...RAW, url, source: 'Other Wire', text: `${LONG} So said Other Wire.` }
    expect(await lookUpArticle(theirs, deps)).toBeNull()
    const { outcome, article } = await file(theirs)
    expect(outcome).toBe('stored')
    expect(await file({ ...theirs, text: `${LONG} Corrected.` })).toMatchObject({ outcome: 'version', article })
    expect(await deps.store.article(article)).toMatchObject({ sourceName: 'Other Wire', url })
  })

  test('are a page that calls another one canonical, and that one, unless title or text is the same', async () => {
    const url = 'https://outlet.example/news/all'
    const { article } = await file({ addresses: [url] })
    expect(await file({ url, title: 'The dollar rises' })).toMatchObject({ outcome: 'version', article })
    expect(await file({ url, title: 'The dollar rises', text: SHORT })).toMatchObject({ outcome: 'version', article })
    const other = { url, title: 'A lorry burned', text: 'A lorry burned near Rutba.' }
    expect(await file(other)).toMatchObject({ outcome: 'stored' })
    expect(await file({ ...other, text: `${other.text} Nobody was hurt.` })).toMatchObject({ outcome: 'version' })
    expect(await count()).toBe(2)
  })

  test('are pages that a script shows behind one address', async () => {
    const page = (at: number) =>
      file({ url: `https://app.example/#/news/${at}`, title: `Lorry ${at}`, text: `Lorry ${at}.` })
    const [one, two] = [await page(1), await page(2)]
    expect(one.article).not.toBe(two.article)
    expect(two.outcome).toBe('stored')
    expect((await page(1)).outcome).toBe('known')
  })
})

test('in an archive that is served anew what says the same is the same, however short and old', async () => {
  const { article } = await file({ text: SHORT })
  const again = { text: SHORT, url: 'https://outlet.example/news/8', published: on(0) }
  expect(await file(again, { served: true })).toMatchObject({ outcome: 'known', article })
  expect(await count()).toBe(1)
})

describe('what a publisher had taken out', () => {
  const REFUSED = { refused: 'taken out at the publisher’s request' }
  const again = (given: Partial<RawArticle>) => fileArticle({ ...RAW, ...given }, deps)
  const takeOut = async (address: string) => {
    await deps.store.markForgotten({ address }, on(0))
    return (await deps.store.forget({ address }, null, 9, on(0))).removed
  }

  test('comes back at no form of its address, at no other address of it, and with its words on no day', async () => {
    await file({ addresses: ['https://outlet.example/canonical/7'] })
    expect(await takeOut('outlet.example/news/7')).toBe(1)
    for (const url of ['https://m.outlet.example/news/7/index.html?from=rss', 'https://outlet.example/canonical/7'])
      expect(await again({ url, title: 'Other', text: 'Another text.' })).toEqual(REFUSED)
    expect(await again({ url: 'https://new.example/7', published: on(0) })).toEqual(REFUSED)
    expect(await again({ url: 'https://new.example/8', title: 'Other', text: LONG })).toMatchObject({
      outcome: 'stored',
    })
  })

  test('is found by whichever form of its address is named, and by the page behind its #', async () => {
    await file({})
    expect(await takeOut('m.outlet.example/news/7')).toBe(1)
    await file({ url: 'https://app.example/#/news/1', title: 'One', text: 'A lorry.' })
    await file({ url: 'https://app.example/#/news/2', title: 'Two', text: 'A bridge.' })
    expect(await takeOut('app.example#/news/1')).toBe(1)
    expect(await count()).toBe(1)
  })

  test.each([RAW.title, null])(
    'comes back on no day where it is long and has no address (title: %s)',
    async (title) => {
      const { article } = await file({ url: null, title })
      await deps.store.markForgotten({ article }, on(0))
      await deps.store.forget({ article }, null, 9, on(0))
      expect(await again({ url: null, title, published: on(0) })).toEqual(REFUSED)
      expect(await again({ url: null, title, published: on(0), text: SHORT })).toMatchObject({ outcome: 'stored' })
    },
  )

  test('leaves a short statement to be made again', async () => {
    await file({ text: SHORT })
    await takeOut('outlet.example/news/7')
    const next = { text: SHORT, url: 'https://outlet.example/news/8', published: on(0) }
    expect(await again(next)).toMatchObject({ outcome: 'stored' })
  })

  const page = 'https://outlet.example/news/7'
  const other = { title: 'Dollar', text: 'The dollar rose.' }
  const added = { id: 'added-wire', name: 'A Wire' }

  test.each([
    ['an address that its page says is the same', {}],
    ['the same, in a feed that somebody added', { added }],
  ])('does not come back under %s', async (_, more) => {
    await file({ addresses: ['https://outlet.example/amp/7'] })
    expect(await takeOut('outlet.example/news/7')).toBe(1)
    for (const alias of [`${page}?from=rss`, 'https://outlet.example/amp/7']) {
      const back = { ...RAW, ...other, url: 'https://short.example/abc', addresses: [alias] }
      expect(await fileArticle(back, { ...deps, ...more })).toEqual(REFUSED)
      expect(await lookUpArticle(back, { ...deps, ...more })).toBe('address')
    }
    expect(await fileArticle({ ...RAW, ...other, url: 'https://outlet.example/8' }, deps)).toMatchObject({
      outcome: 'stored',
    })
  })

  test('of an added source does not come back to it under an alias', async () => {
    const { article } = await file({ addresses: ['https://outlet.example/amp/7'] }, { added })
    await forgetPublisher(deps.store, { article }, on(0))
    const back = { ...RAW, ...other, url: 'https://short.example/abc', addresses: ['https://outlet.example/amp/7'] }
    expect(await fileArticle(back, { ...deps, added })).toEqual(REFUSED)
  })
})

test('a day stands in no order before the moment it is fetched at', async () => {
  const early = { now: () => Date.parse('2025-06-28T03:00:00Z') }
  const retrieved = '2025-06-28T03:00:00.000Z'
  await file({ published: '2025-06-28', retrieved }, { clock: early })
  const next = { url: 'https://outlet.example/news/8', title: 'A lorry burned', text: 'A lorry burned near Rutba.' }
  await file({ ...next, published: '2025-06-28T03:30:00.000Z' }, { clock: { now: () => early.now() + 3_600_000 } })
  const { stories } = await deps.store.latest({ limit: 2, offset: 0 })
  expect(stories.map(({ accounts }) => accounts[0]?.article.title)).toEqual([
    'A lorry burned',
    'Dollar rises in Baghdad',
  ])
})
