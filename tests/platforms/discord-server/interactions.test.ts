// People's commands, answered by the real client in each of the ways that Discord knows.

import { MessageFlags, type ChatInputCommandInteraction } from 'discord.js'
import { expect, test } from 'vitest'
import { PERMISSION } from './permissions.ts'
import { answer, ask, clock, desk, onCommand } from './trial.ts'

test('an answer seen by the asker alone is no message of the channel', async () => {
  const { server, client, channel } = await desk()
  onCommand(client, (interaction) => interaction.reply({ content: 'Nothing.', flags: MessageFlags.Ephemeral }))
  const reply = await server.command({ channel, name: 'latest' })
  expect([reply.type, reply.ephemeral, reply.message()?.content]).toEqual([4, true, 'Nothing.'])
  expect(reply.firstAfter).toBeGreaterThan(0)
  expect(server.messages(channel)).toEqual([])
  await reply.settled()
  expect(server.problems).toEqual([])
})

test('the client reads who asked what, where and with which rights', async () => {
  const { server, client, guild, channel } = await desk()
  const thread = server.addChannel(guild, { parent: channel, name: 'thread' })
  server.setPermissions(channel, { deny: PERMISSION.embedLinks })
  const seen: unknown[] = []
  onCommand(client, async (interaction) => {
    const { user, memberPermissions, appPermissions, locale, guildId, context } = interaction
    seen.push([user.id, user.username, locale, guildId, context, interaction.channel?.isThread()])
    seen.push([
      memberPermissions?.has('ManageChannels'),
      appPermissions.has('EmbedLinks'),
      appPermissions.has('ViewChannel'),
    ])
    seen.push([interaction.options.getSubcommand(), interaction.options.getString('name'), interaction.commandId])
    await interaction.reply('Known.')
  })
  const user = { id: '77', name: 'amal', permissions: PERMISSION.viewChannel | (1n << 4n) }
  const options = { name: 'Rudaw' }
  await server.command({ channel: thread, user, locale: 'ar', name: 'sources', subcommand: 'show', options })
  expect(seen).toEqual([
    ['77', 'amal', 'ar', guild, 0, true],
    [true, false, true],
    ['show', 'Rudaw', server.commands.global.find(({ name }) => name === 'sources')?.id],
  ])
})

test('a private chat has no guild, and offers what is meant for it', async () => {
  const { server, client } = await desk()
  const channel = server.dm('9')
  onCommand(client, (interaction) => interaction.reply(`${interaction.context} ${String(interaction.inGuild())}`))
  const reply = await server.command({ channel, name: 'latest' })
  expect(reply.message()?.content).toBe('1 false')
  await expect(server.command({ channel, name: 'audit' })).rejects.toThrow('/audit is not registered here')
})

test('what a client would not offer is not asked', async () => {
  const { server, channel } = await desk()
  const doing = { channel, name: 'latest' }
  const wrong = async (given: object) => server.command({ ...doing, ...given }).catch((error: unknown) => String(error))
  expect(await wrong({ name: 'news' })).toContain('/news is not registered here')
  expect(await wrong({ name: 'audit' })).toContain('not offered to this person')
  expect(await wrong({ options: { place: 'Erbil' } })).toContain('/latest has no option place')
  expect(await wrong({ options: { days: 31 } })).toContain('out of range')
  expect(await wrong({ options: { days: 'x' } })).toContain('is no number')
  expect(await wrong({ options: { tone: 'long' } })).toContain('not among the choices')
  expect(await wrong({ name: 'sources' })).toContain('needs a subcommand')
  expect(await wrong({ name: 'sources', subcommand: 'show' })).toContain('needs the option name')
  expect(server.requests.filter(({ path }) => path.startsWith('/interactions'))).toEqual([])
})

test('a deferred answer keeps its visibility, and settles when it is edited in', async () => {
  const { server, client, channel } = await desk()
  let edit = (): void => undefined
  const wait = new Promise<void>((resolve) => (edit = resolve))
  onCommand(client, async (interaction) => {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral })
    await wait
    await interaction.editReply({ content: 'At last.' })
    await interaction.followUp('More, for all.')
  })
  const reply = await server.command({ channel, name: 'latest' })
  expect([reply.type, reply.ephemeral, reply.message()?.flags]).toEqual([
    5,
    true,
    MessageFlags.Ephemeral | MessageFlags.Loading,
  ])
  edit()
  await reply.settled()
  expect([reply.message()?.content, reply.message()?.flags]).toEqual(['At last.', MessageFlags.Ephemeral])
  expect(server.problems).toEqual([])
})

test('a deferred answer that never comes does not settle', async () => {
  const { server, client, channel } = await desk()
  onCommand(client, (interaction) => interaction.deferReply())
  const reply = await server.command({ channel, name: 'latest' })
  await expect(reply.settled(10)).rejects.toThrow('did not come within 10 ms')
  expect(server.messages(channel)).toMatchObject([{ flags: MessageFlags.Loading }])
})

