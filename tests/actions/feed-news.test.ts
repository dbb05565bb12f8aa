// What a feed may serve without flooding or repeating anything: archives, old items under new addresses, answers that were
// empty or cut off. Feeds from real servers into a real store.

import { beforeEach, describe, expect, test } from 'vitest'
import { rss } from '../sources/feed-server.ts'
import { type FeedWorld, feedWorld, giving, HOUR, iso, item, MINUTE, START } from './feed-world.ts'

let world: FeedWorld
const worlds = feedWorld()
beforeEach(() => {
  world = worlds()
})

type Items = Parameters<typeof rss>[0]

/** A feed whose items and the folder of whose addresses a test sets. */
async function outlet(items: Items) {
  const served = { items, folder: '' }
  const content = () => rss(served.items).replaceAll('<link>/', `<link>/${served.folder}`)
  const { refresh } = await world.following(giving(content))
  const answer = async (next: Partial<typeof served> = {}) => {
    Object.assign(served, next)
    const { now } = world
    await world.waitUntilDue()
    world.now = Math.max(now, world.now)
    return refresh()
  }
  return { answer }
}

/** Titles of the articles that an edition may tell which looks at (from, to]. */
async function told(from: number, to = world.now): Promise<string[]> {
  const stories = await world.store.storiesInWindow({ from: iso(from), to: iso(to), topics: [] })
  const seen = stories.flatMap(({ accounts }) => accounts.map(({ article }) => article))
  return seen
    .filter(({ seen }) => seen > iso(from) && seen <= iso(to))
    .map(({ title }) => title)
    .sort()
}

/** Lets a deed of the store fail until it is mended. */
function breaking(deed: 'findKnown' | 'fileArticle', note: () => void = () => undefined): () => void {
  const whole = { ...world.store }
  const fail = () => {
    note()
    return Promise.reject(new Error('a fault'))
  }
  Object.assign(world.store, { [deed]: fail })
  return () => Object.assign(world.store, whole)
}

const articles = async () => (await world.store.counts()).articles
const floods = () => world.lines.filter(({ event }) => event === 'feed-flood')

const PLACES = ['Mosul', 'Hit', 'Baiji', 'Rutba', 'Kirkuk', 'Tikrit', 'Samarra', 'Sinjar', 'Basra', 'Najaf']
/** Old reports, each of its own. */
const archive = (count: number, published: number | null, from = 0) =>
  Array.from({ length: count }, (_, at) => {
    const [place, other] = [PLACES[at % 10] ?? '', PLACES[Math.floor(at / 10) % 10] ?? '']
    const number = from + at
    return item(
      `Report ${number} from ${place}`,
      published,
      `Engineers inspected bridge ${number} between ${place} and ${other}, office ${number * 7} said.`,
    )
  })
const usual = (published: number | null = null) => archive(3, published, 9000)

describe('items that a feed had before', () => {
  test('are skipped before anything is understood, whatever their dates and tracking keys', async () => {
    const { answer } = await outlet(usual(START))
    expect(await answer()).toMatchObject({ stored: 3 })
    const [feed] = await world.store.feeds()
    const remembered = await world.store.feedMemory(feed?.url ?? '')
    expect(remembered).toMatchObject({ whole: true })
    expect(remembered?.marks.size).toBe(6)
    const asked: string[] = []
    breaking('findKnown', () => asked.push('an article'))
    expect(await answer({ items: usual(START + HOUR) })).toEqual({
      answered: 1,
      failed: 0,
      stored: 0,
      known: 3,
      refused: 0,
    })
    expect(asked).toEqual([])
  })

  test('are tried again where one could not be filed', async () => {
    const { answer } = await outlet(usual(START))
    const mend = breaking('fileArticle')
    expect(await answer()).toMatchObject({ stored: 0, refused: 3 })
    mend()
    expect(await answer()).toMatchObject({ stored: 3, refused: 0 })
  })
})

