import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { composeFor, postOf } from '../../src/actions/compose-edition.ts'
import { type PublishDeps, publishDueEditions, publishEdition } from '../../src/actions/publish-editions.ts'
import { defaultSettings } from '../../src/core/channel.ts'
import type { Payload } from '../../src/core/delivery.ts'
import { renderText } from '../../src/core/plain-text.ts'
import type { Store } from '../../src/core/ports/store.ts'
import { houseStyle } from '../../src/editorial/house-style.ts'
import { slotsOn } from '../../src/editorial/slots.ts'
import { editionParts } from '../../src/render.ts'
import { filing } from '../store/filings.ts'
import { knowledge } from '../own-knowledge.ts'
import { emptyStore } from '../store/empty-store.ts'

const style = houseStyle(knowledge.wording)
const CHANNEL = 'preview:main'
const SETTINGS = defaultSettings(CHANNEL)

let store: Store
let errors: string[]

beforeEach(() => {
  store = emptyStore()
  errors = []
})
afterEach(() => store.close())

const slotOn = (date: string) => {
  const [slot] = slotsOn(SETTINGS, date)
  if (slot === undefined) throw new Error('no slot')
  return slot
}
const deps = (given: Partial<PublishDeps> = {}): PublishDeps => ({
  store,
  knowledge,
  style,
  log: { info: () => undefined, warn: () => undefined, error: (event) => errors.push(event) },
  render: (...parts) => editionParts(...parts, null),
  ...given,
})
const twoParts = (): Payload[] => [1, 2].map((part) => ({ method: 'POST', path: '/x', body: { part } }))
const fileOne = (name: string, published: string) =>
  store.fileArticle(filing({ name, published, subjects: ['topic:isis'], events: [{ date: published.slice(0, 10) }] }))

describe('publishEdition', () => {
  test('stores the edition with its plan and sends nothing', async () => {
    await fileOne('a', '2025-06-28T09:00:00Z')
    const edition = await publishEdition(deps(), SETTINGS, slotOn('2025-06-28'))
    expect(edition).toMatchObject({ number: 1, late: false, items: [{ number: 1 }] })
    const deliveries = await store.deliveries(edition?.id ?? '')
    expect(deliveries.map(({ state, attempts }) => [state, attempts])).toEqual([['planned', 0]])
  })

  test('a second time for the same slot changes nothing', async () => {
    await fileOne('a', '2025-06-28T09:00:00Z')
    const first = await publishEdition(deps(), SETTINGS, slotOn('2025-06-28'))
    await fileOne('b', '2025-06-28T10:00:00Z')
    expect(await publishEdition(deps(), SETTINGS, slotOn('2025-06-28'))).toBeNull()
    expect(await store.editionsOn(CHANNEL, '2025-06-28')).toEqual([first])
  })

  test('its window begins where the last one ended; its number counts on', async () => {
    await fileOne('a', '2025-06-27T09:00:00Z')
    await publishEdition(deps(), SETTINGS, slotOn('2025-06-27'))
    await fileOne('b', '2025-06-28T09:00:00Z')
    const second = await publishEdition(deps(), SETTINGS, slotOn('2025-06-28'))
    expect(second).toMatchObject({
      number: 2,
      window: { from: '2025-06-27T17:00:00.000Z', to: '2025-06-28T17:00:00.000Z' },
    })
    expect(second?.items.flatMap(({ links }) => links)).toHaveLength(1)
  })

  test('what was planned and never arrived was not told: the next edition covers it', async () => {
    await fileOne('a', '2025-06-27T09:00:00Z')
    const lost = await publishEdition(deps(), SETTINGS, slotOn('2025-06-27'))
    const refused = { state: 'failed', reason: 'refused', notBefore: null } as const
    await store.settleDelivery(lost?.id ?? '', 0, refused, '2025-06-27T17:00:00Z')
    const next = await publishEdition(deps(), SETTINGS, slotOn('2025-06-28'))
    expect(next).toMatchObject({ number: 2, window: { from: '2025-06-27T17:00:00.000Z' }, items: [] })
    await fileOne('b', '2025-06-28T09:00:00Z')
    const later = await composeFor(deps(), SETTINGS, slotOn('2025-06-28'), false)
    expect(later.window.from).toBe('2025-06-27T17:00:00.000Z')
  })

  test('its buttons are kept for ever', async () => {
    await fileOne('a', '2025-06-28T09:00:00Z')
    const edition = await publishEdition(deps(), SETTINGS, slotOn('2025-06-28'))
    const parts = await store.deliveries(edition?.id ?? '')
    const ids = [...JSON.stringify(parts).matchAll(/"custom_id":"([^"]+)"/g)].map(([, id]) => id ?? '')
    expect(ids.length).toBeGreaterThan(0)
    for (const id of ids) expect(await store.button(id.split(':')[0] ?? '', '2099-01-01T00:00:00Z')).not.toBeNull()
  })
})

