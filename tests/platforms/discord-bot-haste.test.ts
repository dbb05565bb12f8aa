// What must not take long: the first answer, whatever else is going on.

import { expect, test } from 'vitest'
import { botRooms, idOf, labelsOf, OTHER, READER, said, until } from './discord-bot-room.ts'

const open = botRooms()

const NOW = Date.parse('2026-06-01T12:00:00Z')
const SOON = { deferAfter: 20, turn: 5 }

test('an answer that takes long is put off, seen by the asker alone, and takes the place of the waiting message', async () => {
  const { server, channel, gate } = await open({ pace: SOON })
  const reply = await server.command({ channel, name: 'slow', options: { query: 'x' } })
  expect(reply).toMatchObject({ type: 5, ephemeral: true })
  gate.release()
  await reply.settled()
  expect(said(reply.message())).toBe('slow')
  expect(labelsOf(reply.message())).toEqual(['Next', 'Show to all'])
  expect(reply.followUps()).toEqual([])
})

test('in a private chat it is put off openly', async () => {
  const { server, gate } = await open({ pace: SOON })
  const reply = await server.command({ channel: server.dm(READER.id), name: 'slow' })
  expect(reply).toMatchObject({ type: 5, ephemeral: false })
  gate.release()
  await reply.settled()
  expect(said(reply.message())).toBe('slow')
})

test('a page that takes long is put off without a trace, then changes in place', async () => {
  const { server, channel, gate } = await open({ pace: SOON })
  const reply = await server.command({ channel, name: 'slow' })
  gate.release()
  await reply.settled()
  const paged = await server.press({ channel, message: reply, customId: idOf(reply.message(), 'Next') })
  expect(paged.type).toBe(6)
  gate.release()
  await paged.settled()
  expect(said(reply.message())).toBe('slow 1')
})

test('an answer to all that takes long is a new message for everybody all the same', async () => {
  const { server, channel, gate } = await open({ pace: SOON })
  const reply = await server.command({ channel, name: 'slow' })
  gate.release()
  await reply.settled()
  const shown = await server.press({ channel, message: reply, customId: idOf(reply.message(), 'Show') })
  expect(shown.type).toBe(6)
  gate.release()
  await shown.settled()
  expect(shown.followUps()[0]?.flags).toBe(0)
  expect(server.messages(channel).at(-1)?.id).toBe(shown.followUps()[0]?.id)
})

test('a page under somebody else’s answer is put off in private', async () => {
  const { server, channel, gate } = await open({ pace: SOON })
  const reply = await server.command({ channel, name: 'slow', user: READER })
  gate.release()
  await reply.settled()
  const shown = await server.press({ channel, user: READER, message: reply, customId: idOf(reply.message(), 'Show') })
  gate.release()
  await shown.settled()
  const message = shown.followUps()[0]!
  const paged = await server.press({ channel, user: OTHER, message, customId: idOf(message, 'Next') })
  expect(paged).toMatchObject({ type: 5, ephemeral: true })
  gate.release()
  await paged.settled()
  expect(said(paged.message())).toBe('slow 1')
  expect(said(server.messages(channel).at(-1) ?? null)).toBe('slow')
})

test('what waits for something else holds up no other', async () => {
  const { server, channel, gate } = await open({ pace: { turn: 5 } })
  const slow = server.command({ channel, name: 'slow' })
  await until(() => gate.entered === 1)
  const replies = await Promise.all([1, 2, 3].map(() => server.command({ channel, name: 'echo' })))
  expect(replies.map(({ type }) => type)).toEqual([4, 4, 4])
  gate.release()
  expect((await slow).type).toBe(4)
})

test('an answer whose sending stalls holds up no other', async () => {
  const { server, channel } = await open({ pace: { firstRequest: 200 } })
  server.fail({ path: /callback/, with: { stall: 'forever' } })
  const stalled = server.command({ channel, name: 'echo', options: { query: 'stalled' } })
  const other = await server.command({ channel, name: 'echo', options: { query: 'other' } })
  expect(said(other.message())).toBe('other page 0')
  expect(said((await stalled).message())).toBe('stalled page 0')
})

test('of a thousand commands at once each is answered or put off, and all get their answer', async () => {
  // Discord's clock stands still, so that a busy machine is not taken for a slow bot.
  const { server, channel } = await open({ server: { now: () => NOW } })
  const replies = await Promise.all(
    Array.from({ length: 1000 }, (_, n) =>
      server.command({ channel, name: 'echo', options: { query: `q${n}` }, patience: 50_000 }),
    ),
  )
  await Promise.all(replies.map((reply) => reply.settled(50_000)))
  expect(replies.map((reply) => said(reply.message()))).toEqual(replies.map((_, n) => `q${n} page 0`))
  expect(replies.every(({ type }) => type === 4 || type === 5)).toBe(true)
  expect(replies.filter(({ type }) => type === 5).length).toBeGreaterThan(900)
})

test('a bot that stops answers what is under way and takes no more', async () => {
  const { server, channel, bot, gate, logged } = await open()
  const reply = server.command({ channel, name: 'slow' })
  await until(() => gate.entered === 1)
  const stopped = bot.stop()
  await expect(server.command({ channel, name: 'echo', patience: 100 })).rejects.toThrow('did not answer')
  gate.release()
  expect(said((await reply).message())).toBe('slow')
  await stopped
  expect(logged.map(({ event }) => event)).not.toContain('discord-reconnecting')
  const part = {
    channel: `discord:${channel}`,
    payload: { method: 'POST', path: `/channels/${channel}/messages`, body: {} },
    first: null,
  }
  await expect(bot.messenger.send(part)).rejects.toMatchObject({ kind: 'later' })
})
