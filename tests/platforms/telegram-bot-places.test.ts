// Where the bot is and who may do what there: groups, channels, rights, removal, migration.

import { afterEach, describe, expect, test } from 'vitest'
import type { ChannelFacts, NamedChannel, Venue } from '../../src/core/venue.ts'
import {
  ManualTime,
  type Room,
  type RoomOptions,
  command,
  dataOf,
  echo,
  openTelegram,
  pages,
  says,
} from './telegram-room.ts'

let room: Room | null = null
afterEach(async () => {
  await room?.close()
  room = null
})

const guarded = command('guarded', () => Promise.resolve(says('done')), 'moderators')

async function open(options: RoomOptions = {}): Promise<Room> {
  room = await openTelegram({ commands: [guarded, echo, pages], ...options })
  return room
}

/** A command whose answer is what the venue knows of the channel where it is asked. */
function looking() {
  const seen: { facts: ChannelFacts[]; elsewhere: (readonly NamedChannel[])[] } = { facts: [], elsewhere: [] }
  const look = async (venue: Venue, channel: string) => {
    seen.facts.push(await venue.facts(channel))
    seen.elsewhere.push(await venue.elsewhere())
    return says('looked')
  }
  return { seen, look: command('look', ({ venue, here, options }) => look(venue, options['subject'] ?? here)) }
}

const greeted = (server: Room['server'], chat: number) => expect.poll(() => server.messages(chat).length).toBe(1)

describe('added to a group', () => {
  test('the bot greets it once, in the words of who added it', async () => {
    const { server, seen } = await open()
    const owner = server.addUser({ language: 'ar' })
    const chat = server.addGroup({ title: 'Border watch', administrators: [owner] })
    server.addBot(chat, owner)
    await greeted(server, chat)
    server.addBot(chat, owner, { administrator: true })
    await server.say({ chat, from: owner, text: '/echo x' }).answered()
    expect(seen.entered).toEqual([[`telegram:${chat}`, 'Border watch', 'ar', 'group']])
    expect(server.messages(chat)[0]?.text).toContain('Sitrep is here.')
  })

  test('the buttons of its greeting are those of who added it', async () => {
    const { server } = await open()
    const [owner, other] = [server.addUser(), server.addUser()]
    const chat = server.addGroup({ administrators: [owner], members: [other] })
    server.addBot(chat, owner)
    await greeted(server, chat)
    const [greeting] = server.messages(chat)
    if (greeting === undefined) throw new Error('no greeting')
    const pressed = await server
      .press({ chat, from: other, message: greeting.id, data: dataOf(greeting, 'Help') })
      .answered()
    expect(pressed.text).toContain('Only the person who asked')
  })

  test('where it may not write it is there all the same', async () => {
    const { server, seen, logged } = await open()
    const owner = server.addUser()
    const chat = server.addGroup({ administrators: [owner] })
    server.addBot(chat, owner, { can_send: false })
    await expect.poll(() => logged.map(([event]) => event)).toContain('telegram-not-greeted')
    expect(seen.entered).toHaveLength(1)
  })

  test('removed, it is gone, and added again it greets again', async () => {
    const { server, seen } = await open()
    const owner = server.addUser()
    const chat = server.addGroup({ administrators: [owner] })
    server.addBot(chat, owner)
    await greeted(server, chat)
    server.removeBot(chat, owner)
    await expect.poll(() => seen.left).toEqual([`telegram:${chat}`])
    server.addBot(chat, owner)
    await expect.poll(() => server.messages(chat).length).toBe(2)
  })

  test('a group that becomes a supergroup is followed', async () => {
    const { server, seen } = await open()
    const owner = server.addUser()
    const chat = server.addGroup({ kind: 'group', administrators: [owner] })
    server.addBot(chat, owner)
    await greeted(server, chat)
    const next = server.migrate(chat)
    await expect.poll(() => seen.moved).toEqual([[`telegram:${chat}`, `telegram:${next}`]])
    expect((await server.say({ chat: next, from: owner, text: '/echo x' }).answered()).text).toBe(
      `x in telegram:${next}`,
    )
    expect(seen.moved).toHaveLength(1)
  })
})

