import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { composeFor } from '../../src/actions/compose-edition.ts'
import { type PublishDeps, publishDueEditions, publishEdition } from '../../src/actions/publish-editions.ts'
import { defaultSettings } from '../../src/core/channel.ts'
import type { Payload } from '../../src/core/delivery.ts'
import type { Store } from '../../src/core/ports/store.ts'
import { houseStyle } from '../../src/editorial/house-style.ts'
import { slotsOn } from '../../src/editorial/slots.ts'
import { loadKnowledge } from '../../src/knowledge.ts'
import { channelParts } from '../../src/render.ts'
import { openStore } from '../../src/store/open.ts'
import { filing } from '../store/filings.ts'

const knowledge = loadKnowledge()
const style = houseStyle(knowledge.wording)
const CHANNEL = 'preview:main'
const SETTINGS = defaultSettings(CHANNEL)

let store: Store
let sent: Payload[]
let errors: string[]

beforeEach(() => {
  store = openStore(':memory:')
  sent = []
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
  messenger: {
    send: (_, payload) => {
      sent.push(payload)
      return Promise.resolve({ messageId: `m${sent.length}` })
    },
  },
  log: { info: () => undefined, warn: () => undefined, error: (event) => errors.push(event) },
  render: channelParts,
  ...given,
})
const twoParts = (): Payload[] => [1, 2].map((part) => ({ method: 'POST', path: '/x', body: { part } }))
const fileOne = (name: string, published: string) =>
  store.fileArticle(filing({ name, published, subjects: ['topic:isis'], events: [{ date: published.slice(0, 10) }] }))

describe('publishEdition', () => {
  test('stores the edition with its plan and marks every part sent', async () => {
    await fileOne('a', '2025-06-28T09:00:00Z')
    const edition = await publishEdition(deps(), SETTINGS, slotOn('2025-06-28'))
    expect(edition).toMatchObject({ number: 1, items: [{ number: 1 }] })
    const deliveries = await store.deliveries(edition?.id ?? '')
    expect(deliveries.map(({ state, messageId }) => [state, messageId])).toEqual([['sent', 'm1']])
    expect(deliveries.map(({ payload }) => payload)).toEqual(sent)
  })

  test('a second time for the same slot changes and sends nothing', async () => {
    await fileOne('a', '2025-06-28T09:00:00Z')
    const first = await publishEdition(deps(), SETTINGS, slotOn('2025-06-28'))
    await fileOne('b', '2025-06-28T10:00:00Z')
    expect(await publishEdition(deps(), SETTINGS, slotOn('2025-06-28'))).toBeNull()
    expect(sent).toHaveLength(1)
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

  test('a part that fails is marked, and what follows it waits', async () => {
    await fileOne('a', '2025-06-28T09:00:00Z')
    let calls = 0
    const send = () => {
      calls += 1
      return Promise.reject(new Error('503'))
    }
    const edition = await publishEdition(
      deps({ messenger: { send }, render: twoParts }),
      SETTINGS,
      slotOn('2025-06-28'),
    )
    expect((await store.deliveries(edition?.id ?? '')).map(({ state }) => state)).toEqual(['failed', 'planned'])
    expect([calls, errors]).toEqual([1, ['part-failed']])
  })

  test('the parts of an edition go out in order', async () => {
    await publishEdition(deps({ render: twoParts }), SETTINGS, slotOn('2025-06-28'))
    expect(sent.map(({ body }) => body['part'])).toEqual([1, 2])
  })

  test('its buttons are kept for ever', async () => {
    await fileOne('a', '2025-06-28T09:00:00Z')
    await publishEdition(deps(), SETTINGS, slotOn('2025-06-28'))
    const ids = [...JSON.stringify(sent).matchAll(/"custom_id":"([^"]+)"/g)].map(([, id]) => id ?? '')
    expect(ids.length).toBeGreaterThan(0)
    for (const id of ids) expect(await store.button(id, '2099-01-01T00:00:00Z')).not.toBeNull()
  })
})

describe('publishDueEditions', () => {
  const at = (iso: string) => publishDueEditions(deps(), [SETTINGS], Date.parse(iso))

  test('publishes a due slot once', async () => {
    expect((await at('2025-06-28T17:00:00Z')).map(({ slot }) => slot.date)).toEqual(['2025-06-28'])
    expect(await at('2025-06-28T17:00:30Z')).toEqual([])
    expect(await at('2025-06-29T16:59:59Z')).toEqual([])
    expect((await at('2025-06-29T17:00:00Z')).map(({ slot }) => slot.date)).toEqual(['2025-06-29'])
  })
})

test('composing without posting stores nothing and has no number', async () => {
  await fileOne('a', '2025-06-28T09:00:00Z')
  const edition = await composeFor(deps(), SETTINGS, slotOn('2025-06-28'), false)
  expect(edition.number).toBe(0)
  expect(edition.items).toHaveLength(1)
  expect(await store.editionDates(CHANNEL, 10)).toEqual([])
})
