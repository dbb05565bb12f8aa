// Servers that the bot comes to, leaves, and loses sight of.

import { expect, test } from 'vitest'
import { botRooms, said, until } from './discord-bot-room.ts'

const open = botRooms()

const NO_WRITING = 1n << 11n

test('a server that was there before the bot came is greeted once, in the first channel where it may write', async () => {
  const { server, guild, channel, restart } = await open({
    before: (made) => made.addGuild({ channels: [{ name: 'rules', deny: NO_WRITING }, { name: 'talk' }] }),
  })
  const talk = server.addChannel(guild, { name: 'later' })
  await until(() => server.requests.some(({ method, path }) => method === 'POST' && path.endsWith('/messages')))
  await restart()
  const posted = server.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/messages'))
  expect(posted).toHaveLength(1)
  expect(server.messages(channel)).toEqual([])
  expect(server.messages(talk)).toEqual([])
})

test('a server that invites it is greeted and entered', async () => {
  const { server, store } = await open()
  const added = server.addGuild({ name: 'New' })
  await until(() => server.messages(added.channel).length === 1)
  expect(said(server.messages(added.channel)[0] ?? null)).toBe('Hello in en')
  expect((await store.homes()).map(({ name }) => name)).toContain('New')
})

test('a server where it may write nowhere is entered without a word', async () => {
  const { server, store, logged } = await open()
  server.addGuild({ name: 'Mute', channels: [{ deny: NO_WRITING }] })
  await until(() => logged.some(({ event }) => event === 'discord-not-greeted'))
  expect((await store.homes()).map(({ name }) => name)).toContain('Mute')
})

test('a server that removed it is left once Discord refuses it', async () => {
  const { server, guild, channel, left } = await open()
  await until(() => server.messages(channel).length === 1)
  server.removeGuild(guild)
  await until(() => left.length === 1)
  expect(left).toEqual([`discord:${guild}`])
})

test('a removal that Discord does not confirm at first is asked about again', async () => {
  const { server, guild, channel, left } = await open({ pace: { tryAgain: 1 } })
  await until(() => server.messages(channel).length === 1)
  server.fail({ method: 'GET', path: /^\/guilds\/\d+$/, times: 2, with: { status: 503 } })
  server.removeGuild(guild)
  await until(() => left.length === 1)
  expect(left).toEqual([`discord:${guild}`])
})

test('an outage changes nothing, and its end greets nobody', async () => {
  const { server, guild, channel, left } = await open()
  await until(() => server.messages(channel).length === 1)
  server.outage(guild)
  server.recover(guild)
  const added = server.addGuild({ name: 'New' })
  await until(() => server.messages(added.channel).length === 1)
  expect(left).toEqual([])
  expect(server.messages(channel)).toHaveLength(1)
  expect(server.requests.filter(({ path }) => path === `/guilds/${guild}`)).toEqual([])
})

test('a server that removed it while it was down is left at the next start', async () => {
  const { server, bot, guild, channel, left, restart } = await open()
  await until(() => server.messages(channel).length === 1)
  const kept = server.addGuild({ name: 'Kept' })
  await until(() => server.messages(kept.channel).length === 1)
  await bot.stop()
  server.removeGuild(guild)
  await restart()
  await until(() => left.length > 0)
  expect(left).toEqual([`discord:${guild}`])
})
