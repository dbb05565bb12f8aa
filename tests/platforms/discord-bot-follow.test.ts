// What is a person's own on Discord: answered to them alone, and gone on with in their private chat.

import { expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import { wordsOf } from '../../src/core/words/catalogue.ts'
import { botRooms, idOf, labelsOf, READER, said } from './discord-bot-room.ts'

const open = botRooms()
const words = wordsOf('en')

test('/follow in a server writes to the person in private, and tells nobody else', async () => {
  const { server, channel, store } = await open({ commands: () => commands })
  const before = server.messages(channel).length
  const reply = await server.command({ channel, name: 'follow', options: { subject: 'isis' }, user: READER })
  expect(reply).toMatchObject({ type: 4, ephemeral: true })
  expect(said(reply.message())).toContain(words.follow.told)
  const [chat] = await store.channels()
  const dm = chat?.settings.channel.slice('discord:'.length) ?? ''
  expect(dm).not.toBe(channel)
  expect(server.messages(dm).map(said).join()).toContain(words.follow.switchedOn('20:00', 'Asia/Baghdad'))
  expect(server.messages(channel)).toHaveLength(before)
})

test('what is followed can be shown to nobody, and is stopped in place', async () => {
  const { server, channel } = await open({ commands: () => commands })
  await server.command({ channel, name: 'follow', options: { subject: 'isis' }, user: READER })
  const list = await server.command({ channel, name: 'follow', user: READER })
  expect(list).toMatchObject({ ephemeral: true })
  expect(labelsOf(list.message())).toEqual([expect.stringMatching(/^Stop: /)])
  const stopped = await server.press({ channel, user: READER, message: list, customId: idOf(list.message(), 'Stop') })
  expect(stopped.type).toBe(7)
  expect(said(stopped.message())).toContain(words.follow.switchedOff)
})

test('whoever takes no messages is told how to allow them, and nothing is kept', async () => {
  const { server, channel, store } = await open({ commands: () => commands })
  server.fail({
    method: 'POST',
    path: /^\/channels\/\d+\/messages$/,
    with: { status: 403, code: 50007, message: 'Cannot send messages to this user' },
  })
  const reply = await server.command({ channel, name: 'follow', options: { subject: 'isis' }, user: READER })
  expect(said(reply.message())).toContain(words.follow.closedHint)
  expect(await store.channels()).toEqual([])
})
