// The local Bot API server, spoken to by the real client: updates, webhooks, refusals, limits, trouble.

import { createServer, type Server } from 'node:http'
import { Bot, GrammyError, HttpError, webhookCallback } from 'grammy'
import { describe, expect, onTestFinished, test } from 'vitest'
import { newBot, polling, privateChat, refusal, start } from './telegram-server/client.ts'
import { HAS_SPEC } from './telegram-server/spec.ts'

describe('updates', () => {
  test('a bot that polls gets each update once, in order, and answers are seen', async () => {
    const { telegram, bot } = await start()
    const user = telegram.addUser({ name: 'Aveen', language: 'ckb' })
    const seen: string[] = []
    bot.on('message:text', async (context) => {
      seen.push(context.msg.text)
      await context.reply(`${context.from.language_code ?? ''}: ${context.msg.text}`)
    })
    await polling(bot)
    const first = telegram.say({ chat: user, from: user, text: '/latest' })
    expect((await first.answered()).text).toBe('ckb: /latest')
    const second = telegram.openDeepLink({ from: user, start: 'abc' })
    expect((await second.answered()).text).toBe('ckb: /start abc')
    await bot.stop()
    expect(seen).toEqual(['/latest', '/start abc'])
    expect(await bot.api.getUpdates({ timeout: 0 })).toEqual([])
    expect(telegram.problems).toEqual([])
  })

  test('an update comes again until a higher offset confirms it', async () => {
    const { telegram, bot } = await start()
    const user = privateChat(telegram)
    const { updateId } = telegram.say({ chat: user, from: user, text: 'one' })
    telegram.say({ chat: user, from: user, text: 'two' })
    const ids = async (offset: number, limit = 100) =>
      (await bot.api.getUpdates({ offset, limit })).map(({ update_id }) => update_id)
    expect(await ids(0)).toEqual([updateId, updateId + 1])
    expect(await ids(0, 1)).toEqual([updateId])
    expect(await ids(updateId + 1)).toEqual([updateId + 1])
    expect(await ids(0)).toEqual([updateId + 1])
    expect(await ids(-1)).toEqual([updateId + 1])
    expect(await ids(updateId + 2)).toEqual([])
  })

  test('only the kinds that the bot asked for are queued, and the list is kept', async () => {
    const { telegram, bot } = await start()
    const user = privateChat(telegram)
    await bot.api.getUpdates({ allowed_updates: ['callback_query'] })
    expect(telegram.say({ chat: user, from: user, text: 'unheard' }).updateId).toBe(0)
    await bot.api.getUpdates({ allowed_updates: [] })
    expect(telegram.say({ chat: user, from: user, text: 'heard' }).updateId).toBeGreaterThan(0)
  })

  test('a second poller ends the first with a conflict', async () => {
    const { telegram, bot } = await start()
    const { ended } = await polling(bot)
    await bot.api.getMe()
    const second = newBot(telegram)
    await polling(second)
    const error = await ended
    expect(error).toBeInstanceOf(GrammyError)
    expect(String(error)).toContain(
      '409: Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    )
  })

  test('a command carries its entity, and a reply the message that it replies to', async () => {
    const { telegram, bot } = await start()
    const user = privateChat(telegram)
    const sent = await bot.api.sendMessage(user, 'Question')
    telegram.say({ chat: user, from: user, text: '/search@sitrep_test_bot isis', replyTo: sent.message_id })
    const [update] = await bot.api.getUpdates()
    expect(update?.message).toMatchObject({
      text: '/search@sitrep_test_bot isis',
      entities: [{ type: 'bot_command', offset: 0, length: 23 }],
      from: { id: user, first_name: 'Aveen', language_code: 'ckb', is_bot: false },
      chat: { id: user, type: 'private' },
      reply_to_message: { message_id: sent.message_id, text: 'Question' },
    })
  })
})

describe('webhooks', () => {
  async function hook(handle: Parameters<typeof createServer>[1]): Promise<string> {
    const server: Server = createServer(handle)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(
      () =>
        new Promise<void>((resolve) =>
          server.close(() => {
            resolve()
          }),
        ),
    )
    const address = server.address()
    return `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}/hook`
  }

  test('updates come with the secret, again after a failure, and what is answered is carried out', async () => {
    const { telegram } = await start({ allowHttpWebhook: true, redeliverAfter: 1 })
    const bot = new Bot(telegram.token, {
      client: { apiRoot: telegram.apiRoot, canUseWebhookReply: (method) => method === 'sendMessage' },
    })
    bot.on('message:text', (context) => context.reply('Told by the webhook.'))
    const handle = webhookCallback(bot, 'http', { secretToken: 'a-secret' })
    const tried: string[] = []
    const url = await hook((request, response) => {
      tried.push(String(request.headers['x-telegram-bot-api-secret-token']))
      if (tried.length === 1) response.writeHead(500).end()
      else void handle(request, response)
    })
    await bot.api.setWebhook(url, { secret_token: 'a-secret' })
    const user = privateChat(telegram)
    const answer = await telegram.say({ chat: user, from: user, text: 'hello' }).answered()
    expect(answer.text).toBe('Told by the webhook.')
    expect(tried).toEqual(['a-secret', 'a-secret'])
    expect(await bot.api.getWebhookInfo()).toMatchObject({
      url,
      last_error_message: 'Wrong response from the webhook: 500 Internal Server Error',
    })
  })

  test('polling is refused while a webhook is set, and works once it is deleted', async () => {
    const { telegram, bot } = await start({ allowHttpWebhook: true, redeliverAfter: 1 })
    const user = privateChat(telegram)
    await bot.api.setWebhook('http://127.0.0.1:9/nobody')
    const { updateId } = telegram.say({ chat: user, from: user, text: 'kept' })
    expect(await refusal(bot.api.getUpdates())).toBe(
      "409 Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    )
    await bot.api.deleteWebhook()
    expect((await bot.api.getUpdates())[0]?.update_id).toBe(updateId)
    await bot.api.deleteWebhook({ drop_pending_updates: true })
    expect(await bot.api.getUpdates()).toEqual([])
  })

  test('setting a webhook ends a poll', async () => {
    const { telegram, bot } = await start()
    const { ended } = await polling(bot)
    await newBot(telegram).api.setWebhook('https://a.example/hook')
    // Which of the two depends on whether the poll has arrived by now.
    expect(String(await ended)).toMatch(
      /409: Conflict: (?:terminated by setWebhook request|can't use getUpdates method)/,
    )
  })

  test('addresses without https, odd ports and odd secrets are refused', async () => {
    const { bot } = await start()
    expect(await refusal(bot.api.setWebhook('http://a.example/hook'))).toBe(
      '400 Bad Request: bad webhook: An HTTPS URL must be provided for webhook',
    )
    expect(await refusal(bot.api.setWebhook('https://a.example:8080/hook'))).toBe(
      '400 Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443',
    )
    expect(await refusal(bot.api.setWebhook('https://a.example/hook', { secret_token: 'no spaces' }))).toContain(
      'secret token contains unallowed characters',
    )
  })
})

describe('who may call', () => {
  test('a wrong token is unauthorized, a malformed one is not found', async () => {
    const { telegram } = await start()
    expect(await refusal(newBot(telegram, `7000000001:${'B'.repeat(35)}`).api.getMe())).toBe('401 Unauthorized')
    expect(await refusal(newBot(telegram, 'nonsense').api.getMe())).toBe('404 Not Found')
  })

  test('calls come by GET, form and JSON alike', async () => {
    const { telegram } = await start()
    const user = privateChat(telegram)
    const url = `${telegram.apiRoot}/bot${telegram.token}/sendmessage`
    const form = new URLSearchParams({ chat_id: String(user), text: '5', disable_notification: 'true' })
    await fetch(`${url}?${form.toString()}`)
    await fetch(url, { method: 'POST', body: form })
    expect(telegram.messages(user)).toMatchObject([
      { from: 'bot', text: '5', silent: true },
      { from: 'bot', text: '5', silent: true },
    ])
    expect(telegram.problems).toEqual([])
  })

  test('unknown methods and unreadable parameters are refused and written down', async () => {
    const { telegram } = await start()
    const url = `${telegram.apiRoot}/bot${telegram.token}`
    const unknown = await fetch(`${url}/sendNonsense`)
    expect(unknown.status).toBe(404)
    const wrong = await fetch(`${url}/sendMessage?chat_id=1&text=a&reply_markup=${encodeURIComponent('[1]')}`)
    expect(wrong.status).toBe(400)
    expect(telegram.problems[0]).toBe('sendNonsense: not served here')
    expect(telegram.problems[1]).toMatch(/^sendMessage: /)
  })

  test.skipIf(!HAS_SPEC)('parameters that the Bot API does not know are refused and written down', async () => {
    const { telegram, bot } = await start()
    const user = privateChat(telegram)
    const misspelt: Record<string, unknown> = { disable_notifications: true }
    expect(await refusal(bot.api.sendMessage(user, 'x', misspelt))).toContain('400 Bad Request: sendMessage')
    expect(telegram.problems[0]).toContain('disable_notifications')
    expect(telegram.messages(user)).toEqual([])
  })

  test('who blocked the bot, never started it, or threw it out is refused to it', async () => {
    const { telegram, bot } = await start({ limits: false })
    const [stranger, blocker] = [telegram.addUser(), privateChat(telegram)]
    const group = telegram.addGroup({ administrators: [blocker] })
    const send = (chat: number) => refusal(bot.api.sendMessage(chat, 'hello'))
    telegram.block(blocker)
    expect(await send(stranger)).toBe("403 Forbidden: bot can't initiate conversation with a user")
    expect(await send(blocker)).toBe('403 Forbidden: bot was blocked by the user')
    expect(await send(42)).toBe('400 Bad Request: chat not found')
    expect(await send(group)).toBe('400 Bad Request: chat not found')
    telegram.addBot(group, blocker)
    telegram.restrict(group, { can_send: false })
    expect(await send(group)).toBe('400 Bad Request: not enough rights to send text messages to the chat')
    telegram.removeBot(group, blocker)
    expect(await send(group)).toBe('403 Forbidden: bot was kicked from the supergroup chat')
    telegram.unblock(blocker)
    await bot.api.sendMessage(blocker, 'hello again')
    const places = (await bot.api.getUpdates()).map(
      ({ my_chat_member: told }) =>
        told && `${told.chat.type} ${told.old_chat_member.status} ${told.new_chat_member.status}`,
    )
    expect(places.filter(Boolean)).toEqual([
      'private member kicked',
      'supergroup left member',
      'supergroup member restricted',
      'supergroup restricted kicked',
      'private kicked member',
    ])
  })
})

describe('limits', () => {
  test('thirty messages a second overall, then 429 until the second is over', async () => {
    let now = 1_750_000_000_000
    const { telegram, bot } = await start({ now: () => now })
    const users = Array.from({ length: 31 }, () => privateChat(telegram))
    const last = users.pop() ?? 0
    await Promise.all(users.map((user) => bot.api.sendMessage(user, 'x')))
    const error: unknown = await bot.api.sendMessage(last, 'x').catch((reason: unknown) => reason)
    expect(error).toMatchObject({
      error_code: 429,
      description: 'Too Many Requests: retry after 1',
      parameters: { retry_after: 1 },
    })
    expect(telegram.floods).toBe(1)
    now += 1000
    await bot.api.sendMessage(last, 'x')
  })

  test('twenty messages a minute to a group, and a burst to one chat', async () => {
    let now = 1_750_000_000_000
    const { telegram, bot } = await start({ now: () => now })
    const admin = privateChat(telegram)
    const group = telegram.addGroup({ administrators: [admin] })
    telegram.addBot(group, admin)
    for (let i = 0; i < 5; i++) await bot.api.sendMessage(admin, 'x')
    expect(await refusal(bot.api.sendMessage(admin, 'x'))).toBe('429 Too Many Requests: retry after 1')
    for (let i = 0; i < 20; i++) {
      await bot.api.sendMessage(group, 'x')
      now += 1000
    }
    expect(await refusal(bot.api.sendMessage(group, 'x'))).toBe('429 Too Many Requests: retry after 40')
    now += 40_000
    await bot.api.sendMessage(group, 'x')
    expect(telegram.messages(group)).toHaveLength(21)
  })
})

describe('trouble that was asked for', () => {
  test('refusals of every kind come as often as asked, to whom asked', async () => {
    const { telegram, bot } = await start()
    const [user, other] = [privateChat(telegram), privateChat(telegram)]
    telegram.fail({ method: 'sendMessage', chat: user, times: 2, with: { retryAfter: 7 } })
    telegram.fail({ method: /^get/, with: { status: 502 } })
    telegram.fail({ method: 'sendMessage', chat: user, with: { error: { code: 400, description: 'Bad Request: X' } } })
    await bot.api.sendMessage(other, 'x')
    const send = () => refusal(bot.api.sendMessage(user, 'x'))
    expect(await send()).toBe('429 Too Many Requests: retry after 7')
    expect(await send()).toBe('429 Too Many Requests: retry after 7')
    expect(await send()).toBe('400 Bad Request: X')
    expect(await refusal(bot.api.getMe())).toBe('502 Bad Gateway')
    await bot.api.getMe()
    expect(telegram.floods).toBe(2)
    telegram.fail({ with: { status: 500 }, times: Infinity })
    telegram.clearFaults()
    await bot.api.sendMessage(user, 'x')
    expect(telegram.messages(user)).toHaveLength(1)
  })

  test('a dropped connection may leave the message sent or not', async () => {
    const { telegram, bot } = await start()
    const user = privateChat(telegram)
    telegram.fail({ method: 'sendMessage', with: { drop: true } })
    telegram.fail({ method: 'sendMessage', with: { drop: true, after: true } })
    await expect(bot.api.sendMessage(user, 'lost')).rejects.toBeInstanceOf(HttpError)
    await expect(bot.api.sendMessage(user, 'sent')).rejects.toBeInstanceOf(HttpError)
    expect(telegram.messages(user).map(({ text }) => text)).toEqual(['sent'])
    expect(telegram.calls.map(({ ok, code }) => [ok, code])).toEqual([
      [false, undefined],
      [true, 200],
    ])
  })

  test('a stalled call is carried out before its answer comes, or never comes', async () => {
    const { telegram, bot } = await start()
    const user = privateChat(telegram)
    telegram.fail({ method: 'sendMessage', with: { stall: 1 } })
    expect((await bot.api.sendMessage(user, 'late')).text).toBe('late')
    telegram.fail({ method: 'sendMessage', with: { stall: 'forever', after: true } })
    const call = bot.api.sendMessage(user, 'sent')
    const given = expect(call).rejects.toBeInstanceOf(HttpError)
    while (telegram.messages(user).length < 2) await bot.api.getMe()
    await telegram.close()
    await given
  })
})
