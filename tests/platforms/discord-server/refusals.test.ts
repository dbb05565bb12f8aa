// What the local Discord refuses, as Discord does: bodies, permissions, what is not there.

import { describe, expect, test } from 'vitest'
import { PERMISSION } from './permissions.ts'
import { specProblems } from './spec.ts'
import { ask, serve } from './trial.ts'

const button = (custom_id: string, more: object = {}) => ({ type: 2, style: 2, label: 'More', custom_id, ...more })
const row = (...components: object[]) => ({ type: 1, components })
const embed = (more: object) => ({ embeds: [more] })
const menu = (count: number, more: object = {}) => ({
  type: 3,
  custom_id: 'menu',
  options: Array.from({ length: count }, (_, at) => ({ label: `Option ${at}`, value: String(at) })),
  ...more,
})
const long = (length: number) => 'x'.repeat(length)

describe('a message is refused', () => {
  test.each<[string, object, number, string]>([
    ['with nothing in it', {}, 50006, ''],
    ['with space alone', { content: ' \n ' }, 50006, ''],
    ['with an embed that shows nothing', embed({ color: 1 }), 50006, ''],
    ['over 2,000 characters', { content: long(2001) }, 50035, 'BASE_TYPE_MAX_LENGTH'],
    ['with a title over 256', embed({ title: long(257) }), 50035, 'title'],
    ['with a description over 4,096', embed({ description: long(4097) }), 50035, 'description'],
    ['with a footer over 2,048', embed({ footer: { text: long(2049) } }), 50035, 'footer'],
    ['with 26 fields', embed({ fields: Array(26).fill({ name: 'a', value: 'b' }) }), 50035, 'fields'],
    [
      'with embeds over 6,000',
      { embeds: Array(2).fill({ description: long(3001) }) },
      50035,
      'MAX_EMBED_SIZE_EXCEEDED',
    ],
    ['with 11 embeds', { embeds: Array(11).fill({ title: 'a' }) }, 50035, 'BASE_TYPE_BAD_LENGTH'],
    ['with an address of a strange scheme', embed({ title: 'a', url: 'javascript:alert(1)' }), 50035, 'url'],
    ['with 6 rows', { components: Array.from({ length: 6 }, (_, at) => row(button(`b${at}`))) }, 50035, 'components'],
    [
      'with 6 buttons in a row',
      { components: [row(...[1, 2, 3, 4, 5, 6].map((at) => button(`b${at}`)))] },
      50035,
      'LENGTH',
    ],
    ['with an empty row', { components: [row()] }, 50035, 'BASE_TYPE_BAD_LENGTH'],
    ['with a button outside a row', { components: [button('b')] }, 50035, 'UNION_TYPE_CHOICES'],
    ['with a row in a row', { components: [row(row(button('b')))] }, 50035, 'UNION_TYPE_CHOICES'],
    [
      'with a text input',
      { components: [row({ type: 4, custom_id: 'i', style: 1, label: 'a' })] },
      50035,
      'UNION_TYPE',
    ],
    ['with one custom id twice', { components: [row(button('b')), row(button('b'))] }, 50035, 'CUSTOM_ID_DUPLICATED'],
    ['with a label over 80', { components: [row(button('b', { label: long(81) }))] }, 50035, 'label'],
    ['with a button without label', { components: [row(button('b', { label: ' ' }))] }, 50035, 'label'],
    ['with a custom id over 100', { components: [row(button(long(101)))] }, 50035, 'custom_id'],
    [
      'with a link that has a custom id',
      { components: [row(button('b', { style: 5, url: 'https://a.example' }))] },
      50035,
      'EXCLUSIVE',
    ],
    ['with a menu of 26 options', { components: [row(menu(26))] }, 50035, 'options'],
    ['with a menu without options', { components: [row(menu(0))] }, 50035, 'options'],
    ['with a menu beside a button', { components: [row(menu(1), button('b'))] }, 50035, 'WIDTH_EXCEEDED'],
    ['with a menu that asks for more than it has', { components: [row(menu(1, { max_values: 2 }))] }, 50035, 'options'],
    ['with a nonce over 25', { content: 'a', nonce: long(26) }, 50035, 'nonce'],
    [
      'with content beside components V2',
      { flags: 1 << 15, content: 'a', components: [{ type: 10, content: 'b' }] },
      50035,
      'V2',
    ],
    [
      'with 4,001 characters of components V2',
      { flags: 1 << 15, components: [{ type: 10, content: long(4001) }] },
      50035,
      '4000',
    ],
    ['with components V2 and no flag', { components: [{ type: 10, content: 'b' }] }, 50035, 'UNION_TYPE_CHOICES'],
    ['that replies to what is not there', { content: 'a', message_reference: { message_id: '1' } }, 10008, ''],
    [
      'with mentions both parsed and named',
      { content: 'a', allowed_mentions: { parse: ['users'], users: ['1'] } },
      50035,
      'EXCLUSIVE',
    ],
  ])('%s', async (_name, body, code, place) => {
    const server = await serve()
    const { channel } = server.addGuild()
    const answer = await ask(server, 'POST', `/channels/${channel}/messages`, body)
    expect([answer.status, answer.code]).toEqual([code === 10008 ? 404 : 400, code])
    expect(answer.text).toContain(place)
    expect(server.messages(channel)).toEqual([])
  })
})

