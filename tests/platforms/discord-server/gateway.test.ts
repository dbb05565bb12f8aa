// The gateway, spoken to frame by frame, and close codes that a client should meet.

import { once } from 'node:events'
import { Client } from 'discord.js'
import { afterEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { z } from 'zod'
import { type DiscordServer, startDiscordServer } from './server.ts'
import { logIn, serve } from './trial.ts'

const Frame = z.object({
  op: z.number(),
  s: z.number().nullable(),
  t: z.string().nullable(),
  d: z.unknown().optional(),
})
const Ready = z.object({ session_id: z.string(), guilds: z.array(z.object({ unavailable: z.boolean() })) })

const sockets: WebSocket[] = []
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.terminate()
})

/** A socket, its frames one by one, and the code with which it is closed. */
function connect(server: DiscordServer, query = 'v=10&encoding=json') {
  const socket = new WebSocket(`${server.api.replace(/^http/, 'ws').replace(/\/api$/, '/gateway')}?${query}`)
  sockets.push(socket)
  const frames: z.output<typeof Frame>[] = []
  const waiting: (() => void)[] = []
  socket.on('message', (data: Buffer) => {
    frames.push(Frame.parse(JSON.parse(data.toString())))
    waiting.shift()?.()
  })
  const next = async () => {
    if (frames.length === 0) await new Promise<void>((resolve) => waiting.push(resolve))
    return frames.shift()
  }
  const send = (op: number, d: unknown) => {
    socket.send(JSON.stringify({ op, d }))
  }
  const closed = once(socket, 'close').then(([code]: unknown[]) => code)
  return { socket, next, send, closed }
}

const identity = (server: DiscordServer, more: object = {}) => ({
  token: server.token,
  intents: 1,
  properties: {},
  ...more,
})

test('a session begins with hello, ready and its guilds, and heartbeats are acknowledged', async () => {
  const server = await serve()
  server.addGuild()
  const { next, send } = connect(server)
  expect(await next()).toMatchObject({ op: 10, d: { heartbeat_interval: 41_250 } })
  send(1, null)
  expect(await next()).toMatchObject({ op: 11 })
  send(2, identity(server))
  const ready = await next()
  expect(ready).toMatchObject({ op: 0, t: 'READY', s: 1 })
  expect(Ready.parse(ready?.d).guilds).toEqual([{ unavailable: true }])
  expect(await next()).toMatchObject({ t: 'GUILD_CREATE', s: 2 })
  await server.connected()
})

test('a session that is resumed is sent what it missed, in order', async () => {
  const server = await serve()
  const { id } = server.addGuild()
  const first = connect(server)
  await first.next()
  first.send(2, identity(server))
  const session_id = Ready.parse((await first.next())?.d).session_id
  await first.next()
  server.dropGateway()
  expect(await first.closed).toBe(1006)
  server.addChannel(id, { name: 'one' })
  server.addChannel(id, { name: 'two' })
  const second = connect(server)
  await second.next()
  second.send(6, { token: server.token, session_id, seq: 2 })
  const missed = [await second.next(), await second.next(), await second.next()]
  expect(missed.map((frame) => [frame?.s, frame?.t])).toEqual([
    [3, 'CHANNEL_CREATE'],
    [4, 'CHANNEL_CREATE'],
    [5, 'RESUMED'],
  ])
})

test('a session that is unknown or gone must be opened anew', async () => {
  const server = await serve()
  const { next, send } = connect(server)
  await next()
  send(6, { token: server.token, session_id: 'unknown', seq: 1 })
  expect(await next()).toMatchObject({ op: 9, d: false })
  send(2, identity(server))
  expect(await next()).toMatchObject({ t: 'READY' })
  server.dropGateway('invalid-session')
  expect(await next()).toMatchObject({ op: 9, d: false })
})

test('a token that is refused meanwhile closes the connection, and the session is gone', async () => {
  const server = await serve()
  const { next, send, closed } = connect(server)
  await next()
  send(2, identity(server))
  const session_id = Ready.parse((await next())?.d).session_id
  server.dropGateway('token-refused')
  expect(await closed).toBe(4004)
  const again = connect(server)
  await again.next()
  again.send(6, { token: server.token, session_id, seq: 1 })
  expect(await again.next()).toMatchObject({ op: 9 })
})

test('a port that is taken is said to be', async () => {
  const server = await serve()
  const port = Number(new URL(server.api).port)
  await expect(startDiscordServer({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
})

test('only what was asked for is dispatched', async () => {
  const server = await serve()
  const { id } = server.addGuild()
  const { next, send } = connect(server)
  await next()
  send(2, identity(server, { intents: 0 }))
  expect(await next()).toMatchObject({ t: 'READY' })
  server.addChannel(id, {})
  send(1, 1)
  expect(await next()).toMatchObject({ op: 11 })
})

test.each<[string, number, unknown, number]>([
  ['a wrong token', 2, { token: 'wrong', intents: 1, properties: {} }, 4004],
  ['privileged intents', 2, { intents: 1 | (1 << 15) }, 4014],
  ['unknown intents', 2, { intents: 1 << 27 }, 4013],
  ['an unknown opcode', 77, null, 4001],
  ['a frame before identifying', 3, {}, 4003],
  ['a bad identify', 2, { intents: 'all' }, 4002],
])('%s closes the connection', async (_name, op, data, code) => {
  const server = await serve()
  const { next, send, closed } = connect(server)
  await next()
  send(op, op === 2 ? { ...identity(server), ...Object(data) } : data)
  expect(await closed).toBe(code)
})

test('identifying twice and another version close the connection', async () => {
  const server = await serve({ privilegedIntents: 1 << 15 })
  const twice = connect(server)
  await twice.next()
  twice.send(2, identity(server, { intents: 1 | (1 << 15) }))
  twice.send(2, identity(server))
  expect(await twice.closed).toBe(4005)
  expect(await connect(server, 'v=6&encoding=json').closed).toBe(4012)
})

test('a client with a wrong token is told so, and one that leaves ends its session', async () => {
  const server = await serve()
  const stranger = new Client({ intents: [], rest: { api: server.api } })
  await expect(stranger.login('wrong')).rejects.toMatchObject({ code: 'TokenInvalid' })
  const client = await logIn(server)
  await client.destroy()
  const { channel } = server.addGuild()
  await expect(server.command({ channel, name: 'latest' })).rejects.toThrow('/latest is not registered here')
})