describe('on Discord', () => {
  const DISCORD = { ...defaultSettings('discord:5'), times: ['08:00', '20:00'], on: true }
  const at = (slot: number, settings: typeof DISCORD) => {
    const due = slotsOn(settings, '2025-06-28')[slot]
    if (due === undefined) throw new Error('no slot')
    return publishEdition(deps(), settings, due)
  }
  const claim = () => store.claimDelivery('discord:5', '2025-06-28T18:00:00Z')

  test('the editions of a day go into one thread', async () => {
    const settings = { ...DISCORD, place: 'thread' as const }
    const morning = await at(0, settings)
    const evening = await at(1, settings)
    const first = await claim()
    expect(first).toMatchObject({ delivery: { part: 0, edition: morning?.id }, first: null })
    expect(first?.delivery.payload).toMatchObject({
      path: '/channels/5/threads',
      body: { name: 'Sitrep · 28 June 2025', auto_archive_duration: 4320 },
    })
    const sent = { state: 'sent', messageId: '99' } as const
    await store.settleDelivery(morning?.id ?? '', 0, sent, '2025-06-28T18:00:00Z')
    expect((await claim())?.first).toBe('99')
    await store.settleDelivery(morning?.id ?? '', 1, sent, '2025-06-28T18:00:00Z')
    expect(await claim()).toMatchObject({ delivery: { part: 0, edition: evening?.id }, first: '99' })
  })

  test.each([{ place: 'thread' as const }, { forum: true }])('what stands %o is not handed on', async (given) => {
    const edition = await at(0, { ...DISCORD, crosspost: true, ...given })
    for (const { part } of await store.deliveries(edition?.id ?? ''))
      await store.settleDelivery(edition?.id ?? '', part, { state: 'sent', messageId: '9' }, '2025-06-28T18:00:00Z')
    expect(await store.nextErrand('discord:5', '2025-06-28T18:00:00Z')).toBeNull()
  })

  test('of which only the thread was made, nothing was told', async () => {
    const edition = await at(0, { ...DISCORD, place: 'thread' })
    const id = edition?.id ?? ''
    await store.settleDelivery(id, 0, { state: 'sent', messageId: '9' }, '2025-06-28T18:00:00Z')
    expect((await store.newestTold('discord:5', '2025-06-28T18:00:00Z'))?.id).toBe(id)
    const refused = { state: 'failed', reason: 'refused', notBefore: null } as const
    await store.settleDelivery(id, 1, refused, '2025-06-28T18:00:00Z')
    expect(await store.newestTold('discord:5', '2025-06-28T18:00:00Z')).toBeNull()
  })

  test('is handed on once it stands', async () => {
    const edition = await at(0, { ...DISCORD, crosspost: true })
    await store.settleDelivery(edition?.id ?? '', 0, { state: 'sent', messageId: '9' }, '2025-06-28T18:00:00Z')
    expect(await store.nextErrand('discord:5', '2025-06-28T18:00:00Z')).toMatchObject({
      kind: 'crosspost',
      messageId: '9',
    })
  })
})

