// What is sent again after a failure, so that the asker gets an answer, and what never is, so that nobody gets it twice.

import { afterEach, describe, expect, test } from 'vitest'
import type { Command } from '../../src/core/command.ts'
import { plain } from '../../src/core/post.ts'
import { sendFirstAgain, sendLaterAgain } from '../../src/platforms/discord/again.ts'
import type { Pace } from '../../src/platforms/discord/pace.ts'
import {
  type BotRoom,
  idOf,
  MODERATOR,
  openBotRoom,
  READER,
  type RoomGiven,
  said,
  smallCommands,
  until,
} from './discord-bot-room.ts'
import type { FaultKind } from './discord-server/server.ts'

let room: BotRoom

async function open({ pace, ...given }: RoomGiven = {}): Promise<BotRoom> {
  room = await openBotRoom({ pace: { ...QUICK, ...pace }, ...given })
  await until(() => room.server.commands.global.length > 0)
  return room
}

afterEach(async () => {
  const { problems } = room.server
  await room.close()
  expect(problems).toEqual([])
})

const QUICK: Partial<Pace> = { firstRequest: 300, firstAgain: 5, laterAgain: 2, request: 300, tryAgain: 5 }
const SOON: Partial<Pace> = { deferAfter: 20, turn: 5 }
const FAULTS: [string, FaultKind][] = [
  ['failed', { status: 500 }],
  ['broke off', { drop: true }],
  ['stalled', { stall: 'forever' }],
  ['arrived though Discord said that it failed', { status: 502, after: true }],
  ['arrived though the connection broke', { drop: true, after: true }],
  ['arrived though it stalled', { stall: 'forever', after: true }],
]

function requestsTo(path: RegExp, method = 'POST'): number[] {
  return room.server.requests.filter((one) => one.method === method && path.test(one.path)).map(({ status }) => status)
}

function failures(): string[] {
  return room.logged.map(({ event }) => event).filter((event) => /(answer|modal)-failed|not-acknowledged/.test(event))
}

/** A command whose answer takes four messages. */
const FOUR: Command = {
  name: 'four',
  who: 'everybody',
  summary: { en: 'Four', ar: 'x', ckb: 'x' },
  options: [],
  examples: [],
  run: () => {
    const text = [plain(Array.from({ length: 3200 }, (_, n) => String(n)).join(' '))]
    return Promise.resolve({
      language: 'en',
      title: [],
      blocks: [{ kind: 'paragraph', text }],
      buttons: [],
      tone: 'answer',
    })
  },
}

describe.each(FAULTS)('a first answer that %s', (_how, fault) => {
  test('is an answer, once', async () => {
    const { server, channel } = await open()
    server.fail({ path: /callback/, times: 2, with: fault })
    const reply = await server.command({ channel, name: 'long' })
    expect(reply).toMatchObject({ type: 4, ephemeral: true })
    await until(() => reply.followUps().length === 1)
    expect(requestsTo(/callback/).length).toBeGreaterThan(1)
    expect(failures()).toEqual([])
  })

  test('acknowledges, and the answer follows once', async () => {
    const { server, channel, gate } = await open({ pace: SOON })
    server.fail({ path: /callback/, with: fault })
    const reply = await server.command({ channel, name: 'slow' })
    expect(reply.type).toBe(5)
    gate.release()
    await reply.settled()
    expect(said(reply.message())).toBe('slow')
    expect(requestsTo(/callback/)).toHaveLength(2)
    expect(requestsTo(/@original/, 'PATCH')).toEqual([200])
    expect(reply.followUps()).toEqual([])
    expect(failures()).toEqual([])
  })

  test('turns a page in place, at once or later', async () => {
    const { server, channel, gate } = await open({ pace: SOON })
    const echo = await server.command({ channel, name: 'echo', options: { query: 'q' } })
    server.fail({ path: /callback/, with: fault })
    const paged = await server.press({ channel, message: echo, customId: idOf(echo.message(), 'Next') })
    expect(paged.type).toBe(7)
    expect(said(echo.message())).toBe('q page 1')
    const slow = await server.command({ channel, name: 'slow' })
    gate.release()
    await slow.settled()
    server.fail({ path: /callback/, with: fault })
    const later = await server.press({ channel, message: slow, customId: idOf(slow.message(), 'Next') })
    expect(later.type).toBe(6)
    gate.release()
    await later.settled()
    expect(said(slow.message())).toBe('slow 1')
    expect([...paged.followUps(), ...later.followUps()]).toEqual([])
    expect(failures()).toEqual([])
  })

  test('opens a modal', async () => {
    const { server, channel } = await open()
    const panel = await server.command({ channel, name: 'settings', user: MODERATOR })
    server.fail({ path: /callback/, with: fault })
    const press = { channel, user: MODERATOR, message: panel, customId: idOf(panel.message(), 'Times') }
    expect((await server.press(press)).modal?.title).toBe('Times')
    await until(() => requestsTo(/callback/).at(-1) !== 0)
    expect(failures()).toEqual([])
  })
})

