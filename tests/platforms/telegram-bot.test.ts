// What people do in private chats, groups and topics, against the local Bot API server.

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { choice } from '../../src/core/post.ts'
import type { Store } from '../../src/core/ports/store.ts'
import { NOW, articlesOf, openRoom } from '../commands/room.ts'
import { type Room, type RoomOptions, command, dataOf, echo, openTelegram, pages, says } from './telegram-room.ts'

const SAMPLE = new URL('../../data/sample/2025-06-28.jsonl', import.meta.url).pathname

let archive: Store
let room: Room | null = null

beforeAll(async () => {
  archive = (await openRoom(await articlesOf(SAMPLE, true), NOW)).store
})
afterAll(() => archive.close())
afterEach(async () => {
  await room?.close()
  room = null
})

/** The bot with these commands; with the real ones and the sample archive where none are named. */
async function open(options: RoomOptions = {}): Promise<Room> {
  room = await openTelegram(options.commands ? options : { store: archive, ...options })
  return room
}

/** A supergroup with the bot, which has greeted it, and two people; the first is its creator. */
async function group({ server }: Room, given: { forum?: boolean; privacy?: boolean } = {}) {
  const [owner, other] = [server.addUser({ started: true }), server.addUser({ started: true })]
  const chat = server.addGroup({ title: 'Border watch', administrators: [owner], members: [other], ...given })
  server.addBot(chat, owner)
  await expect.poll(() => server.messages(chat).length).toBe(1)
  return { chat, owner, other }
}

describe('in a private chat', () => {
  test('a command is answered, and not as a reply', async () => {
    const { server } = await open()
    const user = server.addUser()
    const answer = await server.say({ chat: user, from: user, text: '/latest' }).answered()
    expect(answer.text).toContain('Latest')
    expect(answer.replyTo).toBeUndefined()
    expect(answer.preview).toBe(false)
  })

  test('Arabic and Sorani command words work', async () => {
    const { server, seen } = await open()
    const user = server.addUser()
    for (const text of ['/مساعدة', '/یارمەتی']) {
      expect((await server.say({ chat: user, from: user, text }).answered()).text).toContain('/latest')
    }
    expect(seen.asked.every((asked) => asked.private)).toBe(true)
  })

  test('a command word without its slash is answered as that command', async () => {
    const { server, seen } = await open()
    const user = server.addUser()
    const words = ['آخر الحدود', 'latest border', 'إعدادات']
    const texts: string[] = []
    for (const text of words) texts.push((await server.say({ chat: user, from: user, text }).answered()).text)
    expect(seen.asked.map(({ asked }) => asked)).toEqual(words.map((text) => ({ text })))
    const [latest, english, settings] = texts
    expect(latest).toContain('Latest')
    expect(english).toContain('Latest')
    expect(settings).toContain('Settings')
  })

  test('free text is pointed to the help', async () => {
    const { server } = await open()
    const user = server.addUser()
    const help = await server.say({ chat: user, from: user, text: '/help' }).answered()
    const answer = await server.say({ chat: user, from: user, text: 'what happened in Kirkuk?' }).answered()
    expect(answer.text).toBe(help.text)
  })

  test('a bare /start is greeted once, then helped', async () => {
    const { server, seen } = await open()
    const user = server.addUser({ language: 'ckb' })
    expect((await server.say({ chat: user, from: user, text: '/start' }).answered()).text).toContain('Sitrep is here.')
    expect((await server.say({ chat: user, from: user, text: '/start' }).answered()).text).toContain('/latest')
    expect(seen.entered[0]).toEqual([`telegram:${user}`, '', 'ckb', 'private'])
  })

  test('a deep link asks what the button under an edition asks', async () => {
    const { server, store } = await open({ commands: [echo] })
    const user = server.addUser()
    await store.keepButtons([{ id: 'bfromedition', request: { command: 'echo', options: { subject: 'story' } } }], null)
    const answer = await server.openDeepLink({ from: user, start: 'bfromedition' }).answered()
    expect(answer.text).toBe(`story in telegram:${user}`)
  })

  test('a deep link to what is no longer kept says so', async () => {
    const { server } = await open()
    const user = server.addUser()
    expect((await server.openDeepLink({ from: user, start: 'bgone' }).answered()).text).toContain('no longer kept')
  })

  test('a command for another bot is left alone', async () => {
    const { server, seen } = await open()
    const user = server.addUser()
    server.say({ chat: user, from: user, text: '/latest@other_bot' })
    await server.say({ chat: user, from: user, text: '/help' }).answered()
    expect(seen.asked).toHaveLength(1)
  })

  test('a command tapped in the menu offers subjects as buttons, and a tap on one answers', async () => {
    const { server } = await open()
    const user = server.addUser()
    const offer = await server.say({ chat: user, from: user, text: '/timeline' }).answered()
    const [first] = offer.buttons.flat()
    const pressed = server.press({ chat: user, from: user, message: offer.id, data: dataOf(offer, first?.text ?? '') })
    expect(await pressed.answered()).toEqual({ alert: false })
    const messages = server.messages(user)
    expect(messages).toHaveLength(2)
  })

  test('commands are answered in the order in which they came', async () => {
    const { server } = await open({ commands: [echo] })
    const user = server.addUser()
    const said = [1, 2, 3, 4].map((n) => server.say({ chat: user, from: user, text: `/echo ${n}` }))
    await expect.poll(() => server.messages(user).length, { timeout: 5000 }).toBe(8)
    expect(said).toHaveLength(4)
    expect(
      server
        .messages(user)
        .filter(({ from }) => from === 'bot')
        .map(({ text }) => text.slice(0, 1)),
    ).toEqual(['1', '2', '3', '4'])
  })
})