describe('in a private chat', () => {
  test('blocked, the chat is left', async () => {
    const { server, seen } = await open()
    const user = server.addUser()
    await server.say({ chat: user, from: user, text: '/start' }).answered()
    server.block(user)
    await expect.poll(() => seen.left).toEqual([`telegram:${user}`])
  })

  test('blocked before the answer comes, nothing fails and others are answered', async () => {
    const { server, logged } = await open()
    const [user, other] = [server.addUser(), server.addUser()]
    server.say({ chat: user, from: user, text: '/echo x' })
    server.block(user)
    await server.say({ chat: other, from: other, text: '/echo y' }).answered()
    await expect.poll(() => logged.map(([event]) => event)).toContain('telegram-not-answered')
    expect(JSON.stringify(logged)).not.toContain(String(user))
  })
})

describe('a broadcast channel', () => {
  test('is never answered', async () => {
    const { server, seen } = await open()
    const owner = server.addUser({ started: true })
    const chat = server.addChannel({ administrators: [owner] })
    server.addBot(chat, owner, { administrator: true })
    server.channelPost({ chat, text: '/echo x' })
    server.channelPost({ chat, text: `/echo@${server.bot.username} x` })
    await server.say({ chat: owner, from: owner, text: '/echo y' }).answered()
    expect(seen.asked).toHaveLength(1)
    expect(server.messages(chat)).toHaveLength(2)
  })

  test('is greeted in private, to whoever made the bot an administrator', async () => {
    const { server, seen } = await open()
    const owner = server.addUser({ started: true, language: 'ckb' })
    const chat = server.addChannel({ title: 'Daily', administrators: [owner] })
    server.addBot(chat, owner, { administrator: true })
    await greeted(server, owner)
    expect(seen.entered).toEqual([[`telegram:${chat}`, 'Daily', 'ckb', 'channel']])
    expect(server.messages(chat)).toEqual([])
    server.removeBot(chat, owner)
    await expect.poll(() => seen.left).toEqual([`telegram:${chat}`])
  })

  test('is known though the bot may not write to whoever added it', async () => {
    const { server, seen, logged } = await open()
    const owner = server.addUser()
    const chat = server.addChannel({ administrators: [owner] })
    server.addBot(chat, owner, { administrator: true })
    await expect.poll(() => logged.map(([event]) => event)).toContain('telegram-not-greeted')
    expect(seen.entered).toHaveLength(1)
  })
})

describe('who moderates', () => {
  test('administrators of a group do, others do not', async () => {
    const { server } = await open()
    const [owner, other] = [server.addUser(), server.addUser()]
    const chat = server.addGroup({ administrators: [owner], members: [other] })
    server.addBot(chat, owner)
    await greeted(server, chat)
    expect((await server.say({ chat, from: owner, text: '/guarded' }).answered()).text).toBe('done')
    expect((await server.say({ chat, from: other, text: '/guarded' }).answered()).text).toContain('Only moderators')
  })

  test('an anonymous administrator does, under the name of the group', async () => {
    const { server, seen } = await open()
    const owner = server.addUser()
    const chat = server.addGroup({ administrators: [owner] })
    server.addBot(chat, owner)
    await greeted(server, chat)
    const said = server.say({ chat, from: owner, text: '/guarded', anonymous: true })
    expect((await said.answered()).text).toBe('done')
    expect(seen.asked[0]?.asker.id).toBe(`telegram:${chat}`)
  })

  test('what an anonymous administrator asked, any administrator may turn the pages of', async () => {
    const { server } = await open()
    const [owner, other] = [server.addUser(), server.addUser()]
    const chat = server.addGroup({ administrators: [owner], members: [other] })
    server.addBot(chat, owner)
    await greeted(server, chat)
    const answer = await server.say({ chat, from: owner, text: '/pages', anonymous: true }).answered()
    const refused = await server
      .press({ chat, from: other, message: answer.id, data: dataOf(answer, 'Next') })
      .answered()
    expect(refused.alert).toBe(true)
    const turned = server.press({ chat, from: owner, message: answer.id, data: dataOf(answer, 'Next') })
    expect((await turned.edited()).text).toBe('page 1')
  })

  test('the user of a private chat does', async () => {
    const { server } = await open()
    const user = server.addUser()
    expect((await server.say({ chat: user, from: user, text: '/guarded' }).answered()).text).toBe('done')
  })

  test('Telegram is asked only where it matters, and once a minute', async () => {
    const time = new ManualTime()
    const { server } = await open({ timing: { after: time.after } })
    const [owner, other] = [server.addUser(), server.addUser()]
    const chat = server.addGroup({ administrators: [owner], members: [other] })
    server.addBot(chat, owner)
    await greeted(server, chat)
    const asked = () => server.calls.filter(({ method }) => method === 'getChatAdministrators').length
    const ask = async (text: string) => {
      const answered = server.say({ chat, from: other, text }).answered()
      await time.pass(5000)
      return (await answered).text
    }
    await ask('/echo x')
    expect(asked()).toBe(0)
    expect(await ask('/guarded')).toContain('Only moderators')
    server.promote(chat, other)
    expect(await ask('/guarded')).toContain('Only moderators')
    expect(asked()).toBe(1)
    await time.pass(60_000)
    expect(await ask('/guarded')).toBe('done')
    expect(asked()).toBe(2)
  })

  test('nobody does where the bot was thrown out', async () => {
    const elsewhere = command('elsewhere', async ({ asker, options }) =>
      says(String(await asker.moderates(options['subject'] ?? ''))),
    )
    const { server } = await open({ commands: [elsewhere] })
    const owner = server.addUser()
    const chat = server.addGroup({ administrators: [owner] })
    server.addBot(chat, owner)
    const ask = async () =>
      (await server.say({ chat: owner, from: owner, text: `/elsewhere telegram:${chat}` }).answered()).text
    expect(await ask()).toBe('true')
    await room?.restart()
    server.removeBot(chat, owner)
    expect(await ask()).toBe('false')
  })
})

