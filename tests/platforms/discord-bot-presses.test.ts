// Buttons, lists and modals, in servers and private chats.

import { describe, expect, test, vi } from 'vitest'
import { commands } from '../../commands/index.ts'
import type { Command } from '../../src/core/command.ts'
import { button, choice, plain, requestId } from '../../src/core/post.ts'
import { botRooms, idOf, labelsOf, MODERATOR, OTHER, READER, said, smallCommands } from './discord-bot-room.ts'

const open = botRooms()

describe('a press', () => {
  test('on "Show to all" posts the answer for everybody, without that button', async () => {
    const { server, channel } = await open()
    const reply = await server.command({ channel, name: 'echo', options: { query: 'border' }, user: READER })
    expect(labelsOf(reply.message())).toEqual(['Next', 'Where', 'Show to all'])
    const shown = await server.press({ channel, user: READER, message: reply, customId: idOf(reply.message(), 'Show') })
    expect(shown).toMatchObject({ type: 4, ephemeral: false })
    expect(said(shown.message())).toBe('border page 0')
    expect(labelsOf(shown.message())).toEqual(['Next', 'Where'])
    expect(server.messages(channel).map(({ id }) => id)).toContain(shown.message()?.id)
  })

  test('on "Show to all" leaves out lists and buttons that ask for text', async () => {
    const request = { command: 'echo', options: { query: 'again' } }
    const asks = { title: 'Ask', label: 'Ask', value: '', option: 'query', instead: request }
    const values = [{ value: 'a', label: 'A', chosen: false }]
    const form = {
      name: 'form',
      who: 'everybody',
      summary: { en: 'Form', ar: 'x', ckb: 'x' },
      options: [],
      examples: [],
      run: () =>
        Promise.resolve({
          language: 'en',
          title: [],
          blocks: [{ kind: 'paragraph', text: [plain('form')] }],
          buttons: [[{ ...button('Ask…', request), asks }], [button('Where', { command: 'where', options: {} })]],
          choices: [choice({ label: 'Query', request, option: 'query', values, several: false, none: '' })],
          tone: 'answer',
        }),
    } as const satisfies Command
    const { server, channel } = await open({ commands: (gate) => [...smallCommands(gate), form] })
    const reply = await server.command({ channel, name: 'form', user: READER })
    expect(labelsOf(reply.message())).toEqual(['Query', 'Ask…', 'Where', 'Show to all'])
    const shown = await server.press({ channel, user: READER, message: reply, customId: idOf(reply.message(), 'Show') })
    expect(labelsOf(shown.message())).toEqual(['Where'])
  })

  test('on a page button under an answer of one’s own changes it in place', async () => {
    const { server, channel } = await open()
    const reply = await server.command({ channel, name: 'echo', options: { query: 'q' }, user: READER })
    const paged = await server.press({ channel, user: READER, message: reply, customId: idOf(reply.message(), 'Next') })
    expect(paged.type).toBe(7)
    expect(said(reply.message())).toBe('q page 1')
    expect(labelsOf(reply.message())).toEqual(['Next', 'Where', 'Show to all'])
  })

  test('on another button answers anew, seen by the presser alone', async () => {
    const { server, channel } = await open()
    const reply = await server.command({ channel, name: 'echo', options: { query: 'q' }, user: READER })
    const other = await server.press({
      channel,
      user: READER,
      message: reply,
      customId: idOf(reply.message(), 'Where'),
    })
    expect(other).toMatchObject({ type: 4, ephemeral: true })
    expect(said(reply.message())).toBe('q page 0')
  })

  test('under somebody else’s public answer or a posted edition answers the presser and leaves the channel as it is', async () => {
    const { server, channel, bot } = await open()
    const reply = await server.command({ channel, name: 'echo', options: { query: 'q' }, user: READER })
    const shown = await server.press({ channel, user: READER, message: reply, customId: idOf(reply.message(), 'Show') })
    const components = [...(shown.message()?.components ?? [])]
    const payload = {
      method: 'POST',
      path: `/channels/${channel}/messages`,
      body: { embeds: [{ description: 'edition' }], components },
    }
    await bot.messenger.send({ channel: `discord:${channel}`, payload, first: null })
    const before = server.messages(channel)
    for (const message of [shown.message()!, before.at(-1)!]) {
      const pressed = await server.press({ channel, user: OTHER, message, customId: idOf(message, 'Next') })
      expect(pressed).toMatchObject({ type: 4, ephemeral: true })
      expect(said(pressed.message())).toBe('q page 1')
    }
    expect(server.messages(channel)).toEqual(before)
  })

  test('in a private chat turns pages in place', async () => {
    const { server } = await open()
    const channel = server.dm(READER.id)
    const reply = await server.command({ channel, name: 'echo', options: { query: 'q' } })
    const paged = await server.press({ channel, message: reply, customId: idOf(reply.message(), 'Next') })
    expect(paged.type).toBe(7)
    expect(said(reply.message())).toBe('q page 1')
  })

  test('works after a restart', async () => {
    const { server, channel, restart } = await open()
    const reply = await server.command({ channel, name: 'echo', options: { query: 'q' } })
    await restart()
    await server.press({ channel, message: reply, customId: idOf(reply.message(), 'Next') })
    expect(said(reply.message())).toBe('q page 1')
  })

  test('on what is not known any more is refused in private, and the message stays', async () => {
    const { server, channel, bot } = await open()
    const components = [{ type: 1, components: [{ type: 2, style: 2, label: 'Old', custom_id: 'bUNKNOWN' }] }]
    const payload = {
      method: 'POST',
      path: `/channels/${channel}/messages`,
      body: { embeds: [{ description: 'old' }], components },
    }
    await bot.messenger.send({ channel: `discord:${channel}`, payload, first: null })
    const [message] = server.messages(channel).slice(-1)
    const pressed = await server.press({ channel, message: message!, customId: 'bUNKNOWN' })
    expect(pressed.ephemeral).toBe(true)
    expect(said(pressed.message())).toMatch(/expired|no longer/i)
  })
})