describe('in a group', () => {
  test('a command is answered as a reply, with or without the name of the bot', async () => {
    const opened = await open()
    const { server } = opened
    const { chat, other } = await group(opened)
    for (const text of ['/status', `/status@${server.bot.username}`, `/STATUS@${server.bot.username.toUpperCase()}`]) {
      const said = server.say({ chat, from: other, text })
      const answer = await said.answered()
      expect(answer.replyTo).toBe(said.messageId)
      expect(answer.text).toContain('Status')
    }
  })

  test('what is not surely for this bot is left alone', async () => {
    const opened = await open()
    const { server, seen } = opened
    const { chat, other } = await group(opened, { privacy: false })
    for (const text of ['/roll', '/latest@other_bot', 'hello', '/start', '/آخر', '/'])
      server.say({ chat, from: other, text })
    await server.say({ chat, from: other, text: '/help' }).answered()
    expect(seen.asked.map(({ asked }) => asked)).toEqual([{ text: '/help' }])
  })

  test('an unknown command that names the bot is refused with what comes near', async () => {
    const opened = await open()
    const { chat, other } = await group(opened)
    const text = `/latets@${opened.server.bot.username}`
    const answer = await opened.server.say({ chat, from: other, text }).answered()
    expect(answer.text).toContain('There is no command')
    expect(answer.buttons.flat().map((one) => one.text)).toContain('/latest')
  })

  test('a topic of a forum is a channel of its own within the group, and is answered there', async () => {
    const opened = await open({ commands: [echo] })
    const { server, seen } = opened
    const { chat, other } = await group(opened, { forum: true })
    const topic = server.addTopic(chat, 'News')
    const answer = await server.say({ chat, from: other, text: '/echo here', topic }).answered()
    expect([answer.text, answer.topic]).toEqual([`here in telegram:${chat}/${topic}`, topic])
    expect(seen.asked[0]).toMatchObject({ channel: `telegram:${chat}/${topic}`, parent: `telegram:${chat}` })
    await server.say({ chat, from: other, text: '/echo general' }).answered()
    expect(seen.asked[1]).toMatchObject({ channel: `telegram:${chat}` })
    expect(seen.asked[1]).not.toHaveProperty('parent')
  })
})