describe('an archive', () => {
  test('of very many items without dates is stored and told nowhere, and it is logged', async () => {
    const { answer } = await outlet(usual())
    await answer()
    const from = world.now
    const { stored } = await answer({ items: [...archive(120, null), ...usual()] })
    expect(stored).toBe(120)
    expect(await told(from)).toEqual([])
    expect(floods()).toMatchObject([{ details: { source: 'some-wire', items: 120 } }])
  })

  test('whose dates were all set to today is told nowhere', async () => {
    const { answer } = await outlet(usual(START))
    await answer()
    const from = world.now
    await world.waitUntilDue()
    await answer({ items: [...archive(60, world.now - MINUTE), ...usual(START)] })
    expect(await articles()).toBe(63)
    expect(await told(from)).toEqual([])
  })

  test('with its true dates counts as seen when published, and what is new beside it as seen now', async () => {
    const { answer } = await outlet(usual(START))
    await answer()
    const from = world.now
    await world.waitUntilDue()
    const fresh = item('A new bridge', world.now - MINUTE, 'A new bridge was opened in Hilla.')
    await answer({ items: [fresh, ...archive(35, START - 20 * HOUR), ...usual(START)] })
    expect(await told(from)).toEqual(['A new bridge'])
    expect(await told(START - 24 * HOUR, START - 10 * HOUR)).toHaveLength(35)
  })

  test('in the place of everything that the feed had, without dates, is told nowhere though it is short', async () => {
    const { answer } = await outlet(usual())
    await answer()
    const from = world.now
    await answer({ items: archive(12, null) })
    expect(await told(from)).toEqual([])
    expect(floods()).toHaveLength(1)
  })

  test.each([
    ['without dates', () => null],
    ['dated today', () => world.now],
  ])('that is known and comes again under new addresses, %s, adds and tells nothing', async (_, date) => {
    const { answer } = await outlet(archive(20, START - 50 * 24 * HOUR))
    await answer()
    const from = world.now
    await world.waitUntilDue()
    const report = await answer({ items: archive(20, date()), folder: 'new/' })
    expect(report).toMatchObject({ stored: 0, known: 20 })
    expect(await told(from)).toEqual([])
    expect(floods()).toHaveLength(1)
  })

  test('that comes again under its old titles with other texts is told nowhere', async () => {
    const { answer } = await outlet(archive(20, null))
    await answer()
    const from = world.now
    const rewritten = archive(20, null).map((one) => ({ ...one, text: `${one.text} Read more on our new site.` }))
    await answer({ items: [item('A new bridge', null), ...rewritten], folder: 'new/' })
    expect(await told(from)).toEqual(['A new bridge'])
  })
})

describe('news is told', () => {
  test('also when much comes at once from a feed that was silent, or failed, for long', async () => {
    const { answer } = await outlet(usual())
    await answer()
    world.now += 60 * HOUR
    const from = world.now - 1
    expect(await answer({ items: [...archive(40, null), ...usual()] })).toMatchObject({ stored: 40 })
    expect(await told(from)).toHaveLength(40)
    expect(floods()).toEqual([])
  })

  test('of a busy hour', async () => {
    const { answer } = await outlet(usual())
    await answer()
    const from = world.now
    await answer({ items: [...archive(25, null), ...usual()] })
    expect(await told(from)).toHaveLength(25)
    expect(floods()).toEqual([])
  })

  test('by an outlet that calls everything "breaking"', async () => {
    const breaking = (at: number) => archive(9, null, at).map((one) => ({ ...one, title: 'Breaking' }))
    const server = (items: Items) =>
      rss(items)
        .replace(/<link>[^<]*<\/link>/g, '')
        .replace(/<item>/g, () => `<item><link>/${(links += 1)}</link>`)
    let links = 0
    let items = breaking(0)
    const { refresh } = await world.following(giving(() => server(items)))
    await refresh()
    await world.waitUntilDue()
    const from = world.now - 1
    items = breaking(100)
    await refresh()
    expect(await told(from)).toHaveLength(9)
  })
})

describe('the first answer is an archive', () => {
  test('also where an empty one came before it; what is dated since is news', async () => {
    const { answer } = await outlet([])
    await answer()
    const from = world.now
    await world.waitUntilDue()
    const fresh = item('A new bridge', world.now - MINUTE, 'A new bridge was opened in Hilla.')
    await answer({ items: [fresh, ...archive(9, null), ...archive(9, START - 30 * HOUR, 100)] })
    expect(await articles()).toBe(19)
    expect(await told(from)).toEqual(['A new bridge'])
  })

  test('also where it was cut off before, for a day', async () => {
    let cut = true
    let items = archive(9, null)
    const content = () => (cut ? rss(items).slice(0, 800) : rss(items))
    const { refresh } = await world.following(giving(content))
    const first = await refresh()
    expect(first.stored).toBeGreaterThan(0)
    expect(first.stored).toBeLessThan(9)
    const from = world.now
    await world.waitUntilDue()
    cut = false
    await refresh()
    expect(await articles()).toBe(9)
    expect(await told(from)).toEqual([])
    await world.waitUntilDue()
    items = [item('A new bridge', null), ...items]
    await refresh()
    expect(await told(from)).toEqual(['A new bridge'])
  })

  test('a day long where answers are cut off always', async () => {
    let items = archive(9, null)
    const { refresh } = await world.following(giving(() => rss(items).slice(0, 1200)))
    await refresh()
    world.now += 25 * HOUR
    const from = world.now - 1
    items = [item('A new bridge', null), ...items]
    await refresh()
    expect(await told(from)).toEqual(['A new bridge'])
  })
})
