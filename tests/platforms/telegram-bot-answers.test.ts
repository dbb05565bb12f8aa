// How answers come to whoever asked: sent again, in new messages, in private, in their own language.

import { afterEach, describe, expect, test } from 'vitest'
import { button, plain } from '../../src/core/post.ts'
import { defaultSettings } from '../../src/core/channel.ts'
import { after } from '../../src/platforms/telegram/timers.ts'
import {
  type Room,
  type RoomOptions,
  command,
  dataOf,
  echo,
  openTelegram,
  pages,
  quick,
  says,
} from './telegram-room.ts'

let room: Room | null = null
afterEach(async () => {
  await room?.close()
  room = null
})

async function open(options: RoomOptions = {}): Promise<Room> {
  room = await openTelegram({ commands: [pages, echo], ...quick, ...options })
  return room
}

const fromBot = ({ server }: Room, chat: number) => server.messages(chat).filter(({ from }) => from === 'bot')
const sends = ({ server }: Room) => server.calls.filter(({ method }) => method === 'sendMessage').length

/** A group with the bot in it, greeted, its creator, and a member. */
async function group({ server }: Room, { started = true } = {}) {
  const [owner, other] = [server.addUser({ started }), server.addUser({ started })]
  const chat = server.addGroup({ administrators: [owner], members: [other] })
  server.addBot(chat, owner)
  await expect.poll(() => server.messages(chat).length).toBe(1)
  return { chat, owner, other }
}

describe('where Telegram fails with 5xx', () => {
  /** The pauses before sending again take no time, and are noted. */
  const hurried = () => {
    const paused: number[] = []
    const hurry: typeof after = (ms, work) => {
      const pause = [1000, 3000, 9000].includes(ms)
      if (pause) paused.push(ms)
      return after(pause ? 0 : ms, work)
    }
    return { paused, timing: { after: hurry } }
  }

  test('an answer is sent again after pauses that grow, and comes once', async () => {
    const { paused, timing } = hurried()
    const opened = await open({ timing })
    const { server } = opened
    const user = server.addUser()
    server.fail({ method: 'sendMessage', times: 3, with: { status: 500 } })
    expect((await server.say({ chat: user, from: user, text: '/echo x' }).answered()).text).toContain('x')
    expect(paused).toEqual([1000, 3000, 9000])
    expect(fromBot(opened, user)).toHaveLength(1)
  })

  test('so is the turning of a page', async () => {
    const { timing } = hurried()
    const { server } = await open({ timing })
    const user = server.addUser()
    const answer = await server.say({ chat: user, from: user, text: '/pages' }).answered()
    server.fail({ method: 'editMessageText', with: { status: 502 } })
    const turned = server.press({ chat: user, from: user, message: answer.id, data: dataOf(answer, 'Next') })
    expect((await turned.edited()).text).toBe('page 1')
  })

  test('it is given up where it goes on, and the next command is answered', async () => {
    const { timing } = hurried()
    const opened = await open({ timing })
    const { server, logged } = opened
    const user = server.addUser()
    server.fail({ method: 'sendMessage', times: 4, with: { status: 500 } })
    server.say({ chat: user, from: user, text: '/echo lost' })
    await expect.poll(() => logged.map(([event]) => event), { timeout: 5000 }).toContain('telegram-update-failed')
    expect(sends(opened)).toBe(4)
    await server.say({ chat: user, from: user, text: '/echo next' }).answered()
    expect(fromBot(opened, user).map(({ text }) => text)).toEqual([`next in telegram:${user}`])
  })

  test.each([
    ['the connection broke', { drop: true }, 45],
    ['no answer came in time', { stall: 'forever' }, 0.2],
  ] as const)('but not where %s', async (_, trouble, timeoutSeconds) => {
    const { paused, timing } = hurried()
    const opened = await open({ timing: { ...timing, timeoutSeconds } })
    const { server, logged } = opened
    const user = server.addUser()
    server.fail({ method: 'sendMessage', with: trouble })
    server.say({ chat: user, from: user, text: '/echo lost' })
    await expect.poll(() => logged.map(([event]) => event)).toContain('telegram-update-failed')
    expect(paused).toEqual([])
    expect(sends(opened)).toBe(1)
  })
})