test('a message at every limit is taken, and so are components V2', async () => {
  const server = await serve()
  const { channel } = server.addGuild()
  const path = `/channels/${channel}/messages`
  const bodies = [
    { content: long(2000), nonce: long(25) },
    { embeds: [{ title: long(256), description: long(4096), footer: { text: long(1648) } }] },
    { components: [0, 1, 2, 3].map((at) => row(...[1, 2, 3, 4, 5].map((b) => button(`${at}-${b}`)))) },
    { content: 'a', components: [row(menu(25)), row(button(long(100), { label: long(80) }))] },
    { flags: 1 << 15, components: [{ type: 17, components: [{ type: 10, content: long(4000) }] }] },
  ]
  for (const body of bodies) expect((await ask(server, 'POST', path, body)).status).toBe(200)
  expect(server.messages(channel)).toHaveLength(bodies.length)
  expect(server.problems).toEqual([])
})

test('an edit that leaves nothing is refused, and what it does not name stays', async () => {
  const server = await serve()
  const { channel } = server.addGuild()
  const { id } = await ask(server, 'POST', `/channels/${channel}/messages`, { content: 'a', embeds: [{ title: 'b' }] })
  const path = `/channels/${channel}/messages/${id}`
  expect((await ask(server, 'PATCH', path, { content: null })).status).toBe(200)
  expect((await ask(server, 'PATCH', path, { embeds: [] })).code).toBe(50006)
  expect(server.messages(channel)[0]).toMatchObject({ content: '', embeds: [{ title: 'b' }] })
})

test.skipIf(specProblems('POST', '/none', {}).length === 0)(
  'what the description of the API does not take is refused and kept',
  async () => {
    const server = await serve()
    const { channel } = server.addGuild()
    const answer = await ask(server, 'POST', `/channels/${channel}/messages`, { content: 'a', colour: 1 })
    expect([answer.status, answer.code]).toEqual([400, 50035])
    expect(server.problems[0]).toMatch(/^POST \/channels\/\d+\/messages: .*colour/)
  },
)

describe('permissions of the channel count', () => {
  const content = { content: 'a' }
  const thread = { name: 'a', type: 11 }
  test.each<[string, bigint, string, object, number]>([
    ['viewing', PERMISSION.viewChannel, 'messages', content, 50001],
    ['sending', PERMISSION.sendMessages, 'messages', content, 50013],
    [
      'embedding links, without which embeds fall away',
      PERMISSION.embedLinks,
      'messages',
      embed({ title: 'a' }),
      50006,
    ],
    ['creating threads', PERMISSION.createPublicThreads, 'threads', thread, 50013],
    ['creating private threads, which nobody gave', 0n, 'threads', { name: 'a' }, 50013],
  ])('%s', async (_name, deny, path, body, code) => {
    const server = await serve()
    const { channel } = server.addGuild({ channels: [{ deny }] })
    expect((await ask(server, 'POST', `/channels/${channel}/${path}`, body)).code).toBe(code)
  })

  test('attaching files', async () => {
    const server = await serve()
    const { channel } = server.addGuild({ channels: [{ deny: PERMISSION.attachFiles }] })
    const form = new FormData()
    form.append('payload_json', '{"content":"a"}')
    form.append('files[0]', new Blob(['1']), 'a.txt')
    const headers = { authorization: `Bot ${server.token}` }
    const url = `${server.api}/v10/channels/${channel}/messages`
    expect((await fetch(url, { method: 'POST', headers, body: form })).status).toBe(403)
    server.setPermissions(channel, {})
    expect((await fetch(url, { method: 'POST', headers, body: form })).status).toBe(200)
  })

  test('sending in threads, apart from sending in their channel', async () => {
    const server = await serve()
    const { id, channel } = server.addGuild()
    const inside = server.addChannel(id, { parent: channel, name: 'thread' })
    server.setPermissions(channel, { deny: PERMISSION.sendInThreads })
    expect((await ask(server, 'POST', `/channels/${inside}/messages`, content)).code).toBe(50013)
    expect((await ask(server, 'POST', `/channels/${channel}/messages`, content)).status).toBe(200)
    server.setPermissions(channel, { deny: PERMISSION.sendMessages })
    expect((await ask(server, 'POST', `/channels/${inside}/messages`, content)).status).toBe(200)
  })

  test('an overwrite gives what the role lacks', async () => {
    const server = await serve()
    const { channel } = server.addGuild({ permissions: PERMISSION.viewChannel })
    expect((await ask(server, 'POST', `/channels/${channel}/messages`, content)).code).toBe(50013)
    server.setPermissions(channel, { allow: PERMISSION.sendMessages })
    expect((await ask(server, 'POST', `/channels/${channel}/messages`, content)).status).toBe(200)
  })
})

