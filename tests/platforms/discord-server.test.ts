// The local Discord, driven by the real client: connections, messages, nonces, threads, files and what goes wrong.

import { Events, RateLimitError, type Client, type ForumChannel, type TextChannel } from 'discord.js'
import { expect, test } from 'vitest'
import { ask, clock, logIn, serve } from './discord-server/trial.ts'

function textChannel(client: Client, id: string): TextChannel {
  return client.channels.cache.get(id) as TextChannel
}

test('the client logs in and knows guilds, channels and its own permissions', async () => {
  const server = await serve()
  const { id, channels } = server.addGuild({
    name: 'Desk',
    channels: [
      { name: 'news' },
      { name: 'wire', type: 'announcement' },
      { name: 'files', type: 'forum', deny: 1n << 11n },
    ],
  })
  const client = await logIn(server)
  expect([client.user.id, client.application.id]).toEqual([server.botId, server.applicationId])
  const guild = client.guilds.cache.get(id)
  expect(guild?.name).toBe('Desk')
  expect(channels.map((channel) => guild?.channels.cache.get(channel)?.type)).toEqual([0, 5, 15])
  const may = channels.map((channel) => textChannel(client, channel).permissionsFor(client.user)?.has('SendMessages'))
  expect(may).toEqual([true, true, false])
  expect(server.identifies).toEqual([{ intents: 1, resumed: false }])
})

test('guilds and channels come and go while the client is connected', async () => {
  const server = await serve()
  const client = await logIn(server)
  const heard = (event: string) => new Promise((resolve) => client.once(event, resolve))
  const joined = heard(Events.GuildCreate)
  const { id, channel } = server.addGuild()
  await joined
  const made = heard(Events.ChannelCreate)
  const second = server.addChannel(id, { name: 'more' })
  await made
  expect(client.channels.cache.has(second)).toBe(true)
  const deleted = heard(Events.ChannelDelete)
  server.deleteChannel(second)
  await deleted
  const out = heard(Events.GuildUnavailable)
  server.outage(id)
  await out
  const back = heard(Events.GuildAvailable)
  server.recover(id)
  await back
  const left = heard(Events.GuildDelete)
  server.removeGuild(id)
  await left
  expect((await ask(server, 'GET', `/guilds/${id}`)).code).toBe(10004)
  expect((await ask(server, 'GET', `/channels/${channel}`)).code).toBe(50001)
  expect((await ask(server, 'GET', `/channels/${second}`)).code).toBe(10003)
})

test.each(['socket', 'reconnect'] as const)(
  'after a %s drop the client resumes and hears what it missed',
  async (how) => {
    const server = await serve()
    const { id } = server.addGuild()
    const client = await logIn(server)
    const resumed = new Promise((resolve) => client.once(Events.ShardResume, resolve))
    const made = new Promise<string>((resolve) =>
      client.once(Events.ChannelCreate, (channel) => {
        resolve(channel.id)
      }),
    )
    server.dropGateway(how)
    const missed = server.addChannel(id, { name: 'meanwhile' })
    await resumed
    expect(await made).toBe(missed)
    expect(server.identifies.map(({ resumed: again }) => again)).toEqual([false, true])
  },
)

test('a message posted with one nonce twice is one message for three minutes', async () => {
  const time = clock()
  const server = await serve({ now: time.now })
  const { channel } = server.addGuild()
  const news = textChannel(await logIn(server), channel)
  const post = (content: string) => news.send({ content, nonce: 'part-1', enforceNonce: true })
  const first = await post('once')
  expect(first.nonce).toBe('part-1')
  time.pass(179_000)
  expect((await post('twice')).id).toBe(first.id)
  expect(server.messages(channel).map(({ content, nonce }) => [content, nonce])).toEqual([['once', 'part-1']])
  time.pass(1000)
  expect((await post('thrice')).id).not.toBe(first.id)
  expect(server.messages(channel)).toHaveLength(2)
  expect((await news.send({ content: 'not enforced', nonce: 'part-1' })).content).toBe('not enforced')
})

test('a nonce counts in its own channel alone', async () => {
  const server = await serve()
  const { channels } = server.addGuild({ channels: [{}, {}] })
  const body = { content: 'x', nonce: 'n', enforce_nonce: true }
  const ids = await Promise.all(channels.map((channel) => ask(server, 'POST', `/channels/${channel}/messages`, body)))
  expect(new Set(ids.map(({ id }) => id)).size).toBe(2)
})

