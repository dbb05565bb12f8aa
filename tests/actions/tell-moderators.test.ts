import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type TellDeps, tellNotHandedOn, tellStopped } from '../../src/actions/tell-moderators.ts'
import { defaultSettings } from '../../src/core/channel.ts'
import type { Obstacle } from '../../src/core/obstacle.ts'
import { renderText } from '../../src/core/plain-text.ts'
import type { Store } from '../../src/core/ports/store.ts'
import { SendFailure } from '../../src/core/send-failure.ts'
import { wordsOf } from '../../src/core/words/catalogue.ts'
import { emptyStore } from '../store/empty-store.ts'

const AT = '2025-06-28T17:00:00.000Z'
const HERE = 'discord:5'

let store: Store
let told: [string, string][]
let logged: string[]

beforeEach(() => {
  store = emptyStore()
  told = []
  logged = []
})
afterEach(() => store.close())

const deps = (given: Partial<TellDeps> = {}): TellDeps => ({
  store,
  messenger: {
    tell: (person, post) => {
      told.push([person, renderText(post)])
      return Promise.resolve()
    },
  },
  clock: { now: () => Date.parse(AT) },
  log: { info: () => undefined, warn: () => undefined, error: (event) => logged.push(event) },
  reachable: () => true,
  ...given,
})
const save = async (version: number, by: string | null, channel = HERE) => {
  const settings = { ...defaultSettings(channel), on: true, home: 'discord:77', version }
  await store.saveSettings(settings, by === null ? null : { by, at: AT })
}
const stop = (obstacle: Obstacle | null) => store.pauseChannel(HERE, 'Discord answered 403', AT, obstacle)

describe('tellStopped', () => {
  test('tells whoever saved the settings last, once, why and what to do', async () => {
    await store.enterHome('discord:77', 'Newsroom', AT)
    await save(1, 'discord:1')
    await save(2, 'discord:2')
    await stop('no-right')
    await tellStopped(deps())
    await tellStopped(deps())
    expect(told.map(([person]) => person)).toEqual(['discord:2'])
    for (const part of ['Newsroom', 'may not write there', '/settings', 'https://discord.com/channels/77/5'])
      expect(told[0]?.[1]).toContain(part)
  })

  test('where nobody is known, or the person takes no message, the operator reads it', async () => {
    await save(1, null)
    await stop('no-right')
    await tellStopped(deps())
    await save(2, 'discord:2')
    await stop('no-right')
    const refuse = () => Promise.reject(new SendFailure('unreachable', 'Cannot send messages to this user'))
    await tellStopped(deps({ messenger: { tell: refuse } }))
    await tellStopped(deps())
    expect(logged).toEqual(['moderator-not-told', 'moderator-not-told'])
    expect(told).toEqual([])
  })

  test('what the platform puts off is told the next time', async () => {
    await save(1, 'discord:1')
    await stop('closed')
    const busy = () => Promise.reject(new SendFailure('later', 'busy'))
    await tellStopped(deps({ messenger: { tell: busy } }))
    await tellStopped(deps({ reachable: () => false }))
    expect(told).toEqual([])
    await tellStopped(deps())
    expect(told).toHaveLength(1)
  })

  test('whoever blocked the bot, or removed it, is left alone', async () => {
    await save(1, 'discord:1')
    await stop('blocked')
    await tellStopped(deps())
    await save(2, 'discord:1')
    await stop(null)
    await tellStopped(deps())
    await save(3, 'discord:1')
    await store.leaveHome('discord:77', AT)
    await tellStopped(deps())
    expect([told, logged]).toEqual([[], []])
  })

  test('a channel that goes on again is not told of', async () => {
    await save(1, 'discord:1')
    await stop('no-right')
    await save(2, 'discord:1')
    await tellStopped(deps())
    expect(told).toEqual([])
  })

  test('speaks the language of the channel', async () => {
    const settings = { ...defaultSettings(HERE), on: true, language: 'ckb' as const, version: 1 }
    await store.saveSettings(settings, { by: 'discord:1', at: AT })
    await stop('closed')
    await tellStopped(deps())
    expect(told[0]?.[1]).toContain(wordsOf('ckb').delivery.why.closed)
  })
})

test('digests that are not handed on are said to whoever asked for it', async () => {
  await save(1, 'discord:1')
  await tellNotHandedOn(deps(), HERE)
  expect(told[0]?.[1]).toContain('announcement channel')
})
