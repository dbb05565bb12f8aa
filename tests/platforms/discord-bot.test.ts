import { describe, expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import type { Post } from '../../src/core/post.ts'
import { startDiscord } from '../../src/platforms/discord/bot.ts'
import { inviteLink } from '../../src/platforms/discord/rights.ts'
import { botRooms, labelsOf, MODERATOR, READER, said, until } from './discord-bot-room.ts'

const EPHEMERAL = 64
const open = botRooms()

describe('the bot comes online', () => {
  test('it says who it is, where, and which link invites it', async () => {
    const { bot, server } = await open()
    expect(bot.as).toBe('sitrep#0001 in 1 server')
    expect(bot.invite).toBe(inviteLink(server.applicationId))
    expect(bot.username).toBeNull()
    expect(server.identifies).toEqual([{ intents: 1, resumed: false }])
  })

  test('the invite asks for the seven rights of posting and nothing else', () => {
    expect(inviteLink('42')).toBe(
      'https://discord.com/oauth2/authorize?client_id=42&scope=bot+applications.commands&permissions=309237763072',
    )
  })

  test('a wrong token is said to be one, with where to get the right one', async () => {
    const { server } = await open()
    const given = { token: 'wrong.token.here', api: server.api, guild: null } as Parameters<typeof startDiscord>[0]
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined }
    for (const token of ['wrong.token.here', 'ünfit', ''])
      await expect(startDiscord({ ...given, token, log })).rejects.toMatchObject({
        code: 'bad-token',
        hint: expect.stringContaining('Discord Developer Portal -> your application -> Bot -> Reset Token') as string,
      })
  })

  test('a Discord that fails at the start is an ordinary error, so that it can be tried again', async () => {
    const { server } = await open()
    server.fail({ path: /gateway\/bot/, with: { status: 503 } })
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined }
    const given = { token: server.token, api: server.api, guild: null, log } as unknown as Parameters<
      typeof startDiscord
    >[0]
    const failure = await startDiscord(given).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(Error)
    expect(failure).not.toHaveProperty('code')
  })

  test('it resumes after a cut and answers as before', async () => {
    const { server, channel, logged } = await open()
    server.dropGateway('socket')
    await until(() => server.identifies.some(({ resumed }) => resumed))
    expect(said((await server.command({ channel, name: 'echo', options: { query: 'again' } })).message())).toBe(
      'again page 0',
    )
    expect(logged.map(({ event }) => event)).toContain('discord-resumed')
  })

  test('it opens a new session where the old one is gone, says that it is back, and hears what happened meanwhile', async () => {
    const { server, store, logged } = await open()
    server.dropGateway('invalid-session')
    const added = server.addGuild({ name: 'Late' })
    await until(() => server.identifies.length === 2)
    await until(() => server.messages(added.channel).length === 1)
    expect(await store.homes()).toHaveLength(2)
    expect(logged).toContainEqual({
      event: 'discord-back',
      details: { shard: 0, seconds: expect.any(Number) as number },
    })
  })

  test('it ends, and says why, where Discord does not take its token any more', async () => {
    const { server, bot, logged } = await open()
    server.dropGateway('token-refused')
    await bot.ended
    expect(logged).toContainEqual({
      event: 'discord-disconnected',
      details: { shard: 0, code: 4004, reason: 'AuthenticationFailed' },
    })
    expect(logged.map(({ event }) => event)).not.toContain('discord-reconnecting')
  })
})

