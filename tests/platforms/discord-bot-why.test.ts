// "Why is this here?" on Discord: in the menu of a posted digest, and in the list under it.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import { answerCommand } from '../../src/actions/answer-command.ts'
import { editionParts } from '../../src/render.ts'
import { postOf } from '../../src/actions/compose-edition.ts'
import { type Room, NOW, style } from '../commands/room.ts'
import { ON_DISCORD, openSample } from '../commands/sample-archive.ts'
import { botRooms, idOf, labelsOf, OTHER, READER, said } from './discord-bot-room.ts'
import { knowledge } from '../own-knowledge.ts'

const CHANNEL = '4200'
const WHY = 'Why is this here?'
const settings = ON_DISCORD

let archive: Room
beforeAll(async () => {
  archive = await openSample()
})
afterAll(async () => {
  expect(archive.faults).toEqual([])
  await archive.store.close()
})

const open = botRooms()

async function withDigest() {
  const { store } = archive
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined }
  const deps = { commands, store, knowledge, clock: { now: () => NOW }, log, style }
  const room = await open({
    commands: () => commands,
    deps: { answer: (asked) => answerCommand(deps, asked) },
    before: (server) => {
      const { id } = server.addGuild()
      return { id, channel: server.addChannel(id, { id: CHANNEL, name: 'news' }) }
    },
  })
  const edition = await store.newestEdition(settings.channel, new Date(NOW).toISOString())
  if (edition === null) throw new Error('no edition')
  const post = await postOf(deps, edition)
  for (const payload of editionParts(post, edition, settings, null))
    await room.bot.messenger.send({ channel: settings.channel, payload, first: null })
  const digest = room.server.messages(room.channel).at(-1)
  if (digest === undefined) throw new Error('no message')
  return { ...room, edition, digest }
}

test('in the menu of a digest offers its items, and each is explained to whoever asks', async () => {
  const { server, channel, edition, digest } = await withDigest()
  const before = server.messages(channel)
  const offered = await server.messageCommand({ channel, name: WHY, message: digest, user: READER })
  expect(offered).toMatchObject({ type: 4, ephemeral: true })
  expect(labelsOf(offered.message())).toHaveLength(edition.items.length)
  const why = await server.press({
    channel,
    user: READER,
    message: offered,
    customId: idOf(offered.message(), '2'),
  })
  expect(why.message()?.embeds[0]?.description).toContain('Why item 2')
  expect(said(why.message())).toContain(edition.items[1]?.lead.slice(0, 30))
  expect(server.messages(channel)).toEqual(before)
})

test('in the menu of an answer about one item explains that one at once', async () => {
  const { server, channel, edition, digest } = await withDigest()
  const story = await server.press({ channel, user: OTHER, message: digest, customId: idOf(digest, 'Story 3') })
  const why = await server.messageCommand({ channel, name: WHY, message: story, user: OTHER })
  expect(said(why.message())).toContain(edition.items[2]?.lead.slice(0, 30))
  expect(labelsOf(why.message())).toContain('Show to all')
})

test('under a digest is one list, from which everybody may choose', async () => {
  const { server, channel, digest } = await withDigest()
  const customId = idOf(digest, WHY)
  const item = (await archive.store.newestEdition(settings.channel, new Date(NOW).toISOString()))?.items[0]
  const why = await server.select({ channel, user: OTHER, message: digest, customId, values: [item?.story ?? ''] })
  expect(why).toMatchObject({ type: 4, ephemeral: true })
  expect(why.message()?.embeds[0]?.description).toContain('Why item 1')
})

test('in the menu of a message that shows no item says so', async () => {
  const { server, channel } = await withDigest()
  const help = await server.command({ channel, name: 'help', user: READER })
  const why = await server.messageCommand({ channel, name: WHY, message: help, user: READER })
  expect(said(why.message())).toContain('No item of a digest is shown there.')
})
