import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { RunningPlatform } from '../../src/core/ports/platform.ts'
import { Problem } from '../../src/core/problem.ts'
import { type ConnectDeps, type PlatformStart, connect } from '../../src/live/connect.ts'
import { previewMessenger } from '../../src/render.ts'

const part = (channel: string) => ({ channel, payload: { method: 'POST', path: '/x', body: {} }, first: null })
const BAD = new Problem('bad-token', 'Telegram does not take this token.', 'Ask @BotFather.')

let said: string[]
let stopped: string[]

beforeEach(() => {
  said = []
  stopped = []
})

const deps = (): ConnectDeps => ({
  log: { info: () => undefined, warn: (event) => said.push(event), error: () => undefined },
  previewMessenger,
  connected: (platform) => said.push(`${platform} connected`),
  refused: (platform) => said.push(`${platform} refused`),
})
const there = (name: string): RunningPlatform => ({
  messenger: {
    send: ({ channel }) => Promise.resolve({ messageId: `${name} ${channel}` }),
    find: () => Promise.resolve('absent'),
    edit: () => Promise.resolve('done'),
    crosspost: () => Promise.resolve('done'),
    tell: () => Promise.resolve(),
  },
  as: name,
  invite: null,
  username: name,
  online: () => true,
  isOut: () => Promise.resolve(true),
  ended: new Promise(() => undefined),
  stop: () => {
    stopped.push(name)
    return Promise.resolve()
  },
})
const discord: PlatformStart = { platform: 'discord', start: () => Promise.resolve(there('d')) }
const telegram: PlatformStart = { platform: 'telegram', start: () => Promise.resolve(there('t')) }
const refused: PlatformStart = { platform: 'telegram', start: () => Promise.reject(BAD) }

describe('connect', () => {
  test('brings each part to its own platform', async () => {
    const connections = connect([discord, telegram], deps())
    expect(await connections.tried).toEqual([])
    const send = (to: string) => connections.messenger.send(part(to))
    expect((await send('discord:1')).messageId).toBe('d discord:1')
    expect((await send('telegram:-1')).messageId).toBe('t telegram:-1')
    expect((await send('preview:main')).messageId).toBe('preview:main')
    expect(connections.telegramName()).toBe('t')
    await connections.stop()
    expect(stopped.sort()).toEqual(['d', 't'])
  })

  test('one platform whose token is refused does not stop the other', async () => {
    const connections = connect([discord, refused], deps())
    expect(await connections.tried).toEqual([BAD])
    expect([connections.reachable('discord:1'), connections.reachable('telegram:1')]).toEqual([true, false])
    await expect(connections.messenger.send(part('telegram:1'))).rejects.toMatchObject({ kind: 'later' })
    expect(said.sort()).toEqual(['discord connected', 'telegram refused'])
    await connections.stop()
  })

  test('a platform that cannot be reached is tried again until it is there', async () => {
    vi.useFakeTimers()
    try {
      let tries = 0
      const late: PlatformStart = {
        platform: 'discord',
        start: () => {
          tries += 1
          return tries < 3 ? Promise.reject(new Error('ECONNREFUSED')) : Promise.resolve(there('d'))
        },
      }
      const connections = connect([late], deps())
      expect(await connections.tried).toEqual([])
      expect(connections.reachable('discord:1')).toBe(false)
      await vi.advanceTimersByTimeAsync(5_000)
      expect(tries).toBe(2)
      await vi.advanceTimersByTimeAsync(10_000)
      expect(connections.reachable('discord:1')).toBe(true)
      expect(said).toEqual(['platform-unreachable', 'platform-unreachable', 'discord connected'])
      await connections.stop()
    } finally {
      vi.useRealTimers()
    }
  })

  test('a platform that ended for good is started anew, and gone where its token is then refused', async () => {
    vi.useFakeTimers()
    try {
      let end: () => void = () => undefined
      const starts: (() => Promise<RunningPlatform>)[] = [
        () => {
          const ended = new Promise<void>((resolve) => {
            end = resolve
          })
          return Promise.resolve({ ...there('d'), ended })
        },
        () => Promise.reject(BAD),
      ]
      const start = () => starts.shift()?.() ?? Promise.reject(new Error('started once more'))
      const connections = connect([{ platform: 'discord', start }], deps())
      await connections.tried
      expect(connections.reachable('discord:1')).toBe(true)
      end()
      await vi.advanceTimersByTimeAsync(5_000)
      expect(connections.reachable('discord:1')).toBe(false)
      expect([said, stopped]).toEqual([['discord connected', 'discord refused'], ['d']])
      await connections.stop()
    } finally {
      vi.useRealTimers()
    }
  })

  test('a platform that hangs does not hold up the others', async () => {
    vi.useFakeTimers()
    try {
      const never: PlatformStart = { platform: 'discord', start: () => new Promise(() => undefined) }
      const connections = connect([never, telegram], deps())
      let tried = false
      void connections.tried.then(() => {
        tried = true
      })
      await vi.advanceTimersByTimeAsync(14_999)
      expect([tried, connections.reachable('telegram:1')]).toEqual([false, true])
      await vi.advanceTimersByTimeAsync(1)
      expect(tried).toBe(true)
      const stopping = connections.stop()
      await vi.advanceTimersByTimeAsync(5_000)
      await stopping
    } finally {
      vi.useRealTimers()
    }
  })

  test('stops while it waits to try again, and while an attempt never ends', async () => {
    vi.useFakeTimers()
    try {
      const never: PlatformStart = { platform: 'telegram', start: () => new Promise(() => undefined) }
      const failing: PlatformStart = { platform: 'discord', start: () => Promise.reject(new Error('ECONNREFUSED')) }
      const waiting = connect([failing], deps())
      await waiting.tried
      await waiting.stop()
      // A timer that is left behind would hold the process.
      expect(vi.getTimerCount()).toBe(0)
      const stopping = connect([never], deps()).stop()
      await vi.advanceTimersByTimeAsync(5_000)
      await stopping
    } finally {
      vi.useRealTimers()
    }
  })

  test('what comes up only while it stops is stopped too', async () => {
    let come: (platform: RunningPlatform) => void = () => undefined
    const slow: PlatformStart = {
      platform: 'discord',
      start: () =>
        new Promise((resolve) => {
          come = resolve
        }),
    }
    const stopping = connect([slow], deps()).stop()
    come(there('d'))
    await stopping
    expect(stopped).toEqual(['d'])
  })
})
