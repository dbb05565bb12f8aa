// Groups, topics and channels: what reaches the bot, and what it may do there.

import { describe, expect, test } from 'vitest'
import { polling, refusal, start } from './client.ts'
import type { TelegramServer } from './types.ts'

describe('groups', () => {
  function group(telegram: TelegramServer, more: Parameters<TelegramServer['addGroup']>[0] = {}) {
    const [admin, member] = [telegram.addUser({ name: 'Admin' }), telegram.addUser({ name: 'Member' })]
    const chat = telegram.addGroup({ administrators: [admin], members: [member], ...more })
    telegram.addBot(chat, admin)
    return { chat, admin, member }
  }

  test('with privacy mode the bot hears commands, replies to it and mentions of it', async () => {
    const { telegram, bot } = await start()
    const { chat, member: from } = group(telegram)
    const own = await bot.api.sendMessage(chat, 'hello')
    const heard = (text: string, more = {}) => telegram.say({ chat, from, text, ...more }).updateId > 0
    expect(heard('just talk')).toBe(false)
    expect(heard('/latest')).toBe(true)
    expect(heard('/latest@sitrep_test_bot')).toBe(true)
    expect(heard('/latest@another_bot')).toBe(false)
    expect(heard('what says @Sitrep_test_bot?')).toBe(true)
    expect(heard('thanks', { replyTo: own.message_id })).toBe(true)
    await expect(telegram.say({ chat, from, text: 'talk' }).answered(1)).rejects.toThrow('privacy mode')
  })

  test('without privacy mode, or as an administrator, it hears everything', async () => {
    const { telegram } = await start()
    const open = group(telegram, { privacy: false })
    expect(telegram.say({ chat: open.chat, from: open.member, text: 'talk' }).updateId).toBeGreaterThan(0)
    const { chat, admin, member } = group(telegram)
    telegram.addBot(chat, admin, { administrator: true })
    expect(telegram.say({ chat, from: member, text: 'talk' }).updateId).toBeGreaterThan(0)
  })

  test('an anonymous administrator writes as the group', async () => {
    const { telegram, bot } = await start()
    const { chat, admin, member } = group(telegram)
    telegram.say({ chat, from: admin, text: '/settings', anonymous: true })
    const update = (await bot.api.getUpdates()).at(-1)
    expect(update?.message).toMatchObject({
      from: { id: 1_087_968_824, username: 'GroupAnonymousBot', is_bot: true },
      sender_chat: { id: chat, type: 'supergroup' },
    })
    expect(() => telegram.say({ chat, from: member, text: '/settings', anonymous: true })).toThrow('anonymous')
  })

  test('members and administrators are told as they are', async () => {
    const { telegram, bot } = await start()
    const { chat, admin, member } = group(telegram)
    const stranger = telegram.addUser()
    const status = async (user: number) => (await bot.api.getChatMember(chat, user)).status
    expect([await status(admin), await status(member), await status(stranger)]).toEqual(['creator', 'member', 'left'])
    telegram.promote(chat, member)
    expect(await status(member)).toBe('administrator')
    expect((await bot.api.getChatAdministrators(chat)).map(({ user }) => user.id)).toEqual([admin, member])
    expect(await bot.api.getChatMemberCount(chat)).toBe(3)
    expect(await refusal(bot.api.getChatMember(chat, 5))).toBe('400 Bad Request: user not found')
    await bot.api.leaveChat(chat)
    expect(await refusal(bot.api.getChat(chat))).toBe('403 Forbidden: bot is not a member of the supergroup chat')
  })

  test('pinning needs an administrator, reactions need a message', async () => {
    const { telegram, bot } = await start()
    const { chat, admin } = group(telegram)
    const { message_id: id } = await bot.api.sendMessage(chat, 'x')
    expect(await refusal(bot.api.pinChatMessage(chat, id))).toContain('not enough rights to manage pinned messages')
    telegram.addBot(chat, admin, { administrator: true })
    await bot.api.pinChatMessage(chat, id)
    await bot.api.setMessageReaction(chat, id, [{ type: 'emoji', emoji: '👍' }])
    await bot.api.sendChatAction(chat, 'typing')
    expect(telegram.messages(chat)).toMatchObject([{ pinned: true, reactions: ['👍'] }])
    expect(await bot.api.getChat(chat)).toMatchObject({ pinned_message: { message_id: id } })
  })

  test('a group that becomes a supergroup names its new id, in an update and in refusals', async () => {
    const { telegram, bot } = await start()
    const { chat, member } = group(telegram, { kind: 'group' })
    await bot.api.sendMessage(chat, 'before')
    const next = telegram.migrate(chat)
    const error: unknown = await bot.api.sendMessage(chat, 'after').catch((reason: unknown) => reason)
    expect(error).toMatchObject({
      error_code: 400,
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: next },
    })
    await bot.api.sendMessage(next, 'after')
    const told = (await bot.api.getUpdates()).map(
      ({ message }) => message?.migrate_to_chat_id ?? message?.migrate_from_chat_id,
    )
    expect(told.filter(Boolean)).toEqual([next, chat])
    expect(telegram.say({ chat: next, from: member, text: '/latest' }).updateId).toBeGreaterThan(0)
  })

  test('topics take messages until they are closed or deleted', async () => {
    const { telegram, bot } = await start()
    const { chat, member } = group(telegram, { forum: true })
    const topic = telegram.addTopic(chat, 'Sinjar')
    bot.command('latest', (context) =>
      context.reply('In the topic', { reply_parameters: { message_id: context.msg.message_id } }),
    )
    await polling(bot)
    const said = telegram.say({ chat, from: member, text: '/latest', topic })
    expect(await said.answered()).toMatchObject({ text: 'In the topic', topic, replyTo: said.messageId })
    const send = () => bot.api.sendMessage(chat, 'x', { message_thread_id: topic })
    expect(await send()).toMatchObject({
      is_topic_message: true,
      message_thread_id: topic,
      reply_to_message: { forum_topic_created: { name: 'Sinjar' } },
    })
    expect(telegram.messages(chat, topic).map(({ text }) => text)).toEqual(['/latest', 'In the topic', 'x'])
    telegram.closeTopic(chat, topic)
    expect(await refusal(send())).toBe('400 Bad Request: TOPIC_CLOSED')
    telegram.deleteTopic(chat, topic)
    expect(await refusal(send())).toBe('400 Bad Request: message thread not found')
    expect(telegram.messages(chat)).toEqual([])
  })

  test('a bot with the right to manage topics creates, closes and reopens them', async () => {
    const { telegram, bot } = await start()
    const { chat, admin } = group(telegram, { forum: true })
    expect(await refusal(bot.api.createForumTopic(chat, 'News'))).toContain('not enough rights to create a topic')
    telegram.addBot(chat, admin, { administrator: true, can_manage_topics: true })
    const { message_thread_id: topic } = await bot.api.createForumTopic(chat, 'News')
    await bot.api.closeForumTopic(chat, topic)
    expect(await refusal(bot.api.closeForumTopic(chat, topic))).toBe('400 Bad Request: TOPIC_NOT_MODIFIED')
    await bot.api.reopenForumTopic(chat, topic)
    await bot.api.sendMessage(chat, 'x', { message_thread_id: topic })
  })
})

