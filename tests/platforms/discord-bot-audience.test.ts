// Channels whose moderators want answers that everybody sees.

import { describe, expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import { defaultSettings } from '../../src/core/channel.ts'
import { botRooms, labelsOf, MODERATOR, READER, said, type RoomGiven } from './discord-bot-room.ts'

const open = botRooms()

async function room(given: RoomGiven = {}) {
  const opened = await open({ commands: () => commands, ...given })
  const { store, channel, server } = opened
  await store.saveSettings({ ...defaultSettings(`discord:${channel}`), publicAnswers: true, version: 1 })
  const command = (name: string, options: Record<string, string> = {}, user = READER) =>
    server.command({ channel, name, options, user })
  await expect.poll(() => server.messages(channel).length).toBe(1)
  /** What everybody sees beside the greeting. */
  const seen = () => server.messages(channel).slice(1)
  return { ...opened, command, seen }
}

describe.each([
  ['at once', {}],
  ['after an acknowledgement', { pace: { deferBehind: 0 } }],
])('%s', (_, given: RoomGiven) => {
  test('what tells news is seen by everybody, with nothing to set up and no button that shows it', async () => {
    const { command, seen } = await room(given)
    const reply = await command('help')
    await reply.settled()
    expect(reply.ephemeral).toBe(false)
    expect(labelsOf(reply.message())).not.toContain('Show to all')
    expect(seen().map(({ id }) => id)).toEqual([reply.message()?.id])
  })

  test('a refusal is seen by the asker alone', async () => {
    const { command, seen } = await room(given)
    const reply = await command('story', { story: 'ZZZZZZ' })
    await reply.settled()
    expect(seen()).toEqual([])
  })

  test('settings are seen by the asker alone', async () => {
    const { command, seen } = await room(given)
    const reply = await command('settings', {}, MODERATOR)
    await reply.settled()
    expect(said(reply.message())).toContain('seen by everybody')
    expect(seen()).toEqual([])
  })
})

test('a thread without settings goes by its channel', async () => {
  const { server, channel, guild } = await room()
  const thread = server.addChannel(guild, { name: 'talk', type: 'thread', parent: channel })
  const reply = await server.command({ channel: thread, name: 'help', user: READER })
  expect(reply.ephemeral).toBe(false)
})