describe('an answer of several parts', () => {
  /** Pages of so many parts, each told by its first line. */
  const parts = (...sizes: number[]) =>
    command('parts', ({ options }) => {
      const page = Number(options['page'] ?? 0)
      const filler = Array.from({ length: ((sizes[page] ?? 1) - 1) * 4 }, () => 'word '.repeat(250).trim())
      const blocks = [`page ${page}`, ...filler].map((text) => ({ kind: 'paragraph' as const, text: [plain(text)] }))
      const to = (label: string, next: number) => button(label, { command: 'parts', options: { page: String(next) } })
      return Promise.resolve(
        says('', { blocks, mark: 'Sitrep', buttons: [[to('Back', page - 1), to('Next', page + 1)]] }),
      )
    })
  /** The number of the page that each message begins with, or goes on with. */
  const shape = (opened: Room, chat: number) =>
    fromBot(opened, chat).map(({ text, buttons, replyTo }) => ({
      begins: /^page (\d)/.exec(text)?.[1] ?? null,
      ends: /\d\/\d$/.exec(text)?.[0] ?? null,
      pressable: buttons.length > 0,
      replyTo,
    }))

  test('is followed by the next page as new messages, and loses its buttons', async () => {
    const opened = await open({ commands: [parts(2, 1, 1)] })
    const { server } = opened
    const user = server.addUser()
    server.say({ chat: user, from: user, text: '/parts' })
    await expect.poll(() => fromBot(opened, user).length).toBe(2)
    const pressed = fromBot(opened, user)[1]
    if (pressed === undefined) throw new Error('no second part')
    await server.press({ chat: user, from: user, message: pressed.id, data: dataOf(pressed, 'Next') }).edited()
    expect(shape(opened, user)).toEqual([
      { begins: '0', ends: '1/2', pressable: false },
      { begins: null, ends: '2/2', pressable: false },
      { begins: '1', ends: null, pressable: true },
    ])
    expect(fromBot(opened, user)[1]?.text).toBe(pressed.text)
    const single = fromBot(opened, user)[2]
    if (single === undefined) throw new Error('no third message')
    await server.press({ chat: user, from: user, message: single.id, data: dataOf(single, 'Next') }).edited()
    expect(shape(opened, user).slice(2)).toEqual([{ begins: '2', ends: null, pressable: true }])
  })

  test('comes as new messages after a page of one, in a group as a reply to it', async () => {
    const opened = await open({ commands: [parts(1, 2)] })
    const { server } = opened
    const { chat, other } = await group(opened)
    const answer = await server.say({ chat, from: other, text: '/parts' }).answered()
    await server.press({ chat, from: other, message: answer.id, data: dataOf(answer, 'Next') }).edited()
    const [, ...shown] = shape(opened, chat)
    expect(shown).toMatchObject([
      { begins: '0', ends: null, pressable: false },
      { begins: '1', ends: '1/2', pressable: false, replyTo: answer.id },
      { begins: null, ends: '2/2', pressable: true },
    ])
    const last = fromBot(opened, chat).at(-1)
    if (last === undefined) throw new Error('no last part')
    await server.press({ chat, from: other, message: last.id, data: dataOf(last, 'Back') }).edited()
    expect(shape(opened, chat).at(-1)).toMatchObject({ begins: '0', ends: null, pressable: true, replyTo: last.id })
  })

  test('pressed twice it fails at nothing', async () => {
    const opened = await open({ commands: [parts(2, 1)] })
    const { server, logged } = opened
    const user = server.addUser()
    server.say({ chat: user, from: user, text: '/parts' })
    await expect.poll(() => fromBot(opened, user).length).toBe(2)
    const pressed = fromBot(opened, user)[1]
    if (pressed === undefined) throw new Error('no second part')
    const press = { chat: user, from: user, message: pressed.id, data: dataOf(pressed, 'Next') }
    const presses = [server.press(press), server.press(press)]
    for (const one of presses) await one.answered()
    await expect.poll(() => fromBot(opened, user).length, { timeout: 5000 }).toBe(4)
    server.say({ chat: user, from: user, text: '/parts' })
    await expect.poll(() => fromBot(opened, user).length, { timeout: 5000 }).toBe(6)
    expect(logged.map(([event]) => event)).not.toContain('telegram-update-failed')
  })
})