describe('channels', () => {
  test('only an administrator who may post posts, and the channel speaks for itself', async () => {
    const { telegram, bot } = await start()
    const admin = telegram.addUser({ started: true })
    const chat = telegram.addChannel({ title: 'News', administrators: [admin] })
    const post = () => bot.api.sendMessage(chat, 'x')
    expect(await refusal(post())).toBe('403 Forbidden: bot is not a member of the channel chat')
    telegram.addBot(chat, admin, { administrator: true, can_post_messages: false })
    expect(await refusal(post())).toBe('400 Bad Request: need administrator rights in the channel chat')
    telegram.addBot(chat, admin, { administrator: true })
    const sent = await post()
    expect(sent).toMatchObject({ sender_chat: { id: chat, type: 'channel', title: 'News' } })
    await bot.api.editMessageText(chat, sent.message_id, 'y')
    telegram.channelPost({ chat, text: 'by hand' })
    const updates = await bot.api.getUpdates()
    expect(updates[1]?.my_chat_member).toMatchObject({
      from: { id: admin },
      new_chat_member: { status: 'administrator', can_post_messages: true },
    })
    expect(updates.at(-1)?.channel_post).toMatchObject({ text: 'by hand', sender_chat: { id: chat } })
    expect(telegram.messages(chat)).toMatchObject([
      { from: 'bot', text: 'y' },
      { from: chat, text: 'by hand' },
    ])
  })
})