describe('a first answer', () => {
  test('is tried three times, no more', async () => {
    const { server, channel } = await open()
    server.fail({ path: /callback/, times: 9, with: { status: 500 } })
    await expect(server.command({ channel, name: 'echo', patience: 300 })).rejects.toThrow('did not answer')
    expect(requestsTo(/callback/)).toEqual([500, 500, 500])
    expect(failures()).toEqual(['discord-answer-failed'])
  })

  test('that Discord does not await any more is given up', async () => {
    const { server, channel, logged } = await open()
    server.fail({ path: /callback/, with: { status: 500 } })
    server.fail({ path: /callback/, with: { status: 404, code: 10062, message: 'Unknown interaction' } })
    await expect(server.command({ channel, name: 'echo', patience: 300 })).rejects.toThrow('did not answer')
    expect(requestsTo(/callback/)).toEqual([500, 404])
    expect(logged.find(({ event }) => event === 'discord-answer-failed')?.details['reason']).toContain('10062')
  })

  test('that somebody else gave is none of this bot’s', async () => {
    const { server, channel } = await open()
    server.fail({ path: /callback/, with: { status: 400, code: 40060, message: 'Already acknowledged' } })
    await expect(server.command({ channel, name: 'long', patience: 300 })).rejects.toThrow('did not answer')
    expect(requestsTo(/callback/)).toEqual([400])
    expect(requestsTo(/webhooks/)).toEqual([])
    expect(failures()).toEqual(['discord-answer-failed'])
  })
})

describe('what comes after the first answer', () => {
  test.each(FAULTS)('changes the original until that is done, though it %s', async (_how, fault) => {
    const { server, channel, gate } = await open({ pace: SOON })
    const reply = await server.command({ channel, name: 'slow', user: READER })
    server.fail({ method: 'PATCH', path: /@original/, times: 2, with: fault })
    gate.release()
    await reply.settled()
    await until(() => requestsTo(/@original/, 'PATCH').at(-1) === 200)
    expect(said(reply.message())).toBe('slow')
    expect(requestsTo(/@original/, 'PATCH')).toHaveLength(3)
    expect(reply.followUps()).toEqual([])
    expect(failures()).toEqual([])
  })

  test('is not tried for ever', async () => {
    const { server, channel, gate } = await open({ pace: SOON })
    await server.command({ channel, name: 'slow', user: READER })
    server.fail({ method: 'PATCH', path: /@original/, times: 99, with: { status: 503 } })
    gate.release()
    await until(() => failures().length === 1)
    expect(requestsTo(/@original/, 'PATCH')).toEqual([503, 503, 503, 503, 503])
  })

  test('keeps its order, and goes again where Discord answers that it failed', async () => {
    const { server, channel } = await open({ commands: (gate) => [...smallCommands(gate), FOUR] })
    server.fail({ path: /webhooks/, times: 2, with: { status: 503 } })
    const reply = await server.command({ channel, name: 'four' })
    await until(() => reply.followUps().length === 3)
    const numbers = [reply.message(), ...reply.followUps()].flatMap((message) => said(message).match(/\d+/g) ?? [])
    expect(numbers.join(' ')).toBe(Array.from({ length: 3200 }, (_, n) => n).join(' '))
    expect(requestsTo(/webhooks/)).toEqual([503, 503, 200, 200, 200])
  })

  test.each<[string, FaultKind]>([
    ['the connection broke', { drop: true, after: true }],
    ['Discord stalled', { stall: 'forever', after: true }],
  ])('is not there twice where %s, and nothing comes after the gap', async (_how, fault) => {
    const { server, channel } = await open({ commands: (gate) => [...smallCommands(gate), FOUR] })
    server.fail({ path: /webhooks/, with: fault })
    const reply = await server.command({ channel, name: 'four' })
    await until(() => failures().length === 1)
    expect(reply.followUps()).toHaveLength(1)
    expect(requestsTo(/webhooks/)).toHaveLength(1)
  })

  test('waits for no further try once the bot stops', async () => {
    const { server, channel, bot } = await open({ pace: { laterAgain: 60_000, stopWithin: 50 } })
    server.fail({ path: /webhooks/, times: 9, with: { status: 503 } })
    await server.command({ channel, name: 'long' })
    await until(() => requestsTo(/webhooks/).length === 1)
    await bot.stop()
    await until(() => failures().length === 1)
    expect(requestsTo(/webhooks/)).toEqual([503])
  })
})

describe('where Discord is not reached', () => {
  const refused = Object.assign(new Error('no connection'), { code: 'ECONNREFUSED' })
  const payload = { method: 'POST', path: '/webhooks/1/2', body: {} }
  const never = new AbortController().signal

  test('everything is tried again, for nothing was sent', async () => {
    await open()
    const ends: string[] = []
    const send = (times: number) => {
      let left = times
      return () => (left-- > 0 ? Promise.reject(refused) : Promise.resolve(ends.push('sent')))
    }
    await sendFirstAgain(send(2), { firstAgain: 1 }, never)(payload)
    await sendLaterAgain(send(4), { laterAgain: 1 }, never)(payload)
    expect(ends).toEqual(['sent', 'sent'])
    await expect(sendFirstAgain(send(3), { firstAgain: 1 }, never)(payload)).rejects.toBe(refused)
    await expect(sendLaterAgain(send(5), { laterAgain: 1 }, never)(payload)).rejects.toBe(refused)
  })

  test('an attempt that may have arrived before is what counts', async () => {
    await open()
    const broken = new Error('broke off')
    const errors = [broken, refused, refused]
    const send = () => Promise.reject(errors.shift() ?? new Error('a fourth attempt'))
    await expect(sendFirstAgain(send, { firstAgain: 1 }, never)(payload)).rejects.toBe(broken)
  })
})
