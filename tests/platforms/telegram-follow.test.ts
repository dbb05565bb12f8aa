// What is a person's own on Telegram: a group shows the way into the private chat, which goes on there.

import { afterEach, expect, test } from 'vitest'
import { SendFailure } from '../../src/core/send-failure.ts'
import { wordsOf } from '../../src/core/words/catalogue.ts'
import { type Room, openTelegram } from './telegram-room.ts'

const { follow: said } = wordsOf('en')

let room: Room | null = null
afterEach(async () => {
  await room?.close()
  room = null
})

test('/follow in a group is a link into the private chat, where it is kept', async () => {
  room = await openTelegram()
  const { server, store } = room
  const [owner, reader] = [server.addUser(), server.addUser()]
  const chat = server.addGroup({ administrators: [owner], members: [reader] })
  server.addBot(chat, owner)
  await expect.poll(() => server.messages(chat).length).toBe(1)
  const answer = await server.say({ chat, from: reader, text: '/follow isis' }).answered()
  expect(answer.text).toContain(said.inPrivate)
  const url = answer.buttons[0]?.[0]?.url ?? ''
  const start = new URL(url).searchParams.get('start') ?? ''
  const kept = await server.openDeepLink({ from: reader, start }).answered()
  expect(kept.text).toContain(said.switchedOn('20:00', 'Asia/Baghdad'))
  expect(await store.follows(`telegram:${reader}`)).toEqual(['isis'])
})

test('a person who blocked the bot is known as such', async () => {
  room = await openTelegram()
  const { server, bot } = room
  const reader = server.addUser({ started: true })
  server.block(reader)
  const payload = { method: 'sendMessage', path: '/sendMessage', body: { chat_id: reader, text: 'x' } }
  const sent = bot.messenger.send({ channel: `telegram:${reader}`, payload, first: null })
  await expect(sent).rejects.toMatchObject({ kind: 'unreachable', obstacle: 'blocked' })
  await expect(sent).rejects.toBeInstanceOf(SendFailure)
  expect(await bot.isOut(`telegram:${reader}`)).toBe(true)
})