test('without the token nothing is answered, and what is not there is not found', async () => {
  const server = await serve()
  const { id, channel } = server.addGuild()
  const wrong = await fetch(`${server.api}/v10/users/@me`, { headers: { authorization: 'Bot wrong' } })
  expect([wrong.status, await wrong.json()]).toEqual([401, { message: '401: Unauthorized', code: 0 }])
  const codes = async (paths: string[]) => Promise.all(paths.map(async (path) => (await ask(server, 'GET', path)).code))
  expect(
    await codes(['/channels/1', '/guilds/1', `/guilds/${id}/members/1`, `/channels/${channel}/messages/1`]),
  ).toEqual([10003, 10004, 10007, 10008])
  expect((await ask(server, 'GET', '/nowhere')).status).toBe(404)
  expect((await ask(server, 'GET', `/channels/${channel}/messages?limit=101`)).code).toBe(50035)
})

describe('commands', () => {
  const option = (name: string, more: object = {}) => ({ type: 3, name, description: 'An option', ...more })
  const command = (more: object = {}) => ({ name: 'latest', description: 'What is new', ...more })
  test.each<[string, object[], string]>([
    ['a name with capitals', [command({ name: 'Latest' })], '"name"'],
    ['a name with a space', [command({ name: 'the latest' })], '"name"'],
    ['no description', [command({ description: '' })], '"description"'],
    ['a description over 100', [command({ description: long(101) })], '"description"'],
    ['a language that Discord does not know', [command({ name_localizations: { ckb: 'x' } })], 'ckb'],
    [
      'a required option after another',
      [command({ options: [option('a'), option('b', { required: true })] })],
      'REQUIRED_INVALID',
    ],
    ['26 options', [command({ options: Array.from({ length: 26 }, (_, at) => option(`o${at}`)) })], '"options"'],
    ['one option twice', [command({ options: [option('a'), option('a')] })], 'NAME_ALREADY_EXISTS'],
    [
      '26 choices',
      [
        command({
          options: [option('a', { choices: Array.from({ length: 26 }, (_, at) => ({ name: `c${at}`, value: 'v' })) })],
        }),
      ],
      '"choices"',
    ],
    [
      'choices beside autocomplete',
      [command({ options: [option('a', { autocomplete: true, choices: [{ name: 'c', value: 'v' }] })] })],
      'autocomplete',
    ],
    ['subcommands beside options', [command({ options: [option('a'), option('b', { type: 1 })] })], 'TYPE_INVALID'],
    [
      'a group in a subcommand',
      [command({ options: [option('a', { type: 1, options: [option('b', { type: 2 })] })] })],
      'TYPE_INVALID',
    ],
    ['one command twice', [command(), command()], 'DUPLICATE_NAME'],
  ])('are refused for %s', async (_name, body, place) => {
    const server = await serve()
    const answer = await ask(server, 'PUT', `/applications/${server.applicationId}/commands`, body)
    expect([answer.status, answer.code]).toEqual([400, 50035])
    expect(answer.text).toContain(place)
    expect([server.commands.global, server.commands.puts]).toEqual([[], 0])
  })

  test('are registered whole, keep their ids, and tell their languages only when asked', async () => {
    const server = await serve()
    const { id } = server.addGuild()
    const path = `/applications/${server.applicationId}/commands`
    const arabic = { description_localizations: { ar: 'الجديد' } }
    const sources = command({ name: 'sources', options: [option('show', { type: 1, options: [option('name')] })] })
    expect((await ask(server, 'PUT', path, [command(arabic), sources])).status).toBe(200)
    const [first] = server.commands.global
    expect((await ask(server, 'GET', path)).text).not.toContain('الجديد')
    expect((await ask(server, 'GET', `${path}?with_localizations=true`)).text).toContain('الجديد')
    expect((await ask(server, 'PUT', path, [command()])).status).toBe(200)
    expect(server.commands.global).toMatchObject([{ id: first?.id, description_localizations: null }])
    expect(
      (await ask(server, 'PUT', `/applications/${server.applicationId}/guilds/${id}/commands`, [command()])).status,
    ).toBe(200)
    expect([server.commands.guild(id).length, server.commands.puts]).toEqual([1, 3])
    expect(server.problems).toEqual([])
  })
})