describe('commands are registered', () => {
  test('once, and again only where Discord holds other ones', async () => {
    const { server, restart } = await open({ commands: () => commands })
    expect(server.commands.puts).toBe(1)
    const onMessages = commands.flatMap(({ onMessage }) => onMessage?.en ?? [])
    const names = [...commands.map(({ name }) => name), ...onMessages]
    expect(server.commands.global.map(({ name }) => name)).toEqual(names)
    await restart()
    expect(server.commands.puts).toBe(1)
  })

  test('as subcommands, with suggestions and choices, described in English and Arabic, without what buttons alone set', async () => {
    const { server } = await open()
    const named = (name: string) => server.commands.global.find((one) => one.name === name)
    expect(named('group')?.options.map(({ type, name }) => [type, name])).toEqual([
      [1, 'list'],
      [1, 'show'],
    ])
    expect(named('group')?.options[1]?.options).toMatchObject([{ name: 'name', required: true, autocomplete: true }])
    expect(named('echo')?.options.map(({ name }) => name)).toEqual(['query'])
    expect(named('echo')?.description_localizations).toEqual({ ar: 'شيء' })
    const [subject, language, on] = named('pick')?.options ?? []
    expect(subject).toMatchObject({ name: 'subject', required: true, autocomplete: true })
    expect(language?.choices?.map(({ value }) => value)).toEqual(['en', 'ar', 'ckb', 'tr', 'fa', 'kmr'])
    expect(on?.choices?.map(({ value }) => value)).toEqual(['on', 'off'])
    expect(named('echo')).toMatchObject({ contexts: [0, 1], integration_types: [0], default_member_permissions: null })
  })

  test('in one server where one is named', async () => {
    const { server, restart } = await open({ guild: '4711', before: (made) => made.addGuild({ id: '4711' }) })
    expect(server.commands.global).toEqual([])
    expect(server.commands.guild('4711').length).toBeGreaterThan(5)
    await restart()
    expect(server.commands.puts).toBe(1)
  })

  test('in the background where it fails at first', async () => {
    const { server, logged } = await open({
      pace: { tryAgain: 1 },
      before(made) {
        made.fail({ method: 'PUT', path: /commands/, times: 2, with: { status: 500 } })
        return made.addGuild()
      },
    })
    await until(() => server.commands.puts === 1)
    expect(logged.filter(({ event }) => event === 'discord-commands-failed')).toHaveLength(2)
  })
})

