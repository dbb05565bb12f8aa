// Adding a feed on both platforms, from a feed server that takes its time: Discord is told first that an answer comes, and
// nobody else waits for it.

import { afterEach, expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import { openFeedFinder } from '../../src/sources/feed-finder.ts'
import { rss, serve } from '../sources/feed-server.ts'
import { fetcherFor } from '../sources/fetching.ts'
import { botRooms, idOf, MODERATOR, READER, said } from './discord-bot-room.ts'
import { dataOf, openTelegram, type Room } from './telegram-room.ts'

const FEED = rss([{ title: 'Rutba', text: 'A convoy left Rutba, guards said.' }])
const open = botRooms()
const MANAGE_SERVER = 1n << 5n
let room: Room | null = null
afterEach(async () => {
  await room?.close()
  room = null
})

/** A feed that is held back until `release` is called, and what finds it. */
async function slowFeed() {
  let release = (): void => undefined
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  const server = await serve((_, response) => {
    void released.then(() => response.end(FEED))
  })
  const clock = { now: () => Date.now() }
  const finder = openFeedFinder({ fetcher: fetcherFor({ allowed: [server.address], clock }), clock })
  return { url: `${server.url}/rss`, finder, release, asked: server.asked }
}

test('on Discord a moderator finds a feed, saves it, and others are answered meanwhile', async () => {
  const { url, finder, release, asked } = await slowFeed()
  const { server, channel, guild, store } = await open({ commands: () => commands, finder, pace: { deferAfter: 1 } })
  const user = { ...MODERATOR, roles: [server.addRole(guild, MANAGE_SERVER)] }
  const add = server.command({ channel, name: 'sources', subcommand: 'add', options: { url }, user })
  await expect.poll(() => asked.length).toBe(1)
  const other = await server.command({ channel, name: 'help', user: READER })
  await expect.poll(() => said(other.message())).not.toBe('')
  release()
  const found = await add
  expect(found).toMatchObject({ type: 5, ephemeral: true })
  await expect.poll(() => said(found.message())).toContain('Nothing is saved yet.')
  const saved = await server.press({
    channel,
    user,
    message: found,
    customId: idOf(found.message(), 'Save'),
  })
  await expect.poll(() => said(saved.message())).toContain('“Some Wire” is added here.')
  expect(await store.addedFeeds(`discord:${guild}`)).toMatchObject([{ url, by: `discord:${MODERATOR.id}` }])
})

test('on Discord whoever is no moderator is refused before anything is asked', async () => {
  const { url, finder, asked } = await slowFeed()
  const { server, channel } = await open({ commands: () => commands, finder })
  const refused = await server.command({ channel, name: 'sources', subcommand: 'add', options: { url }, user: READER })
  expect(said(refused.message())).toContain('moderators')
  expect(asked).toEqual([])
})

test('on Telegram an administrator adds a feed to a group, and a member cannot', async () => {
  const { url, finder, release } = await slowFeed()
  release()
  room = await openTelegram({ finder })
  const { server, store } = room
  const [owner, reader] = [server.addUser(), server.addUser()]
  const chat = server.addGroup({ administrators: [owner], members: [reader] })
  server.addBot(chat, owner)
  await expect.poll(() => server.messages(chat).length).toBe(1)
  const refused = await server.say({ chat, from: reader, text: `/sources add ${url}` }).answered()
  expect(refused.text).toContain('moderators')
  const found = await server.say({ chat, from: owner, text: `/sources add ${url}` }).answered()
  expect(found.text).toContain('Feed found: “Some Wire”')
  expect(found.buttons.flat().map(({ text }) => text)).toEqual(['Save', 'Discard'])
  const data = dataOf(found, 'Save')
  void server.press({ chat, from: owner, message: found.id, data })
  await expect.poll(() => server.messages(chat).at(-1)?.text).toContain('“Some Wire” is added here.')
  expect(await store.addedFeeds(`telegram:${chat}`)).toMatchObject([{ url, by: `telegram:${owner}` }])
})