describe('buttons', () => {
  test('a page is turned in place, in private by whoever is there', async () => {
    const { server } = await open({ commands: [pages, echo] })
    const user = server.addUser()
    const answer = await server.say({ chat: user, from: user, text: '/pages' }).answered()
    const turned = server.press({ chat: user, from: user, message: answer.id, data: dataOf(answer, 'Next') })
    expect((await turned.edited()).text).toBe('page 1')
    expect(await turned.answered()).toEqual({ alert: false })
    expect(server.messages(user)).toHaveLength(2)
  })

  test('in a group only the asker turns pages; others are told so and nothing changes', async () => {
    const opened = await open({ commands: [pages, echo] })
    const { server } = opened
    const { chat, owner, other } = await group(opened)
    const answer = await server.say({ chat, from: other, text: '/pages' }).answered()
    const refused = await server
      .press({ chat, from: owner, message: answer.id, data: dataOf(answer, 'Next') })
      .answered()
    expect(refused.alert).toBe(true)
    expect(refused.text).toContain('Only the person who asked')
    expect(server.messages(chat).find(({ id }) => id === answer.id)?.text).toBe('page 0')
    const turned = server.press({ chat, from: other, message: answer.id, data: dataOf(answer, 'Next') })
    expect((await turned.edited()).text).toBe('page 1')
  })

  test('any other button is answered below, as a reply to its message', async () => {
    const opened = await open({ commands: [pages, echo] })
    const { server } = opened
    const { chat, other } = await group(opened)
    const answer = await server.say({ chat, from: other, text: '/pages' }).answered()
    await server.press({ chat, from: other, message: answer.id, data: dataOf(answer, 'Echo') }).answered()
    await expect
      .poll(() => server.messages(chat).at(-1))
      .toMatchObject({ text: `x in telegram:${chat}`, replyTo: answer.id })
  })

  test('a restart keeps them', async () => {
    const opened = await open({ commands: [pages, echo] })
    const { server } = opened
    const { chat, owner, other } = await group(opened)
    const answer = await server.say({ chat, from: other, text: '/pages' }).answered()
    await opened.restart()
    const refused = await server
      .press({ chat, from: owner, message: answer.id, data: dataOf(answer, 'Next') })
      .answered()
    expect(refused.alert).toBe(true)
    const turned = server.press({ chat, from: other, message: answer.id, data: dataOf(answer, 'Next') })
    expect((await turned.edited()).text).toBe('page 1')
  })

  test('where the asker is no longer known, whoever the message replies to may press', async () => {
    const opened = await open({ commands: [pages, echo], bot: { isAsker: () => Promise.resolve(null) } })
    const { server } = opened
    const { chat, owner, other } = await group(opened, { forum: true })
    const topic = server.addTopic(chat, 'News')
    const answer = await server.say({ chat, from: other, text: '/pages', topic }).answered()
    const refused = await server
      .press({ chat, from: owner, message: answer.id, data: dataOf(answer, 'Next') })
      .answered()
    expect(refused.alert).toBe(true)
    expect(refused.text).toContain('no longer kept')
    const turned = server.press({ chat, from: other, message: answer.id, data: dataOf(answer, 'Next') })
    expect((await turned.edited()).text).toBe('page 1')
  })

  test('a refusal is an alert and leaves the message as it stands', async () => {
    const { server } = await open({ commands: [pages, echo] })
    const user = server.addUser()
    const answer = await server.say({ chat: user, from: user, text: '/pages' }).answered()
    const pressed = server.press({ chat: user, from: user, message: answer.id, data: 'bgone', forged: true })
    expect(await pressed.answered()).toEqual({
      alert: true,
      text: 'This button is no longer kept. Ask the command again.',
    })
    expect(server.messages(user).map(({ text }) => text)).toEqual(['/pages', 'page 0'])
  })

  test('an answer that changes nothing is a success', async () => {
    const still = command('still', () =>
      Promise.resolve(
        says('always', {
          buttons: [[{ id: 'bstill', label: 'Again', request: { command: 'still', options: { page: '1' } } }]],
        }),
      ),
    )
    const { server, logged } = await open({ commands: [still] })
    const user = server.addUser()
    const answer = await server.say({ chat: user, from: user, text: '/still' }).answered()
    const pressed = server.press({ chat: user, from: user, message: answer.id, data: 'bstill' })
    expect(await pressed.answered()).toEqual({ alert: false })
    await server.say({ chat: user, from: user, text: '/still' }).answered()
    expect(logged.map(([event]) => event)).not.toContain('telegram-update-failed')
  })

  test('a list to choose from is a button a value, and settings change in place', async () => {
    const values = (taken: string) =>
      ['border', 'isis'].map((value) => ({ value, label: value, chosen: taken.split(',').includes(value) }))
    const settings = command(
      'settings',
      ({ options }) =>
        Promise.resolve(
          says('Topics', {
            choices: [
              choice({
                label: 'Topics',
                request: { command: 'settings', options: {} },
                option: 'subject',
                values: values(options['subject'] ?? 'border'),
                several: true,
                none: 'all',
              }),
            ],
          }),
        ),
      'moderators',
    )
    const opened = await open({ commands: [settings] })
    const { server } = opened
    const { chat, owner } = await group(opened)
    const answer = await server.say({ chat, from: owner, text: '/settings' }).answered()
    expect(answer.buttons).toMatchObject([[{ text: '✓ border' }, { text: 'isis' }]])
    const changed = await server.press({ chat, from: owner, message: answer.id, data: dataOf(answer, 'isis') }).edited()
    expect(changed.buttons).toMatchObject([[{ text: '✓ border' }, { text: '✓ isis' }]])
  })
})
