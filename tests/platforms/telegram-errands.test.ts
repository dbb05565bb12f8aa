// What is done with parts of editions that stand in a chat of Telegram's.

import { afterEach, beforeEach, expect, test } from 'vitest'
import { SendFailure } from '../../src/core/send-failure.ts'
import { renderTelegram } from '../../src/platforms/telegram/render.ts'
import { openTelegram, type Room, says } from './telegram-room.ts'

let room: Room
beforeEach(async () => {
  room = await openTelegram()
})
afterEach(() => room.close())

const partOf = (chat: number, text: string) => {
  const channel = `telegram:${chat}`
  const [payload] = renderTelegram(says(text), { to: 'channel', channel, silent: true })
  return { channel, payload: payload!, first: null }
}

function newsGroup(): number {
  const chat = room.server.addGroup({ title: 'News' })
  room.server.addBot(chat, room.server.addUser())
  return chat
}

test('an edit lets a message say something else; the same again is done too', async () => {
  const { server, bot } = room
  const chat = newsGroup()
  const { messageId } = await bot.messenger.send(partOf(chat, 'Two were killed.'))
  const now = partOf(chat, 'Three were killed.')
  expect(await bot.messenger.edit(now, messageId)).toBe('done')
  expect(await bot.messenger.edit(now, messageId)).toBe('done')
  expect(server.messages(chat).map(({ text }) => text)).toContainEqual(expect.stringContaining('Three were killed.'))
})

test('what a moderator deleted stays deleted', async () => {
  const { server, bot } = room
  const chat = newsGroup()
  const { messageId } = await bot.messenger.send(partOf(chat, 'Two were killed.'))
  server.fail({
    method: 'editMessageText',
    with: { error: { code: 400, description: 'Bad Request: message to edit not found' } },
  })
  expect(await bot.messenger.edit(partOf(chat, 'Three.'), messageId)).toBe('gone')
})

test.each([
  ['Forbidden: bot was kicked from the supergroup chat', 403, 'removed'],
  ['Bad Request: TOPIC_CLOSED', 400, 'closed'],
  ['Bad Request: message thread not found', 400, 'gone'],
  ['Bad Request: not enough rights to send text messages to the chat', 400, 'no-right'],
  ['Forbidden: bot was blocked by the user', 403, 'blocked'],
])('%s says what stands in the way', async (description, code, obstacle) => {
  const { server, bot } = room
  const chat = newsGroup()
  server.fail({ method: 'sendMessage', with: { error: { code, description } } })
  const failure = await bot.messenger.send(partOf(chat, 'Hello.')).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(SendFailure)
  expect(failure).toMatchObject({ kind: 'unreachable', obstacle })
})

test('a person is told in private', async () => {
  const { server, bot } = room
  const id = server.addUser({ name: 'Moderator', started: true })
  await bot.messenger.tell(`telegram:${id}`, says('The bot stopped.'))
  expect(server.messages(id).at(-1)?.text).toContain('The bot stopped.')
})