describe('a panel of settings', () => {
  test('has no button that shows it to all', async () => {
    const { server, channel } = await open()
    const panel = await server.command({ channel, name: 'settings', user: MODERATOR })
    expect(labelsOf(panel.message())).toEqual(['Topics', 'Times…'])
  })

  test('that is shown to all by an older button has nothing to press or choose', async () => {
    const { server, channel, store, bot } = await open()
    const request = { command: 'settings', options: {} }
    const id = requestId(request)
    await store.keepButtons([{ id, request }], null)
    const components = [{ type: 1, components: [{ type: 2, style: 2, label: 'Show', custom_id: `show:${id}` }] }]
    const payload = {
      method: 'POST',
      path: `/channels/${channel}/messages`,
      body: { embeds: [{ description: 'old' }], components },
    }
    await bot.messenger.send({ channel: `discord:${channel}`, payload, first: null })
    const message = server.messages(channel).at(-1)!
    const shown = await server.press({ channel, user: MODERATOR, message, customId: `show:${id}` })
    expect(shown.ephemeral).toBe(false)
    expect(said(shown.message())).toBe('topics all, times 20:00')
    expect(labelsOf(shown.message())).toEqual([])
  })

  test('takes what is chosen from a list and changes in place; nothing chosen stands for its word', async () => {
    const { server, channel } = await open()
    const panel = await server.command({ channel, name: 'settings', user: MODERATOR })
    const choose = (values: string[]) =>
      server.select({ channel, user: MODERATOR, message: panel, customId: idOf(panel.message(), 'Topics'), values })
    expect((await choose(['border', 'water'])).type).toBe(7)
    expect(said(panel.message())).toBe('topics border,water, times 20:00')
    const options = panel.message()?.components[0]?.components?.[0]?.options
    expect(options?.map((one) => one.default ?? false)).toEqual([true, false, true])
    await choose([])
    expect(said(panel.message())).toBe('topics all, times 20:00')
  })

  test('asks for a line of text in a modal that holds the present value, and changes in place', async () => {
    const { server, channel } = await open()
    const panel = await server.command({ channel, name: 'settings', user: MODERATOR })
    const press = { channel, user: MODERATOR, message: panel }
    const opened = await server.press({ ...press, customId: idOf(panel.message(), 'Times') })
    expect(opened.type).toBe(9)
    expect(opened.modal).toMatchObject({
      title: 'Times',
      components: [
        {
          label: 'Times of the day, at most six',
          description: '20:00 or 08:00,20:00',
          component: { custom_id: 'times', value: '20:00', placeholder: '20:00 or 08:00,20:00' },
        },
      ],
    })
    const saved = await server.submit({ ...press, modal: opened.modal!, values: { times: '08:00,20:00' } })
    expect(saved.type).toBe(7)
    expect(said(panel.message())).toBe('topics all, times 08:00,20:00')
  })
})

