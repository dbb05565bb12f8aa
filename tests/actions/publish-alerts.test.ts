// Alerts: when something is told at once, and that it never comes twice.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { publishAlerts } from '../../src/actions/publish-alerts.ts'
import { type PublishDeps, publishEdition } from '../../src/actions/publish-editions.ts'
import { type ChannelSettings, defaultSettings } from '../../src/core/channel.ts'
import type { Store } from '../../src/core/ports/store.ts'
import { slotsOn } from '../../src/editorial/slots.ts'
import { editionParts } from '../../src/render.ts'
import { style } from '../commands/room.ts'
import { knowledge } from '../own-knowledge.ts'
import { type Given, filing } from '../store/filings.ts'
import { emptyStore } from '../store/empty-store.ts'

const SETTINGS: ChannelSettings = { ...defaultSettings('preview:main'), alerts: { kinds: [], killed: 5 } }

let store: Store
let errors: unknown[]
beforeEach(() => {
  store = emptyStore()
  errors = []
  return () => store.close()
})
afterEach(() => {
  expect(errors).toEqual([])
})

const deps = (): PublishDeps => ({
  store,
  knowledge,
  style,
  log: { info: () => undefined, warn: () => undefined, error: (...fault) => errors.push(fault) },
  render: (...parts) => editionParts(...parts, null),
})
const tick = (clock: string, settings: Partial<ChannelSettings> = {}) =>
  publishAlerts(deps(), [{ ...SETTINGS, ...settings }], Date.parse(`2025-06-28T${clock}Z`))
const report = (name: string, clock: string, killed: number, more: Partial<Given> = {}, event = {}) =>
  store.fileArticle(
    filing({
      name,
      published: `2025-06-28T${clock}Z`,
      subjects: ['topic:isis'],
      text: `${killed} people were killed in Kirkuk, the police said.`,
      events: [{ date: '2025-06-28', killed: [killed, killed], ...event }],
      ...more,
    }),
  )
const sentText = async (id: string) => JSON.stringify(await store.deliveries(id)).replaceAll('\\', '')

describe('an alert', () => {
  test('comes once when a story reaches the threshold, and in no later minute', async () => {
    expect(await tick('09:00:00')).toEqual([])
    await report('a', '09:00:20', 6)
    const [alert] = await tick('09:01:00')
    expect(alert?.items).toMatchObject([{ number: 1, kind: 'Attack', status: 'official' }])
    expect(await tick('09:02:00')).toEqual([])
    expect(await tick('09:02:00')).toEqual([])
    const [part] = await store.deliveries(alert?.id ?? '')
    expect(part?.state).toBe('planned')
    expect(JSON.stringify(part?.payload)).toContain('Alert')
  })

  test('does not come for what stood before alerts were asked for', async () => {
    await report('a', '08:00:00', 6)
    expect(await tick('09:00:00')).toEqual([])
    expect(await tick('09:01:00')).toEqual([])
  })

  test('comes when a later report lifts the story over the threshold', async () => {
    await tick('09:00:00')
    const { story } = await report('a', '09:00:20', 2)
    expect(await tick('09:01:00')).toEqual([])
    await report('b', '09:30:00', 7, { story, source: 'other-wire' })
    expect((await tick('09:31:00')).map(({ items }) => items[0]?.story)).toEqual([story])
  })

  test('waits for as many independent reports as the channel wants, and for its kinds', async () => {
    await tick('09:00:00')
    const { story } = await report('a', '09:00:20', 6)
    expect(await tick('09:01:00', { leastOrigins: 2 })).toEqual([])
    await report('b', '09:30:00', 6, { story, source: 'other-wire' })
    expect(await tick('09:31:00', { leastOrigins: 2 })).toHaveLength(1)
    await report('c', '09:40:00', 9, {}, { place: 'iq-erbil' })
    expect(await tick('09:41:00', { alerts: { kinds: ['Armed clash'], killed: 5 } })).toEqual([])
  })

  test('says in its title what is in doubt; what is denied never comes', async () => {
    await tick('09:00:00')
    await report('a', '09:00:20', 6, {}, { status: 'claimed', speakerKind: 'armed-group' })
    const [alert] = await tick('09:01:00')
    expect(await sentText(alert?.id ?? '')).toMatch(/Alert · claimed/)
    const { story } = await report('b', '09:10:00', 8, {}, { place: 'iq-erbil' })
    await report('c', '09:10:10', 0, { story, source: 'other-wire' }, { status: 'denied', place: 'iq-erbil' })
    expect(await tick('09:11:00')).toEqual([])
  })

  test('waits while quiet hours last, and comes at their end', async () => {
    const quiet = { quiet: { from: '12:00', to: '13:00' } }
    await tick('08:55:00', quiet)
    await report('a', '09:30:00', 6)
    expect(await tick('09:31:00', quiet)).toEqual([])
    expect(await tick('09:59:00', quiet)).toEqual([])
    expect(await tick('10:00:00', quiet)).toHaveLength(1)
  })

  test('is passed over for good while posting is paused or off', async () => {
    await tick('08:55:00')
    await report('a', '09:00:00', 6)
    expect(await tick('09:01:00', { pausedUntil: '2025-06-28T10:00:00Z' })).toEqual([])
    await report('b', '09:20:00', 6, {}, { place: 'iq-erbil' })
    expect(await tick('09:21:00', { on: false })).toEqual([])
    expect(await tick('10:01:00')).toEqual([])
  })

  test('comes at most five times a day', async () => {
    await tick('09:00:00')
    const places = knowledge.places.filter(({ kind }) => kind === 'city').slice(0, 7)
    for (const [index, { id }] of places.entries()) await report(`r${index}`, '09:00:20', 6 + index, {}, { place: id })
    expect(await tick('09:01:00')).toHaveLength(5)
    expect(await tick('09:02:00')).toEqual([])
  })

  test('is not asked for any more: a later look begins anew', async () => {
    await tick('09:00:00')
    await tick('09:01:00', { alerts: null })
    await report('a', '09:05:00', 6)
    expect(await tick('09:30:00')).toEqual([])
    expect(await tick('09:31:00')).toEqual([])
  })
})

describe('the next edition', () => {
  const edition = async () => {
    const [slot] = slotsOn(SETTINGS, '2025-06-28')
    if (slot === undefined) throw new Error('no slot')
    return await publishEdition(deps(), SETTINGS, slot)
  }
  test('tells an alerted story as alerted, in its own number', async () => {
    await tick('09:00:00')
    await report('a', '09:00:20', 6)
    await tick('09:01:00')
    const told = await edition()
    expect(told).toMatchObject({ number: 1, items: [{ alerted: '12:01', update: false }] })
    expect(await sentText(told?.id ?? '')).toContain('Alerted at 12:01')
  })
  test('and what it tells is not alerted afterwards', async () => {
    await tick('16:50:00')
    await report('a', '16:59:50', 6)
    await edition()
    expect(await tick('17:00:00')).toEqual([])
    expect(await tick('17:01:00')).toEqual([])
  })
  test('makes no sound in quiet hours, whatever the settings say', async () => {
    const [slot] = slotsOn(SETTINGS, '2025-06-28')
    if (slot === undefined) throw new Error('no slot')
    const silent: boolean[] = []
    const render: PublishDeps['render'] = (_post, _edition, settings) => {
      silent.push(settings.silent)
      return []
    }
    for (const quiet of [null, { from: '19:00', to: '21:00' }])
      await publishEdition(
        { ...deps(), render },
        { ...SETTINGS, channel: `preview:${silent.length}`, silent: false, quiet },
        slot,
      )
    expect(silent).toEqual([false, true])
  })
})