test('history is paged newest first and tells no nonces', async () => {
  const server = await serve()
  const { channel } = server.addGuild()
  const news = textChannel(await logIn(server), channel)
  const ids: string[] = []
  for (const content of ['1', '2', '3', '4', '5']) ids.push((await news.send({ content, nonce: content })).id)
  const texts = async (options: object) => [...(await news.messages.fetch(options)).values()].map((m) => m.content)
  expect(await texts({ limit: 2, cache: false })).toEqual(['5', '4'])
  expect(await texts({ limit: 2, before: ids[3] })).toEqual(['3', '2'])
  expect(await texts({ limit: 2, after: ids[0] })).toEqual(['3', '2'])
  expect(await texts({ limit: 3, around: ids[2] })).toEqual(['4', '3', '2'])
  expect((await ask(server, 'GET', `/channels/${channel}/messages`)).text).not.toContain('nonce')
  expect((await ask(server, 'GET', `/channels/${channel}/messages/${ids[0] ?? ''}`)).text).not.toContain('nonce')
  server.setPermissions(channel, { deny: 1n << 16n })
  expect((await ask(server, 'GET', `/channels/${channel}/messages`)).body).toEqual([])
})

test('messages are edited and deleted', async () => {
  const server = await serve()
  const { channel } = server.addGuild()
  const news = textChannel(await logIn(server), channel)
  const message = await news.send({ embeds: [{ description: 'A raid', footer: { text: 'mark' } }] })
  await message.edit({ content: 'Corrected' })
  const [stored] = server.messages(channel)
  expect([stored?.content, stored?.embeds[0]?.description]).toEqual(['Corrected', 'A raid'])
  expect(stored?.editedAt).not.toBeNull()
  await message.delete()
  expect(server.messages(channel)).toEqual([])
  await expect(message.edit('again')).rejects.toMatchObject({ code: 10008, status: 404 })
  expect(server.problems).toEqual([])
})

test('files come with their name, description and bytes, and can be fetched', async () => {
  const server = await serve()
  const { channel } = server.addGuild()
  const bytes = Buffer.from('\x89PNG\r\n\r\n--x\r\n\0', 'latin1')
  const form = new FormData()
  const image = { url: 'attachment://map.png' }
  const attachments = [{ id: '0', filename: 'map.png', description: 'A map' }]
  form.append('payload_json', JSON.stringify({ embeds: [{ image }], attachments }))
  form.append('files[0]', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'map.png')
  const headers = { Authorization: `Bot ${server.token}` }
  const sent = await fetch(`${server.api}/v10/channels/${channel}/messages`, { method: 'POST', headers, body: form })
  const { attachments: kept } = (await sent.json()) as { attachments: { url: string }[] }
  const stored = server.messages(channel)[0]?.attachments[0]
  expect([stored?.filename, stored?.description]).toEqual(['map.png', 'A map'])
  expect(Buffer.from(stored?.bytes ?? []).equals(bytes)).toBe(true)
  const fetched = await fetch(kept[0]?.url ?? '')
  expect(Buffer.from(await fetched.arrayBuffer()).equals(bytes)).toBe(true)
  expect(server.requests.at(-1)?.files).toEqual(['map.png'])
  expect(server.problems).toEqual([])
})

test('a forum takes posts, whose first message bears the id of the thread, and no bare messages', async () => {
  const server = await serve()
  const { channel } = server.addGuild({ channels: [{ name: 'days', type: 'forum' }] })
  const client = await logIn(server)
  const forum = client.channels.cache.get(channel) as ForumChannel
  const thread = await forum.threads.create({ name: '1 June', message: { content: 'Digest' } })
  expect(server.threads(channel)).toEqual([{ id: thread.id, name: '1 June' }])
  expect((await thread.fetchStarterMessage())?.content).toBe('Digest')
  await thread.send('Second part')
  expect(server.messages(thread.id).map(({ content }) => content)).toEqual(['Digest', 'Second part'])
  expect((await ask(server, 'POST', `/channels/${channel}/messages`, { content: 'x' })).code).toBe(50008)
  expect((await ask(server, 'POST', `/channels/${channel}/threads`, { name: 'no message' })).code).toBe(50035)
  const empty = await ask(server, 'POST', `/channels/${channel}/threads`, { name: 'empty', message: {} })
  expect([empty.code, server.threads(channel)]).toEqual([50006, [{ id: thread.id, name: '1 June' }]])
})

test('threads are opened in a channel and on a message, once', async () => {
  const server = await serve()
  const { channel } = server.addGuild()
  const news = textChannel(await logIn(server), channel)
  const message = await news.send('Digest')
  const onMessage = await message.startThread({ name: 'Sources' })
  expect(onMessage.id).toBe(message.id)
  await expect(message.startThread({ name: 'Again' })).rejects.toMatchObject({ code: 160004 })
  const alone = await news.threads.create({ name: 'Alone' })
  expect(server.threads(channel).map(({ name }) => name)).toEqual(['Sources', 'Alone'])
  await alone.send('In the thread')
  expect(server.messages(alone.id)).toHaveLength(1)
})

