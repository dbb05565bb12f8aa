// "Why is this here?" on Telegram: by a reply to a digest or an answer, and by the buttons under a digest.

import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { postOf } from '../../src/actions/compose-edition.ts'
import { defaultSettings } from '../../src/core/channel.ts'
import { storedButtons as storedOf } from '../../src/core/post.ts'
import { editionParts } from '../../src/render.ts'
import { type Room as Archive, NOW } from '../commands/room.ts'
import { openSample } from '../commands/sample-archive.ts'
import { type Room, dataOf, openTelegram, quick } from './telegram-room.ts'
import { knowledge } from '../own-knowledge.ts'

let archive: Archive
beforeAll(async () => {
  archive = await openSample()
})
afterAll(async () => {
  expect(archive.faults).toEqual([])
  await archive.store.close()
})
let room: Room | null = null
afterEach(async () => {
  await room?.close()
  room = null
})

/** A group in which the newest digest of the archive was posted, as its own; another digest is newer there. */
async function withDigest() {
  const { store } = archive
  room = await openTelegram({ store, ...quick })
  const { server, bot } = room
  const [owner, reader] = [server.addUser({ started: true }), server.addUser({ started: true })]
  const chat = server.addGroup({ administrators: [owner], members: [reader] })
  server.addBot(chat, owner)
  await expect.poll(() => server.messages(chat).length).toBe(1)
  const channel = `telegram:${chat}`
  const settings = { ...defaultSettings(channel), on: true }
  const told = await store.newestEdition('preview:en', new Date(NOW).toISOString())
  if (told === null) throw new Error('no edition')
  const edition = { ...told, channel, id: `${channel} ${told.slot.date} ${told.slot.time}` }
  const post = await postOf({ store, knowledge }, edition)
  const parts = editionParts(post, edition, settings, bot.username)
  await store.planEdition(
    edition,
    parts.map((payload, part) => ({ part, payload })),
  )
  let id = 0
  for (const payload of parts) id = Number((await bot.messenger.send({ channel, payload, first: null })).messageId)
  return { server, chat, reader, edition, id }
}

test('a bare /why as a reply to a digest offers its items, and with a number it explains that one', async () => {
  const { server, chat, reader, edition, id } = await withDigest()
  const offered = await server.say({ chat, from: reader, text: '/why', replyTo: id }).answered()
  expect(offered.text).toContain('Which item?')
  expect(offered.buttons.flat()).toHaveLength(edition.items.length)
  const why = await server.say({ chat, from: reader, text: '/why 2', replyTo: id }).answered()
  expect(why.text).toContain('Why item 2')
  expect(why.text).toContain(edition.items[1]?.lead.slice(0, 30))
  const none = await server.say({ chat, from: reader, text: '/why 30', replyTo: id }).answered()
  expect(none.text).toContain('That digest has no item 30.')
})

// Item 1 comes in two parts, of which the first has no button; under item 2 other stories of its thread are offered too.
test.each([
  { number: 1, parts: 2 },
  { number: 2, parts: 1 },
  { number: 4, parts: 1 },
])(
  'as a reply to any part of an answer about one story explains that story ($number)',
  async ({ number, parts }) => {
    const { server, chat, reader, edition } = await withDigest()
    const { messageId } = server.say({ chat, from: reader, text: `/story ${number}` })
    const answer = () => server.messages(chat).filter(({ id }) => id > messageId)
    await expect.poll(() => answer().at(-1)?.buttons.flat().length ?? 0, { timeout: 10_000 }).toBeGreaterThan(0)
    const messages = answer()
    expect(messages).toHaveLength(parts)
    for (const { id } of messages) {
      const why = await server.say({ chat, from: reader, text: '/why', replyTo: id }).answered()
      expect(why.text).toContain(`Why item ${number}`)
      expect(why.text).toContain(edition.items[number - 1]?.lead.slice(0, 30))
    }
  },
  30_000,
)

test('as a reply to an answer about a story that no digest told says why', async () => {
  const { server, chat, reader, edition } = await withDigest()
  const { stories } = await archive.store.latest({ since: edition.window.from, limit: 60, offset: 0 })
  const untold = stories.find(({ id }) => edition.items.every(({ story }) => story !== id))?.id ?? ''
  const why = await server.say({ chat, from: reader, text: `/why ${untold}` }).answered()
  const again = await server.say({ chat, from: reader, text: '/why', replyTo: why.id }).answered()
  expect(again.text).toContain(`Why · story ${untold}`)
}, 30_000)

test('as a reply to somebody else is about the newest digest here', async () => {
  const { server, chat, reader } = await withDigest()
  const { messageId } = server.say({ chat, from: reader, text: 'hm' })
  const offered = await server.say({ chat, from: reader, text: '/why', replyTo: messageId }).answered()
  expect(offered.text).toContain('Which item?')
})

test('the button under a digest answers in the private chat, about the digest of the group', async () => {
  const { server, chat, reader, edition, id } = await withDigest()
  await archive.store.keepButtons(storedOf(await postOf({ store: archive.store, knowledge }, edition)), null)
  const message = server.messages(chat).find((one) => one.id === id)
  const url = message?.buttons.flat().find(({ text }) => text === 'Why 3?')?.url ?? ''
  const start = new URL(url).searchParams.get('start') ?? ''
  const why = await server.say({ chat: reader, from: reader, text: `/start ${start}` }).answered()
  expect(why.text).toContain('Why item 3')
  expect(dataOf(why, 'Story')).not.toBe('')
})