describe('a command on Discord', () => {
  test('is answered at once, seen by the asker alone', async () => {
    const { server, channel } = await open()
    const reply = await server.command({ channel, name: 'echo', options: { query: 'border' } })
    expect(reply).toMatchObject({ type: 4, ephemeral: true })
    expect(said(reply.message())).toBe('border page 0')
    expect(server.messages(channel)).toHaveLength(1)
  })

  test('comes with the language of the asker', async () => {
    const languages: unknown[] = []
    const post: Post = { language: 'en', title: [], blocks: [], buttons: [], tone: 'answer' }
    const { server, channel } = await open({
      deps: {
        answer({ language }) {
          languages.push(language)
          return Promise.resolve({ request: null, post, error: null })
        },
      },
    })
    for (const locale of ['ar', 'de', 'en-GB']) await server.command({ channel, name: 'echo', locale })
    expect(languages).toEqual(['ar', 'en', 'en'])
  })

  test('of a group is asked as its subcommand', async () => {
    const { server, channel } = await open()
    const reply = await server.command({ channel, name: 'group', subcommand: 'show', options: { name: 'border' } })
    expect(said(reply.message())).toBe('group show border')
  })

  test('in a private chat is answered openly, without a button to show it', async () => {
    const { server } = await open()
    const channel = server.dm(READER.id)
    const reply = await server.command({ channel, name: 'where' })
    expect(reply).toMatchObject({ type: 4, ephemeral: false })
    expect(labelsOf(reply.message())).toEqual([])
    expect(JSON.parse(said(reply.message()))).toMatchObject({
      private: true,
      moderates: true,
      facts: { here: { home: null, missing: [] } },
    })
  })

  test('that is refused is refused in private, with nothing to show', async () => {
    const { server, channel } = await open()
    const reply = await server.command({ channel, name: 'refuse' })
    expect(reply.ephemeral).toBe(true)
    expect(said(reply.message())).toBe('There is no such thing. Try another.')
    expect(labelsOf(reply.message())).toEqual([])
  })

  test('that is long goes on in further messages that the asker alone sees', async () => {
    const { server, channel } = await open()
    const reply = await server.command({ channel, name: 'long' })
    await until(() => reply.followUps().length === 1)
    expect(reply.followUps()[0]?.flags).toBe(EPHEMERAL)
    expect(labelsOf(reply.followUps()[0] ?? null)).toEqual(['Show to all'])
  })

  test('for moderators goes by the rights in the interaction', async () => {
    const { server, channel, guild } = await open({ before: (made) => made.addGuild({ ownerId: '999' }) })
    const ask = async (user: { id: string }) => said((await server.command({ channel, name: 'boss', user })).message())
    expect(await ask(READER)).toMatch(/^Only moderators/)
    expect(await ask(MODERATOR)).toBe('done')
    expect(await ask({ id: '999' })).toBe('done')
    expect(guild).not.toBe('')
  })

  test('knows its place: a thread with its parent, the rights that are missing, a forum by its posts', async () => {
    const { server, channel, guild } = await open()
    const thread = server.addChannel(guild, { name: 'talk', parent: channel })
    server.setPermissions(channel, { deny: (1n << 16n) | (1n << 35n) })
    const where = async (place: string) =>
      JSON.parse(said((await server.command({ channel: place, name: 'where', user: READER })).message())) as unknown
    expect(await where(thread)).toEqual({
      channel: `discord:${channel}`,
      here: `discord:${thread}`,
      private: false,
      moderates: false,
      facts: {
        here: {
          home: `discord:${guild}`,
          name: 'talk',
          forum: false,
          can: ['private-answers'],
          missing: ['read-message-history'],
        },
        channel: {
          home: `discord:${guild}`,
          name: 'news',
          forum: false,
          can: ['threads', 'private-answers'],
          missing: ['create-public-threads', 'read-message-history'],
        },
      },
    })
    const forum = server.addChannel(guild, { name: 'digests', type: 'forum' })
    const inForum = server.addChannel(guild, { name: 'a post', parent: forum })
    expect(await where(inForum)).toMatchObject({
      channel: `discord:${forum}`,
      here: `discord:${forum}`,
      facts: { here: { home: `discord:${guild}`, forum: true, name: 'digests', missing: [] } },
    })
  })

  test('whose body Discord does not take is answered with a sentence, and the log names the fault alone', async () => {
    const { server, channel, logged } = await open()
    server.fail({ path: /callback/, with: { status: 400, code: 50035, message: 'Invalid Form Body' } })
    const reply = await server.command({ channel, name: 'echo', options: { query: 'secret words' } })
    expect(said(reply.message())).toMatch(/^Something went wrong/)
    expect(logged).toContainEqual({
      event: 'discord-answer-failed',
      details: { command: 'echo', part: 0, reason: 'Discord answered 400 (50035): Invalid Form Body' },
    })
    expect(JSON.stringify(logged)).not.toContain('secret words')
  })

  test('that is answered too late for Discord is logged, and not sent again', async () => {
    const { server, channel, logged } = await open()
    server.fail({ path: /callback/, with: { status: 404, code: 10062, message: 'Unknown interaction' } })
    await expect(server.command({ channel, name: 'echo', patience: 300 })).rejects.toThrow('did not answer')
    expect(logged.filter(({ event }) => event === 'discord-answer-failed')).toHaveLength(1)
    expect(server.requests.filter(({ path }) => path.endsWith('/callback'))).toHaveLength(1)
  })
})

describe('suggestions', () => {
  test('come for the option that is typed, with the channel whose settings count', async () => {
    const { server, channel, guild } = await open()
    const thread = server.addChannel(guild, { name: 'talk', parent: channel })
    const typing = { channel: thread, name: 'group', subcommand: 'show', focused: 'name', value: 'bor' }
    expect(await server.autocomplete(typing)).toEqual([{ name: `topic bor discord:${channel}`, value: 'bor!' }])
  })

  test('are none where they are not ready in time or fail', async () => {
    const { server, channel } = await open({
      pace: { suggestWithin: 1 },
      deps: {
        suggest: (_option, typed) =>
          typed === 'fail' ? Promise.reject(new Error('no')) : new Promise(() => undefined),
      },
    })
    for (const value of ['stall', 'fail'])
      expect(await server.autocomplete({ channel, name: 'pick', focused: 'subject', value })).toEqual([])
  })
})
