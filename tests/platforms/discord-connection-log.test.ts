// What the log says of a long outage. The client is a real one that never logs in; its events are those of discord.js.

import { Client, Events } from 'discord.js'
import { expect, test } from 'vitest'
import { logConnection } from '../../src/platforms/discord/connection-log.ts'

function watched() {
  const lines: [string, unknown][] = []
  const note = (event: string, details: unknown) => lines.push([event, details])
  const clock = { time: 0, now: () => clock.time }
  const client = new Client({ intents: [] })
  logConnection(client, clock, { info: note, warn: note, error: note })
  return { client, clock, lines }
}

test('of many tries the first is logged, then one a minute with their count, and the end with how long it took', () => {
  const { client, clock, lines } = watched()
  client.emit(Events.ShardReady, 0, undefined)
  for (; clock.time < 130_000; clock.time += 500) {
    client.emit(Events.ShardReconnecting, 0)
    client.emit(Events.ShardError, new Error('getaddrinfo ENOTFOUND'), 0)
  }
  client.emit(Events.ShardReady, 0, undefined)
  const failed = ['discord-connection-failed', { shard: 0, reason: 'getaddrinfo ENOTFOUND' }]
  expect(lines).toEqual([
    ['discord-reconnecting', { shard: 0, tries: 1 }],
    failed,
    ['discord-reconnecting', { shard: 0, tries: 121 }],
    failed,
    ['discord-reconnecting', { shard: 0, tries: 241 }],
    failed,
    ['discord-back', { shard: 0, seconds: 130 }],
  ])
})

test('each outage is told of its own, and each shard’s', () => {
  const { client, clock, lines } = watched()
  client.emit(Events.ShardReconnecting, 0)
  client.emit(Events.ShardReconnecting, 1)
  clock.time = 3000
  client.emit(Events.ShardResume, 0, 7)
  client.emit(Events.ShardReconnecting, 0)
  expect(lines).toEqual([
    ['discord-reconnecting', { shard: 0, tries: 1 }],
    ['discord-reconnecting', { shard: 1, tries: 1 }],
    ['discord-resumed', { shard: 0, replayed: 7, seconds: 3 }],
    ['discord-reconnecting', { shard: 0, tries: 1 }],
  ])
})