describe('publishDueEditions', () => {
  const at = (iso: string, settings = SETTINGS) =>
    publishDueEditions(deps({ render: twoParts }), [settings], Date.parse(iso))
  const slots = async (...given: Parameters<typeof at>) =>
    (await at(...given)).map(({ slot, late }) => `${slot.date} ${slot.time}${late ? ' late' : ''}`)

  test('plans a due slot once', async () => {
    expect(await slots('2025-06-28T17:00:00Z')).toEqual(['2025-06-28 20:00'])
    expect(await slots('2025-06-28T17:00:30Z')).toEqual([])
    expect(await slots('2025-06-29T16:59:59Z')).toEqual([])
    expect(await slots('2025-06-29T17:00:00Z')).toEqual(['2025-06-29 20:00'])
  })

  test('a slot that was missed is planned late, once, if it is under 24 h old', async () => {
    await at('2025-06-26T17:00:00Z')
    expect(await slots('2025-06-29T07:00:00Z')).toEqual(['2025-06-28 20:00 late'])
    expect(await slots('2025-06-29T07:01:00Z')).toEqual([])
    expect(await slots('2025-06-29T17:00:00Z')).toEqual(['2025-06-29 20:00'])
  })

  test('of several that were missed each comes, oldest first, and their windows meet', async () => {
    const settings = { ...SETTINGS, times: ['08:00', '20:00'] }
    const missed = await at('2025-06-28T18:00:00Z', settings)
    expect(missed.map(({ slot }) => slot.time)).toEqual(['08:00', '20:00'])
    expect(missed[1]?.window.from).toBe(missed[0]?.window.to)
  })

  test('slots before posting was switched on are nobody’s', async () => {
    const settings = { ...SETTINGS, since: '2025-06-28T17:30:00Z' }
    expect(await slots('2025-06-28T18:00:00Z', settings)).toEqual([])
    expect(await slots('2025-06-29T17:00:00Z', settings)).toEqual(['2025-06-29 20:00'])
  })

  test('no slot falls into a pause, and none of it is made up for afterwards', async () => {
    const pausedUntil = '2025-06-28T18:00:00.000Z'
    const due = (now: string) => publishDueEditions(deps(), [{ ...SETTINGS, pausedUntil }], Date.parse(now))
    expect(await due('2025-06-28T17:00:00Z')).toEqual([])
    expect(await due('2025-06-28T18:01:00Z')).toEqual([])
    expect(await due('2025-06-29T17:00:00Z')).toHaveLength(1)
  })

  test('what was missed and is dropped is said in the next edition, once', async () => {
    await at('2025-06-24T17:00:00Z')
    const [late] = await at('2025-06-28T07:00:00Z')
    expect(late).toMatchObject({
      slot: { date: '2025-06-27' },
      late: true,
      missed: [
        { date: '2025-06-25', time: '20:00', why: 'down' },
        { date: '2025-06-26', time: '20:00', why: 'down' },
      ],
    })
    expect(late && renderText(await postOf(deps(), late))).toContain(
      'The digests of 25 June 2025, 20:00 and 26 June 2025, 20:00 were not posted: the bot was down.',
    )
    expect((await at('2025-06-28T17:00:00Z'))[0]?.missed).toEqual([])
  })

  test('what was planned and never taken is said too', async () => {
    await at('2025-06-26T17:00:00Z')
    const [refused] = await at('2025-06-27T17:00:00Z')
    for (const part of [0, 1]) {
      const failed = { state: 'failed', reason: 'refused', notBefore: null } as const
      await store.settleDelivery(refused?.id ?? '', part, failed, '2025-06-27T17:00:00Z')
    }
    expect((await at('2025-06-28T17:00:00Z'))[0]?.missed).toEqual([
      { date: '2025-06-27', time: '20:00', why: 'refused' },
    ])
  })

  test('a first edition misses nothing', async () => {
    expect((await at('2025-06-28T17:00:00Z'))[0]?.missed).toEqual([])
    const settings = { ...SETTINGS, channel: 'preview:fresh', since: '2025-06-28T09:00:00Z' }
    expect((await at('2025-06-28T17:00:00Z', settings))[0]?.missed).toEqual([])
  })

  test('across a change of the clocks each evening has its edition', async () => {
    const settings = { ...SETTINGS, timeZone: 'Europe/Berlin', times: ['02:30'], since: '2025-03-28T12:00:00Z' }
    const told: string[] = []
    for (let now = Date.parse('2025-03-28T12:00Z'); now < Date.parse('2025-04-01T00:00Z'); now += 1_800_000)
      told.push(...(await slots(new Date(now).toISOString(), settings)))
    expect(told).toEqual(['2025-03-29 02:30', '2025-03-30 02:30', '2025-03-31 02:30'])
  })

  test('a channel that is switched off gets none', async () => {
    expect(await slots('2025-06-28T17:00:00Z', { ...SETTINGS, on: false })).toEqual([])
  })

  test('one channel that fails does not keep the others from their edition', async () => {
    const broken = { ...SETTINGS, channel: 'preview:broken', timeZone: 'Nowhere/None' }
    const published = await publishDueEditions(deps(), [broken, SETTINGS], Date.parse('2025-06-28T17:00:00Z'))
    expect(published.map(({ channel }) => channel)).toEqual([CHANNEL])
    expect(errors).toEqual(['edition-failed'])
  })
})

test('composing without posting stores nothing and has no number', async () => {
  await fileOne('a', '2025-06-28T09:00:00Z')
  const edition = await composeFor(deps(), SETTINGS, slotOn('2025-06-28'), false)
  expect(edition.number).toBe(0)
  expect(edition.items).toHaveLength(1)
  expect(await store.editionDates(CHANNEL, 10)).toEqual([])
})