describe('what a chat lacks', () => {
  test('a group with all rights lacks nothing and has its name', async () => {
    const { look, seen } = looking()
    const { server } = await open({ commands: [look] })
    const owner = server.addUser()
    const chat = server.addGroup({ title: 'Border watch', administrators: [owner] })
    server.addBot(chat, owner)
    await greeted(server, chat)
    await server.say({ chat, from: owner, text: '/look' }).answered()
    expect(seen.facts).toEqual([{ home: `telegram:${chat}`, name: 'Border watch', forum: false, can: [], missing: [] }])
    expect(seen.elsewhere).toEqual([[]])
  })

  test('a bot that may not write says so, in groups and channels', async () => {
    const { look, seen } = looking()
    const { server } = await open({ commands: [look] })
    const owner = server.addUser()
    const muted = server.addGroup({ administrators: [owner] })
    server.addBot(muted, owner, { can_send: false })
    const channel = server.addChannel({ administrators: [owner] })
    server.addBot(channel, owner, { administrator: true, can_post_messages: false })
    const gone = server.addGroup({ administrators: [owner] })
    for (const chat of [muted, channel, gone]) {
      const user = server.addUser()
      await server.say({ chat: user, from: user, text: `/look telegram:${chat}` }).answered()
    }
    expect(seen.facts.map(({ missing }) => missing)).toEqual([['send-messages'], ['post-messages'], ['send-messages']])
  })

  test('in private the chats that the asker administers are offered', async () => {
    const { look, seen } = looking()
    const { server } = await open({ commands: [look] })
    const [owner, other] = [server.addUser({ started: true }), server.addUser({ started: true })]
    const own = server.addGroup({ title: 'Own', administrators: [owner], members: [other] })
    const channel = server.addChannel({ title: 'Daily', administrators: [owner] })
    const foreign = server.addGroup({ title: 'Foreign', administrators: [other], members: [owner] })
    for (const [chat, by] of [
      [own, owner],
      [foreign, other],
    ] as const)
      server.addBot(chat, by)
    server.addBot(channel, owner, { administrator: true })
    await greeted(server, foreign)
    await greeted(server, owner)
    await server.say({ chat: owner, from: owner, text: '/look' }).answered()
    expect([...(seen.elsewhere[0] ?? [])].sort((a, b) => a.name.localeCompare(b.name))).toEqual([
      { channel: `telegram:${channel}`, name: 'Daily' },
      { channel: `telegram:${own}`, name: 'Own' },
    ])
  })
})
