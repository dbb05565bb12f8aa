// How the bot starts, takes updates by polling and by webhook, and stops.

import { createServer } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { Problem } from '../../src/core/problem.ts'
import { after } from '../../src/platforms/telegram/timers.ts'
import { type Room, type RoomOptions, command, echo, openTelegram, says, settled } from './telegram-room.ts'

let room: Room | null = null
afterEach(async () => {
  await room?.close()
  room = null
})

const guarded = command('guarded', () => Promise.resolve(says('done')), 'moderators')

async function open(options: RoomOptions = {}): Promise<Room> {
  room = await openTelegram({ commands: [echo, guarded], ...options })
  return room
}

describe('starting', () => {
  test('names the bot', async () => {
    const { bot, server } = await open()
    expect(bot).toMatchObject({ as: `@${server.bot.username}`, username: server.bot.username, invite: null })
  })

  test.each(['1234567890:' + 'B'.repeat(35), 'nonsense', ''])(
    'refuses a wrong token with the cure: %j',
    async (token) => {
      const refused = open({ bot: { token } })
      await expect(refused).rejects.toBeInstanceOf(Problem)
      await expect(refused).rejects.toMatchObject({ code: 'bad-token' })
      await expect(refused).rejects.toHaveProperty('hint', expect.stringContaining('@BotFather'))
    },
  )

  test('fails with an ordinary error, without the token, where Telegram is not there', async () => {
    const failed = open({ bot: { apiRoot: 'http://127.0.0.1:1' } })
    await expect(failed).rejects.not.toBeInstanceOf(Problem)
    await expect(failed).rejects.toThrow('no answer from Telegram (ECONNREFUSED)')
  })

  test('registers menus by place and language, and again only those that differ', async () => {
    const opened = await open()
    const { server } = opened
    const sets = () => server.calls.filter(({ method }) => method === 'setMyCommands').length
    expect(sets()).toBe(12)
    expect(server.commands('default').map((one) => one.command)).toEqual(['echo'])
    expect(server.commands('all_group_chats').map((one) => one.command)).toEqual(['echo'])
    expect(server.commands('all_private_chats').map((one) => one.command)).toEqual(['echo', 'guarded'])
    expect(server.commands('all_chat_administrators', 'ar')).toEqual([
      { command: 'echo', description: 'يفعل echo' },
      { command: 'guarded', description: 'يفعل guarded' },
    ])
    expect(server.commands('default', 'ku')[0]?.description).toBe('echo دەکات')
    await opened.restart()
    expect(sets()).toBe(12)
  })

  test('works though the menus cannot be set', async () => {
    const { server, logged } = await open({
      commands: [command('x'.repeat(40), () => Promise.resolve(says('x'))), echo],
    })
    expect(logged.map(([event]) => event)).toContain('telegram-commands-not-registered')
    const user = server.addUser()
    await server.say({ chat: user, from: user, text: '/echo x' }).answered()
  })

  test('asks for no more updates than it needs', async () => {
    const { server } = await open()
    const user = server.addUser()
    await server.say({ chat: user, from: user, text: '/echo x' }).answered()
    const poll = server.calls.find(({ method }) => method === 'getUpdates')
    expect(poll?.parameters['allowed_updates']).toEqual(['message', 'channel_post', 'callback_query', 'my_chat_member'])
  })
})

describe('polling', () => {
  test('goes on after another program polled with the token, and says the cure', async () => {
    const resume: (() => void)[] = []
    const { server, logged } = await open({
      // What waits before polling again is told when; everything else takes its time.
      timing: { after: (ms, work) => (ms === 5000 ? (resume.push(work), () => undefined) : after(ms, work)) },
    })
    const user = server.addUser()
    await server.say({ chat: user, from: user, text: '/echo 1' }).answered()
    await fetch(`${server.apiRoot}/bot${server.token}/getUpdates?timeout=0`)
    const conflict = () => logged.find(([event]) => event === 'telegram-conflict')?.[1]['cure']
    await expect.poll(conflict).toContain('Another program polls with this token')
    resume.forEach((work) => {
      work()
    })
    expect((await server.say({ chat: user, from: user, text: '/echo 2' }).answered()).text).toContain('2')
  })

  test('takes over from a webhook', async () => {
    const opened = await open({ server: { allowHttpWebhook: true } })
    const { server } = opened
    await opened.bot.stop()
    await fetch(`${server.apiRoot}/bot${server.token}/setWebhook?url=http://127.0.0.1:9/x`)
    await opened.restart()
    const user = server.addUser()
    expect((await server.say({ chat: user, from: user, text: '/echo x' }).answered()).text).toContain('x')
  })
})