describe('channels that are planned in one run', () => {
  const channels = [
    { ...SETTINGS, on: true, channel: 'discord:1' },
    { ...SETTINGS, on: true, channel: 'discord:2', times: ['20:00'], silent: false },
    { ...SETTINGS, on: true, channel: 'discord:3', length: 'compact' as const },
    { ...SETTINGS, on: true, channel: 'discord:4', leastOrigins: 2 },
    { ...SETTINGS, on: true, channel: 'telegram:5' },
    { ...SETTINGS, on: true, channel: 'telegram:6', language: 'ar' as const },
  ]
  const [firstDay, secondDay] = [Date.parse('2025-06-27T17:00:30Z'), Date.parse('2025-06-28T17:00:30Z')]

  test('get what each would get by itself, on later days too', async () => {
    for (const name of ['a', 'b', 'c']) await fileOne(name, `2025-06-27T0${name.charCodeAt(0) - 90}:00:00Z`)
    // One of them was there a day earlier, so that it was told something else.
    await publishDueEditions(deps(), channels.slice(0, 1), firstDay)
    for (const name of ['d', 'e']) await fileOne(name, '2025-06-28T09:00:00Z')
    const alone = new Map<string, string>()
    for (const settings of channels) {
      const edition = await composeFor(deps(), settings, slotOn('2025-06-28'), true)
      alone.set(settings.channel, JSON.stringify(edition.items))
    }
    const together = await publishDueEditions(deps(), channels, secondDay)
    const evening = together.filter(({ slot }) => slot.date === '2025-06-28')
    expect(evening).toHaveLength(channels.length)
    for (const { channel, slot, items } of evening) {
      // Those that were told nothing the day before get that day’s digest late, in the same run.
      if (together.some((other) => other.channel === channel && other.slot.at < slot.at)) continue
      expect(JSON.stringify(items)).toBe(alone.get(channel))
    }
    expect(errors).toEqual([])
  })

  test('are read and chosen for once where they are alike', async () => {
    await fileOne('a', '2025-06-28T09:00:00Z')
    let reads = 0
    const storiesInWindow: Store['storiesInWindow'] = (query) => {
      reads += 1
      return store.storiesInWindow(query)
    }
    const now = { ...SETTINGS, on: true, since: '2025-06-28T10:00:00Z' }
    const many = Array.from({ length: 20 }, (_, number) => ({ ...now, channel: `discord:${number + 1}` }))
    const editions = await publishDueEditions(deps({ store: { ...store, storiesInWindow } }), many, secondDay)
    expect(reads).toBe(1)
    expect(new Set(editions.map(({ items }) => JSON.stringify(items))).size).toBe(1)
    expect(editions[0]?.items).toHaveLength(1)
  })

  test('differ where moderators of one hold a story', async () => {
    const { story } = await fileOne('a', '2025-06-28T09:00:00Z')
    const held = { scope: 'discord:1', story }
    const by = { by: 'discord:900', at: '2025-06-28T10:00:00Z' }
    await store.holdStory(held, true, { channel: 'discord:1', home: null }, by)
    const now = { ...SETTINGS, on: true, since: '2025-06-28T10:00:00Z' }
    const two = ['discord:1', 'discord:2'].map((channel) => ({ ...now, channel }))
    const editions = await publishDueEditions(deps(), two, secondDay)
    expect(editions.map(({ channel, items }) => [channel, items.length])).toEqual([
      ['discord:1', 0],
      ['discord:2', 1],
    ])
  })

  test('wait for the next start once the process is about to end', async () => {
    const now = channels.map((settings) => ({ ...settings, since: '2025-06-28T10:00:00Z' }))
    let stopping = false
    const published = await publishDueEditions(deps({ stopping: () => stopping }), now, secondDay, () => {
      stopping = true
    })
    expect(published.map(({ channel }) => channel)).toEqual(['discord:1'])
    expect(await publishDueEditions(deps(), now, secondDay)).toHaveLength(5)
  })

  test('of several slots begin none once the process is about to end', async () => {
    const [first = SETTINGS] = channels
    const now = { ...first, times: ['19:00', '19:30', '20:00'], since: '2025-06-28T10:00:00Z' }
    let stopping = false
    const planned = () => {
      stopping = true
    }
    expect(await publishDueEditions(deps({ stopping: () => stopping }), [now], secondDay, planned)).toHaveLength(1)
    expect(await publishDueEditions(deps(), [now], secondDay)).toHaveLength(2)
  })

  test('do without what could not be read for one of them', async () => {
    const now = channels.slice(0, 2).map((settings) => ({ ...settings, since: '2025-06-28T10:00:00Z' }))
    let reads = 0
    const storiesInWindow: Store['storiesInWindow'] = (query) => {
      reads += 1
      return reads === 1 ? Promise.reject(new Error('locked')) : store.storiesInWindow(query)
    }
    const published = await publishDueEditions(deps({ store: { ...store, storiesInWindow } }), now, secondDay)
    expect(published.map(({ channel }) => channel)).toEqual(['discord:2'])
    expect(errors).toEqual(['edition-failed'])
  })
})
