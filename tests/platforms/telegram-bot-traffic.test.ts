// What goes out, and what the network and Telegram do to it: editions, refusals, broken connections, floods.

import { afterEach, describe, expect, test } from 'vitest'
import type { Payload } from '../../src/core/delivery.ts'
import type { OutgoingPart } from '../../src/core/ports/messenger.ts'
import { SendFailure } from '../../src/core/send-failure.ts'
import { button, plain } from '../../src/core/post.ts'
import { renderTelegram } from '../../src/platforms/telegram/render.ts'
import { type Room, type RoomOptions, command, echo, openTelegram, says } from './telegram-room.ts'

let room: Room | null = null
let floods = 0
afterEach(async () => {
  await room?.close({ floods })
  room = null
  floods = 0
})

const guarded = command('guarded', () => Promise.resolve(says('done')), 'moderators')

async function open(options: RoomOptions = {}): Promise<Room> {
  room = await openTelegram({ commands: [echo, guarded], ...options })
  return room
}

function part(chat: number, text = 'An edition.'): OutgoingPart {
  const channel = `telegram:${chat}`
  const [payload] = renderTelegram(says(text), { to: 'channel', channel, silent: true })
  if (payload === undefined) throw new Error('no payload')
  return { channel, payload, first: null }
}

async function failureOf(sending: Promise<unknown>): Promise<SendFailure> {
  const error: unknown = await sending.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof SendFailure)) throw new Error(`no SendFailure: ${String(error)}`)
  return error
}

const sends = ({ server }: Room) => server.calls.filter(({ method }) => method === 'sendMessage')

describe('the messenger', () => {
  test('sends a part exactly as it was planned and gives its message id', async () => {
    const opened = await open()
    const user = opened.server.addUser({ started: true })
    const planned = part(user)
    const { messageId } = await opened.bot.messenger.send(planned)
    const [message] = opened.server.messages(user)
    expect(messageId).toBe(String(message?.id))
    expect(message).toMatchObject({ text: 'An edition.', silent: true, preview: false })
    expect(sends(opened)[0]?.parameters).toEqual(planned.payload.body)
  })

  test('edits a part that stands, and an edit that changes nothing is a success', async () => {
    const { bot, server } = await open()
    const user = server.addUser({ started: true })
    const { messageId } = await bot.messenger.send(part(user))
    const channel = `telegram:${user}`
    const [payload] = renderTelegram(says('Corrected.'), { to: 'messages', channel, messages: [Number(messageId)] })
    const correction = { channel, payload: payload as Payload, first: null }
    expect(await bot.messenger.send(correction)).toEqual({ messageId })
    expect(await bot.messenger.send(correction)).toEqual({ messageId })
    expect(server.messages(user)[0]?.text).toBe('Corrected.')
  })

  test('cannot look for what may have arrived', async () => {
    const { bot } = await open()
    expect(await bot.messenger.find(part(1), '2025-06-28T17:00:00.000Z')).toBe('unknowable')
  })

  test('says that a chat is out of reach where the bot is blocked, thrown out, or may not write', async () => {
    const { bot, server } = await open()
    const owner = server.addUser({ started: true })
    server.block(owner)
    const muted = server.addGroup({ administrators: [owner] })
    server.addBot(muted, owner, { can_send: false })
    const gone = server.addGroup({ administrators: [owner] })
    server.addBot(gone, owner)
    server.removeBot(gone, owner)
    const channel = server.addChannel({ administrators: [owner] })
    server.addBot(channel, owner, { administrator: true, can_post_messages: false })
    for (const chat of [owner, muted, gone, channel, -1009999999999, server.addUser()]) {
      const failure = await failureOf(bot.messenger.send(part(chat)))
      expect([chat, failure.kind]).toEqual([chat, 'unreachable'])
      expect(failure.message).toMatch(/^40[03] \w/)
    }
  })

  test('says so of topics that are closed or gone', async () => {
    const { bot, server } = await open()
    const owner = server.addUser()
    const chat = server.addGroup({ administrators: [owner], forum: true })
    server.addBot(chat, owner)
    const [closed, deleted] = [server.addTopic(chat, 'Closed'), server.addTopic(chat, 'Deleted')]
    server.closeTopic(chat, closed)
    server.deleteTopic(chat, deleted)
    for (const topic of [closed, deleted]) {
      const channel = `telegram:${chat}/${topic}`
      const [payload] = renderTelegram(says('x'), { to: 'channel', channel })
      const failure = await failureOf(bot.messenger.send({ channel, payload: payload as Payload, first: null }))
      expect(failure.kind).toBe('unreachable')
    }
  })

  test('says where a group moved to', async () => {
    const { bot, server } = await open()
    const owner = server.addUser()
    const chat = server.addGroup({ kind: 'group', administrators: [owner] })
    server.addBot(chat, owner)
    const next = server.migrate(chat)
    expect(await failureOf(bot.messenger.send(part(chat)))).toMatchObject({ kind: 'moved', to: `telegram:${next}` })
  })

  test('says that a message is refused for good where it is at fault', async () => {
    const { bot, server } = await open()
    const user = server.addUser({ started: true })
    server.fail({
      method: 'sendMessage',
      with: { error: { code: 400, description: "Bad Request: can't parse entities" } },
    })
    expect(await failureOf(bot.messenger.send(part(user)))).toMatchObject({ kind: 'refused' })
  })

  test('obeys a 429 for that chat alone, and says how long to wait', async () => {
    floods = 1
    const { bot, server } = await open()
    const [user, other] = [server.addUser({ started: true }), server.addUser({ started: true })]
    server.fail({ chat: user, with: { retryAfter: 7 } })
    expect(await failureOf(bot.messenger.send(part(user)))).toMatchObject({ kind: 'later', retryAfter: 7000 })
    expect(await failureOf(bot.messenger.send(part(user)))).toMatchObject({ kind: 'later', retryAfter: 7000 })
    await bot.messenger.send(part(other))
    expect(server.messages(other)).toHaveLength(1)
  })

  test.each([
    ['the connection breaks before', { drop: true }, 0],
    ['the connection breaks after it was carried out', { drop: true, after: true }, 1],
    ['Telegram fails', { status: 502 }, 0],
  ] as const)(
    'does not know what became of a part, and does not send it again, where %s',
    async (_, trouble, arrived) => {
      const opened = await open()
      const user = opened.server.addUser({ started: true })
      opened.server.fail({ method: 'sendMessage', with: trouble })
      const failure = await failureOf(opened.bot.messenger.send(part(user)))
      expect(failure.kind).toBe('uncertain')
      expect(failure.message).not.toContain('http')
      expect(opened.server.messages(user)).toHaveLength(arrived)
      expect(sends(opened)).toHaveLength(1)
    },
  )

  test('nor where no answer comes in time', async () => {
    const opened = await open({ timing: { timeoutSeconds: 0.2 } })
    const user = opened.server.addUser({ started: true })
    opened.server.fail({ method: 'sendMessage', with: { stall: 'forever', after: true } })
    expect(await failureOf(opened.bot.messenger.send(part(user)))).toMatchObject({ kind: 'uncertain' })
    expect(opened.server.messages(user)).toHaveLength(1)
  })

  test('a part that never reached a connection comes later', async () => {
    const { bot, server } = await open()
    await server.close()
    expect(await failureOf(bot.messenger.send(part(1)))).toMatchObject({ kind: 'later' })
    room = null
    await bot.stop()
  })
})