test('follow-ups are edited, fetched and deleted, and so is the answer', async () => {
  const { server, client, channel } = await desk()
  const done = new Promise<unknown[]>((resolve, reject) => {
    onCommand(client, async (interaction) => {
      try {
        await interaction.reply('One')
        await interaction.editReply('Uno')
        const second = await interaction.followUp({ content: 'Two', flags: MessageFlags.Ephemeral })
        await interaction.editReply({ message: second, content: 'Due' })
        const third = await interaction.followUp('Three')
        const fetched = await interaction.fetchReply()
        await interaction.deleteReply(third)
        await interaction.deleteReply()
        resolve([fetched.content, fetched.interactionMetadata?.user.username])
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)))
      }
    })
  })
  const reply = await server.command({ channel, name: 'latest' })
  expect(await done).toEqual(['Uno', 'reader'])
  expect(reply.message()).toBeNull()
  expect(reply.followUps().map(({ content, flags }) => [content, flags])).toEqual([['Due', MessageFlags.Ephemeral]])
  expect(server.messages(channel)).toEqual([])
})

test('a first answer is given once, in three seconds, and the token lasts fifteen minutes', async () => {
  const time = clock()
  const { server, client, channel } = await desk({ now: time.now })
  const taken: ChatInputCommandInteraction[] = []
  const errors = onCommand(client, async (interaction) => {
    taken.push(interaction)
    if (interaction.options.getInteger('days') === 2) time.pass(3001)
    await interaction.reply('Here')
  })
  const reply = await server.command({ channel, name: 'latest' })
  const callback = { type: 4, data: { content: 'again' } }
  expect((await ask(server, 'POST', `/interactions/${reply.id}/${reply.token}/callback`, callback)).code).toBe(40060)
  expect((await ask(server, 'POST', `/interactions/1/${reply.token}/callback`, callback)).code).toBe(10062)
  time.pass(14 * 60_000)
  await taken[0]?.editReply('Still here')
  expect(reply.message()?.content).toBe('Still here')
  time.pass(61_000)
  await expect(taken[0]?.followUp('Too late')).rejects.toMatchObject({ code: 50027 })
  const late = server.command({ channel, name: 'latest', options: { days: 2 }, patience: 200 })
  await expect(late).rejects.toThrow('did not answer /latest within 200 ms')
  expect(errors).toMatchObject([{ code: 10062 }])
})

test('nothing is edited or followed up before the first answer', async () => {
  const { server, client, channel } = await desk()
  const tokens = new Promise<string>((resolve) => {
    onCommand(client, async ({ token }) => {
      resolve(token)
    })
  })
  const unanswered = expect(server.command({ channel, name: 'latest', patience: 150 })).rejects.toThrow(
    'did not answer',
  )
  const webhook = `/webhooks/${server.applicationId}/${await tokens}`
  expect((await ask(server, 'PATCH', `${webhook}/messages/@original`, { content: 'x' })).code).toBe(10015)
  expect((await ask(server, 'POST', webhook, { content: 'x' })).code).toBe(10015)
  await unanswered
})

test('an answer that is refused is no answer, so another may follow', async () => {
  const { server, client, channel } = await desk()
  const errors = onCommand(client, async (interaction) => {
    await interaction.reply({ content: 'x'.repeat(2001) }).catch((error: unknown) => errors.push(error))
    await interaction.reply('Short')
  })
  const reply = await server.command({ channel, name: 'latest' })
  expect(reply.message()?.content).toBe('Short')
  expect(errors).toMatchObject([{ code: 50035, status: 400 }])
})

test('completions are given while somebody types, 25 at most', async () => {
  const { server, client, channel } = await desk()
  const errors = answer(client, async (interaction) => {
    if (!interaction.isAutocomplete()) return
    const { name, value } = interaction.options.getFocused(true)
    const count = value === 'many' ? 26 : 2
    await interaction.respond(
      Array.from({ length: count }, (_, at) => ({ name: `${name} ${value} ${at}`, value: `${at}` })),
    )
  })
  const type = (value: string) =>
    server.autocomplete({ channel, name: 'latest', focused: 'subject', value, patience: 200 })
  expect(await type('kur')).toEqual([
    { name: 'subject kur 0', value: '0' },
    { name: 'subject kur 1', value: '1' },
  ])
  await expect(type('many')).rejects.toThrow('did not answer the completion')
  expect(errors).toMatchObject([{ code: 50035 }])
  const elsewhere = server.autocomplete({ channel, name: 'latest', focused: 'days', value: '1' })
  await expect(elsewhere).rejects.toThrow('no option days that completes')
})

test('an interaction that comes while the socket is down is heard after the client has resumed', async () => {
  const { server, client, channel } = await desk()
  onCommand(client, (interaction) => interaction.reply({ content: 'Back', withResponse: true }))
  server.dropGateway()
  expect((await server.command({ channel, name: 'latest' })).message()?.content).toBe('Back')
  expect(server.identifies.at(-1)?.resumed).toBe(true)
})

test('answers carry files', async () => {
  const { server, client, channel } = await desk()
  onCommand(client, async (interaction) => {
    await interaction.deferReply()
    await interaction.editReply({ files: [{ attachment: Buffer.from('map'), name: 'map.png' }] })
  })
  const reply = await server.command({ channel, name: 'latest' })
  await reply.settled()
  const [file] = reply.message()?.attachments ?? []
  expect([file?.filename, Buffer.from(file?.bytes ?? []).toString()]).toEqual(['map.png', 'map'])
  expect(server.problems).toEqual([])
})