describe('in a group where the bot may not write', () => {
  /** A group in which the bot was silenced. */
  async function muted(opened: Room, given: { started?: boolean } = {}) {
    const made = await group(opened, given)
    opened.server.restrict(made.chat, { can_send: false })
    return made
  }

  test('the asker is answered in private, without buttons, which would mean the private chat there', async () => {
    const opened = await open()
    const { server } = opened
    const { chat, other } = await muted(opened)
    server.say({ chat, from: other, text: '/pages' })
    await expect.poll(() => fromBot(opened, other).map(({ text }) => text)).toEqual(['page 0'])
    expect(fromBot(opened, other)[0]?.buttons).toEqual([])
    expect(fromBot(opened, chat)).toHaveLength(1)
  })

  test('so is who presses a button there', async () => {
    const opened = await open()
    const { server } = opened
    const { chat, other } = await group(opened)
    const answer = await server.say({ chat, from: other, text: '/pages' }).answered()
    server.restrict(chat, { can_send: false })
    server.press({ chat, from: other, message: answer.id, data: dataOf(answer, 'Echo') })
    await expect.poll(() => fromBot(opened, other).map(({ text }) => text)).toEqual([`x in telegram:${chat}`])
  })

  test('nothing is kept about them, and nothing fails where they never wrote to the bot', async () => {
    const remembered: string[] = []
    const rememberAsker = (message: string) => Promise.resolve(void remembered.push(message))
    const opened = await open({ bot: { rememberAsker } })
    const { server, logged, seen } = opened
    const { chat, owner, other } = await muted(opened, { started: false })
    remembered.splice(0)
    server.say({ chat, from: other, text: '/pages' })
    await expect.poll(() => logged.map(([event]) => event)).toContain('telegram-not-answered')
    await server.say({ chat: owner, from: owner, text: '/echo x' }).answered()
    server.say({ chat, from: owner, text: '/pages' })
    await expect.poll(() => fromBot(opened, owner).length).toBe(2)
    expect(remembered).toEqual([])
    expect(seen.entered).toHaveLength(1)
    expect(logged.map(([event]) => event)).not.toContain('telegram-update-failed')
  })

  test('an anonymous administrator is answered nowhere', async () => {
    const opened = await open()
    const { server, logged } = opened
    const { chat, owner } = await muted(opened)
    server.say({ chat, from: owner, text: '/pages', anonymous: true })
    await expect.poll(() => logged.map(([event]) => event)).toContain('telegram-not-answered')
    expect(fromBot(opened, owner)).toEqual([])
  })

  test('whom the bot was removed by hears nothing in private', async () => {
    const opened = await open()
    const { server, logged } = opened
    const { chat, owner, other } = await group(opened)
    server.say({ chat, from: other, text: '/pages' })
    server.removeBot(chat, owner)
    await expect.poll(() => logged.map(([event]) => event)).toContain('telegram-not-answered')
    expect(fromBot(opened, other)).toEqual([])
  })
})

describe('the language of an answer', () => {
  const spoken = command('spoken', (_, { settings, words }) =>
    Promise.resolve(says(`${settings.language} ${words.language}`)),
  )
  const languages = (opened: Room) => ['ar', 'ckb', 'ku', 'de'].map((language) => opened.server.addUser({ language }))

  test('in private is that of the asker’s client, for commands and pressed buttons', async () => {
    const ask = command('ask', () =>
      Promise.resolve(says('ask', { buttons: [[button('Speak', { command: 'spoken', options: {} })]] })),
    )
    const opened = await open({ commands: [spoken, ask] })
    const { server } = opened
    const said: string[] = []
    for (const user of languages(opened)) {
      const answer = await server.say({ chat: user, from: user, text: '/ask' }).answered()
      await server.press({ chat: user, from: user, message: answer.id, data: dataOf(answer, 'Speak') }).answered()
      await expect.poll(() => fromBot(opened, user).length).toBe(2)
      said.push((await server.say({ chat: user, from: user, text: '/spoken' }).answered()).text)
      expect(fromBot(opened, user)[1]?.text).toBe(said.at(-1))
    }
    expect(said).toEqual(['ar ar', 'ckb ckb', 'ckb ckb', 'en en'])
  })

  test('is the chat’s own where it was set, and in groups alone the group’s', async () => {
    const opened = await open({ commands: [spoken] })
    const { server, store } = opened
    const user = server.addUser({ language: 'ar', started: true })
    await store.saveSettings({ ...defaultSettings(`telegram:${user}`), language: 'ckb', version: 1 })
    expect((await server.say({ chat: user, from: user, text: '/spoken' }).answered()).text).toBe('ckb ckb')
    const chat = server.addGroup({ administrators: [user] })
    server.addBot(chat, user)
    await expect.poll(() => server.messages(chat).length).toBe(1)
    expect((await server.say({ chat, from: user, text: '/spoken' }).answered()).text).toBe('en en')
  })
})
