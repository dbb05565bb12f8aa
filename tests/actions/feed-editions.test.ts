// From a feed on a server to what a channel is told.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { refreshSources } from '../../src/actions/refresh-sources.ts'
import { publishEdition } from '../../src/actions/publish-editions.ts'
import { defaultSettings } from '../../src/core/channel.ts'
import type { Edition } from '../../src/core/edition.ts'
import { editionParts } from '../../src/render.ts'
import { slotsOn } from '../../src/editorial/slots.ts'
import { style } from '../commands/room.ts'
import { knowledge } from '../own-knowledge.ts'
import { serve } from '../sources/feed-server.ts'
import { FeedWorld, giving, HOUR, iso, MINUTE, START } from './feed-world.ts'

const SETTINGS = defaultSettings('preview:main')
const DAY = 24 * HOUR

/** An outlet whose feed a test writes, and a channel that is told at 20:00 in Baghdad. */
async function newsroom() {
  const world = new FeedWorld()
  const feed = { content: '' }
  const server = await serve(giving(() => feed.content))
  await world.follow([`${server.url}/rss`], 'some-wire')
  const deps = world.deps([server.address])
  const { store } = world
  const publish = (date: string): Promise<Edition | null> => {
    const [slot] = slotsOn(SETTINGS, date)
    if (slot === undefined) throw new Error('no slot')
    return publishEdition(
      { store, knowledge, style, render: (...parts) => editionParts(...parts, null) },
      SETTINGS,
      slot,
    )
  }
  const answer = async (content: string) => {
    feed.content = content
    const due = Date.parse((await world.onlyFeed()).nextAt)
    world.now = Math.max(world.now, due)
    return refreshSources(deps)
  }
  return { world, answer, publish }
}

const feedOf = (items: readonly string[]) =>
  `<rss version="2.0"><channel><title>Wire</title><link>https://outlet.example/</link>${items.join('')}</channel></rss>`

/** Reports that have nothing to do with each other. */
const REPORTS = [
  [
    'ISIS attack in Kirkuk',
    'ISIS gunmen attacked a checkpoint near Kirkuk and killed two soldiers, a police source said.',
  ],
  [
    'Drone strike in Sinjar',
    'A drone struck a PKK vehicle near Sinjar and wounded three fighters, the counter-terrorism service said.',
  ],
  [
    'Arrests in Basra',
    'Customs officers arrested nine smugglers and seized a ton of hashish in Basra, the interior ministry said.',
  ],
  [
    'Rockets at Ain al-Asad',
    'Rockets hit the Ain al-Asad base in Anbar and caused no casualties, a security official said.',
  ],
] as const
const OLD = `<item><title>Old</title><link>https://outlet.example/old</link><pubDate>${new Date(START - 9 * DAY).toUTCString()}</pubDate><description>ISIS gunmen burned fields near Hawija.</description></item>`

test('an article without a date that can be is told as first seen, and stands before nothing for it', async () => {
  const { world, answer, publish } = await newsroom()
  await answer(feedOf([OLD]))
  const dates = [
    '',
    'Mon, 30 Feb 2026 10:00:00 GMT',
    new Date(START + 20 * HOUR).toUTCString(),
    new Date(START).toUTCString(),
  ]
  const items = REPORTS.map(
    ([title, text], at) =>
      `<item><title>${title}</title><link>/${at}</link><pubDate>${dates[at] ?? ''}</pubDate><description>${text}</description></item>`,
  )
  await answer(feedOf([...items, OLD]))
  const edition = await publish('2026-11-23')
  const labels = new Map(edition?.items.flatMap((one) => one.links.map(({ url }) => [url?.slice(-2), one.dateLabel])))
  expect(labels.get('/0')).toBe('First seen 23 November 2026')
  expect(labels.get('/1')).toBe('First seen 23 November 2026')
  expect(labels.get('/2')).toBe('First seen 23 November 2026')
  expect(labels.size).toBe(4)
  const { stories } = await world.store.latest({ limit: 9, offset: 0 })
  const published = stories.flatMap(({ accounts }) => accounts.map(({ article }) => article.published))
  expect(published.filter((date) => date !== null && Date.parse(date) > world.now)).toEqual([])
  await world.store.close()
})

interface Form {
  readonly report: number
  readonly scheme: string
  readonly host: string
  readonly path: string
  readonly query: string
  readonly guid: number
  readonly date: 'true' | 'none' | 'today' | 'later' | 'odd'
}

const form: fc.Arbitrary<Form> = fc.record({
  report: fc.nat(REPORTS.length - 1),
  scheme: fc.constantFrom('http', 'https'),
  host: fc.constantFrom('outlet.example', 'www.outlet.example', 'amp.outlet.example', 'm.outlet.example'),
  path: fc.constantFrom('', '/', '/amp', '/amp/', '/index.html'),
  query: fc.constantFrom('', '?utm_source=rss', '?fbclid=1&utm_medium=feed', '?amp=1', '?from=rss'),
  guid: fc.nat(9),
  date: fc.constantFrom('true', 'none', 'today', 'later', 'odd'),
})
const written = ({ report, scheme, host, path, query, guid, date }: Form, now: number) => {
  const [title, text] = REPORTS[report] ?? ['', '']
  const instants = { true: START + report * MINUTE, none: null, today: now - MINUTE, later: now + 5 * HOUR, odd: null }
  const at = instants[date]
  const stated = date === 'odd' ? '99 Foo 20266' : at === null ? '' : new Date(at).toUTCString()
  return `<item><title>${title}</title><link>${scheme}://${host}/news/${report}${path}${query}</link><guid isPermaLink="false">${guid}</guid><pubDate>${stated}</pubDate><description>${text}</description></item>`
}

test('whatever a feed changes about its items, each article is stored once and told once', async () => {
  const answers = fc.array(
    fc.record({ forms: fc.array(form, { maxLength: 6 }), hours: fc.integer({ min: 1, max: 9 }) }),
    {
      minLength: 3,
      maxLength: 8,
    },
  )
  await fc.assert(
    fc.asyncProperty(answers, async (given) => {
      const { world, answer, publish } = await newsroom()
      await answer(feedOf([OLD]))
      const told: string[] = []
      const served = new Set<number>()
      let day = 0
      const tell = async () => {
        const edition = await publish(iso(START + day * DAY).slice(0, 10))
        day += 1
        told.push(...(edition?.items.flatMap((one) => one.links.map(({ article }) => article)) ?? []))
      }
      for (const { forms, hours } of given) {
        world.now += hours * HOUR
        await answer(feedOf([...forms.map((one) => written(one, world.now)), OLD]))
        for (const { report } of forms) served.add(report)
        while (world.now >= START + 13 * HOUR + day * DAY) await tell()
      }
      await tell()
      expect((await world.store.counts()).articles).toBe(served.size + 1)
      expect(told.toSorted()).toEqual([...new Set(told)].toSorted())
      expect(told).toHaveLength(served.size)
      await world.store.close()
    }),
    { numRuns: 12 },
  )
})