describe('the bot’s own /settings', () => {
  test('is set up by its lists, buttons and modals in place, and others may only read it', async () => {
    const { server, guild, channel, store } = await open({ commands: () => commands })
    const panel = await server.command({ channel, name: 'settings', user: MODERATOR })
    const press = { channel, user: MODERATOR, message: panel }
    expect(panel.message()?.components.length).toBeLessThanOrEqual(5)
    const part = (name: string) =>
      server.select({ ...press, customId: idOf(panel.message(), 'What to change'), values: [name] })
    const save = () => server.press({ ...press, customId: idOf(panel.message(), 'Save') })
    await part('topics')
    await server.select({ ...press, customId: idOf(panel.message(), 'Topics'), values: ['border', 'isis'] })
    expect(await store.settings(`discord:${channel}`)).toBeNull()
    await save()
    await server.press({ ...press, customId: idOf(panel.message(), 'Switch off') })
    await server.press({ ...press, customId: idOf(panel.message(), 'Switch on') })
    await part('times')
    const opened = await server.press({ ...press, customId: idOf(panel.message(), 'Type…') })
    await server.submit({ ...press, modal: opened.modal!, values: { times: '08:00, 20:00' } })
    await save()
    expect(await store.settings(`discord:${channel}`)).toMatchObject({
      topics: ['border', 'isis'],
      times: ['08:00', '20:00'],
      on: true,
      home: `discord:${guild}`,
      forum: false,
    })
    expect(said(panel.message())).toContain('08:00')
    const read = await server.command({ channel, name: 'settings', user: READER })
    expect(labelsOf(read.message())).toEqual([])
    await server.command({ channel, name: 'settings', user: READER, options: { on: 'off' } })
    expect((await store.settings(`discord:${channel}`))?.on).toBe(true)
  })

  test('in a post of a forum sets up the forum', async () => {
    const { server, guild, store } = await open({ commands: () => commands })
    const forum = server.addChannel(guild, { name: 'digests', type: 'forum' })
    const inForum = server.addChannel(guild, { name: 'a post', parent: forum })
    await server.command({ channel: inForum, name: 'settings', user: MODERATOR, options: { on: 'on' } })
    expect(await store.settings(`discord:${forum}`)).toMatchObject({ on: true, forum: true })
  })
})

describe('the log', () => {
  test('holds no token, no id of a reader and no text', async () => {
    const { server, channel, logged } = await open()
    const reply = await server.command({ channel, name: 'echo', options: { query: 'private words' }, user: READER })
    server.fail({ path: /callback/, times: 3, with: { drop: true } })
    await expect(
      server.press({ channel, user: READER, message: reply, customId: idOf(reply.message(), 'Next'), patience: 300 }),
    ).rejects.toThrow()
    await vi.waitFor(
      () => {
        expect(JSON.stringify(logged)).toContain('discord-answer-failed')
      },
      { timeout: 5000 },
    )
    const text = JSON.stringify(logged)
    for (const secret of [server.token, reply.token, 'private words']) expect(text).not.toContain(secret)
    // The reader's short id may stand within the longer one of a server.
    expect(text.match(/\d+/g)).not.toContain(READER.id)
  })
})