describe('a webhook', () => {
  const PATH = '/telegram/hook'
  const SECRET = 'a-secret_of-the-webhook'
  const PORT = 8443

  /** The bot behind a webhook on a free port. */
  async function hooked() {
    const port = await freePort()
    const webhook = { url: `http://127.0.0.1:${port}${PATH}`, secret: SECRET, host: '127.0.0.1', port }
    return { ...(await open({ server: { allowHttpWebhook: true }, bot: { webhook } })), port }
  }
  const post = (port: number, path: string, headers: Record<string, string>, body: string) =>
    fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', headers, body }).then(({ status }) => status)
  const secret = { 'x-telegram-bot-api-secret-token': SECRET }

  test('takes updates with the secret and answers them', async () => {
    const { server } = await hooked()
    const user = server.addUser()
    expect((await server.say({ chat: user, from: user, text: '/echo x' }).answered()).text).toContain('x')
    const set = server.calls.find(({ method }) => method === 'setWebhook')
    expect(set?.parameters).toMatchObject({ secret_token: SECRET })
    expect(server.calls.some(({ method }) => method === 'getUpdates')).toBe(false)
  })

  test('takes nothing without the right secret, on another path, too large, or that is no update', async () => {
    const { port, seen } = await hooked()
    const update = JSON.stringify({ update_id: 1, message: { text: '/echo x' } })
    expect([
      await post(port, PATH, {}, update),
      await post(port, PATH, { 'x-telegram-bot-api-secret-token': 'wrong' }, update),
      await post(port, '/', secret, update),
      await post(port, PATH, secret, '{'),
      await post(port, PATH, secret, ' '.repeat(1_100_000)),
      (await fetch(`http://127.0.0.1:${port}${PATH}`)).status,
    ]).toEqual([401, 401, 404, 400, 413, 405])
    expect(seen.asked).toEqual([])
  })

  test('an update that comes twice is answered once', async () => {
    const { port, server, seen } = await hooked()
    const user = server.addUser({ started: true })
    const chat = { id: user, type: 'private', first_name: 'A' }
    const from = { id: user, is_bot: false, first_name: 'A' }
    const update = JSON.stringify({ update_id: 9, message: { message_id: 1, date: 1, chat, from, text: '/echo x' } })
    expect([await post(port, PATH, secret, update), await post(port, PATH, secret, update)]).toEqual([200, 200])
    await expect.poll(() => server.messages(user).length).toBe(1)
    expect(seen.asked).toHaveLength(1)
  })

  test('an address that Telegram does not take is a problem with its cure', async () => {
    const webhook = {
      url: `http://127.0.0.1:${PORT}${PATH}`,
      secret: SECRET,
      host: '127.0.0.1',
      port: await freePort(),
    }
    await expect(open({ bot: { webhook } })).rejects.toMatchObject({ code: 'bad-configuration' })
  })
})

describe('stopping', () => {
  test('waits for the answers that are under way', async () => {
    let go = () => {}
    const slow = command('slow', async () => {
      await new Promise<void>((resolve) => {
        go = resolve
      })
      return says('after all')
    })
    const { server, bot, seen } = await open({ commands: [slow] })
    const user = server.addUser()
    server.say({ chat: user, from: user, text: '/slow' })
    await expect.poll(() => seen.asked.length).toBe(1)
    const stopped = bot.stop()
    await settled()
    go()
    await stopped
    expect(server.messages(user).at(-1)?.text).toBe('after all')
  })

  test('what was taken is not taken again by the next', async () => {
    const opened = await open()
    const { server, seen } = opened
    const user = server.addUser()
    await server.say({ chat: user, from: user, text: '/echo 1' }).answered()
    await opened.restart()
    await server.say({ chat: user, from: user, text: '/echo 2' }).answered()
    expect(seen.asked).toHaveLength(2)
  })

  test('sends nothing any more', async () => {
    const { bot, server } = await open()
    const user = server.addUser({ started: true })
    await bot.stop()
    const payload = { method: 'sendMessage', path: '/sendMessage', body: { chat_id: user, text: 'x' } }
    await expect(bot.messenger.send({ channel: `telegram:${user}`, payload, first: null })).rejects.toMatchObject({
      kind: 'later',
    })
  })
})

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  return await new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0)
      })
    })
  })
}