test('only a message of an announcement channel is crossposted, and once', async () => {
  const server = await serve()
  const { channels } = server.addGuild({ channels: [{ type: 'announcement' }, { type: 'text' }] })
  const client = await logIn(server)
  const [wire, news] = channels.map((channel) => textChannel(client, channel))
  const message = await wire?.send('Digest')
  await message?.crosspost()
  await expect(message?.crosspost()).rejects.toMatchObject({ code: 40033 })
  const other = await news?.send('Digest')
  expect((await ask(server, 'POST', `/channels/${channels[1] ?? ''}/messages/${other?.id ?? ''}/crosspost`)).code).toBe(
    50024,
  )
})

test('a private channel is the same each time', async () => {
  const server = await serve()
  const channel = server.dm('7')
  const client = await logIn(server)
  const message = await client.users.send('7', 'Hello')
  expect([message.channelId, server.messages(channel)[0]?.content]).toEqual([channel, 'Hello'])
  expect((await ask(server, 'POST', '/users/@me/channels', { recipient_id: '8' })).code).toBe(10013)
})

test('a rate limit of one channel says when to come back, a global one says that it is global', async () => {
  const server = await serve()
  const { channel } = server.addGuild()
  const news = textChannel(await logIn(server, { rejectOnRateLimit: () => true }), channel)
  server.fail({ method: 'POST', path: /\/messages$/, with: { rateLimit: { retryAfter: 2.5, scope: 'shared' } } })
  const local = await news.send('x').catch((error: unknown) => error)
  expect(local).toBeInstanceOf(RateLimitError)
  expect(local).toMatchObject({ global: false, scope: 'shared' })
  server.fail({ with: { rateLimit: { retryAfter: 1, global: true } } })
  expect((await ask(server, 'GET', '/users/@me')).headers.get('x-ratelimit-global')).toBe('true')
  server.fail({ with: { rateLimit: { retryAfter: 0.5, code: 30046, message: 'Maximum number of edits' } } })
  const edits = await ask(server, 'PATCH', `/channels/${channel}/messages/1`, { content: 'x' })
  expect([edits.status, edits.code, edits.headers.get('retry-after')]).toEqual([429, 30046, '1'])
  expect(edits.body).toMatchObject({ retry_after: 0.5, global: false })
  expect(server.messages(channel)).toEqual([])
})

test('a channel that takes two posts a minute refuses the third', async () => {
  const server = await serve({ rate: { limit: 2, seconds: 60 } })
  const { channel } = server.addGuild()
  const post = () => ask(server, 'POST', `/channels/${channel}/messages`, { content: 'x' })
  const answers = [await post(), await post(), await post()]
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 429])
  expect(answers.map(({ headers }) => headers.get('x-ratelimit-remaining'))).toEqual(['1', '0', '0'])
  expect(Number(answers[2]?.headers.get('retry-after'))).toBeGreaterThan(50)
  expect(server.messages(channel)).toHaveLength(2)
})

test('5xx, drops and stalls lose the request, or only its answer where they strike after it was carried out', async () => {
  const server = await serve()
  const { channel } = server.addGuild()
  const news = textChannel(await logIn(server, { timeout: 400 }), channel)
  const kinds = [{ status: 503 }, { drop: true as const }, { stall: 'forever' as const }]
  for (const kind of kinds) {
    server.fail({ method: 'POST', with: kind })
    await expect(news.send(`lost ${Object.keys(kind).join()}`)).rejects.toThrow()
  }
  expect(server.messages(channel)).toEqual([])
  for (const kind of kinds) {
    server.fail({ method: 'POST', with: { ...kind, after: true } })
    await expect(news.send(Object.keys(kind).join())).rejects.toThrow()
  }
  expect(server.messages(channel).map(({ content }) => content)).toEqual(['status', 'drop', 'stall'])
  expect(server.requests.slice(-6).map(({ status }) => status)).toEqual([503, 0, 0, 503, 0, 0])
})

test('a stall that ends goes on as usual', async () => {
  const server = await serve()
  const { channel } = server.addGuild()
  server.fail({ with: { stall: 5 } })
  expect((await ask(server, 'POST', `/channels/${channel}/messages`, { content: 'late' })).status).toBe(200)
  expect(server.messages(channel)).toHaveLength(1)
})

test('a client that repeats a stalled post with its nonce makes one message', async () => {
  const server = await serve()
  const { channel } = server.addGuild()
  const news = textChannel(await logIn(server, { timeout: 400, retries: 1 }), channel)
  server.fail({ method: 'POST', with: { stall: 'forever', after: true } })
  await news.send({ content: 'once', nonce: 'n-1', enforceNonce: true })
  expect(server.messages(channel)).toHaveLength(1)
})
