// Buttons, menus and modals: what people press, choose and fill in, and what the real client makes of it.

import {
  ActionRowBuilder,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
  type Interaction,
} from 'discord.js'
import { expect, test } from 'vitest'
import { answer, ask, desk } from './trial.ts'

const row = (...ids: string[]) => ({
  type: 1 as const,
  components: ids.map((custom_id) => ({ type: 2 as const, style: 2 as const, custom_id, label: custom_id })),
})

test('buttons update the message that they stand under, at once or later', async () => {
  const { server, client, channel } = await desk()
  answer(client, async (interaction) => {
    if (interaction.isChatInputCommand())
      return interaction.reply({ content: 'Page 1', components: [row('next', 'all')] })
    if (!interaction.isButton()) return undefined
    if (interaction.customId === 'next') return interaction.update({ content: 'Page 2' })
    await interaction.deferUpdate()
    return interaction.editReply({ content: `All, after ${interaction.message.content}`, components: [] })
  })
  const first = await server.command({ channel, name: 'latest' })
  const next = await server.press({ channel, message: first, customId: 'next' })
  expect([next.type, first.message()?.content, next.message()?.id]).toEqual([7, 'Page 2', first.message()?.id])
  const all = await server.press({ channel, message: first, customId: 'all' })
  expect(all.type).toBe(6)
  await all.settled()
  expect(server.messages(channel)).toMatchObject([{ content: 'All, after Page 2', components: [] }])
  await expect(server.press({ channel, message: first, customId: 'all' })).rejects.toThrow('has no component all')
  expect(server.problems).toEqual([])
})

test('a private answer is pressed by who asked for it, and nobody else', async () => {
  const { server, client, channel } = await desk()
  answer(client, async (interaction) => {
    if (interaction.isChatInputCommand())
      return interaction.reply({ content: 'Yours', flags: MessageFlags.Ephemeral, components: [row('show')] })
    return interaction.isButton() ? interaction.reply(`Shown by ${interaction.user.id}`) : undefined
  })
  const reply = await server.command({ channel, user: { id: '5' }, name: 'latest' })
  const press = (id: string) => server.press({ channel, user: { id }, message: reply, customId: 'show' })
  expect((await press('5')).message()?.content).toBe('Shown by 5')
  await expect(press('6')).rejects.toThrow('only who asked sees this message')
})

test('buttons under a posted message answer the presser, and those of a deleted one are gone', async () => {
  const { server, client, channel } = await desk()
  answer(client, async (interaction) =>
    interaction.isButton() ? interaction.reply({ content: 'Why', flags: MessageFlags.Ephemeral }) : undefined,
  )
  const body = { content: 'Digest', components: [row('why')] }
  const { id } = await ask(server, 'POST', `/channels/${channel}/messages`, body)
  const message = server.messages(channel)[0]!
  expect((await server.press({ channel, message, customId: 'why' })).ephemeral).toBe(true)
  server.deleteMessage(channel, id)
  await expect(server.press({ channel, message, customId: 'why' })).rejects.toThrow('not there any more')
})

test('a menu sends what was chosen of it', async () => {
  const { server, client, channel } = await desk()
  const options = ['iran', 'iraq'].map((value) => ({ label: value, value }))
  const menu = new StringSelectMenuBuilder().setCustomId('topics').addOptions(options).setMaxValues(2)
  answer(client, async (interaction) => {
    if (interaction.isStringSelectMenu()) return interaction.update(interaction.values.join('+'))
    if (!interaction.isChatInputCommand()) return undefined
    return interaction.reply({
      content: 'Which?',
      components: [new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(menu)],
    })
  })
  const message = await server.command({ channel, name: 'latest' })
  const choose = (values: string[]) => server.select({ channel, message, customId: 'topics', values })
  expect((await choose(['iran', 'iraq'])).message()?.content).toBe('iran+iraq')
  await expect(choose(['syria'])).rejects.toThrow('does not offer syria')
  await expect(choose([])).rejects.toThrow('takes 1 to 2 values')
  expect(server.problems).toEqual([])
})

test('a modal is opened by a button, filled in and submitted', async () => {
  const { server, client, channel } = await desk()
  const input = new TextInputBuilder().setCustomId('hours').setStyle(TextInputStyle.Short).setMaxLength(5)
  const label = new LabelBuilder().setLabel('Hours').setTextInputComponent(input)
  const modal = new ModalBuilder().setCustomId('settings').setTitle('Settings').addLabelComponents(label)
  const errors = answer(client, async (interaction: Interaction) => {
    if (interaction.isChatInputCommand()) return interaction.reply({ content: 'Settings', components: [row('edit')] })
    if (interaction.isButton()) return interaction.showModal(modal)
    if (!interaction.isModalSubmit() || !interaction.isFromMessage()) return undefined
    return interaction.update(`Hours: ${interaction.fields.getTextInputValue('hours')}`)
  })
  const message = await server.command({ channel, name: 'latest' })
  const opened = await server.press({ channel, message, customId: 'edit' })
  expect([opened.type, opened.modal?.title]).toEqual([9, 'Settings'])
  const submit = (hours: string) => server.submit({ channel, message, modal: opened.modal!, values: { hours } })
  expect((await submit('08:00')).message()?.content).toBe('Hours: 08:00')
  await expect(submit('')).rejects.toThrow('must be filled in')
  await expect(submit('08:00:00')).rejects.toThrow('takes 0 to 5 characters')
  expect([errors, server.problems]).toEqual([[], []])
})
