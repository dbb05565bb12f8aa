// Answers that carry a file, on both platforms: uploaded by the real clients to the real protocols' servers.

import { expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import { button } from '../../src/core/post.ts'
import { botRooms, idOf, READER } from './discord-bot-room.ts'
import { command, openTelegram, says } from './telegram-room.ts'

const PNG = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)
const picture = command('picture', ({ options }) =>
  Promise.resolve(
    options['page'] === undefined
      ? says('A map.', {
          attachment: { name: 'map.png', type: 'image/png', bytes: PNG },
          buttons: [[button('Next', { command: 'picture', options: { page: '1' } })]],
        })
      : says('No map.'),
  ),
)
const open = botRooms()
const read = (bytes: Uint8Array | undefined) => JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>

test('on Discord /mydata is seen by the asker alone, with everything in a file', async () => {
  const { server, channel, store } = await open({ commands: () => commands })
  await store.follow(`discord:${server.dm(READER.id)}`, 'isis', '2025-06-28T10:00:00Z', 5)
  const reply = await server.command({ channel, name: 'mydata', user: READER })
  expect(reply.ephemeral).toBe(true)
  const [file, ...others] = reply.message()?.attachments ?? []
  expect(others).toEqual([])
  expect(file).toMatchObject({ filename: 'sitrep-mydata.json', content_type: 'application/json' })
  expect(read(file?.bytes)).toMatchObject({
    person: `discord:${READER.id}`,
    stored: { follows: [{ subject: 'isis' }] },
  })
  expect(server.problems).toEqual([])
})

test('on Discord a page without a file takes that of the page before away', async () => {
  const { server, channel } = await open({ commands: () => [picture] })
  const reply = await server.command({ channel, name: 'picture', user: READER })
  expect(reply.message()?.attachments).toMatchObject([{ filename: 'map.png', bytes: PNG }])
  await server.press({ channel, user: READER, message: reply, customId: idOf(reply.message(), 'Next') })
  expect(reply.message()?.attachments).toEqual([])
  expect(server.problems).toEqual([])
})

test('on Telegram /mydata brings the file into the private chat, and into no group', async () => {
  const room = await openTelegram()
  const { server, store } = room
  const person = server.addUser({ started: true })
  await store.follow(`telegram:${person}`, 'isis', '2025-06-28T10:00:00Z', 5)
  await server.say({ chat: person, from: person, text: '/mydata' }).answered()
  await expect.poll(() => server.messages(person).at(-1)?.file?.name).toBe('sitrep-mydata.json')
  const file = server.messages(person).at(-1)?.file
  expect(file?.kind).toBe('document')
  expect(read(file?.bytes)).toMatchObject({ person: `telegram:${person}`, stored: { follows: [{ subject: 'isis' }] } })
  const group = server.addGroup({ title: 'News' })
  server.addBot(group, person)
  await server.say({ chat: group, from: person, text: '/mydata' }).answered()
  expect(server.messages(group).filter((message) => message.file !== undefined)).toEqual([])
  await room.close()
})

test('on Telegram a picture is shown as one', async () => {
  const room = await openTelegram({ commands: [picture] })
  const { server } = room
  const person = server.addUser({ started: true })
  await server.say({ chat: person, from: person, text: '/picture' }).answered()
  await expect.poll(() => server.messages(person).at(-1)?.file?.kind).toBe('photo')
  await room.close()
})