describe('an edition in a group', () => {
  test('has links into the private chat under it, where they answer', async () => {
    const { bot, server, store } = await open()
    const owner = server.addUser()
    const chat = server.addGroup({ administrators: [owner] })
    server.addBot(chat, owner)
    const asking = button('More', { command: 'echo', options: { subject: 'more' } })
    await store.keepButtons([asking], null)
    const channel = `telegram:${chat}`
    const edition = {
      ...says('An edition.', { buttons: [[asking]] }),
      tone: 'edition' as const,
      title: [plain('Sitrep')],
    }
    const [payload] = renderTelegram(edition, { to: 'channel', channel, silent: true, deepLink: bot.username ?? '' })
    await bot.messenger.send({ channel, payload: payload as Payload, first: null })
    const url = server.messages(chat).at(-1)?.buttons[0]?.[0]?.url ?? ''
    expect(url).toBe(`https://t.me/${server.bot.username}?start=${asking.id}`)
    const reader = server.addUser()
    const answer = await server
      .openDeepLink({ from: reader, start: new URL(url).searchParams.get('start') ?? '' })
      .answered()
    expect(answer.text).toBe(`more in telegram:${reader}`)
  })
})

describe('answers', () => {
  test('wait where Telegram says 429, go out once, and others are answered meanwhile', async () => {
    floods = 1
    const opened = await open()
    const { server } = opened
    const [user, other] = [server.addUser(), server.addUser()]
    server.fail({ chat: user, method: 'sendMessage', with: { retryAfter: 1 } })
    const slow = server.say({ chat: user, from: user, text: '/echo slow' })
    await expect.poll(() => server.floods).toBe(1)
    await server.say({ chat: other, from: other, text: '/echo quick' }).answered()
    expect(server.messages(user)).toHaveLength(1)
    expect((await slow.answered()).text).toContain('slow')
    expect(server.messages(user)).toHaveLength(2)
  })

  test('are not sent again where the connection broke after they were', async () => {
    const opened = await open()
    const { server, logged } = opened
    const user = server.addUser()
    server.fail({ method: 'sendMessage', with: { drop: true, after: true } })
    server.say({ chat: user, from: user, text: '/echo once' })
    await expect.poll(() => logged.map(([event]) => event)).toContain('telegram-update-failed')
    await server.say({ chat: user, from: user, text: '/echo twice' }).answered()
    expect(server.messages(user).filter(({ from }) => from === 'bot')).toHaveLength(2)
  })

  test('one chat that hangs holds up no other', async () => {
    const { server } = await open()
    const [user, other] = [server.addUser(), server.addUser()]
    server.fail({ chat: user, method: 'sendMessage', with: { stall: 300 } })
    const slow = server.say({ chat: user, from: user, text: '/echo slow' })
    await server.say({ chat: other, from: other, text: '/echo quick' }).answered()
    expect(server.messages(user)).toHaveLength(1)
    await slow.answered()
  })

  test('what only reads is asked once more', async () => {
    const { server } = await open()
    const owner = server.addUser()
    const chat = server.addGroup({ administrators: [owner] })
    server.addBot(chat, owner)
    await expect.poll(() => server.messages(chat).length).toBe(1)
    server.fail({ method: 'getChatAdministrators', with: { drop: true } })
    expect((await server.say({ chat, from: owner, text: '/guarded' }).answered()).text).toBe('done')
  })

  test('a pressed button is acknowledged even where its answer cannot be sent', async () => {
    const ask = command('ask', () =>
      Promise.resolve(says('x', { buttons: [[button('Echo', { command: 'echo', options: {} })]] })),
    )
    const { server } = await open({ commands: [ask, echo] })
    const user = server.addUser()
    const answer = await server.say({ chat: user, from: user, text: '/ask' }).answered()
    server.fail({ method: 'sendMessage', with: { drop: true } })
    const data = answer.buttons[0]?.[0]?.callback_data ?? ''
    expect(await server.press({ chat: user, from: user, message: answer.id, data }).answered()).toEqual({
      alert: false,
    })
  })
})
