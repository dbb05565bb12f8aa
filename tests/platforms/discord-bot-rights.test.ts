// Who may decide for one channel, and who for the whole server: by roles alone, whatever a channel's overwrites give.

import { beforeEach, describe, expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import { wordsOf } from '../../src/core/words/catalogue.ts'
import { filing } from '../store/filings.ts'
import { type BotRoom, botRooms, idOf, labelsOf, said } from './discord-bot-room.ts'
import type { CommandGiven, UserGiven } from './discord-server/types.ts'

const { problem, forget, audit } = wordsOf('en')
const MANAGE_CHANNELS = 1n << 4n
const MANAGE_SERVER = 1n << 5n
const ADMINISTRATOR = 1n << 3n
const WRITES = (1n << 10n) | (1n << 11n) | (1n << 16n)
/** By an overwrite of the channel: the interaction's permissions have it, and more than anybody ought to. */
const OF_CHANNEL: UserGiven = { id: '710', name: 'dana', permissions: WRITES | MANAGE_CHANNELS | MANAGE_SERVER }

const open = botRooms()
let room: BotRoom
let story: string
beforeEach(async () => {
  room = await open({ commands: () => commands, before: (server) => server.addGuild({ ownerId: '999' }) })
  story = (await room.store.fileArticle(filing({ name: 'a', subjects: ['topic:isis'] }))).story
})

const withRole = (permissions: bigint, more: UserGiven = { id: '720', permissions: WRITES }): UserGiven => ({
  ...more,
  roles: [room.server.addRole(room.guild, permissions)],
})
const ask = async (user: UserGiven, given: Omit<CommandGiven, 'channel' | 'user'>) =>
  await room.server.command({ channel: room.channel, user, ...given })
const answer = async (user: UserGiven, given: Omit<CommandGiven, 'channel' | 'user'>) =>
  said((await ask(user, given)).message())
const pressed = async (user: UserGiven, label: string, shown: Awaited<ReturnType<typeof ask>>) => {
  const customId = idOf(shown.message(), label)
  return await room.server.press({ channel: room.channel, user, message: shown, customId })
}
const newTopic = { name: 'topics', subcommand: 'new', options: { name: 'Water', query: 'drought' } }

describe('a right in one channel', () => {
  test('sets up that channel, and no other', async () => {
    expect(await answer(OF_CHANNEL, { name: 'settings', options: { times: '07:30' } })).not.toContain('Only moderators')
    const other = room.server.addChannel(room.guild, { name: 'other' })
    const elsewhere = await room.server.command({
      channel: other,
      user: { ...OF_CHANNEL, permissions: WRITES },
      name: 'settings',
      options: { times: '07:30' },
    })
    expect(said(elsewhere.message())).toContain(problem.moderatorsOnly)
  })

  test('decides nothing for the whole server, and is told which right that takes', async () => {
    const refusal = `${problem.serverOnly} ${problem.serverOnlyHint}`
    expect(refusal).toContain('Manage Server')
    expect(await answer(OF_CHANNEL, { name: 'hold', options: { item: story } })).toContain(refusal)
    expect(await answer(OF_CHANNEL, newTopic)).toContain(refusal)
    const shown = await ask(OF_CHANNEL, { name: 'forget' })
    expect(labelsOf(shown.message())).not.toContain(forget.here)
    expect(await room.store.holds([`discord:${room.guild}`])).toEqual([])
  })

  test('is not enough where a role gives it for all channels', async () => {
    const user = withRole(MANAGE_CHANNELS, { id: '730', permissions: WRITES | MANAGE_CHANNELS })
    expect(await answer(user, { name: 'hold', options: { item: story } })).toContain(problem.serverOnly)
  })

  test('looks at the trail of that channel alone', async () => {
    const manager = withRole(MANAGE_SERVER)
    await ask(manager, { name: 'settings', options: { on: 'on' } })
    const other = room.server.addChannel(room.guild, { name: 'other' })
    const shown = await room.server.command({ channel: other, user: OF_CHANNEL, name: 'audit' })
    expect(said(shown.message())).toContain(audit.none)
    const all = await room.server.command({ channel: other, user: manager, name: 'audit' })
    expect(said(all.message())).not.toContain(audit.none)
  })
})

describe('a right in the whole server', () => {
  test.each([
    ['Manage Server', MANAGE_SERVER],
    ['Administrator', ADMINISTRATOR],
  ])('by a role, %s, decides for it', async (_name, permissions) => {
    const user = withRole(permissions)
    expect(await answer(user, { name: 'hold', options: { item: story } })).toContain(audit.heldNow(story))
    expect(await answer(user, { name: 'undo' })).not.toContain(problem.serverOnly)
    expect(await answer(user, newTopic)).not.toContain(problem.serverOnly)
  })

  test('is the owner’s without any role', async () => {
    const owner = { id: '999', permissions: WRITES }
    expect(await answer(owner, { name: 'hold', options: { item: story } })).toContain(audit.heldNow(story))
  })

  test('is asked again of whoever presses', async () => {
    const manager = withRole(MANAGE_SERVER)
    const asked = await pressed(manager, forget.here, await ask(manager, { name: 'forget' }))
    expect(said(asked.message())).toContain(forget.asksHere)
    // The role is taken from them before they press.
    const taken = { ...manager, roles: [], permissions: WRITES | MANAGE_CHANNELS }
    const refused = await pressed(taken, forget.buttonHere, asked)
    expect(said(refused.message())).toContain(problem.serverOnly)
    const reader = await pressed({ ...manager, roles: [], permissions: WRITES }, forget.buttonHere, asked)
    expect(said(reader.message())).toContain(problem.moderatorsOnly)
    expect(said((await pressed(manager, forget.buttonHere, asked)).message())).toContain(forget.doneHere)
  })
})
